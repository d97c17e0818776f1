// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/desktop/datatranslator.h"

#include <QObject>
#include <QTranslator>

namespace Switchback {

/// Installs the translations of one language, Switchback's and Qt's own, and changes them while the program runs.
/// Main thread. The texts are resources of the program: nothing is read from disk but Qt's own.
class Languages final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a code: "en", "de", or empty for what the desktop says. Every widget gets a LanguageChange event.
    void use(const QString &code);
    /// Sentences that are data have their words from \a words from now on.
    void addData(DataTranslator::Words words);

private:
    QTranslator m_own;
    QTranslator m_qt;
    DataTranslator m_data;
};

} // namespace Switchback
