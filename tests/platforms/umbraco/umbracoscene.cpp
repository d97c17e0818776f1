// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/umbraco/umbracoscene.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Switchback {

UmbracoScene::UmbracoScene(const UmbracoSetup &setup)
    : UmbracoScene(std::make_unique<Parts>(setup), setup)
{
}

UmbracoScene::UmbracoScene(std::unique_ptr<Parts> parts, const UmbracoSetup &setup)
    : UmbracoAccount(parts->project, parts->clock)
    , m_parts(std::move(parts))
    , project(m_parts->project)
    , feed(m_parts->feed)
{
    QStringList aliases;
    QStringList sites;
    QStringList scms;
    for (const UmbracoEnvironmentSetup &one : setup.environments) {
        if (one.isFlexible)
            continue;
        aliases.append(one.alias);
        sites.append(project.siteUrl(one.alias).toString());
        scms.append(project.kuduUrl(one.alias).toString());
    }
    account.values.insert(u"alias"_s, project.state().projectAlias);
    account.values.insert(u"region"_s, project.state().region);
    account.values.insert(u"environments"_s, aliases.join(u", "_s));
    account.values.insert(u"sites"_s, sites.join(u", "_s));
    account.values.insert(u"scms"_s, scms.join(u", "_s));
    account.values.insert(u"feed"_s, feed.index().toString());
    for (const UmbracoVersions &versions : {older, newer})
        feed.addUmbraco(versions.cms, versions.forms, versions.deploy);
    tools.folder = workspace.filePath(u"umbraco"_s);
    tools.patience = patience;
    tools.patience.poll = std::chrono::milliseconds(20);
    tools.patience.deploy = std::chrono::seconds(20);
    tools.patience.boot = std::chrono::seconds(2);
    tools.patience.trigger = std::chrono::seconds(2);
    tools.patience.portal = std::chrono::seconds(2);
    entry = {.id = QString("umbraco-"_L1 + project.projectId()),
             .platform = u"umbraco"_s,
             .location = project.projectId(),
             .accountId = account.id};
}

Result<UmbracoSettings> UmbracoScene::settings()
{
    return with([](Context &context) { return UmbracoSettings::of(*context.account); });
}

tl::expected<AccountFinding, AccountTrouble> UmbracoScene::explore()
{
    return with([this](Context &context) { return exploreUmbraco(tools, context); });
}

Project UmbracoScene::observe()
{
    return with([this](Context &context) { return observeUmbraco(entry, tools, nullptr, context); });
}

Environment UmbracoScene::look(const QString &alias)
{
    const Project observed = observe();
    const Environment *found = observed.environment(alias);
    return found ? *found : Environment();
}

UmbracoPicture UmbracoScene::picture(const QString &alias)
{
    return with([&](Context &context) {
        const UmbracoSettings settings = UmbracoSettings::of(*context.account).value();
        return lookAtUmbraco(*settings.place(alias), settings, tools, context);
    });
}

void UmbracoScene::empty(const QString &field)
{
    account.values.remove(field);
    forgetSecret(field);
}

void UmbracoScene::age(const QString &alias, const QString &marker, std::chrono::hours age)
{
    QFile file(project.home(alias) + "/site/locks/"_L1 + marker);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(age).count()),
                             QFileDevice::FileModificationTime))
        qFatal("There is no marker %s", qPrintable(marker));
}

EnvironmentRecords UmbracoScene::records(const QString &alias) const
{
    return {tools.folderOf(project.projectId()), alias};
}

QString remarksOf(const Environment &environment)
{
    QStringList lines;
    for (const Text &remark : environment.remarks)
        lines.append(remark.english());
    return lines.join(u'\n');
}

} // namespace Switchback
