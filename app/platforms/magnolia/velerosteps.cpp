// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/velerosteps.h"

#include "models/backup.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

template <typename Work>
Result<void> withVelero(const ClusterConnections &connections, Context &context, const VeleroTimings &timings,
                        const Work &work)
{
    const Result<std::unique_ptr<KubeClient>> client = connections.open(context);
    if (!client)
        return Failure(client.error());
    Velero velero(**client, context, timings);
    return work(velero);
}

Step backUpStep(const ClusterConnections &connections, const VeleroBackup &backup, const QString &nameSpace,
                qint64 seconds, const Text &sentence, const VeleroTimings &timings)
{
    return {.info = {.id = u"velero"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Back up with Velero")),
                     .sentence = sentence,
                     .effect = Effect::Changes,
                     .weight = 6},
            .probe =
                [&connections, backup, timings](Context &context) {
                    const Result<std::unique_ptr<KubeClient>> client = connections.open(context);
                    return client ? Velero(**client, context, timings).probe(backup) : Probe::CannotTell;
                },
            .run =
                [&connections, backup, nameSpace, seconds, timings](Context &context) {
                    return withVelero(connections, context, timings,
                                      [&](Velero &velero) { return velero.backUp(backup, nameSpace, seconds); });
                },
            .undo =
                [&connections, backup, timings](Context &context) {
                    return withVelero(connections, context, timings,
                                      [&](Velero &velero) { return velero.discard(backup); });
                }};
}

constexpr qint64 transportSeconds = 24 * 3600; // should it be left behind

} // namespace

Result<void> rehearseVelero(const ClusterConnections &connections, OperationKind kind, const ClusterFacts &facts,
                            const PackageMember &member, const VeleroTimings &timings, Context &context)
{
    if (facts.velero.isNone())
        return {};
    return withVelero(connections, context, timings, [&](Velero &velero) -> Result<void> {
        velero.rehearse();
        switch (kind) {
        case OperationKind::Upgrade:
            return velero.backUp(facts.velero, member.nameSpace, upgradeBackupSeconds);
        case OperationKind::ExtendBackup:
            return velero.setExpiration(facts.velero, facts.veleroExpiresAt);
        case OperationKind::DeleteBackup:
            return velero.remove(facts.velero);
        case OperationKind::SetUp:
            return velero.backUp(facts.velero, facts.sourceSpace, transportSeconds).and_then([&] {
                return velero.restore(facts.velero, facts.sourceSpace, member.nameSpace);
            });
        default:
            return {};
        }
    });
}

Step backUpByVelero(const ClusterConnections &connections, const VeleroBackup &backup, const QString &nameSpace,
                    const VeleroTimings &timings)
{
    return backUpStep(connections, backup, nameSpace, upgradeBackupSeconds,
                      Text(QT_TRANSLATE_NOOP("Text", "Has Velero back up the namespace %1 for 48 hours, beside the "
                                                     "installation that is kept."),
                           {nameSpace}),
                      timings);
}

Step backUpForCopy(const ClusterConnections &connections, const VeleroBackup &backup, const QString &nameSpace,
                   const VeleroTimings &timings)
{
    return backUpStep(
        connections, backup, nameSpace, transportSeconds,
        Text(QT_TRANSLATE_NOOP("Text", "Has Velero back up the namespace %1, to be copied from there."), {nameSpace}),
        timings);
}

Step extendAtVelero(const ClusterConnections &connections, const VeleroBackup &backup, const QDateTime &before,
                    const QDateTime &after, const VeleroTimings &timings)
{
    const auto set = [&connections, backup, timings](Context &context, const QDateTime &end) {
        return withVelero(connections, context, timings,
                          [&](Velero &velero) { return velero.setExpiration(backup, end); });
    };
    return {.info = {.id = u"extend-velero"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Extend Velero's backup")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Puts the end of Velero's backup %1 to %2."),
                                      {backup.text(), after}),
                     .effect = Effect::Changes,
                     .weight = 1},
            .probe = [&connections, backup, after, timings](Context &context) -> Probe {
                const Result<std::unique_ptr<KubeClient>> client = connections.open(context);
                const Result<QDateTime> now =
                    client ? Velero(**client, context, timings).expiration(backup) : Failure(client.error());
                if (!now)
                    return Probe::CannotTell;
                return *now == after ? Probe::Done : Probe::NotDone;
            },
            .run = [set, after](Context &context) { return set(context, after); },
            .undo = [set, before](Context &context) { return set(context, before); }};
}

Step deleteAtVelero(const ClusterConnections &connections, const VeleroBackup &backup, const VeleroTimings &timings)
{
    return {
        .info = {.id = u"delete-velero"_s,
                 .title = Text(QT_TRANSLATE_NOOP("Text", "Delete Velero's backup")),
                 .sentence = Text(QT_TRANSLATE_NOOP("Text", "Asks Velero to delete its backup %1, and waits until it "
                                                            "is gone. This cannot be taken back."),
                                  {backup.text()}),
                 .effect = Effect::Destroys,
                 .weight = 2,
                 .undoable = false},
        .probe = [](Context &) { return Probe::NotDone; }, // asked for again, it is done at once
        .run =
            [&connections, backup, timings](Context &context) {
                return withVelero(connections, context, timings, [&](Velero &velero) { return velero.remove(backup); });
            },
        .undo = {}};
}

} // namespace Switchback
