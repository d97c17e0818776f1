// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusplatform.h"

#include "app/platforms/octopus/octopusaccount.h"
#include "app/platforms/octopus/octopusobserver.h"
#include "app/platforms/octopus/octopusproblem.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Failure onlyLooks()
{
    return Failure(octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.not-supported"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "Switchback cannot do this with Octopus Server.")),
                                  {}));
}

} // namespace

OctopusPlatform::OctopusPlatform(std::shared_ptr<const Catalogues> catalogues)
    : m_catalogues(std::move(catalogues))
{
}

AccountForm OctopusPlatform::accountForm() const
{
    return octopusForm();
}

tl::expected<AccountFinding, AccountTrouble> OctopusPlatform::explore(Context &context) const
{
    return exploreOctopus(context);
}

ProjectEntry OctopusPlatform::entryOf(const Account &account, const QString &location) const
{
    constexpr qsizetype idLength = 12;
    const QByteArray digest = QCryptographicHash::hash(location.toUtf8(), QCryptographicHash::Sha256).toHex();
    return {.id = QString("octopus-"_L1 + QString::fromLatin1(digest.left(idLength))),
            .platform = id(),
            .location = location,
            .accountId = account.id};
}

Result<ProjectEntry> OctopusPlatform::open(const QString &) const
{
    return Failure(octopusProblem(ProblemKind::Refused, Owner::You, u"octopus.needs-account"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "Octopus Servers are reached by an account.")),
                                  Text(QT_TRANSLATE_NOOP("Text", "Add an account and choose its projects."))));
}

Project OctopusPlatform::observe(const ProjectEntry &entry, Context &context) const
{
    return observeOctopus(entry, m_catalogues.get(), context);
}

Result<PreparedOperation> OctopusPlatform::prepare(const ProjectEntry &, const OperationRequest &,
                                                   const QList<Activity> &, Context &) const
{
    return onlyLooks();
}

Result<std::vector<Step>> OctopusPlatform::rebuild(const ProjectEntry &, const Activity &, Context &) const
{
    return onlyLooks();
}

Result<std::unique_ptr<TargetLock>> OctopusPlatform::lock(const ProjectEntry &, const QString &, Context &) const
{
    return onlyLooks();
}

Result<void> OctopusPlatform::setRunning(const ProjectEntry &, bool, Context &) const
{
    return Failure(octopusProblem(
        ProblemKind::Refused, Owner::You, u"octopus.not-here"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Octopus Server is started and stopped on its own host, not from here.")), {}));
}

} // namespace Switchback
