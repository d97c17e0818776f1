// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/bindingredirects.h"
#include "app/platforms/umbraco/courierdependencies.h"
#include "app/platforms/umbraco/umbracopicture.h"
#include "models/finding.h"

#include <QUrl>

/// What umbracodiagnosis.h finds, in words. Nothing here asks anybody. Lines are taken as they are: already redacted.
namespace Switchback {

/// Not more than Finding::mostLines, the newest, and none of them endless.
[[nodiscard]] QStringList newestLines(const QStringList &lines, qsizetype most = Finding::mostLines);

/// What a person pasted stands for, as far as it is known without asking anybody. \a site: of the environment.
[[nodiscard]] Finding umbracoAboutFinding(const QString &about, const QString &environment, const QUrl &site);
/// What the markers in site/locks block or announce; nothing: neither.
[[nodiscard]] std::optional<Finding> markersFinding(const LocksReading &locks);
/// \a version: to which an upgrade stopped half-way (unfinishedUmbraco()); empty: none did. Nothing: all goes together.
[[nodiscard]] std::optional<Finding> standingFinding(const UmbracoPicture &picture, const QString &version);
/// \a log: the newest of the site's own log, where its page says nothing.
[[nodiscard]] Finding siteFaultFinding(const Problem &problem, const QStringList &log);
[[nodiscard]] Finding umbracoBindingFinding(const BindingFinding &binding, Gravity gravity);
/// \a isPart: there was more to look through than was.
[[nodiscard]] Finding courierFinding(const QList<CourierFinding> &findings, bool isPart);
[[nodiscard]] Finding kuduDeploymentFinding(const KuduDeployment &deployment, const QString &environment,
                                            const QStringList &log);
[[nodiscard]] Finding deployFailedFinding(const QStringList &content);
/// The cloud did not see a restart, and it did happen.
[[nodiscard]] Finding falseAlarmFinding(const Problem &problem);
/// \a patch: what was committed there since the last deployment by the API that went well; nothing: not known.
[[nodiscard]] Finding apiDowngradeFinding(const Problem &problem, const std::optional<QByteArray> &patch);
/// A password or a filter of addresses stands before the site.
[[nodiscard]] Finding guardedSiteFinding(const QString &host);
/// Something that could not be read, which is no fault of the environment.
[[nodiscard]] Finding unreadFinding(const Problem &problem);

} // namespace Switchback
