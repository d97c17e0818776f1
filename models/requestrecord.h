// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace Switchback {

/// One HTTP request that was sent for an activity, for people to inspect; what is secret was taken out before it was made.
struct RequestRecord {
    QDateTime sentAt; ///< UTC
    QString method;
    QString origin; ///< "https://host:8443"
    QString path;   ///< with the query
    int status = 0; ///< 0: there was no answer
    QString code;   ///< of the Problem, or empty
    qint64 milliseconds = 0;
    qint64 sentBytes = 0;        ///< of the body
    qint64 receivedBytes = 0;    ///< of the body
    int retries = 0;             ///< attempts of the same call before this one
    QStringList requestHeaders;  ///< "Name: value"
    QStringList responseHeaders; ///< "Name: value"

    /// "GET https://host/path: 200, 12 ms" or, without an answer, its code.
    [[nodiscard]] QString summary() const;
    /// As it travels and is stored: the text of an OutputLine of Stream::Request.
    [[nodiscard]] QString toLine() const;
    /// Nothing when \a line is none.
    [[nodiscard]] static std::optional<RequestRecord> fromLine(const OutputLine &line);

    friend bool operator==(const RequestRecord &, const RequestRecord &) = default;
};

} // namespace Switchback
