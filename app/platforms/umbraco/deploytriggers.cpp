// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploytriggers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr QLatin1StringView progressMarker("deploy-progress");
constexpr QLatin1StringView completeMarker("deploy-complete");
constexpr QLatin1StringView failedMarker("deploy-failed");

const KuduFile *findFile(const QList<KuduFile> &files, QLatin1StringView name)
{
    const auto found = std::find_if(files.cbegin(), files.cend(), [name](const KuduFile &file) {
        return !file.isFolder && file.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == files.cend() ? nullptr : &*found;
}

/// A file that is renamed keeps its time, so what ends a trigger may be as old as the trigger itself.
bool isSince(const KuduFile *file, const QDateTime &since)
{
    return file && since.isValid() && file->modifiedAt >= since;
}

TriggerReading reading(TriggerState state, const KuduFile *file, const Text &sentence, const Text &remedy = {})
{
    TriggerReading reading{.state = state, .marker = {}, .at = {}, .stale = {}, .sentence = sentence, .remedy = remedy};
    if (file) {
        reading.marker = file->name;
        reading.at = file->modifiedAt;
    }
    return reading;
}

TriggerReading notTakenUp(const KuduFile *trigger)
{
    return reading(TriggerState::NotTakenUp, trigger,
                   Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy has not taken up “%1” yet."), {trigger->name}),
                   Text(QT_TRANSLATE_NOOP(
                       "Text", "Open the site: Deploy only looks while it runs. If that does not help, restart the "
                               "environment in the portal.")));
}

TriggerReading failed(const KuduFile *file)
{
    return reading(TriggerState::Failed, file, Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy failed.")),
                   Text(QT_TRANSLATE_NOOP(
                       "Text", "Read deploy-failed and deploy.log in its folder, correct what they name, and try "
                               "again.")));
}

/// How a trigger ended that is not there any more.
TriggerReading ended(const QList<KuduFile> &files, const QDateTime &since)
{
    const KuduFile *good = findFile(files, completeMarker);
    const KuduFile *bad = findFile(files, failedMarker);
    const bool isGood = isSince(good, since);
    const bool isBad = isSince(bad, since);
    if (isBad && (!isGood || bad->modifiedAt >= good->modifiedAt))
        return failed(bad);
    if (isGood)
        return reading(TriggerState::Succeeded, good, Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy is done.")));
    if (!since.isValid())
        return reading(TriggerState::Idle, nullptr,
                       Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy has nothing to do.")));
    return reading(
        TriggerState::Gone, nullptr,
        Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy took up what it was told, and left no word of how it ended.")),
        Text(QT_TRANSLATE_NOOP("Text", "Look at deploy.log in its folder, or at Settings, Deploy in the backoffice.")));
}

} // namespace

QString deployFolder(int line)
{
    constexpr int moved = 9;
    return line < moved ? u"site/wwwroot/data"_s : u"site/wwwroot/umbraco/Deploy"_s;
}

bool isDeployFolder(const QList<KuduFile> &files)
{
    return std::any_of(files.cbegin(), files.cend(), [](const KuduFile &file) {
        return file.isFolder && file.name.compare("Revision"_L1, Qt::CaseInsensitive) == 0;
    });
}

TriggerReading readTriggers(const QList<KuduFile> &files, const QDateTime &since)
{
    const KuduFile *progress = findFile(files, progressMarker);
    const KuduFile *trigger = findFile(files, exportTrigger);
    if (!trigger)
        trigger = findFile(files, deployTrigger);
    // One of an earlier time was left by a site that died meanwhile.
    const bool isRunning = progress && (!since.isValid() || isSince(progress, since));
    TriggerReading read;
    if (isRunning)
        read = reading(TriggerState::Running, progress, Text(QT_TRANSLATE_NOOP("Text", "Umbraco Deploy is at work.")));
    else
        read = trigger ? notTakenUp(trigger) : ended(files, since);
    for (const QLatin1StringView name : {progressMarker, completeMarker, failedMarker})
        if (const KuduFile *file = findFile(files, name); file && file->name != read.marker && !isSince(file, since))
            read.stale.append(file->name);
    return read;
}

QDateTime sinceOfNextExport(const QList<KuduFile> &files)
{
    if (const KuduFile *lying = findFile(files, exportTrigger))
        return lying->modifiedAt.toUTC();
    QDateTime since = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    for (const QLatin1StringView name : {deployTrigger, progressMarker, completeMarker, failedMarker})
        if (const KuduFile *file = findFile(files, name))
            since = std::max(since, file->modifiedAt.toUTC().addMSecs(1));
    return since;
}

} // namespace Switchback
