// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/umbracoproducts.h"
#include "models/result.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>

#include <functional>

namespace Switchback {

/// What packages on this machine state, remembered as long as a file is as it was: looking unpacks one only once. For any
/// thread.
class PackageMemory {
public:
    /// Those of the file, from \a read where it is not known or is not as it was. What \a read fails of is as good as
    /// nothing stated, and is remembered as well, but for a full disk and a cancel, which say nothing about the file.
    [[nodiscard]] ProductVersions versions(const QString &file, const std::function<Result<ProductVersions>()> &read);

private:
    struct Stated {
        qint64 bytes = -1;
        QDateTime modifiedAt;
        ProductVersions versions;
    };
    QMutex m_mutex;
    QHash<QString, Stated> m_stated; ///< by path
};

} // namespace Switchback
