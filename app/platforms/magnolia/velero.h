// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/kubernetes/kubeclient.h"

namespace Switchback {

/// One backup of Velero's, by the namespace that Velero lives in and its own name there.
struct VeleroBackup {
    QString nameSpace{};
    QString name{};

    [[nodiscard]] bool isNone() const { return name.isEmpty(); }
    /// "velero/shop-g0a1b", as it stands in an annotation; empty for none.
    [[nodiscard]] QString text() const;
    [[nodiscard]] static VeleroBackup fromText(const QString &text);

    friend bool operator==(const VeleroBackup &, const VeleroBackup &) = default;
};

/// Of a backup or restore that was asked for. Done: complete. NotDone: there is none, or it is under way. CannotTell: it
/// failed, or nobody can say.
[[nodiscard]] Probe veleroProbe(const Result<QJsonObject> &object);

/// How patiently Velero is waited for.
struct VeleroTimings {
    std::chrono::milliseconds pollInterval{2000};
    /// Until it takes a backup up, and until it is through with it.
    std::chrono::milliseconds longestWait{std::chrono::minutes(5)};
    std::chrono::milliseconds longest{std::chrono::minutes(60)};
};

/// Backups by Velero 1.9 or later (velero.io/v1), beside the volumes that Switchback keeps itself: they survive the loss
/// of the cluster. Blocking calls from a worker thread. \a client and \a context outlive it.
///
/// What Velero goes by is `status.expiration`, which it sets from `spec.ttl` when a backup begins and which is an ordinary
/// field of the object afterwards; its collector looks at it about once an hour. Removing the object alone brings it back
/// from the bucket, so that deleting is asked for by a DeleteBackupRequest. (Velero's API types, and issues 3042, 3556.)
class Velero {
public:
    Velero(KubeClient &client, Context &context, const VeleroTimings &timings)
        : m_client(client)
        , m_context(context)
        , m_timings(timings)
    {
    }

    /// From now on what is asked of it is only checked by the API server: nothing is stored, and no end is waited for.
    void rehearse() { m_isRehearsal = true; }

    /// The namespace of a Velero that has somewhere to store; empty when the cluster has none, or none that we may use.
    [[nodiscard]] Result<QString> find();

    /// Done: complete. NotDone: there is none, or it is under way. CannotTell: it failed, or nobody can say.
    [[nodiscard]] Probe probe(const VeleroBackup &backup);
    /// Backs a namespace up for \a seconds and waits for the end. Goes on with one that was begun before.
    [[nodiscard]] Result<void> backUp(const VeleroBackup &backup, const QString &nameSpace, qint64 seconds);
    /// Whether we may have it put a backup back somewhere.
    [[nodiscard]] Result<bool> mayRestore(const VeleroBackup &backup);
    /// As probe(), of a restore, which has the name of its backup.
    [[nodiscard]] Probe probeRestored(const VeleroBackup &backup);
    /// Has a backup of the namespace \a from put into the namespace \a to, without what leads visitors there, and waits
    /// for the end. Goes on with one that was begun before.
    [[nodiscard]] Result<void> restore(const VeleroBackup &backup, const QString &from, const QString &to);
    /// Forgets a restore: what it made stays. One that is not there is done.
    [[nodiscard]] Result<void> forgetRestore(const VeleroBackup &backup);
    /// The label of what a restore made.
    static constexpr QLatin1String restoreLabel{"velero.io/restore-name"};

    /// When it expires (UTC); invalid when Velero has not said.
    [[nodiscard]] Result<QDateTime> expiration(const VeleroBackup &backup);
    /// Puts its end to \a end, and reads it back.
    [[nodiscard]] Result<void> setExpiration(const VeleroBackup &backup, const QDateTime &end);
    /// Asks Velero to delete it and waits until it is gone. One that is not there is done.
    [[nodiscard]] Result<void> remove(const VeleroBackup &backup);
    /// The same without the waiting: it is in nobody's way, and goes by itself when its time is over.
    [[nodiscard]] Result<void> discard(const VeleroBackup &backup);
    /// Whether \a problem says that Velero, or the backup, is not there at all.
    [[nodiscard]] static bool isGone(const Problem &problem);

private:
    /// What is waited for, and what is said of it; of the sentences the namespace is %1.
    struct Work {
        QString nameSpace;
        const char *failed; ///< %2: the phase
        const char *notBegun;
        const char *late;
        QLatin1String doneField; ///< of status.progress
    };
    /// Makes it in Velero's namespace unless it is there, and says so in the log.
    [[nodiscard]] Result<void> begin(const KubeRef &ref, const QJsonObject &object);
    [[nodiscard]] Result<void> await(const KubeRef &ref, const Work &work);
    [[nodiscard]] Result<QJsonObject> read(const VeleroBackup &backup);
    /// The request, or nothing when there is no such backup.
    [[nodiscard]] Result<std::optional<KubeRef>> askToDelete(const VeleroBackup &backup);

    KubeClient &m_client;
    Context &m_context;
    VeleroTimings m_timings;
    bool m_isRehearsal = false;
};

} // namespace Switchback
