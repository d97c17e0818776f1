// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/containerspec.h"

#include "app/platforms/octopus/connectionstring.h"
#include "app/platforms/octopus/jsonstrings.h"
#include "app/platforms/octopus/octopusproblem.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString masterKeyVariable = u"MASTER_KEY="_s;
const QString databaseVariable = u"DB_CONNECTION_STRING="_s;
const QString nodeVariable = u"OCTOPUS_SERVER_NODE_NAME="_s;
const QString serverPort = u"8080/tcp"_s; // sheet, 2.3

Problem cannotCopy(const QString &name, const QString &what)
{
    return octopusProblem(
        ProblemKind::Refused, Owner::You, u"octopus.container"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The container %1 has a setting that Switchback cannot give to another: %2."),
             {name, what}),
        Text(QT_TRANSLATE_NOOP("Text", "Make the container without it, or upgrade by hand.")));
}

bool isSet(const QJsonValue &value)
{
    if (value.isArray())
        return !value.toArray().isEmpty();
    if (value.isObject())
        return !value.toObject().isEmpty();
    if (value.isDouble())
        return value.toDouble() != 0;
    return value.isString() ? !value.toString().isEmpty() : value.toBool();
}

/// Settings that change what a container is or may do and that are not set again.
std::optional<QString> strangeSetting(const ContainerState &old, const ImageState &image)
{
    static constexpr std::array names{"Devices"_L1,       "DeviceRequests"_L1, "Tmpfs"_L1,   "Ulimits"_L1,
                                      "VolumesFrom"_L1,   "Links"_L1,          "PidMode"_L1, "UsernsMode"_L1,
                                      "CpusetCpus"_L1,    "NanoCpus"_L1,       "Sysctls"_L1, "GroupAdd"_L1,
                                      "ReadonlyRootfs"_L1};
    const QJsonObject host = old.inspected.value("HostConfig"_L1).toObject();
    for (const QLatin1StringView name : names)
        if (isSet(host.value(name)))
            return QString(name);
    const QJsonObject config = old.inspected.value("Config"_L1).toObject();
    if (old.inspected.value("NetworkSettings"_L1).toObject().value("Networks"_L1).toObject().size() > 1)
        return u"Networks"_s;
    if (isSet(config.value("User"_L1)))
        return u"User"_s;
    const QStringList command = jsonStrings(config.value("Cmd"_L1));
    return command == image.command ? std::nullopt : std::optional(u"Cmd"_s);
}

QStringList variablesOf(const ContainerState &state)
{
    return jsonStrings(state.inspected.value("Config"_L1).toObject().value("Env"_L1));
}

/// What \a old was given beside what its image brings, for another database and node.
Result<QStringList> ownVariables(const QStringList &given, const ContainerState &old, const ContainerWish &wish)
{
    QStringList own;
    bool hasDatabase = false;
    for (const QString &variable : given) {
        if (variable.startsWith(nodeVariable))
            continue;
        if (!variable.startsWith(databaseVariable)) {
            own.append(variable);
            continue;
        }
        hasDatabase = !databaseOf(old).isEmpty();
        own.append(databaseVariable + withDatabase(variable.mid(databaseVariable.size()), wish.own->database));
    }
    own.append(nodeVariable + wish.name);
    if (hasDatabase)
        return own;
    return Failure(octopusProblem(
        ProblemKind::Refused, Owner::You, u"octopus.container"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The container %1 does not say by DB_CONNECTION_STRING which database it uses."),
             {old.name}),
        Text(QT_TRANSLATE_NOOP("Text", "Make the test instance by hand."))));
}

Result<QByteArray> environmentOf(const ContainerState &old, const ImageState &image, const ContainerWish &wish,
                                 const Secret &masterKey)
{
    QStringList variables = variablesOf(old);
    variables.removeIf([&image](const QString &variable) { return image.environment.contains(variable); });
    if (wish.own) {
        Result<QStringList> own = ownVariables(variables, old, wish);
        if (!own)
            return Failure(own.error());
        variables = *own;
    }
    QByteArray lines;
    for (const QString &variable : std::as_const(variables)) {
        if (variable.contains(u'\n') || variable.contains(u'\r'))
            return Failure(cannotCopy(old.name, variable.section(u'=', 0, 0)));
        lines += variable.toUtf8() + '\n';
    }
    if (!hasMasterKey(old)) {
        lines += masterKeyVariable.toLatin1();
        masterKey.use([&lines](QByteArrayView bytes) { lines.append(bytes); });
        lines += '\n';
    }
    return lines;
}

QString ownVolume(const QString &target, const ContainerWish &wish)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9_.-]+"_s);
    QString slug = target;
    slug.replace(odd, u"-"_s);
    return wish.name + u'-' + wish.stamp + slug;
}

/// Volumes and folders of the host, also those that the image asked for and docker named: the data are in there. Who has a
/// place of its own gets volumes of its own for all that can be written to.
Result<QStringList> mountsOf(const ContainerState &old, const ContainerWish &wish)
{
    QStringList arguments;
    const QJsonArray mounts = old.inspected.value("Mounts"_L1).toArray();
    for (const QJsonValue &value : mounts) {
        const QJsonObject mount = value.toObject();
        QString type = mount.value("Type"_L1).toString();
        const QString target = mount.value("Destination"_L1).toString();
        QString source = mount.value(type == "volume"_L1 ? "Name"_L1 : "Source"_L1).toString();
        const bool isKnown = type == "volume"_L1 || type == "bind"_L1;
        if (!isKnown || source.isEmpty() || source.contains(u',') || target.contains(u','))
            return Failure(cannotCopy(old.name, u"Mounts "_s + target));
        const bool isWritten = mount.value("RW"_L1).toBool(true);
        if (wish.own && isWritten) {
            type = u"volume"_s;
            source = ownVolume(target, wish);
        }
        arguments += {u"--mount"_s, QString(u"type=%1,source=%2,target=%3"_s.arg(type, source, target)
                                            + (isWritten ? QString() : u",readonly"_s))};
    }
    return arguments;
}

QString portOption(const QString &address, const QString &port, const QString &inside)
{
    const QString where =
        address.contains(u':') ? u"[%1]:"_s.arg(address) : (address.isEmpty() ? QString() : address + u':');
    return where + port + u':' + inside;
}

QStringList portsOf(const QJsonObject &host, const ContainerWish &wish)
{
    QStringList arguments;
    const QJsonObject ports = host.value("PortBindings"_L1).toObject();
    if (wish.own) {
        // Reached from where the other is reached; from this host alone where the other's port is another one.
        const QJsonArray bindings = ports.value(serverPort).toArray();
        const QString address =
            bindings.isEmpty() ? u"127.0.0.1"_s : bindings.first().toObject().value("HostIp"_L1).toString();
        return {u"--publish"_s, portOption(address, QString::number(wish.own->port), serverPort)};
    }
    for (auto port = ports.constBegin(); port != ports.constEnd(); ++port) {
        const QJsonArray bindings = port.value().toArray();
        for (const QJsonValue &value : bindings) {
            const QJsonObject binding = value.toObject();
            arguments += {u"--publish"_s, portOption(binding.value("HostIp"_L1).toString(),
                                                     binding.value("HostPort"_L1).toString(), port.key())};
        }
    }
    return arguments;
}

QStringList networkOf(const ContainerState &old, const ContainerWish &wish)
{
    const QString mode = old.inspected.value("HostConfig"_L1).toObject().value("NetworkMode"_L1).toString();
    const QString hostName =
        wish.own ? wish.name : old.inspected.value("Config"_L1).toObject().value("Hostname"_L1).toString();
    QStringList arguments;
    // Without a name of its own a node is called after its host, and must be called the same afterwards.
    if (mode != "host"_L1 && !hostName.isEmpty())
        arguments += {u"--hostname"_s, hostName};
    if (mode.isEmpty() || mode == "default"_L1 || mode == "bridge"_L1)
        return arguments;
    arguments += {u"--network"_s, mode};
    if (wish.own)
        return arguments;
    const QString id = old.inspected.value("Id"_L1).toString();
    const QJsonObject networks = old.inspected.value("NetworkSettings"_L1).toObject().value("Networks"_L1).toObject();
    const QStringList aliases = jsonStrings(networks.value(mode).toObject().value("Aliases"_L1));
    for (const QString &alias : aliases)
        if (!alias.isEmpty() && !id.startsWith(alias))
            arguments += {u"--network-alias"_s, alias};
    return arguments;
}

QStringList limitsOf(const QJsonObject &host)
{
    struct Option {
        QLatin1StringView setting;
        QString option;
    };
    static const std::array options{Option{"ExtraHosts"_L1, u"--add-host"_s}, Option{"Dns"_L1, u"--dns"_s},
                                    Option{"CapAdd"_L1, u"--cap-add"_s}, Option{"CapDrop"_L1, u"--cap-drop"_s},
                                    Option{"SecurityOpt"_L1, u"--security-opt"_s}};
    QStringList arguments;
    for (const Option &option : options) {
        const QStringList values = jsonStrings(host.value(option.setting));
        for (const QString &value : values)
            arguments += {option.option, value};
    }
    if (const qint64 memory = host.value("Memory"_L1).toInteger(); memory > 0)
        arguments += {u"--memory"_s, QString::number(memory)};
    if (host.value("Privileged"_L1).toBool())
        arguments.append(u"--privileged"_s);
    return arguments;
}

QStringList labelsOf(const ContainerState &old, const ImageState &image)
{
    QStringList arguments;
    const QJsonObject labels = old.inspected.value("Config"_L1).toObject().value("Labels"_L1).toObject();
    for (auto label = labels.constBegin(); label != labels.constEnd(); ++label)
        if (image.labels.value(label.key()) != label.value() && label.key() != stampLabel)
            arguments += {u"--label"_s, QString(label.key() + u'=' + label.value().toString())};
    return arguments;
}

} // namespace

QString ContainerState::repository() const
{
    const qsizetype slash = image.lastIndexOf(u'/');
    const qsizetype colon = image.indexOf(u':', slash + 1);
    return image.left(colon < 0 ? image.size() : colon);
}

QString ContainerState::tag() const
{
    return image.mid(repository().size() + 1);
}

Result<ContainerState> ContainerState::fromInspect(const QJsonObject &json)
{
    ContainerState state;
    state.name = json.value("Name"_L1).toString().mid(1); // docker writes "/octopus"
    state.image = json.value("Config"_L1).toObject().value("Image"_L1).toString();
    const QJsonObject now = json.value("State"_L1).toObject();
    state.isRunning = now.value("Running"_L1).toBool();
    state.wasStarted = now.value("Status"_L1).toString() != "created"_L1;
    state.exitCode = now.value("ExitCode"_L1).toInt();
    const QJsonObject restart = json.value("HostConfig"_L1).toObject().value("RestartPolicy"_L1).toObject();
    state.restart = restart.value("Name"_L1).toString();
    if (state.restart.isEmpty())
        state.restart = u"no"_s;
    if (const int most = restart.value("MaximumRetryCount"_L1).toInt(); most > 0)
        state.restart += u":%1"_s.arg(most);
    state.inspected = json;
    if (state.name.isEmpty() || state.image.isEmpty() || state.image.contains(u'@'))
        return Failure(cannotCopy(state.name, u"Image "_s + state.image));
    return state;
}

bool hasMasterKey(const ContainerState &state)
{
    const QStringList all = jsonStrings(state.inspected.value("Config"_L1).toObject().value("Env"_L1));
    return std::any_of(all.cbegin(), all.cend(), [](const QString &variable) {
        return variable.startsWith(masterKeyVariable) && variable.size() > masterKeyVariable.size();
    });
}

QString databaseOf(const ContainerState &state)
{
    QString database;
    const QStringList all = variablesOf(state);
    for (const QString &variable : all)
        if (variable.startsWith(databaseVariable))
            database = databaseIn(variable.mid(databaseVariable.size()));
    return database;
}

QStringList ownVolumes(const ContainerState &old, const ContainerWish &wish)
{
    QStringList volumes;
    const QJsonArray mounts = old.inspected.value("Mounts"_L1).toArray();
    for (const QJsonValue &mount : mounts)
        if (mount["RW"_L1].toBool(true))
            volumes.append(ownVolume(mount["Destination"_L1].toString(), wish));
    return volumes;
}

Result<ContainerSpec> containerLike(const ContainerState &old, const ImageState &oldImage, const ContainerWish &wish,
                                    const Secret &masterKey)
{
    if (const std::optional<QString> strange = strangeSetting(old, oldImage))
        return Failure(cannotCopy(old.name, *strange));
    const QJsonObject host = old.inspected.value("HostConfig"_L1).toObject();
    if (wish.own && host.value("NetworkMode"_L1).toString() == "host"_L1)
        return Failure(cannotCopy(old.name, u"NetworkMode host"_s));
    const Result<QStringList> mounts = mountsOf(old, wish);
    if (!mounts)
        return Failure(mounts.error());
    Result<QByteArray> environment = environmentOf(old, oldImage, wish, masterKey);
    if (!environment)
        return Failure(environment.error());
    ContainerSpec spec;
    // A server of its own has yet to prove itself: one that fails is not to be started over and over.
    const QString restart = wish.own ? u"no"_s : old.restart;
    spec.arguments = QStringList{u"--name"_s,    wish.name, u"--label"_s,    QString(stampLabel + u'=' + wish.stamp),
                                 u"--restart"_s, restart,   u"--env-file"_s, u"/dev/stdin"_s}
                     + networkOf(old, wish) + portsOf(host, wish) + *mounts + limitsOf(host)
                     + (wish.own ? QStringList() : labelsOf(old, oldImage));
    spec.arguments.append(wish.image);
    spec.environment = std::make_shared<const Secret>(Secret::taken(*environment));
    return spec;
}

} // namespace Switchback
