// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/acknowledgements.h"

namespace Switchback {

/// `acknowledgements.json` of the workspace, readable by its owner only. Each change is one atomic replacement under a lock
/// file, as several programs may use the workspace at once.
class AcknowledgementStore final : public Acknowledgements {
public:
    /// \a folder: the workspace's, which is there.
    explicit AcknowledgementStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] Result<void> mark(const EnvironmentRef &environment, QList<Finding> &findings) const override;
    [[nodiscard]] Result<void> keep(const EnvironmentRef &environment, const Finding &finding) override;

private:
    [[nodiscard]] QString file() const;
    [[nodiscard]] Result<QJsonObject> read() const;

    QString m_folder;
};

} // namespace Switchback
