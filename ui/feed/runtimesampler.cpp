// SPDX-License-Identifier: MIT
#include "feed/runtimesampler.h"

#include "feed/hostusage.h"
#include "feed/release.h"
#include "feed/runtimelook.h"

#include <orrery/runtime.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace orrery::ui {

namespace {

/// Over which what sampling costs is told, with what is older counting less and less.
constexpr std::chrono::seconds ShareSpan{10};

} // namespace

RuntimeSampler::RuntimeSampler(std::function<void()> ready) : m_ready(std::move(ready)), m_thread([this] { run(); }) {}

RuntimeSampler::~RuntimeSampler()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void RuntimeSampler::setRuntime(std::shared_ptr<Runtime> runtime)
{
    runtime = releasedElsewhere(std::move(runtime));
    {
        const std::lock_guard lock(m_mutex);
        std::swap(m_runtime, runtime);
        ++m_generation;
        m_frame.reset();
        const quint64 number = m_taken.number;
        m_taken = Cursor();
        m_taken.number = number;
        m_nextDue = Clock::time_point();
    }
    m_wake.notify_one();
}

void RuntimeSampler::setInterval(std::chrono::milliseconds interval)
{
    {
        const std::lock_guard lock(m_mutex);
        m_nextDue += interval - m_interval;
        m_interval = interval;
    }
    m_wake.notify_one();
}

std::chrono::milliseconds RuntimeSampler::interval() const
{
    const std::lock_guard lock(m_mutex);
    return m_interval;
}

void RuntimeSampler::setActive(bool active)
{
    {
        const std::lock_guard lock(m_mutex);
        m_active = active;
    }
    m_wake.notify_one();
}

void RuntimeSampler::setTimerEvents(bool recorded)
{
    const std::lock_guard lock(m_mutex);
    m_timerEvents = recorded; // with the next sample
}

void RuntimeSampler::setAccess(Access access)
{
    const std::lock_guard lock(m_mutex);
    m_access = access;
}

void RuntimeSampler::setInterest(const Interest &interest, bool now)
{
    {
        const std::lock_guard lock(m_mutex);
        m_interest = interest;
        if (!now)
            return;
        m_rearrange = true;
    }
    m_wake.notify_one();
}

void RuntimeSampler::sampleNow(Depth depth)
{
    {
        const std::lock_guard lock(m_mutex);
        m_requested = true;
        m_requestedWhole = m_requestedWhole || depth == Depth::Whole;
    }
    m_wake.notify_one();
}

FramePtr RuntimeSampler::take()
{
    FramePtr frame;
    {
        const std::lock_guard lock(m_mutex);
        frame = std::exchange(m_frame, nullptr);
        if (frame && !m_active && !m_frameWasRequested)
            frame.reset(); // paused while it was on its way
        if (frame)
            m_taken = m_made;
    }
    m_wake.notify_one();
    return frame;
}

bool RuntimeSampler::isDue(Clock::time_point now) const
{
    return m_generation != m_watched
        || (m_runtime && !m_frame
            && (m_requested || m_rearrange || (m_again && now >= *m_again) || (m_active && now >= m_nextDue)));
}

void RuntimeSampler::waitForWork(std::unique_lock<std::mutex> &lock)
{
    while (!m_quit && !isDue(Clock::now())) {
        const auto due = m_again && m_active ? std::min(*m_again, m_nextDue)
            : m_again                        ? *m_again
                                             : m_nextDue;
        if (m_runtime && (m_active || m_again) && !m_frame)
            m_wake.wait_until(lock, due);
        else
            m_wake.wait(lock);
    }
}

/// Another runtime is watched from now on, or none.
void RuntimeSampler::drop(std::unique_lock<std::mutex> &lock)
{
    m_watched = m_generation;
    m_rearrange = false;
    m_again.reset();
    std::shared_ptr<Runtime> runtime = m_runtime;
    lock.unlock();
    m_look.reset();
    if (runtime)
        m_look = std::make_unique<RuntimeLook>(std::move(runtime));
    lock.lock();
}

void RuntimeSampler::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        waitForWork(lock);
        if (m_quit)
            break;
        if (m_generation != m_watched) {
            drop(lock);
            continue;
        }
        const quint64 generation = m_generation;
        const Clock::time_point now = Clock::now();
        const bool requested = std::exchange(m_requested, false);
        const bool requestedWhole = std::exchange(m_requestedWhole, false);
        const bool isWhole = requested || (m_active && now >= m_nextDue) || !m_look->hasLast();
        const bool rearranged = std::exchange(m_rearrange, false) || m_again;
        m_again.reset();
        const auto timerEvents = m_access == Access::Full ? std::optional(m_timerEvents) : std::nullopt;
        const Interest interest = m_interest;
        Cursor cursor = m_taken;
        // A fixed rhythm; whoever has fallen behind starts a new one instead of catching up.
        if (isWhole)
            m_nextDue = m_nextDue + m_interval > now ? m_nextDue + m_interval : now + m_interval;
        lock.unlock();

        if (requestedWhole)
            m_look->lookAgain();
        FramePtr frame = isWhole ? sample(cursor, timerEvents, interest) : m_look->rearrange(interest);
        const std::chrono::nanoseconds cost = frame->cost - m_look->lookCost();

        lock.lock();
        if (m_generation != generation)
            continue;
        if (isWhole)
            m_nextDue = std::max(m_nextDue, now + std::min<std::chrono::nanoseconds>(cost * CostShare, LongestPause));
        else
            cursor = m_taken;
        if (m_look->wantsAgain())
            m_again = now + RateSpan;
        m_frame = std::move(frame);
        m_frameWasRequested = requested || rearranged;
        m_made = cursor;
        lock.unlock();
        m_ready();
        lock.lock();
    }
    lock.unlock();
    m_look.reset();
}

FramePtr RuntimeSampler::sample(Cursor &cursor, std::optional<bool> timerEvents, const Interest &interest)
{
    Runtime &runtime = m_look->runtime();
    const std::chrono::nanoseconds cpuBefore = threadCpuTime();
    const Clock::time_point now = Clock::now();
    auto frame = std::make_shared<Frame>();
    frame->number = ++cursor.number;
    frame->takenAt = now.time_since_epoch();
    frame->wallTime = QDateTime::currentDateTimeUtc();
    frame->phase = runtime.phase();
    m_look->takeLists(interest, *frame);
    frame->residentBytes = residentBytes();
    readDeadLetters(runtime, cursor, *frame);
    // Last: so that who is missing above has its end told here, where the journal has it.
    if (timerEvents)
        setUpJournal(runtime, cursor, *timerEvents);
    readJournal(runtime, cursor, *frame);
    frame->hasJournal = runtime.journalCapacity() > 0;
    m_look->takeProcesses(interest, *frame);
    if (const qsizetype excess = frame->events.size() - MostEvents; excess > 0) {
        frame->events.remove(0, excess);
        frame->eventsDropped += static_cast<quint64>(excess);
    }

    const std::chrono::nanoseconds cpu = threadCpuTime();
    frame->cost = cpu - cpuBefore;
    if (cursor.at != Clock::time_point() && now > cursor.at) {
        // Over the last seconds: a look at very much is taken seldom, and says little of the sample that it came with.
        const std::chrono::duration<double> step = now - cursor.at;
        const double share = std::chrono::duration<double>(cpu - cursor.cpu) / step;
        cursor.share += (share - cursor.share) * (1 - std::exp(-step / ShareSpan));
    }
    frame->costShare = cursor.share;
    cursor.at = now;
    cursor.cpu = cpu;
    m_look->keep(frame);
    return frame;
}

void RuntimeSampler::setUpJournal(Runtime &runtime, Cursor &cursor, bool timerEvents)
{
    const bool isOurs = !cursor.begun && runtime.journalCapacity() <= 0;
    if (isOurs || cursor.timerEvents != timerEvents) {
        using Kind = JournalEvent::Kind;
        const JournalKinds timers{Kind::TimerArmed, Kind::TimerFired, Kind::TimerCancelled};
        const JournalKinds kinds = runtime.journalKinds();
        runtime.setJournalKinds(timerEvents ? kinds.with(timers) : kinds.without(timers));
        cursor.timerEvents = timerEvents;
    }
    // What its owner asked for beyond that is his.
    if (!cursor.begun && runtime.journalCapacity() < JournalCapacity)
        runtime.setJournalCapacity(JournalCapacity);
}

void RuntimeSampler::readDeadLetters(const Runtime &runtime, Cursor &cursor, Frame &frame)
{
    frame.deadLetters = runtime.deadLetters(cursor.letter);
    if (frame.deadLetters.isEmpty())
        return;
    // What was overwritten before the first look was never ours to lose.
    if (cursor.begun)
        frame.lettersDropped = frame.deadLetters.constFirst().sequence - cursor.letter - 1;
    cursor.letter = frame.deadLetters.constLast().sequence;
}

void RuntimeSampler::readJournal(Runtime &runtime, Cursor &cursor, Frame &frame)
{
    frame.events = runtime.journal(cursor.sequence);
    if (!frame.events.isEmpty()) {
        // What was overwritten before the first look at it was never ours to lose.
        if (cursor.begun)
            frame.eventsDropped = frame.events.constFirst().sequence - cursor.sequence - 1;
        cursor.sequence = frame.events.constLast().sequence;
    }
    cursor.begun = true;
}

} // namespace orrery::ui
