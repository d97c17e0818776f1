// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/magentocloud.h"
#include "tests/platforms/magento/mariadb.h"
#include "tests/process/sshserver.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace Switchback {

/// A project of Adobe Commerce on cloud, all of it on this machine: the platform's API, a git server that deploys what is
/// pushed, a Composer repository, a host with ssh, a database. The environments integration, staging and production begin
/// at the same commit, Commerce 2.4.6; only integration is really deployed, and stands for the three. A branch can be made
/// of one: "upgrade-test", with code, files, database and a host of its own. Everything is in one folder:
///   shop.git      the repository, reached as repository()
///   releases/     one folder per commit that was built; app is a link to the one that runs
///   mounts/       var, app/etc and pub/media, the same for all releases
///   composer/     the Composer repository
///   home/         of the user whom ssh lets in, and of environment()
///   snapshots/    what the platform backed up
///   upgrade-test/ the branch's releases, app and mounts
class CommerceShop {
private:
    /// Before what uses them, so that they go after that.
    QTemporaryDir m_folder;
    QString m_sshConfig;

    using Id = const QString &;

public:
    CommerceShop();
    ~CommerceShop() = default;
    Q_DISABLE_COPY_MOVE(CommerceShop)

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// The environment that is deployed, and the one that can be made.
    static constexpr QLatin1StringView original{"integration"};
    static constexpr QLatin1StringView copy{"upgrade-test"};

    /// Of ssh, in which the host is called "magento", and that of the copy "magento-copy".
    [[nodiscard]] QString sshConfig() const { return m_sshConfig; }
    /// "ssh://user@magento", of whoever runs the test.
    [[nodiscard]] QString sshAddress(Id environment = original) const;
    [[nodiscard]] QString repository() const { return sshAddress() + path(QStringLiteral("shop.git")); }
    /// Of the host: where the site is that runs.
    [[nodiscard]] QString appFolder(Id environment = original) const
    {
        return place(environment, QStringLiteral("app"));
    }
    /// A file of one environment, when it is not that of all.
    [[nodiscard]] QString place(Id environment, const QString &name) const;
    /// For programs that work with the site's code on this side: git by ssh, Composer with folders of its own, an author.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// The PHP for which Composer looks for versions; at first 8.2.14.
    void setPhp(const QString &version) const;

    [[nodiscard]] QString head(const QString &branch) const;
    /// A file as it is in a branch; empty when it is not in there.
    [[nodiscard]] QByteArray committed(const QString &branch, const QString &file) const;
    void addOrder(const QString &customer) const;
    /// The customers, oldest order first.
    [[nodiscard]] QStringList orders(Id environment = original) const;
    /// Their names, sorted.
    [[nodiscard]] QStringList tables(Id environment = original) const;
    [[nodiscard]] QString databaseVersion(Id environment = original) const;
    [[nodiscard]] bool isInMaintenance(Id environment = original) const;
    [[nodiscard]] bool isCronDisabled() const;
    /// Of the code that runs.
    [[nodiscard]] QString deployedVersion(Id environment = original) const;
    [[nodiscard]] QStringList branches() const;
    /// Whether there is anything left of it: files, database, branch.
    [[nodiscard]] bool hasCopy() const;
    /// "fail-build": no build succeeds. "fail-deploy": setup:upgrade fails half-way. "reject": no push is taken.
    /// "stay-closed": maintenance mode is not ended. "fail-branch": no copy can be made. "upgrade-test/…" is about the copy alone.
    void setFlag(const QString &name, bool isSet = true) const;
    /// The same for the next deployment only.
    void failOnce(const QString &flag) const;
    /// Somebody else pushes a commit with that file.
    void pushFile(const QString &branch, const QString &file, const QByteArray &content) const;
    /// From now on the storefront shows an error whose report has that id and content.
    void breakStorefront(const QString &reportId, const QByteArray &report);
    /// The host gets another program of that name: a script of sh.
    void putOnHost(const QString &program, const QByteArray &script) const;

    MariaDb database;
    SshServer ssh;
    SshServer copySsh;
    MagentoCloud cloud; ///< last: its threads use all the others

private:
    using Log = std::function<void(const QString &)>;

    [[nodiscard]] static QString databaseOf(Id environment);
    [[nodiscard]] QStringList hostEnvironment(Id environment = original) const;
    void makeRepository() const;
    void describe();
    [[nodiscard]] int work(const CloudActivityState &activity, const Log &log);
    /// Makes the copy, or takes away what the platform takes away with that activity.
    [[nodiscard]] int workOnCopy(const CloudActivityState &activity, const Log &log);
    [[nodiscard]] int deploy(const QString &environment, const QString &commit, const Log &log) const;
    [[nodiscard]] int runProgram(Id environment, const QString &program, const QStringList &arguments,
                                 const Log &log) const;
};

} // namespace Switchback
