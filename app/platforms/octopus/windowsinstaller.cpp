// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/windowsinstaller.h"

#include "app/platforms/octopus/octopusproblem.h"
#include "app/process/powershell.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The organisation, which whoever issued the certificate has looked at; a name can be chosen.
const QRegularExpression vendor(u"(?:\\A|, )O=\"?Octopus Deploy\\b"_s);
constexpr int anotherRuns = 1618;

Problem notUsable(const QString &file, const Text &sentence, const QString &details)
{
    return octopusProblem(
        ProblemKind::Remote, Owner::Platform, u"octopus.installer"_s, sentence,
        Text(QT_TRANSLATE_NOOP("Text", "Put the right %1 into ProgramData\\Switchback on the host, then try again."),
             {file}),
        details);
}

/// What msiexec means; nothing for success. Source: learn.microsoft.com, "Windows Installer error messages".
Result<void> meaning(int exitCode, const QString &log, Context &context)
{
    constexpr int success = 0;
    constexpr int rebootRequired = 3010;
    constexpr int notInstalled = 1605; // which is what uninstalling is for
    constexpr int newerIsThere = 1638;
    constexpr int notPermitted = 1925;
    if (exitCode == success || exitCode == notInstalled)
        return {};
    if (exitCode == rebootRequired) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "The installer wants Windows to be restarted; that can wait.")));
        return {};
    }
    Text sentence(QT_TRANSLATE_NOOP("Text", "The installer failed with exit code %1."), {exitCode});
    Text remedy(QT_TRANSLATE_NOOP("Text", "Its log is on the host: ProgramData\\Switchback\\msi.log."));
    if (exitCode == anotherRuns) {
        sentence = Text(QT_TRANSLATE_NOOP("Text", "Another installation runs on the host."));
        remedy = Text(QT_TRANSLATE_NOOP("Text", "Wait for its end, then try again."));
    } else if (exitCode == newerIsThere) {
        sentence =
            Text(QT_TRANSLATE_NOOP("Text", "Another version is installed, which the installer does not replace."));
    } else if (exitCode == notPermitted) {
        sentence = Text(QT_TRANSLATE_NOOP("Text", "The user on the host may not install programs."));
        remedy = Text(QT_TRANSLATE_NOOP("Text", "Let the account sign in there as an administrator."));
    }
    return Failure(octopusProblem(ProblemKind::Remote, Owner::Platform, u"octopus.installer"_s, sentence, remedy, log));
}

} // namespace

Result<QStringList> askPowerShell(const CommandHost &host, const QString &script, Context &context)
{
    const Command command = powerShell(script);
    const Result<Printed> printed = runQuietly(host, command, context);
    if (!printed)
        return Failure(printed.error());
    if (printed->outcome.succeeded())
        return printed->output;
    return Failure(octopusProblem(ProblemKind::Remote, Owner::Platform, u"octopus.windows"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "The Windows host says: “%1”"),
                                       {printed->error.isEmpty() ? QString() : printed->error.constLast()}),
                                  Text(QT_TRANSLATE_NOOP("Text", "Check that the account signs in there as an "
                                                                 "administrator.")),
                                  printed->lastWords().join(u'\n')));
}

QString WindowsInstaller::fileOf(const QString &version)
{
    return u"Octopus."_s + version + u"-x64.msi"_s;
}

QString WindowsInstaller::versionOf(const QString &file)
{
    static const QRegularExpression form(u"\\AOctopus\\.([0-9.]+)-x64\\.msi\\z"_s);
    return form.match(file).captured(1);
}

QString WindowsInstaller::addressOf(const QString &version)
{
    return u"https://download.octopusdeploy.com/octopus/"_s + fileOf(version);
}

bool WindowsInstaller::Look::isGood() const
{
    return isThere && size > 0 && verdict == "Valid"_L1 && signer.contains(vendor);
}

Result<WindowsInstaller::Look> WindowsInstaller::look(const QString &file, Context &context) const
{
    const Result<QStringList> lines = askPowerShell(*m_host,
                                                    ourFolder
                                                        + u"$file = Join-Path $folder %1\n"
                                                          "if (Test-Path -LiteralPath $file) {\n"
                                                          "(Get-Item -LiteralPath $file).Length\n"
                                                          "$s = Get-AuthenticodeSignature -LiteralPath $file\n"
                                                          "\"$($s.Status)\"\n"
                                                          "\"$($s.SignerCertificate.Subject)\"\n"
                                                          "(Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash\n"
                                                          "}"_s.arg(powerShellQuoted(file)),
                                                    context);
    if (!lines)
        return Failure(lines.error());
    return Look{.isThere = !lines->isEmpty(),
                .size = lines->value(0).toLongLong(),
                .verdict = lines->value(1),
                .signer = lines->value(2),
                .checksum = lines->value(3)};
}

Result<bool> WindowsInstaller::isUsable(const QString &file, Context &context) const
{
    return look(file, context).map([](const Look &look) { return look.isGood(); });
}

Result<void> WindowsInstaller::fetch(const QString &file, Context &context) const
{
    Result<Look> there = look(file, context);
    if (!there)
        return Failure(there.error());
    if (!there->isThere) {
        // Under its own name there is the whole file or none.
        const QString script = ourFolder
                               + u"$file = Join-Path $folder %1\n"
                                 "[Net.ServicePointManager]::SecurityProtocol = 'Tls12'\n"
                                 "Invoke-WebRequest -UseBasicParsing -Uri %2 -OutFile \"$file.part\"\n"
                                 "Move-Item -Force -LiteralPath \"$file.part\" -Destination $file"_s.arg(
                                     powerShellQuoted(file), powerShellQuoted(addressOf(versionOf(file))));
        if (const Result<QStringList> fetched = askPowerShell(*m_host, script, context); !fetched)
            return Failure(
                notUsable(file, Text(QT_TRANSLATE_NOOP("Text", "The host could not fetch the installer %1."), {file}),
                          fetched.error().details));
        there = look(file, context);
        if (!there)
            return Failure(there.error());
    }
    if (!there->isGood())
        return Failure(notUsable(
            file,
            Text(QT_TRANSLATE_NOOP("Text", "The installer %1 does not have the vendor's signature (%2, %3 bytes)."),
                 {file, there->verdict, there->size}),
            there->signer));
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "%1: %2 bytes, SHA-256 %3, signed by %4."),
                          {file, there->size, there->checksum, there->signer}));
    return {};
}

Result<WindowsInstaller::End> WindowsInstaller::runOnce(const QString &way, const QString &file, Context &context) const
{
    // msiexec comes back at once unless it is waited for; its exit code is the last line.
    const Result<QStringList> lines =
        askPowerShell(*m_host,
                      ourFolder
                          + u"$file = Join-Path $folder %1\n"
                            "$log = Join-Path $folder 'msi.log'\n"
                            "$p = Start-Process msiexec -Wait -PassThru -ArgumentList @('%2', \"`\"$file`\"\", "
                            "'/quiet', '/norestart', "
                            "'RUNMANAGERONEXIT=no', '/l*v', \"`\"$log`\"\")\n"
                            "if (($p.ExitCode -ne 0) -and (Test-Path -LiteralPath $log)) { "
                            "Get-Content -LiteralPath $log -Tail 20 }\n"
                            "\"$($p.ExitCode)\""_s.arg(powerShellQuoted(file), way),
                      context);
    if (!lines)
        return Failure(lines.error());
    return End{.exitCode = lines->isEmpty() ? -1 : lines->constLast().trimmed().toInt(), .log = lines->join(u'\n')};
}

Result<void> WindowsInstaller::run(const QString &way, const QString &file, Context &context) const
{
    constexpr int attempts = 20;
    constexpr std::chrono::seconds pause(30);
    Context whole = toTheEnd(context);
    for (int attempt = 1;; ++attempt) {
        const Result<End> end = runOnce(way, file, whole);
        if (!end)
            return Failure(end.error());
        // It may be our own, which went on when whoever had begun it was gone.
        if (end->exitCode != anotherRuns || attempt == attempts)
            return meaning(end->exitCode, end->log, whole);
        (void)whole.clock.wait(pause, whole.stop);
    }
}

Result<void> WindowsInstaller::install(const QString &file, Context &context) const
{
    return run(u"/i"_s, file, context);
}

Result<void> WindowsInstaller::uninstall(const QString &file, Context &context) const
{
    return run(u"/x"_s, file, context);
}

Result<QStringList> WindowsInstaller::files(Context &context) const
{
    return askPowerShell(*m_host, ourFolder + u"(Get-ChildItem -LiteralPath $folder -Filter '*.msi').Name"_s, context);
}

Result<void> WindowsInstaller::remove(const QString &file, Context &context) const
{
    return askPowerShell(*m_host,
                         ourFolder
                             + u"$file = Join-Path $folder %1\n"
                               "if (Test-Path -LiteralPath $file) { Remove-Item -Force -LiteralPath $file }"_s.arg(
                                   powerShellQuoted(file)),
                         context)
        .map([](const QStringList &) {});
}

} // namespace Switchback
