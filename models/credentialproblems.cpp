// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/credentialproblems.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Row {
    KeyringTrouble trouble;
    ProblemKind kind;
    Owner owner;
    const char *code;
    const char *sentence;
    const char *remedy;
    QList<CredentialChoice> choices;
};

const auto &rows()
{
    using enum CredentialChoice;
    static const std::array<Row, 7> all{{
        {KeyringTrouble::Locked,
         ProblemKind::Permission,
         Owner::You,
         "credentials.locked",
         QT_TRANSLATE_NOOP("Text", "The keyring is locked."),
         QT_TRANSLATE_NOOP("Text", "Unlock it, or type the secret for this session."),
         {Unlock, TypeForSession, DoNotStore}},
        {KeyringTrouble::Dismissed,
         ProblemKind::Refused,
         Owner::You,
         "credentials.dismissed",
         QT_TRANSLATE_NOOP("Text", "The keyring was not unlocked: its question was closed or could not be shown."),
         QT_TRANSLATE_NOOP("Text", "Unlock it, or type the secret for this session."),
         {Unlock, TypeForSession, DoNotStore}},
        {KeyringTrouble::NotSetUp,
         ProblemKind::Missing,
         Owner::You,
         "credentials.not-set-up",
         QT_TRANSLATE_NOOP("Text", "No keyring has been made on this desktop yet."),
         QT_TRANSLATE_NOOP("Text", "Let it be made, or type the secret for this session."),
         {Unlock, TypeForSession, DoNotStore}},
        {KeyringTrouble::Absent,
         ProblemKind::Missing,
         Owner::You,
         "credentials.absent",
         QT_TRANSLATE_NOOP("Text", "There is no keyring here."),
         QT_TRANSLATE_NOOP("Text", "Type the secret for this session, or start a keyring such as GNOME Keyring."),
         {TypeForSession, DoNotStore}},
        {KeyringTrouble::Slow,
         ProblemKind::Timeout,
         Owner::Platform,
         "credentials.slow",
         QT_TRANSLATE_NOOP("Text", "The keyring gave no answer within %1."),
         QT_TRANSLATE_NOOP("Text", "See whether it asks for something, then try again, or type the secret for this "
                                   "session."),
         {TryAgain, TypeForSession, DoNotStore}},
        {KeyringTrouble::Faulty,
         ProblemKind::Remote,
         Owner::Platform,
         "credentials.faulty",
         QT_TRANSLATE_NOOP("Text", "The keyring could not do it."),
         QT_TRANSLATE_NOOP("Text", "Try again, or type the secret for this session."),
         {TryAgain, TypeForSession, DoNotStore}},
        {KeyringTrouble::Damaged,
         ProblemKind::Remote,
         Owner::Platform,
         "credentials.damaged",
         QT_TRANSLATE_NOOP("Text", "What the keyring holds is not what Switchback stored."),
         QT_TRANSLATE_NOOP("Text", "Type the secret again and store it, or use it for this session only."),
         {StoreAgain, TypeForSession, DoNotStore}},
    }};
    return all;
}

Problem problemOf(KeyringTrouble trouble, const QVariantList &arguments, const QString &details)
{
    for (const Row &row : rows()) {
        if (row.trouble == trouble) {
            return {.kind = row.kind,
                    .owner = row.owner,
                    .code = QString::fromLatin1(row.code),
                    .sentence = Text(row.sentence, arguments),
                    .remedy = Text(row.remedy),
                    .details = details};
        }
    }
    Q_UNREACHABLE();
}

} // namespace

Problem keyringProblem(KeyringTrouble trouble, const QString &details)
{
    return problemOf(trouble, {}, details);
}

Problem slowKeyringProblem(std::chrono::milliseconds limit)
{
    return problemOf(KeyringTrouble::Slow, {QVariant::fromValue(Duration{limit.count()})}, {});
}

Problem credentialNameProblem(const QString &name)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::Switchback,
            .code = u"credentials.name"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "A secret cannot be kept under the name “%1”."), {name}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Choose a shorter name without control characters.")),
            .details = {}};
}

std::optional<KeyringTrouble> keyringTrouble(const Problem &problem)
{
    for (const Row &row : rows())
        if (problem.code == QLatin1String(row.code))
            return row.trouble;
    return std::nullopt;
}

QList<CredentialChoice> credentialChoices(const Problem &problem)
{
    for (const Row &row : rows())
        if (problem.code == QLatin1String(row.code))
            return row.choices;
    return {};
}

} // namespace Switchback
