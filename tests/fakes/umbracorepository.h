// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracozip.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Switchback {

/// What a run of git said.
struct UmbracoGitRun {
    bool hasSucceeded = false;
    QByteArray output{};
    QByteArray errors{};
};

/// A bare repository of real git with the one branch that Umbraco Cloud deploys, master. Every call runs git and
/// blocks.
class UmbracoRepository {
public:
    using Files = UmbracoZip::Files;

    explicit UmbracoRepository(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Makes it, with a first commit. Its hook tells the server that received a push.
    void create(const Files &files, const QString &message) const;
    void createCopyOf(const UmbracoRepository &other) const;

    /// Of master.
    [[nodiscard]] QString head() const;
    [[nodiscard]] bool hasCommit(const QString &commit) const;
    /// Empty: of master.
    [[nodiscard]] Files files(const QString &commit = {}) const;
    /// Values of the commit, by git's placeholders: "%an".
    [[nodiscard]] QStringList about(const QString &commit, const QStringList &formats) const;
    /// What changed since then, as a patch.
    [[nodiscard]] QByteArray diffSince(const QString &commit) const;

    /// Puts exactly those files onto master. The commit; empty: nothing differed, and there is none.
    [[nodiscard]] QString replace(const Files &files, const QString &message, const QString &tag = {}) const;
    /// Merges the other's master into this one's. False: they do not go together.
    [[nodiscard]] bool merge(const UmbracoRepository &other) const;
    /// Lets this one's master be the other's, which is ahead of it. False: it is not.
    [[nodiscard]] bool fastForwardTo(const UmbracoRepository &other) const;
    /// Makes a working copy at \a folder be at that commit; makes the copy if need be.
    void checkOut(const QString &folder, const QString &commit) const;

    [[nodiscard]] static UmbracoGitRun git(const QString &folder, const QStringList &arguments);

private:
    /// Something that does not fail unless the machine does: that is said then.
    static void run(const QString &folder, const QStringList &arguments);
    void prepare() const;

    QString m_folder;
};

} // namespace Switchback
