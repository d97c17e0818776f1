// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/octopusserver.h"

#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

#include <atomic>
#include <map>

namespace Switchback {

/// What a stand-in prints, and how it ends.
struct StandInReply {
    QString output{};
    QString error{};
    int code = 0;
};

/// A container of a made-up host.
struct HostContainer {
    QString image;
    QString node = QStringLiteral("NODE1"); ///< of the server that it is
    QStringList environment{};
    QString restart = QStringLiteral("no");
    QString hostName{};
    QJsonObject labels{};
    QJsonArray mounts{};
    QStringList ports{};      ///< as for --publish
    bool keepsItsKey = false; ///< it made the database itself, and has the master key without being given it
    bool isRunning = false;
    bool wasStarted = false;
    int exitCode = 0;
    QStringList log{};
};

/// The database behind a made-up Octopus Server. What the server keeps in it, OctopusState has.
struct HostDatabase {
    QString version; ///< of the server that upgraded it last
    qint64 scripts = 1000;
    qint64 usedBytes = 8 << 20;
    QString installationId{};
    bool isArmed = true;      ///< a server on it deploys what waits, and to whatever it knows
    bool isRestoring = false; ///< its restore was broken off
    QStringList spaces{};
};

/// How the next start of a version ends that is newer than its database.
struct UpgradeEnd {
    QStringList log;
    bool isCommitted = false; ///< what it did to the database stays
    bool isStuck = false;     ///< it goes on running, and does not answer
    int scripts = 0;          ///< that it adds beside those of a new minor release
};

class OctopusWindows;

/// A host with docker and sqlcmd, where an OctopusServer runs in the container "octopus", and its further nodes in others
/// (addNode()): starting, stopping and making
/// containers lets the server come and go with the version of the image, and the database is backed up and restored with
/// what the server keeps in it. Both programs are real ones, first in PATH, with the output and the exit codes of the real
/// ones as far as they are used (docker: cli/command/container of docker/cli; sqlcmd: learn.microsoft.com, "sqlcmd
/// utility", and sys.messages). What Octopus Server does when it starts: sheet 2.3, 3.1, 3.5.
class OctopusHost {
public:
    explicit OctopusHost(OctopusServer &server);
    ~OctopusHost();
    Q_DISABLE_COPY_MOVE(OctopusHost)

    [[nodiscard]] QString backupFolder() const { return m_folder.filePath(QStringLiteral("backups")); }
    [[nodiscard]] QStringList backupFiles() const;
    [[nodiscard]] QMap<QString, HostContainer> containers() const;
    [[nodiscard]] HostDatabase database() const;
    /// All of them, by name.
    [[nodiscard]] QMap<QString, HostDatabase> databases() const;
    /// Of docker, by name.
    [[nodiscard]] QStringList volumes() const;
    /// Where the files of one are.
    [[nodiscard]] QString folderOf(const QString &volume) const;
    void addVolume(const QString &name);
    void removeVolume(const QString &name);
    void changeDatabases(const std::function<void(std::map<QString, HostDatabase> &)> &change);
    /// \a server answers for whatever runs on another database than the first.
    void lend(OctopusServer &server);
    /// Every call so far: "docker container stop …", "sqlcmd …".
    [[nodiscard]] QStringList calls() const;
    /// What nobody may do: two servers on one database, a server stopped at work.
    [[nodiscard]] QStringList violations() const;

    /// Calls in which \a words stand end like that from now on.
    void fail(const QString &words, const StandInReply &reply);
    /// Only the next one.
    void failOnce(const QString &words, const StandInReply &reply);
    /// Called whenever somebody reads a log: a test lets time pass.
    void setLogReader(const std::function<void()> &reader);
    void setUpgradeEnd(const std::optional<UpgradeEnd> &end);
    void change(const std::function<void(QMap<QString, HostContainer> &)> &change);
    /// Another node of the server, in a container like the first one.
    void addNode(const QString &container, const QString &node);
    /// It is a Windows host from now on, reached by ssh, without docker. Lives as long as the host.
    OctopusWindows &makeWindows();
    /// Another Windows host, for the test instance, without any Octopus Server.
    OctopusWindows &makeTestWindows();
    /// Another Windows host with another node of the server.
    OctopusWindows &makeSecondWindows(const QString &node);
    /// The environment that an sshd has to give to what it starts here, or on the other host.
    [[nodiscard]] QStringList environment(bool isOfOther = false) const;
    /// Has ssh use that configuration, whoever starts it with our PATH.
    void useSshConfig(const QString &file);
    /// The program is not on the host.
    void uninstall(const QString &program);

    static constexpr QLatin1StringView firstDatabase{"OctopusDeploy"};
    static constexpr QLatin1StringView masterKey{"c3dpdGNoYmFja2tleTEyMw=="};
    static constexpr QLatin1StringView sqlPassword{"correct horse battery"};

private:
    struct Call {
        QString host;
        QString program;
        QStringList arguments;
        QString password;
        QString input;

        [[nodiscard]] QString option(const QString &name) const;
    };

    [[nodiscard]] HostileReply answer(const HostileRequest &request);
    [[nodiscard]] StandInReply answer(const Call &call);
    [[nodiscard]] StandInReply docker(const Call &call);
    [[nodiscard]] StandInReply inspect(const QString &name) const;
    [[nodiscard]] StandInReply inspectImage(const QString &image) const;
    [[nodiscard]] StandInReply pull(const QString &image);
    [[nodiscard]] StandInReply create(const Call &call);
    [[nodiscard]] StandInReply act(const Call &call, const QString &verb, const QString &name);
    [[nodiscard]] StandInReply rename(const QString &from, const QString &to);
    /// What answers for a database, and how long it still takes to be up.
    struct Front {
        OctopusServer *server = nullptr;
        std::atomic<int> looksUntilUp = 0;
        std::atomic<bool> isUp = true;

        void surround();
        void beginStart(bool isStuck);
    };
    [[nodiscard]] Front &frontOf(const QString &database);
    [[nodiscard]] StandInReply volume(const Call &call);
    [[nodiscard]] StandInReply run(const Call &call);
    void start(HostContainer &container);
    void stop(HostContainer &container);
    /// Two that disturb each other, or a copy that can do harm.
    void judgeStart(const HostContainer &container, const QString &database);
    /// Gives the server what a copied database holds.
    void furnish(const QString &node, const HostDatabase &database) const;
    void upgradeDatabase(HostContainer &container, const QString &version);
    void setNode(const HostContainer &container, const std::function<void(OctopusNodeState &)> &change);

    [[nodiscard]] QString pathHere(const QString &path) const;
    [[nodiscard]] StandInReply sqlcmd(const Call &call);
    [[nodiscard]] StandInReply backUp(const QString &statement);
    [[nodiscard]] StandInReply header(const QString &statement) const;
    [[nodiscard]] StandInReply restore(const QString &statement);
    [[nodiscard]] StandInReply copy(const QString &name, const QString &statement, const QJsonObject &set);
    [[nodiscard]] StandInReply disarm(const QString &name, const QString &statement);
    [[nodiscard]] StandInReply rename(const QString &statement);
    [[nodiscard]] StandInReply drop(const QString &statement);
    [[nodiscard]] bool isUsed(const QString &database) const;

    OctopusServer &m_server;
    Front m_front;
    Front m_lent;
    QTemporaryDir m_folder;
    QByteArray m_pathBefore;
    mutable std::mutex m_mutex;
    QMap<QString, HostContainer> m_containers;
    QStringList m_images;
    QStringList m_volumes;
    std::map<QString, HostDatabase> m_databases; ///< stays where it is while others come and go
    struct Fault {
        QString words;
        StandInReply reply;
        bool isOnce = false;
    };
    QList<Fault> m_faults;
    std::optional<UpgradeEnd> m_upgradeEnd;
    std::unique_ptr<OctopusWindows> m_windows;
    std::unique_ptr<OctopusWindows> m_otherWindows;
    std::function<void()> m_logReader;
    QStringList m_calls;
    QStringList m_violations;
    HostileServer m_door; // last: its thread ends first
};

} // namespace Switchback
