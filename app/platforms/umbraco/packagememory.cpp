// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packagememory.h"

#include <QFileInfo>

namespace Switchback {

ProductVersions PackageMemory::versions(const QString &file, const std::function<Result<ProductVersions>()> &read)
{
    const QFileInfo info(file);
    Stated now{.bytes = info.size(), .modifiedAt = info.lastModified(), .versions = {}};
    {
        const QMutexLocker guard(&m_mutex);
        const Stated known = m_stated.value(file);
        if (known.bytes == now.bytes && known.modifiedAt == now.modifiedAt)
            return known.versions;
    }
    const Result<ProductVersions> stated = read(); // takes seconds; meanwhile others may ask for another file
    const bool saysNothing =
        !stated && (stated.error().kind == ProblemKind::Cancelled || stated.error().kind == ProblemKind::DiskFull);
    now.versions = stated.value_or(ProductVersions());
    if (saysNothing || !info.exists())
        return now.versions;
    const QMutexLocker guard(&m_mutex);
    m_stated.insert(file, now);
    return now.versions;
}

} // namespace Switchback
