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
    project.rehearsable = true;
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
        environment.verifiedSince = now.addDays(-1);
        environment.contentChangedAt = now.addSecs(-2 * 3600);
        project.environments.append(environment);
        addBackup(id + u"-manual"_s, id, BackupKind::Manual).createdAt = now.addSecs(-3600);
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
    backup.createdAt = now.addSecs(-47 * 3600);
    if (kind != BackupKind::Manual)
        backup.expiresAt = backup.createdAt.addSecs(upgradeBackupSeconds);
    project.backups.append(backup);
    return project.backups.last();
}

Backup *Scene::backup(const QString &id)
{
    for (Backup &candidate : project.backups)
        if (candidate.id == id)
            return &candidate;
    return nullptr;
}

void Scene::prepareFor(OperationKind kind)
{
    Environment &live = environment(u"live"_s);
    switch (kind) {
    case OperationKind::SetUp:
        live.health = Health::NotSetUp;
        live.version.clear();
        live.installationId.clear();
        break;
    case OperationKind::Restore:
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
        addBackup(u"b"_s, u"live"_s);
        break;
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        addBackup(u"b"_s, u"live"_s, BackupKind::Manual).kept = kind == OperationKind::UnkeepBackup;
        break;
    case OperationKind::CopyContent:
        environment(u"uat"_s).version = live.version;
        sourceId = u"uat"_s;
        break;
    case OperationKind::LiftProtection:
        live.terminationProtected = true;
        break;
    case OperationKind::Upgrade:
    case OperationKind::TearDown:
    case OperationKind::Protect:
    case OperationKind::BackUp:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        break;
    }
    if (backup(u"b"_s))
        backupId = u"b"_s;
}

QList<GuardVerdict> Scene::judge(OperationKind kind) const
{
    const Activity *busy = activity();
    switch (kind) {
    case OperationKind::SetUp:
        return setUpGuards(project, environmentId, version, busy);
    case OperationKind::Upgrade:
        return upgradeGuards(project, environmentId, version, busy, now);
    case OperationKind::Restore:
        return restoreGuards(project, environmentId, backupId, busy, now);
    case OperationKind::ExtendBackup:
        return extendBackupGuards(project, environmentId, backupId, busy, now);
    case OperationKind::DeleteBackup:
        return deleteBackupGuards(project, environmentId, backupId, busy);
    case OperationKind::TearDown:
        return tearDownGuards(project, environmentId, busy);
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
        return protectGuards(project, environmentId, kind == OperationKind::Protect, busy);
    case OperationKind::CopyContent:
        return copyContentGuards(project, environmentId, sourceId, busy, runningOnSource ? &*runningOnSource : nullptr);
    case OperationKind::BackUp:
        return backUpGuards(project, environmentId, busy);
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        return keepBackupGuards(project, environmentId, backupId, kind == OperationKind::KeepBackup, busy);
    case OperationKind::Rehearse:
        return rehearseGuards(project, environmentId, version, busy, now);
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
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
