// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/containerhost.h"

using namespace Qt::StringLiterals;

// The folders of a container, which a major upgrade may change for good. See containerhost.h.

namespace Switchback {

namespace {

// Each script gets the folders as its arguments, without their first slash. Those that the container has no volume for are
// not there; tar refuses to pack nothing.
const QString onlyThoseThere = u"cd / && for d; do shift; [ ! -d \"$d\" ] || set -- \"$@\" \"$d\"; done && "_s;
const QString packing = onlyThoseThere
                        + u"{ [ $# -gt 0 ] || set -- -T /dev/null; } && rm -f /switchback/part && "
                          "tar -cf /switchback/part \"$@\" && mv /switchback/part /switchback/folders.tar"_s;
const QString unpacking =
    onlyThoseThere
    + u"test -e /switchback/folders.tar && for d; do find \"$d\" -mindepth 1 -delete || exit; done && "
      "tar -xf /switchback/folders.tar"_s;
const QString looking = u"test -e /switchback/folders.tar"_s;

} // namespace

Result<Command> ContainerHost::helper(const FolderArchive &archive, bool isWriting, const QString &script,
                                      Context &context) const
{
    // One that was left over when its docker was broken off would go on working beside the new one.
    const auto left = find(archive.volume, context);
    if (!left)
        return Failure(left.error());
    if (*left)
        if (const Result<void> gone = act({u"container"_s, u"rm"_s, u"--force"_s, archive.volume}, context); !gone)
            return Failure(gone.error());
    Command command;
    command.program = u"docker"_s;
    command.arguments = {u"container"_s,
                         u"run"_s,
                         u"--rm"_s,
                         u"--name"_s,
                         archive.volume,
                         u"--network"_s,
                         u"none"_s,
                         u"--volumes-from"_s,
                         QString(archive.container + (isWriting ? QString() : u":ro"_s)),
                         u"--mount"_s,
                         QString(u"type=volume,source=%1,target=/switchback"_s.arg(archive.volume)),
                         u"--entrypoint"_s,
                         u"sh"_s,
                         archive.image,
                         u"-c"_s,
                         script,
                         u"sh"_s};
    for (const QString &folder : archive.folders)
        command.arguments.append(folder.startsWith(u'/') ? folder.mid(1) : folder);
    return command;
}

Result<void> ContainerHost::pack(const FolderArchive &archive, Context &context) const
{
    const Result<Command> command = helper(archive, false, packing, context);
    return command ? run(*command, context) : Failure(command.error());
}

Result<bool> ContainerHost::isPacked(const FolderArchive &archive, Context &context) const
{
    const Result<bool> hasIt = hasVolume(archive.volume, context);
    if (!hasIt || !*hasIt)
        return hasIt;
    const Result<Command> command = helper(archive, false, looking, context);
    if (!command)
        return Failure(command.error());
    return runQuietly(*m_host, *command, context).map([](const Printed &printed) {
        return printed.outcome.succeeded();
    });
}

Result<void> ContainerHost::unpack(const FolderArchive &archive, Context &context) const
{
    const Result<Command> command = helper(archive, true, unpacking, context);
    return command ? run(*command, context) : Failure(command.error());
}

} // namespace Switchback
