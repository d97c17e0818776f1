// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/ecetools.h"

#include "app/platforms/magento/magentoproblem.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

const DeployError *DeployReport::critical() const
{
    const auto found =
        std::find_if(errors.cbegin(), errors.cend(), [](const DeployError &error) { return error.isCritical; });
    return found == errors.cend() ? nullptr : &*found;
}

DeployReport deployReport(const QStringList &lines)
{
    DeployReport report;
    for (const QString &line : lines) {
        if (line.startsWith("log "_L1))
            report.log.append(line.mid(4));
        if (!line.startsWith("error "_L1))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(line.mid(6).toUtf8()).object();
        if (!json.isEmpty())
            report.errors.append({.code = json.value("errorCode"_L1).toInt(),
                                  .isCritical = json.value("type"_L1).toString() == "critical"_L1,
                                  .stage = json.value("stage"_L1).toString(),
                                  .step = json.value("step"_L1).toString(),
                                  .title = json.value("title"_L1).toString(),
                                  .suggestion = json.value("suggestion"_L1).toString()});
    }
    return report;
}

Text deployRemedy(int code)
{
    struct Group {
        QSet<int> codes;
        Text remedy;
    };
    static const QList<Group> groups{
        {{2, 5, 6, 7, 8, 22, 24, 102, 105, 121, 124, 125, 202, 205, 245},
         Text(QT_TRANSLATE_NOOP("Text", "Correct the permissions of the file that it names, and deploy again."))},
        {{11, 15, 19, 108, 117, 119, 123, 127, 128, 130, 227},
         Text(QT_TRANSLATE_NOOP("Text",
                                "Read var/log/cloud.log. Set VERBOSE_COMMANDS: '-vvv' in .magento.env.yaml and push "
                                "again to see more."))},
        {{116, 126},
         Text(QT_TRANSLATE_NOOP("Text", "Read var/log/cloud.log and var/log/install_upgrade.log. Set VERBOSE_COMMANDS: "
                                        "'-vvv' in .magento.env.yaml and push again to see more."))},
        {{16, 20, 21, 101, 120, 247, 248, 249, 250}, Text(QT_TRANSLATE_NOOP("Text", "Read var/log/cloud.log."))},
        {{109, 110, 111, 112, 135, 26, 133, 17, 131},
         Text(QT_TRANSLATE_NOOP("Text",
                                "A variable is missing or wrong: correct it in .magento.env.yaml or in the cloud's "
                                "console, and deploy again."))},
        {{107, 113, 114, 132, 134, 137, 138, 140},
         Text(QT_TRANSLATE_NOOP("Text", "A service is missing, down, or not the one that is configured: compare "
                                        ".magento/services.yaml with the relationships in .magento.app.yaml."))},
        {{3, 4, 10, 103, 104, 203, 204, 243, 244},
         Text(QT_TRANSLATE_NOOP("Text", "Correct .magento.env.yaml: a name or the syntax in it is wrong."))},
        {{9},
         Text(QT_TRANSLATE_NOOP("Text", "Compare the autoload section of composer.json with that of the vendor's "
                                        "template, add what is missing, and push again."))},
        {{25},
         Text(QT_TRANSLATE_NOOP("Text", "If Commerce comes from a git repository and not from Composer, set "
                                        "DEPLOYED_MAGENTO_VERSION_FROM_GIT in .magento.env.yaml."))},
        {{136},
         Text(QT_TRANSLATE_NOOP("Text", "This version knows no split database: go back to a single database first."))},
        {{139},
         Text(QT_TRANSLATE_NOOP("Text", "This version does not support OpenSearch: use 2.3.7-p3, 2.4.3-p2 or later."))},
        {{12},
         Text(QT_TRANSLATE_NOOP("Text", "A patch does not fit this version: take it out of QUALITY_PATCHES or of "
                                        "m2-hotfixes, or get it for this version."))},
        {{201},
         Text(QT_TRANSLATE_NOOP("Text", "That only follows from the deployment's own failure: read "
                                        "var/log/install_upgrade.log."))}};
    for (const Group &group : groups)
        if (group.codes.contains(code))
            return group.remedy;
    return Text(QT_TRANSLATE_NOOP("Text",
                                  "Read the end of the deployment's log, in the details; the vendor names no remedy "
                                  "for it."));
}

Problem deployProblem(const DeployReport &report, int exitCode, const QStringList &words)
{
    const DeployError *error = report.critical();
    const int code = error ? error->code : exitCode;
    QStringList details;
    if (error)
        details.append(u"%1: %2 (%3). %4"_s.arg(error->code).arg(error->title, error->step, error->suggestion));
    details += report.log.isEmpty() ? words : report.log;
    const Text sentence =
        error ? Text(QT_TRANSLATE_NOOP("Text", "The deployment failed with ece-tools' error %1: %2"),
                     {error->code, error->title})
        : exitCode > 0
            ? Text(QT_TRANSLATE_NOOP("Text", "The deployment failed: its hook ended with exit code %1."), {exitCode})
            : Text(QT_TRANSLATE_NOOP("Text", "The deployment failed."));
    return magentoProblem(ProblemKind::Remote, Owner::You,
                          code > 0 ? u"magento.deploy.%1"_s.arg(code) : u"magento.deploy"_s, sentence,
                          deployRemedy(code), details.join(u'\n'));
}

std::optional<DeployError> loggedError(const QStringList &log)
{
    static const QRegularExpression form(u"(?:ERROR|CRITICAL|ALERT|EMERGENCY): \\[([0-9]{1,4})\\] (.+)"_s);
    for (auto line = log.crbegin(); line != log.crend(); ++line)
        if (const QRegularExpressionMatch match = form.match(*line); match.hasMatch())
            return DeployError{.code = match.captured(1).toInt(),
                               .isCritical = true,
                               .stage = {},
                               .step = {},
                               .title = match.captured(2),
                               .suggestion = {}};
    return std::nullopt;
}

QStringList linesAround(const QStringList &log, int code)
{
    constexpr qsizetype before = 25;
    constexpr qsizetype after = 40;
    constexpr qsizetype end = 60;
    const QString sign = u'[' + QString::number(code) + u']';
    // The log goes on from one deployment to the next.
    qsizetype begin = log.size();
    qsizetype found = -1;
    while (begin > 0) {
        --begin;
        if (found < 0 && code > 0 && log.at(begin).contains(sign))
            found = begin;
        if (log.at(begin).contains("Starting scenario(s): scenario/deploy"_L1))
            break;
    }
    if (found < 0)
        return log.mid(std::max(begin, log.size() - end));
    const qsizetype from = std::max(begin, found - before);
    return log.mid(from, found + after + 1 - from);
}

Text deployPhase(const QString &line)
{
    struct Phase {
        QLatin1StringView words;
        const char *text;
    };
    static constexpr Phase phases[] = {
        {"Starting scenario(s): scenario/build"_L1,
         QT_TRANSLATE_NOOP("Text", "Phase: the cloud builds the new release; the "
                                   "site goes on.")},
        {"Starting pre-deploy."_L1, QT_TRANSLATE_NOOP("Text", "Phase: preparing the deployment.")},
        {"Enabling Maintenance mode"_L1, QT_TRANSLATE_NOOP("Text", "Phase: maintenance mode begins.")},
        {"Validating configuration"_L1, QT_TRANSLATE_NOOP("Text", "Phase: checking the configuration.")},
        {"Running setup upgrade."_L1, QT_TRANSLATE_NOOP("Text", "Phase: the database is upgraded.")},
        {"Generating fresh static content"_L1, QT_TRANSLATE_NOOP("Text", "Phase: static content is made.")},
        {"Maintenance mode is disabled."_L1, QT_TRANSLATE_NOOP("Text", "Phase: maintenance mode has ended.")},
        {"Starting post-deploy."_L1, QT_TRANSLATE_NOOP("Text", "Phase: warming up.")}};
    for (const Phase &phase : phases)
        if (line.contains(phase.words))
            return Text(phase.text);
    return {};
}

bool saysBuildFailed(const QString &line)
{
    static constexpr QLatin1StringView words[] = {"Environment creation failed"_L1,
                                                  "Environment redeployment failed"_L1,
                                                  "Error building project"_L1,
                                                  "Unable to build application"_L1,
                                                  "Unknown error building the application"_L1,
                                                  "Unable to find stack"_L1,
                                                  "Cannot build application of type"_L1,
                                                  "Invalid deployment"_L1,
                                                  "Could not perform a rolling deployment"_L1};
    return std::any_of(std::begin(words), std::end(words),
                       [&line](QLatin1StringView sign) { return line.contains(sign); });
}

QList<OutdatedModule> outdatedModules(const QString &text)
{
    static const QRegularExpression row(
        u"(\\w+) (schema|data): current version - (\\S+), required version - ([^\\s\"]+)"_s);
    QList<OutdatedModule> modules;
    auto rows = row.globalMatch(text);
    while (rows.hasNext()) {
        const QRegularExpressionMatch match = rows.next();
        modules.append({.name = match.captured(1),
                        .kind = match.captured(2),
                        .current = match.captured(3),
                        .required = match.captured(4)});
    }
    return modules;
}

QString moduleLine(const OutdatedModule &module)
{
    return u"%1 (%2): %3 → %4"_s.arg(module.name, module.kind, module.current, module.required);
}

} // namespace Switchback
