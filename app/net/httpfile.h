// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httprequest.h"
#include "app/net/httpsink.h"

#include <QCryptographicHash>
#include <QFile>

namespace Switchback {

/// Writes a download as HttpDownload describes it.
class HttpFile final : public HttpSink {
public:
    explicit HttpFile(const HttpDownload &download);

    /// Range and If-Range, when there is something to go on from. Call it before each attempt.
    [[nodiscard]] HttpHeaders rangeHeaders();
    /// The server has no such range (416): what was kept is not the beginning of what it serves now.
    void startOver();

    [[nodiscard]] Result<void> begin(const HttpResponse &head) override;
    [[nodiscard]] Result<void> write(const QByteArray &piece) override;
    [[nodiscard]] Result<void> finish(HttpResponse &response) override;
    [[nodiscard]] bool mayRepeat() const override { return true; }

private:
    [[nodiscard]] QString partPath() const { return m_download.path + QLatin1StringView(".part"); }
    [[nodiscard]] QString tagPath() const { return partPath() + QLatin1StringView(".tag"); }
    [[nodiscard]] QByteArray keptTag() const;
    [[nodiscard]] Result<void> open(bool goOn, const QByteArray &tag);
    [[nodiscard]] Problem fileProblem() const;

    HttpDownload m_download;
    QFile m_part;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_askedFrom = 0;
    QUrl m_url;
};

} // namespace Switchback
