// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <tl/expected.hpp>

namespace Switchback {

/// A value or the Problem that stood in its way. tl::expected because GCC 12 has std::expected only in C++23 mode;
/// this alias is the one line to change then.
template <typename T>
using Result = tl::expected<T, Problem>;

using Failure = tl::unexpected<Problem>;

} // namespace Switchback
