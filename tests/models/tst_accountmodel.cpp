// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/accountmodel.h"
#include "tests/fakes/sampleaccounts.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

Account accountOf(const QString &id)
{
    Account account = octopusAccount();
    account.id = id;
    account.name = id.toUpper();
    return account;
}

struct House {
    AccountModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    House() { model.setForms({octopusForm()}); }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    AccountModel::SignIn signIn(int row) const
    {
        return model.index(row, 0).data(StateRole).value<AccountModel::SignIn>();
    }
};

} // namespace

class TestAccountModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAnAccountIsForAndWhere()
    {
        House house;
        house.model.setAccounts({octopusAccount()});
        QCOMPARE(house.text(0, AccountModel::Name), u"Octopus Server on octopus.example.org"_s);
        QCOMPARE(house.text(0, AccountModel::Platform), u"Octopus Server"_s);
        QCOMPARE(house.text(0, AccountModel::Address), u"https://octopus.example.org"_s);
        QCOMPARE(house.model.index(0, 0).data(IdRole).toString(), u"octopus-1"_s);
    }

    void anUnknownPlatformIsCalledAsItIs()
    {
        House house;
        house.model.setForms({});
        house.model.setAccounts({octopusAccount()});
        QCOMPARE(house.text(0, AccountModel::Platform), u"octopus"_s);
        QCOMPARE(house.text(0, AccountModel::Address), QString());
        QCOMPARE(house.signIn(0), AccountModel::SignIn::Keyring);
    }

    void saysByWhatSomebodyIsSignedIn()
    {
        House house;
        Account account = octopusAccount();
        house.model.setAccounts({account});
        QCOMPARE(house.text(0, AccountModel::SignedIn), u"by the keyring"_s);
        account.sessionSecrets = account.storedSecrets;
        house.model.setAccount(account); // what was typed for the session goes first
        QCOMPARE(house.text(0, AccountModel::SignedIn), u"for this session"_s);
        account.storedSecrets.clear();
        account.sessionSecrets.clear();
        house.model.setAccount(account);
        QCOMPARE(house.text(0, AccountModel::SignedIn), u"signed out"_s);
        QCOMPARE(house.signIn(0), AccountModel::SignIn::SignedOut);
        AccountForm open = octopusForm();
        open.fields.removeLast();
        open.fields.removeIf([](const AccountField &field) { return field.kind == FieldKind::Secret; });
        house.model.setForms({open});
        QCOMPARE(house.signIn(0), AccountModel::SignIn::NotNeeded);
    }

    void countsTheProjectsThatAreShown()
    {
        House house;
        house.model.setAccounts({accountOf(u"a"_s), accountOf(u"b"_s)});
        const QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
        house.model.setProjects({{u"b"_s, {u"Shop"_s, u"Wiki"_s}}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(house.text(0, AccountModel::Projects), u"0"_s);
        QCOMPARE(house.text(1, AccountModel::Projects), u"2"_s);
        QCOMPARE(house.model.index(1, AccountModel::Projects).data(Qt::ToolTipRole).toString(), u"Shop\nWiki"_s);
    }

    void accountsComeChangeAndGo()
    {
        House house;
        house.model.setAccounts({accountOf(u"a"_s)});
        house.model.setAccount(accountOf(u"b"_s));
        QCOMPARE(house.model.rowCount(), 2);
        Account renamed = accountOf(u"a"_s);
        renamed.name = u"Ours"_s;
        house.model.setAccount(renamed);
        QCOMPARE(house.model.rowCount(), 2);
        QCOMPARE(house.text(0, AccountModel::Name), u"Ours"_s);
        house.model.removeAccount(u"a"_s);
        house.model.removeAccount(u"nobody"_s);
        QCOMPARE(house.model.rowCount(), 1);
        QVERIFY(!house.model.indexOf(u"a"_s).isValid());
        QCOMPARE(house.model.indexOf(u"b"_s).row(), 0);
    }

    void languageChanges()
    {
        House house;
        house.model.setAccounts({octopusAccount()});
        const PseudoLanguage language;
        house.model.retranslate();
        QCOMPARE(house.text(0, AccountModel::SignedIn), u"[by the keyring]"_s);
        QCOMPARE(house.model.headerData(AccountModel::SignedIn, Qt::Horizontal).toString(), u"[Signed in]"_s);
        QCOMPARE(house.model.headerData(AccountModel::SignedIn, Qt::Horizontal, columnIdRole).toString(),
                 u"signedIn"_s);
    }
};

QTEST_MAIN(TestAccountModel)
#include "tst_accountmodel.moc"
