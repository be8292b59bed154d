// SPDX-License-Identifier: MIT
#include "window/windowsession.h"

#include "control/readonlycontrol.h"
#include "control/runtimecontrol.h"
#include "feed/runtimefeed.h"
#include "host/host.h"
#include "window/behaviouroffer.h"

#include <orrery/options.h>

#include <QtGui/QGuiApplication>

#include <utility>

namespace orrery::app {

WindowSession::WindowSession(Host &host, Access access, QObject *parent) : QObject(parent)
{
    auto feed = std::make_unique<ui::RuntimeFeed>(host.runtime());
    feed->setTitle(host.plan().title);
    feed->setAccess(access);
    auto control = std::make_unique<ui::RuntimeControl>(host.runtime());
    control->setBehaviours(std::make_shared<BehaviourOffer>());
    control->setRestart([&host] {
        std::shared_ptr<Runtime> runtime = host.start();
        if (!runtime)
            qWarning("orrery: %s", qUtf8Printable(host.problem()));
        return runtime;
    });
    m_feed = feed.get();
    m_control = control.get();
    connect(m_control, &ui::RuntimeControl::runtimeChanged, m_feed, &ui::RuntimeFeed::setRuntime);
    connect(m_control, &ui::RuntimeControl::runtimeChanged, this, [this] { m_report.reset(); });
    connect(m_control, &ui::RuntimeControl::shutdownEnded, this, &WindowSession::noteShutdown);
    if (access == Access::Full) {
        m_window = std::make_unique<MonitorWindow>(std::move(feed), std::move(control));
        return;
    }
    m_ownControl = std::move(control);
    m_window = std::make_unique<MonitorWindow>(std::move(feed), std::make_unique<ui::ReadOnlyControl>());
    QGuiApplication::setQuitOnLastWindowClosed(false); // what lives is shut down first
    connect(qGuiApp, &QGuiApplication::lastWindowClosed, this, &WindowSession::end);
}

WindowSession::~WindowSession() = default;

ui::Feed &WindowSession::feed()
{
    return *m_feed;
}

void WindowSession::end()
{
    if (std::exchange(m_ending, true))
        return;
    m_control->shutdown(ShutdownOptions{});
}

void WindowSession::noteShutdown(const ShutdownReport &report)
{
    // A second one finds nothing left to do, and has nothing to tell.
    if (!m_report)
        m_report = report;
    if (!m_ending)
        return;
    m_window->closeNow();
    Q_EMIT ended();
}

} // namespace orrery::app
