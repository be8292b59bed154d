// SPDX-License-Identifier: MIT
#pragma once

#include "mutation.h"
#include "program.h"
#include "view.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace orrery::modelcheck {

/// What an operation or an await ought to give, in words: an outcomeOf().
struct Outcome
{
    std::string text;
    /// Where the contract leaves it open, the other answer that is right too.
    std::string orElse = {};
};

struct End
{
    int process;
    Reason reason;

    friend bool operator==(const End &, const End &) = default;
};
std::string toString(const End &end);

/// The semantics of Orrery, one operation after the other: a specification that runs. No threads, no
/// scheduler and nothing of the runtime's; it is told who has the turn. Time is in quarters of a millisecond.
class Model
{
public:
    explicit Model(const Program &program, Mutation wrong = Mutation::None);

    /// An operation from outside.
    void perform(const Operation &operation) { perform(Nobody, operation); }
    /// A turn of that process: up to its next await, or to its end.
    void step(int process);
    /// Runtime::shutdown from outside; to whom the runtime gave turns meanwhile is in the order of the ends.
    void shutdown(const Operation &operation, const std::vector<End> &order);
    /// The graceful form. Who does what in its grace is a matter of real time: gives how many it ends.
    int gracefulShutdown();

    /// What is new since the last call.
    std::vector<Outcome> takeOutcomes();
    std::vector<End> takeEnds();
    View view() const;
    /// Who has something to do. Nobody may be left here when the runtime says that it is at rest.
    std::vector<int> runnable() const;

private:
    struct Item
    {
        enum class Kind { Message, Exit, Down };

        Kind kind = Kind::Message;
        std::string says = {}; ///< Message
        int timer = Nobody;    ///< Message: of which timer it is
        int call = Nobody;     ///< Message: which call it asks an answer for
        int from = Nobody;     ///< Exit, Down
        int monitor = Nobody;  ///< Down
        Reason reason = {};    ///< Exit, Down
    };
    struct Wait
    {
        Operation operation;
        long due = 0;
        int target = Nobody; ///< Join, Call
        int call = Nobody;
    };
    struct Process
    {
        const Script *script = nullptr;
        std::size_t next = 0;
        bool started = false;
        bool marked = false; ///< ends: nothing can be added to it
        bool alive = true;
        std::optional<Reason> stop = {};
        std::optional<Wait> wait = {};
        int suspensions = 0;
        bool trapsExits = false;
        std::string label = {};
        std::set<int> names = {};
        std::multiset<int> groups = {}; // holds one of each, unless the model is wrong on purpose
        std::set<int> links = {};
        std::vector<Item> mailbox = {};
        int capacity = 0;
        int refused = 0;
        int sent = 0, received = 0;
    };
    struct Monitor
    {
        int watcher;
        int target;
        bool stands;
        bool late; ///< made when the target was marked already
    };
    struct Timer
    {
        int target; ///< Nobody, where it is aimed at a name
        int name;
        long due;
        long period; ///< 0: fires once
        std::string says;
        int madeBy;
        bool pending;
    };
    struct Call
    {
        int caller;
        int target;
        bool open;
        std::string result;
    };

    // Turns
    void run(int process);
    void await(int process, const Operation &operation);
    bool goesOn(int process) const;
    bool isOver(const Wait &wait) const { return m_now >= wait.due; }
    void resume(int process);
    std::optional<std::size_t> found(int process) const;
    bool matches(int process, const Operation &operation, const Item &item) const;
    std::string take(int process, std::size_t index);
    void startCall(int process, Wait &wait);

    // Operations; each gives its result in words
    void perform(int actor, const Operation &operation);
    Outcome resultOf(int actor, const Operation &operation);
    Outcome spawn(int parent, const Operation &operation);
    Outcome whereisOrSpawn(const Operation &operation);
    std::string exit(int actor, int process, const Reason &reason);
    std::string link(int a, int b);
    std::string monitor(int watcher, int target, int slot);
    Outcome demonitor(int slot);
    Outcome registerName(int name, int process);
    std::string unregisterName(int name);
    std::string joinGroup(int group, int process);
    std::string leaveGroup(int group, int process);
    std::string sendGroup(int group, const std::string &says);
    std::string killGroup(int group);
    std::string reply(const Operation &operation);
    void countSent();
    std::string forward(int process, int slot);
    Outcome cancel(int slot);
    std::string lookAtTimer(int slot) const;

    // Processes and their mailboxes
    int create(int script, const Operation &operation, int name);
    /// A process that was never spawned is the null pid, and so is "self" outside of processes.
    int resolve(int actor, int process) const;
    bool isLive(int process) const;
    std::string send(int process, Item item);
    std::string sendNamed(int name, Item item);
    void tell(int process, Item signal);
    bool kill(int process);
    void signalExit(int from, int process, const Reason &reason);
    void requestStop(int process, const Reason &reason);
    std::optional<int> holderOf(int name) const;
    std::vector<int> membersOf(int group) const;
    int userMessages(const Process &process) const;

    // Its end
    int beginShutdown();
    void discard(int process);
    void end(int process, Reason reason); // by value: what it is kept in may move
    void tellLinks(int process, const Reason &reason);
    void tellMonitors(int process, const Reason &reason);
    void tellCallers(int process, const Reason &reason);
    void release(int process);

    // Time
    std::string arm(int actor, const Operation &operation);
    void advance(long by);
    void fireWhatIsDue();
    void fire(std::size_t index, long reached);

    Process &at(int process) { return m_processes[static_cast<std::size_t>(process)]; }
    bool isKnown(int process) const { return process >= 0 && process < static_cast<int>(m_processes.size()); }
    const Process &at(int process) const { return m_processes[static_cast<std::size_t>(process)]; }
    bool isWrong(Mutation mutation) const noexcept { return m_wrong == mutation; }
    void log(int actor, int operation, Outcome result);

    const Program &m_program;
    Mutation m_wrong;
    bool m_closed = false;
    long m_now = 0;
    std::vector<Process> m_processes; ///< all that ever were
    std::map<int, int> m_names;       ///< name → holder
    std::vector<Monitor> m_monitors;
    std::vector<Timer> m_timers; ///< in the order in which they were armed
    std::vector<Call> m_calls;
    std::vector<Item> m_requests; ///< as they were received
    std::vector<std::optional<std::size_t>> m_timerSlots, m_monitorSlots;
    Counts m_counts;
    bool m_counted = true; ///< false where nobody can know
    int m_actor = Nobody;  ///< who does what is being done
    std::vector<Outcome> m_outcomes;
    std::vector<End> m_ends;
};

} // namespace orrery::modelcheck
