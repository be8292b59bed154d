// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/access.h>
#include <orrery/export.h>

#include <QtWidgets/QMainWindow>

#include <memory>

namespace orrery {

class Runtime;

namespace ui {
class Control;
class Feed;
class MonitorShell;
} // namespace ui

/// The window in which a runtime's processes, names and timers are watched and steered. It can be
/// put into any Qt Widgets program; it samples away from the GUI thread, never waits for the
/// runtime, and samples nothing while it is hidden, minimised or paused.
///
/// GUI thread only. Needs a QApplication. What a person sets in it (geometry, columns, interval,
/// theme, language) is kept in the program's QSettings, in the group "monitor". The theme and the
/// language, once chosen in its View menu, are those of the whole program.
class ORRERY_UI_EXPORT MonitorWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Watches this runtime, which must outlive the window. A person can shut it down from here,
    /// but not start it again, and closing the window may leave it running.
    explicit MonitorWindow(Runtime &runtime, QWidget *parent = nullptr);
    /// The same; with ReadOnly a person can look but not change anything, and closing leaves the runtime alone.
    MonitorWindow(Runtime &runtime, Access access, QWidget *parent = nullptr);
    /// Watches whatever these two doors lead to. Closing the window shuts it down first, once the
    /// person has agreed; with a ui::ReadOnlyControl it just closes.
    MonitorWindow(std::unique_ptr<ui::Feed> feed, std::unique_ptr<ui::Control> control, QWidget *parent = nullptr);
    ~MonitorWindow() override;

    /// Whether closing asks while processes live; true at the start. With false it just closes and
    /// leaves the runtime alone.
    void setAsksOnClose(bool asks);
    bool asksOnClose() const;

    /// Closes without asking and without a shutdown: for hosts that have ended the runtime
    /// themselves, after a signal for example.
    void closeNow();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void open(std::unique_ptr<ui::Feed> feed, std::unique_ptr<ui::Control> control, bool embedded);
    void save();

    std::unique_ptr<ui::MonitorShell> m_shell;
    bool m_asksOnClose = true;
    bool m_closing = false;
    bool m_wasShown = false;
};

} // namespace orrery
