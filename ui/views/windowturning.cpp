// SPDX-License-Identifier: MIT
// How the window turns from page to page. One of them shows no rows, but charts.
#include "views/windowcontents.h"

#include "views/charts/chartspage.h"
#include "views/commands.h"
#include "views/detailspanel.h"
#include "views/filteredit.h"
#include "views/frameflow.h"
#include "views/windowactions.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QTabWidget>

namespace orrery::ui {

bool WindowContents::isOnCharts() const
{
    return m_tabs->currentWidget() == m_charts;
}

void WindowContents::focusPage() const
{
    (isOnCharts() ? static_cast<QWidget *>(m_charts) : page()->table())->setFocus(Qt::OtherFocusReason);
}

void WindowContents::turnTo(int index)
{
    if (index < 0)
        return;
    m_filter->setRows(page()->filter(), page()->spec().filterHint);
    m_actions->pages->actions().at(index)->setChecked(true);
    m_flow.setCountingDown(page() == m_pages.timers);
    // Charts are of the runtime as a whole: there are no rows to filter, and no process to tell of.
    m_filter->setDisabled(isOnCharts());
    m_actions->filter->setDisabled(isOnCharts());
    m_details->setHidden(isOnCharts());
    lookAtLists();
    followSelection();
}

/// Dialogs complete names and groups, and so does the filter.
void WindowContents::lookAtLists()
{
    m_flow.setLists({.names = page() == m_pages.names,
                     .groups = page() == m_pages.groups,
                     .timers = page() == m_pages.timers,
                     .supervision = page() == m_pages.supervision,
                     .all = m_commands->hasOpenDialogs() || m_filter->wantsLists()});
}

} // namespace orrery::ui
