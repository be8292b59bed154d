// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/pid.h>

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QAbstractItemModel;
class QAbstractItemView;
class QHeaderView;
class QLabel;
class QSettings;

namespace orrery::ui {

class ArrangedModel;
class FilterText;
class RowSelection;

/// What makes one page out of a table.
struct PageSpec
{
    QString key;         ///< in the settings, and the object's name
    QString title;       ///< of the tab
    QString noRows;      ///< what to do next where there is nothing
    QString noMatch;     ///< the same where the filter hides everything
    QString filterHint;  ///< in the empty filter field
    QList<int> widths;   ///< of the columns, in characters
    QList<int> hidden;   ///< columns that are not shown until chosen
    int widest = 0;      ///< the column that gets what width is left over, until a person sets one
    int sortColumn = 0;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    bool isTree = false; ///< whose order is the model's: it is not sorted
};

/// One live table or tree: sorted, filtered, with columns a person chooses, and a selection that belongs to
/// what the rows are about, not to their places.
class TablePage : public QWidget
{
    Q_OBJECT
public:
    /// A model that arranges itself is shown as it is, any other one through a filter of the page's own.
    TablePage(PageSpec spec, QAbstractItemModel *model, QWidget *parent = nullptr);
    ~TablePage() override;

    const PageSpec &spec() const { return m_spec; }
    QAbstractItemView *table() const { return m_table; }
    FilterText *filter() const { return m_filter; }
    QHeaderView *header() const { return m_header; }
    /// What the table shows: sorted and filtered.
    QAbstractItemModel *shownRows() const { return m_rows; }
    /// Above the rows and the note.
    void addTools(QWidget *tools);

    /// How many rows there are, the hidden ones included.
    int count() const;

    /// Of the selected rows, top to bottom, each once; without those that have ended.
    QList<Pid> livePids() const;
    QList<quint64> ids() const;
    QStringList names() const;
    /// The process of the row that was chosen last; null where there is none.
    Pid currentPid() const;

    /// How many rows are selected.
    int selectedCount() const;
    /// The name of the row that was chosen last; empty where there is none.
    QString currentName() const;

    /// Selects and shows the row of this id; false where the filter hides it or it is not there.
    bool select(quint64 id);
    /// The same by name.
    bool select(const QString &name);
    /// Selects it once settleAwaited() is called, as a long table is not listed until somebody looks at it.
    void await(quint64 id);
    void await(const QString &name);
    bool isAwaiting() const { return m_isAwaiting; }
    /// The rows are those of now: says missed() where what is awaited is not among them.
    void settleAwaited();
    /// Makes the topmost row the current one, where none is, and gives the table the keyboard.
    void enterTable();

    /// The selected rows as text, columns as shown, tabs between; empty where none is selected.
    QString selectedText() const;

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);
    /// By a person, as the menu of the header does it.
    void showColumn(int column, bool shown);
    /// Which are shown, in which order and how wide: as at the first start.
    void resetColumns();

    /// A tree stays as it is.
    void sortAs(int column, Qt::SortOrder order);

    /// Before the first frame and after the last there is something else to say than "no rows".
    void setEmptyHint(const QString &hint);
    /// A line above the rows; empty for none.
    void setNote(const QString &note);

Q_SIGNALS:
    void selectionChanged();
    void countChanged();
    /// More rows were to be selected than may be at once.
    void selectionClipped(int most);
    /// What was to be selected is not there.
    void missed();
    /// A double click or Return on a row that is about a process, or else on one that has a name.
    void processActivated(orrery::Pid pid);
    void nameActivated(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showThroughFilter(QAbstractItemModel *model);
    void showAsItIs(ArrangedModel *model);
    void noteSight();
    void settleSelection();
    void tellSelected(bool anew);
    QModelIndex current() const;
    void makeTable();
    void makeTree();
    void selectRow(const QModelIndex &row);
    void activate(const QModelIndex &index);
    void takeUsualWidths();
    void fitColumns();
    void chooseColumns(const QPoint &at);
    void noteSelected(const QModelIndex &parent, int first, int last);
    void noteSingle();
    void recallSelected();
    void forgetFilteredAway();
    void showEmptyText();

    PageSpec m_spec;
    QAbstractItemModel *m_rows = nullptr; // that the view shows
    QAbstractItemModel *m_source = nullptr; // of a filter of its own, or the same
    ArrangedModel *m_arranged = nullptr; // the same, where it arranges itself
    FilterText *m_filter = nullptr;
    QAbstractItemView *m_table;
    QHeaderView *m_header;
    RowSelection *m_selection = nullptr;
    QLabel *m_note;
    QString m_emptyHint;
    bool m_widthsAreOurs = true; // no person has set one
    bool m_fitting = false;
    quint64 m_filteredAway = 0; // what was selected when it left, should it come back
    QString m_filteredAwayName; // the same of what has a name and no id
    quint64 m_awaited = 0;
    QString m_awaitedName;
    bool m_isAwaiting = false;
};

} // namespace orrery::ui
