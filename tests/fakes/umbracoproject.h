// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracocloud.h"
#include "tests/fakes/umbracogit.h"
#include "tests/fakes/umbracokudu.h"
#include "tests/fakes/umbracosite.h"
#include "tests/fakes/umbracoworld.h"

#include <map>
#include <memory>

namespace Switchback {

/// A whole made-up project of Umbraco Cloud on the loopback: the deployments API, and for each environment Kudu, the
/// git repository and the site itself, all of them about the same files in a temporary folder. What is pushed to one is
/// seen by the others. tests/umbraco holds it to what the vendor publishes.
///
///     UmbracoProject project;                                    // development (left-most) and live, CMS 17.4.1
///     project.upgradeInPortal(u"development"_s, {u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s}, UmbracoStop::AfterFiles);
///     project.change([](UmbracoState &state) { state.environment(u"development"_s)->isIpFiltered = true; });
///     QCOMPARE(project.markers(u"development"_s), QStringList{u"upgrading"_s});
///     project.kudu(u"development"_s).http().answerNext(UmbracoReply::cloudflare(502));
///
/// Whatever goes on by itself does so on threads of its own; settle() waits for its end. All calls are for any thread.
class UmbracoProject {
public:
    explicit UmbracoProject(const UmbracoSetup &setup = {});
    ~UmbracoProject();
    Q_DISABLE_COPY_MOVE(UmbracoProject)

    // who may do what
    [[nodiscard]] QString projectId() const { return state().projectId; }
    [[nodiscard]] static QByteArray apiKey() { return "umbraco-s-api-key-0123456789"; }
    [[nodiscard]] static QByteArray user() { return "ada@example.com"; } ///< Umbraco ID, for Kudu and git
    [[nodiscard]] static QByteArray password() { return "ada-s-umbraco-id-0123456789"; }
    /// Of the API user for the sites; state().clientId is its name.
    [[nodiscard]] static QByteArray clientSecret() { return "the-api-user-s-secret-0123456789"; }

    // where
    [[nodiscard]] QUrl apiUrl() const { return m_cloud->url(); }
    [[nodiscard]] QUrl kuduUrl(const QString &alias) const { return kudu(alias).url(); }
    [[nodiscard]] QUrl siteUrl(const QString &alias) const { return site(alias).url(); }
    /// In the form that scm.umbraco.io has; UmbracoKudu::gitUrl() is the older form. Without credentials.
    [[nodiscard]] QUrl gitUrl(const QString &alias) const { return m_git->url(alias); }

    /// The names that all of that would have on Umbraco Cloud, and where it is instead: "dev-
    /// shop.scm.euwest01.umbraco.io".
    [[nodiscard]] QMap<QString, QUrl> hosts() const;

    [[nodiscard]] UmbracoCloud &cloud() const { return *m_cloud; }
    [[nodiscard]] UmbracoGit &git() const { return *m_git; }
    [[nodiscard]] UmbracoKudu &kudu(const QString &alias) const { return *m_kudus.at(alias); }
    [[nodiscard]] UmbracoSite &site(const QString &alias) const { return *m_sites.at(alias); }

    // what there is
    void change(const std::function<void(UmbracoState &)> &change) { m_world.change(change); }
    [[nodiscard]] UmbracoState state() const { return m_world.state(); }
    [[nodiscard]] UmbracoEnvironmentState environment(const QString &alias) const { return m_world.environment(alias); }
    /// HOME: has site/repository, site/wwwroot, site/locks, LogFiles.
    [[nodiscard]] QString home(const QString &alias) const { return m_world.home(alias); }
    /// The bare repository. Its only branch is master.
    [[nodiscard]] QString bareRepository(const QString &alias) const { return m_world.bareRepository(alias); }
    [[nodiscard]] UmbracoVersions repositoryVersions(const QString &alias) const;
    [[nodiscard]] UmbracoVersions deployedVersions(const QString &alias) const;
    /// Files in site/locks, sorted.
    [[nodiscard]] QStringList markers(const QString &alias) const { return m_world.markers(alias); }
    void addMarker(const QString &alias, const QString &name) { m_world.addMarker(alias, name); }
    void removeMarker(const QString &alias, const QString &name) { m_world.removeMarker(alias, name); }
    /// Puts Kudu's own locks there. Whoever touches one of them is noted in violations.
    void addKuduLocks(const QString &alias);
    /// Files below HOME, '/' in their paths.
    [[nodiscard]] QByteArray file(const QString &alias, const QString &path) const;
    void writeFile(const QString &alias, const QString &path, const QByteArray &content);
    /// What a person would upload: the environment's repository, zipped, with other versions of the packages.
    [[nodiscard]] QByteArray artifact(const QString &alias, const UmbracoVersions &versions) const;
    /// Somebody commits those files to the environment's repository and it is deployed: a customer's push. A null content:
    /// the file goes. The commit.
    QString commit(const QString &alias, const QMap<QString, QByteArray> &files, const QString &message);

    // what happens
    /// Waits until nothing goes on by itself any more.
    void settle() { m_world.settle(); }
    /// One step for a trigger file in Manual mode: deploy-export, deploy-progress, deploy-complete. False: there is
    /// none.
    bool advanceDeploy(const QString &alias) { return m_world.advanceDeploy(alias); }
    /// Starts the site anew: reads its packages, and finds out whether the database fits.
    void restart(const QString &alias) { m_world.restart(alias); }
    /// The banner "Upgrade available" is clicked; returns when the run has ended. Empty: it went well; else what the
    /// portal shows. \a stop: it ends half-way there, with the marker "upgrading" left behind.
    QString upgradeInPortal(const QString &alias, const UmbracoVersions &to, UmbracoStop stop = UmbracoStop::Nowhere);
    /// The button "Deploy changes" from \a alias to the environment on its right. Empty: it went well; else what the
    /// portal shows.
    QString promote(const QString &alias);
    /// Somebody signs in at /install or at the authorize page and clicks through it.
    void completeInstaller(const QString &alias) { m_world.migrate(alias); }
    /// The button of the portal: one more environment, left of all others.
    void addEnvironmentAtLeft(const QString &alias, const QString &name);

private:
    void open(const QString &alias);

    UmbracoWorld m_world;
    std::unique_ptr<UmbracoCloud> m_cloud;
    std::unique_ptr<UmbracoGit> m_git;
    std::map<QString, std::unique_ptr<UmbracoKudu>> m_kudus;
    std::map<QString, std::unique_ptr<UmbracoSite>> m_sites;
};

} // namespace Switchback
