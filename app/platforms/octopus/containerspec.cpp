// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/containerspec.h"

#include "app/platforms/octopus/octopusproblem.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString masterKeyVariable = u"MASTER_KEY="_s;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        list.append(one.toString());
    return list;
}

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
    const QStringList command = strings(config.value("Cmd"_L1));
    return command == image.command ? std::nullopt : std::optional(u"Cmd"_s);
}

Result<QByteArray> environmentOf(const ContainerState &old, const ImageState &image, const Secret &masterKey)
{
    QByteArray lines;
    const QStringList all = strings(old.inspected.value("Config"_L1).toObject().value("Env"_L1));
    for (const QString &variable : all) {
        if (image.environment.contains(variable))
            continue;
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

/// Volumes and folders of the host, also those that the image asked for and docker named: the data are in there.
Result<QStringList> mountsOf(const ContainerState &old)
{
    QStringList arguments;
    const QJsonArray mounts = old.inspected.value("Mounts"_L1).toArray();
    for (const QJsonValue &value : mounts) {
        const QJsonObject mount = value.toObject();
        const QString type = mount.value("Type"_L1).toString();
        const QString source = mount.value(type == "volume"_L1 ? "Name"_L1 : "Source"_L1).toString();
        const QString target = mount.value("Destination"_L1).toString();
        const bool isKnown = type == "volume"_L1 || type == "bind"_L1;
        if (!isKnown || source.isEmpty() || source.contains(u',') || target.contains(u','))
            return Failure(cannotCopy(old.name, u"Mounts "_s + target));
        arguments += {u"--mount"_s, QString(u"type=%1,source=%2,target=%3"_s.arg(type, source, target)
                                            + (mount.value("RW"_L1).toBool(true) ? QString() : u",readonly"_s))};
    }
    return arguments;
}

QStringList portsOf(const QJsonObject &host)
{
    QStringList arguments;
    const QJsonObject ports = host.value("PortBindings"_L1).toObject();
    for (auto port = ports.constBegin(); port != ports.constEnd(); ++port) {
        const QJsonArray bindings = port.value().toArray();
        for (const QJsonValue &value : bindings) {
            const QJsonObject binding = value.toObject();
            const QString address = binding.value("HostIp"_L1).toString();
            const QString where =
                address.contains(u':') ? u"[%1]:"_s.arg(address) : (address.isEmpty() ? QString() : address + u':');
            arguments += {u"--publish"_s, QString(where + binding.value("HostPort"_L1).toString() + u':' + port.key())};
        }
    }
    return arguments;
}

QStringList networkOf(const ContainerState &old)
{
    const QString mode = old.inspected.value("HostConfig"_L1).toObject().value("NetworkMode"_L1).toString();
    const QString hostName = old.inspected.value("Config"_L1).toObject().value("Hostname"_L1).toString();
    QStringList arguments;
    // Without a name of its own a node is called after its host, and must be called the same afterwards.
    if (mode != "host"_L1 && !hostName.isEmpty())
        arguments += {u"--hostname"_s, hostName};
    if (mode.isEmpty() || mode == "default"_L1 || mode == "bridge"_L1)
        return arguments;
    arguments += {u"--network"_s, mode};
    const QString id = old.inspected.value("Id"_L1).toString();
    const QJsonObject networks = old.inspected.value("NetworkSettings"_L1).toObject().value("Networks"_L1).toObject();
    const QStringList aliases = strings(networks.value(mode).toObject().value("Aliases"_L1));
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
        const QStringList values = strings(host.value(option.setting));
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
    const QStringList all = strings(state.inspected.value("Config"_L1).toObject().value("Env"_L1));
    return std::any_of(all.cbegin(), all.cend(), [](const QString &variable) {
        return variable.startsWith(masterKeyVariable) && variable.size() > masterKeyVariable.size();
    });
}

Result<ContainerSpec> containerLike(const ContainerState &old, const ImageState &oldImage, const QString &name,
                                    const QString &image, const Secret &masterKey, const QString &stamp)
{
    if (const std::optional<QString> strange = strangeSetting(old, oldImage))
        return Failure(cannotCopy(old.name, *strange));
    const Result<QStringList> mounts = mountsOf(old);
    if (!mounts)
        return Failure(mounts.error());
    Result<QByteArray> environment = environmentOf(old, oldImage, masterKey);
    if (!environment)
        return Failure(environment.error());
    const QJsonObject host = old.inspected.value("HostConfig"_L1).toObject();
    ContainerSpec spec;
    spec.arguments = QStringList{u"--name"_s,    name,        u"--label"_s,    QString(stampLabel + u'=' + stamp),
                                 u"--restart"_s, old.restart, u"--env-file"_s, u"/dev/stdin"_s}
                     + networkOf(old) + portsOf(host) + *mounts + limitsOf(host) + labelsOf(old, oldImage);
    spec.arguments.append(image);
    spec.environment = std::make_shared<const Secret>(Secret::taken(*environment));
    return spec;
}

} // namespace Switchback
