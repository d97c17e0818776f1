// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/account.h"
#include "models/requestrecord.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Accounts as values: how they are stored, what is missing in a form, which part of a connection a failure is about.
class TestAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingStored()
    {
        Account account;
        account.id = u"octopus-1"_s;
        account.platform = u"octopus"_s;
        account.name = u"Our \u202eOctopus"_s;
        account.values = {{u"address"_s, u"https://octopus.example.org"_s}, {u"space"_s, QString()}};
        account.storedSecrets = {u"apiKey"_s};
        account.trustedFingerprint = u"AB:CD"_s;
        QCOMPARE(Account::fromJson(account.toJson()), account);
        QVERIFY(Account::fromJson({{u"name"_s, u"without platform"_s}}).id.isEmpty());
    }

    void idsOfAccountsDiffer()
    {
        const QString id = newAccountId(u"octopus"_s);
        QVERIFY(id.startsWith(u"octopus-"_s));
        QVERIFY(id != newAccountId(u"octopus"_s));
    }

    void aFailureIsAboutOnePart_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<ConnectionPart>("part");
        const auto row = [](const char *code, ConnectionPart part) {
            QTest::newRow(code) << QString::fromLatin1(code) << part;
        };
        row("http.url.no-scheme", ConnectionPart::Form);
        row("http.url.insecure", ConnectionPart::Form);
        row("account.field-missing", ConnectionPart::Form);
        row("credentials.locked", ConnectionPart::Keyring);
        row("http.dns", ConnectionPart::Name);
        row("http.offline", ConnectionPart::Way);
        row("http.refused", ConnectionPart::Way);
        row("http.timeout", ConnectionPart::Way);
        row("http.proxy", ConnectionPart::Way);
        row("http.tls.expired", ConnectionPart::Certificate);
        row("http.tls.handshake", ConnectionPart::Certificate);
        row("http.unauthorized", ConnectionPart::SignIn);
        row("account.signed-out", ConnectionPart::SignIn);
        row("kube.plugin.late", ConnectionPart::SignIn);
        row("http.forbidden", ConnectionPart::Permission);
        row("kube.forbidden", ConnectionPart::Permission);
        row("kubeconfig.unknown-context", ConnectionPart::Form);
        row("yaml.malformed", ConnectionPart::Form);
        row("kube.no-such-type", ConnectionPart::Product);
        row("http.not-json", ConnectionPart::Product);
        row("http.wrong-shape", ConnectionPart::Product);
        row("http.not-found", ConnectionPart::Product);
        row("http.redirect.elsewhere", ConnectionPart::Product);
        row("account.wrong-product", ConnectionPart::Product);
        row("account.too-old", ConnectionPart::Release);
        row("octopus.settings", ConnectionPart::Form);
        row("octopus.other-instance", ConnectionPart::Product);
        row("octopus.starting", ConnectionPart::Way);
        row("anything.else", ConnectionPart::Way);
    }
    void aFailureIsAboutOnePart()
    {
        QFETCH(QString, code);
        Problem problem;
        problem.code = code;
        QTEST(connectionPart(problem), "part");
    }

    void whatIsRequiredAndEmptyIsNamed()
    {
        AccountField address;
        address.id = u"address"_s;
        address.label = Text("Address");
        address.help = Text("Where it is.");
        AccountField key;
        key.id = u"key"_s;
        key.kind = FieldKind::Secret;
        AccountField space;
        space.id = u"space"_s;
        space.required = false;
        AccountForm form;
        form.fields = {address, key, space};

        AccountDraft draft;
        draft.account.values.insert(u"address"_s, u"  "_s);
        const auto first = missingField(form, draft);
        QVERIFY(first);
        QCOMPARE(first->fieldId, u"address"_s);
        QCOMPARE(first->problem.sentence.english(), u"“Address” is empty."_s);
        QCOMPARE(first->problem.remedy, address.help);
        draft.account.values.insert(u"address"_s, u"x"_s);
        QCOMPARE(missingField(form, draft)->fieldId, u"key"_s);
        draft.typed.insert({u"key"_s, std::make_shared<const Secret>()});
        QCOMPARE(missingField(form, draft)->fieldId, u"key"_s);
        draft.account.storedSecrets = {u"key"_s}; // one that is stored need not be typed again
        QVERIFY(!missingField(form, draft));
    }

    void aRequestSurvivesItsWayThroughTheLog()
    {
        RequestRecord record;
        record.sentAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0, 0, 5), Qt::UTC);
        record.method = u"GET"_s;
        record.origin = u"https://octopus.example.org:8443"_s;
        record.path = u"/api?x=\"\u0000"_s;
        record.status = 200;
        record.milliseconds = 12;
        record.receivedBytes = 5'000'000'000;
        record.requestHeaders = {u"Accept: */*"_s};
        OutputLine line;
        line.stream = Stream::Request;
        line.text = record.toLine();
        QVERIFY(!line.text.contains(u'\n'));
        QCOMPARE(RequestRecord::fromLine(line), record);
        QVERIFY(record.summary().startsWith(u"GET https://octopus.example.org:8443/api"_s));
        line.text = u"not json"_s;
        QVERIFY(!RequestRecord::fromLine(line));
        line.stream = Stream::Output;
        line.text = record.toLine();
        QVERIFY(!RequestRecord::fromLine(line));
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
