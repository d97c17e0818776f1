// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/json.h"

using namespace Qt::StringLiterals;

namespace Switchback::Json {

namespace {

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue text(const Text &value)
{
    return text(value.english());
}

QJsonValue time(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue number(qint64 value)
{
    return value < 0 ? QJsonValue() : QJsonValue(value);
}

QJsonObject step(const StepInfo &info)
{
    return {{u"id"_s, info.id},
            {u"title"_s, info.title.english()},
            {u"sentence"_s, info.sentence.english()},
            {u"effect"_s, enumName(info.effect)},
            {u"undoable"_s, info.undoable},
            {u"always"_s, info.always},
            {u"epilogue"_s, info.epilogue}};
}

} // namespace

QJsonObject project(const Project &project)
{
    return {{u"id"_s, project.id},
            {u"name"_s, project.name},
            {u"platform"_s, project.platform},
            {u"location"_s, project.location},
            {u"environments"_s, project.environments.size()},
            {u"releases"_s, project.releases.size()},
            {u"problem"_s, project.problem ? QJsonValue(Json::problem(*project.problem)) : QJsonValue()},
            {u"observedAt"_s, time(project.observedAt)}};
}

QJsonObject probe(const SiteProbe &probe)
{
    return {{u"address"_s, probe.address.toString()},
            {u"at"_s, time(probe.at)},
            {u"status"_s, probe.status == 0 ? QJsonValue() : QJsonValue(probe.status)},
            {u"milliseconds"_s, probe.milliseconds < 0 ? QJsonValue() : QJsonValue(probe.milliseconds)},
            {u"version"_s, text(probe.version)},
            {u"trouble"_s, text(probe.trouble)}};
}

QJsonArray remarks(const QList<Text> &remarks)
{
    QJsonArray array;
    for (const Text &remark : remarks)
        array.append(remark.english());
    return array;
}

QJsonArray parts(const QList<EnvironmentPart> &parts)
{
    QJsonArray array;
    for (const EnvironmentPart &part : parts)
        array.append(QJsonObject{{u"name"_s, part.name},
                                 {u"ready"_s, part.ready},
                                 {u"desired"_s, part.desired},
                                 {u"version"_s, text(part.version)}});
    return array;
}

QJsonObject environment(const Project &project, const Environment &environment)
{
    const Backup *backup = project.upgradeBackup(environment.ref.environmentId);
    return {{u"project"_s, project.name},
            {u"projectId"_s, project.id},
            {u"environment"_s, environment.name},
            {u"environmentId"_s, environment.ref.environmentId},
            {u"role"_s, enumName(environment.role)},
            {u"version"_s, text(environment.version)},
            {u"installation"_s, text(environment.installationId)},
            {u"health"_s, enumName(environment.health)},
            {u"healthReason"_s, text(environment.healthReason)},
            {u"url"_s, environment.url.toString()},
            {u"probe"_s, environment.probe.isKnown() ? QJsonValue(Json::probe(environment.probe)) : QJsonValue()},
            {u"parts"_s, parts(environment.parts)},
            {u"disagreement"_s, text(disagreement(environment))},
            {u"writesFrozen"_s, environment.writesFrozen},
            {u"protected"_s, environment.terminationProtected},
            {u"remarks"_s, remarks(environment.remarks)},
            {u"newerReleases"_s, environment.newerReleases},
            {u"verifiedSince"_s, time(environment.verifiedSince)},
            {u"upgradeBackup"_s, backup ? QJsonValue(Json::backup(*backup)) : QJsonValue()},
            {u"rehearsal"_s, environment.rehearsal ? QJsonValue(environment.rehearsal->toJson()) : QJsonValue()},
            {u"observedAt"_s, time(environment.observedAt)},
            {u"source"_s, text(environment.source)}};
}

QJsonObject release(const Release &release)
{
    return {{u"version"_s, release.version},
            {u"releasedOn"_s, text(release.releasedOn.toString(Qt::ISODate))},
            {u"lts"_s, release.lts},
            {u"endOfLife"_s, text(release.endOfLife.toString(Qt::ISODate))},
            {u"minimumVersion"_s, text(release.minimumVersion)},
            {u"notes"_s, text(release.notes)},
            {u"notesUrl"_s, text(release.notesUrl.toString())},
            {u"inProject"_s, release.inProject},
            {u"unusable"_s, text(release.unusable)}};
}

QJsonObject backup(const Backup &backup)
{
    return {{u"id"_s, backup.id},
            {u"environment"_s, backup.environmentName},
            {u"environmentId"_s, backup.environment.environmentId},
            {u"kind"_s, enumName(backup.kind)},
            {u"version"_s, backup.version},
            {u"createdAt"_s, time(backup.createdAt)},
            {u"expiresAt"_s, time(backup.expiresAt)},
            {u"extended"_s, backup.extended},
            {u"kept"_s, backup.kept},
            {u"unusable"_s, text(backup.unusable)},
            {u"sizeInBytes"_s, number(backup.sizeInBytes)},
            {u"lastRestoreMilliseconds"_s, number(backup.lastRestoreMilliseconds)}};
}

QJsonObject plan(const Plan &plan)
{
    QJsonArray steps;
    for (const StepInfo &info : plan.steps)
        steps.append(step(info));
    QJsonArray consequences;
    for (const Text &consequence : plan.consequences)
        consequences.append(consequence.english());
    QJsonArray verdicts;
    for (const GuardVerdict &verdict : plan.verdicts)
        verdicts.append(QJsonObject{{u"guard"_s, enumName(verdict.guard)},
                                    {u"severity"_s, enumName(verdict.severity)},
                                    {u"reason"_s, verdict.reason.english()},
                                    {u"wayOut"_s, text(verdict.wayOut)}});
    QJsonArray losses;
    for (const Loss &loss : plan.losses)
        losses.append(QJsonObject{{u"what"_s, loss.what.english()},
                                  {u"added"_s, loss.added},
                                  {u"changed"_s, loss.changed},
                                  {u"removed"_s, loss.removed},
                                  {u"samples"_s, QJsonArray::fromStringList(loss.samples)}});
    QJsonObject expected;
    for (auto length = plan.expectedMilliseconds.cbegin(); length != plan.expectedMilliseconds.cend(); ++length)
        expected.insert(length.key(), length.value());
    return {{u"operation"_s, enumName(plan.request.kind)},
            {u"project"_s, plan.projectName},
            {u"environment"_s, plan.environmentName},
            {u"from"_s, text(plan.fromVersion)},
            {u"to"_s, text(plan.toVersion)},
            {u"steps"_s, steps},
            {u"consequences"_s, consequences},
            {u"guards"_s, verdicts},
            {u"losses"_s, losses},
            {u"lossUnknown"_s, text(plan.lossUnknown)},
            {u"allowed"_s, firstRefusal(plan.verdicts) == nullptr},
            {u"expectedMilliseconds"_s, expected},
            {u"rehearsedAt"_s, time(plan.rehearsedAt)},
            {u"lastDurationMilliseconds"_s, number(plan.lastDurationMilliseconds)},
            {u"lastFreezeMilliseconds"_s, number(plan.lastFreezeMilliseconds)}};
}

QJsonObject activity(const Activity &activity)
{
    QJsonArray steps;
    for (const StepRecord &record : activity.steps) {
        QJsonObject json = step(record.info);
        json.insert("state"_L1, enumName(record.state));
        json.insert("startedAt"_L1, time(record.startedAt));
        json.insert("endedAt"_L1, time(record.endedAt));
        if (record.problem)
            json.insert("problem"_L1, Json::problem(*record.problem));
        steps.append(json);
    }
    return {{u"id"_s, activity.id},
            {u"operation"_s, enumName(activity.request.kind)},
            {u"project"_s, activity.projectName},
            {u"environment"_s, activity.environmentName},
            {u"who"_s, activity.who},
            {u"reason"_s, text(activity.request.reason)},
            {u"from"_s, text(activity.fromVersion)},
            {u"to"_s, text(activity.toVersion)},
            {u"state"_s, enumName(activity.state)},
            {u"outcome"_s, text(activity.outcome)},
            {u"problem"_s, activity.problem ? QJsonValue(Json::problem(*activity.problem)) : QJsonValue()},
            {u"createdAt"_s, time(activity.createdAt)},
            {u"startedAt"_s, time(activity.startedAt)},
            {u"endedAt"_s, time(activity.endedAt)},
            {u"measures"_s, activity.measures},
            {u"steps"_s, steps}};
}

QJsonObject outputLine(const OutputLine &line)
{
    return {{u"number"_s, line.number},
            {u"at"_s, time(line.at)},
            {u"step"_s, line.stepId},
            {u"stream"_s, enumName(line.stream)},
            {u"text"_s, line.note.isEmpty() ? line.text : line.note.english()}};
}

QJsonObject catalogue(const ReleaseCatalogue &catalogue)
{
    QJsonObject json = catalogue.toJson();
    QJsonArray releases;
    const QList<ReleaseFacts> all = catalogue.merged();
    for (const ReleaseFacts &facts : all) {
        QJsonObject release = facts.toJson();
        release.insert("own"_L1, catalogue.ownRelease(facts.version) != nullptr);
        releases.append(release);
    }
    json.insert("releases"_L1, releases);
    json.insert("refreshedFrom"_L1, text(catalogue.refreshedFrom));
    json.insert("refreshedAt"_L1, time(catalogue.refreshedAt));
    json.insert("problem"_L1, catalogue.problem ? QJsonValue(Json::problem(*catalogue.problem)) : QJsonValue());
    return json;
}

QJsonObject siteCheck(const SiteCheck &check)
{
    const auto sentences = [](const QList<Text> &texts) {
        QJsonArray array;
        for (const Text &one : texts)
            array.append(one.english());
        return array;
    };
    QJsonArray pages;
    for (const CheckedPage &page : check.pages)
        pages.append(QJsonObject{{u"path"_s, page.path},
                                 {u"verdict"_s, verdictName(page.verdict)},
                                 {u"reasons"_s, sentences(page.reasons)},
                                 {u"title"_s, text(page.title)},
                                 {u"status"_s, page.status == 0 ? QJsonValue() : QJsonValue(page.status)},
                                 {u"milliseconds"_s, page.milliseconds}});
    return {{u"address"_s, check.address},
            {u"at"_s, time(check.at)},
            {u"version"_s, text(check.version)},
            {u"comparedWith"_s, time(check.comparedWith)},
            {u"versionThen"_s, text(check.versionThen)},
            {u"failed"_s, check.hasFailed},
            {u"summary"_s, check.summary.english()},
            {u"remarks"_s, sentences(check.remarks)},
            {u"pages"_s, pages}};
}

QJsonObject action(const RemedyAction &action)
{
    QJsonObject json{{u"kind"_s, enumName(action.kind)}, {u"label"_s, text(action.label)}};
    if (action.kind == RemedyActionKind::OpenPage)
        json.insert("page"_L1, action.page.toString());
    else if (action.kind == RemedyActionKind::Prepare)
        json.insert("operation"_L1, enumName(action.operation));
    else if (action.kind == RemedyActionKind::CopyCommand)
        json.insert("command"_L1, action.command);
    else if (action.kind == RemedyActionKind::ShowActivity)
        json.insert("activity"_L1, action.activityId);
    return json;
}

QJsonObject finding(const Finding &finding)
{
    QJsonArray steps;
    for (const Text &one : finding.steps)
        steps.append(one.english());
    QJsonArray actions;
    for (const RemedyAction &action : finding.actions)
        actions.append(Json::action(action));
    const QJsonObject acknowledged = finding.acknowledged ? QJsonObject{{u"who"_s, finding.acknowledged->who},
                                                                        {u"at"_s, time(finding.acknowledged->at)},
                                                                        {u"note"_s, finding.acknowledged->note}}
                                                          : QJsonObject();
    return {{u"gravity"_s, enumName(finding.gravity)},
            {u"code"_s, finding.code},
            {u"owner"_s, enumName(finding.owner)},
            {u"sentence"_s, finding.sentence.english()},
            {u"explanation"_s, text(finding.explanation)},
            {u"remedy"_s, text(finding.remedy)},
            {u"steps"_s, steps},
            {u"actions"_s, actions},
            {u"reason"_s, text(finding.reason)},
            {u"remedyId"_s, text(finding.remedyId)},
            {u"document"_s, text(finding.source.document)},
            {u"section"_s, text(finding.source.section)},
            {u"acknowledged"_s, finding.acknowledged ? QJsonValue(acknowledged) : QJsonValue()},
            {u"lines"_s, QJsonArray::fromStringList(finding.lines)},
            {u"page"_s, text(finding.page.toString())}};
}

QJsonObject problem(const Problem &problem)
{
    return {{u"kind"_s, enumName(problem.kind)},   {u"code"_s, problem.code},
            {u"owner"_s, enumName(problem.owner)}, {u"sentence"_s, problem.sentence.english()},
            {u"remedy"_s, text(problem.remedy)},   {u"details"_s, text(problem.details)}};
}

QJsonObject account(const Account &account)
{
    QJsonObject values;
    for (auto value = account.values.cbegin(); value != account.values.cend(); ++value)
        values.insert(value.key(), value.value());
    return {{u"id"_s, account.id},
            {u"platform"_s, account.platform},
            {u"name"_s, account.name},
            {u"values"_s, values},
            {u"storedSecrets"_s, QJsonArray::fromStringList(account.storedSecrets)},
            {u"trustedFingerprint"_s, text(account.trustedFingerprint)}};
}

QJsonObject accountForm(const AccountForm &form)
{
    QJsonArray fields;
    for (const AccountField &field : form.fields)
        fields.append(QJsonObject{{u"id"_s, field.id},
                                  {u"label"_s, field.label.english()},
                                  {u"help"_s, text(field.help)},
                                  {u"kind"_s, enumName(field.kind)},
                                  {u"required"_s, field.required},
                                  {u"choices"_s, QJsonArray::fromStringList(field.choices)}});
    return {{u"platform"_s, form.platform},
            {u"name"_s, form.name},
            {u"summary"_s, text(form.summary)},
            {u"fields"_s, fields}};
}

QJsonObject accountFinding(const Account &account, const AccountFinding &finding)
{
    QJsonArray projects;
    for (const FoundProject &project : finding.projects)
        projects.append(QJsonObject{{u"name"_s, project.name}, {u"location"_s, project.location}});
    return {{u"account"_s, Json::account(account)},
            {u"product"_s, text(finding.product)},
            {u"signedInAs"_s, text(finding.signedInAs)},
            {u"projects"_s, projects}};
}

QJsonObject accountTrouble(const AccountTrouble &trouble)
{
    return {{u"part"_s, enumName(trouble.part)},
            {u"field"_s, text(trouble.fieldId)},
            {u"problem"_s, Json::problem(trouble.problem)},
            {u"fingerprint"_s, trouble.certificate ? text(trouble.certificate->fingerprint) : QJsonValue()}};
}

} // namespace Switchback::Json
