// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Switchback {

/// What a person sees while the workspace is empty: what Switchback does, in a sentence, and the ways to begin.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// While the sample is being laid out the buttons rest, and the page says what is going on.
    void setBusy(bool busy);
    /// Whether there is a platform that is reached by an account; else that way to begin is not shown.
    void setAccountsOffered(bool offered);

Q_SIGNALS:
    void sampleRequested();
    void addSiteRequested();
    void addAccountRequested();

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
    QPushButton *m_addAccount;
    QLabel *m_hint;
    bool m_busy = false;
};

} // namespace Switchback
