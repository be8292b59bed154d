// SPDX-License-Identifier: MIT
#include "views/windowactions.h"

#include "views/actiontext.h"
#include "views/icons.h"
#include "views/theme.h"
#include "views/translation.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace orrery::ui {

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{
    spawn = make(u"spawn"_s, u"spawn"_s, tr("Sp&awn…"), tr("Start a process of one of the built-in behaviours"),
                 {Qt::CTRL | Qt::Key_N});
    exportRows = make(u"exportRows"_s, u"export"_s, tr("E&xport…"),
                      tr("Write the selected rows into a file or, with none selected, all that match the filter"),
                      {Qt::CTRL | Qt::Key_E});
    restart = make(u"restart"_s, u"restart"_s, tr("Start A&gain"), tr("Start the same system again after a shutdown"));
    shutdown = make(u"shutdown"_s, u"shutdown"_s, tr("Shut &Down…"), tr("Stop all processes and cancel all timers"));
    quit = make(u"quit"_s, {}, tr("&Quit"), tr("Close this window"), {Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);

    makeViewActions();
    makeProcessActions();
    makeGroupActions();

    schedule = make(u"schedule"_s, u"schedule"_s, tr("Sche&dule…"), tr("Send a message after a delay"),
                    {Qt::CTRL | Qt::Key_T});
    fireTimers = make(u"fireTimers"_s, u"resume"_s, tr("&Fire Now"),
                      tr("Let the selected timers fire now; those that repeat go on in their rhythm"),
                      {Qt::CTRL | Qt::SHIFT | Qt::Key_T});
    changeDelay = make(u"changeDelay"_s, {}, tr("Change Dela&y…"), tr("Let the selected timers be due at another time"),
                       {Qt::CTRL | Qt::Key_D});
    cancelTimers = make(u"cancelTimers"_s, u"stop"_s, tr("Cance&l Timers"), tr("Cancel the selected timers"));

    keys = make(u"keys"_s, u"help"_s, tr("&Keys"), tr("List all keys"), {Qt::Key_F1});
    firstSteps = make(u"firstSteps"_s, {}, tr("&First Steps"), tr("Say what stands where, and what can be done"));
    about = make(u"about"_s, {}, tr("&About Orrery"), tr("Say what this is"));
    about->setMenuRole(QAction::AboutRole);

    pages = new QActionGroup(this);
    makeIntervals();
    makeThemes();
    makeLanguages();
}

void WindowActions::makeViewActions()
{
    filter = make(u"filter"_s, u"filter"_s, tr("&Filter"), tr("Show only the rows that match"),
                  {Qt::CTRL | Qt::Key_F});
    clearFilter = make(u"clearFilter"_s, {}, tr("&Clear Filter"), tr("Show all rows again"), {Qt::Key_Escape});
    sample = make(u"sample"_s, u"sample"_s, tr("&Sample Now"), tr("Look at the runtime now, paused or not"),
                  {Qt::Key_F5});
    pause = make(u"pause"_s, u"pause"_s, tr("&Pause"), tr("Let the tables stand still; the runtime goes on"),
                 {Qt::Key_F6});
    pause->setCheckable(true);
    timerEvents = make(u"timerEvents"_s, {}, tr("Timers in the &Journal"),
                       tr("Record in the journal, too, when timers are armed, fire, or are cancelled"));
    timerEvents->setCheckable(true);
    columns = make(u"columns"_s, u"columns"_s, tr("Colu&mns…"), tr("Choose which columns this page shows, and their order"));
    back = make(u"back"_s, u"back"_s, tr("&Back"), tr("Go back to where the last link was followed"),
                {Qt::ALT | Qt::Key_Left});
}

void WindowActions::makeProcessActions()
{
    send = make(u"send"_s, u"send"_s, tr("S&end…"), tr("Send a message to a process or a name"),
                {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    registerName = make(u"registerName"_s, u"name"_s, tr("&Register Name…"), tr("Give a process a name"),
                        {Qt::CTRL | Qt::Key_R});
    unregisterName = make(u"unregisterName"_s, {}, tr("&Unregister Name…"), tr("Free the selected names again"));
    suspend = make(u"suspend"_s, u"pause"_s, tr("Suspe&nd"),
                   tr("Hold the selected processes; what is sent to them waits"));
    resume = make(u"resume"_s, u"resume"_s, tr("Resu&me"), tr("Let the selected processes go on"));
    link = make(u"link"_s, u"link"_s, tr("&Link…"), tr("Let the end of one process be that of another, too"));
    copy = make(u"copy"_s, u"copy"_s, tr("&Copy"), tr("Copy the selected rows as text"), {QKeySequence::Copy});
    goToProcess = make(u"goToProcess"_s, {}, tr("&Go to Process"), tr("Show the process of the selected row"),
                       {Qt::CTRL | Qt::Key_G});
    jump = make(u"jump"_s, {}, tr("&Jump to…"), tr("Go to a process by its pid or by a name"), {Qt::CTRL | Qt::Key_J});
    showChildren = make(u"showChildren"_s, {}, tr("Show C&hildren"),
                        tr("Show the children of the selected supervisor among the processes"), {Qt::CTRL | Qt::SHIFT | Qt::Key_G});
    stop = make(u"stop"_s, u"stop"_s, tr("S&top…"), tr("Ask the selected process to end, or kill it"),
                {Qt::Key_Delete});
}

void WindowActions::makeGroupActions()
{
    joinGroup = make(u"joinGroup"_s, u"group"_s, tr("&Join Group…"), tr("Put the selected processes into a group"),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_J});
    showMembers = make(u"showMembers"_s, {}, tr("Show &Members"), tr("Show the processes of the selected group"),
                       {Qt::CTRL | Qt::Key_M});
    sendGroup = make(u"sendGroup"_s, u"send"_s, tr("&Send to Group…"), tr("Send a message to all members of a group"));
    killGroup = make(u"killGroup"_s, u"stop"_s, tr("&Kill Group…"), tr("Kill all members of the selected group"));
}

QAction *WindowActions::make(const QString &name, const QString &icon, const QString &text, const QString &tip,
                             const QList<QKeySequence> &keySequences)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setIconText(withoutMnemonic(text));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setStatusTip(tip);
    action->setShortcuts(keySequences);
    QString plain = tip;
    if (!keySequences.isEmpty())
        plain += u" ("_s + keySequences.first().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(plain);
    return action;
}

QAction *WindowActions::addChoice(QActionGroup *group, const QString &text, const QVariant &value)
{
    QAction *action = group->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    return action;
}

void WindowActions::makeIntervals()
{
    intervals = new QActionGroup(this);
    for (const int milliseconds : {100, 250, 500})
        addChoice(intervals, tr("%1 ms").arg(milliseconds), milliseconds);
    for (const int seconds : {1, 2, 5})
        addChoice(intervals, tr("%1 s").arg(seconds), seconds * 1000);
}

void WindowActions::makeThemes()
{
    themes = new QActionGroup(this);
    addChoice(themes, tr("As the &System"), static_cast<int>(Theme::System));
    addChoice(themes, tr("&Light"), static_cast<int>(Theme::Light));
    addChoice(themes, tr("&Dark"), static_cast<int>(Theme::Dark));
}

void WindowActions::makeLanguages()
{
    using ui::languages;
    this->languages = new QActionGroup(this);
    addChoice(this->languages, tr("As the &System"), QString());
    for (const Language &language : ui::languages())
        addChoice(this->languages, language.name, language.code);
}

void WindowActions::populate(QMainWindow *window, QWidget *filterField)
{
    QMenuBar *bar = window->menuBar();

    QMenu *runtimeMenu = bar->addMenu(tr("&Runtime"));
    runtimeMenu->addActions({spawn, exportRows});
    runtimeMenu->addSeparator();
    runtimeMenu->addActions({shutdown, restart});
    runtimeMenu->addSeparator();
    runtimeMenu->addAction(quit);

    QMenu *viewMenu = bar->addMenu(tr("&View"));
    viewMenu->addActions({filter, clearFilter});
    viewMenu->addSeparator();
    viewMenu->addActions({sample, pause});
    viewMenu->addSeparator();
    viewMenu->addAction(back);
    QMenu *intervalMenu = viewMenu->addMenu(tr("&Interval"));
    intervalMenu->addActions(intervals->actions());
    viewMenu->addAction(timerEvents);
    viewMenu->addSeparator();
    pagesMenu = viewMenu->addMenu(tr("Pa&ge"));
    sortMenu = viewMenu->addMenu(tr("So&rt By"));
    sortMenu->setObjectName(u"sortMenu"_s);
    viewMenu->addAction(columns);
    viewMenu->addMenu(tr("&Theme"))->addActions(themes->actions());
    viewMenu->addMenu(tr("&Language"))->addActions(this->languages->actions());

    QMenu *processMenu = bar->addMenu(tr("&Process"));
    processMenu->addActions({send, registerName, unregisterName});
    processMenu->addSeparator();
    processMenu->addActions({suspend, resume});
    processMenu->addSeparator();
    processMenu->addAction(link);
    unlinkMenu = processMenu->addMenu(tr("Unl&ink"));
    unlinkMenu->setObjectName(u"unlinkMenu"_s);
    processMenu->addSeparator();
    processMenu->addActions({goToProcess, jump, showChildren, copy});
    processMenu->addSeparator();
    processMenu->addAction(stop);

    QMenu *groupMenu = bar->addMenu(tr("&Group"));
    groupMenu->addAction(joinGroup);
    leaveGroupMenu = groupMenu->addMenu(tr("Lea&ve Group"));
    leaveGroupMenu->setObjectName(u"leaveGroupMenu"_s);
    groupMenu->addSeparator();
    groupMenu->addActions({showMembers, sendGroup});
    groupMenu->addSeparator();
    groupMenu->addAction(killGroup);

    bar->addMenu(tr("&Timer"))->addActions({schedule, fireTimers, changeDelay, cancelTimers});
    bar->addMenu(tr("&Help"))->addActions({keys, firstSteps, about});

    addTools(window, intervalMenu, filterField);
}

void WindowActions::addTools(QMainWindow *window, QMenu *intervalMenu, QWidget *filterField)
{
    QToolBar *tools = window->addToolBar(tr("Tools"));
    tools->setObjectName(u"tools"_s);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setMovable(false);
    tools->addActions({spawn, send, schedule});
    tools->addSeparator();
    tools->addAction(pause);
    auto *intervalButton = new QToolButton;
    intervalButton->setMenu(intervalMenu);
    intervalButton->setPopupMode(QToolButton::InstantPopup);
    intervalButton->setToolTip(tr("How often the runtime is looked at"));
    intervalButton->setAccessibleName(tr("Interval"));
    intervalButton->setObjectName(u"interval"_s);
    tools->addWidget(intervalButton);
    tools->addSeparator();
    tools->addWidget(filterField);
    tools->addSeparator();
    tools->addAction(shutdown);

    const auto showInterval = [this, intervalButton] {
        if (const QAction *checked = intervals->checkedAction())
            intervalButton->setText(checked->text());
    };
    // The text is set, not the default action: the button shows the choice, the menu all of them.
    connect(intervals, &QActionGroup::triggered, intervalButton, showInterval);
    for (QAction *action : intervals->actions())
        connect(action, &QAction::toggled, intervalButton, showInterval);
    intervalButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
}

void WindowActions::setInterval(std::chrono::milliseconds interval)
{
    for (QAction *action : intervals->actions()) {
        if (action->data().toInt() == interval.count())
            action->setChecked(true);
    }
}

namespace {

void collectKeys(const QMenu *menu, QList<QAction *> &into)
{
    for (QAction *action : menu->actions()) {
        if (action->menu())
            collectKeys(action->menu(), into);
        else if (!action->shortcut().isEmpty())
            into.append(action);
    }
}

} // namespace

QList<QAction *> WindowActions::withKeys() const
{
    QList<QAction *> result;
    for (const QAction *top : m_window->menuBar()->actions()) {
        if (top->menu())
            collectKeys(top->menu(), result);
    }
    return result;
}

} // namespace orrery::ui
