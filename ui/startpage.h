// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Switchback {

/// What a person sees while the workspace is empty: what Switchback does, in a sentence, and the two ways to begin.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// While the sample is being laid out both buttons rest, and the page says what is going on.
    void setBusy(bool busy);

Q_SIGNALS:
    void sampleRequested();
    void addSiteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void refreshIcon();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_sample;
    QPushButton *m_addSite;
    QLabel *m_hint;
    bool m_busy = false;
};

} // namespace Switchback
