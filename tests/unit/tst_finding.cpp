// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/finding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

Environment shop(Health health = Health::Up)
{
    Environment environment;
    environment.ref = {u"shop"_s, u"live"_s};
    environment.name = u"Live"_s;
    environment.url = QUrl(u"https://shop.example.org/"_s);
    environment.version = u"2.0.0"_s;
    environment.health = health;
    return environment;
}

Project projectWith(const Environment &environment)
{
    Project project;
    project.id = u"shop"_s;
    project.environments = {environment};
    return project;
}

Problem unreachable()
{
    return {.kind = ProblemKind::Network,
            .owner = Owner::Network,
            .code = u"net.unreachable"_s,
            .sentence = Text("The server does not answer."),
            .remedy = Text("Look at the network."),
            .details = u"connect: timed out\nafter 5 s"_s};
}

QStringList codes(const QList<Finding> &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    return codes;
}

} // namespace

/// What is wrong, as a value.
class TestFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aRemedyAddsToAFindingAndReplacesNothingOfIt()
    {
        Finding finding = findingOf(unreachable());
        finding.explanation = Text("The platform's own words.");
        Remedy remedy;
        remedy.id = u"net.way"_s;
        remedy.owner = Owner::You;
        remedy.sentence = Text("The way is cut.");
        remedy.explanation = Text("Our words.");
        remedy.steps = {Text("Look at the cable."), Text("Refresh.")};
        remedy.source = {.document = u"Handbook"_s, .section = u"3"_s, .page = QUrl(u"https://example.org/3"_s)};
        const RemedyMatch match{.remedy = remedy, .reason = Text("The code says so."), .lines = {}, .rank = 1};
        const Finding known = withRemedy(finding, match);
        QCOMPARE(known.sentence, finding.sentence);
        QCOMPARE(known.explanation, finding.explanation);
        QCOMPARE(known.owner, finding.owner);
        QCOMPARE(known.steps.size(), 2);
        QCOMPARE(known.page, remedy.source.page);
        const QString text = plainText(known);
        for (const QString &part : {u"  2. Refresh."_s, u"The code says so."_s, u"Source: Handbook, 3"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        finding.explanation = {};
        QCOMPARE(withRemedy(finding, match).explanation.english(), u"Our words."_s);
    }

    void whatIsPastedIsACodeOrAText()
    {
        QCOMPARE(symptomOf(QByteArray(" http.timeout\n")).code, u"http.timeout"_s);
        QCOMPARE(symptomOf(QByteArray("it timed out")).code, QString());
        QCOMPARE(symptomOf(QByteArray("one\ntwo")).code, QString());
        QCOMPARE(symptomOf(QByteArray(1000, 'x')).code, QString());
        QCOMPARE(symptomOf(QByteArray("it timed out")).text, QByteArray("it timed out"));
    }

    void anEnvironmentThatIsWellHasNone()
    {
        QCOMPARE(observedFindings(projectWith(shop()), u"live"_s), QList<Finding>());
    }

    void whatIsNotWellIsSaidWithItsReason_data()
    {
        QTest::addColumn<Health>("health");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Gravity>("gravity");
        QTest::newRow("down") << Health::Down << u"environment.down"_s << Gravity::Failure;
        QTest::newRow("degraded") << Health::Degraded << u"environment.degraded"_s << Gravity::Warning;
        QTest::newRow("unknown") << Health::Unknown << u"environment.unknown"_s << Gravity::Warning;
        QTest::newRow("not set up") << Health::NotSetUp << u"environment.not-set-up"_s << Gravity::Note;
    }
    void whatIsNotWellIsSaidWithItsReason()
    {
        QFETCH(const Health, health);
        QFETCH(const QString, code);
        QFETCH(const Gravity, gravity);
        Environment environment = shop(health);
        const QList<Finding> silent = observedFindings(projectWith(environment), u"live"_s);
        QCOMPARE(codes(silent), QStringList{code});
        QCOMPARE(silent.first().gravity, gravity);
        QVERIFY(silent.first().sentence.english().contains(u"Live"_s));
        QVERIFY(!silent.first().remedy.isEmpty());
        if (health == Health::NotSetUp)
            return;
        environment.healthReason = Text("Nothing listens on port 8080.");
        QCOMPARE(observedFindings(projectWith(environment), u"live"_s).first().sentence, environment.healthReason);
    }

    void twoSourcesThatDifferAreAFindingOfTheirOwn()
    {
        Environment environment = shop();
        environment.probe = {.address = environment.url, .at = QDateTime::currentDateTimeUtc(), .status = 503};
        const QList<Finding> findings = observedFindings(projectWith(environment), u"live"_s);
        QCOMPARE(codes(findings), QStringList{u"environment.disputed"_s});
        QCOMPARE(findings.first().gravity, Gravity::Warning);
        QVERIFY(findings.first().sentence.english().contains(u"503"_s));
        environment.health = Health::Down;
        environment.probe.status = 200;
        QCOMPARE(codes(observedFindings(projectWith(environment), u"live"_s)),
                 (QStringList{u"environment.down"_s, u"environment.disputed"_s}));
    }

    void whatCouldNotBeReadIsSaidOnce()
    {
        Project project = projectWith(shop());
        project.problem = unreachable();
        const QList<Finding> findings = observedFindings(project, u"live"_s);
        QCOMPARE(codes(findings), QStringList{u"net.unreachable"_s});
        QCOMPARE(findings.first().owner, Owner::Network);
        QCOMPARE(findings.first().lines, (QStringList{u"connect: timed out"_s, u"after 5 s"_s}));
        project.environments.clear();
        QCOMPARE(codes(observedFindings(project, u"live"_s)), QStringList{u"net.unreachable"_s});
        project.problem.reset();
        QCOMPARE(codes(observedFindings(project, u"live"_s)), QStringList{u"environment.gone"_s});
    }

    void longDetailsAreCut()
    {
        Problem problem = unreachable();
        problem.details = u"line\n"_s.repeated(1000);
        QCOMPARE(findingOf(problem).lines.size(), Finding::mostLines);
        problem.details.clear();
        QVERIFY(findingOf(problem).lines.isEmpty());
    }

    void whatNobodyUnderstandsIsShownCut()
    {
        QCOMPARE(notUnderstood(u"12"_s).sentence.english(), u"What “12” stands for is not known here."_s);
        QVERIFY(notUnderstood(QString(5000, u'x')).sentence.english().size() < 200);
    }

    void itCanBeCopiedAsText()
    {
        Finding finding = findingOf(unreachable());
        finding.explanation = Text("Two servers were asked.");
        finding.page = QUrl(u"https://example.org/help"_s);
        QCOMPARE(plainText(finding), u"Failure: The server does not answer.\n"
                                     "Two servers were asked.\n"
                                     "What to do: Look at the network.\n"
                                     "The network caused this\n"
                                     "https://example.org/help\n"
                                     "    connect: timed out\n"
                                     "    after 5 s"_s);
        finding = notUnderstood(u"12"_s);
        QVERIFY(!plainText(finding).contains(displayName(finding.owner))); // worth knowing, and nobody's fault
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
