// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/testcontainer.h"

#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopusproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Of the operation that made it; an upgrade of the test instance is one, too. Empty: it was not made by Switchback.
QString stampOf(const ContainerState &state)
{
    const QJsonObject labels = state.inspected.value("Config"_L1).toObject().value("Labels"_L1).toObject();
    return labels.value(stampLabel).toString();
}

} // namespace

ContainerWish TestContainer::wish() const
{
    return {.name = facts().container,
            .image = facts().image,
            .stamp = facts().made.stamp,
            .own = OwnPlace{.database = facts().made.database, .port = facts().port}};
}

Result<ContainerState> TestContainer::original(Context &context) const
{
    const auto found = m_originals.find(facts().original, context);
    if (!found)
        return Failure(found.error());
    if (*found)
        return **found;
    return Failure(
        octopusProblem(ProblemKind::NotFound, Owner::You, u"octopus.container"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "There is no container %1 on the host %2."),
                            {facts().original, facts().originalPlace}),
                       Text(QT_TRANSLATE_NOOP("Text", "Find out who removed or renamed it, refresh and plan anew."))));
}

Result<ContainerSpec> TestContainer::spec(const ContainerState &original, const Secret &key, Context &context) const
{
    const auto image = m_originals.image(original.image, context);
    return image ? containerLike(original, image->value_or(ImageState()), wish(), key) : Failure(image.error());
}

Result<TestFacts> TestContainer::planned(Context &context) const
{
    const Result<ContainerState> like = original(context);
    if (!like)
        return Failure(like.error());
    TestFacts planned = facts();
    planned.image = like->repository() + u':' + planned.version;
    planned.restart = like->restart;
    planned.made.volumes = ownVolumes(*like, wish());
    return planned;
}

Result<void> TestContainer::look(Context &context) const
{
    const Result<ContainerState> like = original(context);
    if (!like)
        return Failure(like.error());
    if (const Result<void> same = checkDatabase(facts().original, databaseOf(*like), facts().sourceDatabase); !same)
        return same;
    const auto taken = m_containers.find(facts().container, context);
    if (!taken)
        return Failure(taken.error());
    if (*taken && stampOf(**taken) != facts().made.stamp)
        return Failure(octopusProblem(
            ProblemKind::Conflict, Owner::You, u"octopus.container"_s,
            Text(QT_TRANSLATE_NOOP("Text", "There is a container %1 on the host %2 already, which is not ours."),
                 {facts().container, facts().place}),
            Text(QT_TRANSLATE_NOOP("Text", "Rename or remove it, then try again."))));
    return spec(*like, Secret(), context).map([](const auto &) {});
}

Result<bool> TestContainer::isMade(Context &context) const
{
    return m_containers.find(facts().container, context).map([this](const auto &found) {
        return found && stampOf(*found) == facts().made.stamp;
    });
}

Result<void> TestContainer::make(Context &context) const
{
    const Result<ContainerState> like = original(context);
    if (!like)
        return Failure(like.error());
    Secret key;
    if (!hasMasterKey(*like)) {
        Result<Secret> told = m_originals.masterKey(facts().original, context);
        if (!told)
            return Failure(told.error());
        key = std::move(*told);
        (void)context.account->redactor()->add(key);
    }
    const Result<ContainerSpec> made = spec(*like, key, context);
    return made ? m_containers.create(*made, context) : Failure(made.error());
}

Result<void> TestContainer::remove(Context &context) const
{
    const auto found = m_containers.find(facts().container, context);
    if (!found)
        return Failure(found.error());
    if (*found && stampOf(**found).isEmpty()) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The container %1 stays: Switchback did not make it."),
                              {facts().container}));
        return {};
    }
    if (const Result<void> removed = m_containers.remove(facts().container, context); !removed)
        return removed;
    for (const QString &volume : facts().made.volumes)
        if (const Result<void> removed = m_containers.removeVolume(volume, context); !removed)
            return removed;
    return {};
}

} // namespace Switchback
