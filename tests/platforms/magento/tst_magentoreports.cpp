// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/ecetools.h"
#include "app/platforms/magento/errorreport.h"
#include "tests/platforms/magento/compactjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

using Modules = QList<OutdatedModule>;

QByteArray serialized(const QByteArray &value)
{
    return "s:" + QByteArray::number(value.size()) + ":\"" + value + "\";";
}

/// As PHP writes it.
QByteArray serializedReport(const QByteArray &message, const QByteArray &trace, const QByteArray &url)
{
    return "a:4:{i:0;" + serialized(message) + "i:1;" + serialized(trace) + serialized("url") + serialized(url)
           + serialized("script_name") + serialized("/index.php") + '}';
}

/// Of the document on upgrades.
const QByteArray pleaseUpgrade("Please upgrade your database: Run \"bin/magento setup:upgrade\" from the Magento root "
                               "directory.\nThe following modules are outdated:\n"
                               "Magento_Sales schema: current version - 2.0.2, required version - 2.0.3");

} // namespace

/// What Commerce says of its modules and in its error reports.
class TestMagentoReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modulesThatAreBehindAreListed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Modules>("modules");
        const OutdatedModule sales{
            .name = u"Magento_Sales"_s, .kind = u"schema"_s, .current = u"2.0.2"_s, .required = u"2.0.3"_s};
        const OutdatedModule data{
            .name = u"Acme_Loyalty2"_s, .kind = u"data"_s, .current = u"none"_s, .required = u"1.0.0-beta"_s};
        const QString message = QString::fromUtf8(pleaseUpgrade);
        const QString more = u"\nAcme_Loyalty2 data: current version - none, required version - 1.0.0-beta"_s;
        QTest::newRow("as in the document") << message << Modules{sales};
        QTest::newRow("in a report") << QString::fromUtf8(serializedReport(pleaseUpgrade, "#0 x", "/"))
                                     << Modules{sales};
        QTest::newRow("schema and data") << QString(message + more) << Modules{sales, data};
        QTest::newRow("and more after it")
            << QString(message + more + u"\nRun 'setup:upgrade' to update.\n"_s) << Modules{sales, data};
        QTest::newRow("indented") << QString(message + u"\r\n    "_s + more.trimmed() + u"\r\n"_s)
                                  << Modules{sales, data};
        QTest::newRow("up to date") << u"All modules are up to date."_s << Modules();
        QTest::newRow("declarative") << u"Declarative Schema is not up to date\nRun 'setup:upgrade'."_s << Modules();
        QTest::newRow("nothing") << QString() << Modules();
    }
    void modulesThatAreBehindAreListed()
    {
        QFETCH(const QString, text);
        QTEST(outdatedModules(text), "modules");
    }

    void reportsAreReadInBothForms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("trace");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const QString &message, const QString &trace, const QString &url) {
            QTest::addRow("serialized: %s", name)
                << serializedReport(message.toUtf8(), trace.toUtf8(), url.toUtf8()) << message << trace << url;
            const QString id(64, u'a');
            QTest::addRow("JSON: %s", name) << QByteArray(compact({{u"0"_s, message},
                                                                   {u"1"_s, trace},
                                                                   {u"url"_s, url},
                                                                   {u"script_name"_s, u"/index.php"_s},
                                                                   {u"report_id"_s, id}})
                                                          + '\n')
                                            << message << trace << url;
        };
        row("plain", u"Boom"_s, u"#0 /app/index.php"_s, u"/checkout"_s);
        row("as in the document", QString::fromUtf8(pleaseUpgrade), u"#0 x\n#1 {main}"_s, u"/"_s);
        row("multi-byte", u"Größe “10” → 漢字 🙂"_s, u"é"_s, u"/ä"_s);
        row("what looks like the form itself", u"a\";i:1;s:3:\"abc\";}"_s, u"\"};\n{\"0\":\"x\"}"_s, u"/?a:1:{"_s);
        row("nothing said", QString(), QString(), QString());
    }
    void reportsAreReadInBothForms()
    {
        QFETCH(const QByteArray, bytes);
        const std::optional<ErrorReport> report = readErrorReport(bytes);
        QVERIFY(report);
        QTEST(report->message, "message");
        QTEST(report->trace, "trace");
        QTEST(report->url, "url");
    }

    void aReportThatIsCutOffIsNone()
    {
        const QByteArray old = serializedReport(pleaseUpgrade, "#0 Größe", "/");
        const QByteArray json = compact({{u"0"_s, u"Boom"_s}, {u"1"_s, u"#0"_s}, {u"url"_s, u"/"_s}});
        QVERIFY(readErrorReport(old) && readErrorReport(json));
        for (const QByteArray &whole : {old, json})
            for (qsizetype length = 0; length < whole.size(); ++length)
                QVERIFY2(!readErrorReport(whole.left(length)), whole.left(length).constData());
    }

    void whatIsNoReportIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *bytes) { QTest::newRow(bytes) << QByteArray(bytes); };
        row("There has been an error processing your request");
        row("<html><body>Error log record number: 123</body></html>");
        row("[\"Boom\"]");
        row("{\"status\":\"error\"}");
        row("a:1:{i:0;s:3:\"Boom\";}"); // too short
        row("a:1:{i:0;s:5:\"Boom\";}"); // too long
        row("a:1:{i:0;s:-4:\"Boom\";}");
        row("a:1:{i:0;s:x:\"Boom\";}");
        row("a:1:{i:0;s::\"Boom\";}");
        row("a:1:{i:0;s:2147483648:\"Boom\";}");
        row("a:1:{i:0;s:9223372036854775807:\"Boom\";}");
        row("a:1:{i:0;s:99999999999999999999999:\"Boom\";}");
        row("a:2:{i:0;s:4:\"Boom\";}"); // one is missing
        row("a:0:{i:0;s:4:\"Boom\";}"); // one too many
        row("a:9223372036854775807:{i:0;s:4:\"Boom\";}");
        row("a:99999999999999999999999:{i:0;s:4:\"Boom\";}");
        row("a:x:{}");
        row("a:-1:{}");
        row("a:1:{i:0;a:1:{i:0;s:4:\"Boom\";}}"); // not flat
        row("a:1:{i:0;O:8:\"stdClass\":0:{}}");
        row("a:1:{i:x;s:4:\"Boom\";}");
        row("a:1:{i:0;s:4:\"Boom\"}");
        row("a:1:{i:0;s:4:'Boom';}");
        row("a:");
        row("s:4:\"Boom\";");
    }
    void whatIsNoReportIsNone()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!readErrorReport(bytes));
    }

    void anErrorPageNamesItsReport_data()
    {
        const QByteArray hex("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("id");
        QTest::newRow("a number") << QByteArray("<p><em>Error log record number: 1234567890123</em></p>")
                                  << u"1234567890123"_s;
        QTest::newRow("of JSON") << QByteArray("<p>Error log record number: " + hex + "</p>")
                                 << QString::fromLatin1(hex);
        QTest::newRow("marked") << QByteArray("<b>Error log record number: </b><strong><i>42</i></strong>") << u"42"_s;
        QTest::newRow("in a sentence") << QByteArray("An error log record number: 42.") << u"42"_s;
        QTest::newRow("cut off") << QByteArray("Error log record number: " + hex.left(40)) << QString();
        QTest::newRow("no number") << QByteArray("Error log record number: </em>") << QString();
        QTest::newRow("a path") << QByteArray("Error log record number: ../../etc/passwd") << QString();
        QTest::newRow("another page") << QByteArray("<html><body>Welcome 42.</body></html>") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void anErrorPageNamesItsReport()
    {
        QFETCH(const QByteArray, page);
        QTEST(reportIdIn(page), "id");
    }
};

QTEST_GUILESS_MAIN(TestMagentoReports)
#include "tst_magentoreports.moc"
