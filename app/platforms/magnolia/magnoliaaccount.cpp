// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/magnoliaaccount.h"

#include "app/kubernetes/kubeconfig.h"
#include "app/net/accounthttp.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterrights.h"
#include "app/platforms/magnolia/clusterworker.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// networking.k8s.io/v1 and what the objects of a site need.
constexpr int oldestMinor = 19;

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

/// What there is to look after, and where.
struct Seen {
    QList<PackageMember> members{};
    QStringList nameSpaces{}; ///< that have some
};

/// \a written: namespaces that have to be readable.
Result<Seen> seenIn(KubeClient &client, const QStringList &nameSpaces, const QStringList &written,
                    const std::stop_token &stop)
{
    Seen seen;
    std::optional<Problem> forbidden;
    bool hasRead = false;
    for (const QString &nameSpace : nameSpaces) {
        const Result<ClusterObjects> objects = readNamespace(client, nameSpace, stop);
        if (!objects && objects.error().code == "kube.forbidden"_L1 && !written.contains(nameSpace)) {
            if (!forbidden)
                forbidden = objects.error();
            continue; // somebody else's
        }
        if (!objects)
            return Failure(objects.error());
        hasRead = true;
        const QStringList releases = releasesIn(*objects);
        for (const QString &release : releases)
            seen.members.append({nameSpace, release, roleOfName(nameSpace, release)});
        if (!releases.isEmpty())
            seen.nameSpaces.append(nameSpace);
    }
    if (forbidden && !hasRead)
        return Failure(*forbidden);
    return seen;
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
    const Result<Seen> seen = seenIn(client, *nameSpaces, named, stop);
    if (!seen)
        return Failure(seen.error());
    const Result<std::optional<Text>> missing = missingRights(client, seen->nameSpaces, stop);
    if (!missing)
        return Failure(missing.error());
    if (*missing)
        return Failure(problemOf(ProblemKind::Permission, u"http.forbidden"_s, **missing,
                                 Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster for what is missing."))));
    AccountFinding finding{
        .product = QString("Kubernetes "_L1 + version->text), .signedInAs = target.user.name, .projects = {}};
    for (const ClusterPackage &package : packagesAsWritten(written, seen->members, target.context))
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
