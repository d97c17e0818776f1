// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracosettings.h"

#include "app/net/httpurl.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// \a field: its id; it goes into the details, by which the form shows the trouble where it is.
Problem senseless(const QString &field, const Text &sentence)
{
    return umbracoProblem(ProblemKind::InvalidInput, Owner::You, u"umbraco.settings"_s, sentence,
                          Text(QT_TRANSLATE_NOOP("Text", "Correct it in the account.")), field);
}

bool isAlias(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
    return form.match(text).hasMatch();
}

QStringList listed(const QString &typed)
{
    QStringList list = typed.split(u',');
    for (QString &one : list)
        one = one.trimmed();
    return list;
}

/// "development" as people write it.
QString titleOf(const QString &alias)
{
    return QString(alias.left(1).toUpper() + alias.mid(1));
}

/// In the account, in the place of a role.
constexpr QLatin1StringView flexibleWord("Flexible");

bool isFlexible(const QString &entry)
{
    return entry.section(u'=', 1).trimmed().compare(flexibleWord, Qt::CaseInsensitive) == 0;
}

/// \a position: in the mainline.
Role standardRole(qsizetype position, qsizetype count)
{
    if (position == count - 1)
        return Role::Live;
    return position == 0 ? Role::Integration : Role::Uat;
}

std::optional<Role> roleNamed(const QString &word)
{
    static constexpr std::pair<QLatin1StringView, Role> roles[] = {{"Integration"_L1, Role::Integration},
                                                                   {"UAT"_L1, Role::Uat},
                                                                   {"Live"_L1, Role::Live},
                                                                   {"Other"_L1, Role::Other}};
    for (const auto &[name, role] : roles)
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return role;
    return std::nullopt;
}

/// What names of environments begin with in addresses. Source: sheet, 2.1.
QString nameInAddresses(const QString &project, const QString &alias, bool isLive)
{
    if (isLive)
        return project;
    const QString prefix = alias == "development"_L1 ? u"dev"_s : alias == "staging"_L1 ? u"stage"_s : alias;
    return QString(prefix + u'-' + project);
}

QString regionInAddresses(const QString &region)
{
    return region.isEmpty() ? u"s1"_s : region;
}

QUrl withoutPath(QUrl url)
{
    url.setPath(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

/// Whether a secret of that field is there. One that is stored is not read for that: the keyring may ask for its password.
bool hasSecret(const AccountAccess &account, const QString &field)
{
    if (account.account().hasSecret(field))
        return true;
    AccountAccess copy = account.like(account.account());
    const auto typed = copy.secret(field, {});
    return typed && !(*typed)->isEmpty();
}

class SettingsReader {
public:
    explicit SettingsReader(const AccountAccess &account)
        : m_account(account)
    {
    }

    Result<UmbracoSettings> read()
    {
        using Part = Result<void> (SettingsReader::*)();
        for (const Part part :
             {&SettingsReader::readProject, &SettingsReader::readEnvironments, &SettingsReader::readAddresses,
              &SettingsReader::readPortal, &SettingsReader::readChoices, &SettingsReader::readPeople})
            if (const Result<void> read = (this->*part)(); !read)
                return Failure(read.error());
        return m_settings;
    }

private:
    [[nodiscard]] QString value(const QString &field) const { return m_account.value(field).trimmed(); }

    Result<void> readProject()
    {
        // The number at the end comes and goes with the plan (sheet, 1.1).
        static const QRegularExpression id(
            u"\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:-\\d)?\\z"_s);
        static const QRegularExpression region(u"\\A[a-z0-9]{1,30}\\z"_s);
        const QString typed = value(u"project"_s).toLower();
        if (!id.match(typed).hasMatch())
            return Failure(senseless(
                u"project"_s,
                Text(QT_TRANSLATE_NOOP("Text", "Project id: “%1” is none. It has 32 digits and letters from a to "
                                               "f in five groups, with “-1” behind them after a change of "
                                               "the plan."),
                     {typed})));
        m_settings.project = umbracoProjectKey(typed);
        m_settings.alias = value(u"alias"_s).toLower();
        if (!isAlias(m_settings.alias))
            return Failure(
                senseless(u"alias"_s, Text(QT_TRANSLATE_NOOP("Text", "Alias of the project: “%1” is none. It has "
                                                                     "letters, digits and dashes."),
                                           {m_settings.alias})));
        m_settings.region = value(u"region"_s).toLower();
        if (m_settings.region == "s1"_L1)
            m_settings.region.clear();
        if (!m_settings.region.isEmpty() && !region.match(m_settings.region).hasMatch())
            return Failure(
                senseless(u"region"_s, Text(QT_TRANSLATE_NOOP("Text", "Region: “%1” is none. It is a word such as "
                                                                      "“euwest01”."),
                                            {m_settings.region})));
        return {};
    }

    Result<void> readEnvironments()
    {
        const QString field = u"environments"_s;
        QStringList entries = listed(value(field));
        entries.removeAll(QString());
        const qsizetype mainline = entries.size() - std::count_if(entries.cbegin(), entries.cend(), isFlexible);
        if (mainline == 0)
            return Failure(
                senseless(field, Text(QT_TRANSLATE_NOOP(
                                     "Text", "Environments: none is named. Write their aliases from left to right."))));
        if (entries.size() - mainline > 1)
            return Failure(senseless(
                field,
                Text(QT_TRANSLATE_NOOP("Text", "Environments: a project has one flexible environment at most."))));
        qsizetype position = 0;
        for (const QString &entry : std::as_const(entries)) {
            const QString alias = entry.section(u'=', 0, 0).trimmed().toLower();
            if (!isAlias(alias))
                return Failure(
                    senseless(field, Text(QT_TRANSLATE_NOOP("Text", "Environments: “%1” is no alias. It has letters, "
                                                                    "digits and dashes."),
                                          {alias})));
            if (m_settings.place(alias))
                return Failure(
                    senseless(field, Text(QT_TRANSLATE_NOOP("Text", "Environments: “%1” is named twice."), {alias})));
            UmbracoPlace place{.alias = alias,
                               .name = titleOf(alias),
                               .role = Role::Other,
                               .site = {},
                               .scm = {},
                               .isFlexible = isFlexible(entry)};
            if (!place.isFlexible)
                place.role = standardRole(position++, mainline);
            if (!place.isFlexible && entry.contains(u'=')) {
                const QString word = entry.section(u'=', 1).trimmed();
                const std::optional<Role> role = roleNamed(word);
                if (!role)
                    return Failure(senseless(
                        field,
                        Text(QT_TRANSLATE_NOOP("Text", "Environments: “%1” is no role. Write Integration, UAT, Live, "
                                                       "Other or Flexible."),
                             {word})));
                place.role = *role;
            }
            m_settings.places.append(place);
        }
        return {};
    }

    /// Those of a field, in the order of the environments; empty where the cloud's own is right.
    Result<QList<QUrl>> addresses(const QString &field, const Text &label)
    {
        QList<QUrl> urls(m_settings.places.size());
        const QString typed = value(field);
        if (typed.isEmpty())
            return urls;
        const QStringList entries = listed(typed);
        if (entries.size() > urls.size())
            return Failure(
                senseless(field, Text(QT_TRANSLATE_NOOP("Text", "%1: these are %2, and there are %3 environments."),
                                      {QVariant::fromValue(label), int(entries.size()), int(urls.size())})));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (entries.at(i).isEmpty())
                continue;
            const Result<QUrl> url = address(field, label, entries.at(i));
            if (!url)
                return Failure(url.error());
            urls[i] = withoutPath(*url);
        }
        return urls;
    }

    Result<void> readAddresses()
    {
        const Text sitesLabel(QT_TRANSLATE_NOOP("Text", "Addresses of the sites"));
        const Text scmsLabel(QT_TRANSLATE_NOOP("Text", "Addresses of Kudu"));
        const Result<QList<QUrl>> sites = addresses(u"sites"_s, sitesLabel);
        if (!sites)
            return Failure(sites.error());
        const Result<QList<QUrl>> scms = addresses(u"scms"_s, scmsLabel);
        if (!scms)
            return Failure(scms.error());
        QStringList seen; // two environments at one address would be taken for each other
        const QString rightMost = rightMostAlias();
        for (qsizetype i = 0; i < m_settings.places.size(); ++i) {
            UmbracoPlace &place = m_settings.places[i];
            const bool isLast = place.alias == rightMost;
            place.site = sites->at(i).isEmpty() ? standardSite(m_settings.alias, m_settings.region, place.alias, isLast)
                                                : sites->at(i);
            place.scm = scms->at(i).isEmpty() ? standardScm(m_settings.alias, m_settings.region, place.alias, isLast)
                                              : scms->at(i);
            for (const QUrl &url : {place.site, place.scm}) {
                if (seen.contains(originOf(url)))
                    return Failure(senseless(
                        url == place.site ? u"sites"_s : u"scms"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "%1: %2 is there twice."),
                             {QVariant::fromValue(url == place.site ? sitesLabel : scmsLabel), url.toString()})));
                seen.append(originOf(url));
            }
        }
        setFlexibleApart();
        return {};
    }

    [[nodiscard]] QString rightMostAlias() const
    {
        const auto found = std::find_if(m_settings.places.crbegin(), m_settings.places.crend(),
                                        [](const UmbracoPlace &one) { return !one.isFlexible; });
        return found == m_settings.places.crend() ? QString() : found->alias;
    }

    /// Up to here it is in the order in which they were typed, as addresses are.
    void setFlexibleApart()
    {
        for (const UmbracoPlace &place : std::as_const(m_settings.places))
            if (place.isFlexible)
                m_settings.flexible = place;
        m_settings.places.removeIf([](const UmbracoPlace &place) { return place.isFlexible; });
    }

    Result<QUrl> address(const QString &field, const Text &label, const QString &typed) const
    {
        const Result<QUrl> url = urlFromTyped(typed);
        return url ? url
                   : Failure(
                       senseless(field, Text(QT_TRANSLATE_NOOP("Text", "%1: %2"),
                                             {QVariant::fromValue(label), QVariant::fromValue(url.error().sentence)})));
    }

    Result<void> readPortal()
    {
        const QString typed = value(u"portal"_s);
        const Result<QUrl> portal = address(u"portal"_s, Text(QT_TRANSLATE_NOOP("Text", "Address of the portal")),
                                            typed.isEmpty() ? u"https://www.s1.umbraco.io"_s : typed);
        if (!portal)
            return Failure(portal.error());
        m_settings.portal = withoutPath(*portal);
        m_settings.portal.setPath(u"/project/"_s + m_settings.alias);
        // Whoever uses these two reads them.
        for (const auto &[field, label] : {std::pair(u"api"_s, Text(QT_TRANSLATE_NOOP("Text", "API address"))),
                                           std::pair(u"feed"_s, Text(QT_TRANSLATE_NOOP("Text", "Package feed")))})
            if (const QString optional = value(field); !optional.isEmpty())
                if (const Result<QUrl> url = address(field, label, optional); !url)
                    return Failure(url.error());
        return {};
    }

    Result<void> readChoices()
    {
        static constexpr std::pair<QLatin1StringView, UmbracoDelivery> deliveries[] = {
            {""_L1, UmbracoDelivery::Git},
            {"git"_L1, UmbracoDelivery::Git},
            {"API"_L1, UmbracoDelivery::Api},
            {"Portal"_L1, UmbracoDelivery::Portal}};
        const QString delivery = value(u"delivery"_s);
        const auto *found = std::find_if(std::begin(deliveries), std::end(deliveries), [&delivery](const auto &one) {
            return delivery.compare(one.first, Qt::CaseInsensitive) == 0;
        });
        if (found == std::end(deliveries))
            return Failure(senseless(
                u"delivery"_s, Text(QT_TRANSLATE_NOOP("Text", "New packages go: “%1” is no way. Choose git, API or "
                                                              "Portal."),
                                    {delivery})));
        m_settings.delivery = found->second;
        m_settings.source = value(u"source"_s);
        if (m_settings.source.startsWith("~/"_L1))
            m_settings.source = QDir::homePath() + m_settings.source.mid(1);
        if (!m_settings.source.isEmpty() && QDir::isRelativePath(m_settings.source))
            return Failure(senseless(
                u"source"_s, Text(QT_TRANSLATE_NOOP("Text", "Code: “%1” does not say where it is from the root on."),
                                  {m_settings.source})));
        const QString any = value(u"anyTarget"_s);
        m_settings.deploysToAny = any.compare("Yes"_L1, Qt::CaseInsensitive) == 0;
        if (!any.isEmpty() && !m_settings.deploysToAny && any.compare("No"_L1, Qt::CaseInsensitive) != 0)
            return Failure(
                senseless(u"anyTarget"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "Deploy to any target: “%1” is neither Yes nor No."), {any})));
        return {};
    }

    Result<void> readPeople()
    {
        static const QRegularExpression email(u"\\A[^\\s:@]+@[^\\s:@]+\\z"_s);
        const QString typed = value(u"email"_s);
        if (!typed.isEmpty() && !email.match(typed).hasMatch())
            return Failure(
                senseless(u"email"_s, Text(QT_TRANSLATE_NOOP("Text", "E-mail: “%1” is no e-mail address."), {typed})));
        m_settings.hasPerson = !typed.isEmpty() && hasSecret(m_account, u"password"_s);
        m_settings.hasKey = hasSecret(m_account, u"apiKey"_s);
        return {};
    }

    const AccountAccess &m_account;
    UmbracoSettings m_settings;
};

} // namespace

Result<UmbracoSettings> UmbracoSettings::of(const AccountAccess &account)
{
    return SettingsReader(account).read();
}

const UmbracoPlace *UmbracoSettings::place(const QString &wanted) const
{
    if (flexible && flexible->alias == wanted)
        return &*flexible;
    const auto found = std::find_if(places.cbegin(), places.cend(),
                                    [&wanted](const UmbracoPlace &one) { return one.alias == wanted; });
    return found == places.cend() ? nullptr : &*found;
}

QList<UmbracoPlace> UmbracoSettings::all() const
{
    return flexible ? QList<UmbracoPlace>{*flexible} + places : places;
}

const UmbracoPlace *UmbracoSettings::before(const QString &wanted) const
{
    const UmbracoPlace *found = place(wanted);
    return found && !found->isFlexible && found != &places.first() ? found - 1 : nullptr;
}

QString umbracoProjectKey(const QString &id)
{
    static const QRegularExpression suffix(u"(?<=[0-9a-f]{12})-\\d\\z"_s);
    return id.trimmed().toLower().remove(suffix);
}

QUrl standardSite(const QString &project, const QString &region, const QString &alias, bool isLive)
{
    return QUrl(u"https://%1.%2.umbraco.io"_s.arg(nameInAddresses(project, alias, isLive), regionInAddresses(region)));
}

QUrl standardScm(const QString &project, const QString &region, const QString &alias, bool isLive)
{
    return QUrl(
        u"https://%1.scm.%2.umbraco.io"_s.arg(nameInAddresses(project, alias, isLive), regionInAddresses(region)));
}

} // namespace Switchback
