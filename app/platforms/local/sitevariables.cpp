// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitevariables.h"

#include "models/strictjson.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

void checkName(StrictJson &json, const QString &key, const QString &name)
{
    if (!isVariableName(name)) {
        json.refuse(key,
                    Text(QT_TRANSLATE_NOOP("Text", "holds “%1”; the name of a variable is made of letters, digits and "
                                                   "underscores, and does not begin with a digit"),
                         {name}));
    } else if (isReservedVariable(name)) {
        json.refuse(key, Text(QT_TRANSLATE_NOOP("Text", "holds “%1”, which Switchback or the system sets"), {name}));
    }
}

QList<SiteVariable> readPlain(StrictJson &json, const QJsonObject &raw)
{
    QList<SiteVariable> variables;
    const QString key = u"variables"_s;
    if (!json.contains(key))
        return variables;
    if (!raw.value(key).isObject()) {
        json.refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be an object, in braces")));
        return variables;
    }
    const QJsonObject values = raw.value(key).toObject();
    for (auto at = values.begin(); at != values.end(); ++at) {
        checkName(json, key, at.key());
        const QString value = at.value().toString();
        if (!at.value().isString() || value.contains(u'\0')) {
            json.refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must give “%1” a text as its value"), {at.key()}));
            continue;
        }
        variables.append({.name = at.key(), .value = value});
    }
    return variables;
}

bool contains(const QList<SiteVariable> &variables, const QString &name)
{
    return std::any_of(variables.cbegin(), variables.cend(),
                       [&name](const SiteVariable &variable) { return variable.name == name; });
}

} // namespace

bool isVariableName(const QString &name)
{
    static const QRegularExpression good(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return good.match(name).hasMatch();
}

bool isReservedVariable(const QString &name)
{
    static const QStringList reserved{u"PORT"_s, u"DATA_DIR"_s, u"RELEASE_VERSION"_s, u"SITE_URL"_s, u"DATABASE_URL"_s,
                                      u"PATH"_s, u"HOME"_s};
    return reserved.contains(name) || name.startsWith("LD_"_L1) || name.startsWith("SWITCHBACK_"_L1);
}

QList<SiteVariable> readSiteVariables(StrictJson &json, const QJsonObject &raw)
{
    QList<SiteVariable> variables = readPlain(json, raw);
    const QString key = u"secretVariables"_s;
    const QStringList secret = json.optionalStrings(key, {});
    for (const QString &name : secret) {
        checkName(json, key, name);
        if (contains(variables, name)) {
            json.refuse(key, Text(QT_TRANSLATE_NOOP("Text", "holds “%1”, which is there already"), {name}));
            continue;
        }
        variables.append({.name = name, .value = {}, .isSecret = true});
    }
    std::sort(variables.begin(), variables.end(),
              [](const SiteVariable &left, const SiteVariable &right) { return left.name < right.name; });
    return variables;
}

void putSiteVariables(QJsonObject &raw, const QList<SiteVariable> &variables)
{
    QJsonObject plain;
    QJsonArray secret;
    for (const SiteVariable &variable : variables) {
        if (variable.isSecret)
            secret.append(variable.name);
        else
            plain.insert(variable.name, variable.value);
    }
    raw.remove("variables"_L1);
    raw.remove("secretVariables"_L1);
    if (!plain.isEmpty())
        raw.insert("variables"_L1, plain);
    if (!secret.isEmpty())
        raw.insert("secretVariables"_L1, secret);
}

QList<EffectiveVariable> effectiveVariables(const QList<SiteVariable> &ofProject,
                                            const QList<SiteVariable> &ofEnvironment)
{
    QList<EffectiveVariable> all;
    for (const SiteVariable &variable : ofProject)
        if (!contains(ofEnvironment, variable.name))
            all.append({variable, false});
    for (const SiteVariable &variable : ofEnvironment)
        all.append({variable, true});
    return all;
}

} // namespace Switchback
