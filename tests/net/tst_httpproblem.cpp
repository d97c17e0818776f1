// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproblem.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// That each failure has its own code, owner and words, also those which no server on this machine can bring about.
class TestHttpProblem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConnectionThatFailedSaysWhy_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("online");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Owner>("owner");
        QTest::newRow("name") << int(QNetworkReply::HostNotFoundError) << true << u"http.dns"_s << Owner::Network;
        QTest::newRow("name, offline") << int(QNetworkReply::HostNotFoundError) << false << u"http.offline"_s
                                       << Owner::Network;
        QTest::newRow("refused") << int(QNetworkReply::ConnectionRefusedError) << true << u"http.refused"_s
                                 << Owner::Platform;
        QTest::newRow("lost") << int(QNetworkReply::RemoteHostClosedError) << true << u"http.connection-lost"_s
                              << Owner::Network;
        QTest::newRow("no way") << int(QNetworkReply::UnknownNetworkError) << true << u"http.unreachable"_s
                                << Owner::Network;
        QTest::newRow("no way, offline") << int(QNetworkReply::UnknownNetworkError) << false << u"http.offline"_s
                                         << Owner::Network;
        QTest::newRow("proxy") << int(QNetworkReply::ProxyAuthenticationRequiredError) << true << u"http.proxy"_s
                               << Owner::Network;
        QTest::newRow("half") << int(QNetworkReply::ProtocolFailure) << true << u"http.broken-answer"_s
                              << Owner::Platform;
    }
    void aConnectionThatFailedSaysWhy()
    {
        QFETCH(int, error);
        QFETCH(bool, online);
        const Problem problem = HttpProblem::transport({.error = QNetworkReply::NetworkError(error),
                                                        .errorString = u"why"_s,
                                                        .url = QUrl(u"https://example.com/secret?token=planted"_s),
                                                        .online = online});
        QTEST(problem.code, "code");
        QTEST(problem.owner, "owner");
        QVERIFY(problem.sentence.english().contains("example.com"_L1));
        QVERIFY(!problem.sentence.english().contains("planted"_L1));
        QVERIFY(!problem.remedy.isEmpty());
        QCOMPARE(problem.details, u"why"_s);
    }

    void aCertificateFailsByItsWorstCheck_data()
    {
        QTest::addColumn<QList<int>>("errors");
        QTest::addColumn<bool>("pinned");
        QTest::addColumn<QString>("code");
        QTest::newRow("revoked first") << QList<int>{QSslError::CertificateExpired, QSslError::CertificateRevoked}
                                       << false << u"http.tls.revoked"_s;
        QTest::newRow("not yet") << QList<int>{QSslError::CertificateNotYetValid} << false
                                 << u"http.tls.not-yet-valid"_s;
        QTest::newRow("host before issuer") << QList<int>{QSslError::SelfSignedCertificate, QSslError::HostNameMismatch}
                                            << false << u"http.tls.wrong-host"_s;
        QTest::newRow("issuer") << QList<int>{QSslError::UnableToGetLocalIssuerCertificate,
                                              QSslError::UnableToVerifyFirstCertificate}
                                << false << u"http.tls.unknown-issuer"_s;
        QTest::newRow("other") << QList<int>{QSslError::InvalidPurpose} << false << u"http.tls.certificate"_s;
        QTest::newRow("pin") << QList<int>{QSslError::SelfSignedCertificate} << true << u"http.tls.pin-mismatch"_s;
        QTest::newRow("pin, expired") << QList<int>{QSslError::SelfSignedCertificate, QSslError::CertificateExpired}
                                      << true << u"http.tls.expired"_s;
    }
    void aCertificateFailsByItsWorstCheck()
    {
        QFETCH(QList<int>, errors);
        QFETCH(bool, pinned);
        QList<QSslError> list;
        for (const int error : errors)
            list.append(QSslError(QSslError::SslError(error)));
        const Problem problem = HttpProblem::tls(list, QUrl(u"https://example.com"_s), pinned);
        QTEST(problem.code, "code");
        QVERIFY(!problem.remedy.isEmpty());
    }

    void aStatusSaysWhoseSideItIsOn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ProblemKind>("kind");
        QTest::addColumn<Owner>("owner");
        QTest::newRow("400") << 400 << u"http.rejected"_s << ProblemKind::Remote << Owner::Platform;
        QTest::newRow("401") << 401 << u"http.unauthorized"_s << ProblemKind::Permission << Owner::You;
        QTest::newRow("403") << 403 << u"http.forbidden"_s << ProblemKind::Permission << Owner::You;
        QTest::newRow("404") << 404 << u"http.not-found"_s << ProblemKind::NotFound << Owner::Platform;
        QTest::newRow("409") << 409 << u"http.conflict"_s << ProblemKind::Conflict << Owner::Platform;
        QTest::newRow("412") << 412 << u"http.precondition"_s << ProblemKind::Conflict << Owner::Platform;
        QTest::newRow("429") << 429 << u"http.rate-limited"_s << ProblemKind::Remote << Owner::Platform;
        QTest::newRow("500") << 500 << u"http.server-error"_s << ProblemKind::Remote << Owner::Platform;
        QTest::newRow("503") << 503 << u"http.server-error"_s << ProblemKind::Remote << Owner::Platform;
        QTest::newRow("304") << 304 << u"http.unexpected-status"_s << ProblemKind::Remote << Owner::Platform;
        QTest::newRow("999") << 999 << u"http.unexpected-status"_s << ProblemKind::Remote << Owner::Platform;
    }
    void aStatusSaysWhoseSideItIsOn()
    {
        QFETCH(int, status);
        HttpResponse response;
        response.status = status;
        response.url = QUrl(u"https://example.com/api?token=planted"_s);
        response.headers = {{"CF-RAY", "8c1-FRA"}};
        const Problem problem = HttpProblem::status(response, QDateTime::currentDateTimeUtc());
        QTEST(problem.code, "code");
        QTEST(problem.kind, "kind");
        QTEST(problem.owner, "owner");
        QVERIFY(!problem.sentence.isEmpty());
        QVERIFY(!problem.remedy.isEmpty());
        QVERIFY(problem.details.contains("CF-RAY: 8c1-FRA"_L1));
        QVERIFY(!problem.details.contains("planted"_L1));
    }

    void aLostAnswerToWhatIsNotRepeatableSaysSo()
    {
        const QUrl url(u"https://example.com"_s);
        for (const Problem &problem : {HttpProblem::timeout(url, std::chrono::milliseconds(5), true),
                                       HttpProblem::deadline(url, std::chrono::milliseconds(5), true),
                                       HttpProblem::transport({.error = QNetworkReply::RemoteHostClosedError,
                                       .errorString = {},
                                       .url = url,
                                       .mayBeCarriedOut = true})})
            QVERIFY2(problem.remedy.english().contains("may have been carried out"_L1), qPrintable(problem.code));
    }
};

QTEST_GUILESS_MAIN(TestHttpProblem)
#include "tst_httpproblem.moc"
