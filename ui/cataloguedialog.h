// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Switchback {

class CatalogueModel;
class CatalogueReleaseModel;
class TablePane;
class WizardMessage;

/// The release catalogues: what is in use and where it is from, refreshed from a file or an address, extended by own
/// entries. Asks the cockpit, which must outlive it, and shows its answers in the dialog. GUI thread.
class CatalogueDialog : public QDialog {
    Q_OBJECT

public:
    explicit CatalogueDialog(Cockpit *cockpit, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QPushButton *addButton(const char *name, const QString &icon, QHBoxLayout *row);
    void buildTables();
    void build();
    void connectButtons();
    void connectCockpit();
    void retranslateUi();

    void askForFile(const QString &catalogueId);
    void askForAddress();
    void refreshFrom(const QString &catalogueId, const QString &source);
    void askForEntry(const ReleaseFacts &known);
    void removeEntry();
    /// \a done: what is said when it has worked; %1 stands for the product.
    void begin(Cockpit::Ticket ticket, const QString &sentence, const QString &done);

    void onLoaded(const QList<ReleaseCatalogue> &catalogues);
    void onChanged(Cockpit::Ticket ticket, const ReleaseCatalogue &catalogue);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);
    void showReleases();
    void updateButtons();
    void allow(QPushButton *button, const QString &refusal);
    /// The one selected; without an id when none is.
    [[nodiscard]] ReleaseCatalogue catalogue() const;
    /// The release selected; without a version when none is.
    [[nodiscard]] ReleaseFacts release() const;

    Cockpit *m_cockpit;
    CatalogueModel *m_catalogues;
    CatalogueReleaseModel *m_releases;
    QLabel *m_introduction;
    WizardMessage *m_message;
    TablePane *m_cataloguePane = nullptr;
    QLabel *m_heading;
    TablePane *m_releasePane = nullptr;
    QPushButton *m_fromFile = nullptr;
    QPushButton *m_fromAddress = nullptr;
    QPushButton *m_takeIn = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_close = nullptr;
    Cockpit::Ticket m_loading = 0;
    /// What is under way; 0: nothing.
    Cockpit::Ticket m_ticket = 0;
    QString m_done;
    QString m_shown; ///< the catalogue whose releases are shown
};

} // namespace Switchback
