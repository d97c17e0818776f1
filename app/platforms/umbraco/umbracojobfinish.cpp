// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/sitepage.h"
#include "app/platforms/umbraco/umbracojob.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

using namespace Qt::StringLiterals;

// The site after its code was exchanged, and the three steps that finish an upgrade. Each looks first, acts only where it
// is needed, and looks again. Source: the document on minor upgrades; sheet, 3 and 7.

namespace Switchback {

Result<void> UmbracoJob::checkPage(const Sight &sight, Context &context) const
{
    const Result<SitePage> page = visitSite(sight.place.site, context);
    if (!page)
        return Failure(page.error());
    if (!page->isBroken())
        return {};
    return Failure(brokenSite(sight.place.site, page->status, faultIn(page->page).value_or(SiteFault())));
}

Result<std::optional<ServerLevel>> UmbracoJob::awaitLevel(const Sight &sight, Context &context) const
{
    Result<ManagementClient> site = this->site(sight, context);
    if (!site)
        return Failure(site.error());
    const Stopwatch watch(context.clock);
    for (;;) {
        const Result<std::optional<ServerLevel>> level = site->status();
        const bool isOld = level && !*level;
        const Result<void> page = isOld ? checkPage(sight, context) : Result<void>();
        if (isOld && page)
            return look(sight, context).level; // as its pages and files show it
        const bool isSettled = level && *level && **level != ServerLevel::Boot && **level != ServerLevel::Unknown
                               && **level != ServerLevel::Upgrading;
        if (isSettled)
            return level;
        if (watch.elapsed() > m_tools.patience.boot) {
            if (const Result<void> shown = checkPage(sight, context); !shown)
                return Failure(shown.error());
            return Failure(
                umbracoProblem(ProblemKind::Timeout, Owner::Platform, u"umbraco.site.silent"_s,
                               Text(QT_TRANSLATE_NOOP("Text", "The site of %1 has not come up within %2."),
                                    {m_facts.title, QVariant::fromValue(Duration{m_tools.patience.boot.count()})}),
                               Text(QT_TRANSLATE_NOOP("Text", "Look at its logs below umbraco/Logs, in Kudu.")),
                               level ? QString() : level.error().details));
        }
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

Result<void> UmbracoJob::awaitSite(Context &context) const
{
    if (const Result<void> mended = awaitMended(context); !mended)
        return mended;
    Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    const Result<std::optional<ServerLevel>> level = awaitLevel(*sight, context);
    if (!level)
        return Failure(level.error());
    if (!*level || **level != ServerLevel::BootFailed)
        return {};
    if (const Result<void> page = checkPage(*sight, context); !page)
        return page;
    return Failure(umbracoProblem(
        ProblemKind::Unhealthy, Owner::You, u"umbraco.site.boot-failed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Umbraco does not start on %1."), {m_facts.title}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Look at its logs below umbraco/Logs, in Kudu: usually own code does not go with "
                               "the new version."))));
}

Result<void> UmbracoJob::awaitMended(Context &context) const
{
    // What a person pushed while it waited is to be there before anything is judged.
    return m_facts.isByPush() && m_facts.takesFixes ? awaitPushed(context) : Result<void>();
}

Probe UmbracoJob::probeDatabase(Context &context) const
{
    Result<Sight> sight = see(context);
    Result<ManagementClient> site =
        sight ? this->site(*sight, context) : Result<ManagementClient>(Failure(sight.error()));
    const Result<std::optional<ServerLevel>> level =
        site ? site->status() : Result<std::optional<ServerLevel>>(Failure(site.error()));
    if (!level || !*level)
        return Probe::CannotTell;
    return **level == ServerLevel::Run ? Probe::Done : Probe::NotDone;
}

Result<void> UmbracoJob::upgradeDatabase(Context &context) const
{
    Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    Result<std::optional<ServerLevel>> level = awaitLevel(*sight, context);
    if (!level)
        return Failure(level.error());
    if (!*level) {
        context.log.note(Text(
            QT_TRANSLATE_NOOP("Text",
                              "This version does not say how far its database is. If %1 asks for it, sign in there "
                              "and let it upgrade."),
            {sight->place.site.resolved(QUrl(u"/umbraco"_s)).toString()}));
        return {};
    }
    if (**level == ServerLevel::Run)
        return {};
    Result<ManagementClient> site = this->site(*sight, context);
    if (!site)
        return Failure(site.error());
    const Result<std::optional<ServerLevel>> own = site->status();
    const bool mayAsk = own && *own && site->canSignIn(); // an older one offers it to people only
    if (**level == ServerLevel::Upgrade && !mayAsk)
        return Failure(umbracoProblem(
            ProblemKind::Missing, Owner::You, u"umbraco.installer-due"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The site of %1 waits for somebody to upgrade its database."),
                 {m_facts.title}),
            Text(QT_TRANSLATE_NOOP("Text", "Open %1, sign in and let it upgrade. With an API user in the account it is "
                                           "done from here."),
                 {sight->place.site.resolved(QUrl(u"/umbraco"_s)).toString()})));
    context.outputs.insert(databaseOutput, true);
    const Result<UpgradeAuthorization> asked = site->authorizeUpgrade();
    if (!asked)
        return Failure(asked.error());
    level = awaitLevel(*sight, context);
    if (!level)
        return Failure(level.error());
    if (*level && **level == ServerLevel::Run)
        return {};
    return Failure(umbracoProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"umbraco.site.upgrade-failed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The database of %1 was asked to be upgraded, and the site says “%2”."),
             {m_facts.title, serverLevelName(level->value_or(ServerLevel::Unknown))}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at its logs below umbraco/Logs, in Kudu."))));
}

bool UmbracoJob::needsExport(const UmbracoPicture &picture) const
{
    const bool isOurs = m_facts.way == UmbracoWay::Git || m_facts.way == UmbracoWay::Api;
    return isOurs || picture.locks.has(upgradingMarker); // the portal's own run has done it unless it stopped half-way
}

Probe UmbracoJob::probeExported(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Probe::CannotTell;
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble)
        return Probe::CannotTell;
    if (!needsExport(picture))
        return Probe::Done;
    const QDateTime since =
        QDateTime::fromString(context.outputs.value(exportAtOutput).toString(), Qt::ISODateWithMs).toUTC();
    if (!since.isValid())
        return Probe::NotDone;
    const Result<QList<KuduFile>> files = ways->kudu.list(picture.deployFolder);
    if (!files)
        return Probe::CannotTell;
    return readTriggers(*files, since).state == TriggerState::Succeeded ? Probe::Done : Probe::NotDone;
}

Result<void> UmbracoJob::askForExport(Ways &ways, const QString &folder, Context &context) const
{
    if (context.outputs.contains(exportAtOutput))
        return {};
    // Its own clock tells what came after it. That is read before: a listing made while the trigger is renamed misses it.
    const Result<QList<KuduFile>> before = ways.kudu.list(folder);
    if (!before)
        return Failure(before.error());
    const Result<QByteArray> written = ways.kudu.write(QString(folder + u'/' + exportTrigger), {});
    const bool liesThereAlready = !written && written.error().code == "http.precondition"_L1; // and is as good
    if (!written && !liesThereAlready)
        return Failure(written.error());
    context.outputs.insert(exportAtOutput, sinceOfNextExport(*before).toString(Qt::ISODateWithMs));
    return {};
}

Result<void> UmbracoJob::exportMetadata(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    const QString folder = picture.deployFolder;
    if (folder.isEmpty()) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy has no folder there: nothing is to be written.")));
        return {};
    }
    if (const Result<void> asked = askForExport(*ways, folder, context); !asked)
        return asked;
    const QDateTime since =
        QDateTime::fromString(context.outputs.value(exportAtOutput).toString(), Qt::ISODateWithMs).toUTC();
    const Stopwatch watch(context.clock);
    for (;;) {
        const Result<QList<KuduFile>> files = ways->kudu.list(folder);
        if (!files && !isPassingTrouble(files.error()))
            return Failure(files.error());
        const TriggerReading reading = files ? readTriggers(*files, since) : TriggerReading();
        if (reading.state == TriggerState::Succeeded)
            return {};
        const bool isOver = watch.elapsed() > m_tools.patience.trigger;
        if (reading.state == TriggerState::Failed || isOver) {
            const QString file = reading.marker.isEmpty() ? QString() : QString(folder + u'/' + reading.marker);
            const Result<KuduContent> content =
                file.isEmpty() ? Result<KuduContent>(KuduContent()) : ways->kudu.read(file);
            context.outputs.remove(exportAtOutput); // the next attempt asks anew
            return Failure(umbracoProblem(
                isOver ? ProblemKind::Timeout : ProblemKind::Remote, Owner::Platform, u"umbraco.export"_s,
                reading.sentence.isEmpty()
                    ? Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy did not write its metadata files on %1."),
                           {m_facts.title})
                    : reading.sentence,
                reading.remedy, content ? QString::fromUtf8(content->bytes) : QString()));
        }
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

Probe UmbracoJob::probeMarked(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Probe::CannotTell;
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble)
        return Probe::CannotTell;
    return Switchback::markDone(picture.locks) == MarkDone::Rename ? Probe::NotDone : Probe::Done;
}

Result<void> UmbracoJob::markDone(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    if (Switchback::markDone(picture.locks) != MarkDone::Rename)
        return {};
    const QDateTime since =
        QDateTime::fromString(context.outputs.value(exportAtOutput).toString(), Qt::ISODateWithMs).toUTC();
    const Result<QList<KuduFile>> files = ways->kudu.list(picture.deployFolder);
    const TriggerReading triggers = files ? readTriggers(*files, since) : TriggerReading();
    if (!picture.level && picture.siteTrouble)
        return Failure(*picture.siteTrouble);
    if (!picture.deployFolder.isEmpty() && !files)
        return Failure(files.error());
    if (const std::optional<Problem> why = whyNotMarkDone(picture.locks, picture.level, triggers))
        return Failure(*why);
    return ways->kudu.renameMarker(upgradingMarker, upgradedMarker);
}

Result<void> UmbracoJob::unmark(Context &context) const
{
    if (!context.outputs.value(wasMarkedOutput).toBool())
        return {};
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    return picture.locks.has(upgradingMarker) ? Result<void>()
                                              : ways->kudu.renameMarker(upgradedMarker, upgradingMarker);
}

Result<void> UmbracoJob::noteDatabase(const Sight &sight, Context &context) const
{
    if (isRestore()) // older code on the newer database says nothing
        return {};
    const UmbracoPicture picture = look(sight, context);
    const bool isUpgraded = picture.level == ServerLevel::Run || picture.level == ServerLevel::Upgrading;
    if (picture.deployedVersion() != reached(context) || !isUpgraded)
        return {};
    context.outputs.insert(databaseOutput, true);
    return context.log.writeDown(); // before the new code goes, by which it is seen
}

Result<void> UmbracoJob::awaitTakenBack(const Sight &sight, Context &context) const
{
    const Result<std::optional<ServerLevel>> level = awaitLevel(sight, context);
    const bool isUp = level && (!*level || **level == ServerLevel::Run);
    const UmbracoPicture picture = look(sight, context);
    if (picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    const bool isAsBefore = picture.deployedVersion() == context.outputs.value(deployedBeforeOutput).toString();
    if (isUp && isAsBefore && !context.outputs.value(databaseOutput).toBool())
        return {};
    return Failure(databaseNewer(sight, context, level ? QString() : level.error().sentence.english()));
}

Result<void> UmbracoJob::leaveDatabase(Context &context) const
{
    // Where code was brought there, taking that back says it.
    if (m_facts.way != UmbracoWay::Finish || context.outputs.value(ranBeforeOutput).toBool())
        return {};
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const UmbracoPicture picture = look(*ways, context);
    if (picture.level && *picture.level != ServerLevel::Run && *picture.level != ServerLevel::Upgrading)
        return {};
    return Failure(databaseNewer(*ways, context, {}));
}

Problem UmbracoJob::databaseNewer(const Sight &sight, Context &context, const QString &details) const
{
    const QDateTime dataAt =
        QDateTime::fromString(context.outputs.value(dataAtOutput).toString(), Qt::ISODateWithMs).toUTC();
    return umbracoProblem(
        ProblemKind::Conflict, Owner::You, u"umbraco.database-newer"_s,
        Text(QT_TRANSLATE_NOOP("Text", "What was done on %1 is not all taken back: its database may be that of %2."),
             {m_facts.title, reached(context)}),
        dataAt.isValid() ? Text(QT_TRANSLATE_NOOP("Text", "Open %1, Backups, and restore the database of %2 to %3 "
                                                          "(exactly: %4)."),
                                {sight.settings.portal.toString(), m_facts.title, dataAt, exactTime(dataAt)})
                         : Text(QT_TRANSLATE_NOOP(
                                    "Text", "Open %1, and restore the database of %2 to a time before the upgrade that "
                                            "its history shows; or finish the upgrade."),
                                {sight.settings.portal.toString(), m_facts.title}),
        details);
}

} // namespace Switchback
