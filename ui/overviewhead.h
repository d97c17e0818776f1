// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Switchback {

struct Project;
class ProjectCatalog;

/// The top of the overview: one compact pipeline for each project, as long as there are few enough of them to be taken
/// in at a glance; the table below has them all. Does not own the catalog, which must outlive it. GUI thread.
class OverviewHead : public QWidget {
    Q_OBJECT

public:
    explicit OverviewHead(ProjectCatalog *catalog, QWidget *parent = nullptr);

Q_SIGNALS:
    void environmentRequested(const Switchback::EnvironmentRef &ref);

protected:
    void changeEvent(QEvent *event) override;

private:
    void scheduleRebuild();
    void rebuild();
    void addProject(const Project &project, int row);
    [[nodiscard]] QPushButton *makeChip(const Environment &environment, const QString &projectName);
    void retranslateUi();

    ProjectCatalog *m_catalog;
    QLabel *m_title;
    QLabel *m_summary;
    QWidget *m_rows = nullptr;
    bool m_scheduled = false;
};

} // namespace Switchback
