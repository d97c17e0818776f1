// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redactor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

const char *const awkward = "pa/ss +w\"o\\rd\xc3\xa4\xf0\x9f\x94\x91=&%";

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArrayView(bytes));
}

QString asJson(const QString &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"v"_s, value}}).toJson(QJsonDocument::Compact));
}

/// As encoders write it that keep to ASCII.
QString asAsciiJson(const QString &value)
{
    QString text;
    for (const QChar unit : value) {
        if (unit == u'"' || unit == u'\\' || unit == u'/')
            text += u'\\' + QString(unit);
        else if (unit.unicode() < 128)
            text += unit;
        else
            text += u"\\u%1"_s.arg(unit.unicode(), 4, 16, QChar(u'0'));
    }
    return text;
}

} // namespace

class RedactorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesOutEverySpelling_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        const QByteArray bytes(awkward);
        const QString text = QString::fromUtf8(bytes);
        QTest::newRow("plain") << u"a "_s + text + u" b"_s << u"a •••• b"_s;
        QTest::newRow("alone") << text << u"••••"_s;
        QTest::newRow("twice") << text + u'-' + text << u"••••-••••"_s;
        const QString percent = QString::fromLatin1(bytes.toPercentEncoding());
        QTest::newRow("percent") << u"?key="_s + percent + u"&x=1%20"_s << u"?key=••••&x=1%20"_s;
        QTest::newRow("percent, lower case") << u"?key="_s + percent.toLower() + u"&"_s << u"?key=••••&"_s;
        const QString component = QString::fromLatin1(bytes.toPercentEncoding("/=&\""));
        QTest::newRow("percent, in part") << u"?key="_s + component + u";"_s << u"?key=••••;"_s;
        QString form = percent;
        form.replace(u"%20"_s, u"+"_s);
        QTest::newRow("form") << u"key="_s + form + u"&b=2"_s << u"key=••••&b=2"_s;
        QTest::newRow("JSON") << asJson(text) << uR"({"v":"••••"})"_s;
        QTest::newRow("JSON in ASCII") << u"\""_s + asAsciiJson(text) + u"\""_s << u"\"••••\""_s;
        const QString base64 = QString::fromLatin1(bytes.toBase64());
        QTest::newRow("base64") << u"data: "_s + base64 << u"data: ••••"_s;
        QTest::newRow("base64 for URLs") << QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding
                                                                               | QByteArray::OmitTrailingEquals))
                                                + u" end"_s
                                         << u"•••• end"_s;
        for (const char *user : {"a", "ab", "abc", "admin"}) {
            const QByteArray pair = QByteArray(user) + ':' + bytes;
            QTest::addRow("basic authorization of %s", user)
                << u"Authorization: Basic "_s + QString::fromLatin1(pair.toBase64()) + u"\""_s
                << u"Authorization: Basic ••••\""_s;
        }
        QTest::newRow("base64 with more behind")
            << u"x "_s + QString::fromLatin1(QByteArray(bytes + "more").toBase64()) + u" y"_s << u"x •••• y"_s;
        QTest::newRow("base64, percent-encoded")
            << u"?t="_s + QString::fromLatin1(bytes.toBase64().toPercentEncoding()) + u"&u"_s << u"?t=••••&u"_s;
    }
    void takesOutEverySpelling()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        Redactor redactor;
        QVERIFY(redactor.add(secretOf(awkward)));
        QCOMPARE(redactor.redacted(line), expected);
    }

    void leavesOtherTextAlone_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QString();
        QTest::newRow("shorter than any secret") << u"hun"_s;
        QTest::newRow("nearly") << u"hunter3, hunte, unter2"_s;
        QTest::newRow("broken encodings") << u"100% %zz %2 %ff%c3 \\u12 \\ \\"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u"%ed%a0%80"_s;
    }
    void leavesOtherTextAlone()
    {
        QFETCH(QString, line);
        Redactor redactor;
        QVERIFY(redactor.add(secretOf("hunter2")));
        QCOMPARE(redactor.redacted(line), line);
    }

    void aCleanLineIsNotCopied()
    {
        Redactor redactor;
        const QString line = QString(u"nothing to "_s) + u"hide"_s;
        QCOMPARE(redactor.redacted(line).constData(), line.constData());
        redactor.add(secretOf("hunter2"));
        QCOMPARE(redactor.redacted(line).constData(), line.constData());
    }

    void overlappingSecretsLeaveNoRest()
    {
        Redactor redactor;
        redactor.add(secretOf("abcdefgh"));
        redactor.add(secretOf("efghijkl"));
        redactor.add(secretOf("cdef"));
        QCOMPARE(redactor.redacted(u"<abcdefghijkl>"_s), u"<••••>"_s);
    }

    void aLongerSecretWinsOverItsBeginning()
    {
        Redactor redactor;
        redactor.add(secretOf("pass"));
        redactor.add(secretOf("password1"));
        QCOMPARE(redactor.redacted(u"password1 password2"_s), u"•••• ••••word2"_s);
    }

    void shortOnesAreNotRegistered()
    {
        Redactor redactor;
        QVERIFY(!redactor.add(secretOf("abc")));
        QVERIFY(!redactor.add(Secret()));
        QVERIFY(redactor.add(secretOf("abcd")));
        QCOMPARE(redactor.redacted(u"abc abcd"_s), u"abc ••••"_s);
    }

    void linesOfAKeyAreKnownOneByOne()
    {
        Redactor redactor;
        redactor.add(secretOf("-----BEGIN KEY-----\r\nMIIEvQIBADANBg\r\nkqhkiG9w0BAQEF\r\n-----END KEY-----\n"));
        QCOMPARE(redactor.redacted(u"-----BEGIN KEY-----"_s), u"-----BEGIN KEY-----"_s);
        QCOMPARE(redactor.redacted(u"> MIIEvQIBADANBg <"_s), u"> •••• <"_s);
        QCOMPARE(redactor.redacted(u"kqhkiG9w0BAQEF"_s), u"••••"_s);
    }

    void bytesThatAreNoTextAreFoundInBase64()
    {
        Redactor redactor;
        const QByteArray bytes("\xff\x00\xfe\x80\x81\x82\x83", 7);
        QVERIFY(redactor.add(secretOf(bytes)));
        QCOMPARE(redactor.redacted(QString::fromLatin1(bytes.toBase64()) + u" x"_s), u"•••• x"_s);
    }

    void aLongSecretInALongLine()
    {
        Redactor redactor;
        const QByteArray secret(64 * 1024, 'q');
        redactor.add(secretOf(secret));
        const QString line = QString(1000, u'a') + QString::fromLatin1(secret) + QString(1000, u'b');
        QCOMPARE(redactor.redacted(line), QString(1000, u'a') + u"••••"_s + QString(1000, u'b'));
    }

    void manyLanesAtOnce()
    {
        Redactor redactor;
        std::atomic<int> leaks = 0;
        std::vector<std::jthread> lanes;
        lanes.reserve(4);
        for (int lane = 0; lane < 4; ++lane) {
            lanes.emplace_back([&redactor, &leaks, lane] {
                for (int i = 0; i < 100; ++i) {
                    const QString secret = u"secret-%1-%2-end"_s.arg(lane).arg(i);
                    redactor.add(secretOf(secret.toUtf8()));
                    if (redactor.redacted(u"<%1>"_s.arg(secret)) != u"<••••>"_s)
                        ++leaks;
                }
            });
        }
        lanes.clear();
        QCOMPARE(leaks.load(), 0);
    }
};

QTEST_GUILESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
