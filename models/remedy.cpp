// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/remedy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype longestCode = 200; ///< bytes

} // namespace

Symptom symptomOf(const Problem &problem, const QString &platform)
{
    return {.code = problem.code,
            .kind = problem.kind,
            .platform = platform,
            .text = (problem.sentence.english() + u'\n' + problem.details).toUtf8()};
}

Symptom symptomOf(const QByteArray &pasted, const QString &platform)
{
    const QByteArray word = pasted.trimmed();
    const bool isOneWord = word.size() <= longestCode && !word.contains(' ') && !word.contains('\n');
    return {.code = isOneWord ? QString::fromUtf8(word) : QString(), .platform = platform, .text = pasted};
}

QString sourceText(const RemedySource &source)
{
    if (source.document.isEmpty())
        return QCoreApplication::translate("Remedy", "Advice of Switchback's own");
    return source.section.isEmpty() ? source.document : source.document + ", "_L1 + source.section;
}

QString actionText(const RemedyAction &action)
{
    if (!action.label.isEmpty())
        return action.label.translated();
    switch (action.kind) {
    case RemedyActionKind::OpenPage:
        return QCoreApplication::translate("Remedy", "Open the page");
    case RemedyActionKind::Diagnose:
        return QCoreApplication::translate("Remedy", "Look again");
    case RemedyActionKind::Prepare:
        //: Prepares an operation: "Restore…". Its plan is shown first.
        return QCoreApplication::translate("Remedy", "%1…").arg(displayName(action.operation));
    case RemedyActionKind::CopyCommand:
        return QCoreApplication::translate("Remedy", "Copy the command");
    case RemedyActionKind::ShowActivity:
        return QCoreApplication::translate("Remedy", "Show the activity");
    }
    return {};
}

} // namespace Switchback
