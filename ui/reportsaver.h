// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

namespace Switchback {

/// Asks where a report for the help desk goes, and has the cockpit write it there; or puts it into the clipboard. Secrets that
/// the cockpit knows are taken out either way. Owns neither the cockpit nor the widget,
/// which both must outlive it. GUI thread.
class ReportSaver : public QObject {
    Q_OBJECT

public:
    /// \a parent: what the question stands before.
    ReportSaver(Cockpit *cockpit, QWidget *parent);

    /// \a about: what the file is called after. \a text is taken as it is now, whatever happens while the question is open.
    /// \a suffix: how the name of the file ends, without the dot.
    void save(const QString &about, const QString &text, const QString &suffix = QStringLiteral("txt"));
    /// Into the clipboard.
    void copy(const QString &text);

Q_SIGNALS:
    /// \a sentence says where it is, in a file or in the clipboard.
    void saved(const QString &sentence);
    void failed(const QString &sentence, const QString &remedy);

private:
    Cockpit *m_cockpit;
    QWidget *m_parent;
    Cockpit::Ticket m_ticket = 0;   ///< of what is being written; 0: nothing
    Cockpit::Ticket m_cleaning = 0; ///< of what goes to the clipboard
};

} // namespace Switchback
