// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubeclient.h"
#include "tests/fakes/fakeclock.h"
#include "tests/kubernetes/kubereplies.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace KubeReply;

namespace {

const KubeResource configMaps{{}, u"v1"_s, u"configmaps"_s};
const KubeRef all{configMaps, u"live"_s};
const KubeRef one{configMaps, u"live"_s, u"shop"_s};

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

QString queryItem(const HostileRequest &request, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(request.target)).queryItemValue(name, QUrl::FullyDecoded);
}

QStringList namesIn(const KubeList &list)
{
    QStringList names;
    for (const QJsonObject &item : list.items)
        names.append(item[u"metadata"_s].toObject()[u"name"_s].toString());
    return names;
}

} // namespace

/// What the client makes of answers that a real server does not give on demand.
class TestKubeClientFaults : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<KubeClient> clientFor(const HostileServer &server, const QString &path = {})
    {
        return std::make_unique<KubeClient>(anonymousAt(server.url(path), m_clock), quickPolicy(), m_clock);
    }

private Q_SLOTS:
    void pagesMakeOneList()
    {
        HostileServer server(
            inTurn({list({object(u"a"_s, 1), object(u"b"_s, 2)}, 9, u"next+/=&"_s), list({object(u"c"_s, 3)}, 9)}));
        const auto found =
            clientFor(server)->list(all, {.labelSelector = u"a!=b"_s, .fieldSelector = {}, .pageSize = 2});
        QVERIFY2(found, qPrintable(codeOf(found)));
        QCOMPARE(namesIn(*found), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(found->resourceVersion, u"9"_s);
        const QList<HostileRequest> requests = server.requests();
        QCOMPARE(queryItem(requests.at(0), u"limit"_s), u"2"_s);
        QCOMPARE(queryItem(requests.at(1), u"continue"_s), u"next+/=&"_s);
        QCOMPARE(queryItem(requests.at(1), u"labelSelector"_s), u"a!=b"_s);
    }

    void aListThatIsForgottenIsBegunAnew()
    {
        const HostileReply forgotten =
            failure(status(410, u"Expired"_s, u"The provided continue parameter is too old"_s));
        HostileServer server(inTurn({list({object(u"a"_s, 1)}, 9, u"n"_s), forgotten, list({object(u"b"_s, 12)}, 12)}));
        const auto found = clientFor(server)->list(all);
        QVERIFY2(found, qPrintable(codeOf(found)));
        QCOMPARE(namesIn(*found), QStringList{u"b"_s});
        QCOMPARE(queryItem(server.requests().at(2), u"continue"_s), QString());

        HostileServer always(inTurn({forgotten}));
        QCOMPARE(codeOf(clientFor(always)->list(all)), u"kube.gone"_s);
        QCOMPARE(always.requests().size(), 3);
    }

    void aListWithoutEndIsAProblem()
    {
        HostileServer server(inTurn({list({}, 9, u"again"_s)}));
        QCOMPARE(codeOf(clientFor(server)->list(all)), u"http.wrong-shape"_s);
    }

    void failuresAreToldApartByTheirReason_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Owner>("owner");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QJsonObject &answer, const char *code, Owner owner,
                            const char *says) {
            QTest::newRow(name) << failure(answer).bytes << QString::fromLatin1(code) << owner
                                << QString::fromUtf8(says);
        };
        const QJsonObject shop{{u"name"_s, u"shop"_s}, {u"kind"_s, u"configmaps"_s}};
        QJsonObject managed = shop;
        managed.insert(u"causes"_s, QJsonArray{QJsonObject{{u"reason"_s, u"FieldManagerConflict"_s},
                                                           {u"message"_s, u"conflict with \"helm\""_s},
                                                           {u"field"_s, u".data.a"_s}}});
        QJsonObject invalid = shop;
        invalid.insert(u"causes"_s, QJsonArray{QJsonObject{{u"reason"_s, u"FieldValueInvalid"_s},
                                                           {u"message"_s, u"Invalid value"_s},
                                                           {u"field"_s, u"spec.replicas"_s}}});
        row("exists", status(409, u"AlreadyExists"_s, u"already exists"_s, shop), "kube.already-exists",
            Owner::Platform, "The cluster already has configmaps “shop” in the namespace live.");
        row("changed", status(409, u"Conflict"_s, u"the object has been modified"_s, shop), "kube.conflict",
            Owner::Platform, "Somebody else has changed configmaps “shop” in the namespace live meanwhile.");
        row("managed", status(409, u"Conflict"_s, u"Apply failed with 1 conflict"_s, managed), "kube.field-conflict",
            Owner::Platform, "Another tool has set what was to be changed of configmaps “shop” in the namespace live.");
        row("invalid", status(422, u"Invalid"_s, u"it is wrong"_s, invalid), "kube.invalid", Owner::Switchback,
            "The cluster does not accept configmaps “shop” in the namespace live: “it is wrong”");
        row("forbidden", status(403, u"Forbidden"_s, u"User cannot patch"_s, shop), "kube.forbidden", Owner::You,
            "You do not have the permission “patch” for configmaps “shop” in the namespace live on this cluster.");
        row("quota", status(403, u"Forbidden"_s, u"forbidden: exceeded quota: team, requested: pods=1"_s, shop),
            "kube.quota", Owner::Platform,
            "The quota of the namespace live does not leave enough for configmaps “shop” in the namespace live.");
        row("webhook",
            status(400, u"BadRequest"_s, u"admission webhook \"rule.example\" denied the request: no latest"_s),
            "kube.denied", Owner::Platform,
            "A rule of the cluster refuses this for configmaps “shop” in the namespace live: “no latest”");
        row("gone", status(410, u"Gone"_s, u"gone"_s), "kube.gone", Owner::Platform,
            "The cluster does not remember far enough to go on with configmaps “shop” in the namespace live.");
        row("busy", status(429, u"TooManyRequests"_s, u"later"_s, {{u"retryAfterSeconds"_s, 7}}), "kube.rate-limited",
            Owner::Platform, "The cluster takes no more requests for now; this one was not carried out.");
        row("not there", status(404, u"NotFound"_s, u"not found"_s, shop), "kube.not-found", Owner::Platform,
            "The cluster has no configmaps “shop” in the namespace live.");
        row("no namespace", status(404, u"NotFound"_s, u"x"_s, {{u"name"_s, u"live"_s}, {u"kind"_s, u"namespaces"_s}}),
            "kube.no-namespace", Owner::Platform, "The cluster has no namespace live.");
        row("no such type", status(404, u"NotFound"_s, u"the server could not find the requested resource"_s),
            "kube.no-such-type", Owner::Platform, "The cluster does not know configmaps.");
        row("a failure of its own", status(500, u"InternalError"_s, u"etcd is away"_s), "http.server-error",
            Owner::Platform, "");
        QTest::newRow("no Status")
            << HostileReply::answer(403, "<html><title>Blocked</title>", "Content-Type: text/html\r\n").bytes
            << u"http.forbidden"_s << Owner::You << QString();
        QTest::newRow("half a Status") << HostileReply::answer(409, "{\"kind\":\"Sta").bytes << u"http.conflict"_s
                                       << Owner::Platform << QString();
    }
    void failuresAreToldApartByTheirReason()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QString, says);
        HostileServer server(inTurn({HostileReply::raw(reply, HostileReply::End::KeepOpen)}));
        const auto answer = clientFor(server)->mergePatch(one, {});
        QTEST(codeOf(answer), "code");
        QTEST(answer.error().owner, "owner");
        if (!says.isEmpty())
            QCOMPARE(answer.error().sentence.english(), says);
        QVERIFY(!answer.error().remedy.isEmpty());
        QCOMPARE(server.requests().size(), 1); // a patch is never repeated
    }

    void theDetailsNameTheFields()
    {
        const QJsonObject causes{
            {u"causes"_s, QJsonArray{QJsonObject{{u"reason"_s, u"FieldManagerConflict"_s},
                                                 {u"message"_s, u"conflict with \"helm\" using v1"_s},
                                                 {u"field"_s, u".data.a"_s}}}}};
        HostileServer server(inTurn({failure(status(409, u"Conflict"_s, u"Apply failed"_s, causes))}));
        const auto answer = clientFor(server)->apply(one, {});
        QCOMPARE(answer.error().details,
                 u"HTTP 409 Conflict\nApply failed\n.data.a: conflict with \"helm\" using v1"_s);
    }

    void howLongToWaitIsKept()
    {
        HostileServer inStatus(inTurn({failure(status(429, u"TooManyRequests"_s, {}, {{u"retryAfterSeconds"_s, 7}}))}));
        QCOMPARE(clientFor(inStatus)->create(all, {}).error().retryAfterMilliseconds, 7000);
        HostileServer inHeader(inTurn({HostileReply::answer(429, "Too many requests, please try again later.\n",
                                                            "Content-Type: text/plain\r\nRetry-After: 1\r\n")}));
        const auto answer = clientFor(inHeader)->create(all, {});
        QCOMPARE(codeOf(answer), u"kube.rate-limited"_s);
        QCOMPARE(answer.error().retryAfterMilliseconds, 1000);
    }

    void readingIsRepeatedWhenTheClusterIsBusy()
    {
        HostileServer server(inTurn({failure(status(429, u"TooManyRequests"_s, {}), "Retry-After: 2\r\n"),
                                     HostileReply::json(compact(object(u"shop"_s, 4)))}));
        const QDateTime before = m_clock.now();
        QVERIFY(clientFor(server)->get(one));
        QCOMPARE(before.msecsTo(m_clock.now()), 2000);
    }

    void anAnswerThatIsBrokenOffIsNotTakenForAWholeOne()
    {
        const QByteArray body = compact(object(u"shop"_s, 4));
        // Chunked, and ended as if it were whole.
        const QByteArray half = body.left(20);
        HostileServer server(inTurn(
            {HostileReply::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                               + QByteArray::number(half.size(), 16) + "\r\n" + half + "\r\n0\r\n\r\n")}));
        QCOMPARE(codeOf(clientFor(server)->get(one)), u"http.not-json"_s);
    }

    void whatWasSentAndNotAnsweredMayHaveBeenCarriedOut()
    {
        HostileServer server(inTurn({HostileReply::raw({}, HostileReply::End::Reset)}));
        const auto answer = clientFor(server)->create(all, {});
        QCOMPARE(codeOf(answer), u"http.connection-lost"_s);
        QVERIFY(answer.error().remedy.english().contains("may have been carried out"_L1));
        QCOMPARE(server.requests().size(), 1);
    }

    void aPluginIsAskedAgainWhenItsTokenIsNotAccepted()
    {
        QTemporaryDir folder;
        QFile plugin(folder.filePath(u"plugin"_s));
        QVERIFY(plugin.open(QIODevice::WriteOnly));
        plugin.write("#!/bin/sh\ncd '" + folder.path().toUtf8()
                     + "'\necho >>runs\n"
                       "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\","
                       "\"status\":{\"token\":\"token-'$(grep -c '' runs)'\"}}'\n");
        plugin.close();
        plugin.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        QByteArray accepted = "Bearer token-2";
        HostileServer server([&](const HostileRequest &request) {
            return request.headers.value("authorization") == accepted
                       ? HostileReply::json(compact(object(u"shop"_s, 4)))
                       : failure(status(401, u"Unauthorized"_s, u"Unauthorized"_s));
        });
        KubeTarget target;
        target.cluster.server = server.url(QString());
        target.user.exec = KubeExec{.command = plugin.fileName(),
                                    .arguments = {},
                                    .environment = {},
                                    .apiVersion = u"client.authentication.k8s.io/v1"_s,
                                    .installHint = {}};
        const auto credential = std::make_shared<KubeCredential>(target, std::make_shared<Redactor>(), m_clock);
        QStringList logged;
        HttpPolicy policy = quickPolicy();
        policy.log = [&logged](const HttpLogEntry &entry) {
            for (const HttpHeader &header : entry.requestHeaders)
                logged.append(QString::fromUtf8(header.name + ": " + header.value));
        };
        KubeClient client(credential, policy, m_clock);
        // Also what must not be repeated: it was not carried out.
        const auto answer = client.create(all, {});
        QVERIFY2(answer, qPrintable(codeOf(answer)));
        QCOMPARE(server.requests().size(), 2);
        // And once only.
        accepted = "Bearer never";
        QCOMPARE(codeOf(client.get(one)), u"http.unauthorized"_s);
        QCOMPARE(server.requests().size(), 4);
        QVERIFY(!logged.isEmpty());
        QVERIFY(!logged.join(u'\n').contains("token-"_L1));
    }

    void aServerThatRepeatsTheTokenDoesNotGetItIntoTheProblem()
    {
        HostileServer server(
            inTurn({failure(status(422, u"Invalid"_s, u"bad planted-token"_s,
                                   {{u"causes"_s, QJsonArray{QJsonObject{{u"message"_s, u"planted-token"_s}}}}}))}));
        KubeTarget target;
        target.cluster.server = server.url(QString());
        target.user.token = std::make_shared<const Secret>("planted-token");
        KubeClient client(std::make_shared<KubeCredential>(target, std::make_shared<Redactor>(), m_clock),
                          quickPolicy(), m_clock);
        const auto answer = client.get(one);
        QCOMPARE(codeOf(answer), u"kube.invalid"_s);
        QCOMPARE(server.requests().constFirst().headers.value("authorization"), QByteArray("Bearer planted-token"));
        QVERIFY(!answer.error().sentence.english().contains("planted"_L1));
        QVERIFY(!answer.error().details.contains("planted"_L1));
    }

    void addressesKeepWhatIsInThem()
    {
        HostileServer server(inTurn({HostileReply::json(compact(object(u"x"_s, 1)))}));
        const auto client = clientFor(server, u"/k8s/clusters/c-1/"_s);
        const KubeRef ref{{u"apps"_s, u"v1"_s, u"statefulsets"_s}, u"live"_s, u"system:a b?c#d"_s, u"scale"_s};
        QVERIFY(client->get(ref));
        QCOMPARE(
            server.requests().constLast().target,
            QByteArray("/k8s/clusters/c-1/apis/apps/v1/namespaces/live/statefulsets/system%3Aa%20b%3Fc%23d/scale"));
        for (const QString &name : {u"../secrets"_s, u".."_s, u"a/b"_s, u"a%2fb"_s}) {
            QCOMPARE(codeOf(client->get({configMaps, u"live"_s, name})), u"kube.name"_s);
            QCOMPARE(codeOf(client->get({configMaps, name, u"shop"_s})), u"kube.name"_s);
        }
        QCOMPARE(server.requests().size(), 1);
    }

private:
    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestKubeClientFaults)
#include "tst_kubeclientfaults.moc"
