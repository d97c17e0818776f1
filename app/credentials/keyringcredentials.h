// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/credentials/keyringthread.h"
#include "models/redactor.h"

#include <memory>

namespace Switchback {

/// Secrets in the desktop's keyring, through QtKeychain and the Secret Service. What was read or stored is made known
/// to the Redactor before anybody gets it.
///
/// QtKeychain answers "not found" for a locked keyring and "ok" to a removal that did not happen, so the service itself
/// is asked before either is believed.
class KeyringCredentials final : public Credentials {
public:
    explicit KeyringCredentials(std::shared_ptr<Redactor> redactor);

    [[nodiscard]] Result<void> store(const QString &name, const Secret &secret, const Patience &patience) override;
    [[nodiscard]] Result<std::optional<Secret>> read(const QString &name, const Patience &patience) override;
    [[nodiscard]] Result<void> remove(const QString &name, const Patience &patience) override;
    [[nodiscard]] Result<QStringList> names(const Patience &patience) override;
    [[nodiscard]] Result<void> unlock(const Patience &patience) override;

private:
    std::shared_ptr<Redactor> m_redactor;
    KeyringThread m_thread;
};

} // namespace Switchback
