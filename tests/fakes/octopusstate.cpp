// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/octopusstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

template <typename T>
T *find(QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&id](const T &one) { return one.id() == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

OctopusTaskState *OctopusState::task(const QString &id)
{
    return find(tasks, id);
}

OctopusNodeState *OctopusState::node(const QString &id)
{
    return find(nodes, id);
}

int OctopusState::runningOn(const QString &node) const
{
    return int(std::count_if(tasks.cbegin(), tasks.cend(),
                             [&node](const OctopusTaskState &task) { return task.isRunning() && task.node == node; }));
}

OctopusTaskState &OctopusState::addTask(const OctopusTaskState &task)
{
    tasks.append(task);
    tasks.last().number = int(tasks.size());
    return tasks.last();
}

void OctopusState::pass()
{
    for (OctopusTaskState &task : tasks) {
        if (task.state == "Queued"_L1) {
            // Also in maintenance mode: what is queued still starts. A draining node takes nothing but system tasks.
            const auto takes = std::find_if(nodes.cbegin(), nodes.cend(), [&task](const OctopusNodeState &node) {
                return !node.isOffline && (!node.isDraining || task.space.isEmpty());
            });
            if (takes != nodes.cend()) {
                task.state = u"Executing"_s;
                task.node = takes->name;
            }
        } else if (task.state == "Cancelling"_L1 && !task.ignoresCancel) {
            task.state = u"Canceled"_s;
        } else if (task.isRunning() && task.looksLeft >= 0 && task.looksLeft-- == 0) {
            task.state = task.endsAs;
            task.completedAt = now;
        }
    }
}

} // namespace Switchback
