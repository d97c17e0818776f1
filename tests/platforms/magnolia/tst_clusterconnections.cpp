// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/quietsession.h"
#include "app/platforms/magnolia/magnoliaplatform.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/kubernetes/kubereplies.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace KubeReply;

namespace {

/// What `/version` says.
QByteArray version(const QString &minor)
{
    return compact({{u"major"_s, u"1"_s}, {u"minor"_s, minor}, {u"gitVersion"_s, QString("v1."_L1 + minor + ".0"_L1)}});
}

/// A server that lets in whoever has \a token.
HostileServer::Handler onlyWith(const QByteArray &token)
{
    return [token](const HostileRequest &request) {
        return request.headers.value("authorization") == "Bearer " + token
                   ? HostileReply::json(version(u"20"_s))
                   : failure(status(401, u"Unauthorized"_s, u"Unauthorized"_s));
    };
}

/// One in which there is the site "shop" in the namespace "shop-prod", and in which the verb \a forbidden on a type may
/// not be used ("create configmaps").
HostileReply clusterOf(const HostileRequest &request, const QString &minor, const QString &forbidden)
{
    if (request.target == "/version")
        return HostileReply::json(version(minor));
    if (request.target.contains("selfsubjectaccessreviews")) {
        const QJsonObject asked = QJsonDocument::fromJson(request.body)["spec"_L1]["resourceAttributes"_L1].toObject();
        const QString what = asked.value("verb"_L1).toString() + u' ' + asked.value("resource"_L1).toString();
        return HostileReply::answer(
            201, compact({{u"status"_s, QJsonObject{{u"allowed"_s, what != forbidden}, {u"reason"_s, QString()}}}}),
            "Content-Type: application/json\r\n");
    }
    if (request.target.startsWith("/api/v1/namespaces?"))
        return list({object(u"shop-prod"_s, 1)}, 5);
    if (request.target.contains("/statefulsets?"))
        return list({{{u"metadata"_s, QJsonObject{{u"name"_s, u"shop"_s}, {u"namespace"_s, u"shop-prod"_s}}},
                      {u"spec"_s, QJsonObject{{u"selector"_s,
                                               QJsonObject{{u"matchLabels"_s, QJsonObject{{u"app"_s, u"shop"_s}}}}}}}}},
                    5);
    if (request.target == "/apis/policy/v1") // as before 1.21
        return HostileReply::json(compact({{u"kind"_s, u"APIResourceList"_s}, {u"resources"_s, QJsonArray()}}));
    for (const char *type : {"/services?", "/configmaps?", "/persistentvolumeclaims?"})
        if (request.target.contains(type))
            return list({object(u"shop"_s, 2)}, 5);
    return list({}, 5);
}

} // namespace

/// How an account comes to its cluster, by files that change while the program runs.
class TestClusterConnections : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /// The context "prod" of a kubeconfig.
    void write(const QUrl &server, const QString &token, const QString &name = u"config"_s) const
    {
        const auto named = [](const QString &kind, const QJsonObject &what) {
            return QJsonArray{QJsonObject{{u"name"_s, u"prod"_s}, {kind, what}}};
        };
        const QJsonObject config{
            {u"current-context"_s, u"prod"_s},
            {u"clusters"_s, named(u"cluster"_s, {{u"server"_s, server.toString()}})},
            {u"users"_s, named(u"user"_s, {{u"token"_s, token}})},
            {u"contexts"_s, named(u"context"_s, {{u"cluster"_s, u"prod"_s}, {u"user"_s, u"prod"_s}})}};
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(compact(config)) < 0)
            qFatal("%s cannot be written", qPrintable(name));
    }
    [[nodiscard]] Account account(const QString &kubeconfig) const
    {
        Account account;
        account.id = u"magnolia-1"_s;
        account.platform = u"magnolia"_s;
        account.values = {{u"kubeconfig"_s, kubeconfig}};
        return account;
    }
    template <typename Work>
    auto with(const Account &account, const Work &work)
    {
        const auto memory = std::make_shared<MemoryCredentials>();
        AccountAccess access(account, std::make_shared<const Vault>(std::make_shared<Redactor>(), memory, memory));
        QuietSession session(m_clock, {}, &access);
        Context context = session.context();
        return work(context);
    }
    /// "ok", or the code of the Problem.
    [[nodiscard]] QString ask(const ClusterConnections &connections)
    {
        return with(account(path(u"config"_s)), [&](Context &context) -> QString {
            const auto client = connections.open(context);
            const auto answer = client ? (*client)->serverVersion() : Failure(client.error());
            return answer ? u"ok"_s : answer.error().code;
        });
    }
    [[nodiscard]] auto explore(const MagnoliaPlatform &platform)
    {
        return with(account(path(u"config"_s)), [&](Context &context) { return platform.explore(context); });
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTokenThatWasReplacedInTheFileIsTaken()
    {
        const HostileServer server(onlyWith("second"));
        const ClusterConnections connections;
        write(server.url(), u"first"_s);
        QCOMPARE(ask(connections), u"http.unauthorized"_s);
        write(server.url(), u"second"_s);
        QCOMPARE(ask(connections), u"ok"_s);
        const qsizetype before = server.requests().size();
        QCOMPARE(ask(connections), u"ok"_s);
        QCOMPARE(server.requests().size(), before + 1); // the new one is kept
    }

    void whatIsMeantForAnotherServerIsNotSentToThisOne()
    {
        const HostileServer server(onlyWith("nobody"));
        const HostileServer other(onlyWith("second"));
        const ClusterConnections connections;
        write(server.url(), u"first"_s);
        QCOMPARE(ask(connections), u"http.unauthorized"_s);
        write(other.url(), u"second"_s);
        QCOMPARE(ask(connections), u"http.unauthorized"_s);
        const QList<HostileRequest> requests = server.requests();
        for (const HostileRequest &request : requests)
            QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer first"));
        QVERIFY(other.requests().isEmpty()); // nor does an operation go on in another cluster
    }

    void aTestOfTheAccountReadsTheFileAsItIsNow()
    {
        const HostileServer server(onlyWith("nobody"));
        const HostileServer other([](const HostileRequest &request) { return clusterOf(request, u"20"_s, {}); });
        const MagnoliaPlatform platform(nullptr);
        write(server.url(), u"first"_s);
        QVERIFY(!explore(platform));
        write(other.url(), u"second"_s);
        const auto found = explore(platform);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().problem.code));
        QCOMPARE(found->projects.size(), 1);
        // And so does what comes after it.
        const ProjectEntry entry = platform.entryOf(account(path(u"config"_s)), found->projects.first().location);
        const qsizetype before = server.requests().size();
        const Project project =
            with(account(path(u"config"_s)), [&](Context &context) { return platform.observe(entry, context); });
        QVERIFY(!project.problem);
        QCOMPARE(server.requests().size(), before);
    }

    void aTildeIsTheHomeFolder()
    {
        const HostileServer server(onlyWith("first"));
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", m_folder->path().toUtf8());
        write(server.url(), u"first"_s);
        const auto read = [this](const QString &kubeconfig) {
            return with(account(kubeconfig), [](Context &context) {
                const auto target = clusterTarget(*context.account, context.clock.now());
                return target ? target->context : target.error().code;
            });
        };
        const QString inHome = read(u"~/config"_s);
        const QString second = read(u"/nowhere:~/config"_s);
        const QString otherName = read(path(u"~config"_s));
        qputenv("HOME", home);
        QCOMPARE(inHome, u"prod"_s);
        QCOMPARE(second, u"prod"_s);
        QCOMPARE(otherName, u"kubeconfig.missing"_s);
    }

    void aClusterThatIsTooOldIsSaidToBe()
    {
        const HostileServer server([](const HostileRequest &request) { return clusterOf(request, u"18+"_s, {}); });
        write(server.url(), u"first"_s);
        const auto found = explore(MagnoliaPlatform(nullptr));
        QVERIFY(!found);
        QCOMPARE(found.error().part, ConnectionPart::Release);
        QCOMPARE(found.error().problem.code, u"account.too-old"_s);
    }

    void aRightThatIsMissingIsNamedWithWhatItIsFor_data()
    {
        QTest::addColumn<QString>("forbidden");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("upgrade")
            << u"create configmaps"_s
            << u"To upgrade, back up in the namespace shop-prod, the account lacks the right “create” "
               u"on configmaps."_s;
        QTest::newRow("roll back") << u"patch services"_s
                                   << u"To switch visitors and roll back in the namespace shop-prod, the account lacks "
                                      u"the right “patch” on services."_s;
        QTest::newRow("delete") << u"delete persistentvolumeclaims"_s
                                << u"To upgrade, back up, delete the upgrade backup, tear down in the namespace "
                                   u"shop-prod, the account lacks the right “delete” on persistentvolumeclaims."_s;
    }
    void aRightThatIsMissingIsNamedWithWhatItIsFor()
    {
        QFETCH(const QString, forbidden);
        QFETCH(const QString, sentence);
        const HostileServer server(
            [forbidden](const HostileRequest &request) { return clusterOf(request, u"20"_s, forbidden); });
        write(server.url(), u"first"_s);
        const auto found = explore(MagnoliaPlatform(nullptr));
        QVERIFY(!found);
        QCOMPARE(found.error().part, ConnectionPart::Permission);
        QCOMPARE(found.error().problem.sentence.english(), sentence);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestClusterConnections)
#include "tst_clusterconnections.moc"
