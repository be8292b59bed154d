// SPDX-License-Identifier: MIT
#include "views/sortmenu.h"

#include "views/tablepage.h"

#include <QtCore/QAbstractItemModel>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <utility>

namespace orrery::ui {

SortMenu::SortMenu(QMenu *menu, std::function<TablePage *()> page, QObject *parent)
    : QObject(parent), m_menu(menu), m_page(std::move(page))
{
    connect(menu, &QMenu::aboutToShow, this, &SortMenu::fill);
}

void SortMenu::fill()
{
    m_menu->clear();
    TablePage *page = m_page();
    if (!page || page->spec().isTree) {
        m_menu->addAction(tr("The order here is not to be chosen"))->setEnabled(false);
        return;
    }
    const QHeaderView *header = page->header();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    auto *columns = new QActionGroup(m_menu);
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        QAction *action = columns->addAction(page->shownRows()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(column == header->sortIndicatorSection());
        connect(action, &QAction::triggered, page, [page, column, order] { page->sortAs(column, order); });
        m_menu->addAction(action);
    }
    m_menu->addSeparator();
    QAction *descending = m_menu->addAction(tr("&Descending"));
    descending->setCheckable(true);
    descending->setChecked(order == Qt::DescendingOrder);
    connect(descending, &QAction::toggled, page, [page](bool on) {
        page->sortAs(page->header()->sortIndicatorSection(), on ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

} // namespace orrery::ui
