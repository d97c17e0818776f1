// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/assembly.h"
#include "app/engine/enginecockpit.h"
#include "app/engine/interrupted.h"
#include "app/platforms/magento/magentoplatform.h"
#include "app/platforms/magnolia/magnoliaplatform.h"
#include "app/platforms/octopus/octopusplatform.h"
#include "app/platforms/umbraco/umbracoplatform.h"
#include "tests/recovery/deadlyjournal.h"
#include "tests/recovery/deadlyplatform.h"
#include "tests/recovery/filecredentials.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

// Carries one operation out, as the cockpit and switchbackctl do, and is killed at a given point of it; or takes up the one
// that was interrupted. Exits with 0 when it was not killed and the operation came to an end, whatever that was, with its
// state printed, after "nothing to take up" where it had come to it before, or had not been written down; with 2 when it
// could not begin.

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

int giveUp(const Problem &problem)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(problem.code), qPrintable(problem.sentence.english()));
    return 2;
}

void makeDeadly(EngineParts &parts, const QString &failingStep)
{
    parts.openJournal = [open = parts.openJournal]() -> Result<std::unique_ptr<Journal>> {
        auto journal = open();
        if (!journal)
            return journal;
        return std::unique_ptr<Journal>(std::make_unique<DeadlyJournal>(std::move(*journal)));
    };
    for (std::shared_ptr<Platform> &platform : parts.platforms)
        platform = std::make_shared<DeadlyPlatform>(platform, failingStep);
}

/// A cluster that is waited for as a test has it.
void hurry(EngineParts &parts)
{
    const ClusterTimings timings{.pollInterval = std::chrono::milliseconds(200),
                                 .observation = std::chrono::milliseconds(400)};
    for (std::shared_ptr<Platform> &platform : parts.platforms)
        if (platform->id() == "magnolia"_L1)
            platform = std::make_shared<MagnoliaPlatform>(parts.catalogues, timings,
                                                          ClusterHolder{.self = parts.self, .isAlive = parts.isAlive});
}

void useKeyring(EngineParts &parts, const QString &file)
{
    const auto credentials = std::make_shared<FileCredentials>(file);
    parts.vault = std::make_shared<const Vault>(std::make_shared<Redactor>(), credentials, credentials);
}

/// An Octopus Server that is waited for as a test has it.
void useServer(EngineParts &parts)
{
    const OctopusPatience patience{.poll = std::chrono::milliseconds(20)};
    for (std::shared_ptr<Platform> &platform : parts.platforms)
        if (platform->id() == "octopus"_L1)
            platform = std::make_shared<OctopusPlatform>(parts.catalogues, patience);
}

/// A shop in a cloud that is waited for as a test has it, with no other catalogue than its own repositories.
void useCloud(EngineParts &parts, const QString &workspace, const QString &sshConfig)
{
    MagentoTools tools;
    tools.folder = workspace + "/magento"_L1;
    tools.sshConfig = sshConfig;
    tools.patience.poll = std::chrono::milliseconds(50);
    tools.patience.latePush = std::chrono::seconds(1);
    tools.patience.answer = std::chrono::seconds(2);
    std::erase_if(parts.platforms, [](const auto &platform) { return platform->id() == "magento"_L1; });
    parts.platforms.push_back(std::make_shared<MagentoPlatform>(nullptr, tools));
}

/// A project of Umbraco Cloud that is waited for as a test has it, with no other catalogue than its package feed.
void useProject(EngineParts &parts, const QString &workspace)
{
    UmbracoTools tools;
    tools.folder = workspace + "/umbraco"_L1;
    tools.patience.poll = std::chrono::milliseconds(20);
    tools.patience.late = std::chrono::milliseconds(100);
    tools.patience.lateLooks = 10;
    tools.patience.deploy = std::chrono::seconds(20);
    tools.patience.boot = std::chrono::seconds(2);
    tools.patience.trigger = std::chrono::seconds(2);
    tools.patience.portal = std::chrono::minutes(1);
    for (std::shared_ptr<Platform> &platform : parts.platforms)
        if (platform->id() == "umbraco"_L1)
            platform = std::make_shared<UmbracoPlatform>(nullptr, tools);
}

/// The newest operation as it was left, if it is the one that was asked for; nothing when it had not been written down.
Result<std::optional<Activity>> leftBehind(const EngineParts &parts, const OperationRequest &asked)
{
    const auto journal = parts.openJournal();
    if (!journal)
        return Failure(journal.error());
    if (const auto settled = settleInterrupted(**journal, parts); !settled)
        return Failure(settled.error());
    const auto newest = (*journal)->newest(1);
    if (!newest)
        return Failure(newest.error());
    const bool isIt = !newest->isEmpty() && newest->first().request.kind == asked.kind
                      && newest->first().request.environment == asked.environment;
    return isIt ? std::optional(newest->first()) : std::nullopt;
}

/// Prints how the operation ends, and ends the program then.
void endWithIt(EngineCockpit &cockpit)
{
    QObject::connect(&cockpit, &Cockpit::activityEnded, qApp, [](const Activity &activity) {
        std::printf("%s\n", qPrintable(enumName(activity.state)));
        if (activity.problem)
            std::fprintf(stderr, "%s %s\n", qPrintable(activity.problem->code),
                         qPrintable(activity.problem->sentence.english()));
        QCoreApplication::quit();
    });
}

int takeUp(EngineCockpit &cockpit, const QString &activityId, Recovery way)
{
    int exitCode = 0;
    QObject::connect(&cockpit, &Cockpit::startFailed, qApp, [&](Cockpit::Ticket, const Problem &problem) {
        const bool cannotGoBack = problem.sentence.english().contains("cannot be taken back"_L1);
        if (way == Recovery::RollBack && cannotGoBack) {
            way = Recovery::Resume;
            (void)cockpit.recover(activityId, way);
            return;
        }
        exitCode = giveUp(problem);
        QCoreApplication::quit();
    });
    endWithIt(cockpit);
    (void)cockpit.recover(activityId, way);
    QCoreApplication::exec();
    return exitCode;
}

int carryOut(EngineCockpit &cockpit, const OperationRequest &request)
{
    int exitCode = 0;
    const auto fail = [&exitCode](Cockpit::Ticket, const Problem &problem) {
        exitCode = giveUp(problem);
        QCoreApplication::quit();
    };
    QObject::connect(&cockpit, &Cockpit::planReady, qApp,
                     [&](Cockpit::Ticket, const Plan &plan) { cockpit.start(plan.id, u"a reason"_s); });
    QObject::connect(&cockpit, &Cockpit::planFailed, qApp, fail);
    QObject::connect(&cockpit, &Cockpit::startFailed, qApp, fail);
    endWithIt(cockpit);
    (void)cockpit.prepare(request);
    QCoreApplication::exec();
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption request(u"request"_s, u"The operation, as JSON."_s, u"JSON"_s);
    const QCommandLineOption dieAt(u"die-at"_s, u"The point at which it is killed."_s, u"POINT"_s);
    const QCommandLineOption list(u"list"_s, u"Where the points are listed."_s, u"FILE"_s);
    const QCommandLineOption failAt(u"fail-at"_s, u"The step that fails."_s, u"STEP"_s);
    const QCommandLineOption cluster(u"cluster"_s, u"It works in a cluster: messages are points, too."_s);
    const QCommandLineOption takesUp(u"take-up"_s, u"Goes on with what was interrupted: Resume or RollBack."_s,
                                     u"WAY"_s);
    const QCommandLineOption keyring(
        u"keyring"_s, u"It works on an Octopus Server or in a cloud, with the secrets of this file."_s, u"FILE"_s);
    const QCommandLineOption sshConfig(u"ssh-config"_s, u"Of the hosts of a shop in the cloud."_s, u"FILE"_s);
    parser.addOptions({request, dieAt, list, failAt, cluster, takesUp, keyring, sshConfig});
    parser.addPositionalArgument(u"workspace"_s, QString());
    parser.process(application);

    auto parts = assembleEngine(parser.positionalArguments().value(0));
    if (!parts)
        return giveUp(parts.error());
    if (parser.isSet(cluster)) {
        hurry(*parts);
        KillPoint::watchNetwork();
    }
    if (parser.isSet(keyring)) {
        useKeyring(*parts, parser.value(keyring));
        useServer(*parts);
        useProject(*parts, parser.positionalArguments().value(0));
        KillPoint::watchNetwork();
    }
    if (parser.isSet(sshConfig))
        useCloud(*parts, parser.positionalArguments().value(0), parser.value(sshConfig));
    const OperationRequest asked =
        OperationRequest::fromJson(QJsonDocument::fromJson(parser.value(request).toUtf8()).object());
    if (parser.isSet(takesUp)) {
        const auto left = leftBehind(*parts, asked);
        if (!left)
            return giveUp(left.error());
        if (!*left || (*left)->state != OperationState::Interrupted) {
            std::printf("nothing to take up\n%s\n", *left ? qPrintable(enumName((*left)->state)) : "");
            return 0;
        }
        // Taking up is an operation that can be killed, too.
        makeDeadly(*parts, parser.value(failAt));
        EngineCockpit cockpit(std::move(*parts));
        KillPoint::arm(parser.value(dieAt), parser.value(list));
        return takeUp(cockpit, (*left)->id, enumFromName<Recovery>(parser.value(takesUp)).value_or(Recovery::Resume));
    }
    makeDeadly(*parts, parser.value(failAt));
    EngineCockpit cockpit(std::move(*parts));
    KillPoint::arm(parser.value(dieAt), parser.value(list));
    return carryOut(cockpit, asked);
}
