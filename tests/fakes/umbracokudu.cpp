// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracokudu.h"

#include "tests/fakes/umbracogit.h"
#include "tests/fakes/umbracopages.h"
#include "tests/fakes/umbracoprompt.h"
#include "tests/fakes/umbracovfs.h"
#include "tests/fakes/umbracozip.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int notAllowed = 405;

UmbracoReply json(const QJsonObject &object)
{
    return UmbracoReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

struct UmbracoKudu::Route {
    QByteArray methods;
    QRegularExpression path;
    UmbracoReply (UmbracoKudu::*handler)(const UmbracoRequest &, const QString &) const;
};

const QList<UmbracoKudu::Route> &UmbracoKudu::routes()
{
    using K = UmbracoKudu;
    const auto path = [](const QString &rest) {
        return QRegularExpression(u"\\A(?:/api)?"_s + rest + u"\\z"_s, QRegularExpression::CaseInsensitiveOption);
    };
    static const QList<Route> list{
        {"GET HEAD PUT DELETE", path(u"/vfs(/.*)?"_s), &K::files},
        {"POST", path(u"/command"_s), &K::command},
        {"GET PUT", path(u"/zip(/.*)"_s), &K::zip},
        {"GET PUT", path(u"/deployments/?"_s), &K::deployments},
        {"GET PUT DELETE", path(u"/deployments/([^/]+)"_s), &K::oneDeployment},
        {"GET", path(u"/deployments/([^/]+)/log"_s), &K::log},
        {"GET", path(u"/deployments/([^/]+/log/[^/]+)"_s), &K::logDetails},
        {"GET", path(u"/environment"_s), &K::environment},
        {"GET", path(u"/scm/info"_s), &K::scmInfo},
    };
    return list;
}

UmbracoKudu::UmbracoKudu(UmbracoWorld &world, QString alias)
    : m_world(world)
    , m_alias(std::move(alias))
    , m_http([this](const UmbracoRequest &request) { return answer(request); })
{
}

QString UmbracoKudu::repositoryId() const
{
    return UmbracoWorld::repositoryId(m_alias);
}

UmbracoReply UmbracoKudu::answer(const UmbracoRequest &request) const
{
    if (const std::optional<UmbracoReply> hook = UmbracoGit::hookAnswer(m_world, request))
        return *hook;
    if (const std::optional<UmbracoReply> refused = UmbracoGit::refusal(m_world, request, m_alias))
        return *refused;
    // Whoever may push need not be an admin.
    if (const QString git = u"/%1.git"_s.arg(repositoryId()); request.path.startsWith(git + u'/'))
        return UmbracoGit::answer(request, m_world.bareRepository(m_alias), request.path.mid(git.size()),
                                  m_http.url(UmbracoGit::hookPath(m_alias)));
    if (!m_world.environment(m_alias).isKuduAllowed)
        return UmbracoPages::noAdmin();
    bool isKnownPath = false;
    for (const Route &route : routes()) {
        const QRegularExpressionMatch match = route.path.match(request.path);
        if (!match.hasMatch())
            continue;
        isKnownPath = true;
        if (route.methods.split(' ').contains(request.method))
            return (this->*route.handler)(request, match.captured(1));
    }
    if (isKnownPath)
        return UmbracoVfs::error(notAllowed, u"The requested resource does not support http method '%1'."_s.arg(
                                                 QString::fromLatin1(request.method)));
    return UmbracoVfs::error(notFound, u"No route providing a controller name was found to match request URI"_s);
}

UmbracoReply UmbracoKudu::without(UmbracoReply listing, const QString &file)
{
    const QJsonArray all = QJsonDocument::fromJson(listing.body).array();
    QJsonArray left;
    for (const QJsonValue &each : all)
        if (each["name"_L1].toString() != file)
            left.append(each);
    listing.body = QJsonDocument(left).toJson(QJsonDocument::Compact);
    return listing;
}

std::function<bool(const QString &)> UmbracoKudu::watcher(const UmbracoRequest &request) const
{
    return [this, what = QByteArray(request.method + ' ' + request.target)](const QString &local) {
        const UmbracoHome home(m_world.home(m_alias));
        if (home.isKuduLock(local))
            m_world.noteViolation(m_alias, u"%1: %2"_s.arg(QString::fromUtf8(what), home.relative(local)));
        return !m_world.environment(m_alias).filesInUse.contains(home.relative(local));
    };
}

UmbracoReply UmbracoKudu::files(const UmbracoRequest &request, const QString &path) const
{
    if (path.isEmpty())
        return UmbracoVfs::redirection(request, true);
    const UmbracoReply reply = UmbracoVfs(UmbracoHome(m_world.home(m_alias)), watcher(request)).answer(request, path);
    if (request.method == "PUT" && path.endsWith("/deploy-export"_L1))
        m_missing = m_world.environment(m_alias).listingsDuringRenaming;
    const bool isMissed = request.method == "GET" && path.endsWith(u'/') && m_missing > 0;
    const bool isLastMissed = isMissed && --m_missing == 0;
    if (isLastMissed || (request.method == "PUT" && m_missing == 0))
        m_world.lookForTriggers(m_alias);
    return isMissed ? without(reply, u"deploy-export"_s) : reply;
}

UmbracoReply UmbracoKudu::command(const UmbracoRequest &request, const QString &) const
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.isEmpty())
        return UmbracoVfs::error(badRequest, u"The request is invalid."_s);
    const UmbracoHome home(m_world.home(m_alias));
    const std::optional<QString> folder = home.local(body.value("dir"_L1).toString());
    UmbracoPrompt::Said said{.output = {}, .error = u"The directory name is invalid"_s, .exitCode = -1};
    if (folder && QFileInfo(*folder).isDir())
        said = UmbracoPrompt(home, *folder, watcher(request)).run(body.value("command"_L1).toString());
    m_world.lookForTriggers(m_alias);
    return json({{u"Output"_s, said.output}, {u"Error"_s, said.error}, {u"ExitCode"_s, said.exitCode}});
}

UmbracoReply UmbracoKudu::zip(const UmbracoRequest &request, const QString &path) const
{
    const UmbracoHome home(m_world.home(m_alias));
    const std::optional<QString> folder = home.local(path.mid(1));
    if (!folder)
        return {.status = notFound};
    const QFileInfo info(*folder);
    if (request.method == "GET") {
        if (!info.exists())
            return UmbracoVfs::error(notFound, u"'%1' not found."_s.arg(home.shown(*folder)));
        if (!info.isDir())
            return {.status = notFound};
        if (!path.endsWith(u'/'))
            return UmbracoVfs::redirection(request, true);
        const QString name = request.queryValue("fileName"_L1).value_or(info.fileName() + ".zip"_L1);
        UmbracoReply reply{
            .status = ok, .body = UmbracoZip::packed(UmbracoZip::read(*folder)), .contentType = "application/zip"};
        reply.headers.emplaceBack("Content-Disposition", "attachment; filename=" + name.toUtf8());
        return reply;
    }
    if (!path.endsWith(u'/') && !info.isDir())
        return {.status = notFound};
    const std::optional<UmbracoZip::Files> files = UmbracoZip::unpacked(request.body);
    if (!files || request.body.isEmpty())
        return UmbracoVfs::error(badRequest, u"End of Central Directory record could not be found."_s);
    const std::function<bool(const QString &)> watch = watcher(request);
    for (auto file = files->keyBegin(); file != files->keyEnd(); ++file)
        watch(*folder + u'/' + *file);
    UmbracoZip::write(*folder, *files);
    m_world.lookForTriggers(m_alias);
    return {.status = ok};
}

UmbracoReply UmbracoKudu::environment(const UmbracoRequest &, const QString &) const
{
    const QFileInfo webConfig(m_world.webRoot(m_alias) + u"/web.config"_s);
    return json({{u"version"_s, u"103.20205.5.0"_s},
                 {u"siteLastModified"_s, webConfig.lastModified().toUTC().toString(Qt::ISODateWithMs)}});
}

UmbracoReply UmbracoKudu::scmInfo(const UmbracoRequest &, const QString &) const
{
    return json({{u"Type"_s, 1}, {u"GitUrl"_s, gitUrl().toString()}});
}

} // namespace Switchback
