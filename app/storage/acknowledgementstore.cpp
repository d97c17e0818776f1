// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/acknowledgementstore.h"

#include "app/storage/durable.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A finding is the same one when it says the same of the same environment.
QString keyOf(const EnvironmentRef &environment, const Finding &finding)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part :
         {environment.projectId, environment.environmentId, finding.code, finding.sentence.english()})
        hash.addData(QByteArray(part.toUtf8() + '\0'));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString AcknowledgementStore::file() const
{
    return m_folder + "/acknowledgements.json"_L1;
}

Result<QJsonObject> AcknowledgementStore::read() const
{
    QFile source(file());
    if (!source.exists())
        return QJsonObject();
    QJsonParseError error;
    const QByteArray bytes = source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    return Failure(Problem{
        .kind = ProblemKind::InvalidInput,
        .owner = Owner::You,
        .code = u"acknowledgements.unreadable"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "What was acknowledged cannot be read from %1."), {file()}),
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Mend the file, or move it away: then nothing is acknowledged.")),
        .details = source.isOpen() ? error.errorString() : source.errorString()});
}

Result<void> AcknowledgementStore::mark(const EnvironmentRef &environment, QList<Finding> &findings) const
{
    const auto kept = read();
    if (!kept)
        return Failure(kept.error());
    for (Finding &finding : findings) {
        const QJsonObject entry = kept->value(keyOf(environment, finding)).toObject();
        if (!entry.isEmpty())
            finding.acknowledged =
                Acknowledgement{.who = entry.value("who"_L1).toString(),
                                .at = QDateTime::fromString(entry.value("at"_L1).toString(), Qt::ISODateWithMs),
                                .note = entry.value("note"_L1).toString()};
    }
    return {};
}

Result<void> AcknowledgementStore::keep(const EnvironmentRef &environment, const Finding &finding)
{
    QLockFile lock(m_folder + "/acknowledgements.lock"_L1);
    if (auto taken = Durable::lock(lock, file(), u"acknowledgements.locked"_s); !taken)
        return taken;
    auto kept = read();
    if (!kept)
        return Failure(kept.error());
    const QString key = keyOf(environment, finding);
    if (finding.acknowledged)
        kept->insert(key, QJsonObject{{u"who"_s, finding.acknowledged->who},
                                      {u"at"_s, finding.acknowledged->at.toString(Qt::ISODateWithMs)},
                                      {u"note"_s, finding.acknowledged->note},
                                      {u"finding"_s, finding.sentence.english()}});
    else
        kept->remove(key);
    return Durable::write(file(), QJsonDocument(*kept).toJson());
}

} // namespace Switchback
