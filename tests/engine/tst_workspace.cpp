// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isMadeForItsOwnerOnly()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(folder.filePath(u"deep/below"_s));
        QVERIFY(workspace);
        QCOMPARE(QFile::permissions(workspace->folder()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void remembersProjectsForTheNextProgram()
    {
        QTemporaryDir folder;
        const ProjectEntry shop{u"shop"_s, u"local"_s, u"/srv/shop"_s};
        {
            const auto workspace = Workspace::open(folder.path());
            QVERIFY(workspace->entries()->isEmpty());
            QVERIFY(workspace->add(shop));
            QVERIFY(workspace->add(shop)); // again changes nothing
        }
        const auto again = Workspace::open(folder.path());
        QCOMPARE(*again->entries(), QList<ProjectEntry>{shop});
        QVERIFY(again->remove(shop.id));
        QVERIFY(again->entries()->isEmpty());
    }

    void anUnreadableListIsAProblemAndIsNotOverwritten()
    {
        QTemporaryDir folder;
        QFile list(folder.filePath(u"workspace.json"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("{ not json");
        list.close();
        const auto workspace = Workspace::open(folder.path());
        QCOMPARE(workspace->entries().error().code, u"workspace.unreadable"_s);
        QVERIFY(!workspace->add({u"shop"_s, u"local"_s, u"/srv/shop"_s}));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.readAll(), QByteArray("{ not json"));
    }

    void aFileInItsPlaceIsSaidInASentence()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"taken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto workspace = Workspace::open(file.fileName());
        QVERIFY(!workspace);
        QVERIFY(!workspace.error().sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
