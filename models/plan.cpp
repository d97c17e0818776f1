// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/plan.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject OperationRequest::toJson() const
{
    return {{u"kind"_s, enumName(kind)},
            {u"project"_s, environment.projectId},
            {u"environment"_s, environment.environmentId},
            {u"version"_s, version},
            {u"backup"_s, backupId},
            {u"reason"_s, reason}};
}

OperationRequest OperationRequest::fromJson(const QJsonObject &json)
{
    OperationRequest request;
    request.kind = enumFromName<OperationKind>(json.value("kind"_L1).toString()).value_or(OperationKind::Upgrade);
    request.environment = {json.value("project"_L1).toString(), json.value("environment"_L1).toString()};
    request.version = json.value("version"_L1).toString();
    request.backupId = json.value("backup"_L1).toString();
    request.reason = json.value("reason"_L1).toString();
    return request;
}

} // namespace Switchback
