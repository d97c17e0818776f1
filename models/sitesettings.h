// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

namespace Switchback {

/// A variable of the environment in which a site's programs run.
struct SiteVariable {
    QString name;
    QString value;         ///< empty where it is a secret
    bool isSecret = false; ///< its value is in the keyring, and nowhere else

    friend bool operator==(const SiteVariable &, const SiteVariable &) = default;
};

/// One environment of a site on this machine, as a person sets it up.
struct SiteEnvironmentSettings {
    QString id;   ///< empty: a new one, which gets its id from its name
    QString name; ///< as the person calls it: "Live"
    Role role = Role::Other;
    int port = 0;                  ///< on which visitors reach it, on the loopback interface
    QList<SiteVariable> variables; ///< beside, and instead of, those of the site

    friend bool operator==(const SiteEnvironmentSettings &, const SiteEnvironmentSettings &) = default;
};

/// The server that keeps a site's data; `kind` is empty where it keeps none in a database.
struct SiteDatabaseSettings {
    QString kind; ///< "mariadb", "mysql" or "postgresql"
    QString host;
    int port = 0; ///< 0: the kind's own
    QString user;
    QString passwordFile; ///< within the site's folder, or absolute
    QString namePrefix;   ///< empty: the default

    friend bool operator==(const SiteDatabaseSettings &, const SiteDatabaseSettings &) = default;
};

/// How the pages of the new version are compared with those of the old one before visitors are switched.
struct SiteVerificationSettings {
    int pages = 50;    ///< at most; 0: they are not compared
    int pictures = 0;  ///< of so many of them at most, pictures are compared, too
    QString loginPath; ///< of the page with the form to log in; empty: nobody logs in
    QString loginUser; ///< whose password is in the keyring

    friend bool operator==(const SiteVerificationSettings &, const SiteVerificationSettings &) = default;
};

/// What a person can change of a site on this machine.
struct SiteSettings {
    QString name;
    QList<SiteEnvironmentSettings> environments; ///< in promotion order
    QStringList checkPaths;
    int observationSeconds = 0;
    QList<SiteVariable> variables; ///< of all environments
    SiteDatabaseSettings database;
    SiteVerificationSettings verification;

    friend bool operator==(const SiteSettings &, const SiteSettings &) = default;
};

/// What lies at a place that a person named.
enum class SitePlaceKind {
    Project, ///< a folder with a project.json: it is taken as it is
    Release, ///< a folder with a Procfile: a site can be made of it
    Archive  ///< a packed release: a site can be made of it
};

/// What could be made of a place.
struct SiteDraft {
    QString path;
    SitePlaceKind kind = SitePlaceKind::Project;
    QString version;       ///< of the release there, as far as it can be told; empty: it has to be asked for
    QString folder;        ///< where the site would be made; empty for a project
    SiteSettings settings; ///< proposed; of a project: its own

    friend bool operator==(const SiteDraft &, const SiteDraft &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::SiteSettings)
Q_DECLARE_METATYPE(Switchback::SiteDraft)
