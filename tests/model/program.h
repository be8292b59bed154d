// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <array>
#include <string>
#include <vector>

// A random program, as a value: what is done, and by whom. It says nothing of what comes of it; that is
// for the model and for the runtime to find out, each by itself.
namespace orrery::modelcheck {

/// Processes are named by the order in which they were spawned, from 0.
inline constexpr int MostProcesses = 8;
inline constexpr int Self = -1;   ///< who does it; nobody, where it is done from outside
inline constexpr int Nobody = -2; ///< the null pid

/// The last one is empty, which is no name. "a" is both a name and a group.
inline const std::array<const char *, 4> Names{"a", "b", "c", ""};
inline const std::array<const char *, 3> Groups{"a", "g", ""};
/// Where timers and monitors are kept, for all processes and the outside together.
inline constexpr int Slots = 4;
inline constexpr int RuntimesCapacity = -1;

struct Reason
{
    enum class Kind { Normal, Killed, Shutdown, Crashed, NoProcess, Custom };

    Kind kind = Kind::Normal;
    std::string text = {}; ///< the custom one's text, the crash's detail

    friend bool operator==(const Reason &, const Reason &) = default;
};
std::string toString(const Reason &reason);

enum class Pattern { Anything, Nothing, Letter, AnyExit, ExitFrom, AnyDown, DownOf, Throws };

enum class Kind {
    // processes
    Spawn,
    SpawnLink,
    WhereisOrSpawn,
    Send,
    SendNamed,
    Kill,
    Exit,
    SetTrapExit,
    SetLabel,
    IsAlive,
    Suspend,
    Resume,
    // links and monitors
    Link,
    Unlink,
    Monitor,
    Demonitor,
    // names and groups
    RegisterName,
    UnregisterName,
    Whereis,
    JoinGroup,
    LeaveGroup,
    GroupMembers,
    SendGroup,
    KillGroup,
    // time
    SendAfter,
    SendAfterNamed,
    SendEvery,
    SendEveryNamed,
    Cancel,
    LookAtTimer,
    Advance,
    // requests
    Reply,
    Forward,
    // awaits, in a body
    Receive,
    ReceiveFor,
    Match,
    MatchFor,
    Sleep,
    Yield,
    Join,
    Call,
    CallNamed,
    // of a body
    EnterTask,
    Return,
    Throw,
    // from outside; the first from inside as well
    Shutdown,
    GracefulShutdown,
    Step,
    Settle,
};
bool isAwait(Kind kind);

struct Operation
{
    Kind kind = Kind::Yield;
    int id = 0; ///< its own; also what its message says
    int target = Nobody;
    int other = Nobody;
    int name = 0;   ///< of Names, or of Groups
    int slot = 0;   ///< of the timers or monitors; how many back among the requests
    int time = 0;   ///< in quarters of a millisecond
    int script = 0; ///< what is spawned
    int capacity = RuntimesCapacity;
    bool flag = false; ///< setTrapExit; with a name, for a spawn
    Reason reason = {};
    Pattern pattern = Pattern::Anything;
};
/// "P3", "self", "nobody".
std::string processName(int process);
/// What the message of this operation says: a letter and its id.
std::string messageOf(const Operation &operation);
std::string toString(const Operation &operation);

/// What an operation gave to a process, or to nobody from outside: "P2 #17 true", "outside #17 true".
std::string outcomeOf(int actor, int operation, const std::string &result);

struct Script
{
    std::vector<Operation> body;
    /// Done by a destructor at the end of the process, whatever ended it.
    std::vector<Operation> farewell;
};

struct Program
{
    quint64 seed = 0;     ///< what it was made from
    quint64 schedule = 0; ///< the runtime's scheduleSeed
    int capacity = 0;
    int shards = 0;
    std::vector<Script> scripts;
    std::vector<Operation> outside;
};
/// How many operations it has, turns not counted.
int sizeOf(const Program &program);
std::string toString(const Program &program);

} // namespace orrery::modelcheck
