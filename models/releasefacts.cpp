// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/releasefacts.h"

#include "models/strictjson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QUrl readNotesUrl(StrictJson &json)
{
    const QString address = json.optionalString(u"notesUrl"_s);
    const QUrl url(address, QUrl::StrictMode);
    if (!address.isEmpty() && url.scheme() != "https"_L1 && url.scheme() != "http"_L1) {
        json.refuse(u"notesUrl"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "must be a web address such as https://example.org/notes")));
    }
    return url;
}

} // namespace

void ReleaseFacts::complete(const ReleaseFacts &other)
{
    if (!releasedOn.isValid())
        releasedOn = other.releasedOn;
    if (!lts)
        lts = other.lts;
    if (!endOfLife.isValid())
        endOfLife = other.endOfLife;
    if (minimumVersion.isEmpty())
        minimumVersion = other.minimumVersion;
    if (notes.isEmpty())
        notes = other.notes;
    if (notesUrl.isEmpty())
        notesUrl = other.notesUrl;
}

void ReleaseFacts::leaveOut(const ReleaseFacts &other)
{
    if (releasedOn == other.releasedOn)
        releasedOn = {};
    if (lts == other.lts)
        lts.reset();
    if (endOfLife == other.endOfLife)
        endOfLife = {};
    if (minimumVersion == other.minimumVersion)
        minimumVersion.clear();
    if (notes == other.notes)
        notes.clear();
    if (notesUrl == other.notesUrl)
        notesUrl.clear();
}

void ReleaseFacts::applyTo(Release &release) const
{
    release.version = version;
    release.releasedOn = releasedOn;
    release.lts = lts.value_or(false);
    release.endOfLife = endOfLife;
    release.minimumVersion = minimumVersion;
    release.notes = notes;
    release.notesUrl = notesUrl;
}

QJsonObject ReleaseFacts::toJson() const
{
    QJsonObject json{{u"version"_s, version}};
    if (releasedOn.isValid())
        json.insert("releasedOn"_L1, releasedOn.toString(Qt::ISODate));
    if (lts)
        json.insert("lts"_L1, *lts);
    if (endOfLife.isValid())
        json.insert("endOfLife"_L1, endOfLife.toString(Qt::ISODate));
    if (!minimumVersion.isEmpty())
        json.insert("minimumVersion"_L1, minimumVersion);
    if (!notes.isEmpty())
        json.insert("notes"_L1, notes);
    if (!notesUrl.isEmpty())
        json.insert("notesUrl"_L1, notesUrl.toString(QUrl::FullyEncoded));
    return json;
}

ReleaseFacts readReleaseFacts(StrictJson &json)
{
    ReleaseFacts facts;
    facts.version = json.requiredString(u"version"_s);
    facts.releasedOn = json.optionalDate(u"releasedOn"_s);
    if (json.contains(u"lts"_s))
        facts.lts = json.optionalBool(u"lts"_s, false);
    facts.endOfLife = json.optionalDate(u"endOfLife"_s);
    facts.minimumVersion = json.optionalString(u"minimumVersion"_s);
    facts.notes = json.optionalString(u"notes"_s);
    facts.notesUrl = readNotesUrl(json);
    return facts;
}

bool isReleaseVersion(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[0-9A-Za-z][0-9A-Za-z.+_-]*\\z"_s);
    return pattern.match(text).hasMatch();
}

} // namespace Switchback
