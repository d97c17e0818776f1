// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/result.h"

namespace Switchback {

struct CopiedData {
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 sharedBytes = 0; ///< that take no room of their own
};

/// Where a new installation gets its data from when that is not the one that serves now. Used on one lane.
class DataOrigin {
public:
    DataOrigin() = default;
    virtual ~DataOrigin() = default;
    Q_DISABLE_COPY_MOVE(DataOrigin)

    /// Reads only; the bytes that copyTo() will write.
    [[nodiscard]] virtual Result<qint64> check(Context &context) = 0;
    /// Takes again what only memory held; see Step::takeUp.
    [[nodiscard]] virtual Result<void> takeUp() { return {}; }
    /// Fills an empty folder; complete and checked, or a Problem.
    [[nodiscard]] virtual Result<CopiedData> copyTo(const QString &folder, Context &context) = 0;
    /// The database that belongs to those data, on the project's server; empty: none, or it is packed.
    [[nodiscard]] virtual Result<QString> database() const { return QString(); }
    /// Whether a dump among what copyTo() fills in is that of its database (packeddatabase.h). Elsewhere a folder of that
    /// name is the site's own affair.
    [[nodiscard]] virtual bool packsDatabase() const { return false; }
    /// Names the state that a copy made now would have; empty when none may be made now.
    [[nodiscard]] virtual QString stamp() const = 0;
    /// A Problem when what copyTo() took may have changed since.
    [[nodiscard]] virtual Result<void> checkStill() const { return {}; }
    /// The port of a running installation with the same data, to compare with; 0 when there is none.
    [[nodiscard]] virtual quint16 referencePort() const { return 0; }
    /// Nothing of it is needed any more.
    virtual void release() { }
};

} // namespace Switchback
