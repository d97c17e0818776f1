// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace Switchback {

/// A piece of visible text and where it stands: \a slot is the same for all places with the same tags above them.
struct Passage {
    quint64 slot = 0;
    QString text;
};

/// A form of a page, as far as logging in needs it.
struct HtmlForm {
    QUrl action;
    bool isPost = false;
    bool asksForPassword = false;
    QString userField;                         ///< the first one for text
    QString passwordField;                     ///< the first one for a password
    QList<std::pair<QString, QString>> fields; ///< names and what stands in them
};

/// What a page says. Addresses are absolute, in the order of the page, and may repeat.
struct HtmlPage {
    QString title;
    QList<Passage> passages;
    QString text;       ///< all that is visible, one line per paragraph
    QList<QUrl> links;  ///< to pages; without those that ask not to be followed, or to be saved
    QList<QUrl> assets; ///< style sheets, scripts, pictures, …
    QList<HtmlForm> forms;
    bool asksForPassword = false;
};

} // namespace Switchback
