// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/keepaside.h"

namespace Switchback {

Result<bool> areKeptAside(const NamedSecrets &secrets, Context &context)
{
    for (const NamedSecret &one : secrets) {
        const auto kept = context.account->vault().readAside(one.name, {.stop = context.stop});
        if (!kept)
            return Failure(kept.error());
        if (!*kept || **kept != one.secret)
            return false;
    }
    return true;
}

Result<void> keepAside(const NamedSecrets &secrets, Context &context)
{
    for (const NamedSecret &one : secrets) {
        const auto stored = context.account->vault().putAside(one.name, one.secret, {.stop = context.stop});
        if (!stored)
            return stored;
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "%1 is in the keyring."), {one.name}));
    }
    return {};
}

} // namespace Switchback
