// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/knowncode.h"

#include "app/platforms/umbraco/packagesource.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem noRoomFor(const QTemporaryDir &folder)
{
    return umbracoProblem(ProblemKind::DiskFull, Owner::You, u"umbraco.package"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "“%1” could not be written."), {QDir::tempPath()}),
                          Text(QT_TRANSLATE_NOOP("Text", "Free some space, then try again.")), folder.errorString());
}

ReadSource readBelow(const QString &folder)
{
    return [folder](const QString &path) -> Result<std::optional<QByteArray>> {
        QFile file(folder + u'/' + path);
        if (!file.open(QIODevice::ReadOnly))
            return std::optional<QByteArray>();
        return std::optional(file.readAll());
    };
}

class CodeSearch {
public:
    CodeSearch(const UmbracoSettings &settings, const UmbracoPlace &place, const UmbracoTools &tools, Context &context)
        : m_settings(settings)
        , m_place(place)
        , m_tools(tools)
        , m_context(context)
    {
    }

    Result<void> ask()
    {
        Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, m_context);
        Result<ApiStand> stand = api ? apiStand(*api, m_place.alias) : Result<ApiStand>(Failure(api.error()));
        if (!stand)
            return Failure(stand.error());
        m_stand = std::move(*stand);
        return {};
    }

    Result<KnownCode> find()
    {
        if (const QString ours = madeHere(); !ours.isEmpty())
            return ofPackage(ours);
        return ofSource();
    }

    ProductVersions versions()
    {
        if (!m_stand.patch.isEmpty()) // what the cloud committed itself would have to be worked in first
            return {};
        const QString ours = madeHere();
        if (ours.isEmpty() && !m_settings.isLeftMost(m_place.alias)) // the account's source is that one's
            return {};
        if (ours.isEmpty())
            return m_tools.packages->versions(m_settings.source, [this] { return versionsOfSource(); });
        const Result<SourceTree> tree = sourceTreeOf(m_tools.code(m_settings.project, m_place.alias), ours, m_context);
        return tree ? statedVersions(*tree) : ProductVersions();
    }

private:
    Result<ProductVersions> versionsOfSource()
    {
        const QTemporaryDir scratch;
        const Result<QString> folder = layOut(scratch);
        const Result<SourceTree> tree =
            folder ? readSourceTree(readBelow(*folder)) : Result<SourceTree>(Failure(folder.error()));
        return tree ? Result<ProductVersions>(statedVersions(*tree)) : Failure(tree.error());
    }

    /// The commit of the package deployed last, where that was made on this machine.
    [[nodiscard]] QString madeHere() const
    {
        const QString commit = commitOf(m_stand.artifact);
        if (commit.isEmpty())
            return {};
        return m_tools.code(m_settings.project, m_place.alias).paths(commit, m_context) ? commit : QString();
    }

    Result<KnownCode> ofPackage(const QString &commit)
    {
        KnownCode known{.commit = commit,
                        .stand = m_stand,
                        .origin = Text(QT_TRANSLATE_NOOP("Text", "The code is that of the package “%1”, which was made "
                                                                 "here and deployed on %2."),
                                       {m_stand.artifact.fileName, m_stand.deployedAt}),
                        .isCertain = !m_stand.unseen};
        if (m_stand.patch.isEmpty())
            return known;
        const QTemporaryDir folder;
        if (!folder.isValid())
            return Failure(noRoomFor(folder));
        const CodeStore store = m_tools.code(m_settings.project, m_place.alias);
        if (const Result<void> laidOut = store.layOut(commit, folder.path(), m_context); !laidOut)
            return Failure(laidOut.error());
        return withChanges(std::move(known), folder.path());
    }

    Result<KnownCode> ofSource()
    {
        const QTemporaryDir scratch;
        const Result<QString> folder = layOut(scratch);
        if (!folder)
            return Failure(folder.error());
        KnownCode known{.commit = {},
                        .stand = m_stand,
                        .origin = Text(QT_TRANSLATE_NOOP("Text", "The code is that of %1."), {m_settings.source}),
                        .isCertain = false};
        return withChanges(std::move(known), *folder);
    }

    Result<KnownCode> withChanges(KnownCode known, const QString &folder)
    {
        const Result<QString> commit = takeSource(
            folder, m_stand.patch, u"The code of %1"_s.arg(m_place.alias),
            [this](GitRemote remote) { return m_tools.code(m_settings.project, m_place.alias, std::move(remote)); },
            m_context);
        if (!commit)
            return Failure(commit.error());
        known.commit = *commit;
        return known;
    }

    /// What the account names, as a folder.
    Result<QString> layOut(const QTemporaryDir &scratch)
    {
        if (m_settings.source.isEmpty() || !m_settings.isLeftMost(m_place.alias)) // it is named for that one
            return Failure(noSource());
        if (!scratch.isValid())
            return Failure(noRoomFor(scratch));
        if (!QFileInfo(m_settings.source).isFile())
            return Failure(
                umbracoProblem(ProblemKind::NotFound, Owner::You, u"umbraco.no-source"_s,
                               Text(QT_TRANSLATE_NOOP("Text", "%1, which the account names as the code, is not there."),
                                    {m_settings.source}),
                               Text(QT_TRANSLATE_NOOP("Text", "Put it there, or name another in the account."))));
        const Result<void> laidOut = layOutPackage(m_settings.source, scratch.path(), m_context.stop);
        return laidOut ? Result<QString>(scratch.path()) : Failure(laidOut.error());
    }

    [[nodiscard]] Problem noSource() const
    {
        return umbracoProblem(
            ProblemKind::Missing, Owner::You, u"umbraco.no-source"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The code of %1 is not known: the API takes packages, and gives none back."),
                 {m_place.name}),
            Text(QT_TRANSLATE_NOOP("Text", "Download the package deployed last in the portal, under Configuration, "
                                           "CI/CD Flow, and name the file in the account; or give the account an "
                                           "Umbraco ID, with which the code is read from the cloud.")));
    }

    const UmbracoSettings &m_settings;
    const UmbracoPlace &m_place;
    const UmbracoTools &m_tools;
    Context &m_context;
    ApiStand m_stand;
};

} // namespace

QString commitOf(const UmbracoArtifact &artifact)
{
    // UmbracoJob writes it there when it uploads one.
    static const QRegularExpression words(u"\\bcommit ([0-9a-f]{40})\\z"_s);
    return words.match(artifact.description).captured(1);
}

QString ApiStand::fingerprint() const
{
    const QByteArray hash = QCryptographicHash::hash(patch, QCryptographicHash::Sha256);
    // That it could not be asked is not that nothing has changed.
    return deployment + u' ' + (patch.isEmpty() ? QString() : QString::fromLatin1(hash.toHex()))
           + (unseen ? u' ' + unseen->code : QString());
}

Result<ApiStand> apiStand(DeploymentsClient &api, const QString &alias)
{
    const Result<QList<UmbracoDeployment>> newest = api.list(alias, 1, false);
    if (!newest)
        return Failure(newest.error());
    if (newest->isEmpty())
        return ApiStand();
    const UmbracoDeployment &last = newest->first();
    ApiStand stand{.deployment = last.id, .deployedAt = last.completedAt.isValid() ? last.completedAt : last.createdAt};
    const Result<QList<UmbracoArtifact>> artifacts = api.artifacts();
    if (!artifacts)
        return Failure(artifacts.error());
    const auto artifact = std::find_if(artifacts->cbegin(), artifacts->cend(),
                                       [&last](const UmbracoArtifact &one) { return one.id == last.artifactId; });
    if (artifact != artifacts->cend())
        stand.artifact = *artifact;
    const Result<std::optional<QByteArray>> patch = api.diff(last.id, alias);
    if (patch)
        stand.patch = patch->value_or(QByteArray());
    else if (patch.error().code == "umbraco.left-most-changed"_L1)
        stand.unseen = patch.error();
    else
        return Failure(patch.error());
    return stand;
}

Result<KnownCode> knownCode(const UmbracoSettings &settings, const UmbracoPlace &place, const UmbracoTools &tools,
                            Context &context)
{
    CodeSearch search(settings, place, tools, context);
    if (const Result<void> asked = search.ask(); !asked)
        return Failure(asked.error());
    return search.find();
}

ProductVersions knownVersions(const UmbracoSettings &settings, const UmbracoPlace &place, const UmbracoTools &tools,
                              Context &context)
{
    CodeSearch search(settings, place, tools, context);
    return search.ask() ? search.versions() : ProductVersions();
}

} // namespace Switchback
