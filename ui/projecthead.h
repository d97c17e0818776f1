// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;

namespace Switchback {

class ElidedLabel;
class LinkButton;
class WizardMessage;
class PipelineView;
class ProjectCatalog;

/// The top of a project's page: its name, where it is, why it cannot be read if it cannot, and its pipeline.
/// Does not own the catalog, which must outlive it. GUI thread.
class ProjectHead : public QWidget {
    Q_OBJECT

public:
    explicit ProjectHead(ProjectCatalog *catalog, QWidget *parent = nullptr);

    void setProjectId(const QString &projectId);
    [[nodiscard]] PipelineView *pipeline() const { return m_pipeline; }

Q_SIGNALS:
    void settingsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    ProjectCatalog *m_catalog;
    ElidedLabel *m_name;
    ElidedLabel *m_location;
    LinkButton *m_settings;
    WizardMessage *m_problem;
    PipelineView *m_pipeline;
    QString m_projectId;
};

} // namespace Switchback
