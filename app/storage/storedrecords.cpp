// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/storedrecords.h"

#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What SQLite makes unless it is told otherwise.
constexpr qint64 ordinaryPageSize = 4096;
constexpr QByteArrayView magic("SQLite format 3\0", 16);

/// Those that hold records, section 1.6. The inner pages of a table hold none.
enum PageType { IndexInner = 2, IndexLeaf = 10, TableLeaf = 13 };

/// Reads forward. Beyond the end is nothing, and asking for it is remembered.
class Cursor {
public:
    explicit Cursor(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    QByteArrayView take(quint64 count)
    {
        if (count > quint64(m_rest.size())) {
            m_failed = true;
            count = quint64(m_rest.size());
        }
        const QByteArrayView taken = m_rest.first(qsizetype(count));
        m_rest = m_rest.sliced(qsizetype(count));
        return taken;
    }

    /// Big-endian, two's complement.
    qint64 integer(int bytes)
    {
        const QByteArrayView taken = take(quint64(bytes));
        quint64 value = !taken.isEmpty() && (uchar(taken.front()) & 0x80) != 0 ? ~quint64(0) : 0;
        for (const char byte : taken)
            value = value << 8 | uchar(byte);
        return qint64(value);
    }
    quint32 number() { return quint32(integer(4)); }

    /// Section 1.6: seven bits of each byte, highest first, and all eight of a ninth.
    quint64 varint()
    {
        quint64 value = 0;
        for (int index = 0; index < 8; ++index) {
            const auto byte = uchar(integer(1));
            value = value << 7 | (byte & 0x7f);
            if ((byte & 0x80) == 0)
                return value;
        }
        return value << 8 | uchar(integer(1));
    }

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

/// The sum over a write-ahead log, section 4.2.
class LogSum {
public:
    explicit LogSum(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }

    void add(QByteArrayView bytes)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(bytes.data() + at) + m_second;
            m_second += word(bytes.data() + at + 4) + m_first;
        }
    }
    [[nodiscard]] bool is(QByteArrayView stored) const
    {
        Cursor cursor(stored);
        return cursor.number() == m_first && cursor.number() == m_second;
    }

private:
    [[nodiscard]] quint32 word(const char *at) const
    {
        return m_bigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
    }

    bool m_bigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

/// Section 2.1. Floating-point numbers and blobs, which no table of ours has, fail \a body as damage does.
QVariant value(quint64 type, Cursor &body)
{
    constexpr int widths[] = {0, 1, 2, 3, 4, 6, 8};
    if (type <= 6)
        return type == 0 ? QVariant() : QVariant(body.integer(widths[type]));
    if (type == 8 || type == 9)
        return qint64(type - 8);
    const QByteArrayView bytes = body.take(type % 2 == 1 && type >= 13 ? (type - 13) / 2 : ~quint64(0));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    // A zero comes from a page that was lost.
    if (decoder.hasError() || text.contains(QChar::Null))
        (void)body.take(~quint64(0));
    return text;
}

/// Of a record of \a mostValues, section 2.1: its own size and the type of each value, each of which has up to nine bytes.
quint64 longestHeader(qsizetype mostValues)
{
    return 9 * (quint64(mostValues) + 1);
}

std::optional<QVariantList> record(QByteArrayView payload, qsizetype mostValues)
{
    const quint64 headerSize = Cursor(payload).varint();
    Cursor body(payload);
    Cursor header(body.take(headerSize));
    (void)header.varint(); // its own size
    QVariantList values;
    while (!header.atEnd() && !body.failed() && values.size() < mostValues)
        values.append(value(header.varint(), body));
    if (header.failed() || !header.atEnd() || body.failed() || !body.atEnd())
        return std::nullopt;
    return values;
}

bool isPageSize(qint64 size)
{
    return size >= 512 && size <= 65536 && std::has_single_bit(quint64(size));
}

} // namespace

StoredRecords::StoredRecords(const QString &file)
    : m_file(file)
    , m_log(file + "-wal"_L1)
    , m_pageSize(ordinaryPageSize)
    , m_usable(ordinaryPageSize)
{
    // Unbuffered: what a disk cannot read is one page, not also those that would be read along with it.
    const bool readable = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (const QByteArray begin = readable ? m_file.read(100) : QByteArray(); begin.startsWith(magic)) {
        const auto size = quint16(Cursor(QByteArrayView(begin).sliced(16)).integer(2));
        if (const qint64 said = size == 1 ? 65536 : size; isPageSize(said))
            m_pageSize = said;
    }
    readLog();
    m_filePages = m_file.size() / m_pageSize;
    m_count = std::max(m_count, quint32(m_filePages));
    m_usable = m_pageSize;
    readHeader();
}

void StoredRecords::readLog()
{
    constexpr qsizetype logHeader = 32;
    constexpr qsizetype frameHeader = 24;
    if (!m_log.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = m_log.read(logHeader);
    Cursor cursor(header);
    const quint32 kind = cursor.number();
    (void)cursor.number(); // the format's version
    const qint64 size = cursor.number();
    LogSum sum((kind & 1) != 0);
    sum.add(QByteArrayView(header).first(std::min(header.size(), logHeader - 8)));
    if ((kind & ~1U) != 0x377f0682 || !isPageSize(size) || !sum.is(header.right(8)))
        return;
    m_pageSize = size;
    const QByteArray salt = header.mid(16, 8);
    QHash<quint32, qint64> uncommitted;
    for (qint64 place = logHeader + frameHeader;; place += frameHeader + size) {
        const QByteArray frame = m_log.read(frameHeader + size);
        if (frame.size() != frameHeader + size || frame.mid(8, 8) != salt)
            return;
        sum.add(QByteArrayView(frame).first(8));
        sum.add(QByteArrayView(frame).sliced(frameHeader));
        if (!sum.is(QByteArrayView(frame).sliced(16, 8)))
            return;
        Cursor said(frame);
        uncommitted.insert(said.number(), place);
        if (const quint32 count = said.number(); count > 0) {
            m_logged.insert(std::exchange(uncommitted, {}));
            m_count = count;
        }
    }
}

void StoredRecords::readHeader()
{
    const QByteArray first = page(1);
    if (!first.startsWith(magic))
        return;
    // Section 1.3.
    if (const qint64 usable = m_pageSize - uchar(first.at(20)); usable >= 480)
        m_usable = usable;
    m_userVersion = int(Cursor(QByteArrayView(first).sliced(60)).integer(4));
    readFreePages(Cursor(QByteArrayView(first).sliced(32)).number());
}

void StoredRecords::readFreePages(quint32 trunk)
{
    // Section 1.5. A list that is damaged must not take pages for free that are not.
    const auto exists = [this](quint32 number) { return number >= 2 && number <= m_count; };
    while (exists(trunk) && !m_free.contains(trunk)) {
        const QByteArray bytes = page(trunk);
        Cursor cursor(bytes);
        const quint32 next = cursor.number();
        const quint32 count = cursor.number();
        QSet<quint32> listed{trunk};
        for (quint32 index = 0; index < count && !cursor.failed(); ++index)
            listed.insert(cursor.number());
        if (cursor.failed() || (next != 0 && !exists(next)) || !std::all_of(listed.cbegin(), listed.cend(), exists))
            return;
        m_free.unite(listed);
        trunk = next;
    }
}

QByteArray StoredRecords::page(quint32 number)
{
    if (number < 1 || number > m_count)
        return {};
    const auto logged = m_logged.constFind(number);
    const bool inLog = logged != m_logged.cend();
    QFile &source = inLog ? m_log : m_file;
    if (!source.isOpen() || !source.seek(inLog ? *logged : (qint64(number) - 1) * m_pageSize))
        return {};
    QByteArray bytes = source.read(m_pageSize);
    return bytes.size() == m_pageSize ? bytes : QByteArray();
}

void StoredRecords::forEach(qsizetype mostValues, const Take &take)
{
    // The first page holds the names of the tables.
    for (qint64 number = 2; number <= m_filePages; ++number) {
        if (!m_free.contains(quint32(number)))
            readPage(page(quint32(number)), mostValues, take);
    }
    // Beyond them are only those of the log, whatever count it says: a file can be cut off, and a count be a lie.
    for (auto logged = m_logged.keyBegin(); logged != m_logged.keyEnd(); ++logged) {
        if (*logged > m_filePages && !m_free.contains(*logged))
            readPage(page(*logged), mostValues, take);
    }
}

void StoredRecords::readPage(const QByteArray &bytes, qsizetype mostValues, const Take &take)
{
    if (bytes.isEmpty())
        return;
    const int type = uchar(bytes.front());
    if (type != IndexInner && type != IndexLeaf && type != TableLeaf)
        return;
    // Section 1.6: the count of the cells stands at 3, and the places of the cells follow the header.
    const auto used = QByteArrayView(bytes).first(m_usable);
    const auto count = quint16(Cursor(used.sliced(3)).integer(2));
    Cursor places(used.sliced(type == IndexInner ? 12 : 8));
    for (int index = 0; index < count; ++index) {
        const auto place = quint16(places.integer(2));
        if (places.failed())
            return;
        if (place > used.size())
            continue;
        if (const auto found = payload(used.sliced(place), type, mostValues)) {
            if (const auto values = record(*found, mostValues))
                take(*values);
        }
    }
}

/// The bytes of one record, from its \a cell and from the chain of pages that takes what does not fit into that.
std::optional<QByteArray> StoredRecords::payload(QByteArrayView cell, int pageType, qsizetype mostValues)
{
    Cursor cursor(cell);
    if (pageType == IndexInner)
        (void)cursor.number(); // the page below
    const auto size = qint64(cursor.varint());
    if (pageType == TableLeaf)
        (void)cursor.varint(); // the row's number
    if (size < 0 || size > (m_filePages + m_logged.size()) * m_pageSize)
        return std::nullopt;
    // Section 1.6, "the amount of payload that spills".
    const qint64 largest = pageType == TableLeaf ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qint64 smallest = (m_usable - 12) * 32 / 255 - 23;
    const qint64 rest = smallest + (size - smallest) % (m_usable - 4);
    const qint64 here = size <= largest ? size : rest <= largest ? rest : smallest;
    QByteArray bytes = cursor.take(quint64(here)).toByteArray();
    const quint32 next = here < size ? cursor.number() : 0;
    // Before its pages are read: a header of zeros can be as long as the file, and each of them would be a value.
    if (cursor.failed() || Cursor(bytes).varint() > longestHeader(mostValues) || !readChain(next, size, bytes))
        return std::nullopt;
    return bytes;
}

/// Adds to \a payload what stands in the pages from \a next on, until it has its \a size. \return whether they end there.
bool StoredRecords::readChain(quint32 next, qint64 size, QByteArray &payload)
{
    QSet<quint32> known;
    while (payload.size() < size) {
        if (known.contains(next))
            return false; // a cycle
        known.insert(next);
        const QByteArray more = page(next);
        Cursor cursor(QByteArrayView(more).first(std::min<qsizetype>(more.size(), m_usable)));
        next = cursor.number();
        payload += cursor.take(quint64(std::min(size - payload.size(), m_usable - 4)));
        if (cursor.failed())
            return false;
    }
    return next == 0;
}

} // namespace Switchback
