// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"
#include "models/secret.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace Switchback {

/// A container as `docker container inspect` tells it. What it was made with holds secrets and goes nowhere but into the
/// container that takes its place.
struct ContainerState {
    QString name;
    QString image; ///< as it was asked for: "octopusdeploy/octopusdeploy:2026.1.1234"
    bool isRunning = false;
    bool wasStarted = false;
    int exitCode = 0;
    QString restart; ///< "no", "always", "unless-stopped", "on-failure:3"
    QJsonObject inspected;

    /// The image without its tag.
    [[nodiscard]] QString repository() const;
    /// The tag.
    [[nodiscard]] QString tag() const;
    [[nodiscard]] static Result<ContainerState> fromInspect(const QJsonObject &json);
};

/// What an image brings by itself.
struct ImageState {
    QStringList environment;
    QJsonObject labels;
    QStringList command;
};

/// How to make a container: the arguments of `docker container create`, and the environment, which stands in none of
/// them.
struct ContainerSpec {
    QStringList arguments;
    std::shared_ptr<const Secret> environment; ///< lines as for --env-file
};

/// What a container gets that runs beside the one that it is like, as another server.
struct OwnPlace {
    QString database; ///< on the same SQL Server
    int port = 0;     ///< of the host: the only one that leads to it
};

/// What a container is to be that is made like another one.
struct ContainerWish {
    QString name;
    QString image;
    QString stamp; ///< marks what is made by Switchback
    /// Nothing: it takes the place of the other, with its ports and volumes. Else it has a node name, a database, a port and
    /// volumes of its own, and no labels, by which others would take it for the one that it is like.
    std::optional<OwnPlace> own{};
};

/// A container like \a old under another name with another image: what the old image brought is left to the new one,
/// all that a person had set is set again. What cannot be set again is a Problem "octopus.container" that names it.
/// \a masterKey is set where the old one has none.
[[nodiscard]] Result<ContainerSpec> containerLike(const ContainerState &old, const ImageState &oldImage,
                                                  const ContainerWish &wish, const Secret &masterKey);

/// The volumes that containerLike() gives to a container with a place of its own.
[[nodiscard]] QStringList ownVolumes(const ContainerState &old, const ContainerWish &wish);

/// Which database \a state uses; empty when it does not say.
[[nodiscard]] QString databaseOf(const ContainerState &state);

/// Whether \a state has a master key of its own in its environment.
[[nodiscard]] bool hasMasterKey(const ContainerState &state);

/// The label with the stamp.
inline const QString stampLabel = QStringLiteral("org.switchback.stamp");

} // namespace Switchback
