// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/upgradestand.h"

#include "app/platforms/umbraco/packageversion.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// \a stated may float ("17.*") or be a range: whatever it takes is the same. Nothing: one of them is no version.
std::optional<std::strong_ordering> compareWithStated(const QString &version, const QString &stated)
{
    const std::optional<PackageVersion> one = PackageVersion::parse(version);
    const std::optional<PackageRange> other = PackageRange::parse(stated);
    if (!one || !other || !other->minimum())
        return std::nullopt;
    if (other->floats() && other->admits(*one) && one->line() == other->minimum()->line())
        return std::strong_ordering::equal;
    return *one <=> *other->minimum();
}

/// Those of \a versions that are older (or newer) than the same product in \a stated.
ProductVersions those(const ProductVersions &versions, const ProductVersions &stated, std::strong_ordering order)
{
    ProductVersions found;
    for (auto version = versions.cbegin(); version != versions.cend(); ++version)
        if (compareWithStated(version.value(), stated.value(version.key())) == order)
            found.insert(version.key(), version.value());
    return found;
}

ProductVersions only(const ProductVersions &versions, const ProductVersions &products)
{
    ProductVersions found;
    for (auto version = versions.cbegin(); version != versions.cend(); ++version)
        if (products.contains(version.key()))
            found.insert(version.key(), version.value());
    return found;
}

UpgradeStanding standing(UpgradeStand stand, const Text &sentence, const Text &remedy = {})
{
    return {.stand = stand, .sentence = sentence, .remedy = remedy};
}

UpgradeStanding contradictory(const Text &sentence, const Text &remedy)
{
    return standing(UpgradeStand::Contradictory, sentence, remedy);
}

/// \a ahead: what is deployed and newer.
UpgradeStanding repositoryBehind(const VersionSources &sources, const ProductVersions &ahead)
{
    return contradictory(
        Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed, and the repository only has %2."),
             {versionsLine(ahead), versionsLine(only(sources.repository, ahead))}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Fetch what was changed in the cloud into the repository before anything is deployed: "
                               "it would go back to the older version.")));
}

/// For sentences that stand on the card, which with all products would be too long to be read; the others are told beside
/// them.
QString deployedCms(const VersionSources &sources)
{
    const QString cms = sources.deployed.value(UmbracoProduct::Cms);
    return versionsLine(cms.isEmpty() ? sources.deployed : ProductVersions{{UmbracoProduct::Cms, cms}});
}

UpgradeStanding databaseBehind(const QString &version)
{
    return standing(
        UpgradeStand::DatabaseBehind,
        Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed; the site waits for the upgrade of its database."), {version}),
        Text(QT_TRANSLATE_NOOP("Text", "Finish the upgrade: sign in to the backoffice and confirm it there, or let "
                                       "Switchback do it.")));
}

/// Version 7 and 8, where the installer writes down how far it came.
std::optional<UpgradeStanding> byDatabase(const VersionSources &sources)
{
    const QString deployed = sources.deployed.value(UmbracoProduct::Cms);
    if (!sources.database)
        return std::nullopt;
    const auto order = compareWithStated(*sources.database, deployed);
    if (sources.database->isEmpty() || order == std::strong_ordering::less)
        return databaseBehind(deployedCms(sources));
    if (order == std::strong_ordering::greater)
        return contradictory(
            Text(QT_TRANSLATE_NOOP("Text", "Umbraco CMS %1 is deployed, and its database is of %2."),
                 {deployed, *sources.database}),
            Text(QT_TRANSLATE_NOOP("Text", "A database cannot go back: deploy the newer version again, or restore the "
                                           "database of that time in the portal.")));
    if (!order)
        return std::nullopt;
    return standing(UpgradeStand::Done,
                    Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed, and the database goes with it."),
                         {versionsLine(sources.deployed)}));
}

/// The repository and what is deployed agree.
UpgradeStanding byAnswer(const VersionSources &sources)
{
    const QString deployed = sources.deployed.value(UmbracoProduct::Cms);
    if (sources.level == ServerLevel::Upgrade)
        return databaseBehind(deployedCms(sources));
    if (sources.level == ServerLevel::Upgrading)
        return standing(UpgradeStand::DatabaseBehind,
                        Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed; the site upgrades its database now."),
                             {deployedCms(sources)}),
                        Text(QT_TRANSLATE_NOOP("Text", "Wait: the site comes back by itself.")));
    if (sources.level == ServerLevel::Install)
        return contradictory(
            Text(QT_TRANSLATE_NOOP("Text",
                                   "%1 is deployed, and the site wants to be installed anew: it finds no database."),
                 {deployedCms(sources)}),
            Text(QT_TRANSLATE_NOOP(
                "Text", "Do not go through the installer. Look at the connection to the database, and at the "
                        "site's log.")));
    if (sources.level == ServerLevel::BootFailed)
        return standing(
            UpgradeStand::DoesNotStart,
            Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed, and the site does not start."), {deployedCms(sources)}),
            Text(QT_TRANSLATE_NOOP("Text", "Look at the error that it shows and at its log: mostly code or a "
                                           "package does not go with the new version.")));
    if (sources.level == ServerLevel::Run) {
        const auto order = compareWithStated(sources.running, deployed);
        if (order && *order != std::strong_ordering::equal)
            return contradictory(
                Text(QT_TRANSLATE_NOOP("Text", "Umbraco CMS %1 is deployed, and the site runs %2."),
                     {deployed, sources.running}),
                Text(QT_TRANSLATE_NOOP("Text", "Restart the environment in the portal and look again.")));
        return standing(UpgradeStand::Done,
                        Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed and runs."), {versionsLine(sources.deployed)}));
    }
    if (const auto known = byDatabase(sources))
        return *known;
    return standing(
        UpgradeStand::DatabaseUnknown,
        Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed; whether the database is upgraded is not known."),
             {deployedCms(sources)}),
        Text(QT_TRANSLATE_NOOP("Text", "Open the backoffice: it asks for the upgrade when it is still to be done.")));
}

} // namespace

UpgradeStanding upgradeStanding(const VersionSources &sources, const ProductVersions &target)
{
    const ProductVersions missing = those(sources.repository, target, std::strong_ordering::less);
    if (!missing.isEmpty()) {
        const ProductVersions ahead =
            those(only(sources.deployed, missing), sources.repository, std::strong_ordering::greater);
        if (!ahead.isEmpty())
            return repositoryBehind(sources, ahead);
        return standing(UpgradeStand::NotBegun,
                        Text(QT_TRANSLATE_NOOP("Text", "The repository has %1; %2 is not in it yet."),
                             {versionsLine(missing), versionsLine(only(target, missing))}),
                        Text(QT_TRANSLATE_NOOP("Text", "Begin the upgrade.")));
    }
    if (sources.deployed.isEmpty())
        return standing(
            UpgradeStand::Unknown, Text(QT_TRANSLATE_NOOP("Text", "What is deployed is not known.")),
            Text(QT_TRANSLATE_NOOP("Text", "Let Switchback into Kudu: it reads the list of deployed packages there.")));
    if (sources.repository.isEmpty())
        return standing(UpgradeStand::Unknown,
                        Text(QT_TRANSLATE_NOOP("Text", "%1 is deployed; what the repository has is not known."),
                             {versionsLine(sources.deployed)}));
    const ProductVersions behind = those(sources.deployed, sources.repository, std::strong_ordering::less);
    const ProductVersions ahead = those(sources.deployed, sources.repository, std::strong_ordering::greater);
    if (!ahead.isEmpty())
        return repositoryBehind(sources, ahead);
    if (!behind.isEmpty())
        return standing(
            UpgradeStand::NotDeployed,
            Text(QT_TRANSLATE_NOOP("Text", "The repository has %1; %2 is still deployed."),
                 {versionsLine(only(sources.repository, behind)), versionsLine(behind)}),
            Text(QT_TRANSLATE_NOOP(
                "Text", "Look at the log of the last deployment in Kudu, correct what it says, and deploy again.")));
    return byAnswer(sources);
}

} // namespace Switchback
