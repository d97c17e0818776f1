// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoverdict.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;

struct Verdict {
    Health health = Health::Unknown;
    Text reason{};
};

/// Whether the site itself, or what stands before it, has answered.
bool isAnswer(const Problem &problem)
{
    return problem.code.startsWith("umbraco."_L1) || problem.code == "http.server-error"_L1;
}

Verdict byLevel(ServerLevel level, const std::optional<Problem> &trouble)
{
    switch (level) {
    case ServerLevel::Run:
        return {Health::Up};
    case ServerLevel::Boot:
        return {Health::Down, Text(QT_TRANSLATE_NOOP("Text", "The site is starting."))};
    case ServerLevel::Install:
        return {Health::Down,
                Text(QT_TRANSLATE_NOOP("Text", "The site shows the installer of a new one: it finds no database."))};
    case ServerLevel::Upgrade:
        return {Health::Down,
                Text(QT_TRANSLATE_NOOP("Text", "The site waits in its installer for the upgrade of its database."))};
    case ServerLevel::Upgrading:
        return {Health::Down,
                Text(QT_TRANSLATE_NOOP("Text", "The site upgrades its database, and comes back by itself."))};
    case ServerLevel::BootFailed:
        return {Health::Down,
                trouble ? trouble->sentence : Text(QT_TRANSLATE_NOOP("Text", "The site does not start."))};
    case ServerLevel::Unknown:
        break;
    }
    return {Health::Unknown,
            Text(QT_TRANSLATE_NOOP("Text", "The site is in a state that this version of Switchback does not know."))};
}

Verdict byTrouble(const Problem &problem)
{
    const bool isOnOurSide = problem.code == "http.offline"_L1 || problem.code == "http.dns"_L1
                             || problem.code == "http.proxy"_L1 || problem.code.startsWith("http.tls."_L1);
    const bool isSilent =
        !isOnOurSide && (problem.kind == ProblemKind::Network || problem.kind == ProblemKind::Timeout);
    const bool isBroken = problem.code == "umbraco.site.stopped"_L1 || problem.code == "umbraco.site.unavailable"_L1
                          || problem.code == "umbraco.site.error-page"_L1 || problem.code == "http.server-error"_L1;
    return {isSilent || isBroken ? Health::Down : Health::Unknown, problem.sentence};
}

/// Of a site that does not say how it is.
Verdict byHomePage(const SiteProbe &probe, const std::optional<Problem> &page)
{
    if (page)
        return {Health::Down, page->sentence};
    if (!probe.isKnown())
        return {Health::Unknown, {}};
    if (probe.status == 0)
        return {Health::Down, probe.trouble};
    if (probe.status == unauthorized || probe.status == forbidden)
        return {Health::Unknown,
                Text(QT_TRANSLATE_NOOP("Text",
                                       "%1 only lets in who signs in (Public Access), so how it is cannot be seen."),
                     {probe.address.host()})};
    if (probe.status >= badRequest)
        return {Health::Degraded,
                Text(QT_TRANSLATE_NOOP("Text", "Its home page answers with status %1."), {probe.status})};
    return {Health::Up};
}

/// Whether what the markers stand for has ended badly.
bool isStuck(const LocksReading &locks)
{
    return locks.state == LocksState::UpdateStopped || locks.state == LocksState::UpgradeStopped
           || locks.state == LocksState::UpgradeFailed;
}

/// What a person wrote, in short.
QString shortened(const QString &message)
{
    constexpr qsizetype enough = 80;
    const QString line = message.simplified();
    return line.size() > enough ? QString(line.left(enough) + u'…') : line;
}

void addDeployments(QList<Text> &remarks, const UmbracoPicture &picture)
{
    if (const KuduDeployment *running = picture.runningDeployment()) {
        remarks.append(Text(QT_TRANSLATE_NOOP("Text", "A deployment is under way since %1: “%2”."),
                            {running->receivedAt, shortened(running->message)}));
        return;
    }
    if (picture.deployments.isEmpty() || picture.deployments.first().status != KuduStatus::Failed)
        return;
    const KuduDeployment &last = picture.deployments.first();
    remarks.append(withRemedy(Text(QT_TRANSLATE_NOOP("Text", "The last deployment, of %1, failed: “%2”."),
                                   {last.receivedAt, shortened(last.message)}),
                              Text(QT_TRANSLATE_NOOP("Text", "Its log in Kudu says why."))));
}

void addStanding(QList<Text> &remarks, const UmbracoPicture &picture)
{
    const UpgradeStand stand = picture.standing.stand;
    // That an old site does not say how far its database is only matters while an upgrade is on the way.
    const bool isOnTheWay = picture.locks.has(upgradingMarker) || isStuck(picture.locks);
    const bool isOdd = stand == UpgradeStand::NotDeployed || stand == UpgradeStand::DatabaseBehind
                       || stand == UpgradeStand::DoesNotStart || stand == UpgradeStand::Contradictory
                       || (stand == UpgradeStand::DatabaseUnknown && isOnTheWay);
    if (isOdd)
        remarks.append(withRemedy(picture.standing.sentence, picture.standing.remedy));
}

} // namespace

Text withRemedy(const Text &sentence, const Text &remedy)
{
    if (remedy.isEmpty())
        return sentence;
    //: A sentence, and what to do about it.
    return Text(QT_TRANSLATE_NOOP("Text", "%1 %2"), {QVariant::fromValue(sentence), QVariant::fromValue(remedy)});
}

bool isUnread(const UmbracoPicture &picture)
{
    const bool isSiteSilent = picture.siteTrouble && !picture.level && !isAnswer(*picture.siteTrouble);
    const bool knowsFiles = !picture.versions.deployed.isEmpty() || !picture.versions.repository.isEmpty();
    return isSiteSilent && picture.kuduTrouble && !knowsFiles && picture.deployments.isEmpty();
}

void judgeUmbraco(Environment &environment, const UmbracoPicture &picture, const std::optional<Problem> &page)
{
    Verdict verdict;
    if (picture.level)
        verdict = byLevel(*picture.level, picture.siteTrouble);
    else
        verdict = picture.siteTrouble ? byTrouble(*picture.siteTrouble) : byHomePage(environment.probe, page);
    if (verdict.health == Health::Up && page)
        verdict = {Health::Degraded, page->sentence};
    if (verdict.health == Health::Up && isStuck(picture.locks))
        verdict = {Health::Degraded, picture.locks.sentence};
    environment.health = verdict.health;
    environment.healthReason = verdict.reason;
    for (const std::optional<Problem> &problem : {picture.siteTrouble, page})
        if (problem && problem->sentence == verdict.reason && !problem->remedy.isEmpty())
            environment.remarks.append(problem->remedy);
        else if (problem && problem->kind != ProblemKind::Cancelled)
            environment.remarks.append(withRemedy(problem->sentence, problem->remedy));
    if (picture.level == ServerLevel::Run && environment.probe.status == unauthorized)
        environment.remarks.append(Text(QT_TRANSLATE_NOOP("Text", "Visitors have to sign in first (Public Access).")));
}

QList<Text> umbracoRemarks(const UmbracoPicture &picture)
{
    QList<Text> remarks;
    if (picture.kuduTrouble && picture.kuduTrouble->kind != ProblemKind::Cancelled)
        remarks.append(withRemedy(picture.kuduTrouble->sentence, picture.kuduTrouble->remedy));
    addStanding(remarks, picture);
    if (picture.locks.state != LocksState::Idle)
        remarks.append(withRemedy(picture.locks.sentence, picture.locks.remedy));
    addDeployments(remarks, picture);
    ProductVersions others;
    for (const UmbracoProduct product : {UmbracoProduct::Forms, UmbracoProduct::Deploy})
        if (const QString version = picture.versions.deployed.value(product); !version.isEmpty())
            others.insert(product, version);
    if (!others.isEmpty())
        remarks.append(Text(QT_TRANSLATE_NOOP("Text", "With it: %1."), {versionsLine(others)}));
    return remarks;
}

QString unfinishedUmbraco(const UmbracoPicture &picture, const EnvironmentRecord &record)
{
    const QString deployed = picture.deployedVersion().isEmpty() ? picture.versions.running : picture.deployedVersion();
    const bool goesOn = picture.runningDeployment() || picture.locks.state == LocksState::Updating
                        || picture.level == ServerLevel::Upgrading || picture.level == ServerLevel::Boot;
    const UpgradeStand stand = picture.standing.stand;
    if (goesOn || stand == UpgradeStand::NotDeployed)
        return {};
    const bool isBehind = stand == UpgradeStand::DatabaseBehind || picture.level == ServerLevel::Upgrade;
    // Code of the customer's own may keep a site from starting at any time; after an upgrade there are traces of it.
    const bool isUpgraded = picture.locks.has(upgradingMarker) || picture.locks.state == LocksState::UpgradeFailed
                            || (!record.verifiedVersion.isEmpty() && record.verifiedVersion != deployed);
    const bool isBroken = isUpgraded && picture.level == ServerLevel::BootFailed;
    return isBehind || isBroken || picture.locks.state == LocksState::UpgradeStopped ? deployed : QString();
}

} // namespace Switchback
