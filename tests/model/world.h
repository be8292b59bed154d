// SPDX-License-Identifier: MIT
#pragma once

#include "program.h"

#include <orrery/orrery.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace orrery::modelcheck {

/// What the processes of one run and the outside share, and what operations do to the runtime. All of it is
/// used by one thread: the schedule is the deterministic one.
class World
{
public:
    explicit World(const Program &program);
    World(const World &) = delete;
    World &operator=(const World &) = delete;
    /// Destroys the runtime first; the destructors of its processes then do nothing.
    ~World() { close(); }
    void close();

    /// Performs it for that process, or for Nobody from outside, and writes down what it gave.
    void perform(int actor, const Operation &operation);
    void log(int actor, int operation, const std::string &result);

    /// The null pid where there is none of this number.
    Pid pidOf(int actor, int process) const;
    /// The number of a process; Nobody for the null pid.
    int numberOf(Pid pid) const;
    std::string toText(Pid pid) const { return processName(numberOf(pid)); }
    std::string toText(const Received &item);
    MonitorRef monitorIn(int slot) const { return m_monitorSlots[static_cast<std::size_t>(slot)]; }

    const Program &program;
    const std::shared_ptr<ManualClock> clock;
    std::optional<Runtime> runtime;
    std::vector<Pid> pids; ///< in the order of their spawning
    std::vector<std::string> outcomes;
    int callables = 0; ///< bodies that are not destroyed yet
    bool isClosed = false;

private:
    std::string resultOf(int actor, const Operation &operation);
    std::string spawn(int actor, const Operation &operation);
    std::string added(Pid pid);
    std::string arm(int actor, const Operation &operation);
    const Message *request(int back) const;

    std::vector<TimerRef> m_timerSlots;
    std::vector<MonitorRef> m_monitorSlots;
    std::vector<MonitorRef> m_monitors; ///< all that ever were, by number
    std::vector<Message> m_requests;    ///< as they were received
};

std::chrono::nanoseconds timeOf(const Operation &operation);
std::string inWords(const ExitReason &reason);
Reason toReason(const ExitReason &reason);
QString nameOf(const Operation &operation);
QString groupOf(const Operation &operation);

/// The body of a process: interprets its script.
class Body
{
public:
    Body(World &world, int script);
    Body(Body &&other) noexcept;
    Body &operator=(Body &&) = delete;
    ~Body();

    Process operator()(Context self);

private:
    World *m_world; ///< null where it was moved from
    int m_script;
    int m_number; ///< the process it becomes, if it is spawned
};

} // namespace orrery::modelcheck
