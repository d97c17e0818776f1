// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracoproject.h"

#include "tests/fakes/umbracofiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Switchback {

UmbracoProject::UmbracoProject(const UmbracoSetup &setup)
    : m_world(setup)
    , m_cloud(std::make_unique<UmbracoCloud>(m_world))
    , m_git(std::make_unique<UmbracoGit>(m_world))
{
    change([](UmbracoState &state) {
        state.apiKey = apiKey();
        state.user = user();
        state.password = password();
        state.clientSecret = clientSecret();
    });
    for (const UmbracoEnvironmentSetup &one : setup.environments)
        open(one.alias);
}

UmbracoProject::~UmbracoProject() = default;

void UmbracoProject::open(const QString &alias)
{
    m_kudus.emplace(alias, std::make_unique<UmbracoKudu>(m_world, alias));
    m_sites.emplace(alias, std::make_unique<UmbracoSite>(m_world, alias));
}

QMap<QString, QUrl> UmbracoProject::hosts() const
{
    const UmbracoState now = state();
    QMap<QString, QUrl> all{{u"api.cloud.umbraco.com"_s, apiUrl()}, {u"scm.umbraco.io"_s, m_git->http().url()}};
    for (const UmbracoEnvironmentState &one : now.environments) {
        const QString label = UmbracoWorld::hostLabel(now, one.alias);
        all.insert(u"%1.%2.umbraco.io"_s.arg(label, now.region), siteUrl(one.alias));
        all.insert(u"%1.scm.%2.umbraco.io"_s.arg(label, now.region), kuduUrl(one.alias));
    }
    return all;
}

UmbracoVersions UmbracoProject::repositoryVersions(const QString &alias) const
{
    return UmbracoFiles::versionsOf(m_world.repository(alias).files());
}

UmbracoVersions UmbracoProject::deployedVersions(const QString &alias) const
{
    return m_world.deployedVersions(alias);
}

void UmbracoProject::addKuduLocks(const QString &alias)
{
    for (const QString &name : {u"deployments.lock"_s, u"status.lock"_s, u"sshkey.lock"_s, u"hooks.lock"_s})
        m_world.addMarker(alias, name);
}

QByteArray UmbracoProject::file(const QString &alias, const QString &path) const
{
    QFile file(home(alias) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void UmbracoProject::writeFile(const QString &alias, const QString &path, const QByteArray &content)
{
    UmbracoZip::write(home(alias), {{path, content}});
    m_world.lookForTriggers(alias);
}

QByteArray UmbracoProject::artifact(const QString &alias, const UmbracoVersions &versions) const
{
    return UmbracoZip::packed(UmbracoFiles::withVersions(m_world.repository(alias).files(), versions));
}

QString UmbracoProject::commit(const QString &alias, const QMap<QString, QByteArray> &files, const QString &message)
{
    UmbracoZip::Files all = m_world.repository(alias).files();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (file->isNull())
            all.remove(file.key());
        else
            all.insert(file.key(), *file);
    }
    const QString made = m_world.repository(alias).replace(all, message);
    m_world.deploy(alias, {}, QString::fromLatin1(user()), [](const QString &) {});
    return made;
}

QString UmbracoProject::upgradeInPortal(const QString &alias, const UmbracoVersions &to, UmbracoStop stop)
{
    return m_world.upgradeInPortal(alias, to, stop);
}

QString UmbracoProject::promote(const QString &alias)
{
    return m_world.promote(alias);
}

void UmbracoProject::addEnvironmentAtLeft(const QString &alias, const QString &name)
{
    m_world.addEnvironment({alias, name, false}, m_world.state().leftMost(), true);
    open(alias);
}

} // namespace Switchback
