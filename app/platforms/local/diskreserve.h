// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/descriptor.h"
#include "models/result.h"

#include <memory>

namespace Switchback {

/// Room on a disk that is kept for somebody who is about to need it: a file without a name, so that it is gone with this
/// object, or with the program, however that ends. One thread.
class DiskReserve {
public:
    /// \a folder: any of the file system, which need not be there yet. 0 bytes: none. Where the file system cannot keep room there is none, too. A
    /// Problem "local.disk-full" when there is not so much.
    [[nodiscard]] static Result<DiskReserve> take(const QString &folder, qint64 bytes);

    /// Gives the rest back; does nothing where it is that small already.
    void shrinkTo(qint64 bytes);
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    DiskReserve() = default;

    std::unique_ptr<Descriptor> m_file; ///< null: none
    qint64 m_bytes = 0;
};

} // namespace Switchback
