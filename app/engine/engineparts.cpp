// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/engineparts.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Problem unknownProject(const QString &projectId)
{
    return {.kind = ProblemKind::NotFound,
            .owner = Owner::You,
            .code = u"project.unknown"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "This project is not in the workspace.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Add its folder again.")),
            .details = projectId};
}

} // namespace Switchback
