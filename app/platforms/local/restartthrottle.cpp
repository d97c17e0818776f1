// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/restartthrottle.h"

#include "app/platforms/local/diskfile.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

RestartThrottle::RestartThrottle(const SiteRunner &runner)
    : m_file(runner.layout().environment(runner.id()) + u"/restarts.json"_s)
{
}

QList<QDateTime> RestartThrottle::recent(const QDateTime &now) const
{
    constexpr qint64 spanSeconds = 10 * 60;
    QList<QDateTime> times;
    const QJsonObject json = QJsonDocument::fromJson(readWholeFile(m_file).value_or(QByteArray())).object();
    const QJsonArray stored = json.value("restarts"_L1).toArray();
    for (const QJsonValue &value : stored) {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (time.isValid() && time.secsTo(now) < spanSeconds)
            times.append(time);
    }
    return times;
}

bool RestartThrottle::isExhausted(const QDateTime &now) const
{
    constexpr qsizetype mostRestarts = 5;
    return recent(now).size() >= mostRestarts;
}

Result<void> RestartThrottle::noteRestart(const QDateTime &now)
{
    QJsonArray stored;
    const QList<QDateTime> times = recent(now);
    for (const QDateTime &time : times)
        stored.append(time.toString(Qt::ISODateWithMs));
    stored.append(now.toUTC().toString(Qt::ISODateWithMs));
    return writeJsonDurably(m_file, {{u"restarts"_s, stored}});
}

Result<void> RestartThrottle::forget()
{
    return removeTree(m_file);
}

} // namespace Switchback
