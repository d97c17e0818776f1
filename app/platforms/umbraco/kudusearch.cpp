// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/kudusearch.h"

#include "app/platforms/umbraco/assemblyfile.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString binFolder = u"site/wwwroot/bin"_s;
const QString repositoryFolder = u"site/repository"_s;

/// Its version stands near its end, so it is read whole; those of Umbraco itself have some megabytes.
constexpr qint64 largestAssembly = 16LL << 20;

/// Where nobody keeps code of a site's own, and very much else.
bool isPassedOver(const QString &folder)
{
    static const QSet<QString> names{u".git"_s,     u"bin"_s,   u"obj"_s,     u"node_modules"_s,
                                     u"packages"_s, u"media"_s, u"umbraco"_s, u"umbraco_client"_s};
    return names.contains(folder.toLower());
}

class CourierLook {
public:
    explicit CourierLook(KuduClient &kudu)
        : m_kudu(kudu)
    {
    }

    [[nodiscard]] Result<CourierSearch> run()
    {
        QStringList folders{binFolder, repositoryFolder};
        for (int listed = 0; !folders.isEmpty(); ++listed) {
            if (listed == mostSearched) {
                m_search.isPart = true;
                break;
            }
            const QString folder = folders.takeFirst();
            const Result<QList<KuduFile>> files = m_kudu.list(folder);
            if (!files && files.error().code != "http.not-found"_L1)
                return Failure(files.error());
            for (const KuduFile &file : files.value_or(QList<KuduFile>())) {
                const QString path = folder + u'/' + file.name;
                if (file.isFolder && folder != binFolder && !isPassedOver(file.name))
                    folders.append(path);
                if (file.isFolder)
                    continue;
                if (const Result<void> looked = lookAt(path, file.bytes); !looked)
                    return Failure(looked.error());
            }
        }
        return m_search;
    }

private:
    [[nodiscard]] Result<void> lookAt(const QString &path, qint64 bytes)
    {
        if (!mayNameCourier(path))
            return {};
        QList<CourierFinding> found = courierAssemblies({path});
        if (bytes > largestSearched || m_read == mostSearched) {
            m_search.isPart = true;
        } else {
            ++m_read;
            const Result<KuduContent> content = m_kudu.read(path);
            if (!content && content.error().code != "http.not-found"_L1)
                return Failure(content.error());
            if (content)
                found += courierDependencies(path, content->bytes);
        }
        for (const CourierFinding &one : std::as_const(found))
            if (!m_search.findings.contains(one))
                m_search.findings.append(one);
        return {};
    }

    KuduClient &m_kudu;
    CourierSearch m_search;
    int m_read = 0;
};

} // namespace

Result<CourierSearch> searchForCourier(KuduClient &kudu)
{
    return CourierLook(kudu).run();
}

Result<QMap<QString, QString>> assemblyVersions(KuduClient &kudu, const QStringList &names)
{
    const Result<QList<KuduFile>> files = kudu.list(binFolder);
    if (!files)
        return Failure(files.error());
    QMap<QString, QString> versions;
    int read = 0;
    for (const KuduFile &file : *files) {
        const QString name = file.name.endsWith(".dll"_L1, Qt::CaseInsensitive) ? file.name.chopped(4) : QString();
        if (file.isFolder || name.isEmpty() || !names.contains(name, Qt::CaseInsensitive))
            continue;
        versions.insert(name, QString());
        if (file.bytes > largestAssembly || read == mostSearched)
            continue;
        ++read;
        const Result<KuduContent> content = kudu.read(binFolder + u'/' + file.name);
        if (!content)
            return Failure(content.error());
        versions.insert(name, assemblyVersionIn(content->bytes).value_or(QString()));
    }
    return versions;
}

Result<QByteArray> newestFile(KuduClient &kudu, const QString &folder)
{
    const Result<QList<KuduFile>> files = kudu.list(folder);
    if (!files)
        return Failure(files.error());
    const KuduFile *newest = nullptr;
    for (const KuduFile &file : *files)
        if (!file.isFolder && file.bytes <= largestSearched && (!newest || file.modifiedAt > newest->modifiedAt))
            newest = &file;
    if (!newest)
        return QByteArray();
    const Result<KuduContent> content = kudu.read(folder + u'/' + newest->name);
    return content ? Result<QByteArray>(content->bytes) : Result<QByteArray>(Failure(content.error()));
}

} // namespace Switchback
