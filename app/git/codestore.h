// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/process/printed.h"

#include <QTemporaryDir>

#include <memory>

namespace Switchback {

/// Where a repository is, and how one gets in.
struct GitRemote {
    QString address; ///< as git takes it
    /// Instead of the user's and the system's; empty: theirs.
    QString sshConfig{};
    /// For http(s): a whole header, "Authorization: Basic …". Goes only to \a address.
    std::shared_ptr<const Secret> authorization{};
    /// For programs of the other side that look at the environment.
    QMap<QString, QString> variables{};
};

/// The code of one project, as Switchback keeps it for itself: a repository without a working tree in the workspace.
/// What is worked on is laid out in a folder of its own and becomes a commit in one go, so nothing is ever half-done in it,
/// and what a person has in their own clone is not touched. Commits that are not pushed yet hang on a reference
/// "refs/switchback/…". Blocks; Problems "git.failed", "git.not-let-in", "git.push-rejected", "git.commit-gone" and those
/// of commands.
class CodeStore {
public:
    /// \a folder: of the project in the workspace.
    CodeStore(const QString &folder, GitRemote remote);

    /// Brings the branch and what it is made of here, and says its newest commit. The first time all of it comes.
    [[nodiscard]] Result<QString> fetch(const QString &branch, Context &context) const;
    /// The newest commit of the branch at the remote, which is asked; nothing is brought.
    [[nodiscard]] Result<QString> remoteHead(const QString &branch, Context &context) const;
    /// A file of a commit, byte by byte; empty when it is not in there.
    [[nodiscard]] Result<QByteArray> file(const QString &commit, const QString &path, Context &context) const;
    /// The paths of all files of a commit.
    [[nodiscard]] Result<QStringList> paths(const QString &commit, Context &context) const;
    /// The names below a folder of a commit; none when there is no such folder.
    [[nodiscard]] Result<QStringList> names(const QString &commit, const QString &path, Context &context) const;
    /// Lays a commit out in \a target, which is there and empty.
    [[nodiscard]] Result<void> layOut(const QString &commit, const QString &target, Context &context) const;
    /// Makes a commit on \a parent of what \a files holds, by path, on top of what the parent has, and hangs it on \a name.
    [[nodiscard]] Result<QString> commit(const QString &parent, const QMap<QString, QByteArray> &files,
                                         const QString &message, const QString &name, Context &context) const;
    /// Makes a commit on \a parent whose content is exactly that of \a like, and hangs it on \a name.
    [[nodiscard]] Result<QString> commitLike(const QString &like, const QString &parent, const QString &message,
                                             const QString &name, Context &context) const;
    /// What hangs on \a name; empty when nothing does.
    [[nodiscard]] Result<QString> named(const QString &name, Context &context) const;
    /// Keeps a commit from being tidied away by git, under \a name.
    [[nodiscard]] Result<void> hold(const QString &name, const QString &commit, Context &context) const;
    /// That nothing hangs there is no Problem.
    [[nodiscard]] Result<void> forget(const QString &name, Context &context) const;
    /// How many commits of \a until are not in \a since.
    [[nodiscard]] Result<int> count(const QString &since, const QString &until, Context &context) const;
    /// Whether \a ancestor is that commit or one before it. Both are here.
    [[nodiscard]] Result<bool> isIn(const QString &ancestor, const QString &commit, Context &context) const;
    /// Writes the content of a commit into a zip file, as it is in the repository.
    [[nodiscard]] Result<void> archive(const QString &commit, const QString &file, Context &context) const;
    /// The changes of a commit as text, a line each; cut after some hundred lines. \a except: a file that is left out.
    [[nodiscard]] Result<QStringList> diff(const QString &from, const QString &to, const QString &except,
                                           Context &context) const;
    /// Asks whether the remote would take the push. Changes nothing.
    [[nodiscard]] Result<void> tryPush(const QString &commit, const QString &branch, Context &context) const;
    /// Without force: a branch that has moved is not pushed over. Does not wait for what the remote makes of it.
    [[nodiscard]] Result<void> push(const QString &commit, const QString &branch, Context &context) const;

private:
    [[nodiscard]] Result<Printed> git(const QStringList &arguments, Context &context, const QByteArray &input = {},
                                      const QMap<QString, QString> &variables = {}, bool isLogged = false) const;
    [[nodiscard]] Result<QString> word(const QStringList &arguments, Context &context, const QByteArray &input = {},
                                       const QMap<QString, QString> &variables = {}) const;
    [[nodiscard]] Result<QString> hang(const QString &tree, const QString &parent, const QString &message,
                                       const QString &name, Context &context) const;

    [[nodiscard]] Result<void> keepBytes() const;
    [[nodiscard]] Command command(const QStringList &arguments, const QMap<QString, QString> &variables) const;
    [[nodiscard]] Problem failure(const Printed &printed) const;

    QString m_folder; ///< of the repository
    GitRemote m_remote;
};

} // namespace Switchback
