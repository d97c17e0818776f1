// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/pagecheck.h"

#include "app/platforms/local/diskfile.h"
#include "app/verification/headlessbrowser.h"
#include "app/verification/reporthtml.h"
#include "app/verification/sitelogin.h"
#include "models/finding.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// So many reports of an environment are kept.
constexpr qsizetype keptReports = 10;

QUrl loopback(const QString &host, quint16 port)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(u"/"_s);
    return url;
}

VerificationTools toolsFor(Context &context)
{
    HttpPolicy policy;
    policy.systemProxy = false;
    return {.policy = policy,
            .clock = context.clock,
            .browser = installedBrowser(),
            .onProgress = [&context](const Text &, qint64 done, qint64 known) {
                context.log.progress({.unit = ProgressUnit::Requests, .done = done, .total = known});
            }};
}

/// "/cart: It is a page of an error now."
Text sentenceOf(const ReportRow &row)
{
    return Text(QT_TRANSLATE_NOOP("Text", "%1: %2"),
                {row.path, QVariant::fromValue(row.reasons.value(0, verdictText(row.verdict)))});
}

/// What is worse, then what a person should look at; more than a few would bury the rest of the activity.
void noteRows(const VerificationReport &report, Context &context)
{
    constexpr int mostNotes = 20;
    int noted = 0;
    for (const PageVerdict verdict : {PageVerdict::Worse, PageVerdict::NeedsReview}) {
        for (const SiteRemark &remark : report.remarks)
            if (remark.verdict == verdict)
                context.log.note(remark.sentence);
        for (const ReportRow &row : report.rows)
            if (row.verdict == verdict && noted++ < mostNotes)
                context.log.note(sentenceOf(row));
    }
}

QString detailsOf(const VerificationReport &report)
{
    QStringList lines;
    for (const ReportRow &row : report.rows) {
        if (row.verdict != PageVerdict::Worse)
            continue;
        for (const Text &reason : row.reasons)
            lines.append(row.path + u": "_s + reason.english());
    }
    return lines.mid(0, Finding::mostLines).join(u'\n');
}

Text firstComplaint(const VerificationReport &report)
{
    for (const ReportRow &row : report.rows)
        if (row.verdict == PageVerdict::Worse)
            return sentenceOf(row);
    for (const SiteRemark &remark : report.remarks)
        if (remark.verdict == PageVerdict::Worse)
            return remark.sentence;
    return report.summary();
}

} // namespace

bool PageCheck::isOff() const
{
    return m_runner.site().project.pages.pages == 0;
}

VerificationPlan PageCheck::planFor(quint16 port, const QString &version) const
{
    const PageSettings &settings = m_runner.site().project.pages;
    VerificationPlan plan;
    plan.site = {
        .base = loopback(u"127.0.0.1"_s, port),
        .aliases = {loopback(u"127.0.0.1"_s, m_runner.publicPort()), loopback(u"localhost"_s, m_runner.publicPort())}};
    plan.version = version;
    plan.startPaths = m_runner.site().project.checkPaths;
    plan.limits.pages = settings.pages;
    plan.pictures = settings.pictures;
    // Writes wait while the new version is looked at.
    plan.limits.perPage = m_runner.timings().probeLimit * 5;
    plan.limits.inAll = longest;
    plan.ignore = settings.ignore;
    plan.thresholds = settings.thresholds;
    return plan;
}

Result<std::shared_ptr<const FormLogin>> PageCheck::readLogin(const Context &context) const
{
    const SiteCheckWishes wishes =
        m_runner.site().project.pages.wishes({}, localProjectId(m_runner.layout().project()));
    return siteLogin(wishes, m_runner.services().vault.get(), context.stop);
}

Result<SiteBaseline> PageCheck::look(quint16 port, const QString &version, PagePictures pictures,
                                     Context &context) const
{
    const Result<std::shared_ptr<const FormLogin>> login = readLogin(context);
    if (!login)
        return Failure(login.error());
    VerificationPlan plan = planFor(port, version);
    plan.login = *login;
    if (pictures == PagePictures::Off)
        plan.pictures = 0;
    Result<SiteBaseline> seen = takeBaseline(plan, toolsFor(context), context.stop);
    if (seen || !plan.login || context.stopRequested())
        return seen;
    // The upgrade may be what repairs the logging in.
    context.log.note(seen.error().sentence);
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The pages that run now are looked at as anybody sees them.")));
    plan.login.reset();
    return takeBaseline(plan, toolsFor(context), context.stop);
}

Result<void> PageCheck::compare(const SiteBaseline &before, quint16 reference, const InstallationState &installation,
                                Context &context) const
{
    VerificationPlan plan = planFor(installation.port, installation.release);
    plan.reference = planFor(reference, {}).site;
    plan.picturesInAll = longestPictures;
    if (plan.pictures > 0 && before.look.pictures.isEmpty()) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "There are no pictures from before to compare with.")));
        plan.pictures = 0;
    }
    const Result<std::shared_ptr<const FormLogin>> login = readLogin(context);
    if (!login)
        return Failure(login.error());
    plan.login = *login;
    const Result<VerificationReport> report = verifySite(plan, &before, toolsFor(context), context.stop);
    if (!report)
        return Failure(report.error());
    noteRows(*report, context);
    context.log.note(report->summary());
    if (const Result<QString> kept = keep(*report, installation.id); kept)
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The report on the pages is in %1."), {*kept}));
    else
        context.log.note(kept.error().sentence);
    context.measures.insert("comparedPages"_L1, qint64(report->rows.size()));
    context.measures.insert("worsePages"_L1, report->count(PageVerdict::Worse));
    context.measures.insert("pagesToReview"_L1, report->count(PageVerdict::NeedsReview));
    if (report->outcome != VerificationOutcome::Failed)
        return {};
    return Failure(localProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"local.pages-worse"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Pages of release %1 are worse than those that run now. %2"),
             {installation.release, QVariant::fromValue(firstComplaint(*report))}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Have the release repaired; or, where it is meant, tolerate or ignore that under "
                               "“verification” in project.json.")),
        detailsOf(*report)));
}

/// As HTML for people and as JSON for programs. \return the path of the former.
Result<QString> PageCheck::keep(const VerificationReport &report, const QString &installationId) const
{
    const QString folder = m_runner.layout().verification(m_runner.id());
    if (const Result<void> made = makeFolder(folder); !made)
        return Failure(made.error());
    // Titles and pictures may be of pages that not everybody sees.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString name = folder + u'/' + installationId;
    const QString html = toHtml(
        report, [](const Text &text) { return text.translated(); }, QLocale().bcp47Name());
    if (const Result<void> written = writeJsonDurably(name + u".json"_s, report.toJson()); !written)
        return Failure(written.error());
    if (const Result<void> written = writeFileDurably(name + u".html"_s, html.toUtf8()); !written)
        return Failure(written.error());
    const QStringList kept = QDir(folder).entryList({u"*.html"_s}, QDir::Files, QDir::Time);
    for (const QString &old : kept.mid(keptReports)) {
        QFile::remove(folder + u'/' + old);
        QFile::remove(folder + u'/' + old.chopped(5) + u".json"_s);
    }
    return name + u".html"_s;
}

} // namespace Switchback
