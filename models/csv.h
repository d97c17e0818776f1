// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;

namespace Switchback {

/// RFC 4180 text of some rows and columns of a flat model, the titles first, lines ended by CR LF. Cells that have an
/// ExportRole give that (times as ISO 8601 in UTC, plain numbers), others their displayed text. A text that a spreadsheet
/// would take for a formula (it begins with = + - @, tab or CR) gets an apostrophe before it.
/// Empty \a rows or \a columns: all of them.
[[nodiscard]] QString csvText(const QAbstractItemModel &model, const QList<int> &rows = {},
                              const QList<int> &columns = {});
/// The displayed texts for the clipboard, without titles: columns parted by tabs, rows by line feeds. Tabs and line
/// feeds within a cell become spaces.
[[nodiscard]] QString tabText(const QAbstractItemModel &model, const QList<int> &rows = {},
                              const QList<int> &columns = {});

} // namespace Switchback
