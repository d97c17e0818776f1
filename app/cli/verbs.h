// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/printer.h"
#include "app/cli/session.h"

#include <QStringList>

#include <functional>

namespace Switchback {

/// What was written on the command line, beside the verb.
struct Invocation {
    QStringList arguments;
    QString reason;
    QString about{};           ///< number or code of an error message
    QString name{};            ///< of a site to be made; empty: as proposed
    QString folder{};          ///< of a site to be made; empty: as proposed
    QString report{};          ///< file to write a report to; empty: none is wanted
    bool asksPassword = false; ///< to be kept in the keyring, for pages behind a log-in
    bool pictures = false;     ///< pages are looked at with a browser, too
    bool yes = false;
    bool mend = false; ///< what can be mended without a question
    OnFailure onFailure = OnFailure::TakeBack;
};

/// One verb of `switchbackctl`. `run` blocks until it is done.
struct Verb {
    const char *name;
    const char *arguments;
    const char *summary;
    int fewest;
    int most;
    std::function<ExitCode(Session &, Printer &, const Invocation &)> run;
};

/// All verbs, in the order of the help text.
[[nodiscard]] const std::vector<Verb> &verbs();

/// The verbs that only look, those that act, those that take an interrupted operation up, and those about release
/// catalogues, accounts and keys, and those that find out what is wrong; put together by verbs().
[[nodiscard]] std::vector<Verb> lookingVerbs();
[[nodiscard]] std::vector<Verb> actingVerbs();
[[nodiscard]] std::vector<Verb> recoveringVerbs();
[[nodiscard]] std::vector<Verb> catalogueVerbs();
[[nodiscard]] std::vector<Verb> accountVerbs();
[[nodiscard]] std::vector<Verb> keyVerbs();
[[nodiscard]] std::vector<Verb> diagnosingVerbs();
[[nodiscard]] std::vector<Verb> doctorVerbs();
[[nodiscard]] std::vector<Verb> verifyingVerbs();
[[nodiscard]] std::vector<Verb> siteVerbs(); ///< that make sites and set them up

} // namespace Switchback
