// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpbody.h"
#include "models/result.h"

#include <QIODevice>

#include <memory>
#include <vector>

class QFile;

namespace Switchback {

/// The bytes of a HttpBody for Qt to read, one file open at a time.
///
/// Qt repeats a request by itself, whatever its method, when the connection was closed before an answer came
/// (QHttpNetworkConnectionChannel: three more times). It rewinds the body first, so a body that refuses to be rewound
/// is what keeps a POST from being carried out twice.
class HttpUpload final : public QIODevice {
public:
    enum class Repeat { Allowed, Refused };

    /// Looks at every file: one that is missing or unreadable is a Problem "http.file".
    [[nodiscard]] static Result<std::unique_ptr<HttpUpload>> open(const HttpBody &body, Repeat repeat);
    ~HttpUpload() override;
    Q_DISABLE_COPY_MOVE(HttpUpload)

    [[nodiscard]] qint64 size() const override { return m_size; }
    bool seek(qint64 position) override;
    /// Without the warning that a refused seek prints.
    bool reset() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Piece {
        HttpBody::Segment segment;
        qint64 start = 0;
        qint64 size = 0;
    };

    explicit HttpUpload(Repeat repeat);
    qint64 readPiece(const Piece &piece, qint64 offset, char *data, qint64 maxSize);

    Repeat m_repeat;
    std::vector<Piece> m_pieces;
    qint64 m_size = 0;
    qint64 m_position = 0;
    std::unique_ptr<QFile> m_file;
};

} // namespace Switchback
