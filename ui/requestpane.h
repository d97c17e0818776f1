// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QModelIndex;
class QPlainTextEdit;

namespace Switchback {

class RequestModel;
class TablePane;
struct RequestRecord;

/// The HTTP requests of an activity, and of the one chosen what was sent and what came back.
/// Does not own the model, which must outlive it.
class RequestPane : public QWidget {
    Q_OBJECT

public:
    explicit RequestPane(RequestModel *model, QWidget *parent = nullptr);

    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDetails();
    void setMonospaced();
    [[nodiscard]] static QString detailsOf(const RequestRecord &record);

    TablePane *m_table;
    QPlainTextEdit *m_details;
};

} // namespace Switchback
