// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/verbs.h"

namespace Switchback {

namespace {

/// Nobody is asked once more: the plan was confirmed when the operation began.
template <Recovery way>
ExitCode recover(Session &session, Printer &printer, const Invocation &invocation)
{
    const auto activity = session.recover(invocation.arguments.first(), way);
    return activity ? ended(printer, *activity) : told(printer, activity.error());
}

} // namespace

std::vector<Verb> recoveringVerbs()
{
    return {
        {"resume", "ACTIVITY", QT_TRANSLATE_NOOP("CommandLine", "go on with an operation that was interrupted"), 1, 1,
         recover<Recovery::Resume>},
        {"rollback", "ACTIVITY",
         QT_TRANSLATE_NOOP("CommandLine", "take back what an operation did before it was interrupted"), 1, 1,
         recover<Recovery::RollBack>},
    };
}

} // namespace Switchback
