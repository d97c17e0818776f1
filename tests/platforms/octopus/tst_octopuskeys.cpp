// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/guards.h"
#include "tests/platforms/octopus/upgradescene.h"

using namespace Qt::StringLiterals;
using namespace Switchback;

/// Master key and licence are in the keyring before anything is changed.
class TestOctopusKeys : public QObject {
    Q_OBJECT

private:
    /// Of those in the keyring, the parts of the names that a person reads.
    static QStringList kinds(const UpgradeScene &scene)
    {
        QStringList kinds;
        for (const QString &name : scene.keyring->names())
            kinds.append(name.section(u'/', 2, 2));
        return kinds;
    }
    static QByteArray kept(const UpgradeScene &scene, const QString &kind)
    {
        for (const QString &name : scene.keyring->names()) {
            if (name.section(u'/', 2, 2) != kind)
                continue;
            QByteArray bytes;
            const auto secret = scene.keyring->read(name, {});
            (*secret)->use([&bytes](QByteArrayView view) { bytes = view.toByteArray(); });
            return bytes;
        }
        return {};
    }

private Q_SLOTS:
    void anUpgradeKeepsBothFirst()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(kinds(scene), QStringList({u"licence"_s, u"master-key"_s}));
        QCOMPARE(kept(scene, u"master-key"_s), QByteArray(OctopusHost::masterKey.data()));
        QVERIFY(kept(scene, u"licence"_s).startsWith("<License "));
        for (const QString &name : scene.keyring->names())
            QVERIFY(name.startsWith("octopus/"_L1 + scene.server.state().installationId));
    }

    void whatIsKeptAlreadyIsLeftAlone()
    {
        UpgradeScene scene;
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        const QStringList before = scene.keyring->names();
        VERIFY_SUCCESS(scene.operate(OperationKind::DeleteBackup).outcome);
        scene.offer(u"2026.2.1000"_s);
        const Result<PreparedOperation> next = scene.prepare(OperationKind::Upgrade, u"2026.2.1000"_s);
        VERIFY_SUCCESS(next);
        const auto keys = std::find_if(next->steps.cbegin(), next->steps.cend(),
                                       [](const Step &step) { return step.info.id == "keys"_L1; });
        QVERIFY(keys != next->steps.cend());
        QCOMPARE(scene.with([&](Context &context) { return keys->probe(context); }), Probe::Done);
        // A licence that was entered since then is another one, and both are kept.
        scene.server.change([](OctopusState &state) { state.licensedTo = u"Somebody else"_s; });
        QCOMPARE(scene.with([&](Context &context) { return keys->probe(context); }), Probe::NotDone);
        VERIFY_SUCCESS(scene.with([&](Context &context) { return keys->run(context); }));
        QCOMPARE(scene.keyring->names().size(), before.size() + 1);
    }

    void withoutAKeyringNothingIsBegun()
    {
        UpgradeScene scene;
        const InstanceImage before = scene.image();
        scene.keyring->setTrouble(KeyringTrouble::Locked);
        const Walked walked = scene.operate(OperationKind::Upgrade, UpgradeScene::newer);
        QCOMPARE(walked.outcome.error().code, u"credentials.locked"_s);
        QCOMPARE(scene.image().text(), before.text());
    }

    void anInstanceWithoutALicenceHasOnlyItsKey()
    {
        UpgradeScene scene;
        scene.server.change([](OctopusState &state) { state.hasLicence = false; });
        VERIFY_SUCCESS(scene.operate(OperationKind::Upgrade, UpgradeScene::newer).outcome);
        QCOMPARE(kinds(scene), QStringList{u"master-key"_s});
    }
};

QTEST_GUILESS_MAIN(TestOctopusKeys)
#include "tst_octopuskeys.moc"
