// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/preferencesstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What the window keeps from one run to the next.
class TestPreferencesStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit()); }

    void theFirstTimeThereIsNothing() { QCOMPARE(PreferencesStore().load(), Preferences()); }

    void everythingComesBack()
    {
        const Preferences kept{.language = u"de"_s,
                               .theme = ThemeChoice::Dark,
                               .recovery = Recovery::Resume,
                               .geometry = "geometry",
                               .windowState = "state",
                               .headers = {{u"environments"_s, "header"}},
                               .splitters = {{u"main"_s, "splitter"}},
                               .selectedProject = u"shop"_s,
                               .comparesPictures = true};
        {
            PreferencesStore store;
            store.save(kept);
        }
        QCOMPARE(PreferencesStore().load(), kept);
    }
};

QTEST_GUILESS_MAIN(TestPreferencesStore)
#include "tst_preferencesstore.moc"
