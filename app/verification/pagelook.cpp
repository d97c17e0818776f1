// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/pagelook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QJsonObject certificateToJson(const SiteCertificate &certificate)
{
    return {{u"subject"_s, certificate.subject},
            {u"issuer"_s, certificate.issuer},
            {u"validUntil"_s, certificate.validUntil.toUTC().toString(Qt::ISODateWithMs)}};
}

SiteCertificate certificateFromJson(const QJsonObject &json)
{
    return {.subject = json.value("subject"_L1).toString(),
            .issuer = json.value("issuer"_L1).toString(),
            .validUntil = QDateTime::fromString(json.value("validUntil"_L1).toString(), Qt::ISODateWithMs)};
}

} // namespace

QJsonObject PageLook::toJson() const
{
    QJsonArray list;
    for (const PageFacts &page : pages)
        list.append(page.toJson());
    QJsonObject json{{u"pages"_s, list},
                     {u"assets"_s, assets},
                     {u"leftOut"_s, leftOut},
                     {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)},
                     {u"milliseconds"_s, milliseconds}};
    if (certificate.isKnown())
        json.insert(u"certificate"_s, certificateToJson(certificate));
    if (!pictures.isEmpty())
        json.insert(u"pictures"_s, pictures.toJson());
    return json;
}

PageLook PageLook::fromJson(const QJsonObject &json)
{
    PageLook look;
    const QJsonArray pages = json.value("pages"_L1).toArray();
    for (const QJsonValue &page : pages)
        look.pages.append(PageFacts::fromJson(page.toObject()));
    look.certificate = certificateFromJson(json.value("certificate"_L1).toObject());
    look.pictures = SitePictures::fromJson(json.value("pictures"_L1).toObject());
    look.assets = json.value("assets"_L1).toInteger();
    look.leftOut = json.value("leftOut"_L1).toInteger();
    look.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    look.milliseconds = json.value("milliseconds"_L1).toInteger();
    return look;
}

} // namespace Switchback
