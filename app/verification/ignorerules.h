// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/selector.h"
#include "models/result.h"

#include <QStringList>

namespace Switchback {

/// What a person does not want to hear of.
class IgnoreRules {
public:
    IgnoreRules() = default;
    /// \a paths: "/feed/*", where `*` stands for anything, also for nothing and for slashes; the query counts.
    /// \a selectors: what Selector understands; such elements, with all in them, are neither read nor are their links
    /// followed. A rule that cannot be read is a Problem "verification.ignore-rule" that quotes it.
    [[nodiscard]] static Result<IgnoreRules> of(const QStringList &paths, const QStringList &selectors);

    [[nodiscard]] bool ignoresPath(const QString &path) const;
    [[nodiscard]] bool ignoresElement(const HtmlElement &element) const;
    [[nodiscard]] bool hasSelectors() const { return !m_selectors.isEmpty(); }
    /// Of the elements, as a browser has them.
    [[nodiscard]] QStringList cssSelectors() const;

private:
    QStringList m_paths;
    QList<Selector> m_selectors;
};

} // namespace Switchback
