// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Switchback {

inline QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace Switchback
