// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// How environments of the made-up cloud come and go.

#include "tests/fakes/magentocloud.h"
#include "tests/fakes/magentocloudresources.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int badRequest = 400;

HostileReply json(const QJsonObject &object, int status = ok)
{
    return HostileReply::answer(status, QJsonDocument(object).toJson(QJsonDocument::Compact),
                                "Content-Type: application/json\r\n");
}

HostileReply refused(const QString &message)
{
    return json(MagentoCloudResources::error(badRequest, message), badRequest);
}

} // namespace

HostileReply MagentoCloud::settings(const Call &)
{
    // Also for the capabilities: the vendor's own client asks for both before it branches, and needs none.
    return json({{u"sizing_api_enabled"_s, false}, {u"enable_certificate_provisioning"_s, true}});
}

HostileReply MagentoCloud::branch(const Call &call)
{
    const QString name = call.body.value("name"_L1).toString();
    if (call.environment->status != "active"_L1)
        return refused(u"The environment is not active."_s);
    if (name.isEmpty() || m_state.environment(name))
        return refused(u"There is an environment with that name already."_s);
    CloudEnvironmentState made = *call.environment;
    made.id = name;
    made.title = call.body.value("title"_L1).toString(name);
    made.type = call.body.value("type"_L1).toString(u"development"_s);
    made.parent = call.environment->id;
    made.status = u"inactive"_s;
    made.isDeployed = false;
    made.lastDeploymentAt = {};
    made.offersBackups = made.type == "development"_L1;
    m_state.environments.append(made); // call.environment is not to be used after that
    const CloudActivityState begun =
        begin(u"environment.branch"_s, made, u"branched"_s,
              {{u"parent"_s, made.parent}, {u"clone_parent"_s, call.body.value("clone_parent"_L1).toBool(true)}});
    return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, begun, base())}));
}

HostileReply MagentoCloud::deactivate(const Call &call)
{
    const CloudEnvironmentState &environment = *call.environment;
    if (environment.status != "active"_L1 || environment.parent.isEmpty()
        || MagentoCloudResources::isDirty(m_state, environment.id))
        return refused(u"The environment cannot be deactivated now."_s);
    const CloudActivityState begun = begin(u"environment.deactivate"_s, environment, u"deactivated"_s, {});
    return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, begun, base())}));
}

HostileReply MagentoCloud::remove(const Call &call)
{
    CloudEnvironmentState &environment = *call.environment;
    if (environment.status != "inactive"_L1 || environment.parent.isEmpty()
        || MagentoCloudResources::isDirty(m_state, environment.id))
        return refused(u"Only an inactive environment can be deleted."_s);
    environment.status = u"deleting"_s;
    const CloudActivityState begun = begin(u"environment.delete"_s, environment, u"deleted"_s, {});
    return json(MagentoCloudResources::accepted({MagentoCloudResources::activity(m_state, begun, base())}));
}

void MagentoCloud::finishLife(const CloudActivityState &activity)
{
    const QString &id = activity.environment;
    CloudEnvironmentState *environment = m_state.environment(id);
    if (!environment)
        return;
    if (activity.type == "environment.branch"_L1) {
        environment->status = u"active"_s;
        environment->isDeployed = true;
        environment->wasLastDeploymentSuccessful = true;
        environment->lastDeploymentAt = activity.completedAt;
    } else if (activity.type == "environment.deactivate"_L1) {
        environment->status = u"inactive"_s;
        environment->isDeployed = false;
        m_state.backups.removeIf([&id](const CloudBackupState &backup) { return backup.environment == id; });
    } else if (activity.type == "environment.delete"_L1) {
        m_state.environments.removeIf([&id](const CloudEnvironmentState &candidate) { return candidate.id == id; });
    }
}

} // namespace Switchback
