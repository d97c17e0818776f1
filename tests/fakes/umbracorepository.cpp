// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracorepository.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <mutex>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Tells whoever took the push, and shows what they answer.
constexpr auto hook = "#!/bin/sh\n"
                      "[ -n \"$UMBRACO_HOOK\" ] || exit 0\n"
                      "while read -r old new ref; do\n"
                      "    [ \"$ref\" != refs/heads/master ] || curl -sSN --noproxy '*' -d '' \"$UMBRACO_HOOK\"\n"
                      "done\n";

} // namespace

UmbracoGitRun UmbracoRepository::git(const QString &folder, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString &role : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(role), u"Umbraco Cloud"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(role), u"cloud@umbraco.example"_s);
    }
    environment.remove(u"UMBRACO_HOOK"_s);
    environment.remove(u"GIT_DIR"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setStandardInputFile(QProcess::nullDevice());
    // Nothing is to go on in a folder that is removed soon.
    process.start(u"git"_s, QStringList{u"-c"_s, u"gc.auto=0"_s, u"-c"_s, u"init.defaultBranch=master"_s} + arguments);
    process.waitForFinished(-1);
    return {.hasSucceeded = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

void UmbracoRepository::run(const QString &folder, const QStringList &arguments)
{
    const UmbracoGitRun done = git(folder, arguments);
    if (!done.hasSucceeded)
        qWarning("git %s: %s", qPrintable(arguments.join(u' ')), done.errors.constData());
}

void UmbracoRepository::prepare() const
{
    QFile config(m_folder + u"/config"_s);
    QFile file(m_folder + u"/hooks/post-receive"_s);
    QDir().mkpath(m_folder + u"/hooks"_s);
    if (!config.open(QIODevice::Append) || !file.open(QIODevice::WriteOnly))
        qWarning("%s cannot be written", qPrintable(m_folder));
    config.write("[http]\n\treceivepack = true\n[gc]\n\tauto = 0\n[receive]\n\tautogc = false\n");
    file.write(hook);
    file.setPermissions(file.permissions() | QFile::ExeOwner);
}

void UmbracoRepository::create(const Files &files, const QString &message) const
{
    QDir().mkpath(m_folder);
    run(m_folder, {u"init"_s, u"-q"_s, u"--bare"_s, u"--template="_s});
    prepare();
    if (replace(files, message).isEmpty())
        qWarning("git makes no commit");
}

void UmbracoRepository::createCopyOf(const UmbracoRepository &other) const
{
    QDir().mkpath(QFileInfo(m_folder).path());
    run(QFileInfo(m_folder).path(), {u"clone"_s, u"-q"_s, u"--bare"_s, u"--template="_s, other.m_folder, m_folder});
    prepare();
}

QString UmbracoRepository::head() const
{
    // Read from its file: a program for that would be run too often.
    QFile loose(m_folder + u"/refs/heads/master"_s);
    if (loose.open(QIODevice::ReadOnly))
        return QString::fromLatin1(loose.readAll().trimmed());
    QFile packed(m_folder + u"/packed-refs"_s);
    if (packed.open(QIODevice::ReadOnly))
        for (const QByteArray &line : packed.readAll().split('\n'))
            if (line.endsWith(" refs/heads/master"))
                return QString::fromLatin1(line.split(' ').first());
    return {};
}

bool UmbracoRepository::hasCommit(const QString &commit) const
{
    return git(m_folder, {u"cat-file"_s, u"-e"_s, commit + "^{commit}"_L1}).hasSucceeded;
}

UmbracoRepository::Files UmbracoRepository::files(const QString &commit) const
{
    // A commit never changes.
    static std::mutex mutex;
    static QHash<QString, Files> known;
    const QString id = commit.isEmpty() ? head() : commit;
    {
        const std::lock_guard guard(mutex);
        if (const auto found = known.constFind(id); found != known.cend())
            return *found;
    }
    const QByteArray zip = git(m_folder, {u"archive"_s, u"--format=zip"_s, u"-0"_s, id}).output;
    const Files files = UmbracoZip::unpacked(zip).value_or(Files());
    const std::lock_guard guard(mutex);
    known.insert(id, files);
    return files;
}

QStringList UmbracoRepository::about(const QString &commit, const QStringList &formats) const
{
    const UmbracoGitRun run = git(m_folder, {u"log"_s, u"-1"_s, u"--format="_s + formats.join("%x00"_L1), commit});
    QStringList values;
    for (const QByteArray &value : run.output.split('\0'))
        values.append(QString::fromUtf8(value.trimmed()));
    return values;
}

QByteArray UmbracoRepository::diffSince(const QString &commit) const
{
    return git(m_folder, {u"diff"_s, u"--binary"_s, commit, u"master"_s}).output;
}

QString UmbracoRepository::replace(const Files &files, const QString &message, const QString &tag) const
{
    const QTemporaryDir folder;
    const QString work = folder.path();
    const QStringList here{u"--git-dir"_s, m_folder, u"--work-tree"_s, work};
    const QString before = head();
    UmbracoZip::write(work, files);
    QFile::remove(m_folder + u"/index"_s); // it knows another folder's files
    // Also what ".gitignore" names: it is in the repository when somebody put it there.
    run(work, here + QStringList{u"add"_s, u"-A"_s, u"-f"_s});
    const QString tree = QString::fromUtf8(git(work, here + QStringList{u"write-tree"_s}).output.trimmed());
    if (!before.isEmpty() && about(before, {u"%T"_s}).value(0) == tree)
        return {};
    const QStringList parent = before.isEmpty() ? QStringList() : QStringList{u"-p"_s, before};
    const UmbracoGitRun made =
        git(m_folder, QStringList{u"commit-tree"_s, u"-m"_s, message} + parent + QStringList{tree});
    const QString commit = QString::fromUtf8(made.output.trimmed());
    run(m_folder, {u"update-ref"_s, u"refs/heads/master"_s, commit});
    if (!tag.isEmpty())
        run(m_folder, {u"tag"_s, u"-f"_s, tag, commit});
    return commit;
}

bool UmbracoRepository::merge(const UmbracoRepository &other) const
{
    const QTemporaryDir folder;
    run(folder.path(), {u"clone"_s, u"-q"_s, m_folder, u"."_s});
    if (!git(folder.path(), {u"pull"_s, u"-q"_s, u"--no-rebase"_s, u"--no-edit"_s, other.m_folder, u"master"_s})
             .hasSucceeded)
        return false;
    return git(folder.path(), {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:master"_s}).hasSucceeded;
}

bool UmbracoRepository::fastForwardTo(const UmbracoRepository &other) const
{
    return git(other.m_folder, {u"push"_s, u"-q"_s, m_folder, u"master"_s}).hasSucceeded;
}

void UmbracoRepository::checkOut(const QString &folder, const QString &commit) const
{
    const bool isThere = QDir(folder).exists(u".git"_s);
    if (!isThere) {
        QDir().mkpath(folder);
        run(folder, {u"clone"_s, u"-q"_s, u"--template="_s, m_folder, u"."_s});
        if (commit == head())
            return;
    }
    run(folder, {u"fetch"_s, u"-q"_s, u"origin"_s});
    run(folder, {u"checkout"_s, u"-q"_s, u"-f"_s, u"-B"_s, u"master"_s, commit});
    run(folder, {u"clean"_s, u"-q"_s, u"-f"_s, u"-d"_s});
}

} // namespace Switchback
