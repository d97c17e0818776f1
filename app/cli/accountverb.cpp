// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/secretprompt.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

/// What is written beside the fields of the platform.
constexpr QLatin1String projectWord("project");
constexpr QLatin1String trustWord("trust");

ExitCode list(Session &session, Printer &printer)
{
    const Result<QList<Account>> accounts = session.accounts();
    if (!accounts)
        return told(printer, accounts.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const Account &account : *accounts) {
        json.append(Json::account(account));
        rows.append({account.name, account.platform, account.id});
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Name")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Platform")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Id"))},
                      rows, words(QT_TRANSLATE_NOOP("CommandLine", "There are no accounts.")));
    return ExitCode::Done;
}

ExitCode platforms(Session &session, Printer &printer)
{
    QJsonArray json;
    QList<QStringList> rows;
    const QList<AccountForm> forms = session.cockpit().accountForms();
    const auto described = [](const AccountField &field) {
        const QString text = field.label.translated() + ": "_L1 + field.help.translated();
        return field.example.isEmpty()
                   ? text
                   : QString(text + u' ' + words(QT_TRANSLATE_NOOP("CommandLine", "Example:")) + u' ' + field.example);
    };
    for (const AccountForm &form : forms) {
        json.append(Json::accountForm(form));
        for (const AccountField &field : form.fields)
            rows.append({form.platform,
                         field.kind == FieldKind::Secret ? words(QT_TRANSLATE_NOOP("CommandLine", "standard input"))
                                                         : QString(field.id + u'='),
                         field.required ? words(QT_TRANSLATE_NOOP("CommandLine", "required")) : QString(),
                         described(field)});
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Platform")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Written as")),
                       {},
                       words(QT_TRANSLATE_NOOP("CommandLine", "What it is"))},
                      rows, words(QT_TRANSLATE_NOOP("CommandLine", "No platform needs an account.")));
    return ExitCode::Done;
}

ExitCode told(Printer &printer, const AccountTrouble &trouble)
{
    if (printer.isJson())
        printer.json(Json::accountTrouble(trouble));
    printer.problem(trouble.problem);
    if (trouble.certificate)
        printer.note(
            words(QT_TRANSLATE_NOOP("CommandLine", "The server shows a certificate of %1, issued by %2. Only if "
                                                   "its fingerprint is the server's, add trust=%3"))
                .arg(trouble.certificate->subject, trouble.certificate->issuer, trouble.certificate->fingerprint));
    return exitCode(trouble.problem);
}

void print(Printer &printer, const Account &account, const AccountFinding &finding)
{
    if (printer.isJson()) {
        printer.json(Json::accountFinding(account, finding));
        return;
    }
    printer.line(finding.signedInAs.isEmpty()
                     ? words(QT_TRANSLATE_NOOP("CommandLine", "%1 answers: %2.")).arg(account.name, finding.product)
                     : words(QT_TRANSLATE_NOOP("CommandLine", "%1 answers: %2, signed in as %3."))
                           .arg(account.name, finding.product, finding.signedInAs));
    QList<QStringList> rows;
    for (const FoundProject &project : finding.projects)
        rows.append({project.name, project.note.translated(), project.location});
    printer.table(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Project")), {}, words(QT_TRANSLATE_NOOP("CommandLine", "Location"))},
        rows, words(QT_TRANSLATE_NOOP("CommandLine", "It gives access to no project.")));
}

/// By id, or by name in upper or lower case.
Result<Account> meantAccount(Session &session, const QString &written)
{
    const Result<QList<Account>> accounts = session.accounts();
    if (!accounts)
        return Failure(accounts.error());
    QList<Account> meant;
    std::copy_if(accounts->cbegin(), accounts->cend(), std::back_inserter(meant), [&](const Account &account) {
        return account.id == written || account.name.compare(written, Qt::CaseInsensitive) == 0;
    });
    if (meant.size() == 1)
        return meant.first();
    Problem problem{.kind = meant.isEmpty() ? ProblemKind::NotFound : ProblemKind::InvalidInput,
                    .owner = Owner::You,
                    .code = u"account.not-found"_s,
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "There is no account “%1”."), {written}),
                    .remedy = Text(QT_TRANSLATE_NOOP("Text", "“switchbackctl account list” shows the accounts.")),
                    .details = {}};
    if (!meant.isEmpty())
        problem.sentence =
            Text(QT_TRANSLATE_NOOP("Text", "Several accounts are called “%1”: say which by its id."), {written});
    return Failure(problem);
}

/// What an account is added with.
struct Addition {
    AccountDraft draft;
    QStringList projects; ///< by name or location; empty: all
};

Problem notUnderstood(const Text &sentence)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = u"account.form"_s,
            .sentence = sentence,
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "“switchbackctl account platforms” shows what each platform asks for.")),
            .details = {}};
}

/// Secrets are asked for one after the other; on a command line all programs of the machine could read them.
Result<Addition> additionFrom(const AccountForm &form, const QStringList &arguments)
{
    Addition addition;
    Account &account = addition.draft.account;
    account.id = newAccountId(form.platform);
    account.platform = form.platform;
    account.name = arguments.first();
    for (const AccountField &field : form.fields)
        if (!field.suggestion.isEmpty())
            account.values.insert(field.id, field.suggestion);
    for (const QString &argument : arguments.mid(1)) {
        const QString key = argument.section(u'=', 0, 0);
        const QString value = argument.section(u'=', 1);
        const AccountField *field = form.field(key);
        if (field && field->kind == FieldKind::Secret)
            return Failure(notUnderstood(Text(
                QT_TRANSLATE_NOOP("Text", "“%1” is a secret: it is read from standard input, never from the command "
                                          "line, which everybody on this machine can see."),
                {key})));
        if (key == projectWord)
            addition.projects.append(value);
        else if (key == trustWord)
            account.trustedFingerprint = value;
        else if (field && argument.contains(u'='))
            account.values.insert(key, value);
        else
            return Failure(notUnderstood(
                Text(QT_TRANSLATE_NOOP("Text", "%1 asks for nothing called “%2”."), {form.name, argument})));
    }
    for (const AccountField &field : form.fields) {
        if (field.kind != FieldKind::Secret)
            continue;
        Result<Secret> secret = askForSecret(field.label.translated());
        if (!secret)
            return Failure(secret.error());
        if (!secret->isEmpty())
            addition.draft.typed.emplace(field.id, std::make_shared<const Secret>(std::move(*secret)));
    }
    return addition;
}

/// The locations of those that are named, or of all.
Result<QStringList> chosen(const AccountFinding &finding, const QStringList &named)
{
    QStringList locations;
    for (const FoundProject &project : finding.projects)
        if (named.isEmpty() || named.contains(project.name) || named.contains(project.location))
            locations.append(project.location);
    for (const QString &name : named) {
        const bool isThere =
            std::any_of(finding.projects.cbegin(), finding.projects.cend(),
                        [&](const FoundProject &one) { return one.name == name || one.location == name; });
        if (!isThere)
            return Failure(notUnderstood(Text(QT_TRANSLATE_NOOP("Text", "The account has no project “%1”."), {name})));
    }
    return locations;
}

ExitCode add(Session &session, Printer &printer, const QStringList &arguments)
{
    const QList<AccountForm> forms = session.cockpit().accountForms();
    const auto form = std::find_if(forms.cbegin(), forms.cend(), [&](const AccountForm &candidate) {
        return candidate.platform == arguments.first();
    });
    if (form == forms.cend())
        return told(printer,
                    notUnderstood(Text(QT_TRANSLATE_NOOP("Text", "There is no platform “%1” that needs an account."),
                                       {arguments.first()})));
    const Result<Addition> addition = additionFrom(*form, arguments.mid(1));
    if (!addition)
        return told(printer, addition.error());
    const auto finding = session.test(addition->draft);
    if (!finding)
        return told(printer, finding.error());
    const Result<QStringList> locations = chosen(*finding, addition->projects);
    if (!locations)
        return told(printer, locations.error());
    const Result<Account> kept =
        session.waitForAccount(session.cockpit().saveAccount(addition->draft, SecretKeeping::Keyring, *locations));
    if (!kept)
        return told(printer, kept.error());
    print(printer, *kept, *finding);
    return ExitCode::Done;
}

ExitCode test(Session &session, Printer &printer, const QString &written)
{
    const Result<Account> account = meantAccount(session, written);
    if (!account)
        return told(printer, account.error());
    const auto finding = session.test({.account = *account, .typed = {}});
    if (!finding)
        return told(printer, finding.error());
    print(printer, *account, *finding);
    return ExitCode::Done;
}

ExitCode signOut(Session &session, Printer &printer, const QString &written)
{
    const Result<Account> account = meantAccount(session, written);
    if (!account)
        return told(printer, account.error());
    const Result<Account> after = session.waitForAccount(session.cockpit().signOut(account->id));
    if (!after)
        return told(printer, after.error());
    printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "The secrets of %1 are removed.")).arg(account->name));
    return ExitCode::Done;
}

ExitCode remove(Session &session, Printer &printer, const QString &written)
{
    const Result<Account> account = meantAccount(session, written);
    if (!account)
        return told(printer, account.error());
    const Result<void> removed = session.waitForRemoval(session.cockpit().removeAccount(account->id));
    if (!removed)
        return told(printer, removed.error());
    printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "%1 and its secrets are removed; its activities stay."))
                     .arg(account->name));
    return ExitCode::Done;
}

ExitCode account(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString act = invocation.arguments.value(0, u"list"_s);
    const QStringList rest = invocation.arguments.mid(1);
    if (act == "list"_L1 && rest.isEmpty())
        return list(session, printer);
    if (act == "platforms"_L1 && rest.isEmpty())
        return platforms(session, printer);
    if (act == "add"_L1 && rest.size() >= 2)
        return add(session, printer, rest);
    if (act == "test"_L1 && rest.size() == 1)
        return test(session, printer, rest.first());
    if (act == "sign-out"_L1 && rest.size() == 1)
        return signOut(session, printer, rest.first());
    if (act == "remove"_L1 && rest.size() == 1)
        return remove(session, printer, rest.first());
    printer.note(words(QT_TRANSLATE_NOOP(
        "CommandLine", "It goes: account list, platforms, add PLATFORM NAME [FIELD=VALUE…] [project=NAME…] "
                       "[trust=FINGERPRINT], test ACCOUNT, sign-out ACCOUNT, or remove ACCOUNT.")));
    return ExitCode::Usage;
}

} // namespace

std::vector<Verb> accountVerbs()
{
    constexpr int most = 32;
    return {{"account", "[list|platforms|add|test|sign-out|remove …]",
             QT_TRANSLATE_NOOP("CommandLine", "list, add, test or remove the accounts of platforms"), 0, most,
             account}};
}

} // namespace Switchback
