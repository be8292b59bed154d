// SPDX-License-Identifier: MIT
#include "views/pagetools.h"

#include "dialogs/columnsdialog.h"
#include "models/format.h"
#include "views/charts/chartspage.h"
#include "views/detailspanel.h"
#include "views/exportflow.h"
#include "views/firststeps.h"
#include "views/frameflow.h"
#include "views/logtools.h"
#include "views/navigator.h"
#include "views/sortmenu.h"
#include "views/windowactions.h"

#include <QtGui/QAction>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QTabWidget>

namespace orrery::ui {

PageTools::PageTools(const Pages &pages, QTabWidget *tabs, DetailsPanel *details, const WindowActions &actions,
                     Navigator &navigator, FrameFlow &flow, bool readOnly, QMainWindow *window, QObject *parent)
    : QObject(parent), m_pages(pages), m_tabs(tabs), m_details(details), m_actions(actions), m_flow(flow),
      m_window(window), m_export(new ExportFlow(flow, window, this))
{
    addLogTools();
    addFirstSteps(readOnly);
    for (TablePage *each : m_pages.all()) {
        connect(each, &TablePage::selectionClipped, this, [this](int most) {
            Q_EMIT reported(tr("Only the first %Ln row(s) are selected: no more than that at once.", nullptr,
                               Format::plural(qint64{most})));
        });
    }
    for (const TablePage *each : {m_pages.journal, m_pages.deadLetters})
        connect(each, &TablePage::nameActivated, &navigator, &Navigator::goToName);
    connect(m_export, &ExportFlow::reported, this, &PageTools::reported);
    connect(m_export, &ExportFlow::runningChanged, m_actions.exportRows, &QAction::setDisabled);
    connect(m_actions.exportRows, &QAction::triggered, this, [this] {
        if (TablePage *shown = page())
            m_export->ask(shown);
        else if (auto *charts = qobject_cast<ChartsPage *>(m_tabs->currentWidget()))
            charts->askForFile();
    });
    new SortMenu(m_actions.sortMenu, [this] { return page(); }, this);
    connect(m_actions.columns, &QAction::triggered, this, &PageTools::chooseColumns);
}

bool PageTools::isBusy() const
{
    return m_export->isRunning();
}

/// Null where no page of rows is in sight.
TablePage *PageTools::page() const
{
    return qobject_cast<TablePage *>(m_tabs->currentWidget());
}

void PageTools::addLogTools()
{
    new LogTools(m_pages.journal, m_flow.journal());
    new LogTools(m_pages.deadLetters, m_flow.deadLetters());
}

void PageTools::addFirstSteps(bool readOnly)
{
    auto *card = new FirstSteps(*m_pages.processes, m_actions, readOnly, m_details);
    m_details->setCard(card, FirstSteps::isWanted());
    connect(card, &FirstSteps::dismissed, this, [this] {
        m_details->showCard(false);
        if (TablePage *shown = page())
            shown->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_actions.firstSteps, &QAction::triggered, this, [this] { m_details->showCard(true); });
    const auto name = [this, card] { card->setWatched(m_flow.feed().title()); };
    name();
    connect(&m_flow, &FrameFlow::restarted, card, name);
}

void PageTools::chooseColumns()
{
    TablePage *shown = page();
    if (!shown)
        return;
    auto *dialog = new ColumnsDialog(shown, m_window);
    dialog->open();
}

} // namespace orrery::ui
