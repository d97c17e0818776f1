// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/secret.h"

#include <QDebug>
#include <QFile>
#include <QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace Switchback;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<QByteArray, Secret>, "made on purpose only");

template <typename T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};
static_assert(Printable<QString> && !Printable<Secret>);

namespace {

QByteArray bytesOf(const Secret &secret)
{
    QByteArray copy;
    secret.use([&copy](QByteArrayView bytes) { copy = bytes.toByteArray(); });
    return copy;
}

/// The flags of the memory that holds \a address, as the kernel lists them.
QByteArray memoryFlags(const void *address)
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto wanted = quintptr(address);
    bool isInside = false;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype dash = line.indexOf('-');
        bool isRange = false;
        const quint64 begin = line.left(dash).toULongLong(&isRange, 16);
        if (dash > 0 && isRange)
            isInside =
                wanted >= begin && wanted < line.mid(dash + 1, line.indexOf(' ') - dash - 1).toULongLong(nullptr, 16);
        if (isInside && line.startsWith("VmFlags:"))
            return line.mid(8) + ' ';
    }
    return {};
}

} // namespace

class SecretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hunter2");
        QTest::newRow("NUL") << QByteArray("a\0b\0", 4);
        QTest::newRow("64 KiB") << QByteArray(64 * 1024, 'x');
        QTest::newRow("no text") << QByteArray("\xff\xfe\x80");
    }
    void keepsAnyBytes()
    {
        QFETCH(QByteArray, bytes);
        const Secret secret{QByteArrayView(bytes)};
        QCOMPARE(secret.size(), bytes.size());
        QCOMPARE(secret.isEmpty(), bytes.isEmpty());
        QCOMPARE(bytesOf(secret), bytes);
        QCOMPARE(bytesOf(secret.copy()), bytes);
        QVERIFY(secret.copy() == secret);
    }

    void movingLeavesNothingBehind()
    {
        Secret one(QByteArrayView("first"));
        Secret other = std::move(one);
        QCOMPARE(bytesOf(other), "first");
        QVERIFY(one.isEmpty()); // NOLINT(bugprone-use-after-move): that is the question
        one = Secret(QByteArrayView("second"));
        other = std::move(one);
        QCOMPARE(bytesOf(other), "second");
        QVERIFY(other != Secret(QByteArrayView("first")));
    }

    void whatWasTypedIsTakenAway()
    {
        QString typed = QString(u"p\u00e4ss"_s) + u"word"_s;
        QCOMPARE(bytesOf(Secret::taken(typed)), "p\xc3\xa4ssword");
        QVERIFY(typed.isEmpty());
        QByteArray token("token-value");
        QCOMPARE(bytesOf(Secret::taken(token)), "token-value");
        QVERIFY(token.isEmpty());
    }

    void aSharedBufferIsNotOverwritten()
    {
        QByteArray mine("shared");
        mine.detach();
        const QByteArray theirs = mine;
        wipe(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(theirs, "shared");
    }

    void staysOutOfCoreFiles()
    {
        const Secret secret(QByteArrayView("kept out"));
        secret.use([](QByteArrayView bytes) {
            const QByteArray flags = memoryFlags(bytes.data());
            QVERIFY2(flags.contains(" dd "), flags.constData()); // "do not include area into core dump", proc(5)
        });
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
