// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/htmlreader.h"

#include "app/verification/htmltext.h"
#include "app/verification/stablehash.h"

#include <libxml/HTMLparser.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Browsers stop at 512, too (Chromium's maximumHTMLParserDOMTreeDepth).
constexpr qsizetype deepest = 512;

QString textOf(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

bool isNeverSeen(const QString &tag)
{
    static const QStringList tags{u"script"_s, u"style"_s, u"noscript"_s, u"template"_s, u"head"_s, u"object"_s};
    return tags.contains(tag);
}

/// Tags that do not begin a new line.
bool isInline(const QString &tag)
{
    static const QStringList tags{u"a"_s,    u"abbr"_s, u"b"_s,     u"cite"_s,  u"code"_s,   u"em"_s,
                                  u"font"_s, u"i"_s,    u"kbd"_s,   u"label"_s, u"mark"_s,   u"q"_s,
                                  u"s"_s,    u"samp"_s, u"small"_s, u"span"_s,  u"strong"_s, u"sub"_s,
                                  u"sup"_s,  u"time"_s, u"tt"_s,    u"u"_s,     u"var"_s};
    return tags.contains(tag);
}

bool isHiddenByItself(const HtmlElement &element)
{
    if (element.has(u"hidden"_s))
        return true;
    if (element.tag == "input"_L1)
        return element.attribute(u"type"_s).compare("hidden"_L1, Qt::CaseInsensitive) == 0;
    const QString style = element.attribute(u"style"_s).remove(u' ').toLower();
    return style.contains("display:none"_L1) || style.contains("visibility:hidden"_L1);
}

} // namespace

/// What libxml2 calls.
struct HtmlEvents {
    static void begin(void *reader, const xmlChar *name, const xmlChar **attributes)
    {
        HtmlElement element{.tag = textOf(name).toLower(), .attributes = {}};
        for (; attributes && *attributes; attributes += 2)
            element.attributes.insert(textOf(attributes[0]).toLower(),
                                      attributes[1] ? textOf(attributes[1]) : QString());
        static_cast<HtmlReader *>(reader)->begin(element);
    }
    static void end(void *reader, const xmlChar *name)
    {
        static_cast<HtmlReader *>(reader)->end(textOf(name).toLower());
    }
    static void characters(void *reader, const xmlChar *text, int length)
    {
        static_cast<HtmlReader *>(reader)->say(QString::fromUtf8(reinterpret_cast<const char *>(text), length));
    }
};

HtmlReader::HtmlReader(QUrl url, const IgnoreRules &rules)
    : m_base(std::move(url))
    , m_rules(rules)
{
}

HtmlPage HtmlReader::read(const QByteArray &body, const QByteArray &contentType, const QUrl &url,
                          const IgnoreRules &rules)
{
    HtmlReader reader(url, rules);
    const EncodedText text = recoded(body, contentType);
    if (!text.bytes.isEmpty())
        reader.parse(text.bytes, text.encoding);
    reader.endPassage();
    reader.m_page.title = reader.m_title.simplified();
    return std::move(reader.m_page);
}

void HtmlReader::parse(const QByteArray &bytes, const QByteArray &encoding)
{
    // Not safe for the first two threads at once.
    static std::once_flag initialised;
    std::call_once(initialised, [] { xmlInitParser(); });
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(htmlNewParserCtxt(), htmlFreeParserCtxt);
    if (!context)
        return;
    htmlSAXHandler events{};
    events.startElement = HtmlEvents::begin;
    events.endElement = HtmlEvents::end;
    events.characters = HtmlEvents::characters;
    *context->sax = events;
    context->userData = this;
    m_stop = [&context] { xmlStopParser(context.get()); };
    const xmlDocPtr nothing =
        htmlCtxtReadMemory(context.get(), bytes.constData(), int(bytes.size()), nullptr, encoding.constData(),
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    xmlFreeDoc(nothing);
}

void HtmlReader::begin(const HtmlElement &element)
{
    endPassage();
    if (m_open.size() >= deepest) {
        m_stop();
        return;
    }
    const bool wasHidden = isHidden() && !(element.tag == "body"_L1);
    const quint64 above = m_open.isEmpty() ? stableHash({}) : m_open.constLast().slot;
    const quint64 slot = stableHash(QByteArray(element.tag.toUtf8() + '/'), above);
    const bool isIgnored = m_rules.ignoresElement(element);
    const bool isInHead = wasHidden && m_open.constLast().tag == "head"_L1;
    m_inTitle = element.tag == "title"_L1 && !m_hasTitle && !isIgnored;
    m_open.append({element.tag, slot, wasHidden || isIgnored || isNeverSeen(element.tag) || isHiddenByItself(element)});
    // A style sheet stands in the head, and a form's token in a field that nobody sees.
    const bool counts = !isIgnored && (!wasHidden || isInHead);
    if (!counts)
        return;
    if (!isInline(element.tag))
        m_page.text += u'\n';
    readAddresses(element);
    readField(element, slot);
    if (!isHidden())
        readWords(element, slot);
}

void HtmlReader::end(const QString &tag)
{
    endPassage();
    if (m_inTitle && tag == "title"_L1) {
        m_inTitle = false;
        m_hasTitle = true;
    }
    if (tag == "form"_L1)
        m_inForm = false;
    if (!isInline(tag))
        m_page.text += u'\n';
    // The parser ends what it began, in order; but a stray end is not worth a crash.
    for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
        if (m_open.at(i).tag == tag) {
            m_open.resize(i);
            return;
        }
    }
}

void HtmlReader::say(const QString &characters)
{
    if (m_inTitle)
        m_title += characters;
    else if (!isHidden())
        m_pending += characters;
}

void HtmlReader::endPassage()
{
    if (m_pending.isEmpty())
        return;
    m_page.text += m_pending;
    addPassage(m_open.isEmpty() ? stableHash({}) : m_open.constLast().slot, m_pending);
    m_pending.clear();
}

void HtmlReader::addPassage(quint64 slot, const QString &text)
{
    const QString plain = text.simplified();
    if (!plain.isEmpty())
        m_page.passages.append({slot, plain});
}

void HtmlReader::readAddresses(const HtmlElement &element)
{
    const QString &tag = element.tag;
    if (tag == "base"_L1 && element.has(u"href"_s))
        m_base = resolved(element.attribute(u"href"_s));
    else if (tag == "a"_L1 || tag == "area"_L1)
        addLink(element, element.attribute(u"href"_s));
    else if (tag == "iframe"_L1 || tag == "frame"_L1)
        addLink(element, element.attribute(u"src"_s));
    else if (tag == "link"_L1)
        readLink(element);
    else if (tag == "script"_L1 || tag == "img"_L1 || tag == "source"_L1 || tag == "video"_L1 || tag == "audio"_L1
             || tag == "embed"_L1)
        addAsset(element.attribute(u"src"_s));
}

void HtmlReader::readLink(const HtmlElement &element)
{
    const QStringList relations = element.attribute(u"rel"_s).toLower().simplified().split(u' ');
    static const QStringList loaded{u"stylesheet"_s,    u"icon"_s,     u"preload"_s,
                                    u"modulepreload"_s, u"manifest"_s, u"apple-touch-icon"_s};
    for (const QString &relation : relations) {
        if (loaded.contains(relation)) {
            addAsset(element.attribute(u"href"_s));
            return;
        }
    }
    if (relations.contains(u"next"_s) || relations.contains(u"prev"_s))
        addLink(element, element.attribute(u"href"_s));
}

void HtmlReader::readField(const HtmlElement &element, quint64 slot)
{
    if (element.tag == "form"_L1) {
        m_inForm = true;
        const QString action = element.attribute(u"action"_s);
        m_page.forms.append({.action = action.isEmpty() ? m_base : resolved(action),
                             .isPost = element.attribute(u"method"_s).compare("post"_L1, Qt::CaseInsensitive) == 0,
                             .asksForPassword = false,
                             .userField = {},
                             .passwordField = {},
                             .fields = {}});
        return;
    }
    if (element.tag != "input"_L1)
        return;
    const QString type = element.attribute(u"type"_s).toLower();
    const bool isPassword = type == "password"_L1;
    m_page.asksForPassword = m_page.asksForPassword || (isPassword && !isHidden());
    const bool isButton = type == "submit"_L1 || type == "button"_L1;
    if (isButton && !isHidden())
        addPassage(slot, element.attribute(u"value"_s));
    if (!m_inForm)
        return;
    HtmlForm &form = m_page.forms.last();
    form.asksForPassword = form.asksForPassword || isPassword;
    const bool isUnticked = (type == "checkbox"_L1 || type == "radio"_L1) && !element.has(u"checked"_s);
    const QString name = element.attribute(u"name"_s);
    const bool isTyped = type.isEmpty() || type == "text"_L1 || type == "email"_L1;
    if (isTyped && form.userField.isEmpty())
        form.userField = name;
    if (isPassword && form.passwordField.isEmpty())
        form.passwordField = name;
    if (!name.isEmpty() && !isUnticked && type != "file"_L1 && type != "button"_L1)
        form.fields.append({name, element.attribute(u"value"_s)});
}

void HtmlReader::readWords(const HtmlElement &element, quint64 slot)
{
    static const QStringList words{u"alt"_s, u"title"_s, u"placeholder"_s, u"aria-label"_s};
    for (const QString &name : words) {
        if (element.has(name))
            addPassage(stableHash(name.toUtf8(), slot), element.attribute(name));
    }
}

void HtmlReader::addLink(const HtmlElement &element, const QString &address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'#') || element.has(u"download"_s) || element.has(u"data-method"_s)
        || element.has(u"data-confirm"_s))
        return;
    const QStringList relations = element.attribute(u"rel"_s).toLower().simplified().split(u' ');
    const QUrl url = resolved(trimmed);
    if (!relations.contains(u"nofollow"_s) && url.isValid())
        m_page.links.append(url);
}

void HtmlReader::addAsset(const QString &address)
{
    const QUrl url = resolved(address);
    if (!address.trimmed().isEmpty() && url.isValid())
        m_page.assets.append(url);
}

QUrl HtmlReader::resolved(const QString &address) const
{
    return m_base.resolved(QUrl(address.trimmed(), QUrl::TolerantMode));
}

} // namespace Switchback
