// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QWidget>

namespace Switchback {

/// The list of steps at the left of a wizard: numbered, done ones ticked, the current one bold and filled.
/// It only shows where one is; going there is the business of Back and Next.
class WizardSteps : public QWidget {
    Q_OBJECT

public:
    explicit WizardSteps(QWidget *parent = nullptr);

    /// \a current is the index of the step now shown; those before it are done, all are when \a finished.
    void setSteps(const QStringList &names, int current, bool finished);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class State { Done, Current, Ahead };

    [[nodiscard]] State state(qsizetype index) const;
    [[nodiscard]] int markSize() const;
    [[nodiscard]] int rowHeight() const;
    void describe();
    void drawMark(QPainter &painter, const QRectF &circle, qsizetype index) const;

    QStringList m_names;
    int m_current = 0;
    bool m_finished = false;
};

} // namespace Switchback
