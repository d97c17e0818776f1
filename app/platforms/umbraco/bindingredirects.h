// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"
#include "models/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace Switchback {

/// Which version of an assembly is to be used instead of others; up to version 8, where web.config says so.
struct BindingRedirect {
    QString assembly;
    QString from; ///< "0.0.0.0-11.0.0.0"
    QString to;   ///< "11.0.0.0"
    int line = 0; ///< from 1
};

/// In a web.config. A Problem "umbraco.source" when it cannot be read.
[[nodiscard]] Result<QList<BindingRedirect>> bindingRedirects(const QByteArray &webConfig);

enum class BindingFault {
    Stale,   ///< the redirect leads to a version that is not there
    Missing, ///< the assembly is there in another version than is asked for, and no redirect leads to it
    NotThere ///< the assembly is not there at all
};

struct BindingFinding {
    BindingFault fault = BindingFault::Stale;
    QString assembly;
    QString wanted;   ///< the version that is asked for
    QString deployed; ///< empty: none
    int line = 0;     ///< of the redirect; 0: there is none
    Text sentence;
    Text remedy; ///< names the entry to write

    friend bool operator==(const BindingFinding &, const BindingFinding &) = default;
};

/// Redirects to other versions than those of the files in bin. \a deployed: versions of assemblies by name, without
/// regard to case. What is not among them may come with the .NET Framework, and is left out.
[[nodiscard]] QList<BindingFinding> staleBindings(const QList<BindingRedirect> &redirects,
                                                  const QMap<QString, QString> &deployed);

/// Why an assembly could not be loaded in the version that an error names (SiteFault::assembly and assemblyVersion);
/// nothing: redirects and files go together, so it is another reason.
[[nodiscard]] std::optional<BindingFinding> bindingBehind(const QString &assembly, const QString &version,
                                                          const QList<BindingRedirect> &redirects,
                                                          const QMap<QString, QString> &deployed);

} // namespace Switchback
