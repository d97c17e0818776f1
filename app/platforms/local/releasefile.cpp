// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/releasefile.h"

#include "app/platforms/local/strictjson.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Result<ReleaseFile> parseReleaseFile(const QByteArray &bytes, const QString &name, const QString &version)
{
    constexpr int longestStart = 60 * 60;
    Result<StrictJson> parsed = StrictJson::parse(bytes, name);
    if (!parsed)
        return Failure(parsed.error());
    StrictJson &json = *parsed;
    ReleaseFile file;
    file.release.version = json.requiredString(u"version"_s);
    if (file.release.version != version) {
        json.refuse(u"version"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "is %1, but the release is filed under %2; the two must be "
                                                   "the same"),
                         {file.release.version, version}));
    }
    file.release.releasedOn = json.optionalDate(u"releasedOn"_s);
    file.release.lts = json.optionalBool(u"lts"_s, false);
    file.release.endOfLife = json.optionalDate(u"endOfLife"_s);
    file.release.minimumVersion = json.optionalString(u"minimumVersion"_s);
    file.release.notes = json.optionalString(u"notes"_s);
    const QString address = json.optionalString(u"notesUrl"_s);
    file.release.notesUrl = QUrl(address, QUrl::StrictMode);
    const QString scheme = file.release.notesUrl.scheme();
    if (!address.isEmpty() && scheme != "https"_L1 && scheme != "http"_L1)
        json.refuse(u"notesUrl"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "must be a web address such as https://example.org/notes")));
    file.healthPath = json.optionalString(u"healthPath"_s, u"/"_s);
    if (!file.healthPath.startsWith(u'/') || file.healthPath.contains(u' '))
        json.refuse(u"healthPath"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "must be a path that begins with / and holds no blanks")));
    file.startSeconds = json.optionalInteger(u"startSeconds"_s, 1, longestStart, 60);
    if (json.problem())
        return Failure(*json.problem());
    return file;
}

} // namespace Switchback
