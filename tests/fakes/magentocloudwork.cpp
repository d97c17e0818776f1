// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the made-up cloud does, as opposed to what it tells.

#include "tests/fakes/magentocloud.h"
#include "tests/fakes/magentocloudresources.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int badRequest = 400;
constexpr int notFound = 404;

HostileReply json(const QJsonObject &object, int status = ok)
{
    return HostileReply::answer(status, QJsonDocument(object).toJson(QJsonDocument::Compact),
                                "Content-Type: application/json\r\n");
}

HostileReply error(int status, const QString &message)
{
    return json(MagentoCloudResources::error(status, message), status);
}

/// Whether an activity of that type ends with the app's deploy hook.
bool isDeployment(const QString &type)
{
    return type == "environment.push"_L1 || type == "environment.redeploy"_L1 || type == "environment.restore"_L1;
}

} // namespace

QString MagentoCloud::newId()
{
    // As long as theirs are; the count at its end keeps two from being the same.
    constexpr int letters = 36;
    return QString(u"a1"_s + QString::number(QRandomGenerator::global()->generate64(), letters) + u'x'
                   + QString::number(++m_idsGiven));
}

void MagentoCloud::settle()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] {
        return std::none_of(m_state.activities.cbegin(), m_state.activities.cend(),
                            MagentoCloudResources::isUnfinished);
    });
}

CloudActivityState MagentoCloud::begin(const QString &type, const CloudEnvironmentState &environment,
                                       const QString &done, QJsonObject payload)
{
    payload.insert(u"user"_s, MagentoCloudResources::user(m_state));
    payload.insert(u"environment"_s, QJsonObject{{u"id"_s, environment.id}, {u"title"_s, environment.title}});
    CloudActivityState activity;
    activity.id = newId();
    activity.type = type;
    activity.environment = environment.id;
    activity.text = u"%1 %2 %3"_s.arg(m_state.user, done, environment.id);
    activity.createdAt = QDateTime::currentDateTimeUtc();
    activity.payload = payload;
    m_state.activities.prepend(activity);
    if (!m_isEnding)
        m_threads.emplace_back([this, id = activity.id](const std::stop_token &stop) { run(stop, id); });
    return activity;
}

bool MagentoCloud::isTurnOf(const QString &id) const
{
    const auto mine = std::find_if(m_state.activities.cbegin(), m_state.activities.cend(),
                                   [&id](const CloudActivityState &candidate) { return candidate.id == id; });
    if (mine == m_state.activities.cend() || mine->state != "pending"_L1)
        return true; // there is nothing to wait for any more
    return std::none_of(mine + 1, m_state.activities.cend(), [&mine](const CloudActivityState &older) {
        return older.environment == mine->environment && MagentoCloudResources::isUnfinished(older);
    });
}

void MagentoCloud::run(const std::stop_token &stop, const QString &id)
{
    constexpr int halfWay = 50;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [&] { return isTurnOf(id); });
    CloudActivityState *activity = m_state.activity(id);
    if (stop.stop_requested() || !activity || activity->state != "pending"_L1)
        return;
    activity->state = u"in_progress"_s;
    activity->percent = halfWay;
    activity->startedAt = QDateTime::currentDateTimeUtc();
    if (m_state.endless.contains(activity->type))
        return;
    const CloudActivityState begun = *activity;
    const Work work = m_work;
    lock.unlock();
    const int exitCode = !work ? 0 : work(begun, [this, &id](const QString &line) {
        const std::lock_guard guard(m_mutex);
        if (CloudActivityState *logged = m_state.activity(id))
            logged->log.append(line);
    });
    lock.lock();
    finish(id, exitCode);
    m_changed.notify_all();
}

void MagentoCloud::finish(const QString &id, int exitCode)
{
    constexpr int daysOfABackup = 7;
    constexpr int all = 100;
    CloudActivityState *activity = m_state.activity(id);
    if (!activity)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString backup = activity->payload.value("backup_name"_L1).toString();
    CloudEnvironmentState *environment = m_state.environment(activity->environment);
    const bool hasHook = isDeployment(activity->type);
    activity->state = u"complete"_s;
    activity->percent = all;
    activity->completedAt = now;
    activity->result = exitCode == 0 || (hasHook && m_state.hidesFailedHooks) ? u"success"_s : u"failure"_s;
    if (hasHook) {
        activity->commands = {
            QJsonObject{{u"app"_s, u"mymagento"_s}, {u"type"_s, u"deploy"_s}, {u"exit_code"_s, exitCode}}};
    }
    if (hasHook && environment) {
        environment->wasLastDeploymentSuccessful = exitCode == 0;
        environment->lastDeploymentAt = now;
        environment->isDeployed = environment->isDeployed || exitCode == 0;
    }
    if (exitCode == 0)
        finishLife(*activity);
    if (activity->type == "environment.backup"_L1 && exitCode == 0)
        m_state.backups.prepend({.id = backup,
                                 .environment = activity->environment,
                                 .commit = environment ? environment->headCommit : QString(),
                                 .createdAt = now,
                                 .expiresAt = now.addDays(daysOfABackup),
                                 .isSafe = activity->payload.value("safe"_L1).toBool()});
    if (activity->type == "environment.backup.delete"_L1 && exitCode == 0)
        m_state.backups.removeIf([&backup](const CloudBackupState &candidate) { return candidate.id == backup; });
    else if (CloudBackupState *kept = m_state.backup(backup))
        kept->status = u"CREATED"_s;
}

CloudActivityState *MagentoCloud::activityOf(const Call &call)
{
    CloudActivityState *activity = m_state.activity(call.id);
    const bool isElsewhere = activity && call.environment && activity->environment != call.environment->id;
    return isElsewhere ? nullptr : activity;
}

CloudBackupState *MagentoCloud::backupOf(const Call &call)
{
    CloudBackupState *backup = m_state.backup(call.id);
    return backup && backup->environment == call.environment->id ? backup : nullptr;
}

HostileReply MagentoCloud::push(const Call &call)
{
    CloudEnvironmentState *environment = m_state.environment(call.body.value("environment"_L1).toString());
    if (!environment)
        return error(notFound, u"There is no such environment."_s);
    const QString commit = call.body.value("commit"_L1).toString();
    environment->headCommit = commit;
    const CloudActivityState begun = begin(
        u"environment.push"_s, *environment, u"pushed to"_s,
        {{u"commit"_s, commit}, {u"commits"_s, QJsonArray{QJsonObject{{u"sha"_s, commit}}}}, {u"commits_count"_s, 1}});
    return json({{u"activity"_s, begun.id}});
}

HostileReply MagentoCloud::cancel(const Call &call)
{
    CloudActivityState *activity = activityOf(call);
    if (!activity)
        return error(notFound, u"Not found."_s);
    if (activity->state != "pending"_L1)
        return error(badRequest, u"The activity cannot be cancelled any more."_s);
    activity->state = u"cancelled"_s;
    activity->completedAt = QDateTime::currentDateTimeUtc();
    if (CloudBackupState *kept = m_state.backup(activity->payload.value("backup_name"_L1).toString()))
        kept->status = u"CREATED"_s;
    m_changed.notify_all();
    return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, *activity, base())}));
}

HostileReply MagentoCloud::backups(const Call &call)
{
    const CloudEnvironmentState &environment = *call.environment;
    if (call.method == "POST") {
        if (!environment.offersBackups || environment.status != "active"_L1)
            return error(badRequest, u"The environment cannot be backed up."_s);
        const CloudActivityState begun =
            begin(u"environment.backup"_s, environment, u"created a backup of"_s,
                  {{u"backup_name"_s, newId()}, {u"safe"_s, call.body.value("safe"_L1).toBool(true)}});
        return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, begun, base())}));
    }
    QJsonArray found;
    for (const CloudBackupState &backup : std::as_const(m_state.backups))
        if (backup.environment == environment.id)
            found.append(MagentoCloudResources::backup(m_state, backup, base()));
    return HostileReply::json(QJsonDocument(found).toJson(QJsonDocument::Compact));
}

HostileReply MagentoCloud::oneBackup(const Call &call)
{
    CloudBackupState *backup = backupOf(call);
    if (!backup)
        return error(notFound, u"Not found."_s);
    if (call.method == "GET")
        return json(MagentoCloudResources::backup(m_state, *backup, base()));
    if (backup->status != "CREATED"_L1)
        return error(badRequest, u"The backup is being deleted."_s);
    backup->status = u"DELETING"_s;
    const CloudActivityState begun = begin(u"environment.backup.delete"_s, *call.environment, u"deleted a backup of"_s,
                                           {{u"backup_name"_s, backup->id}});
    return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, begun, base())}));
}

HostileReply MagentoCloud::restore(const Call &call)
{
    const CloudBackupState *backup = backupOf(call);
    if (!backup)
        return error(notFound, u"Not found."_s);
    if (!backup->isRestorable || backup->status != "CREATED"_L1)
        return error(badRequest, u"The backup cannot be restored."_s);
    const QString name = call.body.value("environment_name"_L1).toString(call.environment->id);
    const CloudEnvironmentState *target = m_state.environment(name);
    if (!target)
        return error(badRequest, u"There is no such environment: %1."_s.arg(name));
    // Git stays as it is, whatever is asked for: so does the head.
    const CloudActivityState begun = begin(u"environment.restore"_s, *target, u"restored a backup to"_s,
                                           {{u"backup_name"_s, backup->id},
                                            {u"commit"_s, backup->commit},
                                            {u"restore_code"_s, call.body.value("restore_code"_L1).toBool(true)}});
    return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, begun, base())}));
}

HostileReply MagentoCloud::redeploy(const Call &call)
{
    if (call.environment->status != "active"_L1)
        return error(badRequest, u"The environment is not active."_s);
    const CloudActivityState begun = begin(u"environment.redeploy"_s, *call.environment, u"redeployed"_s,
                                           {{u"commit"_s, call.environment->headCommit}});
    return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, begun, base())}));
}

} // namespace Switchback
