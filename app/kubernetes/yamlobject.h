// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace Switchback {

/// How much of a YAML document is taken. Aliases count as often as they are used, so that a small file cannot grow.
struct YamlLimits {
    qsizetype bytes = 2 << 20;
    int values = 200'000;
    int depth = 64;
    qsizetype characters = 16 << 20; ///< of all texts together
};

/// The first document of \a bytes, which must be a mapping. `true` and `false` become booleans, what is null is left out,
/// and every other plain value stays the text that it is: a token of digits is no number. An empty document is an empty
/// object. \a name is how the file is called in sentences. Codes "yaml.malformed" and "yaml.too-large".
[[nodiscard]] Result<QJsonObject> yamlObject(const QByteArray &bytes, const QString &name,
                                             const YamlLimits &limits = {});

} // namespace Switchback
