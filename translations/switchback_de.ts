<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ActivityModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step or outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last roll back took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cockpit</name>
    <message>
        <source>Upgrades environments and rolls them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the workspace in DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak this language (en, de), whatever the settings say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window to FILE and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out the sample project and start it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Go on? Type “yes”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on all the same, say why with --reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done: without a terminal, say --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in the workspace; its folder and its sites are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample project is in the workspace and runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching; what dies is restarted. Ctrl-C ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what an upgrade would do; changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrade an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll an environment back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install an environment&apos;s first release and start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a project folder into the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a project out of the workspace; its folder stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lay out the sample project and start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start the sites of a project, or of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop the sites of a project, or of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stay and restart what dies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new version available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no activity “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the projects of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list environments with version, state and upgrade backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list a project&apos;s releases, or those an environment can be upgraded to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list what can be gone back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list what was done, or show one activity with its output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrades environments and rolls them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See switchbackctl --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the workspace in DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the result as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask before acting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show no progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a warning is passed; kept in the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do; see above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes: %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvironmentModel</name>
    <message>
        <source>%1; %2</source>
        <extracomment>State of an environment while an operation runs there: &quot;Up; Upgrade 1.0.0 → 2.0.0&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; last seen: %2</source>
        <extracomment>State of an environment that cannot be read now; %2 is what it was then.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for you to put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site or its platform caused this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network caused this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault in Switchback</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectTreeModel</name>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnolia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umbraco Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octopus Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adobe Commerce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, an operation is under way</source>
        <extracomment>A project and the state of its worst environment, as a screen reader says it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseModel</name>
    <message>
        <source>LTS</source>
        <extracomment>Long-term support</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or newer</source>
        <extracomment>Which releases it can be installed over; %1 is the oldest.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long-term support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No long-term support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cannot be installed</source>
        <extracomment>%1 is a release number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installs over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>State of a step and how far it is: &quot;Running: 1.2 GiB of 3.2 GiB&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A step and its state, as a screen reader says it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::ActivityDetails</name>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>Who is responsible, then what to do: &quot;This is for you to put right. Free some space, then try again.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the operation to stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an activity to see its steps and its output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the operation to stop and to take back what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the steps, the output and what went wrong as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an engineer needs to know of the failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::ActivityDock</name>
    <message>
        <source>Activity log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the activity log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which activities to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet. Upgrades and rollbacks will be recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::ActivityReport</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>An operation and its target: &quot;Upgrade 1.1.0 → 2.0.0 on Guestbook / Live&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity %1, Switchback %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::EnvironmentCard</name>
    <message>
        <source>Protected: upgrades are refused until the protection is lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes are paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read now. Last seen: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: version %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up is not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade is not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back is not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::EnvironmentPage</name>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which environment do you want to upgrade?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which environment do you want to set up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which environment do you want to roll back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with Integration, test there, go on to UAT, and upgrade Live last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment that is set up runs a site of its own, with its own data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back returns an environment to an installation that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project yet. Add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No environment can be chosen now. The reason stands with each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environments:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The state of an environment and why it is so: &quot;Down: the process has ended.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can go back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest available: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest release</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::MainWindow</name>
    <message>
        <source>An operation is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operation is running. What should become of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can go on without the window. Switchback then closes when it is done and tells you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running, close when done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the projects…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an environment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no projects yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installs a newer release on an environment (Ctrl+U).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes an environment back to the version before (Ctrl+R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installs a newer release on %1 (Ctrl+U).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes %1 back to the version before (Ctrl+R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets %1 up with a release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operation is under way on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n operations are running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>A project and one of its environments: &quot;Guestbook/Live&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up of %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade of %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback of %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchback</source>
        <extracomment>The window&apos;s title while something runs: &quot;Upgrade of Guestbook/Live 43 % — Switchback&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Switchback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operation is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a site: choose its project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the sample site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder, its sites and its activities stay as they are. It can be added again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Switchback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchback %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrades the environments of web platforms, keeps the version before, and rolls back in one click.

Free software under the Apache License 2.0. Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the tables (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your projects by platform. The sign at the right is the state of the project&apos;s worst environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environments of the project in the order in which releases are promoted, and tables of its environments, releases and backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was done, what runs now first. Choose an activity to see its steps, its output and, where something went wrong, what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only the rows in which every word occurs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::NoticeBell</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A notice and when it came: &quot;20.11.26 12:00: The site was restarted.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::OperationWizard</name>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last lines only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole &amp;output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::OutputView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::OverviewHead</name>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, version %3, %4</source>
        <extracomment>%1 a project, %2 one of its environments, %3 its version, %4 its state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up %2 with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll %2 back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is being worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a plan nothing can be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being started. As soon as it has begun it will be cancelled, and what it did is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the environment and working out what will happen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::PlanSummary</name>
    <message>
        <source>What this means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes were frozen for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::PlanView</name>
    <message>
        <source>Read the warning and tick the box below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the reason for going ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will &amp;happen, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read the &amp;warning and want to go ahead all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eason, kept in the activity log:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for going ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The release that runs now and the one that will: &quot;1.1.0 → 2.0.0&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From release %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::ProjectTree</name>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::ReleaseChoices</name>
    <message>
        <source>What it brings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::ReleaseDetails</name>
    <message>
        <source>Release notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1, long-term support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of life on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No environment of this project runs it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release notes on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release comes without notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::ReleasePage</name>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which release?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which release do you want to set up on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which release do you want to install on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs %2 now. Read the notes of a release before you choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 cannot be installed here. The reason stands with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No release available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no release yet. Add one to the project, then refresh it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new version available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which release runs on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs %2, the newest release of %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::RestorePage</name>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to roll back, and to what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go back to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last roll back of %1 took %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a roll back of %1 takes has not been measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::RunPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What runs and where: &quot;Guestbook / Live: Upgrade 1.1.0 → 2.0.0&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended. The activity log keeps all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may press OK at any time: the operation goes on in the background, and you are told when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A sentence that comes without its full stop.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for it to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in activity &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel operation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::SpokenSteps</name>
    <message>
        <source>Nothing to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::StartPage</name>
    <message>
        <source>Welcome to Switchback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchback upgrades the environments of your web sites, keeps the version before until the new one is proven, and takes you back to it in one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the sample site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample site is being set up. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample is a small guestbook with three environments on this machine, made to be upgraded and rolled back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::TablePane</name>
    <message>
        <source>Columns of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a project folder on this machine into the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create sample site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets up a small guestbook with three environments to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove project from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder, its sites and its activities stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every project afresh (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upgrade…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open site in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Switchback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::WizardMessage</name>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::WizardShell</name>
    <message>
        <source>Close without doing anything? What you chose here is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — step %2 of %3: %4</source>
        <extracomment>Title of a wizard&apos;s window: &quot;Upgrade Guestbook — step 2 of 4: Release&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::WizardSteps</name>
    <message>
        <source>Step %1: %2, done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2, you are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2, still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::Wording</name>
    <message>
        <source>Never checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1</source>
        <extracomment>%1 is an age: &quot;3 min ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n newer release(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>A project and one of its environments: &quot;Guestbook / Live&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share of a hundred: &quot;43 %&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switchback::WorkspacePage</name>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no environments here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no releases here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups. Each upgrade leaves one here: the version before, kept for 48 hours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>There is no “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is empty: take a site in with “add-site FOLDER”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several projects are called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the one you mean by its id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names a project, not one of its environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacks the archive of release %1 beside the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the new installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays out an empty installation of %1 beside the running one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors go on reading; whoever writes is asked to try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the write freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes are accepted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies everything the site keeps into the new installation. The original stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the migration that release %1 brings, on the copy only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the installation on a port of its own; no visitor reaches it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks its health address until it answers well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare old and new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks both for the check pages; the new one must not answer worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch visitors to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All new requests go to %1; requests under way end where they began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it under real traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts errors; when there are more than before, visitors are switched back at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the older upgrade backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new upgrade backup replaces the one of the upgrade before. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that release %1 can run here and that there is room for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the previous installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the previous installation and keeps it as the upgrade backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that the kept installation of %1 is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the installation that is left and keeps it, so that this can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is not in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchback ended before the operation on %1 did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchback ended during “%2” on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the environment: it shows what the site itself says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on all the same, give a reason; it is kept in the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment has changed since the plan was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new plan and confirm it. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late: the operation has already ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still busy with “%1”; it stops as soon as that lets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: what was done is being taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late: the operation is past the point of return and ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set up and runs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now runs %2; %3 is kept as the upgrade backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back on %2; %3 is set aside, so this can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. %1 is not set up, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed and was taken back. %1 is not set up, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled and taken back. %1 runs %2, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed and was taken back. %1 runs %2, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled, but on %1 “%2” could not be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed, and on %1 “%2” could not be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the site&apos;s own log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave no answer: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broke its answer off, or it was not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was unpacked. Get the archive again from where you trust it, or have it packed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: it wants to write to the absolute path %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: the path %2 leads out of its own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2 is a device, pipe or socket, which no release needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2 would run with somebody else&apos;s rights (set-user or set-group bit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: the link %2 leads out of its own folder, to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: it holds a name that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2 is to be written through the link %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is refused: a hard link goes through the link %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, for example by deleting a backup that is no longer needed, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read or change %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for the right to, or start Switchback as the person whom the site belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAProxy, which stands in front of every site, is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with “apt install haproxy”, or your system&apos;s own way, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) is in a state that Switchback did not make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and start the site; the front then comes up as its files say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) did not take the change it was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1, on which this environment is to answer, is taken by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1, on which this environment is to answer, is taken by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End that program, or give the environment another port in project.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAProxy&apos;s own words are in the details; version 2.2 or later is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) does not answer on its admin socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh: Switchback starts the front again when it has died.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room beside the site: %1 are needed and %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacked %1 from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unpacked release stays: an installation of %1 uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed what an interrupted operation had left: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The new installation took visitors, and %n write(s) with them; it is kept, set aside, until %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) that had begun before the freeze did not end within %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until long uploads are through and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes are not frozen, so a copy of the data would miss some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the upgrade again; nothing was switched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s), %1, in %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier migration was cut off; it begins again on fresh data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration of release %1 failed with exit code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines it printed say why. It ran on a copy: the site&apos;s data is as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 was healthy after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 answers worse than what runs now. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is meant, change “checkPaths” in project.json; else have the release repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not end within %1 and are cut off.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Release %1 does worse than the one before: %2 of %3 requests failed (%4 %), before the switch %5 of %6 (%7 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The previous version serves again. Give the log of the new one to whoever makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests failed while the new version was watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the upgrade backup of release %1 from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project in %1 has no environment “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh; project.json was probably changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a folder on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds the site&apos;s project.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the new version answers with status %2, the old one not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the new version answers with status %2; the old one gave no answer to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the new version answers with status %2, the old one with %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the new version answers with content of type “%2”, the old one with “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the new version answers with an empty page, the old one with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: status %2, %3 in %4; before: status %5, %6 in %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line of a Procfile is a name, a colon and a command, such as “web: ./serve --port $PORT”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: line %2 is not of the form “name: command”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2:” in line %3 has no command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2:” is there twice, again in line %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no line “web:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of integration, uat, live and other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, but without privileges only ports from %2 to 65535 can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must hold at least one letter or digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is “%1”, which is too much like the environment “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, which the environment “%2” uses already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of paths that begin with / and hold no blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds no project.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a site&apos;s project, or write a project.json as the README describes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 is damaged or not an archive: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the archive again; nothing was unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive %1 needs %2 when unpacked, and only %3 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, but the release is filed under %2; the two must be the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a web address such as https://example.org/notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a path that begins with / and holds no blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release needs a Procfile and a release.json at its top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 is not in the folder %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the release&apos;s folder or archive there and refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the data is copied and the new version starts, %1 refuses writes; last time this took %2. Reading goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the data is copied and the new version starts, %1 refuses writes, for about %2. Reading goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of data are copied; %2 are free on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors stay at %1; the new version works behind it on a port of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installation of %1 is kept as the upgrade backup until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older upgrade backup of %1, release %2 from %3, is deleted at the end. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 begins with an empty data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site will answer at %1, on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its programs go on running when Switchback is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes back to release %2 with its data as it was on %3. What was written since then is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you leave, release %1 with all its data, is set aside until %2, so that this can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes are refused for the moment of the switch; reading goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last roll-back of %1 took %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being worked on by %2, process %3 on %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being worked on by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that is done, or end that program, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web process of %1 had died and was started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front (HAProxy) of %1 had died and was started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be brought back: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interrupted operation had left the writes of %1 frozen; they are accepted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front sends visitors to another installation than the one that was made active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front is not set as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It died again and again and is not started any more for now; see its log, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its web process is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its front (HAProxy) is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 ended by itself while it was starting, and printed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 ended by itself while it was starting. Its last words: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines it printed are in the activity; put right what they complain about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 did not become healthy within %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what it printed; if it only needs longer, raise “startSeconds” in its release.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last answer to %1 was HTTP status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in which Switchback keeps its notes, is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the file back from a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON at line %2, column %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that line; a missing or surplus comma or quotation mark nearby is the usual cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must hold one JSON object, in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file and refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing; it must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing; it must be a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a date such as 2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of at least one object in braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site goes on writing although writes are frozen: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which background job of the site writes there, pause it, and try again; files that may be lost belong outside DATA_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the program and its folder are there and may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 does not end, not even when it is killed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It probably hangs in the kernel, on a disk or a network share; free that, or restart the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample project could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who owns the workspace folder and whether its disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity database is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity database cannot be opened for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who owns the workspace folder and whether its disk is writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with the activity database is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk of the workspace and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity database refused a contradictory entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it out of the workspace; sites and backups are found again without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity database could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the details and check the disk of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activity database was written by a newer Switchback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version, or choose another workspace. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another operation on %1 is already running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended; the activity log shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who owns the folder and whether its disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of projects in %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, or move it away and add your sites again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this right, then refresh the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 could not be read. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another operation is under way on %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it in the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 has no environment %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the project and choose another environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 has no release %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the releases that are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 cannot be installed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another release, or repair this one and refresh the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to it, or have it removed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to it, or wait until it expires: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it up with a release first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which release runs on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the project until the release can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected against changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the protection of the environment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still has an upgrade backup, of release %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs %2. There is no newer release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a newer release to the project, then refresh it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 can be installed over %2 or newer only, and %3 runs %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install %1 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a release between %1 and %2 that can be installed over %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already runs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 is older than %2, which runs on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a newer release. The way back is to roll back to a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 runs neither on %2 nor on %3 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 does not run on %2 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade %1 first and look at it there, or give the reason for going ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upgrade backup of %1, of release %2, will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to it first if you still need what it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set up already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade it to install another release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup to roll %1 back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next upgrade leaves one, which is kept for 48 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen backup of %1 is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the project and choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of release %1 has expired: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup of the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (step %2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>Age of a fact; %1 is a length of time such as &quot;3 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept until deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Countdown of a backup; %1 is a length of time such as &quot;47 h 12 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A backup: %1 is its release, %2 is &quot;47 h 12 min left&quot;, &quot;expired&quot; or &quot;kept until deleted&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
