// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clustersite.h"

#include <QMap>
#include <QRegularExpression>

namespace Switchback {

/// What the objects of green are called, and what stands for blue's names inside them. Pure.
class GreenNames {
public:
    GreenNames(const ClusterSite &site, const ClusterInstallation &blue, QString suffix);

    /// Of the installation: the value of its key label.
    [[nodiscard]] QString id() const { return QString(m_release + m_suffix); }
    [[nodiscard]] QString nameOf(const QString &blueName) const;
    /// From now on that name stands for its copy wherever green mentions it.
    void mention(const QString &blueName) { m_mentioned.insert(blueName, nameOf(blueName)); }
    [[nodiscard]] bool mentions(const QString &text) const;
    /// \a value with the copies' names in its texts; images stay as they are.
    [[nodiscard]] QJsonValue inside(const QJsonValue &value) const;

    /// Labels or a selector of green: the key label has green's value.
    [[nodiscard]] QJsonObject labels(QJsonObject labels) const;
    /// \a value with green's value wherever labels that are blue's are matched.
    [[nodiscard]] QJsonValue matching(const QJsonValue &value) const;
    /// Whether labels that have to match are blue's.
    [[nodiscard]] bool selectsBlue(const QJsonObject &labels) const { return labels.value(m_key) == m_blue; }
    /// A new object's metadata, with blue's labels and its own name; of blue's annotations only those that are nobody's
    /// records.
    [[nodiscard]] QJsonObject head(const QJsonObject &blueObject) const;

private:
    [[nodiscard]] QString inText(QString text) const;

    QString m_release;
    QLatin1String m_key;
    QString m_blue;
    QString m_suffix;
    QString m_oldSuffix;
    QMap<QString, QString> m_mentioned;
};

} // namespace Switchback
