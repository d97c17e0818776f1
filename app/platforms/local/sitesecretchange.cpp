// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitesecretchange.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/projectfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem noValue(const QString &variable)
{
    return localProblem(ProblemKind::InvalidInput, Owner::You, u"local.secret-no-value"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "The secret variable %1 has no value."), {variable}),
                        Text(QT_TRANSLATE_NOOP("Text", "Type its value; it goes to the keyring.")));
}

Problem emptyValue(const QString &variable)
{
    return localProblem(
        ProblemKind::InvalidInput, Owner::You, u"local.secret-empty"_s,
        Text(QT_TRANSLATE_NOOP("Text", "No value was typed for %1: nothing is kept of it."), {variable}),
        Text(QT_TRANSLATE_NOOP("Text", "Type its value, or remove the variable.")));
}

QStringList secretsOf(const SiteSettings &settings)
{
    QStringList names;
    for (const SiteVariable &variable : settings.variables)
        if (variable.isSecret)
            names.append(variable.name);
    for (const SiteEnvironmentSettings &environment : settings.environments)
        for (const SiteVariable &variable : environment.variables)
            if (variable.isSecret)
                names.append(SiteSecrets::nameOf(environment.id, variable.name));
    return names;
}

} // namespace

SiteSecretChange::SiteSecretChange(const SiteSecrets &keyring, const SiteSettings &before, const SiteSettings &after,
                                   const NamedSecrets &typed)
    : m_keyring(keyring)
    , m_typed(typed)
    , m_before(secretsOf(before))
{
    for (const SiteEnvironmentSettings &environment : after.environments)
        if (!environment.id.isEmpty())
            m_ids.append(environment.id);
    for (const SiteVariable &variable : after.variables)
        if (variable.isSecret)
            want(variable);
    for (const SiteEnvironmentSettings &environment : after.environments)
        for (const SiteVariable &variable : environment.variables)
            if (variable.isSecret)
                want(variable, environment);
}

/// The first of \a names that something was typed for.
const Secret *SiteSecretChange::typedFor(const QStringList &names) const
{
    for (const QString &name : names)
        for (const NamedSecret &one : m_typed)
            if (one.name == name)
                return &one.secret;
    return nullptr;
}

void SiteSecretChange::want(const SiteVariable &variable)
{
    m_wanted.push_back({.name = variable.name,
                        .sentence = variable.name,
                        .old = m_before.contains(variable.name) ? variable.name : QString(),
                        .typed = typedFor({variable.name})});
}

void SiteSecretChange::want(const SiteVariable &variable, const SiteEnvironmentSettings &environment)
{
    const QString newId = environmentIdOf(environment.name);
    const QString old = SiteSecrets::nameOf(environment.id, variable.name);
    QStringList names;
    if (!environment.id.isEmpty())
        names.append(old);
    // What is the id of another means that one.
    for (const QString &id : {newId, environment.name})
        if (!m_ids.contains(id))
            names.append(SiteSecrets::nameOf(id, variable.name));
    m_wanted.push_back({.name = SiteSecrets::nameOf(newId, variable.name),
                        .sentence = SiteSecrets::nameOf(environment.name, variable.name),
                        .old = !environment.id.isEmpty() && m_before.contains(old) ? old : QString(),
                        .typed = typedFor(names)});
}

Result<void> SiteSecretChange::checkValues() const
{
    for (const Wanted &wanted : m_wanted) {
        if (wanted.typed && wanted.typed->isEmpty())
            return Failure(emptyValue(wanted.sentence));
        if (!wanted.typed && wanted.old.isEmpty())
            return Failure(noValue(wanted.sentence));
    }
    return {};
}

QStringList SiteSecretChange::gone() const
{
    QStringList names = m_before;
    names.removeIf([this](const QString &name) {
        return std::any_of(m_wanted.cbegin(), m_wanted.cend(),
                           [&name](const Wanted &wanted) { return wanted.name == name; });
    });
    return names;
}

Result<std::optional<Secret>> SiteSecretChange::present(const QString &name) const
{
    const Result<bool> isThere = m_keyring.contains(name);
    if (!isThere)
        return Failure(isThere.error());
    if (!*isThere)
        return std::optional<Secret>();
    Result<Secret> found = m_keyring.read(name);
    if (!found)
        return Failure(found.error());
    return std::optional<Secret>(std::move(*found));
}

Result<std::vector<SiteSecretChange::Change>> SiteSecretChange::changes() const
{
    std::vector<Change> changes;
    for (const Wanted &wanted : m_wanted) {
        if (!wanted.typed && wanted.old == wanted.name)
            continue; // stays as it is
        Result<Secret> value = wanted.typed ? wanted.typed->copy() : m_keyring.read(wanted.old);
        if (!value)
            return Failure(value.error());
        Result<std::optional<Secret>> before = present(wanted.name);
        if (!before)
            return Failure(before.error());
        changes.push_back({wanted.name, std::move(*value), std::move(*before)});
    }
    return changes;
}

/// All is read before anything is written: where names are swapped, one's new name is the other's old one.
Result<void> SiteSecretChange::store()
{
    if (const Result<void> good = checkValues(); !good)
        return good;
    // A keyring that will not let go of them is to say so before project.json is changed.
    const QStringList leaving = gone();
    for (const QString &name : leaving)
        if (const Result<bool> known = m_keyring.contains(name); !known)
            return Failure(known.error());
    Result<std::vector<Change>> all = changes();
    if (!all)
        return Failure(all.error());
    for (Change &change : *all) {
        m_replaced.emplace_back(change.name, std::move(change.before));
        if (const Result<void> done = m_keyring.store(change.name, change.value); !done) {
            undo();
            return done;
        }
    }
    return {};
}

void SiteSecretChange::undo()
{
    // What the change failed of matters more than what could not be put back.
    for (const auto &[name, before] : m_replaced) {
        const Result<void> done = before ? m_keyring.store(name, *before) : m_keyring.remove(name);
        Q_UNUSED(done)
    }
    m_replaced.clear();
}

Result<void> SiteSecretChange::removeGone() const
{
    const QStringList leaving = gone();
    for (const QString &name : leaving) {
        if (const Result<void> removed = m_keyring.remove(name); !removed) {
            return Failure(localProblem(
                removed.error().kind, removed.error().owner, u"local.secret-left"_s,
                Text(QT_TRANSLATE_NOOP("Text",
                                       "The settings are saved, but the keyring still holds the value of %1: %2"),
                     {name, QVariant::fromValue(removed.error().sentence)}),
                Text(
                    QT_TRANSLATE_NOOP("Text", "Nothing uses it any more. Remove it with the keyring's own program."))));
        }
    }
    return {};
}

} // namespace Switchback
