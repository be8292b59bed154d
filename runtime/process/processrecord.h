// SPDX-License-Identifier: MIT
#pragma once

#include "memory/pool.h"
#include "process/mailbox.h"
#include "process/processobserver.h"
#include "registry/heldname.h"
#include "schedule/dedicatedthread.h"
#include "schedule/runnable.h"
#include "schedule/worker.h"
#include "timer/timer.h"

#include <orrery/context.h>
#include <orrery/detail/body.h>
#include <orrery/detail/frame.h>
#include <orrery/exitreason.h>
#include <orrery/pid.h>
#include <orrery/received.h>

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

namespace orrery::detail {

class RuntimeCore;

/// How far the end of a process has come. Each step holds from its moment on, for everybody.
enum class Life : quint8 {
    Live,
    Marked,   ///< nothing can be added to it; sends and kills find no process
    Released, ///< its names and timers are gone; isAlive() is false
    Reaped,   ///< it has left the table; who joins it is told
};

/// What a process was told to end by. The common ones need no more memory than this.
enum class Stop : quint8 {
    None,
    Killed,
    Shutdown,
    Other, ///< Rare::stopReason
};

/// What ties a process to others. Told, and gone, with its end.
struct Ties
{
    QSet<Pid> links;
    QHash<quint64, Pid> monitors;       ///< its own, by number: whom
    QHash<MonitorRef, bool> monitoredBy; ///< true: set when it was marked already, to be told NoProcess
    QHash<Pid, quint64> callers;        ///< who waits for its reply, in which of their calls
    quint64 lastMonitor = 0;
};

/// One process. Counted references: the table's from spawn to reaping, and one for each look-up in
/// progress. Fields are written by
/// (W) the worker that runs it, and nobody else;
/// (R) anybody, under the table's relations mutex of this record;
/// (A) anybody, as an atomic.
class ProcessRecord final : public Runnable, public Execution, public Pooled
{
public:
    ProcessRecord(RuntimeCore *runtime, Pid number, std::chrono::nanoseconds now, Body &&callable);
    ProcessRecord(const ProcessRecord &) = delete;
    ProcessRecord &operator=(const ProcessRecord &) = delete;

    void retain() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept
    {
        if (m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete this;
    }

    Context context() noexcept { return Context(this); }

    // --- being scheduled

    /// (A) Asks for a turn. True if the caller has to queue it: it was parked.
    bool requestTurn() noexcept
    {
        quint8 before = m_schedule.load(std::memory_order_relaxed);
        // A read-modify-write even where nothing changes: it orders the message put in before against the receiver's
        // last look before it parks. One that was parked is asked by being queued, and has nothing to acknowledge.
        while (!m_schedule.compare_exchange_weak(before, before & Scheduled ? quint8(Scheduled | Notified) : Scheduled,
                                                 std::memory_order_acq_rel, std::memory_order_relaxed)) {
        }
        return (before & Scheduled) == 0;
    }
    /// (A) The same after a message was put in. Many that send to one that is busy find it asked already, and leave its
    /// flags in everybody's cache: where it has not acknowledged that yet, it looks into its mailbox after that.
    bool requestTurnForMessage() noexcept
    {
        if (isAsked()) {
            // Pairs with acknowledge() and Mailbox::collect(), which are seq_cst: the receiver's look comes after this
            // fence, or the second look here sees that it was acknowledged.
            std::atomic_thread_fence(std::memory_order_seq_cst);
            if (isAsked())
                return false;
        }
        return requestTurn();
    }
    /// (W) Before looking for work: whatever is asked from here on is a new request. Where nothing is noted, nothing
    /// has to be cleared: a request that is not seen yet lets the park fail.
    void acknowledge() noexcept
    {
        if (m_schedule.load(std::memory_order_relaxed) & Notified)
            m_schedule.fetch_and(quint8(~Notified), std::memory_order_seq_cst);
    }
    /// (W) Gives up the worker unless something was asked since acknowledge(). After true, nothing
    /// of the record may be touched.
    bool park() noexcept
    {
        quint8 expected = Scheduled;
        return m_schedule.compare_exchange_strong(expected, 0, std::memory_order_acq_rel, std::memory_order_relaxed);
    }
    bool isScheduled() const noexcept { return (m_schedule.load(std::memory_order_relaxed) & Scheduled) != 0; }

    bool stopRequested() const noexcept { return stop.load(std::memory_order_acquire) != Stop::None; }
    bool isSuspended() const noexcept
    {
        return (suspensions.load(std::memory_order_acquire) & ~InspectionWanted) != 0;
    }
    /// (W) Whether it must not go on at once: it is suspended, or somebody wants it to be looked at first.
    bool isHeldUp() const noexcept { return suspensions.load(std::memory_order_acquire) != 0; }
    /// (A) Keeps it from getting a turn, as if it were queued. False where it is, or has one. To be followed by park(), and
    /// where that fails by queueing it: then a turn was asked for meanwhile.
    bool seize() noexcept
    {
        quint8 expected = 0;
        // Acquires what its last turn left behind, from its park().
        return m_schedule.compare_exchange_strong(expected, Scheduled, std::memory_order_acq_rel, std::memory_order_relaxed);
    }

    // --- its mailbox, made with the first message

    Mailbox *mailbox() const noexcept { return m_mailbox.load(std::memory_order_acquire); }
    Mailbox &ensureMailbox()
    {
        Mailbox *existing = mailbox();
        return existing ? *existing : makeMailbox();
    }

    // Few bytes, and in an order without gaps: a parked process is this, its frame and an entry in the table.
    std::atomic<Life> life{Life::Live};          // (A) Marked under the relations mutex
    std::atomic<Stop> stop{Stop::None};          // (A) written under the relations mutex
    std::atomic<bool> trapExit{false};           // (A) written under the relations mutex
    bool started : 1 = false;                    // (W) the body was called
    bool alarmSet : 1 = false;                   // (W)
    bool dedicated = false;                      // it has a thread of its own; set before anybody else knows the process

private:
    std::atomic<quint8> m_schedule{0};
    std::atomic<quint32> m_references{1};

public:
    /// In `suspensions`, so that who is neither suspended nor looked at learns both from one number.
    static constexpr quint32 InspectionWanted = quint32(1) << 31;
    std::atomic<quint32> suspensions{0};         // (A) their count, written under the relations mutex; and that flag
    RuntimeCore *const core;
    const Pid pid;
    const std::chrono::nanoseconds startedAt;    // since the epoch
    Body body;                                   // (W)
    std::atomic<Worker *> worker{nullptr};       // (W) it runs on, or ran on last
    std::atomic<quint64> sent{0};                // (W)
    std::atomic<quint64> cpuTicks{0};            // (W)

    /// What few processes have. Made on demand; stays.
    struct Rare : Pooled
    {
        ~Rare();

        QString label;                // (R)
        HeldNames names;              // (R)
        QStringList groups;           // (R)
        Ties ties;                    // (R)
        ExitReason stopReason;        // (R) of Stop::Other
        QSet<Pid> joiners;            // (R) processes that wait for its end
        TimerOwner timers;            // guarded by the timer service
        quint32 mailboxCapacity = 0;  // 0 is no bound; set before anybody else knows the process
        std::unique_ptr<Alarm> alarm; // (W)
        CallWait *call = nullptr;     // (R) in progress, in its frame
        quint64 lastCall = 0;         // (W)
        std::atomic<quint64> replies{0}; // (W) received
        std::atomic<quint64> refused{0}; // (A) messages that found its mailbox full
        std::shared_ptr<DedicatedThread> thread; // its own; set before anybody else knows the process
        std::shared_ptr<ProcessObserver> observer; // (W) set before anybody else knows the process
        ExitReason failure;           // (W) what left the body
        bool failed = false;          // (W)
        bool inGrace = false;         // (R) a graceful shutdown waits for it
        bool killedAfterGrace = false; // (R) by a graceful shutdown
        MonitorRef supervisor;        // by which its supervisor, if any, watches it; set before anybody else knows it
        quint64 restarts = 0;         // as its supervisor's child; the same
    };
    /// (R), or (W) for the worker's own fields: the pointer itself is atomic.
    Rare &rare();
    Rare *rareIfAny() const noexcept { return m_rare.load(std::memory_order_acquire); }

private:
    bool isAsked() const noexcept
    {
        return m_schedule.load(std::memory_order_relaxed) == (Scheduled | Notified);
    }

    static constexpr quint8 Scheduled = 1; ///< queued or on a worker
    static constexpr quint8 Notified = 2;  ///< something was asked since acknowledge()

    ~ProcessRecord();
    Mailbox &makeMailbox();

    std::atomic<Mailbox *> m_mailbox{nullptr};
    std::atomic<Rare *> m_rare{nullptr};
};

/// A counted reference to a record, or none.
class RecordRef
{
public:
    RecordRef() noexcept = default;
    static RecordRef adopt(ProcessRecord *record) noexcept { return RecordRef(record); }
    static RecordRef retain(ProcessRecord *record) noexcept
    {
        if (record)
            record->retain();
        return RecordRef(record);
    }
    RecordRef(const RecordRef &other) noexcept : m_record(other.m_record)
    {
        if (m_record)
            m_record->retain();
    }
    RecordRef(RecordRef &&other) noexcept : m_record(std::exchange(other.m_record, nullptr)) {}
    RecordRef &operator=(RecordRef other) noexcept
    {
        std::swap(m_record, other.m_record);
        return *this;
    }
    ~RecordRef()
    {
        if (m_record)
            m_record->release();
    }

    ProcessRecord *get() const noexcept { return m_record; }
    ProcessRecord *operator->() const noexcept { return m_record; }
    ProcessRecord &operator*() const noexcept { return *m_record; }
    explicit operator bool() const noexcept { return m_record != nullptr; }
    ProcessRecord *leak() noexcept { return std::exchange(m_record, nullptr); }

private:
    explicit RecordRef(ProcessRecord *record) noexcept : m_record(record) {}

    ProcessRecord *m_record = nullptr;
};

// A step more of the pool's, and a million parked processes take 16 MB more.
static_assert(sizeof(void *) != 8 || sizeof(ProcessRecord) <= 112);

/// The process that a worker runs now, or null.
inline ProcessRecord *runningOn(const Worker &worker) noexcept
{
    return static_cast<ProcessRecord *>(worker.running.load(std::memory_order_relaxed));
}

} // namespace orrery::detail
