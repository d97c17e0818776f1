// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpresponse.h"
#include "models/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>

namespace Switchback {

/// The object, or a Problem "http.not-json" (a sign-in page, an error page, nothing) or "http.wrong-shape" (an array).
[[nodiscard]] Result<QJsonObject> jsonObject(const HttpResponse &response);
[[nodiscard]] Result<QJsonArray> jsonArray(const HttpResponse &response);

/// Reads the fields of an object that a server sent, and remembers the first that is missing or of another type: so a
/// platform reads all it needs and asks once whether that went well. What could not be read is an empty value.
///
///     CheckedJson json(object, response.url);
///     environment.name = json.string(u"name");
///     environment.created = json.dateTime(u"created_at");
///     if (const auto problem = json.problem())
///         return Failure(*problem);
///
/// Strings come back safeToShow(); null counts as missing.
class CheckedJson {
public:
    /// \a url and \a path ("items[3].") are for the Problem.
    CheckedJson(QJsonObject object, QUrl url, QString path = {});

    [[nodiscard]] QString string(QStringView name);
    [[nodiscard]] qint64 integer(QStringView name);
    [[nodiscard]] bool boolean(QStringView name);
    /// ISO 8601; one without an offset is UTC. Comes back as UTC.
    [[nodiscard]] QDateTime dateTime(QStringView name);
    [[nodiscard]] QJsonObject object(QStringView name);
    [[nodiscard]] QJsonArray array(QStringView name);

    /// Missing or null is fine and gives nothing; another type is not fine.
    [[nodiscard]] std::optional<QString> optionalString(QStringView name);
    [[nodiscard]] std::optional<qint64> optionalInteger(QStringView name);
    [[nodiscard]] std::optional<bool> optionalBoolean(QStringView name);
    [[nodiscard]] std::optional<QDateTime> optionalDateTime(QStringView name);

    /// A reader for an object inside; its trouble is this one's.
    [[nodiscard]] CheckedJson inside(QStringView name);
    /// Calls \a read for each item of an array of objects, until one has trouble.
    void each(QStringView name, const std::function<void(CheckedJson &item)> &read);

    /// "http.wrong-shape", with what was expected where in the details.
    [[nodiscard]] std::optional<Problem> problem() const;
    /// For a value that is of the right type and still makes no sense.
    void complain(QStringView name, const QString &expected);

private:
    [[nodiscard]] bool has(QStringView name) const;
    [[nodiscard]] QJsonValue take(QStringView name, QJsonValue::Type type, const QString &expected);

    QJsonObject m_object;
    QUrl m_url;
    QString m_path;
    std::shared_ptr<QString> m_complaint; ///< shared with the readers of what is inside
};

/// The same for an answer that is an array of objects.
[[nodiscard]] Result<void> eachObject(const QJsonArray &array, const QUrl &url,
                                      const std::function<void(CheckedJson &item)> &read);

} // namespace Switchback
