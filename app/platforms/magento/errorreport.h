// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Switchback {

/// What Commerce wrote down about an error that a visitor met.
struct ErrorReport {
    QString message;
    QString trace;
    QString url;

    friend bool operator==(const ErrorReport &, const ErrorReport &) = default;
};

/// Reads a report in either form: JSON since the serializer was changed, PHP's serialize() before. Nothing: it is neither.
/// Source of the forms: sheet, 4.5.
[[nodiscard]] std::optional<ErrorReport> readErrorReport(const QByteArray &bytes);

/// Whether it is what reports are called by: a number, or 64 hexadecimal digits in small letters.
[[nodiscard]] bool isReportId(const QString &id);

/// The id of the report in an error page: a number, or 64 hexadecimal digits since JSON; empty: it names none.
[[nodiscard]] QString reportIdIn(const QByteArray &page);

} // namespace Switchback
