// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/samplesite.h"

#include "app/assembly.h"
#include "app/sample.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int patience = 60'000;

QString details(const Problem &problem)
{
    return problem.sentence.english() + u' ' + problem.details;
}

/// Fails the test that is under way; a benchmark has none.
void complain(const QString &sentence)
{
    if (QTest::currentTestFunction())
        QTest::qFail(qPrintable(sentence), __FILE__, __LINE__);
    else
        qCritical("%s", qPrintable(sentence));
}

} // namespace

SampleSite::SampleSite(int observationSeconds)
{
    layOut(observationSeconds);
    beginEngine();
}

SampleSite::~SampleSite()
{
    if (!m_cockpit)
        beginEngine();
    // What is still being set up would be started after everything was stopped.
    (void)QTest::qWaitFor([this] { return !m_cockpit->isBusy(); }, patience);
    if (m_projectId.isEmpty())
        return;
    QSignalSpy done(m_cockpit.get(), &Cockpit::siteAdded);
    QSignalSpy failed(m_cockpit.get(), &Cockpit::siteFailed);
    (void)m_cockpit->setRunning(m_projectId, false);
    (void)QTest::qWaitFor([&] { return !done.isEmpty() || !failed.isEmpty(); }, patience);
    if (!done.isEmpty())
        return;
    // What was not stopped goes on running on this machine.
    const QString why = failed.isEmpty() ? u"it took too long"_s : details(failed.first().at(1).value<Problem>());
    complain(u"The sample site was not stopped: "_s + why);
}

void SampleSite::layOut(int observationSeconds)
{
    const auto folder = layOutSample(m_folder.filePath(u"samples"_s));
    if (!folder)
        return;
    QFile file(*folder + "/project.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QJsonObject project = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    QJsonArray environments;
    const QJsonArray original = project.value("environments"_L1).toArray();
    for (const QJsonValue &value : original) {
        QJsonObject environment = value.toObject();
        const int port = m_claims.emplace_back().number();
        environment.insert("port"_L1, port);
        m_ports.insert(environment.value("name"_L1).toString().toLower(), port);
        environments.append(environment);
    }
    project.insert("environments"_L1, environments);
    project.insert("observationSeconds"_L1, observationSeconds);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QJsonDocument(project).toJson());
}

void SampleSite::beginEngine()
{
    auto parts = assembleEngine(m_folder.path());
    if (parts)
        m_cockpit = std::make_unique<EngineCockpit>(std::move(*parts));
}

QString SampleSite::setUp()
{
    QSignalSpy added(m_cockpit.get(), &Cockpit::siteAdded);
    QSignalSpy failed(m_cockpit.get(), &Cockpit::siteFailed);
    QSignalSpy refused(m_cockpit.get(), &Cockpit::startFailed);
    QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
    (void)m_cockpit->createSample();
    const bool settled = QTest::qWaitFor(
        [&] { return !failed.isEmpty() || !refused.isEmpty() || ended.count() == m_ports.size(); }, patience);
    if (!added.isEmpty())
        m_projectId = added.first().at(1).toString();
    if (!failed.isEmpty())
        return failed.first().at(1).value<Problem>().sentence.english();
    if (!refused.isEmpty())
        return refused.first().at(1).value<Problem>().sentence.english();
    for (const QVariantList &arguments : ended) {
        const auto activity = arguments.first().value<Activity>();
        if (activity.state != OperationState::Succeeded)
            return activity.outcome.english() + (activity.problem ? activity.problem->sentence.english() : QString());
    }
    return settled ? QString() : u"The environments were not set up in time."_s;
}

QString SampleSite::installationFolder(const QString &environment, const QString &installation) const
{
    return projectFolder() + u"/environments/%1/installations/%2"_s.arg(environment, installation);
}

Project SampleSite::project()
{
    Project found;
    QSignalSpy refreshed(m_cockpit.get(), &Cockpit::refreshed);
    const auto connection = QObject::connect(m_cockpit.get(), &Cockpit::projectChanged, m_cockpit.get(),
                                             [&found](const Project &project) { found = project; });
    m_cockpit->refresh();
    (void)QTest::qWaitFor([&] { return !refreshed.isEmpty(); }, patience);
    QObject::disconnect(connection);
    return found;
}

Environment SampleSite::environment(const QString &environmentId)
{
    const Project current = project();
    const Environment *found = current.environment(environmentId);
    return found ? *found : Environment();
}

QString SampleSite::servedVersion(const QString &environmentId) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port(environmentId)));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write("GET /version HTTP/1.0\r\nHost: localhost\r\n\r\n");
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype body = answer.indexOf("\r\n\r\n");
    return body < 0 ? QString() : QJsonDocument::fromJson(answer.mid(body + 4)).object().value("version"_L1).toString();
}

Activity SampleSite::run(OperationKind kind, const QString &environmentId, const QString &version,
                         const QString &reason)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = ref(environmentId);
    request.version = version;
    QSignalSpy ready(m_cockpit.get(), &Cockpit::planReady);
    QSignalSpy impossible(m_cockpit.get(), &Cockpit::planFailed);
    QSignalSpy refused(m_cockpit.get(), &Cockpit::startFailed);
    QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
    (void)m_cockpit->prepare(request);
    (void)QTest::qWaitFor([&] { return !ready.isEmpty() || !impossible.isEmpty(); }, patience);
    if (!ready.isEmpty())
        (void)m_cockpit->start(ready.first().at(1).value<Plan>().id, reason);
    (void)QTest::qWaitFor([&] { return !impossible.isEmpty() || !refused.isEmpty() || !ended.isEmpty(); }, patience);
    if (!ended.isEmpty())
        return ended.first().first().value<Activity>();
    Activity never;
    if (!refused.isEmpty())
        never.problem = refused.first().at(1).value<Problem>();
    else if (!impossible.isEmpty())
        never.problem = impossible.first().at(1).value<Problem>();
    return never;
}

QStringList SampleSite::messagesIn(const QString &installationFolder)
{
    QStringList messages;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, installationFolder);
        database.setDatabaseName(installationFolder + "/data/guestbook.sqlite"_L1);
        if (database.open()) {
            QSqlQuery query(u"SELECT message FROM entries"_s, database);
            while (query.next())
                messages.append(query.value(0).toString());
        }
    }
    QSqlDatabase::removeDatabase(installationFolder);
    return messages;
}

} // namespace Switchback
