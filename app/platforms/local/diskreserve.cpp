// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskreserve.h"

#include "app/platforms/local/diskfile.h"

#include <QFile>

#include <fcntl.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Switchback {

Result<DiskReserve> DiskReserve::take(const QString &folder, qint64 bytes)
{
    DiskReserve reserve;
    if (bytes <= 0)
        return reserve;
    auto file = std::make_unique<Descriptor>(
        ::open(QFile::encodeName(existingPart(folder)).constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600));
    if (!file->isOpen())
        return reserve;
    if (::fallocate(file->get(), 0, 0, bytes) == 0) {
        reserve.m_file = std::move(file);
        reserve.m_bytes = bytes;
        return reserve;
    }
    if (errno == ENOSPC || errno == EDQUOT)
        return Failure(fileProblem(errno, folder));
    return reserve;
}

void DiskReserve::shrinkTo(qint64 bytes)
{
    const qint64 rest = qMax<qint64>(0, bytes);
    if (!m_file || rest >= m_bytes || ::ftruncate(m_file->get(), rest) != 0)
        return;
    m_bytes = rest;
}

} // namespace Switchback
