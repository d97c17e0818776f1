// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubeconfig.h"

#include "app/kubernetes/kubeconfigproblem.h"
#include "app/kubernetes/kubeconfigreader.h"
#include "app/kubernetes/kubefile.h"
#include "app/kubernetes/yamlobject.h"
#include "models/strictjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Failure missing(const QString &file)
{
    return Failure(kubeconfigProblem(
        ProblemKind::NotFound, u"kubeconfig.missing"_s,
        Text(QT_TRANSLATE_NOOP("Text", "There is no kubeconfig at %1."), {file}),
        Text(QT_TRANSLATE_NOOP("Text", "Fetch one from whoever runs the cluster, for example from its "
                                       "console, and name it in the account."))));
}

Failure unknown(const QString &code, const char *sentence, const QString &context, const QString &name)
{
    return Failure(kubeconfigProblem(ProblemKind::NotFound, code, Text(sentence, {context, name})));
}

} // namespace

Result<Kubeconfig> Kubeconfig::load(const QStringList &files)
{
    Kubeconfig config;
    bool isAny = false;
    for (const QString &file : files) {
        const QFileInfo info(file);
        if (!info.exists())
            continue;
        isAny = true;
        const Result<QByteArray> bytes = readKubeFile(file, YamlLimits().bytes);
        if (!bytes) {
            Problem problem = bytes.error();
            problem.code = u"kubeconfig.unreadable"_s;
            return Failure(problem);
        }
        if (const auto added = config.add(*bytes, file, info.absolutePath()); !added)
            return Failure(added.error());
    }
    if (!isAny)
        return missing(files.isEmpty() ? QString() : files.constFirst());
    return config;
}

Result<Kubeconfig> Kubeconfig::parse(const QByteArray &bytes, const QString &name)
{
    Kubeconfig config;
    if (const auto added = config.add(bytes, name, {}); !added)
        return Failure(added.error());
    return config;
}

QStringList Kubeconfig::standardFiles(const QProcessEnvironment &environment)
{
    const QStringList listed = environment.value(u"KUBECONFIG"_s).split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (!listed.isEmpty())
        return listed;
    return {environment.value(u"HOME"_s, QDir::homePath()) + u"/.kube/config"_s};
}

Result<void> Kubeconfig::add(const QByteArray &bytes, const QString &file, const QString &folder)
{
    const Result<QJsonObject> root = yamlObject(bytes, file);
    if (!root)
        return Failure(root.error());
    const Entry from{.object = {}, .file = file, .folder = folder, .path = {}};
    QStringList order;
    auto added = addNamed(*root, u"clusters"_s, u"cluster"_s, from, m_clusters, nullptr).and_then([&] {
        return addNamed(*root, u"users"_s, u"user"_s, from, m_users, nullptr);
    });
    added = added.and_then([&] { return addNamed(*root, u"contexts"_s, u"context"_s, from, m_known, &order); });
    if (!added)
        return added;
    for (const QString &name : std::as_const(order)) {
        const QJsonObject context = m_known.value(name).object;
        m_contexts.append({.name = name,
                           .cluster = context.value(u"cluster"_s).toString(),
                           .user = context.value(u"user"_s).toString(),
                           .nameSpace = context.value(u"namespace"_s).toString()});
    }
    if (m_currentContext.isEmpty())
        m_currentContext = root->value(u"current-context"_s).toString();
    return {};
}

Result<void> Kubeconfig::addNamed(const QJsonObject &root, const QString &list, const QString &part, const Entry &file,
                                  QHash<QString, Entry> &known, QStringList *order)
{
    StrictJson json(root, file.file);
    if (!json.contains(list) || (root.value(list).isArray() && root.value(list).toArray().isEmpty()))
        return {};
    QList<StrictJson> items = json.requiredObjects(list);
    QStringList own;
    for (qsizetype i = 0; i < items.size(); ++i) {
        StrictJson &item = items[i];
        const QString name = item.requiredString(u"name"_s);
        json.take(item);
        if (own.contains(name)) {
            return Failure(kubeconfigProblem(
                ProblemKind::InvalidInput, u"kubeconfig.duplicate"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1 names “%2” twice among its %3."), {file.file, name, list})));
        }
        own.append(name);
        if (known.contains(name))
            continue; // an earlier file has it
        Entry entry = file;
        entry.object = root.value(list).toArray().at(i).toObject().value(part).toObject();
        entry.path = u"%1[%2].%3."_s.arg(list).arg(i).arg(part);
        known.insert(name, entry);
        if (order)
            order->append(name);
    }
    if (const auto problem = json.problem())
        return Failure(wrongValue(*problem));
    return {};
}

Result<KubeTarget> Kubeconfig::target(const QString &context, const QDateTime &now, bool isPinned) const
{
    const QString chosen = context.isEmpty() ? m_currentContext : context;
    if (chosen.isEmpty()) {
        return Failure(
            kubeconfigProblem(ProblemKind::InvalidInput, u"kubeconfig.no-context"_s,
                              Text(QT_TRANSLATE_NOOP("Text", "The kubeconfig has no current context, and none was "
                                                             "chosen.")),
                              Text(QT_TRANSLATE_NOOP("Text", "Choose the context of the cluster in the account."))));
    }
    const auto known = m_known.constFind(chosen);
    if (known == m_known.cend()) {
        return Failure(
            kubeconfigProblem(ProblemKind::NotFound, u"kubeconfig.unknown-context"_s,
                              Text(QT_TRANSLATE_NOOP("Text", "The kubeconfig has no context “%1”."), {chosen}),
                              Text(QT_TRANSLATE_NOOP("Text", "Choose the context of the cluster in the account."))));
    }
    StrictJson json(known->object, known->file, known->path);
    KubeTarget target;
    target.context = chosen;
    const QString clusterName = json.requiredString(u"cluster"_s);
    const QString userName = json.optionalString(u"user"_s);
    target.nameSpace = json.optionalString(u"namespace"_s, u"default"_s);
    if (const auto problem = json.problem())
        return Failure(wrongValue(*problem));
    auto cluster = this->cluster(clusterName, chosen, isPinned);
    if (!cluster)
        return Failure(cluster.error());
    target.cluster = std::move(*cluster);
    if (userName.isEmpty())
        return target; // an anonymous one
    auto user = this->user(userName, chosen, now);
    if (!user)
        return Failure(user.error());
    target.user = std::move(*user);
    return target;
}

Result<KubeCluster> Kubeconfig::cluster(const QString &name, const QString &context, bool isPinned) const
{
    const auto known = m_clusters.constFind(name);
    if (known == m_clusters.cend())
        return unknown(u"kubeconfig.unknown-cluster"_s,
                       QT_TRANSLATE_NOOP("Text", "The context “%1” names a cluster “%2” that the kubeconfig does not "
                                                 "have."),
                       context, name);
    return readKubeCluster({name, known->object, known->file, known->folder, known->path}, isPinned);
}

Result<KubeUser> Kubeconfig::user(const QString &name, const QString &context, const QDateTime &now) const
{
    const auto known = m_users.constFind(name);
    if (known == m_users.cend())
        return unknown(
            u"kubeconfig.unknown-user"_s,
            QT_TRANSLATE_NOOP("Text", "The context “%1” names a user “%2” that the kubeconfig does not have."), context,
            name);
    return readKubeUser({name, known->object, known->file, known->folder, known->path}, now);
}

} // namespace Switchback
