// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitecheck.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QScrollArea;

namespace Switchback {

/// What a page looked like before and looks like now, side by side; they scroll together. GUI thread.
class PicturesDialog : public QDialog {
    Q_OBJECT

public:
    /// \a page has both pictures.
    explicit PicturesDialog(const CheckedPage &page, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A caption, and below it a picture that can be scrolled.
    struct Side {
        QLabel *caption;
        QLabel *picture;
        QScrollArea *area;
    };
    [[nodiscard]] Side makeSide(const QByteArray &jpeg, const QString &name);
    void scrollTogether(const QScrollArea *leading, const QScrollArea *following);
    void retranslateUi();

    QString m_path;
    Side m_then;
    Side m_now;
    QDialogButtonBox *m_buttons;
};

} // namespace Switchback
