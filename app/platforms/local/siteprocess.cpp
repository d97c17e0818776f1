// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siteprocess.h"

#include "app/platforms/local/diskfile.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

QProcessEnvironment siteEnvironment(const QProcessEnvironment &own, const SiteEnvironmentVariables &variables)
{
    QProcessEnvironment environment;
    const QStringList names = own.keys();
    for (const QString &name : names) {
        const bool oursAlone =
            name.startsWith("SWITCHBACK_"_L1) || name == "LD_LIBRARY_PATH"_L1 || name == "LD_PRELOAD"_L1;
        if (!oursAlone)
            environment.insert(name, own.value(name));
    }
    for (const auto &[name, value] : variables.own)
        environment.insert(name, value);
    environment.insert(u"PORT"_s, QString::number(variables.port));
    environment.insert(u"DATA_DIR"_s, variables.dataFolder);
    environment.insert(u"RELEASE_VERSION"_s, variables.release);
    environment.insert(u"SITE_URL"_s, variables.url);
    if (!variables.databaseUrl.isEmpty())
        environment.insert(u"DATABASE_URL"_s, variables.databaseUrl);
    return environment;
}

SiteProcess::SiteProcess(QString folder, const ProcessStarter &starter, std::chrono::milliseconds grace)
    : m_folder(std::move(folder))
    , m_starter(starter)
    , m_grace(grace)
{
}

ProcessIdentity SiteProcess::identity() const
{
    const Result<QByteArray> bytes = readWholeFile(identityFile());
    return ProcessIdentity::fromJson(QJsonDocument::fromJson(bytes.value_or(QByteArray())).object());
}

bool SiteProcess::isRunning() const
{
    return isAlive(identity());
}

Result<void> SiteProcess::start(const QString &webLine, const QString &releaseFolder,
                                const SiteEnvironmentVariables &variables) const
{
    if (isRunning())
        return {};
    // The first process may be gone and a child of it still work on the data.
    if (const Result<void> stopped = stop(); !stopped)
        return stopped;
    const QStringList folders{m_folder + u"/log"_s, m_folder + u"/run"_s, variables.dataFolder};
    for (const QString &folder : folders)
        if (const Result<void> made = makeFolder(folder); !made)
            return made;
    const QString tag = newProcessTag();
    if (const Result<void> announced = writeJsonDurably(identityFile(), announcedProcess(tag).toJson()); !announced)
        return announced;
    const Result<ProcessIdentity> process =
        m_starter.start({.program = u"/bin/sh"_s,
                         .arguments = {u"-c"_s, webLine},
                         .workingDirectory = releaseFolder,
                         .environment = siteEnvironment(QProcessEnvironment::systemEnvironment(), variables),
                         .outputFile = logFile(),
                         .tag = tag});
    if (!process)
        return Failure(process.error());
    return writeJsonDurably(identityFile(), process->toJson());
}

Result<void> SiteProcess::stop() const
{
    return m_starter.stop(identity(), m_grace);
}

} // namespace Switchback
