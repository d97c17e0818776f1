// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

/// The Problems of this platform. The codes are stable; those of HTTP, of commands, of git (CodeStore) and of ssh come through as they are.
///
/// | code | what happened |
/// |---|---|
/// | magento.token | the API token is not accepted |
/// | magento.step-up | the account asks for a second factor, which a token cannot give |
/// | magento.foreign-host | the API leads to a host outside the domain of the one that was typed |
/// | magento.not-offered | the cloud does not offer that now: no permission, an inactive environment, or it is busy |
/// | magento.no-ssh | the environment has no address for ssh |
/// | magento.moved | the branch has other commits than those that were planned with |
/// | magento.reopened | somebody let visitors in while data was to be put back |
/// | magento.composer, magento.composer-sign-in, magento.no-composer | Composer said no, was not let in, or is missing |
/// | magento.unresolvable | there is no set of packages for what was asked |
/// | magento.activity-failed, magento.activity-cancelled | something the cloud did ended badly |
/// | magento.activity-endless | it did not end in time |
/// | magento.no-activity | a push was taken, and no deployment of it was seen |
/// | magento.deploy | a deployment failed, without a code of its own |
/// | magento.deploy.N | the same, with ece-tools' error N |
/// | magento.dump, magento.dump-damaged, magento.dump-gone | the database was not written out, or not whole |
/// | magento.import | the database was not read in |
/// | magento.wrong-version, magento.database-old, magento.in-maintenance, magento.storefront | the server is not as it has to be after an
///   upgrade |
/// | magento.server | a command of the server failed |
/// | magento.no-source | there is no environment of which a test environment could be made |
/// | magento.older | a test environment was asked for with an older version than its original has |
/// | magento.test-taken | the name of the test environment belongs to something that Switchback did not make |
/// | magento.not-ours | only what Switchback set up may be torn down |
/// | magento.unsettled | the cloud says that it has done what was asked, and the environment is not like that |
/// | magento.backup-gone | what an operation is about is not there any more |
/// | magento.busy, magento.not-supported, magento.not-here, magento.needs-account | what cannot be done, or not now |
namespace Switchback {

[[nodiscard]] inline Problem magentoProblem(ProblemKind kind, Owner owner, const QString &code, const Text &sentence,
                                            const Text &remedy, const QString &details = {})
{
    return {.kind = kind, .owner = owner, .code = code, .sentence = sentence, .remedy = remedy, .details = details};
}

} // namespace Switchback
