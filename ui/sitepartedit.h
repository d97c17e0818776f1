// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitesettings.h"

#include <QWidget>

class QTableWidget;

namespace Switchback {

/// Fields for one part of a site's settings, shown as a page of the wizard that makes a site and as a tab of its
/// settings. GUI thread only.
class SitePartEdit : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setSettings(const SiteSettings &settings) = 0;
    /// Puts what stands in the fields into \a settings, and leaves the other parts as they are.
    virtual void addTo(SiteSettings &settings) const = 0;
    /// "Environments", for the list of steps and the tab.
    [[nodiscard]] virtual QString name() const = 0;
    /// The question that the page asks.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString subtitle() const { return {}; }
    /// What is missing, one sentence; empty when nothing is.
    [[nodiscard]] virtual QString complaint() const { return {}; }
    [[nodiscard]] virtual QWidget *firstField() const = 0;

Q_SIGNALS:
    /// The person changed something.
    void edited();

protected:
    virtual void retranslate() = 0;
    /// Gives a table that is written into the looks of the others, and room for a few rows.
    static void dress(QTableWidget *table);
    void changeEvent(QEvent *event) override;
};

} // namespace Switchback
