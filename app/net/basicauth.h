// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

namespace Switchback {

/// "Basic …" with name and password (RFC 7617, UTF-8). What it is made of leaves no copy behind; what becomes of the result
/// is the caller's affair.
[[nodiscard]] QByteArray basicAuthorization(const QString &name, const Secret &password);

} // namespace Switchback
