// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/requirements.h"

#include "models/releaseversion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Versions of what one line of Commerce runs on; a service's versions by the start of their numbers.
struct Requirements {
    QString line;
    QStringList php;      ///< the best first
    QStringList database; ///< MariaDB
    QStringList search;   ///< OpenSearch
};

const QList<Requirements> &table()
{
    static const QList<Requirements> rows{
        {u"2.4.4"_s, {u"8.1"_s}, {u"10.6"_s, u"10.4"_s}, {u"2"_s, u"1"_s}},
        {u"2.4.5"_s, {u"8.1"_s}, {u"10.11"_s, u"10.6"_s, u"10.4"_s}, {u"2"_s, u"1"_s}},
        {u"2.4.6"_s, {u"8.2"_s, u"8.1"_s}, {u"10.11"_s, u"10.6"_s}, {u"2"_s, u"3"_s}},
        {u"2.4.7"_s, {u"8.3"_s, u"8.2"_s}, {u"10.11"_s, u"10.6"_s, u"11.8"_s}, {u"2"_s, u"3"_s}},
        {u"2.4.8"_s, {u"8.4"_s, u"8.3"_s}, {u"11.4"_s, u"11.8"_s}, {u"3"_s, u"2"_s}},
        {u"2.4.9"_s, {u"8.5"_s}, {u"12.3"_s, u"11.8"_s}, {u"3"_s}}};
    return rows;
}

bool isOneOf(const QString &version, const QStringList &allowed)
{
    return std::any_of(allowed.cbegin(), allowed.cend(), [&version](const QString &one) {
        return version == one || version.startsWith(QString(one + u'.'));
    });
}

GuardVerdict unfit(const QString &what, const QString &has, const QString &version, const QStringList &allowed,
                   const Text &wayOut)
{
    return {.guard = GuardId::Precheck,
            .severity = Severity::Refuse,
            .reason = Text(QT_TRANSLATE_NOOP("Text", "Adobe Commerce %1 needs %2 %3; the environment has %4."),
                           {version, what, allowed.join(u" / "_s), has}),
            .wayOut = wayOut};
}

void addService(QList<GuardVerdict> &verdicts, const CloudServices &services, const QString &service,
                const QString &product, const QString &version, const QStringList &allowed)
{
    const QString has = services.services.value(service);
    if (has.isEmpty() || isOneOf(has, allowed))
        return;
    verdicts.append(
        unfit(product, has, version, allowed,
              Text(QT_TRANSLATE_NOOP("Text", "Set “type: %1:%2” in .magento/services.yaml and push that first. On "
                                             "Pro Staging and Production the vendor's support does it."),
                   {service, allowed.first()})));
}

} // namespace

QList<GuardVerdict> requirementVerdicts(const CloudServices &services, const QString &version)
{
    const QString line = version.section(u'-', 0, 0);
    const auto row =
        std::find_if(table().cbegin(), table().cend(), [&line](const Requirements &one) { return one.line == line; });
    QList<GuardVerdict> verdicts;
    if (row == table().cend() || !services.isDeployed)
        return verdicts;
    if (!services.php.isEmpty() && !isOneOf(services.php, row->php))
        verdicts.append(
            unfit(u"PHP"_s, services.php, version, row->php,
                  Text(QT_TRANSLATE_NOOP("Text", "Set “type: php:%1” in .magento.app.yaml and push that first."),
                       {row->php.first()})));
    addService(verdicts, services, u"mysql"_s, u"MariaDB"_s, version, row->database);
    addService(verdicts, services, u"mariadb"_s, u"MariaDB"_s, version, row->database);
    addService(verdicts, services, u"opensearch"_s, u"OpenSearch"_s, version, row->search);
    if (services.services.contains(u"elasticsearch"_s) && !services.services.contains(u"opensearch"_s)
        && isNewer(line, u"2.4.6"_s))
        verdicts.append(
            unfit(u"OpenSearch"_s, u"Elasticsearch"_s, version, row->search,
                  Text(QT_TRANSLATE_NOOP("Text", "Replace it by “type: %1:%2” in .magento/services.yaml and in the "
                                                 "relationships, and push that first."),
                       {u"opensearch"_s, row->search.first()})));
    return verdicts;
}

} // namespace Switchback
