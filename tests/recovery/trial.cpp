// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/trial.h"

#include "app/platforms/local/diskfile.h"
#include "app/storage/workspace.h"
#include "tests/recovery/siteremains.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

constexpr int limitMilliseconds = 120'000;

QStringList linesOf(const QString &file)
{
    return QString::fromUtf8(readWholeFile(file).value_or(QByteArray())).split(u'\n', Qt::SkipEmptyParts);
}

QString backupLine(const Backup &backup)
{
    return u"backup %1 %2%3%4%5"_s.arg(
        enumName(backup.kind), backup.version, backup.extended ? u" extended"_s : QString(),
        backup.kept ? u" kept"_s : QString(), backup.unusable.isEmpty() ? QString() : u" UNUSABLE"_s);
}

/// What took visitors and was left again is kept, set aside, and so is the release that it needs: that is more than there
/// was before, and right.
void allowSetAside(Picture &expected, const Picture &after)
{
    for (const QString &line : after) {
        if (!line.contains(u"backup SetAside"_s) || expected.contains(line))
            continue;
        expected.append(line);
        for (QString &releases : expected)
            if (releases.startsWith("releases "_L1) && !releases.split(u' ').contains(line.section(u' ', -1)))
                releases.replace(u" %1.tar.gz"_s.arg(line.section(u' ', -1)),
                                 u" %1 %1.tar.gz"_s.arg(line.section(u' ', -1)));
    }
    expected.sort();
}

} // namespace

Trial::Trial(const Scenario &scenario, Programs programs)
    : m_scenario(scenario)
    , m_programs(std::move(programs))
{
    if (scenario.hasDatabase)
        keepInDatabase(m_site, *m_programs.databases);
    scenario.prepare(m_site);
    const auto workspace = Workspace::open(m_workspace.filePath(u"workspace"_s));
    if (!workspace || !workspace->add(m_site.entry()))
        qFatal("cannot make a workspace");
    m_request.kind = scenario.kind;
    m_request.environment = {m_site.entry().id, m_site.environmentId};
    m_request.version = scenario.version;
    m_request.sourceEnvironmentId = m_site.sourceId;
    if (scenario.backup) {
        const Project project = m_site.observe();
        for (const Backup &backup : project.backups)
            if (backup.kind == *scenario.backup)
                m_request.backupId = backup.id;
    }
    m_before = picture();
}

Trial::~Trial()
{
    if (m_scenario.hasDatabase)
        for (const QString &name : m_programs.databases->databases())
            m_programs.databases->admin(u"DROP DATABASE "_s + name);
}

Trial::Run Trial::victim(const QStringList &options)
{
    QProcess process;
    process.start(m_programs.victim,
                  options
                      + QStringList{u"--request"_s,
                                    QString::fromUtf8(QJsonDocument(m_request.toJson()).toJson(QJsonDocument::Compact)),
                                    m_workspace.filePath(u"workspace"_s)});
    if (!process.waitForFinished(limitMilliseconds))
        qFatal("the victim does not end");
    return {.exitCode = process.exitCode(),
            .killed = process.exitStatus() == QProcess::CrashExit,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

Trial::Run Trial::ctl(const QStringList &arguments)
{
    QProcess process;
    process.start(m_programs.switchbackctl,
                  QStringList{u"--workspace"_s, m_workspace.filePath(u"workspace"_s), u"--quiet"_s} + arguments);
    if (!process.waitForFinished(limitMilliseconds))
        qFatal("switchbackctl does not end");
    return {.exitCode = process.exitCode(),
            .killed = process.exitStatus() == QProcess::CrashExit,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

QStringList Trial::survey()
{
    const QString list = m_workspace.filePath(u"points"_s);
    QStringList options{u"--list"_s, list};
    if (!m_scenario.failingStep.isEmpty())
        options += {u"--fail-at"_s, m_scenario.failingStep};
    const Run run = victim(options);
    if (run.killed || run.exitCode != 0)
        qFatal("%s does not even work undisturbed: %s", qPrintable(m_scenario.name), run.err.constData());
    return linesOf(list);
}

bool Trial::kill(const QString &point)
{
    QStringList options{u"--die-at"_s, point};
    if (!m_scenario.failingStep.isEmpty())
        options += {u"--fail-at"_s, m_scenario.failingStep};
    return victim(options).killed;
}

void Trial::goOn(bool tended)
{
    if (tended) {
        Context context = m_site.context();
        (void)m_site.platform().tend(
            m_site.entry(), [](const QString &) { return true; }, context);
    }
    const QString line = u"between"_s;
    if (m_site.post(line) == 201)
        m_accepted.append(line);
}

QJsonObject Trial::newestActivity()
{
    const QJsonArray activities = QJsonDocument::fromJson(ctl({u"--json"_s, u"activity"_s}).out).array();
    return activities.isEmpty() ? QJsonObject() : activities.first().toObject();
}

/// Takes the operation up, if there is something to take up. \return what went wrong.
QStringList Trial::end(Recovery way)
{
    const QJsonObject found = newestActivity();
    if (found.value("state"_L1).toString() != enumName(OperationState::Interrupted))
        return {}; // killed before anything was written down, or after everything was
    const QString id = found.value("id"_L1).toString();
    Run run = ctl({way == Recovery::Resume ? u"resume"_s : u"rollback"_s, id});
    constexpr int refused = 3;
    if (way == Recovery::RollBack && run.exitCode == refused && run.err.contains("cannot be taken back"))
        run = ctl({u"resume"_s, id});
    const QString state = newestActivity().value("state"_L1).toString();
    const bool back =
        state == enumName(OperationState::Cancelled) || state == enumName(OperationState::FailedAndUndone);
    if (state == enumName(OperationState::Succeeded)
        || (back && (way == Recovery::RollBack || !m_scenario.failingStep.isEmpty())))
        return {};
    return {u"the activity ended as %1: %2%3"_s.arg(state, QString::fromUtf8(run.out), QString::fromUtf8(run.err))};
}

QStringList Trial::recover(Recovery way, const Picture &succeeded)
{
    QStringList wrong = end(way);
    const QString state = newestActivity().value("state"_L1).toString();
    const bool done = state == enumName(OperationState::Succeeded);
    const Picture after = picture();
    Picture expected = done ? succeeded : m_before;
    if (!done)
        allowSetAside(expected, after);
    if (after != expected)
        wrong.append(u"the picture is\n      %1\n    and not\n      %2"_s.arg(after.join(u"\n      "_s),
                                                                              expected.join(u"\n      "_s)));
    wrong += leftovers(m_site.observe());
    wrong += lostWrites(done);
    return wrong;
}

Picture Trial::picture()
{
    const Project project = m_site.observe();
    Picture lines;
    const QStringList releases =
        QDir(m_site.layout().releases()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    lines.append(u"releases "_s + releases.join(u' '));
    for (const Environment &environment : project.environments)
        lines += forEnvironment(project, environment);
    lines.sort();
    return lines;
}

QStringList Trial::forEnvironment(const Project &project, const Environment &environment)
{
    const QString &id = environment.ref.environmentId;
    const QString prefix = id + u": "_s;
    QStringList lines{prefix
                      + u"%1 %2%3"_s.arg(enumName(environment.health), environment.version,
                                         environment.terminationProtected ? u" protected"_s : QString())};
    for (const Backup &backup : project.backups)
        if (backup.environment.environmentId == id)
            lines.append(prefix + backupLine(backup));
    if (environment.health == Health::NotSetUp)
        return lines;
    const RawAnswer answer = request(m_site.port(id), "GET", "/");
    lines.append(prefix + u"serves %1 %2"_s.arg(answer.status).arg(QString::fromUtf8(answer.body)));
    const QString data = m_site.layout().installation(id, environment.installationId) + u"/data/"_s;
    QStringList entries = keptLines(id, environment.installationId);
    entries.removeAll(u"between"_s);
    lines.append(prefix + u"entries "_s + entries.join(u','));
    lines.append(prefix + u"migrated %1 times"_s.arg(linesOf(data + u"migrations.txt"_s).size()));
    return lines;
}

QStringList Trial::leftovers(const Project &project)
{
    QStringList wrong;
    for (const Environment &environment : project.environments)
        wrong += siteRemains(m_site, project, environment);
    return wrong + strayDatabases();
}

/// Each database belongs to an installation, and each installation has the one that it names.
QStringList Trial::strayDatabases()
{
    if (!m_scenario.hasDatabase)
        return {};
    QStringList expected;
    for (const InstallationState &installation : listInstallations(m_site.layout(), m_site.environmentId))
        expected.append(installation.database);
    expected.sort();
    QStringList found = m_programs.databases->databases();
    found.sort();
    if (found == expected)
        return {};
    return {u"the databases are %1 and not %2"_s.arg(found.join(u", "_s), expected.join(u", "_s))};
}

/// What visitors wrote into an installation.
QStringList Trial::keptLines(const QString &environmentId, const QString &installationId)
{
    if (!m_scenario.hasDatabase)
        return linesOf(m_site.layout().installation(environmentId, installationId) + u"/data/entries.txt"_s);
    const QString name =
        readInstallation(m_site.layout(), environmentId, installationId).value_or(InstallationState{}).database;
    return m_programs.databases->databases().contains(name)
               ? m_programs.databases->admin(u"SELECT line FROM entries ORDER BY id"_s, name)
               : QStringList();
}

/// A write that was accepted is in what serves now, or, where that was left, in what is kept of the environment.
QStringList Trial::lostWrites(bool succeeded)
{
    if (m_accepted.isEmpty() || (succeeded && m_scenario.kind == OperationKind::TearDown))
        return {};
    const QString &id = m_site.environmentId;
    const QString active = m_site.environment().installationId;
    const bool mustServe = m_scenario.kind == OperationKind::Upgrade && succeeded;
    const QStringList installations =
        mustServe ? QStringList{active}
                  : QDir(m_site.layout().installations(id)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &installation : installations)
        if (keptLines(id, installation).contains(u"between"_s))
            return {};
    return {u"a write that was accepted after the kill is lost"_s};
}

} // namespace Switchback::Tests
