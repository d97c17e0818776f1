// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

namespace Switchback {

/// The start of an element as it was read; names in lower case.
struct HtmlElement {
    QString tag;
    QHash<QString, QString> attributes;

    [[nodiscard]] QString attribute(const QString &name) const { return attributes.value(name); }
    [[nodiscard]] bool has(const QString &name) const { return attributes.contains(name); }
};

} // namespace Switchback
