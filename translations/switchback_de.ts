<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountModel</name>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>by the keyring</source>
        <translation>über den Schlüsselbund</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>für diese Sitzung</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Step or outcome</source>
        <translation>Schritt oder Ergebnis</translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>never rolled back</source>
        <translation>noch kein Rollback</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last roll back took</source>
        <translation>Dauer des letzten Rollbacks</translation>
    </message>
    <message>
        <source>Upgrade and tear-down of %1</source>
        <extracomment>What an upgrade backup blocks; %1 is an environment.</extracomment>
        <translation>Upgrade und Abbau von %1</translation>
    </message>
    <message>
        <source>Cannot be restored</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>It expired on %1 and is about to be deleted.</source>
        <translation>Sie ist am %1 abgelaufen und wird in Kürze gelöscht.</translation>
    </message>
    <message>
        <source>Neither can be done until this backup is deleted, restored or expired.</source>
        <translation>Beides ist erst möglich, wenn diese Sicherung gelöscht, wiederhergestellt oder abgelaufen ist.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Verhindert</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Kennzeichen</translation>
    </message>
</context>
<context>
    <name>CatalogueModel</name>
    <message>
        <source>Switchback itself</source>
        <translation>Switchback selbst</translation>
    </message>
    <message>
        <source>Taken from there on %1</source>
        <extracomment>When a catalogue was taken from a file or an address; %1 is a date with the time.</extracomment>
        <translation>Von dort übernommen: %1</translation>
    </message>
    <message>
        <source>Facts from %1</source>
        <extracomment>Where the facts of a catalogue stand; %1 is a web address.</extracomment>
        <translation>Angaben von %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Updated on</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Own entries</source>
        <translation>Eigene Einträge</translation>
    </message>
</context>
<context>
    <name>CatalogueReleaseModel</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 or newer</source>
        <extracomment>Which releases it can be installed over; %1 is the oldest.</extracomment>
        <translation>%1 oder neuer</translation>
    </message>
    <message>
        <source>Own entry</source>
        <translation>Eigener Eintrag</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>LTS</source>
        <translation>LTS</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Pflege bis</translation>
    </message>
    <message>
        <source>Installs over</source>
        <translation>Voraussetzung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>Cockpit</name>
    <message>
        <source>Upgrades environments and rolls them back.</source>
        <translation>Aktualisiert Umgebungen und rollt sie zurück.</translation>
    </message>
    <message>
        <source>Use the workspace in DIR.</source>
        <translation>Den Arbeitsbereich in DIR verwenden.</translation>
    </message>
    <message>
        <source>Speak this language (en, de), whatever the settings say.</source>
        <translation>Diese Sprache verwenden (en, de), was auch immer eingestellt ist.</translation>
    </message>
    <message>
        <source>Save a picture of the window to FILE and end.</source>
        <translation>Ein Bild des Fensters in FILE speichern und beenden.</translation>
    </message>
    <message>
        <source>Lay out the sample project and start it.</source>
        <translation>Das Beispielprojekt anlegen und starten.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Go on? Type “yes”:</source>
        <translation>Fortfahren? Dann „yes“ eingeben:</translation>
    </message>
    <message>
        <source>To go on all the same, say why with --reason.</source>
        <translation>Um trotzdem fortzufahren, geben Sie mit --reason den Grund an.</translation>
    </message>
    <message>
        <source>Nothing was done: without a terminal, say --yes.</source>
        <translation>Es wurde nichts getan: Ohne Terminal ist --yes nötig.</translation>
    </message>
    <message>
        <source>%1 is in the workspace.</source>
        <translation>%1 ist im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 is no longer in the workspace; its folder and its sites are as they were.</source>
        <translation>%1 ist nicht mehr im Arbeitsbereich; der Ordner und die Websites sind unverändert.</translation>
    </message>
    <message>
        <source>The sample project is in the workspace and runs.</source>
        <translation>Das Beispielprojekt ist im Arbeitsbereich und läuft.</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>Watching; what dies is restarted. Ctrl-C ends.</source>
        <translation>Überwachung läuft; was ausfällt, wird neu gestartet. Strg+C beendet sie.</translation>
    </message>
    <message>
        <source>show what an upgrade would do; changes nothing</source>
        <translation>zeigen, was ein Upgrade tun würde; ändert nichts</translation>
    </message>
    <message>
        <source>upgrade an environment</source>
        <translation>eine Umgebung aktualisieren</translation>
    </message>
    <message>
        <source>roll an environment back</source>
        <translation>eine Umgebung zurückrollen</translation>
    </message>
    <message>
        <source>install an environment&apos;s first release and start it</source>
        <translation>das erste Release einer Umgebung installieren und starten</translation>
    </message>
    <message>
        <source>take a project out of the workspace; its folder stays</source>
        <translation>ein Projekt aus dem Arbeitsbereich nehmen; sein Ordner bleibt</translation>
    </message>
    <message>
        <source>lay out the sample project and start it</source>
        <translation>das Beispielprojekt anlegen und starten</translation>
    </message>
    <message>
        <source>start the sites of a project, or of all</source>
        <translation>die Websites eines Projekts oder aller Projekte starten</translation>
    </message>
    <message>
        <source>stop the sites of a project, or of all</source>
        <translation>die Websites eines Projekts oder aller Projekte anhalten</translation>
    </message>
    <message>
        <source>stay and restart what dies</source>
        <translation>weiterlaufen und neu starten, was ausfällt</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ablauf</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The workspace is empty.</source>
        <translation>Der Arbeitsbereich ist leer.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Upgrade backup</source>
        <translation>Upgrade-Sicherung</translation>
    </message>
    <message>
        <source>There are no environments.</source>
        <translation>Es gibt keine Umgebungen.</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Pflege bis</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Voraussetzung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>No new version available.</source>
        <translation>Keine neue Version verfügbar.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>There are no backups.</source>
        <translation>Es gibt keine Sicherungen.</translation>
    </message>
    <message>
        <source>There is no activity “%1”.</source>
        <translation>Es gibt keine Aktivität „%1“.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Bisher wurde nichts getan.</translation>
    </message>
    <message>
        <source>list the projects of the workspace</source>
        <translation>die Projekte des Arbeitsbereichs auflisten</translation>
    </message>
    <message>
        <source>list environments with version, state and upgrade backup</source>
        <translation>Umgebungen mit Version, Zustand und Upgrade-Sicherung auflisten</translation>
    </message>
    <message>
        <source>list a project&apos;s releases, or those an environment can be upgraded to</source>
        <translation>die Releases eines Projekts auflisten oder jene, auf die eine Umgebung aktualisiert werden kann</translation>
    </message>
    <message>
        <source>list what can be gone back to</source>
        <translation>auflisten, worauf zurückgerollt werden kann</translation>
    </message>
    <message>
        <source>list what was done, or show one activity with its output</source>
        <translation>auflisten, was getan wurde, oder eine Aktivität mit ihrer Ausgabe zeigen</translation>
    </message>
    <message>
        <source>Upgrades environments and rolls them back.</source>
        <translation>Aktualisiert Umgebungen und rollt sie zurück.</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>See switchbackctl --help.</source>
        <translation>Siehe switchbackctl --help.</translation>
    </message>
    <message>
        <source>Use the workspace in DIR.</source>
        <translation>Den Arbeitsbereich in DIR verwenden.</translation>
    </message>
    <message>
        <source>Write the result as JSON.</source>
        <translation>Das Ergebnis als JSON ausgeben.</translation>
    </message>
    <message>
        <source>Do not ask before acting.</source>
        <translation>Vor dem Ausführen nicht nachfragen.</translation>
    </message>
    <message>
        <source>Show no progress.</source>
        <translation>Keinen Fortschritt anzeigen.</translation>
    </message>
    <message>
        <source>Why a warning is passed; kept in the activity log.</source>
        <translation>Warum trotz einer Warnung fortgefahren wird; steht dann im Aktivitätsprotokoll.</translation>
    </message>
    <message>
        <source>What to do; see above.</source>
        <translation>Was zu tun ist; siehe oben.</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>Geben Sie an, was zu tun ist.</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>It goes: %1 %2.</source>
        <translation>So lautet der Aufruf: %1 %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation>Wird rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Backups are deleted when their time is over. Ctrl-C ends.</source>
        <translation>Sicherungen werden gelöscht, wenn ihre Zeit abgelaufen ist. Strg+C beendet dies.</translation>
    </message>
    <message>
        <source>keep the upgrade backup for 5 days instead of 48 hours</source>
        <translation>die Upgrade-Sicherung 5 Tage statt 48 Stunden aufbewahren</translation>
    </message>
    <message>
        <source>delete the upgrade backup, or the one named</source>
        <translation>die Upgrade-Sicherung oder die genannte Sicherung löschen</translation>
    </message>
    <message>
        <source>make a manual backup</source>
        <translation>eine manuelle Sicherung erstellen</translation>
    </message>
    <message>
        <source>keep a manual backup when a newer one is made</source>
        <translation>eine manuelle Sicherung aufbewahren, auch wenn eine neuere erstellt wird</translation>
    </message>
    <message>
        <source>no longer keep a manual backup</source>
        <translation>eine manuelle Sicherung nicht mehr aufbewahren</translation>
    </message>
    <message>
        <source>refuse to upgrade or tear down an environment</source>
        <translation>Upgrade und Abbau einer Umgebung ablehnen</translation>
    </message>
    <message>
        <source>lift that protection</source>
        <translation>diesen Schutz aufheben</translation>
    </message>
    <message>
        <source>replace an environment&apos;s content by another&apos;s</source>
        <translation>den Inhalt einer Umgebung durch den einer anderen ersetzen</translation>
    </message>
    <message>
        <source>remove an environment for good</source>
        <translation>eine Umgebung endgültig entfernen</translation>
    </message>
    <message>
        <source>stay and delete backups when their time is over</source>
        <translation>weiterlaufen und Sicherungen löschen, wenn ihre Zeit abgelaufen ist</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 removed since the backup</source>
        <translation>%1: %2 neu, %3 geändert, %4 entfernt seit der Sicherung</translation>
    </message>
    <message>
        <source>comes with Switchback</source>
        <translation>gehört zu Switchback</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Own entries</source>
        <translation>Eigene Einträge</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>There are no release catalogues.</source>
        <translation>Es gibt keine Release-Kataloge.</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>%1: facts of %3 from %2; %4.</source>
        <extracomment>%1 is a catalogue, %2 where its facts are from, %3 a date, %4 the file or address it was taken from.</extracomment>
        <translation>%1: Stand %3, Angaben von %2; %4.</translation>
    </message>
    <message>
        <source>There is no release catalogue “%1”.</source>
        <translation>Es gibt keinen Release-Katalog „%1“.</translation>
    </message>
    <message>
        <source>It goes: catalogue list, show ID, refresh ID FILE-OR-URL, add ID VERSION [released-on=DATE] [lts=true] [end-of-life=DATE] [minimum-version=VERSION] [notes=TEXT] [notes-url=URL], or remove ID VERSION.</source>
        <translation>Es geht so: catalogue list, show ID, refresh ID DATEI-ODER-URL, add ID VERSION [released-on=DATUM] [lts=true] [end-of-life=DATUM] [minimum-version=VERSION] [notes=TEXT] [notes-url=URL] oder remove ID VERSION.</translation>
    </message>
    <message>
        <source>list, refresh or extend what is known of releases</source>
        <translation>auflisten, erneuern oder ergänzen, was über Releases bekannt ist</translation>
    </message>
    <message>
        <source>go on with an operation that was interrupted</source>
        <translation>einen unterbrochenen Vorgang fortsetzen</translation>
    </message>
    <message>
        <source>take back what an operation did before it was interrupted</source>
        <translation>zurücknehmen, was ein Vorgang vor seiner Unterbrechung getan hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>There are no accounts.</source>
        <translation>Es gibt keine Konten.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>No platform needs an account.</source>
        <translation>Keine Plattform braucht ein Konto.</translation>
    </message>
    <message>
        <source>The server shows a certificate of %1, issued by %2. Only if its fingerprint is the server&apos;s, add trust=%3</source>
        <translation>Der Server zeigt ein Zertifikat von %1, ausgestellt von %2. Nur wenn sein Fingerabdruck der des Servers ist, ergänze trust=%3</translation>
    </message>
    <message>
        <source>%1 answers: %2.</source>
        <translation>%1 antwortet: %2.</translation>
    </message>
    <message>
        <source>%1 answers: %2, signed in as %3.</source>
        <translation>%1 antwortet: %2, angemeldet als %3.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>It gives access to no project.</source>
        <translation>Es gibt Zugang zu keinem Projekt.</translation>
    </message>
    <message>
        <source>The secrets of %1 are removed.</source>
        <translation>Die Geheimnisse von %1 sind entfernt.</translation>
    </message>
    <message>
        <source>%1 and its secrets are removed; its activities stay.</source>
        <translation>%1 und seine Geheimnisse sind entfernt; seine Aktivitäten bleiben.</translation>
    </message>
    <message>
        <source>It goes: account list, platforms, add PLATFORM NAME [FIELD=VALUE…] [project=NAME…] [trust=FINGERPRINT], test ACCOUNT, sign-out ACCOUNT, or remove ACCOUNT.</source>
        <translation>So geht es: account list, platforms, add PLATTFORM NAME [FELD=WERT…] [project=NAME…] [trust=FINGERABDRUCK], test KONTO, sign-out KONTO oder remove KONTO.</translation>
    </message>
    <message>
        <source>list, add, test or remove the accounts of platforms</source>
        <translation>Konten von Plattformen auflisten, hinzufügen, prüfen oder entfernen</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>In the keyring, and read back: %1</source>
        <translation>Im Schlüsselbund, und zurückgelesen: %1</translation>
    </message>
    <message>
        <source>Written, and read back: %1</source>
        <translation>Geschrieben, und zurückgelesen: %1</translation>
    </message>
    <message>
        <source>It goes: keys save ENVIRONMENT [FILE], keys show FILE.</source>
        <translation>So geht es: keys save ENVIRONMENT [FILE], keys show FILE.</translation>
    </message>
    <message>
        <source>Keep the keys of an environment, or open a file of them.</source>
        <translation>Die Schlüssel einer Umgebung aufbewahren, oder eine Datei davon öffnen.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>look for what is wrong; TEXT: number or code of an error</source>
        <translation>nachsehen, was nicht stimmt; TEXT: Nummer oder Code eines Fehlers</translation>
    </message>
    <message>
        <source>Take nothing back when it fails at something that you can mend: resume it or roll it back later.</source>
        <translation>Nichts zurücknehmen, wenn es an etwas scheitert, das Sie beheben können: Setzen Sie den Vorgang später fort, oder rollen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Number or code from an error message, to be looked up.</source>
        <translation>Nummer oder Code aus einer Fehlermeldung zum Nachschlagen.</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>Darüber ist nichts bekannt.</translation>
    </message>
    <message>
        <source>what an error means and what to do; from standard input, too</source>
        <translation>was ein Fehler bedeutet und was zu tun ist; auch von der Standardeingabe</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>look after the sites on this machine: what died, lies about, is open or short of room</source>
        <translation>nach den Websites auf diesem Rechner sehen: was ausfiel, herumliegt, offen steht oder zu wenig Platz hat</translation>
    </message>
    <message>
        <source>Restart what died, and clear away what is half removed.</source>
        <translation>Starten, was ausgefallen ist, und wegräumen, was halb entfernt ist.</translation>
    </message>
    <message>
        <source>try an upgrade and the way back out on a copy</source>
        <translation>ein Upgrade und den Rückweg an einer Kopie proben</translation>
    </message>
    <message>
        <source>What a site that is made is called.</source>
        <translation>Wie eine neu angelegte Website heißt.</translation>
    </message>
    <message>
        <source>Where a site is made; not there yet, or empty.</source>
        <translation>Wo eine Website angelegt wird; noch nicht vorhanden oder leer.</translation>
    </message>
    <message>
        <source>Say which version it is: add-site PATH VERSION.</source>
        <translation>Geben Sie an, welche Version es ist: add-site PFAD VERSION.</translation>
    </message>
    <message>
        <source>Made in %1.</source>
        <translation>Angelegt in %1.</translation>
    </message>
    <message>
        <source>The release is in %1.</source>
        <translation>Das Release liegt in %1.</translation>
    </message>
    <message>
        <source>Saved. Programs that run get it when they are started again.</source>
        <translation>Gespeichert. Laufende Programme bekommen es, wenn sie neu gestartet werden.</translation>
    </message>
    <message>
        <source>It goes: set PROJECT[/ENVIRONMENT] NAME=VALUE.</source>
        <translation>So geht es: set PROJEKT[/UMGEBUNG] NAME=WERT.</translation>
    </message>
    <message>
        <source>Name the variable only: its value is asked for. What was written on the command line is no secret any more; change it.</source>
        <translation>Nennen Sie nur die Variable: Nach ihrem Wert wird gefragt. Was auf der Befehlszeile stand, ist kein Geheimnis mehr; ändern Sie es.</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>There is no variable “%1” there.</source>
        <translation>Dort gibt es keine Variable „%1“.</translation>
    </message>
    <message>
        <source>take a project folder into the workspace, or make a site of a release&apos;s folder or archive</source>
        <translation>einen Projektordner in den Arbeitsbereich aufnehmen oder aus Ordner oder Archiv eines Releases eine Website anlegen</translation>
    </message>
    <message>
        <source>take a folder or archive in as a release of a site</source>
        <translation>einen Ordner oder ein Archiv als Release einer Website aufnehmen</translation>
    </message>
    <message>
        <source>set a variable of a site&apos;s programs</source>
        <translation>eine Variable für die Programme einer Website setzen</translation>
    </message>
    <message>
        <source>ask for the value of a secret variable and keep it in the keyring</source>
        <translation>den Wert einer geheimen Variablen erfragen und im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>remove a variable, secret or not</source>
        <translation>eine Variable entfernen, ob geheim oder nicht</translation>
    </message>
    <message>
        <source>Write what was found into FILE, as HTML.</source>
        <translation>Was gefunden wurde, als HTML in die Datei FILE schreiben.</translation>
    </message>
    <message>
        <source>Ask for the password with which pages behind a log-in are looked at, and keep it in the keyring.</source>
        <translation>Das Passwort erfragen, mit dem Seiten hinter einer Anmeldung angesehen werden, und im Schlüsselbund aufbewahren.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>%1, compared with %2:</source>
        <translation>%1, verglichen mit %2:</translation>
    </message>
    <message>
        <source>%1, looked at for the first time:</source>
        <translation>%1, zum ersten Mal angesehen:</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>A password is kept for an environment, not for an address.</source>
        <translation>Ein Passwort wird für eine Umgebung aufbewahrt, nicht für eine Adresse.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>look at the pages of a site and compare them with the time before</source>
        <translation>die Seiten einer Website ansehen und mit dem vorigen Mal vergleichen</translation>
    </message>
    <message>
        <source>%1 is a secret variable, and what is set so can be read by others: unset it first, or use set-secret.</source>
        <translation>%1 ist eine geheime Variable, und was so gesetzt wird, können andere lesen: Entfernen Sie sie zuerst (unset), oder verwenden Sie set-secret.</translation>
    </message>
    <message>
        <source>Compare what the pages look like in Chromium, too.</source>
        <translation>Auch vergleichen, wie die Seiten in Chromium aussehen.</translation>
    </message>
</context>
<context>
    <name>EnvironmentModel</name>
    <message>
        <source>%1; %2</source>
        <extracomment>State of an environment while an operation runs there: &quot;Up; Upgrade 1.0.0 → 2.0.0&quot;.</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; last seen: %2</source>
        <extracomment>State of an environment that cannot be read now; %2 is what it was then.</extracomment>
        <translation>%1; zuletzt: %2</translation>
    </message>
    <message>
        <source>%1; read-only</source>
        <translation>%1; nur lesend</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Upgrade backup</source>
        <translation>Upgrade-Sicherung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>LTS %1 %2</source>
        <extracomment>Long-term support release that is to be installed: &quot;LTS 2.0.0 due in 12 days&quot;.</extracomment>
        <translation>LTS %1 %2</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Release %1 has long-term support. It is to be installed by %2, 60 days after it came out.</source>
        <extracomment>%1 is a release, %2 a date.</extracomment>
        <translation>Release %1 hat Langzeitpflege. Es ist bis %2 zu installieren, 60 Tage nach seinem Erscheinen.</translation>
    </message>
    <message>
        <source>Neither upgraded nor torn down until the protection is lifted.</source>
        <translation>Weder Upgrade noch Abbau, bis der Schutz aufgehoben ist.</translation>
    </message>
    <message>
        <source>LTS</source>
        <translation>LTS</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>%1; interrupted: %2</source>
        <extracomment>State of an environment on which an operation was interrupted: &quot;Up; interrupted: Upgrade 1.0.0 → 2.0.0&quot;.</extracomment>
        <translation>%1; unterbrochen: %2</translation>
    </message>
    <message>
        <source>%1; waits for you: %2</source>
        <extracomment>State of an environment on which an operation waits for what only a person can do.</extracomment>
        <translation>%1; wartet auf Sie: %2</translation>
    </message>
    <message>
        <source>Finish %1</source>
        <extracomment>An upgrade stopped half-way: &quot;Finish 2.0.0&quot;</extracomment>
        <translation>%1 abschließen</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Severity of a finding, and what was found.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Acknowledged by %1 on %2: %3</source>
        <extracomment>Person, time, note</extracomment>
        <translation>Zur Kenntnis genommen von %1 am %2: %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <extracomment>Who says so: &quot;Upgrading Commerce on Cloud, section 4&quot;</extracomment>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Zur Kenntnis genommen</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>UAT</source>
        <translation>UAT</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed, taken back</source>
        <translation>Fehlschlag, rückgängig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Could not be taken back</source>
        <translation>Rückgängigmachen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändert</translation>
    </message>
    <message>
        <source>Interrupts</source>
        <translation>Unterbricht</translation>
    </message>
    <message>
        <source>Destroys</source>
        <translation>Löscht</translation>
    </message>
    <message>
        <source>Upgrade backup</source>
        <translation>Upgrade-Sicherung</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Manual backup</source>
        <translation>Manuelle Sicherung</translation>
    </message>
    <message>
        <source>This is for you to put right</source>
        <translation>Das können Sie selbst beheben</translation>
    </message>
    <message>
        <source>The site or its platform caused this</source>
        <translation>Die Ursache liegt bei der Website oder ihrer Plattform</translation>
    </message>
    <message>
        <source>The network caused this</source>
        <translation>Die Ursache liegt im Netzwerk</translation>
    </message>
    <message>
        <source>This is a fault in Switchback</source>
        <translation>Das ist ein Fehler in Switchback</translation>
    </message>
    <message>
        <source>Extend upgrade backup</source>
        <translation>Upgrade-Sicherung verlängern</translation>
    </message>
    <message>
        <source>Delete backup</source>
        <translation>Sicherung löschen</translation>
    </message>
    <message>
        <source>Tear down</source>
        <translation>Abbauen</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Lift protection</source>
        <translation>Schutz aufheben</translation>
    </message>
    <message>
        <source>Copy content</source>
        <translation>Inhalt kopieren</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Keep backup</source>
        <translation>Sicherung aufbewahren</translation>
    </message>
    <message>
        <source>No longer keep backup</source>
        <translation>Sicherung nicht mehr aufbewahren</translation>
    </message>
    <message>
        <source>Expiry warning</source>
        <translation>Ablaufwarnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Disputed</source>
        <extracomment>State of an environment: its platform and the site itself say different things.</extracomment>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Failure</source>
        <extracomment>Severity of a finding: something fails.</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Severity of a finding: it is only worth knowing.</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Probelauf</translation>
    </message>
</context>
<context>
    <name>ProjectTreeModel</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Magnolia</source>
        <translation>Magnolia</translation>
    </message>
    <message>
        <source>Umbraco Cloud</source>
        <translation>Umbraco Cloud</translation>
    </message>
    <message>
        <source>Octopus Server</source>
        <translation>Octopus Server</translation>
    </message>
    <message>
        <source>Adobe Commerce</source>
        <translation>Adobe Commerce</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1, %2, an operation is under way</source>
        <translation>%1, %2, ein Vorgang läuft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, an operation was interrupted</source>
        <translation>%1, %2, ein Vorgang wurde unterbrochen</translation>
    </message>
</context>
<context>
    <name>ReleaseModel</name>
    <message>
        <source>LTS</source>
        <extracomment>Long-term support</extracomment>
        <translation>LTS</translation>
    </message>
    <message>
        <source>Any release</source>
        <translation>Jedes Release</translation>
    </message>
    <message>
        <source>%1 or newer</source>
        <extracomment>Which releases it can be installed over; %1 is the oldest.</extracomment>
        <translation>%1 oder neuer</translation>
    </message>
    <message>
        <source>Long-term support</source>
        <translation>Langzeitpflege (LTS)</translation>
    </message>
    <message>
        <source>No long-term support</source>
        <translation>Keine Langzeitpflege</translation>
    </message>
    <message>
        <source>%1, cannot be installed</source>
        <extracomment>%1 is a release number.</extracomment>
        <translation>%1, nicht installierbar</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Pflege bis</translation>
    </message>
    <message>
        <source>Installs over</source>
        <translation>Voraussetzung</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Its support has ended.</source>
        <translation>Seine Pflege ist beendet.</translation>
    </message>
    <message>
        <source>%1, has ended</source>
        <extracomment>%1 is the day on which the support of a release ended.</extracomment>
        <translation>%1, ist beendet</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Advice of Switchback&apos;s own</source>
        <translation>Rat von Switchback selbst</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>%1…</source>
        <extracomment>Prepares an operation: &quot;Restore…&quot;. Its plan is shown first.</extracomment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Show the activity</source>
        <translation>Aktivität zeigen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
</context>
<context>
    <name>RemedyModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Whose side</source>
        <translation>Auf wessen Seite</translation>
    </message>
    <message>
        <source>Codes and messages</source>
        <translation>Codes und Meldungen</translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>Tried again, %n attempt(s) before this one</source>
        <extracomment>Of an HTTP request; %1 counts how often it had been tried before.</extracomment>
        <translation>
            <numerusform>Erneut versucht, %n Versuch davor</numerusform>
            <numerusform>Erneut versucht, %n Versuche davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>State of a step and how far it is: &quot;Running: 1.2 GiB of 3.2 GiB&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A step and its state, as a screen reader says it.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Switchback::AccountAccessPage</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>The name that is suggested for an account; %1 is a product, %2 a host: &quot;Octopus Server on octopus.example.org&quot;</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>How is %1 reached?</source>
        <translation>Wie ist %1 zu erreichen?</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>Geben Sie dem Konto einen Namen.</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Name des Kontos</translation>
    </message>
    <message>
        <source>Keep secrets in:</source>
        <translation>Geheimnisse aufbewahren:</translation>
    </message>
    <message>
        <source>the &amp;keyring</source>
        <translation>im Schlüssel&amp;bund</translation>
    </message>
    <message>
        <source>Keep secrets in the keyring</source>
        <translation>Geheimnisse im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>The keyring of the desktop keeps them encrypted.</source>
        <translation>Der Schlüsselbund des Desktops bewahrt sie verschlüsselt auf.</translation>
    </message>
    <message>
        <source>&amp;memory, for this session only</source>
        <translation>im &amp;Speicher, nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Keep secrets in memory, for this session only</source>
        <translation>Geheimnisse im Speicher aufbewahren, nur für diese Sitzung</translation>
    </message>
    <message>
        <source>They are gone when Switchback ends, and are asked for again.</source>
        <translation>Sie sind weg, sobald Switchback endet, und werden dann neu erfragt.</translation>
    </message>
    <message>
        <source>The certificate of this server was trusted by hand.</source>
        <translation>Dem Zertifikat dieses Servers wurde von Hand vertraut.</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Waiting for the keyring to be unlocked…</source>
        <translation>Warten, bis der Schlüsselbund entsperrt ist&#xa0;…</translation>
    </message>
    <message>
        <source>Type it above, then press Next.</source>
        <translation>Geben Sie es oben ein und drücken Sie dann auf „Weiter“.</translation>
    </message>
</context>
<context>
    <name>Switchback::AccountFields</name>
    <message>
        <source>Choose a file: %1</source>
        <extracomment>Title of a file dialog; %1 is what the file is for: &quot;Certificate authorities&quot;</extracomment>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>Something is wrong here. %1</source>
        <extracomment>What a screen reader says of a field with which something is wrong; %1 is its help.</extracomment>
        <translation>Hier stimmt etwas nicht. %1</translation>
    </message>
    <message>
        <source>Something is wrong here.</source>
        <translation>Hier stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>A field that may stay empty: &quot;Space (optional):&quot;</extracomment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>%1 (optional):</source>
        <translation>%1 (optional):</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Browse for “%1”</source>
        <translation>„%1“ suchen</translation>
    </message>
    <message>
        <source>kept for this session</source>
        <translation>für diese Sitzung gemerkt</translation>
    </message>
    <message>
        <source>stored in the keyring</source>
        <translation>im Schlüsselbund gespeichert</translation>
    </message>
</context>
<context>
    <name>Switchback::AccountPlatformPage</name>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>What do you want to connect to?</source>
        <translation>Womit möchten Sie sich verbinden?</translation>
    </message>
    <message>
        <source>An account gives Switchback access to the projects of one server or service.</source>
        <translation>Ein Konto gibt Switchback Zugang zu den Projekten eines Servers oder Dienstes.</translation>
    </message>
    <message>
        <source>Choose a platform.</source>
        <translation>Wählen Sie eine Plattform.</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
</context>
<context>
    <name>Switchback::AccountProjectsPage</name>
    <message>
        <source>was not found this time</source>
        <translation>wurde diesmal nicht gefunden</translation>
    </message>
    <message>
        <source>Found %1.</source>
        <extracomment>What a test of an account found; %1 is a product with its release, %2 a user.</extracomment>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Found %1, signed in as %2.</source>
        <translation>Gefunden: %1, angemeldet als %2.</translation>
    </message>
    <message>
        <source>Found %1, but no projects in it that this account may see.</source>
        <translation>Gefunden: %1, darin aber keine Projekte, die dieses Konto sehen darf.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Which projects do you want to see?</source>
        <translation>Welche Projekte möchten Sie sehen?</translation>
    </message>
    <message>
        <source>Only these are shown and looked after. It can be changed at any time.</source>
        <translation>Nur diese werden angezeigt und betreut. Das lässt sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Choose a project, or say that you want none yet.</source>
        <translation>Wählen Sie ein Projekt, oder geben Sie an, dass Sie noch keines möchten.</translation>
    </message>
    <message>
        <source>The account is being saved, which cannot be called off any more.</source>
        <translation>Das Konto wird gerade gespeichert, was sich nicht mehr abbrechen lässt.</translation>
    </message>
    <message>
        <source>Waiting for the keyring to be unlocked…</source>
        <translation>Warten, bis der Schlüsselbund entsperrt ist&#xa0;…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tick all projects</source>
        <translation>Alle Projekte ankreuzen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Tick no project</source>
        <translation>Kein Projekt ankreuzen</translation>
    </message>
    <message>
        <source>&amp;None yet: only keep the account</source>
        <translation>Noch &amp;keine: nur das Konto behalten</translation>
    </message>
</context>
<context>
    <name>Switchback::AccountWizard</name>
    <message>
        <source>Add an account</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Edit the account “%1”</source>
        <translation>Konto „%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>Switchback::AccountsDialog</name>
    <message>
        <source>Wait until what is under way has ended.</source>
        <translation>Warten Sie, bis beendet ist, was gerade läuft.</translation>
    </message>
    <message>
        <source>Choose an account first.</source>
        <translation>Wählen Sie zuerst ein Konto.</translation>
    </message>
    <message>
        <source>This version of Switchback does not know its platform.</source>
        <translation>Diese Version von Switchback kennt seine Plattform nicht.</translation>
    </message>
    <message>
        <source>No platform here needs an account.</source>
        <translation>Keine Plattform hier braucht ein Konto.</translation>
    </message>
    <message>
        <source>Tries the connection; changes nothing.</source>
        <translation>Probiert die Verbindung aus; ändert nichts.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Removes its secrets from the keyring and from memory.</source>
        <translation>Entfernt seine Geheimnisse aus dem Schlüsselbund und aus dem Speicher.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>By an account Switchback reaches the projects of a server or a service. Its secrets are in the keyring, or in memory for one session; never in a file.</source>
        <translation>Über ein Konto erreicht Switchback die Projekte eines Servers oder Dienstes. Seine Geheimnisse stehen im Schlüsselbund oder für eine Sitzung im Speicher, nie in einer Datei.</translation>
    </message>
    <message>
        <source>There are no accounts yet.</source>
        <translation>Es gibt noch keine Konten.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The account “%1” was saved.</source>
        <translation>Das Konto „%1“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>Trying “%1”…</source>
        <translation>„%1“ wird ausprobiert&#xa0;…</translation>
    </message>
    <message>
        <source>Signing out of “%1”…</source>
        <translation>Abmelden von „%1“&#xa0;…</translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation>Das Konto „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its secrets are removed from the keyring, and its projects from the list. Its activities stay, and nothing changes on the server.</source>
        <translation>Seine Geheimnisse werden aus dem Schlüsselbund entfernt und seine Projekte von der Liste genommen. Seine Aktivitäten bleiben, und auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Removing “%1”…</source>
        <translation>„%1“ wird entfernt&#xa0;…</translation>
    </message>
    <message>
        <source>Waiting for the keyring to be unlocked…</source>
        <translation>Warten, bis der Schlüsselbund entsperrt ist&#xa0;…</translation>
    </message>
    <message>
        <source>“%1” works: %2.</source>
        <translation>„%1“ funktioniert: %2.</translation>
    </message>
    <message>
        <source>“%1” works: %2, signed in as %3.</source>
        <translation>„%1“ funktioniert: %2, angemeldet als %3.</translation>
    </message>
    <message>
        <source>Signed out of “%1”.</source>
        <translation>Von „%1“ abgemeldet.</translation>
    </message>
    <message>
        <source>The account “%1” was removed.</source>
        <translation>Das Konto „%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>Switchback::ActivityDetails</name>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>Who is responsible, then what to do: &quot;This is for you to put right. Free some space, then try again.&quot;</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Asking the operation to stop…</source>
        <translation>Der Abbruch wird angefordert&#xa0;…</translation>
    </message>
    <message>
        <source>Choose an activity to see its steps and its output.</source>
        <translation>Wählen Sie eine Aktivität, um ihre Schritte und ihre Ausgabe zu sehen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asks the operation to stop and to take back what it did.</source>
        <translation>Fordert den Abbruch an; was getan wurde, wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copies the steps, the output and what went wrong as plain text.</source>
        <translation>Kopiert die Schritte, die Ausgabe und den Fehler als einfachen Text.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What an engineer needs to know of the failure.</source>
        <translation>Angaben für die Fehlersuche.</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Details zum Fehler</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation>Noch keine Schritte.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>It runs in another program and can only be cancelled there: %1.</source>
        <translation>Er läuft in einem anderen Programm und kann nur dort abgebrochen werden: %1.</translation>
    </message>
    <message>
        <source>Views of the activity</source>
        <translation>Ansichten der Aktivität</translation>
    </message>
    <message>
        <source>Steps and output</source>
        <translation>Schritte und Ausgabe</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>Untersuchen …</translation>
    </message>
    <message>
        <source>Looks for why it failed and what to do, and changes nothing.</source>
        <translation>Sucht, woran es lag und was zu tun ist, und ändert nichts.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Writes the steps, the output and what went wrong into a text file. It has no secrets.</source>
        <translation>Schreibt die Schritte, die Ausgabe und was schiefging in eine Textdatei. Sie enthält keine Geheimnisse.</translation>
    </message>
</context>
<context>
    <name>Switchback::ActivityDock</name>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>Close the activity log</source>
        <translation>Aktivitätsprotokoll schließen</translation>
    </message>
    <message>
        <source>Filter activities</source>
        <translation>Aktivitäten filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Which activities to show</source>
        <translation>Welche Aktivitäten angezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Laufende</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreiche</translation>
    </message>
    <message>
        <source>Not succeeded</source>
        <translation>Nicht erfolgreiche</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Nothing was done yet. Upgrades and rollbacks will be recorded here.</source>
        <translation>Bisher wurde nichts getan. Upgrades und Rollbacks werden hier festgehalten.</translation>
    </message>
</context>
<context>
    <name>Switchback::ActivityReport</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>An operation and its target: &quot;Upgrade 1.1.0 → 2.0.0 on Guestbook / Live&quot;</extracomment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Was geschehen ist: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Details:</source>
        <translation>Details:</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Schritte:</translation>
    </message>
    <message>
        <source>- %1: %2</source>
        <translation>- %1: %2</translation>
    </message>
    <message>
        <source>- %1: %2, %3</source>
        <translation>- %1: %2, %3</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>Angegebener Grund: %1</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>Ausgabe:</translation>
    </message>
    <message>
        <source>Activity %1, Switchback %2</source>
        <translation>Aktivität %1, Switchback %2</translation>
    </message>
    <message>
        <source>Begun by Switchback, because the time of the backup was up.</source>
        <translation>Von Switchback begonnen, weil die Zeit der Sicherung um war.</translation>
    </message>
</context>
<context>
    <name>Switchback::AddReleaseDialog</name>
    <message>
        <source>That is the folder of a site, and no release.</source>
        <translation>Das ist der Ordner einer Website und kein Release.</translation>
    </message>
    <message>
        <source>Choose the folder or the archive of a release.</source>
        <translation>Wählen Sie den Ordner oder das Archiv eines Releases.</translation>
    </message>
    <message>
        <source>Copying the release…</source>
        <translation>Das Release wird kopiert&#xa0;…</translation>
    </message>
    <message>
        <source>Add a release to %1</source>
        <translation>Release zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Folder &amp;or archive:</source>
        <translation>Or&amp;dner oder Archiv:</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>&amp;Version:</translation>
    </message>
    <message>
        <source>for example 2.1.0</source>
        <translation>zum Beispiel 2.1.0</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say which version the release is.</source>
        <translation>Geben Sie an, welche Version das Release ist.</translation>
    </message>
    <message>
        <source>A version is made of letters, digits, dots, hyphens and underscores: “%1” is none.</source>
        <translation>Eine Version besteht aus Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen: „%1“ ist keine.</translation>
    </message>
    <message>
        <source>The release is still being copied; this closes when that is done.</source>
        <translation>Das Release wird noch kopiert; dieses Fenster schließt sich, wenn das fertig ist.</translation>
    </message>
</context>
<context>
    <name>Switchback::BackupLine</name>
    <message>
        <source>Backup of %1</source>
        <translation>Sicherung von %1</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern&#xa0;…</translation>
    </message>
    <message>
        <source>Extend upgrade backup storage period</source>
        <translation>Aufbewahrung der Upgrade-Sicherung verlängern</translation>
    </message>
    <message>
        <source>Extend the storage period of the upgrade backup of %1</source>
        <translation>Aufbewahrung der Upgrade-Sicherung von %1 verlängern</translation>
    </message>
</context>
<context>
    <name>Switchback::BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>What do you want to roll back, and to what?</source>
        <translation>Was möchten Sie zurückrollen, und worauf?</translation>
    </message>
    <message>
        <source>Choose what to go back to.</source>
        <translation>Wählen Sie, worauf zurückgerollt wird.</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>Wählen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>&amp;Go back to:</source>
        <translation>Zurückrollen &amp;auf:</translation>
    </message>
    <message>
        <source>Back&amp;ups:</source>
        <translation>&amp;Sicherungen:</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>vom %1</translation>
    </message>
    <message>
        <source>can go back to %1</source>
        <translation>kann auf %1 zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n Sicherung</numerusform>
            <numerusform>%n Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The last roll back of %1 took %2.</source>
        <translation>Der letzte Rollback von %1 dauerte %2.</translation>
    </message>
    <message>
        <source>How long a roll back of %1 takes has not been measured yet.</source>
        <translation>Wie lange ein Rollback von %1 dauert, wurde noch nicht gemessen.</translation>
    </message>
</context>
<context>
    <name>Switchback::CatalogueDialog</name>
    <message>
        <source>Choose the file of a new catalogue</source>
        <translation>Die Datei eines neuen Katalogs wählen</translation>
    </message>
    <message>
        <source>Choose the file to refresh the catalogue from</source>
        <translation>Die Datei wählen, aus der der Katalog erneuert wird</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Kataloge (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Refresh %1 from an address</source>
        <translation>%1 von einer Adresse erneuern</translation>
    </message>
    <message>
        <source>&amp;Address of the catalogue file:</source>
        <translation>&amp;Adresse der Katalogdatei:</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading the catalogue…</source>
        <translation>Der Katalog wird gelesen …</translation>
    </message>
    <message>
        <source>The catalogue “%1” was refreshed.</source>
        <extracomment>%1 is a product.</extracomment>
        <translation>Der Katalog „%1“ wurde erneuert.</translation>
    </message>
    <message>
        <source>Saving the entry…</source>
        <translation>Der Eintrag wird gespeichert …</translation>
    </message>
    <message>
        <source>The entry in the catalogue “%1” was saved.</source>
        <extracomment>%1 is a product.</extracomment>
        <translation>Der Eintrag im Katalog „%1“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>Removing the entry…</source>
        <translation>Der Eintrag wird entfernt …</translation>
    </message>
    <message>
        <source>The entry was removed from the catalogue “%1”.</source>
        <extracomment>%1 is a product.</extracomment>
        <translation>Der Eintrag wurde aus dem Katalog „%1“ entfernt.</translation>
    </message>
    <message>
        <source>Releases of %1</source>
        <translation>Releases von %1</translation>
    </message>
    <message>
        <source>Wait until what is under way has ended.</source>
        <translation>Warten Sie, bis beendet ist, was gerade läuft.</translation>
    </message>
    <message>
        <source>Choose a catalogue first.</source>
        <translation>Wählen Sie zuerst einen Katalog.</translation>
    </message>
    <message>
        <source>This catalogue cannot be read.</source>
        <translation>Dieser Katalog ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose a release first.</source>
        <translation>Wählen Sie zuerst ein Release.</translation>
    </message>
    <message>
        <source>This release has no own entry.</source>
        <translation>Dieses Release hat keinen eigenen Eintrag.</translation>
    </message>
    <message>
        <source>Release catalogues</source>
        <translation>Release-Kataloge</translation>
    </message>
    <message>
        <source>What is known of the releases of a product. Projects that follow a catalogue are judged by it: LTS deadlines, end of life, and what can be installed over what.</source>
        <translation>Was über die Releases eines Produkts bekannt ist. Projekte, die einem Katalog folgen, werden danach beurteilt: LTS-Fristen, Ende der Pflege und was worüber installiert werden kann.</translation>
    </message>
    <message>
        <source>There are no release catalogues.</source>
        <translation>Es gibt keine Release-Kataloge.</translation>
    </message>
    <message>
        <source>Releases of the catalogue</source>
        <translation>Releases des Katalogs</translation>
    </message>
    <message>
        <source>Choose a catalogue to see its releases.</source>
        <translation>Wählen Sie einen Katalog, um seine Releases zu sehen.</translation>
    </message>
    <message>
        <source>Refresh from &amp;file…</source>
        <translation>Aus &amp;Datei erneuern …</translation>
    </message>
    <message>
        <source>Refresh from &amp;URL…</source>
        <translation>Von &amp;URL erneuern …</translation>
    </message>
    <message>
        <source>&amp;New catalogue from file…</source>
        <translation>&amp;Neuer Katalog aus Datei …</translation>
    </message>
    <message>
        <source>&amp;Add release…</source>
        <translation>Release &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove own entry</source>
        <translation>&amp;Eigenen Eintrag entfernen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Switchback::CertificatePanel</name>
    <message>
        <source>Issued to:</source>
        <translation>Ausgestellt für:</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Ausgestellt von:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Gültig:</translation>
    </message>
    <message>
        <source>SHA-256:</source>
        <translation>SHA-256:</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>The certificate was issued to %1</source>
        <translation>Das Zertifikat wurde ausgestellt für %1</translation>
    </message>
    <message>
        <source>The certificate was issued by %1</source>
        <translation>Das Zertifikat wurde ausgestellt von %1</translation>
    </message>
    <message>
        <source>The certificate is valid %1</source>
        <translation>Das Zertifikat ist gültig %1</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the certificate: %1</source>
        <translation>SHA-256-Fingerabdruck des Zertifikats: %1</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>Diesem Zertifikat &amp;vertrauen</translation>
    </message>
    <message>
        <source>Only after comparing the fingerprint with one that reached you in another way. Another certificate of this server will be refused.</source>
        <translation>Erst nach dem Vergleich des Fingerabdrucks mit einem, der Sie auf anderem Weg erreicht hat. Ein anderes Zertifikat dieses Servers wird abgelehnt.</translation>
    </message>
</context>
<context>
    <name>Switchback::ConnectionChecks</name>
    <message>
        <source>What was filled in</source>
        <translation>Ausgefüllte Felder</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Way to it</source>
        <translation>Weg dorthin</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Next tries the connection:</source>
        <translation>„Weiter“ prüft:</translation>
    </message>
    <message>
        <source>Trying the connection…</source>
        <translation>Prüfung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>It does not work yet:</source>
        <translation>Noch geht es nicht:</translation>
    </message>
    <message>
        <source>The connection works:</source>
        <translation>Die Verbindung steht:</translation>
    </message>
    <message>
        <source>%1: good</source>
        <translation>%1: in Ordnung</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: not tried</source>
        <translation>%1: nicht geprüft</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>Teile der Verbindung</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Prüfung abbrechen</translation>
    </message>
</context>
<context>
    <name>Switchback::CopyPage</name>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Choose whose content to copy.</source>
        <translation>Wählen Sie, wessen Inhalt kopiert wird.</translation>
    </message>
    <message>
        <source>with a cop&amp;y of the content of:</source>
        <translation>durch eine &amp;Kopie des Inhalts von:</translation>
    </message>
    <message>
        <source>Environments to copy from</source>
        <translation>Umgebungen, aus denen kopiert werden kann</translation>
    </message>
</context>
<context>
    <name>Switchback::DiagnosisDialog</name>
    <message>
        <source>What is found will be shown here, with what to do about it.</source>
        <translation>Was gefunden wird, steht danach hier, mit dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>Diagnose %1</source>
        <translation>%1 untersuchen</translation>
    </message>
    <message>
        <source>Switchback looks for what is wrong with %1. Nothing is changed.</source>
        <translation>Switchback sieht nach, was mit %1 nicht stimmt. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Diagnose</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird untersucht …</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>What can be seen from here is as it should be.</source>
        <translation>Was von hier aus zu sehen ist, ist so, wie es sein soll.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), the worst first:</source>
        <translation>
            <numerusform>%n Befund:</numerusform>
            <numerusform>%n Befunde, die schwersten zuerst:</numerusform>
        </translation>
    </message>
    <message>
        <source>Error &amp;message, number or code (optional):</source>
        <translation>Fehler&amp;meldung, Nummer oder Code (optional):</translation>
    </message>
    <message>
        <source>It is looked up where the environment runs, and among the remedies.</source>
        <translation>Sie wird dort nachgeschlagen, wo die Umgebung läuft, und unter den Gegenmitteln.</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Be&amp;richt kopieren</translation>
    </message>
    <message>
        <source>Copies all findings as plain text, for a mail or the help desk. It has no secrets.</source>
        <translation>Kopiert alle Befunde als einfachen Text, für eine E-Mail oder die Hilfe. Er enthält keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Why it can be lived with, for whoever looks here next:</source>
        <translation>Warum man damit leben kann, für den Nächsten, der hier nachsieht:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Diagnosis of %1, %2</source>
        <extracomment>What was diagnosed, and when</extracomment>
        <translation>Untersuchung von %1, %2</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Gefragt nach: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Switchback %1</source>
        <translation>Switchback %1</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>Bericht spe&amp;ichern …</translation>
    </message>
    <message>
        <source>Writes all findings into a text file. It has no secrets.</source>
        <translation>Schreibt alle Befunde in eine Textdatei. Sie enthält keine Geheimnisse.</translation>
    </message>
</context>
<context>
    <name>Switchback::EnvironmentCard</name>
    <message>
        <source>Writes are paused</source>
        <translation>Schreibsperre aktiv</translation>
    </message>
    <message>
        <source>Read from: %1</source>
        <translation>Gelesen von: %1</translation>
    </message>
    <message>
        <source>It cannot be read now. Last seen: %1.</source>
        <translation>Der Zustand ist zurzeit nicht lesbar. Zuletzt: %1.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Show progress</source>
        <translation>Fortschritt anzeigen</translation>
    </message>
    <message>
        <source>Show the progress of %1</source>
        <translation>Fortschritt von %1 anzeigen</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten&#xa0;…</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>Upgrade&#xa0;…</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Upgrade von %1</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen&#xa0;…</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: version %2, %3</source>
        <translation>%1: Version %2, %3</translation>
    </message>
    <message>
        <source>Set-up is not possible: %1</source>
        <translation>Einrichten ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>Upgrade is not possible: %1</source>
        <translation>Ein Upgrade ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>Roll back is not possible: %1</source>
        <translation>Zurückrollen ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>Protected: neither upgraded nor torn down until the protection is lifted.</source>
        <translation>Geschützt: weder Upgrade noch Abbau, bis der Schutz aufgehoben ist.</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message numerus="yes">
        <source>An LTS release is to be installed within %n day(s) of its release.</source>
        <translation>
            <numerusform>Ein LTS-Release ist innerhalb von %n Tag nach seinem Erscheinen zu installieren.</numerusform>
            <numerusform>Ein LTS-Release ist innerhalb von %n Tagen nach seinem Erscheinen zu installieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted: %1</source>
        <translation>Unterbrochen: %1</translation>
    </message>
    <message>
        <source>During “%1”</source>
        <translation>Während „%1“</translation>
    </message>
    <message>
        <source>Show what to do</source>
        <translation>Zeigen, was zu tun ist</translation>
    </message>
    <message>
        <source>Show how to go on with %1</source>
        <translation>Zeigen, wie es weitergeht: %1</translation>
    </message>
    <message>
        <source>Our own look at %1: %2</source>
        <translation>Eigener Blick auf %1: %2</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>Wartet auf Sie: %1</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Abschließen …</translation>
    </message>
    <message>
        <source>Finish the upgrade of %1</source>
        <translation>Upgrade von %1 abschließen</translation>
    </message>
    <message>
        <source>Back in about %1, %2</source>
        <extracomment>%1 a span of time, %2 &quot;rehearsed 12 min ago&quot;</extracomment>
        <translation>Zurück in etwa %1, %2</translation>
    </message>
    <message>
        <source>The upgrade from %1 to %2 and the way back were tried out on a copy.</source>
        <translation>Das Upgrade von %1 auf %2 und der Rückweg wurden an einer Kopie geprobt.</translation>
    </message>
</context>
<context>
    <name>Switchback::EnvironmentPage</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Which environment do you want to upgrade?</source>
        <translation>Welche Umgebung möchten Sie aktualisieren?</translation>
    </message>
    <message>
        <source>Which environment do you want to set up?</source>
        <translation>Welche Umgebung möchten Sie einrichten?</translation>
    </message>
    <message>
        <source>Which environment do you want to roll back?</source>
        <translation>Welche Umgebung möchten Sie zurückrollen?</translation>
    </message>
    <message>
        <source>Start with Integration, test there, go on to UAT, and upgrade Live last.</source>
        <translation>Beginnen Sie mit Integration und testen Sie dort; dann folgt UAT und zuletzt Live.</translation>
    </message>
    <message>
        <source>An environment that is set up runs a site of its own, with its own data.</source>
        <translation>In einer eingerichteten Umgebung läuft eine eigene Website mit eigenen Daten.</translation>
    </message>
    <message>
        <source>Rolling back returns an environment to an installation that was kept.</source>
        <translation>Zurückrollen bringt eine Umgebung auf eine aufbewahrte Installation zurück.</translation>
    </message>
    <message>
        <source>There is no project yet. Add one first.</source>
        <translation>Es gibt noch kein Projekt. Fügen Sie zuerst eines hinzu.</translation>
    </message>
    <message>
        <source>Choose an environment.</source>
        <translation>Wählen Sie eine Umgebung.</translation>
    </message>
    <message>
        <source>No environment can be chosen now. The reason stands with each.</source>
        <translation>Zurzeit ist keine Umgebung wählbar. Der Grund steht jeweils dabei.</translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation>&amp;Projekt:</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>&amp;Environments:</source>
        <translation>&amp;Umgebungen:</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The state of an environment and why it is so: &quot;Down: the process has ended.&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>newest available: %1</source>
        <translation>neuestes verfügbar: %1</translation>
    </message>
    <message>
        <source>newest release</source>
        <translation>neuestes Release</translation>
    </message>
    <message>
        <source>Which upgrade backup do you want to store longer?</source>
        <translation>Welche Upgrade-Sicherung möchten Sie länger aufbewahren?</translation>
    </message>
    <message>
        <source>Which backup do you want to delete?</source>
        <translation>Welche Sicherung möchten Sie löschen?</translation>
    </message>
    <message>
        <source>Which backup do you want to keep?</source>
        <translation>Welche Sicherung möchten Sie aufbewahren?</translation>
    </message>
    <message>
        <source>Which backup need not be kept any longer?</source>
        <translation>Welche Sicherung muss nicht mehr aufbewahrt werden?</translation>
    </message>
    <message>
        <source>Which environment do you want to tear down?</source>
        <translation>Welche Umgebung möchten Sie abbauen?</translation>
    </message>
    <message>
        <source>Which environment do you want to protect?</source>
        <translation>Welche Umgebung möchten Sie schützen?</translation>
    </message>
    <message>
        <source>Which environment need not be protected any longer?</source>
        <translation>Welche Umgebung muss nicht mehr geschützt werden?</translation>
    </message>
    <message>
        <source>Which content do you want to copy, and where to?</source>
        <translation>Welchen Inhalt möchten Sie kopieren, und wohin?</translation>
    </message>
    <message>
        <source>Which environment do you want to back up?</source>
        <translation>Welche Umgebung möchten Sie sichern?</translation>
    </message>
    <message>
        <source>Once, its 48 hours can be made 5 days, counted from the day it was made.</source>
        <translation>Ihre 48 Stunden lassen sich einmal auf 5 Tage verlängern, gerechnet ab dem Tag ihrer Erstellung.</translation>
    </message>
    <message>
        <source>Once the upgrade backup of Live is deleted, Live can be upgraded and torn down again.</source>
        <translation>Sobald die Upgrade-Sicherung von Live gelöscht ist, kann Live wieder aktualisiert und abgebaut werden.</translation>
    </message>
    <message>
        <source>A backup that is kept is neither replaced by a newer one nor deleted.</source>
        <translation>Eine aufbewahrte Sicherung wird weder durch eine neuere ersetzt noch gelöscht.</translation>
    </message>
    <message>
        <source>The next manual backup of the environment may then take its place.</source>
        <translation>Die nächste manuelle Sicherung der Umgebung darf dann an ihre Stelle treten.</translation>
    </message>
    <message>
        <source>What is torn down is gone for good: the site, its data and all its backups.</source>
        <translation>Was abgebaut wird, ist endgültig verloren: die Website, ihre Daten und alle ihre Sicherungen.</translation>
    </message>
    <message>
        <source>A protected environment is neither upgraded nor torn down.</source>
        <translation>Eine geschützte Umgebung wird weder aktualisiert noch abgebaut.</translation>
    </message>
    <message>
        <source>Without its protection it can be upgraded and torn down again.</source>
        <translation>Ohne ihren Schutz kann sie wieder aktualisiert und abgebaut werden.</translation>
    </message>
    <message>
        <source>The content of one environment takes the place of another&apos;s. The releases stay as they are.</source>
        <translation>Der Inhalt einer Umgebung tritt an die Stelle des Inhalts einer anderen. Die Releases bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>A manual backup has no expiry. A newer one takes its place unless it is kept.</source>
        <translation>Eine manuelle Sicherung läuft nicht ab. Wird sie nicht aufbewahrt, tritt eine neuere an ihre Stelle.</translation>
    </message>
    <message>
        <source>Replace the cont&amp;ent of:</source>
        <translation>&amp;Inhalt ersetzen von:</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>Which environment’s upgrade do you want to rehearse?</source>
        <translation>Das Upgrade welcher Umgebung möchten Sie proben?</translation>
    </message>
    <message>
        <source>The upgrade and the way back are tried out on a copy. The environment itself stays as it is.</source>
        <translation>Das Upgrade und der Rückweg werden an einer Kopie geprobt. Die Umgebung selbst bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Switchback::FindingDetails</name>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>What logs and reports say</source>
        <translation>Was Protokolle und Berichte sagen</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies this finding with all of its lines.</source>
        <translation>Kopiert diesen Befund mit allen seinen Zeilen.</translation>
    </message>
    <message>
        <source>Take acknowledgement &amp;back</source>
        <translation>Kenntnisnahme &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge…</source>
        <translation>Zur Kenntnis &amp;nehmen …</translation>
    </message>
    <message>
        <source>Says in the list that it is known, with a note of yours.</source>
        <translation>Sagt in der Liste mit einer Notiz von Ihnen, dass es bekannt ist.</translation>
    </message>
</context>
<context>
    <name>Switchback::KeyringOffer</name>
    <message>
        <source>&amp;Unlock…</source>
        <translation>Entspe&amp;rren&#xa0;…</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>S&amp;tore again</source>
        <translation>Erneut spei&amp;chern</translation>
    </message>
    <message>
        <source>Type and st&amp;ore again</source>
        <translation>Eingeben und neu spei&amp;chern</translation>
    </message>
    <message>
        <source>For this session &amp;only</source>
        <translation>Nur für diese S&amp;itzung</translation>
    </message>
    <message>
        <source>T&amp;ype for this session</source>
        <translation>Für diese S&amp;itzung eingeben</translation>
    </message>
    <message>
        <source>&amp;Do not store</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
</context>
<context>
    <name>Switchback::KeysDialog</name>
    <message>
        <source>Back up the keys of %1</source>
        <translation>Schlüssel von %1 sichern</translation>
    </message>
    <message>
        <source>&amp;Write them to an encrypted file, too</source>
        <translation>Auch in eine verschlüsselte &amp;Datei schreiben</translation>
    </message>
    <message>
        <source>for example on a memory stick</source>
        <translation>zum Beispiel auf einem USB-Stick</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>What the file is encrypted with.</source>
        <translation>Womit die Datei verschlüsselt wird.</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>The same once more, so that no slip locks you out.</source>
        <translation>Dieselbe noch einmal, damit Sie kein Tippfehler aussperrt.</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>Da&amp;tei:</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>Passphrase &amp;again:</source>
        <translation>Passphrase &amp;noch einmal:</translation>
    </message>
    <message>
        <source>Encrypted key file</source>
        <translation>Verschlüsselte Schlüsseldatei</translation>
    </message>
    <message>
        <source>Say where the file goes.</source>
        <translation>Sagen Sie, wohin die Datei soll.</translation>
    </message>
    <message>
        <source>The passphrase needs at least %1 characters; several words are best.</source>
        <translation>Die Passphrase braucht mindestens %1 Zeichen; am besten mehrere Wörter.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Back &amp;up</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are in the keyring and were read back.</source>
        <translation>
            <numerusform>%n Schlüssel ist im Schlüsselbund und wurde zurückgelesen.</numerusform>
            <numerusform>%n Schlüssel sind im Schlüsselbund und wurden zurückgelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 was read back, too. Keep its passphrase elsewhere; it is opened with “switchbackctl keys show”.</source>
        <translation>Auch die Datei %1 wurde zurückgelesen. Bewahren Sie ihre Passphrase anderswo auf; geöffnet wird sie mit „switchbackctl keys show“.</translation>
    </message>
    <message>
        <source>%1 They are read afresh and kept in the keyring of your desktop.</source>
        <translation>%1 Sie werden frisch gelesen und im Schlüsselbund Ihres Desktops aufbewahrt.</translation>
    </message>
    <message>
        <source>Reading the keys…</source>
        <translation>Die Schlüssel werden gelesen …</translation>
    </message>
</context>
<context>
    <name>Switchback::LedgerPane</name>
    <message>
        <source>Choose one backup first.</source>
        <translation>Wählen Sie zuerst eine einzelne Sicherung.</translation>
    </message>
    <message>
        <source>E&amp;xtend…</source>
        <translation>&amp;Verlängern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keep…</source>
        <translation>Auf&amp;bewahren&#xa0;…</translation>
    </message>
    <message>
        <source>No longer &amp;keep…</source>
        <translation>Nicht mehr auf&amp;bewahren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Roll &amp;back…</source>
        <translation>Zurück&amp;rollen&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>What is to be done with the backup of %2, an environment, which holds the release %3: &quot;Delete backup: Live, 1.0.0&quot;</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>Switchback::LossModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
</context>
<context>
    <name>Switchback::LossView</name>
    <message>
        <source>Cannot be told: %1</source>
        <extracomment>Why it is not known what came in since the backup</extracomment>
        <translation>Nicht feststellbar: %1</translation>
    </message>
    <message>
        <source>Nothing came in since the backup.</source>
        <translation>Seit der Sicherung ist nichts hinzugekommen.</translation>
    </message>
    <message>
        <source>What ca&amp;me in since the backup</source>
        <translation>Was seit der Sicherung hinzuka&amp;m</translation>
    </message>
    <message>
        <source>Going back leaves it behind: it stays in the installation that is set aside.</source>
        <translation>Der Rollback lässt es zurück: Es bleibt in der zurückgelegten Installation.</translation>
    </message>
    <message>
        <source>What came in since the backup</source>
        <translation>Was seit der Sicherung hinzukam</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>Switchback::MainWindow</name>
    <message>
        <source>An operation is running</source>
        <translation>Ein Vorgang läuft</translation>
    </message>
    <message>
        <source>An operation is running. What should become of it?</source>
        <translation>Ein Vorgang läuft. Was soll mit ihm geschehen?</translation>
    </message>
    <message>
        <source>Keep running, close when done</source>
        <translation>Weiterlaufen lassen und danach schließen</translation>
    </message>
    <message>
        <source>Cancel the operation</source>
        <translation>Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Fenster offen lassen</translation>
    </message>
    <message>
        <source>Reading the projects…</source>
        <translation>Die Projekte werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose an environment first.</source>
        <translation>Wählen Sie zuerst eine Umgebung.</translation>
    </message>
    <message>
        <source>There are no projects yet.</source>
        <translation>Es gibt noch keine Projekte.</translation>
    </message>
    <message>
        <source>Installs a newer release on an environment (Ctrl+U).</source>
        <translation>Installiert ein neueres Release auf einer Umgebung (Strg+U).</translation>
    </message>
    <message>
        <source>Takes an environment back to the version before (Ctrl+R).</source>
        <translation>Bringt eine Umgebung auf die vorherige Version zurück (Strg+R).</translation>
    </message>
    <message>
        <source>Installs a newer release on %1 (Ctrl+U).</source>
        <translation>Installiert ein neueres Release auf %1 (Strg+U).</translation>
    </message>
    <message>
        <source>Takes %1 back to the version before (Ctrl+R).</source>
        <translation>Bringt %1 auf die vorherige Version zurück (Strg+R).</translation>
    </message>
    <message>
        <source>Sets %1 up with a release.</source>
        <translation>Richtet %1 mit einem Release ein.</translation>
    </message>
    <message>
        <source>The address of %1 is not known.</source>
        <translation>Die Adresse von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No operation is under way on %1.</source>
        <translation>Auf %1 läuft kein Vorgang.</translation>
    </message>
    <message numerus="yes">
        <source>%n operations are running</source>
        <translation>
            <numerusform>%n Vorgang läuft</numerusform>
            <numerusform>%n Vorgänge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>A project and one of its environments: &quot;Guestbook/Live&quot;</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Set-up of %1 %2</source>
        <translation>Einrichtung von %1 %2</translation>
    </message>
    <message>
        <source>Upgrade of %1 %2</source>
        <translation>Upgrade von %1 %2</translation>
    </message>
    <message>
        <source>Rollback of %1 %2</source>
        <translation>Rollback von %1 %2</translation>
    </message>
    <message>
        <source>Switchback</source>
        <extracomment>The window&apos;s title while something runs: &quot;Upgrade of Guestbook/Live 43 % — Switchback&quot;</extracomment>
        <translation>Switchback</translation>
    </message>
    <message>
        <source>%1 — Switchback</source>
        <translation>%1 – Switchback</translation>
    </message>
    <message>
        <source>No operation is running</source>
        <translation>Kein Vorgang läuft</translation>
    </message>
    <message>
        <source>Setting up the sample site…</source>
        <translation>Die Beispiel-Website wird eingerichtet&#xa0;…</translation>
    </message>
    <message>
        <source>Remove project</source>
        <translation>Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>%1 aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>Its folder, its sites and its activities stay as they are. It can be added again.</source>
        <translation>Der Ordner, die Websites und die Aktivitäten bleiben, wie sie sind. Das Projekt kann wieder hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>About Switchback</source>
        <translation>Über Switchback</translation>
    </message>
    <message>
        <source>Switchback %1</source>
        <translation>Switchback %1</translation>
    </message>
    <message>
        <source>Upgrades the environments of web platforms, keeps the version before, and rolls back in one click.

Free software under the Apache License 2.0. Built with Qt %1.</source>
        <translation>Aktualisiert die Umgebungen von Webplattformen, bewahrt die vorherige Version auf und rollt mit einem Klick zurück.

Freie Software unter der Apache-Lizenz 2.0. Erstellt mit Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Search the tables (Ctrl+F)</source>
        <translation>Tabellen durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search the tables</source>
        <translation>Tabellen durchsuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung ausblenden</translation>
    </message>
    <message>
        <source>The environments of the project in the order in which releases are promoted, and tables of its environments, releases and backups.</source>
        <translation>Die Umgebungen des Projekts in der Reihenfolge, in der Releases sie durchlaufen, und Tabellen seiner Umgebungen, Releases und Sicherungen.</translation>
    </message>
    <message>
        <source>Shows only the rows in which every word occurs.</source>
        <translation>Zeigt nur die Zeilen, in denen jedes Wort vorkommt.</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <extracomment>What runs, where, and how far it is: &quot;Copy content, Guestbook/UAT 43 %&quot;</extracomment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Once, its 48 hours can be made 5 days.</source>
        <translation>Ihre 48 Stunden lassen sich einmal auf 5 Tage verlängern.</translation>
    </message>
    <message>
        <source>Lets Live be upgraded and torn down again.</source>
        <translation>Ermöglicht wieder Upgrade und Abbau von Live.</translation>
    </message>
    <message>
        <source>Keeps the data of an environment as it is now.</source>
        <translation>Bewahrt die Daten einer Umgebung in ihrem jetzigen Stand auf.</translation>
    </message>
    <message>
        <source>Replaces the content of an environment with that of another.</source>
        <translation>Ersetzt den Inhalt einer Umgebung durch den einer anderen.</translation>
    </message>
    <message>
        <source>Removes an environment with its data and its backups, for good.</source>
        <translation>Entfernt eine Umgebung mit ihren Daten und Sicherungen, endgültig.</translation>
    </message>
    <message>
        <source>What was kept for rolling %1 back goes, for good.</source>
        <translation>Was für den Rollback von %1 aufbewahrt wurde, wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Keeps the data of %1 as it is now.</source>
        <translation>Bewahrt die Daten von %1 in ihrem jetzigen Stand auf.</translation>
    </message>
    <message>
        <source>Replaces the content of %1 with that of another environment.</source>
        <translation>Ersetzt den Inhalt von %1 durch den einer anderen Umgebung.</translation>
    </message>
    <message>
        <source>Lets %1 be upgraded and torn down again.</source>
        <translation>Ermöglicht wieder Upgrade und Abbau von %1.</translation>
    </message>
    <message>
        <source>Keeps %1 from being upgraded or torn down.</source>
        <translation>Verhindert Upgrade und Abbau von %1.</translation>
    </message>
    <message>
        <source>Removes %1 with its data and its backups, for good.</source>
        <translation>Entfernt %1 mit allen Daten und Sicherungen, endgültig.</translation>
    </message>
    <message>
        <source>It can go on without the window. Switchback then closes when it is done and tells you.

If the computer is switched off before that, nothing is lost: Switchback shows the operation when it is started again, and you can resume it or roll it back.</source>
        <translation>Er kann ohne das Fenster weiterlaufen. Switchback schließt sich dann, wenn er fertig ist, und sagt Ihnen Bescheid.

Wird der Rechner vorher ausgeschaltet, geht nichts verloren: Switchback zeigt den Vorgang beim nächsten Start, und Sie können ihn fortsetzen oder zurückrollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted operation(s) waiting for you</source>
        <translation>
            <numerusform>%n unterbrochener Vorgang wartet auf Sie</numerusform>
            <numerusform>%n unterbrochene Vorgänge warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was done, what runs now and what was interrupted first. Choose an activity to see its steps, its output and, where something went wrong, what to do.</source>
        <translation>Alles, was getan wurde; was gerade läuft und was unterbrochen wurde, steht oben. Wählen Sie eine Aktivität, um ihre Schritte, ihre Ausgabe und, wo etwas schiefging, das Nötige zu sehen.</translation>
    </message>
    <message>
        <source>The account “%1” was saved.</source>
        <translation>Das Konto „%1“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>Your projects by account. The sign at the right is the state of the project&apos;s worst environment.</source>
        <translation>Ihre Projekte nach Konto. Das Zeichen rechts ist der Zustand der schlechtesten Umgebung des Projekts.</translation>
    </message>
    <message>
        <source>No platform here needs an account.</source>
        <translation>Keine Plattform hier braucht ein Konto.</translation>
    </message>
    <message>
        <source>Connects Switchback with the projects of a server or a service.</source>
        <translation>Verbindet Switchback mit den Projekten eines Servers oder Dienstes.</translation>
    </message>
    <message>
        <source>%1 has no keys of its own that could be kept.</source>
        <translation>%1 hat keine eigenen Schlüssel, die sich aufbewahren ließen.</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Keeps the keys of %1 for bad times.</source>
        <translation>Bewahrt die Schlüssel von %1 für schlechte Zeiten auf.</translation>
    </message>
    <message>
        <source>Looks for what is wrong with %1, and changes nothing.</source>
        <translation>Sieht nach, was mit %1 nicht stimmt, und ändert nichts.</translation>
    </message>
    <message>
        <source>The environment of this activity is not in the list any more.</source>
        <translation>Die Umgebung dieser Aktivität steht nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>Does what the upgrade of %1 left to do when it stopped half-way (Ctrl+U).</source>
        <translation>Tut, was das Upgrade von %1 noch zu tun ließ, als es auf halbem Weg stehen blieb (Strg+U).</translation>
    </message>
    <message>
        <source>Choose a site on this machine first.</source>
        <translation>Wählen Sie zuerst eine Website auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Name, environments, ports, variables and database of the site.</source>
        <translation>Name, Umgebungen, Ports, Variablen und Datenbank der Website.</translation>
    </message>
    <message>
        <source>Takes a folder or an archive in as a release of the site.</source>
        <translation>Nimmt einen Ordner oder ein Archiv als Release der Website auf.</translation>
    </message>
    <message>
        <source>Tries an upgrade and the way back out on a copy.</source>
        <translation>Probt ein Upgrade und den Rückweg an einer Kopie.</translation>
    </message>
    <message>
        <source>Tries an upgrade of %1 and the way back out on a copy.</source>
        <translation>Probt ein Upgrade von %1 und den Rückweg an einer Kopie.</translation>
    </message>
    <message>
        <source>The settings of %1 were saved.</source>
        <translation>Die Einstellungen von %1 wurden gespeichert.</translation>
    </message>
    <message>
        <source>Release %1 is in %2.</source>
        <translation>Release %1 liegt in %2.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>What is %1?</source>
        <translation>Was ist %1?</translation>
    </message>
    <message>
        <source>A &amp;release of %1</source>
        <translation>Ein &amp;Release von %1</translation>
    </message>
    <message>
        <source>A &amp;new site</source>
        <translation>Eine &amp;neue Website</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looks at the pages of %1 and compares them with the last time. Changes nothing.</source>
        <translation>Sieht die Seiten von %1 an und vergleicht sie mit dem letzten Mal. Ändert nichts.</translation>
    </message>
    <message>
        <source>%1 is not set up yet.</source>
        <translation>%1 ist noch nicht eingerichtet.</translation>
    </message>
</context>
<context>
    <name>Switchback::NameConfirmation</name>
    <message>
        <source>T&amp;ype “%1” to go on:</source>
        <translation>Zum &amp;Fortfahren „%1“ eingeben:</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Name der Umgebung</translation>
    </message>
    <message>
        <source>Type “%1” to go on.</source>
        <translation>Geben Sie „%1“ ein, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>Switchback::NoticeBell</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A notice and when it came: &quot;20.11.26 12:00: The site was restarted.&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n neue Meldung</numerusform>
            <numerusform>%n neue Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>Switchback::OperationWizard</name>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Upgrade von %1</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>Extend upgrade backup storage period</source>
        <translation>Aufbewahrung der Upgrade-Sicherung verlängern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a wizard is for, and the project: &quot;Copy content, Guestbook&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Switchback::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Show the last lines only</source>
        <translation>Nur die letzten Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Show the whole &amp;output</source>
        <translation>Ganze A&amp;usgabe anzeigen</translation>
    </message>
</context>
<context>
    <name>Switchback::OutputView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
</context>
<context>
    <name>Switchback::OverviewHead</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2, version %3, %4</source>
        <extracomment>%1 a project, %2 one of its environments, %3 its version, %4 its state</extracomment>
        <translation>%1: %2, Version %3, %4</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switchback::PicturesDialog</name>
    <message>
        <source>Pictures of %1</source>
        <translation>Bilder von %1</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Vorher</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>What %1 looked like before</source>
        <translation>Wie %1 vorher aussah</translation>
    </message>
    <message>
        <source>What %1 looks like now</source>
        <translation>Wie %1 jetzt aussieht</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Switchback::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Install %1 on %2</source>
        <translation>%1 auf %2 installieren</translation>
    </message>
    <message>
        <source>Set up %2 with %1</source>
        <translation>%2 mit %1 einrichten</translation>
    </message>
    <message>
        <source>Roll %2 back to %1</source>
        <translation>%2 auf %1 zurückrollen</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Install.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Installieren“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Set up.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Einrichten“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Roll back.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Zurückrollen“.</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>&amp;Roll back</source>
        <translation>Zurück&amp;rollen</translation>
    </message>
    <message>
        <source>The plan is being worked out.</source>
        <translation>Der Plan wird ausgearbeitet.</translation>
    </message>
    <message>
        <source>Without a plan nothing can be started.</source>
        <translation>Ohne Plan kann nichts gestartet werden.</translation>
    </message>
    <message>
        <source>It is being started.</source>
        <translation>Der Vorgang wird gestartet.</translation>
    </message>
    <message>
        <source>It is being started. As soon as it has begun it will be cancelled, and what it did is taken back.</source>
        <translation>Der Vorgang wird gestartet. Sobald er begonnen hat, wird er abgebrochen und rückgängig gemacht, was er getan hat.</translation>
    </message>
    <message>
        <source>Looking at the environment and working out what will happen…</source>
        <translation>Die Umgebung wird betrachtet und der Plan ausgearbeitet&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Working out the plan</source>
        <translation>Plan wird ausgearbeitet</translation>
    </message>
    <message>
        <source>Tear down %1</source>
        <translation>%1 abbauen</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>%1 schützen</translation>
    </message>
    <message>
        <source>Lift the protection of %1</source>
        <translation>Schutz von %1 aufheben</translation>
    </message>
    <message>
        <source>Copy the content of %1 to %2</source>
        <translation>Inhalt von %1 nach %2 kopieren</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Restore the upgrade backup: roll %2 back to %1</source>
        <translation>Upgrade-Sicherung wiederherstellen: %2 auf %1 zurückrollen</translation>
    </message>
    <message>
        <source>Extend upgrade backup storage period</source>
        <translation>Aufbewahrung der Upgrade-Sicherung verlängern</translation>
    </message>
    <message>
        <source>Delete the upgrade backup of %1</source>
        <translation>Upgrade-Sicherung von %1 löschen</translation>
    </message>
    <message>
        <source>Delete the backup of %2 with %1</source>
        <translation>Sicherung von %2 mit %1 löschen</translation>
    </message>
    <message>
        <source>Keep the backup of %2 with %1</source>
        <translation>Sicherung von %2 mit %1 aufbewahren</translation>
    </message>
    <message>
        <source>No longer keep the backup of %2 with %1</source>
        <translation>Sicherung von %2 mit %1 nicht mehr aufbewahren</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Extend.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Verlängern“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will be lost, then press Delete.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was verloren geht, und drücken Sie dann „Löschen“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will be lost, then press Tear down.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was verloren geht, und drücken Sie dann „Abbauen“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Protect.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Schützen“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Lift protection.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Schutz aufheben“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Copy content.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Inhalt kopieren“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Back up.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Sichern“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Keep.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Aufbewahren“.</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press No longer keep.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Nicht mehr aufbewahren“.</translation>
    </message>
    <message>
        <source>&amp;Extend</source>
        <translation>Ver&amp;längern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Tear down %1</source>
        <translation>%1 abba&amp;uen</translation>
    </message>
    <message>
        <source>&amp;Protect</source>
        <translation>Schü&amp;tzen</translation>
    </message>
    <message>
        <source>&amp;Lift protection</source>
        <translation>Schutz auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Copy content</source>
        <translation>Inhalt &amp;kopieren</translation>
    </message>
    <message>
        <source>Back &amp;up</source>
        <translation>Si&amp;chern</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Aufbewahren</translation>
    </message>
    <message>
        <source>No longer &amp;keep</source>
        <translation>Nicht mehr &amp;aufbewahren</translation>
    </message>
    <message>
        <source>Finish the upgrade of %2 to %1</source>
        <translation>Upgrade von %2 auf %1 abschließen</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Finish.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Abschließen“.</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Abschließen</translation>
    </message>
    <message>
        <source>Rehearse the upgrade of %2 to %1</source>
        <translation>Upgrade von %2 auf %1 proben</translation>
    </message>
    <message>
        <source>Nothing has been touched yet. Read what will happen, then press Rehearse.</source>
        <translation>Noch ist nichts verändert. Lesen Sie, was geschehen wird, und drücken Sie dann „Proben“.</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>&amp;Proben</translation>
    </message>
</context>
<context>
    <name>Switchback::PlanSummary</name>
    <message>
        <source>What this means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>The last time</source>
        <translation>Beim letzten Mal</translation>
    </message>
    <message>
        <source>It took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>Writes were frozen for</source>
        <translation>Schreibsperre</translation>
    </message>
    <message>
        <source>How long it will take</source>
        <translation>Voraussichtliche Dauer</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Etwa</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>the last times</source>
        <translation>die letzten Male</translation>
    </message>
</context>
<context>
    <name>Switchback::PlanView</name>
    <message>
        <source>Read the warning and tick the box below it.</source>
        <translation>Lesen Sie die Warnung und setzen Sie das Häkchen darunter.</translation>
    </message>
    <message>
        <source>Write down the reason for going ahead.</source>
        <translation>Geben Sie an, warum Sie fortfahren.</translation>
    </message>
    <message>
        <source>What will &amp;happen, step by step</source>
        <translation>Was &amp;Schritt für Schritt geschieht</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>I have read the &amp;warning and want to go ahead all the same.</source>
        <translation>Ich habe die Warnung &amp;gelesen und möchte trotzdem fortfahren.</translation>
    </message>
    <message>
        <source>R&amp;eason, kept in the activity log:</source>
        <translation>&amp;Begründung, wird im Aktivitätsprotokoll festgehalten:</translation>
    </message>
    <message>
        <source>Reason for going ahead</source>
        <translation>Begründung, warum fortgefahren wird</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The release that runs now and the one that will: &quot;1.1.0 → 2.0.0&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>From release %1 to %2</source>
        <translation>Von Release %1 auf %2</translation>
    </message>
    <message>
        <source>Type the name of the environment to go on: %1</source>
        <translation>Geben Sie den Namen der Umgebung ein, um fortzufahren: %1</translation>
    </message>
    <message>
        <source>This cannot be taken back. What goes is gone for good.</source>
        <translation>Das kann nicht rückgängig gemacht werden. Was gelöscht wird, ist endgültig verloren.</translation>
    </message>
    <message>
        <source>If it fails at something that I can &amp;mend, wait for me instead of taking it back.</source>
        <translation>Wenn es an etwas scheitert, das ich be&amp;heben kann, auf mich warten, statt es zurückzunehmen.</translation>
    </message>
    <message>
        <source>The environment stays as the failure left it. Then “Resume” goes on from there, and “Roll back” takes back what was done.</source>
        <translation>Die Umgebung bleibt, wie der Fehlschlag sie hinterlassen hat. Dann macht „Fortsetzen“ von dort aus weiter, und „Zurückrollen“ nimmt das Getane zurück.</translation>
    </message>
</context>
<context>
    <name>Switchback::ProjectHead</name>
    <message>
        <source>Until that is put right, releases are judged by what lies in the project only.</source>
        <translation>Bis das behoben ist, werden Releases nur nach dem beurteilt, was im Projekt liegt.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Settings of the site</source>
        <translation>Einstellungen der Website</translation>
    </message>
</context>
<context>
    <name>Switchback::ProjectTree</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
</context>
<context>
    <name>Switchback::RecoveryPane</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Finish taking back</source>
        <translation>Zu Ende zurücknehmen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
</context>
<context>
    <name>Switchback::ReleaseChoices</name>
    <message>
        <source>What it brings</source>
        <translation>Was es bringt</translation>
    </message>
</context>
<context>
    <name>Switchback::ReleaseDetails</name>
    <message>
        <source>Release notes</source>
        <translation>Versionshinweise</translation>
    </message>
    <message>
        <source>Release %1, long-term support</source>
        <translation>Release %1, Langzeitpflege</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>Released on %1</source>
        <translation>Erschienen am %1</translation>
    </message>
    <message>
        <source>End of life on %1</source>
        <translation>Pflege bis %1</translation>
    </message>
    <message>
        <source>No environment of this project runs it yet.</source>
        <translation>Läuft noch auf keiner Umgebung dieses Projekts.</translation>
    </message>
    <message>
        <source>Runs on: %1</source>
        <translation>Läuft auf: %1</translation>
    </message>
    <message>
        <source>Release notes on the web</source>
        <translation>Versionshinweise im Web</translation>
    </message>
    <message>
        <source>This release comes without notes.</source>
        <translation>Dieses Release hat keine Versionshinweise.</translation>
    </message>
    <message>
        <source>Its support ended on %1: no more corrections come, not even for security.</source>
        <translation>Seine Pflege endete am %1: Es kommen keine Korrekturen mehr, auch keine für die Sicherheit.</translation>
    </message>
</context>
<context>
    <name>Switchback::ReleaseEntryDialog</name>
    <message>
        <source>Add a release of %1</source>
        <translation>Ein Release von %1 hinzufügen</translation>
    </message>
    <message>
        <source>Own entry for %1 %2</source>
        <translation>Eigener Eintrag für %1 %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>for example 2.1.0</source>
        <translation>zum Beispiel 2.1.0</translation>
    </message>
    <message>
        <source>&amp;Release:</source>
        <translation>&amp;Release:</translation>
    </message>
    <message>
        <source>Rele&amp;ased on:</source>
        <translation>&amp;Erschienen am:</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Long-term &amp;support:</source>
        <translation>&amp;Langzeitpflege (LTS):</translation>
    </message>
    <message>
        <source>&amp;End of life:</source>
        <translation>&amp;Pflege bis:</translation>
    </message>
    <message>
        <source>any release</source>
        <translation>jedes Release</translation>
    </message>
    <message>
        <source>&amp;Installs over:</source>
        <translation>&amp;Voraussetzung:</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>&amp;Hinweise:</translation>
    </message>
    <message>
        <source>Notes on the &amp;web:</source>
        <translation>Hinweise im &amp;Web:</translation>
    </message>
    <message>
        <source>Write the number of the release.</source>
        <translation>Schreiben Sie die Nummer des Releases.</translation>
    </message>
    <message>
        <source>A release number is made of letters, digits, dots and hyphens.</source>
        <translation>Eine Releasenummer besteht aus Buchstaben, Ziffern, Punkten und Bindestrichen.</translation>
    </message>
    <message>
        <source>A link begins with https:// or http://.</source>
        <translation>Ein Link beginnt mit https:// oder http://.</translation>
    </message>
</context>
<context>
    <name>Switchback::ReleasePage</name>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Which release?</source>
        <translation>Welches Release?</translation>
    </message>
    <message>
        <source>%1 is up to date</source>
        <translation>%1 ist aktuell</translation>
    </message>
    <message>
        <source>Which release do you want to set up on %1?</source>
        <translation>Welches Release möchten Sie auf %1 einrichten?</translation>
    </message>
    <message>
        <source>Which release do you want to install on %1?</source>
        <translation>Welches Release möchten Sie auf %1 installieren?</translation>
    </message>
    <message>
        <source>%1 runs %2 now. Read the notes of a release before you choose it.</source>
        <translation>Auf %1 läuft zurzeit %2. Lesen Sie die Hinweise eines Releases, bevor Sie es wählen.</translation>
    </message>
    <message>
        <source>The environment is not there any more.</source>
        <translation>Die Umgebung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is nothing to install.</source>
        <translation>Es gibt nichts zu installieren.</translation>
    </message>
    <message>
        <source>Release %1 cannot be installed here. The reason stands with it.</source>
        <translation>Release %1 ist hier nicht installierbar. Der Grund steht dabei.</translation>
    </message>
    <message>
        <source>Choose a release.</source>
        <translation>Wählen Sie ein Release.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>No release available</source>
        <translation>Kein Release verfügbar</translation>
    </message>
    <message>
        <source>%1 has no release yet. Add one to the project, then refresh it.</source>
        <translation>%1 hat noch kein Release. Fügen Sie dem Projekt eines hinzu und laden Sie es dann neu.</translation>
    </message>
    <message>
        <source>No new version available</source>
        <translation>Keine neue Version verfügbar</translation>
    </message>
    <message>
        <source>It is not known which release runs on %1.</source>
        <translation>Es ist nicht bekannt, welches Release auf %1 läuft.</translation>
    </message>
    <message>
        <source>%1 runs %2, the newest release of %3.</source>
        <translation>Auf %1 läuft %2, das neueste Release von %3.</translation>
    </message>
    <message>
        <source>Finish the upgrade of %1</source>
        <translation>Upgrade von %1 abschließen</translation>
    </message>
    <message>
        <source>The upgrade to %1 stopped half-way. What it left to do is done before anything else is installed.</source>
        <translation>Das Upgrade auf %1 ist auf halbem Weg stehen geblieben. Was es noch zu tun ließ, geschieht, bevor etwas anderes installiert wird.</translation>
    </message>
    <message>
        <source>Which release’s upgrade do you want to rehearse on %1?</source>
        <translation>Das Upgrade auf welches Release möchten Sie mit %1 proben?</translation>
    </message>
    <message>
        <source>Re&amp;hearse first…</source>
        <translation>Zuerst &amp;proben&#xa0;…</translation>
    </message>
    <message>
        <source>Tries the upgrade and the way back out on a copy, and says how long they take.</source>
        <translation>Probt das Upgrade und den Rückweg an einer Kopie und sagt, wie lange sie dauern.</translation>
    </message>
</context>
<context>
    <name>Switchback::RemediesDialog</name>
    <message>
        <source>Remedies</source>
        <translation>Gegenmittel</translation>
    </message>
    <message>
        <source>What Switchback knows of failures and what to do about them. All of it is on this machine; nobody is asked.</source>
        <translation>Was Switchback über Fehler weiß und was dagegen zu tun ist. Alles liegt auf diesem Rechner; niemand wird gefragt.</translation>
    </message>
    <message>
        <source>&amp;Paste an error message or the end of a log:</source>
        <translation>Eine Fehlermeldung oder das Ende eines Protokolls &amp;einfügen:</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>Er&amp;klären</translation>
    </message>
    <message>
        <source>Shows what fits, the surest first.</source>
        <translation>Zeigt, was passt, das Sicherste zuerst.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>Search the remedies: words, a code, a platform</source>
        <translation>Gegenmittel suchen: Wörter, ein Code, eine Plattform</translation>
    </message>
    <message>
        <source>Search the remedies</source>
        <translation>Gegenmittel suchen</translation>
    </message>
    <message>
        <source>Reading the remedies…</source>
        <translation>Die Gegenmittel werden gelesen …</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing here is known to fit.</source>
        <translation>Hier ist nichts bekannt, das passt.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Nothing here is known to fit, and it was never seen here.</source>
        <translation>Hier ist nichts bekannt, das passt, und es kam hier noch nie vor.</translation>
    </message>
    <message>
        <source>No remedy has all of these words.</source>
        <translation>Kein Gegenmittel enthält alle diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in files of remedies; what they are in was left out.</source>
        <translation>
            <numerusform>%n Fehler in Dateien mit Gegenmitteln; was ihn enthält, wurde ausgelassen.</numerusform>
            <numerusform>%n Fehler in Dateien mit Gegenmitteln; was sie enthält, wurde ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>Bericht spe&amp;ichern …</translation>
    </message>
    <message>
        <source>Writes what was pasted, and what is known of it, into a text file. Known secrets are taken out.</source>
        <translation>Schreibt, was eingefügt wurde und was davon bekannt ist, in eine Textdatei. Bekannte Geheimnisse werden entfernt.</translation>
    </message>
    <message>
        <source>Paste more of the output, from before the first error on. Or diagnose the environment, or save a report of this for the help desk.</source>
        <translation>Fügen Sie mehr von der Ausgabe ein, ab der Stelle vor dem ersten Fehler. Oder untersuchen Sie die Umgebung, oder speichern Sie einen Bericht darüber für den Support.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asked of the remedies, %1</source>
        <extracomment>When it was</extracomment>
        <translation>Gefragt bei den Gegenmitteln, %1</translation>
    </message>
    <message>
        <source>Switchback %1</source>
        <translation>Switchback %1</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Be&amp;richt kopieren</translation>
    </message>
    <message>
        <source>Puts what was pasted, and what is known of it, into the clipboard. Known secrets are taken out.</source>
        <translation>Legt, was eingefügt wurde und was davon bekannt ist, in die Zwischenablage. Bekannte Geheimnisse werden entfernt.</translation>
    </message>
</context>
<context>
    <name>Switchback::ReportSaver</name>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Switchback::RequestPane</name>
    <message numerus="yes">
        <source>Tried again, %n attempt(s) before this one</source>
        <translation>
            <numerusform>Erneut versucht, %n Versuch davor</numerusform>
            <numerusform>Erneut versucht, %n Versuche davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent, %1:</source>
        <translation>Gesendet, %1:</translation>
    </message>
    <message>
        <source>Received, %1:</source>
        <translation>Empfangen, %1:</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>Noch keine Anfragen.</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>Die gewählte Anfrage</translation>
    </message>
</context>
<context>
    <name>Switchback::RunPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>It has begun</source>
        <translation>Der Vorgang hat begonnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What runs and where: &quot;Guestbook / Live: Upgrade 1.1.0 → 2.0.0&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It has ended. The activity log keeps all of it.</source>
        <translation>Der Vorgang ist beendet. Im Aktivitätsprotokoll bleibt alles erhalten.</translation>
    </message>
    <message>
        <source>You may press OK at any time: the operation goes on in the background, and you are told when it ends.</source>
        <translation>Sie können jederzeit OK drücken: Der Vorgang läuft im Hintergrund weiter, und Sie werden benachrichtigt, wenn er endet.</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A sentence that comes without its full stop.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>You asked for it to stop.</source>
        <translation>Sie haben den Abbruch angefordert.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Open the &amp;site</source>
        <translation>Website ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show in activity &amp;log</source>
        <translation>Im Aktivitäts&amp;protokoll anzeigen</translation>
    </message>
    <message>
        <source>&amp;Cancel operation</source>
        <translation>Vorgang &amp;abbrechen</translation>
    </message>
</context>
<context>
    <name>Switchback::SecretEdit</name>
    <message>
        <source>Shows it while this is held down.</source>
        <translation>Zeigt es, solange gedrückt wird.</translation>
    </message>
    <message>
        <source>Show “%1” while held down</source>
        <extracomment>%1 is what a field is called: &quot;API key&quot;</extracomment>
        <translation>„%1“ zeigen, solange gedrückt wird</translation>
    </message>
</context>
<context>
    <name>Switchback::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>When an operation was &amp;interrupted:</source>
        <translation>&amp;Unterbrochene Vorgänge:</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Resume it by itself</source>
        <translation>Von selbst fortsetzen</translation>
    </message>
    <message>
        <source>Roll it back by itself</source>
        <translation>Von selbst zurückrollen</translation>
    </message>
    <message>
        <source>What becomes of an operation that is found unfinished because Switchback or the computer ended before it did.</source>
        <translation>Was aus einem Vorgang wird, der unfertig gefunden wird, weil Switchback oder der Rechner vor ihm endete.</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteChecksEdit</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Which pages show that the site is well?</source>
        <translation>An welchen Seiten zeigt sich, dass die Website in Ordnung ist?</translation>
    </message>
    <message>
        <source>They are compared before every switch, old version against new.</source>
        <translation>Sie werden vor jedem Umschalten verglichen, alte Version gegen neue.</translation>
    </message>
    <message>
        <source>Give the site a name.</source>
        <translation>Geben Sie der Website einen Namen.</translation>
    </message>
    <message>
        <source>Name at least one page: / is the start page.</source>
        <translation>Nennen Sie mindestens eine Seite: / ist die Startseite.</translation>
    </message>
    <message>
        <source>A page is a path that begins with / and holds no blanks: “%1” is none.</source>
        <translation>Eine Seite ist ein Pfad, der mit / beginnt und keine Leerzeichen enthält: „%1“ ist keiner.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Pages to check:</source>
        <translation>&amp;Prüfseiten:</translation>
    </message>
    <message>
        <source>One path in each line, such as / or /cart.</source>
        <translation>Ein Pfad je Zeile, etwa / oder /cart.</translation>
    </message>
    <message>
        <source>Pages to check</source>
        <translation>Prüfseiten</translation>
    </message>
    <message>
        <source>&amp;Watch after a switch:</source>
        <translation>Nach dem Umschalten &amp;beobachten:</translation>
    </message>
    <message>
        <source> seconds</source>
        <extracomment>After a number of seconds in a field</extracomment>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>Watch after a switch</source>
        <translation>Nach dem Umschalten beobachten</translation>
    </message>
    <message>
        <source>When the new version answers worse than the one before, visitors are switched back.</source>
        <translation>Antwortet die neue Version schlechter als die vorherige, werden die Besucher zurückgeschaltet.</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteDatabaseEdit</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Does the site keep its data in a database?</source>
        <translation>Hat die Website ihre Daten in einer Datenbank?</translation>
    </message>
    <message>
        <source>Every installation gets a database of its own there, and its programs get DATABASE_URL.</source>
        <translation>Jede Installation bekommt dort eine eigene Datenbank, und ihre Programme bekommen DATABASE_URL.</translation>
    </message>
    <message>
        <source>Say on which host the database server is.</source>
        <translation>Geben Sie an, auf welchem Host der Datenbankserver ist.</translation>
    </message>
    <message>
        <source>Say as which user to sign in to the database server.</source>
        <translation>Geben Sie an, als welcher Benutzer die Anmeldung am Datenbankserver erfolgt.</translation>
    </message>
    <message>
        <source>Name the file that holds the password.</source>
        <translation>Nennen Sie die Datei, in der das Passwort steht.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Host or socket:</source>
        <translation>&amp;Host oder Socket:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Pass&amp;word file:</source>
        <translation>&amp;Passwortdatei:</translation>
    </message>
    <message>
        <source>&amp;Beginning of names:</source>
        <translation>Anfang der &amp;Namen:</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>der übliche</translation>
    </message>
    <message>
        <source>a file that only you can read</source>
        <translation>eine Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>In the site&apos;s folder, or an absolute path. The password itself is written nowhere.</source>
        <translation>Im Ordner der Website oder ein absoluter Pfad. Das Passwort selbst wird nirgends aufgeschrieben.</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteEnvironmentDelegate</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteEnvironmentsEdit</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Which environments does the site have?</source>
        <translation>Welche Umgebungen hat die Website?</translation>
    </message>
    <message>
        <source>Releases are promoted from one to the next. Each answers on a port of its own of this machine.</source>
        <translation>Releases wandern von einer zur nächsten. Jede antwortet auf einem eigenen Port dieses Rechners.</translation>
    </message>
    <message>
        <source>A site needs at least one environment.</source>
        <translation>Eine Website braucht mindestens eine Umgebung.</translation>
    </message>
    <message>
        <source>Give every environment a name.</source>
        <translation>Geben Sie jeder Umgebung einen Namen.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same port.</source>
        <translation>%1 und %2 haben denselben Port.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the environment</source>
        <translation>Umgebung entfernen</translation>
    </message>
    <message>
        <source>One that is set up keeps its name, and its port while it runs.</source>
        <translation>Eine eingerichtete behält ihren Namen und, solange sie läuft, ihren Port.</translation>
    </message>
    <message>
        <source>Two environments are called “%1”.</source>
        <translation>Zwei Umgebungen heißen „%1“.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteNamePage</name>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>What is the site called?</source>
        <translation>Wie heißt die Website?</translation>
    </message>
    <message>
        <source>Give the site a name.</source>
        <translation>Geben Sie der Website einen Namen.</translation>
    </message>
    <message>
        <source>Say in which folder it is laid out.</source>
        <translation>Geben Sie an, in welchem Ordner sie angelegt wird.</translation>
    </message>
    <message>
        <source>Say which version the release is: letters, digits, dots and hyphens.</source>
        <translation>Geben Sie an, welche Version das Release ist: Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>&amp;Name of the site:</source>
        <translation>&amp;Name der Website:</translation>
    </message>
    <message>
        <source>&amp;Folder for it:</source>
        <translation>&amp;Ordner dafür:</translation>
    </message>
    <message>
        <source>It is made; one that is there already has to be empty.</source>
        <translation>Er wird angelegt; ein schon vorhandener muss leer sein.</translation>
    </message>
    <message>
        <source>&amp;Version of the release:</source>
        <translation>&amp;Version des Releases:</translation>
    </message>
    <message>
        <source>for example 2.1.0</source>
        <translation>zum Beispiel 2.1.0</translation>
    </message>
</context>
<context>
    <name>Switchback::SitePagesEdit</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>How are the pages compared?</source>
        <translation>Wie werden die Seiten verglichen?</translation>
    </message>
    <message>
        <source>Before visitors are switched, those of the new version with those of the old one.</source>
        <translation>Bevor Besucher umgeschaltet werden, die der neuen Version mit denen der alten.</translation>
    </message>
    <message>
        <source>Give the path of the page on which one logs in; it begins with /.</source>
        <translation>Geben Sie den Pfad der Anmeldeseite an; er beginnt mit /.</translation>
    </message>
    <message>
        <source>Say as which user to log in.</source>
        <translation>Geben Sie an, als welcher Benutzer die Anmeldung erfolgt.</translation>
    </message>
    <message>
        <source>Type the password of %1.</source>
        <translation>Geben Sie das Passwort von %1 ein.</translation>
    </message>
    <message>
        <source>Pages &amp;compared before a switch:</source>
        <translation>Vor dem Umschalten &amp;verglichene Seiten:</translation>
    </message>
    <message>
        <source>Pages compared before a switch</source>
        <translation>Vor dem Umschalten verglichene Seiten</translation>
    </message>
    <message>
        <source>P&amp;ictures of them:</source>
        <translation>&amp;Bilder davon:</translation>
    </message>
    <message>
        <source>Pictures of them</source>
        <translation>Bilder davon</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>up to </source>
        <extracomment>Before a number of pages or pictures in a field</extracomment>
        <translation>bis zu </translation>
    </message>
    <message>
        <source>Chromium takes them, which has to be installed. What visitors change has to wait meanwhile: about two seconds, and up to three more for every four pictures.</source>
        <translation>Chromium nimmt sie auf und muss dafür installiert sein. Änderungen von Besuchern warten so lange: etwa zwei Sekunden, und bis zu drei mehr für je vier Bilder.</translation>
    </message>
    <message>
        <source>&amp;Log in before looking</source>
        <translation>Vor dem Ansehen &amp;anmelden</translation>
    </message>
    <message>
        <source>For pages that not everybody sees.</source>
        <translation>Für Seiten, die nicht alle sehen.</translation>
    </message>
    <message>
        <source>Path &amp;of the form:</source>
        <translation>&amp;Pfad des Formulars:</translation>
    </message>
    <message>
        <source>Path of the form</source>
        <translation>Pfad des Formulars</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Ben&amp;utzername:</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Goes to the keyring and is not shown again.</source>
        <translation>Kommt in den Schlüsselbund und wird nicht wieder angezeigt.</translation>
    </message>
    <message>
        <source>The password is in the keyring and nowhere else. A user who may only look is enough.</source>
        <translation>Das Passwort steht im Schlüsselbund und sonst nirgends. Ein Benutzer, der nur ansehen darf, genügt.</translation>
    </message>
</context>
<context>
    <name>Switchback::SitePlaceEdit</name>
    <message>
        <source>Choose an archive</source>
        <translation>Archiv wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Archives (*.tar.zst *.tar.gz *.tar.xz *.zip)</source>
        <translation>Archive (*.tar.zst *.tar.gz *.tar.xz *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder or archive</source>
        <translation>Ordner oder Archiv</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>A&amp;rchive…</source>
        <translation>A&amp;rchiv&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Switchback::SitePlacePage</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where is the site?</source>
        <translation>Wo ist die Website?</translation>
    </message>
    <message>
        <source>Choose the folder of a site, or a release of which a site is to be made.</source>
        <translation>Wählen Sie den Ordner einer Website oder ein Release, aus dem eine Website angelegt werden soll.</translation>
    </message>
    <message>
        <source>Choose a folder or an archive.</source>
        <translation>Wählen Sie einen Ordner oder ein Archiv.</translation>
    </message>
    <message>
        <source>Folder &amp;or archive:</source>
        <translation>Or&amp;dner oder Archiv:</translation>
    </message>
    <message>
        <source>A site&apos;s folder holds a project.json and is taken as it is. A release is a folder with a Procfile, or such a folder packed as .tar.zst, .tar.gz, .tar.xz or .zip: a site is laid out around a copy of it.</source>
        <translation>Im Ordner einer Website liegt eine project.json; er wird aufgenommen, wie er ist. Ein Release ist ein Ordner mit einer Procfile oder ein solcher Ordner, gepackt als .tar.zst, .tar.gz, .tar.xz oder .zip: Um eine Kopie davon herum wird eine Website angelegt.</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteSettingsDialog</name>
    <message>
        <source>Reading the settings…</source>
        <translation>Die Einstellungen werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a tab, %2 what is missing there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Save the changed settings of %1?</source>
        <translation>Geänderte Einstellungen von %1 speichern?</translation>
    </message>
    <message>
        <source>What was changed is lost otherwise.</source>
        <translation>Was geändert wurde, geht sonst verloren.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Teile der Einstellungen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>The settings were changed elsewhere since they were read here.</source>
        <translation>Die Einstellungen wurden anderswo geändert, seit sie hier gelesen wurden.</translation>
    </message>
    <message>
        <source>Close this without saving, open it again, and make your changes there.</source>
        <translation>Schließen Sie dies, ohne zu speichern, öffnen Sie es wieder, und ändern Sie dort, was Sie möchten.</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteSummaryPage</name>
    <message>
        <source>The folder %1 is made for the site “%2”.</source>
        <translation>Der Ordner %1 wird für die Website „%2“ angelegt.</translation>
    </message>
    <message>
        <source>Release %1 is copied into it from %2, which stays as it is.</source>
        <translation>Release %1 wird aus %2 hineinkopiert; das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Environment %1 (%2) will answer on %3.</source>
        <extracomment>%1 is an environment, %2 its role, %3 an address</extracomment>
        <translation>Die Umgebung %1 (%2) wird unter %3 antworten.</translation>
    </message>
    <message>
        <source>Before every switch these pages are compared: %1</source>
        <translation>Vor jedem Umschalten werden diese Seiten verglichen: %1</translation>
    </message>
    <message>
        <source>Each installation will have a database of its own (%1) on %2.</source>
        <extracomment>%1 is a kind of database server, %2 a host</extracomment>
        <translation>Jede Installation bekommt eine eigene Datenbank (%1) auf %2.</translation>
    </message>
    <message>
        <source>Nothing is started: set each environment up when the site is in the list.</source>
        <translation>Es wird nichts gestartet: Richten Sie die Umgebungen ein, wenn die Website in der Liste steht.</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>This will be made</source>
        <translation>Das wird angelegt</translation>
    </message>
    <message>
        <source>All of it or, when something goes wrong, nothing.</source>
        <translation>Alles oder, wenn etwas misslingt, nichts.</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>The site is being made, which cannot be called off any more.</source>
        <translation>Die Website wird angelegt; das lässt sich nicht mehr abbrechen.</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was angelegt wird</translation>
    </message>
    <message>
        <source>Its programs will get these variables: %1</source>
        <translation>Ihre Programme bekommen diese Variablen: %1</translation>
    </message>
    <message>
        <source>These secret values go to the keyring: %1</source>
        <translation>Diese geheimen Werte kommen in den Schlüsselbund: %1</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteVariablesEdit</name>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>will be kept in the keyring</source>
        <translation>kommt in den Schlüsselbund</translation>
    </message>
    <message>
        <source>is kept in the keyring</source>
        <translation>ist im Schlüsselbund</translation>
    </message>
    <message>
        <source>type it below</source>
        <translation>unten eingeben</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>What do the site&apos;s programs find in their environment?</source>
        <translation>Welche Umgebungsvariablen bekommen die Programme der Website?</translation>
    </message>
    <message>
        <source>Give every variable a name.</source>
        <translation>Geben Sie jeder Variablen einen Namen.</translation>
    </message>
    <message>
        <source>The name of a variable is made of letters, digits and underscores: “%1” is none.</source>
        <translation>Der Name einer Variablen besteht aus Buchstaben, Ziffern und Unterstrichen: „%1“ ist keiner.</translation>
    </message>
    <message>
        <source>There are two variables “%1”.</source>
        <translation>Es gibt zwei Variablen „%1“.</translation>
    </message>
    <message>
        <source>Type the secret value of %1.</source>
        <translation>Geben Sie den geheimen Wert von %1 ein.</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Für:</translation>
    </message>
    <message>
        <source>Environments that get the variables</source>
        <translation>Umgebungen, die die Variablen bekommen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>Variable entfernen</translation>
    </message>
    <message>
        <source>Secret &amp;value:</source>
        <translation>&amp;Geheimer Wert:</translation>
    </message>
    <message>
        <source>Secret value</source>
        <translation>Geheimer Wert</translation>
    </message>
    <message>
        <source>Goes to the keyring and is not shown again.</source>
        <translation>Kommt in den Schlüsselbund und wird nicht wieder angezeigt.</translation>
    </message>
    <message>
        <source>Programs get them when they are started again. Secret values are in the keyring and nowhere else.</source>
        <translation>Programme bekommen sie, wenn sie neu gestartet werden. Geheime Werte stehen im Schlüsselbund und nirgends sonst.</translation>
    </message>
    <message>
        <source>Leave it empty when they need nothing. Variables can be set later, too.</source>
        <translation>Lassen Sie es leer, wenn sie nichts brauchen. Variablen lassen sich auch später setzen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Type the value of %1: what the keyring has of it is not shown.</source>
        <translation>Geben Sie den Wert von %1 ein: Was der Schlüsselbund davon hat, wird nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>Switchback::SiteWizard</name>
    <message>
        <source>Add a site</source>
        <translation>Website hinzufügen</translation>
    </message>
</context>
<context>
    <name>Switchback::SpokenSteps</name>
    <message>
        <source>Nothing to take back</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Cannot be taken back</source>
        <translation>Kann nicht rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>Switchback::StartPage</name>
    <message>
        <source>Welcome to Switchback</source>
        <translation>Willkommen bei Switchback</translation>
    </message>
    <message>
        <source>Switchback upgrades the environments of your web sites, keeps the version before until the new one is proven, and takes you back to it in one click.</source>
        <translation>Switchback aktualisiert die Umgebungen Ihrer Websites, bewahrt die vorherige Version auf, bis sich die neue bewährt hat, und bringt Sie mit einem Klick zu ihr zurück.</translation>
    </message>
    <message>
        <source>Create the sample site</source>
        <translation>Beispiel-Website anlegen</translation>
    </message>
    <message>
        <source>Add a site…</source>
        <translation>Website hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>The sample site is being set up. This takes a few seconds.</source>
        <translation>Die Beispiel-Website wird eingerichtet. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>The sample is a small guestbook with three environments on this machine, made to be upgraded and rolled back.</source>
        <translation>Das Beispiel ist ein kleines Gästebuch mit drei Umgebungen auf diesem Rechner, zum Aktualisieren und Zurückrollen gemacht.</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Konto verbinden&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Switchback::TablePane</name>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>Nichts hier passt zu „%1“.</translation>
    </message>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation>Nichts hier passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>Switchback::VerificationDialog</name>
    <message>
        <source>Verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Switchback looks at the pages of %1 as a visitor does, and compares them with what they were like the last time. Nothing is changed.</source>
        <translation>Switchback sieht die Seiten von %1 an, wie ein Besucher es tut, und vergleicht sie mit dem letzten Mal. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>What is to be said of the page</source>
        <translation>Was zu der Seite zu sagen ist</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>Bericht spe&amp;ichern&#xa0;…</translation>
    </message>
    <message>
        <source>Writes what was found into an HTML file that any browser shows.</source>
        <translation>Schreibt, was gefunden wurde, in eine HTML-Datei, die jeder Browser zeigt.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>E&amp;rneut ansehen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>What is being looked at, and how many pages of how many: &quot;Looking at the site: 12 of 50&quot;</extracomment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>It was looked at for the first time: the next time is compared with this one.</source>
        <translation>Sie wurde zum ersten Mal angesehen: Das nächste Mal wird mit diesem verglichen.</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Verglichen mit %1.</translation>
    </message>
    <message>
        <source>Compared with %1, version %2.</source>
        <extracomment>When it was looked at before, and the version that ran then</extracomment>
        <translation>Verglichen mit %1, Version %2.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>The path of a page and its title</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>It answered with status %1 after %2.</source>
        <translation>Sie antwortete mit Status %1 nach %2.</translation>
    </message>
    <message>
        <source>It did not answer.</source>
        <translation>Sie antwortete nicht.</translation>
    </message>
    <message>
        <source>Show &amp;pictures…</source>
        <translation>&amp;Bilder zeigen …</translation>
    </message>
    <message>
        <source>What the page looked like before and looks like now, side by side.</source>
        <translation>Wie die Seite vorher aussah und jetzt aussieht, nebeneinander.</translation>
    </message>
    <message>
        <source>From the next look on, Chromium draws the pages, where it is installed, and those that look different are named.</source>
        <translation>Ab dem nächsten Blick zeichnet Chromium die Seiten, wo es installiert ist, und solche, die anders aussehen, werden genannt.</translation>
    </message>
    <message>
        <source>Compare pic&amp;tures, too</source>
        <translation>Auch Bilder ver&amp;gleichen</translation>
    </message>
</context>
<context>
    <name>Switchback::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Add site…</source>
        <translation>&amp;Website hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Create sample site</source>
        <translation>Bei&amp;spiel-Website anlegen</translation>
    </message>
    <message>
        <source>Sets up a small guestbook with three environments to try things on.</source>
        <translation>Richtet ein kleines Gästebuch mit drei Umgebungen zum Ausprobieren ein.</translation>
    </message>
    <message>
        <source>&amp;Remove project from the list</source>
        <translation>&amp;Projekt aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Its folder, its sites and its activities stay as they are.</source>
        <translation>Der Ordner, die Websites und die Aktivitäten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Reads every project afresh (F5).</source>
        <translation>Liest alle Projekte neu ein (F5).</translation>
    </message>
    <message>
        <source>&amp;Upgrade…</source>
        <translation>&amp;Upgrade&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>&amp;Zurückrollen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>&amp;Einrichten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open site in browser</source>
        <translation>Website im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;About Switchback</source>
        <translation>Ü&amp;ber Switchback</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Back up and restore</source>
        <translation>&amp;Sichern und wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Extend upgrade backup storage period…</source>
        <translation>Aufbewahrung der Upgrade-Sicherung &amp;verlängern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete the upgrade backup…</source>
        <translation>Upgrade-Sicherung &amp;löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Back &amp;up…</source>
        <translation>&amp;Sichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Tear down…</source>
        <translation>Abbaue&amp;n&#xa0;…</translation>
    </message>
    <message>
        <source>Show pro&amp;gress</source>
        <translation>&amp;Fortschritt anzeigen</translation>
    </message>
    <message>
        <source>Copy co&amp;ntent…</source>
        <translation>&amp;Inhalt kopieren&#xa0;…</translation>
    </message>
    <message>
        <source>Copy co&amp;ntent to %1…</source>
        <translation>&amp;Inhalt nach %1 kopieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Lift protection…</source>
        <translation>Schutz auf&amp;heben&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>Schü&amp;tzen&#xa0;…</translation>
    </message>
    <message>
        <source>Release ca&amp;talogues…</source>
        <translation>Release-&amp;Kataloge …</translation>
    </message>
    <message>
        <source>What is known of a product&apos;s releases: refresh it, or add to it.</source>
        <translation>Was über die Releases eines Produkts bekannt ist: erneuern oder ergänzen.</translation>
    </message>
    <message>
        <source>Add acco&amp;unt…</source>
        <translation>&amp;Konto hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation>K&amp;onten&#xa0;…</translation>
    </message>
    <message>
        <source>By what Switchback reaches servers and services: change it, sign out of it, remove it.</source>
        <translation>Womit Switchback Server und Dienste erreicht: ändern, abmelden, entfernen.</translation>
    </message>
    <message>
        <source>Back up &amp;keys…</source>
        <translation>S&amp;chlüssel sichern …</translation>
    </message>
    <message>
        <source>&amp;Diagnose…</source>
        <translation>Unte&amp;rsuchen …</translation>
    </message>
    <message>
        <source>&amp;Remedies…</source>
        <translation>&amp;Gegenmittel …</translation>
    </message>
    <message>
        <source>What is known of failures and what to do: to search, or to have a message explained.</source>
        <translation>Was über Fehler bekannt ist und was zu tun ist: zum Suchen, oder um eine Meldung erklären zu lassen.</translation>
    </message>
    <message>
        <source>&amp;Finish the upgrade…</source>
        <translation>Upgrade abs&amp;chließen …</translation>
    </message>
    <message>
        <source>Takes a site on this machine into the list, or makes one of a release.</source>
        <translation>Nimmt eine Website auf diesem Rechner in die Liste auf oder legt aus einem Release eine an.</translation>
    </message>
    <message>
        <source>Sit&amp;e settings…</source>
        <translation>Website-&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Add re&amp;lease…</source>
        <translation>&amp;Release hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;hearse…</source>
        <translation>Upgrade &amp;proben&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Verify now…</source>
        <translation>&amp;Jetzt prüfen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Switchback::WizardMessage</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Switchback::WizardShell</name>
    <message>
        <source>Close without doing anything? What you chose here is lost.</source>
        <translation>Schließen, ohne etwas zu tun? Ihre Auswahl geht dabei verloren.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>%1 — step %2 of %3: %4</source>
        <extracomment>Title of a wizard&apos;s window: &quot;Upgrade Guestbook — step 2 of 4: Release&quot;</extracomment>
        <translation>%1 – Schritt %2 von %3: %4</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
</context>
<context>
    <name>Switchback::WizardSteps</name>
    <message>
        <source>Step %1: %2, done.</source>
        <translation>Schritt %1: %2, erledigt.</translation>
    </message>
    <message>
        <source>Step %1: %2, you are here.</source>
        <translation>Schritt %1: %2, hier sind Sie.</translation>
    </message>
    <message>
        <source>Step %1: %2, still to come.</source>
        <translation>Schritt %1: %2, kommt noch.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>Switchback::Wording</name>
    <message>
        <source>Never checked</source>
        <translation>Noch nie geprüft</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <extracomment>%1 is an age: &quot;3 min ago&quot;</extracomment>
        <translation>Geprüft %1</translation>
    </message>
    <message numerus="yes">
        <source>%n newer release(s)</source>
        <translation>
            <numerusform>%n neueres Release</numerusform>
            <numerusform>%n neuere Releases</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>A project and one of its environments: &quot;Guestbook / Live&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share of a hundred: &quot;43 %&quot;</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>LTS %1 %2</source>
        <extracomment>%1 is the newest long-term support release, %2 &quot;due in 12 days&quot;, &quot;due today&quot; or &quot;overdue by 3 days&quot;</extracomment>
        <translation>LTS %1 %2</translation>
    </message>
    <message>
        <source>process %1 on %2</source>
        <extracomment>Which program runs an operation: &quot;process 812 on build1&quot;</extracomment>
        <translation>Prozess %1 auf %2</translation>
    </message>
    <message>
        <source>rehearsed %1</source>
        <extracomment>%1 is an age: &quot;3 min ago&quot;. Of an upgrade that was tried out on a copy</extracomment>
        <translation>geprobt %1</translation>
    </message>
</context>
<context>
    <name>Switchback::WorkspacePage</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>There are no environments here.</source>
        <translation>Hier gibt es keine Umgebungen.</translation>
    </message>
    <message>
        <source>There are no releases here yet.</source>
        <translation>Hier gibt es noch keine Releases.</translation>
    </message>
    <message>
        <source>There are no backups. Each upgrade leaves one here: the version before, kept for 48 hours.</source>
        <translation>Es gibt keine Sicherungen. Jedes Upgrade hinterlässt hier eine: die vorherige Version, 48 Stunden lang aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>There is no “%1” here.</source>
        <translation>„%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The workspace is empty: take a site in with “add-site FOLDER”.</source>
        <translation>Der Arbeitsbereich ist leer: Nehmen Sie mit „add-site FOLDER“ eine Website auf.</translation>
    </message>
    <message>
        <source>There is: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>Several projects are called “%1”.</source>
        <translation>Mehrere Projekte heißen „%1“.</translation>
    </message>
    <message>
        <source>Name the one you mean by its id: %1</source>
        <translation>Nennen Sie das gemeinte mit seiner Kennung: %1</translation>
    </message>
    <message>
        <source>“%1” names a project, not one of its environments.</source>
        <translation>„%1“ bezeichnet ein Projekt, nicht eine seiner Umgebungen.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Unpack the release</source>
        <translation>Release entpacken</translation>
    </message>
    <message>
        <source>Unpacks the archive of release %1 beside the others.</source>
        <translation>Entpackt das Archiv von Release %1 neben den anderen.</translation>
    </message>
    <message>
        <source>Create the new installation</source>
        <translation>Neue Installation anlegen</translation>
    </message>
    <message>
        <source>Lays out an empty installation of %1 beside the running one.</source>
        <translation>Legt neben der laufenden eine leere Installation von %1 an.</translation>
    </message>
    <message>
        <source>Freeze writes</source>
        <translation>Schreibsperre setzen</translation>
    </message>
    <message>
        <source>Visitors go on reading; whoever writes is asked to try again in a moment.</source>
        <translation>Lesen geht weiter; wer schreibt, wird gebeten, es gleich noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Lift the write freeze</source>
        <translation>Schreibsperre aufheben</translation>
    </message>
    <message>
        <source>Writes are accepted again.</source>
        <translation>Schreibzugriffe werden wieder angenommen.</translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Copies everything the site keeps into the new installation. The original stays as it is.</source>
        <translation>Kopiert alles, was die Website speichert, in die neue Installation. Das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Migrate the data</source>
        <translation>Daten migrieren</translation>
    </message>
    <message>
        <source>Runs the migration that release %1 brings, on the copy only.</source>
        <translation>Führt die Migration von Release %1 aus, nur auf der Kopie.</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Wait until it is healthy</source>
        <translation>Auf Betriebsbereitschaft warten</translation>
    </message>
    <message>
        <source>Asks its health address until it answers well.</source>
        <translation>Fragt ihre Zustandsadresse ab, bis sie fehlerfrei antwortet.</translation>
    </message>
    <message>
        <source>Compare old and new</source>
        <translation>Alt und neu vergleichen</translation>
    </message>
    <message>
        <source>Asks both for the check pages; the new one must not answer worse.</source>
        <translation>Ruft bei beiden die Prüfseiten ab; die neue darf nicht schlechter antworten.</translation>
    </message>
    <message>
        <source>Switch visitors to %1</source>
        <translation>Besucher auf %1 umschalten</translation>
    </message>
    <message>
        <source>All new requests go to %1; requests under way end where they began.</source>
        <translation>Alle neuen Anfragen gehen an %1; laufende enden, wo sie begonnen haben.</translation>
    </message>
    <message>
        <source>Watch it under real traffic</source>
        <translation>Unter echtem Verkehr beobachten</translation>
    </message>
    <message>
        <source>Delete the older upgrade backup</source>
        <translation>Ältere Upgrade-Sicherung löschen</translation>
    </message>
    <message>
        <source>The new upgrade backup replaces the one of the upgrade before. This cannot be taken back.</source>
        <translation>Die neue Upgrade-Sicherung ersetzt die des vorigen Upgrades. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Checks that release %1 can run here and that there is room for it.</source>
        <translation>Prüft, ob Release %1 hier laufen kann und ob genug Platz dafür ist.</translation>
    </message>
    <message>
        <source>Keep the previous installation</source>
        <translation>Vorherige Installation aufbewahren</translation>
    </message>
    <message>
        <source>Stops the previous installation and keeps it as the upgrade backup.</source>
        <translation>Hält die vorherige Installation an und bewahrt sie als Upgrade-Sicherung auf.</translation>
    </message>
    <message>
        <source>Checks that the kept installation of %1 is whole.</source>
        <translation>Prüft, ob die aufbewahrte Installation von %1 unversehrt ist.</translation>
    </message>
    <message>
        <source>Set aside what is left</source>
        <translation>Verlassene Installation zurücklegen</translation>
    </message>
    <message>
        <source>Stops the installation that is left and keeps it, so that this can be undone.</source>
        <translation>Hält die verlassene Installation an und bewahrt sie auf, damit der Rollback rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>This project is not in the workspace.</source>
        <translation>Dieses Projekt ist nicht im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Add its folder again.</source>
        <translation>Fügen Sie seinen Ordner erneut hinzu.</translation>
    </message>
    <message>
        <source>Switchback ended before the operation on %1 did.</source>
        <translation>Switchback endete vor dem Vorgang auf %1.</translation>
    </message>
    <message>
        <source>Switchback ended during “%2” on %1.</source>
        <translation>Switchback endete während „%2“ auf %1.</translation>
    </message>
    <message>
        <source>To go on all the same, give a reason; it is kept in the activity log.</source>
        <translation>Um trotzdem fortzufahren, geben Sie einen Grund an; er wird im Aktivitätsprotokoll festgehalten.</translation>
    </message>
    <message>
        <source>The environment has changed since the plan was made.</source>
        <translation>Die Umgebung hat sich geändert, seit der Plan erstellt wurde.</translation>
    </message>
    <message>
        <source>Look at the new plan and confirm it. Nothing was touched.</source>
        <translation>Sehen Sie sich den neuen Plan an und bestätigen Sie ihn. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Too late: the operation has already ended.</source>
        <translation>Zu spät: Der Vorgang ist bereits beendet.</translation>
    </message>
    <message>
        <source>Still busy with “%1”; it stops as soon as that lets go.</source>
        <translation>Noch mit „%1“ beschäftigt; der Vorgang hält an, sobald es geht.</translation>
    </message>
    <message>
        <source>Stopping: what was done is being taken back.</source>
        <translation>Wird angehalten: Was getan wurde, wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Too late: the operation is past the point of return and ends.</source>
        <translation>Zu spät: Der Vorgang lässt sich nicht mehr umkehren und läuft zu Ende.</translation>
    </message>
    <message>
        <source>%1 is set up and runs %2.</source>
        <translation>%1 ist eingerichtet; dort läuft %2.</translation>
    </message>
    <message>
        <source>%1 now runs %2; %3 is kept as the upgrade backup.</source>
        <translation>Auf %1 läuft jetzt %2; %3 bleibt als Upgrade-Sicherung erhalten.</translation>
    </message>
    <message>
        <source>%1 is back on %2; %3 is set aside, so this can be undone.</source>
        <translation>Auf %1 läuft wieder %2; %3 ist zurückgelegt, der Rollback kann also rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Cancelled. %1 is not set up, as before.</source>
        <translation>Abgebrochen. %1 ist wie zuvor nicht eingerichtet.</translation>
    </message>
    <message>
        <source>It failed and was taken back. %1 is not set up, as before.</source>
        <translation>Fehlgeschlagen und rückgängig gemacht. %1 ist wie zuvor nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Cancelled and taken back. %1 runs %2, as before.</source>
        <translation>Abgebrochen und rückgängig gemacht. Auf %1 läuft wie zuvor %2.</translation>
    </message>
    <message>
        <source>It failed and was taken back. %1 runs %2, as before.</source>
        <translation>Fehlgeschlagen und rückgängig gemacht. Auf %1 läuft wie zuvor %2.</translation>
    </message>
    <message>
        <source>Cancelled, but on %1 “%2” could not be taken back.</source>
        <translation>Abgebrochen, doch auf %1 konnte „%2“ nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>It failed, and on %1 “%2” could not be taken back.</source>
        <translation>Fehlgeschlagen, und auf %1 konnte „%2“ nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2.</source>
        <translation>%1 hat nicht innerhalb von %2 geantwortet.</translation>
    </message>
    <message>
        <source>Look into the site&apos;s own log.</source>
        <translation>Sehen Sie in das Protokoll der Website.</translation>
    </message>
    <message>
        <source>%1 gave no answer: %2.</source>
        <translation>%1 hat nicht geantwortet: %2.</translation>
    </message>
    <message>
        <source>%1 broke its answer off, or it was not HTTP.</source>
        <translation>%1 hat die Antwort abgebrochen, oder sie war kein HTTP.</translation>
    </message>
    <message>
        <source>Nothing was unpacked. Get the archive again from where you trust it, or have it packed anew.</source>
        <translation>Es wurde nichts entpackt. Besorgen Sie das Archiv erneut aus vertrauenswürdiger Quelle, oder lassen Sie es neu packen.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: it wants to write to the absolute path %2.</source>
        <translation>Das Archiv %1 wird abgelehnt: Es will in den absoluten Pfad %2 schreiben.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: the path %2 leads out of its own folder.</source>
        <translation>Das Archiv %1 wird abgelehnt: Der Pfad %2 führt aus seinem Ordner hinaus.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2 is a device, pipe or socket, which no release needs.</source>
        <translation>Das Archiv %1 wird abgelehnt: %2 ist ein Gerät, eine Pipe oder ein Socket; kein Release braucht so etwas.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2 would run with somebody else&apos;s rights (set-user or set-group bit).</source>
        <translation>Das Archiv %1 wird abgelehnt: %2 würde mit fremden Rechten laufen (Set-User- oder Set-Group-Bit).</translation>
    </message>
    <message>
        <source>The archive %1 is refused: the link %2 leads out of its own folder, to %3.</source>
        <translation>Das Archiv %1 wird abgelehnt: Der Link %2 führt aus seinem Ordner hinaus, nach %3.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: it holds a name that cannot be read.</source>
        <translation>Das Archiv %1 wird abgelehnt: Es enthält einen unlesbaren Namen.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: %2 is to be written through the link %3.</source>
        <translation>Das Archiv %1 wird abgelehnt: %2 soll durch den Link %3 geschrieben werden.</translation>
    </message>
    <message>
        <source>The archive %1 is refused: a hard link goes through the link %2.</source>
        <translation>Das Archiv %1 wird abgelehnt: Ein harter Link führt durch den Link %2.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written.</source>
        <translation>Der Datenträger ist voll: %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Free some space, for example by deleting a backup that is no longer needed, and try again.</source>
        <translation>Schaffen Sie Platz, etwa indem Sie eine nicht mehr benötigte Sicherung löschen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>You may not read or change %1.</source>
        <translation>Sie dürfen %1 nicht lesen oder ändern.</translation>
    </message>
    <message>
        <source>Ask its owner for the right to, or start Switchback as the person whom the site belongs to.</source>
        <translation>Bitten Sie den Besitzer um die Rechte, oder starten Sie Switchback als die Person, der die Website gehört.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>HAProxy, which stands in front of every site, is not installed.</source>
        <translation>HAProxy, das vor jeder Website steht, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it with “apt install haproxy”, or your system&apos;s own way, and try again.</source>
        <translation>Installieren Sie es mit „apt install haproxy“ oder so, wie es auf Ihrem System üblich ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) is in a state that Switchback did not make.</source>
        <translation>Das Frontend dieser Umgebung (HAProxy) ist in einem Zustand, der nicht von Switchback stammt.</translation>
    </message>
    <message>
        <source>Stop and start the site; the front then comes up as its files say.</source>
        <translation>Halten Sie die Website an und starten Sie sie wieder; das Frontend startet dann so, wie es in seinen Dateien steht.</translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) did not take the change it was told.</source>
        <translation>Das Frontend dieser Umgebung (HAProxy) hat die verlangte Änderung nicht übernommen.</translation>
    </message>
    <message>
        <source>Port %1, on which this environment is to answer, is taken by %2.</source>
        <translation>Port %1, an dem diese Umgebung antworten soll, ist von %2 belegt.</translation>
    </message>
    <message>
        <source>Port %1, on which this environment is to answer, is taken by another program.</source>
        <translation>Port %1, an dem diese Umgebung antworten soll, ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>End that program, or give the environment another port in project.json.</source>
        <translation>Beenden Sie dieses Programm, oder geben Sie der Umgebung in project.json einen anderen Port.</translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) did not start.</source>
        <translation>Das Frontend dieser Umgebung (HAProxy) ist nicht gestartet.</translation>
    </message>
    <message>
        <source>HAProxy&apos;s own words are in the details; version 2.2 or later is needed.</source>
        <translation>Was HAProxy dazu sagt, steht in den Details; nötig ist Version 2.2 oder neuer.</translation>
    </message>
    <message>
        <source>The front of this environment (HAProxy) does not answer on its admin socket.</source>
        <translation>Das Frontend dieser Umgebung (HAProxy) antwortet nicht auf seinem Verwaltungs-Socket.</translation>
    </message>
    <message>
        <source>Refresh: Switchback starts the front again when it has died.</source>
        <translation>Laden Sie neu: Switchback startet das Frontend wieder, wenn es ausgefallen ist.</translation>
    </message>
    <message>
        <source>There is not enough room beside the site: %1 are needed and %2 are free.</source>
        <translation>Neben der Website ist nicht genug Platz: %1 werden gebraucht, %2 sind frei.</translation>
    </message>
    <message>
        <source>Unpacked %1 from %2.</source>
        <translation>%1 aus %2 entpackt.</translation>
    </message>
    <message>
        <source>The unpacked release stays: an installation of %1 uses it.</source>
        <translation>Das entpackte Release bleibt: Eine Installation von %1 verwendet es.</translation>
    </message>
    <message>
        <source>Removed what an interrupted operation had left: %1.</source>
        <translation>Reste eines unterbrochenen Vorgangs entfernt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) that had begun before the freeze did not end within %1.</source>
        <translation>
            <numerusform>%n Schreibzugriff, der vor der Sperre begonnen hatte, endete nicht innerhalb von %1.</numerusform>
            <numerusform>%n Schreibzugriffe, die vor der Sperre begonnen hatten, endeten nicht innerhalb von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until long uploads are through and try again.</source>
        <translation>Warten Sie, bis lange Uploads beendet sind, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Writes are not frozen, so a copy of the data would miss some of them.</source>
        <translation>Es besteht keine Schreibsperre, deshalb würden in einer Kopie der Daten Schreibzugriffe fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s), %1, in %2.</source>
        <translation>
            <numerusform>%n Datei kopiert, %1, in %2.</numerusform>
            <numerusform>%n Dateien kopiert, %1, in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier migration was cut off; it begins again on fresh data.</source>
        <translation>Eine frühere Migration wurde unterbrochen; sie beginnt auf frischen Daten von vorn.</translation>
    </message>
    <message>
        <source>The migration of release %1 failed with exit code %2.</source>
        <translation>Die Migration von Release %1 ist mit Exit-Code %2 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The lines it printed say why. It ran on a copy: the site&apos;s data is as before.</source>
        <translation>Die ausgegebenen Zeilen sagen, warum. Sie lief auf einer Kopie: Die Daten der Website sind wie zuvor.</translation>
    </message>
    <message>
        <source>Release %1 was healthy after %2.</source>
        <translation>Release %1 war nach %2 betriebsbereit.</translation>
    </message>
    <message>
        <source>Release %1 answers worse than what runs now. %2</source>
        <translation>Release %1 antwortet schlechter als die laufende Version. %2</translation>
    </message>
    <message>
        <source>If this is meant, change “checkPaths” in project.json; else have the release repaired.</source>
        <translation>Ist das so gewollt, ändern Sie „checkPaths“ in project.json; sonst lassen Sie das Release reparieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) did not end within %1 and are cut off.</source>
        <translation>
            <numerusform>%n Anfrage endete nicht innerhalb von %1 und wird abgebrochen.</numerusform>
            <numerusform>%n Anfragen endeten nicht innerhalb von %1 und werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The previous version serves again. Give the log of the new one to whoever makes it.</source>
        <translation>Die vorherige Version ist wieder im Einsatz. Geben Sie das Protokoll der neuen an deren Hersteller.</translation>
    </message>
    <message>
        <source>Deleted the upgrade backup of release %1 from %2.</source>
        <translation>Upgrade-Sicherung von Release %1 vom %2 gelöscht.</translation>
    </message>
    <message>
        <source>The project in %1 has no environment “%2”.</source>
        <translation>Das Projekt in %1 hat keine Umgebung „%2“.</translation>
    </message>
    <message>
        <source>Refresh; project.json was probably changed.</source>
        <translation>Laden Sie neu; project.json wurde vermutlich geändert.</translation>
    </message>
    <message>
        <source>%1 is not a folder on this machine.</source>
        <translation>%1 ist kein Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the site&apos;s project.json.</source>
        <translation>Wählen Sie den Ordner, in dem die project.json der Website liegt.</translation>
    </message>
    <message>
        <source>%1: the new version answers with status %2, the old one not at all.</source>
        <translation>%1: Die neue Version antwortet mit Status %2, die alte gar nicht.</translation>
    </message>
    <message>
        <source>%1: the new version answers with status %2; the old one gave no answer to compare with.</source>
        <translation>%1: Die neue Version antwortet mit Status %2; von der alten gab es keine Antwort zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1: the new version answers with status %2, the old one with %3.</source>
        <translation>%1: Die neue Version antwortet mit Status %2, die alte mit %3.</translation>
    </message>
    <message>
        <source>%1: the new version answers with content of type “%2”, the old one with “%3”.</source>
        <translation>%1: Die neue Version antwortet mit Inhalt vom Typ „%2“, die alte mit „%3“.</translation>
    </message>
    <message>
        <source>%1: the new version answers with an empty page, the old one with %2.</source>
        <translation>%1: Die neue Version antwortet mit einer leeren Seite, die alte mit %2.</translation>
    </message>
    <message>
        <source>%1: status %2, %3 in %4; before: status %5, %6 in %7.</source>
        <translation>%1: Status %2, %3 in %4; zuvor: Status %5, %6 in %7.</translation>
    </message>
    <message>
        <source>Each line of a Procfile is a name, a colon and a command, such as “web: ./serve --port $PORT”.</source>
        <translation>Jede Zeile eines Procfile besteht aus einem Namen, einem Doppelpunkt und einem Befehl, etwa „web: ./serve --port $PORT“.</translation>
    </message>
    <message>
        <source>%1: line %2 is not of the form “name: command”.</source>
        <translation>%1: Zeile %2 hat nicht die Form „Name: Befehl“.</translation>
    </message>
    <message>
        <source>%1: “%2:” in line %3 has no command.</source>
        <translation>%1: „%2:“ in Zeile %3 hat keinen Befehl.</translation>
    </message>
    <message>
        <source>%1: “%2:” is there twice, again in line %3.</source>
        <translation>%1: „%2:“ kommt doppelt vor, noch einmal in Zeile %3.</translation>
    </message>
    <message>
        <source>%1 has no line “web:”.</source>
        <translation>%1 hat keine Zeile „web:“.</translation>
    </message>
    <message>
        <source>must be one of integration, uat, live and other</source>
        <translation>muss integration, uat, live oder other sein</translation>
    </message>
    <message>
        <source>is %1, but without privileges only ports from %2 to 65535 can be used</source>
        <translation>ist %1, doch ohne besondere Rechte sind nur die Ports %2 bis 65535 verwendbar</translation>
    </message>
    <message>
        <source>must hold at least one letter or digit</source>
        <translation>muss mindestens einen Buchstaben oder eine Ziffer enthalten</translation>
    </message>
    <message>
        <source>is “%1”, which is too much like the environment “%2”</source>
        <translation>ist „%1“, zu ähnlich wie die Umgebung „%2“</translation>
    </message>
    <message>
        <source>is %1, which the environment “%2” uses already</source>
        <translation>ist %1, was die Umgebung „%2“ schon verwendet</translation>
    </message>
    <message>
        <source>must be a list of paths that begin with / and hold no blanks</source>
        <translation>muss eine Liste von Pfaden sein, die mit / beginnen und keine Leerzeichen enthalten</translation>
    </message>
    <message>
        <source>The folder %1 holds no project.json.</source>
        <translation>Im Ordner %1 liegt keine project.json.</translation>
    </message>
    <message>
        <source>Choose the folder of a site&apos;s project, or write a project.json as the README describes it.</source>
        <translation>Wählen Sie den Ordner eines Website-Projekts, oder schreiben Sie eine project.json, wie die README sie beschreibt.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged or not an archive: %2.</source>
        <translation>Das Archiv %1 ist beschädigt oder kein Archiv: %2.</translation>
    </message>
    <message>
        <source>Get the archive again; nothing was unpacked.</source>
        <translation>Besorgen Sie das Archiv erneut; es wurde nichts entpackt.</translation>
    </message>
    <message>
        <source>The archive %1 needs %2 when unpacked, and only %3 are free.</source>
        <translation>Das Archiv %1 braucht entpackt %2, und nur %3 sind frei.</translation>
    </message>
    <message>
        <source>is %1, but the release is filed under %2; the two must be the same</source>
        <translation>ist %1, das Release ist aber unter %2 abgelegt; beides muss gleich sein</translation>
    </message>
    <message>
        <source>must be a web address such as https://example.org/notes</source>
        <translation>muss eine Webadresse sein, etwa https://example.org/notes</translation>
    </message>
    <message>
        <source>must be a path that begins with / and holds no blanks</source>
        <translation>muss ein Pfad sein, der mit / beginnt und keine Leerzeichen enthält</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>A release needs a Procfile and a release.json at its top.</source>
        <translation>Ein Release braucht auf oberster Ebene ein Procfile und eine release.json.</translation>
    </message>
    <message>
        <source>Release %1 is not in the folder %2.</source>
        <translation>Release %1 liegt nicht im Ordner %2.</translation>
    </message>
    <message>
        <source>Put the release&apos;s folder or archive there and refresh.</source>
        <translation>Legen Sie den Ordner oder das Archiv des Releases dort ab und laden Sie neu.</translation>
    </message>
    <message>
        <source>While the data is copied and the new version starts, %1 refuses writes; last time this took %2. Reading goes on.</source>
        <translation>Während die Daten kopiert werden und die neue Version startet, lehnt %1 Schreibzugriffe ab; beim letzten Mal dauerte das %2. Lesen geht weiter.</translation>
    </message>
    <message>
        <source>While the data is copied and the new version starts, %1 refuses writes, for about %2. Reading goes on.</source>
        <translation>Während die Daten kopiert werden und die neue Version startet, lehnt %1 Schreibzugriffe ab, etwa %2 lang. Lesen geht weiter.</translation>
    </message>
    <message>
        <source>%1 of data are copied; %2 are free on the disk.</source>
        <translation>%1 an Daten werden kopiert; %2 sind auf dem Datenträger frei.</translation>
    </message>
    <message>
        <source>Visitors stay at %1; the new version works behind it on a port of its own.</source>
        <translation>Für Besucher bleibt es bei %1; die neue Version arbeitet dahinter an einem eigenen Port.</translation>
    </message>
    <message>
        <source>The installation of %1 is kept as the upgrade backup until %2.</source>
        <translation>Die Installation von %1 bleibt bis %2 als Upgrade-Sicherung erhalten.</translation>
    </message>
    <message>
        <source>The older upgrade backup of %1, release %2 from %3, is deleted at the end. This cannot be taken back.</source>
        <translation>Die ältere Upgrade-Sicherung von %1, Release %2 vom %3, wird am Ende gelöscht. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 begins with an empty data folder.</source>
        <translation>%1 beginnt mit einem leeren Datenordner.</translation>
    </message>
    <message>
        <source>The site will answer at %1, on this machine only.</source>
        <translation>Die Website wird unter %1 antworten, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Its programs go on running when Switchback is closed.</source>
        <translation>Ihre Programme laufen weiter, wenn Switchback geschlossen wird.</translation>
    </message>
    <message>
        <source>%1 goes back to release %2 with its data as it was on %3. What was written since then is not in it.</source>
        <translation>%1 kehrt zu Release %2 zurück, mit den Daten vom %3. Was seither geschrieben wurde, fehlt darin.</translation>
    </message>
    <message>
        <source>What you leave, release %1 with all its data, is set aside until %2, so that this can be undone.</source>
        <translation>Was Sie verlassen, Release %1 mit allen Daten, wird bis %2 zurückgelegt, damit der Rollback rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Writes are refused for the moment of the switch; reading goes on.</source>
        <translation>Im Augenblick des Umschaltens werden Schreibzugriffe abgelehnt; Lesen geht weiter.</translation>
    </message>
    <message>
        <source>The last roll-back of %1 took %2.</source>
        <translation>Der letzte Rollback von %1 dauerte %2.</translation>
    </message>
    <message>
        <source>%1 is being worked on by %2, process %3 on %4.</source>
        <translation>An %1 arbeitet gerade %2, Prozess %3 auf %4.</translation>
    </message>
    <message>
        <source>%1 is being worked on by another program.</source>
        <translation>An %1 arbeitet gerade ein anderes Programm.</translation>
    </message>
    <message>
        <source>Wait until that is done, or end that program, and try again.</source>
        <translation>Warten Sie, bis das erledigt ist, oder beenden Sie dieses Programm, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The web process of %1 had died and was started again.</source>
        <translation>Der Webprozess von %1 war ausgefallen und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The front (HAProxy) of %1 had died and was started again.</source>
        <translation>Das Frontend (HAProxy) von %1 war ausgefallen und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>%1 could not be brought back: %2</source>
        <translation>%1 konnte nicht wieder gestartet werden: %2</translation>
    </message>
    <message>
        <source>An interrupted operation had left the writes of %1 frozen; they are accepted again.</source>
        <translation>Ein unterbrochener Vorgang hatte die Schreibsperre von %1 hinterlassen; Schreibzugriffe werden wieder angenommen.</translation>
    </message>
    <message>
        <source>The front sends visitors to another installation than the one that was made active.</source>
        <translation>Das Frontend schickt Besucher zu einer anderen Installation als der, die aktiv sein soll.</translation>
    </message>
    <message>
        <source>The front is not set as it should be.</source>
        <translation>Das Frontend ist nicht so eingestellt, wie es sein soll.</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1 antwortet mit Status %2.</translation>
    </message>
    <message>
        <source>It was stopped on purpose.</source>
        <translation>Die Website wurde absichtlich angehalten.</translation>
    </message>
    <message>
        <source>It died again and again and is not started any more for now; see its log, %1.</source>
        <translation>Die Website ist immer wieder ausgefallen und wird vorerst nicht mehr gestartet; siehe ihr Protokoll, %1.</translation>
    </message>
    <message>
        <source>Its web process is not running.</source>
        <translation>Ihr Webprozess läuft nicht.</translation>
    </message>
    <message>
        <source>Its front (HAProxy) is not running.</source>
        <translation>Ihr Frontend (HAProxy) läuft nicht.</translation>
    </message>
    <message>
        <source>Release %1 ended by itself while it was starting, and printed nothing.</source>
        <translation>Release %1 hat sich beim Starten selbst beendet und nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Release %1 ended by itself while it was starting. Its last words: %2</source>
        <translation>Release %1 hat sich beim Starten selbst beendet. Seine letzten Worte: %2</translation>
    </message>
    <message>
        <source>The lines it printed are in the activity; put right what they complain about.</source>
        <translation>Die ausgegebenen Zeilen stehen in der Aktivität; beheben Sie, was dort beanstandet wird.</translation>
    </message>
    <message>
        <source>Release %1 did not become healthy within %2. %3</source>
        <translation>Release %1 wurde nicht innerhalb von %2 betriebsbereit. %3</translation>
    </message>
    <message>
        <source>Look at what it printed; if it only needs longer, raise “startSeconds” in its release.json.</source>
        <translation>Sehen Sie nach, was es ausgegeben hat; braucht es nur länger, erhöhen Sie „startSeconds“ in seiner release.json.</translation>
    </message>
    <message>
        <source>Its last answer to %1 was HTTP status %2.</source>
        <translation>Seine letzte Antwort auf %1 war HTTP-Status %2.</translation>
    </message>
    <message>
        <source>%1, in which Switchback keeps its notes, is damaged.</source>
        <translation>%1, worin Switchback seine Notizen führt, ist beschädigt.</translation>
    </message>
    <message>
        <source>Bring the file back from a backup of the folder.</source>
        <translation>Stellen Sie die Datei aus einer Sicherung des Ordners wieder her.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at line %2, column %3: %4.</source>
        <translation>%1 ist in Zeile %2, Spalte %3 kein gültiges JSON: %4.</translation>
    </message>
    <message>
        <source>Correct that line; a missing or surplus comma or quotation mark nearby is the usual cause.</source>
        <translation>Berichtigen Sie diese Zeile; meist fehlt dort ein Komma oder Anführungszeichen, oder es ist eines zu viel.</translation>
    </message>
    <message>
        <source>%1 must hold one JSON object, in braces.</source>
        <translation>%1 muss ein JSON-Objekt in geschweiften Klammern enthalten.</translation>
    </message>
    <message>
        <source>%1: “%2” %3.</source>
        <translation>%1: „%2“ %3.</translation>
    </message>
    <message>
        <source>Correct the file and refresh.</source>
        <translation>Berichtigen Sie die Datei und laden Sie neu.</translation>
    </message>
    <message>
        <source>is missing; it must be a text</source>
        <translation>fehlt; es muss ein Text sein</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be a text in quotation marks</source>
        <translation>muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>is missing; it must be a whole number from %1 to %2</source>
        <translation>fehlt; es muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a date such as 2026-11-20</source>
        <translation>muss ein Datum sein, etwa 2026-11-20</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be a list of at least one object in braces</source>
        <translation>muss eine Liste mit mindestens einem Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>The site goes on writing although writes are frozen: %1.</source>
        <translation>Die Website schreibt trotz Schreibsperre weiter: %1.</translation>
    </message>
    <message>
        <source>Find out which background job of the site writes there, pause it, and try again; files that may be lost belong outside DATA_DIR.</source>
        <translation>Finden Sie heraus, welcher Hintergrundprozess der Website dort schreibt, halten Sie ihn an und versuchen Sie es erneut; Dateien, die verloren gehen dürfen, gehören nicht nach DATA_DIR.</translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2.</source>
        <translation>Das Programm %1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>Check that the program and its folder are there and may be used.</source>
        <translation>Prüfen Sie, ob das Programm und sein Ordner vorhanden sind und verwendet werden dürfen.</translation>
    </message>
    <message>
        <source>Process %1 does not end, not even when it is killed.</source>
        <translation>Prozess %1 endet nicht, auch nicht erzwungen.</translation>
    </message>
    <message>
        <source>It probably hangs in the kernel, on a disk or a network share; free that, or restart the machine.</source>
        <translation>Vermutlich hängt er im Kernel an einem Datenträger oder einer Netzfreigabe; machen Sie diese wieder erreichbar, oder starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>The sample project could not be written to %1.</source>
        <translation>Das Beispielprojekt konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Check who owns the workspace folder and whether its disk has room.</source>
        <translation>Prüfen Sie, wem der Ordner des Arbeitsbereichs gehört und ob auf seinem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>The activity database is in use by another program.</source>
        <translation>Die Aktivitätsdatenbank wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The activity database cannot be opened for writing.</source>
        <translation>Die Aktivitätsdatenbank kann nicht zum Schreiben geöffnet werden.</translation>
    </message>
    <message>
        <source>Check who owns the workspace folder and whether its disk is writable.</source>
        <translation>Prüfen Sie, wem der Ordner des Arbeitsbereichs gehört und ob sein Datenträger beschreibbar ist.</translation>
    </message>
    <message>
        <source>The disk with the activity database is full.</source>
        <translation>Der Datenträger mit der Aktivitätsdatenbank ist voll.</translation>
    </message>
    <message>
        <source>Make room on the disk of the workspace and try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger des Arbeitsbereichs und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The activity database refused a contradictory entry.</source>
        <translation>Die Aktivitätsdatenbank hat einen widersprüchlichen Eintrag abgelehnt.</translation>
    </message>
    <message>
        <source>Report this with the details.</source>
        <translation>Melden Sie dies mit den Details.</translation>
    </message>
    <message>
        <source>The activity database is damaged.</source>
        <translation>Die Aktivitätsdatenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>The activity database could not be read or written.</source>
        <translation>Die Aktivitätsdatenbank konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Look at the details and check the disk of the workspace.</source>
        <translation>Sehen Sie sich die Details an und prüfen Sie den Datenträger des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The activity database was written by a newer Switchback.</source>
        <translation>Die Aktivitätsdatenbank wurde von einem neueren Switchback geschrieben.</translation>
    </message>
    <message>
        <source>Install that version, or choose another workspace. It was not touched.</source>
        <translation>Installieren Sie diese Version, oder wählen Sie einen anderen Arbeitsbereich. Die Datenbank wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Another operation on %1 is already running.</source>
        <translation>Auf %1 läuft bereits ein anderer Vorgang.</translation>
    </message>
    <message>
        <source>Wait until it has ended; the activity log shows it.</source>
        <translation>Warten Sie, bis er beendet ist; das Aktivitätsprotokoll zeigt ihn.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be written.</source>
        <translation>In den Arbeitsbereich %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check who owns the folder and whether its disk has room.</source>
        <translation>Prüfen Sie, wem der Ordner gehört und ob auf seinem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>The list of projects in %1 cannot be read.</source>
        <translation>Die Liste der Projekte in %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Mend the file, or move it away and add your sites again. Nothing was changed.</source>
        <translation>Bringen Sie die Datei in Ordnung, oder verschieben Sie sie und fügen Sie Ihre Websites erneut hinzu. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Put this right, then refresh the project.</source>
        <translation>Beheben Sie das und laden Sie dann das Projekt neu.</translation>
    </message>
    <message>
        <source>The project %1 could not be read. %2</source>
        <translation>Das Projekt %1 konnte nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>Another operation is under way on %1: %2.</source>
        <translation>Auf %1 läuft ein anderer Vorgang: %2.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it in the activity log.</source>
        <translation>Warten Sie, bis er beendet ist, oder brechen Sie ihn im Aktivitätsprotokoll ab.</translation>
    </message>
    <message>
        <source>The project %1 has no environment %2.</source>
        <translation>Das Projekt %1 hat keine Umgebung %2.</translation>
    </message>
    <message>
        <source>Refresh the project and choose another environment.</source>
        <translation>Laden Sie das Projekt neu und wählen Sie eine andere Umgebung.</translation>
    </message>
    <message>
        <source>The project %1 has no release %2.</source>
        <translation>Das Projekt %1 hat kein Release %2.</translation>
    </message>
    <message>
        <source>Choose one of the releases that are listed.</source>
        <translation>Wählen Sie eines der aufgeführten Releases.</translation>
    </message>
    <message>
        <source>Release %1 cannot be installed. %2</source>
        <translation>Release %1 ist nicht installierbar. %2</translation>
    </message>
    <message>
        <source>Choose another release, or repair this one and refresh the project.</source>
        <translation>Wählen Sie ein anderes Release, oder reparieren Sie dieses und laden Sie das Projekt neu.</translation>
    </message>
    <message>
        <source>%1 is not set up yet.</source>
        <translation>%1 ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Set it up with a release first.</source>
        <translation>Richten Sie sie zuerst mit einem Release ein.</translation>
    </message>
    <message>
        <source>It is not known which release runs on %1.</source>
        <translation>Es ist nicht bekannt, welches Release auf %1 läuft.</translation>
    </message>
    <message>
        <source>Refresh the project until the release can be read.</source>
        <translation>Laden Sie das Projekt neu, bis das Release lesbar ist.</translation>
    </message>
    <message>
        <source>%1 is protected against changes.</source>
        <translation>%1 ist gegen Änderungen geschützt.</translation>
    </message>
    <message>
        <source>Lift the protection of the environment first.</source>
        <translation>Heben Sie zuerst den Schutz der Umgebung auf.</translation>
    </message>
    <message>
        <source>%1 still has an upgrade backup, of release %2.</source>
        <translation>%1 hat noch eine Upgrade-Sicherung von Release %2.</translation>
    </message>
    <message>
        <source>%1 runs %2. There is no newer release.</source>
        <translation>Auf %1 läuft %2. Es gibt kein neueres Release.</translation>
    </message>
    <message>
        <source>Add a newer release to the project, then refresh it.</source>
        <translation>Fügen Sie dem Projekt ein neueres Release hinzu und laden Sie es dann neu.</translation>
    </message>
    <message>
        <source>Release %1 can be installed over %2 or newer only, and %3 runs %4.</source>
        <translation>Release %1 setzt %2 oder neuer voraus, und auf %3 läuft %4.</translation>
    </message>
    <message>
        <source>Install %1 first.</source>
        <translation>Installieren Sie zuerst %1.</translation>
    </message>
    <message>
        <source>Add a release between %1 and %2 that can be installed over %1.</source>
        <translation>Fügen Sie ein Release zwischen %1 und %2 hinzu, das sich über %1 installieren lässt.</translation>
    </message>
    <message>
        <source>%1 already runs %2.</source>
        <translation>Auf %1 läuft bereits %2.</translation>
    </message>
    <message>
        <source>Release %1 is older than %2, which runs on %3.</source>
        <translation>Release %1 ist älter als %2, das auf %3 läuft.</translation>
    </message>
    <message>
        <source>Choose a newer release. The way back is to roll back to a backup.</source>
        <translation>Wählen Sie ein neueres Release. Zurück führt ein Rollback auf eine Sicherung.</translation>
    </message>
    <message>
        <source>Release %1 runs neither on %2 nor on %3 yet.</source>
        <translation>Release %1 läuft noch weder auf %2 noch auf %3.</translation>
    </message>
    <message>
        <source>Release %1 does not run on %2 yet.</source>
        <translation>Release %1 läuft noch nicht auf %2.</translation>
    </message>
    <message>
        <source>Upgrade %1 first and look at it there, or give the reason for going ahead.</source>
        <translation>Aktualisieren Sie zuerst %1 und prüfen Sie das Release dort, oder begründen Sie, warum Sie fortfahren.</translation>
    </message>
    <message>
        <source>The upgrade backup of %1, of release %2, will be replaced.</source>
        <translation>Die Upgrade-Sicherung von %1, Release %2, wird ersetzt.</translation>
    </message>
    <message>
        <source>Roll back to it first if you still need what it holds.</source>
        <translation>Rollen Sie zuerst auf sie zurück, wenn Sie ihren Inhalt noch brauchen.</translation>
    </message>
    <message>
        <source>%1 is set up already.</source>
        <translation>%1 ist bereits eingerichtet.</translation>
    </message>
    <message>
        <source>Upgrade it to install another release.</source>
        <translation>Machen Sie ein Upgrade, um ein anderes Release zu installieren.</translation>
    </message>
    <message>
        <source>There is no backup to roll %1 back to.</source>
        <translation>Es gibt keine Sicherung, auf die %1 zurückgerollt werden kann.</translation>
    </message>
    <message>
        <source>The next upgrade leaves one, which is kept for 48 hours.</source>
        <translation>Das nächste Upgrade hinterlässt eine; sie wird 48 Stunden lang aufbewahrt.</translation>
    </message>
    <message>
        <source>The chosen backup of %1 is not there any more.</source>
        <translation>Die gewählte Sicherung von %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Refresh the project and choose another backup.</source>
        <translation>Laden Sie das Projekt neu und wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The backup of release %1 has expired: %2.</source>
        <translation>Die Sicherung von Release %1 ist abgelaufen: %2.</translation>
    </message>
    <message>
        <source>Choose another backup of the environment.</source>
        <translation>Wählen Sie eine andere Sicherung der Umgebung.</translation>
    </message>
    <message>
        <source>Taking back what was done.</source>
        <translation>Was getan wurde, wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Between two steps.</source>
        <translation>Zwischen zwei Schritten.</translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation>Wird rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>%1 (step %2 of %3)</source>
        <translation>%1 (Schritt %2 von %3)</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation>Einrichtung mit %1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Upgrade to %1</source>
        <translation>Upgrade auf %1</translation>
    </message>
    <message>
        <source>Upgrade %1 → %2</source>
        <translation>Upgrade %1 → %2</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>Rollback auf %1</translation>
    </message>
    <message>
        <source>Roll back %1 → %2</source>
        <translation>Rollback %1 → %2</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Wartet, bis er an der Reihe ist.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>%1 files so far</source>
        <translation>bisher %1 Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 von %2 Anfragen</translation>
    </message>
    <message>
        <source>%1 requests so far</source>
        <translation>bisher %1 Anfragen</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Lays out an empty installation of %1.</source>
        <translation>Legt eine leere Installation von %1 an.</translation>
    </message>
    <message>
        <source>Reads the whole backup and compares its checksum; checks that %1 can run here.</source>
        <translation>Liest die ganze Sicherung und vergleicht ihre Prüfsumme; prüft, ob %1 hier laufen kann.</translation>
    </message>
    <message>
        <source>Unpack the backup</source>
        <translation>Sicherung entpacken</translation>
    </message>
    <message>
        <source>Unpacks the data of the backup into the new installation.</source>
        <translation>Entpackt die Daten der Sicherung in die neue Installation.</translation>
    </message>
    <message>
        <source>Checks that the source can be copied from and that there is room for a copy.</source>
        <translation>Prüft, ob sich die Quelle kopieren lässt und ob genug Platz für eine Kopie ist.</translation>
    </message>
    <message>
        <source>Copy the content</source>
        <translation>Den Inhalt kopieren</translation>
    </message>
    <message>
        <source>Copies everything the source keeps into the new installation. The source stays as it is.</source>
        <translation>Kopiert alles, was die Quelle speichert, in die neue Installation. Die Quelle bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Compare with the source</source>
        <translation>Mit der Quelle vergleichen</translation>
    </message>
    <message>
        <source>Asks both for the check pages; the copy must not answer worse than the source.</source>
        <translation>Ruft bei beiden die Prüfseiten ab; die Kopie darf nicht schlechter antworten als die Quelle.</translation>
    </message>
    <message>
        <source>An expired backup could not be deleted yet: %1</source>
        <translation>Eine abgelaufene Sicherung konnte noch nicht gelöscht werden: %1</translation>
    </message>
    <message>
        <source>The upgrade backup of %1, release %2, is kept for 5 days in all.</source>
        <translation>Die Upgrade-Sicherung von %1, Release %2, wird insgesamt 5 Tage lang aufbewahrt.</translation>
    </message>
    <message>
        <source>The backup of %1, release %2, is deleted.</source>
        <translation>Die Sicherung von %1, Release %2, ist gelöscht.</translation>
    </message>
    <message>
        <source>%1 is torn down: it is not set up any more.</source>
        <translation>%1 ist abgebaut und damit nicht mehr eingerichtet.</translation>
    </message>
    <message>
        <source>%1 is protected: it can neither be upgraded nor torn down.</source>
        <translation>%1 ist geschützt: Weder Upgrade noch Abbau sind möglich.</translation>
    </message>
    <message>
        <source>%1 is not protected any more.</source>
        <translation>%1 ist nicht mehr geschützt.</translation>
    </message>
    <message>
        <source>%1 has the content of “%2”; what it had before is set aside.</source>
        <translation>%1 hat den Inhalt von „%2“; der bisherige Inhalt ist zurückgelegt.</translation>
    </message>
    <message>
        <source>%1 is backed up as it was with release %2.</source>
        <translation>%1 ist gesichert, im Zustand mit Release %2.</translation>
    </message>
    <message>
        <source>The backup of %1, release %2, is kept.</source>
        <translation>Die Sicherung von %1, Release %2, wird aufbewahrt.</translation>
    </message>
    <message>
        <source>The backup of %1, release %2, may be replaced and deleted again.</source>
        <translation>Die Sicherung von %1, Release %2, darf wieder ersetzt und gelöscht werden.</translation>
    </message>
    <message>
        <source>Freeze writes on the source</source>
        <translation>Schreibsperre auf der Quelle setzen</translation>
    </message>
    <message>
        <source>Lift the write freeze of the source</source>
        <translation>Schreibsperre der Quelle aufheben</translation>
    </message>
    <message>
        <source>Writes are accepted again on the source.</source>
        <translation>Auf der Quelle werden Schreibzugriffe wieder angenommen.</translation>
    </message>
    <message>
        <source>The upgrade backup of release %1 from %2, %3, is lost for good.</source>
        <translation>Die Upgrade-Sicherung von Release %1 vom %2, %3, ist endgültig verloren.</translation>
    </message>
    <message>
        <source>The installation of release %1 that was set aside on %2, %3, is lost for good.</source>
        <translation>Die am %2 zurückgelegte Installation von Release %1, %3, ist endgültig verloren.</translation>
    </message>
    <message>
        <source>The manual backup of release %1 from %2, %3, is lost for good.</source>
        <translation>Die manuelle Sicherung von Release %1 vom %2, %3, ist endgültig verloren.</translation>
    </message>
    <message>
        <source>The upgrade backup of %1, release %2, is kept until %3 instead of %4.</source>
        <translation>Die Upgrade-Sicherung von %1, Release %2, wird bis %3 statt bis %4 aufbewahrt.</translation>
    </message>
    <message>
        <source>As long as it is there it takes %1 of the disk.</source>
        <translation>Solange es sie gibt, belegt sie %1 auf dem Datenträger.</translation>
    </message>
    <message>
        <source>This is possible once. A longer time is a matter for the platform&apos;s help desk.</source>
        <translation>Das ist einmal möglich. Für eine längere Dauer ist der Helpdesk der Plattform zuständig.</translation>
    </message>
    <message>
        <source>Until it is gone, %1 can neither be upgraded nor torn down.</source>
        <translation>Solange es sie gibt, kann %1 weder aktualisiert noch abgebaut werden.</translation>
    </message>
    <message>
        <source>It is the last one: afterwards there is nothing to roll %1 back to.</source>
        <translation>Sie ist die letzte: Danach gibt es nichts mehr, worauf %1 zurückgerollt werden kann.</translation>
    </message>
    <message>
        <source>%1 can be upgraded and torn down again at once.</source>
        <translation>%1 kann sofort wieder aktualisiert und abgebaut werden.</translation>
    </message>
    <message>
        <source>The site itself does not notice: %1 goes on running.</source>
        <translation>Die Website selbst merkt davon nichts: %1 läuft weiter.</translation>
    </message>
    <message>
        <source>The manual backup of %1, release %2 from %3, is no longer replaced by the next one.</source>
        <translation>Die manuelle Sicherung von %1, Release %2 vom %3, wird nicht mehr durch die nächste ersetzt.</translation>
    </message>
    <message>
        <source>It cannot be deleted until the keep flag is taken off.</source>
        <translation>Sie kann nicht gelöscht werden, bis die Aufbewahren-Markierung entfernt ist.</translation>
    </message>
    <message>
        <source>The next manual backup of %1 replaces the one of release %2 from %3.</source>
        <translation>Die nächste manuelle Sicherung von %1 ersetzt die von Release %2 vom %3.</translation>
    </message>
    <message>
        <source>It can be deleted again.</source>
        <translation>Sie kann wieder gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 answers nobody any more at %2.</source>
        <translation>%1 antwortet unter %2 niemandem mehr.</translation>
    </message>
    <message>
        <source>Release %1 is removed from %2 with all its data, %3. They are lost for good.</source>
        <translation>Release %1 wird mit allen Daten, %3, von %2 entfernt. Sie sind endgültig verloren.</translation>
    </message>
    <message>
        <source>The releases stay in the project; %1 can be set up again, with an empty data folder.</source>
        <translation>Die Releases bleiben im Projekt; %1 kann erneut eingerichtet werden, mit einem leeren Datenordner.</translation>
    </message>
    <message>
        <source>While its data, %1, is copied, %2 refuses writes, for about %3. Reading goes on.</source>
        <translation>Während die Daten, %1, kopiert werden, lehnt %2 Schreibzugriffe ab, etwa %3 lang. Lesen geht weiter.</translation>
    </message>
    <message>
        <source>Up to %1 are needed on the disk meanwhile; %2 are free.</source>
        <translation>Bis zu %1 werden währenddessen auf dem Datenträger gebraucht; %2 sind frei.</translation>
    </message>
    <message>
        <source>The backup stays until it is deleted, or replaced by the next manual one; the keep flag protects it from both.</source>
        <translation>Die Sicherung bleibt, bis sie gelöscht oder durch die nächste manuelle ersetzt wird; die Aufbewahren-Markierung schützt sie vor beidem.</translation>
    </message>
    <message>
        <source>%1 gets a copy of all content of %2, %3, in place of its own.</source>
        <translation>%1 erhält eine Kopie des gesamten Inhalts von %2, %3, anstelle des eigenen.</translation>
    </message>
    <message>
        <source>What %1 has now, release %2 with all its data, is set aside until %3, so that this can be undone.</source>
        <translation>Was %1 jetzt hat, Release %2 mit allen Daten, wird bis %3 zurückgelegt, damit dies rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>While the content is copied, %1 refuses writes, for about %2; %3 does for the moment of the switch. Reading goes on.</source>
        <translation>Während der Inhalt kopiert wird, lehnt %1 Schreibzugriffe ab, etwa %2 lang; %3 nur im Augenblick des Umschaltens. Lesen geht weiter.</translation>
    </message>
    <message>
        <source>%1 are copied; %2 are free on the disk.</source>
        <translation>%1 werden kopiert; %2 sind auf dem Datenträger frei.</translation>
    </message>
    <message>
        <source>The content is of release %1; the copy is brought to release %2 by that release&apos;s own migration.</source>
        <translation>Der Inhalt stammt von Release %1; die Kopie wird durch die Migration von Release %2 auf dessen Stand gebracht.</translation>
    </message>
    <message>
        <source>%1 can neither be upgraded nor torn down until the protection is lifted.</source>
        <translation>%1 kann weder aktualisiert noch abgebaut werden, bis der Schutz aufgehoben ist.</translation>
    </message>
    <message>
        <source>%1 can be upgraded and torn down again.</source>
        <translation>%1 kann wieder aktualisiert und abgebaut werden.</translation>
    </message>
    <message>
        <source>The checksum of the backup is the one that was written.</source>
        <translation>Die Prüfsumme der Sicherung ist die, die geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 is not a backup any more.</source>
        <translation>%1 ist keine Sicherung mehr.</translation>
    </message>
    <message>
        <source>Refresh the project and look which backups there are.</source>
        <translation>Laden Sie das Projekt neu und sehen Sie nach, welche Sicherungen es gibt.</translation>
    </message>
    <message>
        <source>Deleted the backup of release %1 from %2.</source>
        <translation>Sicherung von Release %1 vom %2 gelöscht.</translation>
    </message>
    <message>
        <source>Extend the storage period</source>
        <translation>Aufbewahrungsdauer verlängern</translation>
    </message>
    <message>
        <source>Writes down that the backup is kept until %1.</source>
        <translation>Vermerkt, dass die Sicherung bis %1 aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Delete the backup</source>
        <translation>Die Sicherung löschen</translation>
    </message>
    <message>
        <source>Takes the backup off the list and removes its files. This cannot be taken back.</source>
        <translation>Nimmt die Sicherung aus der Liste und entfernt ihre Dateien. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Keep the backup</source>
        <translation>Die Sicherung aufbewahren</translation>
    </message>
    <message>
        <source>Take the keep flag off</source>
        <translation>Aufbewahren-Markierung entfernen</translation>
    </message>
    <message>
        <source>Marks the backup as one that is kept.</source>
        <translation>Markiert die Sicherung als eine, die aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Marks the backup as one that may go.</source>
        <translation>Markiert die Sicherung als eine, die entfallen darf.</translation>
    </message>
    <message>
        <source>There is not enough room for the backup: up to %1 are needed and %2 are free.</source>
        <translation>Für die Sicherung ist nicht genug Platz: Bis zu %1 werden gebraucht, %2 sind frei.</translation>
    </message>
    <message numerus="yes">
        <source>Packed %n file(s), %1, into %2.</source>
        <translation>
            <numerusform>%n Datei, %1, auf %2 gepackt.</numerusform>
            <numerusform>%n Dateien, %1, auf %2 gepackt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted the older manual backup %1.</source>
        <translation>Ältere manuelle Sicherung %1 gelöscht.</translation>
    </message>
    <message>
        <source>Checks that there is room for the backup.</source>
        <translation>Prüft, ob genug Platz für die Sicherung ist.</translation>
    </message>
    <message>
        <source>Copies everything the site keeps beside it. The original stays as it is.</source>
        <translation>Kopiert alles, was die Website speichert, daneben. Das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Pack the backup</source>
        <translation>Sicherung packen</translation>
    </message>
    <message>
        <source>Packs the copy into one file, with its checksum. Only then it is listed.</source>
        <translation>Packt die Kopie in eine Datei, mit Prüfsumme. Erst dann wird sie aufgeführt.</translation>
    </message>
    <message>
        <source>Delete the older manual backup</source>
        <translation>Ältere manuelle Sicherung löschen</translation>
    </message>
    <message>
        <source>The new backup replaces those without the keep flag. This cannot be taken back.</source>
        <translation>Die neue Sicherung ersetzt die ohne Aufbewahren-Markierung. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read: %2</source>
        <translation>Die Datenbank %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>There was no time to compare all tables of %1.</source>
        <translation>Die Zeit reichte nicht, um alle Tabellen von %1 zu vergleichen.</translation>
    </message>
    <message>
        <source>The table “%1” of %2 has more than %3 rows and was not compared.</source>
        <translation>Die Tabelle „%1“ von %2 hat mehr als %3 Zeilen und wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>Rows in “%1” (%2)</source>
        <translation>Zeilen in „%1“ (%2)</translation>
    </message>
    <message>
        <source>The database %1 is too large to be compared in time: %2.</source>
        <translation>Die Datenbank %1 ist zu groß, um sie rechtzeitig zu vergleichen: %2.</translation>
    </message>
    <message>
        <source>Enable the protection</source>
        <translation>Schutz aktivieren</translation>
    </message>
    <message>
        <source>Lift the protection</source>
        <translation>Schutz aufheben</translation>
    </message>
    <message>
        <source>Marks the environment as protected; the site itself does not notice.</source>
        <translation>Markiert die Umgebung als geschützt; die Website selbst merkt davon nichts.</translation>
    </message>
    <message>
        <source>Takes the mark off; the site itself does not notice.</source>
        <translation>Entfernt die Markierung; die Website selbst merkt davon nichts.</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Stops the front and every process of the site; from here on nobody is answered.</source>
        <translation>Hält das Frontend und alle Prozesse der Website an; von da an erhält niemand mehr eine Antwort.</translation>
    </message>
    <message>
        <source>Remove everything</source>
        <translation>Alles entfernen</translation>
    </message>
    <message>
        <source>Removes the installations with their data, the backups and the front of %1. This cannot be taken back.</source>
        <translation>Entfernt die Installationen mit ihren Daten, die Sicherungen und das Frontend von %1. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 is being worked on.</source>
        <translation>An %1 wird gerade gearbeitet.</translation>
    </message>
    <message>
        <source>The backup is packed; what it holds is seen only when it is unpacked. What came in after %1 is not in it.</source>
        <translation>Die Sicherung ist gepackt; ihr Inhalt ist erst nach dem Entpacken zu sehen. Was nach dem %1 hinzukam, fehlt darin.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files in %1/</source>
        <translation>Dateien in %1/</translation>
    </message>
    <message>
        <source>There are too many files to be compared in time.</source>
        <translation>Es sind zu viele Dateien, um sie rechtzeitig zu vergleichen.</translation>
    </message>
    <message>
        <source>There was no time to compare the database %1.</source>
        <translation>Die Zeit reichte nicht, um die Datenbank %1 zu vergleichen.</translation>
    </message>
    <message>
        <source>The backup %1 is corrupted. %2</source>
        <translation>Die Sicherung %1 ist beschädigt. %2</translation>
    </message>
    <message>
        <source>Nothing was touched. Choose another backup, or bring this file back from a copy of the folder.</source>
        <translation>Es wurde nichts verändert. Wählen Sie eine andere Sicherung, oder stellen Sie diese Datei aus einer Kopie des Ordners wieder her.</translation>
    </message>
    <message>
        <source>Its archive %1 is missing.</source>
        <translation>Ihr Archiv %1 fehlt.</translation>
    </message>
    <message>
        <source>Its archive %1 has %2 bytes; %3 were written.</source>
        <translation>Ihr Archiv %1 hat %2 Bytes; geschrieben wurden %3.</translation>
    </message>
    <message>
        <source>What it says of the backup cannot be read.</source>
        <translation>Die Angaben zur Sicherung sind nicht lesbar.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Its checksum is not the one that was written.</source>
        <translation>Ihre Prüfsumme ist nicht die, die geschrieben wurde.</translation>
    </message>
    <message>
        <source>Start the operation again; nothing was switched.</source>
        <translation>Starten Sie den Vorgang erneut; es wurde nichts umgeschaltet.</translation>
    </message>
    <message>
        <source>Removed what a deletion on %1 had left.</source>
        <translation>Reste einer Löschung auf %1 entfernt.</translation>
    </message>
    <message>
        <source>Its release %1 is not in the project any more.</source>
        <translation>Ihr Release %1 ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>%1 runs release %2 now, which is newer than %3: its data cannot be used.</source>
        <translation>Auf %1 läuft jetzt Release %2, das neuer ist als %3: Die Daten sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>Upgrade the environment that is to get the content first.</source>
        <translation>Aktualisieren Sie zuerst die Umgebung, die den Inhalt erhalten soll.</translation>
    </message>
    <message>
        <source>This is what %1 runs now; it is no backup and is not deleted.</source>
        <translation>Damit läuft %1 jetzt; das ist keine Sicherung und wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 has no upgrade backup.</source>
        <translation>%1 hat keine Upgrade-Sicherung.</translation>
    </message>
    <message>
        <source>If you need it for longer, ask the help desk of your platform.</source>
        <translation>Wenn Sie sie länger brauchen, wenden Sie sich an den Helpdesk Ihrer Plattform.</translation>
    </message>
    <message>
        <source>Only an upgrade backup can be extended, and the chosen backup of %1 is none.</source>
        <translation>Nur eine Upgrade-Sicherung kann verlängert werden, und die gewählte Sicherung von %1 ist keine.</translation>
    </message>
    <message>
        <source>Keep it: then no newer manual backup replaces it.</source>
        <translation>Bewahren Sie sie auf: Dann ersetzt keine neuere manuelle Sicherung sie.</translation>
    </message>
    <message>
        <source>Roll back to it before it expires if you need what it holds.</source>
        <translation>Rollen Sie auf sie zurück, bevor sie abläuft, wenn Sie ihren Inhalt brauchen.</translation>
    </message>
    <message>
        <source>The next upgrade leaves a new one, which is kept for 48 hours.</source>
        <translation>Das nächste Upgrade hinterlässt eine neue; sie wird 48 Stunden lang aufbewahrt.</translation>
    </message>
    <message>
        <source>The upgrade backup of %1 is kept until somebody deletes it.</source>
        <translation>Die Upgrade-Sicherung von %1 wird aufbewahrt, bis jemand sie löscht.</translation>
    </message>
    <message>
        <source>Delete it when you no longer need it.</source>
        <translation>Löschen Sie sie, wenn Sie sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>It is not known when the upgrade backup of %1 was made.</source>
        <translation>Es ist nicht bekannt, wann die Upgrade-Sicherung von %1 erstellt wurde.</translation>
    </message>
    <message>
        <source>An upgrade backup can be extended once, to 5 days in all. The one of %1 has been, and is kept until %2.</source>
        <translation>Eine Upgrade-Sicherung kann einmal verlängert werden, auf insgesamt 5 Tage. Die von %1 ist bereits verlängert und wird bis %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>The backup of release %1 cannot be restored. %2</source>
        <translation>Die Sicherung von Release %1 kann nicht wiederhergestellt werden. %2</translation>
    </message>
    <message>
        <source>%1 runs from this installation. It is no backup and is never deleted.</source>
        <translation>%1 läuft mit dieser Installation. Sie ist keine Sicherung und wird nie gelöscht.</translation>
    </message>
    <message>
        <source>Choose one of the backups of the environment.</source>
        <translation>Wählen Sie eine der Sicherungen der Umgebung.</translation>
    </message>
    <message>
        <source>The backup of release %1 is marked to be kept.</source>
        <translation>Die Sicherung von Release %1 trägt die Aufbewahren-Markierung.</translation>
    </message>
    <message>
        <source>Take the mark off first; then it can be deleted.</source>
        <translation>Entfernen Sie zuerst die Markierung; dann kann sie gelöscht werden.</translation>
    </message>
    <message>
        <source>There is no manual backup of %1.</source>
        <translation>Es gibt keine manuelle Sicherung von %1.</translation>
    </message>
    <message>
        <source>Back %1 up first.</source>
        <translation>Sichern Sie zuerst %1.</translation>
    </message>
    <message>
        <source>Only a manual backup can be kept, and the chosen backup of %1 is none.</source>
        <translation>Nur eine manuelle Sicherung kann aufbewahrt werden, und die gewählte Sicherung von %1 ist keine.</translation>
    </message>
    <message>
        <source>Back %1 up and keep that backup.</source>
        <translation>Sichern Sie %1 und bewahren Sie diese Sicherung auf.</translation>
    </message>
    <message>
        <source>The backup of release %1 is marked to be kept already.</source>
        <translation>Die Sicherung von Release %1 trägt die Aufbewahren-Markierung bereits.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it stays until the mark is taken off.</source>
        <translation>Es ist nichts zu tun: Sie bleibt, bis die Markierung entfernt wird.</translation>
    </message>
    <message>
        <source>The backup of release %1 is not marked to be kept.</source>
        <translation>Die Sicherung von Release %1 trägt keine Aufbewahren-Markierung.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the next manual backup replaces it.</source>
        <translation>Es ist nichts zu tun: Die nächste manuelle Sicherung ersetzt sie.</translation>
    </message>
    <message>
        <source>Choose another environment to copy from.</source>
        <translation>Wählen Sie eine andere Umgebung, deren Inhalt kopiert werden soll.</translation>
    </message>
    <message>
        <source>%1 runs %2, and %3 runs %4: an older release cannot read newer content.</source>
        <translation>Auf %1 läuft %2, auf %3 läuft %4: Ein älteres Release kann neueren Inhalt nicht lesen.</translation>
    </message>
    <message>
        <source>Upgrade %1 to %2 first.</source>
        <translation>Aktualisieren Sie zuerst %1 auf %2.</translation>
    </message>
    <message>
        <source>Release %1 of %2 takes over content of %3 or newer only, and %4 runs %5.</source>
        <translation>Release %1 von %2 übernimmt nur Inhalt von %3 oder neuer, und auf %4 läuft %5.</translation>
    </message>
    <message>
        <source>Upgrade %1 to %2 or newer first.</source>
        <translation>Aktualisieren Sie zuerst %1 auf %2 oder neuer.</translation>
    </message>
    <message>
        <source>No environment was chosen to copy content from.</source>
        <translation>Es wurde keine Umgebung gewählt, deren Inhalt kopiert werden soll.</translation>
    </message>
    <message>
        <source>The content of %1 cannot be copied to itself.</source>
        <translation>Der Inhalt von %1 kann nicht in dieselbe Umgebung kopiert werden.</translation>
    </message>
    <message>
        <source>%1 is not set up: it has no content to copy.</source>
        <translation>%1 ist nicht eingerichtet: Es gibt keinen Inhalt zu kopieren.</translation>
    </message>
    <message>
        <source>%1 is protected already.</source>
        <translation>%1 ist bereits geschützt.</translation>
    </message>
    <message>
        <source>Lift the protection when you need to upgrade it.</source>
        <translation>Heben Sie den Schutz auf, wenn ein Upgrade nötig ist.</translation>
    </message>
    <message>
        <source>%1 is not protected.</source>
        <translation>%1 ist nicht geschützt.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it can be upgraded and torn down.</source>
        <translation>Es ist nichts zu tun: Upgrade und Abbau sind möglich.</translation>
    </message>
    <message>
        <source>The backup of release %1 of %2 expires in less than 24 hours: %3.</source>
        <translation>Die Sicherung von Release %1 auf %2 läuft in weniger als 24 Stunden ab: %3.</translation>
    </message>
    <message>
        <source>The backup of release %1 of %2 expires in less than 6 hours: %3.</source>
        <translation>Die Sicherung von Release %1 auf %2 läuft in weniger als 6 Stunden ab: %3.</translation>
    </message>
    <message>
        <source>The backup of release %1 of %2 expires in less than an hour: %3.</source>
        <translation>Die Sicherung von Release %1 auf %2 läuft in weniger als einer Stunde ab: %3.</translation>
    </message>
    <message>
        <source>Roll back to it, or delete it.</source>
        <translation>Rollen Sie auf sie zurück, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>It has expired. Delete it, or wait until it has been removed.</source>
        <translation>Sie ist abgelaufen. Löschen Sie sie, oder warten Sie, bis sie entfernt wurde.</translation>
    </message>
    <message>
        <source>Extend it if you need it for longer. Roll back to it, delete it, or wait until it expires: %1.</source>
        <translation>Verlängern Sie sie, wenn Sie sie länger brauchen. Rollen Sie auf sie zurück, löschen Sie sie, oder warten Sie, bis sie abläuft: %1.</translation>
    </message>
    <message>
        <source>Roll back to it, delete it, or wait until it expires: %1.</source>
        <translation>Rollen Sie auf sie zurück, löschen Sie sie, oder warten Sie, bis sie abläuft: %1.</translation>
    </message>
    <message>
        <source>Release %1 is installed on %2, which is down.</source>
        <translation>Release %1 ist auf %2 installiert, doch diese Umgebung ist außer Betrieb.</translation>
    </message>
    <message>
        <source>Release %1 runs on %2, but it is not known that it passed its checks there.</source>
        <translation>Release %1 läuft auf %2, doch es ist nicht bekannt, ob es dort seine Prüfungen bestanden hat.</translation>
    </message>
    <message>
        <source>Release %1 has only just begun to run on %2.</source>
        <translation>Release %1 läuft auf %2 erst seit einem Augenblick.</translation>
    </message>
    <message>
        <source>Release %1 has run on %2 for %3 only.</source>
        <translation>Release %1 läuft auf %2 erst seit %3.</translation>
    </message>
    <message>
        <source>Bring %1 up again first, or give the reason for going ahead.</source>
        <translation>Bringen Sie zuerst %1 wieder in Betrieb, oder begründen Sie, warum Sie fortfahren.</translation>
    </message>
    <message>
        <source>Look at it on %1 and give what you saw there as the reason for going ahead.</source>
        <translation>Sehen Sie es sich auf %1 an, und geben Sie als Begründung an, was Sie dort gesehen haben.</translation>
    </message>
    <message>
        <source>Wait until it has run on %1 for %2, or give the reason for going ahead.</source>
        <translation>Warten Sie, bis es auf %1 schon %2 lang läuft, oder begründen Sie, warum Sie fortfahren.</translation>
    </message>
    <message>
        <source>The content of %1 changed after its newest manual backup was made: %2.</source>
        <translation>Der Inhalt von %1 hat sich geändert, nachdem die neueste manuelle Sicherung erstellt wurde: %2.</translation>
    </message>
    <message>
        <source>Back %1 up first to have a way back that does not expire.</source>
        <translation>Sichern Sie zuerst %1, um einen Rückweg zu haben, der nicht abläuft.</translation>
    </message>
    <message>
        <source>Extend the upgrade backup</source>
        <translation>Upgrade-Sicherung verlängern</translation>
    </message>
    <message>
        <source>Delete a backup</source>
        <translation>Sicherung löschen</translation>
    </message>
    <message>
        <source>Delete the backup of %1</source>
        <translation>Sicherung von %1 löschen</translation>
    </message>
    <message>
        <source>Tear down</source>
        <translation>Abbauen</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Copy content</source>
        <translation>Inhalt kopieren</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Keep a backup</source>
        <translation>Sicherung aufbewahren</translation>
    </message>
    <message>
        <source>Keep the backup of %1</source>
        <translation>Sicherung von %1 aufbewahren</translation>
    </message>
    <message>
        <source>No longer keep a backup</source>
        <translation>Sicherung nicht mehr aufbewahren</translation>
    </message>
    <message>
        <source>No longer keep the backup of %1</source>
        <translation>Sicherung von %1 nicht mehr aufbewahren</translation>
    </message>
    <message>
        <source>Copy content from “%1”</source>
        <translation>Inhalt von „%1“ kopieren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A sentence, and what to do about it.
----------
Two sentences: how platform and site differ, and why the platform says what it says.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Move it away, or choose another workspace. It was not touched.</source>
        <translation>Verschieben Sie sie, oder wählen Sie einen anderen Arbeitsbereich. Es wurde nichts angetastet.</translation>
    </message>
    <message>
        <source>The activity database is damaged, and another Switchback still uses it.</source>
        <translation>Die Aktivitätsdatenbank ist beschädigt, und ein anderes Switchback benutzt sie noch.</translation>
    </message>
    <message>
        <source>Close the other windows and commands of Switchback, then start it again: it is then set aside.</source>
        <translation>Schließen Sie die anderen Fenster und Befehle von Switchback und starten Sie es neu: Dann wird sie beiseitegelegt.</translation>
    </message>
    <message>
        <source>In the place of the activity database, %1, is something else.</source>
        <translation>Am Platz der Aktivitätsdatenbank, %1, liegt etwas anderes.</translation>
    </message>
    <message>
        <source>%1 is a database of another program.</source>
        <translation>%1 ist eine Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>The activity database was damaged; a new one was begun. What was done before is only in the old file, %1. Sites and backups are all there: they are read from the sites themselves.</source>
        <translation>Die Aktivitätsdatenbank war beschädigt; eine neue wurde begonnen. Was vorher getan wurde, steht nur in der alten Datei, %1. Sites und Sicherungen sind alle da: Sie werden aus den Sites selbst gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The activity database was damaged; a new one was begun with the %n activity(s) that could be read. The rest is only in the old file, %1. Sites and backups are all there: they are read from the sites themselves.</source>
        <translation>
            <numerusform>Die Aktivitätsdatenbank war beschädigt; eine neue wurde mit der %n lesbaren Aktivität begonnen. Der Rest steht nur in der alten Datei, %1. Sites und Sicherungen sind alle da: Sie werden aus den Sites selbst gelesen.</numerusform>
            <numerusform>Die Aktivitätsdatenbank war beschädigt; eine neue wurde mit den %n lesbaren Aktivitäten begonnen. Der Rest steht nur in der alten Datei, %1. Sites und Sicherungen sind alle da: Sie werden aus den Sites selbst gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other users of this computer had access to the workspace. Now only you have: %1</source>
        <translation>Andere Benutzer dieses Rechners hatten Zugriff auf den Arbeitsbereich. Jetzt haben nur Sie ihn: %1</translation>
    </message>
    <message>
        <source>The activity database was written by an older Switchback, which still uses it.</source>
        <translation>Die Aktivitätsdatenbank stammt von einem älteren Switchback, das sie noch benutzt.</translation>
    </message>
    <message>
        <source>Close the other windows and commands of Switchback, then start it again. Nothing was changed.</source>
        <translation>Schließen Sie die anderen Fenster und Befehle von Switchback und starten Sie es neu. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close Switchback and start it again: what can be read is taken over into a new one.</source>
        <translation>Schließen Sie Switchback und starten Sie es neu: Was lesbar ist, wird in eine neue übernommen.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which no release catalogue is.</source>
        <translation>%1 ist größer als %2; das ist kein Release-Katalog.</translation>
    </message>
    <message>
        <source>Check that it is the catalogue file itself.</source>
        <translation>Prüfen Sie, ob es die Katalogdatei selbst ist.</translation>
    </message>
    <message>
        <source>A catalogue is not fetched from %1.</source>
        <translation>Von %1 wird kein Katalog geholt.</translation>
    </message>
    <message>
        <source>Give an address that begins with https:// and holds no user name or password. Plain http:// is for this machine only.</source>
        <translation>Geben Sie eine Adresse an, die mit https:// beginnt und weder Benutzernamen noch Passwort enthält. Einfaches http:// gilt nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>%1 did not answer in full within %2.</source>
        <translation>%1 hat nicht innerhalb von %2 vollständig geantwortet.</translation>
    </message>
    <message>
        <source>Try again later, or fetch it with a browser and refresh from the file.</source>
        <translation>Versuchen Sie es später noch einmal, oder holen Sie ihn mit einem Browser und erneuern Sie aus der Datei.</translation>
    </message>
    <message>
        <source>Check the address in a browser.</source>
        <translation>Prüfen Sie die Adresse in einem Browser.</translation>
    </message>
    <message>
        <source>The certificate of %1 could not be trusted.</source>
        <translation>Dem Zertifikat von %1 konnte nicht vertraut werden.</translation>
    </message>
    <message>
        <source>%1 answered with status %2 instead of a catalogue.</source>
        <translation>%1 hat mit Status %2 geantwortet statt mit einem Katalog.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no release catalogue “%1”.</source>
        <translation>Es gibt keinen Release-Katalog „%1“.</translation>
    </message>
    <message>
        <source>Take it in from a file or an address, or name one that is listed.</source>
        <translation>Nehmen Sie ihn aus einer Datei oder von einer Adresse auf, oder nennen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>%1 holds the catalogue “%2”, not “%3”.</source>
        <translation>%1 enthält den Katalog „%2“, nicht „%3“.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose the right one.</source>
        <translation>Es wurde nichts geändert. Wählen Sie den richtigen.</translation>
    </message>
    <message>
        <source>There is a catalogue “%1” already.</source>
        <translation>Es gibt schon einen Katalog „%1“.</translation>
    </message>
    <message>
        <source>Select it and refresh it instead.</source>
        <translation>Wählen Sie ihn aus und erneuern Sie ihn.</translation>
    </message>
    <message>
        <source>%1 is of %2, older than the catalogue in use, which is of %3.</source>
        <translation>%1 ist vom %2 und damit älter als der benutzte Katalog vom %3.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The catalogue “%1” has no own entry for release %2.</source>
        <translation>Der Katalog „%1“ hat keinen eigenen Eintrag für das Release %2.</translation>
    </message>
    <message>
        <source>Only own entries can be removed; a refresh changes the others.</source>
        <translation>Nur eigene Einträge können entfernt werden; die anderen ändert eine Erneuerung.</translation>
    </message>
    <message>
        <source>is none of released-on=, lts=, end-of-life=, minimum-version=, notes= and notes-url=</source>
        <translation>ist keines von released-on=, lts=, end-of-life=, minimum-version=, notes= und notes-url=</translation>
    </message>
    <message>
        <source>A warning could not be entered into the activity log: %1</source>
        <translation>Eine Warnung konnte nicht in das Aktivitätsprotokoll eingetragen werden: %1</translation>
    </message>
    <message>
        <source>Resume it, or roll it back.</source>
        <translation>Setzen Sie ihn fort, oder rollen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>An expiry warning cannot be carried out: it is only an entry in the activity log.</source>
        <translation>Eine Ablaufwarnung kann nicht ausgeführt werden: Sie ist nur ein Eintrag im Aktivitätsprotokoll.</translation>
    </message>
    <message>
        <source>Taken up after an interruption, to be taken back.</source>
        <translation>Nach einer Unterbrechung aufgenommen, um zurückgenommen zu werden.</translation>
    </message>
    <message>
        <source>Resumed after an interruption.</source>
        <translation>Nach einer Unterbrechung fortgesetzt.</translation>
    </message>
    <message>
        <source>The interrupted operation on %1 was begun by another release of Switchback, which went about it differently.</source>
        <translation>Der unterbrochene Vorgang auf %1 wurde von einer anderen Version von Switchback begonnen, die ihn anders anging.</translation>
    </message>
    <message>
        <source>Resume it with that release, or roll it back here: it is then given up as it stands.</source>
        <translation>Setzen Sie ihn mit jener Version fort, oder rollen Sie ihn hier zurück: Er wird dann so aufgegeben, wie er ist.</translation>
    </message>
    <message>
        <source>There is no activity “%1”.</source>
        <translation>Es gibt keine Aktivität „%1“.</translation>
    </message>
    <message>
        <source>Look its number up in the activity log.</source>
        <translation>Suchen Sie ihre Nummer im Aktivitätsprotokoll.</translation>
    </message>
    <message>
        <source>The operation on %1 has ended; there is nothing to take up.</source>
        <translation>Der Vorgang auf %1 ist zu Ende; es gibt nichts aufzunehmen.</translation>
    </message>
    <message>
        <source>The operation on %1 is running, in process %2 on %3.</source>
        <translation>Der Vorgang auf %1 läuft, in Prozess %2 auf %3.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Warten Sie, bis er zu Ende ist.</translation>
    </message>
    <message>
        <source>Given up after an interruption; %1 is left as it stands. Look at the site.</source>
        <translation>Nach einer Unterbrechung aufgegeben; %1 bleibt, wie es ist. Sehen Sie sich die Website an.</translation>
    </message>
    <message>
        <source>The request may have been carried out all the same: look at the target before you repeat it.</source>
        <translation>Die Anfrage kann trotzdem ausgeführt worden sein: Sehen Sie sich das Ziel an, bevor Sie sie wiederholen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered, or it does not speak HTTP.</source>
        <translation>%1 hat die Verbindung vor der Antwort geschlossen oder spricht kein HTTP.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 did not let the request through.</source>
        <translation>Der Proxy auf dem Weg zu %1 hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of the system.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>The host %1 was not found: no name server knows its name.</source>
        <translation>Der Host %1 wurde nicht gefunden: Kein Nameserver kennt seinen Namen.</translation>
    </message>
    <message>
        <source>Check the spelling of the address, and that a VPN it may need is on.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und ob ein VPN, das sie vielleicht braucht, eingeschaltet ist.</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens there.</source>
        <translation>%1 hat die Verbindung abgelehnt: Dort nimmt nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>Check that the server runs and that the port is right.</source>
        <translation>Prüfen Sie, ob der Server läuft und der Port stimmt.</translation>
    </message>
    <message>
        <source>%1 broke its answer off.</source>
        <translation>%1 hat die Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>Check that the address is that of a web server, and try again.</source>
        <translation>Prüfen Sie, ob die Adresse zu einem Webserver gehört, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This machine has no network, so %1 cannot be reached.</source>
        <translation>Dieser Rechner hat kein Netz, deshalb ist %1 nicht erreichbar.</translation>
    </message>
    <message>
        <source>Connect to a network, then try again.</source>
        <translation>Verbinden Sie sich mit einem Netz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network and whether a firewall or a VPN stands in between.</source>
        <translation>Prüfen Sie das Netz und ob eine Firewall oder ein VPN dazwischensteht.</translation>
    </message>
    <message>
        <source>%1 was not done answering after %2.</source>
        <translation>%1 war nach %2 noch nicht mit der Antwort fertig.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 that are taken.</source>
        <translation>Die Antwort von %1 ist größer als die %2, die angenommen werden.</translation>
    </message>
    <message>
        <source>Check that the address is that of the platform&apos;s interface.</source>
        <translation>Prüfen Sie, ob die Adresse die der Schnittstelle der Plattform ist.</translation>
    </message>
    <message>
        <source>The answer of %1 is compressed in a way that cannot be undone safely.</source>
        <translation>Die Antwort von %1 ist so komprimiert, dass sie nicht sicher entpackt werden kann.</translation>
    </message>
    <message>
        <source>%1 sends the request on to %2; it was not followed, because credentials stay with their host.</source>
        <translation>%1 leitet die Anfrage an %2 weiter; dem wurde nicht gefolgt, denn Zugangsdaten bleiben bei ihrem Host.</translation>
    </message>
    <message>
        <source>If that is the right place, enter it as the address of the account.</source>
        <translation>Wenn das der richtige Ort ist, tragen Sie ihn als Adresse des Kontos ein.</translation>
    </message>
    <message>
        <source>%1 redirects without saying where to.</source>
        <translation>%1 leitet weiter, ohne zu sagen, wohin.</translation>
    </message>
    <message>
        <source>%1 redirected %2 times in a row and still did not answer.</source>
        <translation>%1 hat %2-mal hintereinander weitergeleitet und immer noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not JSON.</source>
        <translation>%1 hat mit etwas geantwortet, das kein JSON ist.</translation>
    </message>
    <message>
        <source>Check that the address is that of the platform&apos;s interface, and that no sign-in page stands in front of it.</source>
        <translation>Prüfen Sie, ob die Adresse die der Schnittstelle der Plattform ist und keine Anmeldeseite davorsteht.</translation>
    </message>
    <message>
        <source>%1 answered in a form that Switchback does not know.</source>
        <translation>%1 hat in einer Form geantwortet, die Switchback nicht kennt.</translation>
    </message>
    <message>
        <source>Check which version of the platform this is; it may be too new or too old.</source>
        <translation>Prüfen Sie, welche Version der Plattform das ist; sie kann zu neu oder zu alt sein.</translation>
    </message>
    <message>
        <source>A request was not sent because it would have been malformed.</source>
        <translation>Eine Anfrage wurde nicht gesendet, weil sie fehlerhaft gewesen wäre.</translation>
    </message>
    <message>
        <source>Check the account&apos;s settings for line breaks, and report this with the log.</source>
        <translation>Prüfen Sie die Einstellungen des Kontos auf Zeilenumbrüche und melden Sie dies mit dem Protokoll.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2.</source>
        <translation>Die Datei %1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>Check that it exists, that you may use it and that the disk is not full.</source>
        <translation>Prüfen Sie, ob es sie gibt, ob Sie sie verwenden dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>What came from %1 is not the file that was promised: its checksum is wrong.</source>
        <translation>Was von %1 kam, ist nicht die zugesagte Datei: Ihre Prüfsumme ist falsch.</translation>
    </message>
    <message>
        <source>Load it again; if it happens again, do not use it.</source>
        <translation>Laden Sie sie noch einmal; wenn es wieder geschieht, verwenden Sie sie nicht.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Versuchen Sie es in %1 noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now.</source>
        <translation>%1 nimmt zurzeit keine weiteren Anfragen an.</translation>
    </message>
    <message>
        <source>%1 did not accept the credentials.</source>
        <translation>%1 hat die Zugangsdaten nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the credentials of the account; they may have expired.</source>
        <translation>Prüfen Sie die Zugangsdaten des Kontos; sie können abgelaufen sein.</translation>
    </message>
    <message>
        <source>%1 knows you but does not permit this.</source>
        <translation>%1 kennt Sie, erlaubt dies aber nicht.</translation>
    </message>
    <message>
        <source>Ask for the permission, or use credentials that have it.</source>
        <translation>Bitten Sie um die Berechtigung oder verwenden Sie Zugangsdaten, die sie haben.</translation>
    </message>
    <message>
        <source>%1 does not have what was asked for.</source>
        <translation>%1 hat nicht, wonach gefragt wurde.</translation>
    </message>
    <message>
        <source>Refresh: it may have been deleted or renamed.</source>
        <translation>Laden Sie neu: Es kann gelöscht oder umbenannt worden sein.</translation>
    </message>
    <message>
        <source>%1 says that something else is in the way.</source>
        <translation>%1 meldet, dass etwas anderes im Weg ist.</translation>
    </message>
    <message>
        <source>Refresh, and try again when the other work is done.</source>
        <translation>Laden Sie neu und versuchen Sie es noch einmal, wenn die andere Arbeit erledigt ist.</translation>
    </message>
    <message>
        <source>What was to be changed on %1 has been changed by somebody else meanwhile.</source>
        <translation>Was auf %1 geändert werden sollte, hat inzwischen jemand anderes geändert.</translation>
    </message>
    <message>
        <source>Refresh, look at it, and try again.</source>
        <translation>Laden Sie neu, sehen Sie es sich an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 rejected the request (HTTP %2).</source>
        <translation>%1 hat die Anfrage zurückgewiesen (HTTP %2).</translation>
    </message>
    <message>
        <source>Read what the server says in the details.</source>
        <translation>Lesen Sie in den Einzelheiten, was der Server sagt.</translation>
    </message>
    <message>
        <source>%1 failed itself (HTTP %2).</source>
        <translation>Bei %1 selbst ist ein Fehler aufgetreten (HTTP %2).</translation>
    </message>
    <message>
        <source>Try again later; if it lasts, ask whoever runs the server.</source>
        <translation>Versuchen Sie es später noch einmal; wenn es anhält, fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2, which was not expected.</source>
        <translation>%1 hat mit HTTP %2 geantwortet, was nicht erwartet wurde.</translation>
    </message>
    <message>
        <source>%1 It says: “%2”</source>
        <translation>%1 Der Server sagt: „%2“</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked.</source>
        <translation>Das Zertifikat von %1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>Do not go on; ask whoever runs the server.</source>
        <translation>Machen Sie nicht weiter; fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Have it renewed by whoever runs the server, and check this machine&apos;s clock.</source>
        <translation>Lassen Sie es vom Betreiber des Servers erneuern und prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of %1 was made out to another host.</source>
        <translation>Das Zertifikat von %1 ist auf einen anderen Host ausgestellt.</translation>
    </message>
    <message>
        <source>Use the name in the certificate, or have the certificate renewed for this one.</source>
        <translation>Verwenden Sie den Namen aus dem Zertifikat oder lassen Sie es für diesen Namen neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself or by an authority of its own.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert oder von einer eigenen Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>If it is your own server, compare its fingerprint and trust it in the account, or enter your authority&apos;s certificate there.</source>
        <translation>Wenn es Ihr eigener Server ist, vergleichen Sie den Fingerabdruck und vertrauen Sie ihm im Konto, oder tragen Sie dort das Zertifikat Ihrer Zertifizierungsstelle ein.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by somebody this machine does not trust.</source>
        <translation>Das Zertifikat von %1 stammt von einem Aussteller, dem dieser Rechner nicht vertraut.</translation>
    </message>
    <message>
        <source>If it is your own server, enter your authority&apos;s certificate in the account.</source>
        <translation>Wenn es Ihr eigener Server ist, tragen Sie das Zertifikat Ihrer Zertifizierungsstelle im Konto ein.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>Fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you trusted.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem Sie vertraut haben.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether it was replaced; only then trust the new one.</source>
        <translation>Fragen Sie den Betreiber des Servers, ob es ersetzt wurde; erst dann vertrauen Sie dem neuen.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be agreed on.</source>
        <translation>Mit %1 konnte keine verschlüsselte Verbindung vereinbart werden.</translation>
    </message>
    <message>
        <source>Check that the port speaks https; a very old server may offer only unsafe encryption.</source>
        <translation>Prüfen Sie, ob der Port https spricht; ein sehr alter Server bietet vielleicht nur unsichere Verschlüsselung.</translation>
    </message>
    <message>
        <source>Write the whole address, for example https://www.example.com.</source>
        <translation>Schreiben Sie die ganze Adresse, zum Beispiel https://www.example.com.</translation>
    </message>
    <message>
        <source>The address cannot be read.</source>
        <translation>Die Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The address %1 does not begin with https://.</source>
        <translation>Die Adresse %1 beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>%1 is not a web address: it begins with %2.</source>
        <translation>%1 ist keine Webadresse: Sie beginnt mit %2.</translation>
    </message>
    <message>
        <source>The address %1 names no host.</source>
        <translation>Die Adresse %1 nennt keinen Host.</translation>
    </message>
    <message>
        <source>The address of %1 holds a user name or a password.</source>
        <translation>Die Adresse von %1 enthält einen Benutzernamen oder ein Passwort.</translation>
    </message>
    <message>
        <source>Take it out of the address and give it as a credential of the account.</source>
        <translation>Nehmen Sie es aus der Adresse und geben Sie es bei den Zugangsdaten des Kontos an.</translation>
    </message>
    <message>
        <source>%1 is not encrypted, and it is not on this machine.</source>
        <translation>%1 ist nicht verschlüsselt und nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Use the address that begins with https://.</source>
        <translation>Verwenden Sie die Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>must be made of small letters, digits and hyphens</source>
        <translation>muss aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen</translation>
    </message>
    <message>
        <source>An interrupted operation on %1 has not ended.</source>
        <translation>Ein unterbrochener Vorgang auf %1 ist nicht zu Ende geführt.</translation>
    </message>
    <message>
        <source>Resume it or roll it back in the activity log first.</source>
        <translation>Setzen Sie ihn zuerst im Aktivitätsprotokoll fort, oder rollen Sie ihn dort zurück.</translation>
    </message>
    <message>
        <source>Another Switchback has taken up the operation on %1.</source>
        <translation>Ein anderes Switchback hat den Vorgang auf %1 aufgenommen.</translation>
    </message>
    <message>
        <source>The activity log shows what becomes of it.</source>
        <translation>Das Aktivitätsprotokoll zeigt, was daraus wird.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, or type the secret for this session.</source>
        <translation>Entsperren Sie ihn, oder geben Sie das Geheimnis nur für diese Sitzung ein.</translation>
    </message>
    <message>
        <source>The keyring was not unlocked: its question was closed or could not be shown.</source>
        <translation>Der Schlüsselbund wurde nicht entsperrt: Seine Rückfrage wurde geschlossen oder ließ sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>No keyring has been made on this desktop yet.</source>
        <translation>Auf diesem Desktop wurde noch kein Schlüsselbund angelegt.</translation>
    </message>
    <message>
        <source>Let it be made, or type the secret for this session.</source>
        <translation>Lassen Sie ihn anlegen, oder geben Sie das Geheimnis nur für diese Sitzung ein.</translation>
    </message>
    <message>
        <source>There is no keyring here.</source>
        <translation>Hier gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Type the secret for this session, or start a keyring such as GNOME Keyring.</source>
        <translation>Geben Sie das Geheimnis nur für diese Sitzung ein, oder starten Sie einen Schlüsselbund wie GNOME Keyring.</translation>
    </message>
    <message>
        <source>The keyring gave no answer within %1.</source>
        <translation>Der Schlüsselbund hat innerhalb von %1 nicht geantwortet.</translation>
    </message>
    <message>
        <source>See whether it asks for something, then try again, or type the secret for this session.</source>
        <translation>Sehen Sie nach, ob er eine Rückfrage stellt, und versuchen Sie es dann erneut, oder geben Sie das Geheimnis nur für diese Sitzung ein.</translation>
    </message>
    <message>
        <source>The keyring could not do it.</source>
        <translation>Der Schlüsselbund konnte das nicht ausführen.</translation>
    </message>
    <message>
        <source>Try again, or type the secret for this session.</source>
        <translation>Versuchen Sie es erneut, oder geben Sie das Geheimnis nur für diese Sitzung ein.</translation>
    </message>
    <message>
        <source>What the keyring holds is not what Switchback stored.</source>
        <translation>Im Schlüsselbund liegt nicht das, was Switchback dort abgelegt hat.</translation>
    </message>
    <message>
        <source>Type the secret again and store it, or use it for this session only.</source>
        <translation>Geben Sie das Geheimnis noch einmal ein und speichern Sie es, oder verwenden Sie es nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>A secret cannot be kept under the name “%1”.</source>
        <translation>Unter dem Namen „%1“ lässt sich kein Geheimnis aufbewahren.</translation>
    </message>
    <message>
        <source>Choose a shorter name without control characters.</source>
        <translation>Wählen Sie einen kürzeren Namen ohne Steuerzeichen.</translation>
    </message>
    <message>
        <source>An operation on %1 was interrupted and has not ended: %2.</source>
        <translation>Ein Vorgang auf %1 wurde unterbrochen und ist nicht zu Ende: %2.</translation>
    </message>
    <message>
        <source>Add it to the project, then refresh it.</source>
        <translation>Nehmen Sie es in das Projekt auf und aktualisieren Sie es dann.</translation>
    </message>
    <message>
        <source>Expiry of a backup</source>
        <translation>Ablauf einer Sicherung</translation>
    </message>
    <message>
        <source>Expiry of the backup of %1</source>
        <translation>Ablauf der Sicherung von %1</translation>
    </message>
    <message>
        <source>“%1” has begun on %2, and that cannot be taken back.</source>
        <translation>„%1“ hat auf %2 begonnen, und das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Resume the operation, so that it is brought to its end.</source>
        <translation>Setzen Sie den Vorgang fort, damit er zu Ende geführt wird.</translation>
    </message>
    <message>
        <source>Asking the site whether this step is done…</source>
        <translation>Die Website wird gefragt, ob dieser Schritt getan ist …</translation>
    </message>
    <message>
        <source>The site says: this step is done.</source>
        <translation>Die Website sagt: Dieser Schritt ist getan.</translation>
    </message>
    <message>
        <source>The site says: this step is not done.</source>
        <translation>Die Website sagt: Dieser Schritt ist nicht getan.</translation>
    </message>
    <message>
        <source>The site cannot tell whether this step is done.</source>
        <translation>Die Website kann nicht sagen, ob dieser Schritt getan ist.</translation>
    </message>
    <message>
        <source>Resume goes on with “%1”.</source>
        <translation>„Fortsetzen“ macht mit „%1“ weiter.</translation>
    </message>
    <message>
        <source>All steps are done: Resume brings the operation to its end.</source>
        <translation>Alle Schritte sind getan: „Fortsetzen“ bringt den Vorgang zu Ende.</translation>
    </message>
    <message>
        <source>It was being taken back: %1 is then not set up, as before.</source>
        <translation>Er wurde gerade zurückgenommen: %1 ist danach nicht eingerichtet, wie zuvor.</translation>
    </message>
    <message>
        <source>Roll back takes back what was done: %1 is then not set up, as before.</source>
        <translation>„Zurückrollen“ nimmt das Getane zurück: %1 ist danach nicht eingerichtet, wie zuvor.</translation>
    </message>
    <message>
        <source>It was being taken back: %1 then runs %2, as before.</source>
        <translation>Er wurde gerade zurückgenommen: Auf %1 läuft danach %2, wie zuvor.</translation>
    </message>
    <message>
        <source>Roll back takes back what was done: %1 then runs %2, as before.</source>
        <translation>„Zurückrollen“ nimmt das Getane zurück: Auf %1 läuft danach %2, wie zuvor.</translation>
    </message>
    <message>
        <source>It is known from the catalogue “%1”, but it has not been added to this project.</source>
        <translation>Es ist aus dem Katalog „%1“ bekannt, wurde aber nicht in dieses Projekt aufgenommen.</translation>
    </message>
    <message>
        <source>must be a release number such as 2.1.0, of letters, digits, dots and hyphens</source>
        <translation>muss eine Releasenummer wie 2.1.0 sein, aus Buchstaben, Ziffern, Punkten und Bindestrichen</translation>
    </message>
    <message>
        <source>is %1, which is in the list already</source>
        <translation>ist %1, das schon in der Liste steht</translation>
    </message>
    <message>
        <source>%1 on %2 was interrupted.</source>
        <translation>%1 auf %2 wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The account of this project was removed.</source>
        <translation>Das Konto dieses Projekts wurde entfernt.</translation>
    </message>
    <message>
        <source>Add the account again.</source>
        <translation>Fügen Sie das Konto wieder hinzu.</translation>
    </message>
    <message>
        <source>Nobody is signed in to “%1”.</source>
        <translation>Bei „%1“ ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>Sign in to the account again.</source>
        <translation>Melden Sie sich wieder bei dem Konto an.</translation>
    </message>
    <message>
        <source>The list of accounts %1 cannot be written.</source>
        <translation>Die Liste der Konten %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The list of accounts in %1 cannot be read.</source>
        <translation>Die Liste der Konten in %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Mend the file, or move it away and add your accounts again. Nothing was changed.</source>
        <translation>Bringen Sie die Datei in Ordnung, oder legen Sie sie beiseite und fügen Sie Ihre Konten neu hinzu. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>The command was not started: %1 cannot be handed over.</source>
        <translation>Der Befehl wurde nicht gestartet: %1 lässt sich nicht übergeben.</translation>
    </message>
    <message>
        <source>Check what was entered for odd characters.</source>
        <translation>Prüfen Sie die Eingaben auf ungewöhnliche Zeichen.</translation>
    </message>
    <message>
        <source>The folder %1, in which the program %2 was to run, is missing.</source>
        <translation>Der Ordner %1, in dem das Programm %2 laufen sollte, fehlt.</translation>
    </message>
    <message>
        <source>The program %1 was not done within %2 and was ended.</source>
        <translation>Das Programm %1 war nach %2 nicht fertig und wurde beendet.</translation>
    </message>
    <message>
        <source>Look at what it printed, and at what it works on.</source>
        <translation>Sehen Sie nach, was es ausgegeben hat und woran es arbeitet.</translation>
    </message>
    <message>
        <source>The program %1 was ended by signal %2.</source>
        <translation>Das Programm %1 wurde durch Signal %2 beendet.</translation>
    </message>
    <message>
        <source>The program %1 failed with exit code %2.</source>
        <translation>Das Programm %1 ist mit Exit-Code %2 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The lines it printed say why.</source>
        <translation>Seine Ausgabe sagt, warum.</translation>
    </message>
    <message>
        <source>%1 did not arrive as it was sent; %2 is as it was before.</source>
        <translation>%1 kam nicht so an, wie es gesendet wurde; %2 ist wie zuvor.</translation>
    </message>
    <message>
        <source>Try again, and make sure that nothing changes the file meanwhile.</source>
        <translation>Versuchen Sie es noch einmal und sorgen Sie dafür, dass nichts die Datei währenddessen ändert.</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2.</source>
        <translation>Die Datei %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check that it is there and that it may be read.</source>
        <translation>Prüfen Sie, ob sie vorhanden ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check that its folder is there and that the disk is not full.</source>
        <translation>Prüfen Sie, ob ihr Ordner vorhanden und der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>The file %1 could not be read or written on the host.</source>
        <translation>Die Datei %1 konnte auf dem Rechner nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that it is there, that it may be used, and that the disk of the host is not full.</source>
        <translation>Prüfen Sie, ob sie vorhanden ist, verwendet werden darf und der Datenträger des Rechners nicht voll ist.</translation>
    </message>
    <message>
        <source>Check that the file is there, that it may be read, and that nothing changes it meanwhile.</source>
        <translation>Prüfen Sie, ob die Datei vorhanden ist, gelesen werden darf und währenddessen von nichts geändert wird.</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one that is known: it was set up anew, or somebody stands in between. Nothing was sent.</source>
        <translation>%1 zeigt einen anderen Host-Schlüssel als den bekannten: Der Rechner wurde neu eingerichtet, oder es steht jemand dazwischen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask who runs the host. If they changed the key, remove the old one with ssh-keygen -R; Switchback does not.</source>
        <translation>Fragen Sie den Betreiber des Rechners. Hat er den Schlüssel geändert, entfernen Sie den alten mit ssh-keygen -R; Switchback tut das nicht.</translation>
    </message>
    <message>
        <source>%1 shows a host key that was revoked. Nothing was sent.</source>
        <translation>%1 zeigt einen Host-Schlüssel, der widerrufen wurde. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask who runs the host.</source>
        <translation>Fragen Sie den Betreiber des Rechners.</translation>
    </message>
    <message>
        <source>%1 has never been connected to: its host key is not known.</source>
        <translation>Mit %1 gab es noch keine Verbindung: Der Host-Schlüssel ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Compare the key with what the host&apos;s keeper says, then trust it.</source>
        <translation>Vergleichen Sie den Schlüssel mit der Angabe des Betreibers und vertrauen Sie ihm dann.</translation>
    </message>
    <message>
        <source>%1 refused the connection: no ssh server listens there.</source>
        <translation>%1 hat die Verbindung abgelehnt: Dort wartet kein SSH-Server.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 accepted none of your keys.</source>
        <translation>%1 hat keinen Ihrer Schlüssel angenommen.</translation>
    </message>
    <message>
        <source>Check the user&apos;s name, that the key is loaded into the agent, and that the host knows it.</source>
        <translation>Prüfen Sie den Benutzernamen, ob der Schlüssel im Agenten geladen ist und ob der Rechner ihn kennt.</translation>
    </message>
    <message>
        <source>ssh cannot read its configuration, so %1 was not connected to.</source>
        <translation>ssh kann seine Konfiguration nicht lesen; deshalb gab es keine Verbindung mit %1.</translation>
    </message>
    <message>
        <source>Correct the configuration; the details say where.</source>
        <translation>Berichtigen Sie die Konfiguration; die Einzelheiten sagen, wo.</translation>
    </message>
    <message>
        <source>%1 closed the connection before anything was agreed on.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor etwas vereinbart war.</translation>
    </message>
    <message>
        <source>ssh could not run a command on %1.</source>
        <translation>ssh konnte auf %1 keinen Befehl ausführen.</translation>
    </message>
    <message>
        <source>The details have what ssh said.</source>
        <translation>Die Einzelheiten enthalten, was ssh gemeldet hat.</translation>
    </message>
    <message>
        <source>%1 cannot be connected to, because ssh is not installed.</source>
        <translation>Eine Verbindung mit %1 ist nicht möglich, weil ssh nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install the package openssh-client.</source>
        <translation>Installieren Sie das Paket openssh-client.</translation>
    </message>
    <message>
        <source>%1 has never been connected to. Its host key (%2) has the fingerprint %3.</source>
        <translation>Mit %1 gab es noch keine Verbindung. Der Host-Schlüssel (%2) hat den Fingerabdruck %3.</translation>
    </message>
    <message>
        <source>%1 has never been connected to, and its host key could not be read.</source>
        <translation>Mit %1 gab es noch keine Verbindung, und der Host-Schlüssel konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Connect to it once with ssh in a terminal, and compare the key there.</source>
        <translation>Verbinden Sie sich einmal mit ssh in einem Terminal und vergleichen Sie dort den Schlüssel.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. If the command had started there, the host ends it; how far it came is not known.</source>
        <translation>Die Verbindung mit %1 ist abgerissen. War der Befehl dort schon gestartet, beendet ihn der Rechner; wie weit er kam, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Look at the host before you repeat it.</source>
        <translation>Sehen Sie auf dem Rechner nach, bevor Sie ihn wiederholen.</translation>
    </message>
    <message>
        <source>%1 lacks a tool without which commands cannot be run and ended safely.</source>
        <translation>Auf %1 fehlt ein Werkzeug, ohne das sich Befehle nicht sicher ausführen und beenden lassen.</translation>
    </message>
    <message>
        <source>Install the tool that the details name. Only Linux hosts will do.</source>
        <translation>Installieren Sie das Werkzeug, das die Einzelheiten nennen. Es geht nur mit Linux-Rechnern.</translation>
    </message>
    <message>
        <source>The command was told to end, but %1 does not say that it has.</source>
        <translation>Der Befehl sollte enden, aber %1 bestätigt nicht, dass er es getan hat.</translation>
    </message>
    <message>
        <source>“%1” is not a host that ssh can connect to.</source>
        <translation>„%1“ ist kein Rechner, mit dem sich ssh verbinden kann.</translation>
    </message>
    <message>
        <source>Check the host&apos;s name, the user&apos;s and the port.</source>
        <translation>Prüfen Sie die Namen von Rechner und Benutzer und den Port.</translation>
    </message>
    <message>
        <source>The backup of release %1 has not expired.</source>
        <translation>Die Sicherung von Release %1 ist nicht abgelaufen.</translation>
    </message>
    <message>
        <source>It stays until its time is up, or until somebody deletes it.</source>
        <translation>Sie bleibt, bis ihre Zeit um ist oder jemand sie löscht.</translation>
    </message>
    <message>
        <source>Release %1 is installed on %2, but the platform and the site itself say different things there.</source>
        <translation>Release %1 ist auf %2 installiert, aber die Plattform und die Website selbst sagen dort Verschiedenes.</translation>
    </message>
    <message>
        <source>Find out what is true on %1 first, or give the reason for going ahead.</source>
        <translation>Klären Sie zuerst, was auf %1 stimmt, oder geben Sie an, warum Sie fortfahren.</translation>
    </message>
    <message>
        <source>%1 did not answer: %2</source>
        <translation>%1 hat nicht geantwortet: %2</translation>
    </message>
    <message>
        <source>%1 answered with status %2.</source>
        <translation>%1 hat mit Status %2 geantwortet.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>Status %1 after %2</source>
        <translation>Status %1 nach %2</translation>
    </message>
    <message>
        <source>The platform says that %1 is up. %2</source>
        <translation>Die Plattform sagt, dass %1 in Betrieb ist. %2</translation>
    </message>
    <message>
        <source>The platform says that %1 is down. %2</source>
        <translation>Die Plattform sagt, dass %1 außer Betrieb ist. %2</translation>
    </message>
    <message>
        <source>The platform says that release %1 runs; the site says that it is %2.</source>
        <translation>Die Plattform sagt, dass Release %1 läuft; die Website sagt, sie sei %2.</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>Es gibt kein Konto „%1“.</translation>
    </message>
    <message>
        <source>“switchbackctl account list” shows the accounts.</source>
        <translation>„switchbackctl account list“ zeigt die Konten.</translation>
    </message>
    <message>
        <source>Several accounts are called “%1”: say which by its id.</source>
        <translation>Mehrere Konten heißen „%1“: Nenne das gemeinte mit seiner Id.</translation>
    </message>
    <message>
        <source>“switchbackctl account platforms” shows what each platform asks for.</source>
        <translation>„switchbackctl account platforms“ zeigt, wonach jede Plattform fragt.</translation>
    </message>
    <message>
        <source>“%1” is a secret: it is read from standard input, never from the command line, which everybody on this machine can see.</source>
        <translation>„%1“ ist ein Geheimnis: Es wird von der Standardeingabe gelesen, nie von der Befehlszeile, die auf diesem Rechner alle sehen können.</translation>
    </message>
    <message>
        <source>%1 asks for nothing called “%2”.</source>
        <translation>%1 fragt nach nichts mit dem Namen „%2“.</translation>
    </message>
    <message>
        <source>The account has no project “%1”.</source>
        <translation>Das Konto hat kein Projekt „%1“.</translation>
    </message>
    <message>
        <source>There is no platform “%1” that needs an account.</source>
        <translation>Es gibt keine Plattform „%1“, die ein Konto braucht.</translation>
    </message>
    <message>
        <source>Starts the installation beside the running one; no visitor reaches it yet.</source>
        <translation>Startet die Installation neben der laufenden; noch erreicht sie kein Besucher.</translation>
    </message>
    <message>
        <source>Looks for errors; when it does worse than before, visitors are switched back at once.</source>
        <translation>Achtet auf Fehler; läuft es schlechter als vorher, werden die Besucher sofort zurückgeschaltet.</translation>
    </message>
    <message>
        <source>Copy the backup</source>
        <translation>Sicherung kopieren</translation>
    </message>
    <message>
        <source>Copies the data of the backup into the new installation. The backup stays as it is.</source>
        <translation>Kopiert die Daten der Sicherung in die neue Installation. Die Sicherung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Run the program in a terminal and sign in there, then try again.</source>
        <translation>Starten Sie das Programm in einem Terminal, melden Sie sich dort an und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The program %1, which fetches the credentials, wants to ask questions in a terminal, and there is none.</source>
        <translation>Das Programm %1, das die Zugangsdaten holt, will in einem Terminal Fragen stellen, und es gibt keines.</translation>
    </message>
    <message>
        <source>Use a kubeconfig with a token, or set the program&apos;s interactiveMode to IfAvailable.</source>
        <translation>Verwenden Sie eine Kubeconfig mit einem Token, oder setzen Sie den interactiveMode des Programms auf IfAvailable.</translation>
    </message>
    <message>
        <source>The program %1, which fetches the credentials, cannot be started.</source>
        <translation>Das Programm %1, das die Zugangsdaten holt, lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>Install it, or use a kubeconfig with a token.</source>
        <translation>Installieren Sie es, oder verwenden Sie eine Kubeconfig mit einem Token.</translation>
    </message>
    <message>
        <source>The kubeconfig says: “%1”</source>
        <translation>Die Kubeconfig sagt dazu: „%1“</translation>
    </message>
    <message>
        <source>The program %1, which fetches the credentials, was not done within %2; it may be waiting for somebody to sign in.</source>
        <translation>Das Programm %1, das die Zugangsdaten holt, war nach %2 nicht fertig; vielleicht wartet es darauf, dass sich jemand anmeldet.</translation>
    </message>
    <message>
        <source>The program %1, which fetches the credentials, failed with exit code %2.</source>
        <translation>Das Programm %1, das die Zugangsdaten holt, ist mit Exit-Code %2 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The program %1, which fetches the credentials, printed something else than credentials.</source>
        <translation>Das Programm %1, das die Zugangsdaten holt, hat etwas anderes als Zugangsdaten ausgegeben.</translation>
    </message>
    <message>
        <source>Run it in a terminal and look at what it prints; it may need an update.</source>
        <translation>Starten Sie es in einem Terminal und sehen Sie sich die Ausgabe an; vielleicht braucht es ein Update.</translation>
    </message>
    <message>
        <source>The program %1 gave credentials that had expired on %2.</source>
        <translation>Das Programm %1 hat Zugangsdaten geliefert, die am %2 abgelaufen sind.</translation>
    </message>
    <message>
        <source>There is no kubeconfig at %1.</source>
        <translation>Unter %1 gibt es keine Kubeconfig.</translation>
    </message>
    <message>
        <source>Fetch one from whoever runs the cluster, for example from its console, and name it in the account.</source>
        <translation>Holen Sie eine vom Betreiber des Clusters, zum Beispiel aus dessen Konsole, und geben Sie sie im Konto an.</translation>
    </message>
    <message>
        <source>%1 names “%2” twice among its %3.</source>
        <translation>%1 nennt „%2“ unter %3 zweimal.</translation>
    </message>
    <message>
        <source>The kubeconfig has no current context, and none was chosen.</source>
        <translation>Die Kubeconfig hat keinen aktuellen Kontext, und es wurde keiner gewählt.</translation>
    </message>
    <message>
        <source>Choose the context of the cluster in the account.</source>
        <translation>Wählen Sie im Konto den Kontext des Clusters.</translation>
    </message>
    <message>
        <source>The kubeconfig has no context “%1”.</source>
        <translation>Die Kubeconfig hat keinen Kontext „%1“.</translation>
    </message>
    <message>
        <source>The context “%1” names a cluster “%2” that the kubeconfig does not have.</source>
        <translation>Der Kontext „%1“ nennt einen Cluster „%2“, den die Kubeconfig nicht hat.</translation>
    </message>
    <message>
        <source>The context “%1” names a user “%2” that the kubeconfig does not have.</source>
        <translation>Der Kontext „%1“ nennt einen Benutzer „%2“, den die Kubeconfig nicht hat.</translation>
    </message>
    <message>
        <source>Correct the kubeconfig, or fetch a new one from whoever runs the cluster.</source>
        <translation>Berichtigen Sie die Kubeconfig, oder holen Sie eine neue vom Betreiber des Clusters.</translation>
    </message>
    <message>
        <source>%1 names the file %2, which belongs to a folder that is not known here.</source>
        <translation>%1 nennt die Datei %2, die zu einem hier unbekannten Ordner gehört.</translation>
    </message>
    <message>
        <source>Name the kubeconfig as a file instead of pasting it.</source>
        <translation>Geben Sie die Kubeconfig als Datei an, statt sie einzufügen.</translation>
    </message>
    <message>
        <source>must be base64</source>
        <translation>muss Base64 sein</translation>
    </message>
    <message>
        <source>The proxy of the cluster “%1” is of a kind that cannot be used.</source>
        <translation>Der Proxy des Clusters „%1“ ist von einer Art, die nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>Name one as http://host:port or socks5://host:port.</source>
        <translation>Geben Sie einen als http://host:port oder socks5://host:port an.</translation>
    </message>
    <message>
        <source>The user “%1” of the kubeconfig signs in by “%2”, which Switchback does not do.</source>
        <translation>Der Benutzer „%1“ der Kubeconfig meldet sich über „%2“ an; das macht Switchback nicht.</translation>
    </message>
    <message>
        <source>Use a token, a client certificate or an exec plugin instead.</source>
        <translation>Verwenden Sie stattdessen ein Token, ein Client-Zertifikat oder ein Exec-Plugin.</translation>
    </message>
    <message>
        <source>The program %1 is to be asked for credentials in the format %2, which Switchback does not know.</source>
        <translation>Das Programm %1 soll im Format %2 nach Zugangsdaten gefragt werden, das Switchback nicht kennt.</translation>
    </message>
    <message>
        <source>Update the program, and have it write a new kubeconfig.</source>
        <translation>Aktualisieren Sie das Programm und lassen Sie es eine neue Kubeconfig schreiben.</translation>
    </message>
    <message>
        <source>The kubeconfig asks not to check the certificate of the cluster “%1”; Switchback always checks it.</source>
        <translation>Die Kubeconfig verlangt, das Zertifikat des Clusters „%1“ nicht zu prüfen; Switchback prüft es immer.</translation>
    </message>
    <message>
        <source>Trust the certificate by its fingerprint in the account, or put the cluster&apos;s certificate-authority into the kubeconfig.</source>
        <translation>Vertrauen Sie dem Zertifikat im Konto anhand seines Fingerabdrucks, oder tragen Sie die certificate-authority des Clusters in die Kubeconfig ein.</translation>
    </message>
    <message>
        <source>cannot be there beside a token</source>
        <translation>darf nicht neben einem Token stehen</translation>
    </message>
    <message>
        <source>The file %1 holds no token.</source>
        <translation>Die Datei %1 enthält kein Token.</translation>
    </message>
    <message>
        <source>The kubeconfig names the file %1, which does not exist.</source>
        <translation>Die Kubeconfig nennt die Datei %1, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is the right file and that you may read it.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>What the kubeconfig has as the certificate-authority of the cluster “%1” is no certificate.</source>
        <translation>Was die Kubeconfig als certificate-authority des Clusters „%1“ enthält, ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>The client certificate of the user “%1” cannot be read.</source>
        <translation>Das Client-Zertifikat des Benutzers „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The client certificate of the user “%1” expired on %2.</source>
        <translation>Das Client-Zertifikat des Benutzers „%1“ ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Fetch a new kubeconfig from whoever runs the cluster.</source>
        <translation>Holen Sie eine neue Kubeconfig vom Betreiber des Clusters.</translation>
    </message>
    <message>
        <source>The client key of the user “%1” cannot be read; it must be an RSA or elliptic key without a passphrase.</source>
        <translation>Der Client-Schlüssel des Benutzers „%1“ kann nicht gelesen werden; es muss ein RSA- oder ein elliptischer Schlüssel ohne Passphrase sein.</translation>
    </message>
    <message>
        <source>The quota of the namespace %1 does not leave enough for %2.</source>
        <translation>Das Kontingent des Namespace %1 reicht nicht für %2.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster for more, or remove what is not needed.</source>
        <translation>Bitten Sie den Betreiber des Clusters um mehr, oder entfernen Sie, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>You do not have the permission “%1” for %2 on this cluster.</source>
        <translation>Sie haben auf diesem Cluster nicht die Berechtigung „%1“ für %2.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster for it, or use an account that has it.</source>
        <translation>Bitten Sie den Betreiber des Clusters darum, oder verwenden Sie ein Konto, das sie hat.</translation>
    </message>
    <message>
        <source>The cluster does not know %1.</source>
        <translation>Der Cluster kennt %1 nicht.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster to install what serves it.</source>
        <translation>Bitten Sie den Betreiber des Clusters, zu installieren, was dafür nötig ist.</translation>
    </message>
    <message>
        <source>The cluster has no namespace %1.</source>
        <translation>Der Cluster hat keinen Namespace %1.</translation>
    </message>
    <message>
        <source>The cluster has no %1.</source>
        <translation>Auf dem Cluster fehlt %1.</translation>
    </message>
    <message>
        <source>Another tool has set what was to be changed of %1.</source>
        <translation>Was an %1 geändert werden sollte, hat ein anderes Werkzeug gesetzt.</translation>
    </message>
    <message>
        <source>Look at the fields in the details, and find out which tool sets them.</source>
        <translation>Sehen Sie sich die Felder in den Einzelheiten an und klären Sie, welches Werkzeug sie setzt.</translation>
    </message>
    <message>
        <source>Somebody else has changed %1 meanwhile.</source>
        <translation>Jemand anderes hat %1 inzwischen geändert.</translation>
    </message>
    <message>
        <source>The cluster takes no more requests for now; this one was not carried out.</source>
        <translation>Der Cluster nimmt vorerst keine Anfragen mehr an; diese wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>A rule of the cluster refuses this for %1: “%2”</source>
        <translation>Eine Regel des Clusters lehnt das für %1 ab: „%2“</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster about the rule in the details.</source>
        <translation>Fragen Sie den Betreiber des Clusters nach der Regel in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The cluster already has %1.</source>
        <translation>Auf dem Cluster gibt es schon %1.</translation>
    </message>
    <message>
        <source>Refresh, and look at what is there.</source>
        <translation>Laden Sie neu und sehen Sie nach, was da ist.</translation>
    </message>
    <message>
        <source>The cluster does not remember far enough to go on with %1.</source>
        <translation>Der Cluster erinnert sich nicht weit genug zurück, um mit %1 fortzufahren.</translation>
    </message>
    <message>
        <source>Refresh.</source>
        <translation>Laden Sie neu.</translation>
    </message>
    <message>
        <source>The cluster does not accept %1: “%2”</source>
        <translation>Der Cluster nimmt %1 nicht an: „%2“</translation>
    </message>
    <message>
        <source>Look at the fields in the details; report this with the log.</source>
        <translation>Sehen Sie sich die Felder in den Einzelheiten an; melden Sie dies mit dem Protokoll.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>%1 in the namespace %2</source>
        <translation>%1 im Namespace %2</translation>
    </message>
    <message>
        <source>%1 “%2” in the namespace %3</source>
        <translation>%1 „%2“ im Namespace %3</translation>
    </message>
    <message>
        <source>No object of a cluster can be called %1.</source>
        <translation>Kein Objekt eines Clusters kann %1 heißen.</translation>
    </message>
    <message>
        <source>Check the names in the settings of the project.</source>
        <translation>Prüfen Sie die Namen in den Einstellungen des Projekts.</translation>
    </message>
    <message>
        <source>What the cluster tells of changes to %1 cannot be understood.</source>
        <translation>Was der Cluster über Änderungen an %1 meldet, ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Refresh; if it happens again, look at what stands between here and the cluster.</source>
        <translation>Laden Sie neu; geschieht es wieder, sehen Sie nach, was zwischen hier und dem Cluster steht.</translation>
    </message>
    <message>
        <source>%1 is not valid YAML.</source>
        <translation>%1 ist kein gültiges YAML.</translation>
    </message>
    <message>
        <source>Check that it is the right file, and correct it.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist, und berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>%1 holds more than is taken from such a file.</source>
        <translation>%1 enthält mehr, als aus einer solchen Datei übernommen wird.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The installation %1 is not in the cluster any more.</source>
        <translation>Die Installation %1 ist nicht mehr im Cluster.</translation>
    </message>
    <message>
        <source>Refresh and look at what is there.</source>
        <translation>Laden Sie neu und sehen Sie nach, was da ist.</translation>
    </message>
    <message>
        <source>The cluster does not show on %1 what was written on it.</source>
        <translation>Der Cluster zeigt an %1 nicht, was daran geschrieben wurde.</translation>
    </message>
    <message>
        <source>Look for something in the cluster that changes annotations, then try again.</source>
        <translation>Suche im Cluster nach etwas, das Anmerkungen ändert, und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>%1 geändert.</translation>
    </message>
    <message>
        <source>Writes the new end, %1, on the workloads of %2.</source>
        <translation>Schreibt das neue Ende, %1, an die Workloads von %2.</translation>
    </message>
    <message>
        <source>No longer keep the backup</source>
        <translation>Sicherung nicht mehr behalten</translation>
    </message>
    <message>
        <source>Writes on the workloads of %1 that a newer manual backup does not replace it.</source>
        <translation>Schreibt an die Workloads von %1, dass keine neuere manuelle Sicherung sie ersetzt.</translation>
    </message>
    <message>
        <source>Takes off the workloads of %1 that it is kept.</source>
        <translation>Nimmt den Vermerk, dass sie behalten wird, von den Workloads von %1.</translation>
    </message>
    <message>
        <source>Removes the workloads of %1, then its services, ConfigMaps and volumes. This cannot be taken back.</source>
        <translation>Entfernt die Workloads von %1, dann seine Services, ConfigMaps und Volumes. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Has the cluster check every object of the copy.</source>
        <translation>Lässt den Cluster jedes Objekt der Kopie prüfen.</translation>
    </message>
    <message>
        <source>Clone the volumes</source>
        <translation>Volumes klonen</translation>
    </message>
    <message>
        <source>Makes a clone of every volume of %1 as it is now.</source>
        <translation>Macht von jedem Volume von %1 einen Klon, so wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Set the copy aside</source>
        <translation>Kopie zur Seite stellen</translation>
    </message>
    <message>
        <source>Makes %1, which has the clones and does not run.</source>
        <translation>Legt %1 an, das die Klone hat und nicht läuft.</translation>
    </message>
    <message>
        <source>The new manual backup replaces the one before. This cannot be taken back.</source>
        <translation>Die neue manuelle Sicherung ersetzt die vorige. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Marks the services of %1, or takes the mark off.</source>
        <translation>Kennzeichnet die Services von %1 oder nimmt das Kennzeichen weg.</translation>
    </message>
    <message>
        <source>Removes the services and Ingresses of %1, then all its workloads and volumes. This cannot be taken back.</source>
        <translation>Entfernt die Services und Ingresses von %1, dann alle seine Workloads und Volumes. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 has been protected meanwhile.</source>
        <translation>%1 ist inzwischen geschützt worden.</translation>
    </message>
    <message>
        <source>Lift the protection first.</source>
        <translation>Hebe zuerst den Schutz auf.</translation>
    </message>
    <message>
        <source>Writes are not frozen: what is edited on %1 after its volumes have been cloned stays in the previous installation.</source>
        <translation>Schreibzugriffe werden nicht angehalten: Was auf %1 nach dem Klonen der Volumes bearbeitet wird, bleibt in der vorigen Installation.</translation>
    </message>
    <message>
        <source>Until the upgrade backup is deleted the cluster holds the volumes of both installations.</source>
        <translation>Bis die Upgrade-Sicherung gelöscht ist, hält der Cluster die Volumes beider Installationen.</translation>
    </message>
    <message>
        <source>Look at the Definitions app of the new version before you promote it further.</source>
        <translation>Sehen Sie in der neuen Version in die Definitions-App, bevor Sie sie weiterreichen.</translation>
    </message>
    <message>
        <source>Helm does not learn of the new installation: the next “helm upgrade” of %1 would lead visitors back to the objects that it knows.</source>
        <translation>Helm erfährt von der neuen Installation nichts: Das nächste „helm upgrade“ von %1 würde die Besucher zu den Objekten zurückleiten, die es kennt.</translation>
    </message>
    <message>
        <source>What was edited on %1 since then stays in %2, which is set aside.</source>
        <translation>Was auf %1 seitdem bearbeitet wurde, bleibt in %2, das zur Seite gestellt wird.</translation>
    </message>
    <message>
        <source>The backup of release %1 is deleted for good, with its volumes.</source>
        <translation>Die Sicherung von Release %1 wird endgültig gelöscht, samt ihren Volumes.</translation>
    </message>
    <message>
        <source>%1 goes on running while its volumes are cloned: each clone is of one moment, as after a power cut.</source>
        <translation>%1 läuft weiter, während die Volumes geklont werden: Jeder Klon ist von einem Augenblick, wie nach einem Stromausfall.</translation>
    </message>
    <message>
        <source>The cluster holds the cloned volumes until the backup is deleted or replaced.</source>
        <translation>Der Cluster hält die geklonten Volumes, bis die Sicherung gelöscht oder ersetzt wird.</translation>
    </message>
    <message>
        <source>%1, its volumes and all its backups are removed from the namespace %2 for good. ConfigMaps, Secrets and the namespace itself stay.</source>
        <translation>%1, seine Volumes und alle seine Sicherungen werden endgültig aus dem Namespace %2 entfernt. ConfigMaps, Secrets und der Namespace selbst bleiben.</translation>
    </message>
    <message>
        <source>Visitors of %1 are led to %2 now and not to %3.</source>
        <translation>Besucher von %1 werden jetzt zu %2 geleitet und nicht zu %3.</translation>
    </message>
    <message>
        <source>Find out who changed it, refresh and plan anew.</source>
        <translation>Finde heraus, wer es geändert hat, aktualisiere und plane neu.</translation>
    </message>
    <message>
        <source>The volume %1 was not there after %2.</source>
        <translation>Das Volume %1 war nach %2 nicht da.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster whether its storage can clone volumes.</source>
        <translation>Frage, wer den Cluster betreibt, ob sein Speicher Volumes klonen kann.</translation>
    </message>
    <message>
        <source>%1 of %2 pods of release %3 are ready, and release %4 was asked for.</source>
        <translation>%1 von %2 Pods von Release %3 sind bereit, verlangt war Release %4.</translation>
    </message>
    <message>
        <source>Look at the pods of %1 in the cluster.</source>
        <translation>Sehen Sie sich die Pods von %1 im Cluster an.</translation>
    </message>
    <message>
        <source>%1 of %2 looks at release %3 went wrong under real traffic.</source>
        <translation>%1 von %2 Blicken auf Release %3 gingen unter echtem Verkehr schief.</translation>
    </message>
    <message>
        <source>Read what its pods log, mend the release and upgrade again.</source>
        <translation>Lesen Sie, was seine Pods protokollieren, bringen Sie das Release in Ordnung, und führen Sie das Upgrade noch einmal aus.</translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready.</source>
        <translation>%1 von %2 Pods sind bereit.</translation>
    </message>
    <message>
        <source>A change is being rolled out.</source>
        <translation>Eine Änderung wird ausgerollt.</translation>
    </message>
    <message>
        <source>No service leads visitors to it.</source>
        <translation>Kein Service leitet Besucher dorthin.</translation>
    </message>
    <message>
        <source>Its services lead visitors to different installations.</source>
        <translation>Seine Services leiten Besucher zu verschiedenen Installationen.</translation>
    </message>
    <message>
        <source>It is being removed from the cluster.</source>
        <translation>Sie wird gerade aus dem Cluster entfernt.</translation>
    </message>
    <message>
        <source>Magnolia does not update itself here (MGNL_AUTO_UPDATE): its first start waits for somebody who confirms the update in the browser.</source>
        <translation>Magnolia aktualisiert sich hier nicht selbst (MGNL_AUTO_UPDATE): Der erste Start wartet, bis jemand das Update im Browser bestätigt.</translation>
    </message>
    <message>
        <source>Set magnolia.update.auto to true, or be ready to confirm it.</source>
        <translation>Setzen Sie magnolia.update.auto auf true, oder halten Sie sich bereit, es zu bestätigen.</translation>
    </message>
    <message>
        <source>From 6.3 on Magnolia needs a licence of that release, and none is set in the workloads of %1.</source>
        <translation>Ab 6.3 braucht Magnolia eine Lizenz für dieses Release, und in den Workloads von %1 ist keine gesetzt.</translation>
    </message>
    <message>
        <source>Install the licence in the License app before you upgrade.</source>
        <translation>Tragen Sie die Lizenz vor dem Upgrade in der License-App ein.</translation>
    </message>
    <message>
        <source>There is already %1, which Switchback did not make.</source>
        <translation>Es gibt schon %1, und Switchback hat das nicht angelegt.</translation>
    </message>
    <message>
        <source>Remove or rename it, then try again.</source>
        <translation>Entfernen Sie es, oder benennen Sie es um, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Somebody else changed where the service %1 leads: to %2.</source>
        <translation>Jemand anderes hat geändert, wohin der Service %1 leitet: zu %2.</translation>
    </message>
    <message>
        <source>Find out who did, refresh and plan anew.</source>
        <translation>Finde heraus, wer das war, aktualisiere und plane neu.</translation>
    </message>
    <message>
        <source>Visitors are led to %1 now: it is not removed.</source>
        <translation>Besucher werden jetzt zu %1 geleitet: Es wird nicht entfernt.</translation>
    </message>
    <message>
        <source>The cluster was told to remove %1, and %2 later parts of it are still there.</source>
        <translation>Der Cluster sollte %1 entfernen, und %2 später sind Teile davon noch da.</translation>
    </message>
    <message>
        <source>Look at what holds its pods and volumes in the cluster; then delete it again.</source>
        <translation>Sehen Sie nach, was seine Pods und Volumes im Cluster festhält; löschen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The service %1, which led visitors here, is gone.</source>
        <translation>Der Service %1, der Besucher hierher geleitet hat, ist weg.</translation>
    </message>
    <message>
        <source>Find out who removed it, refresh and plan anew.</source>
        <translation>Finde heraus, wer ihn entfernt hat, aktualisiere und plane neu.</translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation>%1 angelegt.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>The service %1 leads to %2 now.</source>
        <translation>Der Service %1 leitet jetzt zu %2.</translation>
    </message>
    <message>
        <source>upgrade</source>
        <translation>zu upgraden</translation>
    </message>
    <message>
        <source>switch visitors and roll back</source>
        <translation>Besucher umzuschalten und zurückzurollen</translation>
    </message>
    <message>
        <source>keep and extend the upgrade backup</source>
        <translation>die Upgrade-Sicherung zu behalten und zu verlängern</translation>
    </message>
    <message>
        <source>delete the upgrade backup</source>
        <translation>die Upgrade-Sicherung zu löschen</translation>
    </message>
    <message>
        <source>The cluster runs Kubernetes %1; Switchback needs 1.%2 or newer.</source>
        <translation>Im Cluster läuft Kubernetes %1; Switchback braucht 1.%2 oder neuer.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster to upgrade it.</source>
        <translation>Bitte, wer den Cluster betreibt, ihn zu upgraden.</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n Umgebung</numerusform>
            <numerusform>%n Umgebungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrades Magnolia, and other sites in a Kubernetes cluster, by a second installation beside the first.</source>
        <translation>Upgradet Magnolia und andere Sites in einem Kubernetes-Cluster durch eine zweite Installation neben der ersten.</translation>
    </message>
    <message>
        <source>Kubeconfig</source>
        <translation>Kubeconfig</translation>
    </message>
    <message>
        <source>The file that kubectl uses; several are separated by colons. Empty: what KUBECONFIG names, else .kube/config in your home folder.</source>
        <translation>Die Datei, die kubectl benutzt; mehrere durch Doppelpunkte getrennt. Leer: was KUBECONFIG nennt, sonst .kube/config in Ihrem Home-Ordner.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Which of its clusters. Empty: the current one.</source>
        <translation>Welcher ihrer Cluster. Leer: der aktuelle.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>To %1 in the namespace %2, the account lacks the right “%3” on %4.</source>
        <translation>Um im Namespace %2 %1, fehlt dem Konto das Recht „%3“ auf %4.</translation>
    </message>
    <message>
        <source>The package %1 has no environment “%2”.</source>
        <translation>Das Paket %1 hat keine Umgebung „%2“.</translation>
    </message>
    <message>
        <source>Test the account again and choose its projects.</source>
        <translation>Prüfe das Konto noch einmal und wähle seine Projekte.</translation>
    </message>
    <message>
        <source>Clusters are reached by an account.</source>
        <translation>Cluster werden über ein Konto erreicht.</translation>
    </message>
    <message>
        <source>Add an account and choose its projects.</source>
        <translation>Füge ein Konto hinzu und wähle seine Projekte.</translation>
    </message>
    <message>
        <source>Switchback cannot do this in a cluster.</source>
        <translation>Das kann Switchback in einem Cluster nicht.</translation>
    </message>
    <message>
        <source>Another operation works on this environment.</source>
        <translation>Ein anderer Vorgang arbeitet an dieser Umgebung.</translation>
    </message>
    <message>
        <source>Wait for its end; the activity log shows it.</source>
        <translation>Warten Sie sein Ende ab; das Aktivitätsprotokoll zeigt es.</translation>
    </message>
    <message>
        <source>Its environments run in a cluster, not on this machine.</source>
        <translation>Seine Umgebungen laufen in einem Cluster, nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 of %2 pods of release %3 were ready after %4.</source>
        <translation>%1 von %2 Pods von Release %3 waren nach %4 bereit.</translation>
    </message>
    <message>
        <source>The details say what the pods wait for; mend that, then try again.</source>
        <translation>Die Einzelheiten sagen, worauf die Pods warten; richte das und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Look at what Velero logs, then try again.</source>
        <translation>Sehen Sie nach, was Velero protokolliert, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Velero did not back up %1: %2.</source>
        <translation>Velero hat %1 nicht gesichert: %2.</translation>
    </message>
    <message>
        <source>Velero had not finished the backup of %1 after %2.</source>
        <translation>Velero war nach %2 mit der Sicherung von %1 nicht fertig.</translation>
    </message>
    <message>
        <source>Velero does not show the new end of its backup %1.</source>
        <translation>Velero zeigt das neue Ende seiner Sicherung %1 nicht.</translation>
    </message>
    <message>
        <source>Velero keeps its backup %1 until %2.</source>
        <translation>Velero behält seine Sicherung %1 bis %2.</translation>
    </message>
    <message>
        <source>Velero did not delete its backup %1.</source>
        <translation>Velero hat seine Sicherung %1 nicht gelöscht.</translation>
    </message>
    <message>
        <source>Velero had not deleted its backup %1 after %2.</source>
        <translation>Velero hatte seine Sicherung %1 nach %2 nicht gelöscht.</translation>
    </message>
    <message>
        <source>Back up with Velero</source>
        <translation>Mit Velero sichern</translation>
    </message>
    <message>
        <source>Has Velero back up the namespace %1 for 48 hours, beside the installation that is kept.</source>
        <translation>Lässt Velero den Namespace %1 für 48 Stunden sichern, neben der Installation, die behalten wird.</translation>
    </message>
    <message>
        <source>Extend Velero&apos;s backup</source>
        <translation>Veleros Sicherung verlängern</translation>
    </message>
    <message>
        <source>Puts the end of Velero&apos;s backup %1 to %2.</source>
        <translation>Setzt das Ende von Veleros Sicherung %1 auf %2.</translation>
    </message>
    <message>
        <source>Delete Velero&apos;s backup</source>
        <translation>Veleros Sicherung löschen</translation>
    </message>
    <message>
        <source>Asks Velero to delete its backup %1, and waits until it is gone. This cannot be taken back.</source>
        <translation>Bittet Velero, seine Sicherung %1 zu löschen, und wartet, bis sie weg ist. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The previous installation %1 is gone: nothing of it can be kept.</source>
        <translation>Die vorige Installation %1 ist weg: Von ihr lässt sich nichts behalten.</translation>
    </message>
    <message>
        <source>Velero had not begun the backup of %1 after %2.</source>
        <translation>Velero hatte die Sicherung von %1 nach %2 nicht begonnen.</translation>
    </message>
    <message>
        <source>%1 becomes a copy of %2 as it is now, with its content, its users and its Secrets: what it sends or subscribes to, the copy does, too.</source>
        <translation>%1 wird eine Kopie von %2, wie es jetzt ist, mit Inhalten, Benutzern und Secrets: Was %2 versendet oder abonniert, tut auch die Kopie.</translation>
    </message>
    <message>
        <source>No Ingress of %1 is copied, for its address is the other one&apos;s: give the copy an Ingress of its own.</source>
        <translation>Kein Ingress von %1 wird kopiert, denn dessen Adresse gehört der anderen Umgebung: Geben Sie der Kopie einen eigenen Ingress.</translation>
    </message>
    <message>
        <source>A cockpit on %1 works on this environment.</source>
        <translation>Ein Cockpit auf %1 arbeitet an dieser Umgebung.</translation>
    </message>
    <message>
        <source>Wait for its end, or ask who sits there.</source>
        <translation>Warten Sie das Ende ab, oder fragen Sie, wer dort sitzt.</translation>
    </message>
    <message>
        <source>Release %1 does not run whole in the namespace %2 now.</source>
        <translation>Release %1 läuft im Namespace %2 gerade nicht vollständig.</translation>
    </message>
    <message>
        <source>Refresh and plan anew.</source>
        <translation>Aktualisieren Sie und planen Sie neu.</translation>
    </message>
    <message>
        <source>Looks at both namespaces once more.</source>
        <translation>Sieht sich beide Namespaces noch einmal an.</translation>
    </message>
    <message>
        <source>Make the namespace</source>
        <translation>Namespace anlegen</translation>
    </message>
    <message>
        <source>Makes the namespace %1, if it is not there.</source>
        <translation>Legt den Namespace %1 an, falls es ihn nicht gibt.</translation>
    </message>
    <message>
        <source>Put the copy in place</source>
        <translation>Kopie einspielen</translation>
    </message>
    <message>
        <source>Has Velero put that into the namespace %1, with its volumes, without what leads visitors there.</source>
        <translation>Lässt Velero das in den Namespace %1 bringen, mit den Volumes, ohne das, was Besucher dorthin leitet.</translation>
    </message>
    <message>
        <source>Make it stand for itself</source>
        <translation>Für sich stellen</translation>
    </message>
    <message>
        <source>Removes what the other environment keeps besides, and takes its protection off the copy.</source>
        <translation>Entfernt, was die andere Umgebung nebenbei aufbewahrt, und nimmt der Kopie deren Schutz ab.</translation>
    </message>
    <message>
        <source>Waits until all its pods are ready.</source>
        <translation>Wartet, bis alle Pods bereit sind.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Has Velero delete the backup that was only on its way.</source>
        <translation>Lässt Velero die Sicherung löschen, die nur dem Transport diente.</translation>
    </message>
    <message>
        <source>An environment is copied by Velero, and this account cannot have it make backups and restores in this cluster.</source>
        <translation>Eine Umgebung wird durch Velero kopiert, und dieses Konto kann es in diesem Cluster keine Sicherungen und Wiederherstellungen machen lassen.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster for Velero and for these rights, or set it up with Helm.</source>
        <translation>Bitten Sie die Betreiber des Clusters um Velero und um diese Rechte, oder richten Sie sie mit Helm ein.</translation>
    </message>
    <message>
        <source>Both would be in the namespace %1, where names are taken.</source>
        <translation>Beide lägen im Namespace %1, in dem die Namen vergeben sind.</translation>
    </message>
    <message>
        <source>Give the environment a namespace of its own in the account.</source>
        <translation>Geben Sie der Umgebung im Konto einen eigenen Namespace.</translation>
    </message>
    <message>
        <source>A copy keeps its name: it would be called %1 and not %2.</source>
        <translation>Eine Kopie behält ihren Namen: Sie hieße %1 und nicht %2.</translation>
    </message>
    <message>
        <source>Name the namespace in the packages of the account, test the account again and choose its projects.</source>
        <translation>Nennen Sie den Namespace in den Paketen des Kontos, testen Sie das Konto erneut und wählen Sie seine Projekte.</translation>
    </message>
    <message>
        <source>A namespace is copied whole, and %1 holds more than one site: %2.</source>
        <translation>Ein Namespace wird als Ganzes kopiert, und %1 enthält mehr als eine Site: %2.</translation>
    </message>
    <message>
        <source>Set it up with Helm.</source>
        <translation>Richten Sie sie mit Helm ein.</translation>
    </message>
    <message>
        <source>The namespace %1 is not empty: %2 is there.</source>
        <translation>Der Namespace %1 ist nicht leer: %2 ist dort.</translation>
    </message>
    <message>
        <source>Remove it, or choose another namespace.</source>
        <translation>Entfernen Sie es, oder wählen Sie einen anderen Namespace.</translation>
    </message>
    <message>
        <source>An environment is set up as a copy of another one of the package, and none runs release %1.</source>
        <translation>Eine Umgebung wird als Kopie einer anderen des Pakets eingerichtet, und in keiner läuft Release %1.</translation>
    </message>
    <message>
        <source>Choose a release that runs in one of them: %1.</source>
        <translation>Wählen Sie ein Release, das in einer von ihnen läuft: %1.</translation>
    </message>
    <message>
        <source>The snapshot %1 was not ready after %2.</source>
        <translation>Der Snapshot %1 war nach %2 nicht bereit.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster why its storage takes no snapshot.</source>
        <translation>Fragen Sie die Betreiber des Clusters, warum dessen Speicher keinen Snapshot macht.</translation>
    </message>
    <message>
        <source>Which namespaces belong together, where their names do not say it, and new ones that are to be set up.</source>
        <translation>Welche Namespaces zusammengehören, wo ihre Namen es nicht sagen, und neue, die eingerichtet werden sollen.</translation>
    </message>
    <message>
        <source>Velero did not make the copy in %1: %2.</source>
        <translation>Velero hat die Kopie in %1 nicht gemacht: %2.</translation>
    </message>
    <message>
        <source>Velero had not begun the copy in %1 after %2.</source>
        <translation>Velero hatte die Kopie in %1 nach %2 nicht begonnen.</translation>
    </message>
    <message>
        <source>Velero had not finished the copy in %1 after %2.</source>
        <translation>Velero hatte die Kopie in %1 nach %2 nicht beendet.</translation>
    </message>
    <message>
        <source>Has Velero back up the namespace %1, to be copied from there.</source>
        <translation>Lässt Velero den Namespace %1 sichern, um von dort zu kopieren.</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>%1 what runs, %2 how many of it answer, %3 how many are to: &quot;author 1 of 1&quot;</extracomment>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Two items of a list.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Another cockpit works on this environment.</source>
        <translation>Ein anderes Cockpit arbeitet an dieser Umgebung.</translation>
    </message>
    <message>
        <source>Cockpits on other machines are not kept away meanwhile: the account may not write leases in the namespace %1.</source>
        <translation>Cockpits auf anderen Rechnern werden solange nicht ferngehalten: Das Konto darf im Namespace %1 keine Leases schreiben.</translation>
    </message>
    <message>
        <source>The quota %1 limits %2 to %3 here: %4 are used, and %5 more are needed.</source>
        <translation>Das Kontingent %1 begrenzt %2 hier auf %3: %4 sind belegt, und %5 werden noch gebraucht.</translation>
    </message>
    <message>
        <source>Remove what is not needed in the namespace, or have the quota raised, and plan anew.</source>
        <translation>Entfernen Sie, was im Namespace nicht gebraucht wird, oder lassen Sie das Kontingent erhöhen, und planen Sie neu.</translation>
    </message>
    <message>
        <source>“%1” does not name a package and its namespaces.</source>
        <translation>„%1“ nennt kein Paket mit seinen Namespaces.</translation>
    </message>
    <message>
        <source>Write for each package its name, a colon and its namespaces, and put semicolons between packages, as in “Shop: shop-1, shop-2; Blog: blog”.</source>
        <translation>Schreiben Sie für jedes Paket seinen Namen, einen Doppelpunkt und seine Namespaces, und setzen Sie Semikolons zwischen Pakete, wie in „Shop: shop-1, shop-2; Blog: blog“.</translation>
    </message>
    <message>
        <source>The user on the host may not use docker.</source>
        <translation>Der Benutzer auf dem Rechner darf docker nicht benutzen.</translation>
    </message>
    <message>
        <source>Let the user use docker there (group “docker”), or give the account another.</source>
        <translation>Erlauben Sie ihm dort docker (Gruppe „docker“), oder geben Sie dem Konto einen anderen.</translation>
    </message>
    <message>
        <source>Docker does not run on the host.</source>
        <translation>Docker läuft auf dem Rechner nicht.</translation>
    </message>
    <message>
        <source>Start docker there, then try again.</source>
        <translation>Starten Sie docker dort, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk of the host&apos;s containers is full.</source>
        <translation>Der Datenträger für die Container des Rechners ist voll.</translation>
    </message>
    <message>
        <source>Make room there, then try again.</source>
        <translation>Schaffen Sie dort Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The registry has no image of this version.</source>
        <translation>Die Registry hat kein Image dieser Version.</translation>
    </message>
    <message>
        <source>Choose another version, or fetch the image to the host by hand.</source>
        <translation>Wählen Sie eine andere Version, oder holen Sie das Image von Hand auf den Rechner.</translation>
    </message>
    <message>
        <source>What docker says of %1 cannot be understood.</source>
        <translation>Was docker über %1 sagt, ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Check the version of docker on the host.</source>
        <translation>Prüfen Sie die Version von docker auf dem Rechner.</translation>
    </message>
    <message>
        <source>The container %1 has a setting that Switchback cannot give to another: %2.</source>
        <translation>Der Container %1 hat eine Einstellung, die Switchback keinem anderen geben kann: %2.</translation>
    </message>
    <message>
        <source>Make the container without it, or upgrade by hand.</source>
        <translation>Legen Sie den Container ohne sie an, oder aktualisieren Sie von Hand.</translation>
    </message>
    <message>
        <source>%1 is no Octopus Server: it calls itself “%2”.</source>
        <translation>%1 ist kein Octopus Server: er nennt sich „%2“.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 runs Octopus Server %2; Switchback needs %3 or newer.</source>
        <translation>Auf %1 läuft Octopus Server %2; Switchback braucht %3 oder neuer.</translation>
    </message>
    <message>
        <source>Upgrade it by hand first.</source>
        <translation>Aktualisieren Sie ihn zuerst von Hand.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Tasks that do not end</source>
        <translation>Tasks, die nicht enden</translation>
    </message>
    <message>
        <source>Before an upgrade running tasks are waited for. Then: Stop gives the upgrade up, Cancel cancels the tasks.</source>
        <translation>Vor einem Upgrade wird auf laufende Tasks gewartet. Danach: „Aufgeben“ gibt das Upgrade auf, „Abbrechen“ bricht die Tasks ab.</translation>
    </message>
    <message>
        <source>SQL Server</source>
        <translation>SQL Server</translation>
    </message>
    <message>
        <source>As for sqlcmd -S, on the host where sqlcmd runs.</source>
        <translation>Wie bei sqlcmd -S, auf dem Rechner, auf dem sqlcmd läuft.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The name of Octopus Server&apos;s database.</source>
        <translation>Der Name der Datenbank von Octopus Server.</translation>
    </message>
    <message>
        <source>SQL user</source>
        <translation>SQL-Benutzer</translation>
    </message>
    <message>
        <source>Empty: as the user whom sqlcmd runs as. It has to own the database.</source>
        <translation>Leer: der Benutzer, als der sqlcmd läuft. Ihm muss die Datenbank gehören.</translation>
    </message>
    <message>
        <source>SQL password</source>
        <translation>SQL-Passwort</translation>
    </message>
    <message>
        <source>Of the SQL user; none without one.</source>
        <translation>Des SQL-Benutzers; ohne ihn keines.</translation>
    </message>
    <message>
        <source>Host with sqlcmd</source>
        <translation>Rechner mit sqlcmd</translation>
    </message>
    <message>
        <source>Folder of database backups</source>
        <translation>Ordner für Datenbanksicherungen</translation>
    </message>
    <message>
        <source>SQL Server writes there. The host with sqlcmd has to reach it under the same path, to delete backups.</source>
        <translation>Dorthin schreibt SQL Server. Der Rechner mit sqlcmd muss ihn unter demselben Pfad erreichen, um Sicherungen zu löschen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The address of the server, as in the browser.</source>
        <translation>Die Adresse des Servers, wie im Browser.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Made in Octopus under your profile, “My API Keys”; best for a service account with the permission AdministerSystem.</source>
        <translation>Wird in Octopus im eigenen Profil unter „My API Keys“ angelegt; am besten für ein Dienstkonto mit dem Recht AdministerSystem.</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>The server at %1 is starting, or does not run.</source>
        <translation>Der Server unter %1 startet gerade, oder er läuft nicht.</translation>
    </message>
    <message>
        <source>The key may have expired: keys live for 180 days unless somebody chose otherwise. Make a new one.</source>
        <translation>Der Schlüssel ist vielleicht abgelaufen: Schlüssel gelten 180 Tage, wenn niemand etwas anderes gewählt hat. Legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The owner of the API key lacks the permission “%1” on %2.</source>
        <translation>Dem Besitzer des API-Schlüssels fehlt das Recht „%1“ auf %2.</translation>
    </message>
    <message>
        <source>Ask an administrator of Octopus for it.</source>
        <translation>Bitten Sie jemanden, der Octopus verwaltet, darum.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) still ran after %1.</source>
        <translation>
            <numerusform>%n Task lief nach %1 noch.</numerusform>
            <numerusform>%n Tasks liefen nach %1 noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for them or cancel them, then try again. The account can say that they are cancelled.</source>
        <translation>Warten Sie auf sie oder brechen Sie sie ab, und versuchen Sie es dann noch einmal. Im Konto lässt sich festlegen, dass sie abgebrochen werden.</translation>
    </message>
    <message>
        <source>Look at the log of the server.</source>
        <translation>Sehen Sie in das Protokoll des Servers.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n task(s).</source>
        <translation>
            <numerusform>%n Task abgebrochen.</numerusform>
            <numerusform>%n Tasks abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The node %1 runs %2 and not %3.</source>
        <translation>Auf dem Knoten %1 läuft %2 und nicht %3.</translation>
    </message>
    <message>
        <source>It has %1 spaces now, and had %2 before.</source>
        <translation>Er hat jetzt %1 Spaces und hatte vorher %2.</translation>
    </message>
    <message>
        <source>The licence is not complied with. It says: “%1”</source>
        <translation>Die Lizenz wird nicht eingehalten. Sie sagt: „%1“</translation>
    </message>
    <message>
        <source>It says that it does not operate normally: “%1”</source>
        <translation>Der Server sagt, dass er nicht normal arbeitet: „%1“</translation>
    </message>
    <message>
        <source>The licence has expired or is not complied with; it says: “%1”</source>
        <translation>Die Lizenz ist abgelaufen oder wird nicht eingehalten; sie sagt: „%1“</translation>
    </message>
    <message>
        <source>Enter a licence that covers it, then try again.</source>
        <translation>Tragen Sie eine Lizenz ein, die das abdeckt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The database server is older than SQL Server 2016, which Octopus Server needs.</source>
        <translation>Der Datenbankserver ist älter als SQL Server 2016, den Octopus Server braucht.</translation>
    </message>
    <message>
        <source>Upgrade SQL Server first.</source>
        <translation>Aktualisieren Sie zuerst SQL Server.</translation>
    </message>
    <message>
        <source>The server&apos;s own check (%1) did not end within %2.</source>
        <translation>Die eigene Prüfung des Servers (%1) endete nicht innerhalb von %2.</translation>
    </message>
    <message>
        <source>The server&apos;s own check (%1) ended as %2.</source>
        <translation>Die eigene Prüfung des Servers (%1) endete mit %2.</translation>
    </message>
    <message>
        <source>Send what it says to Octopus support before you upgrade.</source>
        <translation>Schicken Sie, was sie sagt, an den Support von Octopus, bevor Sie aktualisieren.</translation>
    </message>
    <message>
        <source>It runs %1 now and not %2.</source>
        <translation>Dort läuft jetzt %1 und nicht %2.</translation>
    </message>
    <message>
        <source>The SQL user does not own the database %1.</source>
        <translation>Dem SQL-Benutzer gehört die Datenbank %1 nicht.</translation>
    </message>
    <message>
        <source>Give the SQL user the right, or use one that has it.</source>
        <translation>Geben Sie dem SQL-Benutzer das Recht, oder verwenden Sie einen, der es hat.</translation>
    </message>
    <message>
        <source>The database is not what it was before, so its backup stays: %1.</source>
        <translation>Die Datenbank ist nicht mehr, was sie vorher war, deshalb bleibt ihre Sicherung: %1.</translation>
    </message>
    <message>
        <source>The new version has changed the database for good: it is restored.</source>
        <translation>Die neue Version hat die Datenbank endgültig verändert: sie wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>It runs now: it is no backup any more.</source>
        <translation>Sie läuft jetzt: sie ist keine Sicherung mehr.</translation>
    </message>
    <message>
        <source>%1 is not started, for its database is not what it was before.</source>
        <translation>%1 wird nicht gestartet, denn seine Datenbank ist nicht mehr, was sie vorher war.</translation>
    </message>
    <message>
        <source>Version %1 did not answer within %2.</source>
        <translation>Version %1 hat binnen %2 nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 is in the keyring.</source>
        <translation>%1 ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Save master key and licence</source>
        <translation>Master Key und Lizenz sichern</translation>
    </message>
    <message>
        <source>Keeps both in the keyring of your desktop and reads them back. Without the master key no backup of the database is of any use.</source>
        <translation>Bewahrt beide im Schlüsselbund Ihres Desktops auf und liest sie zurück. Ohne den Master Key nützt keine Sicherung der Datenbank etwas.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 nodes take no new tasks; %n task(s) still run there.</source>
        <translation>
            <numerusform>%1 von %2 Knoten nehmen keine neuen Tasks an; %n Task läuft dort noch.</numerusform>
            <numerusform>%1 von %2 Knoten nehmen keine neuen Tasks an; %n Tasks laufen dort noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: %1.</source>
        <translation>Nicht verbunden: %1.</translation>
    </message>
    <message>
        <source>Its nodes run different versions.</source>
        <translation>Auf den Knoten laufen verschiedene Versionen.</translation>
    </message>
    <message>
        <source>The licence has expired.</source>
        <translation>Die Lizenz ist abgelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>The licence ends in %n day(s).</source>
        <translation>
            <numerusform>Die Lizenz endet in %n Tag.</numerusform>
            <numerusform>Die Lizenz endet in %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In maintenance mode: only administrators can change anything.</source>
        <translation>Im Wartungsmodus: nur wer ihn verwaltet, kann etwas ändern.</translation>
    </message>
    <message>
        <source>Another server has the same installation id: one of the two is a clone.</source>
        <translation>Ein anderer Server hat dieselbe Installationskennung: einer der beiden ist ein Klon.</translation>
    </message>
    <message>
        <source>Another instance answers there than the one that was added: its installation id is %1 and not %2.</source>
        <translation>Dort antwortet eine andere Instanz als die, die hinzugefügt wurde: ihre Installationskennung ist %1 und nicht %2.</translation>
    </message>
    <message>
        <source>If it is meant to be this one, test the account again and choose it anew.</source>
        <translation>Wenn diese gemeint ist, testen Sie das Konto noch einmal und wählen Sie sie neu aus.</translation>
    </message>
    <message>
        <source>The backup is not on the host any more.</source>
        <translation>Die Sicherung ist nicht mehr auf dem Rechner.</translation>
    </message>
    <message>
        <source>Octopus cannot be reached while the database is upgraded: usually 5 to 10 minutes, up to 30 where it is large.</source>
        <translation>Octopus ist nicht erreichbar, während die Datenbank aktualisiert wird: meist 5 bis 10 Minuten, bis zu 30, wenn sie groß ist.</translation>
    </message>
    <message>
        <source>It is in maintenance mode now, and stays so afterwards.</source>
        <translation>Er ist jetzt im Wartungsmodus und bleibt danach darin.</translation>
    </message>
    <message>
        <source>Maintenance mode begins by itself, and ends when the check has passed.</source>
        <translation>Der Wartungsmodus beginnt von selbst und endet, wenn die Prüfung bestanden ist.</translation>
    </message>
    <message>
        <source>Only the build number differs: if it fails, %1 is started again on the database as it is then.</source>
        <translation>Nur die Build-Nummer ist eine andere: Misslingt es, wird %1 auf der Datenbank, wie sie dann ist, wieder gestartet.</translation>
    </message>
    <message>
        <source>If it fails after it has changed the database, the database is restored and %1 is started again.</source>
        <translation>Misslingt es, nachdem die Datenbank verändert ist, wird die Datenbank wiederhergestellt und %1 wieder gestartet.</translation>
    </message>
    <message>
        <source>The image stays on the host, and so do the container of %1 and the backup of the database until the upgrade backup is deleted.</source>
        <translation>Das Image bleibt auf dem Rechner, ebenso der Container von %1 und die Sicherung der Datenbank, bis die Upgrade-Sicherung gelöscht wird.</translation>
    </message>
    <message>
        <source>Only the build number differs: the database stays as it is, and nothing that was done since then is lost.</source>
        <translation>Nur die Build-Nummer ist eine andere: Die Datenbank bleibt, wie sie ist, und nichts, was seitdem getan wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Whatever was done in Octopus since then, deployments and changes, is in the database that is set aside and not in the running one.</source>
        <translation>Was seitdem in Octopus getan wurde, Deployments und Änderungen, steht in der zur Seite gelegten Datenbank und nicht in der laufenden.</translation>
    </message>
    <message>
        <source>Switchback cannot do this with Octopus Server.</source>
        <translation>Das kann Switchback mit Octopus Server nicht.</translation>
    </message>
    <message>
        <source>Octopus Servers are reached by an account.</source>
        <translation>Octopus Server werden über ein Konto erreicht.</translation>
    </message>
    <message>
        <source>Octopus does not tell what was done since then.</source>
        <translation>Octopus sagt nicht, was seitdem getan wurde.</translation>
    </message>
    <message>
        <source>Octopus Server is started and stopped on its own host, not from here.</source>
        <translation>Octopus Server wird auf seinem eigenen Rechner gestartet und angehalten, nicht von hier aus.</translation>
    </message>
    <message>
        <source>What Switchback wrote down on the host about %1 is damaged.</source>
        <translation>Was Switchback auf dem Rechner über %1 aufgeschrieben hat, ist beschädigt.</translation>
    </message>
    <message>
        <source>The licence covers %1 and nothing newer.</source>
        <translation>Die Lizenz deckt %1 ab und nichts Neueres.</translation>
    </message>
    <message>
        <source>Correct it in the account.</source>
        <translation>Berichtigen Sie das im Konto.</translation>
    </message>
    <message>
        <source>“%1” is no host: write “localhost” for this machine, or user@host.</source>
        <translation>„%1“ ist kein Rechner: schreiben Sie „localhost“ für diesen Rechner oder benutzer@rechner.</translation>
    </message>
    <message>
        <source>“%1” cannot be used as it is.</source>
        <translation>„%1“ lässt sich so nicht verwenden.</translation>
    </message>
    <message>
        <source>Edit the account and fill it in.</source>
        <translation>Bearbeiten Sie das Konto und tragen Sie es ein.</translation>
    </message>
    <message>
        <source>The account does not say which database it is and where its backups go, and nothing is upgraded without a backup.</source>
        <translation>Das Konto sagt nicht, welche Datenbank es ist und wohin ihre Sicherungen kommen, und ohne Sicherung wird nichts aktualisiert.</translation>
    </message>
    <message>
        <source>Begin maintenance mode</source>
        <translation>Wartungsmodus beginnen</translation>
    </message>
    <message>
        <source>From now on only administrators can change or queue anything; what runs or is queued goes on.</source>
        <translation>Von jetzt an können nur Administratoren etwas ändern oder einreihen; was läuft oder eingereiht ist, geht weiter.</translation>
    </message>
    <message>
        <source>Wait for tasks</source>
        <translation>Auf Tasks warten</translation>
    </message>
    <message>
        <source>Lets the node take no new tasks and waits until those that run have ended.</source>
        <translation>Lässt den Knoten keine neuen Tasks annehmen und wartet, bis die laufenden beendet sind.</translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation>Datenbank sichern</translation>
    </message>
    <message>
        <source>Writes the database to %1 and reads it back whole.</source>
        <translation>Schreibt die Datenbank nach %1 und liest sie ganz zurück.</translation>
    </message>
    <message>
        <source>Swap the containers</source>
        <translation>Container tauschen</translation>
    </message>
    <message>
        <source>The container of %1 is called %2 from now on, the one before %3. The one before stays as it is.</source>
        <translation>Der Container von %1 heißt von jetzt an %2, der vorige %3. Der vorige bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Take tasks again</source>
        <translation>Wieder Tasks annehmen</translation>
    </message>
    <message>
        <source>Lets the node take tasks; what was queued meanwhile starts.</source>
        <translation>Lässt den Knoten Tasks annehmen; was inzwischen eingereiht wurde, beginnt.</translation>
    </message>
    <message>
        <source>End maintenance mode</source>
        <translation>Wartungsmodus beenden</translation>
    </message>
    <message>
        <source>Everybody can work again.</source>
        <translation>Alle können wieder arbeiten.</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Compares installation id, version of the node, spaces and licence with what they have to be.</source>
        <translation>Vergleicht Installations-Id, Version des Knotens, Spaces und Lizenz mit dem, was sie sein müssen.</translation>
    </message>
    <message>
        <source>Have it check itself</source>
        <translation>Sich selbst prüfen lassen</translation>
    </message>
    <message>
        <source>Asks for its health and has it check its database once more.</source>
        <translation>Fragt nach seinem Zustand und lässt ihn seine Datenbank noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Fetch the image</source>
        <translation>Image holen</translation>
    </message>
    <message>
        <source>Fetches %1 to the host, where it stays.</source>
        <translation>Holt %1 auf den Rechner, wo es bleibt.</translation>
    </message>
    <message>
        <source>Create the new container</source>
        <translation>Neuen Container anlegen</translation>
    </message>
    <message>
        <source>Makes %1 with all the settings of %2, and does not start it yet.</source>
        <translation>Legt %1 mit allen Einstellungen von %2 an und startet ihn noch nicht.</translation>
    </message>
    <message>
        <source>Starts the new container, which upgrades the database, and waits until it answers.</source>
        <translation>Startet den neuen Container, der die Datenbank aktualisiert, und wartet, bis er antwortet.</translation>
    </message>
    <message>
        <source>Keep the version before</source>
        <translation>Vorige Version aufbewahren</translation>
    </message>
    <message>
        <source>Keeps %1 and the backup of the database as the upgrade backup.</source>
        <translation>Bewahrt %1 und die Sicherung der Datenbank als Upgrade-Sicherung auf.</translation>
    </message>
    <message>
        <source>Restore the database</source>
        <translation>Datenbank wiederherstellen</translation>
    </message>
    <message>
        <source>Puts the database back to what %1 holds.</source>
        <translation>Setzt die Datenbank auf das zurück, was %1 enthält.</translation>
    </message>
    <message>
        <source>Keeps %1 with its database, so that this can be undone.</source>
        <translation>Bewahrt %1 mit seiner Datenbank auf, damit sich dies rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Delete the database backup that was gone back to</source>
        <translation>Benutzte Datenbanksicherung löschen</translation>
    </message>
    <message>
        <source>It is the running database now. This cannot be taken back.</source>
        <translation>Sie ist jetzt die laufende Datenbank. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Writes the new end, %1, down on the host.</source>
        <translation>Schreibt das neue Ende, %1, auf dem Rechner nieder.</translation>
    </message>
    <message>
        <source>Writes down on the host whether it may be changed.</source>
        <translation>Schreibt auf dem Rechner nieder, ob er verändert werden darf.</translation>
    </message>
    <message>
        <source>Find out who removed or renamed it, refresh and plan anew.</source>
        <translation>Finden Sie heraus, wer ihn entfernt oder umbenannt hat, aktualisieren Sie die Ansicht und planen Sie neu.</translation>
    </message>
    <message>
        <source>Check the name of the database in the account.</source>
        <translation>Prüfen Sie den Namen der Datenbank im Konto.</translation>
    </message>
    <message>
        <source>Make room for the database, then try again.</source>
        <translation>Schaffen Sie Platz für die Datenbank, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Stop every program that uses the database, then try again.</source>
        <translation>Halten Sie jedes Programm an, das die Datenbank benutzt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that SQL Server&apos;s own service account may write to the folder of backups.</source>
        <translation>Prüfen Sie, ob das Dienstkonto von SQL Server in den Ordner für Sicherungen schreiben darf.</translation>
    </message>
    <message>
        <source>Make room for the backup, then try again.</source>
        <translation>Schaffen Sie Platz für die Sicherung, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Let the transaction log grow, or make room for it, then try again.</source>
        <translation>Lassen Sie das Transaktionsprotokoll wachsen oder schaffen Sie Platz dafür, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the SQL user and the password in the account.</source>
        <translation>Prüfen Sie SQL-Benutzer und Passwort im Konto.</translation>
    </message>
    <message>
        <source>The database cannot be used: “%1”</source>
        <translation>Die Datenbank lässt sich nicht benutzen: „%1“</translation>
    </message>
    <message>
        <source>The database says: “%1” (message %2)</source>
        <translation>Die Datenbank sagt: „%1“ (Meldung %2)</translation>
    </message>
    <message>
        <source>Ask whoever runs the database; the details have its own words.</source>
        <translation>Fragen Sie, wer die Datenbank betreibt; ihre eigenen Worte stehen in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be read back.</source>
        <translation>Die Sicherung %1 lässt sich nicht zurücklesen.</translation>
    </message>
    <message>
        <source>Look at the disk that it is on; without a backup nothing is upgraded.</source>
        <translation>Sehen Sie nach dem Datenträger, auf dem sie liegt; ohne Sicherung wird nichts aktualisiert.</translation>
    </message>
    <message>
        <source>The container does not start without the variable ACCEPT_EULA.</source>
        <translation>Der Container startet nicht ohne die Variable ACCEPT_EULA.</translation>
    </message>
    <message>
        <source>Make the container anew with ACCEPT_EULA=Y, then upgrade.</source>
        <translation>Legen Sie den Container mit ACCEPT_EULA=Y neu an, und aktualisieren Sie dann.</translation>
    </message>
    <message>
        <source>Another node still runs on the database.</source>
        <translation>Ein anderer Knoten läuft noch auf der Datenbank.</translation>
    </message>
    <message>
        <source>Stop every node on every host, then try again.</source>
        <translation>Halten Sie jeden Knoten auf jedem Rechner an, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The licence does not let this version run.</source>
        <translation>Die Lizenz lässt diese Version nicht laufen.</translation>
    </message>
    <message>
        <source>The licence allows fewer nodes than the database knows.</source>
        <translation>Die Lizenz erlaubt weniger Knoten, als die Datenbank kennt.</translation>
    </message>
    <message>
        <source>Delete nodes that are no more under Configuration, Nodes.</source>
        <translation>Löschen Sie Knoten, die es nicht mehr gibt, unter Configuration, Nodes.</translation>
    </message>
    <message>
        <source>This version cannot be reached from the one before in one step.</source>
        <translation>Diese Version ist von der vorigen aus nicht in einem Schritt zu erreichen.</translation>
    </message>
    <message>
        <source>Go by way of a release newer than 2024.3.600 and older than 2025.4.10666.</source>
        <translation>Gehen Sie über eine Version, die neuer als 2024.3.600 und älter als 2025.4.10666 ist.</translation>
    </message>
    <message>
        <source>The database has been upgraded by a newer version than this one.</source>
        <translation>Die Datenbank wurde von einer neueren Version als dieser aktualisiert.</translation>
    </message>
    <message>
        <source>Choose a newer version.</source>
        <translation>Wählen Sie eine neuere Version.</translation>
    </message>
    <message>
        <source>The SQL Server is too old for this version.</source>
        <translation>Der SQL Server ist für diese Version zu alt.</translation>
    </message>
    <message>
        <source>The database mixes collations.</source>
        <translation>Die Datenbank mischt Sortierungen (collations).</translation>
    </message>
    <message>
        <source>Have them made the same first, as Octopus documents it.</source>
        <translation>Lassen Sie sie zuerst vereinheitlichen, wie Octopus es dokumentiert.</translation>
    </message>
    <message>
        <source>The transaction log of the database is full.</source>
        <translation>Das Transaktionsprotokoll der Datenbank ist voll.</translation>
    </message>
    <message>
        <source>The database was too slow for its upgrade.</source>
        <translation>Die Datenbank war für ihre Aktualisierung zu langsam.</translation>
    </message>
    <message>
        <source>Give the database more power meanwhile, or a longer time-out in the connection string.</source>
        <translation>Geben Sie der Datenbank so lange mehr Leistung oder der Verbindungszeichenfolge eine längere Wartezeit.</translation>
    </message>
    <message>
        <source>The database lacks an index that it should have.</source>
        <translation>Der Datenbank fehlt ein Index, den sie haben sollte.</translation>
    </message>
    <message>
        <source>Ask Octopus support for the script that adds it.</source>
        <translation>Bitten Sie den Support von Octopus um das Skript, das ihn anlegt.</translation>
    </message>
    <message>
        <source>A condition for upgrading the database is not met.</source>
        <translation>Eine Voraussetzung für die Aktualisierung der Datenbank ist nicht erfüllt.</translation>
    </message>
    <message>
        <source>Put right what the line with FAIL says, then try again.</source>
        <translation>Bringen Sie in Ordnung, was die Zeile mit FAIL sagt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The upgrade of the database failed and was taken back by itself.</source>
        <translation>Die Aktualisierung der Datenbank ist gescheitert und hat sich selbst zurückgenommen.</translation>
    </message>
    <message>
        <source>Send the log to Octopus support.</source>
        <translation>Schicken Sie das Protokoll an den Support von Octopus.</translation>
    </message>
    <message>
        <source>The new version does not believe the certificate of the SQL Server.</source>
        <translation>Die neue Version glaubt dem Zertifikat des SQL Servers nicht.</translation>
    </message>
    <message>
        <source>Give SQL Server a valid certificate, or add TrustServerCertificate=True to the connection string.</source>
        <translation>Geben Sie SQL Server ein gültiges Zertifikat, oder ergänzen Sie die Verbindungszeichenfolge um TrustServerCertificate=True.</translation>
    </message>
    <message>
        <source>The master key is missing or is not the one of this database.</source>
        <translation>Der Hauptschlüssel fehlt oder ist nicht der dieser Datenbank.</translation>
    </message>
    <message>
        <source>Give the container the right MASTER_KEY.</source>
        <translation>Geben Sie dem Container den richtigen MASTER_KEY.</translation>
    </message>
    <message>
        <source>The database does not let the new version in.</source>
        <translation>Die Datenbank lässt die neue Version nicht herein.</translation>
    </message>
    <message>
        <source>The user of the connection string has to own the database.</source>
        <translation>Dem Benutzer der Verbindungszeichenfolge muss die Datenbank gehören.</translation>
    </message>
    <message>
        <source>The new version does not reach one of its folders.</source>
        <translation>Die neue Version erreicht einen ihrer Ordner nicht.</translation>
    </message>
    <message>
        <source>Check the volumes of the container and the rights on them.</source>
        <translation>Prüfen Sie die Volumes des Containers und die Rechte darauf.</translation>
    </message>
    <message>
        <source>The new version stumbles over old data in the database.</source>
        <translation>Die neue Version stolpert über alte Daten in der Datenbank.</translation>
    </message>
    <message>
        <source>Try a newer patch of the same release, or ask Octopus support.</source>
        <translation>Versuchen Sie einen neueren Patch derselben Version, oder fragen Sie den Support von Octopus.</translation>
    </message>
    <message>
        <source>The new version ended with exit code %1 while it started.</source>
        <translation>Die neue Version endete beim Starten mit dem Exit-Code %1.</translation>
    </message>
    <message>
        <source>Its last lines are in the details; send them to Octopus support.</source>
        <translation>Ihre letzten Zeilen stehen in den Einzelheiten; schicken Sie sie an den Support von Octopus.</translation>
    </message>
    <message>
        <source>%1 “%2” was left out.</source>
        <translation>%1 „%2“ wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 But “%2” failed.</source>
        <translation>%1 Aber „%2“ ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>There is no container %1 on the host %2.</source>
        <translation>Auf dem Host %2 gibt es keinen Container %1.</translation>
    </message>
    <message>
        <source>Only %1 of %2 nodes have come back.</source>
        <translation>Nur %1 von %2 Knoten sind wieder da.</translation>
    </message>
    <message>
        <source>It has the nodes %1, and the account names %2. All have to be upgraded at once.</source>
        <translation>Er hat die Knoten %1, und das Konto nennt %2. Alle müssen zusammen aktualisiert werden.</translation>
    </message>
    <message>
        <source>Name the host and container of every node in the account, and delete nodes that are no more under Configuration, Nodes.</source>
        <translation>Nennen Sie im Konto Host und Container jedes Knotens, und löschen Sie Knoten, die es nicht mehr gibt, unter Configuration, Nodes.</translation>
    </message>
    <message>
        <source>%1 stays on the host %2: the account does not name it.</source>
        <translation>%1 bleibt auf dem Host %2: Das Konto nennt ihn nicht.</translation>
    </message>
    <message>
        <source>The account names other nodes than when this was planned.</source>
        <translation>Das Konto nennt andere Knoten als bei der Planung.</translation>
    </message>
    <message>
        <source>Edit the account, or plan anew.</source>
        <translation>Bearbeiten Sie das Konto oder planen Sie neu.</translation>
    </message>
    <message>
        <source>Restore %1 by hand, then start %2.</source>
        <translation>Stellen Sie %1 von Hand wieder her, dann starten Sie %2.</translation>
    </message>
    <message>
        <source>%1 is not on the host %2 any more.</source>
        <translation>%1 ist nicht mehr auf dem Host %2.</translation>
    </message>
    <message>
        <source>The node %1 on %2 was not there when the backup was made.</source>
        <translation>Den Knoten %1 auf %2 gab es noch nicht, als die Sicherung gemacht wurde.</translation>
    </message>
    <message>
        <source>Take it out of the account, go back, and add it to the server again.</source>
        <translation>Nehmen Sie ihn aus dem Konto, gehen Sie zurück und fügen Sie ihn dem Server wieder hinzu.</translation>
    </message>
    <message>
        <source>Stops %1. Nobody reaches Octopus from here on.</source>
        <translation>Hält %1 an. Ab hier erreicht niemand Octopus.</translation>
    </message>
    <message>
        <source>Removes %1 and %2. Volumes and folders stay. This cannot be taken back.</source>
        <translation>Entfernt %1 und %2. Volumes und Ordner bleiben. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The server does not tell its master key.</source>
        <translation>Der Server nennt seinen Hauptschlüssel nicht.</translation>
    </message>
    <message>
        <source>Run its command show-master-key on the host and look at what it says.</source>
        <translation>Führen Sie auf dem Host seinen Befehl show-master-key aus und sehen Sie, was er sagt.</translation>
    </message>
    <message>
        <source>Where it runs: “localhost” for this machine, else as for ssh. Of a cluster all hosts, with commas. Empty: it is only looked at.</source>
        <translation>Wo er läuft: „localhost“ für diesen Rechner, sonst wie für ssh. Bei einem Verbund alle Hosts, mit Kommas. Leer: Er wird nur angesehen.</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>A Windows host is reached by its OpenSSH server, as an administrator.</source>
        <translation>Ein Windows-Host wird über seinen OpenSSH-Server erreicht, als Administrator.</translation>
    </message>
    <message>
        <source>Container or instance</source>
        <translation>Container oder Instanz</translation>
    </message>
    <message>
        <source>The container&apos;s name, as docker ps shows it, or that of the Windows instance. Where the hosts of a cluster have different ones, each in turn, with commas.</source>
        <translation>Der Name des Containers, wie docker ps ihn zeigt, oder der Windows-Instanz. Wo er auf den Hosts eines Verbunds verschieden ist, alle der Reihe nach, mit Kommas.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Empty: the first host.</source>
        <translation>Leer: der erste Host.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message numerus="yes">
        <source>The licence lasts for %n more day(s).</source>
        <translation>
            <numerusform>Die Lizenz gilt noch %n Tag.</numerusform>
            <numerusform>Die Lizenz gilt noch %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>It covers versions up to %1.</source>
        <translation>Sie deckt Versionen bis %1.</translation>
    </message>
    <message>
        <source>Its database passed the server&apos;s own check on %1.</source>
        <translation>Seine Datenbank hat die eigene Prüfung des Servers am %1 bestanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) run now.</source>
        <translation>
            <numerusform>%n Task läuft gerade.</numerusform>
            <numerusform>%n Tasks laufen gerade.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s last check of its own database ended as %1; before that is put right nothing can be upgraded.</source>
        <translation>Die letzte Prüfung seiner eigenen Datenbank endete beim Server mit %1; bevor das in Ordnung ist, lässt sich nichts aktualisieren.</translation>
    </message>
    <message>
        <source>Its release is supported until %1.</source>
        <translation>Seine Version wird bis %1 unterstützt.</translation>
    </message>
    <message>
        <source>The installer of %1 and the backup of the database stay until the upgrade backup is deleted.</source>
        <translation>Das Installationsprogramm von %1 und die Sicherung der Datenbank bleiben, bis die Upgrade-Sicherung gelöscht wird.</translation>
    </message>
    <message>
        <source>The backup of release %1 is deleted for good, with what it runs by and its backup of the database.</source>
        <translation>Die Sicherung der Version %1 wird endgültig gelöscht, mit dem, womit sie läuft, und ihrer Sicherung der Datenbank.</translation>
    </message>
    <message>
        <source>“%1” is no name of a container or instance.</source>
        <translation>„%1“ ist kein Name eines Containers oder einer Instanz.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 ist zweimal genannt.</translation>
    </message>
    <message>
        <source>%1 hosts and %2 names do not go together.</source>
        <translation>%1 Hosts und %2 Namen passen nicht zusammen.</translation>
    </message>
    <message>
        <source>This machine is no Windows host: name the one that is.</source>
        <translation>Dieser Rechner ist kein Windows-Host: Nennen Sie den, der es ist.</translation>
    </message>
    <message>
        <source>The folder of backups “%1” is no whole path.</source>
        <translation>Der Ordner für Sicherungen „%1“ ist kein vollständiger Pfad.</translation>
    </message>
    <message>
        <source>The account does not say on which host and as what Octopus Server runs, so nothing can be done there.</source>
        <translation>Das Konto sagt nicht, auf welchem Host und als was Octopus Server läuft, deshalb lässt sich dort nichts tun.</translation>
    </message>
    <message>
        <source>Linux container</source>
        <translation>Linux-Container</translation>
    </message>
    <message>
        <source>Windows service</source>
        <translation>Windows-Dienst</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>The installer puts %1 in the place of %2 on %3.</source>
        <translation>Das Installationsprogramm setzt auf %3 %1 an die Stelle von %2.</translation>
    </message>
    <message>
        <source>Checks licence, hosts and database, and has the server check its database.</source>
        <translation>Prüft Lizenz, Hosts und Datenbank und lässt den Server seine Datenbank prüfen.</translation>
    </message>
    <message>
        <source>Upgrades the database, starts the service, and waits until it answers.</source>
        <translation>Aktualisiert die Datenbank, startet den Dienst und wartet, bis er antwortet.</translation>
    </message>
    <message>
        <source>Checks that %1 and the backup of the database are there and whole.</source>
        <translation>Prüft, dass %1 und die Sicherung der Datenbank da und unversehrt sind.</translation>
    </message>
    <message>
        <source>Starts the version before and waits until it answers.</source>
        <translation>Startet die Version davor und wartet, bis sie antwortet.</translation>
    </message>
    <message>
        <source>Put the right %1 into ProgramData\Switchback on the host, then try again.</source>
        <translation>Legen Sie das richtige %1 auf dem Host in ProgramData\Switchback ab und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The installer wants Windows to be restarted; that can wait.</source>
        <translation>Das Installationsprogramm möchte, dass Windows neu gestartet wird; das kann warten.</translation>
    </message>
    <message>
        <source>The installer failed with exit code %1.</source>
        <translation>Das Installationsprogramm ist mit dem Exit-Code %1 gescheitert.</translation>
    </message>
    <message>
        <source>Its log is on the host: ProgramData\Switchback\msi.log.</source>
        <translation>Sein Protokoll liegt auf dem Host: ProgramData\Switchback\msi.log.</translation>
    </message>
    <message>
        <source>Another installation runs on the host.</source>
        <translation>Auf dem Host läuft eine andere Installation.</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>Warten Sie ihr Ende ab und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another version is installed, which the installer does not replace.</source>
        <translation>Es ist eine andere Version installiert, die das Installationsprogramm nicht ersetzt.</translation>
    </message>
    <message>
        <source>The user on the host may not install programs.</source>
        <translation>Der Benutzer auf dem Host darf keine Programme installieren.</translation>
    </message>
    <message>
        <source>Let the account sign in there as an administrator.</source>
        <translation>Lassen Sie das Konto sich dort als Administrator anmelden.</translation>
    </message>
    <message>
        <source>The Windows host says: “%1”</source>
        <translation>Der Windows-Host sagt: „%1“</translation>
    </message>
    <message>
        <source>Check that the account signs in there as an administrator.</source>
        <translation>Prüfen Sie, dass das Konto sich dort als Administrator anmeldet.</translation>
    </message>
    <message>
        <source>The host could not fetch the installer %1.</source>
        <translation>Der Host konnte das Installationsprogramm %1 nicht holen.</translation>
    </message>
    <message>
        <source>%1: %2 bytes, SHA-256 %3, signed by %4.</source>
        <translation>%1: %2 Bytes, SHA-256 %3, signiert von %4.</translation>
    </message>
    <message>
        <source>There is no service of the instance %1 on the host %2.</source>
        <translation>Auf dem Host %2 gibt es keinen Dienst der Instanz %1.</translation>
    </message>
    <message>
        <source>Check host and instance in the account.</source>
        <translation>Prüfen Sie Host und Instanz im Konto.</translation>
    </message>
    <message numerus="yes">
        <source>The host %1 has %n instance(s) of Octopus Server, and an installer serves all of them; Switchback upgrades hosts with one.</source>
        <translation>
            <numerusform>Der Host %1 hat %n Instanz von Octopus Server, und ein Installationsprogramm bedient alle; Switchback aktualisiert Hosts mit einer.</numerusform>
            <numerusform>Der Host %1 hat %n Instanzen von Octopus Server, und ein Installationsprogramm bedient alle; Switchback aktualisiert Hosts mit einer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade this host by hand.</source>
        <translation>Aktualisieren Sie diesen Host von Hand.</translation>
    </message>
    <message>
        <source>The installer %1 is not on the host %2 any more.</source>
        <translation>Das Installationsprogramm %1 ist nicht mehr auf dem Host %2.</translation>
    </message>
    <message>
        <source>Put it into ProgramData\Switchback there, then try again.</source>
        <translation>Legen Sie es dort in ProgramData\Switchback ab und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The installer %1 does not have the vendor&apos;s signature (%2, %3 bytes).</source>
        <translation>Das Installationsprogramm %1 trägt nicht die Signatur des Herstellers (%2, %3 Bytes).</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Geben Sie zweimal dieselbe ein.</translation>
    </message>
    <message>
        <source>It has no keys of its own to be kept.</source>
        <translation>Es hat keine eigenen Schlüssel, die aufzubewahren wären.</translation>
    </message>
    <message>
        <source>The key file %1 could not be written: %2.</source>
        <translation>Die Schlüsseldatei %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is a file %1 already, which is left alone.</source>
        <translation>Es gibt schon eine Datei %1, die in Ruhe gelassen wird.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The passphrase is shorter than %1 characters.</source>
        <translation>Die Passphrase ist kürzer als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Take several words.</source>
        <translation>Nehmen Sie mehrere Wörter.</translation>
    </message>
    <message>
        <source>There is not enough memory to encrypt the key file.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um die Schlüsseldatei zu verschlüsseln.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The key file %1 could not be read: %2.</source>
        <translation>Die Schlüsseldatei %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is no key file, or one of a newer Switchback.</source>
        <translation>%1 ist keine Schlüsseldatei, oder eine von einem neueren Switchback.</translation>
    </message>
    <message>
        <source>%1 does not open: it has another passphrase, or it was damaged.</source>
        <translation>%1 lässt sich nicht öffnen: Die Passphrase ist eine andere, oder die Datei wurde beschädigt.</translation>
    </message>
    <message>
        <source>Try the passphrase again; a damaged file cannot be mended.</source>
        <translation>Versuchen Sie es noch einmal mit der Passphrase; eine beschädigte Datei lässt sich nicht reparieren.</translation>
    </message>
    <message>
        <source>Its keys are the master key and the licence. Without the master key no backup of the database is of any use.</source>
        <translation>Seine Schlüssel sind Hauptschlüssel und Lizenz. Ohne den Hauptschlüssel nützt keine Sicherung der Datenbank etwas.</translation>
    </message>
    <message>
        <source>Look at its file there (~/.local/state/switchback, on Windows ProgramData\Switchback); its backups are not deleted.</source>
        <translation>Sehen Sie sich dort seine Datei an (~/.local/state/switchback, unter Windows ProgramData\Switchback); seine Sicherungen werden nicht gelöscht.</translation>
    </message>
    <message>
        <source>The new version ended while it started.</source>
        <translation>Die neue Version endete, während sie startete.</translation>
    </message>
    <message>
        <source>Shows and upgrades your own Octopus Server, in containers or on Windows.</source>
        <translation>Zeigt und aktualisiert Ihren eigenen Octopus Server, in Containern oder unter Windows.</translation>
    </message>
    <message>
        <source>Something else on the host has the port that the container needs.</source>
        <translation>Etwas anderes auf dem Host hat den Port, den der Container braucht.</translation>
    </message>
    <message>
        <source>Free it, or choose another one in the account.</source>
        <translation>Geben Sie ihn frei, oder wählen Sie im Konto einen anderen.</translation>
    </message>
    <message>
        <source>The container %1 does not say by DB_CONNECTION_STRING which database it uses.</source>
        <translation>Der Container %1 sagt nicht mit DB_CONNECTION_STRING, welche Datenbank er benutzt.</translation>
    </message>
    <message>
        <source>Make the test instance by hand.</source>
        <translation>Richten Sie die Testinstanz von Hand ein.</translation>
    </message>
    <message>
        <source>Address of a test instance</source>
        <translation>Adresse einer Testinstanz</translation>
    </message>
    <message>
        <source>Port of the test instance</source>
        <translation>Port der Testinstanz</translation>
    </message>
    <message>
        <source>Live is what people depend on; an instance to try things out is Other.</source>
        <translation>Live ist, worauf sich Menschen verlassen; eine Instanz zum Ausprobieren ist „Andere“.</translation>
    </message>
    <message>
        <source>%1 uses the database %2, and the account names %3.</source>
        <translation>%1 benutzt die Datenbank %2, und das Konto nennt %3.</translation>
    </message>
    <message>
        <source>The backup of the database takes up to %1, and there is room for %2 where %3 is to go.</source>
        <translation>Die Sicherung der Datenbank braucht bis zu %1, und wo %3 hin soll, ist Platz für %2.</translation>
    </message>
    <message>
        <source>Another operation works on the original, which is to be copied.</source>
        <translation>Ein anderer Vorgang arbeitet am Original, das kopiert werden soll.</translation>
    </message>
    <message>
        <source>The test instance needs a port of the host: “%1” is none.</source>
        <translation>Die Testinstanz braucht einen Port des Hosts: „%1“ ist keiner.</translation>
    </message>
    <message>
        <source>The copy of the database cannot be given an installation id of its own.</source>
        <translation>Der Kopie der Datenbank lässt sich keine eigene Installationskennung geben.</translation>
    </message>
    <message>
        <source>Make the test instance by hand, and tell us the version of Octopus Server.</source>
        <translation>Richten Sie die Testinstanz von Hand ein, und nennen Sie uns die Version von Octopus Server.</translation>
    </message>
    <message>
        <source>There is a container %1 on the host %2 already, which is not ours.</source>
        <translation>Auf dem Host %2 gibt es schon einen Container %1, der nicht von uns ist.</translation>
    </message>
    <message>
        <source>Rename or remove it, then try again.</source>
        <translation>Benennen Sie ihn um oder entfernen Sie ihn, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The container %1 stays: Switchback did not make it.</source>
        <translation>Der Container %1 bleibt: Switchback hat ihn nicht gemacht.</translation>
    </message>
    <message>
        <source>There is a database %1 already, which is not ours.</source>
        <translation>Es gibt schon eine Datenbank %1, die nicht von uns ist.</translation>
    </message>
    <message>
        <source>Rename or delete it, then try again.</source>
        <translation>Benennen Sie sie um oder löschen Sie sie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The database %1 stays: its installation id is %2, and not that of the test instance.</source>
        <translation>Die Datenbank %1 bleibt: Ihre Installationskennung ist %2 und nicht die der Testinstanz.</translation>
    </message>
    <message>
        <source>%1 runs %2, and there is no backup of its database that %3 could run on.</source>
        <translation>Auf %1 läuft %2, und es gibt keine Sicherung der Datenbank, auf der %3 laufen könnte.</translation>
    </message>
    <message>
        <source>Choose %1 or a newer one.</source>
        <translation>Wählen Sie %1 oder eine neuere Version.</translation>
    </message>
    <message>
        <source>It is not known which version the original runs.</source>
        <translation>Es ist nicht bekannt, welche Version auf dem Original läuft.</translation>
    </message>
    <message>
        <source>There is no test instance that Switchback made.</source>
        <translation>Es gibt keine Testinstanz, die Switchback gemacht hat.</translation>
    </message>
    <message>
        <source>Switchback sets up and tears down test instances only.</source>
        <translation>Switchback richtet nur Testinstanzen ein und baut nur solche ab.</translation>
    </message>
    <message>
        <source>The container %1 with its volumes and the database %2 are deleted for good, with all that was tried out there.</source>
        <translation>Der Container %1 mit seinen Volumes und die Datenbank %2 werden endgültig gelöscht, mit allem, was dort ausprobiert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) of the test instance go, too.</source>
        <translation>
            <numerusform>%n Sicherung der Testinstanz geht mit.</numerusform>
            <numerusform>%n Sicherungen der Testinstanz gehen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The original goes on running. Its database is backed up as it is now, and the test instance gets a copy: %1.</source>
        <translation>Das Original läuft weiter. Seine Datenbank wird so gesichert, wie sie jetzt ist, und die Testinstanz bekommt eine Kopie: %1.</translation>
    </message>
    <message>
        <source>The test instance gets a copy of the database as it was with %1: %2. The original is not touched.</source>
        <translation>Die Testinstanz bekommt eine Kopie der Datenbank, wie sie mit %1 war: %2. Das Original wird nicht angerührt.</translation>
    </message>
    <message>
        <source>In the copy, deployment targets, workers, triggers and subscriptions are disabled and waiting tasks cancelled before anything runs on it.</source>
        <translation>In der Kopie werden Deployment-Ziele, Worker, Trigger und Abonnements abgeschaltet und wartende Tasks abgebrochen, bevor irgendetwas auf ihr läuft.</translation>
    </message>
    <message>
        <source>Accounts, variables and e-mail stay as they are: what somebody starts by hand there can reach what the original reaches.</source>
        <translation>Konten, Variablen und E-Mail bleiben, wie sie sind: Was jemand dort von Hand startet, kann erreichen, was das Original erreicht.</translation>
    </message>
    <message>
        <source>It starts with %1 at once, which upgrades the copy from %2.</source>
        <translation>Sie startet gleich mit %1, das die Kopie von %2 an aktualisiert.</translation>
    </message>
    <message>
        <source>Its folders are its own and empty: logs, artifacts and packages of the original are not in there.</source>
        <translation>Ihre Ordner sind ihre eigenen und leer: Protokolle, Artefakte und Pakete des Originals sind nicht darin.</translation>
    </message>
    <message>
        <source>One licence may serve three instances, and this is one of them.</source>
        <translation>Eine Lizenz darf für drei Instanzen gelten, und diese ist eine davon.</translation>
    </message>
    <message>
        <source>Checks that the names are free, and that the database and the container can be copied.</source>
        <translation>Prüft, ob die Namen frei sind und ob sich Datenbank und Container kopieren lassen.</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>Die Datenbank kopieren</translation>
    </message>
    <message>
        <source>Makes %1 of %2, with files of its own.</source>
        <translation>Macht %1 aus %2, mit eigenen Dateien.</translation>
    </message>
    <message>
        <source>Make the copy harmless</source>
        <translation>Die Kopie unschädlich machen</translation>
    </message>
    <message>
        <source>Disables targets, workers, triggers and subscriptions, cancels waiting tasks, gives it an installation id of its own, and only then the name %1.</source>
        <translation>Schaltet Ziele, Worker, Trigger und Abonnements ab, bricht wartende Tasks ab, gibt ihr eine eigene Installationskennung und erst dann den Namen %1.</translation>
    </message>
    <message>
        <source>Makes %1 like %2, with a node name, a port and volumes of its own, and does not start it yet.</source>
        <translation>Macht %1 wie %2, mit eigenem Knotennamen, eigenem Port und eigenen Volumes, und startet ihn noch nicht.</translation>
    </message>
    <message>
        <source>Starts it, waits until it answers, and looks whether it is the copy that answers.</source>
        <translation>Startet ihn, wartet auf eine Antwort und sieht nach, ob es die Kopie ist, die antwortet.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Writes down on the host what was made, so that it alone is removed one day.</source>
        <translation>Schreibt auf dem Host auf, was gemacht wurde, damit eines Tages nur das entfernt wird.</translation>
    </message>
    <message>
        <source>Removes %1, which was made for the copy alone.</source>
        <translation>Entfernt %1, das nur für die Kopie gemacht wurde.</translation>
    </message>
    <message>
        <source>Stop the test instance</source>
        <translation>Die Testinstanz anhalten</translation>
    </message>
    <message>
        <source>Stops %1.</source>
        <translation>Hält %1 an.</translation>
    </message>
    <message>
        <source>Remove the container</source>
        <translation>Den Container entfernen</translation>
    </message>
    <message>
        <source>Removes %1 with its backups and its volumes. This cannot be taken back.</source>
        <translation>Entfernt %1 mit seinen Sicherungen und Volumes. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Delete the database</source>
        <translation>Die Datenbank löschen</translation>
    </message>
    <message>
        <source>Deletes %1 if it is the test instance&apos;s. This cannot be taken back.</source>
        <translation>Löscht %1, wenn es die der Testinstanz ist. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Takes it out of what is written down on the host.</source>
        <translation>Nimmt sie aus dem heraus, was auf dem Host aufgeschrieben ist.</translation>
    </message>
    <message>
        <source>The copy of the folders, %1, is not on the host any more.</source>
        <translation>Die Kopie der Ordner, %1, ist nicht mehr auf dem Host.</translation>
    </message>
    <message>
        <source>Find out who removed it. Without it, this backup is not gone back to.</source>
        <translation>Finden Sie heraus, wer sie entfernt hat. Ohne sie wird nicht zu dieser Sicherung zurückgegangen.</translation>
    </message>
    <message>
        <source>It is a major upgrade, for which the folders are copied, too, while nothing runs: %1. The more is in them, the longer that takes.</source>
        <translation>Es ist ein großes Upgrade, für das auch die Ordner kopiert werden, während nichts läuft: %1. Je mehr in ihnen ist, desto länger dauert das.</translation>
    </message>
    <message>
        <source>The folders %1 become what they were, too; what is in them now is set aside.</source>
        <translation>Auch die Ordner %1 werden wieder, was sie waren; was jetzt in ihnen ist, wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Copy the folders</source>
        <translation>Die Ordner kopieren</translation>
    </message>
    <message>
        <source>Copies %1 on the host of the first node to %2.</source>
        <translation>Kopiert %1 auf dem Host des ersten Knotens nach %2.</translation>
    </message>
    <message>
        <source>Restore the folders</source>
        <translation>Die Ordner wiederherstellen</translation>
    </message>
    <message>
        <source>Puts %1 back to what %2 holds.</source>
        <translation>Setzt %1 auf das zurück, was %2 enthält.</translation>
    </message>
    <message>
        <source>Where one is to answer that Switchback makes of a copy of the database. Empty: none.</source>
        <translation>Wo eine antworten soll, die Switchback aus einer Kopie der Datenbank macht. Leer: keine.</translation>
    </message>
    <message>
        <source>Host of the test instance</source>
        <translation>Host der Testinstanz</translation>
    </message>
    <message>
        <source>Empty: the first host. On Windows it needs one of its own, without any other instance, from where the database can be reached.</source>
        <translation>Leer: der erste Host. Unter Windows braucht sie einen eigenen, ohne eine andere Instanz, von dem aus die Datenbank zu erreichen ist.</translation>
    </message>
    <message>
        <source>A free one of its host, to which that address leads. Empty: the port in the address.</source>
        <translation>Ein freier ihres Hosts, zu dem diese Adresse führt. Leer: der Port in der Adresse.</translation>
    </message>
    <message>
        <source>On Windows a test instance needs a host of its own: an installer serves all instances of a host.</source>
        <translation>Unter Windows braucht eine Testinstanz einen eigenen Host: Ein Installationsprogramm dient allen Instanzen eines Hosts.</translation>
    </message>
    <message>
        <source>Fetch the installer</source>
        <translation>Installationsprogramm holen</translation>
    </message>
    <message>
        <source>There is a test instance already.</source>
        <translation>Es gibt schon eine Testinstanz.</translation>
    </message>
    <message>
        <source>The instance %1 with its folders and the database %2 are deleted for good, with all that was tried out there.</source>
        <translation>Die Instanz %1 mit ihren Ordnern und die Datenbank %2 werden endgültig gelöscht, mit allem, was dort ausprobiert wurde.</translation>
    </message>
    <message>
        <source>Octopus.Server.exe takes connection string and master key on its command line: administrators of %1 can read them while it does.</source>
        <translation>Octopus.Server.exe bekommt Verbindungszeichenfolge und Master Key auf der Befehlszeile: Administratoren von %1 können sie in diesem Augenblick lesen.</translation>
    </message>
    <message>
        <source>The original signs in to its database as a user of Windows, which the service of a test instance on another host is not.</source>
        <translation>Das Original meldet sich an seiner Datenbank als Benutzer von Windows an, und das ist der Dienst einer Testinstanz auf einem anderen Host nicht.</translation>
    </message>
    <message>
        <source>Make the test instance by hand, or let the original use a SQL login.</source>
        <translation>Richten Sie die Testinstanz von Hand ein, oder lassen Sie das Original eine SQL-Anmeldung benutzen.</translation>
    </message>
    <message>
        <source>The host %1 has Octopus Server %2, which is newer than %3.</source>
        <translation>Auf dem Host %1 ist Octopus Server %2, und das ist neuer als %3.</translation>
    </message>
    <message>
        <source>Uninstall it there, or choose a newer release.</source>
        <translation>Deinstallieren Sie es dort, oder wählen Sie ein neueres Release.</translation>
    </message>
    <message>
        <source>The host %1 has an instance of Octopus Server already, and an installer serves all of them.</source>
        <translation>Auf dem Host %1 gibt es schon eine Instanz von Octopus Server, und ein Installationsprogramm dient allen.</translation>
    </message>
    <message>
        <source>Name a host without one in the account.</source>
        <translation>Nennen Sie im Konto einen Host ohne eine solche.</translation>
    </message>
    <message>
        <source>Create the instance</source>
        <translation>Die Instanz anlegen</translation>
    </message>
    <message>
        <source>Installs %1 on %2 and makes the instance %3, with a node name, a port and folders of its own, and does not start it yet.</source>
        <translation>Installiert %1 auf %2 und legt die Instanz %3 an, mit eigenem Knotennamen, eigenem Port und eigenen Ordnern, und startet sie noch nicht.</translation>
    </message>
    <message>
        <source>Remove the instance</source>
        <translation>Die Instanz entfernen</translation>
    </message>
    <message>
        <source>Removes %1 with its backups and its folders; the program stays installed. This cannot be taken back.</source>
        <translation>Entfernt %1 mit ihren Sicherungen und Ordnern; das Programm bleibt installiert. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The test instance needs an address of its own, and not that of the original.</source>
        <translation>Die Testinstanz braucht eine eigene Adresse und nicht die des Originals.</translation>
    </message>
    <message>
        <source>%1 does not accept the API token.</source>
        <translation>%1 nimmt das API-Token nicht an.</translation>
    </message>
    <message>
        <source>It may have been revoked: make a new one on the page of your cloud account, and type it into the account here.</source>
        <translation>Es ist vielleicht widerrufen worden: Erstellen Sie auf der Seite Ihres Cloud-Kontos ein neues, und geben Sie es hier im Konto ein.</translation>
    </message>
    <message>
        <source>%1 asks for a second factor, which an API token cannot give.</source>
        <translation>%1 verlangt einen zweiten Faktor, den ein API-Token nicht geben kann.</translation>
    </message>
    <message>
        <source>Sign in on the page of your cloud account with the second factor and make a new token there, or have an administrator take the demand off for tokens.</source>
        <translation>Melden Sie sich auf der Seite Ihres Cloud-Kontos mit dem zweiten Faktor an und erstellen Sie dort ein neues Token, oder lassen Sie die Forderung für Token von einem Administrator aufheben.</translation>
    </message>
    <message>
        <source>The cloud does not offer “%1” for %2 now.</source>
        <translation>Die Cloud bietet „%1“ für %2 zurzeit nicht an.</translation>
    </message>
    <message>
        <source>The environment may be busy or inactive, or you may lack the permission. Wait for what runs there, and look at the environment&apos;s page.</source>
        <translation>Die Umgebung ist vielleicht beschäftigt oder inaktiv, oder Ihnen fehlt die Berechtigung. Warten Sie ab, was dort läuft, und sehen Sie auf der Seite der Umgebung nach.</translation>
    </message>
    <message>
        <source>%1 leads to %2, which is of another domain. The token is not sent there.</source>
        <translation>%1 führt zu %2, das zu einer anderen Domain gehört. Das Token wird nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>Check the address of the account.</source>
        <translation>Prüfen Sie die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The account does not see the project %1 any more.</source>
        <translation>Das Konto sieht das Projekt %1 nicht mehr.</translation>
    </message>
    <message>
        <source>Have its owner give you access again, or remove it from Switchback.</source>
        <translation>Lassen Sie sich vom Eigentümer wieder Zugriff geben, oder entfernen Sie es aus Switchback.</translation>
    </message>
    <message>
        <source>Look at what the database says, in the details.</source>
        <translation>Sehen Sie in den Einzelheiten nach, was die Datenbank sagt.</translation>
    </message>
    <message>
        <source>The application needs a relationship called “database” in .magento.app.yaml.</source>
        <translation>Die Anwendung braucht in .magento.app.yaml eine Beziehung namens „database“.</translation>
    </message>
    <message>
        <source>A disk of the environment is full: make room there, or give it a larger one.</source>
        <translation>Ein Datenträger der Umgebung ist voll: Schaffen Sie dort Platz, oder geben Sie ihr einen größeren.</translation>
    </message>
    <message>
        <source>The cloud names no address for ssh.</source>
        <translation>Die Cloud nennt keine Adresse für ssh.</translation>
    </message>
    <message>
        <source>The environment may be inactive, or you may not have been given ssh access to it.</source>
        <translation>Die Umgebung ist vielleicht inaktiv, oder Ihnen fehlt der ssh-Zugang zu ihr.</translation>
    </message>
    <message>
        <source>The server does not have the folder of the application.</source>
        <translation>Der Server hat den Ordner der Anwendung nicht.</translation>
    </message>
    <message>
        <source>Look whether the environment was ever deployed.</source>
        <translation>Sehen Sie nach, ob die Umgebung je bereitgestellt wurde.</translation>
    </message>
    <message>
        <source>Maintenance mode could not be changed.</source>
        <translation>Der Wartungsmodus ließ sich nicht ändern.</translation>
    </message>
    <message>
        <source>Look at what the server says, in the details.</source>
        <translation>Sehen Sie in den Einzelheiten nach, was der Server sagt.</translation>
    </message>
    <message>
        <source>The database could not be dumped whole.</source>
        <translation>Von der Datenbank ließ sich kein vollständiger Dump machen.</translation>
    </message>
    <message>
        <source>The database could not be read in whole.</source>
        <translation>Die Datenbank ließ sich nicht vollständig einlesen.</translation>
    </message>
    <message>
        <source>git could not reach the repository of the project, %1.</source>
        <translation>git konnte das Repository des Projekts, %1, nicht erreichen.</translation>
    </message>
    <message>
        <source>git ended with exit code %1: %2</source>
        <translation>git endete mit Exitcode %1: %2</translation>
    </message>
    <message>
        <source>Add your public ssh key to your cloud account, and connect once with ssh so that its host is known.</source>
        <translation>Hinterlegen Sie Ihren öffentlichen ssh-Schlüssel in Ihrem Cloud-Konto, und verbinden Sie sich einmal mit ssh, damit der Host bekannt ist.</translation>
    </message>
    <message>
        <source>Look at what it says.</source>
        <translation>Sehen Sie nach, was es sagt.</translation>
    </message>
    <message>
        <source>The cloud did not take the push; nothing was deployed.</source>
        <translation>Die Cloud hat den Push nicht angenommen; es wurde nichts bereitgestellt.</translation>
    </message>
    <message>
        <source>If somebody pushed in between, plan anew. If it found mistakes in a configuration file, correct them first; its words are in the details.</source>
        <translation>Wenn inzwischen jemand gepusht hat, planen Sie neu. Wenn sie Fehler in einer Konfigurationsdatei gefunden hat, berichtigen Sie die zuerst; was sie sagt, steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Somebody pushed to the branch %1 in between.</source>
        <translation>Inzwischen hat jemand auf den Branch %1 gepusht.</translation>
    </message>
    <message>
        <source>Look at what was pushed, and plan anew.</source>
        <translation>Sehen Sie nach, was gepusht wurde, und planen Sie neu.</translation>
    </message>
    <message>
        <source>The cloud is at work on the environment %1.</source>
        <translation>Die Cloud arbeitet gerade an der Umgebung %1.</translation>
    </message>
    <message>
        <source>Wait until that has ended, then begin again.</source>
        <translation>Warten Sie, bis das zu Ende ist, und beginnen Sie dann noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) change:</source>
        <translation>
            <numerusform>%n Paket ändert sich:</numerusform>
            <numerusform>%n Pakete ändern sich:</numerusform>
        </translation>
    </message>
    <message>
        <source>The commit is %1; it is not pushed yet.</source>
        <translation>Der Commit ist %1; er ist noch nicht gepusht.</translation>
    </message>
    <message>
        <source>It ended before it touched the database, which stays as it is.</source>
        <translation>Es endete, bevor die Datenbank berührt wurde; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The backup is not there any more.</source>
        <translation>Die Sicherung ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The cloud&apos;s backup is %1; it keeps it until %2.</source>
        <translation>Die Sicherung der Cloud ist %1; sie behält sie bis %2.</translation>
    </message>
    <message>
        <source>The cloud&apos;s backup %1 stays: the data may need it.</source>
        <translation>Die Sicherung %1 der Cloud bleibt: Die Daten brauchen sie vielleicht.</translation>
    </message>
    <message>
        <source>%1 cannot be kept from others.</source>
        <translation>%1 lässt sich nicht vor anderen schützen.</translation>
    </message>
    <message>
        <source>The dump stays: the database may need it. It is %1.</source>
        <translation>Der Dump bleibt: Die Datenbank braucht ihn vielleicht. Er ist %1.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s logs, in the details and by ssh.</source>
        <translation>Sehen Sie sich die Protokolle des Servers an, in den Einzelheiten und mit ssh.</translation>
    </message>
    <message>
        <source>Commerce says that its declarative schema is not up to date, which it also does where nothing is wrong.</source>
        <translation>Commerce sagt, sein deklaratives Schema sei nicht aktuell; das sagt es auch, wo alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>The database does not belong to the code that runs.</source>
        <translation>Die Datenbank gehört nicht zu dem Code, der läuft.</translation>
    </message>
    <message>
        <source>The database is older than the code: %1.</source>
        <translation>Die Datenbank ist älter als der Code: %1.</translation>
    </message>
    <message>
        <source>%1 shows an error: %2</source>
        <translation>%1 zeigt einen Fehler: %2</translation>
    </message>
    <message>
        <source>The server has Adobe Commerce %1 and not %2.</source>
        <translation>Auf dem Server ist Adobe Commerce %1 und nicht %2.</translation>
    </message>
    <message>
        <source>Commerce itself does not say that it is %1.</source>
        <translation>Commerce selbst sagt nicht, dass es %1 ist.</translation>
    </message>
    <message>
        <source>It is still in maintenance mode.</source>
        <translation>Es ist noch im Wartungsmodus.</translation>
    </message>
    <message>
        <source>The cloud does not have the environment %1 any more.</source>
        <translation>Die Cloud hat die Umgebung %1 nicht mehr.</translation>
    </message>
    <message>
        <source>The dump holds what customers typed, and lies on this machine where only you can read it.</source>
        <translation>Der Dump enthält, was Kunden eingegeben haben, und liegt auf diesem Rechner, wo nur Sie ihn lesen können.</translation>
    </message>
    <message>
        <source>The backup is deleted for good; what runs is not touched.</source>
        <translation>Die Sicherung wird endgültig gelöscht; was läuft, wird nicht angerührt.</translation>
    </message>
    <message>
        <source>The site goes on while the cloud builds; then visitors see the maintenance page while the database is upgraded, usually for some minutes.</source>
        <translation>Die Site läuft weiter, während die Cloud baut; dann sehen Besucher die Wartungsseite, während die Datenbank aktualisiert wird, meist einige Minuten lang.</translation>
    </message>
    <message>
        <source>The cloud makes no backups of this environment on request; media and other files are not part of the upgrade backup.</source>
        <translation>Von dieser Umgebung macht die Cloud auf Wunsch keine Sicherungen; Medien und andere Dateien gehören nicht zur Upgrade-Sicherung.</translation>
    </message>
    <message>
        <source>Package: %1</source>
        <translation>Paket: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more package(s); the activity log lists all.</source>
        <translation>
            <numerusform>… und %n weiteres Paket; das Aktivitätsprotokoll listet alle auf.</numerusform>
            <numerusform>… und %n weitere Pakete; das Aktivitätsprotokoll listet alle auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The variable ADMIN_EMAIL is not set.</source>
        <translation>Die Variable ADMIN_EMAIL ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Upgrades go on without it; mail for the administrator goes to the owner of the licence.</source>
        <translation>Upgrades gehen auch ohne sie; Post für den Administrator geht an den Inhaber der Lizenz.</translation>
    </message>
    <message>
        <source>Patches are applied while it is built: %1. One that does not fit the new version fails the build.</source>
        <translation>Beim Bauen werden Patches angewandt: %1. Einer, der zur neuen Version nicht passt, lässt den Bau scheitern.</translation>
    </message>
    <message>
        <source>Look for each whether %1 still needs it.</source>
        <translation>Sehen Sie für jeden nach, ob %1 ihn noch braucht.</translation>
    </message>
    <message>
        <source>Visitors see the maintenance page from the dump on until the code of before runs.</source>
        <translation>Besucher sehen die Wartungsseite vom Dump an, bis der Code von vorher läuft.</translation>
    </message>
    <message>
        <source>Only database and code go back: media and other files stay as they are.</source>
        <translation>Nur Datenbank und Code gehen zurück: Medien und andere Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Database, media and all other files go back; files that came since then are lost, and only the database is set aside.</source>
        <translation>Datenbank, Medien und alle anderen Dateien gehen zurück; Dateien, die seitdem dazukamen, sind verloren, und nur die Datenbank wird beiseitegelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) made since then are taken back by one more; the history keeps them.</source>
        <translation>
            <numerusform>%n seitdem gemachter Commit wird durch einen weiteren zurückgenommen; die Geschichte behält ihn.</numerusform>
            <numerusform>%n seitdem gemachte Commits werden durch einen weiteren zurückgenommen; die Geschichte behält sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders, customers and content since %1 are in the dump that is set aside, and no longer in the shop.</source>
        <translation>Bestellungen, Kunden und Inhalte seit %1 sind in dem Dump, der beiseitegelegt wird, und nicht mehr im Shop.</translation>
    </message>
    <message>
        <source>Look at the workspace&apos;s folder: its disk may be full, or it may belong to somebody else.</source>
        <translation>Sehen Sie sich den Ordner des Arbeitsbereichs an: Sein Datenträger ist vielleicht voll, oder er gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Asks cloud, git and server whether all is as it was planned with.</source>
        <translation>Fragt Cloud, git und Server, ob alles so ist wie bei der Planung.</translation>
    </message>
    <message>
        <source>Have the cloud make a backup</source>
        <translation>Die Cloud sichern lassen</translation>
    </message>
    <message>
        <source>Of database and files, for 7 days. Visitors wait for up to half a minute; where the cloud keeps no more, it deletes its oldest.</source>
        <translation>Datenbank und Dateien, für 7 Tage. Besucher warten bis zu einer halben Minute; wo die Cloud nicht mehr behält, löscht sie ihre älteste Sicherung.</translation>
    </message>
    <message>
        <source>Dump the database</source>
        <translation>Dump der Datenbank machen</translation>
    </message>
    <message>
        <source>Writes the database to %1 on this machine, proven whole.</source>
        <translation>Schreibt die Datenbank nach %1 auf diesem Rechner, auf Vollständigkeit geprüft.</translation>
    </message>
    <message>
        <source>Work out the new packages</source>
        <translation>Die neuen Pakete ermitteln</translation>
    </message>
    <message>
        <source>Raises composer.json and composer.lock in Switchback&apos;s own copy of the code, and makes a commit of them.</source>
        <translation>Hebt composer.json und composer.lock in Switchbacks eigener Kopie des Codes an und macht daraus einen Commit.</translation>
    </message>
    <message>
        <source>Prepare the code of before</source>
        <translation>Den Code von vorher vorbereiten</translation>
    </message>
    <message>
        <source>Makes a commit with the content of %1; the history stays.</source>
        <translation>Macht einen Commit mit dem Inhalt von %1; die Geschichte bleibt.</translation>
    </message>
    <message>
        <source>Visitors see the maintenance page from here on, and timed jobs wait.</source>
        <translation>Von hier an sehen Besucher die Wartungsseite, und zeitgesteuerte Aufgaben warten.</translation>
    </message>
    <message>
        <source>Restore the data</source>
        <translation>Die Daten wiederherstellen</translation>
    </message>
    <message>
        <source>Makes the database anew from %1.</source>
        <translation>Legt die Datenbank aus %1 neu an.</translation>
    </message>
    <message>
        <source>Has the cloud put database and files back to its backup %1.</source>
        <translation>Lässt die Cloud Datenbank und Dateien auf ihre Sicherung %1 zurückstellen.</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Pushen</translation>
    </message>
    <message>
        <source>Pushes the commit to the branch %1, which the cloud then builds and deploys.</source>
        <translation>Pusht den Commit auf den Branch %1, den die Cloud dann baut und bereitstellt.</translation>
    </message>
    <message>
        <source>Follow the deployment</source>
        <translation>Die Bereitstellung verfolgen</translation>
    </message>
    <message>
        <source>Shows the cloud&apos;s log, and judges by its result, by every exit code, and by what the server says.</source>
        <translation>Zeigt das Protokoll der Cloud und urteilt nach ihrem Ergebnis, nach jedem Exitcode und nach dem, was der Server sagt.</translation>
    </message>
    <message>
        <source>Asks Commerce for its version %1, the state of its database and its maintenance mode, and visits storefront and admin.</source>
        <translation>Fragt Commerce nach seiner Version %1, dem Stand seiner Datenbank und seinem Wartungsmodus und besucht Shop und Admin.</translation>
    </message>
    <message>
        <source>List the extensions</source>
        <translation>Die Erweiterungen auflisten</translation>
    </message>
    <message>
        <source>Keeps the commit of %1 and the dump as the upgrade backup.</source>
        <translation>Behält den Commit von %1 und den Dump als Upgrade-Sicherung.</translation>
    </message>
    <message>
        <source>Keeps the commit of %1 and the dump made before, so that this can be undone.</source>
        <translation>Behält den Commit von %1 und den Dump von vorher, damit sich das rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Delete the dump that was gone back to</source>
        <translation>Den Dump löschen, auf den zurückgegangen wurde</translation>
    </message>
    <message>
        <source>Keeps the commit of %1 and the dump until somebody deletes them.</source>
        <translation>Behält den Commit von %1 und den Dump, bis sie jemand löscht.</translation>
    </message>
    <message>
        <source>Writes the new end, %1, down in the workspace.</source>
        <translation>Schreibt das neue Ende, %1, im Arbeitsbereich auf.</translation>
    </message>
    <message>
        <source>Deletes the dump %1. This cannot be taken back.</source>
        <translation>Löscht den Dump %1. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Has the cloud delete its backup %1. This cannot be taken back.</source>
        <translation>Lässt die Cloud ihre Sicherung %1 löschen. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Writes down in the workspace whether it may be changed; other computers do not see that.</source>
        <translation>Schreibt im Arbeitsbereich auf, ob sie geändert werden darf; andere Rechner sehen das nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Composer finds no set of packages with Adobe Commerce %1.</source>
        <translation>Composer findet keine Zusammenstellung von Paketen mit Adobe Commerce %1.</translation>
    </message>
    <message>
        <source>Composer finds no set of packages with Adobe Commerce %1: %2</source>
        <translation>Composer findet keine Zusammenstellung von Paketen mit Adobe Commerce %1: %2</translation>
    </message>
    <message>
        <source>Update or remove the package that stands in the way, or choose another version.</source>
        <translation>Aktualisieren oder entfernen Sie das Paket, das im Weg steht, oder wählen Sie eine andere Version.</translation>
    </message>
    <message>
        <source>The repository of the packages did not let Composer in.</source>
        <translation>Das Repository der Pakete hat Composer nicht eingelassen.</translation>
    </message>
    <message>
        <source>Type the access keys of the marketplace into the account: the public one is the user, the private one the password. Keys of somebody who has left may have been disabled.</source>
        <translation>Geben Sie die Zugriffsschlüssel des Marketplace im Konto ein: Der öffentliche ist der Benutzer, der private das Passwort. Schlüssel von jemandem, der gegangen ist, sind vielleicht abgeschaltet.</translation>
    </message>
    <message>
        <source>Composer ended with exit code %1.</source>
        <translation>Composer endete mit Exitcode %1.</translation>
    </message>
    <message>
        <source>Look at what it says: often a repository cannot be reached.</source>
        <translation>Sehen Sie nach, was er sagt: Oft ist ein Repository nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Composer is not installed on this machine.</source>
        <translation>Composer ist auf diesem Rechner nicht installiert.</translation>
    </message>
    <message>
        <source>Install it (Debian: composer); upgrades of Adobe Commerce are worked out with it.</source>
        <translation>Installieren Sie ihn (Debian: composer); mit ihm werden Upgrades von Adobe Commerce ermittelt.</translation>
    </message>
    <message>
        <source>The branch has no composer.lock that can be read.</source>
        <translation>Der Branch hat keine composer.lock, die sich lesen lässt.</translation>
    </message>
    <message>
        <source>Commit one: the cloud installs exactly what it names.</source>
        <translation>Committen Sie eine: Die Cloud installiert genau, was darin steht.</translation>
    </message>
    <message>
        <source>“%1” has not ended within %2; the cloud is still at it.</source>
        <translation>„%1“ ist nach %2 nicht zu Ende; die Cloud ist noch dabei.</translation>
    </message>
    <message>
        <source>Look at it in the cloud&apos;s console: while it is being built it can be cancelled there, later only the vendor&apos;s support can.</source>
        <translation>Sehen Sie in der Konsole der Cloud nach: Solange gebaut wird, lässt es sich dort abbrechen, später nur noch durch den Support des Herstellers.</translation>
    </message>
    <message>
        <source>The push was taken, and the cloud shows no deployment of it.</source>
        <translation>Der Push wurde angenommen, und die Cloud zeigt keine Bereitstellung davon.</translation>
    </message>
    <message>
        <source>Look into the cloud&apos;s console: an environment that is inactive or paused is not deployed.</source>
        <translation>Sehen Sie in der Konsole der Cloud nach: Eine inaktive oder angehaltene Umgebung wird nicht bereitgestellt.</translation>
    </message>
    <message>
        <source>Somebody cancelled “%1” in the cloud.</source>
        <translation>Jemand hat „%1“ in der Cloud abgebrochen.</translation>
    </message>
    <message>
        <source>Ask who it was and why, then begin again.</source>
        <translation>Fragen Sie, wer es war und warum, und beginnen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>“%1” failed in the cloud.</source>
        <translation>„%1“ ist in der Cloud gescheitert.</translation>
    </message>
    <message>
        <source>Look at its log, in the details.</source>
        <translation>Sehen Sie sich das Protokoll an, in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The cloud calls this deployment a success; the environment itself says that it failed.</source>
        <translation>Die Cloud nennt diese Bereitstellung einen Erfolg; die Umgebung selbst sagt, dass sie gescheitert ist.</translation>
    </message>
    <message>
        <source>Correct the permissions of the file that it names, and deploy again.</source>
        <translation>Berichtigen Sie die Rechte der genannten Datei, und stellen Sie noch einmal bereit.</translation>
    </message>
    <message>
        <source>Read var/log/cloud.log. Set VERBOSE_COMMANDS: &apos;-vvv&apos; in .magento.env.yaml and push again to see more.</source>
        <translation>Lesen Sie var/log/cloud.log. Setzen Sie VERBOSE_COMMANDS: &apos;-vvv&apos; in .magento.env.yaml und pushen Sie noch einmal, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Read var/log/cloud.log and var/log/install_upgrade.log. Set VERBOSE_COMMANDS: &apos;-vvv&apos; in .magento.env.yaml and push again to see more.</source>
        <translation>Lesen Sie var/log/cloud.log und var/log/install_upgrade.log. Setzen Sie VERBOSE_COMMANDS: &apos;-vvv&apos; in .magento.env.yaml und pushen Sie noch einmal, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Read var/log/cloud.log.</source>
        <translation>Lesen Sie var/log/cloud.log.</translation>
    </message>
    <message>
        <source>A variable is missing or wrong: correct it in .magento.env.yaml or in the cloud&apos;s console, and deploy again.</source>
        <translation>Eine Variable fehlt oder ist falsch: Berichtigen Sie sie in .magento.env.yaml oder in der Konsole der Cloud, und stellen Sie noch einmal bereit.</translation>
    </message>
    <message>
        <source>A service is missing, down, or not the one that is configured: compare .magento/services.yaml with the relationships in .magento.app.yaml.</source>
        <translation>Ein Dienst fehlt, läuft nicht oder ist nicht der konfigurierte: Vergleichen Sie .magento/services.yaml mit den Beziehungen in .magento.app.yaml.</translation>
    </message>
    <message>
        <source>Correct .magento.env.yaml: a name or the syntax in it is wrong.</source>
        <translation>Berichtigen Sie .magento.env.yaml: Ein Name oder die Syntax darin ist falsch.</translation>
    </message>
    <message>
        <source>Compare the autoload section of composer.json with that of the vendor&apos;s template, add what is missing, and push again.</source>
        <translation>Vergleichen Sie den Abschnitt autoload der composer.json mit dem der Vorlage des Herstellers, ergänzen Sie, was fehlt, und pushen Sie noch einmal.</translation>
    </message>
    <message>
        <source>If Commerce comes from a git repository and not from Composer, set DEPLOYED_MAGENTO_VERSION_FROM_GIT in .magento.env.yaml.</source>
        <translation>Wenn Commerce aus einem git-Repository und nicht von Composer kommt, setzen Sie DEPLOYED_MAGENTO_VERSION_FROM_GIT in .magento.env.yaml.</translation>
    </message>
    <message>
        <source>This version knows no split database: go back to a single database first.</source>
        <translation>Diese Version kennt keine geteilte Datenbank: Gehen Sie zuerst auf eine einzige Datenbank zurück.</translation>
    </message>
    <message>
        <source>This version does not support OpenSearch: use 2.3.7-p3, 2.4.3-p2 or later.</source>
        <translation>Diese Version unterstützt OpenSearch nicht: Verwenden Sie 2.3.7-p3, 2.4.3-p2 oder eine spätere.</translation>
    </message>
    <message>
        <source>A patch does not fit this version: take it out of QUALITY_PATCHES or of m2-hotfixes, or get it for this version.</source>
        <translation>Ein Patch passt nicht zu dieser Version: Nehmen Sie ihn aus QUALITY_PATCHES oder aus m2-hotfixes, oder besorgen Sie ihn für diese Version.</translation>
    </message>
    <message>
        <source>That only follows from the deployment&apos;s own failure: read var/log/install_upgrade.log.</source>
        <translation>Das folgt nur daraus, dass die Bereitstellung gescheitert ist: Lesen Sie var/log/install_upgrade.log.</translation>
    </message>
    <message>
        <source>Read the end of the deployment&apos;s log, in the details; the vendor names no remedy for it.</source>
        <translation>Lesen Sie das Ende des Protokolls der Bereitstellung, in den Einzelheiten; der Hersteller nennt dafür keine Abhilfe.</translation>
    </message>
    <message>
        <source>The deployment failed with ece-tools&apos; error %1: %2</source>
        <translation>Die Bereitstellung ist mit dem Fehler %1 von ece-tools gescheitert: %2</translation>
    </message>
    <message>
        <source>The deployment failed: its hook ended with exit code %1.</source>
        <translation>Die Bereitstellung ist gescheitert: Ihr Hook endete mit Exitcode %1.</translation>
    </message>
    <message>
        <source>The deployment failed.</source>
        <translation>Die Bereitstellung ist gescheitert.</translation>
    </message>
    <message>
        <source>Phase: the cloud builds the new release; the site goes on.</source>
        <translation>Phase: Die Cloud baut das neue Release; die Site läuft weiter.</translation>
    </message>
    <message>
        <source>Phase: preparing the deployment.</source>
        <translation>Phase: Die Bereitstellung wird vorbereitet.</translation>
    </message>
    <message>
        <source>Phase: maintenance mode begins.</source>
        <translation>Phase: Der Wartungsmodus beginnt.</translation>
    </message>
    <message>
        <source>Phase: checking the configuration.</source>
        <translation>Phase: Die Konfiguration wird geprüft.</translation>
    </message>
    <message>
        <source>Phase: the database is upgraded.</source>
        <translation>Phase: Die Datenbank wird aktualisiert.</translation>
    </message>
    <message>
        <source>Phase: static content is made.</source>
        <translation>Phase: Statische Inhalte werden erzeugt.</translation>
    </message>
    <message>
        <source>Phase: maintenance mode has ended.</source>
        <translation>Phase: Der Wartungsmodus ist beendet.</translation>
    </message>
    <message>
        <source>Phase: warming up.</source>
        <translation>Phase: Aufwärmen.</translation>
    </message>
    <message>
        <source>Shows, upgrades and rolls back the environments of Adobe Commerce (Magento) projects in the vendor&apos;s cloud.</source>
        <translation>Zeigt Umgebungen von Adobe-Commerce-Projekten (Magento) in der Cloud des Herstellers, aktualisiert sie und geht zurück.</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Where the cloud&apos;s API answers; the vendor&apos;s own is filled in.</source>
        <translation>Wo die API der Cloud antwortet; die des Herstellers ist eingetragen.</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>Where tokens are exchanged. Empty: the API address.</source>
        <translation>Wo Token getauscht werden. Leer: die API-Adresse.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Made on the page of your cloud account, under “API tokens”. Code and database are reached by git and ssh with your own key.</source>
        <translation>Erstellt auf der Seite Ihres Cloud-Kontos unter „API tokens“. Code und Datenbank werden mit git und ssh und Ihrem eigenen Schlüssel erreicht.</translation>
    </message>
    <message>
        <source>Package key, public</source>
        <translation>Paketschlüssel, öffentlich</translation>
    </message>
    <message>
        <source>The public access key for repo.magento.com, from your marketplace account. Empty: what Composer has in its own auth.json.</source>
        <translation>Der öffentliche Zugriffsschlüssel für repo.magento.com aus Ihrem Marketplace-Konto. Leer: was Composer in seiner eigenen auth.json hat.</translation>
    </message>
    <message>
        <source>Package key, private</source>
        <translation>Paketschlüssel, privat</translation>
    </message>
    <message>
        <source>The private access key that belongs to it.</source>
        <translation>Der private Zugriffsschlüssel, der dazugehört.</translation>
    </message>
    <message>
        <source>Project %1, region %2</source>
        <translation>Projekt %1, Region %2</translation>
    </message>
    <message>
        <source>It is in maintenance mode: visitors see the maintenance page.</source>
        <translation>Sie ist im Wartungsmodus: Besucher sehen die Wartungsseite.</translation>
    </message>
    <message>
        <source>The last deployment failed.</source>
        <translation>Die letzte Bereitstellung ist gescheitert.</translation>
    </message>
    <message>
        <source>Runs on %1.</source>
        <translation>Läuft auf %1.</translation>
    </message>
    <message>
        <source>Last deployed on %1.</source>
        <translation>Zuletzt bereitgestellt am %1.</translation>
    </message>
    <message>
        <source>Last in the cloud&apos;s log: “%1” (%2).</source>
        <translation>Zuletzt im Protokoll der Cloud: „%1“ (%2).</translation>
    </message>
    <message>
        <source>The cloud is at work on it: “%1” (%2 %).</source>
        <translation>Die Cloud arbeitet daran: „%1“ (%2 %).</translation>
    </message>
    <message>
        <source>Its dump %1 is not there any more as it was.</source>
        <translation>Ihr Dump %1 ist nicht mehr so da, wie er war.</translation>
    </message>
    <message>
        <source>The cloud does not offer to restore it.</source>
        <translation>Die Cloud bietet nicht an, sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>Switchback cannot do this with Adobe Commerce in the cloud.</source>
        <translation>Das kann Switchback mit Adobe Commerce in der Cloud nicht tun.</translation>
    </message>
    <message>
        <source>Projects in Adobe&apos;s cloud are reached by an account.</source>
        <translation>Projekte in Adobes Cloud werden über ein Konto erreicht.</translation>
    </message>
    <message>
        <source>The cloud starts and stops its environments itself, not from here.</source>
        <translation>Die Cloud startet und stoppt ihre Umgebungen selbst, nicht von hier aus.</translation>
    </message>
    <message>
        <source>Adobe Commerce %1 needs %2 %3; the environment has %4.</source>
        <translation>Adobe Commerce %1 braucht %2 %3; die Umgebung hat %4.</translation>
    </message>
    <message>
        <source>Set “type: %1:%2” in .magento/services.yaml and push that first. On Pro Staging and Production the vendor&apos;s support does it.</source>
        <translation>Setzen Sie „type: %1:%2“ in .magento/services.yaml, und pushen Sie das zuerst. Auf Pro Staging und Production macht es der Support des Herstellers.</translation>
    </message>
    <message>
        <source>Set “type: php:%1” in .magento.app.yaml and push that first.</source>
        <translation>Setzen Sie „type: php:%1“ in .magento.app.yaml, und pushen Sie das zuerst.</translation>
    </message>
    <message>
        <source>Replace it by “type: %1:%2” in .magento/services.yaml and in the relationships, and push that first.</source>
        <translation>Ersetzen Sie es durch „type: %1:%2“ in .magento/services.yaml und in den Beziehungen, und pushen Sie das zuerst.</translation>
    </message>
    <message>
        <source>Extension %1 %2</source>
        <translation>Erweiterung %1 %2</translation>
    </message>
    <message>
        <source>Extension %1 %2; %3 is available</source>
        <translation>Erweiterung %1 %2; verfügbar ist %3</translation>
    </message>
    <message>
        <source>An inactive %1 that is left of an earlier one is deleted first, with what was pushed to its branch.</source>
        <translation>Ein inaktives %1, das von einem früheren übrig ist, wird zuerst gelöscht, mit dem, was auf seinen Branch gepusht wurde.</translation>
    </message>
    <message>
        <source>Switchback tears down only what it set up itself.</source>
        <translation>Switchback baut nur ab, was es selbst eingerichtet hat.</translation>
    </message>
    <message>
        <source>Delete the environment in the cloud&apos;s console when nobody needs it.</source>
        <translation>Löschen Sie die Umgebung in der Konsole der Cloud, wenn niemand sie braucht.</translation>
    </message>
    <message>
        <source>Lists what others made, with its versions, what is newer of it, and modules that are off.</source>
        <translation>Listet auf, was andere gemacht haben, mit Versionen und dem, was es Neueres davon gibt, und abgeschaltete Module.</translation>
    </message>
    <message>
        <source>The cloud has ended its work on %1, and it is not as it should be: %2.</source>
        <translation>Die Cloud ist mit %1 fertig, und es ist nicht, wie es sein soll: %2.</translation>
    </message>
    <message>
        <source>Look at the environment in the cloud&apos;s console.</source>
        <translation>Sehen Sie sich die Umgebung in der Konsole der Cloud an.</translation>
    </message>
    <message>
        <source>The cloud has a branch %1 that Switchback did not make.</source>
        <translation>Die Cloud hat einen Branch %1, den Switchback nicht gemacht hat.</translation>
    </message>
    <message>
        <source>Delete or rename it in the cloud&apos;s console when nobody needs it.</source>
        <translation>Löschen Sie ihn in der Konsole der Cloud, oder benennen Sie ihn um, wenn niemand ihn braucht.</translation>
    </message>
    <message>
        <source>Switchback sets up only the environment %1, for tests.</source>
        <translation>Switchback richtet nur die Umgebung %1 ein, zum Ausprobieren.</translation>
    </message>
    <message>
        <source>There is no environment that the cloud offers to copy and whose version is known.</source>
        <translation>Es gibt keine Umgebung, deren Version bekannt ist und die die Cloud zu kopieren anbietet.</translation>
    </message>
    <message>
        <source>Refresh the project until a version can be read, and look whether you may make branches.</source>
        <translation>Aktualisieren Sie die Ansicht, bis sich eine Version lesen lässt, und sehen Sie nach, ob Sie Branches anlegen dürfen.</translation>
    </message>
    <message>
        <source>%1 runs %2, and its database does not go back to %3.</source>
        <translation>Auf %1 läuft %2, und die Datenbank geht nicht auf %3 zurück.</translation>
    </message>
    <message>
        <source>Asks cloud, git and server whether all is as it was planned with, and whether the name %1 is free.</source>
        <translation>Fragt Cloud, git und Server, ob alles so ist wie bei der Planung und ob der Name %1 frei ist.</translation>
    </message>
    <message>
        <source>Note it down</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Writes down in the workspace that the environment is Switchback&apos;s to tear down.</source>
        <translation>Schreibt im Arbeitsbereich auf, dass Switchback die Umgebung abbauen darf.</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Die Kopie machen</translation>
    </message>
    <message>
        <source>Has the cloud make the branch and environment %1 of %2, with database and files.</source>
        <translation>Lässt die Cloud Branch und Umgebung %1 aus %2 machen, mit Datenbank und Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) that were made of the test environment go, too.</source>
        <translation>
            <numerusform>%n Sicherung, die von der Testumgebung gemacht wurde, geht mit.</numerusform>
            <numerusform>%n Sicherungen, die von der Testumgebung gemacht wurden, gehen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the environment</source>
        <translation>Die Umgebung löschen</translation>
    </message>
    <message>
        <source>Has the cloud delete %1: first servers and data, then the branch. This cannot be taken back.</source>
        <translation>Lässt die Cloud %1 löschen: zuerst Server und Daten, dann den Branch. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Deletes the dumps of its backups and what is written down of it in the workspace. This cannot be taken back.</source>
        <translation>Löscht die Dumps ihrer Sicherungen und was im Arbeitsbereich von ihr aufgeschrieben ist. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The cloud makes a copy of %1 with its data: the branch and environment %2. The original is not touched.</source>
        <translation>Die Cloud macht eine Kopie von %1 mit den Daten: Branch und Umgebung %2. Das Original wird nicht angerührt.</translation>
    </message>
    <message>
        <source>The copy is upgraded from %1 to %2 at once.</source>
        <translation>Die Kopie wird gleich von %1 auf %2 aktualisiert.</translation>
    </message>
    <message>
        <source>It costs what an environment costs, or takes one of those that you have, until it is torn down.</source>
        <translation>Sie kostet, was eine Umgebung kostet, oder belegt eine von denen, die Sie haben, bis sie abgebaut wird.</translation>
    </message>
    <message>
        <source>Settings for mail, payment and other services are copied, too: what somebody does there can reach what the original reaches.</source>
        <translation>Einstellungen für E-Mail, Zahlung und andere Dienste werden mitkopiert: Was jemand dort tut, kann erreichen, was das Original erreicht.</translation>
    </message>
    <message>
        <source>The environment %1 with database, files and the cloud&apos;s own backups of it, and the branch with what was pushed there, are deleted for good.</source>
        <translation>Die Umgebung %1 mit Datenbank, Dateien und den Sicherungen der Cloud davon sowie der Branch mit dem, was darauf gepusht wurde, werden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>A deployment did not come to its end: correct what stopped it and push.</source>
        <translation>Eine Bereitstellung ist nicht zu Ende gekommen: Berichtigen Sie, was sie aufgehalten hat, und pushen Sie.</translation>
    </message>
    <message>
        <source>Switchback cannot back up databases that are split: join them first, or upgrade by hand.</source>
        <translation>Switchback kann geteilte Datenbanken nicht sichern: Führen Sie sie zuerst zusammen, oder aktualisieren Sie von Hand.</translation>
    </message>
    <message>
        <source>The commit that was made is not in Switchback&apos;s copy of the code any more.</source>
        <translation>Der gemachte Commit ist nicht mehr in Switchbacks Kopie des Codes.</translation>
    </message>
    <message>
        <source>Take the operation back and begin again.</source>
        <translation>Nehmen Sie den Vorgang zurück, und beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Maintenance mode stays: database and code do not belong together.</source>
        <translation>Der Wartungsmodus bleibt: Datenbank und Code gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Somebody ended maintenance mode in between; the data was not replaced.</source>
        <translation>Inzwischen hat jemand den Wartungsmodus beendet; die Daten wurden nicht ersetzt.</translation>
    </message>
    <message>
        <source>Begin again when nobody works on the shop.</source>
        <translation>Beginnen Sie noch einmal, wenn niemand am Shop arbeitet.</translation>
    </message>
    <message>
        <source>%1 could not be judged.</source>
        <translation>%1 ließ sich nicht beurteilen.</translation>
    </message>
    <message>
        <source>The operation on %1 waits for you at “%2”.</source>
        <translation>Der Vorgang auf %1 wartet bei „%2“ auf Sie.</translation>
    </message>
    <message>
        <source>Reading the project afresh.</source>
        <translation>Das Projekt wird neu gelesen.</translation>
    </message>
    <message>
        <source>Look at the e-mail address and the password of the account, and at whether that person may push.</source>
        <translation>Prüfen Sie E-Mail-Adresse und Kennwort des Kontos, und ob diese Person pushen darf.</translation>
    </message>
    <message>
        <source>Asking the cloud about the environment.</source>
        <translation>Die Cloud wird nach der Umgebung gefragt.</translation>
    </message>
    <message>
        <source>Reading what the cloud wrote down of the last deployment.</source>
        <translation>Es wird gelesen, was die Cloud von der letzten Bereitstellung aufgeschrieben hat.</translation>
    </message>
    <message>
        <source>Looking at the server.</source>
        <translation>Der Server wird untersucht.</translation>
    </message>
    <message>
        <source>Reading the server&apos;s logs of the last deployment.</source>
        <translation>Die Protokolle des Servers von der letzten Bereitstellung werden gelesen.</translation>
    </message>
    <message>
        <source>Visiting %1.</source>
        <translation>%1 wird besucht.</translation>
    </message>
    <message>
        <source>Looking for the report on the server.</source>
        <translation>Der Bericht wird auf dem Server gesucht.</translation>
    </message>
    <message>
        <source>The deployment went on; put it right before the next one.</source>
        <translation>Die Bereitstellung ging weiter; bringen Sie es vor der nächsten in Ordnung.</translation>
    </message>
    <message>
        <source>%1 is not set up.</source>
        <translation>%1 ist nicht eingerichtet.</translation>
    </message>
    <message>
        <source>In the cloud, %1 is not active: it has no servers.</source>
        <translation>In der Cloud ist %1 nicht aktiv: Die Umgebung hat keine Server.</translation>
    </message>
    <message>
        <source>Somebody paused, deactivated or deleted it; its branch may be left.</source>
        <translation>Jemand hat sie angehalten, deaktiviert oder gelöscht; ihr Branch kann noch da sein.</translation>
    </message>
    <message>
        <source>Activate or resume it in the cloud&apos;s console.</source>
        <translation>Aktivieren Sie sie in der Konsole der Cloud, oder setzen Sie sie dort fort.</translation>
    </message>
    <message>
        <source>What was found may be of a moment in between.</source>
        <translation>Was gefunden wurde, kann von einem Augenblick mittendrin stammen.</translation>
    </message>
    <message>
        <source>Wait for its end, then diagnose it again.</source>
        <translation>Warten Sie, bis sie fertig ist, und untersuchen Sie die Umgebung dann noch einmal.</translation>
    </message>
    <message>
        <source>The build stopped: what ran before goes on.</source>
        <translation>Der Build wurde abgebrochen: Was vorher lief, läuft weiter.</translation>
    </message>
    <message>
        <source>The last deployment warned with ece-tools&apos; code %1: %2</source>
        <translation>Die letzte Bereitstellung hat mit dem Code %1 von ece-tools gewarnt: %2</translation>
    </message>
    <message>
        <source>No deployment is under way that would end it.</source>
        <translation>Es läuft keine Bereitstellung, die ihn beenden würde.</translation>
    </message>
    <message>
        <source>When nobody works on it any more, end it on the server: php bin/magento maintenance:disable.</source>
        <translation>Wenn niemand mehr daran arbeitet, beenden Sie ihn auf dem Server: php bin/magento maintenance:disable.</translation>
    </message>
    <message>
        <source>The last step of a deployment ends it.</source>
        <translation>Der letzte Schritt einer Bereitstellung beendet ihn.</translation>
    </message>
    <message>
        <source>The last step of a deployment ends it, and the last one did not get that far.</source>
        <translation>Der letzte Schritt einer Bereitstellung beendet ihn, und die letzte ist nicht so weit gekommen.</translation>
    </message>
    <message>
        <source>Correct what stopped the deployment and push again, or roll back. To end it alone would show a shop that is half upgraded.</source>
        <translation>Berichtigen Sie, was die Bereitstellung aufgehalten hat, und pushen Sie noch einmal, oder rollen Sie zurück. Ihn nur zu beenden würde einen halb aktualisierten Shop zeigen.</translation>
    </message>
    <message>
        <source>The page names no report that could be opened.</source>
        <translation>Die Seite nennt keinen Bericht, der sich öffnen ließe.</translation>
    </message>
    <message>
        <source>Report %1: %2</source>
        <translation>Bericht %1: %2</translation>
    </message>
    <message>
        <source>A visitor met it at %1.</source>
        <translation>Ein Besucher ist bei %1 darauf gestoßen.</translation>
    </message>
    <message>
        <source>Give its lines to whoever looks after the code or the extension that they name first.</source>
        <translation>Geben Sie seine Zeilen an die weiter, die sich um den Code oder die Erweiterung kümmern, die zuerst darin vorkommt.</translation>
    </message>
    <message>
        <source>There is no report %1 on the server.</source>
        <translation>Auf dem Server gibt es keinen Bericht %1.</translation>
    </message>
    <message>
        <source>Reports lie in var/report of the server that wrote them, until somebody clears it.</source>
        <translation>Berichte liegen in var/report des Servers, der sie geschrieben hat, bis dort jemand aufräumt.</translation>
    </message>
    <message>
        <source>Look whether number and environment are the right ones.</source>
        <translation>Sehen Sie nach, ob Nummer und Umgebung die richtigen sind.</translation>
    </message>
    <message numerus="yes">
        <source>The database is older than the code: %n module(s) wait.</source>
        <translation>
            <numerusform>Die Datenbank ist älter als der Code: %n Modul wartet.</numerusform>
            <numerusform>Die Datenbank ist älter als der Code: %n Module warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The code was deployed and “setup:upgrade” did not run, or not to its end.</source>
        <translation>Der Code wurde bereitgestellt, und „setup:upgrade“ ist nicht oder nicht bis zum Ende gelaufen.</translation>
    </message>
    <message>
        <source>ece-tools&apos; code %1: %2</source>
        <translation>Code %1 von ece-tools: %2</translation>
    </message>
    <message>
        <source>Nothing was pushed or changed since it failed: the cloud is asked to deploy once more.</source>
        <translation>Seit dem Fehlschlag wurde nichts gepusht oder geändert: Die Cloud wird gebeten, noch einmal zu deployen.</translation>
    </message>
    <message>
        <source>To mend it, push a commit on top of %1 to the branch %2, or change what is wrong in the cloud; then resume.</source>
        <translation>Um es zu beheben, pushen Sie einen auf %1 aufbauenden Commit auf den Branch %2, oder ändern Sie in der Cloud, was nicht stimmt; dann setzen Sie den Vorgang fort.</translation>
    </message>
    <message>
        <source>If it fails, database and code are put back. What customers do between the dump and the maintenance page is lost then, and so it is when you go back later, also after you had it wait for a fix.</source>
        <translation>Wenn es fehlschlägt, werden Datenbank und Code zurückgesetzt. Was Kunden zwischen dem Dump und der Wartungsseite tun, ist dann verloren, und ebenso, wenn Sie später zurückgehen, auch nachdem Sie den Vorgang auf eine Behebung haben warten lassen.</translation>
    </message>
    <message>
        <source>An error that has no code of its own.</source>
        <translation>Ein Fehler, der keinen eigenen Code hat.</translation>
    </message>
    <message>
        <source>app/etc/env.php cannot be written.</source>
        <translation>app/etc/env.php lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>A variable is configured that ece-tools does not know.</source>
        <translation>Es ist eine Variable gesetzt, die ece-tools nicht kennt.</translation>
    </message>
    <message>
        <source>.magento.env.yaml is not valid YAML.</source>
        <translation>.magento.env.yaml ist kein gültiges YAML.</translation>
    </message>
    <message>
        <source>.magento.env.yaml cannot be read.</source>
        <translation>.magento.env.yaml lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The schema that comes with ece-tools cannot be read.</source>
        <translation>Das Schema, das zu ece-tools gehört, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>app/etc/config.php cannot be written.</source>
        <translation>app/etc/config.php lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>composer.json cannot be read.</source>
        <translation>composer.json lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>composer.json lacks the autoload section that is needed.</source>
        <translation>In composer.json fehlt der nötige Abschnitt „autoload“.</translation>
    </message>
    <message>
        <source>.magento.env.yaml has an option that is not known, or a value that is not valid.</source>
        <translation>.magento.env.yaml enthält eine unbekannte Option oder einen ungültigen Wert.</translation>
    </message>
    <message>
        <source>The modules could not be enabled (module:enable --all).</source>
        <translation>Die Module ließen sich nicht einschalten (module:enable --all).</translation>
    </message>
    <message>
        <source>A patch could not be applied.</source>
        <translation>Ein Patch ließ sich nicht anwenden.</translation>
    </message>
    <message>
        <source>pub/errors/local.xml cannot be written.</source>
        <translation>pub/errors/local.xml lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The sample data could not be copied.</source>
        <translation>Die Beispieldaten ließen sich nicht kopieren.</translation>
    </message>
    <message>
        <source>The code could not be compiled (setup:di:compile).</source>
        <translation>Der Code ließ sich nicht kompilieren (setup:di:compile).</translation>
    </message>
    <message>
        <source>Composer could not write its autoloader (composer dump-autoload).</source>
        <translation>Composer konnte seinen Autoloader nicht schreiben (composer dump-autoload).</translation>
    </message>
    <message>
        <source>Baler, which bundles JavaScript, could not be run.</source>
        <translation>Baler, der JavaScript bündelt, ließ sich nicht ausführen.</translation>
    </message>
    <message>
        <source>A program that is needed is missing (timeout, bash).</source>
        <translation>Ein nötiges Programm fehlt (timeout, bash).</translation>
    </message>
    <message>
        <source>Static content could not be made (setup:static-content:deploy).</source>
        <translation>Statische Inhalte ließen sich nicht erzeugen (setup:static-content:deploy).</translation>
    </message>
    <message>
        <source>Static content could not be compressed.</source>
        <translation>Statische Inhalte ließen sich nicht komprimieren.</translation>
    </message>
    <message>
        <source>Static content could not be copied to the folder “init”.</source>
        <translation>Statische Inhalte ließen sich nicht in den Ordner „init“ kopieren.</translation>
    </message>
    <message>
        <source>Folders that are written to could not be copied to the folder “init”.</source>
        <translation>Ordner, in die geschrieben wird, ließen sich nicht in den Ordner „init“ kopieren.</translation>
    </message>
    <message>
        <source>ece-tools could not open its log.</source>
        <translation>ece-tools konnte sein Protokoll nicht öffnen.</translation>
    </message>
    <message>
        <source>The folder init/pub/static could not be cleaned.</source>
        <translation>Der Ordner init/pub/static ließ sich nicht leeren.</translation>
    </message>
    <message>
        <source>A Composer package cannot be found.</source>
        <translation>Ein Composer-Paket ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Braintree is configured, which is no part of Commerce since 2.4.</source>
        <translation>Braintree ist konfiguriert, gehört aber seit 2.4 nicht mehr zu Commerce.</translation>
    </message>
    <message>
        <source>The cache is configured without host or port.</source>
        <translation>Der Cache ist ohne Host oder Port konfiguriert.</translation>
    </message>
    <message>
        <source>The cache in Redis could not be cleaned.</source>
        <translation>Der Cache in Redis ließ sich nicht leeren.</translation>
    </message>
    <message>
        <source>Maintenance mode could not be begun.</source>
        <translation>Der Wartungsmodus ließ sich nicht beginnen.</translation>
    </message>
    <message>
        <source>The configuration of the database is wrong (DATABASE_CONFIGURATION).</source>
        <translation>Die Konfiguration der Datenbank ist falsch (DATABASE_CONFIGURATION).</translation>
    </message>
    <message>
        <source>The configuration of sessions is wrong (SESSION_CONFIGURATION).</source>
        <translation>Die Konfiguration der Sitzungen ist falsch (SESSION_CONFIGURATION).</translation>
    </message>
    <message>
        <source>The configuration of the search is wrong (SEARCH_CONFIGURATION).</source>
        <translation>Die Konfiguration der Suche ist falsch (SEARCH_CONFIGURATION).</translation>
    </message>
    <message>
        <source>The configuration of resources is wrong (RESOURCE_CONFIGURATION).</source>
        <translation>Die Konfiguration der Ressourcen ist falsch (RESOURCE_CONFIGURATION).</translation>
    </message>
    <message>
        <source>ElasticSuite is installed, and there is no Elasticsearch.</source>
        <translation>ElasticSuite ist installiert, und es gibt kein Elasticsearch.</translation>
    </message>
    <message>
        <source>ElasticSuite is installed, and another search engine is configured.</source>
        <translation>ElasticSuite ist installiert, und eine andere Suchmaschine ist konfiguriert.</translation>
    </message>
    <message>
        <source>A query to the database failed.</source>
        <translation>Eine Abfrage der Datenbank ist gescheitert.</translation>
    </message>
    <message>
        <source>Commerce could not be installed (setup:install).</source>
        <translation>Commerce ließ sich nicht installieren (setup:install).</translation>
    </message>
    <message>
        <source>The configuration could not be imported (app:config:import).</source>
        <translation>Die Konfiguration ließ sich nicht importieren (app:config:import).</translation>
    </message>
    <message>
        <source>pub/static/deployed_version.txt cannot be written.</source>
        <translation>pub/static/deployed_version.txt lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Older static content could not be removed.</source>
        <translation>Ältere statische Inhalte ließen sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The database could not be split (setup:db-schema:split).</source>
        <translation>Die Datenbank ließ sich nicht teilen (setup:db-schema:split).</translation>
    </message>
    <message>
        <source>The folder var/view_preprocessed could not be cleaned.</source>
        <translation>Der Ordner var/view_preprocessed ließ sich nicht leeren.</translation>
    </message>
    <message>
        <source>var/credentials_email.txt cannot be written.</source>
        <translation>var/credentials_email.txt lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The database could not be upgraded (setup:upgrade).</source>
        <translation>Die Datenbank ließ sich nicht aktualisieren (setup:upgrade).</translation>
    </message>
    <message>
        <source>The cache could not be flushed (cache:flush).</source>
        <translation>Der Cache ließ sich nicht leeren (cache:flush).</translation>
    </message>
    <message>
        <source>Maintenance mode could not be ended.</source>
        <translation>Der Wartungsmodus ließ sich nicht beenden.</translation>
    </message>
    <message>
        <source>The template of the mail about new passwords cannot be read.</source>
        <translation>Die Vorlage der E-Mail über neue Passwörter lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The caches could not be enabled (cache:enable).</source>
        <translation>Die Caches ließen sich nicht einschalten (cache:enable).</translation>
    </message>
    <message>
        <source>The key with which Commerce encrypts is missing (crypt/key, CRYPT_KEY).</source>
        <translation>Der Schlüssel, mit dem Commerce verschlüsselt, fehlt (crypt/key, CRYPT_KEY).</translation>
    </message>
    <message>
        <source>Elasticsearch does not answer.</source>
        <translation>Elasticsearch antwortet nicht.</translation>
    </message>
    <message>
        <source>Commerce needs Elasticsearch since 2.4.0, and there is none.</source>
        <translation>Commerce braucht seit 2.4.0 Elasticsearch, und es gibt keines.</translation>
    </message>
    <message>
        <source>A search engine is configured that this version does not know.</source>
        <translation>Es ist eine Suchmaschine konfiguriert, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The database is split, which Commerce cannot do since 2.5.</source>
        <translation>Die Datenbank ist geteilt, was Commerce seit 2.5 nicht mehr kann.</translation>
    </message>
    <message>
        <source>OpenSearch does not answer.</source>
        <translation>OpenSearch antwortet nicht.</translation>
    </message>
    <message>
        <source>Commerce needs OpenSearch or Elasticsearch since 2.4.4, and there is neither.</source>
        <translation>Commerce braucht seit 2.4.4 OpenSearch oder Elasticsearch, und es gibt keines von beiden.</translation>
    </message>
    <message>
        <source>OpenSearch is configured, and this version is too old for it.</source>
        <translation>OpenSearch ist konfiguriert, und diese Version ist zu alt dafür.</translation>
    </message>
    <message>
        <source>The cache in Valkey could not be cleaned.</source>
        <translation>Der Cache in Valkey ließ sich nicht leeren.</translation>
    </message>
    <message>
        <source>The deployment had failed before, so what follows it was left out.</source>
        <translation>Die Bereitstellung war schon gescheitert; was danach kommt, wurde deshalb ausgelassen.</translation>
    </message>
    <message>
        <source>Some pages could not be warmed up.</source>
        <translation>Einige Seiten ließen sich nicht vorwärmen.</translation>
    </message>
    <message>
        <source>How fast the first byte comes could not be measured.</source>
        <translation>Wie schnell das erste Byte kommt, ließ sich nicht messen.</translation>
    </message>
    <message>
        <source>The module for events could not be made or enabled.</source>
        <translation>Das Modul für Ereignisse ließ sich nicht erzeugen oder einschalten.</translation>
    </message>
    <message>
        <source>The module for webhooks could not be made or enabled.</source>
        <translation>Das Modul für Webhooks ließ sich nicht erzeugen oder einschalten.</translation>
    </message>
    <message>
        <source>app/etc/config.php is missing.</source>
        <translation>app/etc/config.php fehlt.</translation>
    </message>
    <message>
        <source>There is a build_options.ini, which is not read any more.</source>
        <translation>Es gibt eine build_options.ini, die nicht mehr gelesen wird.</translation>
    </message>
    <message>
        <source>app/etc/config.php has no section “modules”.</source>
        <translation>app/etc/config.php hat keinen Abschnitt „modules“.</translation>
    </message>
    <message>
        <source>Something that is configured does not fit this version of Commerce.</source>
        <translation>Etwas, das konfiguriert ist, passt nicht zu dieser Version von Commerce.</translation>
    </message>
    <message>
        <source>Options for static content are ignored.</source>
        <translation>Optionen für statische Inhalte werden nicht beachtet.</translation>
    </message>
    <message>
        <source>The configuration is not ideal: deployments take longer than they must.</source>
        <translation>Die Konfiguration ist nicht ideal: Bereitstellungen dauern länger als nötig.</translation>
    </message>
    <message>
        <source>Baler cannot be used to bundle JavaScript.</source>
        <translation>Baler kann nicht benutzt werden, um JavaScript zu bündeln.</translation>
    </message>
    <message>
        <source>PHP&apos;s opcache is not configured as the vendor advises.</source>
        <translation>Der Opcache von PHP ist nicht so konfiguriert, wie der Hersteller es rät.</translation>
    </message>
    <message>
        <source>A cache in Redis is configured, and there is no Redis.</source>
        <translation>Ein Cache in Redis ist konfiguriert, und es gibt kein Redis.</translation>
    </message>
    <message>
        <source>How deep error reports are nested is not configured.</source>
        <translation>Wie tief Fehlerberichte verschachtelt werden, ist nicht konfiguriert.</translation>
    </message>
    <message>
        <source>pub/errors/local.xml is not valid.</source>
        <translation>pub/errors/local.xml ist nicht gültig.</translation>
    </message>
    <message>
        <source>The variables with data of an admin only count when a shop is installed.</source>
        <translation>Die Variablen mit den Daten eines Admins zählen nur, wenn ein Shop installiert wird.</translation>
    </message>
    <message>
        <source>No admin was made, since ADMIN_EMAIL is not set.</source>
        <translation>Es wurde kein Admin angelegt, da ADMIN_EMAIL nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>PHP should be updated to the version that is recommended.</source>
        <translation>PHP sollte auf die empfohlene Version gebracht werden.</translation>
    </message>
    <message>
        <source>Solr is configured, which Commerce does not support any more.</source>
        <translation>Solr ist konfiguriert, wird von Commerce aber nicht mehr unterstützt.</translation>
    </message>
    <message>
        <source>Elasticsearch is installed and not used.</source>
        <translation>Elasticsearch ist installiert und wird nicht benutzt.</translation>
    </message>
    <message>
        <source>The version of Elasticsearch does not fit the module that Commerce uses.</source>
        <translation>Die Version von Elasticsearch passt nicht zu dem Modul, das Commerce benutzt.</translation>
    </message>
    <message>
        <source>A variable is configured that is deprecated.</source>
        <translation>Es ist eine veraltete Variable gesetzt.</translation>
    </message>
    <message>
        <source>The configuration of the environment is not valid.</source>
        <translation>Die Konfiguration der Umgebung ist nicht gültig.</translation>
    </message>
    <message>
        <source>A variable is not valid JSON.</source>
        <translation>Eine Variable ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>A service is past the end of its support.</source>
        <translation>Ein Dienst wird nicht mehr unterstützt.</translation>
    </message>
    <message>
        <source>The database is configured as search engine, which is deprecated.</source>
        <translation>Die Datenbank ist als Suchmaschine konfiguriert, was veraltet ist.</translation>
    </message>
    <message>
        <source>app/etc/env.php was missing or empty, and was made anew.</source>
        <translation>app/etc/env.php fehlte oder war leer und wurde neu angelegt.</translation>
    </message>
    <message>
        <source>Something is wrong with the split database, or with its configuration.</source>
        <translation>Mit der geteilten Datenbank oder mit ihrer Konfiguration stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Some of what was built could not be put back into the mounted folders.</source>
        <translation>Einiges von dem, was gebaut wurde, ließ sich nicht in die eingehängten Ordner zurücklegen.</translation>
    </message>
    <message>
        <source>MAGE_MODE has a value that the cloud does not support.</source>
        <translation>MAGE_MODE hat einen Wert, den die Cloud nicht unterstützt.</translation>
    </message>
    <message>
        <source>The remote storage could not be enabled.</source>
        <translation>Der entfernte Speicher ließ sich nicht einschalten.</translation>
    </message>
    <message>
        <source>Elasticsearch and OpenSearch are both installed.</source>
        <translation>Elasticsearch und OpenSearch sind beide installiert.</translation>
    </message>
    <message>
        <source>A cache in Valkey is configured, and there is no Valkey.</source>
        <translation>Ein Cache in Valkey ist konfiguriert, und es gibt kein Valkey.</translation>
    </message>
    <message>
        <source>The debug log is on, which fills the disk.</source>
        <translation>Das Debug-Protokoll ist eingeschaltet, was die Platte füllt.</translation>
    </message>
    <message>
        <source>The address of a store could not be read, so its pages were not warmed up.</source>
        <translation>Die Adresse eines Stores ließ sich nicht lesen, daher wurden seine Seiten nicht vorgewärmt.</translation>
    </message>
    <message>
        <source>The configuration could not be copied aside.</source>
        <translation>Die Konfiguration ließ sich nicht zur Seite kopieren.</translation>
    </message>
    <message>
        <source>How many processors there are could not be read.</source>
        <translation>Wie viele Prozessoren es gibt, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>It only warns: the deployment goes on.</source>
        <translation>Das warnt nur: Die Bereitstellung geht weiter.</translation>
    </message>
    <message>
        <source>It stops the build: what ran before goes on.</source>
        <translation>Das bricht den Build ab: Was vorher lief, läuft weiter.</translation>
    </message>
    <message>
        <source>It stops the deployment: the shop may stay in maintenance mode.</source>
        <translation>Das bricht die Bereitstellung ab: Der Shop bleibt womöglich im Wartungsmodus.</translation>
    </message>
    <message>
        <source>It stops what follows a deployment.</source>
        <translation>Das bricht ab, was auf eine Bereitstellung folgt.</translation>
    </message>
    <message>
        <source>In the entry of %1 in web.config, set oldVersion to “0.0.0.0-%2” and newVersion to “%2”, and push that.</source>
        <translation>Setzen Sie im Eintrag von %1 in web.config oldVersion auf „0.0.0.0-%2“ und newVersion auf „%2“, und pushen Sie das.</translation>
    </message>
    <message>
        <source>web.config, line %1: %2 is bound to version %3, and %4 is deployed.</source>
        <translation>web.config, Zeile %1: %2 ist an Version %3 gebunden, und %4 ist deployt.</translation>
    </message>
    <message>
        <source>Something needs %1 in version %2; %3 is deployed, and web.config binds nothing to it.</source>
        <translation>Etwas braucht %1 in Version %2; deployt ist %3, und web.config bindet nichts daran.</translation>
    </message>
    <message>
        <source>Add an entry for %1 to assemblyBinding in web.config, with oldVersion “0.0.0.0-%2” and newVersion “%2”, and push that.</source>
        <translation>Fügen Sie in web.config unter assemblyBinding einen Eintrag für %1 hinzu, mit oldVersion „0.0.0.0-%2“ und newVersion „%2“, und pushen Sie das.</translation>
    </message>
    <message>
        <source>Something needs %1 in version %2, which is not deployed at all.</source>
        <translation>Etwas braucht %1 in Version %2, und das ist gar nicht deployt.</translation>
    </message>
    <message>
        <source>Add the package that has it, or remove the code that needs it, and push that.</source>
        <translation>Fügen Sie das Paket hinzu, das es enthält, oder entfernen Sie den Code, der es braucht, und pushen Sie das.</translation>
    </message>
    <message>
        <source>Read the log of the deployment in Kudu: it has the error of the build. Correct that, push, and deploy again.</source>
        <translation>Lesen Sie das Protokoll des Deployments in Kudu: Es enthält den Fehler des Builds. Berichtigen Sie ihn, pushen Sie, und deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Read deploy-failed in Deploy&apos;s folder and the log of the CMS. Correct what they name, and take in the schema again.</source>
        <translation>Lesen Sie deploy-failed im Ordner von Deploy und das Protokoll des CMS. Berichtigen Sie, was dort genannt wird, und lassen Sie das Schema noch einmal übernehmen.</translation>
    </message>
    <message>
        <source>Wait until nothing runs there, and try again.</source>
        <translation>Warten Sie, bis dort nichts mehr läuft, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Look at Settings, Deploy in the target&apos;s backoffice: it may have gone well. Only then try again.</source>
        <translation>Sehen Sie im Backoffice des Ziels unter Settings, Deploy nach: Vielleicht ist es gut gegangen. Erst dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Open the site and read the error that it shows, or its log in umbraco/Logs. Correct the code or the binding that it names, and push.</source>
        <translation>Öffnen Sie die Site und lesen Sie den Fehler, den sie zeigt, oder ihr Protokoll in umbraco/Logs. Berichtigen Sie den Code oder die Bindung, die dort genannt werden, und pushen Sie.</translation>
    </message>
    <message>
        <source>The site&apos;s own code depends on Umbraco Courier, which Umbraco Deploy replaces.</source>
        <translation>Der eigene Code der Site hängt von Umbraco Courier ab, an dessen Stelle Umbraco Deploy getreten ist.</translation>
    </message>
    <message>
        <source>Remove what refers to Courier, and push. Resolvers become value connectors of Deploy; Umbraco.Deploy.Contrib has those for well-known packages.</source>
        <translation>Entfernen Sie, was auf Courier verweist, und pushen Sie. Aus Resolvern werden Value Connectors von Deploy; Umbraco.Deploy.Contrib enthält sie für bekannte Pakete.</translation>
    </message>
    <message>
        <source>The files are upgraded, and the site did not start with them, so its database is not.</source>
        <translation>Die Dateien sind aktualisiert, aber die Site ist mit ihnen nicht gestartet, also ist ihre Datenbank nicht aktualisiert.</translation>
    </message>
    <message>
        <source>Open the site and read the error that it shows: mostly code uses something that has changed, or web.config binds a version that is gone. Correct that, push, and finish the upgrade.</source>
        <translation>Öffnen Sie die Site und lesen Sie den Fehler, den sie zeigt: Meist verwendet Code etwas, das sich geändert hat, oder web.config bindet eine Version, die es nicht mehr gibt. Berichtigen Sie das, pushen Sie, und schließen Sie das Upgrade ab.</translation>
    </message>
    <message>
        <source>The cloud could not build and deploy the repository, for a reason that it did not expect.</source>
        <translation>Die Cloud konnte das Repository nicht bauen und deployen, aus einem Grund, mit dem sie nicht gerechnet hat.</translation>
    </message>
    <message>
        <source>The cloud could not build and deploy the repository.</source>
        <translation>Die Cloud konnte das Repository nicht bauen und deployen.</translation>
    </message>
    <message>
        <source>The site gave no good answer after the deployment: it starts slowly, redirects wrongly, or lacks a setting.</source>
        <translation>Die Site hat nach dem Deployment nicht richtig geantwortet: Sie startet langsam, leitet falsch weiter, oder ihr fehlt eine Einstellung.</translation>
    </message>
    <message>
        <source>Umbraco Deploy could not take in the schema.</source>
        <translation>Umbraco Deploy konnte das Schema nicht übernehmen.</translation>
    </message>
    <message>
        <source>Changes of the neighbouring environment could not be merged: both changed the same files.</source>
        <translation>Änderungen der benachbarten Umgebung ließen sich nicht zusammenführen: Beide haben dieselben Dateien geändert.</translation>
    </message>
    <message>
        <source>Clone both environments, merge them on your machine, push, and deploy again.</source>
        <translation>Klonen Sie beide Umgebungen, führen Sie sie auf Ihrem Rechner zusammen, pushen Sie, und deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Changes of the neighbouring environment could not be fetched; mostly there are very many.</source>
        <translation>Änderungen der benachbarten Umgebung ließen sich nicht holen; meist sind es sehr viele.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, make the repository smaller.</source>
        <translation>Versuchen Sie es noch einmal; wenn es so bleibt, verkleinern Sie das Repository.</translation>
    </message>
    <message>
        <source>The environment that is deployed from is busy.</source>
        <translation>Die Umgebung, von der aus deployt wird, ist beschäftigt.</translation>
    </message>
    <message>
        <source>The environment that is deployed to is busy.</source>
        <translation>Die Umgebung, in die deployt wird, ist beschäftigt.</translation>
    </message>
    <message>
        <source>The cloud could not pull the target&apos;s own commits.</source>
        <translation>Die Cloud konnte die eigenen Commits des Ziels nicht holen.</translation>
    </message>
    <message>
        <source>The cloud could not push to the target, or the target could not build what was pushed.</source>
        <translation>Die Cloud konnte nicht in das Ziel pushen, oder das Ziel konnte nicht bauen, was gepusht wurde.</translation>
    </message>
    <message>
        <source>Umbraco Deploy could not take in the schema on the target.</source>
        <translation>Umbraco Deploy konnte das Schema auf dem Ziel nicht übernehmen.</translation>
    </message>
    <message>
        <source>Umbraco Deploy took too long to take in the schema on the target.</source>
        <translation>Umbraco Deploy hat zu lange gebraucht, um das Schema auf dem Ziel zu übernehmen.</translation>
    </message>
    <message>
        <source>The cloud could not see whether Umbraco Deploy took in the schema on the target, which was restarting.</source>
        <translation>Die Cloud konnte nicht sehen, ob Umbraco Deploy das Schema auf dem Ziel übernommen hat, denn dieses startete gerade neu.</translation>
    </message>
    <message>
        <source>The cloud&apos;s helper on the target went down and did not come back.</source>
        <translation>Das Hilfsprogramm der Cloud auf dem Ziel ist ausgefallen und nicht wiedergekommen.</translation>
    </message>
    <message>
        <source>Restart the target in the portal, and deploy again.</source>
        <translation>Starten Sie das Ziel im Portal neu, und deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The source could not reach the target&apos;s repository.</source>
        <translation>Die Quelle konnte das Repository des Ziels nicht erreichen.</translation>
    </message>
    <message>
        <source>The cloud heard no end of the deployment in time.</source>
        <translation>Die Cloud hat nicht rechtzeitig vom Ende des Deployments erfahren.</translation>
    </message>
    <message>
        <source>Look at the deployments in Kudu and at the site: it may have gone well. Only then try again.</source>
        <translation>Sehen Sie sich die Deployments in Kudu und die Site an: Vielleicht ist es gut gegangen. Erst dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The cloud&apos;s checks before the deployment failed.</source>
        <translation>Die Prüfungen der Cloud vor dem Deployment sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Look for markers in site/locks of both environments, remove what was left behind, and try again.</source>
        <translation>Suchen Sie in site/locks beider Umgebungen nach Markern, entfernen Sie, was übrig geblieben ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The site waits for somebody to authorize the upgrade of its database.</source>
        <translation>Die Site wartet darauf, dass jemand das Upgrade ihrer Datenbank freigibt.</translation>
    </message>
    <message>
        <source>Sign in there. Where the page has no sign-in with Umbraco ID, use a local user, or set Umbraco:CMS:Unattended:UpgradeUnattended to true and restart.</source>
        <translation>Melden Sie sich dort an. Wo die Seite keine Anmeldung mit Umbraco ID hat, nehmen Sie einen lokalen Benutzer, oder setzen Sie Umbraco:CMS:Unattended:UpgradeUnattended auf true und starten Sie neu.</translation>
    </message>
    <message>
        <source>The site does not start: its database is not upgraded, or code does not go with the new version.</source>
        <translation>Die Site startet nicht: Ihre Datenbank ist nicht aktualisiert, oder Code passt nicht zur neuen Version.</translation>
    </message>
    <message>
        <source>The site cannot be upgraded as it depends on Umbraco Courier, which Umbraco Deploy replaces from version 7.6 on.</source>
        <translation>Die Site lässt sich nicht aktualisieren, denn sie hängt von Umbraco Courier ab, an dessen Stelle ab Version 7.6 Umbraco Deploy tritt.</translation>
    </message>
    <message>
        <source>The list of deployed packages, %1, cannot be read.</source>
        <translation>Die Liste der deployten Pakete, %1, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>A deployment may be under way: wait for its end and look again. If it stays so, deploy the last commit anew.</source>
        <translation>Vielleicht läuft gerade ein Deployment: Warten Sie sein Ende ab und sehen Sie noch einmal nach. Wenn es so bleibt, deployen Sie den letzten Commit neu.</translation>
    </message>
    <message>
        <source>%1 is blocked by what an earlier run left in site/locks: %2.</source>
        <translation>%1 ist blockiert durch das, was ein früherer Lauf in site/locks hinterlassen hat: %2.</translation>
    </message>
    <message>
        <source>When nothing runs on the environment, finish the interrupted upgrade or remove the marker through Kudu, then deploy again.</source>
        <translation>Wenn auf der Umgebung nichts läuft, schließen Sie das unterbrochene Upgrade ab oder entfernen Sie den Marker über Kudu, dann deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 has newer packages than what was to be deployed.</source>
        <translation>%1 hat neuere Pakete als das, was deployt werden sollte.</translation>
    </message>
    <message>
        <source>%1 has newer packages than what was to be deployed: %2.</source>
        <translation>%1 hat neuere Pakete als das, was deployt werden sollte: %2.</translation>
    </message>
    <message>
        <source>It was upgraded meanwhile: take over what changed there, then deploy again. Project files that nothing refers to count as well.</source>
        <translation>Inzwischen gab es dort ein Upgrade: Übernehmen Sie, was sich dort geändert hat, dann deployen Sie noch einmal. Auch Projektdateien, auf die nichts verweist, zählen mit.</translation>
    </message>
    <message>
        <source>The package has no file “.umbraco” at its root.</source>
        <translation>Das Paket hat keine Datei „.umbraco“ in seinem obersten Ordner.</translation>
    </message>
    <message>
        <source>Add it: it names the folder and the project file of the site under [project], as base and csproj.</source>
        <translation>Fügen Sie sie hinzu: Sie nennt unter [project] den Ordner und die Projektdatei der Site, als base und csproj.</translation>
    </message>
    <message>
        <source>The cloud cannot read the file “.umbraco” of the package.</source>
        <translation>Die Cloud kann die Datei „.umbraco“ des Pakets nicht lesen.</translation>
    </message>
    <message>
        <source>Look at base and csproj in it: folders are divided by slashes, not by backslashes.</source>
        <translation>Sehen Sie sich darin base und csproj an: Ordner werden durch Schrägstriche getrennt, nicht durch umgekehrte.</translation>
    </message>
    <message>
        <source>The cloud did not see %1 start again in time. That may be a false failure.</source>
        <translation>Die Cloud hat nicht rechtzeitig gesehen, dass %1 wieder gestartet ist. Das kann ein falscher Fehlschlag sein.</translation>
    </message>
    <message>
        <source>Look at the site and at the deployments in Kudu before you deploy again: often it went well and only took longer.</source>
        <translation>Sehen Sie sich die Site und die Deployments in Kudu an, bevor Sie noch einmal deployen: Oft ist es gut gegangen und hat nur länger gedauert.</translation>
    </message>
    <message>
        <source>The cloud could not build the package: %1</source>
        <translation>Die Cloud konnte das Paket nicht bauen: %1</translation>
    </message>
    <message>
        <source>Build it on your machine, correct what it says, then deploy again.</source>
        <translation>Bauen Sie es auf Ihrem Rechner, berichtigen Sie, was dabei gemeldet wird, dann deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The deployment to %1 failed in the cloud.</source>
        <translation>Das Deployment auf %1 ist in der Cloud fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Read what it said, in the details; Kudu&apos;s own log of the deployment often says more.</source>
        <translation>Lesen Sie in den Einzelheiten, was sie gemeldet hat; oft sagt das eigene Protokoll von Kudu zu dem Deployment mehr.</translation>
    </message>
    <message>
        <source>The project has no environment of that alias that can be deployed to.</source>
        <translation>Das Projekt hat keine Umgebung mit diesem Alias, in die deployt werden kann.</translation>
    </message>
    <message>
        <source>Compare the alias with Configuration &gt; CI/CD Flow in the portal. Without “Deploy to any target” only the left-most and flexible environments can be deployed to.</source>
        <translation>Vergleichen Sie den Alias mit Configuration &gt; CI/CD Flow im Portal. Ohne „Deploy to any target“ kann nur in die am weitesten links stehende und in flexible Umgebungen deployt werden.</translation>
    </message>
    <message>
        <source>The package is larger than the %1 that the cloud takes.</source>
        <translation>Das Paket ist größer als die %1, die die Cloud annimmt.</translation>
    </message>
    <message>
        <source>Leave out of the package what the cloud builds itself, and stay below 100 MB.</source>
        <translation>Lassen Sie aus dem Paket weg, was die Cloud selbst baut, und bleiben Sie unter 100 MB.</translation>
    </message>
    <message>
        <source>%1 does not know the project id %2 with this API key. The “%3” at its end comes and goes when the project changes its plan.</source>
        <translation>%1 kennt die Projekt-ID %2 mit diesem API-Schlüssel nicht. Das „%3“ an ihrem Ende kommt und geht, wenn das Projekt den Tarif wechselt.</translation>
    </message>
    <message>
        <source>Copy project id and key again from Configuration &gt; CI/CD Flow in the portal.</source>
        <translation>Kopieren Sie Projekt-ID und Schlüssel noch einmal aus Configuration &gt; CI/CD Flow im Portal.</translation>
    </message>
    <message>
        <source>%1 does not accept the API key for the project %2.</source>
        <translation>%1 akzeptiert den API-Schlüssel für das Projekt %2 nicht.</translation>
    </message>
    <message>
        <source>%1 knows no project %2.</source>
        <translation>%1 kennt kein Projekt %2.</translation>
    </message>
    <message>
        <source>Copy project id and key again from Configuration &gt; CI/CD Flow in the portal: a key belongs to one project, and a change of the plan adds “-1” to the id or takes it away.</source>
        <translation>Kopieren Sie Projekt-ID und Schlüssel noch einmal aus Configuration &gt; CI/CD Flow im Portal: Ein Schlüssel gehört zu einem Projekt, und ein Wechsel des Tarifs hängt „-1“ an die ID an oder nimmt es weg.</translation>
    </message>
    <message>
        <source>The cloud does not have the package that was to be deployed.</source>
        <translation>Die Cloud hat das Paket nicht, das deployt werden sollte.</translation>
    </message>
    <message>
        <source>Upload it again.</source>
        <translation>Laden Sie es noch einmal hoch.</translation>
    </message>
    <message>
        <source>The cloud has no such deployment of the project %1.</source>
        <translation>Die Cloud hat kein solches Deployment des Projekts %1.</translation>
    </message>
    <message>
        <source>Refresh: it may be one of another project, or the project id may have changed with the plan.</source>
        <translation>Laden Sie neu: Vielleicht gehört es zu einem anderen Projekt, oder die Projekt-ID hat sich mit dem Tarif geändert.</translation>
    </message>
    <message>
        <source>Environments of the project were added or removed since that deployment, so the cloud cannot say what changed.</source>
        <translation>Seit jenem Deployment sind Umgebungen des Projekts hinzugekommen oder entfernt worden, daher kann die Cloud nicht sagen, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Compare with the repository of the environment itself, through git.</source>
        <translation>Vergleichen Sie über git mit dem Repository der Umgebung selbst.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a project.</source>
        <translation>„%1“ ist nicht die ID eines Projekts.</translation>
    </message>
    <message>
        <source>Copy it from Configuration &gt; CI/CD Flow in the portal: it has 32 digits and letters from a to f in five groups.</source>
        <translation>Kopieren Sie sie aus Configuration &gt; CI/CD Flow im Portal: Sie besteht aus 32 Ziffern und Buchstaben von a bis f in fünf Gruppen.</translation>
    </message>
    <message>
        <source>%1 asks to be left alone for %2.</source>
        <translation>%1 bittet darum, %2 lang in Ruhe gelassen zu werden.</translation>
    </message>
    <message>
        <source>The answer got lost; the cloud is asked whether the deployment began.</source>
        <translation>Die Antwort ist verloren gegangen; die Cloud wird gefragt, ob das Deployment begonnen hat.</translation>
    </message>
    <message>
        <source>Whether the deployment to %1 began is not known: the answer got lost, and the cloud&apos;s list does not have it.</source>
        <translation>Ob das Deployment auf %1 begonnen hat, ist nicht bekannt: Die Antwort ist verloren gegangen, und in der Liste der Cloud steht es nicht.</translation>
    </message>
    <message>
        <source>Look at the environment in the portal. If nothing runs there after some minutes, deploy again.</source>
        <translation>Sehen Sie sich die Umgebung im Portal an. Wenn dort nach einigen Minuten nichts läuft, deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Another deployment to %1 runs, or has just begun.</source>
        <translation>Ein anderes Deployment auf %1 läuft oder hat gerade begonnen.</translation>
    </message>
    <message>
        <source>Wait for it to end, then deploy again.</source>
        <translation>Warten Sie, bis es beendet ist, dann deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The connection broke; the cloud is asked whether the package arrived.</source>
        <translation>Die Verbindung ist abgebrochen; die Cloud wird gefragt, ob das Paket angekommen ist.</translation>
    </message>
    <message>
        <source>It did not arrive; it is sent again.</source>
        <translation>Es ist nicht angekommen; es wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The deployment to %1 has not ended within %2; the cloud calls it “%3”.</source>
        <translation>Das Deployment auf %1 war nach %2 nicht beendet; die Cloud nennt es „%3“.</translation>
    </message>
    <message>
        <source>Nobody can stop it. Look at the environment in the portal, and go on here when it has ended.</source>
        <translation>Niemand kann es anhalten. Sehen Sie sich die Umgebung im Portal an, und machen Sie hier weiter, wenn es beendet ist.</translation>
    </message>
    <message>
        <source>The deployment to %1 ended as “%2”, which Switchback does not know.</source>
        <translation>Das Deployment auf %1 endete als „%2“, was Switchback nicht kennt.</translation>
    </message>
    <message>
        <source>Look at the environment in the portal.</source>
        <translation>Sehen Sie sich die Umgebung im Portal an.</translation>
    </message>
    <message>
        <source>Umbraco Deploy has not taken up “%1” yet.</source>
        <translation>Umbraco Deploy hat „%1“ noch nicht aufgegriffen.</translation>
    </message>
    <message>
        <source>Open the site: Deploy only looks while it runs. If that does not help, restart the environment in the portal.</source>
        <translation>Öffnen Sie die Site: Deploy sieht nur nach, während sie läuft. Wenn das nicht hilft, starten Sie die Umgebung im Portal neu.</translation>
    </message>
    <message>
        <source>Umbraco Deploy failed.</source>
        <translation>Umbraco Deploy ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Read deploy-failed and deploy.log in its folder, correct what they name, and try again.</source>
        <translation>Lesen Sie deploy-failed und deploy.log in seinem Ordner, berichtigen Sie, was dort genannt wird, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Umbraco Deploy is done.</source>
        <translation>Umbraco Deploy ist fertig.</translation>
    </message>
    <message>
        <source>Umbraco Deploy has nothing to do.</source>
        <translation>Umbraco Deploy hat nichts zu tun.</translation>
    </message>
    <message>
        <source>Umbraco Deploy took up what it was told, and left no word of how it ended.</source>
        <translation>Umbraco Deploy hat seinen Auftrag aufgegriffen und nicht hinterlassen, wie er ausgegangen ist.</translation>
    </message>
    <message>
        <source>Look at deploy.log in its folder, or at Settings, Deploy in the backoffice.</source>
        <translation>Sehen Sie in deploy.log in seinem Ordner nach, oder im Backoffice unter Settings, Deploy.</translation>
    </message>
    <message>
        <source>Umbraco Deploy is at work.</source>
        <translation>Umbraco Deploy arbeitet.</translation>
    </message>
    <message>
        <source>%1 does not let you in.</source>
        <translation>%1 lässt Sie nicht ein.</translation>
    </message>
    <message>
        <source>Kudu takes admins of the project only, and a filter of IP addresses may keep this machine out: ask an admin of the project to look at both in the portal.</source>
        <translation>Kudu lässt nur Admins des Projekts ein, und ein Filter für IP-Adressen kann diesen Rechner aussperren: Bitten Sie einen Admin des Projekts, beides im Portal zu prüfen.</translation>
    </message>
    <message>
        <source>Something else is at work on %1, which has locked it.</source>
        <translation>Auf %1 arbeitet gerade etwas anderes und hat es gesperrt.</translation>
    </message>
    <message>
        <source>Wait until the deployment or restart that runs there has ended, then try again.</source>
        <translation>Warten Sie, bis das Deployment oder der Neustart dort beendet ist, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The account has no e-mail address of an Umbraco ID to sign in to Kudu with.</source>
        <translation>Das Konto hat keine E-Mail-Adresse einer Umbraco ID, um sich damit bei Kudu anzumelden.</translation>
    </message>
    <message>
        <source>Fill in e-mail and password of somebody who is an admin of the project.</source>
        <translation>Tragen Sie E-Mail-Adresse und Kennwort eines Admins des Projekts ein.</translation>
    </message>
    <message>
        <source>“%1” is not a path that Switchback touches.</source>
        <translation>„%1“ ist kein Pfad, den Switchback anrührt.</translation>
    </message>
    <message>
        <source>Report this with the log; do it by hand in Kudu meanwhile.</source>
        <translation>Melden Sie dies mit dem Protokoll; tun Sie es inzwischen von Hand in Kudu.</translation>
    </message>
    <message>
        <source>“%1” could touch one of Kudu&apos;s own locks, and was not done.</source>
        <translation>„%1“ könnte eine der eigenen Sperren von Kudu berühren und wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Locks go by themselves when the work ends that they stand for; if one stays, ask the vendor&apos;s support.</source>
        <translation>Sperren verschwinden von selbst, wenn die Arbeit endet, für die sie stehen; wenn eine bleibt, fragen Sie den Support des Herstellers.</translation>
    </message>
    <message>
        <source>%1 does not accept e-mail and password.</source>
        <translation>%1 akzeptiert E-Mail-Adresse und Kennwort nicht.</translation>
    </message>
    <message>
        <source>They are those of the Umbraco ID of an admin of the project; an account that is signed in with elsewhere, such as with a company, has no password here.</source>
        <translation>Es sind die der Umbraco ID eines Admins des Projekts; ein Konto, das anderswo angemeldet wird, etwa bei einer Firma, hat hier kein Kennwort.</translation>
    </message>
    <message>
        <source>%1 has no git repository.</source>
        <translation>%1 hat kein git-Repository.</translation>
    </message>
    <message>
        <source>Look at the environment in the portal: its repository may have to be made anew by the vendor&apos;s support.</source>
        <translation>Sehen Sie sich die Umgebung im Portal an: Vielleicht muss der Support des Herstellers ihr Repository neu anlegen.</translation>
    </message>
    <message>
        <source>Kudu could not start “%1”, or ended it because nothing moved for a minute.</source>
        <translation>Kudu konnte „%1“ nicht starten oder hat es beendet, weil sich eine Minute lang nichts getan hat.</translation>
    </message>
    <message>
        <source>Look at the folder in Kudu: the command may have done a part of its work.</source>
        <translation>Sehen Sie sich den Ordner in Kudu an: Vielleicht hat der Befehl einen Teil seiner Arbeit getan.</translation>
    </message>
    <message>
        <source>“%1” failed on %2.</source>
        <translation>„%1“ ist auf %2 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Read what it printed, in the details.</source>
        <translation>Lesen Sie in den Einzelheiten, was es ausgegeben hat.</translation>
    </message>
    <message>
        <source>There is no marker “%1” in site/locks.</source>
        <translation>In site/locks gibt es keinen Marker „%1“.</translation>
    </message>
    <message>
        <source>Refresh: somebody else may have finished the upgrade, or taken it away.</source>
        <translation>Laden Sie neu: Vielleicht hat jemand anders das Upgrade abgeschlossen oder den Marker entfernt.</translation>
    </message>
    <message>
        <source>Somebody else works on the marker “%1” in site/locks.</source>
        <translation>Jemand anders arbeitet an dem Marker „%1“ in site/locks.</translation>
    </message>
    <message>
        <source>Refresh, and look in the portal whether an upgrade runs.</source>
        <translation>Laden Sie neu, und sehen Sie im Portal nach, ob ein Upgrade läuft.</translation>
    </message>
    <message>
        <source>The marker “%1” in site/locks could not be renamed to “%2”.</source>
        <translation>Der Marker „%1“ in site/locks ließ sich nicht in „%2“ umbenennen.</translation>
    </message>
    <message>
        <source>Rename it in Kudu by hand.</source>
        <translation>Benennen Sie ihn in Kudu von Hand um.</translation>
    </message>
    <message>
        <source>Renaming by a command did not work; the marker is written anew under its new name, then the old one is removed.</source>
        <translation>Das Umbenennen mit einem Befehl hat nicht funktioniert; der Marker wird unter seinem neuen Namen neu geschrieben, dann wird der alte entfernt.</translation>
    </message>
    <message>
        <source>The folder %1 did not come whole from %2.</source>
        <translation>Der Ordner %1 kam nicht vollständig von %2.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>In site/wwwroot there is no list of deployed packages that is clearly the site&apos;s own.</source>
        <translation>In site/wwwroot gibt es keine Liste deployter Pakete, die eindeutig die der Site ist.</translation>
    </message>
    <message>
        <source>Switchback does not raise the packages of Umbraco %1: up to version 8 an upgrade replaces files of the site, and the portal does that.</source>
        <translation>Switchback hebt die Pakete von Umbraco %1 nicht an: Bis Version 8 ersetzt ein Upgrade Dateien der Site, und das macht das Portal.</translation>
    </message>
    <message>
        <source>Upgrade by the portal: Switchback opens the page, watches, and helps to finish what stops half-way.</source>
        <translation>Upgrade durch das Portal: Switchback öffnet die Seite, sieht zu und hilft zu beenden, was auf halbem Weg stehen bleibt.</translation>
    </message>
    <message>
        <source>No marker in site/locks: nothing is under way.</source>
        <translation>Kein Marker in site/locks: Es läuft nichts.</translation>
    </message>
    <message>
        <source>Something is being deployed to the environment (marker “updating”).</source>
        <translation>In die Umgebung wird gerade etwas deployt (Marker „updating“).</translation>
    </message>
    <message>
        <source>Wait for its end.</source>
        <translation>Warten Sie, bis es beendet ist.</translation>
    </message>
    <message>
        <source>An earlier deployment left the marker “updating” behind; it blocks every further deployment.</source>
        <translation>Ein früheres Deployment hat den Marker „updating“ zurückgelassen; er blockiert jedes weitere Deployment.</translation>
    </message>
    <message>
        <source>Look in the portal that nothing is deployed, and remove the file “updating” from site/locks.</source>
        <translation>Sehen Sie im Portal nach, dass nichts deployt wird, und entfernen Sie die Datei „updating“ aus site/locks.</translation>
    </message>
    <message>
        <source>An upgrade is under way (marker “upgrading”), or has just stopped.</source>
        <translation>Ein Upgrade läuft (Marker „upgrading“) oder ist gerade stehen geblieben.</translation>
    </message>
    <message>
        <source>Look at the project&apos;s history in the portal: wait for its end, or finish it if it has stopped.</source>
        <translation>Sehen Sie sich im Portal den Verlauf des Projekts an: Warten Sie auf das Ende des Upgrades, oder schließen Sie es ab, wenn es stehen geblieben ist.</translation>
    </message>
    <message>
        <source>An upgrade stopped half-way and left the marker “upgrading” behind.</source>
        <translation>Ein Upgrade ist auf halbem Weg stehen geblieben und hat den Marker „upgrading“ zurückgelassen.</translation>
    </message>
    <message>
        <source>Finish the upgrade.</source>
        <translation>Schließen Sie das Upgrade ab.</translation>
    </message>
    <message>
        <source>An upgrade failed and left markers behind: %1. Every deployment fails at once while they are there.</source>
        <translation>Ein Upgrade ist fehlgeschlagen und hat Marker zurückgelassen: %1. Solange sie da sind, schlägt jedes Deployment sofort fehl.</translation>
    </message>
    <message>
        <source>Find out why it failed, finish it, and remove them: here first, then on the environment to its right.</source>
        <translation>Finden Sie heraus, warum es fehlgeschlagen ist, schließen Sie es ab, und entfernen Sie die Marker: zuerst hier, dann in der Umgebung rechts davon.</translation>
    </message>
    <message>
        <source>The upgrade is done here (marker “upgraded-minor”) and can be deployed onward.</source>
        <translation>Das Upgrade ist hier fertig (Marker „upgraded-minor“) und kann weiter deployt werden.</translation>
    </message>
    <message>
        <source>The upgrade is not marked as done: the site does not run yet (it says “%1”).</source>
        <translation>Das Upgrade ist nicht als fertig markiert: Die Site läuft noch nicht (sie meldet „%1“).</translation>
    </message>
    <message>
        <source>Complete the upgrade of the database first.</source>
        <translation>Schließen Sie zuerst das Upgrade der Datenbank ab.</translation>
    </message>
    <message>
        <source>The upgrade is not marked as done: Umbraco Deploy failed to write its files anew.</source>
        <translation>Das Upgrade ist nicht als fertig markiert: Umbraco Deploy konnte seine Dateien nicht neu schreiben.</translation>
    </message>
    <message>
        <source>The upgrade is not marked as done: Umbraco Deploy is not through with its files yet.</source>
        <translation>Das Upgrade ist nicht als fertig markiert: Umbraco Deploy ist mit seinen Dateien noch nicht durch.</translation>
    </message>
    <message>
        <source>The upgrade is not marked as done: site/locks also has %1.</source>
        <translation>Das Upgrade ist nicht als fertig markiert: In site/locks liegt auch %1.</translation>
    </message>
    <message>
        <source>Remove that file from site/locks once you know that the site is as it should be.</source>
        <translation>Entfernen Sie diese Datei aus site/locks, sobald Sie wissen, dass die Site so ist, wie sie sein soll.</translation>
    </message>
    <message>
        <source>Something in front of %1 answers instead of the site: a sign-in, a filter of IP addresses, or a cache.</source>
        <translation>Etwas vor %1 antwortet anstelle der Site: eine Anmeldung, ein Filter für IP-Adressen oder ein Cache.</translation>
    </message>
    <message>
        <source>In the portal, let this machine through under Public Access, or turn it off for the time of the upgrade.</source>
        <translation>Lassen Sie diesen Rechner im Portal unter Public Access durch, oder schalten Sie es für die Zeit des Upgrades aus.</translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>Start the environment in the portal.</source>
        <translation>Starten Sie die Umgebung im Portal.</translation>
    </message>
    <message>
        <source>%1 is being upgraded, or starts.</source>
        <translation>%1 wird gerade aktualisiert oder startet.</translation>
    </message>
    <message>
        <source>%1 does not accept client id and secret of the API user.</source>
        <translation>%1 nimmt Client-ID und Secret des API-Benutzers nicht an.</translation>
    </message>
    <message>
        <source>An API user belongs to one environment. Compare its client id in the backoffice under Users, and make a new secret if this one is lost.</source>
        <translation>Ein API-Benutzer gehört zu einer einzigen Umgebung. Vergleichen Sie seine Client-ID im Backoffice unter Users, und legen Sie ein neues Secret an, wenn dieses verloren ist.</translation>
    </message>
    <message>
        <source>The API user may not do this on %1.</source>
        <translation>Der API-Benutzer darf das auf %1 nicht.</translation>
    </message>
    <message>
        <source>Make it a member of the group of administrators in the backoffice.</source>
        <translation>Machen Sie ihn im Backoffice zum Mitglied der Gruppe der Administratoren.</translation>
    </message>
    <message>
        <source>%1 does not offer this: Umbraco has it from version 14 on.</source>
        <translation>%1 bietet das nicht an: Umbraco hat es ab Version 14.</translation>
    </message>
    <message>
        <source>Do this step in the browser.</source>
        <translation>Machen Sie diesen Schritt im Browser.</translation>
    </message>
    <message>
        <source>%1 does not wait for an upgrade of its database: it is at “%2”.</source>
        <translation>%1 wartet nicht auf ein Upgrade der Datenbank: Der Stand ist „%2“.</translation>
    </message>
    <message>
        <source>Look at the site and its logs: it may still be starting, or may have failed to.</source>
        <translation>Sehen Sie sich die Site und ihre Protokolle an: Vielleicht startet sie noch, oder der Start ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The account has no API user for %1.</source>
        <translation>Das Konto hat keinen API-Benutzer für %1.</translation>
    </message>
    <message>
        <source>Make one in the backoffice under Users (it has to be an administrator), and fill in its client id and secret; without one, do this step in the browser.</source>
        <translation>Legen Sie einen im Backoffice unter Users an (er muss Administrator sein), und tragen Sie seine Client-ID und sein Secret ein; ohne ihn machen Sie diesen Schritt im Browser.</translation>
    </message>
    <message>
        <source>Read what the site says, in the details, and its log in umbraco/Logs. Before another attempt, restore the database to the time before the upgrade.</source>
        <translation>Lesen Sie in den Details, was die Site meldet, und ihr Protokoll in umbraco/Logs. Stellen Sie vor einem weiteren Versuch die Datenbank auf die Zeit vor dem Upgrade wieder her.</translation>
    </message>
    <message>
        <source>%1 is no package feed of NuGet&apos;s version 3.</source>
        <translation>%1 ist kein Paket-Feed in Version 3 von NuGet.</translation>
    </message>
    <message>
        <source>Correct the address of the feed in the account; leave it empty for nuget.org.</source>
        <translation>Berichtigen Sie die Adresse des Feeds im Konto; für nuget.org lassen Sie sie leer.</translation>
    </message>
    <message>
        <source>“%1” is no version that can be raised.</source>
        <translation>„%1“ ist keine Version, die sich anheben lässt.</translation>
    </message>
    <message>
        <source>%1 is of another major version than %2.</source>
        <translation>%1 gehört zu einer anderen Hauptversion als %2.</translation>
    </message>
    <message>
        <source>“%1” does not let %2 in.</source>
        <translation>„%1“ lässt %2 nicht zu.</translation>
    </message>
    <message>
        <source>%1 is newer than %2.</source>
        <translation>%1 ist neuer als %2.</translation>
    </message>
    <message>
        <source>Change that line by hand, push it, and prepare the upgrade again.</source>
        <translation>Ändern Sie diese Zeile von Hand, pushen Sie das, und bereiten Sie das Upgrade noch einmal vor.</translation>
    </message>
    <message>
        <source>%1, line %2: the version of %3 cannot be raised. %4</source>
        <translation>%1, Zeile %2: Die Version von %3 lässt sich nicht anheben. %4</translation>
    </message>
    <message>
        <source>Several packages that need different versions share the line.</source>
        <translation>Mehrere Pakete, die verschiedene Versionen brauchen, teilen sich die Zeile.</translation>
    </message>
    <message>
        <source>No version is written there.</source>
        <translation>Dort steht keine Version.</translation>
    </message>
    <message>
        <source>“%1” is put together from parts.</source>
        <translation>„%1“ ist aus Teilen zusammengesetzt.</translation>
    </message>
    <message>
        <source>The repository does not say what “%1” is.</source>
        <translation>Das Repository sagt nicht, was „%1“ ist.</translation>
    </message>
    <message>
        <source>“%1” is set in several places.</source>
        <translation>„%1“ wird an mehreren Stellen gesetzt.</translation>
    </message>
    <message>
        <source>“%1” is also the version of %2, which needs another.</source>
        <translation>„%1“ ist auch die Version von %2, und dafür ist eine andere nötig.</translation>
    </message>
    <message>
        <source>It is not written as plain text, so it cannot be replaced in place.</source>
        <translation>Sie steht nicht als einfacher Text da und lässt sich deshalb nicht an Ort und Stelle ersetzen.</translation>
    </message>
    <message>
        <source>The version of %1 is decided in a place that Switchback cannot change.</source>
        <translation>Über die Version von %1 entscheidet eine Stelle, die Switchback nicht ändern kann.</translation>
    </message>
    <message>
        <source>Raise it by hand, push that, and prepare the upgrade again.</source>
        <translation>Heben Sie sie von Hand an, pushen Sie das, und bereiten Sie das Upgrade noch einmal vor.</translation>
    </message>
    <message>
        <source>%1 does not run: it needs the assembly %2, which is not there.</source>
        <translation>%1 läuft nicht: Die Assembly %2 wird gebraucht und ist nicht da.</translation>
    </message>
    <message>
        <source>%1 does not run: it asks for the assembly %2, and another version of it is there.</source>
        <translation>%1 läuft nicht: Verlangt wird die Assembly %2, und da ist eine andere Version davon.</translation>
    </message>
    <message>
        <source>%1 does not run: its code uses %2, which is gone.</source>
        <translation>%1 läuft nicht: Der Code benutzt %2, und das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 does not run: its code uses %2, which has changed.</source>
        <translation>%1 läuft nicht: Der Code benutzt %2, und das hat sich geändert.</translation>
    </message>
    <message>
        <source>%1 does not run: its code uses %2, which is obsolete.</source>
        <translation>%1 läuft nicht: Der Code benutzt %2, und das ist veraltet.</translation>
    </message>
    <message>
        <source>Umbraco did not start on %1.</source>
        <translation>Umbraco ist auf %1 nicht gestartet.</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 ist nicht gestartet: %2</translation>
    </message>
    <message>
        <source>%1 fails (HTTP %2), and does not show visitors why.</source>
        <translation>%1 antwortet mit einem Fehler (HTTP %2) und zeigt Besuchern nicht, warum.</translation>
    </message>
    <message>
        <source>Clone the repository, remove what needs it or take a version of that package that fits the new Umbraco, then push.</source>
        <translation>Klonen Sie das Repository, entfernen Sie, was sie braucht, oder nehmen Sie eine Version dieses Pakets, die zum neuen Umbraco passt, und pushen Sie das dann.</translation>
    </message>
    <message>
        <source>Clone the repository, correct the assembly binding in web.config or the version of that package, then push.</source>
        <translation>Klonen Sie das Repository, berichtigen Sie die Assembly-Bindung in web.config oder die Version dieses Pakets, und pushen Sie das dann.</translation>
    </message>
    <message>
        <source>Clone the repository, change the code that uses it (or take a version of that package that fits the new Umbraco), then push.</source>
        <translation>Klonen Sie das Repository, ändern Sie den Code, der es benutzt (oder nehmen Sie eine Version dieses Pakets, die zum neuen Umbraco passt), und pushen Sie das dann.</translation>
    </message>
    <message>
        <source>Look into the logs in umbraco/Logs and LogFiles through Kudu, or run the site on your machine.</source>
        <translation>Sehen Sie über Kudu in den Protokollen in umbraco/Logs und LogFiles nach, oder lassen Sie die Site auf Ihrem Rechner laufen.</translation>
    </message>
    <message>
        <source>Clone the repository, correct it where it runs on your machine, then push.</source>
        <translation>Klonen Sie das Repository, berichtigen Sie es, bis es auf Ihrem Rechner läuft, und pushen Sie das dann.</translation>
    </message>
    <message>
        <source>The file %1 of the repository cannot be read.</source>
        <translation>Die Datei %1 des Repositorys ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Correct it in the repository (the details say what is wrong), push that, and try again.</source>
        <translation>Berichtigen Sie sie im Repository (die Details sagen, was falsch ist), pushen Sie das, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file .umbraco in the root of the repository does not say where the project is.</source>
        <translation>Die Datei .umbraco im Stammordner des Repositorys sagt nicht, wo das Projekt ist.</translation>
    </message>
    <message>
        <source>It needs a section [project] with base (the folder, with forward slashes) and csproj (the name of the project&apos;s file).</source>
        <translation>Sie braucht einen Abschnitt [project] mit base (der Ordner, mit Schrägstrichen „/“) und csproj (der Name der Projektdatei).</translation>
    </message>
    <message>
        <source>The repository has no file .umbraco in its root.</source>
        <translation>Das Repository hat keine Datei .umbraco in seinem Stammordner.</translation>
    </message>
    <message>
        <source>Put it back: a section [project] with base (the folder, with forward slashes) and csproj (the name of the project&apos;s file).</source>
        <translation>Legen Sie sie wieder an: einen Abschnitt [project] mit base (der Ordner, mit Schrägstrichen „/“) und csproj (der Name der Projektdatei).</translation>
    </message>
    <message>
        <source>The project restores packages with a lock file (RestorePackagesWithLockFile). On Umbraco Cloud such a deployment ends well and changes nothing.</source>
        <translation>Das Projekt stellt Pakete mit einer Sperrdatei wieder her (RestorePackagesWithLockFile). In Umbraco Cloud endet ein solches Deployment ohne Fehler und ändert nichts.</translation>
    </message>
    <message>
        <source>Take RestorePackagesWithLockFile out of the project and push that first.</source>
        <translation>Nehmen Sie RestorePackagesWithLockFile aus dem Projekt, und pushen Sie das zuerst.</translation>
    </message>
    <message>
        <source>%1 pins the packages to their versions; NuGet uses it as long as it is there.</source>
        <translation>%1 legt die Pakete auf ihre Versionen fest; NuGet benutzt die Datei, solange sie da ist.</translation>
    </message>
    <message>
        <source>Delete it, or restore packages and commit it anew, after the upgrade.</source>
        <translation>Löschen Sie sie nach dem Upgrade, oder stellen Sie dann die Pakete wieder her und committen Sie sie neu.</translation>
    </message>
    <message>
        <source>Fill in both, or neither.</source>
        <translation>Tragen Sie beides ein oder keines von beiden.</translation>
    </message>
    <message>
        <source>There is an e-mail address, and no password of its Umbraco ID.</source>
        <translation>Es gibt eine E-Mail-Adresse, aber kein Kennwort ihrer Umbraco ID.</translation>
    </message>
    <message>
        <source>There is a password, and no e-mail address of its Umbraco ID.</source>
        <translation>Es gibt ein Kennwort, aber keine E-Mail-Adresse seiner Umbraco ID.</translation>
    </message>
    <message>
        <source>There is a client id, and no secret of its API user.</source>
        <translation>Es gibt eine Client-ID, aber kein Secret ihres API-Benutzers.</translation>
    </message>
    <message>
        <source>There is a secret, and no client id of its API user.</source>
        <translation>Es gibt ein Secret, aber keine Client-ID seines API-Benutzers.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the site does not run, it says “%2”.</source>
        <translation>%1: Die Site läuft nicht, sie meldet „%2“.</translation>
    </message>
    <message>
        <source>The API user is not known on: %1.</source>
        <translation>Der API-Benutzer ist hier nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>%1 does not say that it is Umbraco: it is older than version 14, or something else.</source>
        <translation>%1 gibt sich nicht als Umbraco zu erkennen: Es ist älter als Version 14 oder etwas anderes.</translation>
    </message>
    <message>
        <source>Check alias and region, or fill in the API key or an Umbraco ID, which tell more.</source>
        <translation>Prüfen Sie Alias und Region, oder tragen Sie den API-Schlüssel oder eine Umbraco ID ein, die mehr verraten.</translation>
    </message>
    <message>
        <source>Without an API key there are no deployments by the API.</source>
        <translation>Ohne API-Schlüssel gibt es keine Deployments über die API.</translation>
    </message>
    <message>
        <source>Without an Umbraco ID neither markers nor code are reached.</source>
        <translation>Ohne Umbraco ID sind weder Marker noch Code erreichbar.</translation>
    </message>
    <message>
        <source>Without an API user the upgrade of a database is left to the browser.</source>
        <translation>Ohne API-Benutzer bleibt das Upgrade einer Datenbank dem Browser überlassen.</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>Projekt-ID</translation>
    </message>
    <message>
        <source>In the portal under Configuration, CI/CD Flow, once that is switched on. A change of the plan adds “-1” to it or takes it away.</source>
        <translation>Im Portal unter Configuration, CI/CD Flow, sobald das eingeschaltet ist. Ein Wechsel des Tarifs hängt „-1“ daran an oder nimmt es weg.</translation>
    </message>
    <message>
        <source>Alias of the project</source>
        <translation>Alias des Projekts</translation>
    </message>
    <message>
        <source>What addresses begin with: “shop” in shop.euwest01.umbraco.io, the address that the portal has for Live.</source>
        <translation>Womit Adressen beginnen: „shop“ in shop.euwest01.umbraco.io, der Adresse, die das Portal für Live nennt.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>What follows in the same address. Empty: s1, as old projects have it.</source>
        <translation>Was in derselben Adresse folgt. Leer: s1, wie bei alten Projekten.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Made in the portal under Configuration, CI/CD Flow, and good for deployments by the API. Empty: there are none.</source>
        <translation>Wird im Portal unter Configuration, CI/CD Flow angelegt und dient Deployments über die API. Leer: Es gibt keine.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Of the Umbraco ID of an admin of the project, for Kudu and git; the portal shows it under Team. Empty: markers and code are not reached.</source>
        <translation>Die der Umbraco ID eines Admins des Projekts, für Kudu und git; das Portal zeigt sie unter Team. Leer: Marker und Code sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Of that Umbraco ID, with which one also signs in to the portal.</source>
        <translation>Das dieser Umbraco ID, mit der man sich auch im Portal anmeldet.</translation>
    </message>
    <message>
        <source>Client id of the API user</source>
        <translation>Client-ID des API-Benutzers</translation>
    </message>
    <message>
        <source>Made in the backoffice of a site under Users as an API user, who has to be an administrator. With it the upgrade of a database is finished from here, from version 14 on; empty: in the browser.</source>
        <translation>Wird im Backoffice einer Site unter Users als API-Benutzer angelegt, der Administrator sein muss. Damit wird das Upgrade einer Datenbank von hier aus abgeschlossen, ab Version 14; leer: im Browser.</translation>
    </message>
    <message>
        <source>Secret of the API user</source>
        <translation>Secret des API-Benutzers</translation>
    </message>
    <message>
        <source>Shown once, when the client id is made. Environments for which both are to serve need the same ones.</source>
        <translation>Wird einmal gezeigt, wenn die Client-ID angelegt wird. Umgebungen, für die beide gelten sollen, brauchen dieselben.</translation>
    </message>
    <message>
        <source>New packages go</source>
        <translation>Weg neuer Pakete</translation>
    </message>
    <message>
        <source>How an upgrade gets to the left-most environment: pushed by git, uploaded to the API, or started by a person in the portal, where Switchback watches it.</source>
        <translation>Wie ein Upgrade in die Umgebung ganz links kommt: mit git gepusht, zur API hochgeladen oder von einem Menschen im Portal gestartet, wo Switchback zusieht.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Deploy to any target</source>
        <translation>In jedes Ziel deployen</translation>
    </message>
    <message>
        <source>Whether that is switched on in the portal under Configuration, CI/CD Flow, Advanced: then the API deploys to every environment.</source>
        <translation>Ob das im Portal unter Configuration, CI/CD Flow, Advanced eingeschaltet ist: Dann deployt die API in jede Umgebung.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Addresses of the sites</source>
        <translation>Adressen der Sites</translation>
    </message>
    <message>
        <source>Where they differ from what the cloud gives (the portal shows them with each environment): in the order of the environments, with commas; what is left empty between two commas is as the cloud gives it.</source>
        <translation>Wo sie von dem abweichen, was die Cloud vergibt (das Portal zeigt sie bei jeder Umgebung): in der Reihenfolge der Umgebungen, mit Kommas; was zwischen zwei Kommas leer bleibt, ist so, wie die Cloud es vergibt.</translation>
    </message>
    <message>
        <source>Addresses of Kudu</source>
        <translation>Adressen von Kudu</translation>
    </message>
    <message>
        <source>The same for what the portal opens as “Power Tools (Kudu)”.</source>
        <translation>Dasselbe für das, was das Portal als „Power Tools (Kudu)“ öffnet.</translation>
    </message>
    <message>
        <source>Package feed</source>
        <translation>Paket-Feed</translation>
    </message>
    <message>
        <source>A NuGet feed that has the vendor&apos;s packages and needs no sign-in. Empty: nuget.org.</source>
        <translation>Ein NuGet-Feed, der die Pakete des Herstellers hat und keine Anmeldung braucht. Leer: nuget.org.</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>Adresse des Portals</translation>
    </message>
    <message>
        <source>Where people sign in to the cloud. Empty: the vendor&apos;s own.</source>
        <translation>Wo man sich bei der Cloud anmeldet. Leer: die des Herstellers.</translation>
    </message>
    <message>
        <source>Shows, upgrades and rolls back the environments of a project of Umbraco Cloud, and finishes upgrades that stopped half-way.</source>
        <translation>Zeigt die Umgebungen eines Projekts in Umbraco Cloud, aktualisiert sie und geht zurück, und schließt Upgrades ab, die auf halbem Weg stehen geblieben sind.</translation>
    </message>
    <message>
        <source>The code of %1 was changed in between.</source>
        <translation>Der Code von %1 wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>The account does not name the environment %1 any more.</source>
        <translation>Das Konto nennt die Umgebung %1 nicht mehr.</translation>
    </message>
    <message>
        <source>Add it to the account&apos;s environments.</source>
        <translation>Fügen Sie sie den Umgebungen des Kontos hinzu.</translation>
    </message>
    <message>
        <source>Something is being deployed to %1 just now.</source>
        <translation>Gerade wird etwas nach %1 deployt.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then begin again.</source>
        <translation>Warten Sie, bis es beendet ist, und beginnen Sie dann von vorn.</translation>
    </message>
    <message>
        <source>The site of %1 does not run as it should: it says “%2”.</source>
        <translation>Die Site von %1 läuft nicht, wie sie soll: Sie meldet „%2“.</translation>
    </message>
    <message>
        <source>Finish or mend what was begun there first.</source>
        <translation>Beenden Sie zuerst, was dort begonnen wurde, oder bringen Sie es in Ordnung.</translation>
    </message>
    <message>
        <source>The portal can take the database of %1 back to %2.</source>
        <translation>Das Portal kann die Datenbank von %1 auf %2 zurücksetzen.</translation>
    </message>
    <message>
        <source>The package is larger than what is known to pass without trouble; the cloud may not take it.</source>
        <translation>Das Paket ist größer als das, was bekanntermaßen ohne Schwierigkeiten durchgeht; vielleicht nimmt die Cloud es nicht an.</translation>
    </message>
    <message>
        <source>Something is being deployed there: its end is waited for.</source>
        <translation>Dort wird gerade etwas deployt: Das Ende wird abgewartet.</translation>
    </message>
    <message>
        <source>The cloud saw no restart in time, which may be a false alarm: the site itself is asked.</source>
        <translation>Die Cloud hat nicht rechtzeitig einen Neustart gesehen, was ein Fehlalarm sein kann: Die Site selbst wird gefragt.</translation>
    </message>
    <message>
        <source>The cloud could not build or deploy the commit %1.</source>
        <translation>Die Cloud konnte den Commit %1 nicht bauen oder deployen.</translation>
    </message>
    <message>
        <source>The deployment of %1 has not ended within %2.</source>
        <translation>Das Deployment von %1 ist innerhalb von %2 nicht zu Ende gegangen.</translation>
    </message>
    <message>
        <source>Look at it in the portal and in Kudu.</source>
        <translation>Sehen Sie es sich im Portal und in Kudu an.</translation>
    </message>
    <message>
        <source>%1 has Umbraco %2 and not %3.</source>
        <translation>%1 hat Umbraco %2 und nicht %3.</translation>
    </message>
    <message>
        <source>Look at its deployments in the portal.</source>
        <translation>Sehen Sie sich die Deployments im Portal an.</translation>
    </message>
    <message>
        <source>Deployed are %1.</source>
        <translation>Deployt sind %1.</translation>
    </message>
    <message>
        <source>Look at its logs below umbraco/Logs, in Kudu.</source>
        <translation>Sehen Sie sich in Kudu die Protokolle unter umbraco/Logs an.</translation>
    </message>
    <message>
        <source>Health check %1, %2: %3 (%4)</source>
        <translation>Health Check %1, %2: %3 (%4)</translation>
    </message>
    <message>
        <source>The site of %1 has not come up within %2.</source>
        <translation>Die Site von %1 ist innerhalb von %2 nicht hochgekommen.</translation>
    </message>
    <message>
        <source>Umbraco does not start on %1.</source>
        <translation>Umbraco startet auf %1 nicht.</translation>
    </message>
    <message>
        <source>Look at its logs below umbraco/Logs, in Kudu: usually own code does not go with the new version.</source>
        <translation>Sehen Sie sich in Kudu die Protokolle unter umbraco/Logs an: Meist verträgt sich eigener Code nicht mit der neuen Version.</translation>
    </message>
    <message>
        <source>This version does not say how far its database is. If %1 asks for it, sign in there and let it upgrade.</source>
        <translation>Diese Version sagt nicht, wie weit ihre Datenbank ist. Wenn %1 danach fragt, melden Sie sich dort an und lassen Sie sie aktualisieren.</translation>
    </message>
    <message>
        <source>The site of %1 waits for somebody to upgrade its database.</source>
        <translation>Die Site von %1 wartet darauf, dass jemand ihre Datenbank aktualisiert.</translation>
    </message>
    <message>
        <source>Open %1, sign in and let it upgrade. With an API user in the account it is done from here.</source>
        <translation>Öffnen Sie %1, melden Sie sich an und lassen Sie die Datenbank aktualisieren. Mit einem API-Benutzer im Konto geschieht das von hier aus.</translation>
    </message>
    <message>
        <source>The database of %1 was asked to be upgraded, and the site says “%2”.</source>
        <translation>Die Datenbank von %1 sollte aktualisiert werden, und die Site meldet „%2“.</translation>
    </message>
    <message>
        <source>Umbraco Deploy has no folder there: nothing is to be written.</source>
        <translation>Umbraco Deploy hat dort keinen Ordner: Es ist nichts zu schreiben.</translation>
    </message>
    <message>
        <source>Umbraco Deploy did not write its metadata files on %1.</source>
        <translation>Umbraco Deploy hat seine Metadatendateien auf %1 nicht geschrieben.</translation>
    </message>
    <message>
        <source>Open %1 and deploy the changes of %2 to %3 there.</source>
        <translation>Öffnen Sie %1 und deployen Sie dort die Änderungen von %2 nach %3.</translation>
    </message>
    <message>
        <source>Open %1 and start the upgrade of %2 there.</source>
        <translation>Öffnen Sie %1 und starten Sie dort das Upgrade von %2.</translation>
    </message>
    <message>
        <source>It has begun.</source>
        <translation>Es hat begonnen.</translation>
    </message>
    <message>
        <source>It is deployed, and the upgrade does not go on there: it is finished here.</source>
        <translation>Es ist deployt, und das Upgrade geht dort nicht weiter: Es wird hier zu Ende gebracht.</translation>
    </message>
    <message>
        <source>The portal has not come to an end with %1.</source>
        <translation>Das Portal ist mit %1 nicht zu Ende gekommen.</translation>
    </message>
    <message>
        <source>Nothing was begun in the portal for %1 yet.</source>
        <translation>Im Portal wurde für %1 noch nichts begonnen.</translation>
    </message>
    <message>
        <source>What was begun in the portal for %1 cannot be taken back from here.</source>
        <translation>Was im Portal für %1 begonnen wurde, lässt sich von hier aus nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>When it has ended there, finish the upgrade, or roll %1 back.</source>
        <translation>Wenn es dort beendet ist, bringen Sie das Upgrade zu Ende, oder gehen Sie mit %1 zurück.</translation>
    </message>
    <message>
        <source>The database is taken to be as it is wanted.</source>
        <translation>Es wird angenommen, dass die Datenbank so ist, wie sie sein soll.</translation>
    </message>
    <message>
        <source>The code of %1 is back; only the portal can take the database back, too.</source>
        <translation>Der Code von %1 ist zurück; nur das Portal kann auch die Datenbank zurücksetzen.</translation>
    </message>
    <message>
        <source>The cloud keeps the database of a point in time for %1 days.</source>
        <translation>Die Cloud behält den Stand der Datenbank zu einem Zeitpunkt %1 Tage lang.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed in the cloud since the last deployment by the API.</source>
        <translation>
            <numerusform>%n Datei wurde seit dem letzten Deployment über die API in der Cloud geändert.</numerusform>
            <numerusform>%n Dateien wurden seit dem letzten Deployment über die API in der Cloud geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed in the cloud since the last deployment by the API, as an automatic upgrade does: %1.</source>
        <translation>
            <numerusform>%n Datei wurde seit dem letzten Deployment über die API in der Cloud geändert, wie es ein automatisches Upgrade tut: %1.</numerusform>
            <numerusform>%n Dateien wurden seit dem letzten Deployment über die API in der Cloud geändert, wie es ein automatisches Upgrade tut: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account does not name this environment any more.</source>
        <translation>Das Konto nennt diese Umgebung nicht mehr.</translation>
    </message>
    <message>
        <source>Only what Switchback noted is forgotten: the portal keeps its points in time.</source>
        <translation>Nur was Switchback notiert hat, wird vergessen: Das Portal behält seine Zeitpunkte.</translation>
    </message>
    <message>
        <source>Without an Umbraco ID Switchback can only look at the sites.</source>
        <translation>Ohne Umbraco ID kann Switchback die Sites nur ansehen.</translation>
    </message>
    <message>
        <source>Give the account e-mail address and password of a project admin.</source>
        <translation>Geben Sie im Konto E-Mail-Adresse und Kennwort eines Projekt-Admins an.</translation>
    </message>
    <message>
        <source>Only what the upgrade left to do is done; what is done already is left alone.</source>
        <translation>Es wird nur getan, was das Upgrade übrig gelassen hat; was schon getan ist, bleibt unberührt.</translation>
    </message>
    <message>
        <source>The site restarts with the new code, and does not answer until it is up, which can take minutes.</source>
        <translation>Die Site startet mit dem neuen Code neu und antwortet nicht, bis sie läuft; das kann Minuten dauern.</translation>
    </message>
    <message>
        <source>If it fails before its database was upgraded, the code of before is put back. A database that was upgraded can only be taken back in the portal, to the time that is noted.</source>
        <translation>Scheitert es, bevor die Datenbank aktualisiert wurde, wird der Code von vorher wieder eingesetzt. Eine aktualisierte Datenbank lässt sich nur im Portal zurücksetzen, auf den notierten Zeitpunkt.</translation>
    </message>
    <message>
        <source>%1 is the only environment: visitors meet what goes wrong.</source>
        <translation>%1 ist die einzige Umgebung: Besucher bekommen mit, was schiefgeht.</translation>
    </message>
    <message>
        <source>Add a Development environment in the portal first, and to the account to the left of it.</source>
        <translation>Fügen Sie zuerst im Portal eine Umgebung Development hinzu, und im Konto links davon.</translation>
    </message>
    <message>
        <source>The portal upgrades to the newest version that it offers, and no other.</source>
        <translation>Das Portal aktualisiert auf die neueste Version, die es anbietet, und auf keine andere.</translation>
    </message>
    <message>
        <source>The account has no API key for deployments.</source>
        <translation>Das Konto hat keinen API-Schlüssel für Deployments.</translation>
    </message>
    <message>
        <source>Add one, of Configuration, CI/CD Flow in the portal, or have the account deliver by git.</source>
        <translation>Fügen Sie einen hinzu, aus Configuration, CI/CD Flow im Portal, oder lassen Sie das Konto mit git liefern.</translation>
    </message>
    <message>
        <source>%1 gets what runs to the left of it, and that is %2 and not %3.</source>
        <translation>%1 bekommt, was links davon läuft, und das ist %2 und nicht %3.</translation>
    </message>
    <message>
        <source>Upgrade the environment to the left first, and test it there.</source>
        <translation>Aktualisieren Sie zuerst die Umgebung links davon, und testen Sie dort.</translation>
    </message>
    <message>
        <source>All that is on %1 and not yet on %2 goes along, not only the upgrade.</source>
        <translation>Alles, was auf %1 und noch nicht auf %2 ist, geht mit, nicht nur das Upgrade.</translation>
    </message>
    <message>
        <source>The cloud takes code for %1 only from the environment to the left of it.</source>
        <translation>Die Cloud nimmt Code für %1 nur von der Umgebung links davon an.</translation>
    </message>
    <message>
        <source>Roll that one back and deploy onward in the portal; or switch “Deploy to any target” on in the portal and in the account.</source>
        <translation>Gehen Sie mit jener zurück und deployen Sie im Portal weiter; oder schalten Sie „Deploy to any target“ im Portal und „In jedes Ziel deployen“ im Konto ein.</translation>
    </message>
    <message>
        <source>The database is restored by you, in the portal, when the code is back: the operation waits for you there. Media and files stay as they are.</source>
        <translation>Die Datenbank stellen Sie im Portal wieder her, wenn der Code zurück ist: Der Vorgang wartet dort auf Sie. Medien und Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What editors and visitors wrote since %1 is lost when the database is restored to that time.</source>
        <translation>Was Redakteure und Besucher seit %1 geschrieben haben, geht verloren, wenn die Datenbank auf diesen Zeitpunkt wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Switchback cannot do this with Umbraco Cloud.</source>
        <translation>Das kann Switchback mit Umbraco Cloud nicht tun.</translation>
    </message>
    <message>
        <source>The portal can add and remove environments and copy content.</source>
        <translation>Das Portal kann Umgebungen hinzufügen und entfernen und Inhalte kopieren.</translation>
    </message>
    <message>
        <source>Projects of Umbraco Cloud are reached by an account.</source>
        <translation>Projekte von Umbraco Cloud werden über ein Konto erreicht.</translation>
    </message>
    <message>
        <source>Umbraco Cloud is not started or stopped from this machine.</source>
        <translation>Umbraco Cloud wird nicht von diesem Rechner aus gestartet oder gestoppt.</translation>
    </message>
    <message>
        <source>The portal can restart an environment.</source>
        <translation>Das Portal kann eine Umgebung neu starten.</translation>
    </message>
    <message>
        <source>Cloudflare, which stands before %1, does not let so large a file through.</source>
        <translation>Cloudflare, das vor %1 steht, lässt eine so große Datei nicht durch.</translation>
    </message>
    <message>
        <source>Cloudflare, which stands before %1, stopped the request.</source>
        <translation>Cloudflare, das vor %1 steht, hat die Anfrage aufgehalten.</translation>
    </message>
    <message>
        <source>Try again in some minutes; for a large package, make it smaller. If it lasts, give the number in the details to the vendor&apos;s support.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal; machen Sie ein großes Paket kleiner. Hält es an, nennen Sie dem Support des Herstellers die Nummer in den Einzelheiten.</translation>
    </message>
    <message>
        <source>%1 answered with a page for people instead of data.</source>
        <translation>%1 hat mit einer Seite für Menschen statt mit Daten geantwortet.</translation>
    </message>
    <message>
        <source>Open the address in a browser: it may be a sign-in page, a page of a firewall, or the wrong address.</source>
        <translation>Öffnen Sie die Adresse in einem Browser: Vielleicht ist es eine Anmeldeseite, eine Seite einer Firewall oder die falsche Adresse.</translation>
    </message>
    <message>
        <source>There is no version of %1 from %2 on that goes with Umbraco CMS %3.</source>
        <translation>Es gibt ab %2 keine Version von %1, die zu Umbraco CMS %3 passt.</translation>
    </message>
    <message>
        <source>Choose another release of the CMS; the vendor mostly publishes the other products within days.</source>
        <translation>Wählen Sie ein anderes Release des CMS; der Hersteller veröffentlicht die anderen Produkte meist innerhalb von Tagen.</translation>
    </message>
    <message>
        <source>Project id: “%1” is none. It has 32 digits and letters from a to f in five groups, with “-1” behind them after a change of the plan.</source>
        <translation>Projekt-ID: „%1“ ist keine. Sie hat 32 Ziffern und Buchstaben von a bis f in fünf Gruppen, nach einem Wechsel des Tarifs mit „-1“ dahinter.</translation>
    </message>
    <message>
        <source>Alias of the project: “%1” is none. It has letters, digits and dashes.</source>
        <translation>Alias des Projekts: „%1“ ist keiner. Er hat Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Region: “%1” is none. It is a word such as “euwest01”.</source>
        <translation>Region: „%1“ ist keine. Sie ist ein Wort wie „euwest01“.</translation>
    </message>
    <message>
        <source>Environments: none is named. Write their aliases from left to right.</source>
        <translation>Umgebungen: Es ist keine genannt. Schreiben Sie ihre Aliase von links nach rechts.</translation>
    </message>
    <message>
        <source>Environments: “%1” is no alias. It has letters, digits and dashes.</source>
        <translation>Umgebungen: „%1“ ist kein Alias. Er hat Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Environments: “%1” is named twice.</source>
        <translation>Umgebungen: „%1“ ist zweimal genannt.</translation>
    </message>
    <message>
        <source>%1: these are %2, and there are %3 environments.</source>
        <translation>%1: Das sind %2, und es gibt %3 Umgebungen.</translation>
    </message>
    <message>
        <source>%1: %2 is there twice.</source>
        <translation>%1: %2 kommt doppelt vor.</translation>
    </message>
    <message>
        <source>New packages go: “%1” is no way. Choose git, API or Portal.</source>
        <translation>Weg neuer Pakete: „%1“ ist kein Weg. Wählen Sie git, API oder Portal.</translation>
    </message>
    <message>
        <source>Deploy to any target: “%1” is neither Yes nor No.</source>
        <translation>In jedes Ziel deployen: „%1“ ist weder Yes noch No.</translation>
    </message>
    <message>
        <source>E-mail: “%1” is no e-mail address.</source>
        <translation>E-Mail: „%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Asks Kudu, git and the site whether all is as it was planned with, and whether anything blocks a deployment.</source>
        <translation>Fragt Kudu, git und die Site, ob alles so ist wie bei der Planung und ob etwas ein Deployment blockiert.</translation>
    </message>
    <message>
        <source>Note the time</source>
        <translation>Zeitpunkt notieren</translation>
    </message>
    <message>
        <source>The portal can take the database back to any moment of the last 35 days; this one is written down.</source>
        <translation>Das Portal kann die Datenbank auf jeden Zeitpunkt der letzten 35 Tage zurücksetzen; dieser wird aufgeschrieben.</translation>
    </message>
    <message>
        <source>Raise the packages</source>
        <translation>Pakete anheben</translation>
    </message>
    <message>
        <source>Raises the packages to %1 in Switchback&apos;s own copy of the code, and makes a commit of it.</source>
        <translation>Hebt die Pakete in Switchbacks eigener Kopie des Codes auf %1 an und macht daraus einen Commit.</translation>
    </message>
    <message>
        <source>Pushes the commit to the repository of %1, which the cloud then builds and deploys; the site restarts.</source>
        <translation>Pusht den Commit in das Repository von %1, den die Cloud dann baut und deployt; die Site startet neu.</translation>
    </message>
    <message>
        <source>Shows what Kudu says until the commit is what runs.</source>
        <translation>Zeigt, was Kudu sagt, bis der Commit läuft.</translation>
    </message>
    <message>
        <source>Upload the package</source>
        <translation>Paket hochladen</translation>
    </message>
    <message>
        <source>Packs the code and uploads it to the project; nothing is deployed yet.</source>
        <translation>Packt den Code und lädt ihn zum Projekt hoch; es wird noch nichts deployt.</translation>
    </message>
    <message>
        <source>Have the cloud deploy it</source>
        <translation>Die Cloud deployen lassen</translation>
    </message>
    <message>
        <source>Deploys the package to %1 by the deployments API, and shows what the cloud says; the site restarts.</source>
        <translation>Deployt das Paket über die Deployments-API nach %1 und zeigt, was die Cloud sagt; die Site startet neu.</translation>
    </message>
    <message>
        <source>Deploy the changes in the portal</source>
        <translation>Änderungen im Portal deployen</translation>
    </message>
    <message>
        <source>Start the upgrade in the portal</source>
        <translation>Upgrade im Portal starten</translation>
    </message>
    <message>
        <source>Only a person can do this, in the vendor&apos;s portal. Switchback watches %1 until it is done.</source>
        <translation>Das kann nur ein Mensch tun, im Portal des Herstellers. Switchback beobachtet %1, bis es getan ist.</translation>
    </message>
    <message>
        <source>Wait for the site</source>
        <translation>Auf die Site warten</translation>
    </message>
    <message>
        <source>Waits until the site answers again, and says what it shows when it does not start.</source>
        <translation>Wartet, bis die Site wieder antwortet, und sagt, was sie zeigt, wenn sie nicht startet.</translation>
    </message>
    <message>
        <source>Complete the installer</source>
        <translation>Installer abschließen</translation>
    </message>
    <message>
        <source>Has the site upgrade its database where it waits for that. Only the portal can take a database back.</source>
        <translation>Lässt die Site ihre Datenbank aktualisieren, wo sie darauf wartet. Nur das Portal kann eine Datenbank zurücksetzen.</translation>
    </message>
    <message>
        <source>Export the metadata files</source>
        <translation>Metadatendateien exportieren</translation>
    </message>
    <message>
        <source>Has Umbraco Deploy write its files for document, data and media types anew.</source>
        <translation>Lässt Umbraco Deploy seine Dateien für Dokument-, Daten- und Medientypen neu schreiben.</translation>
    </message>
    <message>
        <source>Mark the upgrade as done</source>
        <translation>Upgrade als erledigt markieren</translation>
    </message>
    <message>
        <source>Renames the marker “upgrading” in site/locks to “upgraded-minor”, if it is there: with that the changes may be deployed onward.</source>
        <translation>Benennt den Marker „upgrading“ in site/locks in „upgraded-minor“ um, wenn er da ist: Damit dürfen die Änderungen weiter deployt werden.</translation>
    </message>
    <message>
        <source>Asks what is deployed and what the site says of itself for version %1, runs its health checks, and visits it.</source>
        <translation>Fragt für Version %1 ab, was deployt ist und was die Site über sich sagt, führt ihre Health Checks aus und besucht sie.</translation>
    </message>
    <message>
        <source>Restore the database in the portal</source>
        <translation>Datenbank im Portal wiederherstellen</translation>
    </message>
    <message>
        <source>Only a person can do this, in the vendor&apos;s portal: the operation waits for you, and you resume it.</source>
        <translation>Das kann nur ein Mensch tun, im Portal des Herstellers: Der Vorgang wartet auf Sie, und Sie setzen ihn fort.</translation>
    </message>
    <message>
        <source>Delete what is not needed any more</source>
        <translation>Löschen, was nicht mehr gebraucht wird</translation>
    </message>
    <message>
        <source>The older upgrade backup is forgotten here. This cannot be taken back.</source>
        <translation>Die ältere Upgrade-Sicherung wird hier vergessen. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Writes down that %1 passed its tests on %2.</source>
        <translation>Schreibt auf, dass %1 seine Prüfungen auf %2 bestanden hat.</translation>
    </message>
    <message>
        <source>Keeps the commit of %1 and the time noted as the upgrade backup.</source>
        <translation>Behält den Commit von %1 und den notierten Zeitpunkt als Upgrade-Sicherung.</translation>
    </message>
    <message>
        <source>Keeps the commit of %1 and the time noted, so that this can be undone.</source>
        <translation>Behält den Commit von %1 und den notierten Zeitpunkt, damit sich das rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Keeps the commit of %1 and the time noted until somebody deletes them; the portal forgets that time after 35 days.</source>
        <translation>Behält den Commit von %1 und den notierten Zeitpunkt, bis sie jemand löscht; das Portal vergisst diesen Zeitpunkt nach 35 Tagen.</translation>
    </message>
    <message>
        <source>Forgets its commit and its time here. The portal keeps its own points in time.</source>
        <translation>Vergisst hier ihren Commit und ihren Zeitpunkt. Das Portal behält seine eigenen Zeitpunkte.</translation>
    </message>
    <message>
        <source>The site is starting.</source>
        <translation>Die Site startet gerade.</translation>
    </message>
    <message>
        <source>The site shows the installer of a new one: it finds no database.</source>
        <translation>Die Site zeigt den Installer einer neuen: Sie findet keine Datenbank.</translation>
    </message>
    <message>
        <source>The site waits in its installer for the upgrade of its database.</source>
        <translation>Die Site wartet in ihrem Installer auf das Upgrade ihrer Datenbank.</translation>
    </message>
    <message>
        <source>The site upgrades its database, and comes back by itself.</source>
        <translation>Die Site aktualisiert ihre Datenbank und kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>The site does not start.</source>
        <translation>Die Site startet nicht.</translation>
    </message>
    <message>
        <source>The site is in a state that this version of Switchback does not know.</source>
        <translation>Die Site ist in einem Zustand, den diese Version von Switchback nicht kennt.</translation>
    </message>
    <message>
        <source>%1 only lets in who signs in (Public Access), so how it is cannot be seen.</source>
        <translation>%1 lässt nur herein, wer sich anmeldet (Public Access); der Zustand lässt sich deshalb nicht sehen.</translation>
    </message>
    <message>
        <source>Its home page answers with status %1.</source>
        <translation>Ihre Startseite antwortet mit Status %1.</translation>
    </message>
    <message>
        <source>A deployment is under way since %1: “%2”.</source>
        <translation>Seit %1 läuft ein Deployment: „%2“.</translation>
    </message>
    <message>
        <source>The last deployment, of %1, failed: “%2”.</source>
        <translation>Das letzte Deployment, vom %1, ist gescheitert: „%2“.</translation>
    </message>
    <message>
        <source>Its log in Kudu says why.</source>
        <translation>Sein Protokoll in Kudu sagt, warum.</translation>
    </message>
    <message>
        <source>Visitors have to sign in first (Public Access).</source>
        <translation>Besucher müssen sich zuerst anmelden (Public Access).</translation>
    </message>
    <message>
        <source>With it: %1.</source>
        <translation>Dazu: %1.</translation>
    </message>
    <message>
        <source>%1 is deployed, and the repository only has %2.</source>
        <translation>%1 ist deployt, und das Repository hat nur %2.</translation>
    </message>
    <message>
        <source>Fetch what was changed in the cloud into the repository before anything is deployed: it would go back to the older version.</source>
        <translation>Holen Sie in das Repository, was in der Cloud geändert wurde, bevor irgendetwas deployt wird: Sonst ginge es zurück auf die ältere Version.</translation>
    </message>
    <message>
        <source>%1 is deployed; the site waits for the upgrade of its database.</source>
        <translation>%1 ist deployt; die Site wartet auf das Upgrade ihrer Datenbank.</translation>
    </message>
    <message>
        <source>Finish the upgrade: sign in to the backoffice and confirm it there, or let Switchback do it.</source>
        <translation>Bringen Sie das Upgrade zu Ende: Melden Sie sich im Backoffice an und bestätigen Sie es dort, oder lassen Sie es Switchback tun.</translation>
    </message>
    <message>
        <source>Umbraco CMS %1 is deployed, and its database is of %2.</source>
        <translation>Umbraco CMS %1 ist deployt, und seine Datenbank ist von %2.</translation>
    </message>
    <message>
        <source>A database cannot go back: deploy the newer version again, or restore the database of that time in the portal.</source>
        <translation>Eine Datenbank kann nicht zurück: Deployen Sie die neuere Version wieder, oder stellen Sie im Portal die Datenbank von damals wieder her.</translation>
    </message>
    <message>
        <source>%1 is deployed, and the database goes with it.</source>
        <translation>%1 ist deployt, und die Datenbank passt dazu.</translation>
    </message>
    <message>
        <source>%1 is deployed; the site upgrades its database now.</source>
        <translation>%1 ist deployt; die Site aktualisiert jetzt ihre Datenbank.</translation>
    </message>
    <message>
        <source>Wait: the site comes back by itself.</source>
        <translation>Warten Sie: Die Site kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>%1 is deployed, and the site wants to be installed anew: it finds no database.</source>
        <translation>%1 ist deployt, und die Site will neu installiert werden: Sie findet keine Datenbank.</translation>
    </message>
    <message>
        <source>Do not go through the installer. Look at the connection to the database, and at the site&apos;s log.</source>
        <translation>Gehen Sie nicht durch den Installer. Sehen Sie sich die Verbindung zur Datenbank und das Protokoll der Site an.</translation>
    </message>
    <message>
        <source>%1 is deployed, and the site does not start.</source>
        <translation>%1 ist deployt, und die Site startet nicht.</translation>
    </message>
    <message>
        <source>Look at the error that it shows and at its log: mostly code or a package does not go with the new version.</source>
        <translation>Sehen Sie sich den Fehler, den sie zeigt, und ihr Protokoll an: Meist passt Code oder ein Paket nicht zur neuen Version.</translation>
    </message>
    <message>
        <source>Umbraco CMS %1 is deployed, and the site runs %2.</source>
        <translation>Umbraco CMS %1 ist deployt, und auf der Site läuft %2.</translation>
    </message>
    <message>
        <source>Restart the environment in the portal and look again.</source>
        <translation>Starten Sie die Umgebung im Portal neu, und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>%1 is deployed and runs.</source>
        <translation>%1 ist deployt und läuft.</translation>
    </message>
    <message>
        <source>%1 is deployed; whether the database is upgraded is not known.</source>
        <translation>%1 ist deployt; ob die Datenbank aktualisiert ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Open the backoffice: it asks for the upgrade when it is still to be done.</source>
        <translation>Öffnen Sie das Backoffice: Es fragt nach dem Upgrade, wenn es noch aussteht.</translation>
    </message>
    <message>
        <source>The repository has %1; %2 is not in it yet.</source>
        <translation>Das Repository hat %1; %2 ist noch nicht darin.</translation>
    </message>
    <message>
        <source>Begin the upgrade.</source>
        <translation>Beginnen Sie das Upgrade.</translation>
    </message>
    <message>
        <source>What is deployed is not known.</source>
        <translation>Was deployt ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Let Switchback into Kudu: it reads the list of deployed packages there.</source>
        <translation>Geben Sie Switchback Zugang zu Kudu: Dort liest es die Liste der deployten Pakete.</translation>
    </message>
    <message>
        <source>%1 is deployed; what the repository has is not known.</source>
        <translation>%1 ist deployt; was das Repository hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The repository has %1; %2 is still deployed.</source>
        <translation>Das Repository hat %1; deployt ist noch %2.</translation>
    </message>
    <message>
        <source>Look at the log of the last deployment in Kudu, correct what it says, and deploy again.</source>
        <translation>Sehen Sie sich in Kudu das Protokoll des letzten Deployments an, berichtigen Sie, was es nennt, und deployen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Look at it where it runs, and refresh.</source>
        <translation>Sehen Sie dort nach, wo sie läuft, und laden Sie neu.</translation>
    </message>
    <message>
        <source>Open %1 in a browser, look at its logs, and refresh.</source>
        <translation>Öffnen Sie %1 in einem Browser, sehen Sie in die Protokolle, und laden Sie neu.</translation>
    </message>
    <message>
        <source>Both were asked at the same time; one of them is mistaken, or the way to the site is cut.</source>
        <translation>Beide wurden zur selben Zeit gefragt; eine Seite irrt sich, oder der Weg zur Website ist unterbrochen.</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist ausgefallen.</translation>
    </message>
    <message>
        <source>%1 is up, but not all of it is well.</source>
        <translation>%1 läuft, aber nicht alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>How %1 is could not be read.</source>
        <translation>Wie es um %1 steht, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The environment is not there any more.</source>
        <translation>Die Umgebung ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Refresh, and choose another one.</source>
        <translation>Laden Sie neu, und wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>What “%1” stands for is not known here.</source>
        <translation>Wofür „%1“ steht, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Copy number or code from the message again, without anything before or after it.</source>
        <translation>Kopieren Sie Nummer oder Code noch einmal aus der Meldung, ohne etwas davor oder danach.</translation>
    </message>
    <message>
        <source>An operation on %1 waits for you: %2.</source>
        <translation>Ein Vorgang auf %1 wartet auf Sie: %2.</translation>
    </message>
    <message>
        <source>An upgrade of %1 to %2 stopped half-way.</source>
        <translation>Ein Upgrade von %1 auf %2 ist auf halbem Weg stehen geblieben.</translation>
    </message>
    <message>
        <source>Finish it first: choose release %1.</source>
        <translation>Bringen Sie es zuerst zu Ende: Wählen Sie Release %1.</translation>
    </message>
    <message>
        <source>When that is done, Resume goes on with “%1”.</source>
        <translation>Wenn das getan ist, macht „Fortsetzen“ mit „%1“ weiter.</translation>
    </message>
    <message>
        <source>%1 on %2 waits for you.</source>
        <translation>%1 auf %2 wartet auf Sie.</translation>
    </message>
    <message>
        <source>Look at its log: usually code or a package does not go with the new version. A push on top of it, or a redeployment in Kudu, tries it again.</source>
        <translation>Sehen Sie in das Protokoll: Meist passt Code oder ein Paket nicht zur neuen Version. Ein Push obendrauf oder ein erneutes Deployment in Kudu versucht es noch einmal.</translation>
    </message>
    <message>
        <source>What was done on %1 is not all taken back: its database may be that of %2.</source>
        <translation>Nicht alles, was auf %1 getan wurde, ist zurückgenommen: Die Datenbank kann die von %2 sein.</translation>
    </message>
    <message>
        <source>Looking at the environment through Kudu and at its site.</source>
        <translation>Die Umgebung wird über Kudu und an ihrer Site angesehen.</translation>
    </message>
    <message>
        <source>Reading the site&apos;s log.</source>
        <translation>Das Protokoll der Site wird gelesen.</translation>
    </message>
    <message>
        <source>Looking for what depends on Umbraco Courier.</source>
        <translation>Es wird gesucht, was von Umbraco Courier abhängt.</translation>
    </message>
    <message>
        <source>Asking the deployments API for the last deployment.</source>
        <translation>Die Deployments-API wird nach dem letzten Deployment gefragt.</translation>
    </message>
    <message>
        <source>The upgrade to %1 stopped half-way: the site does not start with it.</source>
        <translation>Das Upgrade auf %1 ist auf halbem Weg stehen geblieben: Die Site startet damit nicht.</translation>
    </message>
    <message>
        <source>The upgrade to %1 stopped half-way: its database is still to be upgraded.</source>
        <translation>Das Upgrade auf %1 ist auf halbem Weg stehen geblieben: Die Datenbank muss noch aktualisiert werden.</translation>
    </message>
    <message>
        <source>The upgrade to %1 stopped half-way: Umbraco Deploy&apos;s files are still to be written anew, and the marker “upgrading” to be renamed.</source>
        <translation>Das Upgrade auf %1 ist auf halbem Weg stehen geblieben: Die Dateien von Umbraco Deploy müssen noch neu geschrieben und der Marker „upgrading“ umbenannt werden.</translation>
    </message>
    <message>
        <source>While these are in site/locks, every other deployment to it fails at once: %1.</source>
        <translation>Solange diese in site/locks liegen, schlägt jedes andere Deployment dorthin sofort fehl: %1.</translation>
    </message>
    <message>
        <source>Choose “Upgrade…” and version %1: it only does what is left.</source>
        <translation>Wählen Sie „Upgrade …“ und Version %1: Es wird nur getan, was noch fehlt.</translation>
    </message>
    <message>
        <source>Correct what keeps the site from starting, and push that. Then choose “Upgrade…” and version %1: it only does what is left.</source>
        <translation>Beheben Sie, was die Site am Starten hindert, und pushen Sie das. Wählen Sie dann „Upgrade …“ und Version %1: Es wird nur getan, was noch fehlt.</translation>
    </message>
    <message>
        <source>The newest lines of its log follow.</source>
        <translation>Es folgen die neuesten Zeilen ihres Protokolls.</translation>
    </message>
    <message>
        <source>Only a part of its files was looked through.</source>
        <translation>Nur ein Teil ihrer Dateien wurde durchgesehen.</translation>
    </message>
    <message>
        <source>It was a false alarm: the site runs, and Kudu says that its deployment went well.</source>
        <translation>Es war ein Fehlalarm: Die Site läuft, und laut Kudu ist das Deployment gelungen.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed in the cloud since the last deployment by the API that changed something; the difference has %1.</source>
        <translation>
            <numerusform>Seit dem letzten Deployment über die API, das etwas geändert hat, wurde in der Cloud %n Datei geändert; der Unterschied umfasst %1.</numerusform>
            <numerusform>Seit dem letzten Deployment über die API, das etwas geändert hat, wurden in der Cloud %n Dateien geändert; der Unterschied umfasst %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch the difference from the deployments API, or clone the environment; take it over in your repository with “git apply”, commit, and deploy again.</source>
        <translation>Holen Sie den Unterschied von der Deployments-API, oder klonen Sie die Umgebung; übernehmen Sie ihn mit „git apply“ in Ihr Repository, committen Sie, und deployen Sie erneut.</translation>
    </message>
    <message>
        <source>Let this machine in: in the portal, under Public Access or by its IP address.</source>
        <translation>Lassen Sie diesen Rechner ein: im Portal, unter „Public Access“ oder mit seiner IP-Adresse.</translation>
    </message>
    <message>
        <source>Open %1, and restore the database of %2 to a time before the upgrade that its history shows; or finish the upgrade.</source>
        <translation>Öffnen Sie %1, und stellen Sie die Datenbank von %2 auf einen Zeitpunkt vor dem Upgrade wieder her, das der Verlauf dort zeigt; oder schließen Sie das Upgrade ab.</translation>
    </message>
    <message>
        <source>There is nothing to explain.</source>
        <translation>Es gibt nichts zu erklären.</translation>
    </message>
    <message>
        <source>Write a message, a code or a remedy&apos;s id, or feed a log in: switchbackctl explain &lt; deploy.log</source>
        <translation>Schreiben Sie eine Meldung, einen Code oder die Kennung eines Gegenmittels, oder geben Sie ein Protokoll ein: switchbackctl explain &lt; deploy.log</translation>
    </message>
    <message>
        <source>It was seen before, on %1: %2 on %3/%4.</source>
        <translation>Das kam schon einmal vor, am %1: %2 auf %3/%4.</translation>
    </message>
    <message>
        <source>What was wrong was mended then, and the operation went on to its end.</source>
        <translation>Damals wurde der Fehler behoben, und der Vorgang lief bis zum Ende weiter.</translation>
    </message>
    <message>
        <source>What helped then, on %1: %2, which succeeded.</source>
        <translation>Was damals half, am %1: %2, mit Erfolg.</translation>
    </message>
    <message>
        <source>What helped then is not recorded. Read that activity.</source>
        <translation>Was damals half, ist nicht aufgezeichnet. Lesen Sie jene Aktivität.</translation>
    </message>
    <message>
        <source>The reason given for it: %1</source>
        <translation>Der angegebene Grund dafür: %1</translation>
    </message>
    <message>
        <source>Look now in the Definitions app of release %1 for definitions that are problematic or deprecated.</source>
        <translation>Sehen Sie jetzt in der Definitions-App von Release %1 nach, ob Definitionen problematisch oder veraltet sind.</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <extracomment>%1 a right in a cluster, %2 a type of objects: “create” on services</extracomment>
        <translation>„%1“ auf %2</translation>
    </message>
    <message>
        <source>To %1 in the namespace %2, the account lacks the rights %3.</source>
        <translation>Um im Namespace %2 %1, fehlen dem Konto die Rechte %3.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster for what is missing.</source>
        <translation>Bitten Sie den Betreiber des Clusters um das Fehlende.</translation>
    </message>
    <message>
        <source>Velero has deleted its backup %1.</source>
        <translation>Velero hat seine Sicherung %1 gelöscht.</translation>
    </message>
    <message>
        <source>The code is that of the package “%1”, which was made here and deployed on %2.</source>
        <translation>Der Code ist der des Pakets „%1“, das hier erstellt und am %2 bereitgestellt wurde.</translation>
    </message>
    <message>
        <source>The code is that of %1.</source>
        <translation>Der Code ist der von %1.</translation>
    </message>
    <message>
        <source>%1, which the account names as the code, is not there.</source>
        <translation>%1, das im Konto als Code genannt ist, ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Put it there, or name another in the account.</source>
        <translation>Legen Sie es dort ab, oder nennen Sie im Konto ein anderes.</translation>
    </message>
    <message>
        <source>The code of %1 is not known: the API takes packages, and gives none back.</source>
        <translation>Der Code von %1 ist nicht bekannt: Die API nimmt Pakete an und gibt keine heraus.</translation>
    </message>
    <message>
        <source>Download the package deployed last in the portal, under Configuration, CI/CD Flow, and name the file in the account; or give the account an Umbraco ID, with which the code is read from the cloud.</source>
        <translation>Laden Sie das zuletzt bereitgestellte Paket im Portal unter Configuration, CI/CD Flow herunter, und nennen Sie die Datei im Konto; oder geben Sie dem Konto eine Umbraco ID, mit der der Code aus der Cloud gelesen wird.</translation>
    </message>
    <message>
        <source>The package %1 cannot be used: %2</source>
        <translation>Das Paket %1 ist nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>Download or pack it again, and name the new file in the account.</source>
        <translation>Laden Sie es erneut herunter, oder packen Sie es neu, und nennen Sie die neue Datei im Konto.</translation>
    </message>
    <message>
        <source>it is damaged, or not a zip file.</source>
        <translation>Es ist beschädigt oder keine Zip-Datei.</translation>
    </message>
    <message>
        <source>it holds more than code does.</source>
        <translation>Es enthält mehr als Code.</translation>
    </message>
    <message>
        <source>“%1” in it is no plain file below its root.</source>
        <translation>„%1“ darin ist keine gewöhnliche Datei unterhalb der Wurzel.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>What the cloud committed itself since the last deployment does not go with this code.</source>
        <translation>Was die Cloud seit dem letzten Deployment selbst eingetragen hat, ist in diesem Code nicht enthalten.</translation>
    </message>
    <message>
        <source>Bring its changes into the code by hand, or give the account an Umbraco ID, with which the code is read from the cloud.</source>
        <translation>Übernehmen Sie deren Änderungen von Hand in den Code, oder geben Sie dem Konto eine Umbraco ID, mit der der Code aus der Cloud gelesen wird.</translation>
    </message>
    <message>
        <source>Their aliases from left to right as the portal shows them, with commas; under Configuration, CI/CD Flow they are in a table. Another role than the usual is written behind, and so is which one is flexible: “feature=Flexible, development=Integration, live=Live”.</source>
        <translation>Ihre Aliasse von links nach rechts, wie das Portal sie zeigt, mit Kommas; unter Configuration, CI/CD Flow stehen sie in einer Tabelle. Eine andere Rolle als die übliche wird dahinter geschrieben, ebenso, welche flexibel ist: „feature=Flexible, development=Integration, live=Live“.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Without an Umbraco ID markers in site/locks are not seen, and the metadata files are not exported: look at both in Kudu.</source>
        <translation>Ohne Umbraco ID werden Markierungen in site/locks nicht gesehen und die Metadatendateien nicht exportiert: Sehen Sie in Kudu nach beidem.</translation>
    </message>
    <message>
        <source>The cloud says that it is deployed, and the site answers. Which version runs cannot be known without an Umbraco ID or an API user of the site; markers in site/locks are not seen either, and the metadata files are not exported.</source>
        <translation>Die Cloud sagt, dass es bereitgestellt ist, und die Website antwortet. Welche Version läuft, ist ohne Umbraco ID oder API-Benutzer der Website nicht zu erfahren; auch Markierungen in site/locks werden nicht gesehen und die Metadatendateien nicht exportiert.</translation>
    </message>
    <message>
        <source>The portal installed %1 and not %2: that is taken, and %2 can follow when the portal offers it.</source>
        <translation>Das Portal hat %1 und nicht %2 installiert: Das wird übernommen, und %2 kann folgen, wenn das Portal es anbietet.</translation>
    </message>
    <message>
        <source>This is the flexible environment: its changes go to %1, and nothing is deployed onward to it.</source>
        <translation>Das ist die flexible Umgebung: Ihre Änderungen gehen nach %1, und zu ihr wird nichts weiter bereitgestellt.</translation>
    </message>
    <message>
        <source>What is deployed cannot be read without an Umbraco ID or an API user of the site: %1 is what its code says.</source>
        <translation>Was bereitgestellt ist, lässt sich ohne Umbraco ID oder API-Benutzer der Website nicht lesen: %1 sagt ihr Code.</translation>
    </message>
    <message>
        <source>%1 is the flexible environment: upgrades begin on %2.</source>
        <translation>%1 ist die flexible Umgebung: Upgrades beginnen auf %2.</translation>
    </message>
    <message>
        <source>Upgrade that one, then let the flexible one pull the mainline in the portal.</source>
        <translation>Aktualisieren Sie jene, und lassen Sie die flexible im Portal die Hauptlinie übernehmen.</translation>
    </message>
    <message>
        <source>Whether this is what lies on %1 cannot be known: the API gives no package back. What it lacks is taken away there.</source>
        <translation>Ob es das ist, was auf %1 liegt, ist nicht zu erfahren: Die API gibt kein Paket heraus. Was darin fehlt, wird dort entfernt.</translation>
    </message>
    <message>
        <source>Download the package deployed last in the portal, under Configuration, CI/CD Flow, and name the file in the account; or give the account an Umbraco ID.</source>
        <translation>Laden Sie das zuletzt bereitgestellte Paket im Portal unter Configuration, CI/CD Flow herunter, und nennen Sie die Datei im Konto; oder geben Sie dem Konto eine Umbraco ID.</translation>
    </message>
    <message>
        <source>What the cloud committed itself since the last deployment is in it, too.</source>
        <translation>Was die Cloud seit dem letzten Deployment selbst eingetragen hat, ist auch darin.</translation>
    </message>
    <message>
        <source>Without an Umbraco ID neither markers nor files are seen: how it went is judged by the API and the site, and the metadata files are not exported.</source>
        <translation>Ohne Umbraco ID werden weder Markierungen noch Dateien gesehen: Wie es ausging, wird nach API und Website beurteilt, und die Metadatendateien werden nicht exportiert.</translation>
    </message>
    <message>
        <source>Environments: a project has one flexible environment at most.</source>
        <translation>Umgebungen: Ein Projekt hat höchstens eine flexible Umgebung.</translation>
    </message>
    <message>
        <source>Environments: “%1” is no role. Write Integration, UAT, Live, Other or Flexible.</source>
        <translation>Umgebungen: „%1“ ist keine Rolle. Schreiben Sie Integration, UAT, Live, Other oder Flexible.</translation>
    </message>
    <message>
        <source>Code: “%1” does not say where it is from the root on.</source>
        <translation>Code: „%1“ ist kein Pfad, der bei der Wurzel beginnt.</translation>
    </message>
    <message>
        <source>Asks the deployments API and the site whether all is as it was planned with.</source>
        <translation>Fragt die Deployments-API und die Website, ob alles so ist wie beim Planen.</translation>
    </message>
    <message>
        <source>It is too large for a file of remedies.</source>
        <translation>Sie ist zu groß für eine Datei mit Gegenmitteln.</translation>
    </message>
    <message>
        <source>It is not valid YAML here: %1</source>
        <translation>Sie ist hier kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>The output says “%1”.</source>
        <translation>Die Ausgabe sagt: „%1“.</translation>
    </message>
    <message>
        <source>It is a failure of that sort.</source>
        <translation>Es ist ein Fehler dieser Art.</translation>
    </message>
    <message>
        <source>The server answered with HTTP %1.</source>
        <translation>Der Server antwortete mit HTTP %1.</translation>
    </message>
    <message>
        <source>The command ended with code %1.</source>
        <translation>Der Befehl endete mit Code %1.</translation>
    </message>
    <message>
        <source>The failure has the code %1.</source>
        <translation>Der Fehler hat den Code %1.</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>Sie kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A file of remedies needs a list called “remedies”.</source>
        <translation>Eine Datei mit Gegenmitteln braucht eine Liste namens „remedies“.</translation>
    </message>
    <message>
        <source>Each remedy has to be a mapping.</source>
        <translation>Jedes Gegenmittel muss eine Zuordnung (Mapping) sein.</translation>
    </message>
    <message>
        <source>The id %1 is there twice.</source>
        <translation>Die Kennung %1 ist doppelt vorhanden.</translation>
    </message>
    <message>
        <source>“%1” is no range of versions, as “&gt;=2.4 &lt;2.5” is.</source>
        <translation>„%1“ ist kein Bereich von Versionen wie „&gt;=2.4 &lt;2.5“.</translation>
    </message>
    <message>
        <source>The owner has to be you, platform, network or switchback.</source>
        <translation>„owner“ muss you, platform, network oder switchback sein.</translation>
    </message>
    <message>
        <source>The remedy needs at least one step.</source>
        <translation>Das Gegenmittel braucht mindestens einen Schritt.</translation>
    </message>
    <message>
        <source>The remedy needs a list “when” of what it is found by.</source>
        <translation>Das Gegenmittel braucht eine Liste „when“, woran es gefunden wird.</translation>
    </message>
    <message>
        <source>What a remedy is found by has to be a mapping.</source>
        <translation>Woran ein Gegenmittel gefunden wird, muss eine Zuordnung (Mapping) sein.</translation>
    </message>
    <message>
        <source>There is no such kind of failure.</source>
        <translation>Eine solche Fehlerart gibt es nicht.</translation>
    </message>
    <message>
        <source>The expression cannot be matched in linear time, or is not valid: %1</source>
        <translation>Der Ausdruck ist nicht in linearer Zeit auswertbar oder ungültig: %1</translation>
    </message>
    <message>
        <source>An action has to be a mapping.</source>
        <translation>Eine Handlung muss eine Zuordnung (Mapping) sein.</translation>
    </message>
    <message>
        <source>There is no such operation.</source>
        <translation>Einen solchen Vorgang gibt es nicht.</translation>
    </message>
    <message>
        <source>An action is one of open, diagnose, prepare and copy.</source>
        <translation>Eine Handlung ist open, diagnose, prepare oder copy.</translation>
    </message>
    <message>
        <source>The source has to be a mapping.</source>
        <translation>Die Quelle muss eine Zuordnung (Mapping) sein.</translation>
    </message>
    <message>
        <source>A text has %%1, and not all that the remedy is found by has so many groups.</source>
        <translation>Ein Text enthält %%1, und nicht alles, woran das Gegenmittel gefunden wird, hat so viele Gruppen.</translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <translation>Der Schlüssel „%1“ fehlt.</translation>
    </message>
    <message>
        <source>A text has to have “en”, and one entry for each other language.</source>
        <translation>Ein Text muss „en“ und je einen Eintrag für jede andere Sprache haben.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>The text is empty, or has other places (%%1) than the English one.</source>
        <translation>Der Text ist leer oder hat andere Platzhalter (%%1) als der englische.</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>Hier wird ein Text erwartet.</translation>
    </message>
    <message>
        <source>An address has to begin with https://.</source>
        <translation>Eine Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>Hier wird eine ganze Zahl erwartet.</translation>
    </message>
    <message>
        <source>The key “%1” is not known.</source>
        <translation>Der Schlüssel „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What was acknowledged cannot be read from %1.</source>
        <translation>Was zur Kenntnis genommen wurde, ist aus %1 nicht zu lesen.</translation>
    </message>
    <message>
        <source>Mend the file, or move it away: then nothing is acknowledged.</source>
        <translation>Reparieren Sie die Datei, oder verschieben Sie sie: Dann ist nichts zur Kenntnis genommen.</translation>
    </message>
    <message>
        <source>%1 is held by another program.</source>
        <translation>%1 wird von einem anderen Programm gehalten.</translation>
    </message>
    <message>
        <source>Try again in a moment; look who owns the folder if it stays.</source>
        <translation>Versuchen Sie es gleich noch einmal; prüfen Sie, wem der Ordner gehört, wenn es dabei bleibt.</translation>
    </message>
    <message>
        <source>%1 has got %2, and which version runs cannot be read; %3 is kept as the upgrade backup.</source>
        <translation>%1 hat %2 erhalten, und welche Version läuft, ist nicht zu lesen; %3 wird als Upgrade-Sicherung aufbewahrt.</translation>
    </message>
    <message>
        <source>Only where there is no Umbraco ID, with which the code is read from the cloud: a zip with the code of the left-most environment. The API gives no package back; the portal has those deployed for download under Configuration, CI/CD Flow.</source>
        <translation>Nur wo es keine Umbraco ID gibt, mit der der Code aus der Cloud gelesen wird: ein Zip mit dem Code der Umgebung ganz links. Die API gibt kein Paket heraus; das Portal bietet die bereitgestellten unter Configuration, CI/CD Flow zum Herunterladen an.</translation>
    </message>
    <message>
        <source>The cloud saw no restart of %1, and which version runs cannot be read.</source>
        <translation>Die Cloud hat keinen Neustart von %1 gesehen, und welche Version läuft, ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>Look in the backoffice which version runs. With an API user of the site, or an Umbraco ID, Switchback reads it.</source>
        <translation>Sehen Sie im Backoffice nach, welche Version läuft. Mit einem API-Benutzer der Website oder einer Umbraco ID liest Switchback es.</translation>
    </message>
    <message>
        <source>Port %1 is given to more than one environment: %2.</source>
        <translation>Der Port %1 ist mehr als einer Umgebung gegeben: %2.</translation>
    </message>
    <message>
        <source>Give each of them a port of its own in project.json.</source>
        <translation>Geben Sie jeder davon in project.json einen eigenen Port.</translation>
    </message>
    <message>
        <source>The upgrade of %1 to %2 is finished.</source>
        <translation>Das Upgrade von %1 auf %2 ist abgeschlossen.</translation>
    </message>
    <message>
        <source>%1 has got %2 again, and which version runs cannot be read; %3 is set aside, so this can be undone.</source>
        <translation>%1 hat wieder %2, und welche Version läuft, kann nicht gelesen werden; %3 ist beiseitegelegt, das kann also rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Only one of the two has a database; they cannot be compared.</source>
        <translation>Nur einer der beiden Stände hat eine Datenbank; sie lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>There was no time to count the rows of the database.</source>
        <translation>Für das Zählen der Zeilen der Datenbank reichte die Zeit nicht.</translation>
    </message>
    <message>
        <source>The rows of the database were counted; which of them were changed is not known.</source>
        <translation>Die Zeilen der Datenbank wurden gezählt; welche davon geändert wurden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The password of the database cannot be read from %1: %2.</source>
        <translation>Das Passwort der Datenbank lässt sich nicht aus %1 lesen: %2.</translation>
    </message>
    <message>
        <source>Write the password alone into that file, with mode 0600, or correct “passwordFile” in project.json.</source>
        <translation>Schreiben Sie das Passwort allein in diese Datei, mit den Rechten 0600, oder berichtigen Sie „passwordFile“ in project.json.</translation>
    </message>
    <message>
        <source>Others than you can read or write %1, which holds the password of the database.</source>
        <translation>Auch andere als Sie können %1 lesen oder schreiben; darin steht das Passwort der Datenbank.</translation>
    </message>
    <message>
        <source>Take their rights away with “chmod 600 %1”; if they may have read it, change the password.</source>
        <translation>Entziehen Sie ihnen die Rechte mit „chmod 600 %1“; falls sie es gelesen haben könnten, ändern Sie das Passwort.</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>its first line is empty</source>
        <translation>die erste Zeile ist leer</translation>
    </message>
    <message>
        <source>The program %1, which the site&apos;s database is copied with, is not installed.</source>
        <translation>Das Programm %1, mit dem die Datenbank der Website kopiert wird, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package %1 and try again.</source>
        <translation>Installieren Sie das Paket %1 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The program %1 is of version %2 and cannot copy databases of a server of version %3.</source>
        <translation>Das Programm %1 hat die Version %2 und kann keine Datenbanken eines Servers der Version %3 kopieren.</translation>
    </message>
    <message>
        <source>Install version %1 or newer of the package %2 and try again.</source>
        <translation>Installieren Sie das Paket %2 in der Version %1 oder neuer und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database server %1 does not answer: %2.</source>
        <translation>Der Datenbankserver %1 antwortet nicht: %2.</translation>
    </message>
    <message>
        <source>Start the server, or correct “host” and “port” of the database in project.json, and try again.</source>
        <translation>Starten Sie den Server, oder berichtigen Sie „host“ und „port“ der Datenbank in project.json, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database server %1 does not let the user %2 in: %3.</source>
        <translation>Der Datenbankserver %1 lässt den Benutzer %2 nicht hinein: %3.</translation>
    </message>
    <message>
        <source>Correct “user” in project.json or the password in %1, and try again.</source>
        <translation>Berichtigen Sie „user“ in project.json oder das Passwort in %1 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database user %1 lacks a right on %2: %3.</source>
        <translation>Dem Datenbankbenutzer %1 fehlt ein Recht auf %2: %3.</translation>
    </message>
    <message>
        <source>Have the server&apos;s administrator grant %1 the right to create and drop databases whose names begin with “%2”, and everything in them.</source>
        <translation>Lassen Sie %1 vom Administrator des Servers das Recht geben, Datenbanken anzulegen und zu löschen, deren Namen mit „%2“ beginnen, und alle Rechte darin.</translation>
    </message>
    <message>
        <source>The database server %1 has no room left: %2.</source>
        <translation>Der Datenbankserver %1 hat keinen Platz mehr: %2.</translation>
    </message>
    <message>
        <source>Free some space where the server keeps its databases, for example by deleting a backup that is no longer needed, and try again.</source>
        <translation>Schaffen Sie Platz, wo der Server seine Datenbanken hat, zum Beispiel indem Sie eine Sicherung löschen, die nicht mehr gebraucht wird, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The site&apos;s database cannot be read completely: %1.</source>
        <translation>Die Datenbank der Website lässt sich nicht vollständig lesen: %1.</translation>
    </message>
    <message>
        <source>Put right in the site&apos;s database what the server complains about, and try again; nothing was changed in it.</source>
        <translation>Bringen Sie in der Datenbank der Website in Ordnung, worüber der Server klagt, und versuchen Sie es noch einmal; an ihr wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The copy of the site&apos;s database cannot be loaded: %1.</source>
        <translation>Die Kopie der Datenbank der Website lässt sich nicht laden: %1.</translation>
    </message>
    <message>
        <source>Put right in the site&apos;s database what the server complains about, or grant its user the right that is missing, and try again; the database itself is as before.</source>
        <translation>Bringen Sie in der Datenbank der Website in Ordnung, worüber der Server klagt, oder geben Sie ihrem Benutzer das Recht, das fehlt, und versuchen Sie es noch einmal; die Datenbank selbst ist wie zuvor.</translation>
    </message>
    <message>
        <source>The database server %1 refuses: %2.</source>
        <translation>Der Datenbankserver %1 lehnt ab: %2.</translation>
    </message>
    <message>
        <source>Look up in the server&apos;s log what it complains about, and try again.</source>
        <translation>Sehen Sie im Protokoll des Servers nach, worüber er klagt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The copy of the database is not like the original. %1</source>
        <translation>Die Kopie der Datenbank gleicht dem Original nicht. %1</translation>
    </message>
    <message>
        <source>Try again; if it happens again, look at that part of the database with the server&apos;s own tools.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, sehen Sie sich diesen Teil der Datenbank mit den Werkzeugen des Servers an.</translation>
    </message>
    <message>
        <source>%1 was changed in the site&apos;s database while it was copied, although writes are frozen.</source>
        <translation>%1 wurde in der Datenbank der Website während des Kopierens geändert, obwohl das Schreiben gesperrt ist.</translation>
    </message>
    <message>
        <source>Stop what writes there besides visitors&apos; requests, such as jobs of the site or other programs, and try again.</source>
        <translation>Halten Sie an, was dort außer den Anfragen der Besucher schreibt, etwa Hintergrundarbeiten der Website oder andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database %1 is not on the server %2.</source>
        <translation>Die Datenbank %1 gibt es auf dem Server %2 nicht.</translation>
    </message>
    <message>
        <source>Name the server that it is on in project.json, or bring it back there from a backup of the server.</source>
        <translation>Nennen Sie in project.json den Server, auf dem sie liegt, oder holen Sie sie dort aus einer Sicherung des Servers zurück.</translation>
    </message>
    <message>
        <source>There is a database with this data, but project.json names no database server any more.</source>
        <translation>Zu diesen Daten gehört eine Datenbank, aber project.json nennt keinen Datenbankserver mehr.</translation>
    </message>
    <message>
        <source>Put the part “database” of project.json back and try again.</source>
        <translation>Setzen Sie den Teil „database“ in project.json wieder ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The backup holds a database of %1, which a server of the kind %2 cannot load.</source>
        <translation>Die Sicherung enthält eine Datenbank von %1, die ein Server der Art %2 nicht laden kann.</translation>
    </message>
    <message>
        <source>Name a server of the backup&apos;s kind in project.json and try again.</source>
        <translation>Nennen Sie in project.json einen Server der Art, von der die Sicherung ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>must be one of mariadb, mysql and postgresql</source>
        <translation>muss mariadb, mysql oder postgresql sein</translation>
    </message>
    <message>
        <source>must hold no blanks</source>
        <translation>darf keine Leerzeichen enthalten</translation>
    </message>
    <message>
        <source>must begin with a small letter and be made of small letters, digits and underscores</source>
        <translation>muss mit einem Kleinbuchstaben beginnen und aus Kleinbuchstaben, Ziffern und Unterstrichen bestehen</translation>
    </message>
    <message>
        <source>is too long for the names of databases: at most %1 characters</source>
        <translation>ist zu lang für die Namen von Datenbanken: höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>must be an object, in braces</source>
        <translation>muss ein Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>does not belong here: write the password into a file that only you can read, and name that as “passwordFile”</source>
        <translation>gehört nicht hierher: Schreiben Sie das Passwort in eine Datei, die nur Sie lesen können, und nennen Sie diese als „passwordFile“</translation>
    </message>
    <message>
        <source>its columns</source>
        <translation>die Spalten</translation>
    </message>
    <message>
        <source>its indexes</source>
        <translation>die Indizes</translation>
    </message>
    <message>
        <source>its constraints</source>
        <translation>die Bedingungen</translation>
    </message>
    <message>
        <source>its triggers</source>
        <translation>die Auslöser</translation>
    </message>
    <message>
        <source>its definition</source>
        <translation>die Definition</translation>
    </message>
    <message>
        <source>The table %1 has %2 rows in the original and %3 in the copy.</source>
        <translation>Die Tabelle %1 hat im Original %2 Zeilen und in der Kopie %3.</translation>
    </message>
    <message>
        <source>%1 is built otherwise in the copy than in the original: %2.</source>
        <translation>%1 ist in der Kopie anders aufgebaut als im Original: %2.</translation>
    </message>
    <message>
        <source>%1 is missing in the copy.</source>
        <translation>%1 fehlt in der Kopie.</translation>
    </message>
    <message>
        <source>%1 is in the copy and not in the original.</source>
        <translation>%1 ist in der Kopie und nicht im Original.</translation>
    </message>
    <message>
        <source>Release %1 is slower than the one before: 95 % of the requests took up to %2, before the switch up to %3. Up to %4 % of that is allowed.</source>
        <translation>Release %1 ist langsamer als das vorige: 95 % der Anfragen dauerten bis zu %2, vor dem Umschalten bis zu %3. Erlaubt sind bis zu %4 % davon.</translation>
    </message>
    <message>
        <source>Release %1 does worse than the one before: it refused or broke off %2 of %3 connections (%4 %), before the switch %5 of %6 (%7 %). Up to %8 percentage point(s) more are allowed.</source>
        <translation>Release %1 ist schlechter als das vorige: Es lehnte %2 von %3 Verbindungen ab oder brach sie ab (%4 %), vor dem Umschalten %5 von %6 (%7 %). Erlaubt sind bis zu %8 Prozentpunkte mehr.</translation>
    </message>
    <message>
        <source>Release %1 does worse than the one before: %2 of %3 requests failed (%4 %), before the switch %5 of %6 (%7 %). Up to %8 percentage point(s) more are allowed.</source>
        <translation>Release %1 ist schlechter als das vorige: %2 von %3 Anfragen schlugen fehl (%4 %), vor dem Umschalten %5 von %6 (%7 %). Erlaubt sind bis zu %8 Prozentpunkte mehr.</translation>
    </message>
    <message numerus="yes">
        <source>Copied the database, %n table(s) with %1 rows, in %2; counted and compared with the original.</source>
        <translation>
            <numerusform>Die Datenbank kopiert, %n Tabelle mit %1 Zeilen, in %2; gezählt und mit dem Original verglichen.</numerusform>
            <numerusform>Die Datenbank kopiert, %n Tabellen mit %1 Zeilen, in %2; gezählt und mit dem Original verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the database server there is/are %n database(s) of this environment that no installation has: %1.</source>
        <translation>
            <numerusform>Auf dem Datenbankserver gibt es %n Datenbank dieser Umgebung, die zu keiner Installation gehört: %1.</numerusform>
            <numerusform>Auf dem Datenbankserver gibt es %n Datenbanken dieser Umgebung, die zu keiner Installation gehören: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No database belongs to these data; the new installation begins with an empty one.</source>
        <translation>Zu diesen Daten gehört keine Datenbank; die neue Installation beginnt mit einer leeren.</translation>
    </message>
    <message numerus="yes">
        <source>Dumped the database, %n table(s) with %1 rows.</source>
        <translation>
            <numerusform>Die Datenbank gesichert, %n Tabelle mit %1 Zeilen.</numerusform>
            <numerusform>Die Datenbank gesichert, %n Tabellen mit %1 Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loaded the backup&apos;s database, %n table(s) with %1 rows, counted.</source>
        <translation>
            <numerusform>Die Datenbank der Sicherung geladen, %n Tabelle mit %1 Zeilen, gezählt.</numerusform>
            <numerusform>Die Datenbank der Sicherung geladen, %n Tabellen mit %1 Zeilen, gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report on the pages is in %1.</source>
        <translation>Der Bericht über die Seiten ist in %1.</translation>
    </message>
    <message>
        <source>Pages of release %1 are worse than those that run now. %2</source>
        <translation>Seiten des Release %1 sind schlechter als die, die jetzt laufen. %2</translation>
    </message>
    <message>
        <source>Have the release repaired; or, where it is meant, tolerate or ignore that under “verification” in project.json.</source>
        <translation>Lassen Sie das Release reparieren; oder dulden oder übergehen Sie das, wenn es gewollt ist, unter „verification“ in project.json.</translation>
    </message>
    <message>
        <source>cannot be used: %1</source>
        <translation>kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>HAProxy (%1) does not say which version it is.</source>
        <translation>HAProxy (%1) sagt nicht, welche Version es ist.</translation>
    </message>
    <message>
        <source>HAProxy %1 is too old; %2 or later is needed.</source>
        <translation>HAProxy %1 ist zu alt; nötig ist %2 oder neuer.</translation>
    </message>
    <message>
        <source>Install a newer one.</source>
        <translation>Installieren Sie ein neueres.</translation>
    </message>
    <message>
        <source>A socket lies there that no front answers on: %1.</source>
        <translation>Dort liegt ein Socket, auf dem keine Front antwortet: %1.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the next front replaces it.</source>
        <translation>Es ist nichts zu tun: Die nächste Front ersetzt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>Everybody on this machine may change %n file(s) of the site.</source>
        <translation>
            <numerusform>Jeder auf diesem Rechner darf %n Datei der Website ändern.</numerusform>
            <numerusform>Jeder auf diesem Rechner darf %n Dateien der Website ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the right to write away from others: chmod o-w.</source>
        <translation>Nehmen Sie anderen das Schreibrecht: chmod o-w.</translation>
    </message>
    <message>
        <source>We may not write into the site&apos;s folder, %1.</source>
        <translation>In den Ordner der Website, %1, dürfen wir nicht schreiben.</translation>
    </message>
    <message>
        <source>Have its owner changed, or run Switchback as its owner.</source>
        <translation>Lassen Sie den Besitzer ändern, oder führen Sie Switchback als dieser aus.</translation>
    </message>
    <message>
        <source>The web process does not run. These were its last words.</source>
        <translation>Der Webprozess läuft nicht. Das waren seine letzten Worte.</translation>
    </message>
    <message>
        <source>All of them are in %1.</source>
        <translation>Alle sind in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n installation(s) lie about that nobody uses or keeps; they take %1.</source>
        <translation>
            <numerusform>%n Installation liegt herum, die niemand benutzt oder aufhebt; sie belegt %1.</numerusform>
            <numerusform>%n Installationen liegen herum, die niemand benutzt oder aufhebt; sie belegen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the interrupted operation, where there is one; else the next upgrade removes them.</source>
        <translation>Setzen Sie den unterbrochenen Vorgang fort, wenn es einen gibt; sonst entfernt sie das nächste Upgrade.</translation>
    </message>
    <message numerus="yes">
        <source>%n installation(s) run that get no visitors.</source>
        <translation>
            <numerusform>%n Installation läuft, die keine Besucher bekommt.</numerusform>
            <numerusform>%n Installationen laufen, die keine Besucher bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the site and start it again: only the active one is started.</source>
        <translation>Halten Sie die Website an und starten Sie sie wieder: Nur die aktive wird gestartet.</translation>
    </message>
    <message>
        <source>A deletion was not finished.</source>
        <translation>Eine Löschung wurde nicht beendet.</translation>
    </message>
    <message>
        <source>Switchback finishes it by itself while it runs.</source>
        <translation>Switchback beendet sie von selbst, während es läuft.</translation>
    </message>
    <message>
        <source>Writes have been frozen since %1, and nobody works on it.</source>
        <translation>Schreibzugriffe sind seit %1 angehalten, und niemand arbeitet daran.</translation>
    </message>
    <message>
        <source>Switchback lifts that by itself while it runs.</source>
        <translation>Switchback hebt das von selbst auf, während es läuft.</translation>
    </message>
    <message>
        <source>There is no room for an upgrade: its copy of the data takes %1, and %2 are free.</source>
        <translation>Für ein Upgrade ist kein Platz: Seine Kopie der Daten braucht %1, und %2 sind frei.</translation>
    </message>
    <message>
        <source>Delete a backup that is no longer needed, or give the disk more room.</source>
        <translation>Löschen Sie eine Sicherung, die nicht mehr gebraucht wird, oder geben Sie der Platte mehr Platz.</translation>
    </message>
    <message>
        <source>Looking at HAProxy and its port</source>
        <translation>HAProxy und sein Port werden angesehen</translation>
    </message>
    <message>
        <source>Looking at who may change the site&apos;s files</source>
        <translation>Es wird nachgesehen, wer die Dateien der Website ändern darf</translation>
    </message>
    <message>
        <source>Looking for what lies about</source>
        <translation>Es wird nachgesehen, was herumliegt</translation>
    </message>
    <message>
        <source>Measuring the room for an upgrade</source>
        <translation>Der Platz für ein Upgrade wird gemessen</translation>
    </message>
    <message>
        <source>Cockpits on other machines are not kept away meanwhile: the namespace %1 is not there yet.</source>
        <translation>Cockpits auf anderen Rechnern werden solange nicht ferngehalten: Den Namespace %1 gibt es noch nicht.</translation>
    </message>
    <message>
        <source>Cockpits on other machines are kept away meanwhile, by %1.</source>
        <translation>Cockpits auf anderen Rechnern werden solange ferngehalten, durch %1.</translation>
    </message>
    <message>
        <source>Wrote %1: it keeps cockpits on other machines away until the operation ends.</source>
        <translation>%1 geschrieben: Das hält Cockpits auf anderen Rechnern fern, bis der Vorgang endet.</translation>
    </message>
    <message>
        <source>back up</source>
        <translation>zu sichern</translation>
    </message>
    <message>
        <source>tear down</source>
        <translation>abzubauen</translation>
    </message>
    <message>
        <source>To %1 in the namespaces %2, the account lacks the right “%3” on %4.</source>
        <translation>Um in den Namespaces %2 %1, fehlt dem Konto das Recht „%3“ auf %4.</translation>
    </message>
    <message>
        <source>To %1 in the namespaces %2, the account lacks the rights %3.</source>
        <translation>Um in den Namespaces %2 %1, fehlen dem Konto die Rechte %3.</translation>
    </message>
    <message>
        <source>Velero itself is gone, and with it its backup %1: look in its storage whether anything is left of that.</source>
        <translation>Velero selbst ist weg, und damit seine Sicherung %1: Sehen Sie in seinem Speicher nach, ob davon noch etwas übrig ist.</translation>
    </message>
    <message>
        <source>Open %1, Backups, and restore the database of %2 to %3 (exactly: %4).</source>
        <translation>Öffnen Sie %1, Backups, und stellen Sie die Datenbank von %2 auf den Stand von %3 wieder her (genau: %4).</translation>
    </message>
    <message>
        <source>Open %1, Backups, and restore the database of %2 to %3 (exactly: %4). Or leave it, if the site goes with it and you want to keep what came in since.</source>
        <translation>Öffnen Sie %1, Backups, und stellen Sie die Datenbank von %2 auf den Stand von %3 wieder her (genau: %4). Oder lassen Sie es, wenn die Website damit läuft und Sie behalten wollen, was seitdem dazukam.</translation>
    </message>
    <message>
        <source>The remedy %1 is in %2, too. The one of this file counts.</source>
        <translation>Das Gegenmittel %1 steht auch in %2. Es gilt das in dieser Datei.</translation>
    </message>
    <message>
        <source>There are too many mistakes; what follows was not read.</source>
        <translation>Es sind zu viele Fehler; was folgt, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>Hier wird eine Liste erwartet.</translation>
    </message>
    <message>
        <source>The list has more than %1 entries.</source>
        <translation>Die Liste hat mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>The key “%1” is there twice.</source>
        <translation>Der Schlüssel „%1“ ist zweimal da.</translation>
    </message>
    <message>
        <source>It needs %1, which does not come.</source>
        <translation>Sie braucht %1, was nicht ausgeliefert wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) that it needs do not come.</source>
        <translation>
            <numerusform>%n weitere Datei, die sie braucht, wird nicht ausgeliefert.</numerusform>
            <numerusform>%n weitere Dateien, die sie braucht, werden nicht ausgeliefert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page shows an error: %1.</source>
        <translation>Die Seite zeigt einen Fehler: %1.</translation>
    </message>
    <message>
        <source>It gives no answer: %1</source>
        <translation>Sie gibt keine Antwort: %1</translation>
    </message>
    <message>
        <source>It answers with status %1 instead of %2.</source>
        <translation>Sie antwortet mit Status %1 statt %2.</translation>
    </message>
    <message>
        <source>It gives no answer, as before: %1</source>
        <translation>Sie gibt keine Antwort, wie zuvor: %1</translation>
    </message>
    <message>
        <source>It answers with status %1, as before.</source>
        <translation>Sie antwortet mit Status %1, wie zuvor.</translation>
    </message>
    <message>
        <source>It leads to another site now: %1</source>
        <translation>Sie leitet jetzt zu einer anderen Site weiter: %1</translation>
    </message>
    <message>
        <source>It asks to log in now, at %1.</source>
        <translation>Sie verlangt jetzt eine Anmeldung, unter %1.</translation>
    </message>
    <message>
        <source>It leads nowhere else any more.</source>
        <translation>Sie leitet nicht mehr weiter.</translation>
    </message>
    <message>
        <source>It leads to %1 now.</source>
        <translation>Sie leitet jetzt zu %1 weiter.</translation>
    </message>
    <message>
        <source>It is larger than %1 now, and was not read.</source>
        <translation>Sie ist jetzt größer als %1 und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>It has %1 now, and was too large to be read before.</source>
        <translation>Sie hat jetzt %1 und war zuvor zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Its content is of type “%1” instead of “%2”.</source>
        <translation>Ihr Inhalt ist vom Typ „%1“ statt „%2“.</translation>
    </message>
    <message>
        <source>It is empty; before, it had %1.</source>
        <translation>Sie ist leer; zuvor hatte sie %1.</translation>
    </message>
    <message>
        <source>It is much shorter: %1 instead of %2.</source>
        <translation>Sie ist viel kürzer: %1 statt %2.</translation>
    </message>
    <message>
        <source>Its title is “%1” instead of “%2”.</source>
        <translation>Ihr Titel ist „%1“ statt „%2“.</translation>
    </message>
    <message>
        <source>It says something else: of %1 passages, %2 are gone and %3 are new.</source>
        <translation>Sie sagt etwas anderes: Von %1 Textstellen fehlen %2, und %3 sind neu.</translation>
    </message>
    <message>
        <source>The cookie “%1” is not set any more.</source>
        <translation>Das Cookie „%1“ wird nicht mehr gesetzt.</translation>
    </message>
    <message>
        <source>The header “%1” is missing now.</source>
        <translation>Der Header „%1“ fehlt jetzt.</translation>
    </message>
    <message>
        <source>It is slower: %1 instead of %2.</source>
        <translation>Sie ist langsamer: %1 statt %2.</translation>
    </message>
    <message>
        <source>%1 links here, but it answers with status %2.</source>
        <translation>%1 verweist hierher, aber die Seite antwortet mit Status %2.</translation>
    </message>
    <message>
        <source>It answers with status %1.</source>
        <translation>Sie antwortet mit Status %1.</translation>
    </message>
    <message>
        <source>This page is new.</source>
        <translation>Diese Seite ist neu.</translation>
    </message>
    <message>
        <source>It was not looked at before.</source>
        <translation>Sie wurde zuvor nicht angesehen.</translation>
    </message>
    <message>
        <source>There was no time left to look at it again.</source>
        <translation>Es blieb keine Zeit, sie noch einmal anzusehen.</translation>
    </message>
    <message>
        <source>The certificate of “%1” by “%2” is valid until %3.</source>
        <translation>Das Zertifikat von „%1“, ausgestellt von „%2“, gilt bis %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n further page(s) were found and not looked at: too many, or too many of one kind.</source>
        <translation>
            <numerusform>%n weitere Seite wurde gefunden und nicht angesehen: zu viele, oder zu viele derselben Art.</numerusform>
            <numerusform>%n weitere Seiten wurden gefunden und nicht angesehen: zu viele, oder zu viele derselben Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no form to log in with at %1.</source>
        <translation>Unter %1 gibt es kein Anmeldeformular.</translation>
    </message>
    <message>
        <source>Name the page with the form, and the names of its fields.</source>
        <translation>Nennen Sie die Seite mit dem Formular und die Namen seiner Felder.</translation>
    </message>
    <message>
        <source>The form at %1 sends what is typed to another site: %2.</source>
        <translation>Das Formular unter %1 schickt die Eingaben an eine andere Site: %2.</translation>
    </message>
    <message>
        <source>Pages behind such a log-in cannot be verified: leave the log-in out.</source>
        <translation>Seiten hinter einer solchen Anmeldung können nicht geprüft werden: Lassen Sie die Anmeldung weg.</translation>
    </message>
    <message>
        <source>The site did not let us in at %1.</source>
        <translation>Die Site hat die Anmeldung unter %1 nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the user name and the password.</source>
        <translation>Prüfen Sie Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>The rule “%1” of what to ignore cannot be read.</source>
        <translation>Die Regel „%1“ dafür, was nicht beachtet wird, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Write a path such as /feed/*, or a tag, .class, #id or [attribute], also one after the other: div.clock[title].</source>
        <translation>Schreiben Sie einen Pfad wie /feed/* oder ein Tag, .Klasse, #ID oder [Attribut], auch hintereinander: div.clock[title].</translation>
    </message>
    <message>
        <source>%1 leads in circles: one redirect after another.</source>
        <translation>%1 führt im Kreis: eine Weiterleitung nach der anderen.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>Nothing is worse.</source>
        <translation>Nichts ist schlechter.</translation>
    </message>
    <message>
        <source>A person should look at it.</source>
        <translation>Ein Mensch sollte es sich ansehen.</translation>
    </message>
    <message>
        <source>It is worse than it may be.</source>
        <translation>Es ist schlechter, als es sein darf.</translation>
    </message>
    <message>
        <source>Before: %1, looked at %2</source>
        <translation>Vorher: %1, angesehen %2</translation>
    </message>
    <message>
        <source>Before: %1, version %2, looked at %3</source>
        <translation>Vorher: %1, Version %2, angesehen %3</translation>
    </message>
    <message>
        <source>Now: %1, looked at %2</source>
        <translation>Jetzt: %1, angesehen %2</translation>
    </message>
    <message>
        <source>Now: %1, version %2, looked at %3</source>
        <translation>Jetzt: %1, Version %2, angesehen %3</translation>
    </message>
    <message>
        <source>Verification of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>It took %1 and asked for %2 pages and %3 other files.</source>
        <translation>Es dauerte %1; abgefragt wurden %2 Seiten und %3 weitere Dateien.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Asking slow pages again</source>
        <translation>Langsame Seiten werden noch einmal abgefragt</translation>
    </message>
    <message>
        <source>Looking at the site as it is</source>
        <translation>Die Website wird angesehen, wie sie ist</translation>
    </message>
    <message>
        <source>Looking again, to know what differs every time</source>
        <translation>Noch einmal ansehen, um zu wissen, was sich jedes Mal unterscheidet</translation>
    </message>
    <message>
        <source>Looking at the site</source>
        <translation>Die Website wird angesehen</translation>
    </message>
    <message>
        <source>Pages looked at, with nothing to compare with: %1. Broken: %2, needs review: %3.</source>
        <translation>Seiten angesehen, ohne etwas zum Vergleichen: %1. Defekt: %2, zu prüfen: %3.</translation>
    </message>
    <message>
        <source>Pages compared: %1. The same: %2, changed: %3, needs review: %4, worse: %5.</source>
        <translation>Seiten verglichen: %1. Gleich: %2, geändert: %3, zu prüfen: %4, schlechter: %5.</translation>
    </message>
    <message>
        <source>Finish the upgrade to %1</source>
        <translation>Upgrade auf %1 abschließen</translation>
    </message>
    <message>
        <source>must be an object in braces</source>
        <translation>muss ein Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>The upgrade of %1 to %2 and the way back were rehearsed; %1 is as it was.</source>
        <translation>Das Upgrade von %1 auf %2 und der Rückweg wurden geprobt; %1 ist, wie es war.</translation>
    </message>
    <message>
        <source>Its settings are not kept here.</source>
        <translation>Seine Einstellungen liegen nicht hier.</translation>
    </message>
    <message>
        <source>Change them where its platform keeps them.</source>
        <translation>Ändern Sie sie dort, wo seine Plattform sie hat.</translation>
    </message>
    <message>
        <source>It is not known at which address %1 is.</source>
        <translation>Es ist nicht bekannt, unter welcher Adresse %1 ist.</translation>
    </message>
    <message>
        <source>Name the address in the account, where it asks for one.</source>
        <translation>Nennen Sie die Adresse im Konto, wo es danach fragt.</translation>
    </message>
    <message>
        <source>The database %1 was made for another folder or another machine and is not overwritten.</source>
        <translation>Die Datenbank %1 wurde für einen anderen Ordner oder einen anderen Rechner angelegt und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>Roll this operation back and begin it anew: the new installation then gets a database of its own.</source>
        <translation>Rollen Sie diesen Vorgang zurück und beginnen Sie ihn neu: Die neue Installation bekommt dann eine eigene Datenbank.</translation>
    </message>
    <message>
        <source>The size of the database %1 cannot be told now. %2</source>
        <translation>Die Größe der Datenbank %1 lässt sich jetzt nicht angeben. %2</translation>
    </message>
    <message numerus="yes">
        <source>The site works with %n database(s) made for another folder or machine, which may be in use there: %1.</source>
        <translation>
            <numerusform>Die Website arbeitet mit %n Datenbank, die für einen anderen Ordner oder Rechner angelegt wurde und dort vielleicht benutzt wird: %1.</numerusform>
            <numerusform>Die Website arbeitet mit %n Datenbanken, die für einen anderen Ordner oder Rechner angelegt wurden und dort vielleicht benutzt werden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>If this folder is a copy, stop its site: it writes into the original&apos;s database. If it was moved, go on: the next upgrade makes a database here, and the old one is yours to drop.</source>
        <translation>Ist dieser Ordner eine Kopie, halten Sie seine Website an: Sie schreibt in die Datenbank des Originals. Wurde er verschoben, machen Sie weiter: Das nächste Upgrade legt hier eine Datenbank an, und die alte können Sie löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) go(es) with it for good: %1.</source>
        <translation>
            <numerusform>%n Datenbank wird mit gelöscht, endgültig: %1.</numerusform>
            <numerusform>%n Datenbanken werden mit gelöscht, endgültig: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) made for another folder or machine stay(s) on the server: %1.</source>
        <translation>
            <numerusform>%n Datenbank, die für einen anderen Ordner oder Rechner angelegt wurde, bleibt auf dem Server: %1.</numerusform>
            <numerusform>%n Datenbanken, die für einen anderen Ordner oder Rechner angelegt wurden, bleiben auf dem Server: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database %1 on %3, %2, is copied into a new one; it stays as it is.</source>
        <translation>Die Datenbank %1 auf %3, %2, wird in eine neue kopiert; sie selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The database %1 on %3, %2, is backed up with them.</source>
        <translation>Die Datenbank %1 auf %3, %2, wird mit ihnen gesichert.</translation>
    </message>
    <message>
        <source>It goes back to its database %1 on %3, %2.</source>
        <translation>Sie kehrt zu ihrer Datenbank %1 auf %3, %2, zurück.</translation>
    </message>
    <message>
        <source>The site works with the database %1, which was made for another folder or machine: if this folder is a copy, both write into it.</source>
        <translation>Die Website arbeitet mit der Datenbank %1, die für einen anderen Ordner oder Rechner angelegt wurde: Ist dieser Ordner eine Kopie, schreiben beide hinein.</translation>
    </message>
    <message>
        <source>Drop them with the server&apos;s own tools, if nobody else uses them: a copy of this project&apos;s folder would.</source>
        <translation>Löschen Sie sie mit den Werkzeugen des Servers, wenn sonst niemand sie benutzt: Eine Kopie dieses Projektordners täte das.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s), %1, in %2. %3 take no room on the disk: they share what is there.</source>
        <translation>
            <numerusform>%n Datei kopiert, %1, in %2. %3 belegen keinen Platz auf dem Datenträger: Sie nutzen mit, was schon da ist.</numerusform>
            <numerusform>%n Dateien kopiert, %1, in %2. %3 belegen keinen Platz auf dem Datenträger: Sie nutzen mit, was schon da ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages that run now are looked at as anybody sees them.</source>
        <translation>Die jetzigen Seiten werden angesehen, wie jeder sie sieht.</translation>
    </message>
    <message>
        <source>must begin with “/”</source>
        <translation>muss mit „/“ beginnen</translation>
    </message>
    <message>
        <source>must not be here: the keyring keeps it</source>
        <translation>darf nicht hier stehen: Der Schlüsselbund bewahrt es auf</translation>
    </message>
    <message>
        <source>There is not enough room for a rehearsal: up to %1 are needed and %2 are free.</source>
        <translation>Für einen Probelauf ist nicht genug Platz: Bis zu %1 werden gebraucht, %2 sind frei.</translation>
    </message>
    <message>
        <source>After the way back %1 was answered with status %2, and before the upgrade with %3.</source>
        <translation>Nach dem Rückweg wurde %1 mit Status %2 beantwortet, vor dem Upgrade mit %3.</translation>
    </message>
    <message>
        <source>Do not upgrade Live before the way back is found; make a manual backup.</source>
        <translation>Aktualisieren Sie Live nicht, bevor der Rückweg gefunden ist; erstellen Sie eine manuelle Sicherung.</translation>
    </message>
    <message>
        <source>Rehearsal: starting a copy of %1, which runs now, on port %2.</source>
        <translation>Probelauf: Eine Kopie von %1, das jetzt läuft, startet auf Port %2.</translation>
    </message>
    <message>
        <source>The upgrade took %1. The way back took %2, to the first good answer of %3; its data is as it was.</source>
        <translation>Das Upgrade dauerte %1. Der Rückweg dauerte %2, bis zur ersten fehlerfreien Antwort von %3; die Daten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Rehearsal: %1</source>
        <translation>Probelauf: %1</translation>
    </message>
    <message>
        <source>In the rehearsal: %1</source>
        <translation>Im Probelauf: %1</translation>
    </message>
    <message>
        <source>Checks that the release can run here and that there is room for two copies.</source>
        <translation>Prüft, ob das Release hier laufen kann und ob genug Platz für zwei Kopien ist.</translation>
    </message>
    <message>
        <source>Remove the copy</source>
        <translation>Kopie entfernen</translation>
    </message>
    <message>
        <source>Ends the programs of the rehearsal and removes its copies, however it ended.</source>
        <translation>Beendet die Programme des Probelaufs und entfernt seine Kopien, wie immer er ausging.</translation>
    </message>
    <message>
        <source>Copy the environment</source>
        <translation>Umgebung kopieren</translation>
    </message>
    <message>
        <source>Copies everything the site keeps into an environment of its own, which is there for the rehearsal only. The original stays as it is.</source>
        <translation>Kopiert alles, was die Website speichert, in eine eigene Umgebung, die es nur für den Probelauf gibt. Das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Rehearse the upgrade to %1</source>
        <translation>Upgrade auf %1 proben</translation>
    </message>
    <message>
        <source>Starts the running version on the copy and upgrades it, with all steps and checks of an upgrade.</source>
        <translation>Startet die laufende Version auf der Kopie und aktualisiert sie, mit allen Schritten und Prüfungen eines Upgrades.</translation>
    </message>
    <message>
        <source>Rehearse the way back</source>
        <translation>Rückweg proben</translation>
    </message>
    <message>
        <source>Rolls the copy back, measures how long it takes until the version before answers well, and looks whether its data is as it was.</source>
        <translation>Rollt die Kopie zurück, misst, wie lange es dauert, bis die vorherige Version fehlerfrei antwortet, und sieht nach, ob die Daten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>%1 is neither a release nor a site: no Procfile and no project.json lies there.</source>
        <translation>%1 ist weder ein Release noch eine Website: Dort liegt weder eine Procfile noch eine project.json.</translation>
    </message>
    <message>
        <source>Choose the folder of a release, its archive (%1), or the folder of a site.</source>
        <translation>Wählen Sie den Ordner eines Releases, sein Archiv (%1) oder den Ordner einer Website.</translation>
    </message>
    <message>
        <source>“%1” cannot be the version of a release.</source>
        <translation>„%1“ kann nicht die Version eines Releases sein.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, hyphens and underscores, such as 2.1.0.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Punkte, Binde- und Unterstriche, etwa 2.1.0.</translation>
    </message>
    <message>
        <source>The site has a release %1 already: %2.</source>
        <translation>Die Website hat schon ein Release %1: %2.</translation>
    </message>
    <message>
        <source>A release never changes: give the new one a version of its own.</source>
        <translation>Ein Release ändert sich nie: Geben Sie dem neuen eine eigene Version.</translation>
    </message>
    <message>
        <source>The site&apos;s folder lies within the release, %1: it would hold itself.</source>
        <translation>Der Ordner der Website liegt im Release, %1: Er würde sich selbst enthalten.</translation>
    </message>
    <message>
        <source>Choose a folder outside of it.</source>
        <translation>Wählen Sie einen Ordner außerhalb.</translation>
    </message>
    <message>
        <source>There is not enough room for the release: %1 are needed and %2 are free.</source>
        <translation>Für das Release ist nicht genug Platz: %1 werden gebraucht, %2 sind frei.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: it is set up, or has backups.</source>
        <translation>%1 kann nicht entfernt werden: Die Umgebung ist eingerichtet oder hat Sicherungen.</translation>
    </message>
    <message>
        <source>Tear it down and delete its backups first.</source>
        <translation>Bauen Sie sie zuerst ab und löschen Sie ihre Sicherungen.</translation>
    </message>
    <message>
        <source>%1 cannot be called “%2”: it is set up, or has backups, in a folder of its name.</source>
        <translation>%1 kann nicht „%2“ heißen: Die Umgebung ist in einem Ordner ihres Namens eingerichtet oder hat dort Sicherungen.</translation>
    </message>
    <message>
        <source>Keep the name, or tear it down and delete its backups first.</source>
        <translation>Behalten Sie den Namen, oder bauen Sie sie zuerst ab und löschen Sie ihre Sicherungen.</translation>
    </message>
    <message>
        <source>The port of %1 cannot be changed while it runs: visitors come in on %2.</source>
        <translation>Der Port von %1 kann nicht geändert werden, solange es läuft: Besucher kommen über %2.</translation>
    </message>
    <message>
        <source>Stop the site, change the port, and start the site again.</source>
        <translation>Halten Sie die Website an, ändern Sie den Port, und starten Sie die Website wieder.</translation>
    </message>
    <message>
        <source>Installations of %1 have their data in the database: its kind and the beginning of its names cannot be changed.</source>
        <translation>Installationen von %1 haben ihre Daten in der Datenbank: Deren Art und der Anfang ihrer Namen können nicht geändert werden.</translation>
    </message>
    <message>
        <source>Tear the environments down first, or make another site.</source>
        <translation>Bauen Sie zuerst die Umgebungen ab, oder legen Sie eine andere Website an.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n page(s) of the site are looked at as a visitor would, by its links, and then those of the new version; writes wait for the latter, at most %1. Links that delete something or log out are left out.</source>
        <translation>
            <numerusform>Bis zu %n Seite der Website wird wie von einem Besucher über ihre Links angesehen, danach die der neuen Version; auf Letztere warten Schreibzugriffe, höchstens %1. Links, die etwas löschen oder abmelden, werden ausgelassen.</numerusform>
            <numerusform>Bis zu %n Seiten der Website werden wie von einem Besucher über ihre Links angesehen, danach die der neuen Version; auf Letztere warten Schreibzugriffe, höchstens %1. Links, die etwas löschen oder abmelden, werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back in about %1, as rehearsed %2 ago.</source>
        <translation>Zurück in etwa %1, wie vor %2 geprobt.</translation>
    </message>
    <message>
        <source>%1 itself stays as it is: the upgrade and the way back are done on a copy, which is removed afterwards.</source>
        <translation>%1 selbst bleibt, wie es ist: Upgrade und Rückweg geschehen an einer Kopie, die danach entfernt wird.</translation>
    </message>
    <message>
        <source>While the data is copied %1 refuses writes; reading goes on.</source>
        <translation>Während die Daten kopiert werden, lehnt %1 Schreibzugriffe ab; Lesen geht weiter.</translation>
    </message>
    <message>
        <source>Two copies of %1 are made for a while; %2 are free on the disk.</source>
        <translation>Vorübergehend entstehen zwei Kopien von %1; %2 sind auf dem Datenträger frei.</translation>
    </message>
    <message>
        <source>Asking the database server</source>
        <translation>Der Datenbankserver wird abgefragt</translation>
    </message>
    <message>
        <source>There is something in %1 already.</source>
        <translation>In %1 liegt schon etwas.</translation>
    </message>
    <message>
        <source>“%1” is not the path of a folder.</source>
        <translation>„%1“ ist nicht der Pfad eines Ordners.</translation>
    </message>
    <message>
        <source>Choose a folder that is not there yet, or an empty one.</source>
        <translation>Wählen Sie einen Ordner, den es noch nicht gibt, oder einen leeren.</translation>
    </message>
    <message>
        <source>Removed what a rehearsal on %1 had left.</source>
        <translation>Reste eines Probelaufs auf %1 entfernt.</translation>
    </message>
    <message>
        <source>The secret variable %1 has no value.</source>
        <translation>Die geheime Variable %1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>Type its value; it goes to the keyring.</source>
        <translation>Geben Sie ihren Wert ein; er kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The settings are saved, but the keyring still holds the value of %1: %2</source>
        <translation>Die Einstellungen sind gespeichert, aber der Wert von %1 ist noch im Schlüsselbund: %2</translation>
    </message>
    <message>
        <source>Nothing uses it any more. Remove it with the keyring&apos;s own program.</source>
        <translation>Nichts benutzt ihn mehr. Entfernen Sie ihn mit dem Programm des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>The keyring does not give the secret variable %1 of %2: %3</source>
        <translation>Der Schlüsselbund gibt die geheime Variable %1 von %2 nicht heraus: %3</translation>
    </message>
    <message>
        <source>Unlock the keyring, or start one such as GNOME Keyring, and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder starten Sie einen wie GNOME Keyring, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring holds no value for the secret variable %1 of %2.</source>
        <translation>Im Schlüsselbund ist kein Wert für die geheime Variable %1 von %2.</translation>
    </message>
    <message>
        <source>Type its value again in the settings of the site.</source>
        <translation>Geben Sie ihren Wert in den Einstellungen der Website noch einmal ein.</translation>
    </message>
    <message>
        <source>holds “%1”; the name of a variable is made of letters, digits and underscores, and does not begin with a digit</source>
        <translation>enthält „%1“; der Name einer Variablen besteht aus Buchstaben, Ziffern und Unterstrichen und beginnt nicht mit einer Ziffer</translation>
    </message>
    <message>
        <source>holds “%1”, which Switchback or the system sets</source>
        <translation>enthält „%1“; das setzt Switchback oder das System</translation>
    </message>
    <message>
        <source>must give “%1” a text as its value</source>
        <translation>muss „%1“ einen Text als Wert geben</translation>
    </message>
    <message>
        <source>holds “%1”, which is there already</source>
        <translation>enthält „%1“, das es schon gibt</translation>
    </message>
    <message>
        <source>There is no platform “%1”; there are %2.</source>
        <translation>Es gibt keine Plattform „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>What the site is like now cannot be written down for the next time, in %1.</source>
        <translation>Wie die Website jetzt ist, lässt sich nicht für das nächste Mal festhalten, in %1.</translation>
    </message>
    <message>
        <source>Check that the disk of the workspace has room and is writable.</source>
        <translation>Prüfen Sie, ob auf dem Datenträger des Arbeitsbereichs Platz ist und ob er beschreibbar ist.</translation>
    </message>
    <message>
        <source>What the site was like the last time cannot be read from %1.</source>
        <translation>Wie die Website beim letzten Mal war, ist aus %1 nicht zu lesen.</translation>
    </message>
    <message>
        <source>It is written anew when the site is next looked at.</source>
        <translation>Es wird neu geschrieben, wenn die Website das nächste Mal angesehen wird.</translation>
    </message>
    <message>
        <source>It goes on being compared with what it was like then, until it is as good again. If it is meant to be like this, remove %1.</source>
        <translation>Sie wird weiter mit dem damaligen Stand verglichen, bis sie wieder so gut ist. Soll sie so sein, entfernen Sie %1.</translation>
    </message>
    <message>
        <source>The keyring holds no password to log in with as %1 at %2.</source>
        <translation>Im Schlüsselbund ist kein Passwort, um sich als %1 bei %2 anzumelden.</translation>
    </message>
    <message>
        <source>Asking the site as it was once more</source>
        <translation>Die bisherige Website wird noch einmal abgefragt</translation>
    </message>
    <message>
        <source>An upgrade of %1 cannot be rehearsed on a copy here.</source>
        <translation>Ein Upgrade von %1 lässt sich hier nicht an einer Kopie proben.</translation>
    </message>
    <message>
        <source>Upgrade an environment before Live to try it out.</source>
        <translation>Aktualisieren Sie zum Ausprobieren eine Umgebung vor Live.</translation>
    </message>
    <message>
        <source>Rehearse the upgrade</source>
        <translation>Upgrade proben</translation>
    </message>
    <message>
        <source>Rehearse %1 → %2</source>
        <translation>%1 → %2 proben</translation>
    </message>
    <message>
        <source>%1 Takes about %2.</source>
        <translation>%1 Dauert etwa %2.</translation>
    </message>
    <message>
        <source>%1 is a copy of %2 and names the databases of that one, which are not to be touched from here.</source>
        <translation>%1 ist eine Kopie von %2 und nennt dessen Datenbanken, die von hier aus nicht angetastet werden.</translation>
    </message>
    <message>
        <source>Work with the site in the original folder. For a site of its own, delete the folder “environments” in the copy and set it up.</source>
        <translation>Arbeiten Sie mit der Website im ursprünglichen Ordner. Für eine eigene Website löschen Sie in der Kopie den Ordner „environments“ und richten Sie sie ein.</translation>
    </message>
    <message>
        <source>The program %1 is of version %2, and a server of version %3 does not take what it writes.</source>
        <translation>Das Programm %1 hat die Version %2, und ein Server der Version %3 nimmt nicht an, was es schreibt.</translation>
    </message>
    <message>
        <source>Install the package postgresql-client-%1 beside it and try again.</source>
        <translation>Installieren Sie daneben das Paket postgresql-client-%1 und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk of the database server %1: %2 are needed and %3 are free.</source>
        <translation>Auf dem Datenträger des Datenbankservers %1 ist nicht genug Platz: %2 werden gebraucht, %3 sind frei.</translation>
    </message>
    <message>
        <source>Free some space there, for example by deleting a backup that is no longer needed, and try again.</source>
        <translation>Schaffen Sie dort Platz, etwa indem Sie eine nicht mehr benötigte Sicherung löschen, und versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>The server carries out %n event(s) of the database by itself: %1. It does so in every copy, and in those that are kept, too.</source>
        <translation>
            <numerusform>Der Server führt %n Event der Datenbank von selbst aus: %1. Er tut es in jeder Kopie, auch in den aufbewahrten.</numerusform>
            <numerusform>Der Server führt %n Events der Datenbank von selbst aus: %1. Er tut es in jeder Kopie, auch in den aufbewahrten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Release %1 does badly: it refused or broke off %2 of %3 connections (%4 %). Up to %5 percentage point(s) are allowed; before the switch there were too few to compare with.</source>
        <translation>Release %1 ist schlecht: Es lehnte %2 von %3 Verbindungen ab oder brach sie ab (%4 %). Erlaubt sind bis zu %5 Prozentpunkte; vor dem Umschalten gab es zu wenige für einen Vergleich.</translation>
    </message>
    <message>
        <source>Release %1 does badly: %2 of %3 requests failed (%4 %). Up to %5 percentage point(s) are allowed; before the switch there were too few to compare with.</source>
        <translation>Release %1 ist schlecht: %2 von %3 Anfragen schlugen fehl (%4 %). Erlaubt sind bis zu %5 Prozentpunkte; vor dem Umschalten gab es zu wenige für einen Vergleich.</translation>
    </message>
    <message>
        <source>Release %1 does worse than the one before: %2 of %3 of Switchback&apos;s own requests failed (%4 %), for check paths that the one before answered well. Up to %5 percentage point(s) are allowed.</source>
        <translation>Release %1 ist schlechter als das vorige: %2 von %3 eigenen Anfragen von Switchback schlugen fehl (%4 %), bei Prüfpfaden, die das vorige fehlerfrei beantwortete. Erlaubt sind bis zu %5 Prozentpunkte.</translation>
    </message>
    <message numerus="yes">
        <source>The new installation took visitors, and %n write(s) with them; it is kept, set aside, until %1.</source>
        <translation>
            <numerusform>Die neue Installation hatte Besucher, mit %n Schreibzugriff; sie wird zurückgelegt bis %1 aufbewahrt.</numerusform>
            <numerusform>Die neue Installation hatte Besucher, mit %n Schreibzugriffen; sie wird zurückgelegt bis %1 aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new installation took visitors, and at least %n write(s) with them: the front ended meanwhile and did not say how many more. It is kept, set aside, until %1.</source>
        <translation>
            <numerusform>Die neue Installation hatte Besucher, mit mindestens %n Schreibzugriff: Das Frontend endete inzwischen und sagte nicht, wie viele es noch waren. Sie wird zurückgelegt bis %1 aufbewahrt.</numerusform>
            <numerusform>Die neue Installation hatte Besucher, mit mindestens %n Schreibzugriffen: Das Frontend endete inzwischen und sagte nicht, wie viele es noch waren. Sie wird zurückgelegt bis %1 aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new installation took visitors. How many writes came with them is not known, because the front ended meanwhile. It is kept, set aside, until %1.</source>
        <translation>Die neue Installation hatte Besucher. Wie viele Schreibzugriffe dabei waren, ist nicht bekannt, weil das Frontend inzwischen endete. Sie wird zurückgelegt bis %1 aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>What the rows of %n table(s) were before is not copied: the server&apos;s tools cannot do that. %1.</source>
        <translation>
            <numerusform>Frühere Stände der Zeilen von %n Tabelle werden nicht kopiert: Die Werkzeuge des Servers können das nicht. %1.</numerusform>
            <numerusform>Frühere Stände der Zeilen von %n Tabellen werden nicht kopiert: Die Werkzeuge des Servers können das nicht. %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new version will be measured by the latest %n request(s) of visitors to the present one: %1 failed.</source>
        <translation>
            <numerusform>Die neue Version wird an der letzten Anfrage von Besuchern an die jetzige gemessen (%n): %1 schlug fehl.</numerusform>
            <numerusform>Die neue Version wird an den letzten %n Anfragen von Besuchern an die jetzige gemessen: %1 schlugen fehl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The front knows of %n request(s) of visitors to the present version. That is too few to measure the new one by: none of its requests is expected to fail.</source>
        <translation>
            <numerusform>Das Frontend kennt %n Anfrage von Besuchern an die jetzige Version. Das ist zu wenig, um die neue daran zu messen: Von ihren Anfragen soll keine fehlschlagen.</numerusform>
            <numerusform>Das Frontend kennt %n Anfragen von Besuchern an die jetzige Version. Das sind zu wenige, um die neue daran zu messen: Von ihren Anfragen soll keine fehlschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the front had counted when visitors were switched was not written down: it is counted from here on.</source>
        <translation>Was das Frontend beim Umschalten der Besucher gezählt hatte, wurde nicht festgehalten: Gezählt wird ab hier.</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed while the new version was watched.</source>
        <translation>%1 von %2 Anfragen schlugen fehl, während die neue Version beobachtet wurde.</translation>
    </message>
    <message>
        <source>So few visitors came that Switchback&apos;s own requests for the check paths counted, too: %1 of %2 failed.</source>
        <translation>Es kamen so wenige Besucher, dass auch die eigenen Anfragen von Switchback an die Prüfpfade zählten: %1 von %2 schlugen fehl.</translation>
    </message>
    <message>
        <source>95 % of the requests took up to %1, before the switch up to %2.</source>
        <translation>95 % der Anfragen dauerten bis zu %1, vor dem Umschalten bis zu %2.</translation>
    </message>
    <message>
        <source>Nobody logs in to %1 when its pages are looked at.</source>
        <translation>Wenn die Seiten von %1 angesehen werden, meldet sich dort niemand an.</translation>
    </message>
    <message>
        <source>A copy of the data would work with the original: %1 leads to it.</source>
        <translation>Eine Kopie der Daten würde mit dem Original arbeiten: %1 führt dorthin.</translation>
    </message>
    <message>
        <source>Have the site take its folder from DATA_DIR and its database from DATABASE_URL at every start, and keep neither in the data.</source>
        <translation>Lassen Sie die Website bei jedem Start ihren Ordner aus DATA_DIR und ihre Datenbank aus DATABASE_URL nehmen und keines von beiden in den Daten speichern.</translation>
    </message>
    <message>
        <source>During the upgrade data of the version before changed, to which one would go back: %1.</source>
        <translation>Während des Upgrades haben sich Daten der vorherigen Version geändert, zu der man zurückkehren würde: %1.</translation>
    </message>
    <message>
        <source>Look whether an address of the old data folder or database is kept somewhere in the data; each version has its own. What the version before writes by itself now and then is no harm.</source>
        <translation>Sehen Sie nach, ob irgendwo in den Daten die Adresse des alten Datenordners oder der alten Datenbank steht; jede Version hat ihre eigenen. Was die vorherige Version ab und zu von selbst schreibt, schadet nicht.</translation>
    </message>
    <message>
        <source>The upgrade took %1. The way back took %2, to the first good answer of %3; its files are as they were, and its database has the same tables with as many rows.</source>
        <translation>Das Upgrade dauerte %1. Der Rückweg dauerte %2, bis zur ersten fehlerfreien Antwort von %3; die Dateien sind, wie sie waren, und die Datenbank hat dieselben Tabellen mit ebenso vielen Zeilen.</translation>
    </message>
    <message>
        <source>The programs of the copy are those of the site: mail that they send by themselves, and services beside the database that they work with, such as a search index, get it from the copy, too.</source>
        <translation>Die Programme der Kopie sind die der Website: E-Mails, die sie von selbst versenden, gehen auch von der Kopie aus, und Dienste neben der Datenbank, mit denen sie arbeiten, etwa ein Suchindex, bekommen auch von ihr Daten.</translation>
    </message>
    <message>
        <source>No password was typed: the one that was kept stays.</source>
        <translation>Es wurde kein Passwort eingegeben: Das bisher aufbewahrte bleibt.</translation>
    </message>
    <message>
        <source>Have it asked for again, and type it.</source>
        <translation>Lassen Sie erneut danach fragen, und geben Sie es ein.</translation>
    </message>
    <message>
        <source>Nothing was copied. Have what the release needs within its folder, and its links relative.</source>
        <translation>Nichts wurde kopiert. Legen Sie, was das Release braucht, in seinen Ordner, und machen Sie seine Links relativ.</translation>
    </message>
    <message>
        <source>The release cannot be copied: its link %1 leads to %2, which is not in the copy.</source>
        <translation>Das Release lässt sich nicht kopieren: Sein Link %1 führt zu %2, und das ist nicht in der Kopie.</translation>
    </message>
    <message>
        <source>The release cannot be copied: %1 is a device, a pipe or a socket.</source>
        <translation>Das Release lässt sich nicht kopieren: %1 ist ein Gerät, eine Pipe oder ein Socket.</translation>
    </message>
    <message>
        <source>An installation of %1 has its data in the database %2, and the user %3 finds none of that name on %4.</source>
        <translation>Eine Installation von %1 hat ihre Daten in der Datenbank %2, und der Benutzer %3 findet auf %4 keine dieses Namens.</translation>
    </message>
    <message>
        <source>Bring the databases there first, under the same names, or tear the environments down.</source>
        <translation>Bringen Sie die Datenbanken zuerst dorthin, unter denselben Namen, oder bauen Sie die Umgebungen ab.</translation>
    </message>
    <message>
        <source>The web process does not run. %1</source>
        <translation>Der Webprozess läuft nicht. %1</translation>
    </message>
    <message>
        <source>Release %1 ended by itself while it was starting. %2</source>
        <translation>Release %1 hat sich beim Starten von selbst beendet. %2</translation>
    </message>
    <message>
        <source>Have its secrets readable again, for example by unlocking the keyring, and try again.</source>
        <translation>Machen Sie seine Geheimnisse wieder lesbar, zum Beispiel indem Sie den Schlüsselbund entsperren, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>What the site printed cannot be shown while its secrets are not known, for they may be in it.</source>
        <translation>Was die Website ausgegeben hat, kann nicht gezeigt werden, solange ihre Geheimnisse nicht bekannt sind, denn sie könnten darin stehen.</translation>
    </message>
    <message>
        <source>What the site printed cannot be shown while its secrets cannot be read, for they may be in it: %1</source>
        <translation>Was die Website ausgegeben hat, kann nicht gezeigt werden, solange ihre Geheimnisse nicht gelesen werden können, denn sie könnten darin stehen: %1</translation>
    </message>
    <message>
        <source>No value was typed for %1: nothing is kept of it.</source>
        <translation>Für %1 wurde kein Wert eingegeben: Nichts wird davon aufbewahrt.</translation>
    </message>
    <message>
        <source>Type its value, or remove the variable.</source>
        <translation>Geben Sie ihren Wert ein, oder entfernen Sie die Variable.</translation>
    </message>
    <message>
        <source>What the site was like the last time cannot be opened, so that there is nothing to compare with: %1.</source>
        <translation>Wie die Website beim letzten Mal war, lässt sich nicht öffnen, sodass es nichts gibt, womit verglichen werden könnte: %1.</translation>
    </message>
    <message>
        <source>Make the file readable for yourself, or remove it to begin anew.</source>
        <translation>Machen Sie die Datei für sich lesbar, oder entfernen Sie sie, um neu zu beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) became worse while the site was looked at.</source>
        <translation>
            <numerusform>%n Seite wurde schlechter, während die Website angesehen wurde.</numerusform>
            <numerusform>%n Seiten wurden schlechter, während die Website angesehen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say under “Pages” in the settings of the site who logs in, or write “login” with “path” and “user” into “verification” in project.json.</source>
        <translation>Geben Sie in den Einstellungen der Website unter „Seiten“ an, wer sich anmeldet, oder schreiben Sie in project.json unter „verification“ ein „login“ mit „path“ und „user“.</translation>
    </message>
    <message>
        <source>The settings are saved, but the keyring still holds the password of %1: %2</source>
        <translation>Die Einstellungen sind gespeichert, aber der Schlüsselbund hat noch das Passwort von %1: %2</translation>
    </message>
    <message>
        <source>It looks empty in a browser.</source>
        <translation>Im Browser sieht sie leer aus.</translation>
    </message>
    <message>
        <source>It looks different in a browser: %1 % of what is drawn.</source>
        <translation>Im Browser sieht sie anders aus: %1 % von dem, was gezeichnet wird.</translation>
    </message>
    <message>
        <source>There are no pictures from before to compare with.</source>
        <translation>Von vorher gibt es keine Bilder zum Vergleichen.</translation>
    </message>
    <message>
        <source>The pictures were not compared: those from before were drawn by %1, those of now by %2.</source>
        <translation>Die Bilder wurden nicht verglichen: Die von vorher hat %1 gezeichnet, die von jetzt %2.</translation>
    </message>
    <message>
        <source>Try whether it opens the page by itself; the rest of the verification does not need it.</source>
        <translation>Versuchen Sie, ob es die Seite allein öffnet; der Rest der Prüfung braucht es nicht.</translation>
    </message>
    <message>
        <source>No pictures were compared: Chromium does not start. %1</source>
        <translation>Es wurden keine Bilder verglichen: Chromium startet nicht. %1</translation>
    </message>
    <message>
        <source>%1 could not be pictured: %2</source>
        <translation>Von %1 gibt es kein Bild: %2</translation>
    </message>
    <message>
        <source>No pictures were compared: Chromium is not installed.</source>
        <translation>Es wurden keine Bilder verglichen: Chromium ist nicht installiert.</translation>
    </message>
    <message>
        <source>%1, before</source>
        <translation>%1, vorher</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>Type it under “Pages” in the settings of the site, or have it asked for once: switchbackctl verify PROJECT/ENVIRONMENT --ask-password</source>
        <translation>Geben Sie es in den Einstellungen der Website unter „Seiten“ ein, oder lassen Sie einmal danach fragen: switchbackctl verify PROJEKT/UMGEBUNG --ask-password</translation>
    </message>
    <message>
        <source>Taking pictures of the pages</source>
        <translation>Die Seiten werden aufgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were not pictured: there was no time left.</source>
        <translation>
            <numerusform>Von %n Seite gibt es kein Bild: Dafür blieb keine Zeit.</numerusform>
            <numerusform>Von %n Seiten gibt es keine Bilder: Dafür blieb keine Zeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s) could not be pictured.</source>
        <translation>
            <numerusform>Von %n weiteren Seite gibt es kein Bild.</numerusform>
            <numerusform>Von %n weiteren Seiten gibt es kein Bild.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the browser answered is no picture.</source>
        <translation>Was der Browser geantwortet hat, ist kein Bild.</translation>
    </message>
    <message>
        <source>Chromium says: %1</source>
        <translation>Chromium sagt: %1</translation>
    </message>
    <message>
        <source>The browser has ended.</source>
        <translation>Der Browser hat sich beendet.</translation>
    </message>
    <message>
        <source>The browser has ended: %1</source>
        <translation>Der Browser hat sich beendet: %1</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Es hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>The browser says too much.</source>
        <translation>Der Browser sagt zu viel.</translation>
    </message>
    <message>
        <source>It leads to another site.</source>
        <translation>Sie führt zu einer anderen Website.</translation>
    </message>
    <message>
        <source>It answers the browser with status %1.</source>
        <translation>Dem Browser antwortet sie mit Status %1.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>Age of a fact; %1 is a length of time such as &quot;3 min&quot;.</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>kept until deleted</source>
        <translation>ohne Ablauf</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Countdown of a backup; %1 is a length of time such as &quot;47 h 12 min&quot;.</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A backup: %1 is its release, %2 is &quot;47 h 12 min left&quot;, &quot;expired&quot; or &quot;kept until deleted&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>fällig in %n Tag</numerusform>
            <numerusform>fällig in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
</TS>
