// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/htmlpage.h"
#include "app/verification/ignorerules.h"

#include <functional>

namespace Switchback {

/// Reads a page with the parser of libxml2, as a stream: without a tree, whose depth a page could choose. What no person
/// sees (scripts, `hidden`, comments) and what the rules ignore is not there. Reads whatever it gets: invalid UTF-8, NULs,
/// half a page; below 512 elements within one another it reads no further. Any thread.
class HtmlReader {
public:
    /// \a url: where \a body came from. \a contentType: the header with its parameters, whose `charset` goes before what
    /// the page says itself.
    [[nodiscard]] static HtmlPage read(const QByteArray &body, const QByteArray &contentType, const QUrl &url,
                                       const IgnoreRules &rules = {});

private:
    struct Open {
        QString tag;
        quint64 slot;
        bool isHidden;
    };
    friend struct HtmlEvents;

    HtmlReader(QUrl url, const IgnoreRules &rules);

    void parse(const QByteArray &bytes, const QByteArray &encoding);
    void begin(const HtmlElement &element);
    void end(const QString &tag);
    void say(const QString &characters);
    void endPassage();
    void addPassage(quint64 slot, const QString &text);
    void readAddresses(const HtmlElement &element);
    void readLink(const HtmlElement &element);
    void readField(const HtmlElement &element, quint64 slot);
    void readWords(const HtmlElement &element, quint64 slot);
    void addLink(const HtmlElement &element, const QString &address);
    void addAsset(const QString &address);
    [[nodiscard]] QUrl resolved(const QString &address) const;
    [[nodiscard]] bool isHidden() const { return !m_open.isEmpty() && m_open.constLast().isHidden; }

    QUrl m_base;
    const IgnoreRules &m_rules;
    QList<Open> m_open;
    QString m_pending; ///< characters since the last tag
    QString m_title;
    bool m_inTitle = false;
    bool m_hasTitle = false;
    bool m_inForm = false;
    HtmlPage m_page;
    std::function<void()> m_stop; ///< ends the parsing
};

} // namespace Switchback
