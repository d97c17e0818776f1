// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QString>

namespace Switchback {

/// What Switchback uses of a Procfile (devcenter.heroku.com/articles/procfile): one `type: command` per line.
struct Procfile {
    QString web;
    QString release; ///< the migration; empty when there is none

    friend bool operator==(const Procfile &, const Procfile &) = default;
};

/// \a name is how the file is called in sentences: "releases/2.0.0/Procfile". Refuses one without `web:`.
[[nodiscard]] Result<Procfile> parseProcfile(const QByteArray &bytes, const QString &name);

} // namespace Switchback
