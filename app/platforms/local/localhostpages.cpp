// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpprobe.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/pathcomparison.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

/// Before its writes are frozen: looking twice takes its time.
Result<void> LocalHost::lookAtPages(Context &context)
{
    const Result<InstallationState> blue = m_runner.installation(m_blue);
    const PageCheck check(m_runner);
    if (m_kind != OperationKind::Upgrade || !blue || check.isOff())
        return {};
    Result<SiteBaseline> pages = check.look(blue->port, blue->release, PagePictures::Compared, context);
    if (!pages)
        return Failure(pages.error());
    m_pages = std::move(*pages);
    return {};
}

/// \a reference: the port of what it is compared with.
Result<void> LocalHost::comparePages(const InstallationState &green, quint16 reference, Context &context)
{
    const PageCheck check(m_runner);
    if (check.isOff())
        return {};
    if (!m_pages) { // the operation went on in another process, or the data is somebody else's
        // Visitors' changes wait already, so there is no time for pictures.
        Result<SiteBaseline> pages = check.look(reference, {}, PagePictures::Off, context);
        if (!pages)
            return Failure(pages.error());
        m_pages = std::move(*pages);
    }
    return check.compare(*m_pages, reference, green, context);
}

Result<void> LocalHost::verify(Context &context)
{
    constexpr int serverError = 5;
    recall(context);
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    // With other data blue may rightly answer otherwise: then whose data it is is asked.
    const Result<quint16> reference =
        m_origin ? m_origin->referencePort()
                 : m_runner.installation(m_blue).map([](const InstallationState &blue) { return blue.port; });
    QStringList worse;
    QJsonArray sound; // that the version before answers with no error
    std::optional<Text> firstWorse;
    for (const QString &path : m_runner.site().project.checkPaths) {
        const auto limit = m_runner.timings().probeLimit;
        const Result<HttpAnswer> before = !reference ? Result<HttpAnswer>(Failure(reference.error()))
                                                     : probeHttp(*reference, path, limit, context.stop);
        const Result<HttpAnswer> now = probeHttp(green->port, path, limit, context.stop);
        if (context.stopRequested())
            return Failure(cancelledProblem());
        const PathComparison comparison = comparePath(path, before, now);
        context.log.note(comparison.sentence);
        if (before && before->statusClass() < serverError)
            sound.append(path);
        if (!comparison.worse)
            continue;
        worse.append(comparison.sentence.english());
        if (!firstWorse)
            firstWorse = comparison.sentence;
    }
    context.outputs.insert("soundPaths"_L1, sound);
    if (!firstWorse)
        return reference ? comparePages(*green, *reference, context) : Result<void>();
    return Failure(localProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"local.path-worse"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Release %1 answers worse than what runs now. %2"),
             {m_version, QVariant::fromValue(*firstWorse)}),
        Text(QT_TRANSLATE_NOOP("Text", "If this is meant, change “checkPaths” in project.json; else have the release "
                                       "repaired.")),
        worse.join(u'\n')));
}

} // namespace Switchback
