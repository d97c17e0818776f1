// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusrecord.h"

namespace Switchback {

/// What setting up or tearing down a test instance was planned with. Holds no secret.
struct TestFacts {
    MadeInstance made;
    bool isWindows = false;
    QString place;           ///< its host
    QString originalPlace;   ///< the host of what it is like
    QString original;        ///< the container or the instance that it is like
    QString container;       ///< its own, or its instance
    QString image;           ///< or its installer
    QString restart;         ///< how the host starts it again by itself
    QString version;         ///< that is to run
    QString sourceVersion;   ///< that the copied database is of
    QString sourceDatabase;  ///< its name
    QString file;            ///< the backup that is copied from
    bool isFresh = false;    ///< the backup is made for it, and goes when it is done
    int port = 0;            ///< of the host
    QList<KeptRelease> kept; ///< its own backups, which go with it

    /// Where the database is until it can do no harm any more. Nothing else has that name: the time is in it.
    [[nodiscard]] QString draft() const { return made.database + u'-' + made.stamp; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TestFacts fromJson(const QJsonObject &json);
    friend bool operator==(const TestFacts &, const TestFacts &) = default;
};

} // namespace Switchback
