// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/fingerprint.h"
#include "models/text.h"

#include <QJsonObject>
#include <QStringList>

namespace Switchback {

/// What one look at one page of a site found. Paths are those of SiteAddress::pathOf(). Of cookies and headers only the
/// names are here, and of the content only a fingerprint.
struct PageFacts {
    QString path;
    bool isStart = false;    ///< asked for by a person, not only found
    QString linkedFrom;      ///< the first page that links here; empty for a start path
    QStringList redirects;   ///< where it was led, in order; to another site as "https://host/…" without its query
    bool leavesSite = false; ///< the last one of them leads there, and was not followed
    int status = 0;          ///< of the last answer; 0 when there was none
    QString code;            ///< of the problem that stood in the way, or empty
    Text trouble;            ///< the sentence of that problem
    QString title;
    QString contentType;     ///< without parameters: "text/html"
    qint64 bytes = 0;        ///< of the body, unpacked
    bool isCut = false;      ///< larger than is read; \a bytes is then the limit, and the content was not looked at
    qint64 milliseconds = 0; ///< of the last answer
    bool asksForPassword = false;
    QStringList links;        ///< of the same site, each once; not kept
    QStringList assets;       ///< likewise
    QStringList brokenAssets; ///< those of them that do not come, and files that it links to
    QStringList errors;       ///< errorSignatures()
    QStringList cookies;      ///< names, in order of the alphabet
    QStringList headers;      ///< names of those that protect visitors, likewise
    Fingerprint content;

    [[nodiscard]] int statusClass() const { return status / 100; }
    [[nodiscard]] bool isRedirect() const { return statusClass() == 3; }
    /// The path that answered in the end, where it is one of the site.
    [[nodiscard]] QString finalPath() const { return redirects.isEmpty() || leavesSite ? path : redirects.constLast(); }

    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read has its default.
    [[nodiscard]] static PageFacts fromJson(const QJsonObject &json);

    friend bool operator==(const PageFacts &, const PageFacts &) = default;
};

/// Whether what is linked to with that \a status is gone: an answer that asks to log in, or to come more seldom, is none.
[[nodiscard]] bool isBroken(int status);

} // namespace Switchback
