// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

/// Reading the objects of the API, which is JSON without a schema at hand: what is missing reads as empty or zero, as the
/// API itself leaves zeros out.
namespace Switchback::KubeObject {

/// The value at a path of keys.
[[nodiscard]] QJsonValue at(const QJsonObject &object, std::initializer_list<QLatin1String> path);
[[nodiscard]] QJsonObject objectAt(const QJsonObject &object, std::initializer_list<QLatin1String> path);
/// Puts \a value at a path of keys, making what is missing on the way.
void put(QJsonObject &object, std::initializer_list<QLatin1String> path, const QJsonValue &value);

[[nodiscard]] QString name(const QJsonObject &object);
[[nodiscard]] QString label(const QJsonObject &object, QLatin1String key);
[[nodiscard]] QString annotation(const QJsonObject &object, QLatin1String key);
/// RFC 3339, as UTC; invalid when there is none.
[[nodiscard]] QDateTime time(const QString &text);
[[nodiscard]] QString timeText(const QDateTime &time);
/// Of a quantity: "10Gi", "500M", "1.5", "250m", "1e9", a number; 0 for what is none (apimachinery, resource.Quantity).
[[nodiscard]] double amount(const QJsonValue &quantity);
/// "6.3.2" of "registry:5000/shop/web:6.3.2@sha256:…"; "latest" when none is named.
[[nodiscard]] QString imageTag(const QString &image);
/// The image with another tag, without a digest.
[[nodiscard]] QString withTag(const QString &image, const QString &tag);

} // namespace Switchback::KubeObject
