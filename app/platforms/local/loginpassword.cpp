// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/loginpassword.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/projectfile.h"
#include "models/credentialproblems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

QString loginPasswordName()
{
    return u"verification-password"_s;
}

QString loginPasswordKey(const QString &projectId)
{
    return u"local/"_s + projectId + u'/' + loginPasswordName();
}

Result<void> keepLoginPassword(const QString &folder, const QString &projectId, const NamedSecrets &secrets,
                               const std::shared_ptr<const Vault> &vault)
{
    const auto typed = std::find_if(secrets.begin(), secrets.end(),
                                    [](const NamedSecret &one) { return one.name == loginPasswordName(); });
    if (typed == secrets.end())
        return {};
    if (typed->secret.isEmpty()) {
        return Failure(
            localProblem(ProblemKind::InvalidInput, Owner::You, u"local.secret-empty"_s,
                         Text(QT_TRANSLATE_NOOP("Text", "No password was typed: the one that was kept stays.")),
                         Text(QT_TRANSLATE_NOOP("Text", "Have it asked for again, and type it."))));
    }
    const Result<ProjectFile> file = readProjectFile(folder);
    if (!file)
        return Failure(file.error());
    if (file->pages.loginPath.isEmpty()) {
        return Failure(localProblem(
            ProblemKind::InvalidInput, Owner::You, u"verification.login.nobody"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Nobody logs in to %1 when its pages are looked at."), {file->name}),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Write “login” with “path” and “user” into “verification” in project.json."))));
    }
    if (!vault)
        return Failure(keyringProblem(KeyringTrouble::Absent));
    return vault->putAside(loginPasswordKey(projectId), typed->secret, {});
}

} // namespace Switchback
