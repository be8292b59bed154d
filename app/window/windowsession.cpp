// SPDX-License-Identifier: MIT
#include "window/windowsession.h"

#include "control/runtimecontrol.h"
#include "feed/runtimefeed.h"
#include "host/host.h"
#include "window/behaviouroffer.h"

#include <orrery/options.h>

#include <QtCore/QFutureWatcher>

namespace orrery::app {

WindowSession::WindowSession(Host &host, QObject *parent) : QObject(parent)
{
    auto feed = std::make_unique<ui::RuntimeFeed>(host.runtime());
    feed->setTitle(host.plan().title);
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
    m_window = std::make_unique<MonitorWindow>(std::move(feed), std::move(control));
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
    auto *watcher = new QFutureWatcher<ShutdownReport>(this);
    connect(watcher, &QFutureWatcher<ShutdownReport>::finished, this, [this, watcher] {
        const bool reported = watcher->future().resultCount() > 0;
        const ShutdownReport report = reported ? watcher->result() : ShutdownReport();
        m_window->closeNow();
        Q_EMIT ended(report);
    });
    watcher->setFuture(m_control->shutdown(ShutdownOptions{}));
}

} // namespace orrery::app
