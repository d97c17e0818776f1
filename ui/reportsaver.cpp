// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reportsaver.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Readable, and a name on every file system.
QString fileName(const QString &about, const QString &suffix)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}.]+"_s);
    constexpr qsizetype longest = 60;
    const QString words = QString(about).replace(others, u" "_s).trimmed().left(longest).replace(u' ', u'-');
    return u"switchback-%1.%2"_s.arg(words.isEmpty() ? u"report"_s : words, suffix);
}

} // namespace

ReportSaver::ReportSaver(Cockpit *cockpit, QWidget *parent)
    : QObject(parent)
    , m_cockpit(cockpit)
    , m_parent(parent)
{
    connect(cockpit, &Cockpit::reportSaved, this, [this](Cockpit::Ticket ticket, const QString &file) {
        if (ticket != m_ticket || m_ticket == 0)
            return;
        m_ticket = 0;
        Q_EMIT saved(tr("The report is in %1.").arg(QDir::toNativeSeparators(file)));
    });
    connect(cockpit, &Cockpit::reportFailed, this, [this](Cockpit::Ticket ticket, const Problem &problem) {
        if (ticket != m_ticket || m_ticket == 0)
            return;
        m_ticket = 0;
        Q_EMIT failed(problem.sentence.translated(), problem.remedy.translated());
    });
    connect(cockpit, &Cockpit::reportCleaned, this, [this](Cockpit::Ticket ticket, const QString &text) {
        if (ticket != m_cleaning || m_cleaning == 0)
            return;
        m_cleaning = 0;
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT saved(tr("The report is in the clipboard."));
    });
}

void ReportSaver::copy(const QString &text)
{
    m_cleaning = m_cockpit->cleanReport(text);
}

void ReportSaver::save(const QString &about, const QString &text, const QString &suffix)
{
    auto *question = new QFileDialog(m_parent, tr("Save the report"), QDir::homePath());
    question->setObjectName(u"reportFile"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setAcceptMode(QFileDialog::AcceptSave);
    question->setFileMode(QFileDialog::AnyFile);
    question->setDefaultSuffix(suffix);
    question->selectFile(fileName(about, suffix));
    connect(question, &QFileDialog::fileSelected, this,
            [this, text](const QString &file) { m_ticket = m_cockpit->saveReport(file, text); });
    question->open();
}

} // namespace Switchback
