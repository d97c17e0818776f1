// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace Switchback {

/// A language in which every sentence is the English one in brackets, so that a test sees what was not translated.
/// Installed as long as it lives.
class PseudoLanguage : public QTranslator {
public:
    PseudoLanguage() { QCoreApplication::installTranslator(this); }
    ~PseudoLanguage() override { QCoreApplication::removeTranslator(this); }

    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1Char('[') + QString::fromUtf8(source) + QLatin1Char(']');
    }
    bool isEmpty() const override { return false; }
};

/// The displayed text of a cell, with plain spaces.
template <typename Model>
[[nodiscard]] QString shown(const Model &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString().replace(QChar::Nbsp, QLatin1Char(' '));
}

/// The displayed texts of a column.
template <typename Model>
[[nodiscard]] QStringList shownColumn(const Model &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(shown(model, row, column));
    return texts;
}

} // namespace Switchback
