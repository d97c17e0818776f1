// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/assembly.h"

#include "app/catalogue/cataloguestore.h"
#include "app/credentials/keyringcredentials.h"
#include "app/credentials/sessioncredentials.h"
#include "app/keyfile/keyfile.h"
#include "app/platforms/local/localplatform.h"
#include "app/platforms/magento/magentoplatform.h"
#include "app/platforms/magnolia/magnoliaplatform.h"
#include "app/platforms/octopus/octopusplatform.h"
#include "app/platforms/umbraco/umbracoplatform.h"
#include "app/process/processidentity.h"
#include "app/remedies/remedylibrary.h"
#include "app/sample.h"
#include "app/storage/accountstore.h"
#include "app/storage/acknowledgementstore.h"
#include "app/storage/journalstore.h"
#include "app/storage/snapshotstore.h"
#include "app/storage/workspace.h"
#include "app/verification/keptsitechecker.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Lease ownLease()
{
    const ProcessIdentity self = identifyProcess(QCoreApplication::applicationPid(), {});
    return {.host = QSysInfo::machineHostName(), .pid = self.pid, .processStart = self.start, .bootId = self.bootId};
}

bool holderIsAlive(const Lease &lease)
{
    if (lease.host != QSysInfo::machineHostName())
        return true; // nothing can be said from here, so nothing is taken away
    ProcessIdentity holder;
    holder.pid = lease.pid;
    holder.start = lease.processStart;
    holder.bootId = lease.bootId;
    return isAlive(holder);
}

/// One for all engines of a process, for QtKeychain can be used by one thread only, ever. It is not destroyed: by then Qt's
/// connection to the bus is gone, which its thread may still use.
std::shared_ptr<const Vault> vaultOfThisProcess()
{
    static const auto &vault = *new std::shared_ptr<const Vault>([] {
        const auto redactor = std::make_shared<Redactor>();
        return std::make_shared<const Vault>(redactor, std::make_shared<SessionCredentials>(redactor),
                                             std::make_shared<KeyringCredentials>(redactor));
    }());
    return vault;
}

QString loginName()
{
    const passwd *entry = getpwuid(getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(getuid());
}

} // namespace

QString defaultWorkspace()
{
    const QString named = qEnvironmentVariable("SWITCHBACK_WORKSPACE");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/switchback"_L1
                           : named;
}

Result<EngineParts> assembleEngine(const QString &workspaceFolder)
{
    const auto workspace = Workspace::open(workspaceFolder);
    if (!workspace)
        return Failure(workspace.error());
    EngineParts parts;
    parts.clock = std::make_shared<SystemClock>();
    parts.projects = std::make_shared<Workspace>(*workspace);
    parts.notices = std::make_shared<NoticeBoard>();
    const auto journals = std::make_shared<JournalStore>(
        workspace->databaseFile(), [notices = parts.notices](const Text &sentence) { notices->tell(sentence); });
    parts.openJournal = [journals] { return journals->open(); };
    parts.writeKeyFile = [](const QString &file, const NamedSecrets &secrets, const Secret &passphrase) {
        return writeKeyFile(file, secrets, passphrase);
    };
    parts.layOutSample = [folder = workspace->samplesFolder()] { return layOutSample(folder); };
    parts.self = ownLease();
    parts.isAlive = holderIsAlive;
    parts.who = loginName();
    parts.catalogues = std::make_shared<CatalogueStore>(workspace->cataloguesFolder(), parts.clock);
    parts.accounts = std::make_shared<AccountStore>(workspace->folder());
    parts.remedies = std::make_shared<RemedyLibrary>(workspace->folder() + "/remedies"_L1);
    parts.acknowledgements = std::make_shared<AcknowledgementStore>(workspace->folder());
    parts.snapshots = std::make_shared<SnapshotStore>(workspace->folder() + "/cache"_L1);
    parts.vault = vaultOfThisProcess();
    parts.siteChecker = std::make_shared<KeptSiteChecker>(workspace->folder() + "/verifications"_L1, parts.vault);
    parts.platforms.push_back(
        std::make_shared<LocalPlatform>(qEnvironmentVariable("PATH"), LocalTimings(), parts.catalogues, parts.vault));
    parts.platforms.push_back(std::make_shared<MagnoliaPlatform>(
        parts.catalogues, ClusterTimings(), ClusterHolder{.self = parts.self, .isAlive = parts.isAlive}));
    parts.platforms.push_back(std::make_shared<OctopusPlatform>(parts.catalogues));
    parts.platforms.push_back(std::make_shared<MagentoPlatform>(
        parts.catalogues, MagentoTools{.folder = workspace->folder() + "/magento"_L1}));
    parts.platforms.push_back(std::make_shared<UmbracoPlatform>(
        parts.catalogues, UmbracoTools{.folder = workspace->folder() + "/umbraco"_L1}));
    return parts;
}

} // namespace Switchback
