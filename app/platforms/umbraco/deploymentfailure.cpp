// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentfailure.h"

#include "app/platforms/umbraco/umbracoproblem.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What one sort of failure reads like, and what to say of it.
struct FailureSort {
    QString pattern;
    Problem (*made)(const QString &environment, const QRegularExpressionMatch &match, const QString &all);
};

Problem blocked(const QString &environment, const QRegularExpressionMatch &match, const QString &)
{
    return umbracoProblem(
        ProblemKind::Conflict, Owner::Platform, u"umbraco.blocked"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 is blocked by what an earlier run left in site/locks: %2."),
             {environment, blockingMarkers(match.captured()).join(u", "_s)}),
        Text(QT_TRANSLATE_NOOP("Text", "When nothing runs on the environment, finish the interrupted upgrade or remove "
                                       "the marker through Kudu, then deploy again.")));
}

QString lineOf(const UmbracoDowngrade &one)
{
    return one.older.isEmpty() ? u"%1 %2: %3"_s.arg(one.package, one.version, one.projectFile)
                               : u"%1 %2: %3 has %4"_s.arg(one.package, one.version, one.projectFile, one.older);
}

Problem downgraded(const QString &environment, const QRegularExpressionMatch &, const QString &all)
{
    QStringList lines;
    QStringList packages;
    const QList<UmbracoDowngrade> found = downgradesIn(all);
    for (const UmbracoDowngrade &one : found) {
        lines.append(lineOf(one));
        packages.append(one.package + u' ' + one.version);
    }
    packages.removeDuplicates();
    return umbracoProblem(
        ProblemKind::Conflict, Owner::You, u"umbraco.downgraded"_s,
        packages.isEmpty()
            ? Text(QT_TRANSLATE_NOOP("Text", "%1 has newer packages than what was to be deployed."), {environment})
            : Text(QT_TRANSLATE_NOOP("Text", "%1 has newer packages than what was to be deployed: %2."),
                   {environment, packages.join(u", "_s)}),
        Text(QT_TRANSLATE_NOOP("Text", "It was upgraded meanwhile: take over what changed there, then deploy again. "
                                       "Project files that nothing refers to count as well.")),
        lines.join(u'\n'));
}

Problem withoutUmbracoFile(const QString &, const QRegularExpressionMatch &, const QString &)
{
    return umbracoProblem(
        ProblemKind::InvalidInput, Owner::You, u"umbraco.no-umbraco-file"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The package has no file “.umbraco” at its root.")),
        Text(QT_TRANSLATE_NOOP("Text", "Add it: it names the folder and the project file of the site under [project], "
                                       "as base and csproj.")));
}

Problem badUmbracoFile(const QString &, const QRegularExpressionMatch &, const QString &)
{
    return umbracoProblem(
        ProblemKind::InvalidInput, Owner::You, u"umbraco.bad-umbraco-file"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud cannot read the file “.umbraco” of the package.")),
        Text(QT_TRANSLATE_NOOP("Text", "Look at base and csproj in it: folders are divided by slashes, not by "
                                       "backslashes.")));
}

Problem unconfirmed(const QString &environment, const QRegularExpressionMatch &, const QString &)
{
    return umbracoProblem(
        ProblemKind::Timeout, Owner::Platform, u"umbraco.restart-unconfirmed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud did not see %1 start again in time. That may be a false failure."),
             {environment}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at the site and at the deployments in Kudu before you deploy again: often "
                                       "it went well and only took longer.")));
}

Problem unbuilt(const QString &, const QRegularExpressionMatch &match, const QString &)
{
    return umbracoProblem(
        ProblemKind::Remote, Owner::You, u"umbraco.build-failed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud could not build the package: %1"), {match.captured(1).trimmed()}),
        Text(QT_TRANSLATE_NOOP("Text", "Build it on your machine, correct what it says, then deploy again.")));
}

const QList<FailureSort> &failureSorts()
{
    static const QList<FailureSort> sorts{
        {u"blocked with the following markers?:[^\\n]*"_s, blocked},
        {u"would be downgraded"_s, downgraded},
        {u"`?\\.umbraco`? file (?:cannot|could not|can't) be found|\\.umbraco`? file is missing"_s, withoutUmbracoFile},
        {u"`?\\.umbraco`? file is (?:not valid|invalid)"_s, badUmbracoFile},
        {u"restart is not confirmed|unable to verify (?:that )?the deployment has finished"
         "|UnableToGetDeployExtractionStatus"_s,
         unconfirmed},
        {u"\\berror ((?:CS|NU|MSB|NETSDK)\\d{3,5}: [^\\n]{1,300})"_s, unbuilt},
    };
    return sorts;
}

} // namespace

QStringList blockingMarkers(const QString &message)
{
    static const QRegularExpression list(u"following markers?:([^\\n]*)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(u"[A-Za-z0-9][A-Za-z0-9_-]*"_s);
    QStringList names;
    auto found = name.globalMatch(list.match(message).captured(1));
    while (found.hasNext()) {
        const QString one = found.next().captured();
        if (one != "and"_L1 && !names.contains(one))
            names.append(one);
    }
    return names;
}

QList<UmbracoDowngrade> downgradesIn(const QString &message)
{
    // Since 2024 "Version: 13.4.0 ==> Project file: /a/b.csproj contains lower Version: 13.1.0 .", before that
    // "Version: 13.4.0, Project file: /a/b.csproj.".
    static const QRegularExpression one(
        u"Package: ([^\\s,]+), Version: ([^\\s,]+?)(?:,| ==>) Project file: (\\S.*?proj)\\b"
        "(?: contains lower Version: ([0-9A-Za-z.+-]*[0-9A-Za-z]))?"_s);
    QList<UmbracoDowngrade> all;
    auto found = one.globalMatch(message);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const UmbracoDowngrade downgrade{.package = match.captured(1),
                                         .version = match.captured(2),
                                         .projectFile = match.captured(3),
                                         .older = match.captured(4)};
        if (!all.contains(downgrade))
            all.append(downgrade);
    }
    return all;
}

Problem deploymentFailure(const QString &environment, const QStringList &said)
{
    constexpr qsizetype enough = 40;
    const QString all = said.join(u'\n');
    const QString last = said.mid(std::max<qsizetype>(0, said.size() - enough)).join(u'\n');
    for (const FailureSort &sort : failureSorts()) {
        const QRegularExpression pattern(sort.pattern, QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = pattern.match(all);
        if (!match.hasMatch())
            continue;
        Problem problem = sort.made(environment, match, all);
        problem.details += (problem.details.isEmpty() ? QString() : u"\n"_s) + last;
        return problem;
    }
    return umbracoProblem(
        ProblemKind::Remote, Owner::Platform, u"umbraco.deployment-failed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The deployment to %1 failed in the cloud."), {environment}),
        Text(QT_TRANSLATE_NOOP("Text", "Read what it said, in the details; Kudu's own log of the deployment often "
                                       "says more.")),
        last);
}

} // namespace Switchback
