// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/git/recordsteps.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// One change of the record, and the change back.
Step record(const EnvironmentRecords &records, const StepInfo &info,
            const std::function<void(EnvironmentRecord &)> &change,
            const std::function<void(EnvironmentRecord &)> &changeBack)
{
    const auto work = [records](const std::function<void(EnvironmentRecord &)> &with) {
        return [records, with](Context &) { return records.change(with); };
    };
    return {.info = info, .probe = {}, .run = work(change), .undo = work(changeBack)};
}

} // namespace

std::vector<Step> extendRecorded(const EnvironmentRecords &records, const KeptState &kept)
{
    KeptState extended = kept;
    extended.extended = true;
    extended.expiresAt = extended.since.addSecs(extendedBackupSeconds);
    const auto replace = [](const KeptState &by) {
        return [by](EnvironmentRecord &on) {
            if (on.find(by.id))
                on.put(by);
        };
    };
    return {record(records,
                   {.id = u"extend"_s,
                    .title = Text(QT_TRANSLATE_NOOP("Text", "Extend the upgrade backup")),
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "Writes the new end, %1, down in the workspace."),
                                     {extended.expiresAt}),
                    .effect = Effect::Changes,
                    .weight = 1},
                   replace(extended), replace(kept))};
}

std::vector<Step> protectRecorded(const EnvironmentRecords &records, bool isProtected)
{
    const auto mark = [](bool as) { return [as](EnvironmentRecord &on) { on.isProtected = as; }; };
    return {record(
        records,
        {.id = u"protect"_s,
         .title = isProtected ? Text(QT_TRANSLATE_NOOP("Text", "Protect"))
                              : Text(QT_TRANSLATE_NOOP("Text", "Lift the protection")),
         .sentence = Text(QT_TRANSLATE_NOOP(
             "Text", "Writes down in the workspace whether it may be changed; other computers do not see that.")),
         .effect = Effect::Changes,
         .weight = 1},
        mark(isProtected), mark(!isProtected))};
}

} // namespace Switchback
