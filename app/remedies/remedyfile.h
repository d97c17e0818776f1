// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/remedy.h"

#include <QHash>
#include <QMap>

namespace Switchback {

/// One way to tell a failure. All that it names must hold of a symptom.
struct Signature {
    /// Symptom::code; one that ends with ".*" stands for all that begin so.
    QString code{};
    std::optional<ProblemKind> kind{};
    std::optional<int> exitCode{};
    std::optional<int> httpStatus{};
    /// Expressions in RE2's syntax, which can be matched in linear time and nothing else. Each fits some line of the text.
    QStringList patterns{};
};

/// A remedy as its file has it: texts are templates, whose %1 to %9 stand for the groups of the first pattern that fits.
struct RemedyEntry {
    Remedy remedy;
    QList<Signature> signatures;
};

/// What a file of remedies holds.
struct RemedyFile {
    QList<RemedyEntry> entries;
    /// An entry with a fault is left out; all others count.
    QList<RemedyFault> faults;
    /// By language ("de"): the English text, and what it is called there.
    QMap<QString, QHash<QByteArray, QString>> translations;
};

/// What people write by hand is far below, in bytes; anything above is another file.
constexpr qsizetype mostRemedyBytes = 4 << 20;

/// Reads a file of remedies. resources/remedies/README.md says what it looks like. \a name is how the file is called in
/// faults. Any bytes are taken; anything that is wrong becomes a fault, never an exception.
[[nodiscard]] RemedyFile readRemedyFile(const QByteArray &bytes, const QString &name);

} // namespace Switchback
