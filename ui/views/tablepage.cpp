// SPDX-License-Identifier: MIT
#include "views/tablepage.h"

#include "models/arrangedmodel.h"
#include "models/roles.h"
#include "models/rowfilter.h"
#include "views/rowselection.h"
#include "views/rowtable.h"
#include "views/rowtree.h"
#include "views/scrollanchor.h"

#include <QtCore/QSet>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace orrery::ui {

TablePage::TablePage(PageSpec spec, QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent), m_spec(std::move(spec)), m_note(new QLabel(this))
{
    setObjectName(m_spec.key);
    if (m_spec.isTree)
        makeTree();
    else
        makeTable();
    m_table->setObjectName(m_spec.key + u"Table"_s);
    m_table->setAccessibleName(m_spec.title);
    if (auto *arranged = qobject_cast<ArrangedModel *>(model))
        showAsItIs(arranged);
    else
        showThroughFilter(model);
    m_table->setModel(m_rows);
    if (m_arranged)
        new ScrollAnchor(m_table);
    const std::unique_ptr<QItemSelectionModel> usual(m_table->selectionModel());
    m_selection = new RowSelection(m_rows, m_table);
    m_table->setSelectionModel(m_selection);
    connect(m_selection, &RowSelection::clipped, this, &TablePage::selectionClipped);
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
    header->setStretchLastSection(false);
    resetColumns();
    sortAs(m_spec.sortColumn, m_spec.sortOrder);

    connect(header, &QHeaderView::sectionResized, this, [this] { m_widthsAreOurs = m_widthsAreOurs && m_fitting; });
    connect(header, &QHeaderView::customContextMenuRequested, this, &TablePage::chooseColumns);
    // The model first, which is asked for more of it by who is told next.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { tellSelected(true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TablePage::selectionChanged);
    connect(m_filter, &FilterText::expressionChanged, this, &TablePage::recallSelected);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, signal, this, &TablePage::countChanged);
        connect(m_rows, signal, this, &TablePage::showEmptyText);
    }
    connect(model, &QAbstractItemModel::modelReset, this, &TablePage::countChanged);
    // Of another runtime: its pids begin anew.
    connect(model, &QAbstractItemModel::modelReset, this, &TablePage::forgetFilteredAway);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &TablePage::showEmptyText);
    tellSelected(false);
    showEmptyText();
}

TablePage::~TablePage() = default;

void TablePage::showThroughFilter(QAbstractItemModel *model)
{
    auto *rows = new RowFilter(this);
    rows->setSourceModel(model);
    if (m_spec.isTree) {
        // A branch is shown for what matches in it, and what matches with all below it.
        rows->setRecursiveFilteringEnabled(true);
        rows->setAutoAcceptChildRows(true);
    }
    m_source = model;
    m_rows = rows;
    m_filter = &rows->text();
    // Before the selection is told, as all here.
    connect(m_rows, &QAbstractItemModel::layoutAboutToBeChanged, this, &TablePage::settleSelection);
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TablePage::noteSelected);
}

void TablePage::showAsItIs(ArrangedModel *model)
{
    m_source = m_rows = m_arranged = model;
    m_filter = &model->text();
    // Before the selection is told.
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &TablePage::settleSelection);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &TablePage::noteSingle);
    // After the view, which has to know its rows by then.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &TablePage::noteSight, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TablePage::recallSelected, Qt::QueuedConnection);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &TablePage::noteSight);
}

/// What is seen, and a little more, so that a turn of the wheel finds something.
void TablePage::noteSight()
{
    if (!m_arranged)
        return;
    const QRect sight = m_table->viewport()->rect();
    const int first = m_table->indexAt(sight.topLeft()).row();
    const int last = m_table->indexAt(QPoint(sight.left(), sight.bottom())).row();
    const int seen = std::max(1, sight.height() / std::max(1, fontMetrics().height()));
    if (first < 0 || !isVisible())
        m_arranged->setRowsInSight({0, isVisible() ? seen : -1});
    else
        m_arranged->setRowsInSight({std::max(0, first - seen), (last < 0 ? first + seen : last) + seen});
}

void TablePage::settleSelection()
{
    m_selection->settle();
}

void TablePage::tellSelected(bool anew)
{
    if (!m_arranged)
        return;
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    m_arranged->setSelectedRows(rows, anew);
}

void TablePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    noteSight();
}

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
    connect(tree, &RowTree::chosen, this, &TablePage::activate);
}

int TablePage::count() const
{
    return m_arranged ? m_arranged->totalCount() : m_source->rowCount();
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
    QSet<QString> known;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const QString name = index.data(NameRole).toString();
        if (name.isEmpty() || known.contains(name))
            continue;
        known.insert(name);
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
    const QModelIndex row = m_arranged ? m_arranged->rowWithId(id) : rowWith(*m_rows, IdRole, id);
    if (row.isValid())
        selectRow(row);
    return row.isValid();
}

bool TablePage::select(const QString &name)
{
    const QModelIndex row = m_arranged ? m_arranged->rowWithName(name) : rowWith(*m_rows, NameRole, name);
    if (row.isValid())
        selectRow(row);
    return row.isValid();
}

void TablePage::await(quint64 id)
{
    m_table->selectionModel()->clear();
    m_isAwaiting = true;
    m_awaited = id;
    m_awaitedName.clear();
}

void TablePage::await(const QString &name)
{
    await(0);
    m_awaitedName = name;
}

void TablePage::settleAwaited()
{
    if (std::exchange(m_isAwaiting, false) && !(m_awaited != 0 ? select(m_awaited) : select(m_awaitedName)))
        Q_EMIT missed();
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

void TablePage::addTools(QWidget *tools)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, tools);
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
    noteSight();
}

void TablePage::noteSelected(const QModelIndex &parent, int first, int last)
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.size() == 1 && selected.first().parent() == parent && selected.first().row() >= first && selected.first().row() <= last)
        m_filteredAway = selected.first().data(IdRole).toULongLong();
}

/// Of an arranged model, whose rows vanish in a change of its layout.
void TablePage::noteSingle()
{
    const QModelIndexList selected = selectedCount() == 1 ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    if (selected.isEmpty())
        return;
    m_filteredAway = selected.first().data(IdRole).toULongLong();
    m_filteredAwayName = m_filteredAway ? QString() : selected.first().data(NameRole).toString();
}

void TablePage::forgetFilteredAway()
{
    m_filteredAway = 0;
    m_filteredAwayName.clear();
    m_isAwaiting = false;
}

void TablePage::recallSelected()
{
    tellSelected(false); // some may have left
    const bool isThere = m_table->selectionModel()->hasSelection()
        || (m_filteredAway != 0 && select(m_filteredAway))
        || (!m_filteredAwayName.isEmpty() && select(m_filteredAwayName));
    if (isThere)
        forgetFilteredAway();
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
