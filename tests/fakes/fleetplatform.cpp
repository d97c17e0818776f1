// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fleetplatform.h"

#include "app/net/accounthttp.h"
#include "app/net/checkedjson.h"
#include "app/net/httpclient.h"
#include "app/net/httpurl.h"
#include "app/net/sitelook.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr char addressField[] = "address";
constexpr char tokenField[] = "token";

Problem problemOf(ProblemKind kind, const QString &code, const Text &sentence)
{
    return {.kind = kind, .owner = Owner::You, .code = code, .sentence = sentence, .remedy = {}, .details = {}};
}

Failure onlyLooks()
{
    return Failure(
        problemOf(ProblemKind::Refused, u"fleet.only-looks"_s, Text("Nothing can be done on this platform.")));
}

/// One account's server while it is spoken to.
class FleetClient {
public:
    [[nodiscard]] static Result<FleetClient> open(Context &context)
    {
        const Result<QUrl> base = urlFromTyped(context.account->value(QLatin1String(addressField)));
        if (!base)
            return Failure(base.error());
        const auto token = context.account->secret(QLatin1String(tokenField), context.stop);
        if (!token)
            return Failure(token.error());
        HttpPolicy policy = policyFor(context);
        policy.endpoints = {
            endpointFor(context.account->account(), *base, {{"Authorization", secretHeader("Bearer ", **token)}})};
        return FleetClient(*base, policy, context);
    }

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] Result<HttpResponse> get(const QString &path)
    {
        QUrl url = m_base;
        url.setPath(m_base.path() + "/api/"_L1 + path);
        return m_client->send(HttpRequest::get(url), m_stop);
    }

private:
    FleetClient(QUrl base, const HttpPolicy &policy, Context &context)
        : m_base(std::move(base))
        , m_client(std::make_unique<HttpClient>(policy, context.clock))
        , m_stop(context.stop)
    {
    }

    QUrl m_base;
    std::unique_ptr<HttpClient> m_client;
    std::stop_token m_stop;
};

Result<QString> readProduct(FleetClient &client)
{
    return client.get(u"about"_s).and_then(jsonObject).and_then([&](const QJsonObject &object) -> Result<QString> {
        CheckedJson json(object, client.base());
        const QString product = json.string(u"product");
        const QString version = json.string(u"version");
        if (json.problem() || product != "Fleet"_L1)
            return Failure(
                problemOf(ProblemKind::Remote, u"account.wrong-product"_s, Text("This is no Fleet server.")));
        if (version.startsWith(u"2."_s))
            return Failure(problemOf(ProblemKind::Remote, u"account.too-old"_s,
                                     Text("Fleet %1 is too old; 3.0 is needed.", {version})));
        return QString(product + u' ' + version);
    });
}

Result<QString> readUser(FleetClient &client)
{
    return client.get(u"me"_s).and_then(jsonObject).and_then([&](const QJsonObject &object) -> Result<QString> {
        CheckedJson json(object, client.base());
        const QString user = json.string(u"user");
        const bool may = json.boolean(u"mayUpgrade");
        if (const auto problem = json.problem())
            return Failure(*problem);
        if (!may)
            return Failure(
                problemOf(ProblemKind::Permission, u"http.forbidden"_s, Text("%1 may not upgrade.", {user})));
        return user;
    });
}

Result<QList<FoundProject>> readProjects(FleetClient &client)
{
    const Result<QJsonArray> array = client.get(u"projects"_s).and_then(jsonArray);
    if (!array)
        return Failure(array.error());
    QList<FoundProject> projects;
    const Result<void> read = eachObject(*array, client.base(), [&projects](CheckedJson &json) {
        projects.append({.location = json.string(u"id"), .name = json.string(u"name"), .note = {}});
    });
    if (!read)
        return Failure(read.error());
    return projects;
}

Role roleOf(const QString &name)
{
    if (name == "integration"_L1)
        return Role::Integration;
    if (name == "uat"_L1)
        return Role::Uat;
    return name == "live"_L1 ? Role::Live : Role::Other;
}

Result<Project> readProject(FleetClient &client, const ProjectEntry &entry, Context &context)
{
    const Result<QJsonObject> object = client.get("projects/"_L1 + entry.location).and_then(jsonObject);
    if (!object)
        return Failure(object.error());
    CheckedJson json(*object, client.base());
    Project project;
    project.name = json.string(u"name");
    QList<QUrl> looks;
    json.each(u"environments", [&](CheckedJson &item) {
        Environment environment;
        environment.ref = {entry.id, item.string(u"id")};
        environment.name = item.string(u"name");
        environment.role = roleOf(item.string(u"role"));
        environment.version = item.string(u"version");
        environment.health = item.string(u"state") == "up"_L1 ? Health::Up : Health::Down;
        environment.url = QUrl(item.string(u"site"));
        looks.append(QUrl(item.optionalString(u"health").value_or(QString())));
        environment.observedAt = context.clock.now();
        environment.source = client.base().host();
        project.environments.append(environment);
    });
    if (const auto problem = json.problem())
        return Failure(*problem);
    const QList<SiteProbe> probes = lookAtSites(looks, context);
    for (qsizetype i = 0; i < probes.size(); ++i)
        project.environments[i].probe = probes.at(i);
    return project;
}

} // namespace

AccountForm FleetPlatform::accountForm() const
{
    return {.platform = id(),
            .name = u"Fleet"_s,
            .summary = Text("Looks at the projects of a Fleet server."),
            .fields = {{.id = QString::fromLatin1(addressField),
                        .label = Text("Address"),
                        .help = Text("Where the server is."),
                        .kind = FieldKind::Address,
                        .required = true,
                        .example = u"https://fleet.example.org"_s,
                        .suggestion = {},
                        .choices = {}},
                       {.id = QString::fromLatin1(tokenField),
                        .label = Text("Token"),
                        .help = Text("Made in your profile."),
                        .kind = FieldKind::Secret,
                        .required = true,
                        .example = {},
                        .suggestion = {},
                        .choices = {}}}};
}

tl::expected<AccountFinding, AccountTrouble> FleetPlatform::explore(Context &context) const
{
    const QUrl url(context.account->value(QLatin1String(addressField)));
    const auto trouble = [&](const Problem &problem) {
        return tl::make_unexpected(troubleAt(url, QString::fromLatin1(addressField), problem, context));
    };
    Result<FleetClient> client = FleetClient::open(context);
    if (!client)
        return trouble(client.error());
    const Result<QString> product = readProduct(*client);
    if (!product)
        return trouble(product.error());
    const Result<QString> user = readUser(*client);
    if (!user)
        return trouble(user.error());
    const Result<QList<FoundProject>> projects = readProjects(*client);
    if (!projects)
        return trouble(projects.error());
    return AccountFinding{.product = *product, .signedInAs = *user, .projects = *projects};
}

ProjectEntry FleetPlatform::entryOf(const Account &account, const QString &location) const
{
    return {.id = u"fleet-"_s + location, .platform = id(), .location = location, .accountId = account.id};
}

Project FleetPlatform::observe(const ProjectEntry &entry, Context &context) const
{
    Result<FleetClient> client = FleetClient::open(context);
    Result<Project> read = client ? readProject(*client, entry, context) : Failure(client.error());
    Project project = read ? *read : Project();
    if (!read)
        project.problem = read.error();
    project.id = entry.id;
    project.platform = id();
    project.location = context.account->value(QLatin1String(addressField));
    project.observedAt = context.clock.now();
    if (project.name.isEmpty())
        project.name = entry.location;
    return project;
}

Result<ProjectEntry> FleetPlatform::open(const QString &) const
{
    return onlyLooks();
}

Result<PreparedOperation> FleetPlatform::prepare(const ProjectEntry &, const OperationRequest &,
                                                 const QList<Activity> &, Context &) const
{
    return onlyLooks();
}

Result<std::vector<Step>> FleetPlatform::rebuild(const ProjectEntry &, const Activity &, Context &) const
{
    return onlyLooks();
}

Result<std::unique_ptr<TargetLock>> FleetPlatform::lock(const ProjectEntry &, const QString &, Context &) const
{
    return onlyLooks();
}

Result<NamedSecrets> FleetPlatform::keys(const ProjectEntry &entry, const QString &, Context &) const
{
    NamedSecrets keys;
    keys.push_back(
        {.name = u"fleet/%1/key"_s.arg(entry.location), .secret = Secret(QByteArrayView("a key of its own"))});
    return keys;
}

Result<void> FleetPlatform::setRunning(const ProjectEntry &, bool, Context &) const
{
    return onlyLooks();
}

} // namespace Switchback
