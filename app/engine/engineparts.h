// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountlist.h"
#include "app/engine/acknowledgements.h"
#include "app/engine/catalogues.h"
#include "app/engine/journal.h"
#include "app/engine/noticeboard.h"
#include "app/engine/projectlist.h"
#include "app/engine/remedies.h"
#include "app/engine/sitechecker.h"
#include "app/engine/snapshots.h"

#include <functional>
#include <memory>
#include <vector>

namespace Switchback {

/// What the engine is put together from, by a composition root. Shared by all lanes: everything in it is either
/// immutable or safe to call from any thread.
struct EngineParts {
    std::shared_ptr<Clock> clock;
    std::vector<std::shared_ptr<Platform>> platforms;
    std::shared_ptr<ProjectList> projects;
    std::shared_ptr<Catalogues> catalogues;
    std::shared_ptr<AccountList> accounts;
    std::shared_ptr<const Vault> vault;
    /// Null: there are none.
    std::shared_ptr<const Remedies> remedies;
    /// Null: nobody can acknowledge anything.
    std::shared_ptr<Acknowledgements> acknowledgements;
    /// Null: no pages are looked at.
    std::shared_ptr<const SiteChecker> siteChecker{};
    /// Null: nothing is kept of what was seen.
    std::shared_ptr<Snapshots> snapshots;
    /// A journal for the calling thread.
    std::function<Result<std::unique_ptr<Journal>>()> openJournal;
    /// Lays the sample project out and returns its folder; leaves one that is there as it is.
    std::function<Result<QString>()> layOutSample;
    /// Writes secrets to a file that is not there yet, encrypted with a passphrase, and reads them back.
    std::function<Result<void>(const QString &file, const NamedSecrets &secrets, const Secret &passphrase)>
        writeKeyFile;
    /// This process, written into each operation it runs.
    Lease self;
    /// Whether the holder of a lease is still there. A holder on another host is taken to be.
    std::function<bool(const Lease &)> isAlive;
    /// What the parts themselves have to say, such as that the database was damaged; each program shows it in its way.
    std::shared_ptr<NoticeBoard> notices;
    /// The person at the keyboard, as the activity log names them.
    QString who;

    [[nodiscard]] Platform *platform(const QString &id) const
    {
        for (const auto &candidate : platforms)
            if (candidate->id() == id)
                return candidate.get();
        return nullptr;
    }
};

/// The answer to a request about a project that is not in the list (any more).
[[nodiscard]] Problem unknownProject(const QString &projectId);
/// The answer when the account of a project, or the one named, was removed.
[[nodiscard]] Problem unknownAccount(const QString &accountId);

/// The entry of a project of the list; unknownProject() where there is none. Reads files.
[[nodiscard]] Result<ProjectEntry> projectEntry(const EngineParts &parts, const QString &projectId);
/// The account by which an entry is reached, opened; null where it needs none.
[[nodiscard]] Result<std::unique_ptr<AccountAccess>> openAccount(const EngineParts &parts, const ProjectEntry &entry);

} // namespace Switchback
