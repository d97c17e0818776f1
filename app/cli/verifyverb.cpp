// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/secretprompt.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"
#include "models/timetext.h"
#include "models/verificationlimits.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

bool isAddress(const QString &written)
{
    return written.contains("://"_L1);
}

/// An address stands for itself, in no project; anything else is an environment of the workspace.
Result<EnvironmentRef> siteWritten(Session &session, const QString &written)
{
    if (isAddress(written))
        return EnvironmentRef{{}, written};
    const QList<Project> projects = session.projects();
    const Result<Target> target = findEnvironment(projects, written);
    if (!target)
        return Failure(target.error());
    return target->environment->ref;
}

/// Asks for the password to log in with, and has it kept in the keyring.
Result<void> keepPassword(Session &session, const QString &projectId)
{
    Result<Secret> password = askForSecret(words(QT_TRANSLATE_NOOP("CommandLine", "Password")));
    if (!password)
        return Failure(password.error());
    // Only now: while somebody was typing, others may have saved theirs.
    const Result<SiteSettings> settings = session.waitForSettings(session.cockpit().loadSiteSettings(projectId));
    if (!settings)
        return Failure(settings.error());
    const auto secrets = std::make_shared<NamedSecrets>();
    secrets->push_back({loginPasswordName(), std::move(*password)});
    const auto kept = session.waitForSite(session.cockpit().saveSiteSettings(projectId, *settings, secrets));
    if (!kept)
        return Failure(kept.error());
    return {};
}

QString reasonsOf(const CheckedPage &page)
{
    QStringList sentences;
    for (const Text &reason : page.reasons)
        sentences.append(reason.translated());
    return sentences.join(u' ');
}

/// The pages that are the same are only counted, in the summary.
void show(const Printer &printer, const SiteCheck &check)
{
    if (check.comparedWith.isValid())
        printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "%1, compared with %2:"))
                         .arg(check.address, momentText(check.comparedWith)));
    else
        printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "%1, looked at for the first time:")).arg(check.address));
    printer.line(check.summary.translated());
    for (const Text &remark : check.remarks)
        printer.line(remark.translated());
    QList<QStringList> rows;
    for (const CheckedPage &page : check.pages)
        if (page.verdict != PageVerdict::Same)
            rows.append({verdictText(page.verdict).translated(), page.path, reasonsOf(page)});
    if (!rows.isEmpty())
        printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Verdict")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Page")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "What differs"))},
                      rows, {});
}

ExitCode verify(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString written = invocation.arguments.value(0);
    if (invocation.asksPassword && isAddress(written)) {
        printer.note(
            words(QT_TRANSLATE_NOOP("CommandLine", "A password is kept for an environment, not for an address.")));
        return ExitCode::Usage;
    }
    const Result<EnvironmentRef> site = siteWritten(session, written);
    if (!site)
        return told(printer, site.error());
    if (invocation.asksPassword) {
        if (const Result<void> kept = keepPassword(session, site->projectId); !kept)
            return told(printer, kept.error());
    }
    const Result<SiteCheck> check =
        session.verify(*site, invocation.pictures ? PagePictures::Compared : PagePictures::Off,
                       [&printer](const Text &sentence) { printer.looking(sentence.translated()); });
    if (!check)
        return told(printer, check.error());
    if (printer.isJson())
        printer.json(Json::siteCheck(*check));
    else
        show(printer, *check);
    if (!invocation.report.isEmpty()) {
        const QString file = QFileInfo(invocation.report).absoluteFilePath();
        if (const Result<void> saved = session.saveReport(file, check->html); !saved)
            return told(printer, saved.error());
        if (!printer.isJson())
            printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "The report is in %1.")).arg(file));
    }
    return check->hasFailed ? ExitCode::Failed : ExitCode::Done;
}

} // namespace

std::vector<Verb> verifyingVerbs()
{
    return {{.name = "verify",
             .arguments = "PROJECT/ENVIRONMENT|URL [--pictures] [--report FILE]",
             .summary =
                 QT_TRANSLATE_NOOP("CommandLine", "look at the pages of a site and compare them with the time before"),
             .fewest = 1,
             .most = 1,
             .run = verify}};
}

} // namespace Switchback
