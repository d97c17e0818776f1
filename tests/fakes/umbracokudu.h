// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohttp.h"
#include "tests/fakes/umbracoworld.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>

namespace Switchback {

/// Kudu of one environment, on the loopback: files with their ETags, commands of a Windows prompt, zips, deployments
/// and the git of the older form. HOME is a real folder (UmbracoProject::home()); to clients it is "C:\home", and, as
/// on Windows, names do not depend on case.
class UmbracoKudu {
public:
    UmbracoKudu(UmbracoWorld &world, QString alias);
    Q_DISABLE_COPY_MOVE(UmbracoKudu)

    [[nodiscard]] QUrl url() const { return m_http.url(); }
    /// What "/api/scm/info" says: "<url>/<guid>.git".
    [[nodiscard]] QUrl gitUrl() const { return m_http.url(u'/' + repositoryId() + QStringLiteral(".git")); }
    [[nodiscard]] UmbracoHttp &http() { return m_http; }

private:
    struct Route;

    [[nodiscard]] static const QList<Route> &routes();
    [[nodiscard]] UmbracoReply answer(const UmbracoRequest &request) const;
    /// Told of what a request changes: notes who touches Kudu's own locks. False: the file is in use.
    [[nodiscard]] std::function<bool(const QString &local)> watcher(const UmbracoRequest &request) const;
    [[nodiscard]] UmbracoReply files(const UmbracoRequest &request, const QString &path) const;
    /// A listing that misses that.
    [[nodiscard]] static UmbracoReply without(UmbracoReply listing, const QString &file);
    [[nodiscard]] UmbracoReply command(const UmbracoRequest &request, const QString &path) const;
    [[nodiscard]] UmbracoReply zip(const UmbracoRequest &request, const QString &path) const;
    [[nodiscard]] UmbracoReply deployments(const UmbracoRequest &request, const QString &path) const;
    [[nodiscard]] UmbracoReply oneDeployment(const UmbracoRequest &request, const QString &id) const;
    [[nodiscard]] UmbracoReply log(const UmbracoRequest &request, const QString &id) const;
    [[nodiscard]] UmbracoReply logDetails(const UmbracoRequest &request, const QString &path) const;
    [[nodiscard]] UmbracoReply redeploy(const QString &id) const;
    [[nodiscard]] UmbracoReply record(const UmbracoRequest &request, const QString &id) const;
    [[nodiscard]] UmbracoReply environment(const UmbracoRequest &request, const QString &path) const;
    [[nodiscard]] UmbracoReply scmInfo(const UmbracoRequest &request, const QString &path) const;
    [[nodiscard]] QString repositoryId() const;

    UmbracoWorld &m_world;
    QString m_alias;
    mutable std::atomic<int> m_missing = 0; ///< so many listings still miss the trigger
    UmbracoHttp m_http;                     ///< last: its threads call us
};

} // namespace Switchback
