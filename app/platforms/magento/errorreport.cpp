// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/errorreport.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Reads a flat array as PHP's serialize() writes it: "a:2:{i:0;s:3:"abc";s:3:"url";s:1:"/";}". Lengths are bytes, and
/// what is in the quotes is not escaped, so nothing but the lengths tells where a text ends.
class SerializedArray {
public:
    explicit SerializedArray(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] std::optional<QHash<QByteArray, QByteArray>> read()
    {
        QHash<QByteArray, QByteArray> values;
        if (!take("a:"))
            return std::nullopt;
        const qsizetype count = number(':');
        if (count < 0 || !take("{"))
            return std::nullopt;
        for (qsizetype i = 0; i < count; ++i) {
            const auto key = scalar();
            const auto value = scalar();
            if (!key || !value)
                return std::nullopt;
            values.insert(*key, *value);
        }
        return take("}") ? std::optional(values) : std::nullopt;
    }

private:
    bool take(QByteArrayView word)
    {
        if (!QByteArrayView(m_bytes).sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    /// Up to \a end, which is passed; -1: there is none.
    qsizetype number(char end)
    {
        const qsizetype until = m_bytes.indexOf(end, m_at);
        if (until < 0)
            return -1;
        bool isNumber = false;
        const qsizetype value = m_bytes.mid(m_at, until - m_at).toLongLong(&isNumber);
        m_at = until + 1;
        return isNumber ? value : -1;
    }

    std::optional<QByteArray> scalar()
    {
        if (take("i:")) {
            const qsizetype value = number(';');
            return value < 0 ? std::nullopt : std::optional(QByteArray::number(value));
        }
        if (!take("s:"))
            return std::nullopt;
        const qsizetype length = number(':');
        if (length < 0 || !take("\"") || length > m_bytes.size() - m_at)
            return std::nullopt;
        const QByteArray text = m_bytes.mid(m_at, length);
        m_at += length;
        return take("\";") ? std::optional(text) : std::nullopt;
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

} // namespace

std::optional<ErrorReport> readErrorReport(const QByteArray &bytes)
{
    const QByteArray text = bytes.trimmed();
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json.contains("0"_L1))
        return ErrorReport{.message = json.value("0"_L1).toString(),
                           .trace = json.value("1"_L1).toString(),
                           .url = json.value("url"_L1).toString()};
    if (const auto values = SerializedArray(text).read())
        return ErrorReport{.message = QString::fromUtf8(values->value("0")),
                           .trace = QString::fromUtf8(values->value("1")),
                           .url = QString::fromUtf8(values->value("url"))};
    return std::nullopt;
}

bool isReportId(const QString &id)
{
    static const QRegularExpression form(u"\\A(?:[0-9]{1,20}|[0-9a-f]{64})\\z"_s);
    return form.match(id).hasMatch();
}

QString reportIdIn(const QByteArray &page)
{
    static const QRegularExpression sign(
        u"[Ee]rror log record number: *(?:<[^>]*>)* *([0-9a-f]{64}|[0-9]+)(?![0-9A-Za-z])"_s);
    return sign.match(QString::fromUtf8(page)).captured(1);
}

} // namespace Switchback
