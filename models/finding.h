// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"
#include "models/project.h"
#include "models/remedy.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace Switchback {

/// That somebody knows of a finding and lives with it.
struct Acknowledgement {
    QString who;
    QDateTime at; ///< UTC
    QString note; ///< theirs; never empty

    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

/// Something that is wrong with an environment, or worth knowing of it, with what can be done about it. A value; not kept.
struct Finding {
    /// As many lines as a finding has at most.
    static constexpr qsizetype mostLines = 200;

    Gravity gravity = Gravity::Failure;
    Owner owner = Owner::You;
    /// Stable, for scripts: that of the Problem that it stems from, where it stems from one.
    QString code;
    /// What is wrong, one sentence.
    Text sentence;
    /// What that means; empty where the sentence says it all.
    Text explanation{};
    /// What to do next, one sentence.
    Text remedy{};
    /// The same in detail, one after the other; may be empty.
    QList<Text> steps{};
    /// What a button can do about it.
    QList<RemedyAction> actions{};
    /// Why the remedy is taken for the right one; empty where there is no doubt.
    Text reason{};
    /// The remedy that it comes from (Remedy::id), and who says so; empty: the program itself.
    QString remedyId{};
    RemedySource source{};
    /// Somebody knows of it.
    std::optional<Acknowledgement> acknowledged{};
    /// What logs and reports say of it: untranslated, already redacted, at most mostLines.
    QStringList lines{};
    /// Where more about it is written; empty: nowhere that is known.
    QUrl page{};

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A failure that was met while somebody looked, as what was found.
[[nodiscard]] Finding findingOf(const Problem &problem);
/// What a remedy says, without knowing what it is wanted for.
[[nodiscard]] Finding findingOf(const Remedy &remedy);
/// The failure that a remedy was found for, with the lines that speak for it.
[[nodiscard]] Finding findingOf(const RemedyMatch &match);
/// \a finding with what \a match says beyond it. What the finding says itself stays.
[[nodiscard]] Finding withRemedy(Finding finding, const RemedyMatch &match);
/// What is wrong with an environment as it was observed: that the project could not be read, how the environment is, and
/// what the site itself answers. Empty: nothing.
[[nodiscard]] QList<Finding> observedFindings(const Project &project, const QString &environmentId);
/// Who acknowledged it, when and why, in the language now set.
[[nodiscard]] QString acknowledgementText(const Acknowledgement &acknowledgement);
/// All of it in the language now set, to be read or copied; its lines are indented.
[[nodiscard]] QString plainText(const Finding &finding);
/// That nobody here can say what \a about, which a person pasted, stands for.
[[nodiscard]] Finding notUnderstood(const QString &about);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Finding)
