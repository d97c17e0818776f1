// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <vector>

namespace Switchback {

/// The spellings of one secret that are looked for, all in one Secret, so that they go as it goes.
class RedactionForms {
public:
    struct Form {
        qsizetype begin = 0; ///< in UTF-16 units
        qsizetype length = 0;
        bool isBase64 = false; ///< the whole base64 word around it goes
    };

    explicit RedactionForms(const Secret &secret);

    [[nodiscard]] const std::vector<Form> &forms() const { return m_forms; }
    [[nodiscard]] QStringView text(const Form &form) const;

    friend bool operator==(const RedactionForms &one, const RedactionForms &other)
    {
        return one.m_units == other.m_units;
    }

private:
    void add(QString &units, QStringView form, bool isBase64);
    void addBase64(QString &units, QByteArrayView bytes);

    std::vector<Form> m_forms;
    Secret m_units;
    const char16_t *m_first = nullptr;
};

} // namespace Switchback
