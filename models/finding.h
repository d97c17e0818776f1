// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"
#include "models/project.h"

#include <QStringList>
#include <QUrl>

namespace Switchback {

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
    /// What to do next.
    Text remedy{};
    /// What logs and reports say of it: untranslated, already redacted, at most mostLines.
    QStringList lines{};
    /// Where more about it is written; empty: nowhere that is known.
    QUrl page{};

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A failure that was met while somebody looked, as what was found.
[[nodiscard]] Finding findingOf(const Problem &problem);
/// What is wrong with an environment as it was observed: that the project could not be read, how the environment is, and
/// what the site itself answers. Empty: nothing.
[[nodiscard]] QList<Finding> observedFindings(const Project &project, const QString &environmentId);
/// All of it in the language now set, to be read or copied; its lines are indented.
[[nodiscard]] QString plainText(const Finding &finding);
/// That nobody here can say what \a about, which a person pasted, stands for.
[[nodiscard]] Finding notUnderstood(const QString &about);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Finding)
