// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterpackage.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QRegularExpression &separators()
{
    static const QRegularExpression between(u"[-_.]"_s);
    return between;
}

Role roleOfWord(const QString &word)
{
    static const QMap<QString, Role> words{{u"dev"_s, Role::Integration},
                                           {u"develop"_s, Role::Integration},
                                           {u"development"_s, Role::Integration},
                                           {u"int"_s, Role::Integration},
                                           {u"integration"_s, Role::Integration},
                                           {u"uat"_s, Role::Uat},
                                           {u"test"_s, Role::Uat},
                                           {u"testing"_s, Role::Uat},
                                           {u"qa"_s, Role::Uat},
                                           {u"stage"_s, Role::Uat},
                                           {u"staging"_s, Role::Uat},
                                           {u"preprod"_s, Role::Uat},
                                           {u"prod"_s, Role::Live},
                                           {u"production"_s, Role::Live},
                                           {u"live"_s, Role::Live}};
    return words.value(word.toLower(), Role::Other);
}

/// Without the words for a role.
QString rest(const QString &name)
{
    QStringList words = name.split(separators(), Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return roleOfWord(word) != Role::Other; });
    return words.join(u'-');
}

void sortByPromotion(QList<PackageMember> &members)
{
    std::stable_sort(members.begin(), members.end(),
                     [](const PackageMember &left, const PackageMember &right) { return left.role < right.role; });
}

/// "Shop: shop-dev, shop-uat" names two.
QStringList namesIn(const QString &group)
{
    QStringList names;
    for (const QString &word : group.section(u':', 1).split(u',', Qt::SkipEmptyParts))
        names.append(word.trimmed());
    names.removeAll(QString());
    return names;
}

} // namespace

QString ClusterPackage::location() const
{
    QStringList parts;
    for (const PackageMember &member : members)
        parts.append(member.nameSpace + u'/' + member.release + u'@' + enumName(member.role));
    return QString(QString(name).remove(u'=') + u'=' + parts.join(u','));
}

ClusterPackage ClusterPackage::fromLocation(const QString &location)
{
    static const QRegularExpression form(u"^([^/@,]+)/([^/@,]+)@(\\w+)$"_s);
    ClusterPackage package{.name = location.section(u'=', 0, 0), .members = {}};
    for (const QString &part : location.section(u'=', 1).split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = form.match(part);
        const std::optional<Role> role = enumFromName<Role>(match.captured(3));
        if (!match.hasMatch() || !role)
            return {};
        package.members.append({.nameSpace = match.captured(1), .release = match.captured(2), .role = *role});
    }
    return package;
}

Role roleOfName(const QString &nameSpace, const QString &release)
{
    for (const QString &name : {nameSpace, release}) {
        for (const QString &word : name.split(separators(), Qt::SkipEmptyParts)) {
            if (const Role role = roleOfWord(word); role != Role::Other)
                return role;
        }
    }
    return Role::Other;
}

QList<ClusterPackage> packagesOf(const QList<PackageMember> &members, const QString &otherwise)
{
    QMap<QString, QList<PackageMember>> byName;
    for (const PackageMember &member : members) {
        // A release that is called after its namespace says nothing more; another one is a site of its own there.
        QString name = rest(member.nameSpace);
        const QString site = rest(member.release);
        if (!site.isEmpty() && site != name && member.release != member.nameSpace)
            name = name.isEmpty() ? site : QString(name + u'-' + site);
        byName[name.isEmpty() ? otherwise : name].append(member);
    }
    QList<ClusterPackage> packages;
    for (auto group = byName.cbegin(); group != byName.cend(); ++group) {
        ClusterPackage package{.name = group.key(), .members = group.value()};
        sortByPromotion(package.members);
        packages.append(package);
    }
    return packages;
}

QStringList namespacesAsWritten(const QString &written)
{
    QStringList names;
    for (const QString &group : written.split(u';', Qt::SkipEmptyParts))
        names += namesIn(group);
    return names;
}

std::optional<QString> unreadablePackage(const QString &written)
{
    static const QRegularExpression form(u"^\\s*[^:]*[^:\\s][^:]*:\\s*{label}(\\s*,\\s*{label})*\\s*,?\\s*$"_s.replace(
        "{label}"_L1, "[a-z0-9]([-a-z0-9]*[a-z0-9])?"_L1));
    for (const QString &group : written.split(u';', Qt::SkipEmptyParts))
        if (!group.trimmed().isEmpty() && !form.match(group).hasMatch())
            return group.trimmed();
    return std::nullopt;
}

QList<ClusterPackage> packagesAsWritten(const QString &written, QList<PackageMember> members, const QString &otherwise)
{
    QList<ClusterPackage> packages;
    for (const QString &group : written.split(u';', Qt::SkipEmptyParts)) {
        ClusterPackage package{.name = group.section(u':', 0, 0).trimmed(), .members = {}};
        QStringList empty;
        for (const QString &nameSpace : namesIn(group)) {
            const qsizetype before = package.members.size();
            for (const PackageMember &member : std::as_const(members)) {
                if (member.nameSpace == nameSpace)
                    package.members.append(member);
            }
            members.removeIf([&](const PackageMember &member) { return member.nameSpace == nameSpace; });
            if (package.members.size() == before)
                empty.append(nameSpace);
        }
        const QString release = package.members.value(0).release;
        for (const QString &nameSpace : std::as_const(empty))
            if (!release.isEmpty())
                package.members.append({nameSpace, release, roleOfName(nameSpace, {})});
        sortByPromotion(package.members);
        if (!package.members.isEmpty())
            packages.append(package);
    }
    return packages + packagesOf(members, otherwise);
}

} // namespace Switchback
