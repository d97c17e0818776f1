// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"
#include "models/strictjson.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

QString date(const QDate &date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString fromWhere(const ReleaseCatalogue &catalogue)
{
    return catalogue.refreshedFrom.isEmpty() ? words(QT_TRANSLATE_NOOP("CommandLine", "comes with Switchback"))
                                             : catalogue.refreshedFrom;
}

ExitCode list(Session &session, Printer &printer)
{
    const QList<ReleaseCatalogue> all = session.catalogues();
    QJsonArray json;
    QList<QStringList> rows;
    for (const ReleaseCatalogue &catalogue : all) {
        json.append(Json::catalogue(catalogue));
        rows.append({catalogue.id, catalogue.product, date(catalogue.updatedOn),
                     QString::number(catalogue.merged().size()), QString::number(catalogue.ownReleases.size()),
                     catalogue.problem ? catalogue.problem->sentence.translated() : fromWhere(catalogue)});
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table(
            {words(QT_TRANSLATE_NOOP("CommandLine", "Id")), words(QT_TRANSLATE_NOOP("CommandLine", "Product")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Updated")), words(QT_TRANSLATE_NOOP("CommandLine", "Releases")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Own entries")), words(QT_TRANSLATE_NOOP("CommandLine", "From"))},
            rows, words(QT_TRANSLATE_NOOP("CommandLine", "There are no release catalogues.")));
    return ExitCode::Done;
}

void print(Printer &printer, const ReleaseCatalogue &catalogue)
{
    if (printer.isJson()) {
        printer.json(Json::catalogue(catalogue));
        return;
    }
    if (catalogue.problem)
        printer.problem(*catalogue.problem);
    QList<QStringList> rows;
    const QList<ReleaseFacts> all = catalogue.merged();
    for (const ReleaseFacts &facts : all)
        rows.append({facts.version, date(facts.releasedOn), facts.lts.value_or(false) ? u"LTS"_s : QString(),
                     date(facts.endOfLife), facts.minimumVersion,
                     catalogue.ownRelease(facts.version) ? words(QT_TRANSLATE_NOOP("CommandLine", "own")) : QString(),
                     facts.notes.section(u'\n', 0, 0)});
    printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Version")),
                   words(QT_TRANSLATE_NOOP("CommandLine", "Released")),
                   {},
                   words(QT_TRANSLATE_NOOP("CommandLine", "End of life")),
                   words(QT_TRANSLATE_NOOP("CommandLine", "Comes from")),
                   {},
                   words(QT_TRANSLATE_NOOP("CommandLine", "Notes"))},
                  rows, {});
    //: %1 is a catalogue, %2 where its facts are from, %3 a date, %4 the file or address it was taken from.
    printer.note(
        words(QT_TRANSLATE_NOOP("CommandLine", "%1: facts of %3 from %2; %4."))
            .arg(catalogue.product, catalogue.source.toString(), date(catalogue.updatedOn), fromWhere(catalogue)));
}

ExitCode show(Session &session, Printer &printer, const QString &id)
{
    const QList<ReleaseCatalogue> all = session.catalogues();
    for (const ReleaseCatalogue &catalogue : all) {
        if (catalogue.id != id)
            continue;
        print(printer, catalogue);
        return ExitCode::Done;
    }
    printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "There is no release catalogue “%1”.")).arg(id));
    return ExitCode::NotFound;
}

ExitCode answered(Printer &printer, const Result<ReleaseCatalogue> &catalogue)
{
    if (!catalogue)
        return told(printer, catalogue.error());
    print(printer, *catalogue);
    return ExitCode::Done;
}

/// "lts=true" becomes the key of release.json; empty when it is none of the keys.
QString keyOf(const QString &written)
{
    static const std::map<QString, QString> keys{
        {u"released-on"_s, u"releasedOn"_s},         {u"lts"_s, u"lts"_s},     {u"end-of-life"_s, u"endOfLife"_s},
        {u"minimum-version"_s, u"minimumVersion"_s}, {u"notes"_s, u"notes"_s}, {u"notes-url"_s, u"notesUrl"_s}};
    const auto found = keys.find(written);
    return found == keys.end() ? QString() : found->second;
}

Result<ReleaseFacts> factsFrom(const QStringList &arguments)
{
    QJsonObject written{{u"version"_s, arguments.first()}};
    QStringList unknown;
    for (const QString &argument : arguments.mid(1)) {
        const QString key = keyOf(argument.section(u'=', 0, 0));
        const QString value = argument.section(u'=', 1);
        if (key.isEmpty() || !argument.contains(u'='))
            unknown.append(argument);
        else if (key == "lts"_L1 && (value == "true"_L1 || value == "false"_L1))
            written.insert(key, value == "true"_L1);
        else
            written.insert(key, value);
    }
    StrictJson json(written, u"catalogue add"_s);
    const ReleaseFacts facts = readReleaseFacts(json);
    if (!unknown.isEmpty())
        json.refuse(unknown.first(),
                    Text(QT_TRANSLATE_NOOP("Text", "is none of released-on=, lts=, end-of-life=, minimum-version=, "
                                                   "notes= and notes-url=")));
    if (json.problem())
        return Failure(*json.problem());
    return facts;
}

ExitCode add(Session &session, Printer &printer, const QStringList &arguments)
{
    const Result<ReleaseFacts> facts = factsFrom(arguments.mid(1));
    if (!facts) {
        printer.problem(facts.error());
        return ExitCode::Usage;
    }
    return answered(printer,
                    session.waitForCatalogue(session.cockpit().putCatalogueRelease(arguments.first(), *facts)));
}

ExitCode catalogue(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString act = invocation.arguments.value(0, u"list"_s);
    const QStringList rest = invocation.arguments.mid(1);
    if (act == "list"_L1 && rest.isEmpty())
        return list(session, printer);
    if (act == "show"_L1 && rest.size() == 1)
        return show(session, printer, rest.first());
    if (act == "refresh"_L1 && rest.size() == 2)
        return answered(printer, session.waitForCatalogue(session.cockpit().refreshCatalogue(rest.at(0), rest.at(1))));
    if (act == "add"_L1 && rest.size() >= 2)
        return add(session, printer, rest);
    if (act == "remove"_L1 && rest.size() == 2)
        return answered(printer,
                        session.waitForCatalogue(session.cockpit().removeCatalogueRelease(rest.at(0), rest.at(1))));
    printer.note(words(QT_TRANSLATE_NOOP(
        "CommandLine", "It goes: catalogue list, show ID, refresh ID FILE-OR-URL, add ID VERSION [released-on=DATE] "
                       "[lts=true] [end-of-life=DATE] [minimum-version=VERSION] [notes=TEXT] [notes-url=URL], or "
                       "remove ID VERSION.")));
    return ExitCode::Usage;
}

} // namespace

std::vector<Verb> catalogueVerbs()
{
    constexpr int most = 9;
    return {{"catalogue", "[list|show|refresh|add|remove …]",
             QT_TRANSLATE_NOOP("CommandLine", "list, refresh or extend what is known of releases"), 0, most,
             catalogue}};
}

} // namespace Switchback
