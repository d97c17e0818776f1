// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/picturecontent.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace Switchback {

namespace {

constexpr int columns = 8;
/// Of a piece: the rows of a line of text are one, those of a photograph many.
constexpr int mostRows = 24;

QByteArrayView rowOf(const QImage &picture, int row, int from, int to)
{
    const qsizetype pixel = picture.depth() / 8;
    const auto *line = reinterpret_cast<const char *>(picture.constScanLine(row));
    return {line + from * pixel, (to - from) * pixel};
}

bool isPlain(QByteArrayView row, qsizetype pixel)
{
    return row.sliced(pixel) == row.chopped(pixel);
}

QList<quint64> piecesOf(const QImage &picture, int from, int to)
{
    const qsizetype pixel = picture.depth() / 8;
    QList<quint64> pieces;
    QCryptographicHash hash(QCryptographicHash::Md5); // nobody is to be kept out by it
    int rows = 0;
    const auto close = [&] {
        if (rows > 0)
            pieces.append(qFromBigEndian<quint64>(hash.result().constData()));
        hash.reset();
        rows = 0;
    };
    for (int row = 0; row < picture.height(); ++row) {
        const QByteArrayView drawn = rowOf(picture, row, from, to);
        if (isPlain(drawn, pixel)) {
            close();
            continue;
        }
        hash.addData(drawn);
        if (++rows == mostRows)
            close();
    }
    close();
    return pieces;
}

/// Below it there is nothing but the colour of the last row.
int drawnHeight(const QImage &picture)
{
    constexpr int margin = 16;
    const qsizetype pixel = picture.depth() / 8;
    const QByteArrayView last = rowOf(picture, picture.height() - 1, 0, picture.width());
    if (!isPlain(last, pixel))
        return picture.height();
    int row = picture.height() - 1;
    while (row > 0 && rowOf(picture, row - 1, 0, picture.width()) == last)
        --row;
    return std::min(row + margin, picture.height());
}

} // namespace

Fingerprint contentOf(const QImage &picture)
{
    const QImage plain = picture.convertToFormat(QImage::Format_RGB32);
    QMap<quint64, QList<quint64>> pieces;
    for (int column = 0; column < columns && !plain.isNull(); ++column) {
        const QList<quint64> drawn =
            piecesOf(plain, plain.width() * column / columns, plain.width() * (column + 1) / columns);
        if (!drawn.isEmpty())
            pieces.insert(quint64(column), drawn);
    }
    return Fingerprint::ofHashes(pieces);
}

QByteArray shownSmall(const QImage &picture)
{
    constexpr int quality = 75;
    const QImage plain = picture.convertToFormat(QImage::Format_RGB32);
    if (plain.isNull())
        return {};
    const QImage small =
        plain.copy(0, 0, plain.width(), drawnHeight(plain)).scaledToWidth(plain.width() / 2, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return small.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

} // namespace Switchback
