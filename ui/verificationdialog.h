// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Switchback {

class ElidedLabel;
class ReportSaver;
class TablePane;
class VerificationModel;
class WizardMessage;

/// Has the pages of an environment looked at and compared with the time before, as soon as it is opened, and shows what
/// became of each of them. Asks the cockpit, which must outlive it; closing the dialog stops the looking. GUI thread.
class VerificationDialog : public QDialog {
    Q_OBJECT

public:
    /// \a title: what the environment is called, "Shop › Live". \a pictures: whether they are taken the first time.
    VerificationDialog(Cockpit *cockpit, EnvironmentRef environment, QString title, PagePictures pictures,
                       QWidget *parent = nullptr);
    ~VerificationDialog() override;

    [[nodiscard]] const EnvironmentRef &environment() const { return m_environment; }

Q_SIGNALS:
    /// For this look and those to come.
    void picturesChosen(Switchback::PagePictures pictures);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildResults();
    void connectCockpit();
    void retranslateUi();
    void begin();
    void stop();
    void onProgress(const Text &sentence, qint64 done, qint64 total);
    void onVerified(const SiteCheck &check);
    void onFailed(const Problem &problem);
    void sayOutcome();
    void showCurrent();
    void showPictures();
    [[nodiscard]] CheckedPage currentPage() const;
    void refresh();

    Cockpit *m_cockpit;
    EnvironmentRef m_environment;
    QString m_title;
    VerificationModel *m_model;
    QLabel *m_introduction;
    QProgressBar *m_bar;
    QCheckBox *m_pictures;
    QPushButton *m_go; ///< looks again, or stops what is under way
    ElidedLabel *m_progress;
    WizardMessage *m_message;
    QStackedWidget *m_body; ///< m_hint or m_results
    QLabel *m_hint;
    QSplitter *m_results;
    TablePane *m_pages;
    QPlainTextEdit *m_details;
    QPushButton *m_saveReport;
    QPushButton *m_showPictures;
    ReportSaver *m_saver;
    QPushButton *m_close;
    Cockpit::Ticket m_ticket = 0; ///< what is under way; 0: nothing
    SiteCheck m_check;            ///< what was found; without pages while nothing is
};

} // namespace Switchback
