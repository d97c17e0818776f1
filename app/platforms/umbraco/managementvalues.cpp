// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/managementvalues.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr std::pair<QLatin1StringView, ServerLevel> levelNames[] = {
    {"Unknown"_L1, ServerLevel::Unknown},       {"Boot"_L1, ServerLevel::Boot},
    {"Install"_L1, ServerLevel::Install},       {"Upgrade"_L1, ServerLevel::Upgrade},
    {"Upgrading"_L1, ServerLevel::Upgrading},   {"Run"_L1, ServerLevel::Run},
    {"BootFailed"_L1, ServerLevel::BootFailed},
};

} // namespace

ServerLevel serverLevel(const QString &name)
{
    for (const auto &[known, level] : levelNames)
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return level;
    return ServerLevel::Unknown;
}

QString serverLevelName(ServerLevel level)
{
    for (const auto &[name, known] : levelNames)
        if (known == level)
            return name;
    return {};
}

} // namespace Switchback
