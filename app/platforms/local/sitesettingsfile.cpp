// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitesettingsfile.h"

#include "app/platforms/local/sitevariables.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString roleWord(Role role)
{
    switch (role) {
    case Role::Integration:
        return u"integration"_s;
    case Role::Uat:
        return u"uat"_s;
    case Role::Live:
        return u"live"_s;
    case Role::Other:
        break;
    }
    return u"other"_s;
}

QJsonObject withEnvironment(QJsonObject raw, const SiteEnvironmentSettings &wanted)
{
    raw.insert("name"_L1, wanted.name);
    raw.insert("role"_L1, roleWord(wanted.role));
    raw.insert("port"_L1, wanted.port);
    putSiteVariables(raw, wanted.variables);
    return raw;
}

QJsonObject environmentOf(const QJsonArray &environments, const QString &id)
{
    for (const QJsonValue &value : environments)
        if (!id.isEmpty() && environmentIdOf(value.toObject().value("name"_L1).toString()) == id)
            return value.toObject();
    return {};
}

QJsonObject withDatabase(QJsonObject raw, const SiteDatabaseSettings &wanted)
{
    raw.insert("kind"_L1, wanted.kind);
    raw.insert("host"_L1, wanted.host);
    raw.insert("user"_L1, wanted.user);
    raw.insert("passwordFile"_L1, wanted.passwordFile);
    if (wanted.port == 0)
        raw.remove("port"_L1);
    else
        raw.insert("port"_L1, wanted.port);
    if (wanted.namePrefix.isEmpty())
        raw.remove("namePrefix"_L1);
    else
        raw.insert("namePrefix"_L1, wanted.namePrefix);
    return raw;
}

/// What is left to its default is not said where it was not before.
void putNumber(QJsonObject &raw, QLatin1StringView key, int wanted, int standard)
{
    if (raw.contains(key) || wanted != standard)
        raw.insert(key, wanted);
}

QJsonObject withVerification(QJsonObject raw, const SiteVerificationSettings &wanted)
{
    const SiteVerificationSettings standard;
    putNumber(raw, "pages"_L1, wanted.pages, standard.pages);
    putNumber(raw, "pictures"_L1, wanted.pictures, standard.pictures);
    if (wanted.loginPath.isEmpty()) {
        raw.remove("login"_L1);
        return raw;
    }
    QJsonObject login = raw.value("login"_L1).toObject();
    login.insert("path"_L1, wanted.loginPath);
    login.insert("user"_L1, wanted.loginUser);
    raw.insert("login"_L1, login);
    return raw;
}

} // namespace

SiteSettings siteSettingsOf(const ProjectFile &file, const QJsonObject &raw)
{
    SiteSettings settings;
    settings.name = file.name;
    for (const SiteEnvironment &environment : file.environments) {
        settings.environments.append({.id = environment.id,
                                      .name = environment.name,
                                      .role = environment.role,
                                      .port = environment.port,
                                      .variables = environment.variables});
    }
    settings.checkPaths = file.checkPaths;
    settings.observationSeconds = raw.value("observationSeconds"_L1).toInt(Guardrails{}.observationSeconds);
    settings.variables = file.variables;
    const QJsonObject database = raw.value("database"_L1).toObject();
    settings.database = {.kind = database.value("kind"_L1).toString(),
                         .host = database.value("host"_L1).toString(),
                         .port = database.value("port"_L1).toInt(),
                         .user = database.value("user"_L1).toString(),
                         .passwordFile = database.value("passwordFile"_L1).toString(),
                         .namePrefix = database.value("namePrefix"_L1).toString()};
    settings.verification = {.pages = file.pages.pages,
                             .pictures = file.pages.pictures,
                             .loginPath = file.pages.loginPath,
                             .loginUser = file.pages.loginUser};
    return settings;
}

QJsonObject withSettings(const QJsonObject &raw, const SiteSettings &wanted)
{
    QJsonObject changed = raw;
    changed.insert("name"_L1, wanted.name);
    const QJsonArray before = raw.value("environments"_L1).toArray();
    QJsonArray environments;
    for (const SiteEnvironmentSettings &environment : wanted.environments)
        environments.append(withEnvironment(environmentOf(before, environment.id), environment));
    changed.insert("environments"_L1, environments);
    if (raw.contains("checkPaths"_L1) || wanted.checkPaths != QStringList{u"/"_s})
        changed.insert("checkPaths"_L1, QJsonArray::fromStringList(wanted.checkPaths));
    putNumber(changed, "observationSeconds"_L1, wanted.observationSeconds, Guardrails{}.observationSeconds);
    putSiteVariables(changed, wanted.variables);
    if (wanted.database.kind.isEmpty())
        changed.remove("database"_L1);
    else
        changed.insert("database"_L1, withDatabase(raw.value("database"_L1).toObject(), wanted.database));
    const QJsonObject compared = raw.value("verification"_L1).toObject();
    if (const QJsonObject verification = withVerification(compared, wanted.verification); verification != compared) {
        if (verification.isEmpty())
            changed.remove("verification"_L1);
        else
            changed.insert("verification"_L1, verification);
    }
    return changed;
}

} // namespace Switchback
