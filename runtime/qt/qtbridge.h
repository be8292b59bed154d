// SPDX-License-Identifier: MIT
#pragma once

#include "process/flagwait.h"
#include "process/processobserver.h"
#include "process/processrecord.h"

#include <orrery/process.h>
#include <orrery/received.h>

#include <QtCore/QEvent>
#include <QtCore/QObject>

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace orrery::detail {

/// What a QtMailbox and its process share, and each outlives the other by. The process receives up to a batch, hands it
/// over, posts one event to the object, and waits until the object has taken the batch.
///
/// Its mutex is held while an event is posted and while the process is woken or stopped: so the object is not destroyed,
/// and the process not gone, meanwhile. Items are destroyed without it.
class QtBridge final : public ProcessObserver
{
public:
    static constexpr std::size_t BatchSize = 64;

    explicit QtBridge(QObject *object) noexcept : m_object(object) {}

    /// The type of the events that say there is something to take.
    static QEvent::Type eventType();

    // --- for the process

    /// Its body.
    static Process run(Context self, std::shared_ptr<QtBridge> bridge);
    void processMade(ProcessRecord *process) noexcept override;
    void processEnded(const ExitReason &reason) noexcept override;

    // --- for the object; open() and stop() in any thread

    bool isOpen() const;
    /// No more is taken from here on, and the process ends.
    void stop(const ExitReason &reason);
    /// The object is about to be destroyed.
    void detach();
    void setTrapExit(bool trap);

    /// An event came: says how much there is, and lets the process go on where that is nothing.
    std::size_t eventCame();
    /// The next item; sees to it that there is an event for what a slot's own event loop is to take.
    std::optional<Received> take();
    /// The process may go on if all was taken.
    void letGoOn();
    /// Once, where the process has ended and the object has not been told.
    std::optional<ExitReason> takeEnd();

private:
    using Batch = std::deque<Received>;

    void handOver(Batch &&batch);
    void post();
    void letGoOnLocked();

    mutable std::mutex m_mutex; // guards all but the flag
    QObject *m_object;          ///< null once it is being destroyed
    ProcessRecord *m_process = nullptr; ///< null once it has ended
    Batch m_batch;
    bool m_posted = false; ///< an event is on its way
    bool m_stopped = false; ///< by the object
    std::optional<ExitReason> m_end; ///< not told yet
    std::atomic<bool> m_taken{true}; ///< the process may hand over; cleared by it
};

} // namespace orrery::detail
