<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>RequestModel</name>
    <message numerus="yes">
        <source>Tried again, %n attempt(s) before this one</source>
        <extracomment>Of an HTTP request; %1 counts how often it had been tried before.</extracomment>
        <translation>
            <numerusform>Tried again, %n attempt before this one</numerusform>
            <numerusform>Tried again, %n attempts before this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::BackupPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::DiagnosisDialog</name>
    <message numerus="yes">
        <source>%n finding(s), the worst first:</source>
        <translation>
            <numerusform>%n finding:</numerusform>
            <numerusform>%n findings, the worst first:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::EnvironmentCard</name>
    <message numerus="yes">
        <source>An LTS release is to be installed within %n day(s) of its release.</source>
        <translation>
            <numerusform>An LTS release is to be installed within %n day of its release.</numerusform>
            <numerusform>An LTS release is to be installed within %n days of its release.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::KeysDialog</name>
    <message numerus="yes">
        <source>%n key(s) are in the keyring and were read back.</source>
        <translation>
            <numerusform>%n key is in the keyring and was read back.</numerusform>
            <numerusform>%n keys are in the keyring and were read back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::MainWindow</name>
    <message numerus="yes">
        <source>%n operations are running</source>
        <translation>
            <numerusform>%n operation is running</numerusform>
            <numerusform>%n operations are running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted operation(s) waiting for you</source>
        <translation>
            <numerusform>%n interrupted operation waiting for you</numerusform>
            <numerusform>%n interrupted operations waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::NoticeBell</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::OverviewHead</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::RemediesDialog</name>
    <message numerus="yes">
        <source>%n mistake(s) in files of remedies; what they are in was left out.</source>
        <translation>
            <numerusform>%n mistake in files of remedies; what it is in was left out.</numerusform>
            <numerusform>%n mistakes in files of remedies; what they are in was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::RequestPane</name>
    <message numerus="yes">
        <source>Tried again, %n attempt(s) before this one</source>
        <translation>
            <numerusform>Tried again, %n attempt before this one</numerusform>
            <numerusform>Tried again, %n attempts before this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::Wording</name>
    <message numerus="yes">
        <source>%n newer release(s)</source>
        <translation>
            <numerusform>%n newer release</numerusform>
            <numerusform>%n newer releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%n write(s) that had begun before the freeze did not end within %1.</source>
        <translation>
            <numerusform>%n write that had begun before the freeze did not end within %1.</numerusform>
            <numerusform>%n writes that had begun before the freeze did not end within %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s), %1, in %2.</source>
        <translation>
            <numerusform>Copied %n file, %1, in %2.</numerusform>
            <numerusform>Copied %n files, %1, in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not end within %1 and are cut off.</source>
        <translation>
            <numerusform>%n request did not end within %1 and is cut off.</numerusform>
            <numerusform>%n requests did not end within %1 and are cut off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Packed %n file(s), %1, into %2.</source>
        <translation>
            <numerusform>Packed %n file, %1, into %2.</numerusform>
            <numerusform>Packed %n files, %1, into %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The activity database was damaged; a new one was begun with the %n activity(s) that could be read. The rest is only in the old file, %1. Sites and backups are all there: they are read from the sites themselves.</source>
        <translation>
            <numerusform>The activity database was damaged; a new one was begun with the %n activity that could be read. The rest is only in the old file, %1. Sites and backups are all there: they are read from the sites themselves.</numerusform>
            <numerusform>The activity database was damaged; a new one was begun with the %n activities that could be read. The rest is only in the old file, %1. Sites and backups are all there: they are read from the sites themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) still ran after %1.</source>
        <translation>
            <numerusform>%n task still ran after %1.</numerusform>
            <numerusform>%n tasks still ran after %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n task(s).</source>
        <translation>
            <numerusform>Cancelled %n task.</numerusform>
            <numerusform>Cancelled %n tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 nodes take no new tasks; %n task(s) still run there.</source>
        <translation>
            <numerusform>%1 of %2 nodes take no new tasks; %n task still runs there.</numerusform>
            <numerusform>%1 of %2 nodes take no new tasks; %n tasks still run there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence ends in %n day(s).</source>
        <translation>
            <numerusform>The licence ends in %n day.</numerusform>
            <numerusform>The licence ends in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence lasts for %n more day(s).</source>
        <translation>
            <numerusform>The licence lasts for %n more day.</numerusform>
            <numerusform>The licence lasts for %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) run now.</source>
        <translation>
            <numerusform>%n task runs now.</numerusform>
            <numerusform>%n tasks run now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The host %1 has %n instance(s) of Octopus Server, and an installer serves all of them; Switchback upgrades hosts with one.</source>
        <translation>
            <numerusform>The host %1 has %n instance of Octopus Server, and an installer serves all of them; Switchback upgrades hosts with one.</numerusform>
            <numerusform>The host %1 has %n instances of Octopus Server, and an installer serves all of them; Switchback upgrades hosts with one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) of the test instance go, too.</source>
        <translation>
            <numerusform>%n backup of the test instance goes, too.</numerusform>
            <numerusform>%n backups of the test instance go, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) change:</source>
        <translation>
            <numerusform>%n package changes:</numerusform>
            <numerusform>%n packages change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more package(s); the activity log lists all.</source>
        <translation>
            <numerusform>… and %n more package; the activity log lists all.</numerusform>
            <numerusform>… and %n more packages; the activity log lists all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) made since then are taken back by one more; the history keeps them.</source>
        <translation>
            <numerusform>%n commit made since then is taken back by one more; the history keeps it.</numerusform>
            <numerusform>%n commits made since then are taken back by one more; the history keeps them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) that were made of the test environment go, too.</source>
        <translation>
            <numerusform>%n backup that was made of the test environment goes, too.</numerusform>
            <numerusform>%n backups that were made of the test environment go, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is older than the code: %n module(s) wait.</source>
        <translation>
            <numerusform>The database is older than the code: %n module waits.</numerusform>
            <numerusform>The database is older than the code: %n modules wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed in the cloud since the last deployment by the API.</source>
        <translation>
            <numerusform>%n file was changed in the cloud since the last deployment by the API.</numerusform>
            <numerusform>%n files were changed in the cloud since the last deployment by the API.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed in the cloud since the last deployment by the API, as an automatic upgrade does: %1.</source>
        <translation>
            <numerusform>%n file was changed in the cloud since the last deployment by the API, as an automatic upgrade does: %1.</numerusform>
            <numerusform>%n files were changed in the cloud since the last deployment by the API, as an automatic upgrade does: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed in the cloud since the last deployment by the API that changed something; the difference has %1.</source>
        <translation>
            <numerusform>%n file was changed in the cloud since the last deployment by the API that changed something; the difference has %1.</numerusform>
            <numerusform>%n files were changed in the cloud since the last deployment by the API that changed something; the difference has %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the database, %n table(s) with %1 rows, in %2; counted and compared with the original.</source>
        <translation>
            <numerusform>Copied the database, %n table with %1 rows, in %2; counted and compared with the original.</numerusform>
            <numerusform>Copied the database, %n tables with %1 rows, in %2; counted and compared with the original.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the database server there is/are %n database(s) of this environment that no installation has: %1.</source>
        <translation>
            <numerusform>On the database server there is %n database of this environment that no installation has: %1.</numerusform>
            <numerusform>On the database server there are %n databases of this environment that no installation has: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dumped the database, %n table(s) with %1 rows.</source>
        <translation>
            <numerusform>Dumped the database, %n table with %1 rows.</numerusform>
            <numerusform>Dumped the database, %n tables with %1 rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loaded the backup&apos;s database, %n table(s) with %1 rows, counted.</source>
        <translation>
            <numerusform>Loaded the backup&apos;s database, %n table with %1 rows, counted.</numerusform>
            <numerusform>Loaded the backup&apos;s database, %n tables with %1 rows, counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody on this machine may change %n file(s) of the site.</source>
        <translation>
            <numerusform>Everybody on this machine may change %n file of the site.</numerusform>
            <numerusform>Everybody on this machine may change %n files of the site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n installation(s) lie about that nobody uses or keeps; they take %1.</source>
        <translation>
            <numerusform>%n installation lies about that nobody uses or keeps; it takes %1.</numerusform>
            <numerusform>%n installations lie about that nobody uses or keeps; they take %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n installation(s) run that get no visitors.</source>
        <translation>
            <numerusform>%n installation runs that gets no visitors.</numerusform>
            <numerusform>%n installations run that get no visitors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) that it needs do not come.</source>
        <translation>
            <numerusform>%n more file that it needs does not come.</numerusform>
            <numerusform>%n more files that it needs do not come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further page(s) were found and not looked at: too many, or too many of one kind.</source>
        <translation>
            <numerusform>%n further page was found and not looked at: too many, or too many of one kind.</numerusform>
            <numerusform>%n further pages were found and not looked at: too many, or too many of one kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The site works with %n database(s) made for another folder or machine, which may be in use there: %1.</source>
        <translation>
            <numerusform>The site works with %n database made for another folder or machine, which may be in use there: %1.</numerusform>
            <numerusform>The site works with %n databases made for another folder or machine, which may be in use there: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) go(es) with it for good: %1.</source>
        <translation>
            <numerusform>%n database goes with it for good: %1.</numerusform>
            <numerusform>%n databases go with it for good: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) made for another folder or machine stay(s) on the server: %1.</source>
        <translation>
            <numerusform>%n database made for another folder or machine stays on the server: %1.</numerusform>
            <numerusform>%n databases made for another folder or machine stay on the server: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s), %1, in %2. %3 take no room on the disk: they share what is there.</source>
        <translation>
            <numerusform>Copied %n file, %1, in %2. %3 take no room on the disk: they share what is there.</numerusform>
            <numerusform>Copied %n files, %1, in %2. %3 take no room on the disk: they share what is there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n page(s) of the site are looked at as a visitor would, by its links, and then those of the new version; writes wait for the latter, at most %1. Links that delete something or log out are left out.</source>
        <translation>
            <numerusform>Up to %n page of the site is looked at as a visitor would, by its links, and then that of the new version; writes wait for the latter, at most %1. Links that delete something or log out are left out.</numerusform>
            <numerusform>Up to %n pages of the site are looked at as a visitor would, by its links, and then those of the new version; writes wait for the latter, at most %1. Links that delete something or log out are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server carries out %n event(s) of the database by itself: %1. It does so in every copy, and in those that are kept, too.</source>
        <translation>
            <numerusform>The server carries out %n event of the database by itself: %1. It does so in every copy, and in those that are kept, too.</numerusform>
            <numerusform>The server carries out %n events of the database by itself: %1. It does so in every copy, and in those that are kept, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new installation took visitors, and %n write(s) with them; it is kept, set aside, until %1.</source>
        <translation>
            <numerusform>The new installation took visitors, and %n write with them; it is kept, set aside, until %1.</numerusform>
            <numerusform>The new installation took visitors, and %n writes with them; it is kept, set aside, until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new installation took visitors, and at least %n write(s) with them: the front ended meanwhile and did not say how many more. It is kept, set aside, until %1.</source>
        <translation>
            <numerusform>The new installation took visitors, and at least %n write with them: the front ended meanwhile and did not say how many more. It is kept, set aside, until %1.</numerusform>
            <numerusform>The new installation took visitors, and at least %n writes with them: the front ended meanwhile and did not say how many more. It is kept, set aside, until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the rows of %n table(s) were before is not copied: the server&apos;s tools cannot do that. %1.</source>
        <translation>
            <numerusform>What the rows of %n table were before is not copied: the server&apos;s tools cannot do that. %1.</numerusform>
            <numerusform>What the rows of %n tables were before is not copied: the server&apos;s tools cannot do that. %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new version will be measured by the latest %n request(s) of visitors to the present one: %1 failed.</source>
        <translation>
            <numerusform>The new version will be measured by the latest %n request of visitors to the present one: %1 failed.</numerusform>
            <numerusform>The new version will be measured by the latest %n requests of visitors to the present one: %1 failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The front knows of %n request(s) of visitors to the present version. That is too few to measure the new one by: none of its requests is expected to fail.</source>
        <translation>
            <numerusform>The front knows of %n request of visitors to the present version. That is too few to measure the new one by: none of its requests is expected to fail.</numerusform>
            <numerusform>The front knows of %n requests of visitors to the present version. That is too few to measure the new one by: none of its requests is expected to fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) became worse while the site was looked at.</source>
        <translation>
            <numerusform>%n page became worse while the site was looked at.</numerusform>
            <numerusform>%n pages became worse while the site was looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were not pictured: there was no time left.</source>
        <translation>
            <numerusform>%n page was not pictured: there was no time left.</numerusform>
            <numerusform>%n pages were not pictured: there was no time left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s) could not be pictured.</source>
        <translation>
            <numerusform>%n more page could not be pictured.</numerusform>
            <numerusform>%n more pages could not be pictured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
