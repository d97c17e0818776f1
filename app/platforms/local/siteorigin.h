// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/local/dataorigin.h"
#include "app/platforms/local/sitefreeze.h"

namespace Switchback {

/// Another environment of the project. From check() to release() it is locked, so that no other operation, and no
/// upkeep, works on it. To copy from it its writes must be frozen.
class SiteOrigin final : public DataOrigin {
public:
    /// \a newestVersion: of the environment that gets the data; data of a newer release is refused.
    SiteOrigin(SiteRunner source, QString newestVersion);

    [[nodiscard]] const std::shared_ptr<SiteFreeze> &freeze() const { return m_freeze; }

    [[nodiscard]] Result<void> takeUp() override;
    [[nodiscard]] Result<qint64> check(Context &context) override;
    [[nodiscard]] Result<CopiedData> copyTo(const QString &folder, Context &context) override;
    [[nodiscard]] Result<QString> database() const override;
    [[nodiscard]] QString stamp() const override { return m_freeze->id(); }
    [[nodiscard]] Result<void> checkStill() const override;
    [[nodiscard]] quint16 referencePort() const override;
    void release() override;

private:
    [[nodiscard]] Result<InstallationState> active() const;

    SiteRunner m_source;
    QString m_newestVersion;
    std::shared_ptr<SiteFreeze> m_freeze;
    std::unique_ptr<TargetLock> m_lock;
    qint64 m_bytes = 0;
};

} // namespace Switchback
