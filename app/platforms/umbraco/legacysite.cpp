// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/legacysite.h"

#include "app/platforms/umbraco/assemblyfile.h"
#include "app/platforms/umbraco/sourcetext.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "app/platforms/umbraco/xmlplaces.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<QList<XmlElementPlace>> elementsOf(const QByteArray &bytes, const QString &name)
{
    const Result<SourceText> source = SourceText::decode(bytes, name);
    return source ? xmlPlaces(source->text(), name) : Failure(source.error());
}

std::optional<UmbracoProduct> productOfLegacyPackage(const QString &id)
{
    static const QMap<QString, UmbracoProduct> products{{u"umbracocms"_s, UmbracoProduct::Cms},
                                                        {u"umbracocms.core"_s, UmbracoProduct::Cms},
                                                        {u"umbracocms.web"_s, UmbracoProduct::Cms},
                                                        {u"umbracoforms"_s, UmbracoProduct::Forms},
                                                        {u"umbracoforms.core"_s, UmbracoProduct::Forms},
                                                        {u"umbracodeploy"_s, UmbracoProduct::Deploy},
                                                        {u"umbracodeploy.core"_s, UmbracoProduct::Deploy},
                                                        {u"umbracodeploy.contrib"_s, UmbracoProduct::DeployContrib},
                                                        {u"umbracodeploy.forms"_s, UmbracoProduct::FormsDeploy}};
    const auto found = products.constFind(id.toLower());
    return found == products.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<std::optional<LegacyStatus>> legacyStatus(const QByteArray &webConfig)
{
    const auto elements = elementsOf(webConfig, u"web.config"_s);
    if (!elements)
        return Failure(elements.error());
    for (const XmlElementPlace &element : *elements) {
        if (!element.is("add"_L1) || element.parent < 0 || !elements->at(element.parent).is("appSettings"_L1))
            continue;
        const QString key = element.value("key"_L1);
        const int line = key.compare("Umbraco.Core.ConfigurationStatus"_L1, Qt::CaseInsensitive) == 0 ? 8
                         : key.compare("umbracoConfigurationStatus"_L1, Qt::CaseInsensitive) == 0     ? 7
                                                                                                      : 0;
        if (line > 0)
            return LegacyStatus{.version = element.value("value"_L1).trimmed(), .line = line};
    }
    return std::nullopt;
}

Result<ProductVersions> legacyPackages(const QByteArray &packagesConfig)
{
    const auto elements = elementsOf(packagesConfig, u"packages.config"_s);
    if (!elements)
        return Failure(elements.error());
    if (elements->isEmpty() || !elements->first().is("packages"_L1))
        return Failure(sourceProblem(u"packages.config"_s, u"its outermost element is not packages"_s));
    ProductVersions versions;
    for (const XmlElementPlace &element : *elements) {
        const auto product = productOfLegacyPackage(element.value("id"_L1));
        if (element.is("package"_L1) && product && !versions.contains(*product))
            versions.insert(*product, element.value("version"_L1));
    }
    return versions;
}

const QMap<UmbracoProduct, QString> &legacyAssemblies()
{
    static const QMap<UmbracoProduct, QString> names{{UmbracoProduct::Cms, u"Umbraco.Core.dll"_s},
                                                     {UmbracoProduct::Forms, u"Umbraco.Forms.Core.dll"_s},
                                                     {UmbracoProduct::Deploy, u"Umbraco.Deploy.dll"_s}};
    return names;
}

ProductVersions legacyProducts(const QMap<QString, QByteArray> &assemblies)
{
    ProductVersions versions;
    for (auto name = legacyAssemblies().cbegin(); name != legacyAssemblies().cend(); ++name)
        for (auto file = assemblies.cbegin(); file != assemblies.cend(); ++file)
            if (file.key().compare(name.value(), Qt::CaseInsensitive) == 0)
                if (const std::optional<QString> version = fileVersionIn(file.value()))
                    versions.insert(name.key(), *version);
    return versions;
}

Problem legacyPackagesProblem(const QString &version)
{
    return umbracoProblem(
        ProblemKind::Refused, Owner::You, u"umbraco.legacy-packages"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "Switchback does not raise the packages of Umbraco %1: up to version 8 an upgrade "
                               "replaces files of the site, and the portal does that."),
             {version}),
        Text(QT_TRANSLATE_NOOP("Text", "Upgrade by the portal: Switchback opens the page, watches, and helps to finish "
                                       "what stops half-way.")));
}

} // namespace Switchback
