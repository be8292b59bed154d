// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "feed/interest.h"
#include "feed/listingpace.h"

#include <orrery/access.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace orrery {
class Runtime;
}

namespace orrery::ui {

class RuntimeLook;

/// The thread that makes the frames of a RuntimeFeed. It makes one and waits until that was taken, so
/// at most one is ever on its way; one that is thrown away instead of taken costs nothing that it told of:
/// the journal is read on from the last frame that was taken.
class RuntimeSampler
{
public:
    /// How many events a runtime's journal keeps for us between two frames.
    static constexpr qsizetype JournalCapacity = 20'000;
    /// How many of them a frame hands on at most: more than a person could read, and than a view takes in at once.
    static constexpr qsizetype MostEvents = 2'000;
    /// Of one core, sampling takes at most one part of so many: where a sample costs more, they come more seldom.
    static constexpr int CostShare = ListingPace::Share;
    /// But never more seldom than that, so that what is on the screen stays live.
    static constexpr std::chrono::seconds LongestPause{1};
    /// Of rates that are asked for, the time between the first two looks.
    static constexpr std::chrono::milliseconds RateSpan{250};

    /// `ready` is called on the sampling thread when a frame can be taken.
    explicit RuntimeSampler(std::function<void()> ready);
    RuntimeSampler(const RuntimeSampler &) = delete;
    RuntimeSampler &operator=(const RuntimeSampler &) = delete;
    /// Waits for the sample that is being taken.
    ~RuntimeSampler();

    // Any thread; none of them waits for a sample.
    void setRuntime(std::shared_ptr<Runtime> runtime);
    void setInterval(std::chrono::milliseconds interval);
    std::chrono::milliseconds interval() const;
    void setActive(bool active);
    void setTimerEvents(bool recorded);
    /// With ReadOnly the journal stays as its owner has it.
    void setAccess(Access access);
    void setInterest(const Interest &interest, bool now);
    enum class Depth : quint8 { Whole, Cheap };
    /// Whole: what is sorted or filtered is looked at anew, whatever that costs.
    void sampleNow(Depth depth = Depth::Whole);
    /// The frame that is ready; null where there is none, or where it is not wanted any more.
    FramePtr take();

private:
    using Clock = std::chrono::steady_clock;

    /// What one frame needs to know of the one before it.
    struct Cursor
    {
        quint64 number = 0;
        quint64 sequence = 0; // of the last event
        quint64 letter = 0;   // of the last dead letter
        bool timerEvents = false; // as the journal was told last
        bool begun = false;
        Clock::time_point at;
        std::chrono::nanoseconds cpu{0};
        double share = 0; // of one core, over the last seconds
    };

    void run();
    void drop(std::unique_lock<std::mutex> &lock);
    bool isDue(Clock::time_point now) const;
    void waitForWork(std::unique_lock<std::mutex> &lock);
    /// Leaves the journal as it is where nothing is said of timers.
    FramePtr sample(Cursor &cursor, std::optional<bool> timerEvents, const Interest &interest);
    static void setUpJournal(Runtime &runtime, Cursor &cursor, bool timerEvents);
    static void readJournal(Runtime &runtime, Cursor &cursor, Frame &frame);
    static void readDeadLetters(const Runtime &runtime, Cursor &cursor, Frame &frame);

    const std::function<void()> m_ready;

    mutable std::mutex m_mutex; // guards what follows; held for moments only, never while sampling
    std::condition_variable m_wake;
    std::shared_ptr<Runtime> m_runtime;
    quint64 m_generation = 0; // grows with each runtime
    std::chrono::milliseconds m_interval{250};
    Clock::time_point m_nextDue;
    bool m_active = false;
    bool m_timerEvents = false;
    Access m_access = Access::Full;
    bool m_requested = false;
    bool m_requestedWhole = false;
    Interest m_interest;
    bool m_rearrange = false; // something is in sight that the last frame does not tell
    std::optional<Clock::time_point> m_again; // when it is to be rearranged once more, as rates take two looks
    bool m_quit = false;
    FramePtr m_frame; // made, not taken
    bool m_frameWasRequested = false;
    Cursor m_taken;   // of the last frame that was taken
    Cursor m_made;    // of m_frame

    std::unique_ptr<RuntimeLook> m_look; // the thread's alone
    quint64 m_watched = 0;               // the generation of its runtime; as the runtime

    std::thread m_thread; // last: it uses all of the above
};

} // namespace orrery::ui
