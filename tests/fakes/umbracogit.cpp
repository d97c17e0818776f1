// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracogit.h"

#include "tests/fakes/umbracopages.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int notFound = 404;
constexpr int serverError = 500;

QProcessEnvironment gatewayEnvironment(const UmbracoRequest &request, const QString &repository, const QString &path,
                                       const QUrl &hook)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"UMBRACO_HOOK"_s, hook.toString(QUrl::FullyEncoded));
    environment.insert(u"GIT_PROJECT_ROOT"_s, repository);
    environment.insert(u"GIT_HTTP_EXPORT_ALL"_s, u"1"_s);
    environment.insert(u"GATEWAY_INTERFACE"_s, u"CGI/1.1"_s);
    environment.insert(u"REQUEST_METHOD"_s, QString::fromLatin1(request.method));
    environment.insert(u"PATH_INFO"_s, path);
    environment.insert(u"QUERY_STRING"_s, QString::fromLatin1(request.query));
    environment.insert(u"CONTENT_TYPE"_s, QString::fromLatin1(request.headers.value("content-type")));
    // Of the body as it is handed on: however it came, it is whole and decompressed by now.
    environment.insert(u"CONTENT_LENGTH"_s, QString::number(request.body.size()));
    environment.insert(u"REMOTE_ADDR"_s, u"127.0.0.1"_s);
    const auto credentials = request.basicCredentials();
    environment.insert(u"REMOTE_USER"_s, credentials ? QString::fromUtf8(credentials->first) : QString());
    if (const QByteArray protocol = request.headers.value("git-protocol"); !protocol.isEmpty())
        environment.insert(u"GIT_PROTOCOL"_s, QString::fromLatin1(protocol));
    return environment;
}

/// What a CGI program printed.
UmbracoReply replyFrom(const QByteArray &printed)
{
    const qsizetype end = printed.indexOf("\r\n\r\n");
    if (end < 0)
        return UmbracoReply::text("git http-backend failed", serverError);
    UmbracoReply reply{.status = ok, .body = printed.mid(end + 4)};
    for (const QByteArray &line : printed.left(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name.compare("Status", Qt::CaseInsensitive) == 0)
            reply.status = value.split(' ').first().toInt();
        else if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            reply.contentType = value;
        else if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            reply.headers.emplaceBack(name, value);
    }
    return reply;
}

} // namespace

UmbracoGit::UmbracoGit(UmbracoWorld &world)
    : m_world(world)
    , m_http([this](const UmbracoRequest &request) { return answer(request); })
{
}

QUrl UmbracoGit::url(const QString &alias) const
{
    const UmbracoState state = m_world.state();
    return m_http.url(pathOf(state, *state.environment(alias)));
}

QString UmbracoGit::pathOf(const UmbracoState &state, const UmbracoEnvironmentState &environment)
{
    return u"/%1/%2.git"_s.arg(state.region, UmbracoWorld::hostLabel(state, environment.alias));
}

UmbracoReply UmbracoGit::answer(const UmbracoRequest &request)
{
    if (const std::optional<UmbracoReply> hook = hookAnswer(m_world, request))
        return *hook;
    const UmbracoState state = m_world.state();
    for (const UmbracoEnvironmentState &environment : state.environments) {
        const QString path = pathOf(state, environment);
        if (!request.path.startsWith(path + u'/'))
            continue;
        if (const std::optional<UmbracoReply> refused = refusal(m_world, request, environment.alias))
            return *refused;
        return answer(request, m_world.bareRepository(environment.alias), request.path.mid(path.size()),
                      m_http.url(hookPath(environment.alias)));
    }
    return UmbracoReply::text("Repository not found", notFound);
}

UmbracoReply UmbracoGit::answer(const UmbracoRequest &request, const QString &repository, const QString &path,
                                const QUrl &hook)
{
    QProcess backend;
    backend.setProcessEnvironment(gatewayEnvironment(request, repository, path, hook));
    backend.start(u"git"_s, {u"http-backend"_s});
    backend.write(request.body);
    backend.closeWriteChannel();
    backend.waitForFinished(-1);
    return replyFrom(backend.readAllStandardOutput());
}

QString UmbracoGit::hookPath(const QString &alias)
{
    return QString::fromLatin1(UmbracoHttp::innerPrefix) + alias;
}

std::optional<UmbracoReply> UmbracoGit::hookAnswer(UmbracoWorld &world, const UmbracoRequest &request)
{
    if (!request.path.startsWith(QString::fromLatin1(UmbracoHttp::innerPrefix)))
        return std::nullopt;
    const QString alias = request.path.mid(QByteArrayView(UmbracoHttp::innerPrefix).size());
    QByteArray said;
    world.deploy(alias, {}, QString::fromLatin1(world.state().user),
                 [&said](const QString &line) { said += line.toUtf8() + '\n'; });
    return UmbracoReply::text(said);
}

std::optional<UmbracoReply> UmbracoGit::refusal(const UmbracoWorld &world, const UmbracoRequest &request,
                                                const QString &alias)
{
    const UmbracoState state = world.state();
    if (state.environment(alias)->isIpFiltered)
        return UmbracoPages::ipFilter();
    const auto credentials = request.basicCredentials();
    if (!credentials || credentials->first != state.user || credentials->second != state.password)
        return UmbracoPages::signIn();
    return std::nullopt;
}

} // namespace Switchback
