// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/remedy.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype longestCode = 200; ///< bytes

/// What a number alone may stand for: "137", "exit 137", "HTTP 403".
void takeNumber(const QByteArray &words, Symptom &symptom)
{
    static const QRegularExpression expression(
        u"^(?:(https?(?: status)?(?: code)?)|(exit(?: code| status)?)|error(?: code)?)?:? *(\\d{1,3})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = expression.match(QString::fromUtf8(words));
    if (words.size() > longestCode || !match.hasMatch())
        return;
    constexpr int lastExitCode = 255;
    constexpr int firstStatus = 100;
    constexpr int lastStatus = 599;
    const int number = match.captured(3).toInt();
    if (match.captured(1).isEmpty() && number > 0 && number <= lastExitCode)
        symptom.exitCode = number;
    if (match.captured(2).isEmpty() && number >= firstStatus && number <= lastStatus)
        symptom.httpStatus = number;
}

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
    Symptom symptom{.code = isOneWord ? QString::fromUtf8(word) : QString(), .platform = platform, .text = pasted};
    // A platform has numbers of its own.
    if (platform.isEmpty())
        takeNumber(word, symptom);
    return symptom;
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
