// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commerceplan.h"

#include "app/git/codestore.h"
#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/composer.h"
#include "app/platforms/magento/magentoobserver.h"
#include "app/platforms/magento/magentoproblem.h"
#include "app/platforms/magento/requirements.h"
#include "app/platforms/magento/testbranch.h"
#include "app/platforms/magento/testbranchsteps.h"
#include "models/releaseversion.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What is found out while one plan is made.
class Planning {
public:
    Planning(Plan &plan, const Project &project, const MagentoTools &tools, Context &context)
        : m_plan(plan)
        , m_project(project)
        , m_tools(tools)
        , m_context(context)
    {
    }

    Result<void> run(const QString &cloudProject)
    {
        Result<CloudClient> client = CloudClient::open(*m_tools.tokens, m_context);
        if (!client)
            return Failure(client.error());
        const Result<CloudProject> project = client->project(cloudProject);
        if (!project)
            return Failure(project.error());
        if (const Result<void> found = findEnvironment(*client, *project); !found)
            return found;
        const Result<EnvironmentRecord> record = records(cloudProject).read();
        if (!record)
            return Failure(record.error());
        if (const Result<void> named = name(*record, cloudProject); !named)
            return named;
        return addKind(*client, *project, *record);
    }

    [[nodiscard]] const CommerceFacts &facts() const { return m_facts; }

private:
    [[nodiscard]] EnvironmentRecords records(const QString &cloudProject) const
    {
        return {m_tools.folderOf(cloudProject), m_plan.request.environment.environmentId};
    }

    Result<void> findEnvironment(CloudClient &client, const CloudProject &project)
    {
        const Result<QList<CloudEnvironment>> environments = client.environments(project);
        if (!environments)
            return Failure(environments.error());
        const OperationRequest &request = m_plan.request;
        const QString &wanted =
            request.kind == OperationKind::SetUp ? request.sourceEnvironmentId : request.environment.environmentId;
        for (const CloudEnvironment &one : *environments) {
            if (one.key() == wanted)
                m_environment = one;
            if (one.id == testBranchId)
                m_leftover = one;
        }
        if (!m_environment.id.isEmpty())
            return {};
        return Failure(magentoProblem(
            ProblemKind::NotFound, Owner::You, u"magento.no-environment"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The cloud does not have the environment %1 any more."), {wanted}), {}));
    }

    Result<void> name(const EnvironmentRecord &record, const QString &cloudProject)
    {
        QDateTime time = m_context.clock.now();
        const auto stamp = [&time] { return time.toUTC().toString(u"yyyyMMdd-hhmmss"_s); };
        while (record.find(stamp())) // also where one operation follows the other within a second
            time = time.addSecs(1);
        m_facts.stamp = stamp();
        m_facts.project = cloudProject;
        m_facts.environment = m_environment.id;
        m_facts.environmentKey = m_environment.key();
        m_facts.fromVersion = m_plan.fromVersion;
        m_facts.toVersion = m_plan.toVersion;
        m_facts.verifiedVersion = record.verifiedVersion;
        m_facts.verifiedSince = record.verifiedSince;
        m_facts.takesFixes = m_plan.request.onFailure == OnFailure::WaitForFix;
        m_facts.offersBackup = m_environment.operations.contains(u"#backup"_s);
        const QString backup = m_plan.request.backupId;
        if (backup.startsWith(cloudBackupPrefix)) {
            m_facts.cloudBackup = backup.mid(cloudBackupPrefix.size());
        } else if (!backup.isEmpty()) {
            const KeptState *kept = record.find(backup);
            if (!kept)
                return Failure(magentoProblem(ProblemKind::NotFound, Owner::You, u"magento.backup-gone"_s,
                                              Text(QT_TRANSLATE_NOOP("Text", "The backup is not there any more.")),
                                              Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there."))));
            m_facts.kept = *kept;
        }
        return {};
    }

    Result<void> addKind(CloudClient &client, const CloudProject &project, const EnvironmentRecord &record)
    {
        const CodeStore code = m_tools.code(project.id, project.repository);
        switch (m_plan.request.kind) {
        case OperationKind::Upgrade:
            std::copy_if(record.kept.cbegin(), record.kept.cend(), std::back_inserter(m_facts.replaced),
                         [](const KeptState &one) { return one.kind == BackupKind::Upgrade; });
            return addUpgrade(client, project, code);
        case OperationKind::Restore:
            return addRestore(client, code);
        case OperationKind::SetUp:
            return addSetUp(client, project, code, record);
        case OperationKind::TearDown:
            return addTearDown(record);
        case OperationKind::BackUp:
            m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
                "Text", "The dump holds what customers typed, and lies on this machine where only you can read it.")));
            return takeHead(code);
        case OperationKind::DeleteBackup:
            m_plan.consequences.append(
                Text(QT_TRANSLATE_NOOP("Text", "The backup is deleted for good; what runs is not touched.")));
            return {};
        default:
            return {};
        }
    }

    Result<void> takeHead(const CodeStore &code)
    {
        const Result<QString> head = code.fetch(m_environment.id, m_context);
        if (!head)
            return Failure(head.error());
        m_facts.commit = *head;
        return {};
    }

    Result<void> addUpgrade(CloudClient &client, const CloudProject &project, const CodeStore &code)
    {
        if (const Result<void> worked = workOut(client, project, code); !worked)
            return worked;
        if (m_resolution)
            addUpgradeConsequences();
        addPackages();
        return {};
    }

    /// The new set of packages, unless a verdict refuses the version.
    Result<void> workOut(CloudClient &client, const CloudProject &project, const CodeStore &code)
    {
        const Result<CloudServices> services = client.services(m_environment);
        if (!services)
            return Failure(services.error());
        m_facts.php = services->php;
        const QList<GuardVerdict> unmet = requirementVerdicts(*services, m_plan.toVersion);
        m_plan.verdicts += unmet;
        if (const Result<void> taken = takeHead(code); !taken)
            return taken;
        if (const Result<void> advised = addAdvice(client, project, code); !advised)
            return advised;
        if (firstRefusal(unmet))
            return {}; // Composer would only say the same in other words
        if (const Result<void> may = code.tryPush(m_facts.commit, m_facts.environment, m_context); !may)
            return may;
        const QTemporaryDir folder;
        if (const Result<void> laid = code.layOut(m_facts.commit, folder.path(), m_context); !laid)
            return laid;
        const Result<Resolution> resolution =
            Composer(m_facts.php, m_tools.patience).raise(folder.path(), m_plan.toVersion, m_context);
        if (!resolution)
            return Failure(resolution.error());
        m_resolution = *resolution;
        return {};
    }

    void addUpgradeConsequences()
    {
        m_plan.consequences.append(Text(
            QT_TRANSLATE_NOOP("Text", "The site goes on while the cloud builds; then visitors see the maintenance page "
                                      "while the database is upgraded, usually for some minutes.")));
        m_plan.consequences.append(Text(
            QT_TRANSLATE_NOOP("Text", "If it fails, database and code are put back. What customers do between the dump "
                                      "and the maintenance page is lost then, and so it is when you go back later, "
                                      "also after you had it wait for a fix.")));
        if (!m_facts.offersBackup)
            m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
                "Text",
                "The cloud makes no backups of this environment on request; media and other files are not part of the "
                "upgrade backup.")));
    }

    void addPackages()
    {
        constexpr qsizetype enough = 12;
        const QList<PackageChange> changes = m_resolution ? m_resolution->changes : QList<PackageChange>();
        for (const PackageChange &change : changes.mid(0, enough))
            m_plan.consequences.append(Text(QT_TRANSLATE_NOOP("Text", "Package: %1"), {changeLine(change)}));
        if (changes.size() > enough)
            m_plan.consequences.append(
                Text(QT_TRANSLATE_N_NOOP("Text", "… and %n more package(s); the activity log lists all."), {},
                     int(changes.size() - enough)));
    }

    Result<void> addSetUp(CloudClient &client, const CloudProject &project, const CodeStore &code,
                          const EnvironmentRecord &record)
    {
        if (!m_leftover.id.isEmpty() && !record.isMade)
            return Failure(testTaken());
        m_facts.sourceEnvironment = m_environment.id;
        m_facts.sourceKey = m_environment.key();
        m_facts.environment = testBranchId;
        m_facts.environmentKey = testBranchId;
        m_facts.replaced = record.kept;
        const Environment *source = m_project.environment(m_facts.sourceKey);
        m_facts.fromVersion = source ? source->version : QString();
        if (isNewer(m_facts.toVersion, m_facts.fromVersion)) {
            if (const Result<void> worked = workOut(client, project, code); !worked)
                return worked;
        } else if (const Result<void> taken = takeHead(code); !taken) {
            return taken;
        }
        m_plan.consequences += setUpConsequences(m_facts, m_environment.title);
        if (!m_leftover.id.isEmpty())
            m_plan.consequences.append(
                Text(QT_TRANSLATE_NOOP("Text", "An inactive %1 that is left of an earlier one is deleted first, with "
                                               "what was pushed to its branch."),
                     {m_leftover.id}));
        addPackages();
        return {};
    }

    Result<void> addTearDown(const EnvironmentRecord &record)
    {
        if (!record.isMade)
            return Failure(
                magentoProblem(ProblemKind::Refused, Owner::You, u"magento.not-ours"_s,
                               Text(QT_TRANSLATE_NOOP("Text", "Switchback tears down only what it set up itself.")),
                               Text(QT_TRANSLATE_NOOP(
                                   "Text", "Delete the environment in the cloud's console when nobody needs it."))));
        m_facts.replaced = record.kept;
        m_plan.consequences += tearDownConsequences(m_facts);
        return {};
    }

    void advise(const Text &reason, const Text &wayOut)
    {
        m_plan.verdicts.append(
            {.guard = GuardId::Precheck, .severity = Severity::Advice, .reason = reason, .wayOut = wayOut});
    }

    /// What has gone wrong for others, and is for the person to judge.
    Result<void> addAdvice(CloudClient &client, const CloudProject &project, const CodeStore &code)
    {
        // Only an installation reads it; that nobody set it is worth knowing all the same (sheet, 0).
        const Result<bool> hasMail = client.hasVariable(project, m_environment, u"ADMIN_EMAIL"_s);
        if (hasMail && !*hasMail)
            advise(Text(QT_TRANSLATE_NOOP("Text", "The variable ADMIN_EMAIL is not set.")),
                   Text(QT_TRANSLATE_NOOP("Text",
                                          "Upgrades go on without it; mail for the administrator goes to the owner of "
                                          "the licence.")));
        const Result<QByteArray> settings = code.file(m_facts.commit, u".magento.env.yaml"_s, m_context);
        if (!settings)
            return Failure(settings.error());
        static const QRegularExpression patchId(
            u"\\b(?:ACSD|MDVA|MCLOUD|AC|B2B|BUNDLE|ACPLTSRV|ACP2E)-[0-9A-Za-z-]+"_s);
        QStringList patches;
        auto found = patchId.globalMatch(QString::fromUtf8(*settings));
        while (found.hasNext())
            patches.append(found.next().captured());
        const Result<QStringList> hotfixes = code.names(m_facts.commit, u"m2-hotfixes"_s, m_context);
        if (!hotfixes)
            return Failure(hotfixes.error());
        for (const QString &file : *hotfixes)
            if (file.endsWith(".patch"_L1))
                patches.append(file);
        if (!patches.isEmpty())
            advise(Text(QT_TRANSLATE_NOOP("Text",
                                          "Patches are applied while it is built: %1. One that does not fit the new "
                                          "version fails the build."),
                        {patches.join(u", "_s)}),
                   Text(QT_TRANSLATE_NOOP("Text", "Look for each whether %1 still needs it."), {m_plan.toVersion}));
        return {};
    }

    Result<void> addRestore(CloudClient &client, const CodeStore &code)
    {
        if (const Result<void> taken = takeHead(code); !taken)
            return taken;
        if (const Result<void> target = takeTarget(client); !target)
            return target;
        const Result<QByteArray> lock = code.file(m_facts.targetCommit, u"composer.lock"_s, m_context);
        if (!lock)
            return Failure(lock.error());
        const Result<Packages> packages = packagesInLock(*lock);
        if (!packages)
            return Failure(packages.error());
        m_plan.toVersion = packages->value(commerceEdition);
        m_facts.toVersion = m_plan.toVersion;
        if (const Result<void> may = code.tryPush(m_facts.commit, m_facts.environment, m_context); !may)
            return may;
        return addRestoreConsequences(code);
    }

    Result<void> takeTarget(CloudClient &client)
    {
        m_facts.targetCommit = m_facts.kept.commit;
        m_since = m_facts.kept.since;
        if (m_facts.cloudBackup.isEmpty()) {
            if (m_facts.kept.kind != BackupKind::Manual) // what somebody asked for is not used up
                m_facts.replaced = {m_facts.kept};
            return {};
        }
        const Result<QList<CloudBackup>> backups = client.backups(m_environment);
        if (!backups)
            return Failure(backups.error());
        for (const CloudBackup &backup : *backups)
            if (backup.id == m_facts.cloudBackup) {
                m_facts.targetCommit = backup.commit;
                m_since = backup.createdAt;
            }
        return {};
    }

    Result<void> addRestoreConsequences(const CodeStore &code)
    {
        const Result<int> commits = code.count(m_facts.targetCommit, m_facts.commit, m_context);
        if (!commits)
            return Failure(commits.error());
        m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
            "Text", "Visitors see the maintenance page from the dump on until the code of before runs.")));
        m_plan.consequences.append(
            m_facts.cloudBackup.isEmpty()
                ? Text(QT_TRANSLATE_NOOP("Text",
                                         "Only database and code go back: media and other files stay as they are."))
                : Text(QT_TRANSLATE_NOOP("Text",
                                         "Database, media and all other files go back; files that came since then are "
                                         "lost, and only the database is set aside.")));
        m_plan.consequences.append(
            Text(QT_TRANSLATE_N_NOOP("Text", "%n commit(s) made since then are taken back by one more; "
                                             "the history keeps them."),
                 {}, *commits));
        m_plan.lossUnknown =
            Text(QT_TRANSLATE_NOOP("Text", "Orders, customers and content since %1 are in the dump that is set "
                                           "aside, and no longer in the shop."),
                 {m_since});
        return {};
    }

    Plan &m_plan;
    const Project &m_project;
    const MagentoTools &m_tools;
    Context &m_context;
    CommerceFacts m_facts;
    CloudEnvironment m_environment; ///< that the operation is about, or that is copied
    CloudEnvironment m_leftover;    ///< what has the test environment's name
    std::optional<Resolution> m_resolution;
    QDateTime m_since;
};

} // namespace

Result<void> planCommerce(Plan &plan, const Project &project, const QString &cloudProject, const MagentoTools &tools,
                          Context &context)
{
    Planning planning(plan, project, tools, context);
    if (const Result<void> made = planning.run(cloudProject); !made)
        return made;
    plan.facts = planning.facts().toJson();
    return {};
}

} // namespace Switchback
