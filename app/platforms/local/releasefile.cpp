// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/releasefile.h"

#include "models/releasefacts.h"
#include "models/strictjson.h"

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
    const ReleaseFacts facts = readReleaseFacts(json);
    if (facts.version != version) {
        json.refuse(u"version"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "is %1, but the release is filed under %2; the two must be "
                                                   "the same"),
                         {facts.version, version}));
    }
    facts.applyTo(file.release);
    file.statesLts = facts.lts.has_value();
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
