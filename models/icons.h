// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

#include <QHash>
#include <QIcon>

namespace Switchback {

/// Names of the icons in `:/icons` that stand for a value: "state-up", "effect-reads", "live".
/// State is never colour alone: each has its own shape, and the models give the word beside it.
[[nodiscard]] QString iconName(Health health);
[[nodiscard]] QString iconName(OperationState state);
/// As of its state, but of ExpiryWarning its own.
[[nodiscard]] QString iconName(const Activity &activity);
[[nodiscard]] QString iconName(StepState state);
[[nodiscard]] QString iconName(Effect effect);
[[nodiscard]] QString iconName(Role role);
[[nodiscard]] QString iconName(BackupKind kind);
[[nodiscard]] QString iconName(Gravity gravity);
/// Empty for ExpiryStage::None: there is nothing to warn of.
[[nodiscard]] QString iconName(ExpiryStage stage);

/// Icons by name, loaded once each. GUI thread; a member of whoever needs icons, so that none outlives the
/// application object.
class IconCache {
public:
    /// `:/icons/<name>.svg`.
    [[nodiscard]] QIcon icon(const QString &name) const;

private:
    mutable QHash<QString, QIcon> m_icons;
};

} // namespace Switchback
