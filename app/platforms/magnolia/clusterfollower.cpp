// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterfollower.h"

#include "app/platforms/magnolia/clusterpackage.h"

#include <QMultiHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Of the whole cluster: how old the mirror may be is known each time when the server closes. It says nothing else of a
/// quiet type: bookmarks of one that did not change since the server started are left out.
constexpr std::chrono::seconds closedAfter(20);

/// A site can do without these (readNamespace()).
bool isOptional(ClusterType type)
{
    return type == ClusterType::Deployments || type == ClusterType::Ingresses;
}

/// Live first: where not all can be followed, those matter most.
QStringList byImportance(QList<PackageMember> members)
{
    std::stable_sort(members.begin(), members.end(), [](const PackageMember &left, const PackageMember &right) {
        return left.role == Role::Live && right.role != Role::Live;
    });
    QStringList nameSpaces;
    for (const PackageMember &member : std::as_const(members))
        nameSpaces.append(member.nameSpace);
    nameSpaces.removeDuplicates();
    return nameSpaces;
}

} // namespace

Result<void> followPackages(const QList<ProjectEntry> &entries, const ClusterConnections &connections,
                            ClusterMirrors &mirrors, const std::function<void(const QString &projectId)> &changed,
                            Context &context)
{
    Result<ClusterAccess> access = connections.access(context);
    if (!access)
        return Failure(access.error());
    QList<PackageMember> members;
    QMultiHash<QString, QString> projects; // by namespace
    for (const ProjectEntry &entry : entries) {
        const ClusterPackage package = ClusterPackage::fromLocation(entry.location);
        for (const PackageMember &member : package.members)
            projects.insert(member.nameSpace, entry.id);
        members += package.members;
    }
    const QStringList nameSpaces = byImportance(std::move(members));
    const Account account = context.account->account();
    const auto mirror = mirrors.begin(account, QSet<QString>(nameSpaces.cbegin(), nameSpaces.cend()));
    ClusterFollower follower(std::move(*access), nameSpaces, *mirror);
    const auto tell = [&](const QSet<QString> &different) {
        QSet<QString> ids;
        for (const QString &nameSpace : different)
            for (const QString &id : projects.values(nameSpace))
                ids.insert(id);
        for (const QString &id : std::as_const(ids))
            changed(id);
    };
    const Result<void> end = follower.run(tell, context.stop);
    mirrors.end(account, mirror, !context.stopRequested());
    return end;
}

ClusterFollower::ClusterFollower(ClusterAccess access, QStringList nameSpaces, ClusterMirror &mirror)
    : m_access(std::move(access))
    , m_nameSpaces(std::move(nameSpaces))
    , m_mirror(mirror)
{
}

Result<void> ClusterFollower::run(const std::function<void(const QSet<QString> &nameSpaces)> &changed,
                                  const std::stop_token &stop)
{
    for (const ClusterType type : clusterTypes)
        begin(type, {});
    Result<void> end;
    while (end && !stop.stop_requested()) {
        const News news = wait(stop);
        if (!news.nameSpaces.isEmpty())
            changed(news.nameSpaces);
        end = goOnAfter(news.endings);
    }
    for (const auto &lane : m_lanes)
        lane->requestStop(); // of all, before the first is waited for
    m_lanes.clear();
    return stop.stop_requested() ? Result<void>() : end;
}

void ClusterFollower::begin(ClusterType type, const QString &nameSpace)
{
    ++m_running;
    m_lanes.push_back(std::make_unique<Lanes>(u"watch"_s, 1));
    m_lanes.back()->post([this, type, nameSpace](const std::stop_token &stop) { watch(type, nameSpace, stop); });
}

void ClusterFollower::watch(ClusterType type, const QString &nameSpace, const std::stop_token &stop)
{
    const std::unique_ptr<KubeClient> client = m_access.client();
    KubeWatchLimits limits;
    if (nameSpace.isEmpty())
        limits.perRequest = closedAfter;
    KubeWatch watch(*client, {.resource = resourceOf(type), .nameSpace = nameSpace}, {}, limits);
    if (nameSpace.isEmpty())
        watch.onHeard([this, type](const QDateTime &upTo) { m_mirror.heard(type, upTo); });
    const auto take = [&](const KubeNews &news) {
        const QSet<QString> different = m_mirror.take(type, nameSpace, news);
        if (!different.isEmpty()) {
            const std::lock_guard guard(m_mutex);
            m_news.nameSpaces.unite(different);
        }
        m_wake.notify_one();
        return true;
    };
    const Result<KubeWatch::End> end = watch.run(take, stop);
    {
        const std::lock_guard guard(m_mutex);
        m_news.endings.append({type, nameSpace, end ? Problem() : end.error()});
    }
    m_wake.notify_one();
}

ClusterFollower::News ClusterFollower::wait(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [this] { return !m_news.isNone(); });
    return std::exchange(m_news, {});
}

Result<void> ClusterFollower::goOnAfter(const QList<Ending> &endings)
{
    for (const Ending &ending : endings) {
        --m_running;
        if (const Result<void> goesOn = goOnAfter(ending); !goesOn)
            return goesOn;
    }
    if (m_running == 0)
        return Failure(endings.last().problem);
    return {};
}

Result<void> ClusterFollower::goOnAfter(const Ending &ending)
{
    const bool isOfAll = ending.nameSpace.isEmpty();
    const bool isForbidden = ending.problem.code == "kube.forbidden"_L1;
    const bool isMissing = ending.problem.code == "kube.no-such-type"_L1 && isOptional(ending.type);
    if (!isForbidden && !isMissing)
        return Failure(ending.problem);
    if (!isOfAll)
        return {};
    m_mirror.ended(ending.type); // it may have been listed, and then not followed
    if (isMissing)
        m_mirror.missing(ending.type);
    else
        for (const QString &nameSpace : m_nameSpaces.first(std::min(m_nameSpaces.size(), mostByThemselves)))
            begin(ending.type, nameSpace);
    return {};
}

} // namespace Switchback
