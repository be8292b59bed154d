// SPDX-License-Identifier: MIT
#include "views/tablepage.h"

#include "models/roles.h"
#include "models/rowfilter.h"
#include "views/rowtable.h"
#include "views/rowtree.h"

#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

TablePage::TablePage(PageSpec spec, QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent), m_spec(std::move(spec)), m_rows(new RowFilter(this)), m_note(new QLabel(this))
{
    setObjectName(m_spec.key);
    m_rows->setSourceModel(model);
    if (m_spec.isTree)
        makeTree();
    else
        makeTable();
    m_table->setObjectName(m_spec.key + u"Table"_s);
    m_table->setAccessibleName(m_spec.title);
    // Before the view is told, which drops what is removed from the selection.
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TablePage::noteSelected);
    m_table->setModel(m_rows);
    setFocusProxy(m_table);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_table);
    m_note->setObjectName(m_spec.key + u"Note"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMargin(fontMetrics().averageCharWidth());
    m_note->hide();

    QHeaderView *header = m_header;
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_spec.widths.size(); ++column)
        header->resizeSection(column, std::max(m_spec.widths[column] * character, header->sectionSizeHint(column)));
    header->setStretchLastSection(false);
    for (const int column : m_spec.hidden)
        header->hideSection(column);
    sortAs(m_spec.sortColumn, m_spec.sortOrder);

    connect(header, &QHeaderView::sectionResized, this, [this] { m_widthsAreOurs = m_widthsAreOurs && m_fitting; });
    connect(header, &QHeaderView::customContextMenuRequested, this, &TablePage::chooseColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TablePage::selectionChanged);
    connect(m_rows, &RowFilter::expressionChanged, this, &TablePage::recallSelected);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, signal, this, &TablePage::countChanged);
        connect(m_rows, signal, this, &TablePage::showEmptyText);
    }
    connect(model, &QAbstractItemModel::modelReset, this, &TablePage::countChanged);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &TablePage::showEmptyText);
    showEmptyText();
}

TablePage::~TablePage() = default;

void TablePage::makeTable()
{
    auto *table = new RowTable(this);
    m_table = table;
    m_header = table->horizontalHeader();
    connect(table, &RowTable::chosen, this, &TablePage::activate);
}

void TablePage::makeTree()
{
    auto *tree = new RowTree(this);
    m_table = tree;
    m_header = tree->header();
    // A branch is shown for what matches in it, and what matches with all below it.
    m_rows->setRecursiveFilteringEnabled(true);
    m_rows->setAutoAcceptChildRows(true);
    connect(tree, &RowTree::chosen, this, &TablePage::activate);
}

void TablePage::sortAs(int column, Qt::SortOrder order)
{
    if (auto *table = qobject_cast<RowTable *>(m_table))
        table->sortByColumn(column, order);
}

int TablePage::count() const
{
    return m_rows->sourceModel()->rowCount();
}

QList<Pid> TablePage::livePids() const
{
    QList<Pid> result;
    QSet<Pid> known;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const Pid pid = index.data(PidRole).value<Pid>();
        if (pid.isNull() || index.data(EndedRole).toBool() || known.contains(pid))
            continue;
        known.insert(pid);
        result.append(pid);
    }
    return result;
}

QList<quint64> TablePage::ids() const
{
    QList<quint64> result;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        result.append(index.data(IdRole).toULongLong());
    return result;
}

QStringList TablePage::names() const
{
    QStringList result;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const QString name = index.data(NameRole).toString();
        if (!name.isEmpty() && !result.contains(name))
            result.append(name);
    }
    return result;
}

QModelIndex TablePage::current() const
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    const QModelIndex current = selection->currentIndex();
    if (current.isValid() && selection->isRowSelected(current.row(), current.parent()))
        return current;
    const QModelIndexList selected = selection->selectedRows();
    return selected.isEmpty() ? QModelIndex() : selected.first();
}

Pid TablePage::currentPid() const
{
    return current().data(PidRole).value<Pid>();
}

QString TablePage::currentName() const
{
    return current().data(NameRole).toString();
}

int TablePage::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height();
    return count;
}

bool TablePage::select(quint64 id)
{
    const QModelIndex row = m_rows->rowOf(IdRole, id);
    if (row.isValid())
        selectRow(row);
    return row.isValid();
}

bool TablePage::select(const QString &name)
{
    const QModelIndex row = m_rows->rowOf(NameRole, name);
    if (row.isValid())
        selectRow(row);
    return row.isValid();
}

void TablePage::selectRow(const QModelIndex &row)
{
    const QModelIndex index = row.siblingAtColumn(std::max(m_header->logicalIndexAt(0), 0));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void TablePage::enterTable()
{
    if (!current().isValid() && m_rows->rowCount() > 0)
        selectRow(m_rows->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void TablePage::activate(const QModelIndex &index)
{
    const Pid pid = index.data(PidRole).value<Pid>();
    const QString name = index.data(NameRole).toString();
    if (!pid.isNull())
        Q_EMIT processActivated(pid);
    else if (!name.isEmpty())
        Q_EMIT nameActivated(name);
}

void TablePage::clearSelection()
{
    m_filteredAway = 0;
    m_table->selectionModel()->clear();
}

QString TablePage::selectedText() const
{
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    const QHeaderView *header = m_header;

    QStringList lines;
    for (const QModelIndex &index : selected) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column)) {
                QString cell = index.siblingAtColumn(column).data().toString();
                cells.append(cell.replace(u'\t', u' ').replace(u'\n', u' '));
            }
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void TablePage::save(QSettings &settings) const
{
    settings.setValue(u"columns/"_s + m_spec.key, m_header->saveState());
    settings.setValue(u"fitted/"_s + m_spec.key, m_widthsAreOurs);
}

void TablePage::restore(const QSettings &settings)
{
    QHeaderView *header = m_header;
    const QByteArray usual = header->saveState();
    const int columns = header->count();
    const QByteArray saved = settings.value(u"columns/"_s + m_spec.key).toByteArray();
    // What another version of the program saved may not fit the columns of this one.
    if (!saved.isEmpty() && (!header->restoreState(saved) || header->count() != columns
                             || header->hiddenSectionCount() == columns))
        header->restoreState(usual);
    else if (!saved.isEmpty())
        m_widthsAreOurs = settings.value(u"fitted/"_s + m_spec.key).toBool();
    header->setSectionsMovable(true);
    fitColumns();
    sortAs(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void TablePage::setEmptyHint(const QString &hint)
{
    m_emptyHint = hint;
    showEmptyText();
}

void TablePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void TablePage::fitColumns()
{
    QHeaderView *header = m_header;
    if (!m_widthsAreOurs || header->isSectionHidden(m_spec.widest))
        return;
    const int others = header->length() - header->sectionSize(m_spec.widest);
    const int least = m_spec.widths[m_spec.widest] * fontMetrics().averageCharWidth();
    m_fitting = true;
    // A scroll bar may come and go: it must not bring another one with it.
    const int room = m_table->width() - 2 * m_table->frameWidth() - m_table->verticalScrollBar()->sizeHint().width();
    header->resizeSection(m_spec.widest, std::max(least, room - others));
    m_fitting = false;
}

void TablePage::chooseColumns(const QPoint &at)
{
    QHeaderView *header = m_header;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columns"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *action = menu->addAction(m_rows->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // One column has to stay, or there is no header left to choose from.
        action->setEnabled(header->isSectionHidden(column) || header->hiddenSectionCount() < header->count() - 1);
        connect(action, &QAction::toggled, header,
                [this, header, column](bool shown) {
                    // Hiding tells of a width of 0, which is no width that a person has set.
                    m_fitting = true;
                    header->setSectionHidden(column, !shown);
                    m_fitting = false;
                    fitColumns();
                });
    }
    menu->popup(header->viewport()->mapToGlobal(at));
}

void TablePage::noteSelected(const QModelIndex &parent, int first, int last)
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.size() == 1 && selected.first().parent() == parent && selected.first().row() >= first && selected.first().row() <= last)
        m_filteredAway = selected.first().data(IdRole).toULongLong();
}

void TablePage::recallSelected()
{
    if (m_table->selectionModel()->hasSelection())
        m_filteredAway = 0;
    else if (m_filteredAway != 0 && select(m_filteredAway))
        m_filteredAway = 0;
}

void TablePage::setNote(const QString &note)
{
    if (note == m_note->text())
        return;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void TablePage::showEmptyText()
{
    const QString text = m_rows->rowCount() > 0 ? QString()
        : !m_emptyHint.isEmpty()                ? m_emptyHint
        : count() > 0                           ? m_spec.noMatch
                                                : m_spec.noRows;
    if (auto *tree = qobject_cast<RowTree *>(m_table))
        tree->setEmptyText(text);
    else
        static_cast<RowTable *>(m_table)->setEmptyText(text);
}

} // namespace orrery::ui
