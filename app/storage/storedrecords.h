// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFile>
#include <QHash>
#include <QSet>
#include <QVariantList>

#include <functional>
#include <optional>

namespace Switchback {

/// The records of a SQLite file as they lie in its pages, whether or not a tree still leads to them. For SQLite one
/// damaged inner page hides everything below it, and a file that was cut off cannot be opened at all.
///
/// What its write-ahead log has committed is seen in place of the pages that replaces. Deleted records are not seen, as
/// far as the list of the free pages can be read. Source: sqlite.org/fileformat2.html, whose sections are named below.
/// Writes nothing, and takes no locks: only for a file that nobody writes. Blocks; not for the GUI thread.
class StoredRecords {
public:
    /// A QString or a qint64 for each column; an invalid variant is NULL.
    using Take = std::function<void(const QVariantList &values)>;

    /// A \a file that cannot be read has no records.
    explicit StoredRecords(const QString &file);

    /// PRAGMA user_version; 0 when the first page does not say.
    [[nodiscard]] int userVersion() const { return m_userVersion; }

    /// Each record of every table and index that has only text and whole numbers, and no more than \a mostValues of
    /// them, in no order. Left out is what contradicts itself: lengths that do not fit, text that is not UTF-8, a chain
    /// of pages that does not end where it should.
    void forEach(qsizetype mostValues, const Take &take);

private:
    void readLog();
    void readHeader();
    void readFreePages(quint32 trunk);
    [[nodiscard]] QByteArray page(quint32 number);
    void readPage(const QByteArray &bytes, qsizetype mostValues, const Take &take);
    [[nodiscard]] std::optional<QByteArray> payload(QByteArrayView cell, int pageType, qsizetype mostValues);
    [[nodiscard]] bool readChain(quint32 next, qint64 size, QByteArray &payload);

    QFile m_file;
    QFile m_log;
    QHash<quint32, qint64> m_logged; ///< page number to its place in the log
    QSet<quint32> m_free;
    qint64 m_pageSize;
    qint64 m_usable; ///< bytes of a page that SQLite itself uses
    qint64 m_filePages = 0;
    quint32 m_count = 0; ///< the highest number that a page may have, as the log or the file's length says
    int m_userVersion = 0;
};

} // namespace Switchback
