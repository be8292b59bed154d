// SPDX-License-Identifier: MIT
#include "views/windowcontents.h"

#include "control/control.h"
#include "dialogs/aboutbox.h"
#include "dialogs/keysdialog.h"
#include "models/format.h"
#include "models/roles.h"
#include "models/rowfilter.h"
#include "views/commands.h"
#include "views/detailspanel.h"
#include "views/filteredit.h"
#include "views/frameflow.h"
#include "views/icons.h"
#include "views/pages.h"
#include "views/rowtable.h"
#include "views/settings.h"
#include "views/shutdownpanel.h"
#include "views/statustext.h"
#include "views/theme.h"
#include "views/translation.h"
#include "views/vitalsbar.h"
#include "views/windowactions.h"

#include <QtGui/QActionGroup>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

constexpr int ReportMilliseconds = 8000;

} // namespace

WindowContents::WindowContents(QMainWindow *window, Control &control, FrameFlow &flow, ShutdownFlow &shutdown)
    : m_window(window), m_control(control), m_flow(flow), m_shutdown(shutdown), m_actions(new WindowActions(window)),
      m_commands(new Commands(control, flow.newest(), window)), m_filter(new FilterEdit), m_central(new QWidget),
      m_splitter(new QSplitter), m_tabs(new QTabWidget),
      m_details(new DetailsPanel(flow.shown(), flow.processes())), m_status(new QLabel)
{
    m_commands->setParent(this);
    makePages();
    m_actions->populate(window, m_filter);
    layOut();
    connectActions();
    connectChoices();
    confineKeys();

    connect(&flow, &FrameFlow::frameShown, this, &WindowContents::showFrame);
    connect(&flow, &FrameFlow::restarted, this, [this] {
        m_details->reset();
        showFrame();
    });
    connect(&shutdown, &ShutdownFlow::changed, this, &WindowContents::showFrame);
    connect(m_commands, &Commands::reported, this, &WindowContents::report);
    connect(m_commands, &Commands::frameWanted, &flow, &FrameFlow::peek);
    connect(m_commands, &Commands::spawned, this, [this](Pid pid) { m_awaited = pid; });
    connect(m_commands, &Commands::openDialogsChanged, &flow,
            [this] { m_flow.setWatched(m_commands->hasOpenDialogs()); });
    turnTo(0);
    showFrame();
}

WindowContents::~WindowContents()
{
    // Before the models go, which the flow owns.
    delete m_commands;
    for (QDialog *dialog : m_window->findChildren<QDialog *>())
        delete dialog;
    for (QToolBar *bar : m_window->findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        m_window->removeToolBar(bar);
        delete bar;
    }
    delete m_window->takeCentralWidget();
    m_window->setStatusBar(nullptr);
    m_window->setMenuBar(nullptr);
    delete m_actions;
}

void WindowContents::makePages()
{
    m_pages = {makeProcessesPage(&m_flow.processes()), makeNamesPage(&m_flow.names()),
               makeTimersPage(&m_flow.timers()), makeJournalPage(&m_flow.journal())};
    for (TablePage *page : m_pages) {
        m_tabs->addTab(page, page->spec().title);
        connect(page, &TablePage::selectionChanged, this, &WindowContents::followSelection);
        connect(page, &TablePage::processActivated, this, &WindowContents::goTo);
    }
    m_tabs->setObjectName(u"pages"_s);
    m_tabs->setDocumentMode(true);
}

void WindowContents::layOut()
{
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    const int character = m_window->fontMetrics().averageCharWidth();
    m_splitter->setSizes({character * 120, character * 44});

    auto *layout = new QVBoxLayout(m_central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new VitalsBar(m_flow.vitals(), m_central));
    layout->addWidget(new ShutdownPanel(m_shutdown, m_flow.newest(), m_central));
    layout->addWidget(m_splitter, 1);
    m_window->setCentralWidget(m_central);

    m_status->setObjectName(u"status"_s);
    m_window->statusBar()->addWidget(m_status, 1);
    m_window->setContextMenuPolicy(Qt::NoContextMenu);

    for (int index = 0; index < m_pages.size(); ++index) {
        QAction *action = m_actions->pages->addAction(m_pages[index]->spec().title);
        action->setCheckable(true);
        action->setData(index);
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)));
        action->setStatusTip(tr("Show this page"));
        m_actions->pagesMenu->addAction(action);
    }
}

void WindowContents::connectActions()
{
    const WindowActions &actions = *m_actions;
    connect(actions.spawn, &QAction::triggered, m_commands, &Commands::spawn);
    connect(actions.shutdown, &QAction::triggered, this,
            [this] { m_shutdown.ask(ShutdownQuestion::Occasion::Asked); });
    connect(actions.restart, &QAction::triggered, &m_shutdown, &ShutdownFlow::restart);
    // Queued: closing may take this object away.
    connect(actions.quit, &QAction::triggered, m_window, &QWidget::close, Qt::QueuedConnection);

    connect(actions.filter, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(actions.clearFilter, &QAction::triggered, this, [this] {
        m_filter->clear();
        page()->table()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(actions.sample, &QAction::triggered, &m_flow, &FrameFlow::sampleNow);
    connect(actions.pause, &QAction::toggled, this, &WindowContents::pause);

    connect(actions.send, &QAction::triggered, this, [this] { m_commands->send(suggestedTarget()); });
    connect(actions.schedule, &QAction::triggered, this, [this] { m_commands->schedule(suggestedTarget()); });
    connect(actions.registerName, &QAction::triggered, this,
            [this] { m_commands->registerName(page()->currentPid()); });
    connect(actions.unregisterName, &QAction::triggered, this,
            [this] { m_commands->unregisterNames(m_pages[1]->names()); });
    connect(actions.goToProcess, &QAction::triggered, this, [this] { goTo(page()->currentPid()); });
    connect(actions.copy, &QAction::triggered, this, &WindowContents::copy);
    connect(actions.stop, &QAction::triggered, this, [this] { m_commands->stop(page()->livePids()); });
    connect(actions.cancelTimers, &QAction::triggered, this,
            [this] { m_commands->cancelTimers(m_pages[2]->ids()); });

    connect(actions.keys, &QAction::triggered, this,
            [this] { (new KeysDialog(m_actions->withKeys(), m_window))->show(); });
    connect(actions.about, &QAction::triggered, this, [this] { openAboutBox(m_window); });

    connect(m_details, &DetailsPanel::sendWanted, this, [this](Pid pid) { m_commands->send(pid.toString()); });
    connect(m_details, &DetailsPanel::scheduleWanted, this, [this](Pid pid) { m_commands->schedule(pid.toString()); });
    connect(m_details, &DetailsPanel::stopWanted, this, [this](Pid pid) { m_commands->stop({pid}); });
}

void WindowContents::connectChoices()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &WindowContents::turnTo);
    connect(m_actions->pages, &QActionGroup::triggered, this,
            [this](const QAction *action) { m_tabs->setCurrentIndex(action->data().toInt()); });
    connect(m_actions->intervals, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_flow.feed().setInterval(std::chrono::milliseconds(action->data().toInt()));
        Settings().setValue("interval"_L1, action->data());
    });
    connect(m_actions->themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT themeChosen(action->data().toInt()); });
    connect(m_actions->languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });

    for (QAction *action : m_actions->themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(savedTheme()));
    for (QAction *action : m_actions->languages->actions())
        action->setChecked(action->data().toString() == savedLanguage());
    m_actions->setInterval(m_flow.feed().interval());
    m_actions->pause->setChecked(m_flow.isPaused());
}

void WindowContents::confineKeys()
{
    // Delete and Copy mean another thing on each page, and in a text field its own.
    const auto confine = [](QAction *action, const QList<QWidget *> &widgets) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        for (QWidget *widget : widgets)
            widget->addAction(action);
    };
    m_actions->unregisterName->setShortcut(Qt::Key_Delete);
    m_actions->cancelTimers->setShortcut(Qt::Key_Delete);
    confine(m_actions->stop, {m_pages[0]});
    confine(m_actions->unregisterName, {m_pages[1]});
    confine(m_actions->cancelTimers, {m_pages[2]});
    for (TablePage *page : m_pages) {
        confine(m_actions->copy, {page});
        page->table()->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(page->table(), &QWidget::customContextMenuRequested, this, [this, page](const QPoint &at) {
            auto *menu = new QMenu(page);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            if (page == m_pages[1])
                menu->addActions({m_actions->registerName, m_actions->unregisterName});
            else if (page == m_pages[2])
                menu->addActions({m_actions->schedule, m_actions->cancelTimers});
            else
                menu->addActions({m_actions->send, m_actions->schedule, m_actions->registerName});
            menu->addSeparator();
            if (page != m_pages[0])
                menu->addAction(m_actions->goToProcess);
            menu->addAction(m_actions->copy);
            if (page == m_pages[0]) {
                menu->addSeparator();
                menu->addAction(m_actions->stop);
            }
            menu->popup(page->table()->viewport()->mapToGlobal(at));
        });
    }
}

TablePage *WindowContents::page() const
{
    return m_pages[std::max(m_tabs->currentIndex(), 0)];
}

QString WindowContents::suggestedTarget() const
{
    if (page() == m_pages[1]) {
        const QStringList names = page()->names();
        if (!names.isEmpty())
            return names.first();
    }
    const Pid pid = page()->currentPid();
    return pid.isNull() ? QString() : pid.toString();
}

void WindowContents::turnTo(int index)
{
    if (index < 0)
        return;
    m_filter->setRows(m_pages[index]->rows(), m_pages[index]->spec().filterHint);
    m_actions->pages->actions().at(index)->setChecked(true);
    m_flow.setCountingDown(page() == m_pages[2]);
    followSelection();
}

void WindowContents::followSelection()
{
    const Pid pid = page()->currentPid();
    // A selection that is gone, because its process is, leaves the panel to say so.
    if (!pid.isNull())
        m_details->setPid(pid);
    updateActions();
}

void WindowContents::updateActions()
{
    const FramePtr &frame = m_flow.shown().frame();
    const ShutdownFlow::Stage stage = m_shutdown.stage();
    const bool running = stage == ShutdownFlow::Stage::Idle && (!frame || frame->phase == Phase::Running);
    const bool selected = page()->table()->selectionModel()->hasSelection();

    m_actions->spawn->setEnabled(running && !m_control.behaviours().isEmpty());
    m_actions->send->setEnabled(running);
    m_actions->schedule->setEnabled(running);
    m_actions->registerName->setEnabled(running);
    m_actions->unregisterName->setEnabled(running && page() == m_pages[1] && selected);
    m_actions->cancelTimers->setEnabled(running && page() == m_pages[2] && selected);
    m_actions->stop->setEnabled(selected && m_flow.shown().process(page()->currentPid()));
    m_actions->goToProcess->setEnabled(page() != m_pages[0] && !page()->currentPid().isNull());
    m_actions->copy->setEnabled(selected);
    m_actions->shutdown->setEnabled(running);
    m_actions->restart->setEnabled(stage == ShutdownFlow::Stage::Done && m_control.canRestart());
}

void WindowContents::showFrame()
{
    const FramePtr &frame = m_flow.shown().frame();
    const bool stopped = m_shutdown.stage() == ShutdownFlow::Stage::Done || (frame && frame->phase == Phase::Stopped);
    for (TablePage *each : m_pages) {
        each->setEmptyHint(!frame                           ? tr("Waiting for the first sample…")
                           : !stopped || each == m_pages[3] ? QString()
                           : m_control.canRestart()         ? tr("Everything has stopped.\n“Start Again” begins anew.")
                                                            : tr("Everything has stopped."));
    }
    m_details->update();
    showCounts();
    updateActions();
    showStatus();
    const QString title = m_flow.feed().title();
    m_window->setWindowTitle(title.isEmpty() ? u"Orrery"_s : tr("Orrery — %1").arg(title));

    if (!m_awaited.isNull() && m_flow.shown().process(m_awaited)) {
        m_pages[0]->select(m_awaited.number());
        m_awaited = {};
    }
}

void WindowContents::showCounts()
{
    for (int index = 0; index < m_pages.size(); ++index) {
        const TablePage *each = m_pages[index];
        // Those that have ended and are still shown do not count as processes.
        const qint64 count = index == 0 ? m_flow.processes().liveCount() : each->count();
        const QString text = each->spec().title + u' ' + Format::number(count);
        if (m_tabs->tabText(index) != text)
            m_tabs->setTabText(index, text);
    }
}

void WindowContents::showStatus()
{
    m_status->setText(statusText(m_flow.shown().frame().get(), m_flow.isPaused(), m_flow.journal().dropped()));
}

void WindowContents::goTo(Pid pid)
{
    if (pid.isNull())
        return;
    if (m_flow.processes().rowOf(pid) < 0) {
        report(tr("%1 has ended and is no longer shown.").arg(pid.toString()));
        return;
    }
    m_tabs->setCurrentIndex(0);
    if (!m_pages[0]->select(pid.number())) {
        m_filter->clear();
        m_pages[0]->select(pid.number());
    }
    m_pages[0]->table()->setFocus(Qt::OtherFocusReason);
}

void WindowContents::pause(bool paused)
{
    m_actions->pause->setIcon(themedIcon(paused ? u"resume"_s : u"pause"_s));
    m_flow.setPaused(paused);
    showStatus();
}

void WindowContents::copy()
{
    const QString text = page()->selectedText();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    report(tr("%Ln row(s) copied.", nullptr, static_cast<int>(text.count(u'\n')) + 1));
}

void WindowContents::report(const QString &text)
{
    m_window->statusBar()->showMessage(text, ReportMilliseconds);
}

bool WindowContents::isBusy() const
{
    return m_commands->hasOpenDialogs() || QApplication::activeModalWidget();
}

void WindowContents::save() const
{
    Settings settings;
    settings.setValue("geometry"_L1, m_window->saveGeometry());
    settings.setValue("splitter"_L1, m_splitter->saveState());
    settings.setValue("page"_L1, m_tabs->currentIndex());
    for (const TablePage *each : m_pages)
        each->save(settings);
}

void WindowContents::restore()
{
    const Settings settings;
    m_splitter->restoreState(settings.value("splitter"_L1).toByteArray());
    m_splitter->setChildrenCollapsible(false);
    for (TablePage *each : m_pages)
        each->restore(settings);
    const int index = settings.value("page"_L1).toInt();
    if (index >= 0 && index < m_pages.size())
        m_tabs->setCurrentIndex(index);
    // Arrow keys move through the rows from the start.
    page()->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace orrery::ui
