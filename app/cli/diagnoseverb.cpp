// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"
#include "models/findingmodel.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

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

/// \a nothing is said when there are none.
void show(Printer &printer, const QList<Finding> &findings, const QString &nothing)
{
    QJsonArray json;
    QStringList blocks;
    for (const Finding &finding : findings) {
        json.append(Json::finding(finding));
        blocks.append(plainText(finding));
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.line(blocks.isEmpty() ? nothing : blocks.join("\n\n"_L1));
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
    show(printer, sorted.findings(), words(QT_TRANSLATE_NOOP("CommandLine", "Nothing was found.")));
    return ExitCode::Done;
}

/// What was written, or what comes in.
Result<QByteArray> given(const Invocation &invocation)
{
    if (!invocation.arguments.isEmpty() && invocation.arguments != QStringList(u"-"_s))
        return invocation.arguments.join(u' ').toUtf8();
    if (invocation.arguments.isEmpty() && isatty(STDIN_FILENO))
        return Failure(Problem{
            .kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = u"target.nothing"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "There is nothing to explain.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Write a message, a code or a remedy's id, or feed a log in: "
                                                     "switchbackctl explain < deploy.log")),
            .details = {}});
    QFile input;
    (void)input.open(stdin, QIODevice::ReadOnly);
    return input.readAll();
}

/// What is known; a remedy's id shows that one.
QList<Finding> known(Session &session, Printer &printer, const QByteArray &text)
{
    QList<RemedyFault> faults;
    const QList<Remedy> remedies = session.remedies(faults);
    for (const RemedyFault &fault : std::as_const(faults))
        printer.note((fault.line > 0 ? u"%1:%2"_s.arg(fault.file, QString::number(fault.line)) : fault.file) + u": "_s
                     + fault.sentence.translated());
    const QByteArray word = text.trimmed();
    for (const Remedy &remedy : remedies)
        if (remedy.id.toUtf8() == word)
            return {findingOf(remedy)};
    return session.explain(symptomOf(text));
}

ExitCode explain(Session &session, Printer &printer, const Invocation &invocation)
{
    const Result<QByteArray> text = given(invocation);
    if (!text)
        return told(printer, text.error());
    const QList<Finding> findings = known(session, printer, *text);
    show(printer, findings, words(QT_TRANSLATE_NOOP("CommandLine", "Nothing is known of it.")));
    return findings.isEmpty() ? ExitCode::NotFound : ExitCode::Done;
}

} // namespace

std::vector<Verb> diagnosingVerbs()
{
    return {
        {.name = "diagnose",
         .arguments = "PROJECT/ENVIRONMENT [--about TEXT]",
         .summary = QT_TRANSLATE_NOOP("CommandLine", "look for what is wrong; TEXT: number or code of an error"),
         .fewest = 1,
         .most = 2,
         .run = diagnose},
        {.name = "explain",
         .arguments = "[TEXT|-]",
         .summary = QT_TRANSLATE_NOOP("CommandLine", "what an error means and what to do; from standard input, too"),
         .fewest = 0,
         .most = 1000,
         .run = explain}};
}

} // namespace Switchback
