// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QList>
#include <QModelIndex>
#include <QWidget>

class QLabel;
class QMenu;
class QTableView;

namespace Switchback {

class TableFilter;
class TableModel;

/// A table of the house: any TableModel behind a TableFilter, with sorting, columns to choose, copying as text and
/// CSV, and a word for when there is nothing to see. GUI thread; does not own the model, which must outlive it.
///
/// Indexes in its interface are those of the source model.
class TablePane : public QWidget {
    Q_OBJECT

public:
    /// \a name is the stable name of the table, for its widgets and its saved header. A \a filter of one's own takes the
    /// place of the ordinary one; the pane owns it then.
    TablePane(const QString &name, TableModel *model, QWidget *parent = nullptr, TableFilter *filter = nullptr);

    /// What the table holds ("Environments"), for people who cannot see it, and what to say while it holds nothing.
    void setTexts(const QString &title, const QString &emptyText);
    /// Columns that are hidden until somebody asks for them. Call before restoreHeader().
    void setInitiallyHidden(const QList<int> &columns);
    /// A column that the window shows or hides by what is selected; it is not in the person's choice while it is hidden.
    void setContextColumn(int column, bool shown);
    /// Draws the progress of a running row in that column.
    /// It is \a characters wide at first.
    void setProgressColumn(int column, int characters = 24);
    /// Words that column will show sooner or later: it is made wide enough for all of them, not for the first rows only.
    void setExpectedTexts(int column, const QStringList &texts);
    /// That column takes the room that is left, instead of the last one.
    void setStretchedColumn(int column);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] TableFilter *filter() const { return m_filter; }

    [[nodiscard]] QModelIndex current() const;
    /// Makes the row current and scrolls to it; an invalid index clears the selection.
    void setCurrent(const QModelIndex &source);

    /// Empty as long as nothing was in the table: it would keep the columns from being fitted to what comes.
    [[nodiscard]] QByteArray headerState() const;
    /// Nothing happens for a state that another set of columns left behind.
    void restoreHeader(const QByteArray &state);
    /// Fills a menu with one checkable entry for each column.
    void fillColumnMenu(QMenu *menu);

    /// The selected rows, or all shown ones when none is, in the columns and the order on screen.
    [[nodiscard]] QString selectionAsText() const;
    [[nodiscard]] QString selectionAsCsv() const;

public Q_SLOTS:
    void setFilterText(const QString &text);
    /// Says whether there is nothing at all or nothing that matches; call it after changing a filter of one's own.
    void updateEmptyText();
    void setProjectId(const QString &projectId);
    void copyText() const;
    void copyCsv() const;

Q_SIGNALS:
    /// Enter or a double click.
    void activated(const QModelIndex &source);
    void currentChanged(const QModelIndex &source);
    /// The context menu of a row is about to be shown: put the actions of the row in front. Copying follows.
    void rowMenuRequested(const QModelIndex &source, QMenu *menu);
    void headerChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildView();
    void showRowMenu(const QPoint &position);
    void showHeaderMenu(const QPoint &position);
    void setColumnShown(int column, bool shown);
    void searchShownColumns();
    void fitColumnsOnce();
    void placeEmptyText();
    void setRowHeight();
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] QList<int> chosenRows() const;

    QString m_name;
    TableModel *m_model;
    TableFilter *m_filter;
    QTableView *m_view;
    QLabel *m_empty;
    QString m_emptyText;
    int m_contextColumn = -1;
    bool m_contextShown = true;
    int m_stretchedColumn = -1;
    int m_progressColumn = -1;
    int m_progressCharacters = 0;
    QHash<int, QStringList> m_expectedTexts;
    bool m_fitted = false;
};

} // namespace Switchback
