// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracoprompt.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto end = "\r\n"_L1;

UmbracoPrompt::Said fails(QLatin1StringView text)
{
    return {.output = {}, .error = text + end, .exitCode = 1};
}

UmbracoPrompt::Said notFound()
{
    return fails("The system cannot find the file specified."_L1);
}

UmbracoPrompt::Said inUse()
{
    return fails("The process cannot access the file because it is being used by another process."_L1);
}

UmbracoPrompt::Said badSyntax()
{
    return fails("The syntax of the command is incorrect."_L1);
}

/// One command of a row, and what stands before it: "", "&", "&&", "||".
struct Link {
    QString joint;
    QString command;
};

QList<Link> linksOf(const QString &line)
{
    QList<Link> links{{}};
    bool isQuoted = false;
    int depth = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"')
            isQuoted = !isQuoted;
        depth += isQuoted ? 0 : (c == u'(' ? 1 : 0) - (c == u')' ? 1 : 0);
        const bool isDouble = i + 1 < line.size() && line.at(i + 1) == c;
        if (isQuoted || depth > 0 || (c != u'&' && !(c == u'|' && isDouble))) {
            links.last().command += c;
            continue;
        }
        links.append({isDouble ? QString(2, c) : QString(c), {}});
        i += isDouble ? 1 : 0;
    }
    return links;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(u"\"([^\"]*)\"|(\\S+)"_s);
    QStringList words;
    for (const QRegularExpressionMatch &match : word.globalMatch(text))
        words.append(match.captured(match.hasCaptured(2) ? 2 : 1));
    return words;
}

bool isSwitch(const QString &word)
{
    return word.startsWith(u'/');
}

} // namespace

UmbracoPrompt::UmbracoPrompt(UmbracoHome home, QString folder, std::function<bool(const QString &local)> changing)
    : m_home(std::move(home))
    , m_folder(std::move(folder))
    , m_changing(std::move(changing))
{
}

UmbracoPrompt::Said UmbracoPrompt::run(const QString &line)
{
    Said all;
    for (const Link &link : linksOf(line)) {
        const bool isWanted = link.joint == "&&"_L1   ? all.exitCode == 0
                              : link.joint == "||"_L1 ? all.exitCode != 0
                                                      : true;
        if (!isWanted)
            continue;
        const Said one = runOne(link.command.trimmed());
        all.output += one.output;
        all.error += one.error;
        all.exitCode = one.exitCode;
    }
    return all;
}

UmbracoPrompt::Said UmbracoPrompt::runOne(const QString &command)
{
    if (command.startsWith(u'(') && command.endsWith(u')'))
        return run(command.sliced(1).chopped(1));
    if (command.startsWith("if "_L1, Qt::CaseInsensitive))
        return conditional(command);
    static const QRegularExpression errorsAway(u"\\s*2>\\s*(?:nul|&1)\\s*$"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression redirection(u"\\A(.*?)(>>?)\\s*(\"[^\"]+\"|\\S+)\\s*\\z"_s);
    const bool hasErrorsAway = errorsAway.match(command).hasMatch();
    const QString plain = QString(command).remove(errorsAway);
    const QRegularExpressionMatch match = redirection.match(plain);
    Said said = builtIn(match.hasMatch() ? match.captured(1) : plain);
    if (hasErrorsAway)
        said.error.clear();
    if (!match.hasMatch())
        return said;
    const QString target = match.captured(3).remove(u'"');
    if (target.compare("nul"_L1, Qt::CaseInsensitive) == 0) {
        said.output.clear();
        return said;
    }
    const std::optional<QString> file = m_home.local(target, m_folder);
    if (!file || !QFileInfo(*file).dir().exists())
        return fails("The system cannot find the path specified."_L1);
    if (!m_changing(*file))
        return inUse();
    if (!UmbracoHome::write(*file, said.output.toUtf8(), match.captured(2) == ">>"_L1))
        return fails("Access is denied."_L1);
    said.output.clear();
    return said;
}

UmbracoPrompt::Said UmbracoPrompt::conditional(const QString &command)
{
    static const QRegularExpression form(u"\\Aif\\s+(not\\s+)?exist\\s+(\"[^\"]+\"|\\S+)\\s+(.+)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(command);
    if (!match.hasMatch())
        return badSyntax();
    const bool exists = !named(match.captured(2).remove(u'"')).isEmpty();
    return exists == match.captured(1).isEmpty() ? runOne(match.captured(3).trimmed()) : Said();
}

UmbracoPrompt::Said UmbracoPrompt::builtIn(const QString &command)
{
    static const QRegularExpression form(u"\\A\\s*([\\w@-]+\\.?)(?:\\s(.*))?\\z"_s);
    const QRegularExpressionMatch match = form.match(command);
    const QString verb = match.captured(1).toLower();
    if (verb == "echo"_L1 || verb == "echo."_L1) {
        // What follows is taken as it stands, the blank before a redirection with it.
        const QString text = match.captured(2);
        if (verb == "echo"_L1 && text.trimmed().isEmpty())
            return {.output = "ECHO is on."_L1 + end};
        return {.output = text + end};
    }
    const QStringList arguments = wordsOf(match.captured(2));
    if (verb == "ren"_L1 || verb == "rename"_L1)
        return rename(arguments);
    if (verb == "del"_L1 || verb == "erase"_L1)
        return remove(arguments);
    if (verb == "type"_L1)
        return type(arguments);
    if (verb == "dir"_L1)
        return list(arguments);
    if (verb == "mkdir"_L1 || verb == "md"_L1)
        return makeFolder(arguments);
    return {.output = {},
            .error = u"'%1' is not recognized as an internal or external command,\r\noperable program or batch "
                     "file.\r\n"_s.arg(command.trimmed().section(u' ', 0, 0)),
            .exitCode = 1};
}

QStringList UmbracoPrompt::named(const QString &argument) const
{
    const bool isPattern = argument.contains(u'*') || argument.contains(u'?');
    if (!isPattern) {
        const std::optional<QString> path = m_home.local(argument, m_folder);
        return path && QFileInfo::exists(*path) ? QStringList{*path} : QStringList();
    }
    const QString path = QString(argument).replace(u'\\', u'/');
    const qsizetype slash = path.lastIndexOf(u'/');
    const std::optional<QString> folder = m_home.local(slash < 0 ? u"."_s : path.left(slash), m_folder);
    if (!folder)
        return {};
    QStringList found;
    for (const QFileInfo &file :
         QDir(*folder).entryInfoList({path.mid(slash + 1)}, QDir::Files | QDir::Hidden, QDir::Name))
        found.append(file.filePath());
    return found;
}

UmbracoPrompt::Said UmbracoPrompt::rename(const QStringList &arguments)
{
    if (arguments.size() != 2 || arguments.at(1).contains(u'\\') || arguments.at(1).contains(u'/'))
        return badSyntax();
    const QStringList sources = named(arguments.first());
    if (sources.isEmpty())
        return notFound();
    const QString &source = sources.first();
    const std::optional<QString> target = m_home.local(arguments.at(1), QFileInfo(source).path());
    if (!target || (QFileInfo::exists(*target) && *target != source))
        return fails("A duplicate file name exists, or the file cannot be found."_L1);
    if (!m_changing(source) || !m_changing(*target))
        return inUse();
    return QFile::rename(source, *target) || source == *target ? Said() : fails("Access is denied."_L1);
}

UmbracoPrompt::Said UmbracoPrompt::remove(const QStringList &arguments)
{
    Said said;
    for (const QString &argument : arguments) {
        if (isSwitch(argument))
            continue;
        const QStringList files = named(argument);
        // Nobody calls that a failure there.
        if (files.isEmpty())
            said.error += "Could Not Find "_L1 + m_home.shown(m_folder) + u'\\' + argument + end;
        for (const QString &file : files) {
            if (!m_changing(file))
                said.error += m_home.shown(file) + end + inUse().error;
            else
                QFile::remove(file);
        }
    }
    return said;
}

UmbracoPrompt::Said UmbracoPrompt::type(const QStringList &arguments) const
{
    if (arguments.isEmpty())
        return badSyntax();
    Said said;
    for (const QString &argument : arguments) {
        if (argument.compare("nul"_L1, Qt::CaseInsensitive) == 0)
            continue;
        const QStringList files = named(argument);
        if (files.isEmpty())
            return notFound();
        for (const QString &file : files)
            said.output += QString::fromUtf8(UmbracoHome::read(file));
    }
    return said;
}

UmbracoPrompt::Said UmbracoPrompt::list(const QStringList &arguments) const
{
    QString wanted = u"."_s;
    for (const QString &argument : arguments)
        if (!isSwitch(argument))
            wanted = argument;
    Said said;
    for (const QString &path : named(wanted)) {
        if (!QFileInfo(path).isDir()) {
            said.output += QFileInfo(path).fileName() + end;
            continue;
        }
        for (const QString &name : QDir(path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
            said.output += name + end;
    }
    return said.output.isEmpty() ? fails("File Not Found"_L1) : said;
}

UmbracoPrompt::Said UmbracoPrompt::makeFolder(const QStringList &arguments) const
{
    for (const QString &argument : arguments) {
        const std::optional<QString> path = m_home.local(argument, m_folder);
        if (!path || QFileInfo::exists(*path))
            return {
                .output = {}, .error = u"A subdirectory or file %1 already exists.\r\n"_s.arg(argument), .exitCode = 1};
        QDir().mkpath(*path);
    }
    return arguments.isEmpty() ? badSyntax() : Said();
}

} // namespace Switchback
