// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "models/result.h"
#include "models/secret.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace Switchback {

/// What a version left on the host of one node, so that it can run again.
struct KeptNode {
    QString place; ///< the host
    QString node;  ///< what the node goes by there
    QString name;  ///< of what is kept: a stopped container, or an installer

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static KeptNode fromJson(const QJsonObject &json);
    friend bool operator==(const KeptNode &, const KeptNode &) = default;
};

/// What an operation was planned with for one node. Holds no secret.
struct NodeFacts {
    QString place;    ///< the host
    QString name;     ///< what the node goes by there
    QString source;   ///< where the new version is fetched from; empty: it is there
    QString incoming; ///< the version that is to run, until it does
    QString outgoing; ///< the one that runs, once it does not any more
    QString restart;  ///< how the host starts the node again by itself

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static NodeFacts fromJson(const QJsonObject &json);
    friend bool operator==(const NodeFacts &, const NodeFacts &) = default;
};

/// How a node is on its host.
struct NodeState {
    QString version; ///< that is installed
    bool isRunning = false;
    bool isHeld = false; ///< the host does not start it again by itself
    int exitCode = 0;    ///< of what does not run any more
};

/// Where an operation leads a node.
struct NodeAim {
    QString stamp; ///< of the operation: part of the names that it makes
    QString version;
    std::optional<KeptNode> kept{}; ///< what it goes back to
};

/// One node of an Octopus Server on its host, whatever runs it there. What an operation does to it is in small parts, each
/// of which may be called again after it was interrupted half-way; each blocks. Used by one thread at a time.
class NodeHost {
public:
    NodeHost(QString place, QString name)
        : m_place(std::move(place))
        , m_name(std::move(name))
    {
    }
    virtual ~NodeHost() = default;
    Q_DISABLE_COPY_MOVE(NodeHost)

    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Nothing when there is no such node on the host.
    [[nodiscard]] virtual Result<std::optional<NodeState>> find(Context &context) const = 0;
    /// The same, where it has to be there.
    [[nodiscard]] virtual Result<NodeState> state(Context &context) const = 0;
    [[nodiscard]] virtual Result<NodeFacts> plan(const NodeAim &aim, Context &context) const = 0;
    /// What would stand in the way, as far as that can be told without changing anything.
    [[nodiscard]] virtual Result<void> look(const NodeFacts &facts, Context &context) const = 0;
    /// Out of the running node.
    [[nodiscard]] virtual Result<Secret> masterKey(Context &context) const = 0;
    /// Which database it uses, by name; empty when that cannot be told.
    [[nodiscard]] virtual Result<QString> database(Context &context) const = 0;
    /// All that it printed since it was started.
    [[nodiscard]] virtual Result<QStringList> log(Context &context) const = 0;

    [[nodiscard]] virtual Result<bool> hasFetched(const NodeFacts &facts, Context &context) const = 0;
    [[nodiscard]] virtual Result<void> fetch(const NodeFacts &facts, Context &context) const = 0;
    /// Beside the running version, so far as that is possible.
    [[nodiscard]] virtual Result<bool> hasMade(const NodeFacts &facts, Context &context) const = 0;
    [[nodiscard]] virtual Result<void> make(const NodeFacts &facts, Context &context) const = 0;
    [[nodiscard]] virtual Result<void> discard(const NodeFacts &facts, Context &context) const = 0;
    /// Waits for it to end by itself, and sees to it that nothing starts it again.
    [[nodiscard]] virtual Result<void> stop(std::chrono::seconds patience, Context &context) const = 0;
    /// Puts the incoming version in the place of the outgoing one; neither runs.
    [[nodiscard]] virtual Result<bool> isSwapped(const NodeFacts &facts, Context &context) const = 0;
    [[nodiscard]] virtual Result<void> swap(const NodeFacts &facts, Context &context) const = 0;
    [[nodiscard]] virtual Result<void> swapBack(const NodeFacts &facts, Context &context) const = 0;
    /// Brings the database to the installed version where starting the node does not do that by itself.
    [[nodiscard]] virtual Result<void> upgradeDatabase(Context &context) const = 0;
    /// Whether a swapped node may have touched the database.
    [[nodiscard]] virtual Result<bool> mayHaveRun(Context &context) const = 0;
    [[nodiscard]] virtual Result<void> start(Context &context) const = 0;
    /// Lets the host start it again by itself, as NodeFacts::restart says it.
    [[nodiscard]] virtual Result<void> release(const QString &restart, Context &context) const = 0;

    /// A copy of the folders with artifacts, packages and task logs beside them, under a name of its own, while the node does
    /// not run. As a whole or not at all.
    [[nodiscard]] virtual Result<bool> hasFolders(const QString &copy, Context &context) const = 0;
    [[nodiscard]] virtual Result<void> copyFolders(const QString &copy, const QStringList &folders,
                                                   Context &context) const = 0;
    /// Makes the folders what the copy is.
    [[nodiscard]] virtual Result<void> restoreFolders(const QString &copy, const QStringList &folders,
                                                      Context &context) const = 0;
    /// Nothing when it is not there.
    [[nodiscard]] virtual Result<void> removeFolders(const QString &copy, Context &context) const = 0;

    /// All that might be a KeptNode of this host, by name.
    [[nodiscard]] virtual Result<QStringList> keptNames(Context &context) const = 0;
    /// Nothing when it is not there.
    [[nodiscard]] virtual Result<void> removeKept(const QString &kept, Context &context) const = 0;

    /// A small file of ours on the host, replaced as a whole. Empty when there is none.
    [[nodiscard]] virtual Result<QString> readNote(Context &context) const = 0;
    [[nodiscard]] virtual Result<void> writeNote(const QByteArray &text, Context &context) const = 0;

private:
    QString m_place;
    QString m_name;
};

} // namespace Switchback
