// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/siteremains.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/rehearsalscratch.h"
#include "app/platforms/local/siteremoval.h"
#include "app/platforms/local/siterunner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

/// Every living process that was started for the folder: its command line, its folder or its environment names it.
QList<qint64> processesOf(const QString &folder)
{
    QList<qint64> found;
    const QStringList numbers = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &number : numbers) {
        bool isNumber = false;
        const qint64 pid = number.toLongLong(&isNumber);
        const auto stat = isNumber ? readProcessStat(pid) : std::nullopt;
        if (!stat || stat->isDead())
            continue;
        QFile environment(u"/proc/%1/environ"_s.arg(pid));
        const QByteArray variables = environment.open(QIODevice::ReadOnly) ? environment.readAll() : QByteArray();
        const bool isOurs = variables.contains(processTagVariable);
        const QString where = QFile::symLinkTarget(u"/proc/%1/cwd"_s.arg(pid));
        if (isOurs && (where.startsWith(folder) || variables.contains(QFile::encodeName(folder))))
            found.append(pid);
    }
    return found;
}

qint64 pidIn(const QString &file)
{
    const QByteArray bytes = readWholeFile(file).value_or(QByteArray());
    return ProcessIdentity::fromJson(QJsonDocument::fromJson(bytes).object()).pid;
}

QStringList strangeFolders(const SiteRunner &runner, const Project &project, const Environment &environment)
{
    QStringList known{environment.installationId};
    for (const Backup &backup : project.backups)
        known.append(backup.id);
    QStringList wrong;
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const QStringList installations = QDir(runner.layout().installations(runner.id())).entryList(everything);
    for (const QString &name : installations)
        if (!known.contains(name))
            wrong.append(u"the installation %1 belongs to nothing"_s.arg(name));
    if (hasRehearsal(runner))
        wrong.append(u"a rehearsal is left"_s);
    if (hasRemains(runner))
        wrong.append(u"something half removed or half made is left"_s);
    return wrong;
}

QStringList frontFaults(const SiteRunner &runner, const EnvironmentState &state)
{
    QStringList wrong;
    if (!state.freezeId.isEmpty())
        wrong.append(u"writes are still frozen"_s);
    const auto front = runner.front().running();
    if (!front)
        return wrong + QStringList{u"the front does not answer"_s};
    const FrontState wanted = runner.frontState(state);
    if (!front->routesLike(wanted) || !runner.front().stored().routesLike(wanted))
        wrong.append(u"the front does not route as the environment's record has it"_s);
    return wrong;
}

} // namespace

QStringList siteRemains(TestSite &site, const Project &project, const Environment &environment)
{
    const QString before = std::exchange(site.environmentId, environment.ref.environmentId);
    const SiteRunner runner = site.runner();
    site.environmentId = before;
    const Result<EnvironmentState> state = runner.state();
    if (!state)
        return {u"the environment's record cannot be read"_s};
    QStringList wrong = strangeFolders(runner, project, environment);
    QSet<qint64> expected;
    if (!state->active.isEmpty()) {
        wrong += frontFaults(runner, *state);
        expected = {pidIn(runner.layout().front(runner.id()) + u"/haproxy.pid"_s),
                    pidIn(runner.layout().installation(runner.id(), state->active) + u"/run/web.pid"_s)};
    }
    const QList<qint64> living = processesOf(runner.layout().environment(runner.id()));
    for (const qint64 pid : living)
        if (!expected.contains(pid))
            wrong.append(u"process %1 is left over"_s.arg(pid));
    for (QString &sentence : wrong)
        sentence.prepend(environment.name + u": "_s);
    return wrong;
}

} // namespace Switchback::Tests
