// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace Switchback {

/// Where something stands in a text, in UTF-16 units.
struct TextPlace {
    qsizetype at = 0;
    qsizetype length = 0;
};

struct XmlAttributePlace {
    QString name;    ///< with its prefix, if it has one
    QString value;   ///< entities and character references read
    TextPlace place; ///< of what stands between the quotes
};

/// An element, and where it stands.
struct XmlElementPlace {
    QString name;    ///< without prefix
    int parent = -1; ///< which element of the list; -1: none
    int line = 0;    ///< where its start tag ends, from 1
    QList<XmlAttributePlace> attributes;
    QString content; ///< text in it, without that of its elements
    /// Of what stands between its tags; only when that is text alone and stands there as it is meant (no entity,
    /// comment, CDATA).
    std::optional<TextPlace> contentPlace;

    /// Names without regard to case, as MSBuild and NuGet take them. Null: it has none.
    [[nodiscard]] const XmlAttributePlace *attribute(QLatin1StringView called) const;
    [[nodiscard]] QString value(QLatin1StringView called) const;
    [[nodiscard]] bool is(QLatin1StringView other) const { return name.compare(other, Qt::CaseInsensitive) == 0; }
};

/// The elements of a document in the order of their start tags, or a Problem "umbraco.source": no well-formed XML, a
/// document type (so no entities of its own can be declared), or far too many elements. \a path is for the sentence.
[[nodiscard]] Result<QList<XmlElementPlace>> xmlPlaces(const QString &text, const QString &path);

} // namespace Switchback
