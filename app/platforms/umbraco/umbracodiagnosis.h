// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/umbraco/umbracotools.h"

namespace Switchback {

/// As Platform::diagnose(): what a person pasted (explained before anybody is asked), markers, where an upgrade stopped,
/// the error that the site shows with the binding or the log behind it, dependencies on Courier, and how the last
/// deployments ended, by Kudu and by the deployments API. What cannot be read is a note of its own.
///
/// | code of a Finding | what was found |
/// |---|---|
/// | umbraco.symptom and those of deployments | what was asked about |
/// | umbraco.blocked, umbraco.marker | markers block the environment, or say what goes on |
/// | umbraco.half-way | an upgrade is deployed and not finished |
/// | umbraco.versions | repository, files and answer do not go together |
/// | umbraco.site.error-page | the site shows an error |
/// | umbraco.binding | web.config binds an assembly to a version that is not there, or does not bind it |
/// | umbraco.courier | what depends on Courier |
/// | umbraco.kudu.deployment-failed | the last deployment failed, by Kudu |
/// | umbraco.deploy-failed | Umbraco Deploy failed |
/// | umbraco.false-alarm | the cloud saw no restart, and there was one |
/// | umbraco.site.guarded, umbraco.kudu.forbidden | Switchback is kept out |
/// | environment.… | the site is not well otherwise |
/// | others | a Problem that was met on the way |
[[nodiscard]] Result<QList<Finding>> diagnoseUmbraco(const ProjectEntry &entry, const QString &environmentId,
                                                     const QString &about, const UmbracoTools &tools, Context &context);

} // namespace Switchback
