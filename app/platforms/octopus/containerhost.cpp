// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/containerhost.h"

#include "app/platforms/octopus/jsonstrings.h"
#include "app/platforms/octopus/octopusproblem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Command docker(const QStringList &arguments)
{
    Command command;
    command.program = u"docker"_s;
    command.arguments = arguments;
    return command;
}

/// Docker's own words for what is not there: "Error response from daemon: No such container: octopus".
bool isMissing(const Printed &printed)
{
    const QString words = printed.error.join(u'\n');
    return words.contains("No such container"_L1, Qt::CaseInsensitive)
           || words.contains("No such image"_L1, Qt::CaseInsensitive)
           || words.contains("No such volume"_L1, Qt::CaseInsensitive);
}

/// The Problem behind what docker printed, by its own words; judged() where nobody has seen them before. Nothing when it
/// succeeded. Sources: docker's cli and daemon, `client/errors.go` and `distribution/errors.go` of moby/moby.
Result<void> understood(const Command &command, const Printed &printed)
{
    struct Known {
        QLatin1StringView words;
        ProblemKind kind;
        const char *sentence;
        const char *remedy;
    };
    static const std::array list{
        Known{
            "permission denied while trying to connect"_L1, ProblemKind::Permission,
            QT_TRANSLATE_NOOP("Text", "The user on the host may not use docker."),
            QT_TRANSLATE_NOOP("Text", "Let the user use docker there (group “docker”), or give the account another.")},
        Known{"Cannot connect to the Docker daemon"_L1, ProblemKind::Missing,
              QT_TRANSLATE_NOOP("Text", "Docker does not run on the host."),
              QT_TRANSLATE_NOOP("Text", "Start docker there, then try again.")},
        Known{"no space left on device"_L1, ProblemKind::DiskFull,
              QT_TRANSLATE_NOOP("Text", "The disk of the host's containers is full."),
              QT_TRANSLATE_NOOP("Text", "Make room there, then try again.")},
        Known{"port is already allocated"_L1, ProblemKind::Conflict,
              QT_TRANSLATE_NOOP("Text", "Something else on the host has the port that the container needs."),
              QT_TRANSLATE_NOOP("Text", "Free it, or choose another one in the account.")},
        Known{"address already in use"_L1, ProblemKind::Conflict,
              QT_TRANSLATE_NOOP("Text", "Something else on the host has the port that the container needs."),
              QT_TRANSLATE_NOOP("Text", "Free it, or choose another one in the account.")},
        Known{"manifest unknown"_L1, ProblemKind::NotFound,
              QT_TRANSLATE_NOOP("Text", "The registry has no image of this version."),
              QT_TRANSLATE_NOOP("Text", "Choose another version, or fetch the image to the host by hand.")}};
    if (printed.outcome.succeeded())
        return {};
    const QString words = printed.lastWords().join(u'\n');
    for (const Known &known : list)
        if (words.contains(known.words, Qt::CaseInsensitive))
            return Failure(octopusProblem(known.kind, Owner::You, u"octopus.docker"_s, Text(known.sentence),
                                          Text(known.remedy), redacted(command, words)));
    return judged(command, printed.outcome, printed.lastWords());
}

/// What `docker … inspect` prints, or nothing when there is no such thing. The lines are not redacted: a container is made
/// of them again.
Result<std::optional<QJsonObject>> inspect(const CommandHost &host, const QString &what, const QString &name,
                                           Context &context)
{
    Command command = docker({what, u"inspect"_s, name});
    command.redactor = std::make_shared<const Redactor>();
    const Result<Printed> printed = runQuietly(host, command, context);
    if (!printed)
        return Failure(printed.error());
    if (!printed->outcome.succeeded()) {
        if (isMissing(*printed))
            return std::optional<QJsonObject>();
        return Failure(understood(command, *printed).error());
    }
    // Long lines come in pieces, so they are put together without line ends; JSON needs none.
    const QJsonDocument json = QJsonDocument::fromJson(printed->output.join(QString()).toUtf8());
    if (json.array().size() != 1)
        return Failure(
            octopusProblem(ProblemKind::Remote, Owner::Platform, u"octopus.container"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "What docker says of %1 cannot be understood."), {name}),
                           Text(QT_TRANSLATE_NOOP("Text", "Check the version of docker on the host."))));
    return std::optional(json.array().first().toObject());
}

} // namespace

Result<void> ContainerHost::run(const Command &command, Context &context) const
{
    const Result<Printed> printed = runNoted(*m_host, command, context);
    return printed ? understood(command, *printed) : Failure(printed.error());
}

Result<void> ContainerHost::act(const QStringList &arguments, Context &context) const
{
    return run(docker(arguments), context);
}

Result<std::optional<ContainerState>> ContainerHost::find(const QString &name, Context &context) const
{
    const auto json = inspect(*m_host, u"container"_s, name, context);
    if (!json)
        return Failure(json.error());
    if (!*json)
        return std::optional<ContainerState>();
    const Result<ContainerState> state = ContainerState::fromInspect(**json);
    if (!state)
        return Failure(state.error());
    return std::optional(*state);
}

Result<QStringList> ContainerHost::names(Context &context) const
{
    const Command command = docker({u"container"_s, u"ls"_s, u"--all"_s, u"--format"_s, u"{{.Names}}"_s});
    const Result<Printed> printed = runQuietly(*m_host, command, context);
    if (!printed)
        return Failure(printed.error());
    if (const Result<void> well = understood(command, *printed); !well)
        return Failure(well.error());
    return printed->output;
}

Result<std::optional<ImageState>> ContainerHost::image(const QString &image, Context &context) const
{
    const auto json = inspect(*m_host, u"image"_s, image, context);
    if (!json)
        return Failure(json.error());
    if (!*json)
        return std::optional<ImageState>();
    const QJsonObject config = (*json)->value("Config"_L1).toObject();
    return std::optional(ImageState{.environment = jsonStrings(config.value("Env"_L1)),
                                    .labels = config.value("Labels"_L1).toObject(),
                                    .command = jsonStrings(config.value("Cmd"_L1))});
}

Result<void> ContainerHost::pull(const QString &image, Context &context) const
{
    return act({u"image"_s, u"pull"_s, u"--quiet"_s, image}, context);
}

Result<void> ContainerHost::create(const ContainerSpec &spec, Context &context) const
{
    Command command = docker(QStringList{u"container"_s, u"create"_s} + spec.arguments);
    command.input = spec.environment;
    return run(command, context);
}

Result<Secret> ContainerHost::masterKey(const QString &name, Context &context) const
{
    Command command = docker({u"container"_s, u"exec"_s, name, u"/Octopus/Octopus.Server"_s, u"show-master-key"_s,
                              u"--console"_s, u"--instance"_s, u"OctopusServer"_s});
    command.redactor = std::make_shared<const Redactor>();
    const Result<Printed> printed = runQuietly(*m_host, command, context);
    if (!printed)
        return Failure(printed.error());
    if (const Result<void> well = understood(command, withoutOutput(*printed)); !well)
        return Failure(well.error());
    return keyIn(*printed);
}

Result<void> ContainerHost::start(const QString &name, Context &context) const
{
    return act({u"container"_s, u"start"_s, name}, context);
}

Result<void> ContainerHost::stop(const QString &name, std::chrono::seconds patience, Context &context) const
{
    return act({u"container"_s, u"stop"_s, u"-t"_s, QString::number(patience.count()), name}, context);
}

Result<void> ContainerHost::rename(const QString &from, const QString &to, Context &context) const
{
    return act({u"container"_s, u"rename"_s, from, to}, context);
}

Result<void> ContainerHost::setRestart(const QString &name, const QString &policy, Context &context) const
{
    return act({u"container"_s, u"update"_s, u"--restart"_s, policy, name}, context);
}

Result<void> ContainerHost::remove(const QString &name, Context &context) const
{
    const auto there = find(name, context);
    if (!there)
        return Failure(there.error());
    return *there ? act({u"container"_s, u"rm"_s, name}, context) : Result<void>();
}

Result<bool> ContainerHost::hasVolume(const QString &name, Context &context) const
{
    return inspect(*m_host, u"volume"_s, name, context).map([](const auto &found) { return found.has_value(); });
}

Result<void> ContainerHost::removeVolume(const QString &name, Context &context) const
{
    return act({u"volume"_s, u"rm"_s, u"--force"_s, name}, context);
}

Result<QStringList> ContainerHost::log(const QString &name, Context &context) const
{
    const Result<Printed> printed = runQuietly(*m_host, docker({u"container"_s, u"logs"_s, name}), context);
    if (!printed)
        return Failure(printed.error());
    return printed->output + printed->error;
}

} // namespace Switchback
