// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/environment.h"

namespace Switchback {

Text partsText(const QList<EnvironmentPart> &parts)
{
    Text all;
    for (const EnvironmentPart &part : parts) {
        //: %1 what runs, %2 how many of it answer, %3 how many are to: "author 1 of 1"
        const Text one(QT_TRANSLATE_NOOP("Text", "%1 %2 of %3"), {part.name, part.ready, part.desired});
        //: Two items of a list.
        all = all.isEmpty()
                  ? one
                  : Text(QT_TRANSLATE_NOOP("Text", "%1, %2"), {QVariant::fromValue(all), QVariant::fromValue(one)});
    }
    return all;
}

} // namespace Switchback
