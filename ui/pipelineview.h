// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"

#include <QScrollArea>

#include <optional>

class QHBoxLayout;

namespace Switchback {

class EnvironmentCard;
class ProjectCatalog;

/// The environments of one project as cards in promotion order, arrows between them. Left and Right go from card to
/// card. Does not own the catalog, which must outlive it. GUI thread.
class PipelineView : public QScrollArea {
    Q_OBJECT

public:
    explicit PipelineView(ProjectCatalog *catalog, QWidget *parent = nullptr);

    /// Shows the environments of that project; none for an empty id.
    void setProjectId(const QString &projectId);
    void setSelected(const std::optional<EnvironmentRef> &ref);
    /// Tells the time (UTC) that ages and countdowns are counted to.
    void setNow(const QDateTime &now);
    /// Null when there is no such card.
    [[nodiscard]] EnvironmentCard *card(const EnvironmentRef &ref) const;
    [[nodiscard]] const QList<EnvironmentCard *> &cards() const { return m_cards; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selected(const Switchback::EnvironmentRef &ref);
    void upgradeRequested(const Switchback::EnvironmentRef &ref);
    void setUpRequested(const Switchback::EnvironmentRef &ref);
    void restoreRequested(const Switchback::EnvironmentRef &ref);
    void extendRequested(const Switchback::EnvironmentRef &ref);
    void activityRequested(const QString &activityId);
    void menuRequested(const Switchback::EnvironmentRef &ref, const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void refresh();
    void refreshCard(const EnvironmentRef &ref);
    void addCard(const EnvironmentRef &ref);
    [[nodiscard]] QList<EnvironmentRef> wantedRefs() const;

    ProjectCatalog *m_catalog;
    QWidget *m_content;
    QHBoxLayout *m_row;
    QList<EnvironmentCard *> m_cards;
    QString m_projectId;
    std::optional<EnvironmentRef> m_selected;
    QDateTime m_now;
};

} // namespace Switchback
