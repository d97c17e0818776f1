// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoreleases.h"

#include "app/platforms/umbraco/umbracoproblem.h"
#include "models/releaseversion.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int firstLineOfNames = 9; ///< from which on packages have the names that they have now

/// The oldest of what is installed, by line.
QMap<int, PackageVersion> oldestOfLines(const QStringList &installed)
{
    QMap<int, PackageVersion> oldest;
    for (const QString &text : installed)
        if (const auto version = PackageVersion::parse(text))
            if (!oldest.contains(version->line()) || *version < oldest.value(version->line()))
                oldest.insert(version->line(), *version);
    return oldest;
}

ReleaseAtHand releaseOf(const QString &version, const QDate &releasedOn, const ReleaseCatalogue &catalogue)
{
    Release release;
    bool statesLts = false;
    release.version = version;
    release.releasedOn = releasedOn;
    const QString line = version.section(u'.', 0, 0);
    release.minimumVersion = line + ".0.0"_L1; // a new major version is another matter
    if (const ReleaseFacts *facts = catalogue.statedRelease(line)) {
        statesLts = facts->lts.has_value();
        release.lts = facts->lts.value_or(false);
        release.notes = facts->notes;
    }
    return {.release = release, .statesLts = statesLts};
}

/// Whether the packages of a version, and what these need, let certain versions of the products in.
class FitCheck {
public:
    FitCheck(PackageFeed &feed, const ProductVersions &chosen)
        : m_feed(feed)
        , m_chosen(chosen)
    {
    }

    /// \a id: of the product \a own, whose parts all have that version.
    Result<bool> fits(UmbracoProduct own, const QString &id, const PackageVersion &version)
    {
        m_own = own;
        m_ownVersion = version;
        m_seen.clear();
        const auto itself = m_feed.needs(id, version);
        return itself && *itself ? packageFits(id, version) : itself.map([](const auto &) { return false; });
    }

private:
    Result<bool> packageFits(const QString &id, const PackageVersion &version)
    {
        // What needs itself in a circle has been looked at; the limit is for what somebody makes up.
        constexpr qsizetype most = 60;
        const QString key = QString(id.toLower() + u' ' + version.text());
        if (m_seen.contains(key) || m_seen.size() >= most)
            return true;
        m_seen.insert(key);
        const auto groups = m_feed.needs(id, version);
        if (!groups)
            return Failure(groups.error());
        if (!*groups)
            return true; // what is not in the feed says nothing
        bool fitsOne = (*groups)->isEmpty();
        for (const PackageNeeds &group : **groups) {
            const Result<bool> fits = groupFits(group);
            if (!fits)
                return fits;
            fitsOne = fitsOne || *fits;
        }
        return fitsOne;
    }

    Result<bool> groupFits(const PackageNeeds &group)
    {
        for (auto need = group.cbegin(); need != group.cend(); ++need) {
            const std::optional<PackageRange> range = PackageRange::parse(need.value());
            if (!range)
                return false;
            const Result<bool> fits = needFits(need.key(), *range);
            if (!fits || !*fits)
                return fits;
        }
        return true;
    }

    Result<bool> needFits(const QString &id, const PackageRange &range)
    {
        const std::optional<UmbracoProduct> product = productOfPackage(id);
        if (product && m_chosen.contains(*product)) {
            const auto chosen = PackageVersion::parse(m_chosen.value(*product));
            return chosen && range.admits(*chosen);
        }
        if (product == m_own)
            return range.admits(m_ownVersion) ? packageFits(id, m_ownVersion) : Result<bool>(false);
        if (!id.startsWith("Umbraco."_L1, Qt::CaseInsensitive))
            return true;
        // NuGet takes the oldest that will do.
        const Result<QList<FeedRelease>> releases = m_feed.releases(id);
        if (!releases)
            return Failure(releases.error());
        const auto oldest = std::find_if(releases->cbegin(), releases->cend(), [&range](const FeedRelease &release) {
            return range.admits(release.version);
        });
        return oldest == releases->cend() ? Result<bool>(releases->isEmpty()) : packageFits(id, oldest->version);
    }

    PackageFeed &m_feed;
    const ProductVersions &m_chosen;
    UmbracoProduct m_own = UmbracoProduct::Cms;
    PackageVersion m_ownVersion;
    QSet<QString> m_seen;
};

Problem noneFits(UmbracoProduct product, const QString &now, const QString &cms)
{
    return umbracoProblem(
        ProblemKind::Missing, Owner::Platform, u"umbraco.no-package"_s,
        Text(QT_TRANSLATE_NOOP("Text", "There is no version of %1 from %2 on that goes with Umbraco CMS %3."),
             {productName(product), now, cms}),
        Text(QT_TRANSLATE_NOOP(
            "Text", "Choose another release of the CMS; the vendor mostly publishes the other products within days.")));
}

/// The newest that fits; empty: the feed does not have the product at all.
Result<QString> newestFit(PackageFeed &feed, UmbracoProduct product, const PackageVersion &now,
                          const ProductVersions &chosen, int cmsLine)
{
    constexpr int mostTried = 25;
    // A feed may have a product by an older name only.
    QString id;
    Result<QList<FeedRelease>> releases;
    for (const QString &candidate : QStringList{mainPackage(product, cmsLine)} + signsOfProduct(product)) {
        id = candidate;
        releases = feed.releases(id);
        if (!releases)
            return Failure(releases.error());
        if (!releases->isEmpty())
            break;
    }
    if (releases->isEmpty())
        return QString();
    FitCheck check(feed, chosen);
    int tried = 0;
    for (auto release = releases->crbegin(); release != releases->crend() && tried < mostTried; ++release) {
        const PackageVersion &version = release->version;
        if (version.isPrerelease() || version.line() != now.line() || version < now)
            continue;
        ++tried;
        const Result<bool> fits = check.fits(product, id, version);
        if (!fits)
            return Failure(fits.error());
        if (*fits)
            return version.text();
    }
    return Failure(noneFits(product, now.text(), chosen.value(UmbracoProduct::Cms)));
}

} // namespace

QString cmsPackage(int line)
{
    return line < firstLineOfNames ? u"UmbracoCms"_s : mainPackage(UmbracoProduct::Cms, line);
}

QList<Release> umbracoReleases(const QStringList &installed, PackageFeed *feed, const Catalogues *catalogues)
{
    ReleaseCatalogue catalogue;
    if (catalogues)
        if (const Result<ReleaseCatalogue> found = catalogues->find(u"umbraco"_s))
            catalogue = *found;
    const QMap<int, PackageVersion> oldest = oldestOfLines(installed);
    QMap<QString, QDate> versions;
    for (const QString &version : installed)
        if (const auto parsed = PackageVersion::parse(version))
            versions.insert(parsed->text(), {});
    for (auto line = oldest.cbegin(); line != oldest.cend(); ++line) {
        const Result<QList<FeedRelease>> releases =
            feed ? feed->releases(cmsPackage(line.key())) : Result<QList<FeedRelease>>();
        for (const FeedRelease &release : releases.value_or(QList<FeedRelease>()))
            if (!release.version.isPrerelease() && release.version.line() == line.key()
                && release.version >= line.value())
                versions.insert(release.version.text(), release.releasedOn);
    }
    QList<ReleaseAtHand> atHand;
    for (auto version = versions.cbegin(); version != versions.cend(); ++version)
        atHand.append(releaseOf(version.key(), version.value(), catalogue));
    QList<Release> releases = withCatalogue(atHand, catalogue);
    // The catalogue has whole lines, too, and lines that are no minor upgrade.
    releases.removeIf([&](const Release &release) {
        return !isReleaseNumber(release.version) || !oldest.contains(release.version.section(u'.', 0, 0).toInt());
    });
    return releases;
}

Result<ProductVersions> compatibleVersions(PackageFeed &feed, const QString &cms, const ProductVersions &current)
{
    const std::optional<PackageVersion> target = PackageVersion::parse(cms);
    ProductVersions chosen{{UmbracoProduct::Cms, cms}};
    if (!target || target->line() < firstLineOfNames)
        return Failure(noneFits(UmbracoProduct::Cms, cms, cms));
    for (const UmbracoProduct product : umbracoProducts()) {
        if (product == UmbracoProduct::Cms || !current.contains(product) || isSuperseded(product, target->line()))
            continue;
        // One that floats ("17.*") is as new as its beginning at least.
        const std::optional<PackageRange> now = PackageRange::parse(current.value(product));
        if (!now || !now->minimum())
            return Failure(noneFits(product, current.value(product), cms));
        const Result<QString> newest = newestFit(feed, product, *now->minimum(), chosen, target->line());
        if (!newest)
            return Failure(newest.error());
        if (!newest->isEmpty())
            chosen.insert(product, *newest);
    }
    return chosen;
}

} // namespace Switchback
