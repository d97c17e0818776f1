// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/assembly.h"
#include "app/engine/enginecockpit.h"
#include "tests/recovery/deadlyjournal.h"
#include "tests/recovery/deadlyplatform.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

// Carries one operation out, as the cockpit and switchbackctl do, and is killed at a given point of it. Exits with 0
// when it was not killed and the operation came to an end, whatever that was; with 2 when it could not begin.

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
    QObject::connect(&cockpit, &Cockpit::activityEnded, qApp, &QCoreApplication::quit);
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
    parser.addOptions({request, dieAt, list, failAt});
    parser.addPositionalArgument(u"workspace"_s, QString());
    parser.process(application);

    auto parts = assembleEngine(parser.positionalArguments().value(0));
    if (!parts)
        return giveUp(parts.error());
    makeDeadly(*parts, parser.value(failAt));
    EngineCockpit cockpit(std::move(*parts));
    KillPoint::arm(parser.value(dieAt), parser.value(list));
    return carryOut(cockpit,
                    OperationRequest::fromJson(QJsonDocument::fromJson(parser.value(request).toUtf8()).object()));
}
