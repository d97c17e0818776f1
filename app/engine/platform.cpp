// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/platform.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem notConfigurable()
{
    return {.kind = ProblemKind::Refused,
            .owner = Owner::You,
            .code = u"settings.none"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "Its settings are not kept here.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Change them where its platform keeps them.")),
            .details = {}};
}

} // namespace

tl::expected<AccountFinding, AccountTrouble> Platform::explore(Context &) const
{
    return AccountFinding();
}

Result<void> Platform::follow(const QList<ProjectEntry> &, const std::function<void(const QString &)> &,
                              Context &) const
{
    return {};
}

Result<NamedSecrets> Platform::keys(const ProjectEntry &, const QString &, Context &) const
{
    return Failure(Problem{.kind = ProblemKind::Refused,
                           .owner = Owner::You,
                           .code = u"keys.none"_s,
                           .sentence = Text(QT_TRANSLATE_NOOP("Text", "It has no keys of its own to be kept.")),
                           .remedy = {},
                           .details = {}});
}

Result<QList<Finding>> Platform::diagnose(const ProjectEntry &entry, const QString &environmentId, const QString &about,
                                          Context &context) const
{
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Reading the project afresh.")));
    const Project project = observe(entry, context);
    if (context.stopRequested())
        return Failure(cancelledProblem());
    QList<Finding> findings = observedFindings(project, environmentId);
    if (!about.isEmpty())
        findings.append(notUnderstood(about));
    return findings;
}

SiteCheckWishes Platform::checkWishes(const ProjectEntry &, const QString &) const
{
    return {};
}

Result<SiteDraft> Platform::draft(const QString &) const
{
    return Failure(notConfigurable());
}

Result<QString> Platform::create(const SiteDraft &, const NamedSecrets &, Context &) const
{
    return Failure(notConfigurable());
}

Result<SiteSettings> Platform::settings(const ProjectEntry &) const
{
    return Failure(notConfigurable());
}

Result<void> Platform::changeSettings(const ProjectEntry &, const SiteSettings &, const NamedSecrets &, Context &) const
{
    return Failure(notConfigurable());
}

Result<void> Platform::addRelease(const ProjectEntry &, const QString &, const QString &, Context &) const
{
    return Failure(notConfigurable());
}

ProjectEntry Platform::entryOf(const Account &account, const QString &location) const
{
    constexpr qsizetype enough = 16;
    const QString target = QStringList(account.values.values()).join(u'\n') + u'\n' + location;
    const QByteArray digest = QCryptographicHash::hash(target.toUtf8(), QCryptographicHash::Sha256).toHex();
    return {.id = id() + u'-' + QString::fromLatin1(digest.left(enough)),
            .platform = id(),
            .location = location,
            .accountId = account.id};
}

} // namespace Switchback
