// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/linesplitter.h"
#include "models/redactor.h"
#include "models/text.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace Switchback {

/// Follows a log file from where it ended when the object was made, or from the beginning when it was not there yet.
/// Remembers the last lines. One thread.
class LogTail {
public:
    explicit LogTail(QString path);

    /// From now on nothing that \a redactor knows is in what is read; null: all is read as it stands.
    void hide(std::shared_ptr<const Redactor> redactor) { m_redactor = std::move(redactor); }
    /// From now on nothing is read; \a sentence says why.
    void withhold(Text sentence) { m_withheld = std::move(sentence); }
    /// Empty: it is read.
    [[nodiscard]] const Text &withheld() const { return m_withheld; }
    /// Reads what was added since the last call.
    void read(const std::function<void(const QString &)> &line);
    /// The last lines read, for a Problem's details.
    [[nodiscard]] const QStringList &lastLines() const { return m_last; }
    /// The last line that is not empty; empty when there was none.
    [[nodiscard]] QString lastWords() const;

private:
    QString m_path;
    qint64 m_position = 0;
    LineSplitter m_splitter;
    QStringList m_last;
    std::shared_ptr<const Redactor> m_redactor;
    Text m_withheld;
};

} // namespace Switchback
