// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/keydesk.h"

#include "app/engine/keepaside.h"
#include "app/engine/platform.h"
#include "app/engine/quietsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

KeyDesk::KeyDesk(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lane(u"keys"_s, 1)
{
}

KeyDesk::~KeyDesk() = default;

void KeyDesk::save(Cockpit::Ticket ticket, const EnvironmentRef &environment, const QString &file,
                   const std::shared_ptr<const Secret> &passphrase)
{
    m_lane.post([this, ticket, environment, file, passphrase](const std::stop_token &stop) {
        const Secret none;
        const Result<QStringList> names = keep(environment, file, passphrase ? *passphrase : none, stop);
        QMetaObject::invokeMethod(
            this,
            [this, ticket, names] {
                if (names)
                    Q_EMIT saved(ticket, *names);
                else
                    Q_EMIT failed(ticket, names.error());
            },
            Qt::QueuedConnection);
    });
}

Result<QStringList> KeyDesk::keep(const EnvironmentRef &environment, const QString &file, const Secret &passphrase,
                                  const std::stop_token &stop) const
{
    const auto entries = m_parts.projects->entries();
    if (!entries)
        return Failure(entries.error());
    const auto entry = std::find_if(entries->cbegin(), entries->cend(), [&environment](const ProjectEntry &one) {
        return one.id == environment.projectId;
    });
    if (entry == entries->cend())
        return Failure(unknownProject(environment.projectId));
    const Platform *platform = m_parts.platform(entry->platform);
    const auto account = openAccount(m_parts, *entry);
    if (!platform || !account || !*account)
        return Failure(account ? unknownAccount(entry->accountId) : account.error());
    QuietSession session(*m_parts.clock, stop, account->get());
    Context context = session.context();
    const Result<NamedSecrets> keys = platform->keys(*entry, environment.environmentId, context);
    if (!keys)
        return Failure(keys.error());
    if (const Result<void> kept = keepAside(*keys, context); !kept)
        return Failure(kept.error());
    if (!file.isEmpty())
        if (const Result<void> written = m_parts.writeKeyFile(file, *keys, passphrase); !written)
            return Failure(written.error());
    QStringList names;
    for (const NamedSecret &key : *keys)
        names.append(key.name);
    return names;
}

} // namespace Switchback
