// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"

namespace Switchback {

/// The environment of a test instance, beside octopusEnvironmentId.
inline const QString testEnvironmentId = QStringLiteral("test");

/// An account as it would be for the test instance that it names: its address, its container beside that of the first node,
/// its database beside that of the original. The API key is the same, for keys are in the database that was copied.
[[nodiscard]] Account testAccount(const Account &account);

/// Does the work with what the account says of an environment.
template <typename Work>
auto inEnvironment(const QString &environmentId, Context &context, const Work &work)
{
    if (environmentId != testEnvironmentId)
        return work(context);
    AccountAccess access = context.account->like(testAccount(context.account->account()));
    Context inner{.stop = context.stop,
                  .clock = context.clock,
                  .log = context.log,
                  .outputs = context.outputs,
                  .measures = context.measures,
                  .account = &access};
    return work(inner);
}

template <typename Work>
auto inTest(Context &context, const Work &work)
{
    return inEnvironment(testEnvironmentId, context, work);
}

/// The same steps, each with what the account says of that environment.
[[nodiscard]] std::vector<Step> stepsIn(const QString &environmentId, std::vector<Step> steps);

} // namespace Switchback
