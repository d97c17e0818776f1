// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/containernode.h"

#include "app/platforms/octopus/octopusproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

ContainerNode::ContainerNode(const QString &place, const QString &container, std::shared_ptr<const CommandHost> host)
    : NodeHost(place, container)
    , m_host(std::move(host))
    , m_containers(m_host)
{
}

Result<ContainerState> ContainerNode::present(const QString &container, Context &context) const
{
    const auto found = m_containers.find(container, context);
    if (!found)
        return Failure(found.error());
    if (!*found)
        return Failure(octopusProblem(
            ProblemKind::NotFound, Owner::You, u"octopus.container"_s,
            Text(QT_TRANSLATE_NOOP("Text", "There is no container %1 on the host %2."), {container, place()}),
            Text(QT_TRANSLATE_NOOP("Text", "Find out who removed or renamed it, refresh and plan anew."))));
    return **found;
}

Result<bool> ContainerNode::exists(const QString &container, Context &context) const
{
    return m_containers.find(container, context).map([](const auto &found) { return found.has_value(); });
}

Result<std::optional<NodeState>> ContainerNode::find(Context &context) const
{
    return m_containers.find(name(), context).map([](const std::optional<ContainerState> &found) {
        return found ? std::optional(NodeState{.version = found->tag(),
                                               .isRunning = found->isRunning,
                                               .isHeld = found->restart == "no"_L1,
                                               .exitCode = found->exitCode})
                     : std::nullopt;
    });
}

Result<NodeState> ContainerNode::state(Context &context) const
{
    if (const Result<ContainerState> there = present(name(), context); !there)
        return Failure(there.error());
    return find(context).map([](const std::optional<NodeState> &found) { return found.value_or(NodeState()); });
}

Result<NodeFacts> ContainerNode::plan(const NodeAim &aim, Context &context) const
{
    const Result<ContainerState> current = present(name(), context);
    if (!current)
        return Failure(current.error());
    NodeFacts facts{.place = place(),
                    .name = name(),
                    .source = {},
                    .incoming = {},
                    .outgoing = name() + u'-' + aim.stamp,
                    .restart = current->restart};
    facts.incoming = aim.kept ? aim.kept->name : facts.outgoing + u"-new"_s;
    if (!aim.kept)
        facts.source = current->repository() + u':' + aim.version;
    return facts;
}

Result<void> ContainerNode::look(const NodeFacts &facts, Context &context) const
{
    if (facts.source.isEmpty())
        return present(facts.incoming, context).map([](const auto &) {});
    return specOfIncoming(facts, Secret(), context).map([](const auto &) {});
}

Result<Secret> ContainerNode::masterKey(Context &context) const
{
    return m_containers.masterKey(name(), context);
}

Result<QString> ContainerNode::database(Context &context) const
{
    return present(name(), context).map(&databaseOf);
}

Result<QStringList> ContainerNode::log(Context &context) const
{
    return m_containers.log(name(), context);
}

Result<bool> ContainerNode::hasFetched(const NodeFacts &facts, Context &context) const
{
    return m_containers.image(facts.source, context).map([](const auto &image) { return image.has_value(); });
}

Result<void> ContainerNode::fetch(const NodeFacts &facts, Context &context) const
{
    return m_containers.pull(facts.source, context);
}

Result<bool> ContainerNode::hasMade(const NodeFacts &facts, Context &context) const
{
    return exists(facts.incoming, context);
}

Result<ContainerSpec> ContainerNode::specOfIncoming(const NodeFacts &facts, const Secret &key, Context &context) const
{
    const Result<ContainerState> current = present(name(), context);
    if (!current)
        return Failure(current.error());
    const auto image = m_containers.image(current->image, context);
    if (!image)
        return Failure(image.error());
    const QString stamp = facts.outgoing.mid(name().size() + 1);
    return containerLike(*current, image->value_or(ImageState()),
                         {.name = facts.incoming, .image = facts.source, .stamp = stamp}, key);
}

Result<void> ContainerNode::make(const NodeFacts &facts, Context &context) const
{
    const Result<ContainerState> current = present(name(), context);
    if (!current)
        return Failure(current.error());
    Secret key;
    // A container that made its database itself keeps the key to itself, and only tells it while it runs.
    if (!hasMasterKey(*current)) {
        Result<Secret> told = masterKey(context);
        if (!told)
            return Failure(told.error());
        key = std::move(*told);
        (void)context.account->redactor()->add(key);
    }
    const Result<ContainerSpec> spec = specOfIncoming(facts, key, context);
    return spec ? m_containers.create(*spec, context) : Failure(spec.error());
}

Result<void> ContainerNode::discard(const NodeFacts &facts, Context &context) const
{
    return m_containers.remove(facts.incoming, context);
}

Result<void> ContainerNode::stop(std::chrono::seconds patience, Context &context) const
{
    // An old version that the host starts again by itself would meet the new database.
    if (const Result<void> set = release(u"no"_s, context); !set)
        return set;
    return m_containers.stop(name(), patience, context);
}

Result<bool> ContainerNode::isSwapped(const NodeFacts &facts, Context &context) const
{
    const Result<bool> hasOutgoing = exists(facts.outgoing, context);
    const Result<bool> hasIncoming = exists(facts.incoming, context);
    if (!hasOutgoing || !hasIncoming)
        return hasOutgoing ? hasIncoming : hasOutgoing;
    return *hasOutgoing && !*hasIncoming;
}

Result<void> ContainerNode::swap(const NodeFacts &facts, Context &context) const
{
    const Result<bool> isOut = exists(facts.outgoing, context);
    if (!isOut)
        return Failure(isOut.error());
    if (!*isOut)
        if (const Result<void> out = m_containers.rename(name(), facts.outgoing, context); !out)
            return out;
    const Result<bool> isWaiting = exists(facts.incoming, context);
    if (!isWaiting || !*isWaiting)
        return isWaiting ? Result<void>() : Failure(isWaiting.error());
    return m_containers.rename(facts.incoming, name(), context);
}

Result<void> ContainerNode::swapBack(const NodeFacts &facts, Context &context) const
{
    const Result<bool> isOut = exists(facts.outgoing, context);
    if (!isOut || !*isOut)
        return isOut ? Result<void>() : Failure(isOut.error());
    const Result<bool> isTaken = exists(name(), context);
    if (!isTaken)
        return Failure(isTaken.error());
    if (*isTaken)
        if (const Result<void> in = m_containers.rename(name(), facts.incoming, context); !in)
            return in;
    return m_containers.rename(facts.outgoing, name(), context);
}

Result<bool> ContainerNode::mayHaveRun(Context &context) const
{
    return m_containers.find(name(), context).map([](const auto &found) { return found && found->wasStarted; });
}

Result<void> ContainerNode::start(Context &context) const
{
    return m_containers.start(name(), context);
}

Result<void> ContainerNode::release(const QString &restart, Context &context) const
{
    return m_containers.setRestart(name(), restart, context);
}

Result<FolderArchive> ContainerNode::archive(const QString &copy, const QStringList &folders, Context &context) const
{
    return present(name(), context).map([&](const ContainerState &current) {
        return FolderArchive{.volume = copy, .container = name(), .image = current.image, .folders = folders};
    });
}

Result<bool> ContainerNode::hasFolders(const QString &copy, Context &context) const
{
    const Result<FolderArchive> packed = archive(copy, {}, context);
    return packed ? m_containers.isPacked(*packed, context) : Failure(packed.error());
}

Result<void> ContainerNode::copyFolders(const QString &copy, const QStringList &folders, Context &context) const
{
    const Result<FolderArchive> packed = archive(copy, folders, context);
    return packed ? m_containers.pack(*packed, context) : Failure(packed.error());
}

Result<void> ContainerNode::restoreFolders(const QString &copy, const QStringList &folders, Context &context) const
{
    const Result<FolderArchive> packed = archive(copy, folders, context);
    return packed ? m_containers.unpack(*packed, context) : Failure(packed.error());
}

Result<void> ContainerNode::removeFolders(const QString &copy, Context &context) const
{
    return m_containers.removeVolume(copy, context);
}

Result<QStringList> ContainerNode::keptNames(Context &context) const
{
    return m_containers.names(context);
}

Result<void> ContainerNode::removeKept(const QString &kept, Context &context) const
{
    if (kept == name())
        return Failure(octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.backup-gone"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "It runs now: it is no backup any more.")),
                                      Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there."))));
    return m_containers.remove(kept, context);
}

Command ContainerNode::script(const QString &text) const
{
    Command command;
    command.program = u"sh"_s;
    command.arguments = {u"-c"_s, text, u"sh"_s, name()};
    return command;
}

Result<QString> ContainerNode::readNote(Context &context) const
{
    const Command command =
        script(u"f=\"$HOME/.local/state/switchback/octopus-$1.json\"; [ ! -e \"$f\" ] || cat \"$f\""_s);
    const Result<Printed> printed = runQuietly(*m_host, command, context);
    if (!printed)
        return Failure(printed.error());
    if (const Result<void> well = judged(command, printed->outcome, printed->error); !well)
        return Failure(well.error());
    return printed->output.join(QString());
}

Result<void> ContainerNode::writeNote(const QByteArray &text, Context &context) const
{
    Command command =
        script(u"d=\"$HOME/.local/state/switchback\" && umask 077 && mkdir -p \"$d\" && "
               "cat >\"$d/octopus-$1.json.part\" && mv \"$d/octopus-$1.json.part\" \"$d/octopus-$1.json\""_s);
    command.input = text;
    return runLogged(*m_host, command, context).map([](const Printed &) {});
}

} // namespace Switchback
