// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"

#include <QWidget>

#include <array>

class QLabel;

namespace Switchback {

class LinkButton;

/// The parts of a connection in the order in which they are tried: ticks up to the one that failed, a cross there.
class ConnectionChecks : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionChecks(QWidget *parent = nullptr);

    /// Nothing has been tried, or what was tried is out of date.
    void reset();
    /// A test is under way; it can be stopped from here.
    void begin();
    void fail(ConnectionPart part);
    void succeed();
    void retranslate();

    [[nodiscard]] LinkButton *stopButton() const { return m_stop; }

Q_SIGNALS:
    void stopRequested();

private:
    enum class State { Untried, Testing, Failed, Succeeded };
    static constexpr int partCount = int(ConnectionPart::Release) + 1;

    struct Line {
        QLabel *icon = nullptr;
        QLabel *name = nullptr;
    };

    [[nodiscard]] static QString partName(int part);
    void refresh();
    void refreshLine(int part);

    State m_state = State::Untried;
    int m_failed = partCount;
    QLabel *m_heading;
    std::array<Line, partCount> m_lines;
    LinkButton *m_stop;
};

} // namespace Switchback
