// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/releasecatalogue.h"

#include "models/releaseversion.h"
#include "models/strictjson.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool isSame(const QString &left, const QString &right)
{
    return compareVersions(left, right) == std::strong_ordering::equal;
}

template <typename Facts>
auto *find(Facts &releases, const QString &version)
{
    const auto found = std::find_if(releases.begin(), releases.end(),
                                    [&version](const ReleaseFacts &facts) { return isSame(facts.version, version); });
    return found == releases.end() ? nullptr : &*found;
}

/// "2.4" is the line of 2.4.7 and of 2.4-p1, not of 2.40.
bool isLineOf(const QString &line, const QString &version)
{
    return version.size() > line.size() && version.startsWith(line)
           && (version.at(line.size()) == u'.' || version.at(line.size()) == u'-');
}

/// The end of life that the narrowest line of a release states.
QDate endOfLifeOfLine(const QList<ReleaseFacts> &releases, const QString &version)
{
    const ReleaseFacts *narrowest = nullptr;
    for (const ReleaseFacts &facts : releases) {
        const bool counts = facts.endOfLife.isValid() && isLineOf(facts.version, version);
        if (counts && (!narrowest || facts.version.size() > narrowest->version.size()))
            narrowest = &facts;
    }
    return narrowest ? narrowest->endOfLife : QDate();
}

ReleaseFacts factsOf(const ReleaseAtHand &atHand)
{
    const Release &release = atHand.release;
    return {.version = release.version,
            .releasedOn = release.releasedOn,
            .lts = atHand.statesLts ? std::optional(release.lts) : std::nullopt,
            .endOfLife = release.endOfLife,
            .minimumVersion = release.minimumVersion,
            .notes = release.notes,
            .notesUrl = release.notesUrl};
}

Release notAtHand(const ReleaseFacts &facts, const ReleaseCatalogue &catalogue)
{
    Release release;
    facts.applyTo(release);
    release.inProject = false;
    release.unusable = Text(QT_TRANSLATE_NOOP("Text", "It is known from the catalogue “%1”, but it has not been added "
                                                      "to this project."),
                            {catalogue.product});
    return release;
}

QList<ReleaseFacts> readReleases(StrictJson &json)
{
    QList<ReleaseFacts> releases;
    QList<StrictJson> parts = json.requiredObjects(u"releases"_s);
    for (StrictJson &part : parts) {
        const ReleaseFacts facts = readReleaseFacts(part);
        if (!isReleaseVersion(facts.version)) {
            part.refuse(u"version"_s, Text(QT_TRANSLATE_NOOP("Text", "must be a release number such as 2.1.0, of "
                                                                     "letters, digits, dots and hyphens")));
        }
        if (find(releases, facts.version))
            part.refuse(u"version"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "is %1, which is in the list already"), {facts.version}));
        json.take(part);
        releases.append(facts);
    }
    return releases;
}

QJsonArray toArray(const QList<ReleaseFacts> &releases)
{
    QJsonArray array;
    for (const ReleaseFacts &facts : releases)
        array.append(facts.toJson());
    return array;
}

QUrl readSource(StrictJson &json)
{
    const QUrl url(json.requiredString(u"source"_s), QUrl::StrictMode);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        json.refuse(u"source"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "must be a web address such as https://example.org/notes")));
    return url;
}

} // namespace

QList<ReleaseFacts> ReleaseCatalogue::merged() const
{
    QList<ReleaseFacts> all = ownReleases;
    for (const ReleaseFacts &facts : releases) {
        if (ReleaseFacts *own = find(all, facts.version))
            own->complete(facts);
        else
            all.append(facts);
    }
    std::stable_sort(all.begin(), all.end(), [](const ReleaseFacts &left, const ReleaseFacts &right) {
        return isNewer(left.version, right.version);
    });
    return all;
}

const ReleaseFacts *ReleaseCatalogue::ownRelease(const QString &version) const
{
    return find(ownReleases, version);
}

const ReleaseFacts *ReleaseCatalogue::statedRelease(const QString &version) const
{
    return find(releases, version);
}

QJsonObject ReleaseCatalogue::toJson() const
{
    QJsonObject json{{u"id"_s, id},
                     {u"product"_s, product},
                     {u"platform"_s, platform},
                     {u"source"_s, source.toString(QUrl::FullyEncoded)},
                     {u"updatedOn"_s, updatedOn.toString(Qt::ISODate)},
                     {u"releases"_s, toArray(releases)}};
    if (!refreshedFrom.isEmpty())
        json.insert("refreshedFrom"_L1, refreshedFrom);
    if (refreshedAt.isValid())
        json.insert("refreshedAt"_L1, refreshedAt.toUTC().toString(Qt::ISODate));
    return json;
}

bool isCatalogueId(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9-]{0,63}\\z"_s);
    return pattern.match(text).hasMatch();
}

Result<ReleaseCatalogue> parseReleaseCatalogue(const QByteArray &bytes, const QString &name)
{
    Result<StrictJson> parsed = StrictJson::parse(bytes, name);
    if (!parsed)
        return Failure(parsed.error());
    StrictJson &json = *parsed;
    ReleaseCatalogue catalogue;
    catalogue.id = json.requiredString(u"id"_s);
    if (!isCatalogueId(catalogue.id))
        json.refuse(u"id"_s, Text(QT_TRANSLATE_NOOP("Text", "must be made of small letters, digits and hyphens")));
    catalogue.product = json.requiredString(u"product"_s);
    catalogue.platform = json.requiredString(u"platform"_s);
    catalogue.source = readSource(json);
    (void)json.requiredString(u"updatedOn"_s);
    catalogue.updatedOn = json.optionalDate(u"updatedOn"_s);
    catalogue.releases = readReleases(json);
    catalogue.refreshedFrom = json.optionalString(u"refreshedFrom"_s);
    catalogue.refreshedAt = QDateTime::fromString(json.optionalString(u"refreshedAt"_s), Qt::ISODate);
    if (json.problem())
        return Failure(*json.problem());
    return catalogue;
}

Result<QList<ReleaseFacts>> parseOwnReleases(const QByteArray &bytes, const QString &name)
{
    Result<StrictJson> parsed = StrictJson::parse(bytes, name);
    if (!parsed)
        return Failure(parsed.error());
    const QList<ReleaseFacts> releases = readReleases(*parsed);
    if (parsed->problem())
        return Failure(*parsed->problem());
    return releases;
}

QJsonObject ownReleasesToJson(const QList<ReleaseFacts> &releases)
{
    return {{u"releases"_s, toArray(releases)}};
}

QList<Release> withCatalogue(const QList<ReleaseAtHand> &atHand, const ReleaseCatalogue &catalogue)
{
    const QList<ReleaseFacts> known = catalogue.merged();
    QList<Release> all;
    for (const ReleaseAtHand &own : atHand) {
        ReleaseFacts facts = factsOf(own);
        if (const ReleaseFacts *catalogued = find(known, facts.version))
            facts.complete(*catalogued);
        Release release = own.release;
        facts.applyTo(release);
        all.append(release);
    }
    const qsizetype ownCount = all.size();
    for (const ReleaseFacts &facts : known) {
        const bool isAtHand = std::any_of(all.cbegin(), all.cbegin() + ownCount,
                                          [&facts](const Release &own) { return isSame(own.version, facts.version); });
        if (!isAtHand)
            all.append(notAtHand(facts, catalogue));
    }
    for (Release &release : all)
        if (!release.endOfLife.isValid())
            release.endOfLife = endOfLifeOfLine(known, release.version);
    std::stable_sort(all.begin(), all.end(),
                     [](const Release &left, const Release &right) { return isNewer(left.version, right.version); });
    return all;
}

} // namespace Switchback
