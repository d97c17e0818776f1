// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/testbranchsteps.h"

#include "app/engine/jobsteps.h"
#include "app/platforms/magento/commercesteps.h"
#include "app/platforms/magento/testbranch.h"
#include "models/releaseversion.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Branch = std::shared_ptr<const TestBranch>;

Step check(const Branch &branch)
{
    return {.info = {.id = u"check"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Check")),
                     .sentence =
                         Text(QT_TRANSLATE_NOOP("Text", "Asks cloud, git and server whether all is as it was planned "
                                                        "with, and whether the name %1 is free."),
                              {QString(testBranchId)}),
                     .effect = Effect::Reads,
                     .weight = 1},
            .probe = {},
            .run = call(branch, &TestBranch::check),
            .undo = {}};
}

Step note(const Branch &branch)
{
    return {.info = {.id = u"note"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Note it down")),
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Writes down in the workspace that the environment is Switchback's to tear down.")),
                     .effect = Effect::Changes,
                     .weight = 1},
            .probe = ask(branch, &TestBranch::probeNoted),
            .run = call(branch, &TestBranch::note),
            .undo = call(branch, &TestBranch::forget)};
}

Step make(const Branch &branch, const CommerceFacts &facts)
{
    return {.info = {.id = u"branch"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Make the copy")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Has the cloud make the branch and environment %1 of "
                                                                "%2, with database and files."),
                                      {QString(testBranchId), facts.sourceEnvironment}),
                     .effect = Effect::Changes,
                     .weight = 12},
            .probe = ask(branch, &TestBranch::probeMade),
            .run = call(branch, &TestBranch::make),
            .undo = call(branch, &TestBranch::unmake)};
}

Step destroy(const QString &id, const Text &title, const Text &sentence, int weight)
{
    return {.info = {.id = id,
                     .title = title,
                     .sentence = sentence,
                     .effect = Effect::Destroys,
                     .weight = weight,
                     .undoable = false,
                     .cancellable = false},
            .probe = {},
            .run = {},
            .undo = {}};
}

void addBackups(QList<Text> &consequences, const CommerceFacts &facts)
{
    if (!facts.replaced.isEmpty())
        consequences.append(
            Text(QT_TRANSLATE_N_NOOP("Text", "%n backup(s) that were made of the test environment go, too."), {},
                 int(facts.replaced.size())));
}

} // namespace

std::vector<Step> setUpTestBranch(const CommerceFacts &facts, const MagentoTools &tools)
{
    const auto branch = std::make_shared<const TestBranch>(facts, tools);
    std::vector<Step> steps;
    steps.push_back(check(branch));
    steps.push_back(note(branch));
    steps.push_back(make(branch, facts));
    for (Step &step : raiseCopy(facts, tools))
        steps.push_back(std::move(step));
    Step &verify = steps.back();
    verify.run = [branch, look = verify.run](Context &context) {
        const Result<void> well = look(context);
        return well ? branch->noteVerified(context) : well;
    };
    return steps;
}

std::vector<Step> tearDownTestBranch(const CommerceFacts &facts, const MagentoTools &tools)
{
    const auto branch = std::make_shared<const TestBranch>(facts, tools);
    Step remove = destroy(
        u"remove"_s, Text(QT_TRANSLATE_NOOP("Text", "Delete the environment")),
        Text(QT_TRANSLATE_NOOP("Text", "Has the cloud delete %1: first servers and data, then the branch. This cannot "
                                       "be taken back."),
             {facts.environment}),
        6);
    remove.probe = ask(branch, &TestBranch::probeGone);
    remove.run = call(branch, &TestBranch::remove);
    Step forget =
        destroy(u"forget"_s, Text(QT_TRANSLATE_NOOP("Text", "Forget it")),
                Text(QT_TRANSLATE_NOOP("Text", "Deletes the dumps of its backups and what is written down of it in the "
                                               "workspace. This cannot be taken back.")),
                1);
    forget.probe = ask(branch, &TestBranch::probeForgotten);
    forget.run = call(branch, &TestBranch::forget);
    std::vector<Step> steps;
    steps.push_back(std::move(remove));
    steps.push_back(std::move(forget));
    return steps;
}

QList<Text> setUpConsequences(const CommerceFacts &facts, const QString &source)
{
    QList<Text> all;
    all.append(
        Text(QT_TRANSLATE_NOOP("Text", "The cloud makes a copy of %1 with its data: the branch and environment %2. The "
                                       "original is not touched."),
             {source, QString(testBranchId)}));
    if (isNewer(facts.toVersion, facts.fromVersion))
        all.append(Text(QT_TRANSLATE_NOOP("Text", "The copy is upgraded from %1 to %2 at once."),
                        {facts.fromVersion, facts.toVersion}));
    all.append(Text(QT_TRANSLATE_NOOP(
        "Text", "It costs what an environment costs, or takes one of those that you have, until it is torn down.")));
    all.append(
        Text(QT_TRANSLATE_NOOP("Text", "Settings for mail, payment and other services are copied, too: what somebody "
                                       "does there can reach what the original reaches.")));
    addBackups(all, facts);
    return all;
}

QList<Text> tearDownConsequences(const CommerceFacts &facts)
{
    QList<Text> all{
        Text(QT_TRANSLATE_NOOP("Text", "The environment %1 with database, files and the cloud's own backups of it, and "
                                       "the branch with what was pushed there, are deleted for good."),
             {facts.environment})};
    addBackups(all, facts);
    return all;
}

} // namespace Switchback
