// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/testbranchplan.h"

#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/magentoproblem.h"
#include "app/platforms/magento/testbranch.h"
#include "models/releaseversion.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Of the environments that are offered to be branched.
Result<QStringList> branchable(const QString &cloudProject, const MagentoTools &tools, Context &context)
{
    Result<CloudClient> client = CloudClient::open(*tools.tokens, context);
    if (!client)
        return Failure(client.error());
    const Result<CloudProject> project = client->project(cloudProject);
    if (!project)
        return Failure(project.error());
    const Result<QList<CloudEnvironment>> all = client->environments(*project);
    if (!all)
        return Failure(all.error());
    QStringList keys;
    for (const CloudEnvironment &one : *all)
        if (one.isActive() && one.operations.contains(u"#branch"_s))
            keys.append(one.key());
    return keys;
}

const Environment *sourceIn(const Project &project, const QStringList &keys)
{
    for (const Role role : {Role::Uat, Role::Live, Role::Integration})
        for (const Environment &one : project.environments)
            if (one.role == role && one.ref.environmentId != testBranchId && !one.version.isEmpty()
                && keys.contains(one.ref.environmentId))
                return &one;
    return nullptr;
}

} // namespace

Result<void> chooseTestSource(Plan &plan, const Project &project, const QList<Activity> &open,
                              const QString &cloudProject, const MagentoTools &tools, Context &context)
{
    if (plan.request.environment.environmentId != testBranchId)
        return Failure(
            magentoProblem(ProblemKind::Refused, Owner::You, u"magento.not-supported"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "Switchback sets up only the environment %1, for tests."),
                                {QString(testBranchId)}),
                           {}));
    const Result<QStringList> keys = branchable(cloudProject, tools, context);
    if (!keys)
        return Failure(keys.error());
    const Environment *source = sourceIn(project, *keys);
    if (!source)
        return Failure(magentoProblem(
            ProblemKind::Refused, Owner::You, u"magento.no-source"_s,
            Text(QT_TRANSLATE_NOOP("Text", "There is no environment that the cloud offers to copy and whose version is "
                                           "known.")),
            Text(QT_TRANSLATE_NOOP("Text", "Refresh the project until a version can be read, and look whether you may "
                                           "make branches."))));
    if (isNewer(source->version, plan.toVersion))
        return Failure(
            magentoProblem(ProblemKind::Refused, Owner::You, u"magento.older"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "%1 runs %2, and its database does not go back to %3."),
                                {source->name, source->version, plan.toVersion}),
                           Text(QT_TRANSLATE_NOOP("Text", "Choose %1 or a newer one."), {source->version})));
    if (openOn(open, source->ref))
        return Failure(magentoProblem(
            ProblemKind::Conflict, Owner::You, u"magento.busy"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Another operation works on the original, which is to be copied.")),
            Text(QT_TRANSLATE_NOOP("Text", "Wait for its end; the activity log shows it."))));
    plan.request.sourceEnvironmentId = source->ref.environmentId;
    return {};
}

} // namespace Switchback
