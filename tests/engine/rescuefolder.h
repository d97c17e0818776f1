// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/storage/sql.h"
#include "app/storage/sqlitejournal.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Switchback {

inline constexpr int activityCount = 300;
inline constexpr qint64 pageSize = 4096;

/// The id stands again and again in everything long, so that each page can be asked whose it is.
inline QString repeated(const QString &id, int times)
{
    return QStringLiteral("%1 ").arg(id).repeated(times);
}

inline Activity activity(int number)
{
    Activity made;
    made.id = QStringLiteral("a%1").arg(number, 6, 10, QLatin1Char('0'));
    made.request.kind = OperationKind::Upgrade;
    made.request.environment = {QStringLiteral("project"), QStringLiteral("live")};
    made.environmentName = QStringLiteral("Live");
    made.state = OperationState::Succeeded;
    made.createdAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(number);
    // Some do not fit into a page.
    made.outcome = Text("It is %1.", {repeated(made.id, number % 10 == 3 ? 1700 : 70)});
    for (const int times : {10, number % 7 == 2 ? 900 : 20, 5}) {
        StepRecord step;
        step.info.id = QStringLiteral("step%1").arg(made.steps.size());
        step.info.title = Text("Copy %1", {repeated(made.id, times)});
        made.steps.append(step);
    }
    return made;
}

inline QList<OutputLine> output(int number)
{
    const QString id = activity(number).id;
    QList<OutputLine> lines;
    for (const int times : {4, number % 20 == 1 ? 1500 : 8}) {
        OutputLine line;
        line.number = lines.size() + 1;
        line.at = activity(number).createdAt;
        line.stepId = QStringLiteral("step0");
        line.text = repeated(id, times);
        lines.append(line);
    }
    return lines;
}

/// Bytes of the file, from the first to the one after the last.
struct Range {
    qint64 from;
    qint64 to;
};

enum class Garbage { Zeros, Random, CutOff };

inline void overwrite(const QString &path, Range range, Garbage kind)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (kind == Garbage::CutOff) {
        QVERIFY(file.resize(range.from));
        return;
    }
    QByteArray bytes(range.to - range.from, '\0');
    QRandomGenerator random(20260301);
    for (char &byte : bytes)
        byte = kind == Garbage::Random ? char(random.bounded(256)) : byte;
    QVERIFY(file.seek(range.from));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray bytes(const QString &path)
{
    QFile opened(path);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("cannot be opened");
}

inline QVariant value(const QString &path, const QString &statement)
{
    const auto connection = Connection::open(path, Connection::Access::ReadOnly);
    return connection ? Sql::value(connection->database(), statement).value_or(QVariant()) : QVariant();
}

/// A workspace with a database that can be damaged. Each write is synced: what the tests start from is written once.
class RescueFolder {
protected:
    [[nodiscard]] QString file(const QString &name = QStringLiteral("switchback.db")) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QString whole() const { return m_templates.filePath(QStringLiteral("whole")); }
    [[nodiscard]] QStringList named(const QString &pattern) const
    {
        return QDir(m_folder->path()).entryList({pattern}, QDir::Files, QDir::Name);
    }
    void writeWhole() const
    {
        const auto journal = SqliteJournal::open(whole());
        QVERIFY(journal);
        for (int number = 0; number < activityCount; ++number) {
            QVERIFY((*journal)->begin(activity(number)));
            QVERIFY((*journal)->appendOutput(activity(number).id, output(number)));
        }
    }
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::copy(whole(), file()));
    }

private:
    QTemporaryDir m_templates;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace Switchback
