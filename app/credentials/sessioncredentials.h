// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/credentials.h"
#include "models/redactor.h"

#include <map>
#include <memory>
#include <mutex>

namespace Switchback {

/// Secrets typed for this session: in this process's memory and nowhere else, gone with it.
class SessionCredentials final : public Credentials {
public:
    explicit SessionCredentials(std::shared_ptr<Redactor> redactor);

    [[nodiscard]] Result<void> store(const QString &name, const Secret &secret, const Patience &patience) override;
    [[nodiscard]] Result<std::optional<Secret>> read(const QString &name, const Patience &patience) override;
    [[nodiscard]] Result<void> remove(const QString &name, const Patience &patience) override;
    [[nodiscard]] Result<QStringList> names(const Patience &patience) override;
    [[nodiscard]] Result<void> unlock(const Patience &patience) override;

private:
    std::shared_ptr<Redactor> m_redactor;
    std::mutex m_mutex;
    std::map<QString, Secret> m_secrets;
};

} // namespace Switchback
