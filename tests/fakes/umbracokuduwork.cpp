// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Kudu's part of a deployment: from the repository to the web root.

#include "tests/fakes/umbracofiles.h"
#include "tests/fakes/umbracoworld.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int building = 1;
constexpr int failed = 3;
constexpr int success = 4;
constexpr int isError = 2;
constexpr int keptSuccesses = 10;

KuduDeploymentState *deploymentOf(UmbracoEnvironmentState *environment, const QString &id)
{
    for (KuduDeploymentState &candidate : environment->kuduDeployments)
        if (candidate.id == id)
            return &candidate;
    return nullptr;
}

/// The oldest that are too many go.
void forgetOld(QList<KuduDeploymentState> &deployments)
{
    int successes = 0;
    deployments.removeIf([&successes](const KuduDeploymentState &one) {
        return one.status == success && ++successes > keptSuccesses && !one.isActive;
    });
}

} // namespace

UmbracoWorld::Deployed UmbracoWorld::deploy(const QString &alias, const QString &commit, const QString &deployer,
                                            const Say &say)
{
    QString error;
    {
        const std::lock_guard guard(m_mutex);
        const UmbracoEnvironmentState *environment = m_state.environment(alias);
        if (environment->isDeploymentLocked || m_deploying.contains(alias)) {
            say(u"There is a deployment currently in progress. Please try again when it completes."_s);
            return Deployed::NotAsLocked;
        }
        error = environment->buildFailure;
        m_deploying.insert(alias);
        ++m_busy;
    }
    const QString id = beginKuduDeployment(alias, commit, deployer);
    const auto tell = [&](const QString &message, int type = 0, const QStringList &details = {}) {
        say(message);
        for (const QString &line : details)
            say(line);
        logKudu(alias, id, {.message = message, .type = type, .details = details});
    };
    tell(u"Updating branch 'master'."_s);
    tell(u"Preparing deployment for commit id '%1'."_s.arg(id.left(10)));
    const UmbracoRepository::Files files = repository(alias).files(id);
    repository(alias).checkOut(home(alias) + u"/site/repository"_s, id);
    std::optional<UmbracoRepository::Files> output;
    if (error.isEmpty())
        output = UmbracoFiles::built(files, &error);
    tell(u"Running deployment command..."_s, 0,
         {u"Command: deploy.cmd"_s, u"Handling .NET Web Application deployment."_s});
    if (output) {
        putInPlace(alias, *output);
        tell(u"Finished successfully."_s);
        tell(u"Deployment successful."_s);
    } else {
        tell(u"An error has occurred during web site deployment."_s, isError, error.split(u'\n'));
        say(u"Error - Changes committed to remote repository but deployment to website failed."_s);
    }
    finishKuduDeployment(alias, id, output.has_value());
    if (output)
        restart(alias);
    const std::lock_guard guard(m_mutex);
    --m_busy;
    m_deploying.remove(alias);
    m_changed.notify_all();
    return output ? Deployed::Well : Deployed::Badly;
}

QString UmbracoWorld::beginKuduDeployment(const QString &alias, const QString &commit, const QString &deployer)
{
    const UmbracoRepository source = repository(alias);
    KuduDeploymentState begun;
    begun.id = commit.isEmpty() ? source.head() : commit;
    begun.status = building;
    const QStringList about = source.about(begun.id, {u"%an"_s, u"%ae"_s, u"%B"_s});
    begun.author = about.value(0);
    begun.authorEmail = about.value(1);
    begun.message = about.value(2) + u'\n';
    begun.deployer = deployer;
    change([&](UmbracoState &state) {
        UmbracoEnvironmentState *environment = state.environment(alias);
        begun.receivedAt = nextStamp();
        begun.startedAt = nextStamp();
        if (const KuduDeploymentState *before = deploymentOf(environment, begun.id)) {
            begun.isActive = before->isActive;
            begun.lastSuccessAt = before->lastSuccessAt;
        }
        environment->kuduDeployments.removeIf([&](const KuduDeploymentState &one) { return one.id == begun.id; });
        environment->kuduDeployments.prepend(begun);
    });
    return begun.id;
}

void UmbracoWorld::logKudu(const QString &alias, const QString &id, const KuduLogState &entry)
{
    change([&](UmbracoState &state) {
        KuduDeploymentState *deployment = deploymentOf(state.environment(alias), id);
        KuduLogState added = entry;
        added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        added.time = nextStamp();
        deployment->log.append(added);
    });
}

void UmbracoWorld::putInPlace(const QString &alias, const UmbracoRepository::Files &output) const
{
    // Only what the deployment before brought goes; logs and what Deploy wrote stay.
    const QString manifest = home(alias) + u"/site/deployments/manifest"_s;
    QFile before(manifest);
    if (before.open(QIODevice::ReadOnly))
        for (const QString &path : QString::fromUtf8(before.readAll()).split(u'\n', Qt::SkipEmptyParts))
            if (!output.contains(path))
                QFile::remove(webRoot(alias) + u'/' + path);
    UmbracoZip::write(webRoot(alias), output);
    QByteArray paths;
    for (auto path = output.keyBegin(); path != output.keyEnd(); ++path)
        paths += path->toUtf8() + '\n';
    UmbracoZip::write(home(alias), {{u"site/deployments/manifest"_s, paths}});
    UmbracoFiles::setConfigurationStatus(webRoot(alias), environment(alias).databaseVersion);
}

void UmbracoWorld::finishKuduDeployment(const QString &alias, const QString &id, bool isGood)
{
    change([&](UmbracoState &state) {
        UmbracoEnvironmentState *environment = state.environment(alias);
        KuduDeploymentState *ended = deploymentOf(environment, id);
        ended->status = isGood ? success : failed;
        ended->endedAt = nextStamp();
        if (!isGood)
            return;
        ended->lastSuccessAt = ended->endedAt;
        for (KuduDeploymentState &one : environment->kuduDeployments)
            one.isActive = one.id == id;
        if (environment->failure && environment->failure->goesWithNextDeployment)
            environment->failure.reset();
        forgetOld(environment->kuduDeployments);
    });
}

} // namespace Switchback
