// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/pageverdict.h"
#include "models/text.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace Switchback {

/// Whether pages are also looked at with a browser, and what they look like there compared.
enum class PagePictures { Off, Compared };

/// How the pages of a site are to be looked at, as whoever looks after it wants it.
struct SiteCheckWishes {
    QStringList startPaths{QStringLiteral("/")};
    int pages = 50;   ///< at most
    int pictures = 0; ///< of so many of them at most, pictures are compared, too
    QStringList ignorePaths;
    QStringList ignoreElements;
    int toleratedWorse = 0;
    qint64 slowMilliseconds = 500;
    /// Of the page with the form to log in; empty: nobody logs in.
    QString loginPath;
    QString loginUser;
    QString userField;     ///< empty: the form's first one for text
    QString passwordField; ///< empty: the form's one for a password
    /// Under which name the keyring has the password.
    QString passwordKey;

    friend bool operator==(const SiteCheckWishes &, const SiteCheckWishes &) = default;
};

/// One page that was looked at.
struct CheckedPage {
    QString path;
    PageVerdict verdict = PageVerdict::Same;
    QList<Text> reasons;
    QString title;
    int status = 0; ///< 0: there was no answer
    qint64 milliseconds = 0;
    // What it looked like in a browser, as JPEG; both are empty unless it looks different now.
    QByteArray pictureThen;
    QByteArray pictureNow;

    friend bool operator==(const CheckedPage &, const CheckedPage &) = default;
};

/// What was found when the pages of an environment were looked at, and compared with the time before.
struct SiteCheck {
    QString address;
    QDateTime at;           ///< UTC
    QDateTime comparedWith; ///< UTC; invalid: there was nothing to compare with
    QString versionThen;    ///< that ran when there was something to compare with; may be empty
    QString version;        ///< that runs now; may be empty
    bool hasFailed = false; ///< more is worse than is tolerated
    Text summary;
    QList<Text> remarks; ///< on the site as a whole
    QList<CheckedPage> pages;
    QString html; ///< the report, to be saved

    friend bool operator==(const SiteCheck &, const SiteCheck &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::SiteCheck)
