// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpcertificate.h"
#include "app/net/httpclient.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/hostileserver.h"
#include "tests/fakes/testcertificates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace std::chrono_literals;

namespace {

QString codeOf(const Result<HttpResponse> &answer)
{
    return answer ? u"HTTP %1"_s.arg(answer->status) : answer.error().code;
}

HostileReply welcome(const HostileRequest &)
{
    return HostileReply::answer(200, "welcome");
}

HttpEndpoint endpointOf(const HostileServer &server)
{
    HttpEndpoint endpoint;
    endpoint.url = server.url();
    endpoint.credentials = {{"Authorization", "Bearer planted"}};
    return endpoint;
}

Result<HttpResponse> fetch(const HostileServer &server, const HttpEndpoint &endpoint)
{
    HttpPolicy policy;
    policy.systemProxy = false;
    policy.endpoints = {endpoint};
    FakeClock clock;
    HttpClient client(policy, clock);
    return client.send(HttpRequest::get(server.url()));
}

} // namespace

/// Whom Switchback believes, and that a server it does not believe never hears a request.
class TestHttpTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), "openssl did not make certificates"); }

    void theAccountsOwnAuthorityIsBelieved()
    {
        HostileServer server(welcome, m_certificates.issued(u"DNS:localhost"_s), true);
        HttpEndpoint endpoint = endpointOf(server);
        endpoint.trust.authorities = {m_certificates.authority()};
        QCOMPARE(codeOf(fetch(server, endpoint)), u"HTTP 200"_s);
        QCOMPARE(server.requests().constFirst().headers.value("authorization"), QByteArray("Bearer planted"));
    }

    void whoIsNotBelievedHearsNothing_data()
    {
        QTest::addColumn<QSslConfiguration>("shown");
        QTest::addColumn<bool>("knowsAuthority");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown issuer") << m_certificates.issued(u"DNS:localhost"_s) << false
                                        << u"http.tls.unknown-issuer"_s;
        QTest::newRow("self-signed") << m_certificates.selfSigned(u"DNS:localhost"_s) << false
                                     << u"http.tls.self-signed"_s;
        QTest::newRow("self-signed beside an authority")
            << m_certificates.selfSigned(u"DNS:localhost"_s) << true << u"http.tls.self-signed"_s;
        QTest::newRow("expired") << m_certificates.issued(u"DNS:localhost"_s, -1) << true << u"http.tls.expired"_s;
        QTest::newRow("other host") << m_certificates.issued(u"DNS:other.example"_s) << true
                                    << u"http.tls.wrong-host"_s;
        QTest::newRow("no certificate") << QSslConfiguration() << true << u"http.tls.handshake"_s;
    }
    void whoIsNotBelievedHearsNothing()
    {
        QFETCH(QSslConfiguration, shown);
        QFETCH(bool, knowsAuthority);
        QFETCH(QString, code);
        HostileServer server(welcome, shown, true);
        HttpEndpoint endpoint = endpointOf(server);
        if (knowsAuthority)
            endpoint.trust.authorities = {m_certificates.authority()};
        const auto answer = fetch(server, endpoint);
        QCOMPARE(codeOf(answer), code);
        QVERIFY(!answer.error().remedy.isEmpty());
        QVERIFY(server.requests().isEmpty());
    }

    void aPinnedCertificateIsBelievedWhoeverSignedIt_data()
    {
        QTest::addColumn<QSslConfiguration>("shown");
        QTest::newRow("self-signed") << m_certificates.selfSigned(u"DNS:localhost"_s);
        QTest::newRow("unknown issuer") << m_certificates.issued(u"DNS:localhost"_s);
        QTest::newRow("other host") << m_certificates.selfSigned(u"DNS:box.internal"_s);
    }
    void aPinnedCertificateIsBelievedWhoeverSignedIt()
    {
        QFETCH(QSslConfiguration, shown);
        HostileServer server(welcome, shown, true);
        HttpEndpoint endpoint = endpointOf(server);
        endpoint.trust.pinnedSha256 = shown.localCertificate().digest(QCryptographicHash::Sha256);
        QCOMPARE(codeOf(fetch(server, endpoint)), u"HTTP 200"_s);
    }

    void aPinIsNotMetByAnotherCertificateHoweverGood()
    {
        const QSslConfiguration expected = m_certificates.issued(u"DNS:localhost"_s);
        HostileServer server(welcome, m_certificates.issued(u"DNS:localhost"_s), true);
        HttpEndpoint endpoint = endpointOf(server);
        endpoint.trust.authorities = {m_certificates.authority()}; // the pin goes first
        endpoint.trust.pinnedSha256 = expected.localCertificate().digest(QCryptographicHash::Sha256);
        QCOMPARE(codeOf(fetch(server, endpoint)), u"http.tls.pin-mismatch"_s);
        QVERIFY(server.requests().isEmpty());
    }

    void aPinnedCertificateStillExpires()
    {
        const QSslConfiguration shown = m_certificates.issued(u"DNS:localhost"_s, -1);
        HostileServer server(welcome, shown, true);
        HttpEndpoint endpoint = endpointOf(server);
        endpoint.trust.pinnedSha256 = shown.localCertificate().digest(QCryptographicHash::Sha256);
        QCOMPARE(codeOf(fetch(server, endpoint)), u"http.tls.expired"_s);
    }

    void trustHoldsForItsOwnOriginOnly()
    {
        const QSslConfiguration shown = m_certificates.selfSigned(u"DNS:localhost"_s);
        HostileServer trusted(welcome, shown, true);
        HostileServer other(welcome, shown, true);
        HttpEndpoint endpoint = endpointOf(trusted);
        endpoint.trust.pinnedSha256 = shown.localCertificate().digest(QCryptographicHash::Sha256);
        QCOMPARE(codeOf(fetch(other, endpoint)), u"http.tls.self-signed"_s);
    }

    void theCertificateMayBeForANameThatWasAgreedOn_data()
    {
        QTest::addColumn<QString>("peerName");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("that name") << u"box.internal"_s << u"HTTP 200"_s;
        QTest::newRow("another name") << u"other.internal"_s << u"http.tls.wrong-host"_s;
        QTest::newRow("none") << QString() << u"http.tls.wrong-host"_s;
    }
    void theCertificateMayBeForANameThatWasAgreedOn()
    {
        QFETCH(QString, peerName);
        QFETCH(QString, outcome);
        HostileServer server(welcome, m_certificates.issued(u"DNS:box.internal"_s), true);
        HttpEndpoint endpoint = endpointOf(server);
        endpoint.trust.authorities = {m_certificates.authority()};
        endpoint.peerName = peerName;
        QCOMPARE(codeOf(fetch(server, endpoint)), outcome);
        QCOMPARE(server.requests().isEmpty(), outcome != "HTTP 200"_L1);
    }

    void aServerThatDoesNotSpeakTlsIsSaidToBeOne()
    {
        HostileServer server([](const HostileRequest &) { return HostileReply::silence(); });
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        // It waits for a request that never comes: the handshake is what is silent.
        HttpPolicy policy;
        policy.systemProxy = false;
        policy.inactivity = 100ms;
        policy.attempts = 1;
        FakeClock clock;
        HttpClient client(policy, clock);
        QCOMPARE(codeOf(client.send(HttpRequest::get(url))), u"http.timeout"_s);
    }

    void aCertificateCanBeLookedAtBeforeItIsTrusted()
    {
        const QSslConfiguration shown = m_certificates.selfSigned(u"DNS:localhost,DNS:box.internal"_s);
        HostileServer server(welcome, shown, true);
        const auto found = inspectCertificate(server.url(), 10s, {}, false);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().sentence.english()));
        QCOMPARE(found->chain.size(), 1);
        const CertificateSummary &own = found->chain.constFirst();
        QCOMPARE(own.sha256, shown.localCertificate().digest(QCryptographicHash::Sha256));
        QCOMPARE(fingerprintFromText(own.fingerprint), own.sha256);
        QCOMPARE(own.subject, u"Switchback Test Server"_s);
        QVERIFY(own.hosts.contains(u"box.internal"_s));
        QVERIFY(own.validUntil > own.validFrom);
        QVERIFY(found->problem);
        QCOMPARE(found->problem->code, u"http.tls.self-signed"_s);
        QVERIFY(server.requests().isEmpty());
        // And then it is.
        HttpEndpoint endpoint = endpointOf(server);
        endpoint.trust.pinnedSha256 = own.sha256;
        QCOMPARE(codeOf(fetch(server, endpoint)), u"HTTP 200"_s);
    }

    void lookingEndsWhenNobodyAnswers()
    {
        HostileServer server([](const HostileRequest &) { return HostileReply::silence(); });
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        const auto silent = inspectCertificate(url, 80ms, {}, false);
        QCOMPARE(silent.error().code, u"http.timeout"_s);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(inspectCertificate(url, 10s, stop.get_token(), false).error().code, u"cancelled"_s);
        const auto insecure = inspectCertificate(QUrl(u"http://example.com"_s), 10s, {}, false);
        QCOMPARE(insecure.error().code, u"http.url.insecure"_s);
    }

    void fingerprintsAreReadAsPeoplePasteThem()
    {
        const QByteArray bytes(32, '\xab');
        QString text = fingerprintText(bytes);
        QVERIFY(text.startsWith("AB:AB:"_L1));
        QCOMPARE(fingerprintFromText(text.toLower()), bytes);
        QCOMPARE(fingerprintFromText(text.replace(u':', u' ')), bytes);
        QVERIFY(!fingerprintFromText(u"AB:AB"_s));
        QVERIFY(!fingerprintFromText(QString(64, u'g')));
    }

private:
    TestCertificates m_certificates;
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
