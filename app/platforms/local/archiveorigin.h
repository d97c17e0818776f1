// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/dataorigin.h"
#include "app/platforms/local/siterunner.h"

namespace Switchback {

/// A manual backup. check() reads it from end to end and finds every flipped bit.
class ArchiveOrigin final : public DataOrigin {
public:
    ArchiveOrigin(SiteRunner runner, QString backupId);

    [[nodiscard]] Result<qint64> check(Context &context) override;
    [[nodiscard]] Result<CopiedData> copyTo(const QString &folder, Context &context) override;
    [[nodiscard]] bool packsDatabase() const override;
    [[nodiscard]] QString stamp() const override { return m_backupId; }

private:
    SiteRunner m_runner;
    QString m_backupId;
};

} // namespace Switchback
