// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siteeditor.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/loginpassword.h"
#include "app/platforms/local/releaseintake.h"
#include "app/platforms/local/settingsguard.h"
#include "app/platforms/local/sitekeeper.h"
#include "app/platforms/local/sitesecretchange.h"
#include "app/platforms/local/sitesettingsfile.h"
#include "app/process/loopbackport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A cockpit that is tending holds an environment for a moment: that is no reason to refuse.
constexpr auto tendingPatience = std::chrono::seconds(5);

/// project.json with what it means.
struct SettingsFile {
    QJsonObject raw;
    ProjectFile file;

    [[nodiscard]] SiteSettings settings() const { return siteSettingsOf(file, raw); }
};

Result<SettingsFile> readSettingsFile(const QString &folder)
{
    const Result<ProjectFile> file = readProjectFile(folder);
    if (!file)
        return Failure(file.error());
    const Result<QByteArray> bytes = readWholeFile(folder + u"/project.json"_s);
    if (!bytes)
        return Failure(bytes.error());
    return SettingsFile{QJsonDocument::fromJson(*bytes).object(), *file};
}

/// What the file would be, with what it would mean.
struct WantedFile {
    QByteArray bytes;
    ProjectFile file;
};

/// Read as it will be read.
Result<WantedFile> checkedFile(const QJsonObject &raw, const SiteSettings &wanted)
{
    const QByteArray bytes = QJsonDocument(withSettings(raw, wanted)).toJson();
    const Result<ProjectFile> good = parseProjectFile(bytes, firstUnprivilegedPort());
    if (!good)
        return Failure(good.error());
    return WantedFile{bytes, *good};
}

using Locks = std::vector<std::unique_ptr<TargetLock>>;

Result<Locks> lockAll(const SiteLayout &layout, const ProjectFile &file)
{
    Locks locks;
    for (const SiteEnvironment &environment : file.environments) {
        Result<std::unique_ptr<TargetLock>> lock = lockSite(layout, environment, tendingPatience);
        if (!lock)
            return Failure(lock.error());
        locks.push_back(std::move(*lock));
    }
    return locks;
}

Result<void> checkFolder(const QString &folder)
{
    const QFileInfo info(folder);
    const bool isAbsolute = QDir::isAbsolutePath(folder);
    const bool isFree = !info.exists() && !info.isSymLink();
    const bool isEmptyFolder =
        info.isDir() && !info.isSymLink()
        && QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    if (isAbsolute && (isFree || isEmptyFolder))
        return {};
    return Failure(
        localProblem(ProblemKind::Conflict, Owner::You, u"local.site-folder"_s,
                     isAbsolute ? Text(QT_TRANSLATE_NOOP("Text", "There is something in %1 already."), {folder})
                                : Text(QT_TRANSLATE_NOOP("Text", "“%1” is not the path of a folder."), {folder}),
                     Text(QT_TRANSLATE_NOOP("Text", "Choose a folder that is not there yet, or an empty one."))));
}

/// Those of \a path that are not there yet, the deepest first.
QStringList missingFolders(const QString &path)
{
    QStringList missing;
    for (QString folder = path; !QFileInfo::exists(folder); folder = QFileInfo(folder).path())
        missing.append(folder);
    return missing;
}

std::function<void(qint64)> progressOf(Context &context, qint64 total)
{
    return [&context, total](qint64 done) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = total});
    };
}

/// The site's folder and what it is called until it is whole.
struct Places {
    QString folder;
    QString beside;
};

/// The release, the settings and at last the secrets; then the name.
Result<void> layOut(const Places &places, const OfferedRelease &offered, const SiteDraft &draft,
                    const QByteArray &projectFile, SiteSecretChange &secrets, Context &context)
{
    const QString releases = SiteLayout(places.beside).releases();
    if (const Result<void> taken =
            takeRelease(offered, draft.version, releases, progressOf(context, offered.bytes), context.stop);
        !taken)
        return taken;
    if (const Result<void> written = writeFileDurably(places.beside + u"/project.json"_s, projectFile); !written)
        return written;
    if (const Result<void> stored = secrets.store(); !stored)
        return stored;
    const Result<void> named = renameDurably(places.beside, places.folder);
    if (!named)
        secrets.undo();
    return named;
}

} // namespace

Result<QString> createSite(const SiteDraft &draft, const NamedSecrets &secrets,
                           const std::shared_ptr<const Vault> &vault, Context &context)
{
    if (draft.kind == SitePlaceKind::Project)
        return draft.path;
    if (const Result<void> good = checkFolder(draft.folder); !good)
        return Failure(good.error());
    const Result<OfferedRelease> offered = lookAtRelease(draft.path, context.stop);
    if (!offered)
        return Failure(offered.error());
    const Result<WantedFile> projectFile = checkedFile({}, draft.settings);
    if (!projectFile)
        return Failure(projectFile.error());
    const QFileInfo target(QDir::cleanPath(draft.folder));
    const QStringList newFolders = missingFolders(target.path());
    if (const Result<void> made = makeFolder(target.path()); !made)
        return Failure(made.error());
    // The id of a site is made of its canonical path, which its last part is not there for yet.
    const QString parent = QFileInfo(target.path()).canonicalFilePath();
    const QString folder = parent + u'/' + target.fileName();
    const Places places{folder,
                        u"%1/.%2-%3"_s.arg(parent, target.fileName(), QUuid::createUuid().toString(QUuid::Id128))};
    const SiteSecrets keyring(vault, folder, draft.settings.name);
    SiteSecretChange change(keyring, {}, draft.settings, secrets);
    const Result<void> laidOut = layOut(places, *offered, draft, projectFile->bytes, change, context);
    if (laidOut)
        return folder;
    // What it failed of matters more than what could not be tidied.
    const Result<void> cleared = removeTree(places.beside);
    Q_UNUSED(cleared)
    for (const QString &made : newFolders)
        QDir().rmdir(made);
    return Failure(laidOut.error());
}

Result<SiteSettings> readSiteSettings(const QString &folder)
{
    return readSettingsFile(folder).map([](const SettingsFile &file) { return file.settings(); });
}

Result<void> changeSiteSettings(const SiteLayout &layout, const SiteSettings &settings, const NamedSecrets &secrets,
                                const LocalServices &services, Context &context)
{
    const Result<ProjectFile> first = readProjectFile(layout.folder());
    if (!first)
        return Failure(first.error());
    const Result<Locks> held = lockAll(layout, *first);
    if (!held)
        return Failure(held.error());
    const Result<SettingsFile> present = readSettingsFile(layout.folder());
    if (!present)
        return Failure(present.error());
    const Result<WantedFile> wanted = checkedFile(present->raw, settings);
    if (!wanted)
        return Failure(wanted.error());
    if (const Result<void> allowed =
            guardSettings(layout, present->file, settings, wanted->file, services, context.stop);
        !allowed)
        return allowed;
    const SiteSecrets keyring(services.vault, layout.folder(), settings.name);
    const SiteSettings before = present->settings();
    SiteSecretChange variables(keyring, before, settings, secrets);
    LoginPasswordChange password(services.vault, localProjectId(layout.folder()), before, settings, secrets);
    if (const Result<void> stored = variables.store(); !stored)
        return stored;
    if (const Result<void> stored = password.store(); !stored) {
        variables.undo();
        return stored;
    }
    if (const Result<void> written = replaceFileDurably(layout.folder() + u"/project.json"_s, wanted->bytes);
        !written) {
        password.undo();
        variables.undo();
        return written;
    }
    const Result<void> removed = variables.removeGone();
    const Result<void> forgotten = password.removeGone();
    return removed ? forgotten : removed;
}

Result<void> addSiteRelease(const SiteLayout &layout, const QString &path, const QString &version, Context &context)
{
    const Result<OfferedRelease> offered = lookAtRelease(path, context.stop);
    if (!offered)
        return Failure(offered.error());
    return takeRelease(*offered, version.isEmpty() ? offered->version : version, layout.releases(),
                       progressOf(context, offered->bytes), context.stop);
}

} // namespace Switchback
