// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packagefeed.h"

#include "app/net/accounthttp.h"
#include "app/net/checkedjson.h"
#include "app/net/httpurl.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int pagesAtOnce = 4;
constexpr std::size_t maximumPages = 100;

/// Ids come from files of others and go into addresses.
bool isPackageId(const QString &id)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*\\z"_s);
    constexpr qsizetype longest = 100;
    return id.size() <= longest && allowed.match(id).hasMatch();
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(base.path().endsWith(u'/') ? base.path() + path : QString(base.path() + u'/' + path));
    return url;
}

/// In the order in which NuGet itself prefers them: the first has versions of all kinds.
constexpr QLatin1StringView registrationTypes[] = {"RegistrationsBaseUrl/Versioned"_L1, "RegistrationsBaseUrl/3.6.0"_L1,
                                                   "RegistrationsBaseUrl/3.4.0"_L1, "RegistrationsBaseUrl"_L1};

QUrl resourceOf(const QMap<QString, QString> &resources, QLatin1StringView type)
{
    return QUrl(resources.value(QString(type)), QUrl::StrictMode);
}

Problem noFeed(const QUrl &index)
{
    return umbracoProblem(
        ProblemKind::InvalidInput, Owner::You, u"umbraco.feed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 is no package feed of NuGet's version 3."), {index.toString()}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Correct the address of the feed in the account; leave it empty for nuget.org.")));
}

/// What a feed says of a version beside its number.
struct Registration {
    bool isListed = true;
    QDate releasedOn;
};

using Registrations = QMap<QString, Registration>;

/// Of versions that were withdrawn nuget.org says 1900.
Result<void> readPage(const QJsonObject &json, const QUrl &url, Registrations &registrations)
{
    constexpr int withdrawn = 1900;
    CheckedJson page(json, url);
    page.each(u"items", [&](CheckedJson &leaf) {
        CheckedJson entry = leaf.inside(u"catalogEntry");
        const std::optional<PackageVersion> version = PackageVersion::parse(entry.string(u"version"));
        const QDate date = entry.optionalDateTime(u"published").value_or(QDateTime()).date();
        const bool isListed = entry.optionalBoolean(u"listed").value_or(true) && date.year() != withdrawn;
        if (version)
            registrations.insert(version->text(), {.isListed = isListed, .releasedOn = date});
    });
    if (const auto problem = page.problem())
        return Failure(*problem);
    return {};
}

} // namespace

PackageFeed::PackageFeed(QUrl index, const QString &folder, Context &context)
    : m_index(std::move(index))
    , m_cache(folder, m_index.toString())
    , m_context(&context)
{
    // What the account trusts, and its secrets, are no business of a feed.
    m_client = std::make_unique<HttpClient>(policyFor(context), context.clock);
}

Result<PackageFeed> PackageFeed::open(const QString &folder, Context &context)
{
    const QString typed = context.account ? context.account->value(QString(feedField)).trimmed() : QString();
    const Result<QUrl> index = urlFromTyped(typed.isEmpty() ? QString(standardFeed) : typed);
    if (!index)
        return Failure(index.error());
    return PackageFeed(*index, folder, context);
}

Result<void> PackageFeed::readIndex()
{
    if (!m_content.isEmpty())
        return {};
    const auto response = get(m_index);
    if (!response)
        return Failure(response.error());
    if (!*response)
        return Failure(noFeed(m_index));
    const Result<QJsonObject> json = jsonObject(**response);
    if (!json)
        return Failure(json.error());
    QMap<QString, QString> resources; // the first of a type is the one that NuGet takes
    const QJsonArray list = json->value("resources"_L1).toArray();
    for (const QJsonValue &one : list)
        if (const QString type = one.toObject().value("@type"_L1).toString(); !resources.contains(type))
            resources.insert(type, one.toObject().value("@id"_L1).toString());
    m_content = resourceOf(resources, "PackageBaseAddress/3.0.0"_L1);
    for (const QLatin1StringView type : registrationTypes)
        if (m_registrations.isEmpty())
            m_registrations = resourceOf(resources, type);
    if (m_content.isEmpty() || !m_content.isValid())
        return Failure(noFeed(m_index));
    return {};
}

Result<std::optional<HttpResponse>> PackageFeed::get(const QUrl &url)
{
    const Result<HttpResponse> response = m_client->send(HttpRequest::get(url), m_context->stop);
    if (!response && response.error().code == "http.not-found"_L1)
        return std::nullopt;
    return response ? Result<std::optional<HttpResponse>>(*response) : Failure(response.error());
}

Result<QList<FeedRelease>> PackageFeed::releases(const QString &id)
{
    if (!isPackageId(id))
        return QList<FeedRelease>();
    if (const auto kept = m_cache.releases(id, m_context->clock.now()))
        return *kept;
    const Result<QList<FeedRelease>> asked = askReleases(id);
    if (asked)
        m_cache.putReleases(id, *asked, m_context->clock.now());
    return asked;
}

Result<QList<FeedRelease>> PackageFeed::askReleases(const QString &id)
{
    if (const Result<void> read = readIndex(); !read)
        return Failure(read.error());
    const auto response = get(below(m_content, id.toLower() + "/index.json"_L1));
    if (!response)
        return Failure(response.error());
    QList<FeedRelease> releases;
    if (!*response)
        return releases;
    const Result<QJsonObject> json = jsonObject(**response);
    if (!json)
        return Failure(json.error());
    CheckedJson list(*json, (*response)->url);
    const QJsonArray versions = list.array(u"versions");
    if (const auto problem = list.problem())
        return Failure(*problem);
    for (const QJsonValue &one : versions)
        if (const auto version = PackageVersion::parse(one.toString()))
            releases.append({.version = *version, .releasedOn = {}});
    if (const Result<void> refined = refine(releases, id); !refined)
        return Failure(refined.error());
    std::sort(releases.begin(), releases.end(),
              [](const FeedRelease &one, const FeedRelease &other) { return one.version < other.version; });
    return releases;
}

Result<void> PackageFeed::refine(QList<FeedRelease> &releases, const QString &id)
{
    if (m_registrations.isEmpty())
        return {};
    const auto response = get(below(m_registrations, id.toLower() + "/index.json"_L1));
    if (!response || !*response)
        return response ? Result<void>() : Failure(response.error());
    const Result<QJsonObject> json = jsonObject(**response);
    if (!json)
        return Failure(json.error());
    Registrations registrations;
    std::vector<HttpRequest> pages; // of long lists only their addresses come
    const QJsonArray items = json->value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        const QJsonObject page = item.toObject();
        if (!page.contains("items"_L1))
            pages.push_back(HttpRequest::get(QUrl(page.value("@id"_L1).toString(), QUrl::StrictMode)));
        else if (const Result<void> read = readPage(page, (*response)->url, registrations); !read)
            return read;
    }
    pages.resize(std::min(pages.size(), maximumPages));
    const std::vector<Result<HttpResponse>> answers = m_client->sendAll(pages, pagesAtOnce, m_context->stop);
    for (const Result<HttpResponse> &answer : answers) {
        const Result<QJsonObject> page = answer ? jsonObject(*answer) : Failure(answer.error());
        if (!page)
            return Failure(page.error());
        if (const Result<void> read = readPage(*page, answer->url, registrations); !read)
            return read;
    }
    releases.removeIf([&](const FeedRelease &one) { return !registrations.value(one.version.text()).isListed; });
    for (FeedRelease &release : releases)
        release.releasedOn = registrations.value(release.version.text()).releasedOn;
    return {};
}

Result<std::optional<QList<PackageNeeds>>> PackageFeed::needs(const QString &id, const PackageVersion &version)
{
    if (!isPackageId(id))
        return std::nullopt;
    if (auto kept = m_cache.needs(id, version))
        return kept;
    if (const Result<void> read = readIndex(); !read)
        return Failure(read.error());
    const QString name = id.toLower();
    const auto response = get(below(m_content, u"%1/%2/%1.nuspec"_s.arg(name, version.text().toLower())));
    if (!response || !*response)
        return response ? Result<std::optional<QList<PackageNeeds>>>(std::nullopt) : Failure(response.error());
    const Result<QList<PackageNeeds>> needs = needsInNuspec((*response)->body, QString(name + ".nuspec"_L1));
    if (!needs)
        return Failure(needs.error());
    m_cache.putNeeds(id, version, *needs);
    return *needs;
}

} // namespace Switchback
