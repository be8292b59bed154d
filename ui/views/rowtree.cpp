// SPDX-License-Identifier: MIT
#include "views/rowtree.h"

#include "views/rowdelegate.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

namespace orrery::ui {

RowTree::RowTree(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false); // which goes to the process
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    header()->setSectionsMovable(true);
    header()->setHighlightSections(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QAbstractItemView::doubleClicked, this, &RowTree::chosen);
}

void RowTree::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

QSize RowTree::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 90, metrics.height() * 20};
}

void RowTree::keyPressEvent(QKeyEvent *event)
{
    if (isReturn(*event) && currentIndex().isValid()) {
        Q_EMIT chosen(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
    selectTheOnlyRow(*this, *event);
}

void RowTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_emptyText.isEmpty() && (!model() || model()->rowCount(rootIndex()) == 0))
        paintEmptyText(*this, m_emptyText);
}

void RowTree::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    // Its first children: nobody can have closed it yet.
    if (parent.isValid() && model()->rowCount(parent) == last - first + 1)
        expand(parent);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        if (model()->hasChildren(index))
            expandRecursively(index);
    }
}

void RowTree::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const QModelIndex current = currentIndex();
    for (QModelIndex at = current; at.isValid(); at = at.parent()) {
        if (at.parent() == parent && at.row() >= first && at.row() <= last)
            selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    }
    QTreeView::rowsAboutToBeRemoved(parent, first, last);
}

} // namespace orrery::ui
