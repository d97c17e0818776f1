// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/codestore.h"

#include "app/platforms/magento/magentoproblem.h"
#include "app/process/localcommands.h"
#include "app/process/shellquote.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto gitDeadline = std::chrono::minutes(30);

Problem gitProblem(const Printed &printed, const QString &remote)
{
    const QString words = printed.lastWords().join(u'\n');
    const bool isKey = words.contains("Permission denied"_L1) || words.contains("Host key verification failed"_L1)
                       || words.contains("Could not read from remote"_L1);
    return magentoProblem(
        isKey ? ProblemKind::Permission : ProblemKind::Remote, isKey ? Owner::You : Owner::Platform, u"magento.git"_s,
        isKey ? Text(QT_TRANSLATE_NOOP("Text", "git could not reach the repository of the project, %1."), {remote})
              : Text(QT_TRANSLATE_NOOP("Text", "git ended with exit code %1: %2"),
                     {printed.outcome.exitCode, printed.error.value(0)}),
        isKey
            ? Text(QT_TRANSLATE_NOOP("Text", "Add your public ssh key to your cloud account, and connect once with ssh "
                                             "so that its host is known."))
            : Text(QT_TRANSLATE_NOOP("Text", "Look at what it says.")),
        words);
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

QByteArray joined(const QStringList &lines)
{
    return lines.join(u'\n').toUtf8();
}

} // namespace

CodeStore::CodeStore(const QString &folder, QString remote, QString sshConfig)
    : m_folder(folder + "/code.git"_L1)
    , m_remote(std::move(remote))
    , m_sshConfig(std::move(sshConfig))
{
}

Result<Printed> CodeStore::git(const QStringList &arguments, Context &context, const QByteArray &input,
                               const QMap<QString, QString> &variables, bool isLogged) const
{
    Command command;
    command.program = u"git"_s;
    command.arguments = QStringList{u"--git-dir"_s, m_folder} + arguments;
    command.deadline = gitDeadline;
    if (!input.isEmpty())
        command.input = input;
    QString ssh = u"ssh -o BatchMode=yes"_s;
    if (!m_sshConfig.isEmpty())
        ssh += " -F "_L1 + QString::fromUtf8(shellQuoted(m_sshConfig));
    command.environment.insert(u"GIT_SSH_COMMAND"_s, ssh);
    command.environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    command.environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // The platform would hold the push until the deployment ends, and its end is judged elsewhere (sheet, 2.3).
    command.environment.insert(u"PLATFORMSH_PUSH_NO_WAIT"_s, u"1"_s);
    for (auto variable = variables.constBegin(); variable != variables.constEnd(); ++variable)
        command.environment.insert(variable.key(), variable.value());
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
        return Failure(gitProblem(*printed, m_remote));
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
    const auto fetched = word({u"fetch"_s, u"--quiet"_s, u"--no-tags"_s, m_remote,
                               QString(u'+' + QString("refs/heads/"_L1 + branch) + u':' + trackingOf(branch))},
                              context);
    if (!fetched)
        return fetched;
    return word({u"rev-parse"_s, trackingOf(branch)}, context);
}

Result<QString> CodeStore::remoteHead(const QString &branch, Context &context) const
{
    return word({u"ls-remote"_s, m_remote, QString("refs/heads/"_L1 + branch)}, context).map([](const QString &line) {
        return line.section(u'\t', 0, 0);
    });
}

Result<QByteArray> CodeStore::file(const QString &commit, const QString &path, Context &context) const
{
    const Result<Printed> printed = git({u"show"_s, QString(commit + u':' + path)}, context);
    if (!printed)
        return Failure(printed.error());
    if (!printed->outcome.succeeded())
        return QByteArray();
    return joined(printed->output) + '\n';
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

Result<QStringList> CodeStore::diff(const QString &from, const QString &to, Context &context) const
{
    constexpr qsizetype enough = 400;
    const Result<Printed> printed = git({u"diff"_s, u"--no-color"_s, u"--stat"_s, u"--patch"_s, from, to, u"--"_s,
                                         u"."_s, u":(exclude)composer.lock"_s},
                                        context);
    if (!printed)
        return Failure(printed.error());
    return printed->output.mid(0, enough);
}

namespace {

Problem rejected(const Printed &printed)
{
    return magentoProblem(
        ProblemKind::Refused, Owner::You, u"magento.push-rejected"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud did not take the push; nothing was deployed.")),
        Text(QT_TRANSLATE_NOOP("Text",
                               "If somebody pushed in between, plan anew. If it found mistakes in a configuration "
                               "file, correct them first; its words are in the details.")),
        printed.lastWords().join(u'\n'));
}

/// git takes an empty name before the colon for the wish to delete the branch.
Result<void> checkCommit(const QString &commit)
{
    if (!commit.isEmpty())
        return {};
    return Failure(magentoProblem(
        ProblemKind::NotFound, Owner::Switchback, u"magento.commit-gone"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The commit that was made is not in Switchback's copy of the code any more.")),
        Text(QT_TRANSLATE_NOOP("Text", "Take the operation back and begin again."))));
}

bool isRejected(const Printed &printed)
{
    const QString words = printed.lastWords().join(u'\n');
    return words.contains("rejected"_L1) || words.contains("declined"_L1);
}

} // namespace

Result<void> CodeStore::tryPush(const QString &commit, const QString &branch, Context &context) const
{
    if (const Result<void> whole = checkCommit(commit); !whole)
        return whole;
    const Result<Printed> printed = git(
        {u"push"_s, u"--dry-run"_s, u"--porcelain"_s, m_remote, QString(commit + ":refs/heads/"_L1 + branch)}, context);
    if (!printed)
        return Failure(printed.error());
    if (printed->outcome.succeeded())
        return {};
    return Failure(isRejected(*printed) ? rejected(*printed) : gitProblem(*printed, m_remote));
}

Result<void> CodeStore::push(const QString &commit, const QString &branch, Context &context) const
{
    if (const Result<void> whole = checkCommit(commit); !whole)
        return whole;
    const Result<Printed> printed = git(
        {u"push"_s, u"--porcelain"_s, m_remote, QString(commit + ":refs/heads/"_L1 + branch)}, context, {}, {}, true);
    if (!printed)
        return Failure(printed.error());
    if (printed->outcome.succeeded())
        return {};
    return Failure(isRejected(*printed) ? rejected(*printed) : gitProblem(*printed, m_remote));
}

} // namespace Switchback
