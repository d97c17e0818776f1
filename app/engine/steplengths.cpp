// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/steplengths.h"

#include <algorithm>

namespace Switchback {

QHash<QString, qint64> usualStepLengths(const QList<Activity> &past)
{
    constexpr int lookedAt = 3;
    QHash<QString, QList<qint64>> seen;
    int found = 0;
    for (const Activity &activity : past) {
        // Of one that was taken up nobody knows how long it lay still.
        if (activity.state != OperationState::Succeeded || activity.measures.contains(takenUpMeasure))
            continue;
        for (const StepRecord &step : activity.steps)
            if (step.state == StepState::Done && step.startedAt.isValid() && step.endedAt.isValid())
                seen[step.info.id].append(step.startedAt.msecsTo(step.endedAt));
        if (++found == lookedAt)
            break;
    }
    QHash<QString, qint64> usual;
    for (auto step = seen.begin(); step != seen.end(); ++step) {
        QList<qint64> &lengths = step.value();
        std::sort(lengths.begin(), lengths.end());
        // Of two the longer: to be done sooner than was said annoys nobody.
        usual.insert(step.key(), lengths.at(lengths.size() / 2));
    }
    return usual;
}

} // namespace Switchback
