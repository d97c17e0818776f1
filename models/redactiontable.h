// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/redactionforms.h"

#include <bitset>
#include <functional>
#include <memory>
#include <unordered_map>

namespace Switchback {

/// All forms of all secrets, found by a hash of their first four units. Not changed once it is shared.
class RedactionTable {
public:
    /// Begin and end in units of the text; whether it is base64.
    using Sink = std::function<void(qsizetype, qsizetype, bool)>;

    /// False: it is there already.
    bool add(std::shared_ptr<const RedactionForms> forms);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// Tells every place where a form stands, in no promised order; places may overlap.
    void find(QStringView text, const Sink &sink) const;

private:
    struct Entry {
        const RedactionForms *forms;
        RedactionForms::Form form;
    };

    std::vector<std::shared_ptr<const RedactionForms>> m_secrets;
    std::unordered_multimap<quint16, Entry> m_entries;
    std::bitset<0x10000> m_known;
};

} // namespace Switchback
