// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/project.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Switchback {

struct Activity;
struct EnvironmentOffers;
class BackupLine;
class ElidedLabel;
class FactRow;

/// One environment of the pipeline: role, version, state, what runs there, what could, what there is to go back to.
/// A click or Space selects it, Enter opens what is most likely wanted, the arrow keys are the pipeline's.
///
/// Keeps no facts of its own: whoever owns it calls setFacts() when they, the time or the language change. GUI thread.
class EnvironmentCard : public QFrame {
    Q_OBJECT

public:
    explicit EnvironmentCard(const EnvironmentRef &ref, QWidget *parent = nullptr);

    /// \a open is the operation that is under way there or was interrupted, or null; \a now is UTC.
    void setFacts(const Project &project, const Environment &environment, const Activity *open, const QDateTime &now);
    void setSelected(bool selected);

    [[nodiscard]] const EnvironmentRef &ref() const { return m_ref; }
    [[nodiscard]] bool isSelected() const { return m_selected; }
    /// The card itself and its buttons, in the order of the Tab key.
    [[nodiscard]] QList<QWidget *> tabChain();
    [[nodiscard]] QPushButton *upgradeButton() const { return m_upgrade; }
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }

Q_SIGNALS:
    void selected(const Switchback::EnvironmentRef &ref);
    void upgradeRequested(const Switchback::EnvironmentRef &ref);
    void setUpRequested(const Switchback::EnvironmentRef &ref);
    void restoreRequested(const Switchback::EnvironmentRef &ref);
    /// The upgrade backup is to be stored longer.
    void extendRequested(const Switchback::EnvironmentRef &ref);
    void activityRequested(const QString &activityId);
    void menuRequested(const Switchback::EnvironmentRef &ref, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void buildFacts(QVBoxLayout *column);
    void buildOperation(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void setState(const Project &project, const Environment &environment);
    void setLts(const Project &project, const Environment &environment, const QDateTime &now);
    void setRehearsal(const Environment &environment, const QDateTime &now);
    void setOperation(const Activity *open);
    void setProgress(const Activity &running);
    void setOffers(const EnvironmentOffers &offers);
    void describe(const Environment &environment, const EnvironmentOffers &offers);
    void setFonts();
    void refreshIcons();
    [[nodiscard]] QPushButton *makeButton(const QString &name);

    EnvironmentRef m_ref;
    QString m_openId;
    QString m_roleIcon;
    Health m_health = Health::Unknown;
    bool m_selected = false;
    bool m_setsUp = false;
    bool m_fontsSet = false;

    QLabel *m_icon = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_shield = nullptr;
    ElidedLabel *m_version = nullptr;
    FactRow *m_state = nullptr;
    FactRow *m_parts = nullptr;
    FactRow *m_remarks = nullptr;
    FactRow *m_newer = nullptr;
    FactRow *m_lts = nullptr;
    BackupLine *m_backup = nullptr;
    FactRow *m_back = nullptr; ///< how long the way back takes, as rehearsed
    FactRow *m_frozen = nullptr;
    FactRow *m_interrupted = nullptr;
    QWidget *m_operation = nullptr;
    ElidedLabel *m_operationName = nullptr;
    QProgressBar *m_bar = nullptr;
    ElidedLabel *m_step = nullptr;
    QPushButton *m_upgrade = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_log = nullptr;
    ElidedLabel *m_age = nullptr;
};

} // namespace Switchback
