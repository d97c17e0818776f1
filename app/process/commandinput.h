// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <variant>

namespace Switchback {

/// A file that is read while it is written to the program.
struct FileInput {
    QString path;
    /// Gets the size of each piece that the program took, on the thread that runs the command.
    std::function<void(qint64)> handedOver = {};
};

/// What a program reads from its standard input before the end of it: nothing, bytes, a secret (which is not copied), or
/// a file.
using CommandInput = std::variant<std::monostate, QByteArray, std::shared_ptr<const Secret>, FileInput>;

} // namespace Switchback
