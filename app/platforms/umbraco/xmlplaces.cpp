// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/xmlplaces.h"

#include "app/platforms/umbraco/sourcetext.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype maximumElements = 50'000;
constexpr qsizetype maximumDepth = 200;

bool isSpace(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\r' || character == u'\n';
}

/// Reads a document and remembers where things stand. QXmlStreamReader::characterOffset() counts the UTF-16 units up to
/// the end of a tag; no "<" can stand inside of one, so the last one before is where it begins.
class PlaceReader {
public:
    PlaceReader(const QString &text, const QString &path)
        : m_text(text)
        , m_path(path)
        , m_xml(text)
    {
    }

    [[nodiscard]] Result<QList<XmlElementPlace>> read()
    {
        while (!m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return refuse(u"a document type, which no project file needs"_s);
            if (token == QXmlStreamReader::StartElement && !start())
                return refuse(u"more elements than a project file has, or tags that cannot be placed"_s);
            if (token == QXmlStreamReader::EndElement)
                end();
            else if (token == QXmlStreamReader::Characters && !m_open.isEmpty())
                m_elements[m_open.last()].content += m_xml.text();
        }
        return m_xml.hasError() ? refuse(m_xml.errorString()) : Result<QList<XmlElementPlace>>(m_elements);
    }

private:
    [[nodiscard]] Result<QList<XmlElementPlace>> refuse(const QString &why) const
    {
        return Failure(sourceProblem(m_path, u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(why)));
    }

    bool start()
    {
        if (m_elements.size() >= maximumElements || m_open.size() >= maximumDepth)
            return false;
        XmlElementPlace element;
        element.name = m_xml.name().toString();
        element.parent = m_open.isEmpty() ? -1 : m_open.last();
        element.line = int(m_xml.lineNumber());
        const qsizetype after = m_xml.characterOffset();
        const qsizetype begin = m_text.lastIndexOf(u'<', after - 1);
        if (begin < 0 || after > m_text.size() || m_text.at(after - 1) != u'>'
            || !placeAttributes(element, begin, after))
            return false;
        m_elements.append(element);
        m_open.append(int(m_elements.size()) - 1);
        m_contentBegins.append(after);
        return true;
    }

    /// False when what is found between \a begin and \a end is not what the reader found.
    bool placeAttributes(XmlElementPlace &element, qsizetype begin, qsizetype end) const
    {
        const QXmlStreamAttributes read = m_xml.attributes();
        qsizetype at = begin + 1;
        while (at < end && !isSpace(m_text.at(at)) && m_text.at(at) != u'/' && m_text.at(at) != u'>')
            ++at;
        while (at < end) {
            while (at < end && isSpace(m_text.at(at)))
                ++at;
            const qsizetype equals = m_text.indexOf(u'=', at);
            if (at >= end || m_text.at(at) == u'/' || m_text.at(at) == u'>' || equals < 0 || equals >= end)
                break;
            const QString name = m_text.mid(at, equals - at).trimmed();
            qsizetype quote = equals + 1;
            while (quote < end && isSpace(m_text.at(quote)))
                ++quote;
            const qsizetype close = quote < end ? m_text.indexOf(m_text.at(quote), quote + 1) : -1;
            if (close < 0 || close >= end)
                return false;
            if (name != "xmlns"_L1 && !name.startsWith("xmlns:"_L1)) {
                if (!read.hasAttribute(name))
                    return false;
                element.attributes.append({.name = name,
                                           .value = read.value(name).toString(),
                                           .place = {.at = quote + 1, .length = close - quote - 1}});
            }
            at = close + 1;
        }
        return element.attributes.size() == read.size();
    }

    void end()
    {
        XmlElementPlace &element = m_elements[m_open.takeLast()];
        const qsizetype begin = m_contentBegins.takeLast();
        const qsizetype close = m_text.lastIndexOf(u'<', m_xml.characterOffset() - 1);
        // Of an element that closes itself, both tags are the same.
        if (close < begin)
            return;
        QString between = m_text.mid(begin, close - begin);
        between.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n'); // as XML reads line ends
        if (between == element.content)
            element.contentPlace = TextPlace{.at = begin, .length = close - begin};
    }

    const QString &m_text;
    const QString &m_path;
    QXmlStreamReader m_xml;
    QList<XmlElementPlace> m_elements;
    QList<int> m_open;
    QList<qsizetype> m_contentBegins;
};

} // namespace

const XmlAttributePlace *XmlElementPlace::attribute(QLatin1StringView called) const
{
    for (const XmlAttributePlace &attribute : attributes)
        if (attribute.name.compare(called, Qt::CaseInsensitive) == 0)
            return &attribute;
    return nullptr;
}

QString XmlElementPlace::value(QLatin1StringView called) const
{
    const XmlAttributePlace *found = attribute(called);
    return found ? found->value : QString();
}

Result<QList<XmlElementPlace>> xmlPlaces(const QString &text, const QString &path)
{
    return PlaceReader(text, path).read();
}

} // namespace Switchback
