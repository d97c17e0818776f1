// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace Switchback {

/// What can be known of one table, view or routine without reading what is in it.
struct SurveyedObject {
    qint64 rows = -1; ///< counted, not estimated; -1 for what has none of its own
    qint64 bytes = 0; ///< on the server's disk, as it estimates
    /// How it is built, by aspect ("kind", "columns", "indexes"); digests.
    QMap<QString, QString> schema;
};

/// All that a database holds, by name.
class DatabaseSurvey {
public:
    /// One line of a server's answer: the name in hexadecimal digits, the aspect ("rows" and "bytes" are numbers) and
    /// its value.
    [[nodiscard]] bool add(const QList<QByteArray> &line);

    [[nodiscard]] const QMap<QString, SurveyedObject> &objects() const { return m_objects; }
    [[nodiscard]] qint64 bytes() const;
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] int tables() const;
    /// Those whose rows are to be counted.
    [[nodiscard]] QStringList countable() const;

private:
    QMap<QString, SurveyedObject> m_objects;
};

/// The first thing in which a copy is not like its original; nothing when there is none.
struct SurveyDifference {
    QString object;
    Text sentence;
};
[[nodiscard]] std::optional<SurveyDifference> firstDifference(const DatabaseSurvey &original,
                                                              const DatabaseSurvey &copy);
/// Of the objects of \a original, all that are missing in \a copy or are not like it there.
[[nodiscard]] QStringList differingObjects(const DatabaseSurvey &original, const DatabaseSurvey &copy);

} // namespace Switchback
