// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/icons.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

template <typename E>
void addRows(const char *what)
{
    const QMetaEnum meta = QMetaEnum::fromType<E>();
    for (int i = 0; i < meta.keyCount(); ++i)
        QTest::addRow("%s %s", what, meta.key(i)) << iconName(E(meta.value(i)));
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasAnIcon_data();
    void everyValueHasAnIcon();
    void statesOfASiteDifferInShape();
};

void TestIcons::everyValueHasAnIcon_data()
{
    QTest::addColumn<QString>("name");
    addRows<Health>("health");
    addRows<OperationState>("operation");
    addRows<StepState>("step");
    addRows<Effect>("effect");
    addRows<Role>("role");
    addRows<BackupKind>("backup");
    addRows<Gravity>("gravity");
}

void TestIcons::everyValueHasAnIcon()
{
    QFETCH(QString, name);
    const QDir folder(QStringLiteral(SWITCHBACK_SOURCE_DIR "/resources/icons"));
    QVERIFY(folder.exists());
    QVERIFY2(folder.exists(u"%1.svg"_s.arg(name)), qPrintable(name));
}

/// State is never colour alone.
void TestIcons::statesOfASiteDifferInShape()
{
    const QMetaEnum meta = QMetaEnum::fromType<Health>();
    QSet<QString> names;
    for (int i = 0; i < meta.keyCount(); ++i)
        names.insert(iconName(Health(meta.value(i))));
    QCOMPARE(names.size(), meta.keyCount());
}

QTEST_GUILESS_MAIN(TestIcons)
#include "tst_icons.moc"
