// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/assembly.h"
#include "app/cli/verbs.h"
#include "app/desktop/languages.h"
#include "app/process/coredumps.h"
#include "app/unixsignals.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

QString verbHelp()
{
    QString help = words(QT_TRANSLATE_NOOP("CommandLine", "Upgrades environments and rolls them back.")) + u"\n\n"_s
                   + words(QT_TRANSLATE_NOOP("CommandLine", "Verbs:")) + QLatin1Char('\n');
    for (const Verb &verb : verbs()) {
        const QString usage = QString::fromLatin1(verb.name) + QLatin1Char(' ') + QString::fromUtf8(verb.arguments);
        help += u"  %1 %2\n"_s.arg(usage.trimmed().leftJustified(40), words(verb.summary));
    }
    return help.trimmed();
}

const Verb *findVerb(const QString &name)
{
    for (const Verb &verb : verbs())
        if (name == QLatin1String(verb.name))
            return &verb;
    return nullptr;
}

int usage(const QString &sentence)
{
    Printer(false, false)
        .note(sentence + QLatin1Char(' ') + words(QT_TRANSLATE_NOOP("CommandLine", "See switchbackctl --help.")));
    return int(ExitCode::Usage);
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"switchbackctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SWITCHBACK_VERSION));
    Languages languages;
    languages.use({});

    QCommandLineParser parser;
    parser.setApplicationDescription(verbHelp());
    const QCommandLineOption workspace(u"workspace"_s,
                                       words(QT_TRANSLATE_NOOP("CommandLine", "Use the workspace in DIR.")), u"DIR"_s,
                                       defaultWorkspace());
    const QCommandLineOption json(u"json"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Write the result as JSON.")));
    const QCommandLineOption yes(u"yes"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Do not ask before acting.")));
    const QCommandLineOption quiet(u"quiet"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Show no progress.")));
    const QCommandLineOption reason(
        u"reason"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Why a warning is passed; kept in the activity log.")),
        u"TEXT"_s);
    parser.addOptions({workspace, json, yes, quiet, reason});
    const QCommandLineOption wait(
        u"wait-for-fix"_s,
        words(QT_TRANSLATE_NOOP("CommandLine",
                                "Take nothing back when it fails at something that you can mend: resume it or roll it "
                                "back later.")));
    parser.addOption(wait);
    const QCommandLineOption about(
        u"about"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Number or code from an error message, to be looked up.")),
        u"TEXT"_s);
    parser.addOption(about);
    const QCommandLineOption siteName(
        u"name"_s, words(QT_TRANSLATE_NOOP("CommandLine", "What a site that is made is called.")), u"NAME"_s);
    const QCommandLineOption siteFolder(
        u"folder"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Where a site is made; not there yet, or empty.")),
        u"DIR"_s);
    parser.addOptions({siteName, siteFolder});
    const QCommandLineOption report(
        u"report"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Write what was found into FILE, as HTML.")), u"FILE"_s);
    const QCommandLineOption askPassword(
        u"ask-password"_s,
        words(QT_TRANSLATE_NOOP("CommandLine", "Ask for the password with which pages behind a log-in "
                                               "are looked at, and keep it in the keyring.")));
    const QCommandLineOption pictures(
        u"pictures"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Compare what the pages look like in Chromium, too.")));
    parser.addOptions({report, askPassword, pictures});
    const QCommandLineOption mend(
        u"mend"_s, words(QT_TRANSLATE_NOOP("CommandLine", "Restart what died, and clear away what is half removed.")));
    parser.addOption(mend);
    parser.addPositionalArgument(u"verb"_s, words(QT_TRANSLATE_NOOP("CommandLine", "What to do; see above.")));
    parser.addPositionalArgument(u"arguments"_s, QString(), u"[arguments…]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(parser.errorText() + QLatin1Char('.'));
    if (parser.isSet(u"help"_s))
        parser.showHelp(0);
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return usage(words(QT_TRANSLATE_NOOP("CommandLine", "Say what to do.")));
    const QString name = arguments.takeFirst();
    const Verb *verb = findVerb(name);
    if (!verb)
        return usage(words(QT_TRANSLATE_NOOP("CommandLine", "There is no verb “%1”.")).arg(name));
    if (arguments.size() < verb->fewest || arguments.size() > verb->most)
        return usage(
            words(QT_TRANSLATE_NOOP("CommandLine", "It goes: %1 %2.")).arg(name, QString::fromUtf8(verb->arguments)));

    Printer printer(parser.isSet(json), parser.isSet(quiet));
    auto parts = assembleEngine(parser.value(workspace));
    if (!parts) {
        printer.problem(parts.error());
        return int(exitCode(parts.error()));
    }
    if (const auto entries = parts->projects->entries(); !entries) {
        // A list that cannot be read is not an empty one.
        printer.problem(entries.error());
        return int(exitCode(entries.error()));
    }
    languages.addData([remedies = parts->remedies](const QString &language, const QByteArray &sentence) {
        return remedies->translation(language, sentence);
    });
    const auto notices = parts->notices;
    Session session(std::move(*parts));
    QObject::connect(notices.get(), &NoticeBoard::told, &session,
                     [&printer](const Text &sentence) { printer.note(sentence.translated()); });
    UnixSignals signalled;
    QObject::connect(&signalled, &UnixSignals::terminationRequested, &session, &Session::interrupt);
    QObject::connect(&session, &Session::operationChanged, &session,
                     [&printer](const Activity &activity) { printer.progress(activity); });
    return int(verb->run(session, printer,
                         {.arguments = arguments,
                          .reason = parser.value(reason),
                          .about = parser.value(about),
                          .name = parser.value(siteName),
                          .folder = parser.value(siteFolder),
                          .report = parser.value(report),
                          .asksPassword = parser.isSet(askPassword),
                          .pictures = parser.isSet(pictures),
                          .yes = parser.isSet(yes),
                          .mend = parser.isSet(mend),
                          .onFailure = parser.isSet(wait) ? OnFailure::WaitForFix : OnFailure::TakeBack}));
}
