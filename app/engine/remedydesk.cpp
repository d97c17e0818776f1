// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/remedydesk.h"

#include "app/engine/advice.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem unwritable(const QString &name, ProblemKind kind, const QString &why)
{
    return {.kind = kind,
            .owner = Owner::You,
            .code = u"report.not-written"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The file %1 could not be written: %2."), {name, why}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that its folder is there and that the disk is not full.")),
            .details = {}};
}

Result<void> written(const QString &name, const QByteArray &bytes)
{
    // A device or a pipe would be replaced by a file.
    if (const QFileInfo there(name); there.exists() && !there.isFile())
        return Failure(unwritable(name, ProblemKind::InvalidInput, qt_error_string(there.isDir() ? EISDIR : EINVAL)));
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const QFileDevice::FileError error = file.error();
    ProblemKind kind = ProblemKind::Local;
    if (error == QFileDevice::ResourceError)
        kind = ProblemKind::DiskFull;
    else if (error == QFileDevice::PermissionsError || error == QFileDevice::OpenError)
        kind = ProblemKind::Permission;
    return Failure(unwritable(name, kind, file.errorString()));
}

} // namespace

RemedyDesk::RemedyDesk(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lane(u"remedies"_s, 1)
{
}

RemedyDesk::~RemedyDesk() = default;

void RemedyDesk::explain(Cockpit::Ticket ticket, const Symptom &symptom)
{
    m_lane.post([this, ticket, symptom](const std::stop_token &stop) {
        const QList<Finding> findings = Advice(m_parts, stop).on(symptom);
        QMetaObject::invokeMethod(
            this, [this, ticket, findings] { Q_EMIT explained(ticket, findings); }, Qt::QueuedConnection);
    });
}

void RemedyDesk::load(Cockpit::Ticket ticket)
{
    m_lane.post([this, ticket](const std::stop_token &) {
        const QList<Remedy> remedies = m_parts.remedies ? m_parts.remedies->all() : QList<Remedy>();
        const QList<RemedyFault> faults = m_parts.remedies ? m_parts.remedies->faults() : QList<RemedyFault>();
        QMetaObject::invokeMethod(
            this, [this, ticket, remedies, faults] { Q_EMIT loaded(ticket, remedies, faults); }, Qt::QueuedConnection);
    });
}

void RemedyDesk::acknowledge(Cockpit::Ticket ticket, const EnvironmentRef &environment, const Finding &finding,
                             const QString &note)
{
    Finding changed = finding;
    changed.acknowledged.reset();
    if (!note.trimmed().isEmpty())
        changed.acknowledged = Acknowledgement{.who = m_parts.who, .at = m_parts.clock->now(), .note = note.trimmed()};
    m_lane.post([this, ticket, environment, changed](const std::stop_token &) {
        const Result<void> kept =
            m_parts.acknowledgements ? m_parts.acknowledgements->keep(environment, changed) : Result<void>();
        QMetaObject::invokeMethod(
            this,
            [this, ticket, changed, kept] {
                if (kept)
                    Q_EMIT acknowledged(ticket, changed);
                else
                    Q_EMIT acknowledgementFailed(ticket, kept.error());
            },
            Qt::QueuedConnection);
    });
}

void RemedyDesk::saveReport(Cockpit::Ticket ticket, const QString &file, const QString &text)
{
    m_lane.post([this, ticket, file, text](const std::stop_token &) {
        const Result<void> result = written(file, cleaned(text).toUtf8());
        QMetaObject::invokeMethod(
            this,
            [this, ticket, file, result] {
                if (result)
                    Q_EMIT reportSaved(ticket, file);
                else
                    Q_EMIT reportFailed(ticket, result.error());
            },
            Qt::QueuedConnection);
    });
}

void RemedyDesk::cleanReport(Cockpit::Ticket ticket, const QString &text)
{
    m_lane.post([this, ticket, text](const std::stop_token &) {
        QMetaObject::invokeMethod(
            this, [this, ticket, clean = cleaned(text)] { Q_EMIT reportCleaned(ticket, clean); }, Qt::QueuedConnection);
    });
}

QString RemedyDesk::cleaned(const QString &text) const
{
    return m_parts.vault ? m_parts.vault->redactor()->redacted(text) : text;
}

} // namespace Switchback
