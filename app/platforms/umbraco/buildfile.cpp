// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/buildfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Elements = QList<XmlElementPlace>;

/// Inside of these, things count only sometimes, or only while something is built.
bool makesConditional(const XmlElementPlace &element)
{
    return !element.value("Condition"_L1).trimmed().isEmpty() || element.is("When"_L1) || element.is("Otherwise"_L1)
           || element.is("Target"_L1);
}

bool isConditional(const Elements &elements, int index)
{
    for (int at = index; at >= 0; at = elements.at(at).parent)
        if (makesConditional(elements.at(at)))
            return true;
    return false;
}

int lineAt(const QString &text, qsizetype at)
{
    return 1 + int(QStringView(text).first(at).count(u'\n'));
}

/// What is to be replaced: the version without the blanks and line ends around it.
std::optional<TextPlace> trimmed(const QString &text, std::optional<TextPlace> place)
{
    if (!place)
        return std::nullopt;
    while (place->length > 0 && text.at(place->at).isSpace()) {
        ++place->at;
        --place->length;
    }
    while (place->length > 0 && text.at(place->at + place->length - 1).isSpace())
        --place->length;
    return place;
}

/// An attribute's place, unless it is written with entities or such.
std::optional<TextPlace> plainPlace(const QString &text, const XmlAttributePlace &attribute)
{
    if (text.mid(attribute.place.at, attribute.place.length) != attribute.value)
        return std::nullopt;
    return trimmed(text, attribute.place);
}

QStringList idsIn(const QString &list)
{
    QStringList ids;
    const QStringList parts = list.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (const QString id = part.trimmed(); !id.isEmpty())
            ids.append(id);
    return ids;
}

class MentionReader {
public:
    MentionReader(BuildFile &file, const Elements &elements)
        : m_file(file)
        , m_elements(elements)
    {
    }

    void read(int index)
    {
        const XmlElementPlace &element = m_elements.at(index);
        const bool isReference = element.is("PackageReference"_L1) || element.is("GlobalPackageReference"_L1);
        if (!isReference && !element.is("PackageVersion"_L1))
            return;
        PackageMention mention;
        mention.kind = isReference ? PackageMention::Reference : PackageMention::Central;
        mention.ids = idsIn(element.value("Include"_L1));
        mention.adjusts = mention.ids.isEmpty();
        if (mention.adjusts)
            mention.ids = idsIn(element.value("Update"_L1));
        if (mention.ids.isEmpty())
            return; // "Remove"
        mention.line = element.line;
        mention.isConditional = isConditional(m_elements, index);
        bool states = false;
        for (const QLatin1StringView name : {"Version"_L1, "VersionOverride"_L1})
            states = readVersion(mention, index, name) || states;
        if (!states)
            m_file.mentions.append(mention);
    }

private:
    /// As an attribute and as an element inside. True when it is stated.
    bool readVersion(PackageMention mention, int index, QLatin1StringView name)
    {
        const QString &text = m_file.source.text();
        const qsizetype before = m_file.mentions.size();
        mention.isOverride = name == "VersionOverride"_L1;
        if (const XmlAttributePlace *attribute = m_elements.at(index).attribute(name)) {
            mention.version = attribute->value.trimmed();
            mention.place = plainPlace(text, *attribute);
            mention.line = lineAt(text, attribute->place.at);
            m_file.mentions.append(mention);
        }
        for (int at = index + 1; at < m_elements.size() && m_elements.at(at).parent >= index; ++at) {
            const XmlElementPlace &inside = m_elements.at(at);
            if (inside.parent != index || !inside.is(name))
                continue;
            mention.version = inside.content.trimmed();
            mention.place = trimmed(text, inside.contentPlace);
            mention.line = inside.line;
            mention.isConditional = isConditional(m_elements, at);
            m_file.mentions.append(mention);
        }
        return m_file.mentions.size() > before;
    }

    BuildFile &m_file;
    const Elements &m_elements;
};

} // namespace

const BuildProperty *BuildFile::property(const QString &name) const
{
    const auto last = std::find_if(properties.crbegin(), properties.crend(), [&name](const BuildProperty &one) {
        return one.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return last == properties.crend() ? nullptr : &*last;
}

bool BuildFile::says(const QString &name) const
{
    const BuildProperty *found = property(name);
    return found && found->value.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

Result<BuildFile> readBuildFile(const QString &path, const QByteArray &bytes)
{
    Result<SourceText> source = SourceText::decode(bytes, path);
    if (!source)
        return Failure(source.error());
    const Result<Elements> elements = xmlPlaces(source->text(), path);
    if (!elements)
        return Failure(elements.error());
    if (elements->isEmpty() || !elements->first().is("Project"_L1))
        return Failure(sourceProblem(path, u"it is no project: its outermost element is not Project"_s));
    BuildFile file;
    file.path = path;
    file.source = *source;
    MentionReader mentions(file, *elements);
    for (int index = 0; index < elements->size(); ++index) {
        const XmlElementPlace &element = elements->at(index);
        const XmlElementPlace *parent = element.parent < 0 ? nullptr : &elements->at(element.parent);
        mentions.read(index);
        if (parent && parent->is("PropertyGroup"_L1))
            file.properties.append({.name = element.name,
                                    .value = element.content.trimmed(),
                                    .place = trimmed(source->text(), element.contentPlace),
                                    .line = element.line});
        else if (element.is("ProjectReference"_L1))
            file.projects += idsIn(element.value("Include"_L1));
        else if (element.is("Import"_L1))
            file.imports.append(element.value("Project"_L1));
    }
    return file;
}

} // namespace Switchback
