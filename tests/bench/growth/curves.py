# SPDX-License-Identifier: MIT
"""What is measured along which axis, and what of it is drawn together."""
from dataclasses import dataclass


@dataclass
class Curve:
    """The cost of one operation: METRIC_cpu and METRIC_wall of a workload."""
    title: str
    workload: str
    metric: str
    # Of an operation that all workers do with what is their own: what they share all the same.
    shared: str = ""


@dataclass
class Figure:
    """Anything else that may grow."""
    title: str
    workload: str
    metric: str
    unit: str


@dataclass
class Axis:
    """One plot and one table: something is made larger, and what an operation costs is to stay as it is."""
    name: str
    option: str
    label: str
    points: list
    # Workloads, with their options.
    workloads: dict
    # Panels of the plot, as a title to its curves.
    panels: dict
    figures: list
    # What takes long and hardly varies is run in the first round only.
    once: tuple = ()

    def key(self, point):
        return f"{self.name}_{point}"

    def curves(self):
        return [curve for curves in self.panels.values() for curve in curves]


SUITE = ("spawn_exit idle_memory idle_memory_16 ping_pong fan_in ring skynet whereis register_unregister send_named "
         "name_reap timers timers_late timers_late_after timers_idle shutdown fairness observer").split()

APART = [
    Curve("arm and cancel a timer", "apart", "arm_cancel", "the one mutex of the timer service"),
    Curve("register and unregister", "apart", "register_unregister",
          "shards of the registry, whose memory goes from core to core"),
    Curve("spawn and exit", "apart", "spawn_exit",
          "the last pid given, the shards of the table, the pool's depots"),
    Curve("whereis", "apart", "whereis", "now and then a shard's lock, of which look-ups take a share"),
    Curve("round trip", "apart", "round_trip", "now and then a shard of the table, for a look-up"),
    Curve("send", "apart", "send", "now and then a shard of the table, for a look-up"),
]
# Nothing shared, and nothing but what is shared.
FREE = Curve("a computation", "apart", "compute")
NUMBER = Curve("an addition to one number", "apart", "shared_number")

WORKERS = Axis(
    "workers", "--workers", "workers", [1, 2, 4, 16],
    {**{name: ["--quick", "--costs"] for name in SUITE}, "apart": []},
    {
        "processes": [
            Curve("spawn and exit", "spawn_exit", "rate"),
            Curve("the same, from outside", "spawn_exit", "rate_from_outside"),
            Curve("spawn and park", "idle_memory", "spawn_rate"),
            Curve("a leaf of skynet", "skynet", "time"),
            Curve("shutdown", "shutdown", "time"),
        ],
        "messages": [
            Curve("round trip of one pair", "ping_pong", "one_pair"),
            Curve("message of eight pairs", "ping_pong", "eight_pairs"),
            Curve("4 → 1, with yields", "fan_in", "rate_yield_every_256"),
            Curve("hop in a ring", "ring", "rate"),
            Curve("by name, 2 → 1", "send_named", "rate"),
        ],
        "names": [
            Curve("whereis, 1 thread", "whereis", "1_threads"),
            Curve("whereis, 2 threads", "whereis", "2_threads"),
            Curve("register and unregister, 1 thread", "register_unregister", "1_threads"),
            Curve("register and unregister, 2 threads", "register_unregister", "2_threads"),
            Curve("reaping a named one", "name_reap", "time"),
        ],
        "timers": [
            Curve("arm", "timers", "arm"),
            Curve("cancel", "timers", "cancel"),
        ],
        "each worker with its own": [*APART, FREE, NUMBER],
    },
    [
        Figure("a parked process", "idle_memory", "rss_delta", "bytes"),
        Figure("the same after a message from each of 16 threads", "idle_memory", "rss_delta_after_16_senders", "bytes"),
        Figure("a timer and its handle", "timers", "memory_with_handles", "bytes"),
        Figure("a timer is late, p50", "timers", "late_p50", "ms"),
        Figure("a timer is late, p99", "timers", "late_p99", "ms"),
        Figure("the same after 1,000,000 cancels, p99", "timers", "late_after_cancels_p99", "ms"),
        Figure("processor time of 5 idle seconds", "timers", "idle_cpu_over_5s", "ms"),
        Figure("a message while all workers are busy, p50", "fairness", "message_under_load_p50", "ms"),
        Figure("the same, p99", "fairness", "message_under_load_p99", "ms"),
        Figure("10,000 always ready: fewest turns", "fairness", "ready_fewest_turns", "of the mean"),
        Figure("watched at 4 Hz, talking pairs: cost", "observer", "pairs_cost", "%"),
        Figure("watched at 4 Hz, spawn and exit: cost", "observer", "spawn_exit_cost", "%"),
    ],
    once=("timers_late", "timers_late_after", "timers_idle", "fairness", "observer"))

POPULATION = Axis(
    "population", "--population", "processes, names or timers that are there", [10**3, 10**4, 10**5, 10**6],
    {name: [] for name in ("crowd crowd_spawn_exit crowd_pair crowd_scattered crowd_names crowd_reap crowd_timers "
                           "crowd_fire cold_memory").split()},
    {
        "processes": [
            Curve("spawn so many", "crowd", "spawn"),
            Curve("shut so many down", "crowd", "shutdown"),
            Curve("spawn and exit beside them", "crowd", "spawn_exit"),
        ],
        "messages": [
            Curve("round trip of a pair beside them", "crowd", "pair"),
            Curve("question to one of them at random", "crowd", "scattered"),
            Curve("no message: a block of memory at random", "crowd", "cold_line"),
        ],
        "names": [
            Curve("whereis of one of them at random", "crowd", "whereis"),
            Curve("register and unregister beside them", "crowd", "register_unregister"),
            Curve("kill and reap so many", "crowd", "name_reap"),
        ],
        "timers": [
            Curve("arm beside them", "timer_crowd", "arm"),
            Curve("cancel beside them", "timer_crowd", "cancel"),
            Curve("fire so many", "timer_crowd", "fire"),
        ],
    },
    [
        Figure("a parked process", "crowd", "memory", "bytes"),
        Figure("a timer without a handle", "timer_crowd", "memory", "bytes"),
    ])

AXES = [WORKERS, POPULATION]

# How many threads have sent into a mailbox: one run tells of all.
LANES = [1, 4, 16, 64]
LANES_KEY = "lanes"
