// SPDX-License-Identifier: MIT
#include <orrery/qtmailbox.h>

#include "core/runtimecore.h"
#include "process/moodycamel.h"
#include "qt/qtbridge.h"

#include <QtCore/QPointer>

#include <utility>

namespace orrery {

namespace {

Pid spawnFor(detail::RuntimeCore &core, const SpawnOptions &options, const std::shared_ptr<detail::QtBridge> &bridge)
{
    detail::Body body([bridge](Context self) { return detail::QtBridge::run(self, bridge); });
    return core.spawnObserved(std::move(body), options, bridge);
}

} // namespace

QtMailbox::QtMailbox(Runtime &runtime, const SpawnOptions &options, QObject *parent)
    : QObject(parent), m_bridge(std::make_shared<detail::QtBridge>(this)), m_pid(spawnFor(*runtime.d, options, m_bridge))
{
}

QtMailbox::~QtMailbox()
{
    m_bridge->detach();
    m_bridge->stop(ExitReason::Normal); // the reason of an exit() before stands
}

Pid QtMailbox::pid() const noexcept
{
    return m_pid;
}

bool QtMailbox::isOpen() const
{
    return m_bridge->isOpen();
}

void QtMailbox::exit(const ExitReason &reason)
{
    m_bridge->stop(reason);
}

void QtMailbox::setTrapExit(bool trap)
{
    m_bridge->setTrapExit(trap);
}

bool QtMailbox::event(QEvent *event)
{
    detail::takenOver(event);
    if (event->type() != detail::QtBridge::eventType())
        return QObject::event(event);

    const std::shared_ptr<detail::QtBridge> bridge = m_bridge; // a slot may delete this
    const QPointer<QtMailbox> self(this);
    // No more than there is now: what else the thread has to do comes in between.
    for (std::size_t left = bridge->eventCame(); left > 0; --left) {
        const std::optional<Received> item = bridge->take();
        if (!item)
            break;
        if (const auto *message = std::get_if<Message>(&*item))
            Q_EMIT messageReceived(*message);
        else if (const auto *exit = std::get_if<Exit>(&*item))
            Q_EMIT exitReceived(*exit);
        else
            Q_EMIT downReceived(std::get<Down>(*item));
        if (!self)
            return true;
    }
    bridge->letGoOn();
    if (const std::optional<ExitReason> reason = bridge->takeEnd())
        Q_EMIT ended(*reason);
    return true;
}

} // namespace orrery
