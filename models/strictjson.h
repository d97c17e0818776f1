// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace Switchback {

/// Reads one JSON object that a person wrote, strictly: each mistake becomes one sentence that names the file, the key
/// and what is expected. The first mistake wins; check problem() once, at the end.
class StrictJson {
public:
    /// \a name is how the file is called in sentences: "project.json".
    static Result<StrictJson> parse(const QByteArray &bytes, const QString &name);
    StrictJson(QJsonObject object, QString name, QString prefix = {});

    [[nodiscard]] QString requiredString(const QString &key);
    [[nodiscard]] QString optionalString(const QString &key, const QString &standard = {});
    [[nodiscard]] int requiredInteger(const QString &key, int lowest, int highest);
    [[nodiscard]] int optionalInteger(const QString &key, int lowest, int highest, int standard);
    [[nodiscard]] bool optionalBool(const QString &key, bool standard);
    [[nodiscard]] QDate optionalDate(const QString &key);
    [[nodiscard]] QStringList optionalStrings(const QString &key, const QStringList &standard);
    /// The object of a key, with a reader of its own; nothing when there is no such key.
    [[nodiscard]] std::optional<StrictJson> optionalObject(const QString &key);
    /// The objects of a list that must not be empty, each with a reader of its own.
    [[nodiscard]] QList<StrictJson> requiredObjects(const QString &key);

    /// Says what is wrong with a key's value.
    void refuse(const QString &key, const Text &expectation);
    /// A mistake found by a reader of a part.
    void take(const StrictJson &part);
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    [[nodiscard]] bool contains(const QString &key) const { return m_object.contains(key); }

private:
    [[nodiscard]] QString fullKey(const QString &key) const { return m_prefix + key; }

    QJsonObject m_object;
    QString m_name;
    QString m_prefix;
    std::optional<Problem> m_problem;
};

} // namespace Switchback
