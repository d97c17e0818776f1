// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/podtrouble.h"

#include "app/platforms/magnolia/kubeobject.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const KubeResource pods{{}, u"v1"_s, u"pods"_s};

/// "war waits, ImagePullBackOff: …" of a container that does not run.
QString troubleOfContainer(const QJsonObject &status)
{
    const QJsonObject state = status.value("state"_L1).toObject();
    const QString name = status.value("name"_L1).toString();
    if (const QJsonObject waiting = state.value("waiting"_L1).toObject(); !waiting.isEmpty())
        return u"%1 waits, %2: %3"_s.arg(name, waiting.value("reason"_L1).toString(),
                                         waiting.value("message"_L1).toString());
    const QJsonObject ended = state.value("terminated"_L1).toObject();
    if (ended.value("exitCode"_L1).toInt() != 0)
        return u"%1 ended with %2, %3: %4"_s.arg(name, QString::number(ended.value("exitCode"_L1).toInt()),
                                                 ended.value("reason"_L1).toString(),
                                                 ended.value("message"_L1).toString());
    return {};
}

} // namespace

QString troubleOf(const QJsonObject &pod)
{
    QStringList troubles;
    for (const QLatin1String list : {"initContainerStatuses"_L1, "containerStatuses"_L1}) {
        const QJsonArray statuses = KubeObject::at(pod, {"status"_L1, list}).toArray();
        for (const QJsonValue &status : statuses)
            troubles.append(troubleOfContainer(status.toObject()));
    }
    const QJsonArray conditions = KubeObject::at(pod, {"status"_L1, "conditions"_L1}).toArray();
    for (const QJsonValue &condition : conditions) {
        if (condition["status"_L1] == "False"_L1 && !condition["message"_L1].toString().isEmpty())
            troubles.append(condition["type"_L1].toString() + ": "_L1 + condition["message"_L1].toString());
    }
    troubles.removeAll(QString());
    return troubles.isEmpty() ? QString() : QString(KubeObject::name(pod) + ": "_L1 + troubles.join("; "_L1));
}

QString podTrouble(KubeClient &client, const QString &nameSpace, QLatin1String keyLabel, const QString &installation,
                   const std::stop_token &stop)
{
    const Result<KubeList> list = client.list({.resource = pods, .nameSpace = nameSpace},
                                              {.labelSelector = QString(keyLabel + u'=' + installation)}, stop);
    QStringList lines;
    for (const QJsonObject &pod : list ? list->items : QList<QJsonObject>())
        lines.append(troubleOf(pod));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Problem notReadyProblem(const ClusterInstallation &installation, std::chrono::milliseconds limit,
                        const QString &details)
{
    return {.kind = ProblemKind::Unhealthy,
            .owner = Owner::Platform,
            .code = u"magnolia.not-ready"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 pods of release %3 were ready after %4."),
                             {installation.ready, installation.desired, installation.version,
                              QVariant::fromValue(Duration{limit.count()})}),
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "The details say what the pods wait for; mend that, then try again.")),
            .details = details};
}

} // namespace Switchback
