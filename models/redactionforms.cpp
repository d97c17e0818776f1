// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redactionforms.h"

#include "models/redactor.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Shorter lines of a secret of several lines are left alone: braces, "key:" and the like are everywhere.
constexpr qsizetype shortestLine = 8;

/// Nothing when the bytes are no text.
QString asText(QByteArrayView bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError())
        wipe(text);
    return text;
}

/// What base64 makes of \a bytes when \a before bytes stand in front of them, without the characters that depend on
/// what stands in front and behind.
QByteArray base64Core(QByteArrayView bytes, int before)
{
    QByteArray padded(before, '\0');
    padded.append(bytes);
    QByteArray whole = padded.toBase64();
    const qsizetype first = before == 0 ? 0 : before + 1;
    QByteArray core = whole.mid(first, padded.size() * 8 / 6 - first);
    wipe(padded);
    wipe(whole);
    return core;
}

} // namespace

RedactionForms::RedactionForms(const Secret &secret)
{
    secret.use([this](QByteArrayView bytes) {
        QString units;
        // No reallocation may leave a copy behind: the text, its lines, and six times base64.
        units.reserve(bytes.size() * 10 + 64);
        QString text = asText(bytes);
        add(units, text, false);
        const QList<QStringView> lines = QStringView(text).split(u'\n');
        for (const QStringView line : lines) {
            const QStringView trimmed = line.trimmed();
            // The frame of a PEM file is no secret.
            if (lines.size() > 1 && trimmed.size() >= shortestLine && !trimmed.startsWith("-----"_L1))
                add(units, trimmed, false);
        }
        if (bytes.size() >= Redactor::shortest)
            addBase64(units, bytes);
        wipe(text);
        m_units = Secret(
            QByteArrayView(reinterpret_cast<const char *>(units.constData()), units.size() * qsizetype(sizeof(QChar))));
        wipe(units);
    });
    m_units.use([this](QByteArrayView bytes) { m_first = reinterpret_cast<const char16_t *>(bytes.data()); });
}

QStringView RedactionForms::text(const Form &form) const
{
    return {m_first + form.begin, form.length};
}

void RedactionForms::add(QString &units, QStringView form, bool isBase64)
{
    if (form.size() < Redactor::shortest)
        return;
    m_forms.push_back({units.size(), form.size(), isBase64});
    units += form;
}

void RedactionForms::addBase64(QString &units, QByteArrayView bytes)
{
    for (int before = 0; before < 3; ++before) {
        QByteArray core = base64Core(bytes, before);
        QString text = QString::fromLatin1(core);
        add(units, text, true);
        if (core.contains('+') || core.contains('/')) {
            text.replace(u'+', u'-').replace(u'/', u'_');
            add(units, text, true);
        }
        wipe(core);
        wipe(text);
    }
}

} // namespace Switchback
