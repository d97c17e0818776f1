// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <QWidget>

namespace Switchback {

/// One page of a WizardShell. Owned by the shell's stack; GUI thread only.
///
/// A page keeps what was chosen or typed in it for as long as the shell lives: going back and forth loses nothing.
class WizardPage : public QWidget {
    Q_OBJECT

public:
    /// What the shell's button row offers on the page: Next, the act itself, or only OK because the act has begun.
    enum class Kind { Question, Confirmation, Run };

    explicit WizardPage(QWidget *parent = nullptr);

    [[nodiscard]] virtual Kind kind() const { return Kind::Question; }
    /// The name in the step list and in the window's title: "Release".
    [[nodiscard]] virtual QString stepName() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString subtitle() const { return {}; }
    /// Text of the action button, named after the act. Confirmation pages only.
    [[nodiscard]] virtual QString actionName() const { return {}; }

    /// The page is about to be shown, by Next or by Back.
    virtual void enter() { }
    /// Where the focus goes when the page is shown; null leaves it to the shell.
    [[nodiscard]] virtual QWidget *firstField() const { return nullptr; }
    /// True when what the page is for has come to its good end; its step is ticked then.
    [[nodiscard]] virtual bool isFinished() const { return false; }
    [[nodiscard]] virtual bool isComplete() const { return true; }
    /// Why it is not complete, one sentence. Never empty while isComplete() is false.
    [[nodiscard]] virtual QString incompleteReason() const { return {}; }
    /// True when the person chose or typed something here that closing would lose.
    [[nodiscard]] virtual bool isTouched() const { return false; }

    /// Checks the page before it is left by Next or the action button. Answers with accepted() or rejected() carrying
    /// the same \a attempt, at once or later; a late answer to an older attempt is ignored.
    virtual void validate(quint64 attempt);
    /// The person no longer waits for the check. False when it cannot be called off any more: the shell stays open
    /// and goes on waiting, and the page says why.
    virtual bool abandonValidation() { return true; }
    /// True when the check may take so long that Back is offered meanwhile; it then ends in abandonValidation().
    [[nodiscard]] virtual bool isAbandonable() const { return false; }

Q_SIGNALS:
    void accepted(quint64 attempt);
    void rejected(quint64 attempt, const QString &sentence, const QString &remedy = {});
    /// isComplete(), incompleteReason() or actionName() may have changed.
    void completeChanged();
    /// title(), subtitle() or stepName() changed.
    void titleChanged();
    /// Something to say in the shell's message area; an empty sentence takes it away.
    void informed(const QString &sentence);
    /// The person asked, from within the page, to go on as with Next (a double click).
    void nextRequested();

protected:
    /// Sets every text again, in the language now installed. Called on LanguageChange.
    virtual void retranslate() { }
    void changeEvent(QEvent *event) override;
};

} // namespace Switchback
