// SPDX-License-Identifier: MIT
#include "qt/qtbridge.h"

#include "core/runtimecore.h"
#include "process/moodycamel.h"

#include <QtCore/QCoreApplication>

#include <utility>

namespace orrery::detail {

QEvent::Type QtBridge::eventType()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

Process QtBridge::run(Context self, std::shared_ptr<QtBridge> bridge)
{
    for (;;) {
        Batch batch;
        Received first = co_await self.receive();
        batch.push_back(std::move(first));
        while (batch.size() < BatchSize) {
            std::optional<Received> next = co_await self.receive(std::chrono::seconds(0));
            if (!next)
                break;
            batch.push_back(std::move(*next));
        }
        bridge->handOver(std::move(batch));
        co_await FlagAwaiter(bridge->m_process, bridge->m_taken);
    }
}

void QtBridge::processMade(ProcessRecord *process) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_process = process;
}

/// Under the mutex.
void QtBridge::post()
{
    if (!m_object || std::exchange(m_posted, true))
        return;
    auto *const event = new QEvent(eventType());
    handedOver(event); // through Qt's own locks, which ThreadSanitizer does not see
    QCoreApplication::postEvent(m_object, event);
}

void QtBridge::handOver(Batch &&batch)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopped)
        return; // the caller's, which destroys it
    m_taken.store(false, std::memory_order_relaxed); // set by the object, under the mutex
    m_batch = std::move(batch);
    post();
}

void QtBridge::processEnded(const ExitReason &reason) noexcept
{
    Batch dropped; // destroyed without the mutex
    const std::lock_guard lock(m_mutex);
    m_process = nullptr;
    dropped.swap(m_batch);
    m_end = reason;
    post();
}

bool QtBridge::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_process && !m_stopped;
}

void QtBridge::stop(const ExitReason &reason)
{
    Batch dropped;
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    dropped.swap(m_batch);
    if (m_process)
        m_process->core->requestStop(*m_process, reason);
}

void QtBridge::detach()
{
    const std::lock_guard lock(m_mutex);
    m_object = nullptr;
}

void QtBridge::setTrapExit(bool trap)
{
    const std::lock_guard lock(m_mutex);
    if (m_process)
        m_process->core->setTrapExit(m_process->pid, trap);
}

/// Under the mutex.
void QtBridge::letGoOnLocked()
{
    if (!m_batch.empty() || !m_process || m_taken.load(std::memory_order_relaxed))
        return;
    m_taken.store(true, std::memory_order_release); // pairs with the acquire of the process's look
    m_process->core->wake(*m_process);
}

void QtBridge::letGoOn()
{
    const std::lock_guard lock(m_mutex);
    letGoOnLocked();
}

std::size_t QtBridge::eventCame()
{
    const std::lock_guard lock(m_mutex);
    m_posted = false;
    letGoOnLocked(); // where the last of them is still being received, by a slot that came here
    return m_batch.size();
}

std::optional<Received> QtBridge::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_batch.empty())
        return std::nullopt;
    std::optional<Received> item(std::move(m_batch.front()));
    m_batch.pop_front();
    post();
    return item;
}

std::optional<ExitReason> QtBridge::takeEnd()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_end, std::nullopt);
}

} // namespace orrery::detail
