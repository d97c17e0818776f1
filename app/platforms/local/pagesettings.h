// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/verificationplan.h"
#include "models/sitecheck.h"

namespace Switchback {

class StrictJson;

/// How the pages of the new version are compared with those of the old one before visitors are switched.
struct PageSettings {
    int pages = 50;   ///< at most; 0: they are not compared
    int pictures = 0; ///< of so many of them at most, what they look like in a browser is compared, too
    QStringList ignorePaths;
    QStringList ignoreElements;
    IgnoreRules ignore; ///< of both
    VerificationThresholds thresholds;
    // Who logs in before looking; without a path nobody does. The password is in the keyring.
    QString loginPath;
    QString loginUser;
    QString userField;
    QString passwordField;

    /// How the pages of a site are to be looked at when somebody asks for it, from \a startPaths on. \a projectId is part of
    /// the name of the password.
    [[nodiscard]] SiteCheckWishes wishes(const QStringList &startPaths, const QString &projectId) const;
};

/// The object "verification" of project.json; the defaults where there is none.
[[nodiscard]] PageSettings readPageSettings(StrictJson &json);

} // namespace Switchback
