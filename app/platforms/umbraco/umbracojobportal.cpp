// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packageversion.h"
#include "app/platforms/umbraco/umbracojob.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

using namespace Qt::StringLiterals;

// What the cloud lets only a person do, in its portal. Source: sheet, 0.

namespace Switchback {

namespace {

Text whatToDo(const UmbracoFacts &facts, const QUrl &portal)
{
    if (facts.way == UmbracoWay::OnwardPortal)
        return Text(QT_TRANSLATE_NOOP("Text", "Open %1 and deploy the changes of %2 to %3 there."),
                    {portal.toString(), facts.sourceTitle, facts.title});
    return Text(QT_TRANSLATE_NOOP("Text", "Open %1 and start the upgrade of %2 there."),
                {portal.toString(), facts.title});
}

bool isUnderWay(const UmbracoPicture &picture)
{
    return picture.runningDeployment() || picture.locks.state == LocksState::Upgrading;
}

} // namespace

QString UmbracoJob::reached(const Context &context) const
{
    return context.outputs.value(reachedVersionOutput).toString(m_facts.toVersion);
}

bool UmbracoJob::isReached(const QString &deployed, const Context &context) const
{
    if (deployed == m_facts.toVersion)
        return true;
    // The portal offers one version, and that may be another by now than the feed has.
    const auto now = PackageVersion::parse(deployed);
    const auto before = PackageVersion::parse(context.outputs.value(deployedBeforeOutput).toString());
    return m_facts.way == UmbracoWay::Portal && now && before && *now > *before && now->line() == before->line();
}

Probe UmbracoJob::probePortal(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Probe::CannotTell;
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble || picture.deployedVersion().isEmpty())
        return Probe::CannotTell;
    // What the portal chose in its place is for the run to take, which says so.
    return picture.deployedVersion() == reached(context) && !isUnderWay(picture) ? Probe::Done : Probe::NotDone;
}

Result<void> UmbracoJob::awaitPortal(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    context.log.note(whatToDo(m_facts, ways->settings.portal));
    const Stopwatch watch(context.clock);
    std::optional<std::chrono::nanoseconds> deployedAt;
    bool hasBegun = false;
    for (;;) {
        const UmbracoPicture picture = look(*ways, context);
        const bool isDeployed =
            !picture.kuduTrouble && isReached(picture.deployedVersion(), context) && !picture.runningDeployment();
        const bool isAsBefore = picture.deployedVersion() == context.outputs.value(deployedBeforeOutput).toString();
        if (!hasBegun && isAsBefore && !picture.kuduTrouble) // nothing that comes in meanwhile need be lost
            context.outputs.insert(dataAtOutput, context.clock.now().toUTC().toString(Qt::ISODateWithMs));
        if (isDeployed && !isUnderWay(picture))
            return takeReached(picture.deployedVersion(), context);
        if (!hasBegun && isUnderWay(picture)) {
            hasBegun = true;
            context.log.note(Text(QT_TRANSLATE_NOOP("Text", "It has begun.")));
        }
        // The cloud leaves its marker behind when it stops half-way; what is left to do then is done here.
        if (isDeployed && !deployedAt)
            deployedAt = watch.elapsed();
        if (isDeployed && watch.elapsed() - *deployedAt > m_tools.patience.boot) {
            context.log.note(Text(QT_TRANSLATE_NOOP(
                "Text", "It is deployed, and the upgrade does not go on there: it is finished here.")));
            return takeReached(picture.deployedVersion(), context);
        }
        if (watch.elapsed() > m_tools.patience.portal)
            return Failure(umbracoProblem(
                ProblemKind::Timeout, Owner::You, u"umbraco.portal-waits"_s,
                hasBegun
                    ? Text(QT_TRANSLATE_NOOP("Text", "The portal has not come to an end with %1."), {m_facts.title})
                    : Text(QT_TRANSLATE_NOOP("Text", "Nothing was begun in the portal for %1 yet."), {m_facts.title}),
                whatToDo(m_facts, ways->settings.portal)));
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

Result<void> UmbracoJob::takeReached(const QString &deployed, Context &context) const
{
    if (deployed == m_facts.toVersion)
        return {};
    context.outputs.insert(reachedVersionOutput, deployed);
    context.log.note(
        Text(QT_TRANSLATE_NOOP("Text", "The portal installed %1 and not %2: that is taken, and %2 can follow "
                                       "when the portal offers it."),
             {deployed, m_facts.toVersion}));
    return {};
}

Result<void> UmbracoJob::takeBackPortal(Context &context) const
{
    return settleTakeBack(takePortalBack(context), context);
}

Result<void> UmbracoJob::takePortalBack(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    const QString before = context.outputs.value(deployedBeforeOutput).toString();
    if (!picture.deployedVersion().isEmpty() && picture.deployedVersion() == before && !isUnderWay(picture))
        return {};
    return Failure(umbracoProblem(
        ProblemKind::Refused, Owner::You, u"umbraco.portal-undo"_s,
        Text(QT_TRANSLATE_NOOP("Text", "What was begun in the portal for %1 cannot be taken back from here."),
             {m_facts.title}),
        Text(QT_TRANSLATE_NOOP("Text", "When it has ended there, finish the upgrade, or roll %1 back."),
             {m_facts.title})));
}

Result<void> UmbracoJob::askForData(Context &context) const
{
    const QString asked = u"dataAsked"_s;
    if (context.outputs.value(asked).toBool()) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The database is taken to be as it is wanted.")));
        return {};
    }
    const Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    context.outputs.insert(asked, true);
    return Failure(umbracoProblem(
        ProblemKind::Missing, Owner::You, u"umbraco.restore-data"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The code of %1 is back; only the portal can take the database back, too."),
             {m_facts.toVersion}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Open %1, Backups, and restore the database of %2 to %3 (exactly: %4). Or leave it, "
                               "if the site goes with it and you want to keep what came in since."),
             {sight->settings.portal.toString(), m_facts.title, m_facts.kept.dataAt, exactTime(m_facts.kept.dataAt)})));
}

} // namespace Switchback
