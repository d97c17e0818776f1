// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/velero.h"

#include "app/platforms/magnolia/clusterrights.h"
#include "app/platforms/magnolia/kubeobject.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const KubeResource backups{u"velero.io"_s, u"v1"_s, u"backups"_s};
const KubeResource locations{u"velero.io"_s, u"v1"_s, u"backupstoragelocations"_s};
const KubeResource requests{u"velero.io"_s, u"v1"_s, u"deletebackuprequests"_s};

KubeRef refOf(const VeleroBackup &backup)
{
    return {.resource = backups, .nameSpace = backup.nameSpace, .name = backup.name};
}

QString phaseOf(const QJsonObject &object)
{
    return KubeObject::at(object, {"status"_L1, "phase"_L1}).toString();
}

/// Phases in which nothing more happens, and it is not complete.
bool hasFailed(const QString &phase)
{
    return phase == "Failed"_L1 || phase == "PartiallyFailed"_L1 || phase == "FailedValidation"_L1;
}

/// As Go writes a duration, which Velero reads: "48h0m0s".
QString goDuration(qint64 seconds)
{
    constexpr qint64 perMinute = 60;
    constexpr qint64 perHour = 3600;
    return u"%1h%2m%3s"_s.arg(seconds / perHour).arg(seconds % perHour / perMinute).arg(seconds % perMinute);
}

QString why(const QJsonObject &status)
{
    QStringList lines{status.value("failureReason"_L1).toString()};
    for (const QLatin1String list : {"validationErrors"_L1, "errors"_L1}) {
        const QJsonArray errors = status.value(list).toArray();
        for (const QJsonValue &error : errors)
            lines.append(error.toString());
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Problem veleroProblem(ProblemKind kind, const QString &code, const Text &sentence, const QString &details)
{
    return {.kind = kind,
            .owner = Owner::Platform,
            .code = code,
            .sentence = sentence,
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look at what Velero logs, then try again.")),
            .details = details};
}

} // namespace

Probe veleroProbe(const Result<QJsonObject> &object)
{
    if (!object)
        return Velero::isGone(object.error()) ? Probe::NotDone : Probe::CannotTell;
    const QString phase = phaseOf(*object);
    if (phase == "Completed"_L1)
        return Probe::Done;
    return hasFailed(phase) || phase == "Deleting"_L1 ? Probe::CannotTell : Probe::NotDone;
}

QString VeleroBackup::text() const
{
    return isNone() ? QString() : QString(nameSpace + u'/' + name);
}

VeleroBackup VeleroBackup::fromText(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash > 0 ? VeleroBackup{text.left(slash), text.mid(slash + 1)} : VeleroBackup();
}

bool Velero::isGone(const Problem &problem)
{
    return problem.code == "kube.not-found"_L1 || problem.code == "kube.no-namespace"_L1
           || problem.code == "kube.no-such-type"_L1;
}

Result<QString> Velero::find()
{
    const Result<KubeList> list = m_client.list({.resource = locations}, {}, m_context.stop);
    if (!list && (list.error().code == "kube.no-such-type"_L1 || list.error().code == "kube.forbidden"_L1))
        return QString();
    if (!list)
        return Failure(list.error());
    for (const QJsonObject &location : list->items) {
        if (phaseOf(location) != "Available"_L1)
            continue;
        const QString home = KubeObject::at(location, {"metadata"_L1, "namespace"_L1}).toString();
        // Made, followed, extended and deleted: who may not do all of it does without.
        const QList<ClusterRight> all =
            rightsTo({u"create"_s, u"get"_s, u"patch"_s}, {backups}) + rightsTo({u"create"_s}, {requests});
        const Result<bool> may = hasRights(m_client, all, home, m_context.stop);
        if (!may)
            return Failure(may.error());
        if (*may)
            return home;
    }
    return QString();
}

Result<QJsonObject> Velero::read(const VeleroBackup &backup)
{
    return m_client.get(refOf(backup), m_context.stop);
}

Probe Velero::probe(const VeleroBackup &backup)
{
    return veleroProbe(read(backup));
}

Result<void> Velero::backUp(const VeleroBackup &backup, const QString &nameSpace, qint64 seconds)
{
    const QJsonObject object{
        {u"apiVersion"_s, u"velero.io/v1"_s},
        {u"kind"_s, u"Backup"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, backup.name}, {u"namespace"_s, backup.nameSpace}}},
        {u"spec"_s, QJsonObject{{u"includedNamespaces"_s, QJsonArray{nameSpace}}, {u"ttl"_s, goDuration(seconds)}}}};
    if (const Result<void> begun = begin(refOf(backup), object); !begun || m_isRehearsal)
        return begun;
    return await(refOf(backup),
                 {.nameSpace = nameSpace,
                  .failed = QT_TRANSLATE_NOOP("Text", "Velero did not back up %1: %2."),
                  .notBegun = QT_TRANSLATE_NOOP("Text", "Velero had not begun the backup of %1 after %2."),
                  .late = QT_TRANSLATE_NOOP("Text", "Velero had not finished the backup of %1 after %2."),
                  .doneField = "itemsBackedUp"_L1});
}

Result<void> Velero::begin(const KubeRef &ref, const QJsonObject &object)
{
    const Result<QJsonObject> made = m_client.create({.resource = ref.resource, .nameSpace = ref.nameSpace}, object,
                                                     {.dryRun = m_isRehearsal}, m_context.stop);
    if (!made)
        return made.error().code == "kube.already-exists"_L1 ? Result<void>() : Failure(made.error());
    if (!m_isRehearsal)
        m_context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Created %1."), {QVariant::fromValue(ref.text())}));
    return {};
}

Result<void> Velero::await(const KubeRef &ref, const Work &work)
{
    const Stopwatch watch(m_context.clock);
    const auto late = [&](const char *code, const char *sentence, std::chrono::milliseconds limit,
                          const QString &phase) {
        return Failure(veleroProblem(ProblemKind::Timeout, QString::fromLatin1(code),
                                     Text(sentence, {work.nameSpace, QVariant::fromValue(Duration{limit.count()})}),
                                     phase));
    };
    while (true) {
        const Result<QJsonObject> now = m_client.get(ref, m_context.stop);
        if (!now)
            return Failure(now.error());
        const QString phase = phaseOf(*now);
        if (phase == "Completed"_L1)
            return {};
        const QJsonObject status = now->value("status"_L1).toObject();
        if (hasFailed(phase))
            return Failure(veleroProblem(ProblemKind::Remote, u"velero.failed"_s,
                                         Text(work.failed, {work.nameSpace, phase}), why(status)));
        const QJsonObject progress = status.value("progress"_L1).toObject();
        m_context.log.progress({.unit = ProgressUnit::Files,
                                .done = progress.value(work.doneField).toInt(),
                                .total = progress.value("totalItems"_L1).toInt()});
        if ((phase.isEmpty() || phase == "New"_L1) && watch.elapsed() > m_timings.longestWait)
            return late("velero.not-begun", work.notBegun, m_timings.longestWait, {});
        if (watch.elapsed() > m_timings.longest)
            return late("velero.late", work.late, m_timings.longest, phase);
        if (!m_context.clock.wait(m_timings.pollInterval, m_context.stop))
            return Failure(cancelledProblem());
    }
}

Result<QDateTime> Velero::expiration(const VeleroBackup &backup)
{
    const Result<QJsonObject> there = read(backup);
    if (!there)
        return Failure(there.error());
    return KubeObject::time(KubeObject::at(*there, {"status"_L1, "expiration"_L1}).toString());
}

Result<void> Velero::setExpiration(const VeleroBackup &backup, const QDateTime &end)
{
    const Result<QJsonObject> there = read(backup);
    if (!there)
        return Failure(there.error());
    QJsonObject patch{{u"status"_s, QJsonObject{{u"expiration"_s, KubeObject::timeText(end)}}}};
    // Velero no longer looks at it; people do.
    const QDateTime begun = KubeObject::time(KubeObject::at(*there, {"status"_L1, "startTimestamp"_L1}).toString());
    if (begun.isValid())
        patch.insert("spec"_L1, QJsonObject{{u"ttl"_s, goDuration(begun.secsTo(end))}});
    const Result<QJsonObject> patched =
        m_client.mergePatch(refOf(backup), patch, {.dryRun = m_isRehearsal}, m_context.stop);
    if (!patched)
        return Failure(patched.error());
    if (m_isRehearsal)
        return {};
    const Result<QDateTime> now = expiration(backup);
    if (!now)
        return Failure(now.error());
    if (*now != end)
        return Failure(veleroProblem(
            ProblemKind::Remote, u"velero.not-taken"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Velero does not show the new end of its backup %1."), {backup.text()}),
            {}));
    m_context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Velero keeps its backup %1 until %2."), {backup.text(), end}));
    return {};
}

Result<std::optional<KubeRef>> Velero::askToDelete(const VeleroBackup &backup)
{
    const Result<QJsonObject> there = read(backup);
    if (!there)
        return isGone(there.error()) ? Result<std::optional<KubeRef>>(std::nullopt) : Failure(there.error());
    const QString uid = KubeObject::at(*there, {"metadata"_L1, "uid"_L1}).toString();
    const QJsonObject labels{{u"velero.io/backup-name"_s, backup.name}, {u"velero.io/backup-uid"_s, uid}};
    const QJsonObject request{{u"apiVersion"_s, u"velero.io/v1"_s},
                              {u"kind"_s, u"DeleteBackupRequest"_s},
                              {u"metadata"_s, QJsonObject{{u"generateName"_s, QString(backup.name + u'-')},
                                                          {u"namespace"_s, backup.nameSpace},
                                                          {u"labels"_s, labels}}},
                              {u"spec"_s, QJsonObject{{u"backupName"_s, backup.name}}}};
    const Result<QJsonObject> made = m_client.create({.resource = requests, .nameSpace = backup.nameSpace}, request,
                                                     {.dryRun = m_isRehearsal}, m_context.stop);
    if (!made)
        return Failure(made.error());
    const KubeRef ref{.resource = requests, .nameSpace = backup.nameSpace, .name = KubeObject::name(*made)};
    if (!m_isRehearsal)
        m_context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Created %1."), {QVariant::fromValue(ref.text())}));
    return std::optional(ref);
}

Result<void> Velero::discard(const VeleroBackup &backup)
{
    const Result<std::optional<KubeRef>> asked = askToDelete(backup);
    return asked ? Result<void>() : Failure(asked.error());
}

Result<void> Velero::remove(const VeleroBackup &backup)
{
    const Result<std::optional<KubeRef>> asked = askToDelete(backup);
    if (!asked)
        return Failure(asked.error());
    if (!*asked || m_isRehearsal)
        return {};
    const Stopwatch watch(m_context.clock);
    while (true) {
        const Result<QJsonObject> left = read(backup);
        if (!left && !isGone(left.error()))
            return Failure(left.error());
        if (!left) {
            // Without Velero, or its namespace, nobody has seen to what it had stored.
            const bool isDeleted = left.error().code == "kube.not-found"_L1;
            m_context.log.note(
                isDeleted ? Text(QT_TRANSLATE_NOOP("Text", "Velero has deleted its backup %1."), {backup.text()})
                          : Text(QT_TRANSLATE_NOOP("Text", "Velero itself is gone, and with it its backup %1: look in "
                                                           "its storage whether anything is left of that."),
                                 {backup.text()}));
            return {};
        }
        const Result<QJsonObject> answer = m_client.get(**asked, m_context.stop);
        const QString errors = answer ? why(answer->value("status"_L1).toObject()) : QString();
        if (!errors.isEmpty())
            return Failure(veleroProblem(
                ProblemKind::Remote, u"velero.not-deleted"_s,
                Text(QT_TRANSLATE_NOOP("Text", "Velero did not delete its backup %1."), {backup.text()}), errors));
        if (watch.elapsed() > m_timings.longest)
            return Failure(
                veleroProblem(ProblemKind::Timeout, u"velero.not-deleted"_s,
                              Text(QT_TRANSLATE_NOOP("Text", "Velero had not deleted its backup %1 after %2."),
                                   {backup.text(), QVariant::fromValue(Duration{m_timings.longest.count()})}),
                              {}));
        if (!m_context.clock.wait(m_timings.pollInterval, m_context.stop))
            return Failure(cancelledProblem());
    }
}

} // namespace Switchback
