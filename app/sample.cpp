// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sample.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Compiled into a library: the linker keeps the files only if somebody asks for them.
static void initialiseSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace Switchback {

namespace {

Failure cannotWrite(const QString &path, const QString &why)
{
    return Failure(Problem{
        .kind = ProblemKind::Permission,
        .owner = Owner::You,
        .code = u"sample.not-writable"_s,
        .sentence = Text(QT_TRANSLATE_NOOP("Text", "The sample project could not be written to %1."), {path}),
        .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check who owns the workspace folder and whether its disk has room.")),
        .details = why});
}

} // namespace

Result<QString> layOutSample(const QString &samplesFolder)
{
    initialiseSamples();
    const QString source = u":/samples/guestbook"_s;
    const QString target = samplesFolder + "/guestbook"_L1;
    if (QFileInfo::exists(target + "/project.json"_L1))
        return target;

    // Laid out beside and renamed when complete: a half sample is never taken for a whole one.
    const QString beside = target + ".new"_L1;
    QDir(beside).removeRecursively();
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = beside + from.mid(source.size());
        if (!QDir().mkpath(QFileInfo(to).path()))
            return cannotWrite(to, u"mkdir failed"_s);
        QFile file(from);
        if (!file.copy(to))
            return cannotWrite(to, file.errorString());
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    if (!QDir().rename(beside, target))
        return cannotWrite(target, u"rename failed"_s);
    return target;
}

} // namespace Switchback
