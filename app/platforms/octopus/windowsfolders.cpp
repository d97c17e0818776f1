// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/windowsinstaller.h"
#include "app/platforms/octopus/windowsnode.h"
#include "app/process/powershell.h"

using namespace Qt::StringLiterals;

// The folders of a node on Windows, which a major upgrade may change for good. See nodehost.h. They are copied by robocopy, as
// the vendor's own script does it (sheet, 3.2): it ends with 8 or more where something was not copied.

namespace Switchback {

namespace {

QString copyIn(const QString &copy)
{
    return ourFolder + u"$copy = Join-Path $folder %1\n"_s.arg(powerShellQuoted(copy));
}

/// One line of a script for each folder.
QString forEach(const QStringList &folders, const QString &line)
{
    QString script;
    for (qsizetype i = 0; i < folders.size(); ++i)
        script +=
            QString(line).replace(u"FOLDER"_s, powerShellQuoted(folders.at(i))).replace(u"NUMBER"_s, u"'%1'"_s.arg(i))
            + u'\n';
    return script;
}

const QString mirroring = u"robocopy $from $to /MIR /COPY:DAT /DCOPY:DAT /R:2 /W:5 /XJ /NP /NFL /NDL\n"
                          "if ($LASTEXITCODE -ge 8) { throw \"robocopy ended with $LASTEXITCODE\" }"_s;

} // namespace

Result<bool> WindowsNode::hasFolders(const QString &copy, Context &context) const
{
    return ask(copyIn(copy) + u"if (Test-Path -LiteralPath $copy) { 'yes' }"_s, context)
        .map([](const QStringList &lines) { return !lines.isEmpty(); });
}

Result<void> WindowsNode::copyFolders(const QString &copy, const QStringList &folders, Context &context) const
{
    const QString each = forEach(folders, u"$from = FOLDER\n$to = Join-Path \"$copy.part\" NUMBER\n"
                                          "if (Test-Path -LiteralPath $from) {\n"_s
                                              + mirroring + u"\n}"_s);
    return ask(copyIn(copy) + u"$null = New-Item -ItemType Directory -Force -Path \"$copy.part\"\n"_s + each
                   + u"Move-Item -LiteralPath \"$copy.part\" -Destination $copy"_s,
               context)
        .map([](const QStringList &) {});
}

Result<void> WindowsNode::restoreFolders(const QString &copy, const QStringList &folders, Context &context) const
{
    const QString each = forEach(folders, u"$from = Join-Path $copy NUMBER\n$to = FOLDER\n"
                                          "if (Test-Path -LiteralPath $from) {\n"_s
                                              + mirroring + u"\n}"_s);
    return ask(copyIn(copy) + each, context).map([](const QStringList &) {});
}

Result<void> WindowsNode::removeFolders(const QString &copy, Context &context) const
{
    // By its other name first: half of a copy must never be taken for a whole one.
    return ask(copyIn(copy)
                   + u"$part = \"$copy.part\"\n"
                     "if (Test-Path -LiteralPath $part) { Remove-Item -Recurse -Force -LiteralPath $part }\n"
                     "if (Test-Path -LiteralPath $copy) { Move-Item -LiteralPath $copy -Destination $part\n"
                     "Remove-Item -Recurse -Force -LiteralPath $part }"_s,
               context)
        .map([](const QStringList &) {});
}

} // namespace Switchback
