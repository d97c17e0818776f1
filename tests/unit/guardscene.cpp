// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/guardscene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

Scene::Scene()
{
    project.id = u"shop"_s;
    project.name = u"Shop"_s;
    const auto addRelease = [this](const QString &number, const QString &minimum) {
        Release release;
        release.version = number;
        release.minimumVersion = minimum;
        project.releases.append(release);
    };
    addRelease(u"4.0.0"_s, u"3.0.0"_s);
    addRelease(u"3.0.0"_s, u"2.0.0"_s);
    addRelease(u"2.0.0"_s, u"1.1.0"_s);
    addRelease(u"1.1.0"_s, {});
    addRelease(u"1.0.0"_s, {});
    const auto addEnvironment = [this](const QString &id, const QString &name, Role role, const QString &runs) {
        Environment environment;
        environment.ref = {project.id, id};
        environment.name = name;
        environment.role = role;
        environment.version = runs;
        environment.installationId = id + u"-1"_s;
        environment.health = Health::Up;
        project.environments.append(environment);
    };
    addEnvironment(u"integration"_s, u"Integration"_s, Role::Integration, u"2.0.0"_s);
    addEnvironment(u"uat"_s, u"UAT"_s, Role::Uat, u"2.0.0"_s);
    addEnvironment(u"live"_s, u"Live"_s, Role::Live, u"1.1.0"_s);
}

Environment &Scene::environment(const QString &id)
{
    return *std::find_if(project.environments.begin(), project.environments.end(),
                         [&id](const Environment &candidate) { return candidate.ref.environmentId == id; });
}

Release &Scene::release(const QString &number)
{
    return *std::find_if(project.releases.begin(), project.releases.end(),
                         [&number](const Release &candidate) { return candidate.version == number; });
}

Backup &Scene::addBackup(const QString &id, const QString &onEnvironment, BackupKind kind)
{
    Backup backup;
    backup.id = id;
    backup.environment = {project.id, onEnvironment};
    backup.kind = kind;
    backup.version = u"1.0.0"_s;
    backup.expiresAt = now.addSecs(3600);
    project.backups.append(backup);
    return project.backups.last();
}

void Scene::run(OperationState state)
{
    running.emplace();
    running->request.kind = OperationKind::Upgrade;
    running->fromVersion = u"1.0.0"_s;
    running->toVersion = u"1.1.0"_s;
    running->state = state;
}

QStringList summary(const QList<GuardVerdict> &verdicts)
{
    QStringList names;
    for (const GuardVerdict &verdict : verdicts)
        names.append(enumName(verdict.guard) + u':' + enumName(verdict.severity));
    return names;
}

void checkWords(const QList<GuardVerdict> &verdicts)
{
    bool refusals = true;
    for (const GuardVerdict &verdict : verdicts) {
        QVERIFY2(!verdict.reason.english().isEmpty(), qPrintable(enumName(verdict.guard)));
        QVERIFY2(!verdict.wayOut.english().isEmpty(), qPrintable(enumName(verdict.guard)));
        QVERIFY2(!verdict.reason.english().contains(u'%'), qPrintable(verdict.reason.english()));
        QVERIFY2(!verdict.wayOut.english().contains(u'%'), qPrintable(verdict.wayOut.english()));
        const bool refuses = verdict.severity == Severity::Refuse;
        QVERIFY2(refusals || !refuses, "a refusal comes after something lighter");
        refusals = refusals && refuses;
    }
}

void row(const char *name, const Change &change, const QStringList &expected)
{
    QTest::newRow(name) << change << expected;
}

void addColumns()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
}

} // namespace Switchback
