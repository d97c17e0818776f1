// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpfile.h"

#include "app/net/httpproblem.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A weak tag says "about the same", which is not enough to put two halves together.
bool isStrong(const QByteArray &etag)
{
    return etag.size() > 2 && etag.startsWith('"') && etag.endsWith('"');
}

/// "bytes 100-199/200" → 100; -1 when it is not that.
qint64 firstByteOf(const QByteArray &contentRange)
{
    const QByteArray unit = "bytes ";
    if (!contentRange.startsWith(unit))
        return -1;
    bool isNumber = false;
    const qint64 first = contentRange.mid(unit.size()).split('-').constFirst().trimmed().toLongLong(&isNumber);
    return isNumber ? first : -1;
}

} // namespace

HttpFile::HttpFile(const HttpDownload &download)
    : m_download(download)
    , m_part(partPath())
{
}

HttpHeaders HttpFile::rangeHeaders()
{
    m_part.close();
    const QByteArray tag = keptTag();
    m_askedFrom = isStrong(tag) ? m_part.size() : 0;
    if (m_askedFrom == 0)
        return {};
    return {{"Range", "bytes=" + QByteArray::number(m_askedFrom) + '-'}, {"If-Range", tag}};
}

void HttpFile::startOver()
{
    m_part.close();
    QFile::remove(tagPath());
    m_part.remove();
}

QByteArray HttpFile::keptTag() const
{
    constexpr qint64 longestTag = 1024;
    QFile tag(tagPath());
    return tag.open(QIODevice::ReadOnly) ? tag.read(longestTag) : QByteArray();
}

Problem HttpFile::fileProblem() const
{
    return HttpProblem::file(m_part.fileName(), m_part.errorString());
}

Result<void> HttpFile::begin(const HttpResponse &head)
{
    m_url = head.url;
    const bool isPart = head.status == 206;
    const bool isSameFile = head.etag().isEmpty() || head.etag() == keptTag();
    if (isPart && !(m_askedFrom > 0 && isSameFile && firstByteOf(head.header("Content-Range")) == m_askedFrom)) {
        startOver();
        return Failure(HttpProblem::transport(
            {.error = QNetworkReply::ProtocolFailure,
             .errorString = u"Content-Range: %1, asked from %2"_s.arg(QString::fromLatin1(head.header("Content-Range")),
                                                                      QString::number(m_askedFrom)),
             .url = m_url}));
    }
    const QByteArray encoding = head.header("Content-Encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return Failure(HttpProblem::encoding(m_url, QString::fromLatin1(encoding)));
    return open(isPart, head.etag());
}

Result<void> HttpFile::open(bool goOn, const QByteArray &tag)
{
    m_hash.reset();
    if (!goOn)
        QFile::remove(tagPath());
    if (!m_part.open(goOn ? QIODevice::ReadWrite : QIODevice::WriteOnly | QIODevice::Truncate))
        return Failure(fileProblem());
    if (goOn) {
        // The checksum is one of the whole file.
        if (!m_hash.addData(&m_part) || !m_part.seek(m_part.size()))
            return Failure(fileProblem());
        return {};
    }
    if (isStrong(tag)) {
        QFile kept(tagPath());
        if (!kept.open(QIODevice::WriteOnly) || kept.write(tag) != tag.size())
            return Failure(HttpProblem::file(kept.fileName(), kept.errorString()));
    }
    return {};
}

Result<void> HttpFile::write(const QByteArray &piece)
{
    if (m_part.pos() + piece.size() > m_download.maximumBytes)
        return Failure(HttpProblem::tooLarge(m_url, m_download.maximumBytes));
    if (m_part.write(piece) != piece.size())
        return Failure(fileProblem());
    m_hash.addData(piece);
    return {};
}

Result<void> HttpFile::finish(HttpResponse &response)
{
    if (!m_part.flush())
        return Failure(fileProblem());
    m_part.close();
    QFile::remove(tagPath());
    response.sha256 = m_hash.result().toHex();
    if (!m_download.sha256.isEmpty() && m_download.sha256 != response.sha256) {
        m_part.remove();
        return Failure(HttpProblem::checksum(response.url, m_download.sha256, response.sha256));
    }
    if (!m_download.sha256.isEmpty())
        response.isProvenWhole = true;
    // Not QFile::rename(), which does not replace.
    if (std::rename(QFile::encodeName(partPath()).constData(), QFile::encodeName(m_download.path).constData()) != 0)
        return Failure(HttpProblem::file(m_download.path, QString::fromLocal8Bit(std::strerror(errno))));
    return {};
}

} // namespace Switchback
