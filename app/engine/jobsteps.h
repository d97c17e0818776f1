// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"

#include <memory>

/// Steps whose functions are those of one object, which all steps of an operation share.
namespace Switchback {

template <typename Job>
[[nodiscard]] std::function<Result<void>(Context &)> call(const std::shared_ptr<const Job> &job,
                                                          Result<void> (Job::*work)(Context &) const)
{
    return [job, work](Context &context) { return ((*job).*work)(context); };
}

template <typename Job>
[[nodiscard]] std::function<Probe(Context &)> ask(const std::shared_ptr<const Job> &job,
                                                  Probe (Job::*question)(Context &) const)
{
    return [job, question](Context &context) { return ((*job).*question)(context); };
}

/// One that only reads.
template <typename Job>
[[nodiscard]] Step look(const std::shared_ptr<const Job> &job, const QString &id, const Text &title,
                        const Text &sentence, int weight, Result<void> (Job::*work)(Context &) const)
{
    return {.info = {.id = id, .title = title, .sentence = sentence, .effect = Effect::Reads, .weight = weight},
            .probe = {},
            .run = call(job, work),
            .undo = {}};
}

} // namespace Switchback
