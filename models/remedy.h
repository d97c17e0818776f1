// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Switchback {

/// Something that can be done about a failure at the press of a button. Which of the values counts is said by the kind.
struct RemedyAction {
    RemedyActionKind kind = RemedyActionKind::OpenPage;
    /// What the button is called; empty: what its kind is called.
    Text label{};
    QUrl page{};
    OperationKind operation = OperationKind::Restore;
    QString command{};    ///< a line for a shell
    QString activityId{}; ///< of one that is in the activity log

    friend bool operator==(const RemedyAction &, const RemedyAction &) = default;
};

/// Who says what is to be done.
struct RemedySource {
    /// A document and a part of it, as its maker calls them; empty: it is our own next best step, nobody else names one.
    QString document{};
    QString section{};
    QUrl page{};

    friend bool operator==(const RemedySource &, const RemedySource &) = default;
};

/// What to do about one sort of failure: an entry of the remedies' library. Its texts may be templates; where it was found
/// for something, RemedyMatch has them filled in.
struct Remedy {
    /// Stable: "umbraco.courier-dependencies".
    QString id;
    /// Platform::id(); empty: for all of them.
    QString platform;
    /// Of the platform's product: ">=2.4.4 <2.4.8"; empty: all.
    QString versions;
    Owner owner = Owner::You;
    /// What happened, one sentence.
    Text sentence;
    /// Why, and what it means.
    Text explanation;
    /// What to do, one after the other; at least one.
    QList<Text> steps;
    QList<RemedyAction> actions;
    RemedySource source;
    /// What it is found by, for people: codes, and words of messages.
    QStringList signs;

    friend bool operator==(const Remedy &, const Remedy &) = default;
};

/// What is known of a failure, to find remedies by. Whatever is known may be given, and whatever is not left out.
struct Symptom {
    QString code{}; ///< Problem::code, or the platform's own
    std::optional<ProblemKind> kind{};
    std::optional<int> exitCode{};
    std::optional<int> httpStatus{};
    QString platform{}; ///< Platform::id()
    QString version{};  ///< of the platform's product
    /// Output, a log, a message: UTF-8, but any bytes are taken. May be long.
    QByteArray text{};
};

/// A remedy that fits a symptom.
struct RemedyMatch {
    Remedy remedy; ///< its texts filled in
    /// Why it is thought to fit.
    Text reason;
    /// The lines of the symptom's text that speak for it, at most a few.
    QStringList lines;
    /// The greater, the surer.
    int rank = 0;

    friend bool operator==(const RemedyMatch &, const RemedyMatch &) = default;
};

/// A mistake in a file of remedies. What else is in the file counts all the same.
struct RemedyFault {
    QString file;
    int line = 0; ///< from 1; 0 when the file could not be read at all
    Text sentence;

    friend bool operator==(const RemedyFault &, const RemedyFault &) = default;
};

/// What is known of a problem, to find remedies by.
[[nodiscard]] Symptom symptomOf(const Problem &problem, const QString &platform);
/// The same of what a person typed or pasted: a code and nothing else, or any text.
[[nodiscard]] Symptom symptomOf(const QByteArray &pasted, const QString &platform = {});
/// Who says so, in the language now set: "Document, section"; or that it is our own advice.
[[nodiscard]] QString sourceText(const RemedySource &source);
/// What the button of an action is called, in the language now set.
[[nodiscard]] QString actionText(const RemedyAction &action);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::RemedyAction)
Q_DECLARE_METATYPE(Switchback::Remedy)
Q_DECLARE_METATYPE(Switchback::RemedyFault)
