// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountform.h"
#include "models/problem.h"
#include "models/result.h"
#include "models/secret.h"

#include <QMap>

#include <map>
#include <memory>
#include <optional>

namespace Switchback {

/// One connection to a platform: where it is, and the names of its secrets. Holds no secret.
struct Account {
    QString id;                    ///< made once: "octopus-3f0c…"
    QString platform;              ///< Platform::id()
    QString name;                  ///< as the person calls it
    QMap<QString, QString> values; ///< by field; of those that are no secrets
    /// Ids of the fields whose secrets are to be found in the keyring. A field whose secret was typed for one session is
    /// not among them.
    QStringList storedSecrets;
    /// SHA-256 of the server's certificate that a person compared and trusted, as "AB:CD:…"; empty: the usual authorities.
    QString trustedFingerprint;
    /// Ids of the fields whose secrets were typed for this session and are in memory. Told by the cockpit, not stored.
    QStringList sessionSecrets{};

    /// True when a secret of that field is kept, wherever.
    [[nodiscard]] bool hasSecret(const QString &fieldId) const
    {
        return storedSecrets.contains(fieldId) || sessionSecrets.contains(fieldId);
    }
    /// The name under which the keyring has the secret of a field.
    [[nodiscard]] QString credentialName(const QString &fieldId) const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Without an id when \a json is no account.
    [[nodiscard]] static Account fromJson(const QJsonObject &json);

    friend bool operator==(const Account &, const Account &) = default;
};

/// A new id for an account of that platform.
[[nodiscard]] QString newAccountId(const QString &platform);

/// Secrets as they were typed, by field.
using TypedSecrets = std::map<QString, std::shared_ptr<const Secret>>;

/// An account as it stands in the form: not stored, and maybe wrong.
struct AccountDraft {
    Account account;
    TypedSecrets typed; ///< a field left out keeps the secret that is stored
};

/// A project that an account gives access to.
struct FoundProject {
    QString location; ///< what the platform knows it by
    QString name;
    Text note; ///< "3 environments"; may be empty

    friend bool operator==(const FoundProject &, const FoundProject &) = default;
};

/// What a test of an account found.
struct AccountFinding {
    QString product;    ///< "Octopus Server 2026.2.1"
    QString signedInAs; ///< empty when the platform does not say
    QList<FoundProject> projects;

    friend bool operator==(const AccountFinding &, const AccountFinding &) = default;
};

/// The certificate of a server, as a person compares it.
struct CertificateFacts {
    QString subject;
    QString issuer;
    QDateTime validFrom;  ///< UTC
    QDateTime validUntil; ///< UTC
    QString fingerprint;  ///< SHA-256 as "AB:CD:…"

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

/// Why a test of an account failed, and at which part.
struct AccountTrouble {
    ConnectionPart part = ConnectionPart::Form;
    QString fieldId; ///< which field it is about; empty when that cannot be said
    Problem problem;
    /// What the server shows and nobody vouches for; a person may compare and trust it.
    std::optional<CertificateFacts> certificate;

    friend bool operator==(const AccountTrouble &, const AccountTrouble &) = default;
};

/// The part of a connection that a Problem is about, by its code.
[[nodiscard]] ConnectionPart connectionPart(const Problem &problem);

/// The problem of a required field that is empty, or nothing.
[[nodiscard]] std::optional<AccountTrouble> missingField(const AccountForm &form, const AccountDraft &draft);

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Account)
Q_DECLARE_METATYPE(Switchback::AccountFinding)
Q_DECLARE_METATYPE(Switchback::AccountTrouble)
