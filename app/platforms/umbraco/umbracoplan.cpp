// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoplan.h"

#include "app/platforms/umbraco/knowncode.h"
#include "app/platforms/umbraco/kuduclient.h"
#include "app/platforms/umbraco/legacysite.h"
#include "app/platforms/umbraco/packagefeed.h"
#include "app/platforms/umbraco/packageraise.h"
#include "app/platforms/umbraco/umbracojob.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "app/platforms/umbraco/umbracoreleases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The first line of products whose packages are in project files. Source: sheet, 5.4.
constexpr int firstWithPackages = 9;

/// What is found out while one plan is made.
class UmbracoPlanning {
public:
    UmbracoPlanning(Plan &plan, const Project &project, const UmbracoTools &tools, Context &context)
        : m_plan(plan)
        , m_project(project)
        , m_tools(tools)
        , m_context(context)
    {
    }

    Result<void> run()
    {
        const Result<UmbracoSettings> settings = UmbracoSettings::of(*m_context.account);
        if (!settings)
            return Failure(settings.error());
        m_settings = *settings;
        const UmbracoPlace *place = m_settings.place(m_plan.request.environment.environmentId);
        if (!place)
            return Failure(
                umbracoProblem(ProblemKind::NotFound, Owner::You, u"umbraco.alias"_s,
                               Text(QT_TRANSLATE_NOOP("Text", "The account does not name this environment any "
                                                              "more.")),
                               Text(QT_TRANSLATE_NOOP("Text", "Add it to the account's environments."))));
        m_place = *place;
        const Result<EnvironmentRecord> record = records().read();
        if (!record)
            return Failure(record.error());
        if (const Result<void> named = name(*record); !named)
            return named;
        return addKind(*record);
    }

    [[nodiscard]] const UmbracoFacts &facts() const { return m_facts; }

private:
    [[nodiscard]] EnvironmentRecords records() const { return {m_tools.folderOf(m_settings.project), m_place.alias}; }

    Result<void> name(const EnvironmentRecord &record)
    {
        QDateTime time = m_context.clock.now();
        const auto stamp = [&time] { return time.toUTC().toString(u"yyyyMMdd-hhmmss"_s); };
        while (record.find(stamp())) // also where one operation follows the other within a second
            time = time.addSecs(1);
        m_facts.stamp = stamp();
        m_facts.project = m_settings.project;
        m_facts.alias = m_place.alias;
        m_facts.title = m_place.name;
        m_facts.isLeftMost = m_settings.isLeftMost(m_place.alias);
        m_facts.fromVersion = m_plan.fromVersion;
        m_facts.toVersion = m_plan.toVersion;
        m_facts.verifiedVersion = record.verifiedVersion;
        m_facts.verifiedSince = record.verifiedSince;
        m_facts.takesFixes = m_plan.request.onFailure == OnFailure::WaitForFix;
        const QString backup = m_plan.request.backupId;
        const KeptState *kept = backup.isEmpty() ? nullptr : record.find(backup);
        if (!backup.isEmpty() && !kept)
            return Failure(umbracoProblem(ProblemKind::NotFound, Owner::You, u"umbraco.backup-gone"_s,
                                          Text(QT_TRANSLATE_NOOP("Text", "The backup is not there any more.")),
                                          Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there."))));
        if (kept)
            m_facts.kept = *kept;
        return {};
    }

    Result<void> addKind(const EnvironmentRecord &record)
    {
        const OperationKind kind = m_plan.request.kind;
        if (kind == OperationKind::DeleteBackup) {
            m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
                "Text", "Only what Switchback noted is forgotten: the portal keeps its points in time.")));
            return {};
        }
        if (kind != OperationKind::Upgrade && kind != OperationKind::Restore && kind != OperationKind::BackUp)
            return {};
        if (m_place.isFlexible && kind == OperationKind::Upgrade && !isLeftHalfWay())
            return Failure(flexibleFollows());
        if (!m_settings.hasPerson && !mayUsePackages())
            return Failure(noPerson());
        if (!m_settings.hasPerson)
            m_facts.way = UmbracoWay::Package;
        if (kind == OperationKind::BackUp)
            return takeCode();
        if (kind == OperationKind::Restore)
            return addRestore();
        std::copy_if(record.kept.cbegin(), record.kept.cend(), std::back_inserter(m_facts.replaced),
                     [](const KeptState &one) { return one.kind == BackupKind::Upgrade; });
        return addUpgrade();
    }

    static Problem noPerson()
    {
        return umbracoProblem(
            ProblemKind::Missing, Owner::You, u"umbraco.no-person"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Without an Umbraco ID Switchback can only look at the sites.")),
            Text(QT_TRANSLATE_NOOP("Text", "Give the account e-mail address and password of a project admin.")));
    }

    [[nodiscard]] Problem flexibleFollows() const
    {
        return umbracoProblem(
            ProblemKind::Refused, Owner::You, u"umbraco.flexible"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 is the flexible environment: upgrades begin on %2."),
                 {m_place.name, m_settings.places.first().name}),
            Text(QT_TRANSLATE_NOOP("Text", "Upgrade that one, then let the flexible one pull the mainline in the "
                                           "portal.")));
    }

    /// Whether it is deployed already and only has to be finished.
    [[nodiscard]] bool isLeftHalfWay() const
    {
        const Environment *environment = m_project.environment(m_place.alias);
        return environment && environment->unfinishedVersion == m_plan.toVersion;
    }

    /// Where nobody may reach Kudu and git: what is left half-way is out of reach, and so is whatever only Kudu shows. Of
    /// the environments further right nobody can say what lies there.
    [[nodiscard]] bool mayUsePackages() const
    {
        const bool isPortals = m_plan.request.kind == OperationKind::Upgrade && m_facts.isLeftMost
                               && m_settings.delivery == UmbracoDelivery::Portal;
        const bool isFinish = m_plan.request.kind == OperationKind::Upgrade && isLeftHalfWay();
        return m_settings.hasKey && m_facts.isLeftMost && !isPortals && !isFinish;
    }

    /// What lies on the environment now, as m_facts.commit.
    Result<void> takeCode()
    {
        if (m_facts.hasKudu())
            return takeHead();
        const Result<KnownCode> known = knownCode(m_settings, m_place, m_tools, m_context);
        if (!known)
            return Failure(known.error());
        m_facts.commit = known->commit;
        m_facts.stand = known->stand.fingerprint();
        m_plan.consequences.append(known->origin);
        if (!known->isCertain)
            m_plan.verdicts.append(
                {.guard = GuardId::Precheck,
                 .severity = Severity::Warning,
                 .reason =
                     Text(QT_TRANSLATE_NOOP("Text", "Whether this is what lies on %1 cannot be known: the API gives "
                                                    "no package back. What it lacks is taken away there."),
                          {m_place.name}),
                 .wayOut =
                     Text(QT_TRANSLATE_NOOP("Text", "Download the package deployed last in the portal, under "
                                                    "Configuration, CI/CD Flow, and name the file in the account; "
                                                    "or give the account an Umbraco ID."))});
        if (!known->stand.patch.isEmpty())
            m_plan.consequences.append(Text(
                QT_TRANSLATE_NOOP("Text", "What the cloud committed itself since the last deployment is in it, too.")));
        return {};
    }

    Result<CodeStore> codeOf(const UmbracoPlace &place)
    {
        if (!m_facts.hasKudu())
            return m_tools.code(m_settings.project, place.alias);
        Result<KuduClient> kudu = KuduClient::open(place.scm, m_tools.patience, m_context);
        if (!kudu)
            return Failure(kudu.error());
        Result<GitRemote> remote = umbracoRemote(*kudu, m_context);
        if (!remote)
            return Failure(remote.error());
        return m_tools.code(m_settings.project, place.alias, std::move(*remote));
    }

    Result<QString> headOf(const UmbracoPlace &place)
    {
        const Result<CodeStore> code = codeOf(place);
        return code ? code->fetch(umbracoBranch, m_context) : Result<QString>(Failure(code.error()));
    }

    Result<void> takeHead()
    {
        const Result<QString> head = headOf(m_place);
        if (!head)
            return Failure(head.error());
        m_facts.commit = *head;
        return {};
    }

    Result<void> addUpgrade()
    {
        if (isLeftHalfWay()) {
            m_facts.way = UmbracoWay::Finish;
            m_facts.replaced.clear();
            m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
                "Text", "Only what the upgrade left to do is done; what is done already is left alone.")));
            return {};
        }
        if (const Result<void> taken = takeCode(); !taken)
            return taken;
        const Result<void> chosen = m_facts.isLeftMost ? addLeftMost() : addOnward();
        if (!chosen)
            return chosen;
        if (!m_facts.hasKudu())
            m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
                "Text",
                "Without an Umbraco ID neither markers nor files are seen: how it went is judged by the API and the "
                "site, and the metadata files are not exported.")));
        m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
            "Text",
            "The site restarts with the new code, and does not answer until it is up, which can take minutes.")));
        m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
            "Text", "If it fails before its database was upgraded, the code of before is put back. A database that was "
                    "upgraded can only be taken back in the portal, to the time that is noted.")));
        return {};
    }

    Result<void> addLeftMost()
    {
        if (m_settings.places.size() == 1)
            m_plan.verdicts.append(
                {.guard = GuardId::Precheck,
                 .severity = Severity::Warning,
                 .reason = Text(QT_TRANSLATE_NOOP("Text", "%1 is the only environment: visitors meet what goes wrong."),
                                {m_place.name}),
                 .wayOut = Text(QT_TRANSLATE_NOOP(
                     "Text",
                     "Add a Development environment in the portal first, and to the account to the left of it."))});
        if (m_settings.delivery == UmbracoDelivery::Portal) {
            m_facts.way = UmbracoWay::Portal;
            m_plan.consequences.append(Text(
                QT_TRANSLATE_NOOP("Text", "The portal upgrades to the newest version that it offers, and no other.")));
            return {};
        }
        if (!m_facts.hasKudu())
            return workOut();
        m_facts.way = m_settings.delivery == UmbracoDelivery::Api ? UmbracoWay::Api : UmbracoWay::Git;
        if (m_facts.way == UmbracoWay::Api && !m_settings.hasKey)
            return Failure(noKey());
        return workOut();
    }

    static Problem noKey()
    {
        return umbracoProblem(
            ProblemKind::Missing, Owner::You, u"umbraco.no-key"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The account has no API key for deployments.")),
            Text(QT_TRANSLATE_NOOP("Text", "Add one, of Configuration, CI/CD Flow in the portal, or have the "
                                           "account deliver by git.")));
    }

    /// The set of packages that goes together, and where it is to be written.
    Result<void> workOut()
    {
        const int line = m_plan.fromVersion.section(u'.', 0, 0).toInt();
        if (line > 0 && line < firstWithPackages)
            return Failure(legacyPackagesProblem(m_plan.fromVersion));
        const Result<CodeStore> code = codeOf(m_place);
        if (!code)
            return Failure(code.error());
        const Result<SourceTree> tree = sourceTreeOf(*code, m_facts.commit, m_context);
        if (!tree)
            return Failure(tree.error());
        m_plan.verdicts += sourceVerdicts(*tree);
        Result<PackageFeed> feed = PackageFeed::open(m_tools.feedFolder(), m_context);
        if (!feed)
            return Failure(feed.error());
        Result<ProductVersions> targets = compatibleVersions(*feed, m_plan.toVersion, statedVersions(*tree));
        if (!targets)
            return Failure(targets.error());
        targets->insert(UmbracoProduct::Cms, m_plan.toVersion);
        m_facts.targets = *targets;
        const Result<RaisedSources> raised = raiseVersions(*tree, *targets);
        if (!raised)
            return Failure(raised.error());
        for (const RaisedVersion &change : raised->changes)
            m_plan.consequences.append(Text(QT_TRANSLATE_NOOP("Text", "Package: %1"), {raisedLine(change)}));
        return m_facts.isByPush() ? code->tryPush(m_facts.commit, umbracoBranch, m_context) : Result<void>();
    }

    /// What the environment to the left has, and nothing else.
    Result<void> addOnward()
    {
        const UmbracoPlace *source = m_settings.before(m_place.alias);
        const Environment *left = source ? m_project.environment(source->alias) : nullptr;
        if (!left || left->version != m_plan.toVersion || !left->unfinishedVersion.isEmpty())
            return Failure(umbracoProblem(
                ProblemKind::Refused, Owner::You, u"umbraco.not-on-the-left"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1 gets what runs to the left of it, and that is %2 and not %3."),
                     {m_place.name, left ? left->version : QString(), m_plan.toVersion}),
                Text(QT_TRANSLATE_NOOP("Text", "Upgrade the environment to the left first, and test it there."))));
        m_facts.source = source->alias;
        m_facts.sourceTitle = source->name;
        m_facts.way = m_settings.deploysToAny && m_settings.hasKey ? UmbracoWay::OnwardApi : UmbracoWay::OnwardPortal;
        const Result<QString> head = headOf(*source);
        if (!head)
            return Failure(head.error());
        m_facts.targetCommit = *head;
        m_plan.consequences.append(
            Text(QT_TRANSLATE_NOOP("Text", "All that is on %1 and not yet on %2 goes along, not only the upgrade."),
                 {source->name, m_place.name}));
        return {};
    }

    Result<void> addRestore()
    {
        if (m_facts.kept.commit.isEmpty())
            return Failure(umbracoProblem(ProblemKind::NotFound, Owner::You, u"umbraco.backup-gone"_s,
                                          Text(QT_TRANSLATE_NOOP("Text", "The backup is not there any more.")),
                                          Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there."))));
        m_facts.targetCommit = m_facts.kept.commit;
        if (m_facts.kept.kind != BackupKind::Manual) // what somebody asked for is not used up
            m_facts.replaced = {m_facts.kept};
        const bool isOpen = m_facts.isLeftMost ? m_settings.delivery == UmbracoDelivery::Api
                                               : m_place.isFlexible || m_settings.deploysToAny;
        const bool byApi = m_settings.hasKey && isOpen;
        if (!m_facts.isLeftMost && !byApi)
            return Failure(umbracoProblem(
                ProblemKind::Refused, Owner::You, u"umbraco.not-left-most"_s,
                Text(QT_TRANSLATE_NOOP("Text",
                                       "The cloud takes code for %1 only from the environment to the left of it."),
                     {m_place.name}),
                Text(QT_TRANSLATE_NOOP(
                    "Text",
                    "Roll that one back and deploy onward in the portal; or switch “Deploy to any target” on in the "
                    "portal and in the account."))));
        if (m_facts.hasKudu())
            m_facts.way = byApi ? (m_facts.isLeftMost ? UmbracoWay::Api : UmbracoWay::OnwardApi) : UmbracoWay::Git;
        if (const Result<void> taken = takeCode(); !taken)
            return taken;
        const Result<CodeStore> code = codeOf(m_place);
        if (!code)
            return Failure(code.error());
        if (const Result<void> counted = countCommits(*code); !counted)
            return counted;
        m_plan.consequences.append(Text(QT_TRANSLATE_NOOP(
            "Text", "The database is restored by you, in the portal, when the code is back: the operation "
                    "waits for you there. Media and files stay as they are.")));
        m_plan.lossUnknown = Text(QT_TRANSLATE_NOOP("Text", "What editors and visitors wrote since %1 is lost when the "
                                                            "database is restored to that time."),
                                  {m_facts.kept.dataAt});
        return m_facts.isByPush() ? code->tryPush(m_facts.commit, umbracoBranch, m_context) : Result<void>();
    }

    Result<void> countCommits(const CodeStore &code)
    {
        if (!m_facts.hasKudu()) // packages have no history
            return {};
        const Result<int> commits = code.count(m_facts.targetCommit, m_facts.commit, m_context);
        if (!commits)
            return Failure(commits.error());
        m_plan.consequences.append(
            Text(QT_TRANSLATE_N_NOOP("Text", "%n commit(s) made since then are taken back by one "
                                             "more; the history keeps them."),
                 {}, *commits));
        return {};
    }

    Plan &m_plan;
    const Project &m_project;
    const UmbracoTools &m_tools;
    Context &m_context;
    UmbracoSettings m_settings;
    UmbracoPlace m_place;
    UmbracoFacts m_facts;
};

} // namespace

Result<void> planUmbraco(Plan &plan, const Project &project, const UmbracoTools &tools, Context &context)
{
    UmbracoPlanning planning(plan, project, tools, context);
    if (const Result<void> made = planning.run(); !made)
        return made;
    plan.facts = planning.facts().toJson();
    return {};
}

} // namespace Switchback
