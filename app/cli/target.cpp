// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/target.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Failure notFound(const QString &written, const QStringList &there)
{
    return Failure(Problem{.kind = ProblemKind::NotFound,
                           .owner = Owner::You,
                           .code = u"target.not-found"_s,
                           .sentence = Text(QT_TRANSLATE_NOOP("Text", "There is no “%1” here."), {written}),
                           .remedy = there.isEmpty()
                                         ? Text(QT_TRANSLATE_NOOP(
                                             "Text", "The workspace is empty: take a site in with “add-site FOLDER”."))
                                         : Text(QT_TRANSLATE_NOOP("Text", "There is: %1"), {there.join(u", "_s)}),
                           .details = {}});
}

} // namespace

Result<Target> findTarget(const QList<Project> &projects, const QString &written)
{
    const QString projectPart = written.section(QLatin1Char('/'), 0, 0);
    const QString environmentPart = written.section(QLatin1Char('/'), 1);
    QList<const Project *> matching;
    QStringList there;
    for (const Project &project : projects) {
        there.append(project.name);
        if (same(project.name, projectPart) || same(project.id, projectPart))
            matching.append(&project);
    }
    if (matching.isEmpty())
        return notFound(written, there);
    if (matching.size() > 1) {
        QStringList ids;
        for (const Project *project : matching)
            ids.append(project->id);
        return Failure(Problem{
            .kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = u"target.ambiguous"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "Several projects are called “%1”."), {projectPart}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Name the one you mean by its id: %1"), {ids.join(u", "_s)}),
            .details = {}});
    }
    if (environmentPart.isEmpty())
        return Target{.project = matching.first()};
    there.clear();
    for (const Environment &environment : matching.first()->environments) {
        there.append(matching.first()->name + QLatin1Char('/') + environment.name);
        if (same(environment.name, environmentPart) || same(environment.ref.environmentId, environmentPart))
            return Target{.project = matching.first(), .environment = &environment};
    }
    return notFound(written, there);
}

Result<Target> findEnvironment(const QList<Project> &projects, const QString &written)
{
    auto target = findTarget(projects, written);
    if (!target || target->environment)
        return target;
    QStringList there;
    for (const Environment &environment : target->project->environments)
        there.append(target->project->name + QLatin1Char('/') + environment.name);
    return Failure(Problem{
        .kind = ProblemKind::InvalidInput,
        .owner = Owner::You,
        .code = u"target.no-environment"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "“%1” names a project, not one of its environments."), {written}),
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "There is: %1"), {there.join(u", "_s)}),
        .details = {}});
}

} // namespace Switchback
