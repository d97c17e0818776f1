// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/nuspec.h"

#include "app/platforms/umbraco/sourcetext.h"
#include "app/platforms/umbraco/xmlplaces.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Result<QList<PackageNeeds>> needsInNuspec(const QByteArray &bytes, const QString &name)
{
    const Result<SourceText> source = SourceText::decode(bytes, name);
    if (!source)
        return Failure(source.error());
    const auto elements = xmlPlaces(source->text(), name);
    if (!elements)
        return Failure(elements.error());
    if (elements->isEmpty() || !elements->first().is("package"_L1))
        return Failure(sourceProblem(name, u"its outermost element is not package"_s));
    QMap<int, PackageNeeds> groups; // by the element that they are in
    for (int index = 0; index < elements->size(); ++index) {
        const XmlElementPlace &element = elements->at(index);
        const bool isInList =
            element.parent >= 0
            && (elements->at(element.parent).is("dependencies"_L1) || elements->at(element.parent).is("group"_L1));
        if (isInList && element.is("group"_L1))
            groups[index]; // a framework for which nothing is needed
        else if (isInList && element.is("dependency"_L1) && !element.value("id"_L1).isEmpty())
            groups[element.parent].insert(element.value("id"_L1), element.value("version"_L1));
    }
    return groups.values();
}

} // namespace Switchback
