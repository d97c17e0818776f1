// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

#include <functional>

namespace Switchback {

/// Translates sentences that are data (Text::fromData): whoever has the data has their words in other languages, too.
class DataTranslator final : public QTranslator {
    Q_OBJECT

public:
    /// What a sentence is called in a language ("de"); empty when that is not known. Called for every sentence that is
    /// shown, so it has to be quick.
    using Words = std::function<QString(const QString &language, const QByteArray &sentence)>;

    using QTranslator::QTranslator;

    void setWords(Words words) { m_words = std::move(words); }
    void setLanguage(const QString &language) { m_language = language; }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        return m_words && qstrcmp(context, "Text") == 0 ? m_words(m_language, source) : QString();
    }

private:
    Words m_words;
    QString m_language;
};

} // namespace Switchback
