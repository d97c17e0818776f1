// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/treecopy.h"

#include "app/platforms/local/descriptor.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/treepass.h"

#include <QFile>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// File times are taken from a clock that steps at most this often (CONFIG_HZ=100 gives 10 ms).
constexpr long timeStepNanoseconds = 15'000'000;

timespec coarseNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return now;
}

/// What a pass that began at \a start may have read in its old state.
timespec doubtfulSince(timespec start)
{
    constexpr long second = 1'000'000'000;
    start.tv_nsec -= timeStepNanoseconds;
    if (start.tv_nsec < 0) {
        start.tv_nsec += second;
        --start.tv_sec;
    }
    return start;
}

/// So that what one pass found changed is not taken for changed again by the next only because both were so quick.
void waitPastTimeStep(std::chrono::steady_clock::time_point start)
{
    std::this_thread::sleep_until(start + std::chrono::nanoseconds(2 * timeStepNanoseconds));
}

int threadCount(int wanted)
{
    if (wanted > 0)
        return wanted;
    return std::clamp(int(std::thread::hardware_concurrency()), 2, 8);
}

} // namespace

TreeCopy::TreeCopy(QString source, QString target)
    : m_source(std::move(source))
    , m_target(std::move(target))
{
}

Result<void> TreeCopy::run(const ProgressSink &progress, const std::stop_token &stop, int threads)
{
    constexpr int checks = 3;
    CopyFacilities facilities{
        .canClone = true, .canCopyRange = true, .hasAttributes = true, .bytes = m_bytes, .shared = m_shared};
    timespec changedSince{};
    for (int pass = 0; pass <= checks; ++pass) {
        const timespec start = coarseNow();
        const auto begin = std::chrono::steady_clock::now();
        TreePass walk(QFile::encodeName(m_source), QFile::encodeName(m_target), changedSince, facilities);
        walk.run(
            threadCount(threads), [&] { progress(m_bytes); }, stop);
        if (walk.error() == ECANCELED)
            return Failure(cancelledProblem());
        if (walk.error() != 0)
            return Failure(fileProblem(walk.error(), m_target + u'/' + QFile::decodeName(walk.errorPath())));
        progress(m_bytes);
        m_files = walk.files();
        if (pass > 0 && walk.changes() == 0)
            return {};
        if (pass == checks) {
            return Failure(localProblem(
                ProblemKind::Conflict, Owner::Platform, u"local.site-goes-on-writing"_s,
                Text(QT_TRANSLATE_NOOP("Text", "The site goes on writing although writes are frozen: %1."),
                     {QString(m_source + u'/' + QFile::decodeName(walk.changedPath()))}),
                Text(QT_TRANSLATE_NOOP("Text",
                                       "Find out which background job of the site writes there, pause it, and try "
                                       "again; files that may be lost belong outside DATA_DIR."))));
        }
        changedSince = doubtfulSince(start);
        if (pass > 0)
            waitPastTimeStep(begin);
    }
    return {};
}

bool sharesCopies(const QString &folder)
{
    const QByteArray name = QFile::encodeName(existingPart(folder));
    constexpr int flags = O_TMPFILE | O_RDWR | O_CLOEXEC;
    const Descriptor original(::open(name.constData(), flags, 0600));
    const Descriptor copy(::open(name.constData(), flags, 0600));
    const std::array<char, 4096> block{'x'};
    return original.isOpen() && copy.isOpen()
           && ::write(original.get(), block.data(), block.size()) == ssize_t(block.size())
           && ::ioctl(copy.get(), FICLONE, original.get()) == 0;
}

} // namespace Switchback
