// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoaccount.h"

#include "app/net/accounthttp.h"
#include "app/platforms/umbraco/deploymentsclient.h"
#include "app/platforms/umbraco/kuduclient.h"
#include "app/platforms/umbraco/kuduversions.h"
#include "app/platforms/umbraco/managementclient.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "app/platforms/umbraco/umbracosettings.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Which field a Problem is about, and which part of the connection; a field of "" is the one that holds the address.
struct Whereabouts {
    QLatin1StringView code;
    ConnectionPart part;
    QLatin1StringView field;
};

constexpr Whereabouts whereabouts[] = {
    {"umbraco.project-id"_L1, ConnectionPart::SignIn, "project"_L1},
    {"umbraco.key"_L1, ConnectionPart::SignIn, "apiKey"_L1},
    {"umbraco.alias"_L1, ConnectionPart::Form, "environments"_L1},
    {"umbraco.kudu.password"_L1, ConnectionPart::SignIn, "password"_L1},
    {"umbraco.kudu.forbidden"_L1, ConnectionPart::Permission, "email"_L1},
    {"umbraco.site.sign-in"_L1, ConnectionPart::SignIn, "clientSecret"_L1},
    {"umbraco.site.forbidden"_L1, ConnectionPart::Permission, "clientId"_L1},
    {"umbraco.page"_L1, ConnectionPart::Product, {}},
    {"account.wrong-product"_L1, ConnectionPart::Product, {}},
};

/// Whether it tells how the site is, and nothing of the account.
bool isOfTheSite(const Problem &problem)
{
    return problem.code == "umbraco.site.guarded"_L1 || problem.code == "umbraco.site.stopped"_L1
           || problem.code == "umbraco.site.unavailable"_L1 || problem.code == "umbraco.site.error-page"_L1
           || problem.code == "umbraco.cloudflare"_L1 || problem.code == "http.server-error"_L1
           || problem.kind == ProblemKind::Timeout;
}

class Exploration {
public:
    Exploration(const UmbracoPatience &patience, Context &context)
        : m_patience(patience)
        , m_context(context)
    {
    }

    tl::expected<AccountFinding, AccountTrouble> run()
    {
        const Result<UmbracoSettings> settings = UmbracoSettings::of(*m_context.account);
        if (!settings)
            return fail(formTrouble(settings.error().details, settings.error()));
        m_settings = *settings;
        if (const auto half = halfFilled())
            return fail(*half);
        if (m_settings.hasKey)
            if (const auto trouble = tryKey())
                return fail(*trouble);
        // The right-most comes last, so that its version is the one that is told.
        for (const UmbracoPlace &place : m_settings.all()) {
            if (m_settings.hasPerson)
                if (const auto trouble = tryKudu(place))
                    return fail(*trouble);
            if (const auto trouble = trySite(place))
                return fail(*trouble);
        }
        if (const auto trouble = judgeSignIns())
            return fail(*trouble);
        return finding();
    }

private:
    using Trouble = std::optional<AccountTrouble>;

    static tl::unexpected<AccountTrouble> fail(const AccountTrouble &trouble) { return tl::make_unexpected(trouble); }

    static AccountTrouble formTrouble(const QString &fieldId, const Problem &problem)
    {
        return {.part = ConnectionPart::Form, .fieldId = fieldId, .problem = problem, .certificate = std::nullopt};
    }

    /// \a fieldId: of the field that holds \a url.
    AccountTrouble trouble(const QUrl &url, const QString &fieldId, const Problem &problem)
    {
        AccountTrouble found = troubleAt(url, fieldId, problem, m_context);
        for (const Whereabouts &known : whereabouts)
            if (problem.code == known.code) {
                found.part = known.part;
                found.fieldId = known.field.isEmpty() ? fieldId : QString(known.field);
            }
        return found;
    }

    [[nodiscard]] bool isFilledIn(const char *fieldId) const
    {
        return !m_context.account->value(QString::fromLatin1(fieldId)).trimmed().isEmpty();
    }

    Trouble half(const char *missing, const Text &sentence) const
    {
        const QString fieldId = QString::fromLatin1(missing);
        return formTrouble(fieldId,
                           umbracoProblem(ProblemKind::InvalidInput, Owner::You, u"umbraco.settings"_s, sentence,
                                          Text(QT_TRANSLATE_NOOP("Text", "Fill in both, or neither.")), fieldId));
    }

    /// What only works together.
    [[nodiscard]] Trouble halfFilled()
    {
        const auto hasSecret = [this](const char *fieldId) {
            const auto secret = m_context.account->secret(QString::fromLatin1(fieldId), m_context.stop);
            return secret ? !(*secret)->isEmpty() : secret.error().code != "account.signed-out"_L1;
        };
        m_hasApiUser = isFilledIn("clientId");
        if (isFilledIn("email") && !m_settings.hasPerson)
            return half("password", Text(QT_TRANSLATE_NOOP(
                                        "Text", "There is an e-mail address, and no password of its Umbraco ID.")));
        if (!isFilledIn("email") && hasSecret("password"))
            return half("email", Text(QT_TRANSLATE_NOOP(
                                     "Text", "There is a password, and no e-mail address of its Umbraco ID.")));
        if (m_hasApiUser && !hasSecret("clientSecret"))
            return half("clientSecret",
                        Text(QT_TRANSLATE_NOOP("Text", "There is a client id, and no secret of its API user.")));
        if (!m_hasApiUser && hasSecret("clientSecret"))
            return half("clientId",
                        Text(QT_TRANSLATE_NOOP("Text", "There is a secret, and no client id of its API user.")));
        return std::nullopt;
    }

    Trouble tryKey()
    {
        Result<DeploymentsClient> client = DeploymentsClient::open(m_patience, m_context);
        const auto newest = client ? client->list(m_settings.places.first().alias, 1)
                                   : Result<QList<UmbracoDeployment>>(Failure(client.error()));
        if (!newest)
            return trouble(client ? client->base() : QUrl(), u"api"_s, newest.error());
        m_isProven = true;
        return std::nullopt;
    }

    Trouble tryKudu(const UmbracoPlace &place)
    {
        Result<KuduClient> kudu = KuduClient::open(place.scm, m_patience, m_context);
        const auto environment = kudu ? kudu->environmentInfo() : Result<KuduEnvironment>(Failure(kudu.error()));
        if (!environment)
            return trouble(place.scm, u"scms"_s, environment.error());
        m_isProven = true;
        if (place.alias == m_settings.places.last().alias)
            m_version = readKuduVersions(*kudu).deployed.value(UmbracoProduct::Cms);
        return std::nullopt;
    }

    Trouble trySite(const UmbracoPlace &place)
    {
        Result<ManagementClient> site = ManagementClient::open(place.site, m_patience, m_context);
        const auto level = site ? site->status() : Result<std::optional<ServerLevel>>(Failure(site.error()));
        if (!level && !isOfTheSite(level.error()))
            return trouble(place.site, u"sites"_s, level.error());
        if (!level) {
            m_notes.append(
                Text(QT_TRANSLATE_NOOP("Text", "%1: %2"), {place.name, QVariant::fromValue(level.error().sentence)}));
            return std::nullopt;
        }
        if (!*level)
            return std::nullopt;
        m_isProven = true;
        if (*level != ServerLevel::Run)
            m_notes.append(Text(QT_TRANSLATE_NOOP("Text", "%1: the site does not run, it says “%2”."),
                                {place.name, serverLevelName(**level)}));
        else if (m_hasApiUser)
            return tryApiUser(place, *site);
        return std::nullopt;
    }

    /// An API user belongs to one environment, so one that is refused somewhere may be right elsewhere.
    Trouble tryApiUser(const UmbracoPlace &place, ManagementClient &site)
    {
        const Result<ServerInformation> information = site.information();
        if (information) {
            m_version = information->version;
            m_isApiUserKnown = true;
            return std::nullopt;
        }
        const AccountTrouble found = trouble(place.site, u"sites"_s, information.error());
        if (information.error().code != "umbraco.site.sign-in"_L1)
            return isOfTheSite(information.error()) ? Trouble() : found;
        m_refusals.append(found);
        m_refusedAt.append(place.name);
        return std::nullopt;
    }

    Trouble judgeSignIns()
    {
        if (!m_refusals.isEmpty() && !m_isApiUserKnown)
            return m_refusals.first();
        if (!m_refusals.isEmpty())
            m_notes.append(
                Text(QT_TRANSLATE_NOOP("Text", "The API user is not known on: %1."), {m_refusedAt.join(u", "_s)}));
        if (m_isProven)
            return std::nullopt;
        const QUrl &site = m_settings.places.last().site;
        return trouble(
            site, u"sites"_s,
            umbracoProblem(
                ProblemKind::Remote, Owner::You, u"account.wrong-product"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1 does not say that it is Umbraco: it is older than version 14, "
                                               "or something else."),
                     {site.host()}),
                Text(QT_TRANSLATE_NOOP("Text", "Check alias and region, or fill in the API key or an Umbraco "
                                               "ID, which tell more."))));
    }

    AccountFinding finding()
    {
        if (!m_settings.hasKey)
            m_notes.append(Text(QT_TRANSLATE_NOOP("Text", "Without an API key there are no deployments by the API.")));
        if (!m_settings.hasPerson)
            m_notes.append(
                Text(QT_TRANSLATE_NOOP("Text", "Without an Umbraco ID neither markers nor code are reached.")));
        if (!m_hasApiUser)
            m_notes.append(Text(
                QT_TRANSLATE_NOOP("Text", "Without an API user the upgrade of a database is left to the browser.")));
        Text note;
        for (const Text &one : std::as_const(m_notes))
            note = note.isEmpty() ? one
                                  : Text(QT_TRANSLATE_NOOP("Text", "%1 %2"),
                                         {QVariant::fromValue(note), QVariant::fromValue(one)});
        const QString person = m_settings.hasPerson ? u"email"_s : m_isApiUserKnown ? u"clientId"_s : QString();
        return {.product = m_version.isEmpty() ? u"Umbraco CMS"_s : QString("Umbraco CMS "_L1 + m_version),
                .signedInAs = person.isEmpty() ? QString() : m_context.account->value(person).trimmed(),
                .projects = {{.location = m_settings.project, .name = m_settings.alias, .note = note}}};
    }

    const UmbracoPatience &m_patience;
    Context &m_context;
    UmbracoSettings m_settings;
    bool m_hasApiUser = false;
    bool m_isApiUserKnown = false;
    bool m_isProven = false; ///< something has answered that only Umbraco has
    QString m_version;       ///< of the CMS
    QList<Text> m_notes;
    QList<AccountTrouble> m_refusals; ///< of the API user
    QStringList m_refusedAt;
};

} // namespace

tl::expected<AccountFinding, AccountTrouble> exploreUmbraco(const UmbracoTools &tools, Context &context)
{
    return Exploration(tools.patience, context).run();
}

} // namespace Switchback
