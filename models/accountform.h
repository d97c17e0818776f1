// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "models/text.h"

#include <QList>

namespace Switchback {

/// One thing that a platform has to know of an account. The platform declares it, the window asks for it.
struct AccountField {
    QString id; ///< stable, it is stored: "address", "apiKey"
    Text label; ///< "Address"
    Text help;  ///< one sentence: what it is and where it is found
    FieldKind kind = FieldKind::Line;
    bool required = true;
    QString example;     ///< shown while nothing is typed: "https://octopus.example.org"
    QString suggestion;  ///< what the field begins with
    QStringList choices; ///< FieldKind::Choice: the values; marked for translation in the context "Text"

    friend bool operator==(const AccountField &, const AccountField &) = default;
};

/// What a kind of platform is and asks for.
struct AccountForm {
    QString platform; ///< Platform::id()
    QString name;     ///< of the product, which is the same in all languages: "Octopus Server"
    Text summary;     ///< one sentence: what Switchback does there
    QList<AccountField> fields;

    [[nodiscard]] const AccountField *field(const QString &fieldId) const
    {
        for (const AccountField &candidate : fields)
            if (candidate.id == fieldId)
                return &candidate;
        return nullptr;
    }

    friend bool operator==(const AccountForm &, const AccountForm &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::AccountForm)
