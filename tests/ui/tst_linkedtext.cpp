// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/linkedtext.h"
#include "ui/wizards/wizardmessage.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Addresses in what a person is told can be opened.
class TestLinkedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyAddressesBecomeLinks_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("html");
        QTest::newRow("none") << u"Start the upgrade in the portal."_s << QString();
        QTest::newRow("in a sentence")
            << u"Open https://www.s1.umbraco.io/project/shop, Backups."_s
            << u"Open <a href=\"https://www.s1.umbraco.io/project/shop\">https://www.s1.umbraco.io/project/shop</a>, Backups."_s;
        QTest::newRow("at the end") << u"See (http://localhost:8080/a?b=1&c=2)."_s
                                    << u"See (<a href=\"http://localhost:8080/a?b=1&amp;c=2\">http://localhost:8080/"
                                       "a?b=1&amp;c=2</a>)."_s;
        QTest::newRow("two lines") << u"https://a.example\nhttps://b.example"_s
                                   << u"<a href=\"https://a.example\">https://a.example</a><br><a "
                                      "href=\"https://b.example\">https://b.example</a>"_s;
        QTest::newRow("markup stays text")
            << u"<img src=x> https://a.example/\"onclick=\"x <b>"_s
            << u"&lt;img src=x&gt; <a href=\"https://a.example/\">https://a.example/</a>&quot;onclick=&quot;x &lt;b&gt;"_s;
        QTest::newRow("another scheme") << u"javascript:alert(1) file:///etc/passwd"_s << QString();
    }

    void onlyAddressesBecomeLinks()
    {
        QFETCH(QString, plain);
        QTEST(linkedText(plain), "html");
    }

    void aMessageKeepsItsTextAndHasLinksToOpen()
    {
        WizardMessage message;
        message.say(WizardMessage::Weight::Information, u"Waiting."_s, u"Open https://a.example, Backups."_s);
        QCOMPARE(message.text(), u"Waiting.\nOpen https://a.example, Backups."_s);
        QCOMPARE(message.accessibleDescription(), message.text());
        const auto *remedy = message.findChild<QLabel *>(u"messageRemedy"_s);
        QVERIFY(remedy->openExternalLinks());
        QVERIFY(remedy->textInteractionFlags().testFlag(Qt::LinksAccessibleByKeyboard));
        // Text without an address is plain, whatever is in it.
        message.say(WizardMessage::Weight::Error, u"<b>no</b>"_s);
        QCOMPARE(message.findChild<QLabel *>(u"messageSentence"_s)->textFormat(), Qt::PlainText);
        QCOMPARE(message.text(), u"<b>no</b>"_s);
    }
};

QTEST_MAIN(TestLinkedText)
#include "tst_linkedtext.moc"
