// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"
#include "models/findingmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

/// The environment that was written. Of a project that cannot be read nobody knows the environments; then it is taken as it
/// was written, so that the platform can say why.
Result<EnvironmentRef> environmentWritten(const QList<Project> &projects, const QString &written)
{
    const Result<Target> target = findEnvironment(projects, written);
    if (target)
        return target->environment->ref;
    const QString environment = written.section(u'/', 1);
    const Result<Target> unreadable = findTarget(projects, written.section(u'/', 0, 0));
    if (!environment.isEmpty() && unreadable && unreadable->project->problem)
        return EnvironmentRef{unreadable->project->id, environment};
    return Failure(target.error());
}

ExitCode diagnose(Session &session, Printer &printer, const Invocation &invocation)
{
    const Result<EnvironmentRef> environment = environmentWritten(session.projects(), invocation.arguments.join(u'/'));
    if (!environment)
        return told(printer, environment.error());
    const Result<QList<Finding>> found = session.diagnose(
        *environment, invocation.about, [&printer](const Text &sentence) { printer.looking(sentence.translated()); });
    if (!found)
        return told(printer, found.error());
    FindingModel sorted;
    sorted.setFindings(*found);
    if (printer.isJson()) {
        QJsonArray json;
        for (const Finding &finding : sorted.findings())
            json.append(Json::finding(finding));
        printer.json(json);
        return ExitCode::Done;
    }
    QStringList blocks;
    for (const Finding &finding : sorted.findings())
        blocks.append(plainText(finding));
    printer.line(blocks.isEmpty() ? words(QT_TRANSLATE_NOOP("CommandLine", "Nothing was found."))
                                  : blocks.join("\n\n"_L1));
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> diagnosingVerbs()
{
    return {{.name = "diagnose",
             .arguments = "PROJECT/ENVIRONMENT [--about TEXT]",
             .summary = QT_TRANSLATE_NOOP("CommandLine", "look for what is wrong; TEXT: number or code of an error"),
             .fewest = 1,
             .most = 2,
             .run = diagnose}};
}

} // namespace Switchback
