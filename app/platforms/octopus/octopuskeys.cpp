// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopuskeys.h"

#include "app/engine/keepaside.h"
#include "app/platforms/octopus/octopuspicture.h"
#include "app/platforms/octopus/octopusways.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

NamedSecret named(const QString &installationId, const QString &what, Secret secret)
{
    constexpr qsizetype length = 12;
    QString fingerprint;
    secret.use([&fingerprint](QByteArrayView bytes) {
        const QByteArray digest =
            QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), bytes.size()), QCryptographicHash::Sha256);
        fingerprint = QString::fromLatin1(digest.toHex().left(length));
    });
    return {.name = u"octopus/%1/%2/%3"_s.arg(installationId, what, fingerprint), .secret = std::move(secret)};
}

Probe probe(const OctopusFacts &facts, Context &context)
{
    const Result<NamedSecrets> keys = readOctopusKeys(facts.installationId, context);
    return keys ? probeOf(areKeptAside(*keys, context)) : Probe::CannotTell;
}

Result<void> keep(const OctopusFacts &facts, Context &context)
{
    const Result<NamedSecrets> keys = readOctopusKeys(facts.installationId, context);
    return keys ? keepAside(*keys, context) : Failure(keys.error());
}

} // namespace

Result<NamedSecrets> readOctopusKeys(const QString &installationId, Context &context)
{
    NamedSecrets keys;
    Result<Secret> key =
        withWays(context, [&](const OctopusWays &ways) { return ways.nodes.front()->masterKey(context); });
    if (!key)
        return Failure(key.error());
    keys.push_back(named(installationId, u"master-key"_s, std::move(*key)));
    Result<Secret> licence = withClient(context, [&](OctopusClient &client) -> Result<Secret> {
        const Result<OctopusRoot> root = client.root();
        if (!root)
            return Failure(root.error());
        if (const Result<void> same = checkInstance(*root, installationId); !same)
            return Failure(same.error());
        return client.licenceText();
    });
    if (!licence)
        return Failure(licence.error());
    if (!licence->isEmpty())
        keys.push_back(named(installationId, u"licence"_s, std::move(*licence)));
    return keys;
}

Step keepOctopusKeys(const OctopusFacts &facts)
{
    return {.info = {.id = u"keys"_s,
                     .title = Text(QT_TRANSLATE_NOOP("Text", "Save master key and licence")),
                     .sentence = Text(QT_TRANSLATE_NOOP("Text", "Keeps both in the keyring of your desktop and reads "
                                                                "them back. Without the master key no backup of the "
                                                                "database is of any use.")),
                     .effect = Effect::Reads,
                     .weight = 1},
            .probe = [facts](Context &context) { return probe(facts, context); },
            .run = [facts](Context &context) { return keep(facts, context); },
            .undo = {}};
}

} // namespace Switchback
