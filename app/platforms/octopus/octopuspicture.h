// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusclient.h"
#include "models/environment.h"

#include <optional>

namespace Switchback {

/// Everything that is read of an instance.
struct OctopusPicture {
    OctopusRoot root;
    OctopusStatus status;
    OctopusHealth health;
    OctopusLicence licence;
    QList<OctopusNode> nodes;
    std::optional<OctopusTask> check; ///< the server's last check of itself, where it tells of it

    /// Of the instance with that id; a Problem when another one answers.
    [[nodiscard]] static Result<OctopusPicture> read(OctopusClient &client, const QString &installationId);

    [[nodiscard]] Health condition() const;
    /// What a person should know before anything else, in order of weight; empty while all is well.
    [[nodiscard]] QList<Text> reasons() const;
    /// What else is worth knowing while all is well.
    [[nodiscard]] QList<Text> remarks() const;
    /// The nodes, where there are several.
    [[nodiscard]] QList<EnvironmentPart> parts() const;
};

/// The Problem when another instance than the one that was added answers.
[[nodiscard]] Result<void> checkInstance(const OctopusRoot &root, const QString &installationId);

} // namespace Switchback
