// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/magnoliaaccount.h"

#include "app/kubernetes/kubeconfig.h"
#include "app/net/accounthttp.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterworker.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <QProcessEnvironment>

#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// networking.k8s.io/v1 and what the objects of a site need.
constexpr int oldestMinor = 19;

struct Need {
    const char *operation; ///< as people call it
    const char *verb;
    const KubeResource *resource;
};

const auto &needs()
{
    static const std::array list{
        Need{QT_TRANSLATE_NOOP("Text", "see the environments"), "list", &Cluster::statefulSets},
        Need{QT_TRANSLATE_NOOP("Text", "see the environments"), "list", &Cluster::services},
        Need{QT_TRANSLATE_NOOP("Text", "upgrade"), "list", &Cluster::configMaps},
        Need{QT_TRANSLATE_NOOP("Text", "upgrade"), "list", &Cluster::claims},
        Need{QT_TRANSLATE_NOOP("Text", "upgrade"), "create", &Cluster::statefulSets},
        Need{QT_TRANSLATE_NOOP("Text", "upgrade"), "create", &Cluster::services},
        Need{QT_TRANSLATE_NOOP("Text", "upgrade"), "create", &Cluster::configMaps},
        Need{QT_TRANSLATE_NOOP("Text", "upgrade"), "create", &Cluster::claims},
        Need{QT_TRANSLATE_NOOP("Text", "switch visitors and roll back"), "patch", &Cluster::services},
        Need{QT_TRANSLATE_NOOP("Text", "keep and extend the upgrade backup"), "patch", &Cluster::statefulSets},
        Need{QT_TRANSLATE_NOOP("Text", "delete the upgrade backup"), "delete", &Cluster::statefulSets},
        Need{QT_TRANSLATE_NOOP("Text", "delete the upgrade backup"), "delete", &Cluster::claims}};
    return list;
}

/// What the account may not do that one operation does.
struct Lack {
    const char *operation = nullptr;
    QList<const Need *> rights{};
};

Text sentenceOf(const Lack &lack, const QString &nameSpace)
{
    const QVariant operation = QVariant::fromValue(Text(lack.operation));
    const auto verb = [](const Need *need) { return QString::fromLatin1(need->verb); };
    if (lack.rights.size() == 1)
        return Text(QT_TRANSLATE_NOOP("Text", "To %1 in the namespace %2, the account lacks the right “%3” on %4."),
                    {operation, nameSpace, verb(lack.rights.first()), lack.rights.first()->resource->name()});
    Text rights;
    for (const Need *need : lack.rights) {
        //: %1 a right in a cluster, %2 a type of objects: “create” on services
        const Text right(QT_TRANSLATE_NOOP("Text", "“%1” on %2"), {verb(need), need->resource->name()});
        rights = rights.isEmpty() ? right
                                  : Text(QT_TRANSLATE_NOOP("Text", "%1, %2"),
                                         {QVariant::fromValue(rights), QVariant::fromValue(right)});
    }
    return Text(QT_TRANSLATE_NOOP("Text", "To %1 in the namespace %2, the account lacks the rights %3."),
                {operation, nameSpace, QVariant::fromValue(rights)});
}

Problem problemOf(ProblemKind kind, const QString &code, const Text &sentence, const Text &remedy)
{
    return {.kind = kind, .owner = Owner::You, .code = code, .sentence = sentence, .remedy = remedy, .details = {}};
}

Problem unreadable(const QString &part)
{
    return problemOf(ProblemKind::Refused, u"account.field-unreadable"_s,
                     Text(QT_TRANSLATE_NOOP("Text", "“%1” does not name a package and its namespaces."), {part}),
                     Text(QT_TRANSLATE_NOOP(
                         "Text", "Write for each package its name, a colon and its namespaces, and put semicolons "
                                 "between packages, as in “Shop: shop-1, shop-2; Blog: blog”.")));
}

/// All namespaces, or where those may not be listed, the one of the context; and those that a person named.
Result<QStringList> namespacesToRead(KubeClient &client, const QString &ownNamespace, const QStringList &written,
                                     const std::stop_token &stop)
{
    QStringList names = written;
    const Result<KubeList> list = client.list({.resource = Cluster::namespaces}, {}, stop);
    if (!list && list.error().code == "kube.forbidden"_L1)
        return names.contains(ownNamespace) ? names : names + QStringList{ownNamespace};
    if (!list)
        return Failure(list.error());
    for (const QJsonObject &one : list->items) {
        const QString name = KubeObject::name(one);
        if (!name.startsWith("kube-"_L1) && !names.contains(name))
            names.append(name);
    }
    return names;
}

/// \a written: namespaces that have to be readable.
Result<QList<PackageMember>> membersIn(KubeClient &client, const QStringList &nameSpaces, const QStringList &written,
                                       const std::stop_token &stop)
{
    QList<PackageMember> members;
    std::optional<Problem> forbidden;
    bool hasRead = false;
    for (const QString &nameSpace : nameSpaces) {
        const Result<ClusterObjects> objects = readNamespace(client, nameSpace, stop);
        if (!objects && objects.error().code == "kube.forbidden"_L1 && !written.contains(nameSpace)) {
            forbidden = objects.error(); // somebody else's
            continue;
        }
        if (!objects)
            return Failure(objects.error());
        hasRead = true;
        for (const QString &release : releasesIn(*objects))
            members.append({nameSpace, release, roleOfName(nameSpace, release)});
    }
    if (forbidden && !hasRead)
        return Failure(*forbidden);
    return members;
}

Result<AccountFinding> explore(KubeClient &client, const KubeTarget &target, const QString &written,
                               const std::stop_token &stop)
{
    const Result<KubeVersion> version = client.serverVersion(stop);
    if (!version)
        return Failure(version.error());
    if (version->major < 1 || (version->major == 1 && version->minor < oldestMinor))
        return Failure(
            problemOf(ProblemKind::Remote, u"account.too-old"_s,
                      Text(QT_TRANSLATE_NOOP("Text", "The cluster runs Kubernetes %1; Switchback needs 1.%2 or newer."),
                           {version->text, oldestMinor}),
                      Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster to upgrade it."))));
    const QStringList named = namespacesAsWritten(written);
    const Result<QStringList> nameSpaces = namespacesToRead(client, target.nameSpace, named, stop);
    if (!nameSpaces)
        return Failure(nameSpaces.error());
    const Result<QList<PackageMember>> members = membersIn(client, *nameSpaces, named, stop);
    if (!members)
        return Failure(members.error());
    for (const PackageMember &member : *members) {
        const Result<std::optional<Text>> missing = missingPermissions(client, member.nameSpace, stop);
        if (!missing)
            return Failure(missing.error());
        if (*missing)
            return Failure(
                problemOf(ProblemKind::Permission, u"http.forbidden"_s, **missing,
                          Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster for what is missing."))));
    }
    AccountFinding finding{
        .product = QString("Kubernetes "_L1 + version->text), .signedInAs = target.user.name, .projects = {}};
    for (const ClusterPackage &package : packagesAsWritten(written, *members, target.context))
        finding.projects.append(
            {.location = package.location(),
             .name = package.name,
             .note = Text(QT_TRANSLATE_N_NOOP("Text", "%n environment(s)"), {}, int(package.members.size()))});
    return finding;
}

} // namespace

AccountForm magnoliaForm()
{
    return {.platform = u"magnolia"_s,
            .name = u"Magnolia (Kubernetes)"_s,
            .summary = Text(QT_TRANSLATE_NOOP("Text",
                                              "Upgrades Magnolia, and other sites in a Kubernetes cluster, by a second "
                                              "installation beside the first.")),
            .fields = {{.id = u"kubeconfig"_s,
                        .label = Text(QT_TRANSLATE_NOOP("Text", "Kubeconfig")),
                        .help = Text(QT_TRANSLATE_NOOP(
                            "Text", "The file that kubectl uses; several are separated by colons. Empty: "
                                    "what KUBECONFIG names, else .kube/config in your home folder.")),
                        .kind = FieldKind::File,
                        .required = false,
                        .example = u"~/.kube/config"_s,
                        .suggestion = {},
                        .choices = {}},
                       {.id = u"context"_s,
                        .label = Text(QT_TRANSLATE_NOOP("Text", "Context")),
                        .help = Text(QT_TRANSLATE_NOOP("Text", "Which of its clusters. Empty: the current one.")),
                        .kind = FieldKind::Line,
                        .required = false,
                        .example = {},
                        .suggestion = {},
                        .choices = {}},
                       {.id = u"packages"_s,
                        .label = Text(QT_TRANSLATE_NOOP("Text", "Packages")),
                        .help = Text(QT_TRANSLATE_NOOP(
                            "Text", "Which namespaces belong together, where their names do not say it, and new ones "
                                    "that are to be set up.")),
                        .kind = FieldKind::Line,
                        .required = false,
                        .example = u"Shop: shop-1, shop-2; Blog: blog"_s,
                        .suggestion = {},
                        .choices = {}}}};
}

Result<std::optional<Text>> missingPermissions(KubeClient &client, const QString &nameSpace,
                                               const std::stop_token &stop)
{
    QList<Lack> lacks;
    for (const Need &need : needs()) {
        const Result<KubeAccess> may = client.mayI(
            {.verb = QString::fromLatin1(need.verb), .ref = {.resource = *need.resource, .nameSpace = nameSpace}},
            stop);
        if (!may)
            return Failure(may.error());
        if (may->isAllowed)
            continue;
        if (lacks.isEmpty() || qstrcmp(lacks.last().operation, need.operation) != 0)
            lacks.append({.operation = need.operation});
        lacks.last().rights.append(&need);
    }
    Text all;
    for (const Lack &lack : std::as_const(lacks)) {
        const Text one = sentenceOf(lack, nameSpace);
        all = all.isEmpty() ? one : Text("%1 %2", {QVariant::fromValue(all), QVariant::fromValue(one)});
    }
    return all.isEmpty() ? std::optional<Text>() : std::optional(all);
}

tl::expected<AccountFinding, AccountTrouble> exploreCluster(const ClusterConnections &connections, Context &context)
{
    const auto trouble = [&](const QUrl &url, const Problem &problem) {
        return tl::make_unexpected(troubleAt(url, u"kubeconfig"_s, problem, context));
    };
    const QString written = context.account->value(u"packages"_s);
    if (const std::optional<QString> part = unreadablePackage(written))
        return tl::make_unexpected(troubleAt({}, u"packages"_s, unreadable(*part), context));
    const Result<KubeTarget> target = clusterTarget(*context.account, context.clock.now());
    if (!target)
        return trouble({}, target.error());
    const Result<std::unique_ptr<KubeClient>> client = connections.open(context);
    if (!client)
        return trouble(target->cluster.server, client.error());
    const Result<AccountFinding> finding = explore(**client, *target, written, context.stop);
    if (!finding)
        return trouble(target->cluster.server, finding.error());
    return *finding;
}

} // namespace Switchback
