// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/composerlock.h"

#include "app/platforms/magento/magentoproblem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

int rank(const QString &package)
{
    if (package == commerceEdition)
        return 0;
    if (package == commerceMetapackage)
        return 1;
    return isExtension(package) ? 2 : 3;
}

} // namespace

Result<Packages> packagesInLock(const QByteArray &lock)
{
    const QJsonDocument json = QJsonDocument::fromJson(lock);
    const QJsonValue list = json.object().value("packages"_L1);
    if (!list.isArray())
        return Failure(
            magentoProblem(ProblemKind::InvalidInput, Owner::You, u"magento.composer"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "The branch has no composer.lock that can be read.")),
                           Text(QT_TRANSLATE_NOOP("Text", "Commit one: the cloud installs exactly what it names."))));
    Packages packages;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        const QJsonObject package = value.toObject();
        if (const QString name = package.value("name"_L1).toString(); !name.isEmpty())
            packages.insert(name, package.value("version"_L1).toString());
    }
    return packages;
}

QList<PackageChange> packageChanges(const Packages &before, const Packages &after)
{
    QList<PackageChange> changes;
    for (auto package = after.constBegin(); package != after.constEnd(); ++package)
        if (before.value(package.key()) != package.value())
            changes.append({.name = package.key(), .from = before.value(package.key()), .to = package.value()});
    for (auto package = before.constBegin(); package != before.constEnd(); ++package)
        if (!after.contains(package.key()))
            changes.append({.name = package.key(), .from = package.value(), .to = {}});
    std::sort(changes.begin(), changes.end(), [](const PackageChange &one, const PackageChange &other) {
        return std::pair(rank(one.name), one.name) < std::pair(rank(other.name), other.name);
    });
    return changes;
}

QString changeLine(const PackageChange &change)
{
    if (change.from.isEmpty())
        return u"+ %1 %2"_s.arg(change.name, change.to);
    if (change.to.isEmpty())
        return u"− %1 %2"_s.arg(change.name, change.from);
    return u"%1 %2 → %3"_s.arg(change.name, change.from, change.to);
}

bool isExtension(const QString &package)
{
    // The vendor's own, and the libraries that Commerce itself stands on.
    static const QStringList vendors{u"magento"_s,
                                     u"fastly"_s,
                                     u"aem"_s,
                                     u"adobe-commerce"_s,
                                     u"symfony"_s,
                                     u"laminas"_s,
                                     u"psr"_s,
                                     u"monolog"_s,
                                     u"guzzlehttp"_s,
                                     u"composer"_s,
                                     u"phpseclib"_s,
                                     u"doctrine"_s,
                                     u"league"_s,
                                     u"colinmollenhour"_s,
                                     u"ramsey"_s,
                                     u"elasticsearch"_s,
                                     u"opensearch-project"_s,
                                     u"aws"_s,
                                     u"google"_s,
                                     u"illuminate"_s,
                                     u"php-amqplib"_s,
                                     u"paragonie"_s,
                                     u"tedivm"_s,
                                     u"web-token"_s,
                                     u"webonyx"_s,
                                     u"nikic"_s,
                                     u"brick"_s,
                                     u"ezyang"_s,
                                     u"pelago"_s,
                                     u"wikimedia"_s,
                                     u"spomky-labs"_s,
                                     u"php-http"_s,
                                     u"justinrainbow"_s,
                                     u"seld"_s,
                                     u"braintree"_s,
                                     u"elastic"_s,
                                     u"react"_s};
    return package.contains(u'/') && !vendors.contains(package.section(u'/', 0, 0));
}

} // namespace Switchback
