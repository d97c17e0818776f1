// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Switchback {

/// A line for the path of a folder or an archive, with a button for either.
class SitePlaceEdit : public QWidget {
    Q_OBJECT

public:
    explicit SitePlaceEdit(QWidget *parent = nullptr);

    /// A path as a person types it, with slashes; `~` is the home folder.
    [[nodiscard]] static QString typedPath(const QString &text);
    /// typedPath(); empty while nothing is typed.
    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();
    /// It was chosen, or typed to its end.
    void settled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void browse(bool archive);
    void retranslateUi();

    QLineEdit *m_line;
    QPushButton *m_folder;
    QPushButton *m_archive;
};

} // namespace Switchback
