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

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

const QString development = u"development"_s;

QString versionsText(const UmbracoVersions &versions)
{
    return u"%1 %2 %3"_s.arg(versions.cms, versions.forms, versions.deploy);
}

QString backupText(BackupKind kind, const QString &version, bool hasTime)
{
    return u"backup %1 %2%3"_s.arg(enumName(kind), version, hasTime ? QString() : u" without a time"_s);
}

} // namespace

QList<UmbracoScenario> umbracoScenarios()
{
    return {
        {.name = u"upgrade-by-git"_s, .sampled = 3},
        {.name = u"upgrade-by-the-api"_s, .delivery = u"API"_s, .sampled = 2},
        {.name = u"upgrade-taken-back"_s, .isFailing = true, .sampled = 1},
        {.name = u"finish"_s, .isLeftBefore = true, .sampled = 2},
        {.name = u"restore"_s, .kind = OperationKind::Restore, .sampled = 2},
    };
}

UmbracoTrial::UmbracoTrial(const UmbracoScenario &scenario, QString victim)
    : m_scenario(scenario)
    , m_victim(std::move(victim))
{
    m_scene.account.values.insert(u"delivery"_s, scenario.delivery);
    m_scene.project.addKuduLocks(development);
    makeWorkspace();
    if (scenario.kind == OperationKind::Restore)
        prepareBy(OperationKind::Upgrade);
    if (scenario.isLeftBefore) {
        (void)m_scene.project.upgradeInPortal(development, UmbracoScene::newer, UmbracoStop::AfterFiles);
        m_scene.age(development, u"upgrading"_s, std::chrono::hours(4));
    }
    if (scenario.isFailing)
        m_scene.project.change(
            [](UmbracoState &state) { state.environment(development)->failureAfterUpgrade = UmbracoFailure(); });
    m_request = request(scenario.kind);
    m_before = picture();
    m_databaseBefore = databaseVersion();
    m_treeBefore = tree();
}

void UmbracoTrial::prepareBy(OperationKind kind)
{
    const VictimRun run = victim({}, request(kind));
    if (run.killed || run.exitCode != 0 || m_scene.project.deployedVersions(development) != UmbracoScene::newer)
        qFatal("the operation before does not work: %s", run.err.constData());
}

OperationRequest UmbracoTrial::request(OperationKind kind) const
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {m_scene.entry.id, development};
    if (kind == OperationKind::Upgrade)
        request.version = UmbracoScene::newer.cms;
    if (kind == OperationKind::Restore)
        request.backupId = m_scene.records(development).read().value().kept.first().id;
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

QStringList UmbracoTrial::failing() const
{
    return m_scenario.failingStep.isEmpty() ? QStringList() : QStringList{u"--fail-at"_s, m_scenario.failingStep};
}

VictimRun UmbracoTrial::victim(const QStringList &options, const OperationRequest &request) const
{
    return VictimRun::of(m_victim, QStringList{u"--keyring"_s, m_keyring.filePath(u"keyring"_s)} + options, request,
                         m_scene.workspace.path());
}

QStringList UmbracoTrial::survey()
{
    const QString list = m_keyring.filePath(u"points"_s);
    QStringList points = victim(QStringList{u"--list"_s, list} + failing(), m_request).points(list);
    if (m_scenario.kind == OperationKind::Restore) // it was asked then, and to resume it is the person's answer
        points.removeIf([](const QString &point) { return point.startsWith("end/"_L1); });
    return m_scenario.isFailing ? onlyTheWayBack(points) : points; // what leads up to it is another scenario's
}

bool UmbracoTrial::kill(const QString &point)
{
    m_point = point;
    return victim(QStringList{u"--die-at"_s, point} + failing(), m_request).killed;
}

QStringList UmbracoTrial::recover(Recovery way, const Picture &succeeded)
{
    const VictimRun run = victim({u"--take-up"_s, enumName(way)}, m_request);
    const Picture after = picture();
    QStringList wrong;
    const bool isAtData = m_scenario.kind == OperationKind::Restore && way == Recovery::Resume
                          && run.state == enumName(OperationState::Interrupted)
                          && run.err.contains("umbraco.restore-data");
    if (isSaidToBeNewer()) {
        if (way == Recovery::Resume || run.killed || run.exitCode != 0)
            wrong.append(
                u"it ended as “%1”, with its code taken back: %2"_s.arg(run.state, QString::fromUtf8(run.err)));
        wrong += withNewerDatabase(after);
    } else {
        if (!isAtData)
            wrong += run.complaints(way, m_scenario.isFailing || !m_scenario.failingStep.isEmpty());
        const bool isDone = run.isDone() || isAtData;
        if (isDone && m_scenario.isFailing)
            wrong.append(u"it succeeded with a site that does not start"_s);
        wrong += differences(after, isDone && !m_scenario.isFailing ? succeeded : m_before);
        if (!isDone && tree() != m_treeBefore)
            wrong.append(u"the code in the repository is another one than before"_s);
    }
    wrong += m_scene.project.environment(development).violations;
    return wrong;
}

bool UmbracoTrial::isSaidToBeNewer() const
{
    JournalStore store(QDir(m_scene.workspace.path()).filePath(u"switchback.db"_s), [](const Text &) {});
    const auto journal = store.open();
    const auto newest = journal ? (*journal)->newest(1) : Result<QList<Activity>>(Failure(journal.error()));
    if (!newest)
        qFatal("the journal cannot be read: %s", qPrintable(newest.error().sentence.english()));
    if (newest->isEmpty())
        return false; // nothing was begun
    const QList<StepRecord> &steps = newest->first().steps;
    return std::any_of(steps.cbegin(), steps.cend(), [](const StepRecord &step) {
        return step.state == StepState::UndoFailed && step.problem && step.problem->code == "umbraco.database-newer"_L1;
    });
}

QStringList UmbracoTrial::withNewerDatabase(const Picture &after) const
{
    Picture expected = m_before;
    Picture seen = after;
    if (m_scenario.isLeftBefore) { // what was due to the site stays done; the code and the record are as before
        const auto isOfTheSite = [](const QString &line) {
            return line.startsWith("database "_L1) || line.startsWith("level "_L1) || line.startsWith("markers "_L1)
                   || line.startsWith("seen "_L1);
        };
        expected.removeIf(isOfTheSite);
        seen.removeIf(isOfTheSite);
    } else { // the time before it is noted, so that a person can go back to it in the portal
        expected.replaceInStrings(u"database "_s + m_databaseBefore, u"database "_s + databaseVersion());
        expected.append(backupText(BackupKind::Manual, UmbracoScene::older.cms, true));
        expected.sort();
    }
    QStringList wrong = differences(seen, expected);
    // Whether one that was asked to go up has done so is not known for sure.
    if (databaseVersion() == m_databaseBefore && !m_point.startsWith("database/"_L1))
        wrong.append(u"the database is said not to be back, and it is"_s);
    if (tree() != m_treeBefore)
        wrong.append(u"the code in the repository is another one than before"_s);
    return wrong;
}

QString UmbracoTrial::databaseVersion() const
{
    return m_scene.project.environment(development).databaseVersion;
}

QString UmbracoTrial::tree() const
{
    QProcess git;
    git.start(u"git"_s, {u"-C"_s, m_scene.project.bareRepository(development), u"rev-parse"_s, u"master^{tree}"_s});
    if (!git.waitForFinished() || git.exitCode() != 0)
        qFatal("the repository cannot be read: %s", git.readAllStandardError().constData());
    return QString::fromLatin1(git.readAllStandardOutput()).trimmed();
}

UmbracoTrial::Picture UmbracoTrial::picture()
{
    m_scene.project.settle();
    const auto record = m_scene.records(development).read();
    if (!record)
        qFatal("the record cannot be read: %s", qPrintable(record.error().sentence.english()));
    const Environment seen = m_scene.look(development);
    Picture lines{u"repository "_s + versionsText(m_scene.project.repositoryVersions(development)),
                  u"deployed "_s + versionsText(m_scene.project.deployedVersions(development)),
                  u"database "_s + databaseVersion(),
                  u"level "_s + m_scene.project.environment(development).level,
                  u"markers "_s + m_scene.project.markers(development).join(u' '),
                  u"seen %1 %2%3"_s.arg(seen.version, seen.unfinishedVersion,
                                        seen.verifiedSince.isValid() ? u" verified"_s : QString()),
                  u"verified "_s + record->verifiedVersion};
    for (const KeptState &kept : record->kept)
        lines.append(backupText(kept.kind, kept.version, kept.dataAt.isValid()));
    lines.sort();
    return lines;
}

} // namespace Switchback::Tests
