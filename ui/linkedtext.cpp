// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/linkedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

QString linkedText(const QString &plain)
{
    static const QRegularExpression address(u"https?://[^\\s<>\"“”„]*[^\\s<>\"“”„.,;:!?()]"_s);
    QString html;
    qsizetype from = 0;
    QRegularExpressionMatchIterator found = address.globalMatch(plain);
    if (!found.hasNext())
        return {};
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString link = match.captured().toHtmlEscaped();
        html += plain.mid(from, match.capturedStart() - from).toHtmlEscaped() + u"<a href=\"%1\">%1</a>"_s.arg(link);
        from = match.capturedEnd();
    }
    html += plain.mid(from).toHtmlEscaped();
    return html.replace(u'\n', "<br>"_L1);
}

} // namespace Switchback
