// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/release.h"

#include <QJsonObject>
#include <QMetaType>

#include <optional>

namespace Switchback {

class StrictJson;

/// What somebody states of a release: its own release.json, a catalogue, a person. What is not stated stays invalid,
/// empty or nullopt, so that another source can fill it in.
struct ReleaseFacts {
    QString version{};
    QDate releasedOn{};
    std::optional<bool> lts{};
    QDate endOfLife{};
    QString minimumVersion{};
    QString notes{}; ///< plain text
    QUrl notesUrl{};

    /// Takes over from \a other what is not stated here.
    void complete(const ReleaseFacts &other);
    /// Takes out what \a other states in the same words: what is left is what this adds to it.
    void leaveOut(const ReleaseFacts &other);
    /// Makes the release say what is stated here; what is not stated becomes unknown.
    void applyTo(Release &release) const;
    /// Only what is stated, in the words of release.json.
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const ReleaseFacts &, const ReleaseFacts &) = default;
};

/// Reads the keys that release.json and catalogues have in common; mistakes are noted in \a json.
[[nodiscard]] ReleaseFacts readReleaseFacts(StrictJson &json);

/// True for what may be a release's number: it becomes a folder's name and an environment variable.
[[nodiscard]] bool isReleaseVersion(const QString &text);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::ReleaseFacts)
