// SPDX-License-Identifier: MIT
#include "views/scrollanchor.h"

#include <QtCore/QAbstractItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace orrery::ui {

ScrollAnchor::ScrollAnchor(QAbstractItemView *view) : QObject(view), m_view(view)
{
    connect(view->model(), &QAbstractItemModel::layoutAboutToBeChanged, this, &ScrollAnchor::note);
    // After the view, which has to know how far it can be scrolled.
    connect(view->model(), &QAbstractItemModel::layoutChanged, this, &ScrollAnchor::hold, Qt::QueuedConnection);
}

ScrollAnchor::~ScrollAnchor() = default;

void ScrollAnchor::note()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    // Of two changes before the first is settled, what was in sight before both counts.
    if (!m_inSight.isEmpty() || bar->value() == bar->minimum() || bar->isSliderDown())
        return;
    m_top = bar->value();
    const int last = std::min(m_top + bar->pageStep(), m_view->model()->rowCount() - 1);
    for (int row = m_top; row <= last; ++row)
        m_inSight.append(QPersistentModelIndex(m_view->model()->index(row, 0)));
}

/// How far the rows in sight have moved; 0 where they have not moved together.
int ScrollAnchor::shift() const
{
    int first = 0;
    int before = -1;
    bool isFirst = true;
    for (int i = 0; i < m_inSight.size(); ++i) {
        if (!m_inSight[i].isValid())
            continue;
        const int row = m_inSight[i].row();
        if (isFirst)
            first = row - (m_top + i);
        else if (row <= before || std::abs(row - (m_top + i) - first) > m_inSight.size())
            return 0;
        isFirst = false;
        before = row;
    }
    return first;
}

void ScrollAnchor::hold()
{
    if (m_inSight.isEmpty())
        return;
    const int by = shift();
    m_inSight.clear();
    QScrollBar *bar = m_view->verticalScrollBar();
    if (by != 0 && bar->value() == m_top && !bar->isSliderDown())
        bar->setValue(m_top + by);
}

} // namespace orrery::ui
