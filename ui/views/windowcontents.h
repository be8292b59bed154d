// SPDX-License-Identifier: MIT
#pragma once

#include "views/pages.h"

#include <QtCore/QObject>

class QAction;
class QLabel;
class QMainWindow;
class QSplitter;
class QTabWidget;

namespace orrery::ui {

class ChartsPage;
class Commands;
class Control;
class DetailsPanel;
class FilterEdit;
class FrameFlow;
class NameHistory;
class Navigator;
class PageMenus;
class PageTools;
class ShutdownFlow;
class WindowActions;

/// All that is to be seen in the window, and what its actions do. Can be taken away and made anew,
/// in another language say, without the loss of a frame.
class WindowContents : public QObject
{
    Q_OBJECT
public:
    WindowContents(QMainWindow *window, Control &control, FrameFlow &flow, ShutdownFlow &shutdown);
    ~WindowContents() override;

    /// Geometry, columns, sort, interval and the like.
    void save() const;
    void restore();

    /// Checks the theme and the language that are chosen, in this window or another one.
    void showChoices();

    /// Dialogs are open that would be lost with it.
    bool isBusy() const;

    /// For a while, in the status bar.
    void report(const QString &text);

Q_SIGNALS:
    void themeChosen(int theme);
    void languageChosen(const QString &code);

private:
    void layOutPages();
    void layOut();
    void connectActions();
    void connectProcessActions();
    void connectDetails();
    void connectChoices();

    TablePage *page() const;
    /// Whether the charts are in sight, and so no page of rows.
    bool isOnCharts() const;
    void focusPage() const;
    /// The target that the selection of the page in sight suggests, as text.
    /// Empty where the page in sight is not that of the groups.
    QString selectedGroup() const;
    void turnTo(int index);
    void showCounts();
    qint64 countOf(const TablePage &page) const;
    void lookAtLists();
    void followSelection();
    void updateActions();
    void updateProcessActions(bool running);
    void showFrame();
    void showStatus();
    void pause(bool paused);
    void copy();

    QMainWindow *m_window;
    Control &m_control;
    FrameFlow &m_flow;
    ShutdownFlow &m_shutdown;
    WindowActions *m_actions;
    Commands *m_commands;
    FilterEdit *m_filter;
    QWidget *m_central;
    QSplitter *m_splitter;
    QTabWidget *m_tabs;
    DetailsPanel *m_details;
    ChartsPage *m_charts;
    QLabel *m_status;
    const Pages m_pages;
    Navigator *m_navigator;
    NameHistory *m_nameHistory = nullptr;
    PageMenus *m_menus = nullptr; // once there are menus
    PageTools *m_tools = nullptr;
    Pid m_followed; // whom the row that is selected was about
    Pid m_awaited; // just spawned; selected once it is shown
};

} // namespace orrery::ui
