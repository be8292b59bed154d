// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>
#include <orrery/monitorwindow.h>

#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace orrery::ui {
class Feed;
class RuntimeControl;
class RuntimeFeed;
}

namespace orrery::app {

class Host;

/// The window over the host's runtime, which has been started. Where that only looks, to close it still ends the program,
/// in order. GUI thread; the host outlives it.
class WindowSession : public QObject
{
    Q_OBJECT
public:
    WindowSession(Host &host, Access access, QObject *parent = nullptr);
    ~WindowSession() override;

    MonitorWindow &window() { return *m_window; }
    ui::Feed &feed();

    /// Shuts the runtime down in order while the window shows it, then closes the window and emits
    /// ended(). Does not wait; asked again, it goes on as it was.
    void end();

    /// What the shutdown of the runtime did, whoever asked for it, a person or end(); empty where there was
    /// none, or where another runtime was started since.
    const std::optional<ShutdownReport> &report() const { return m_report; }

Q_SIGNALS:
    void ended();

private:
    void noteShutdown(const ShutdownReport &report);

    ui::RuntimeFeed *m_feed;       // the window's
    std::unique_ptr<ui::RuntimeControl> m_ownControl; // where the window has none
    ui::RuntimeControl *m_control; // ours, or the window's
    std::unique_ptr<MonitorWindow> m_window;
    bool m_ending = false;
    std::optional<ShutdownReport> m_report;
};

} // namespace orrery::app
