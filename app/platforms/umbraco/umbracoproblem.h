// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpresponse.h"
#include "models/problem.h"

#include <optional>

/// The Problems of this platform. The codes are stable; those of HTTP and of the keyring come through as they are.
///
/// | code | what happened |
/// |---|---|
/// | umbraco.key | the cloud's API does not accept the API key for the project |
/// | umbraco.project-id | it knows no such project: "-1" at its end comes and goes with the plan |
/// | umbraco.alias | the project has no environment of that alias, or none that the API may deploy to |
/// | umbraco.no-deployment | there is no such deployment |
/// | umbraco.no-artifact | there is no such package: the cloud may have thrown it away |
/// | umbraco.target-busy | another deployment runs on the environment |
/// | umbraco.left-most-changed | environments were added or removed, so there is no difference to be had |
/// | umbraco.upload-too-large | the package is larger than the cloud, or what stands before it, takes |
/// | umbraco.start-unanswered | a deployment may have begun or not: the answer got lost, and the list does not have it |
/// | umbraco.blocked | markers in site/locks block the environment; the sentence names them |
/// | umbraco.downgraded | the package has older versions than the environment; the details name them |
/// | umbraco.no-umbraco-file, umbraco.bad-umbraco-file | the package lacks ".umbraco", or it makes no sense |
/// | umbraco.build-failed | the cloud could not build the package |
/// | umbraco.restart-unconfirmed | the cloud saw no restart in time, which may be a false failure: mayBeFalseFailure() |
/// | umbraco.deployment-failed | a deployment failed otherwise |
/// | umbraco.deployment-state | it ended in a state that Switchback does not know |
/// | umbraco.deployment-endless | it did not end in time |
/// | umbraco.cloudflare | Cloudflare, which stands before the cloud, stopped a request |
/// | umbraco.page | a page for people came where a program's answer was expected |
/// | umbraco.kudu.no-sign-in | the account has no e-mail address for Kudu, or one that cannot be sent |
/// | umbraco.kudu.password | Kudu does not accept e-mail and password |
/// | umbraco.kudu.forbidden | no project admin, or a filter of IP addresses keeps this machine out |
/// | umbraco.kudu.locked | a file or the repository is in use by somebody else |
/// | umbraco.kudu.path | not a path that Switchback touches |
/// | umbraco.kudu.lock-file | refused: one of Kudu's own locks |
/// | umbraco.kudu.command | a command failed |
/// | umbraco.kudu.command-ended | it could not be started, or Kudu ended it because nothing moved for a minute |
/// | umbraco.kudu.no-git | the environment has no git repository |
/// | umbraco.kudu.zip | a folder did not come whole |
/// | umbraco.marker-gone | the marker that was to be renamed is not there |
/// | umbraco.marker-changed | somebody else touched it meanwhile |
/// | umbraco.marker-stays | it was renamed in every way there is, and is not |
/// | umbraco.site.guarded | a login or a filter stands before the site, so it cannot be asked |
/// | umbraco.site.stopped | the environment was stopped in the portal |
/// | umbraco.site.no-credentials | the account has no API user for the site |
/// | umbraco.site.sign-in, umbraco.site.forbidden | the site does not accept that user, or does not let it do that |
/// | umbraco.site.not-offered | the site has no Management API: it is older than version 14 |
/// | umbraco.site.unavailable | the site answers that it is being upgraded, or starts |
/// | umbraco.site.upgrade-not-due | the site waits for no upgrade, and is not running either |
/// | umbraco.site.upgrade-failed | the site tried to upgrade its database, and failed |
/// | umbraco.site.error-page | the site shows an error; sentence and details say which |
/// | umbraco.source | a file of the repository is not there, too large, or cannot be read |
/// | umbraco.raise | a version cannot be raised without a person: file and line are named |
/// | umbraco.no-source | the code of an environment is not known, or not where the account says |
/// | umbraco.package | a zip with code cannot be used |
/// | umbraco.patch | what the cloud committed itself does not go with the code |
/// | umbraco.flexible | upgrades do not begin on the flexible environment |
/// | umbraco.legacy-packages | version 7 or 8, whose packages are not raised |
/// | umbraco.courier | the site depends on Umbraco Courier |
/// | umbraco.deployed-list | what is deployed cannot be read |
/// | umbraco.feed | what the account names is no package feed |
/// | umbraco.no-package | there is no version of a product that goes with the chosen one of the CMS |
/// | umbraco.not-finished | an upgrade must not be marked as done yet |
/// | umbraco.symptom | something that the cloud or its log says, and that is known: cloudSymptom() |
/// | umbraco.settings | what the account says makes no sense |
/// | umbraco.no-person, umbraco.no-key | the account has no Umbraco ID, or no API key, which this needs |
/// | umbraco.moved | the code is not what was planned with any more |
/// | umbraco.not-on-the-left | an environment gets what runs to the left of it, and that is something else |
/// | umbraco.not-left-most | the cloud takes code for it only from the environment to the left of it |
/// | umbraco.not-running, umbraco.wrong-version | the site is not as it has to be |
/// | umbraco.site.silent, umbraco.site.boot-failed | it did not come up |
/// | umbraco.installer-due | it waits for somebody to upgrade its database, and the account may not |
/// | umbraco.export | Umbraco Deploy did not write its metadata files |
/// | umbraco.portal-waits | nobody has begun, or ended, in the portal what only a person can do there |
/// | umbraco.portal-undo | what was begun in the portal cannot be taken back from here |
/// | umbraco.restore-data | the database is to be restored in the portal |
/// | umbraco.database-newer | the code is that of before and the database may not be |
/// | umbraco.backup-gone | what an operation is about is not there any more |
/// | umbraco.not-supported, umbraco.not-here, umbraco.needs-account | what cannot be done |
namespace Switchback {

[[nodiscard]] inline Problem umbracoProblem(ProblemKind kind, Owner owner, const QString &code, const Text &sentence,
                                            const Text &remedy, const QString &details = {})
{
    return {.kind = kind, .owner = owner, .code = code, .sentence = sentence, .remedy = remedy, .details = details};
}

/// Whether a failed deployment may have gone well all the same: look at the site and at Kudu before it is repeated.
/// Source: sheet, 1.5.
[[nodiscard]] bool mayBeFalseFailure(const Problem &problem);
/// Whether the way there failed, or the other side for a moment, so that one asks again while one waits anyway.
[[nodiscard]] bool isPassingTrouble(const Problem &problem);
/// Whether a request that is not sent again by itself may have been carried out although it ended in \a problem.
[[nodiscard]] bool mayHaveArrived(const Problem &problem);

/// Whether it is a page for people and not a program's answer.
[[nodiscard]] bool isPageForPeople(const HttpResponse &response);
/// "umbraco.cloudflare" when \a response is one of Cloudflare's pages (challenge, block, "413").
[[nodiscard]] std::optional<Problem> cloudflareProblem(const HttpResponse &response);
/// "umbraco.page": \a response is a page with that title.
[[nodiscard]] Problem unexpectedPage(const HttpResponse &response);
/// "http.redirect.…" for a redirect that was not followed.
[[nodiscard]] std::optional<Problem> strayRedirect(const HttpResponse &response);

} // namespace Switchback
