// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/greennames.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Longest name of a StatefulSet whose pods can be labelled with their revision: 63 less "-" and ten characters.
constexpr qsizetype longestName = 52;

/// The name where it stands alone, as in "shop-db.live.svc:5432".
QRegularExpression word(const QString &name)
{
    return QRegularExpression(u"(?<![A-Za-z0-9-])%1(?![A-Za-z0-9-])"_s.arg(QRegularExpression::escape(name)));
}

} // namespace

GreenNames::GreenNames(const ClusterSite &site, const ClusterInstallation &blue, QString suffix)
    : m_release(site.member.release)
    , m_key(site.keyLabel)
    , m_blue(blue.id)
    , m_suffix(std::move(suffix))
    , m_oldSuffix(blue.id.startsWith(m_release) ? blue.id.mid(m_release.size()) : QString())
{
}

QString GreenNames::nameOf(const QString &blueName) const
{
    QString base = blueName;
    if (!m_oldSuffix.isEmpty() && base.endsWith(m_oldSuffix))
        base.chop(m_oldSuffix.size());
    return QString(base.left(longestName - m_suffix.size()) + m_suffix);
}

bool GreenNames::mentions(const QString &text) const
{
    for (auto name = m_mentioned.cbegin(); name != m_mentioned.cend(); ++name)
        if (text.contains(word(name.key())))
            return true;
    return false;
}

QJsonValue GreenNames::inside(const QJsonValue &value) const
{
    if (value.isString())
        return inText(value.toString());
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray old = value.toArray();
        for (const QJsonValue &item : old)
            items.append(inside(item));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto item = object.begin(); item != object.end(); ++item) {
        if (item.key() != "image"_L1)
            item.value() = inside(item.value());
    }
    return object;
}

QJsonObject GreenNames::labels(QJsonObject labels) const
{
    if (labels.contains(m_key))
        labels.insert(m_key, id());
    return labels;
}

QJsonValue GreenNames::matching(const QJsonValue &value) const
{
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray old = value.toArray();
        for (const QJsonValue &item : old)
            items.append(matching(item));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto item = object.begin(); item != object.end(); ++item) {
        const QJsonObject inner = item.value().toObject();
        item.value() =
            item.key() == "matchLabels"_L1 && selectsBlue(inner) ? QJsonValue(labels(inner)) : matching(item.value());
    }
    return object;
}

QJsonObject GreenNames::head(const QJsonObject &blueObject) const
{
    QJsonObject own = labels(KubeObject::objectAt(blueObject, {"metadata"_L1, "labels"_L1}));
    own.insert(Cluster::installationLabel, id());
    own.insert(Cluster::environmentLabel, m_release);
    QJsonObject annotations = KubeObject::objectAt(blueObject, {"metadata"_L1, "annotations"_L1});
    for (const QString &key : annotations.keys()) {
        if (key.startsWith("meta.helm.sh/"_L1) || key.startsWith("kubectl.kubernetes.io/"_L1)
            || key.startsWith("deployment.kubernetes.io/"_L1) || key.startsWith("pv.kubernetes.io/"_L1)
            || key.startsWith("volume."_L1) || key.startsWith("switchback.org/"_L1))
            annotations.remove(key);
    }
    QJsonObject metadata{{u"name"_s, nameOf(KubeObject::name(blueObject))},
                         {u"namespace"_s, KubeObject::at(blueObject, {"metadata"_L1, "namespace"_L1})},
                         {u"labels"_s, own}};
    if (!annotations.isEmpty())
        metadata.insert("annotations"_L1, annotations);
    return metadata;
}

QString GreenNames::inText(QString text) const
{
    for (auto name = m_mentioned.cbegin(); name != m_mentioned.cend(); ++name)
        text.replace(word(name.key()), name.value());
    return text;
}

} // namespace Switchback
