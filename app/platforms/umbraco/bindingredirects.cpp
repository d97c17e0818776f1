// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/bindingredirects.h"

#include "app/platforms/umbraco/packageversion.h"
#include "app/platforms/umbraco/sourcetext.h"
#include "app/platforms/umbraco/xmlplaces.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// "11.0" and "11.0.0.0" are the same.
bool isSame(const QString &left, const QString &right)
{
    const auto version = PackageVersion::parse(left);
    return version && version == PackageVersion::parse(right);
}

/// Whether a redirect is for that version: "0.0.0.0-11.0.0.0", or one alone.
bool isFor(const BindingRedirect &redirect, const QString &version)
{
    const auto asked = PackageVersion::parse(version);
    const auto least = PackageVersion::parse(redirect.from.section(u'-', 0, 0).trimmed());
    const auto most = PackageVersion::parse(redirect.from.section(u'-', -1).trimmed());
    return asked && least && most && *asked >= *least && *asked <= *most;
}

QString deployedVersion(const QMap<QString, QString> &deployed, const QString &assembly)
{
    for (auto one = deployed.cbegin(); one != deployed.cend(); ++one)
        if (one.key().compare(assembly, Qt::CaseInsensitive) == 0)
            return one.value();
    return {};
}

Text entryFor(const QString &assembly, const QString &version)
{
    return Text(QT_TRANSLATE_NOOP("Text",
                                  "In the entry of %1 in web.config, set oldVersion to “0.0.0.0-%2” and newVersion to "
                                  "“%2”, and push that."),
                {assembly, version});
}

BindingFinding stale(const BindingRedirect &redirect, const QString &there)
{
    return {.fault = BindingFault::Stale,
            .assembly = redirect.assembly,
            .wanted = redirect.to,
            .deployed = there,
            .line = redirect.line,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "web.config, line %1: %2 is bound to version %3, and %4 is deployed."),
                     {redirect.line, redirect.assembly, redirect.to, there}),
            .remedy = entryFor(redirect.assembly, there)};
}

BindingFinding missing(const QString &assembly, const QString &version, const QString &there)
{
    return {
        .fault = BindingFault::Missing,
        .assembly = assembly,
        .wanted = version,
        .deployed = there,
        .line = 0,
        .sentence =
            Text(QT_TRANSLATE_NOOP(
                     "Text", "Something needs %1 in version %2; %3 is deployed, and web.config binds nothing to it."),
                 {assembly, version, there}),
        .remedy = Text(QT_TRANSLATE_NOOP(
                           "Text", "Add an entry for %1 to assemblyBinding in web.config, with oldVersion “0.0.0.0-%2” "
                                   "and newVersion “%2”, and push that."),
                       {assembly, there})};
}

BindingFinding notThere(const QString &assembly, const QString &version, int line)
{
    return {.fault = BindingFault::NotThere,
            .assembly = assembly,
            .wanted = version,
            .deployed = {},
            .line = line,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "Something needs %1 in version %2, which is not deployed at all."),
                     {assembly, version}),
            .remedy = Text(QT_TRANSLATE_NOOP(
                "Text", "Add the package that has it, or remove the code that needs it, and push that."))};
}

} // namespace

Result<QList<BindingRedirect>> bindingRedirects(const QByteArray &webConfig)
{
    const QString name = u"web.config"_s;
    const Result<SourceText> source = SourceText::decode(webConfig, name);
    if (!source)
        return Failure(source.error());
    const auto elements = xmlPlaces(source->text(), name);
    if (!elements)
        return Failure(elements.error());
    QList<BindingRedirect> redirects;
    QMap<int, QString> assemblies; // by dependentAssembly
    for (const XmlElementPlace &element : *elements) {
        if (element.is("assemblyIdentity"_L1))
            assemblies.insert(element.parent, element.value("name"_L1));
        else if (element.is("bindingRedirect"_L1) && assemblies.contains(element.parent))
            redirects.append({.assembly = assemblies.value(element.parent),
                              .from = element.value("oldVersion"_L1),
                              .to = element.value("newVersion"_L1),
                              .line = element.line});
    }
    return redirects;
}

QList<BindingFinding> staleBindings(const QList<BindingRedirect> &redirects, const QMap<QString, QString> &deployed)
{
    QList<BindingFinding> findings;
    for (const BindingRedirect &redirect : redirects)
        if (const QString there = deployedVersion(deployed, redirect.assembly);
            !there.isEmpty() && !isSame(there, redirect.to))
            findings.append(stale(redirect, there));
    return findings;
}

std::optional<BindingFinding> bindingBehind(const QString &assembly, const QString &version,
                                            const QList<BindingRedirect> &redirects,
                                            const QMap<QString, QString> &deployed)
{
    const QString there = deployedVersion(deployed, assembly);
    for (const BindingRedirect &redirect : redirects) {
        if (redirect.assembly.compare(assembly, Qt::CaseInsensitive) != 0)
            continue;
        // The error names what was asked for, or what the redirect made of it.
        if (!isFor(redirect, version) && !isSame(redirect.to, version))
            continue;
        if (there.isEmpty())
            return notThere(assembly, redirect.to, redirect.line);
        return isSame(there, redirect.to) ? std::nullopt : std::optional(stale(redirect, there));
    }
    if (there.isEmpty())
        return notThere(assembly, version, 0);
    return version.isEmpty() || isSame(there, version) ? std::nullopt
                                                       : std::optional(missing(assembly, version, there));
}

} // namespace Switchback
