// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/datacopy.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/diskreserve.h"
#include "app/platforms/local/treecopy.h"

namespace Switchback {

Result<CopiedData> copySiteData(const QString &source, const QString &target, qint64 expectedBytes, Context &context)
{
    if (const Result<void> made = makeFolder(source); !made)
        return Failure(made.error());
    // What is copied faster than progress is told needs room beside what is kept.
    constexpr qint64 ahead = 256 * 1024 * 1024;
    Result<DiskReserve> reserve =
        DiskReserve::take(target, sharesCopies(target) ? 0 : qMax<qint64>(0, expectedBytes - ahead));
    if (!reserve)
        return Failure(reserve.error());
    TreeCopy copy(source, target);
    const auto progress = [&](qint64 done) {
        reserve->shrinkTo(expectedBytes - ahead - done);
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = qMax(done, expectedBytes)});
    };
    if (const Result<void> copied = copy.run(progress, context.stop); !copied)
        return Failure(copied.error());
    return CopiedData{.files = copy.files(), .bytes = copy.bytesCopied(), .sharedBytes = copy.bytesShared()};
}

Text copiedText(const CopiedData &copied, std::chrono::milliseconds took)
{
    const QVariant bytes = QVariant::fromValue(Bytes{copied.bytes});
    const QVariant duration = QVariant::fromValue(Duration{took.count()});
    if (copied.sharedBytes <= 0)
        return Text(QT_TRANSLATE_N_NOOP("Text", "Copied %n file(s), %1, in %2."), {bytes, duration}, int(copied.files));
    return Text(QT_TRANSLATE_N_NOOP("Text", "Copied %n file(s), %1, in %2. %3 take no room on the disk: they share "
                                            "what is there."),
                {bytes, duration, QVariant::fromValue(Bytes{copied.sharedBytes})}, int(copied.files));
}

} // namespace Switchback
