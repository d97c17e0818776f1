// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitediagnosis.h"

#include "app/platforms/local/databasetexts.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/haproxyversion.h"
#include "app/platforms/local/sitekeeper.h"
#include "app/platforms/local/siteremoval.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Finding warning(const QString &code, const Text &sentence, const Text &remedy, const QStringList &lines = {})
{
    return {.gravity = Gravity::Warning,
            .owner = Owner::You,
            .code = code,
            .sentence = sentence,
            .remedy = remedy,
            .lines = lines.mid(0, Finding::mostLines)};
}

QList<Finding> diagnoseFront(const SiteRunner &runner, const QString &haproxy, const std::stop_token &stop)
{
    // That it is missing, or that somebody else has its port.
    if (const Result<void> usable = runner.front().check(); !usable)
        return {findingOf(usable.error())};
    QList<Finding> findings;
    const QVersionNumber version = haproxyVersion(haproxy, stop);
    if (version < oldestHaproxy()) {
        findings.append(
            warning(u"local.haproxy-old"_s,
                    version.isNull()
                        ? Text(QT_TRANSLATE_NOOP("Text", "HAProxy (%1) does not say which version it is."), {haproxy})
                        : Text(QT_TRANSLATE_NOOP("Text", "HAProxy %1 is too old; %2 or later is needed."),
                               {version.toString(), oldestHaproxy().toString()}),
                    Text(QT_TRANSLATE_NOOP("Text", "Install a newer one."))));
    }
    const QString socket = runner.layout().front(runner.id()) + u"/admin.sock"_s;
    if (!runner.front().isRunning() && QFileInfo::exists(socket)) {
        findings.append(
            warning(u"local.stale-socket"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "A socket lies there that no front answers on: %1."), {socket}),
                    Text(QT_TRANSLATE_NOOP("Text", "Nothing needs to be done: the next front replaces it."))));
        findings.last().gravity = Gravity::Note;
    }
    return findings;
}

/// Whoever may change these has the site.
QList<Finding> diagnosePermissions(const SiteRunner &runner, const EnvironmentState &state)
{
    const SiteLayout &layout = runner.layout();
    QStringList paths{layout.folder(), layout.folder() + u"/project.json"_s, layout.releases(),
                      layout.environment(runner.id()), layout.front(runner.id())};
    if (const Result<InstallationState> active = runner.installation(state.active)) {
        const QString release = layout.release(active->release);
        paths += {release, release + u"/Procfile"_s, layout.installation(runner.id(), active->id),
                  runner.dataFolder(active->id)};
    }
    QStringList open;
    for (const QString &path : std::as_const(paths))
        if (QFileInfo(path).permission(QFile::WriteOther))
            open.append(path);
    QList<Finding> findings;
    if (!open.isEmpty()) {
        findings.append(
            warning(u"local.open-permissions"_s,
                    Text(QT_TRANSLATE_N_NOOP("Text", "Everybody on this machine may change %n file(s) of the site."),
                         {}, int(open.size())),
                    Text(QT_TRANSLATE_NOOP("Text", "Take the right to write away from others: chmod o-w.")), open));
    }
    if (!QFileInfo(layout.folder()).isWritable()) {
        Finding finding =
            warning(u"local.not-ours"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "We may not write into the site's folder, %1."), {layout.folder()}),
                    Text(QT_TRANSLATE_NOOP("Text", "Have its owner changed, or run Switchback as its owner.")));
        finding.gravity = Gravity::Failure;
        findings.append(finding);
    }
    return findings;
}

/// The last lines of a log that are there whole: of one that is cut, nobody would know the secret in it.
QStringList wholeLines(QFile &log, const std::shared_ptr<const Redactor> &redactor)
{
    constexpr qint64 read = 8 * 1024;
    constexpr qsizetype shown = 20;
    const qint64 skipped = std::max<qint64>(0, log.size() - read);
    log.seek(skipped);
    QByteArray bytes = log.readAll();
    if (skipped > 0) {
        const qsizetype end = bytes.indexOf('\n');
        bytes = end < 0 ? QByteArray() : bytes.mid(end + 1);
    }
    const QString text = QString::fromUtf8(bytes);
    const QStringList lines = (redactor ? redactor->redacted(text) : text).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - shown));
}

/// What its web process said last, where it is not well.
QList<Finding> diagnoseLog(const SiteRunner &runner, const EnvironmentState &state)
{
    if (state.active.isEmpty() || state.halted || runner.process(state.active).isRunning())
        return {};
    QFile log(runner.process(state.active).logFile());
    if (!log.open(QIODevice::ReadOnly) || log.size() == 0)
        return {};
    Finding finding{.gravity = Gravity::Note,
                    .owner = Owner::You,
                    .code = u"local.last-words"_s,
                    .sentence =
                        Text(QT_TRANSLATE_NOOP("Text", "The web process does not run. These were its last words.")),
                    .remedy = Text(QT_TRANSLATE_NOOP("Text", "All of them are in %1."), {log.fileName()})};
    if (const Result<std::shared_ptr<const Redactor>> redactor = runner.redactor())
        finding.lines = wholeLines(log, *redactor);
    else
        finding.sentence = Text(QT_TRANSLATE_NOOP("Text", "The web process does not run. %1"),
                                {QVariant::fromValue(SiteRunner::withheldText(redactor.error()))});
    return {finding};
}

/// What an environment has beside the installation that serves.
struct Remains {
    EnvironmentState state;
    QStringList strays; ///< folders of installations that nobody uses or keeps
    QStringList idle;   ///< of those that run and get no visitors
    bool isHalfRemoved = false;
};

/// Only while nobody works on the environment: what is there then is there for no reason.
std::optional<Remains> remainsOf(const SiteRunner &runner)
{
    const Result<std::unique_ptr<TargetLock>> lock = lockSite(runner.layout(), runner.site().environment);
    const Result<EnvironmentState> state = runner.state(); // under the lock, nobody changes it
    if (!lock || !state)
        return std::nullopt;
    Remains remains{.state = *state, .strays = {}, .idle = {}, .isHalfRemoved = hasRemains(runner)};
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    for (const InstallationState &installation : installations) {
        if (installation.id == state->active)
            continue;
        const QString folder = runner.layout().installation(runner.id(), installation.id);
        if (runner.process(installation.id).isRunning())
            remains.idle.append(folder);
        if (!installation.kept)
            remains.strays.append(folder);
    }
    return remains;
}

QList<Finding> diagnoseRemains(const SiteRunner &runner, const std::stop_token &stop)
{
    const std::optional<Remains> remains = remainsOf(runner);
    if (!remains)
        return {};
    const auto &[state, strays, running, isHalfRemoved] = *remains;
    QList<Finding> findings;
    qint64 bytes = 0;
    for (const QString &folder : strays)
        bytes += treeBytes(folder, stop);
    if (!strays.isEmpty()) {
        findings.append(warning(
            u"local.leftovers"_s,
            Text(QT_TRANSLATE_N_NOOP("Text", "%n installation(s) lie about that nobody uses or keeps; they take %1."),
                 {QVariant::fromValue(Bytes{bytes})}, int(strays.size())),
            Text(QT_TRANSLATE_NOOP(
                "Text",
                "Go on with the interrupted operation, where there is one; else the next upgrade removes them.")),
            strays));
    }
    if (!running.isEmpty()) {
        findings.append(warning(
            u"local.runs-idle"_s,
            Text(QT_TRANSLATE_N_NOOP("Text", "%n installation(s) run that get no visitors."), {}, int(running.size())),
            Text(QT_TRANSLATE_NOOP("Text", "Stop the site and start it again: only the active one is started.")),
            running));
    }
    if (isHalfRemoved) {
        findings.append(warning(u"local.half-removed"_s,
                                Text(QT_TRANSLATE_NOOP("Text", "A deletion was not finished.")),
                                Text(QT_TRANSLATE_NOOP("Text", "Switchback finishes it by itself while it runs."))));
    }
    if (!state.freezeId.isEmpty()) {
        findings.append(
            warning(u"local.forgotten-freeze"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "Writes have been frozen since %1, and nobody works on it."),
                         {state.freezeSince}),
                    Text(QT_TRANSLATE_NOOP("Text", "Switchback lifts that by itself while it runs."))));
    }
    return findings;
}

QList<Finding> diagnoseRoom(const SiteRunner &runner, const EnvironmentState &state, const std::stop_token &stop)
{
    const qint64 needed = treeBytes(runner.dataFolder(state.active), stop);
    const qint64 free = freeBytes(runner.layout().folder());
    if (needed <= free)
        return {};
    return {warning(
        u"local.no-room"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "There is no room for an upgrade: its copy of the data takes %1, and %2 are free."),
             {QVariant::fromValue(Bytes{needed}), QVariant::fromValue(Bytes{free})}),
        Text(QT_TRANSLATE_NOOP("Text", "Delete a backup that is no longer needed, or give the disk more room.")))};
}

} // namespace

QList<Finding> diagnoseSite(const SiteRunner &runner, const QString &haproxy, Context &context)
{
    const Result<EnvironmentState> state = runner.state();
    if (!state)
        return {findingOf(state.error())};
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Looking at HAProxy and its port")));
    QList<Finding> findings = diagnoseFront(runner, haproxy, context.stop);
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Looking at who may change the site's files")));
    findings += diagnosePermissions(runner, *state);
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Looking for what lies about")));
    if (QFileInfo::exists(runner.layout().environment(runner.id())))
        findings += diagnoseRemains(runner, context.stop);
    findings += diagnoseLog(runner, *state);
    if (runner.site().project.database)
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Asking the database server")));
    findings += diagnoseDatabase(runner, context.stop);
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Measuring the room for an upgrade")));
    findings += diagnoseRoom(runner, *state, context.stop);
    return findings;
}

} // namespace Switchback
