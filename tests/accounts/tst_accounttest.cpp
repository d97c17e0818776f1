// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "app/net/httpcertificate.h"
#include "models/requestrecord.h"
#include "tests/accounts/scene.h"
#include "tests/fakes/testcertificates.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using Tests::AccountScene;

namespace {

class NotingSession final : public QuietSession {
public:
    using QuietSession::QuietSession;
    void line(Stream stream, const QString &text) override
    {
        lines.append({.number = 0, .at = {}, .stepId = {}, .stream = stream, .note = {}, .text = text});
    }
    QList<OutputLine> lines;
};

} // namespace

/// The test of an account says at which part of the connection it failed.
class TestAccountTest : public QObject {
    Q_OBJECT

private:
    AccountScene m_scene;
    TestCertificates m_certificates;
    QList<OutputLine> m_lines;

    tl::expected<AccountFinding, AccountTrouble> explore(const AccountDraft &draft)
    {
        AccountAccess access(draft.account, m_scene.vault, draft.typed);
        NotingSession session(*m_scene.parts.clock, {}, &access);
        Context context = session.context();
        const auto found = m_scene.parts.platforms.front()->explore(context);
        m_lines = session.lines;
        return found;
    }

    static QString said(const tl::expected<AccountFinding, AccountTrouble> &found)
    {
        return found ? u"found %1"_s.arg(found->projects.size())
                     : enumName(found.error().part) + u' ' + found.error().problem.code;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_certificates.isValid()); }

    void findsWhatIsThere()
    {
        FleetServer server({.projects = 4, .environments = 2, .seed = 3});
        const auto found = explore(AccountScene::draft(server.address()));
        QCOMPARE(said(found), u"found 4"_s);
        QCOMPARE(found->product, u"Fleet 3.2.0"_s);
        QCOMPARE(found->signedInAs, u"ada"_s);
        QCOMPARE(found->projects.first().location, u"n0-p0"_s);
    }

    void notesEachRequestWithoutTheSecret()
    {
        FleetServer server({});
        QVERIFY(explore(AccountScene::draft(server.address())));
        QCOMPARE(m_lines.size(), 3);
        for (const OutputLine &line : std::as_const(m_lines)) {
            QVERIFY(!line.text.contains(QString::fromLatin1(FleetServer::token())));
            const auto record = RequestRecord::fromLine(line);
            QVERIFY(record);
            QCOMPARE(record->status, 200);
            QCOMPARE(record->method, u"GET"_s);
        }
        QCOMPARE(RequestRecord::fromLine(m_lines.first())->path, u"/0/api/about"_s);
    }

    void namesThePart_data()
    {
        QTest::addColumn<QByteArray>("product");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("mayUpgrade");
        QTest::addColumn<QString>("expected");
        const QByteArray good = FleetServer::token();
        QTest::newRow("token") << QByteArray("Fleet") << QByteArray("3.2.0") << QByteArray("wrong") << true
                               << u"SignIn http.unauthorized"_s;
        QTest::newRow("permission") << QByteArray("Fleet") << QByteArray("3.2.0") << good << false
                                    << u"Permission http.forbidden"_s;
        QTest::newRow("product") << QByteArray("Armada") << QByteArray("3.2.0") << good << true
                                 << u"Product account.wrong-product"_s;
        QTest::newRow("release") << QByteArray("Fleet") << QByteArray("2.9.1") << good << true
                                 << u"Release account.too-old"_s;
    }
    void namesThePart()
    {
        QFETCH(QByteArray, product);
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, token);
        QFETCH(bool, mayUpgrade);
        FleetServer server({});
        server.setProduct(product, version);
        server.setMayUpgrade(mayUpgrade);
        QTEST(said(explore(AccountScene::draft(server.address(), token))), "expected");
    }

    void namesThePartOfWhatIsNoServer_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("without scheme") << u"fleet.example.org"_s << u"Form http.url.no-scheme"_s;
        QTest::newRow("no encryption") << u"http://192.0.2.1/"_s << u"Form http.url.insecure"_s;
        QTest::newRow("another scheme") << u"ftp://192.0.2.1/"_s << u"Form http.url.scheme"_s;
        QTest::newRow("with a password") << u"https://a:b@example.org/"_s << u"Form http.url.credentials"_s;
    }
    void namesThePartOfWhatIsNoServer()
    {
        QFETCH(QString, address);
        AccountDraft draft = AccountScene::draft({});
        draft.account.values.insert(u"address"_s, address);
        QTEST(said(explore(draft)), "expected");
    }

    void aPageInsteadOfAnAnswerIsTheWrongProduct()
    {
        FleetServer server({});
        server.setReply(HostileReply::answer(200, "<html>Sign in</html>", "Content-Type: text/html\r\n"));
        QCOMPARE(said(explore(AccountScene::draft(server.address()))), u"Product http.not-json"_s);
    }

    void nobodyListening()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const quint16 port = taken.serverPort();
        taken.close();
        QCOMPARE(said(explore(AccountScene::draft(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))))), u"Way http.refused"_s);
    }

    void aCertificateThatNobodyVouchesForCanBeTrusted()
    {
        FleetServer server({}, m_certificates.selfSigned(u"DNS:localhost"_s), true);
        AccountDraft draft = AccountScene::draft(server.address());
        const auto first = explore(draft);
        QCOMPARE(said(first), u"Certificate http.tls.self-signed"_s);
        QVERIFY(first.error().certificate);
        QCOMPARE(server.requestCount(), 0); // no request, and no token, before it is trusted
        draft.account.trustedFingerprint = first.error().certificate->fingerprint;
        QCOMPARE(said(explore(draft)), u"found 3"_s);
    }

    void anotherCertificateThanTheTrustedOneIsShown()
    {
        FleetServer server({}, m_certificates.selfSigned(u"DNS:localhost"_s), true);
        AccountDraft draft = AccountScene::draft(server.address());
        draft.account.trustedFingerprint = fingerprintText(QByteArray(32, 'x'));
        const auto found = explore(draft);
        QCOMPARE(said(found), u"Certificate http.tls.pin-mismatch"_s);
        QVERIFY(found.error().certificate);
        QVERIFY(found.error().certificate->fingerprint != draft.account.trustedFingerprint);
    }

    void anExpiredCertificateCannotBeTrusted()
    {
        FleetServer server({}, m_certificates.issued(u"DNS:localhost"_s, -1), true);
        const auto found = explore(AccountScene::draft(server.address()));
        QVERIFY(!found);
        QCOMPARE(found.error().part, ConnectionPart::Certificate);
        QVERIFY2(found.error().problem.code != "http.tls.expired"_L1 || !found.error().certificate,
                 qPrintable(found.error().problem.code));
    }

    void aLockedKeyringIsNamed()
    {
        FleetServer server({});
        AccountDraft draft = AccountScene::draft(server.address());
        draft.typed.clear();
        draft.account.storedSecrets = {u"token"_s};
        m_scene.keyring->setTrouble(KeyringTrouble::Locked);
        QCOMPARE(said(explore(draft)), u"Keyring credentials.locked"_s);
        m_scene.keyring->setTrouble({});
    }
};

QTEST_GUILESS_MAIN(TestAccountTest)
#include "tst_accounttest.moc"
