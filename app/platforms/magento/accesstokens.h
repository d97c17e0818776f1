// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"

#include <QUrl>

#include <map>
#include <mutex>

namespace Switchback {

/// The access tokens of all accounts of this kind, which live for a quarter of an hour: whoever needs one while another asks
/// for it waits and takes that one. Thread-safe.
class AccessTokens {
public:
    /// The token of the account of \a context, a new one when \a stale is the one at hand. Problems: "magento.token",
    /// "magento.step-up", those of HTTP and of the keyring.
    [[nodiscard]] Result<std::shared_ptr<const Secret>> token(Context &context,
                                                              const std::shared_ptr<const Secret> &stale = {});

private:
    struct Held {
        std::mutex mutex;
        std::shared_ptr<const Secret> apiToken; ///< for which it was given
        std::shared_ptr<const Secret> access;
        QDateTime until; ///< UTC
    };
    [[nodiscard]] std::shared_ptr<Held> heldFor(const QString &accountId);

    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<Held>> m_held;
};

/// "magento.step-up".
[[nodiscard]] Problem stepUpProblem(const QUrl &url);

} // namespace Switchback
