// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohome.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace Switchback {

/// Windows' command prompt, as far as markers need it: ren, del, type, dir /b, echo, mkdir, if [not] exist,
/// redirections, and commands in a row with &, && and ||. What it says is in English, as on Umbraco Cloud.
class UmbracoPrompt {
public:
    struct Said {
        QString output{};
        QString error{};
        int exitCode = 0;
    };

    /// \a changing is told of a file before it is made, changed, renamed or deleted; false: another program has it
    /// open.
    UmbracoPrompt(UmbracoHome home, QString folder, std::function<bool(const QString &local)> changing);

    [[nodiscard]] Said run(const QString &line);

private:
    [[nodiscard]] Said runOne(const QString &command);
    [[nodiscard]] Said conditional(const QString &command);
    [[nodiscard]] Said builtIn(const QString &command);
    [[nodiscard]] Said rename(const QStringList &arguments);
    [[nodiscard]] Said remove(const QStringList &arguments);
    [[nodiscard]] Said type(const QStringList &arguments) const;
    [[nodiscard]] Said list(const QStringList &arguments) const;
    [[nodiscard]] Said makeFolder(const QStringList &arguments) const;
    /// What the arguments name, wildcards included; here.
    [[nodiscard]] QStringList named(const QString &argument) const;

    UmbracoHome m_home;
    QString m_folder; ///< one of ours
    std::function<bool(const QString &)> m_changing;
};

} // namespace Switchback
