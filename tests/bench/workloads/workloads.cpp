// SPDX-License-Identifier: MIT
#include "workloads/workloads.h"

#include "harness/workload.h"

namespace orrery::bench {

namespace {

constexpr Workload Workloads[] = {
    {"spawn_exit", "spawn_exit", spawnExit, "1,000,000 processes that end at once, until none is left"},
    {"idle_memory", "idle_memory", idleMemory, "1,000,000 parked processes: growth of resident memory"},
    {"idle_memory_16", "idle_memory", idleMemoryAfterSenders,
     "200,000 parked processes, each after a message from each of 16 threads"},
    {"ping_pong", "ping_pong", pingPong, "1,000,000 round trips of a pair; eight pairs of 250,000"},
    {"fan_in", "fan_in", fanIn, "4 producers of 1,000,000 messages to one consumer"},
    {"ring", "ring", ring, "one token, 1,000,000 hops over 1,000 processes"},
    {"skynet", "skynet", skynet, "a tree of ten children each with 1,000,000 leaves"},
    {"whereis", "whereis", whereis, "10,000 names, 10,000,000 look-ups a thread; 1 and 2 threads"},
    {"register_unregister", "register_unregister", registerUnregister,
     "1,000,000 pairs a thread over 10,000 names each; 1 and 2 threads"},
    {"send_named", "send_named", sendNamed, "2 producers of 1,000,000 messages by name to one consumer"},
    {"name_reap", "name_reap", nameReap, "100,000 named processes killed, until no name resolves"},
    {"timers", "timers", timers, "1,000,000 armed 10 to 60 s ahead, their memory, all cancelled"},
    {"timers_late", "timers", timersLate, "100,000 due within 2 s, delivered to one process: how late"},
    {"timers_late_after", "timers", timersLateAfterCancels, "the same right after 1,000,000 armed and cancelled"},
    {"timers_idle", "timers", timersIdle, "1,000,000 far timers: memory without handles, processor time of 5 s"},
    {"shutdown", "shutdown", shutdown, "1,000,000 parked processes stopped"},
    {"fairness", "fairness", fairness, "waiting times where all workers always have work"},
    {"observer", "observer", observer, "what it costs to be watched four times a second"},
    {"apart", "apart", apart, "every worker does the same with what is its own: what they wait for each other"},
    {"lanes_1", "lanes", lanes<1>, "a mailbox that one thread has sent into"},
    {"lanes_4", "lanes", lanes<4>, "the same of 4"},
    {"lanes_16", "lanes", lanes<16>, "the same of 16"},
    {"lanes_64", "lanes", lanes<64>, "the same of 64"},
    {"crowd", "crowd", crowd, "--population processes: spawn, memory, shutdown"},
    {"crowd_spawn_exit", "crowd", crowdSpawnExit, "500,000 processes come and go beside --population parked ones"},
    {"crowd_pair", "crowd", crowdPair, "500,000 round trips of a pair beside --population parked processes"},
    {"crowd_scattered", "crowd", crowdScattered, "500,000 questions to one of --population processes or another"},
    {"crowd_names", "crowd", crowdNames, "look-ups, registrations among --population names"},
    {"crowd_reap", "crowd", crowdReap, "--population named processes killed"},
    {"crowd_timers", "timer_crowd", crowdTimers, "500,000 armed and cancelled among --population timers"},
    {"crowd_fire", "timer_crowd", crowdFire, "--population timers fire"},
    {"cold_memory", "crowd", coldMemory, "one of --population blocks after the other, at random: what the machine takes"},
};

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

std::span<const Workload> workloads()
{
    return Workloads;
}

} // namespace orrery::bench
