// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace Switchback {

/// The certificate that a site shows; nothing is set where it has none.
struct SiteCertificate {
    QString subject;
    QString issuer;
    QDateTime validUntil; ///< UTC

    [[nodiscard]] bool isKnown() const { return validUntil.isValid(); }
    friend bool operator==(const SiteCertificate &, const SiteCertificate &) = default;
};

} // namespace Switchback
