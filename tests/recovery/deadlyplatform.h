// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "tests/recovery/killpoint.h"

namespace Switchback {

/// The platform it is given, with points around and in the middle of what each step does. Where it is told so, a step
/// fails instead of running, so that what came before it is taken back.
class DeadlyPlatform final : public Platform {
public:
    DeadlyPlatform(std::shared_ptr<Platform> platform, QString failingStep)
        : m_platform(std::move(platform))
        , m_failingStep(std::move(failingStep))
    {
    }

    QString id() const override { return m_platform->id(); }
    Result<ProjectEntry> open(const QString &location) const override { return m_platform->open(location); }
    Project observe(const ProjectEntry &entry, Context &context) const override
    {
        return m_platform->observe(entry, context);
    }
    Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                      const QList<Activity> &open, Context &context) const override
    {
        auto prepared = m_platform->prepare(entry, request, open, context);
        if (prepared)
            prepared->steps = deadly(std::move(prepared->steps));
        return prepared;
    }
    Result<std::vector<Step>> rebuild(const ProjectEntry &entry, const Activity &activity,
                                      Context &context) const override
    {
        return m_platform->rebuild(entry, activity, context).map([this](std::vector<Step> steps) {
            return deadly(std::move(steps));
        });
    }
    Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry, const QString &environmentId,
                                             Context &context) const override
    {
        return m_platform->lock(entry, environmentId, context);
    }
    QList<Text> tend(const ProjectEntry &entry, const std::function<bool(const QString &)> &isWaiting,
                     Context &context) const override
    {
        return m_platform->tend(entry, isWaiting, context);
    }
    Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const override
    {
        return m_platform->setRunning(entry, running, context);
    }

private:
    using Work = std::function<Result<void>(Context &)>;

    static Work around(const QString &name, const Work &work)
    {
        if (!work)
            return work;
        return [name, work](Context &context) -> Result<void> {
            KillPoint::reach(name + QStringLiteral("/begin"));
            const Result<void> done = [&] {
                const KillPoint::Phase phase(name);
                return work(context);
            }();
            KillPoint::reach(name + QStringLiteral("/end"));
            return done;
        };
    }

    std::vector<Step> deadly(std::vector<Step> steps) const
    {
        for (Step &step : steps) {
            step.run = around(step.info.id + QStringLiteral("/run"), step.run);
            step.undo = around(step.info.id + QStringLiteral("/undo"), step.undo);
            if (step.info.id != m_failingStep)
                continue;
            step.probe = {};
            step.run = [](Context &) -> Result<void> {
                Problem problem;
                problem.code = QStringLiteral("test.made-up");
                problem.sentence = Text("It was made to fail.");
                return Failure(problem);
            };
        }
        return steps;
    }

    std::shared_ptr<Platform> m_platform;
    QString m_failingStep;
};

} // namespace Switchback
