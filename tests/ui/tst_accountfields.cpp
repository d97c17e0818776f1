// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/widgetdriver.h"
#include "ui/wizards/accountfields.h"

#include <QTranslator>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Driver;

namespace {

/// Knows one word of German.
class OneWord final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isIt = qstrcmp(context, "Text") == 0 && qstrcmp(source, "Stop") == 0;
        return isIt ? u"Aufgeben"_s : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

AccountForm formWithAChoice()
{
    AccountForm form;
    form.platform = u"p"_s;
    form.fields = {{.id = u"tasks"_s,
                    .label = Text("Tasks that do not end"),
                    .help = {},
                    .kind = FieldKind::Choice,
                    .required = false,
                    .example = {},
                    .suggestion = u"Stop"_s,
                    .choices = {u"Stop"_s, u"Cancel"_s}}};
    return form;
}

} // namespace

/// The fields of an account by themselves.
class TestAccountFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesAreShownTranslatedAndKeptAsTheyAre()
    {
        OneWord german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        AccountFields fields;
        fields.setForm(formWithAChoice(), {});
        auto *choice = find<QComboBox>(&fields, u"account_tasks"_s);
        QCOMPARE(choice->currentText(), u"Aufgeben"_s);
        QCOMPARE(fields.values().value(u"tasks"_s), u"Stop"_s);
        Account account;
        account.values.insert(u"tasks"_s, u"Cancel"_s);
        fields.setForm(formWithAChoice(), account);
        QCOMPARE(fields.values().value(u"tasks"_s), u"Cancel"_s);
        QCoreApplication::removeTranslator(&german);
    }

    /// Whoever scrolls through the form would otherwise change what the pointer happens to pass.
    void theWheelChangesNoChoice()
    {
        AccountFields fields;
        fields.setForm(formWithAChoice(), {});
        fields.show();
        QVERIFY(QTest::qWaitForWindowExposed(&fields));
        auto *choice = find<QComboBox>(&fields, u"account_tasks"_s);
        for (const bool hasFocus : {false, true}) {
            if (hasFocus)
                choice->setFocus();
            const QPointF at = choice->rect().center();
            QWheelEvent down(at, choice->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                             Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(choice, &down);
            QCOMPARE(fields.values().value(u"tasks"_s), u"Stop"_s);
            QVERIFY(!fields.isTouched());
        }
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(fields.values().value(u"tasks"_s), u"Cancel"_s);
    }
};

QTEST_MAIN(TestAccountFields)
#include "tst_accountfields.moc"
