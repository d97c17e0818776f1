// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/sitepictures.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject SitePictures::toJson() const
{
    QJsonObject byPath;
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        byPath.insert(page.key(), QJsonObject{{u"content"_s, QString::fromLatin1(page->content.toBase64())},
                                              {u"small"_s, QString::fromLatin1(page->small.toBase64())}});
    }
    return {{u"browser"_s, browser}, {u"pages"_s, byPath}};
}

SitePictures SitePictures::fromJson(const QJsonObject &json)
{
    SitePictures pictures;
    pictures.browser = json.value("browser"_L1).toString();
    const QJsonObject byPath = json.value("pages"_L1).toObject();
    for (auto page = byPath.constBegin(); page != byPath.constEnd(); ++page) {
        const QJsonObject picture = page.value().toObject();
        const QByteArray content = picture.value("content"_L1).toString().toLatin1();
        const auto small = QByteArray::fromBase64Encoding(picture.value("small"_L1).toString().toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (small && !small.decoded.isEmpty())
            pictures.pages.insert(page.key(), {Fingerprint::fromBase64(content), small.decoded});
    }
    return pictures;
}

} // namespace Switchback
