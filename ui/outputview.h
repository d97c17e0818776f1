// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QListView>

namespace Switchback {

class OutputModel;

/// The output of an activity, one line below the other in a fixed-width face. Follows new lines only while the last
/// one is in sight, so that what somebody reads does not run away. Ctrl+C copies the selected lines.
/// Does not own the model, which must outlive it.
class OutputView : public QListView {
    Q_OBJECT

public:
    explicit OutputView(OutputModel *model, QWidget *parent = nullptr);

    /// True while the last line is in sight.
    [[nodiscard]] bool isAtEnd() const;
    /// The selected lines, or all when none is.
    [[nodiscard]] QString selectionAsText() const;

public Q_SLOTS:
    void copyText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setMonospaced();

    OutputModel *m_output;
    bool m_following = true;
};

} // namespace Switchback
