// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterlease.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/clusterrights.h"
#include "app/platforms/magnolia/clusterworker.h"
#include "app/platforms/magnolia/kubeobject.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr std::chrono::seconds duration{120};
constexpr std::chrono::seconds renewEvery{20};
constexpr std::chrono::seconds longestCall{5};

KubeRef refOf(const PackageMember &member)
{
    return {
        .resource = Cluster::leases, .nameSpace = member.nameSpace, .name = QString("switchback-"_L1 + member.release)};
}

QString textOf(const Lease &lease)
{
    return u"%1/%2/%3/%4"_s.arg(lease.host).arg(lease.pid).arg(lease.processStart).arg(lease.bootId);
}

Lease leaseOf(const QString &text)
{
    return {.host = text.section(u'/', 0, 0),
            .pid = text.section(u'/', 1, 1).toLongLong(),
            .processStart = text.section(u'/', 2, 2).toLongLong(),
            .bootId = text.section(u'/', 3, 3)};
}

/// As MicroTime has it, which wants six digits.
QString microTime(const QDateTime &time)
{
    return QString(time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + "000Z"_L1);
}

QJsonObject specOf(const QString &holder, const QDateTime &now)
{
    return {{u"holderIdentity"_s, holder},
            {u"leaseDurationSeconds"_s, qint64(duration.count())},
            {u"acquireTime"_s, microTime(now)},
            {u"renewTime"_s, microTime(now)}};
}

/// Whether the one that is there may be taken over.
bool isFree(const QJsonObject &lease, const ClusterHolder &holder, const QDateTime &now)
{
    const QJsonObject spec = lease.value("spec"_L1).toObject();
    const QString other = spec.value("holderIdentity"_L1).toString();
    const QDateTime renewed = QDateTime::fromString(spec.value("renewTime"_L1).toString(), Qt::ISODateWithMs);
    if (other.isEmpty() || !renewed.isValid() || other == textOf(holder.self))
        return true;
    if (renewed.addSecs(spec.value("leaseDurationSeconds"_L1).toInt(int(duration.count()))) < now)
        return true;
    return holder.isAlive && !holder.isAlive(leaseOf(other));
}

/// \a host: where it sits; empty when that is not known.
Problem busy(const QString &host)
{
    return clusterProblem(ProblemKind::Conflict, Owner::You, u"magnolia.busy"_s,
                          host.isEmpty()
                              ? Text(QT_TRANSLATE_NOOP("Text", "Another cockpit works on this environment."))
                              : Text(QT_TRANSLATE_NOOP("Text", "A cockpit on %1 works on this environment."), {host}),
                          Text(QT_TRANSLATE_NOOP("Text", "Wait for its end, or ask who sits there.")));
}

bool isOutOfReach(const Problem &problem)
{
    return problem.code == "kube.forbidden"_L1 || problem.code == "kube.no-such-type"_L1
           || problem.code == "kube.no-namespace"_L1;
}

/// Takes it, or says who has it.
Result<void> write(KubeClient &client, const KubeRef &ref, const ClusterHolder &holder, Context &context)
{
    const QString self = textOf(holder.self);
    const QDateTime now = context.clock.now();
    const Result<QJsonObject> there = client.get(ref, context.stop);
    if (!there && there.error().code != "kube.not-found"_L1)
        return Failure(there.error());
    if (!there) {
        const QJsonObject made{{u"apiVersion"_s, u"coordination.k8s.io/v1"_s},
                               {u"kind"_s, u"Lease"_s},
                               {u"metadata"_s, QJsonObject{{u"name"_s, ref.name}, {u"namespace"_s, ref.nameSpace}}},
                               {u"spec"_s, specOf(self, now)}};
        const Result<QJsonObject> created =
            client.create({.resource = ref.resource, .nameSpace = ref.nameSpace}, made, {}, context.stop);
        if (!created && created.error().code == "kube.already-exists"_L1)
            return Failure(busy({})); // somebody was faster, this very moment
        return created ? Result<void>() : Failure(created.error());
    }
    const QString other = KubeObject::at(*there, {"spec"_L1, "holderIdentity"_L1}).toString();
    if (!isFree(*there, holder, now))
        return Failure(busy(leaseOf(other).host));
    const QJsonObject patch{
        {u"metadata"_s,
         QJsonObject{{u"resourceVersion"_s, KubeObject::at(*there, {"metadata"_L1, "resourceVersion"_L1})}}},
        {u"spec"_s, specOf(self, now)}};
    const Result<QJsonObject> taken = client.mergePatch(ref, patch, {}, context.stop);
    if (!taken && taken.error().code == "kube.conflict"_L1)
        return Failure(busy({}));
    return taken ? Result<void>() : Failure(taken.error());
}

} // namespace

Result<std::unique_ptr<ClusterLease>> ClusterLease::take(const ClusterConnections &connections,
                                                         const PackageMember &member, const ClusterHolder &holder,
                                                         Context &context)
{
    const KubeRef ref = refOf(member);
    const Result<std::unique_ptr<KubeClient>> client = connections.open(context);
    if (!client)
        return Failure(client.error());
    const Result<void> taken = write(**client, ref, holder, context);
    if (!taken && isOutOfReach(taken.error()))
        return std::unique_ptr<ClusterLease>();
    if (!taken)
        return Failure(taken.error());
    Result<ClusterAccess> access = connections.access(context);
    if (!access)
        return Failure(access.error());
    return std::unique_ptr<ClusterLease>(new ClusterLease(std::move(*access), ref, textOf(holder.self)));
}

Result<Text> ClusterLease::whoIsKeptAway(KubeClient &client, const PackageMember &member, const std::stop_token &stop)
{
    const Result<bool> may =
        hasRights(client, rightsTo({u"get"_s, u"create"_s, u"patch"_s}, {Cluster::leases}), member.nameSpace, stop);
    if (!may)
        return Failure(may.error());
    if (!*may)
        return Text(QT_TRANSLATE_NOOP("Text", "Cockpits on other machines are not kept away meanwhile: the account may "
                                              "not write leases in the namespace %1."),
                    {member.nameSpace});
    const Result<QJsonObject> there = client.get({.resource = Cluster::namespaces, .name = member.nameSpace}, stop);
    if (!there && isGone(there.error()))
        return Text(QT_TRANSLATE_NOOP("Text",
                                      "Cockpits on other machines are not kept away meanwhile: the namespace %1 "
                                      "is not there yet."),
                    {member.nameSpace});
    return Text(QT_TRANSLATE_NOOP("Text", "Cockpits on other machines are kept away meanwhile, by %1."),
                {QVariant::fromValue(refOf(member).text())});
}

Text ClusterLease::text() const
{
    return Text(
        QT_TRANSLATE_NOOP("Text", "Wrote %1: it keeps cockpits on other machines away until the operation ends."),
        {QVariant::fromValue(m_ref.text())});
}

ClusterLease::ClusterLease(ClusterAccess access, KubeRef ref, QString holder)
    : m_access(std::move(access))
    , m_ref(std::move(ref))
    , m_holder(std::move(holder))
    , m_renewing([this](const std::stop_token &stop) { renew(stop); })
{
}

ClusterLease::~ClusterLease()
{
    m_renewing.request_stop();
    m_renewing.join();
}

void ClusterLease::renew(const std::stop_token &stop) const
{
    // One that cannot be renewed runs out; that somebody else took it then is seen by what the steps refuse.
    ClusterAccess access = m_access;
    access.policy.attempts = 1; // the next turn is the next attempt, and nobody waits long for the end
    access.policy.deadline = longestCall;
    const std::unique_ptr<KubeClient> client = access.client();
    const auto isOurs = [&](const Result<QJsonObject> &lease) {
        return lease && KubeObject::at(*lease, {"spec"_L1, "holderIdentity"_L1}) == m_holder;
    };
    const auto precondition = [](const QJsonObject &lease) {
        return KubeObject::at(lease, {"metadata"_L1, "resourceVersion"_L1}).toString();
    };
    while (m_access.clock->wait(renewEvery, stop)) {
        const Result<QJsonObject> there = client->get(m_ref, stop);
        if (!isOurs(there))
            continue;
        const QJsonObject patch{{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, precondition(*there)}}},
                                {u"spec"_s, QJsonObject{{u"renewTime"_s, microTime(m_access.clock->now())}}}};
        (void)client->mergePatch(m_ref, patch, {}, stop);
    }
    const Result<QJsonObject> last = client->get(m_ref);
    if (isOurs(last))
        (void)client->remove(m_ref, {.resourceVersion = precondition(*last)});
}

} // namespace Switchback
