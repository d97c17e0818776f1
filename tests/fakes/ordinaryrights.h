// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace Switchback::Tests {

/// While it lives, what may be read and written is decided by modes for root, too, as it is for everybody: on this thread,
/// and on those that it starts meanwhile.
class OrdinaryRights {
public:
    OrdinaryRights()
    {
        if (::syscall(SYS_capget, &m_header, m_before.data()) != 0)
            qFatal("cannot tell the rights");
        auto without = m_before;
        without.at(0).effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
        if (::syscall(SYS_capset, &m_header, without.data()) != 0)
            qFatal("cannot give rights up");
    }
    ~OrdinaryRights() { ::syscall(SYS_capset, &m_header, m_before.data()); }
    Q_DISABLE_COPY_MOVE(OrdinaryRights)

private:
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> m_before{};
};

} // namespace Switchback::Tests
