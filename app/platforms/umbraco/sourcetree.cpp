// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/sourcetree.h"

#include "app/platforms/umbraco/packageversion.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype maximumFiles = 300;
constexpr qint64 maximumPlaceBytes = 16 << 10;

Problem badPlace(const QString &why)
{
    return umbracoProblem(
        ProblemKind::InvalidInput, Owner::You, u"umbraco.bad-umbraco-file"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "The file .umbraco in the root of the repository does not say where the project is.")),
        Text(QT_TRANSLATE_NOOP("Text", "It needs a section [project] with base (the folder, with forward slashes) and "
                                       "csproj (the name of the project's file).")),
        why);
}

/// In quotes or without; what follows the closing quote can only be a comment.
QString unquoted(const QString &text)
{
    const QString value = text.trimmed();
    if (value.size() > 1 && (value.front() == u'"' || value.front() == u'\''))
        if (const qsizetype close = value.indexOf(value.front(), 1); close > 0)
            return value.mid(1, close - 1).trimmed();
    return value.section(u'#', 0, 0).trimmed();
}

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

/// A path as a project writes it, from the folder of the project; empty when it leads out of the repository.
QString pathFrom(const QString &folder, QString written)
{
    written.replace(u'\\', u'/');
    const QString path = QDir::cleanPath(folder.isEmpty() ? written : QString(folder + u'/' + written));
    const bool isInside = !written.startsWith(u'/') && !path.startsWith("../"_L1) && path != ".."_L1
                          && !written.contains(u':') && !written.contains("$("_L1);
    return isInside ? path : QString();
}

class TreeReader {
public:
    TreeReader(const ReadSource &read, const QStringList &paths)
        : m_read(read)
        , m_paths(paths)
    {
    }

    Result<SourceTree> read()
    {
        const Result<std::optional<QByteArray>> place = m_read(QString(projectPlaceFile));
        if (!place)
            return Failure(place.error());
        if (!*place)
            return Failure(umbracoProblem(
                ProblemKind::NotFound, Owner::You, u"umbraco.no-umbraco-file"_s,
                Text(QT_TRANSLATE_NOOP("Text", "The repository has no file .umbraco in its root.")),
                Text(QT_TRANSLATE_NOOP("Text", "Put it back: a section [project] with base (the folder, with forward "
                                               "slashes) and csproj (the name of the project's file)."))));
        const Result<ProjectPlace> project = readProjectPlace(**place);
        if (!project)
            return Failure(project.error());
        m_tree.project = *project;
        if (const Result<bool> found = take(project->path()); !found)
            return Failure(found.error());
        else if (!*found)
            return Failure(sourceProblem(project->path(), u"it is not there, although .umbraco names it"_s));
        if (const Result<void> all = takeWaiting(); !all)
            return Failure(all.error());
        m_isAside = true;
        for (const QString &path : m_paths)
            if (path.endsWith(".csproj"_L1, Qt::CaseInsensitive))
                m_waiting.append(path);
        if (const Result<void> all = takeWaiting(); !all)
            return Failure(all.error());
        return m_tree;
    }

private:
    Result<void> takeWaiting()
    {
        while (!m_waiting.isEmpty())
            if (const Result<bool> taken = take(m_waiting.takeFirst()); !taken)
                return Failure(taken.error());
        return {};
    }

    /// Reads a file and notes what it leads to. False: there is none.
    Result<bool> take(const QString &written)
    {
        const QString path = asItIs(written);
        if (m_taken.contains(path) || m_taken.size() >= maximumFiles)
            return true;
        m_taken.insert(path);
        const Result<std::optional<QByteArray>> bytes = m_read(path);
        if (!bytes || !*bytes)
            return bytes ? Result<bool>(false) : Failure(bytes.error());
        const Result<BuildFile> file = readBuildFile(path, **bytes);
        if (!file)
            return m_isAside ? Result<bool>(false) : Failure(file.error());
        m_tree.files.append(*file);
        return follow(*file).map([] { return true; });
    }

    /// Windows takes a path in any case; git does not.
    QString asItIs(const QString &path) const
    {
        if (m_paths.isEmpty() || m_paths.contains(path))
            return path;
        const auto found = std::find_if(m_paths.cbegin(), m_paths.cend(), [&path](const QString &one) {
            return one.compare(path, Qt::CaseInsensitive) == 0;
        });
        return found == m_paths.cend() ? path : *found;
    }

    Result<void> follow(const BuildFile &file)
    {
        const QString folder = folderOf(file.path);
        for (const QString &project : file.projects)
            if (const QString path = pathFrom(folder, project); !path.isEmpty())
                m_waiting.append(path);
        for (const QString &import : file.imports)
            if (const Result<void> followed = followImport(folder, import); !followed)
                return followed;
        if (!file.path.endsWith("proj"_L1, Qt::CaseInsensitive))
            return {};
        // What MSBuild and NuGet take by themselves: of each the nearest.
        for (const QString &name :
             {u"Directory.Packages.props"_s, u"Directory.Build.props"_s, u"Directory.Build.targets"_s})
            if (const Result<void> taken = takeNearest(folder, name); !taken)
                return taken;
        const QString lock = folder.isEmpty() ? u"packages.lock.json"_s : QString(folder + "/packages.lock.json"_L1);
        const Result<std::optional<QByteArray>> locked = m_read(lock);
        if (!locked)
            return Failure(locked.error());
        if (*locked)
            m_tree.lockFiles.append(lock);
        return {};
    }

    Result<void> followImport(const QString &folder, QString import)
    {
        // The usual way to go on to the file of the same name further up.
        static const QRegularExpression above(u"GetPathOfFileAbove\\(\\s*'?([^',)]+)'?"_s);
        if (const QRegularExpressionMatch match = above.match(import); match.hasMatch()) {
            QString name = match.captured(1).trimmed();
            if (name == "$(MSBuildThisFile)"_L1)
                name = u"Directory.Build.props"_s;
            return folder.isEmpty() ? Result<void>() : takeNearest(folderOf(folder), name);
        }
        import.remove("$(MSBuildThisFileDirectory)"_L1, Qt::CaseInsensitive);
        if (const QString path = pathFrom(folder, import); !path.isEmpty())
            m_waiting.append(path);
        return {};
    }

    Result<void> takeNearest(QString folder, const QString &name)
    {
        for (;;) {
            const QString path = folder.isEmpty() ? name : QString(folder + u'/' + name);
            if (const Result<bool> found = take(path); !found)
                return Failure(found.error());
            else if (*found && m_tree.find(asItIs(path)))
                return {};
            if (folder.isEmpty())
                return {};
            folder = folderOf(folder);
        }
    }

    const ReadSource &m_read;
    const QStringList &m_paths;
    SourceTree m_tree;
    QStringList m_waiting;
    QSet<QString> m_taken;
    bool m_isAside = false; ///< what the site is not built from: a template may well be no XML
};

/// The version of a package that is used: where it is used, or else where versions are kept.
QString versionUsed(const SourceTree &tree, const QString &id)
{
    const auto names = [&id](const PackageMention &mention) { return mention.ids.contains(id, Qt::CaseInsensitive); };
    QString used;
    QString central;
    bool isUsed = false;
    for (const BuildFile &file : tree.files)
        for (const PackageMention &mention : file.mentions) {
            if (!names(mention))
                continue;
            QString &version = mention.kind == PackageMention::Reference ? used : central;
            isUsed = isUsed || (mention.kind == PackageMention::Reference && !mention.adjusts);
            if (version.isEmpty())
                version = tree.resolved(mention.version);
        }
    if (!isUsed)
        return {};
    return used.isEmpty() ? central : used;
}

GuardVerdict advice(Severity severity, const Text &reason, const Text &wayOut)
{
    return {.guard = GuardId::Precheck, .severity = severity, .reason = reason, .wayOut = wayOut};
}

} // namespace

ReadSource readFrom(const QMap<QString, QByteArray> &files)
{
    return [files](const QString &path) -> Result<std::optional<QByteArray>> {
        const auto found = files.constFind(path);
        return found == files.cend() ? std::nullopt : std::optional(*found);
    };
}

Result<ProjectPlace> readProjectPlace(const QByteArray &bytes)
{
    if (bytes.size() > maximumPlaceBytes)
        return Failure(badPlace(u"%1 bytes"_s.arg(bytes.size())));
    const Result<SourceText> source = SourceText::decode(bytes, QString(projectPlaceFile));
    if (!source)
        return Failure(badPlace(source.error().details));
    QMap<QString, QString> values;
    bool isInProject = false;
    const QStringList lines = source->text().split(u'\n');
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.startsWith(u'['))
            isInProject = text.section(u']', 0, 0).mid(1).trimmed() == "project"_L1;
        const QString key = text.section(u'=', 0, 0).trimmed();
        if (isInProject && text.contains(u'=') && values.contains(key))
            return Failure(badPlace(u"%1 is there twice"_s.arg(key)));
        if (isInProject && text.contains(u'=') && !text.startsWith(u'#') && !text.startsWith(u';'))
            values.insert(key, unquoted(text.section(u'=', 1)));
    }
    ProjectPlace place{.base = values.value(u"base"_s), .csproj = values.value(u"csproj"_s)};
    if (!values.contains(u"base"_s) || !place.csproj.endsWith(".csproj"_L1, Qt::CaseInsensitive))
        return Failure(badPlace(u"base or csproj is missing"_s));
    const QString path = place.path();
    if (path.contains(u'\\') || path.startsWith(u'/') || path.contains(u':') || pathFrom({}, path).isEmpty())
        return Failure(badPlace(u"it leads to “%1”"_s.arg(path)));
    place.base = QDir::cleanPath(place.base);
    if (place.base == "."_L1)
        place.base.clear();
    return place;
}

bool SourceTree::isCentral() const
{
    return std::any_of(files.cbegin(), files.cend(),
                       [](const BuildFile &file) { return file.says(u"ManagePackageVersionsCentrally"_s); });
}

const BuildFile *SourceTree::find(const QString &path) const
{
    for (const BuildFile &file : files)
        if (file.path == path)
            return &file;
    return nullptr;
}

QString SourceTree::resolved(const QString &version) const
{
    static const QRegularExpression property(u"\\A\\$\\(\\s*([\\w.-]+)\\s*\\)\\z"_s);
    const QRegularExpressionMatch match = property.match(version);
    if (!match.hasMatch())
        return version.contains("$("_L1) ? QString() : version;
    for (const BuildFile &file : files)
        if (const BuildProperty *found = file.property(match.captured(1)))
            return found->value.contains("$("_L1) ? QString() : found->value;
    return {};
}

Result<SourceTree> readSourceTree(const ReadSource &read, const QStringList &paths)
{
    return TreeReader(read, paths).read();
}

ProductVersions statedVersions(const SourceTree &tree)
{
    ProductVersions versions;
    for (const UmbracoProduct product : umbracoProducts()) {
        const QStringList signs = signsOfProduct(product);
        for (const QString &sign : signs) {
            const QString version = versionUsed(tree, sign);
            if (version.isEmpty())
                continue;
            const std::optional<PackageRange> range = PackageRange::parse(version);
            versions.insert(product,
                            range && !range->floats() && range->minimum() ? range->minimum()->text() : version);
            break;
        }
    }
    return versions;
}

QList<GuardVerdict> sourceVerdicts(const SourceTree &tree)
{
    QList<GuardVerdict> verdicts;
    const bool isLocked = std::any_of(tree.files.cbegin(), tree.files.cend(), [](const BuildFile &file) {
        return file.says(u"RestorePackagesWithLockFile"_s);
    });
    if (isLocked)
        verdicts.append(advice(
            Severity::Warning,
            Text(QT_TRANSLATE_NOOP("Text",
                                   "The project restores packages with a lock file (RestorePackagesWithLockFile). On "
                                   "Umbraco Cloud such a deployment ends well and changes nothing.")),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Take RestorePackagesWithLockFile out of the project and push that first."))));
    else if (!tree.lockFiles.isEmpty())
        verdicts.append(advice(
            Severity::Warning,
            Text(QT_TRANSLATE_NOOP("Text",
                                   "%1 pins the packages to their versions; NuGet uses it as long as it is there."),
                 {tree.lockFiles.join(u", "_s)}),
            Text(QT_TRANSLATE_NOOP("Text", "Delete it, or restore packages and commit it anew, after the upgrade."))));
    return verdicts;
}

} // namespace Switchback
