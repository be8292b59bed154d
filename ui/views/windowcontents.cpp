// SPDX-License-Identifier: MIT
#include "views/windowcontents.h"

#include "control/control.h"
#include "dialogs/aboutbox.h"
#include "dialogs/keysdialog.h"
#include "models/format.h"
#include "views/charts/chartspage.h"
#include "views/commands.h"
#include "views/detailspanel.h"
#include "views/filteredit.h"
#include "views/frameflow.h"
#include "views/icons.h"
#include "views/namehistory.h"
#include "views/navigator.h"
#include "views/pagemenus.h"
#include "views/pagetools.h"
#include "views/settings.h"
#include "views/shutdownpanel.h"
#include "views/statustext.h"
#include "views/suggestedrecipient.h"
#include "views/theme.h"
#include "views/translation.h"
#include "views/vitalsbar.h"
#include "views/windowactions.h"

#include <QtGui/QActionGroup>
#include <QtGui/QClipboard>
#include <QtWidgets/QAbstractItemView>
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
      m_commands(new Commands(control, flow.newest(), window)), m_filter(new FilterEdit(flow.shown())),
      m_central(new QWidget),
      m_splitter(new QSplitter), m_tabs(new QTabWidget),
      m_details(new DetailsPanel(flow.feed(), flow.shown(), flow.processes(), flow.rates(),
                                 control.isReadOnly())),
      m_charts(new ChartsPage(flow.history())), m_status(new QLabel),
      m_pages(flow), m_navigator(new Navigator(m_pages, m_tabs, m_filter, flow, this))
{
    m_commands->setParent(this);
    layOutPages();
    m_actions->populate(window, m_filter);
    m_menus = new PageMenus(m_pages, *m_actions, *m_commands, flow.shown(), this);
    layOut();
    m_tools = new PageTools(m_pages, m_tabs, m_details, *m_actions, *m_navigator, flow, control.isReadOnly(), window,
                            this);
    connect(m_tools, &PageTools::reported, this, &WindowContents::report);
    connectActions();
    connectProcessActions();
    connectDetails();
    connectChoices();

    connect(&flow, &FrameFlow::frameShown, this, &WindowContents::showFrame);
    connect(&flow, &FrameFlow::restarted, this, [this] {
        m_commands->forget();
        m_details->reset();
        m_navigator->forget();
        m_followed = m_awaited = {};
        showFrame();
    });
    connect(&shutdown, &ShutdownFlow::changed, this, &WindowContents::showFrame);
    connect(m_commands, &Commands::reported, this, &WindowContents::report);
    connect(m_commands, &Commands::frameWanted, &flow, &FrameFlow::refresh);
    connect(m_commands, &Commands::spawned, this, [this](Pid pid) { m_awaited = pid; });
    connect(m_commands, &Commands::openDialogsChanged, &flow,
            [this] {
                m_flow.setWatched(m_commands->hasOpenDialogs());
                lookAtLists();
            });
    turnTo(0);
    showFrame();
}

WindowContents::~WindowContents()
{
    m_filter->disconnect(this); // which tells as it goes that it completes no more
    // Before the models go, which the flow owns.
    delete m_commands;
    delete m_tools;
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

void WindowContents::layOutPages()
{
    for (TablePage *page : m_pages.all()) {
        m_tabs->addTab(page, page->spec().title);
        connect(page, &TablePage::selectionChanged, this, &WindowContents::followSelection);
        connect(page, &TablePage::processActivated, m_navigator, &Navigator::goToProcess);
    }
    m_tabs->addTab(m_charts, tr("Charts"));
    connect(m_charts, &ChartsPage::reported, this, &WindowContents::report);
    m_nameHistory = new NameHistory(m_flow.nameHistory(), m_pages.names);
    connect(m_nameHistory, &NameHistory::processActivated, m_navigator, &Navigator::goToProcess);
    connect(m_pages.groups, &TablePage::nameActivated, m_navigator, &Navigator::showMembers);
    connect(m_navigator, &Navigator::reported, this, &WindowContents::report);
    connect(m_navigator, &Navigator::placesChanged, this, &WindowContents::updateActions);
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
    // A long line is cut, instead of making the window wider.
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setIndent(character / 2);
    m_window->statusBar()->addWidget(m_status, 1);
    m_window->setContextMenuPolicy(Qt::NoContextMenu);

    for (int index = 0; index < m_tabs->count(); ++index) {
        QAction *action = m_actions->pages->addAction(m_tabs->tabText(index));
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
    connect(actions.shutdown, &QAction::triggered, this, [this] { m_shutdown.ask(ShutdownQuestion::Occasion::Asked); });
    connect(actions.restart, &QAction::triggered, &m_shutdown, &ShutdownFlow::restart);
    // Queued: closing may take this object away.
    connect(actions.quit, &QAction::triggered, m_window, &QWidget::close, Qt::QueuedConnection);

    connect(actions.filter, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(actions.clearFilter, &QAction::triggered, this, [this] {
        m_filter->clear();
        focusPage();
    });
    connect(m_filter, &FilterEdit::wantsListsChanged, this, &WindowContents::lookAtLists);
    connect(m_filter, &FilterEdit::leftDownwards, this, [this] { page()->enterTable(); });
    connect(actions.back, &QAction::triggered, m_navigator, &Navigator::back);
    connect(actions.sample, &QAction::triggered, &m_flow, &FrameFlow::sampleNow);
    connect(actions.pause, &QAction::toggled, this, &WindowContents::pause);

    connect(actions.keys, &QAction::triggered, this,
            [this] { (new KeysDialog(m_actions->withKeys(), m_window))->show(); });
    connect(actions.about, &QAction::triggered, this, [this] { openAboutBox(m_window); });
}

void WindowContents::connectProcessActions()
{
    const WindowActions &actions = *m_actions;
    const auto act = [this](QAction *action, auto what) { connect(action, &QAction::triggered, this, what); };
    const auto suggested = [this] { return isOnCharts() ? Recipient() : suggestedRecipient(*page(), m_pages); };
    act(actions.send, [this, suggested] { m_commands->send(suggested()); });
    act(actions.schedule, [this, suggested] { m_commands->schedule(suggested()); });
    act(actions.registerName, [this] { m_commands->registerName(page()->currentPid()); });
    act(actions.unregisterName, [this] { m_commands->unregisterNames(m_pages.names->names()); });
    act(actions.suspend, [this] { m_commands->suspend(page()->livePids()); });
    act(actions.resume, [this] { m_commands->resume(page()->livePids()); });
    act(actions.link, [this] { m_commands->link(page()->livePids()); });
    act(actions.goToProcess, [this] { m_navigator->goToProcess(page()->currentPid()); });
    act(actions.showChildren, [this] { m_navigator->showChildren(page()->currentPid()); });
    act(actions.jump, [this] { m_commands->jump(); });
    act(actions.copy, [this] { copy(); });
    act(actions.stop, [this] { m_commands->stop(page()->livePids()); });
    act(actions.cancelTimers, [this] { m_commands->cancelTimers(m_pages.timers->ids()); });
    act(actions.fireTimers, [this] { m_commands->fireTimers(m_pages.timers->ids()); });
    act(actions.changeDelay, [this] { m_commands->changeDelay(m_pages.timers->ids()); });
    act(actions.joinGroup, [this] { m_commands->joinGroup(page()->livePids(), selectedGroup()); });
    act(actions.showMembers, [this] { m_navigator->showMembers(selectedGroup()); });
    act(actions.sendGroup, [this] { m_commands->send(Recipient::group(selectedGroup())); });
    act(actions.killGroup, [this] { m_commands->killGroup(selectedGroup()); });
}

void WindowContents::connectDetails()
{
    connect(m_details, &DetailsPanel::sendWanted, this, [this](Pid pid) { m_commands->send(Recipient::target(pid)); });
    connect(m_details, &DetailsPanel::scheduleWanted, this, [this](Pid pid) { m_commands->schedule(Recipient::target(pid)); });
    connect(m_details, &DetailsPanel::suspendWanted, this, [this](Pid pid) { m_commands->suspend({pid}); });
    connect(m_details, &DetailsPanel::resumeWanted, this, [this](Pid pid) { m_commands->resume({pid}); });
    connect(m_details, &DetailsPanel::stopWanted, this, [this](Pid pid) { m_commands->stop({pid}); });
    connect(m_details, &DetailsPanel::processWanted, m_navigator, &Navigator::goToProcess);
    connect(m_commands, &Commands::processWanted, m_navigator, &Navigator::goToProcess);
    connect(m_details, &DetailsPanel::groupWanted, m_navigator, &Navigator::goToGroup);
    connect(m_details, &DetailsPanel::processesWanted, m_navigator, &Navigator::showProcesses);
    connect(m_details, &DetailsPanel::timerWanted, m_navigator, &Navigator::goToTimer);
    connect(m_details, &DetailsPanel::timersWanted, m_navigator, &Navigator::showTimers);
}

void WindowContents::connectChoices()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &WindowContents::turnTo);
    connect(m_actions->pages, &QActionGroup::triggered, this,
            [this](const QAction *action) {
                m_tabs->setCurrentIndex(action->data().toInt());
                focusPage(); // a key may have led here: the next ones are for the rows
            });
    connect(m_actions->intervals, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_flow.feed().setInterval(std::chrono::milliseconds(action->data().toInt()));
        Settings().setValue("interval"_L1, action->data());
    });
    connect(m_actions->themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT themeChosen(action->data().toInt()); });
    connect(m_actions->languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });

    showChoices();
    connect(m_actions->timerEvents, &QAction::toggled, this, [this](bool recorded) {
        Settings().setValue("timerEvents"_L1, recorded);
        m_flow.feed().setTimerEvents(recorded);
    });
    m_actions->timerEvents->setChecked(Settings().value("timerEvents"_L1).toBool());
    m_actions->timerEvents->setDisabled(m_control.isReadOnly());
    m_actions->setInterval(m_flow.feed().interval());
    m_actions->pause->setChecked(m_flow.isPaused());
}

void WindowContents::showChoices()
{
    for (QAction *action : m_actions->themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(savedTheme()));
    for (QAction *action : m_actions->languages->actions())
        action->setChecked(action->data().toString() == savedLanguage());
}

TablePage *WindowContents::page() const
{
    return m_pages.all().value(m_tabs->currentIndex(), m_pages.processes);
}

QString WindowContents::selectedGroup() const
{
    return page() == m_pages.groups ? m_pages.groups->currentName() : QString();
}

void WindowContents::followSelection()
{
    // A selection that is gone, because its process is, leaves the panel to say so.
    m_followed = page()->currentPid();
    if (!m_followed.isNull())
        m_details->setPid(m_followed);
    updateActions();
}

void WindowContents::updateActions()
{
    const FramePtr &frame = m_flow.shown().frame();
    const bool running = m_shutdown.takesCommands() && (!frame || frame->phase == Phase::Running);
    m_actions->spawn->setEnabled(running && !m_control.behaviours().isEmpty());
    m_actions->shutdown->setEnabled(running);
    m_actions->restart->setEnabled(m_shutdown.stage() == ShutdownFlow::Stage::Done && m_control.canRestart());
    m_actions->back->setEnabled(m_navigator->canGoBack());
    updateProcessActions(running);
    m_menus->update(page(), running && !isOnCharts());
}

void WindowContents::updateProcessActions(bool running)
{
    const WindowActions &actions = *m_actions;
    const int selected = isOnCharts() ? 0 : page()->selectedCount();
    const ProcessInfo *info = isOnCharts() ? nullptr : m_flow.shown().process(page()->currentPid());
    const bool group = !selectedGroup().isEmpty();
    for (QAction *action : {actions.send, actions.schedule, actions.registerName, actions.joinGroup, actions.link,
                            actions.sendGroup})
        action->setEnabled(running);
    actions.unregisterName->setEnabled(running && page() == m_pages.names && selected > 0);
    for (QAction *action : {actions.cancelTimers, actions.fireTimers, actions.changeDelay})
        action->setEnabled(running && page() == m_pages.timers && selected > 0);
    // Of several, it is done to those that it can be done to.
    actions.suspend->setEnabled(running && info && (selected > 1 || info->state != State::Suspended));
    actions.resume->setEnabled(running && info && (selected > 1 || info->state == State::Suspended));
    actions.stop->setEnabled(info && selected > 0 && !m_control.isReadOnly());
    actions.goToProcess->setEnabled(page() != m_pages.processes && !page()->currentPid().isNull());
    actions.showChildren->setEnabled(!isOnCharts() && m_flow.shown().supervisor(page()->currentPid()));
    actions.copy->setEnabled(selected > 0);
    actions.showMembers->setEnabled(group);
    actions.killGroup->setEnabled(running && group);
}

void WindowContents::pause(bool paused)
{
    m_actions->pause->setIcon(themedIcon(paused ? u"resume"_s : u"pause"_s));
    m_flow.setPaused(paused);
    m_flow.history().interrupt();
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
    return m_tools->isBusy() || m_commands->hasOpenDialogs() || QApplication::activeModalWidget();
}

void WindowContents::save() const
{
    Settings settings;
    settings.setValue("geometry"_L1, m_window->saveGeometry());
    settings.setValue("splitter"_L1, m_splitter->saveState());
    settings.setValue("page"_L1, m_tabs->currentIndex());
    for (const TablePage *each : m_pages.all())
        each->save(settings);
    m_nameHistory->save(settings);
}

void WindowContents::restore()
{
    const Settings settings;
    m_splitter->restoreState(settings.value("splitter"_L1).toByteArray());
    m_splitter->setChildrenCollapsible(false);
    for (TablePage *each : m_pages.all())
        each->restore(settings);
    m_nameHistory->restore(settings);
    const int index = settings.value("page"_L1).toInt();
    if (index >= 0 && index < m_tabs->count())
        m_tabs->setCurrentIndex(index);
    // Arrow keys move through the rows from the start.
    focusPage();
}

} // namespace orrery::ui
