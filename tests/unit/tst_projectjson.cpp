// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/sampledata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// A project survives being kept for the next start.
class TestProjectJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survives()
    {
        Project project = Fakes::guestbookLedger();
        project.accountId = u"octopus-1"_s;
        project.accountLocation = u"Spaces-1"_s;
        project.accountName = u"\u202eOurs"_s;
        project.environments.first().healthReason = Text("%1 is down.", {u"x"_s});
        project.environments.first().writesFrozen = true;
        project.environments.first().parts = {{.name = u"author"_s, .ready = 1, .desired = 2, .version = u"6.3.4"_s}};
        project.environments.first().contentChangedAt = QDateTime(QDate(2026, 3, 1), QTime(1, 2, 3, 4), Qt::UTC);
        project.problem = Problem{.kind = ProblemKind::Network,
                                  .owner = Owner::Network,
                                  .code = u"http.rate-limited"_s,
                                  .sentence = Text("No."),
                                  .remedy = Text("Wait."),
                                  .details = u"x"_s,
                                  .retryAfterMilliseconds = 5000};
        const QByteArray bytes = QJsonDocument(project.toJson()).toJson();
        QCOMPARE(Project::fromJson(QJsonDocument::fromJson(bytes).object()), project);
    }

    void anotherReleasesWordsAreNoReasonToFail()
    {
        const QJsonObject json{
            {u"id"_s, u"x"_s},
            {u"environments"_s, QJsonArray{QJsonObject{{u"id"_s, u"e"_s}, {u"health"_s, u"Great"_s}}}}};
        const Project project = Project::fromJson(json);
        QCOMPARE(project.environments.size(), 1);
        QCOMPARE(project.environments.first().health, Health::Unknown);
        QCOMPARE(project.environments.first().ref, (EnvironmentRef{u"x"_s, u"e"_s}));
    }
};

QTEST_GUILESS_MAIN(TestProjectJson)
#include "tst_projectjson.moc"
