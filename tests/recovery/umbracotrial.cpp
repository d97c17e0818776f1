// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/umbracotrial.h"

#include "app/storage/accountstore.h"
#include "app/storage/journalstore.h"
#include "app/storage/workspace.h"
#include "tests/recovery/filecredentials.h"
#include "tests/recovery/pointchoice.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

const QString development = u"development"_s;
const QString live = u"live"_s;

QString versionsText(const UmbracoVersions &versions)
{
    return u"%1 %2 %3"_s.arg(versions.cms, versions.forms, versions.deploy);
}

/// Takes out what the site itself tells, apart from its code.
void removeSite(QStringList &picture)
{
    picture.removeIf([](const QString &line) {
        return line.startsWith("database "_L1) || line.startsWith("level "_L1) || line.startsWith("markers "_L1)
               || line.startsWith("seen "_L1);
    });
}

QString backupText(BackupKind kind, const QString &version, bool hasTime)
{
    return u"backup %1 %2%3"_s.arg(enumName(kind), version, hasTime ? QString() : u" without a time"_s);
}

} // namespace

QList<UmbracoScenario> umbracoScenarios()
{
    const QString api = u"API"_s;
    const QString portal = u"Portal"_s;
    const OperationKind restore = OperationKind::Restore;
    return {
        {.name = u"upgrade-by-git"_s, .sampled = 3},
        {.name = u"upgrade-unattended"_s, .isUnattended = true, .sampled = 2},
        {.name = u"upgrade-by-the-api"_s, .delivery = api, .sampled = 2},
        {.name = u"unattended-by-the-api"_s, .delivery = api, .isUnattended = true, .sampled = 1},
        {.name = u"upgrade-taken-back"_s, .isFailing = true, .sampled = 1},
        {.name = u"taken-back-by-the-api"_s, .delivery = api, .isFailing = true, .sampled = 1},
        {.name = u"late-failure"_s, .failingStep = u"keep"_s, .sampled = 1},
        {.name = u"late-failure-of-the-api"_s, .delivery = api, .failingStep = u"keep"_s, .sampled = 0},
        {.name = u"package"_s, .isUnattended = true, .isByPackage = true, .sampled = 2},
        {.name = u"package-taken-back"_s, .isFailing = true, .isByPackage = true, .sampled = 1},
        {.name = u"onward-by-the-api"_s, .isOnward = true, .isAnyTarget = true, .sampled = 2},
        {.name = u"onward-in-the-portal"_s, .isOnward = true, .sampled = 1},
        {.name = u"portal"_s, .delivery = portal, .sampled = 2},
        {.name = u"portal-stops-half-way"_s, .delivery = portal, .stop = UmbracoStop::AfterFiles, .sampled = 1},
        {.name = u"finish"_s, .leftAt = UmbracoStop::AfterFiles, .sampled = 2},
        {.name = u"finish-the-metadata"_s, .leftAt = UmbracoStop::AfterInstaller, .sampled = 1},
        {.name = u"restore"_s, .kind = restore, .sampled = 2},
        {.name = u"restore-by-the-api"_s, .kind = restore, .delivery = api, .sampled = 2},
        {.name = u"restore-onward"_s, .kind = restore, .isOnward = true, .isAnyTarget = true, .sampled = 0},
        {.name = u"restore-answered"_s, .kind = restore, .isAnswered = true, .sampled = 1},
        {.name = u"answered-by-the-api"_s, .kind = restore, .delivery = api, .isAnswered = true, .sampled = 1},
    };
}

UmbracoTrial::UmbracoTrial(const UmbracoScenario &scenario, QString victim)
    : m_scenario(scenario)
    , m_victim(std::move(victim))
    , m_alias(scenario.isOnward ? live : development)
{
    m_scene.account.values.insert(u"delivery"_s, scenario.delivery);
    m_scene.account.values.insert(u"anyTarget"_s, scenario.isAnyTarget ? u"Yes"_s : u"No"_s);
    m_scene.project.change([&scenario](UmbracoState &state) {
        state.allowsAnyTarget = scenario.isAnyTarget;
        for (UmbracoEnvironmentState &one : state.environments)
            one.isUnattended = scenario.isUnattended;
    });
    m_scene.project.addKuduLocks(m_alias);
    if (scenario.isByPackage) {
        m_scene.empty(u"email"_s);
        m_scene.empty(u"password"_s);
        QFile zip(m_scene.workspace.filePath(u"shop.zip"_s));
        const QByteArray code = m_scene.project.artifact(m_alias, UmbracoScene::older);
        if (!zip.open(QIODevice::WriteOnly) || zip.write(code) != code.size())
            qFatal("the package cannot be written");
        m_scene.account.values.insert(u"source"_s, zip.fileName());
    }
    makeWorkspace();
    prepare();
    m_request = request(scenario.kind, m_alias);
    m_before = picture();
    m_databaseBefore = databaseVersion();
    m_treeBefore = tree();
    if (scenario.isAnswered) {
        prepareBy(OperationKind::Restore, m_alias, true);
        m_scene.project.change(
            [this](UmbracoState &state) { state.environment(m_alias)->databaseVersion = UmbracoScene::older.cms; });
        m_scene.project.restart(m_alias);
    }
    if (scenario.isByPerson())
        m_person = std::make_unique<UmbracoPerson>(u"portal/run/begin"_s, [this] {
            return m_scenario.isOnward ? m_scene.project.promote(development)
                                       : m_scene.project.upgradeInPortal(m_alias, UmbracoScene::newer, m_scenario.stop);
        });
}

void UmbracoTrial::prepare()
{
    if (m_scenario.isOnward)
        prepareBy(OperationKind::Upgrade, development);
    if (m_scenario.kind == OperationKind::Restore)
        prepareBy(OperationKind::Upgrade, m_alias);
    if (m_scenario.leftAt) {
        (void)m_scene.project.upgradeInPortal(m_alias, UmbracoScene::newer, *m_scenario.leftAt);
        m_scene.age(m_alias, u"upgrading"_s, std::chrono::hours(4));
    }
    if (m_scenario.isFailing)
        m_scene.project.change(
            [this](UmbracoState &state) { state.environment(m_alias)->failureAfterUpgrade = UmbracoFailure(); });
}

void UmbracoTrial::prepareBy(OperationKind kind, const QString &alias, bool isWaiting)
{
    victim({}, request(kind, alias)).mustBe(isWaiting ? OperationState::Interrupted : OperationState::Succeeded);
    const UmbracoVersions &wanted = isWaiting ? UmbracoScene::older : UmbracoScene::newer;
    if (const UmbracoVersions found = m_scene.project.deployedVersions(alias); found != wanted)
        qFatal("the operation before left another version: %s", qPrintable(versionsText(found)));
}

OperationRequest UmbracoTrial::request(OperationKind kind, const QString &alias) const
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {m_scene.entry.id, alias};
    if (kind == OperationKind::Upgrade)
        request.version = UmbracoScene::newer.cms;
    if (kind == OperationKind::Restore)
        request.backupId = m_scene.records(alias).read().value().kept.first().id;
    return request;
}

void UmbracoTrial::makeWorkspace()
{
    FileCredentials keyring(m_keyring.filePath(u"keyring"_s));
    const std::pair<QString, QByteArray> secrets[] = {{u"apiKey"_s, UmbracoProject::apiKey()},
                                                      {u"password"_s, UmbracoProject::password()},
                                                      {u"clientSecret"_s, UmbracoProject::clientSecret()}};
    for (const auto &[field, secret] : secrets) {
        if (!keyring.store(m_scene.account.credentialName(field), Secret(secret), {}))
            qFatal("cannot keep a secret");
        m_scene.account.storedSecrets.append(field);
    }
    const auto workspace = Workspace::open(m_scene.workspace.path());
    if (!workspace || !workspace->add(m_scene.entry) || !AccountStore(workspace->folder()).put(m_scene.account))
        qFatal("cannot make a workspace");
}

QStringList UmbracoTrial::beginning() const
{
    QStringList options;
    if (m_scenario.isAnswered)
        options << u"--take-up"_s << enumName(Recovery::Resume);
    if (!m_scenario.failingStep.isEmpty())
        options << u"--fail-at"_s << m_scenario.failingStep;
    return options;
}

VictimRun UmbracoTrial::victim(const QStringList &options, const OperationRequest &request) const
{
    return VictimRun::of(m_victim, QStringList{u"--keyring"_s, m_keyring.filePath(u"keyring"_s)} + options, request,
                         m_scene.workspace.path());
}

VictimRun UmbracoTrial::tried(const QStringList &options)
{
    if (!m_person)
        return victim(QStringList{u"--list"_s, pointsFile()} + options, m_request);
    const QString pipe = m_person->watch(pointsFile());
    const VictimRun run = victim(QStringList{u"--list"_s, pipe} + options, m_request);
    m_person->lookAway();
    return run;
}

QStringList UmbracoTrial::survey()
{
    QStringList points = tried(beginning()).points(pointsFile());
    if (m_person)
        m_person->finish();
    if (m_scenario.kind == OperationKind::Restore && !m_scenario.isAnswered)
        points.removeIf([](const QString &point) { // it was asked then, and to resume it is the person's answer
            return point.startsWith("end/"_L1);
        });
    return m_scenario.isFailing ? onlyTheWayBack(points) : points; // what leads up to it is another scenario's
}

bool UmbracoTrial::kill(const QString &point)
{
    m_point = point;
    return tried(QStringList{u"--die-at"_s, point} + beginning()).killed;
}

QStringList UmbracoTrial::recover(Recovery way, const Picture &succeeded)
{
    // Whether one can go back depends on whether something was begun in the portal, and that is to be seen by then.
    if (m_person && way == Recovery::RollBack)
        m_person->finish();
    const VictimRun run = tried({u"--take-up"_s, enumName(way)});
    if (m_person)
        m_person->finish();
    const Picture after = picture();
    QStringList wrong;
    const bool isAtData = m_scenario.kind == OperationKind::Restore && way == Recovery::Resume
                          && run.state == enumName(OperationState::Interrupted)
                          && run.err.contains("umbraco.restore-data");
    const QStringList left = notTakenBack();
    if (!left.isEmpty()) {
        if ((way == Recovery::Resume && !m_scenario.isMadeToFail()) || run.killed || run.exitCode != 0)
            wrong.append(u"it ended as “%1” and says that it is not all taken back: %2"_s.arg(
                run.state, QString::fromUtf8(run.err)));
        wrong += m_person ? withPortalsDoing(after, succeeded) : withNewerDatabase(after);
    } else {
        if (!isAtData)
            wrong += run.complaints(way, m_scenario.isMadeToFail());
        const bool isDone = run.isDone() || isAtData;
        if (isDone && m_scenario.isFailing)
            wrong.append(u"it succeeded with a site that does not start"_s);
        wrong += differences(after, isDone && !m_scenario.isFailing ? succeeded : m_before);
        if (!isDone && tree() != m_treeBefore)
            wrong.append(u"the code in the repository is another one than before"_s);
    }
    wrong += m_scene.project.environment(m_alias).violations;
    return wrong;
}

QStringList UmbracoTrial::notTakenBack() const
{
    JournalStore store(QDir(m_scene.workspace.path()).filePath(u"switchback.db"_s), [](const Text &) {});
    const auto journal = store.open();
    const auto newest = journal ? (*journal)->newest(1) : Result<QList<Activity>>(Failure(journal.error()));
    if (!newest)
        qFatal("the journal cannot be read: %s", qPrintable(newest.error().sentence.english()));
    QStringList codes;
    if (!newest->isEmpty()) // something was begun
        for (const StepRecord &step : std::as_const(newest->first().steps))
            if (step.state == StepState::UndoFailed && step.problem)
                codes.append(step.problem->code);
    return codes;
}

QStringList UmbracoTrial::withNewerDatabase(const Picture &after) const
{
    Picture expected = m_before;
    Picture seen = after;
    QStringList wrong;
    if (notTakenBack() != QStringList{u"umbraco.database-newer"_s})
        wrong.append(u"not taken back is said to be "_s + notTakenBack().join(u", "_s));
    if (m_scenario.leftAt || m_scenario.isAnswered) { // what was due to the site, or what a person did, stays done
        removeSite(expected);
        removeSite(seen);
    } else { // the time before it is noted, so that a person can go back to it in the portal
        expected.replaceInStrings(u"database "_s + m_databaseBefore, u"database "_s + databaseVersion());
    }
    if (!m_scenario.leftAt)
        expected.append(backupText(
            BackupKind::Manual,
            m_scenario.kind == OperationKind::Restore ? UmbracoScene::newer.cms : UmbracoScene::older.cms, true));
    expected.sort();
    wrong += differences(seen, expected);
    // Whether one that was asked to go up has done so is not known for sure.
    if (databaseVersion() == m_databaseBefore && !m_point.startsWith("database/"_L1))
        wrong.append(u"the database is said not to be back, and it is"_s);
    if (tree() != m_treeBefore)
        wrong.append(u"the code in the repository is another one than before"_s);
    return wrong;
}

QStringList UmbracoTrial::withPortalsDoing(const Picture &after, const Picture &succeeded) const
{
    QStringList wrong;
    if (!m_person->hasActed())
        wrong.append(u"something is said to have been begun in the portal, and nothing was"_s);
    if (notTakenBack() != QStringList{u"umbraco.portal-undo"_s})
        wrong.append(u"not taken back is said to be "_s + notTakenBack().join(u", "_s));
    // The code is what the portal made of it, the site as far as it got; what is noted is as before.
    Picture expected = succeeded.filter(u"repository "_s) + succeeded.filter(u"deployed "_s)
                       + m_before.filter(u"verified "_s) + m_before.filter(u"backup "_s);
    expected.removeIf([](const QString &line) { return line.startsWith("seen "_L1); });
    expected.append(backupText(BackupKind::Manual, UmbracoScene::older.cms, true));
    expected.sort();
    Picture seen = after;
    removeSite(seen);
    return wrong + differences(seen, expected);
}

QString UmbracoTrial::databaseVersion() const
{
    return m_scene.project.environment(m_alias).databaseVersion;
}

QString UmbracoTrial::tree() const
{
    QProcess git;
    git.start(u"git"_s, {u"-C"_s, m_scene.project.bareRepository(m_alias), u"rev-parse"_s, u"master^{tree}"_s});
    if (!git.waitForFinished() || git.exitCode() != 0)
        qFatal("the repository cannot be read: %s", git.readAllStandardError().constData());
    return QString::fromLatin1(git.readAllStandardOutput()).trimmed();
}

UmbracoTrial::Picture UmbracoTrial::picture()
{
    m_scene.project.settle();
    const auto record = m_scene.records(m_alias).read();
    if (!record)
        qFatal("the record cannot be read: %s", qPrintable(record.error().sentence.english()));
    const Environment seen = m_scene.look(m_alias);
    Picture lines{u"repository "_s + versionsText(m_scene.project.repositoryVersions(m_alias)),
                  u"deployed "_s + versionsText(m_scene.project.deployedVersions(m_alias)),
                  u"database "_s + databaseVersion(),
                  u"level "_s + m_scene.project.environment(m_alias).level,
                  u"markers "_s + m_scene.project.markers(m_alias).join(u' '),
                  u"seen %1 %2%3"_s.arg(seen.version, seen.unfinishedVersion,
                                        seen.verifiedSince.isValid() ? u" verified"_s : QString()),
                  u"verified "_s + record->verifiedVersion};
    for (const KeptState &kept : record->kept)
        lines.append(backupText(kept.kind, kept.version, kept.dataAt.isValid()));
    lines.sort();
    return lines;
}

} // namespace Switchback::Tests
