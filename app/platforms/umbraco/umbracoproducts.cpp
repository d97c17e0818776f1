// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoproducts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct ProductParts {
    UmbracoProduct product;
    QString name;
    QStringList packages; ///< by which it is seen best first
};

const QList<ProductParts> &parts()
{
    static const QList<ProductParts> table{
        {UmbracoProduct::Cms,
         u"Umbraco CMS"_s,
         {u"Umbraco.Cms"_s,
          u"Umbraco.Cms.Core"_s,
          u"Umbraco.Cms.Infrastructure"_s,
          u"Umbraco.Cms.Web.Common"_s,
          u"Umbraco.Cms.Web.Website"_s,
          u"Umbraco.Cms.Web.BackOffice"_s,
          u"Umbraco.Cms.Web.UI"_s,
          u"Umbraco.Cms.Api.Common"_s,
          u"Umbraco.Cms.Api.Delivery"_s,
          u"Umbraco.Cms.Api.Management"_s,
          u"Umbraco.Cms.DevelopmentMode.Backoffice"_s,
          u"Umbraco.Cms.Examine.Lucene"_s,
          u"Umbraco.Cms.Imaging.ImageSharp"_s,
          u"Umbraco.Cms.Imaging.ImageSharp2"_s,
          u"Umbraco.Cms.Persistence.EFCore"_s,
          u"Umbraco.Cms.Persistence.EFCore.Sqlite"_s,
          u"Umbraco.Cms.Persistence.EFCore.SqlServer"_s,
          u"Umbraco.Cms.Persistence.Sqlite"_s,
          u"Umbraco.Cms.Persistence.SqlServer"_s,
          u"Umbraco.Cms.PublishedCache.HybridCache"_s,
          u"Umbraco.Cms.PublishedCache.NuCache"_s,
          u"Umbraco.Cms.SqlCe"_s,
          u"Umbraco.Cms.StaticAssets"_s,
          u"Umbraco.Cms.Targets"_s,
          u"Umbraco.Cms.Tests"_s,
          u"Umbraco.Cms.Tests.Integration"_s}},
        {UmbracoProduct::Forms,
         u"Umbraco Forms"_s,
         {u"Umbraco.Forms"_s, u"Umbraco.Forms.Core"_s, u"Umbraco.Forms.Core.Providers"_s, u"Umbraco.Forms.Examine"_s,
          u"Umbraco.Forms.StaticAssets"_s, u"Umbraco.Forms.Web"_s}},
        {UmbracoProduct::Deploy,
         u"Umbraco Deploy"_s,
         {u"Umbraco.Deploy.Cloud"_s, u"Umbraco.Deploy.Infrastructure"_s, u"Umbraco.Deploy.Core"_s,
          u"Umbraco.Deploy.UI"_s, u"Umbraco.Deploy.OnPrem"_s, u"Umbraco.Deploy"_s}},
        {UmbracoProduct::DeployContrib, u"Umbraco Deploy Contrib"_s, {u"Umbraco.Deploy.Contrib"_s}},
        {UmbracoProduct::FormsDeploy,
         u"Umbraco Forms Deploy"_s,
         {u"Umbraco.Forms.Deploy"_s, u"Umbraco.Deploy.Forms"_s}},
        {UmbracoProduct::CloudCms, u"Umbraco Cloud CMS"_s, {u"Umbraco.Cloud.Cms"_s}},
        {UmbracoProduct::CloudIdentity, u"Umbraco ID"_s, {u"Umbraco.Cloud.Identity.Cms"_s}},
        {UmbracoProduct::PublicAccess, u"Umbraco Cloud Public Access"_s, {u"Umbraco.Cloud.Cms.PublicAccess"_s}},
        {UmbracoProduct::CloudStorage,
         u"Umbraco Cloud Storage"_s,
         {u"Umbraco.Cloud.StorageProviders.AzureBlob"_s, u"Umbraco.Cloud.StorageProviders.AzureBlob.Core"_s}}};
    return table;
}

const ProductParts &partsOf(UmbracoProduct product)
{
    return *std::find_if(parts().cbegin(), parts().cend(),
                         [product](const ProductParts &one) { return one.product == product; });
}

} // namespace

const QList<UmbracoProduct> &umbracoProducts()
{
    static const QList<UmbracoProduct> products = [] {
        QList<UmbracoProduct> all;
        for (const ProductParts &one : parts())
            all.append(one.product);
        return all;
    }();
    return products;
}

QString productName(UmbracoProduct product)
{
    return partsOf(product).name;
}

std::optional<UmbracoProduct> productOfPackage(const QString &id)
{
    for (const ProductParts &one : parts())
        if (one.packages.contains(id.trimmed(), Qt::CaseInsensitive))
            return one.product;
    return std::nullopt;
}

QString mainPackage(UmbracoProduct product, int line)
{
    constexpr int renamed = 13; // Umbraco.Deploy.Forms is Umbraco.Forms.Deploy from there on
    if (product == UmbracoProduct::FormsDeploy && line < renamed)
        return u"Umbraco.Deploy.Forms"_s;
    return partsOf(product).packages.first();
}

QStringList signsOfProduct(UmbracoProduct product)
{
    return partsOf(product).packages;
}

bool isSuperseded(UmbracoProduct product, int line)
{
    constexpr int withoutIdentity = 15;
    return line >= withoutIdentity
           && (product == UmbracoProduct::CloudIdentity || product == UmbracoProduct::PublicAccess);
}

QString versionsLine(const ProductVersions &versions)
{
    QStringList parts;
    for (auto version = versions.cbegin(); version != versions.cend(); ++version)
        parts.append(u"%1 %2"_s.arg(productName(version.key()), version.value()));
    return parts.join(u", "_s);
}

} // namespace Switchback
