// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"
#include "models/findingmodel.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

/// The sites on this machine that are meant: those of the project that was written, or all.
Result<QList<Project>> patients(const QList<Project> &projects, const QStringList &written)
{
    QList<Project> chosen = projects;
    if (!written.isEmpty()) {
        const Result<Target> target = findTarget(projects, written.first());
        if (!target)
            return Failure(target.error());
        chosen = {*target->project};
    }
    chosen.removeIf([](const Project &project) { return project.platform != "local"_L1; });
    return chosen;
}

/// Environments of two projects that are to answer on one port: only one of them ever will.
QList<Finding> sharedPorts(const QList<Project> &projects)
{
    QMap<int, QStringList> holders;
    for (const Project &project : projects)
        for (const Environment &environment : project.environments)
            holders[environment.url.port()].append(project.name + u'/' + environment.name);
    QList<Finding> findings;
    for (auto port = holders.cbegin(); port != holders.cend(); ++port) {
        if (port->size() < 2)
            continue;
        findings.append(
            {.gravity = Gravity::Warning,
             .owner = Owner::You,
             .code = u"local.port-twice"_s,
             .sentence = Text(QT_TRANSLATE_NOOP("Text", "Port %1 is given to more than one environment: %2."),
                              {port.key(), port->join(u", "_s)}),
             .remedy = Text(QT_TRANSLATE_NOOP("Text", "Give each of them a port of its own in project.json.")),
             .lines = {}});
    }
    return findings;
}

struct Ward {
    QString name; ///< "Shop/Live"; empty: of the workspace
    QList<Finding> findings;
};

void show(Printer &printer, const QList<Ward> &wards)
{
    QJsonArray json;
    QStringList blocks;
    for (const Ward &ward : wards) {
        for (const Finding &finding : ward.findings) {
            QJsonObject object = Json::finding(finding);
            object.insert("target"_L1, ward.name);
            json.append(object);
            blocks.append(ward.name.isEmpty() ? plainText(finding) : ward.name + u'\n' + plainText(finding));
        }
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.line(blocks.isEmpty() ? words(QT_TRANSLATE_NOOP("CommandLine", "All is well."))
                                      : blocks.join("\n\n"_L1));
}

ExitCode doctor(Session &session, Printer &printer, const Invocation &invocation)
{
    Result<QList<Project>> projects = patients(session.projects(), invocation.arguments);
    if (!projects)
        return told(printer, projects.error());
    if (invocation.mend) {
        session.tend(*projects, [&printer](const Text &sentence) {
            if (printer.isJson())
                printer.note(sentence.translated()); // the output is one value
            else
                printer.line(sentence.translated());
        });
        projects = patients(session.projects(), invocation.arguments);
        if (!projects)
            return told(printer, projects.error());
    }
    QList<Ward> wards{{.name = {}, .findings = sharedPorts(*projects)}};
    for (const Project &project : *projects) {
        if (project.problem)
            wards.append({.name = project.name, .findings = {findingOf(*project.problem)}});
        for (const Environment &environment : project.environments) {
            if (environment.health == Health::NotSetUp)
                continue;
            const QString name = project.name + u'/' + environment.name;
            printer.looking(name);
            const Result<QList<Finding>> found = session.diagnose(environment.ref, {}, [](const Text &) {});
            if (!found)
                return told(printer, found.error());
            FindingModel sorted;
            sorted.setFindings(*found);
            wards.append({.name = name, .findings = sorted.findings()});
        }
    }
    show(printer, wards);
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> doctorVerbs()
{
    return {
        {.name = "doctor",
         .arguments = "[PROJECT] [--mend]",
         .summary = QT_TRANSLATE_NOOP(
             "CommandLine", "look after the sites on this machine: what died, lies about, is open or short of room"),
         .fewest = 0,
         .most = 1,
         .run = doctor}};
}

} // namespace Switchback
