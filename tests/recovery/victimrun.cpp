// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/victimrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

VictimRun VictimRun::of(const QString &program, const QStringList &options, const OperationRequest &request,
                        const QString &workspace)
{
    constexpr int limitMilliseconds = 180'000;
    QProcess process;
    process.start(program,
                  options
                      + QStringList{u"--request"_s,
                                    QString::fromUtf8(QJsonDocument(request.toJson()).toJson(QJsonDocument::Compact)),
                                    workspace});
    if (!process.waitForFinished(limitMilliseconds))
        qFatal("the victim does not end (%s): %s %s", qPrintable(options.join(u' ')), qPrintable(process.errorString()),
               process.readAllStandardError().constData());
    const QString out = QString::fromUtf8(process.readAllStandardOutput());
    const bool hadNothingToTakeUp = out.startsWith("nothing to take up\n"_L1);
    return {.killed = process.exitStatus() == QProcess::CrashExit,
            .exitCode = process.exitCode(),
            .state = (hadNothingToTakeUp ? out.section(u'\n', 1) : out).trimmed(),
            .err = process.readAllStandardError(),
            .hadNothingToTakeUp = hadNothingToTakeUp};
}

QStringList VictimRun::points(const QString &list) const
{
    if (killed || exitCode != 0)
        qFatal("it does not even work undisturbed: %s", err.constData());
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no points were listed");
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void VictimRun::mustBe(OperationState wanted) const
{
    if (killed || state != enumName(wanted))
        qFatal("the operation before does not work: it ended as “%s”, exit code %d: %s", qPrintable(state), exitCode,
               err.constData());
}

bool VictimRun::isDone() const
{
    return state == enumName(OperationState::Succeeded);
}

bool VictimRun::isTakenBack() const
{
    return state.isEmpty() || state == enumName(OperationState::Cancelled)
           || state == enumName(OperationState::FailedAndUndone);
}

QStringList VictimRun::complaints(Recovery way, bool isMadeToFail) const
{
    QStringList wrong;
    if (killed || exitCode != 0 || !(isDone() || isTakenBack()))
        wrong.append(u"it ended as “%1”: %2"_s.arg(state, QString::fromUtf8(err)));
    if (isTakenBack() && way == Recovery::Resume && !isMadeToFail && !state.isEmpty())
        wrong.append(u"it was to go on, and was taken back: "_s + QString::fromUtf8(err));
    return wrong;
}

QStringList differences(const QStringList &after, const QStringList &expected)
{
    if (after == expected)
        return {};
    return {u"the picture is\n      %1\n    and not\n      %2"_s.arg(after.join(u"\n      "_s),
                                                                     expected.join(u"\n      "_s))};
}

} // namespace Switchback::Tests
