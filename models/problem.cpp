// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/problem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject Problem::toJson() const
{
    QJsonObject json{{u"kind"_s, enumName(kind)},        {u"owner"_s, enumName(owner)},  {u"code"_s, code},
                     {u"sentence"_s, sentence.toJson()}, {u"remedy"_s, remedy.toJson()}, {u"details"_s, details}};
    if (retryAfterMilliseconds > 0)
        json.insert("retryAfterMilliseconds"_L1, retryAfterMilliseconds);
    return json;
}

Problem Problem::fromJson(const QJsonObject &json)
{
    Problem problem;
    problem.kind = enumFromName<ProblemKind>(json.value("kind"_L1).toString()).value_or(ProblemKind::Internal);
    problem.owner = enumFromName<Owner>(json.value("owner"_L1).toString()).value_or(Owner::Switchback);
    problem.code = json.value("code"_L1).toString();
    problem.sentence = Text::fromJson(json.value("sentence"_L1).toObject());
    problem.remedy = Text::fromJson(json.value("remedy"_L1).toObject());
    problem.details = json.value("details"_L1).toString();
    problem.retryAfterMilliseconds = json.value("retryAfterMilliseconds"_L1).toInteger();
    return problem;
}

Problem cancelledProblem()
{
    return {.kind = ProblemKind::Cancelled,
            .owner = Owner::You,
            .code = u"cancelled"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "It was cancelled.")),
            .remedy = {},
            .details = {}};
}

} // namespace Switchback
