// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/secretprompt.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"
#include "app/keyfile/keyfile.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

Problem differ()
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = u"keys.differ"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The two passphrases differ.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Type the same one twice.")),
            .details = {}};
}

Result<std::shared_ptr<const Secret>> askTwice()
{
    Result<Secret> once = askForSecret(words(QT_TRANSLATE_NOOP("CommandLine", "Passphrase")));
    if (!once)
        return Failure(once.error());
    const Result<Secret> again = askForSecret(words(QT_TRANSLATE_NOOP("CommandLine", "Passphrase again")));
    if (!again)
        return Failure(again.error());
    if (*once != *again)
        return Failure(differ());
    return std::make_shared<const Secret>(std::move(*once));
}

ExitCode save(Session &session, Printer &printer, const QStringList &arguments)
{
    const QList<Project> projects = session.projects();
    const Result<Target> target = findEnvironment(projects, arguments.value(0));
    if (!target)
        return told(printer, target.error());
    // The passphrase is asked for last: nobody types it in vain.
    std::shared_ptr<const Secret> passphrase;
    const QString file = arguments.value(1);
    if (!file.isEmpty()) {
        const Result<std::shared_ptr<const Secret>> typed = askTwice();
        if (!typed)
            return told(printer, typed.error());
        passphrase = *typed;
    }
    const Result<QStringList> names =
        session.waitForKeys(session.cockpit().saveKeys(target->environment->ref, file, passphrase));
    if (!names)
        return told(printer, names.error());
    if (printer.isJson()) {
        printer.json(QJsonObject{{u"kept"_s, QJsonArray::fromStringList(*names)},
                                 {u"file"_s, file.isEmpty() ? QJsonValue() : QJsonValue(file)}});
        return ExitCode::Done;
    }
    for (const QString &name : *names)
        printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "In the keyring, and read back: %1")).arg(name));
    if (!file.isEmpty())
        printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "Written, and read back: %1")).arg(file));
    return ExitCode::Done;
}

/// What is asked for in bad times, so it prints what is otherwise printed nowhere.
ExitCode show(Printer &printer, const QString &file)
{
    const Result<Secret> passphrase = askForSecret(words(QT_TRANSLATE_NOOP("CommandLine", "Passphrase")));
    if (!passphrase)
        return told(printer, passphrase.error());
    const Result<NamedSecrets> secrets = readKeyFile(file, *passphrase);
    if (!secrets)
        return told(printer, secrets.error());
    QJsonObject json;
    for (const NamedSecret &one : *secrets)
        one.secret.use([&](QByteArrayView bytes) {
            const QString value = QString::fromUtf8(bytes);
            if (printer.isJson())
                json.insert(one.name, value);
            else
                printer.line(one.name + u'\n' + value + u'\n');
        });
    if (printer.isJson())
        printer.json(json);
    return ExitCode::Done;
}

ExitCode keys(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString what = invocation.arguments.value(0);
    if (what == "save"_L1 && invocation.arguments.size() >= 2)
        return save(session, printer, invocation.arguments.mid(1));
    if (what == "show"_L1 && invocation.arguments.size() == 2)
        return show(printer, invocation.arguments.value(1));
    printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "It goes: keys save ENVIRONMENT [FILE], keys show FILE.")));
    return ExitCode::Usage;
}

} // namespace

std::vector<Verb> keyVerbs()
{
    return {{.name = "keys",
             .arguments = "save ENVIRONMENT [FILE] | show FILE",
             .summary = QT_TRANSLATE_NOOP("CommandLine", "Keep the keys of an environment, or open a file of them."),
             .fewest = 1,
             .most = 3,
             .run = keys}};
}

} // namespace Switchback
