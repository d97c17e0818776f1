// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopuskeys.h"

#include "app/platforms/octopus/octopusways.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct NamedSecret {
    QString name; ///< in the keyring
    Secret secret;
};

NamedSecret named(const OctopusFacts &facts, const QString &what, Secret secret)
{
    constexpr qsizetype length = 12;
    QString fingerprint;
    secret.use([&fingerprint](QByteArrayView bytes) {
        const QByteArray digest =
            QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), bytes.size()), QCryptographicHash::Sha256);
        fingerprint = QString::fromLatin1(digest.toHex().left(length));
    });
    return {.name = u"octopus/%1/%2/%3"_s.arg(facts.installationId, what, fingerprint), .secret = std::move(secret)};
}

/// As they are now: the key out of the running container, the licence from the API, where one is installed.
Result<std::vector<NamedSecret>> readKeys(const OctopusFacts &facts, Context &context)
{
    std::vector<NamedSecret> keys;
    Result<Secret> key =
        withWays(context, [&](const OctopusWays &ways) { return ways.nodes.front()->masterKey(context); });
    if (!key)
        return Failure(key.error());
    keys.push_back(named(facts, u"master-key"_s, std::move(*key)));
    Result<Secret> licence = withClient(context, [](OctopusClient &client) { return client.licenceText(); });
    if (!licence)
        return Failure(licence.error());
    if (!licence->isEmpty())
        keys.push_back(named(facts, u"licence"_s, std::move(*licence)));
    return keys;
}

Result<bool> areKept(const std::vector<NamedSecret> &keys, Context &context)
{
    for (const NamedSecret &key : keys) {
        const auto kept = context.account->vault().readAside(key.name, {.stop = context.stop});
        if (!kept)
            return Failure(kept.error());
        if (!*kept || **kept != key.secret)
            return false;
    }
    return true;
}

Result<void> keep(const OctopusFacts &facts, Context &context)
{
    const Result<std::vector<NamedSecret>> keys = readKeys(facts, context);
    if (!keys)
        return Failure(keys.error());
    for (const NamedSecret &key : *keys) {
        if (const auto stored = context.account->vault().putAside(key.name, key.secret, {.stop = context.stop});
            !stored)
            return stored;
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "%1 is in the keyring."), {key.name}));
    }
    return {};
}

Probe probe(const OctopusFacts &facts, Context &context)
{
    const Result<std::vector<NamedSecret>> keys = readKeys(facts, context);
    return keys ? probeOf(areKept(*keys, context)) : Probe::CannotTell;
}

} // namespace

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
