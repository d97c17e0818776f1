// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/git/codestore.h"

#include "app/process/commandrunner.h"
#include "app/process/localcommands.h"
#include "app/process/shellquote.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto gitDeadline = std::chrono::minutes(30);

bool isWeb(const QString &address)
{
    return address.startsWith("http://"_L1) || address.startsWith("https://"_L1);
}

Text howToGetIn(const QString &address)
{
    if (isWeb(address))
        return Text(QT_TRANSLATE_NOOP("Text",
                                      "Look at the e-mail address and the password of the account, and at whether "
                                      "that person may push."));
    return Text(QT_TRANSLATE_NOOP("Text",
                                  "Add your public ssh key to your cloud account, and connect once with ssh so that "
                                  "its host is known."));
}

/// Reference under which what is not pushed yet is kept.
QString referenceOf(const QString &name)
{
    return QString("refs/switchback/"_L1 + name);
}

QString trackingOf(const QString &branch)
{
    return QString("refs/remotes/origin/"_L1 + branch);
}

} // namespace

CodeStore::CodeStore(const QString &folder, GitRemote remote)
    : m_folder(folder + "/code.git"_L1)
    , m_remote(std::move(remote))
{
}

Problem CodeStore::failure(const Printed &printed) const
{
    const QString words = printed.lastWords().join(u'\n');
    const auto says = [&words](QLatin1StringView word) { return words.contains(word); };
    const bool isShutOut = says("Permission denied"_L1) || says("Host key verification failed"_L1)
                           || says("Could not read from remote"_L1) || says("Authentication failed"_L1)
                           || says("could not read Username"_L1) || says("returned error: 403"_L1);
    if (isShutOut)
        return {.kind = ProblemKind::Permission,
                .owner = Owner::You,
                .code = u"git.not-let-in"_s,
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "git could not reach the repository of the project, %1."),
                                 {m_remote.address}),
                .remedy = howToGetIn(m_remote.address),
                .details = words};
    return {.kind = ProblemKind::Remote,
            .owner = Owner::Platform,
            .code = u"git.failed"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "git ended with exit code %1: %2"),
                             {printed.outcome.exitCode, printed.error.value(0)}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look at what it says.")),
            .details = words};
}

Command CodeStore::command(const QStringList &arguments, const QMap<QString, QString> &variables) const
{
    Command command;
    command.program = u"git"_s;
    command.arguments = QStringList{u"--git-dir"_s, m_folder} + arguments;
    command.deadline = gitDeadline;
    QString ssh = u"ssh -o BatchMode=yes"_s;
    if (!m_remote.sshConfig.isEmpty())
        ssh += " -F "_L1 + QString::fromUtf8(shellQuoted(m_remote.sshConfig));
    command.environment.insert(u"GIT_SSH_COMMAND"_s, ssh);
    command.environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    command.environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (m_remote.authorization) {
        // For this address alone; an argument would be there for everybody to see (git-config(1), GIT_CONFIG_COUNT).
        command.environment.insert(u"GIT_CONFIG_KEY_0"_s, u"http.%1.extraHeader"_s.arg(m_remote.address));
        command.secretVariables.push_back({.name = u"GIT_CONFIG_VALUE_0"_s, .value = m_remote.authorization});
        // Nobody is asked in a window that nobody sees, and no other host gets the header.
        const QList<std::pair<QString, QString>> more{
            {u"credential.helper"_s, {}}, {u"core.askPass"_s, {}}, {u"http.followRedirects"_s, u"false"_s}};
        for (qsizetype i = 0; i < more.size(); ++i) {
            command.environment.insert(u"GIT_CONFIG_KEY_%1"_s.arg(i + 1), more.at(i).first);
            command.environment.insert(u"GIT_CONFIG_VALUE_%1"_s.arg(i + 1), more.at(i).second);
        }
        command.environment.insert(u"GIT_CONFIG_COUNT"_s, QString::number(more.size() + 1));
        command.environment.insert(u"GIT_ASKPASS"_s, {});
        command.environment.insert(u"SSH_ASKPASS"_s, {});
        command.environment.insert(u"GCM_INTERACTIVE"_s, u"never"_s);
    }
    for (const auto &more : {m_remote.variables, variables})
        for (auto variable = more.constBegin(); variable != more.constEnd(); ++variable)
            command.environment.insert(variable.key(), variable.value());
    return command;
}

Result<Printed> CodeStore::git(const QStringList &arguments, Context &context, const QByteArray &input,
                               const QMap<QString, QString> &variables, bool isLogged) const
{
    Command command = this->command(arguments, variables);
    if (!input.isEmpty())
        command.input = input;
    const LocalCommands host(context.account->redactor());
    const LineSink log = [&context](Stream stream, const QString &text) { context.log.line(stream, text); };
    return runPrinted(host, command, context.stop, isLogged ? log : LineSink());
}

Result<QString> CodeStore::word(const QStringList &arguments, Context &context, const QByteArray &input,
                                const QMap<QString, QString> &variables) const
{
    const Result<Printed> printed = git(arguments, context, input, variables);
    if (!printed)
        return Failure(printed.error());
    if (!printed->outcome.succeeded())
        return Failure(failure(*printed));
    return printed->output.value(0).trimmed();
}

Result<QString> CodeStore::fetch(const QString &branch, Context &context) const
{
    if (!QFile::exists(m_folder + "/HEAD"_L1)) {
        if (!QDir().mkpath(m_folder))
            return Failure(CommandProblem::noFolder(
                {.program = u"git"_s, .arguments = {}, .workingDirectory = m_folder, .environment = {}}));
        if (const auto made = word({u"init"_s, u"--quiet"_s, u"--bare"_s}, context); !made)
            return made;
    }
    if (const Result<void> raw = keepBytes(); !raw)
        return Failure(raw.error());
    const auto fetched = word({u"fetch"_s, u"--quiet"_s, u"--no-tags"_s, m_remote.address,
                               QString(u'+' + QString("refs/heads/"_L1 + branch) + u':' + trackingOf(branch))},
                              context);
    if (!fetched)
        return fetched;
    return word({u"rev-parse"_s, trackingOf(branch)}, context);
}

Result<void> CodeStore::keepBytes() const
{
    // What is laid out or packed is what is in the repository, whatever its .gitattributes and the person's git say.
    const QByteArray rules = "* -export-ignore -export-subst -text -filter -ident\n";
    QDir().mkpath(m_folder + "/info"_L1);
    QFile file(m_folder + "/info/attributes"_L1);
    if (file.open(QIODevice::ReadOnly) && file.readAll() == rules)
        return {};
    file.close();
    if (file.open(QIODevice::WriteOnly) && file.write(rules) == rules.size())
        return {};
    return Failure(CommandProblem::noFolder(
        {.program = u"git"_s, .arguments = {}, .workingDirectory = file.fileName(), .environment = {}}));
}

Result<QString> CodeStore::remoteHead(const QString &branch, Context &context) const
{
    return word({u"ls-remote"_s, m_remote.address, QString("refs/heads/"_L1 + branch)}, context)
        .map([](const QString &line) { return line.section(u'\t', 0, 0); });
}

Result<QByteArray> CodeStore::file(const QString &commit, const QString &path, Context &context) const
{
    Command show = command({u"cat-file"_s, u"blob"_s, QString(commit + u':' + path)}, {});
    QProcessEnvironment whole = QProcessEnvironment::systemEnvironment();
    whole.insert(show.environment);
    show.environment = whole;
    QByteArray bytes;
    const auto outcome = runCommandRaw(
        show, context.stop, [&bytes](const QByteArray &more) { bytes += more; }, [](const QByteArray &) {});
    if (!outcome)
        return Failure(outcome.error());
    return outcome->succeeded() ? bytes : QByteArray();
}

Result<QStringList> CodeStore::paths(const QString &commit, Context &context) const
{
    const Result<Printed> printed =
        git({u"-c"_s, u"core.quotePath=false"_s, u"ls-tree"_s, u"-r"_s, u"--name-only"_s, commit}, context);
    if (!printed)
        return Failure(printed.error());
    return printed->outcome.succeeded() ? Result<QStringList>(printed->output) : Failure(failure(*printed));
}

Result<QStringList> CodeStore::names(const QString &commit, const QString &path, Context &context) const
{
    const Result<Printed> printed = git({u"ls-tree"_s, u"--name-only"_s, commit, QString(path + u'/')}, context);
    if (!printed)
        return Failure(printed.error());
    return printed->output;
}

Result<void> CodeStore::layOut(const QString &commit, const QString &target, Context &context) const
{
    const QTemporaryDir scratch;
    const QMap<QString, QString> variables{{u"GIT_INDEX_FILE"_s, scratch.filePath(u"index"_s)},
                                           {u"GIT_WORK_TREE"_s, target}};
    if (const auto read = word({u"read-tree"_s, commit}, context, {}, variables); !read)
        return Failure(read.error());
    const auto done = word({u"checkout-index"_s, u"--all"_s}, context, {}, variables);
    return done ? Result<void>() : Failure(done.error());
}

Result<QString> CodeStore::hang(const QString &tree, const QString &parent, const QString &message, const QString &name,
                                Context &context) const
{
    // Whoever has told git their name keeps it; on a machine that has none, it is ours.
    const auto known = git({u"var"_s, u"GIT_COMMITTER_IDENT"_s}, context);
    QMap<QString, QString> variables;
    if (!known || !known->outcome.succeeded())
        for (const QString &who : {u"AUTHOR"_s, u"COMMITTER"_s}) {
            variables.insert(u"GIT_%1_NAME"_s.arg(who), u"Switchback"_s);
            variables.insert(u"GIT_%1_EMAIL"_s.arg(who), u"switchback@localhost"_s);
        }
    const auto commit = word({u"commit-tree"_s, tree, u"-p"_s, parent}, context, message.toUtf8() + '\n', variables);
    if (!commit)
        return commit;
    if (const auto hung = word({u"update-ref"_s, referenceOf(name), *commit}, context); !hung)
        return hung;
    return commit;
}

Result<QString> CodeStore::commit(const QString &parent, const QMap<QString, QByteArray> &files, const QString &message,
                                  const QString &name, Context &context) const
{
    const QTemporaryDir scratch;
    const QMap<QString, QString> variables{{u"GIT_INDEX_FILE"_s, scratch.filePath(u"index"_s)}};
    if (const auto read = word({u"read-tree"_s, parent}, context, {}, variables); !read)
        return read;
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const auto blob = word({u"hash-object"_s, u"-w"_s, u"--stdin"_s}, context, file.value());
        if (!blob)
            return blob;
        const auto added =
            word({u"update-index"_s, u"--add"_s, u"--cacheinfo"_s, QString("100644,"_L1 + *blob + u',' + file.key())},
                 context, {}, variables);
        if (!added)
            return added;
    }
    const auto tree = word({u"write-tree"_s}, context, {}, variables);
    return tree ? hang(*tree, parent, message, name, context) : tree;
}

Result<QString> CodeStore::commitLike(const QString &like, const QString &parent, const QString &message,
                                      const QString &name, Context &context) const
{
    const auto tree = word({u"rev-parse"_s, QString(like + "^{tree}"_L1)}, context);
    return tree ? hang(*tree, parent, message, name, context) : tree;
}

Result<QString> CodeStore::named(const QString &name, Context &context) const
{
    const Result<Printed> printed = git({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, referenceOf(name)}, context);
    if (!printed)
        return Failure(printed.error());
    return printed->outcome.succeeded() ? printed->output.value(0).trimmed() : QString();
}

Result<void> CodeStore::hold(const QString &name, const QString &commit, Context &context) const
{
    const auto done = word({u"update-ref"_s, referenceOf(name), commit}, context);
    return done ? Result<void>() : Failure(done.error());
}

Result<void> CodeStore::forget(const QString &name, Context &context) const
{
    const auto done = word({u"update-ref"_s, u"-d"_s, referenceOf(name)}, context);
    return done ? Result<void>() : Failure(done.error());
}

Result<int> CodeStore::count(const QString &since, const QString &until, Context &context) const
{
    return word({u"rev-list"_s, u"--count"_s, QString(since + ".."_L1 + until)}, context)
        .map([](const QString &number) { return number.toInt(); });
}

Result<bool> CodeStore::isIn(const QString &ancestor, const QString &commit, Context &context) const
{
    if (ancestor.isEmpty() || commit.isEmpty())
        return false;
    return count(commit, ancestor, context).map([](int missing) { return missing == 0; });
}

Result<void> CodeStore::archive(const QString &commit, const QString &file, Context &context) const
{
    const auto done = word({u"archive"_s, u"--format=zip"_s, u"--output"_s, file, commit}, context);
    return done ? Result<void>() : Failure(done.error());
}

Result<QStringList> CodeStore::diff(const QString &from, const QString &to, const QString &except,
                                    Context &context) const
{
    constexpr qsizetype enough = 400;
    QStringList arguments{u"diff"_s, u"--no-color"_s, u"--stat"_s, u"--patch"_s, from, to, u"--"_s, u"."_s};
    if (!except.isEmpty())
        arguments.append(QString(":(exclude)"_L1 + except));
    const Result<Printed> printed = git(arguments, context);
    if (!printed)
        return Failure(printed.error());
    return printed->output.mid(0, enough);
}

namespace {

Problem rejected(const Printed &printed)
{
    return {
        .kind = ProblemKind::Refused,
        .owner = Owner::You,
        .code = u"git.push-rejected"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "The cloud did not take the push; nothing was deployed.")),
        .remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "If somebody pushed in between, plan anew. If it found mistakes in a configuration file, correct "
                    "them first; its words are in the details.")),
        .details = printed.lastWords().join(u'\n')};
}

/// git takes an empty name before the colon for the wish to delete the branch.
Result<void> checkCommit(const QString &commit)
{
    if (!commit.isEmpty())
        return {};
    return Failure(Problem{.kind = ProblemKind::NotFound,
                           .owner = Owner::Switchback,
                           .code = u"git.commit-gone"_s,
                           .sentence = Text(QT_TRANSLATE_NOOP(
                               "Text", "The commit that was made is not in Switchback's copy of the code any more.")),
                           .remedy = Text(QT_TRANSLATE_NOOP("Text", "Take the operation back and begin again.")),
                           .details = {}});
}

/// By the line of --porcelain: what a build prints may have the same words in it.
bool isRejected(const Printed &printed)
{
    return std::any_of(printed.output.cbegin(), printed.output.cend(),
                       [](const QString &line) { return line.startsWith(u'!'); });
}

} // namespace

Result<void> CodeStore::tryPush(const QString &commit, const QString &branch, Context &context) const
{
    if (const Result<void> whole = checkCommit(commit); !whole)
        return whole;
    const Result<Printed> printed = git(
        {u"push"_s, u"--dry-run"_s, u"--porcelain"_s, m_remote.address, QString(commit + ":refs/heads/"_L1 + branch)},
        context);
    if (!printed)
        return Failure(printed.error());
    if (printed->outcome.succeeded())
        return {};
    return Failure(isRejected(*printed) ? rejected(*printed) : failure(*printed));
}

Result<void> CodeStore::push(const QString &commit, const QString &branch, Context &context) const
{
    if (const Result<void> whole = checkCommit(commit); !whole)
        return whole;
    const Result<Printed> printed =
        git({u"push"_s, u"--porcelain"_s, m_remote.address, QString(commit + ":refs/heads/"_L1 + branch)}, context, {},
            {}, true);
    if (!printed)
        return Failure(printed.error());
    if (printed->outcome.succeeded())
        return {};
    return Failure(isRejected(*printed) ? rejected(*printed) : failure(*printed));
}

} // namespace Switchback
