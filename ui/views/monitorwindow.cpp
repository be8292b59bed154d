// SPDX-License-Identifier: MIT
#include <orrery/monitorwindow.h>

#include "control/readonlycontrol.h"
#include "control/runtimecontrol.h"
#include "feed/runtimefeed.h"
#include "views/monitorshell.h"

#include <QtGui/QCloseEvent>

namespace orrery {

MonitorWindow::MonitorWindow(Runtime &runtime, QWidget *parent) : MonitorWindow(runtime, Access::Full, parent) {}

MonitorWindow::MonitorWindow(Runtime &runtime, Access access, QWidget *parent) : QMainWindow(parent)
{
    auto feed = std::make_unique<ui::RuntimeFeed>(runtime);
    feed->setAccess(access);
    std::unique_ptr<ui::Control> control;
    if (access == Access::Full)
        control = std::make_unique<ui::RuntimeControl>(runtime);
    else
        control = std::make_unique<ui::ReadOnlyControl>();
    open(std::move(feed), std::move(control), true);
}

MonitorWindow::MonitorWindow(std::unique_ptr<ui::Feed> feed, std::unique_ptr<ui::Control> control, QWidget *parent)
    : QMainWindow(parent)
{
    open(std::move(feed), std::move(control), false);
}

MonitorWindow::~MonitorWindow()
{
    save();
    m_shell.reset();
}

void MonitorWindow::open(std::unique_ptr<ui::Feed> feed, std::unique_ptr<ui::Control> control, bool embedded)
{
    m_shell = std::make_unique<ui::MonitorShell>(this, std::move(feed), std::move(control), embedded);
    m_shell->restoreGeometry();
    connect(m_shell.get(), &ui::MonitorShell::mayClose, this, &MonitorWindow::closeNow);
}

void MonitorWindow::setAsksOnClose(bool asks)
{
    m_asksOnClose = asks;
}

bool MonitorWindow::asksOnClose() const
{
    return m_asksOnClose;
}

void MonitorWindow::closeNow()
{
    m_closing = true;
    close();
    m_closing = false;
}

void MonitorWindow::save()
{
    // A window that was never seen has nothing of a person's to remember.
    if (m_wasShown)
        m_shell->save();
}

void MonitorWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_shell)
        m_shell->setVisible(isVisible() && !isMinimized());
}

void MonitorWindow::closeEvent(QCloseEvent *event)
{
    if (m_asksOnClose && !m_closing && !m_shell->requestClose()) {
        event->ignore();
        return;
    }
    save();
    QMainWindow::closeEvent(event);
}

void MonitorWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    if (m_shell)
        m_shell->setVisible(false);
}

void MonitorWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_wasShown = true;
    m_shell->setVisible(!isMinimized());
}

} // namespace orrery
