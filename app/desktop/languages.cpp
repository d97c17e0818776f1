// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Switchback {

void Languages::use(const QString &code)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale); // dates and numbers follow the words

    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too, for its plural forms.
    if (m_own.load(locale, u"switchback"_s, u"_"_s, u":/i18n"_s) || m_own.load(u":/i18n/switchback_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    m_data.setLanguage(locale.name().section(u'_', 0, 0));
}

void Languages::addData(DataTranslator::Words words)
{
    m_data.setWords(std::move(words));
    QCoreApplication::installTranslator(&m_data);
}

} // namespace Switchback
