// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kuberesource.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// As the API server judges them (apimachinery, path.IsValidPathSegmentName).
bool isSegment(const QString &text)
{
    return text != "."_L1 && text != ".."_L1 && !text.contains(u'/') && !text.contains(u'%');
}

} // namespace

QString KubeResource::name() const
{
    return group.isEmpty() ? plural : plural + u'.' + group;
}

QStringList KubeResource::groupPath() const
{
    return group.isEmpty() ? QStringList{u"api"_s, version} : QStringList{u"apis"_s, group, version};
}

Text KubeRef::text() const
{
    if (name.isEmpty() && nameSpace.isEmpty())
        return Text("%1", {resource.name()});
    if (nameSpace.isEmpty())
        return Text(QT_TRANSLATE_NOOP("Text", "%1 “%2”"), {resource.name(), name});
    if (name.isEmpty())
        return Text(QT_TRANSLATE_NOOP("Text", "%1 in the namespace %2"), {resource.name(), nameSpace});
    return Text(QT_TRANSLATE_NOOP("Text", "%1 “%2” in the namespace %3"), {resource.name(), name, nameSpace});
}

std::optional<Problem> whyNotAddressable(const KubeRef &ref)
{
    const QStringList parts{ref.resource.group, ref.resource.version, ref.resource.plural, ref.nameSpace,
                            ref.name,           ref.subresource};
    if (std::all_of(parts.cbegin(), parts.cend(), isSegment) && !ref.resource.version.isEmpty()
        && !ref.resource.plural.isEmpty())
        return std::nullopt;
    return Problem{.kind = ProblemKind::InvalidInput,
                   .owner = Owner::Switchback,
                   .code = u"kube.name"_s,
                   .sentence = Text(QT_TRANSLATE_NOOP("Text", "No object of a cluster can be called %1."),
                                    {QVariant::fromValue(ref.text())}),
                   .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check the names in the settings of the project.")),
                   .details = {}};
}

QUrl kubeUrl(const QUrl &server, const QStringList &parts)
{
    QString path = server.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &part : parts)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(part));
    QUrl url = server;
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

QUrl kubeUrl(const QUrl &server, const KubeRef &ref, const QUrlQuery &query)
{
    QStringList parts = ref.resource.groupPath();
    if (!ref.nameSpace.isEmpty())
        parts << u"namespaces"_s << ref.nameSpace;
    parts << ref.resource.plural;
    for (const QString &part : {ref.name, ref.subresource})
        if (!part.isEmpty())
            parts << part;
    QUrl url = kubeUrl(server, parts);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

void addQueryValue(QUrlQuery &query, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace Switchback
