// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/text.h"

#include <QObject>

namespace Switchback {

/// Where parts without a cockpit of their own tell the person something. tell() may be called from any thread; told()
/// reaches its receivers in theirs.
class NoticeBoard final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void tell(const Text &sentence) { Q_EMIT told(sentence, {}); }

Q_SIGNALS:
    void told(const Switchback::Text &sentence, const QString &projectId);
};

} // namespace Switchback
