// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterrights.h"

#include "app/platforms/magnolia/blueparts.h"
#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clustervolumes.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What one operation takes.
struct Need {
    const char *operation; ///< as people call it
    QList<ClusterRight> rights;
};

/// \a companions: the types of what keeps watch over pods, as the cluster serves them.
QList<Need> needs(const QList<KubeResource> &companions)
{
    const QList<KubeResource> workloads{Cluster::statefulSets, Cluster::deployments};
    const QList<KubeResource> copied =
        workloads + QList{Cluster::services, Cluster::configMaps, Cluster::claims} + companions;
    const QList<ClusterRight> looking = rightsTo({u"list"_s}, {Cluster::configMaps, Cluster::claims});
    const QList<ClusterRight> removing =
        rightsTo({u"patch"_s}, workloads + QList{Cluster::claims}) + rightsTo({u"delete"_s}, copied);
    // What fails is taken back.
    const QList<ClusterRight> copying = looking + rightsTo({u"get"_s, u"create"_s}, copied) + removing;
    return {
        {QT_TRANSLATE_NOOP("Text", "upgrade"), copying},
        {QT_TRANSLATE_NOOP("Text", "switch visitors and roll back"), rightsTo({u"patch"_s}, {Cluster::services})},
        {QT_TRANSLATE_NOOP("Text", "keep and extend the upgrade backup"), rightsTo({u"patch"_s}, workloads)},
        {QT_TRANSLATE_NOOP("Text", "back up"),
         copying + rightsTo({u"get"_s, u"list"_s, u"create"_s, u"delete"_s}, {Cluster::pods})},
        {QT_TRANSLATE_NOOP("Text", "delete the upgrade backup"), looking + removing},
        {QT_TRANSLATE_NOOP("Text", "tear down"), looking + removing + rightsTo({u"delete"_s}, {Cluster::ingresses})}};
}

/// The same rights that are missing for operations in namespaces.
struct Lack {
    QList<const char *> operations{};
    QList<ClusterRight> rights{};
    QStringList nameSpaces{};
};

Result<bool> ask(KubeClient &client, const ClusterRight &right, const QString &nameSpace, const std::stop_token &stop)
{
    return client.mayI({.verb = right.verb, .ref = {.resource = right.resource, .nameSpace = nameSpace}}, stop)
        .map([](const KubeAccess &access) { return access.isAllowed; });
}

/// Asks a cluster one thing after the other, and none twice.
class Questions {
public:
    /// \a isForMany: whether it is worth asking for all namespaces at once first.
    Questions(KubeClient &client, bool isForMany, const std::stop_token &stop)
        : m_client(client)
        , m_isForMany(isForMany)
        , m_stop(stop)
    {
    }

    /// Whether an operation in that namespace would have to do without it.
    [[nodiscard]] Result<bool> isLacking(const ClusterRight &right, const QString &nameSpace)
    {
        const QStringList question{right.verb, right.resource.name(), nameSpace};
        if (const auto known = m_lacks.constFind(question); known != m_lacks.cend())
            return *known;
        const Result<bool> may = mayI(right, nameSpace);
        if (!may)
            return may;
        const Result<bool> lacks = *may ? Result<bool>(false) : matters(right, nameSpace);
        if (lacks)
            m_lacks.insert(question, *lacks);
        return lacks;
    }

private:
    [[nodiscard]] Result<bool> mayI(const ClusterRight &right, const QString &nameSpace)
    {
        if (!m_isForMany)
            return ask(m_client, right, nameSpace, m_stop);
        const QStringList question{right.verb, right.resource.name()};
        if (!m_everywhere.contains(question)) {
            const Result<bool> everywhere = ask(m_client, right, {}, m_stop);
            if (!everywhere)
                return everywhere;
            m_everywhere.insert(question, *everywhere);
        }
        return m_everywhere.value(question) ? Result<bool>(true) : ask(m_client, right, nameSpace, m_stop);
    }

    /// Whether the namespace has something that it is a right on.
    [[nodiscard]] Result<bool> matters(const ClusterRight &right, const QString &nameSpace)
    {
        if (right.verb == "list"_L1 && right.resource != Cluster::pods)
            return true;
        if (right.resource == Cluster::pods)
            return needsPods(nameSpace);
        const Result<KubeList> there = m_client.list({.resource = right.resource, .nameSpace = nameSpace}, {}, m_stop);
        if (there)
            return !there->items.isEmpty();
        // What may not be seen is left as it is, but for these.
        const bool isNeeded = right.resource == Cluster::configMaps || right.resource == Cluster::claims;
        return isWithheld(there.error()) ? Result<bool>(isNeeded) : Failure(there.error());
    }

    /// Pods of our own are made where volumes wait for a first one.
    [[nodiscard]] Result<bool> needsPods(const QString &nameSpace)
    {
        const Result<KubeList> claims =
            m_client.list({.resource = Cluster::claims, .nameSpace = nameSpace}, {}, m_stop);
        if (!claims)
            return isWithheld(claims.error()) ? Result<bool>(true) : Failure(claims.error());
        const Result<QStringList> immediate = immediateClasses(m_client, m_stop);
        if (!immediate)
            return Failure(immediate.error());
        return std::any_of(claims->items.cbegin(), claims->items.cend(), [&](const QJsonObject &claim) {
            return !immediate->contains(KubeObject::at(claim, {"spec"_L1, "storageClassName"_L1}).toString());
        });
    }

    KubeClient &m_client;
    bool m_isForMany;
    const std::stop_token &m_stop;
    QMap<QStringList, bool> m_everywhere; ///< allowed in all namespaces
    QMap<QStringList, bool> m_lacks;
};

/// Operations that lack the same are told in one.
Result<QList<Lack>> lacksIn(const QString &nameSpace, const QList<Need> &needs, Questions &questions)
{
    QList<Lack> lacks;
    for (const Need &need : needs) {
        QList<ClusterRight> missing;
        for (const ClusterRight &right : need.rights) {
            const Result<bool> isLacking = questions.isLacking(right, nameSpace);
            if (!isLacking)
                return Failure(isLacking.error());
            if (*isLacking)
                missing.append(right);
        }
        if (missing.isEmpty())
            continue;
        const auto same =
            std::find_if(lacks.begin(), lacks.end(), [&](const Lack &lack) { return lack.rights == missing; });
        if (same == lacks.end())
            lacks.append({{need.operation}, missing, {nameSpace}});
        else
            same->operations.append(need.operation);
    }
    return lacks;
}

/// And so are namespaces.
void add(QList<Lack> &all, const QList<Lack> &lacks)
{
    for (const Lack &lack : lacks) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Lack &one) {
            return one.operations == lack.operations && one.rights == lack.rights;
        });
        if (same == all.end())
            all.append(lack);
        else
            same->nameSpaces += lack.nameSpaces;
    }
}

Text listed(const QList<Text> &texts)
{
    Text list;
    for (const Text &text : texts)
        list = list.isEmpty()
                   ? text
                   : Text(QT_TRANSLATE_NOOP("Text", "%1, %2"), {QVariant::fromValue(list), QVariant::fromValue(text)});
    return list;
}

Text sentenceOf(const Lack &lack)
{
    QList<Text> operations;
    for (const char *operation : lack.operations)
        operations.append(Text(operation));
    const QVariant what = QVariant::fromValue(listed(operations));
    const QString where = lack.nameSpaces.join(u", "_s);
    const bool isOne = lack.nameSpaces.size() == 1;
    if (lack.rights.size() == 1) {
        const ClusterRight &right = lack.rights.first();
        return isOne ? Text(
                   QT_TRANSLATE_NOOP("Text", "To %1 in the namespace %2, the account lacks the right “%3” on %4."),
                   {what, where, right.verb, right.resource.name()})
                     : Text(QT_TRANSLATE_NOOP("Text",
                                              "To %1 in the namespaces %2, the account lacks the right “%3” on %4."),
                            {what, where, right.verb, right.resource.name()});
    }
    QList<Text> rights;
    for (const ClusterRight &right : lack.rights)
        //: %1 a right in a cluster, %2 a type of objects: “create” on services
        rights.append(Text(QT_TRANSLATE_NOOP("Text", "“%1” on %2"), {right.verb, right.resource.name()}));
    const QVariant missing = QVariant::fromValue(listed(rights));
    return isOne ? Text(QT_TRANSLATE_NOOP("Text", "To %1 in the namespace %2, the account lacks the rights %3."),
                        {what, where, missing})
                 : Text(QT_TRANSLATE_NOOP("Text", "To %1 in the namespaces %2, the account lacks the rights %3."),
                        {what, where, missing});
}

} // namespace

QList<ClusterRight> rightsTo(const QStringList &verbs, const QList<KubeResource> &resources)
{
    QList<ClusterRight> rights;
    for (const QString &verb : verbs)
        for (const KubeResource &resource : resources)
            rights.append({verb, resource});
    return rights;
}

Result<bool> hasRights(KubeClient &client, const QList<ClusterRight> &rights, const QString &nameSpace,
                       const std::stop_token &stop)
{
    for (const ClusterRight &right : rights)
        if (const Result<bool> may = ask(client, right, nameSpace, stop); !may || !*may)
            return may;
    return true;
}

Result<std::optional<Text>> missingRights(KubeClient &client, const QStringList &nameSpaces,
                                          const std::stop_token &stop)
{
    const Result<QList<KubeResource>> companions = companionTypes(client, stop);
    if (!companions)
        return Failure(companions.error());
    const QList<Need> all = needs(*companions);
    Questions questions(client, nameSpaces.size() > 1, stop);
    QList<Lack> lacks;
    for (const QString &nameSpace : nameSpaces) {
        const Result<QList<Lack>> found = lacksIn(nameSpace, all, questions);
        if (!found)
            return Failure(found.error());
        add(lacks, *found);
    }
    Text said;
    for (const Lack &lack : std::as_const(lacks)) {
        const Text one = sentenceOf(lack);
        said = said.isEmpty() ? one : Text("%1 %2", {QVariant::fromValue(said), QVariant::fromValue(one)});
    }
    return said.isEmpty() ? std::optional<Text>() : std::optional(said);
}

} // namespace Switchback
