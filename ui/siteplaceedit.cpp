// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/siteplaceedit.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Switchback {

SitePlaceEdit::SitePlaceEdit(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_folder(new QPushButton(this))
    , m_archive(new QPushButton(this))
{
    m_line->setObjectName(u"sitePlace"_s);
    m_folder->setObjectName(u"chooseFolder"_s);
    m_archive->setObjectName(u"chooseArchive"_s);
    for (QPushButton *button : {m_folder, m_archive})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_folder);
    row->addWidget(m_archive);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &SitePlaceEdit::changed);
    connect(m_line, &QLineEdit::editingFinished, this, &SitePlaceEdit::settled);
    connect(m_folder, &QPushButton::clicked, this, [this] { browse(false); });
    connect(m_archive, &QPushButton::clicked, this, [this] { browse(true); });
    retranslateUi();
}

QString SitePlaceEdit::typedPath(const QString &text)
{
    const QString path = QDir::fromNativeSeparators(text.trimmed());
    return path == "~"_L1 || path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
}

QString SitePlaceEdit::path() const
{
    return typedPath(m_line->text());
}

void SitePlaceEdit::setPath(const QString &path)
{
    m_line->setText(QDir::toNativeSeparators(path));
}

void SitePlaceEdit::browse(bool archive)
{
    auto *dialog = new QFileDialog(this, archive ? tr("Choose an archive") : tr("Choose a folder"));
    dialog->setObjectName(u"sitePlaceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(archive ? QFileDialog::ExistingFile : QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly, !archive);
    if (archive)
        dialog->setNameFilters({tr("Archives (*.tar.zst *.tar.gz *.tar.xz *.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        setPath(chosen);
        Q_EMIT settled();
    });
    dialog->open();
}

void SitePlaceEdit::retranslateUi()
{
    m_line->setAccessibleName(tr("Folder or archive"));
    m_folder->setText(tr("&Folder…"));
    m_folder->setAccessibleName(tr("Choose a folder"));
    m_archive->setText(tr("A&rchive…"));
    m_archive->setAccessibleName(tr("Choose an archive"));
}

void SitePlaceEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
