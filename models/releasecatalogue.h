// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/releasefacts.h"
#include "models/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Switchback {

/// What is known of a product's releases, whether they are at hand or not: the facts the 60-day rule and the release
/// page need. Comes with Switchback, can be refreshed as a whole, and extended by the person release by release.
struct ReleaseCatalogue {
    QString id;      ///< "magnolia": names its files, too
    QString product; ///< for people
    QString platform;
    QUrl source; ///< where the facts are from
    QDate updatedOn;
    QList<ReleaseFacts> releases; ///< without the person's own entries
    /// The file or address of the copy in use; empty for the one that comes with Switchback.
    QString refreshedFrom;
    QDateTime refreshedAt; ///< UTC; invalid for the one that comes with Switchback
    /// The person's own entries. What they state wins over `releases`.
    QList<ReleaseFacts> ownReleases;
    /// Why a file of it could not be read; the rest holds what could.
    std::optional<Problem> problem;

    /// All releases, own entries taken in, newest first.
    [[nodiscard]] QList<ReleaseFacts> merged() const;
    /// The own entry of that release; null when there is none.
    [[nodiscard]] const ReleaseFacts *ownRelease(const QString &version) const;
    /// What the catalogue states of that release, without own entries; null when it does not know it.
    [[nodiscard]] const ReleaseFacts *statedRelease(const QString &version) const;
    /// The catalogue file: without own entries and problem.
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const ReleaseCatalogue &, const ReleaseCatalogue &) = default;
};

/// True for what may be the id of a catalogue: small letters, digits and hyphens.
[[nodiscard]] bool isCatalogueId(const QString &text);

/// Reads a catalogue file strictly; \a name is how it is called in sentences.
[[nodiscard]] Result<ReleaseCatalogue> parseReleaseCatalogue(const QByteArray &bytes, const QString &name);

/// Reads and writes the file of the person's own entries: an object with the list `releases`.
[[nodiscard]] Result<QList<ReleaseFacts>> parseOwnReleases(const QByteArray &bytes, const QString &name);
[[nodiscard]] QJsonObject ownReleasesToJson(const QList<ReleaseFacts> &releases);

/// A release that lies in a project, and whether its own file says that it is, or is not, an LTS release.
struct ReleaseAtHand {
    Release release;
    bool statesLts = false;
};

/// The releases of a project that follows a catalogue, newest first. What a release's own file states wins; the
/// catalogue fills in the rest, the end of life also from the line a release belongs to ("2.4" for 2.4.7). Releases
/// that only the catalogue knows are added, not installable and with the reason.
[[nodiscard]] QList<Release> withCatalogue(const QList<ReleaseAtHand> &atHand, const ReleaseCatalogue &catalogue);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::ReleaseCatalogue)
