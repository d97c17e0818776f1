// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/text.h"

#include <QDate>
#include <QMetaType>
#include <QUrl>

namespace Switchback {

/// An installable version of a project.
struct Release {
    QString version;
    QDate releasedOn;
    bool lts = false;
    QDate endOfLife;
    /// Oldest version it may be installed over; empty when it comes from anywhere.
    QString minimumVersion;
    /// Plain text, as the release carries it.
    QString notes;
    QUrl notesUrl;
    /// Why it cannot be installed (unreadable, no `web:`, only known from a catalogue); empty when it can.
    Text unusable;
    /// False when only a catalogue knows it: there is nothing to install yet.
    bool inProject = true;

    friend bool operator==(const Release &, const Release &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Release)
