// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/sampledata.h"

#include "models/releaseversion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

namespace {

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

Release release(const QString &version, QDate releasedOn, QDate endOfLife, const QString &minimum, const QString &notes)
{
    Release release;
    release.version = version;
    release.releasedOn = releasedOn;
    release.endOfLife = endOfLife;
    release.minimumVersion = minimum;
    release.notes = notes;
    release.notesUrl = QUrl(u"https://example.org/guestbook/%1"_s.arg(version));
    return release;
}

QList<Release> guestbookReleases()
{
    Release broken = release(u"2.3.0"_s, QDate(2026, 11, 19), QDate(2027, 11, 30), u"2.0.0"_s, u"Not finished."_s);
    broken.unusable = Text("Its Procfile has no web: line.");
    Release longTerm = release(u"2.0.0"_s, QDate(2026, 10, 20), QDate(2029, 10, 31), u"1.1.0"_s,
                               u"Long-term support release.\nGuests can pick a mood for their entry."_s);
    longTerm.lts = true;
    return {broken,
            release(u"2.2.0"_s, QDate(2026, 11, 17), QDate(2027, 11, 30), u"2.0.0"_s,
                    u"Entries can be answered.\nAnswers are shown below the entry."_s),
            release(u"2.1.0"_s, QDate(2026, 11, 3), QDate(2027, 11, 30), u"1.1.0"_s, u"Entries are sent by mail."_s),
            longTerm,
            release(u"1.1.0"_s, QDate(2026, 3, 10), QDate(2027, 3, 31), u"1.0.0"_s,
                    u"A search box finds entries by name or message."_s),
            release(u"1.0.0"_s, QDate(2025, 11, 4), QDate(2026, 12, 31), {}, u"The first release."_s)};
}

Environment environment(const EnvironmentRef &ref, const QString &name, Role role, const QString &version, int port,
                        const QDateTime &now)
{
    Environment environment;
    environment.ref = ref;
    environment.name = name;
    environment.role = role;
    environment.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port));
    environment.version = version;
    environment.installationId = u"%1-%2"_s.arg(ref.environmentId, version);
    environment.health = Health::Up;
    environment.verifiedSince = now.addSecs(-17 * 3600);
    environment.contentChangedAt = now.addSecs(-4 * 60);
    environment.observedAt = now.addSecs(-12);
    environment.source = environment.url.toString();
    return environment;
}

/// Upgrade and set-aside backups have 48 hours from \a createdAt, manual ones no end.
Backup backup(const EnvironmentRef &ref, const QString &name, BackupKind kind, const QString &version,
              const QDateTime &createdAt)
{
    Backup backup;
    backup.id = u"%1-%2"_s.arg(ref.environmentId, version);
    backup.environment = ref;
    backup.environmentName = name;
    backup.kind = kind;
    backup.version = version;
    backup.createdAt = createdAt;
    if (kind != BackupKind::Manual)
        backup.expiresAt = createdAt.addSecs(upgradeBackupSeconds);
    backup.sizeInBytes = 48 * 1024 * 1024;
    return backup;
}

void countNewer(Project &project)
{
    for (Environment &environment : project.environments)
        environment.newerReleases = int(
            std::count_if(project.releases.begin(), project.releases.end(), [&environment](const Release &candidate) {
                return candidate.unusable.isEmpty() && isNewer(candidate.version, environment.version);
            }));
}

struct Past {
    const char *id;
    OperationKind kind;
    Role role;
    EnvironmentRef environment;
    QString environmentName;
    QString from;
    QString to;
    OperationState state;
    qint64 hoursAgo;
    qint64 milliseconds;
    Text outcome;
};

/// The steps as such an end leaves them, one after the other over the whole time.
QList<StepRecord> endedSteps(const Past &past, const QDateTime &begin)
{
    QList<StepRecord> records;
    const QList<StepInfo> steps = sampleSteps(past.kind);
    const qsizetype broken = past.state == OperationState::Succeeded ? steps.size() : steps.size() - 3;
    const qint64 each = past.milliseconds / steps.size();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        StepRecord record;
        record.info = steps.at(i);
        const bool changed = record.info.effect != Effect::Reads;
        if (i < broken)
            record.state = broken < steps.size() && changed ? StepState::Undone : StepState::Done;
        else if (i == broken)
            record.state = past.state == OperationState::Cancelled ? StepState::Undone : StepState::Failed;
        else
            record.state = StepState::Skipped;
        if (record.state != StepState::Skipped) {
            record.startedAt = begin.addMSecs(i * each);
            record.endedAt = begin.addMSecs((i + 1) * each);
        }
        records.append(record);
    }
    return records;
}

Activity ended(const Past &past, const QDateTime &now)
{
    Activity activity;
    activity.id = latin(past.id);
    activity.request = {past.kind, past.environment, past.to, {}, {}, {}};
    activity.projectName = u"Guestbook"_s;
    activity.environmentName = past.environmentName;
    activity.role = past.role;
    activity.who = u"ada"_s;
    activity.fromVersion = past.from;
    activity.toVersion = past.to;
    activity.state = past.state;
    activity.createdAt = now.addSecs(-past.hoursAgo * 3600);
    activity.startedAt = activity.createdAt.addMSecs(40);
    activity.endedAt = activity.startedAt.addMSecs(past.milliseconds);
    activity.steps = endedSteps(past, activity.startedAt);
    activity.outcome = past.outcome;
    activity.measures = {{u"freezeMilliseconds"_s, 2300}, {u"failedRequests"_s, 0}};
    return activity;
}

} // namespace

QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
}

EnvironmentRef integrationRef()
{
    return {latin(guestbookId), latin(integrationId)};
}

EnvironmentRef uatRef()
{
    return {latin(guestbookId), latin(uatId)};
}

EnvironmentRef liveRef()
{
    return {latin(guestbookId), latin(liveId)};
}

Project guestbook(const QDateTime &now)
{
    Project project;
    project.id = latin(guestbookId);
    project.platform = u"local"_s;
    project.name = u"Guestbook"_s;
    project.location = u"~/Sites/guestbook"_s;
    project.releases = guestbookReleases();
    project.environments = {
        environment(integrationRef(), u"Integration"_s, Role::Integration, u"2.0.0"_s, 18081, now),
        environment(uatRef(), u"UAT"_s, Role::Uat, u"1.1.0"_s, 18082, now),
        environment(liveRef(), u"Live"_s, Role::Live, u"1.1.0"_s, 18083, now),
    };
    project.environments[0].verifiedSince = now.addSecs(-2 * 3600);
    project.backups = {backup(liveRef(), u"Live"_s, BackupKind::Upgrade, u"1.0.0"_s, now.addSecs(-17 * 3600))};
    project.backups[0].lastRestoreMilliseconds = 820;
    project.observedAt = now.addSecs(-12);
    countNewer(project);
    return project;
}

Project guestbookLedger(const QDateTime &now)
{
    Project project = guestbook(now);
    const QString live = u"Live"_s;
    Backup kept = backup(liveRef(), live, BackupKind::Manual, u"1.0.0"_s, now.addDays(-9));
    kept.id = u"live-manual-kept"_s;
    kept.kept = true;
    Backup manual = backup(liveRef(), live, BackupKind::Manual, u"1.1.0"_s, now.addSecs(-2 * 3600));
    manual.id = u"live-manual"_s;
    Backup damaged = backup(uatRef(), u"UAT"_s, BackupKind::Manual, u"1.1.0"_s, now.addDays(-3));
    damaged.id = u"uat-manual"_s;
    damaged.unusable = Text("Its archive is damaged: the checksum does not match.");
    Backup aside = backup(uatRef(), u"UAT"_s, BackupKind::SetAside, u"2.0.0"_s, now.addSecs(-22 * 3600));
    Backup extended = backup(integrationRef(), u"Integration"_s, BackupKind::Upgrade, u"1.1.0"_s, now.addDays(-3));
    extended.extended = true;
    extended.expiresAt = extended.createdAt.addSecs(extendedBackupSeconds);
    project.backups = {manual, project.backups.constFirst(), aside, damaged, extended, kept};
    project.environments[1].terminationProtected = true;
    return project;
}

Project plainProject(const QString &id, const QString &name, const QString &platform, const QList<Role> &roles,
                     const QDateTime &now)
{
    Project project;
    project.id = id;
    project.platform = platform;
    project.name = name;
    project.location = u"~/Sites/%1"_s.arg(id);
    project.releases = {release(u"1.0.0"_s, QDate(2025, 11, 4), QDate(2026, 12, 31), {}, u"The first release."_s)};
    int port = 19000;
    for (const Role role : roles) {
        const QString key = enumName(role).toLower();
        const bool taken = project.environment(key) != nullptr;
        const QString unique = taken ? QString(key + QString::number(project.environments.size())) : key;
        project.environments.append(environment({id, unique}, displayName(role), role, u"1.0.0"_s, ++port, now));
    }
    project.observedAt = now.addSecs(-12);
    return project;
}

QList<Activity> guestbookHistory(const QDateTime &now)
{
    using enum OperationKind;
    using enum OperationState;
    const QString integration = u"Integration"_s;
    const QString uat = u"UAT"_s;
    const QString live = u"Live"_s;
    const Past pasts[] = {
        {"a-5", Upgrade, Role::Integration, integrationRef(), integration, u"1.1.0"_s, u"2.0.0"_s, Succeeded, 2, 14200,
         Text("Integration runs 2.0.0. The upgrade backup of 1.1.0 is kept for 48 hours.")},
        {"a-4", Upgrade, Role::Live, liveRef(), live, u"1.0.0"_s, u"1.1.0"_s, Succeeded, 17, 15900,
         Text("Live runs 1.1.0. The upgrade backup of 1.0.0 is kept for 48 hours.")},
        {"a-3", Upgrade, Role::Uat, uatRef(), uat, u"1.1.0"_s, u"2.1.0"_s, FailedAndUndone, 20, 31400,
         Text("2.1.0 did not become healthy. UAT runs 1.1.0 as before.")},
        {"a-2", Restore, Role::Uat, uatRef(), uat, u"2.0.0"_s, u"1.1.0"_s, Succeeded, 22, 820,
         Text("UAT is back on 1.1.0.")},
        {"a-1", Upgrade, Role::Uat, uatRef(), uat, u"1.1.0"_s, u"2.0.0"_s, Cancelled, 26, 4100,
         Text("Cancelled. UAT runs 1.1.0 as before.")},
    };
    QList<Activity> history;
    for (const Past &past : pasts)
        history.append(ended(past, now));
    Activity &failed = history[2];
    failed.problem = Problem{ProblemKind::Unhealthy,
                             Owner::Platform,
                             u"local.unhealthy"_s,
                             Text("Release 2.1.0 started, but its health check answered 503 for 30 s."),
                             Text("Read what the release printed, repair it and try again."),
                             u"GET /health: 503 Service Unavailable (mail relay unreachable)"_s};
    failed.steps[failed.steps.size() - 3].problem = failed.problem;
    return history;
}

namespace {

/// As it stands in the step \a stepId.
Activity inTheMiddle(OperationKind kind, const QString &stepId, const QDateTime &begin)
{
    Activity activity;
    activity.request.kind = kind;
    activity.projectName = u"Guestbook"_s;
    activity.who = u"ada"_s;
    activity.fromVersion = u"1.1.0"_s;
    activity.toVersion = u"2.0.0"_s;
    activity.request.version = activity.toVersion;
    activity.state = OperationState::Running;
    activity.createdAt = begin;
    activity.startedAt = begin;
    activity.lease = {u"build1"_s, 812, 4711, u"boot"_s};
    bool isBefore = true;
    const QList<StepInfo> steps = sampleSteps(kind);
    for (const StepInfo &info : steps) {
        StepRecord record;
        record.info = info;
        const bool isIt = info.id == stepId;
        isBefore = isBefore && !isIt;
        record.state = isIt ? StepState::Running : isBefore ? StepState::Done : StepState::Pending;
        if (isIt || isBefore)
            record.startedAt = begin;
        if (isBefore)
            record.endedAt = begin.addMSecs(1200);
        activity.steps.append(record);
    }
    return activity;
}

} // namespace

Activity interruptedOnLive(OperationKind kind, const QString &stepId, const QDateTime &now)
{
    Activity activity = inTheMiddle(kind, stepId, now.addSecs(-5 * 60));
    activity.id = u"interrupted"_s;
    activity.request.environment = liveRef();
    activity.environmentName = u"Live"_s;
    activity.role = Role::Live;
    activity.state = OperationState::Interrupted;
    activity.endedAt = now.addSecs(-4 * 60);
    const int current = activity.currentStep();
    if (current >= 0)
        activity.outcome = Text("Switchback ended during “%2” on %1.",
                                {u"Live"_s, QVariant::fromValue(activity.steps.at(current).info.title)});
    else
        activity.outcome = Text("Switchback ended before the operation on %1 did.", {u"Live"_s});
    activity.problem = Problem{ProblemKind::Local,
                               Owner::Switchback,
                               u"operation.interrupted"_s,
                               activity.outcome,
                               Text("Resume it, or roll it back."),
                               u"The process 812 on build1 is gone."_s};
    return activity;
}

Activity waitingOnLive(const QDateTime &now)
{
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"verify"_s, now);
    activity.problem = Problem{ProblemKind::Unhealthy,  Owner::You,
                               u"magento.storefront"_s, Text("The shop shows an error page."),
                               Text("Push a fix."),     u"Class Foo is missing"_s};
    StepRecord &step = activity.steps[activity.currentStep()];
    step.problem = activity.problem;
    activity.outcome =
        Text("The operation on %1 waits for you at “%2”.", {u"Live"_s, QVariant::fromValue(step.info.title)});
    return activity;
}

Activity upgradeElsewhere(const QDateTime &now)
{
    Activity activity = inTheMiddle(OperationKind::Upgrade, u"copy-data"_s, now.addSecs(-90));
    activity.id = u"elsewhere"_s;
    activity.request.environment = uatRef();
    activity.environmentName = u"UAT"_s;
    activity.role = Role::Uat;
    return activity;
}

} // namespace Switchback::Fakes
