// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/wizardpage.h"

#include <QDialog>
#include <QList>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace Switchback {

class WizardMessage;
class WizardSteps;

/// The frame of every wizard: step list, title, page, message area and button row. A window of its own, never modal;
/// it goes (and deletes itself) when closed.
///
/// It only leads through the pages. What is asked and done is the business of the pages and of the class that adds
/// them. GUI thread only.
class WizardShell : public QDialog {
    Q_OBJECT

public:
    explicit WizardShell(QWidget *parent = nullptr);

    /// In the order of the steps; takes ownership. Before begin().
    void addPage(WizardPage *page);
    /// Shows the page of that index first; the ones before it can be gone back to.
    void begin(int index);

    [[nodiscard]] WizardPage *currentPage() const;
    [[nodiscard]] int currentIndex() const;
    /// True while a page's check is waited for.
    [[nodiscard]] bool isValidating() const { return m_validating; }

    void reject() override;

protected:
    /// What the wizard is for, for the window's title: "Upgrade Guestbook".
    [[nodiscard]] virtual QString task() const = 0;
    /// The page of that index is about to be entered: hand it what the others know.
    virtual void aboutToEnter(int index) = 0;
    /// Sets every text again. Overrides call the base.
    virtual void retranslate();
    /// Null when there is none.
    [[nodiscard]] WizardPage *page(int index) const;
    /// task() may have changed.
    void refreshTitles();

    /// As the Next or the action button does.
    void goNext();

    /// Closing is never asked about: that is for Esc, which is pressed by mistake.
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeSize();
    void buildHeader();
    void buildButtons();
    void goBack();
    void turnTo(int index);
    void onAccepted(WizardPage *page, quint64 attempt);
    void onRejected(WizardPage *page, quint64 attempt, const QString &sentence, const QString &remedy);
    void setValidating(bool validating);
    void refreshButtons();
    void askWhetherToClose();
    void stopAsking();
    [[nodiscard]] bool isTouched() const;

    WizardSteps *m_steps = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QStackedWidget *m_stack = nullptr;
    WizardMessage *m_message = nullptr;
    WizardMessage *m_question = nullptr;
    QLabel *m_reasonIcon = nullptr;
    QLabel *m_reason = nullptr;
    QProgressBar *m_busy = nullptr;
    QTimer *m_busyDelay = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_ok = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_stay = nullptr;
    quint64 m_attempt = 0;
    bool m_validating = false;
    bool m_begun = false;
};

} // namespace Switchback
