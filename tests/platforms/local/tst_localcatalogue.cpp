// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/catalogues.h"
#include "models/guards.h"
#include "tests/platforms/local/testsite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

/// One catalogue, "shop"; others are not there.
class OneCatalogue final : public Catalogues {
public:
    ReleaseCatalogue shop;

    [[nodiscard]] QList<ReleaseCatalogue> all() const override { return {shop}; }
    [[nodiscard]] Result<ReleaseCatalogue> find(const QString &id) const override
    {
        if (id == shop.id)
            return shop;
        return notThere();
    }
    [[nodiscard]] Result<ReleaseCatalogue> refresh(const QString &, const QString &,
                                                   const std::stop_token &) const override
    {
        return notThere();
    }
    [[nodiscard]] Result<ReleaseCatalogue> putRelease(const QString &, const ReleaseFacts &) const override
    {
        return notThere();
    }
    [[nodiscard]] Result<ReleaseCatalogue> removeRelease(const QString &, const QString &) const override
    {
        return notThere();
    }

private:
    static Failure notThere()
    {
        Problem problem;
        problem.kind = ProblemKind::NotFound;
        problem.sentence = Text("There is no such catalogue.");
        return Failure(problem);
    }
};

} // namespace

/// A site on this machine whose project.json names a release catalogue.
class TestLocalCatalogue : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestSite> m_site;
    std::shared_ptr<OneCatalogue> m_catalogues;
    std::unique_ptr<LocalPlatform> m_platform;

    void follow(const QString &catalogue)
    {
        QJsonObject json = m_site->projectFile();
        json.insert("catalogue"_L1, catalogue);
        m_site->writeProjectFile(json);
    }
    Project observe()
    {
        Context context = m_site->context();
        return m_platform->observe(m_site->entry(), context);
    }

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<TestSite>();
        m_site->addRelease(u"1.0.0"_s);
        m_catalogues = std::make_shared<OneCatalogue>();
        m_catalogues->shop.id = u"shop"_s;
        m_catalogues->shop.product = u"Web shop"_s;
        m_catalogues->shop.releases = {
            {.version = u"2.0.0"_s, .releasedOn = QDate(2020, 1, 1), .lts = true, .minimumVersion = u"1.0.0"_s},
            {.version = u"1.0.0"_s, .endOfLife = QDate(2021, 1, 1)}};
        m_platform = std::make_unique<LocalPlatform>(qEnvironmentVariable("PATH"), LocalTimings(), m_catalogues);
    }
    void cleanup()
    {
        m_platform.reset();
        m_site.reset();
    }

    void aProjectThatNamesNoneKnowsItsOwnReleasesOnly()
    {
        const Project project = observe();
        QCOMPARE(project.releases.size(), 1);
        QVERIFY(!project.releases.first().endOfLife.isValid());
        QVERIFY(project.catalogueDefect.isEmpty());
    }

    void theCatalogueCompletesAndExtends()
    {
        follow(u"shop"_s);
        QVERIFY(m_site->operate(OperationKind::SetUp));
        const Project project = observe();
        QCOMPARE(project.releases.size(), 2);
        QCOMPARE(project.release(u"1.0.0"_s)->endOfLife, QDate(2021, 1, 1));
        QVERIFY(!project.release(u"2.0.0"_s)->inProject);
        // Nothing is there to install, yet the LTS release is long overdue.
        QCOMPARE(project.environments.first().newerReleases, 0);
        const auto due = ltsDue(project, u"integration"_s, QDate(2026, 11, 25));
        QVERIFY(due);
        QCOMPARE(due->version, u"2.0.0"_s);
        QVERIFY(due->daysLeft < 0);
        QVERIFY(m_site->operate(OperationKind::TearDown));
    }

    void aReleaseThatIsNotAtHandIsRefused()
    {
        follow(u"shop"_s);
        OperationRequest request;
        request.kind = OperationKind::SetUp;
        request.environment = {m_site->entry().id, u"integration"_s};
        request.version = u"2.0.0"_s;
        Context context = m_site->context();
        const auto prepared = m_platform->prepare(m_site->entry(), request, {}, context);
        QVERIFY(prepared);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QVERIFY(refusal->reason.english().contains(u"Web shop"_s));
        // Nobody chose: what is at hand is taken, not the newest that is known.
        request.version.clear();
        QCOMPARE(m_platform->prepare(m_site->entry(), request, {}, context)->plan.toVersion, u"1.0.0"_s);
    }

    void theMinimumVersionOfTheCatalogueIsHeldTo()
    {
        m_site->addRelease(u"3.0.0"_s);
        m_catalogues->shop.releases.append({.version = u"3.0.0"_s, .minimumVersion = u"2.0.0"_s});
        follow(u"shop"_s);
        QVERIFY(m_site->operate(OperationKind::SetUp, u"1.0.0"_s));
        const auto verdicts =
            upgradeGuards(observe(), u"integration"_s, u"3.0.0"_s, nullptr, QDateTime::currentDateTimeUtc());
        QVERIFY(firstRefusal(verdicts));
        QCOMPARE(firstRefusal(verdicts)->guard, GuardId::MinimumVersion);
        QVERIFY(m_site->operate(OperationKind::TearDown));
    }

    void aCatalogueThatIsNotThereIsSaidAndStopsNothing()
    {
        follow(u"nothing"_s);
        const Project project = observe();
        QVERIFY(!project.problem);
        QCOMPARE(project.releases.size(), 1);
        QCOMPARE(project.catalogueDefect.english(), u"There is no such catalogue."_s);
    }

    void anIdThatIsNoneIsAMistakeInTheFile()
    {
        follow(u"../shop"_s);
        const Project project = observe();
        QVERIFY(project.problem);
        QVERIFY(project.problem->sentence.english().contains(u"“catalogue”"_s));
    }
};

QTEST_GUILESS_MAIN(TestLocalCatalogue)
#include "tst_localcatalogue.moc"
