// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracoproject.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>

namespace Switchback {

/// What a server of the project said.
struct UmbracoAnswer {
    int status = 0; ///< 0: nothing came
    QByteArray body{};
    QHash<QByteArray, QByteArray> headers{}; ///< names in lower case

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
    /// A member of the object, as text.
    [[nodiscard]] QString text(QLatin1StringView name) const { return object().value(name).toString(); }
};

/// Asks servers and waits for what they say. Does not follow redirections.
class UmbracoAsker {
public:
    using Headers = QHash<QByteArray, QByteArray>;

    explicit UmbracoAsker(Headers always = {});

    UmbracoAnswer ask(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
                      const Headers &headers = {});
    UmbracoAnswer get(const QUrl &url) { return ask("GET", url); }
    UmbracoAnswer sendJson(const QByteArray &method, const QUrl &url, const QJsonObject &body);
    /// As a form with a file and further fields.
    UmbracoAnswer upload(const QUrl &url, const QByteArray &zip, const QHash<QByteArray, QByteArray> &fields = {});

private:
    Headers m_always;
    QNetworkAccessManager m_manager;
};

} // namespace Switchback
