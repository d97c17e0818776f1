// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/pageverdict.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr std::array verdicts{std::pair{PageVerdict::Same, "same"_L1}, std::pair{PageVerdict::Changed, "changed"_L1},
                              std::pair{PageVerdict::NeedsReview, "needs-review"_L1},
                              std::pair{PageVerdict::Worse, "worse"_L1}};
constexpr std::array outcomes{std::pair{VerificationOutcome::Passed, "passed"_L1},
                              std::pair{VerificationOutcome::NeedsReview, "needs-review"_L1},
                              std::pair{VerificationOutcome::Failed, "failed"_L1}};

} // namespace

QString verdictName(PageVerdict verdict)
{
    for (const auto &[value, name] : verdicts) {
        if (value == verdict)
            return name;
    }
    return {};
}

PageVerdict verdictFromName(const QString &name)
{
    for (const auto &[value, known] : verdicts) {
        if (known == name)
            return value;
    }
    return PageVerdict::Worse;
}

Text verdictText(PageVerdict verdict)
{
    switch (verdict) {
    case PageVerdict::Same:
        return Text(QT_TRANSLATE_NOOP("Text", "same"));
    case PageVerdict::Changed:
        return Text(QT_TRANSLATE_NOOP("Text", "changed"));
    case PageVerdict::NeedsReview:
        return Text(QT_TRANSLATE_NOOP("Text", "needs review"));
    case PageVerdict::Worse:
        return Text(QT_TRANSLATE_NOOP("Text", "worse"));
    }
    return {};
}

QString outcomeName(VerificationOutcome outcome)
{
    for (const auto &[value, name] : outcomes) {
        if (value == outcome)
            return name;
    }
    return {};
}

VerificationOutcome outcomeFromName(const QString &name)
{
    for (const auto &[value, known] : outcomes) {
        if (known == name)
            return value;
    }
    return VerificationOutcome::Failed;
}

} // namespace Switchback
