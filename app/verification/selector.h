// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/htmlelement.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Switchback {

/// A selector of the simple kind, of one element by what stands in its own tag: `tag`, `.class`, `#id`, `[attribute]`,
/// `[attribute=value]`, each as often as one likes, without blanks: "div.clock[data-live]". All of it must hold.
class Selector {
public:
    [[nodiscard]] static std::optional<Selector> parse(const QString &written);
    /// What a browser takes for the same, which is stricter about names.
    [[nodiscard]] QString css() const;
    [[nodiscard]] bool matches(const HtmlElement &element) const;

private:
    struct Attribute {
        QString name;
        std::optional<QString> value;
    };

    QString m_tag; ///< empty: any
    QString m_id;  ///< likewise
    QStringList m_classes;
    QList<Attribute> m_attributes;
};

} // namespace Switchback
