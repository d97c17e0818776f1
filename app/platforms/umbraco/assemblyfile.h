// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Switchback {

/// The versions of a compiled assembly (a .dll), as the compiler writes them into its resources. Nothing: it has none
/// there. Source: VS_VERSIONINFO, learn.microsoft.com/windows/win32/menurc.
[[nodiscard]] std::optional<QString> assemblyVersionIn(const QByteArray &dll); ///< what bindings are about: "11.0.0.0"
[[nodiscard]] std::optional<QString> fileVersionIn(const QByteArray &dll);     ///< of the product: "8.18.5"

} // namespace Switchback
