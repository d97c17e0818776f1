// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activity.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QJsonValue time(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime time(const QJsonValue &json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
}

template <typename E>
E name(const QJsonValue &json, E fallback)
{
    return enumFromName<E>(json.toString()).value_or(fallback);
}

QJsonObject toJson(const StepInfo &info)
{
    return {{u"id"_s, info.id},
            {u"title"_s, info.title.toJson()},
            {u"sentence"_s, info.sentence.toJson()},
            {u"effect"_s, enumName(info.effect)},
            {u"weight"_s, info.weight},
            {u"undoable"_s, info.undoable},
            {u"always"_s, info.always},
            {u"epilogue"_s, info.epilogue},
            {u"cancellable"_s, info.cancellable},
            {u"whenFailed"_s, enumName(info.whenFailed)}};
}

StepInfo stepInfo(const QJsonObject &json)
{
    return {.id = json.value("id"_L1).toString(),
            .title = Text::fromJson(json.value("title"_L1).toObject()),
            .sentence = Text::fromJson(json.value("sentence"_L1).toObject()),
            .effect = name(json.value("effect"_L1), Effect::Changes),
            .weight = json.value("weight"_L1).toInt(1),
            .undoable = json.value("undoable"_L1).toBool(true),
            .always = json.value("always"_L1).toBool(),
            .epilogue = json.value("epilogue"_L1).toBool(),
            .cancellable = json.value("cancellable"_L1).toBool(true),
            .whenFailed = name(json.value("whenFailed"_L1), WhenFailed::TakesBack)};
}

std::optional<Problem> problem(const QJsonValue &json)
{
    return json.isObject() ? std::optional(Problem::fromJson(json.toObject())) : std::nullopt;
}

QJsonValue problem(const std::optional<Problem> &problem)
{
    return problem ? QJsonValue(problem->toJson()) : QJsonValue();
}

} // namespace

QJsonObject StepRecord::toJson() const
{
    return {{u"info"_s, Switchback::toJson(info)}, {u"state"_s, enumName(state)},
            {u"startedAt"_s, time(startedAt)},     {u"endedAt"_s, time(endedAt)},
            {u"unit"_s, enumName(progress.unit)},  {u"done"_s, progress.done},
            {u"total"_s, progress.total},          {u"problem"_s, Switchback::problem(problem)}};
}

StepRecord StepRecord::fromJson(const QJsonObject &json)
{
    return {.info = stepInfo(json.value("info"_L1).toObject()),
            .state = name(json.value("state"_L1), StepState::Pending),
            .startedAt = time(json.value("startedAt"_L1)),
            .endedAt = time(json.value("endedAt"_L1)),
            .progress = {.unit = name(json.value("unit"_L1), ProgressUnit::None),
                         .done = json.value("done"_L1).toInteger(),
                         .total = json.value("total"_L1).toInteger()},
            .problem = Switchback::problem(json.value("problem"_L1))};
}

QJsonObject Activity::toJson() const
{
    return {{u"id"_s, id},
            {u"request"_s, request.toJson()},
            {u"projectName"_s, projectName},
            {u"environmentName"_s, environmentName},
            {u"role"_s, enumName(role)},
            {u"who"_s, who},
            {u"fromVersion"_s, fromVersion},
            {u"toVersion"_s, toVersion},
            {u"state"_s, enumName(state)},
            {u"createdAt"_s, time(createdAt)},
            {u"startedAt"_s, time(startedAt)},
            {u"endedAt"_s, time(endedAt)},
            {u"outcome"_s, outcome.toJson()},
            {u"problem"_s, Switchback::problem(problem)},
            {u"measures"_s, measures},
            {u"host"_s, lease.host},
            {u"pid"_s, lease.pid},
            {u"processStart"_s, lease.processStart},
            {u"bootId"_s, lease.bootId},
            {u"cancelRequested"_s, cancelRequested},
            {u"facts"_s, facts},
            {u"outputs"_s, outputs}};
}

Activity Activity::fromJson(const QJsonObject &json)
{
    Activity activity;
    activity.id = json.value("id"_L1).toString();
    activity.request = OperationRequest::fromJson(json.value("request"_L1).toObject());
    activity.projectName = json.value("projectName"_L1).toString();
    activity.environmentName = json.value("environmentName"_L1).toString();
    activity.role = name(json.value("role"_L1), Role::Other);
    activity.who = json.value("who"_L1).toString();
    activity.fromVersion = json.value("fromVersion"_L1).toString();
    activity.toVersion = json.value("toVersion"_L1).toString();
    activity.state = name(json.value("state"_L1), OperationState::Interrupted);
    activity.createdAt = time(json.value("createdAt"_L1));
    activity.startedAt = time(json.value("startedAt"_L1));
    activity.endedAt = time(json.value("endedAt"_L1));
    activity.outcome = Text::fromJson(json.value("outcome"_L1).toObject());
    activity.problem = Switchback::problem(json.value("problem"_L1));
    activity.measures = json.value("measures"_L1).toObject();
    activity.lease = {.host = json.value("host"_L1).toString(),
                      .pid = json.value("pid"_L1).toInteger(),
                      .processStart = json.value("processStart"_L1).toInteger(),
                      .bootId = json.value("bootId"_L1).toString()};
    activity.cancelRequested = json.value("cancelRequested"_L1).toBool();
    activity.facts = json.value("facts"_L1).toObject();
    activity.outputs = json.value("outputs"_L1).toObject();
    return activity;
}

} // namespace Switchback
