// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <chrono>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace orrery::ui {

/// Everything a person can ask the window for: each with its text, its icon, its key and its place
/// in the menu. What it does is connected elsewhere.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);

    /// Puts them into the window's menu bar and a tool bar, the filter among them.
    void populate(QMainWindow *window, QWidget *filter);

    /// Those with a key, in the order of the menus: what the help lists.
    QList<QAction *> withKeys() const;

    /// Checks the action whose value this is.
    void setInterval(std::chrono::milliseconds interval);

    // Runtime
    QAction *spawn;
    QAction *exportRows;
    QAction *restart;
    QAction *shutdown;
    QAction *quit;
    // View
    QAction *filter;
    QAction *clearFilter;
    QAction *sample;
    QAction *pause;
    QAction *back;
    QAction *timerEvents;
    QAction *columns;
    QActionGroup *intervals; ///< data(): milliseconds
    QActionGroup *pages;     ///< data(): index; filled by the window
    QActionGroup *themes;    ///< data(): Theme as int
    QActionGroup *languages; ///< data(): code
    // Process
    QAction *send;
    QAction *registerName;
    QAction *unregisterName;
    QAction *suspend;
    QAction *resume;
    QAction *link;
    QAction *copy;
    QAction *goToProcess;
    QAction *jump;
    QAction *stop;
    // Group
    QAction *joinGroup;
    QAction *showMembers;
    QAction *showChildren;
    QAction *sendGroup;
    QAction *killGroup;
    // Timer
    QAction *schedule;
    QAction *fireTimers;
    QAction *changeDelay;
    QAction *cancelTimers;
    // Help
    QAction *keys;
    QAction *firstSteps;
    QAction *about;

    QMenu *pagesMenu = nullptr;
    /// Filled with what can be chosen just then, whenever they are opened.
    QMenu *sortMenu = nullptr;
    QMenu *unlinkMenu = nullptr;
    QMenu *leaveGroupMenu = nullptr;

private:
    QAction *make(const QString &name, const QString &icon, const QString &text, const QString &tip,
                  const QList<QKeySequence> &keys = {});
    QAction *addChoice(QActionGroup *group, const QString &text, const QVariant &value);
    void makeViewActions();
    void makeProcessActions();
    void makeGroupActions();
    void makeIntervals();
    void addTools(QMainWindow *window, QMenu *intervalMenu, QWidget *filterField);
    void makeThemes();
    void makeLanguages();

    QMainWindow *m_window;
};

} // namespace orrery::ui
