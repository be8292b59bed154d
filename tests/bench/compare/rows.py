# SPDX-License-Identifier: MIT
"""The rows of the table: what is compared with what, and what is to be reached."""
from dataclasses import dataclass, field

# The peers, as columns, and the systems of each: the best of them counts.
PEERS = {
    "tokio": ["tokio"],
    "tokio_ahash": ["tokio_ahash"],
    "erlang": ["erlang", "erlang_small_heap"],
    "caf": ["caf"],
}


@dataclass
class Row:
    title: str
    workload: str
    metric: str
    unit: str
    less_is_better: bool = False
    # Other ways in which a peer may do the same: the best of them counts.
    alternatives: dict = field(default_factory=dict)
    # How many times the best peer.
    ratio: float = 0
    # Or an absolute bound, in the unit.
    bound: float = 0


BIG_HEAP = {"erlang": ["rate_big_heap"]}

COMPARED = [
    Row("spawn_exit", "spawn_exit", "rate", "processes/s", ratio=3,
        alternatives={"tokio": ["rate_yield_every_128"], "tokio_ahash": ["rate_yield_every_128"]}),
    Row("idle_memory", "idle_memory", "rss_delta", "bytes/process", less_is_better=True, bound=300),
    Row("ping_pong, one pair", "ping_pong", "one_pair", "round trips/s", ratio=2),
    Row("ping_pong, eight pairs", "ping_pong", "eight_pairs", "messages/s", ratio=2),
    Row("fan_in, 4 → 1", "fan_in", "rate", "messages/s", ratio=2,
        alternatives={"tokio": ["rate_yield_every_256"], "tokio_ahash": ["rate_yield_every_256"], **BIG_HEAP}),
    Row("ring of 1,000", "ring", "rate", "hops/s", ratio=2),
    Row("skynet, 1,000,000 leaves", "skynet", "time", "s", less_is_better=True, ratio=3),
    Row("whereis, 1 thread", "whereis", "1_threads", "look-ups/s", ratio=2),
    Row("whereis, 2 threads", "whereis", "2_threads", "look-ups/s", ratio=2),
    Row("register + unregister, 1 thread", "register_unregister", "1_threads", "pairs/s", ratio=1.5),
    Row("register + unregister, 2 threads", "register_unregister", "2_threads", "pairs/s", ratio=2),
    Row("send_named", "send_named", "rate", "messages/s", ratio=2, alternatives=BIG_HEAP),
    Row("name_reap, 100,000", "name_reap", "time", "s", less_is_better=True, ratio=2),
    Row("timers: arm", "timers", "arm", "arms/s", ratio=5),
    Row("timers: cancel", "timers", "cancel", "cancels/s", ratio=4),
    Row("timers: memory, with handles", "timers", "memory_with_handles", "bytes/timer", less_is_better=True, bound=160),
    Row("timers: memory, without", "timers", "memory_no_handles", "bytes/timer", less_is_better=True),
    Row("timers: lateness, p50", "timers", "late_p50", "ms", less_is_better=True, bound=0.6),
    Row("timers: lateness, p99", "timers", "late_p99", "ms", less_is_better=True, bound=1.2),
    Row("timers: lateness, max", "timers", "late_max", "ms", less_is_better=True),
    Row("timers: fired early", "timers", "late_fired_early", "of 100,000", less_is_better=True, bound=0),
    Row("timers: after 1,000,000 cancels, p50", "timers", "late_after_cancels_p50", "ms", less_is_better=True),
    Row("timers: after 1,000,000 cancels, p99", "timers", "late_after_cancels_p99", "ms", less_is_better=True, bound=3),
    Row("timers: CPU of 5 s, 1,000,000 far ones", "timers", "idle_cpu_over_5s", "ms", less_is_better=True, bound=0.6),
    Row("shutdown, 1,000,000 parked", "shutdown", "time", "s", less_is_better=True, ratio=3),
]

OWN = [
    Row("spawn_exit, from a thread outside", "spawn_exit", "rate_from_outside", "processes/s"),
    Row("fan_in, producers yield every 256", "fan_in", "rate_yield_every_256", "messages/s"),
    Row("idle process, spawned and parked", "idle_memory", "spawn_rate", "processes/s"),
    Row("idle_memory after a message from each of 16 threads", "idle_memory", "rss_delta_after_16_senders",
        "bytes/process", less_is_better=True, bound=1200),
    Row("a message to a parked process, all workers busy: p50", "fairness", "message_under_load_p50", "ms",
        less_is_better=True),
    Row("the same: p99", "fairness", "message_under_load_p99", "ms", less_is_better=True, bound=10),
    Row("the same: max", "fairness", "message_under_load_max", "ms", less_is_better=True),
    Row("100,000 always ready: mean wait for a turn", "fairness", "ready_wait_mean", "ms", less_is_better=True),
    Row("the same: longest wait", "fairness", "ready_wait_max", "ms", less_is_better=True),
    Row("the same: fewest turns", "fairness", "ready_fewest_turns", "of the mean"),
    Row("the same: most turns", "fairness", "ready_most_turns", "of the mean", less_is_better=True),
    Row("watched at 4 Hz, 5,000 talking pairs: cost", "observer", "pairs_cost", "%", less_is_better=True, bound=3),
    Row("watched at 4 Hz, spawn and exit: cost", "observer", "spawn_exit_cost", "%", less_is_better=True, bound=3),
    Row("watched at 4 Hz, whereis of 10,000: cost", "observer", "whereis_cost", "%", less_is_better=True, bound=3),
    Row("a look at 10,000 talking processes", "observer", "pairs_look", "ms of CPU", less_is_better=True),
    Row("a sample for the window, 1,000 processes", "window", "sample_of_1000", "ms of CPU", less_is_better=True),
    Row("the same, 10,000", "window", "sample_of_10000", "ms of CPU", less_is_better=True),
    Row("the same, 100,000", "window", "sample_of_100000", "ms of CPU", less_is_better=True),
    Row("a window over 10,000 until its table is painted", "window", "first_table_of_10000", "ms", less_is_better=True),
    Row("CPU of 5 s, the window open over 10,000 parked", "window", "open_cpu_over_5s", "ms", less_is_better=True),
    Row("the same, hidden", "window", "hidden_cpu_over_5s", "ms", less_is_better=True),
    Row("a window over 1,000,000 processes that move, until its table is painted", "window", "first_table", "ms",
        less_is_better=True),
    Row("the longest turn of its thread, standing", "window", "steady_turn_longest", "ms", less_is_better=True),
    Row("the same, scrolling", "window", "scroll_turn_longest", "ms", less_is_better=True),
    *(Row(f"the same, on the page of {page}", "window", f"{key}_page_turn_longest", "ms", less_is_better=True)
      for page, key in (("names", "names"), ("timers", "timers"), ("groups", "groups"), ("supervision", "supervision"),
                        ("the journal", "journal"), ("dead letters", "deadLetters"), ("charts", "charts"))),
    *(Row(f"the same, sorting {page}", "window", f"{page}_sort_turn_longest", "ms", less_is_better=True)
      for page in ("processes", "names", "timers", "groups")),
    *(Row(f"the same, filtering {page}", "window", f"{page}_filter_turn_longest", "ms", less_is_better=True)
      for page in ("processes", "names", "timers", "groups", "supervision")),
    *(Row(f"until the slowest sort of {page} shows something", "window", f"{page}_sort_slowest", "ms",
          less_is_better=True) for page in ("processes", "names", "timers", "groups")),
    *(Row(f"until the slowest filter of {page} does", "window", f"{page}_filter_slowest", "ms",
          less_is_better=True) for page in ("processes", "names", "timers", "groups", "supervision")),
    Row("its memory, each process, in plain order", "window", "memory_plain", "bytes", less_is_better=True),
    Row("the same, at most", "window", "memory_each_process", "bytes", less_is_better=True),
    Row("its sampling, in plain order", "window", "sampling_plain", "% of a core", less_is_better=True),
    Row("the same, sorted by CPU and filtered", "window", "sampling_by_cpu_filtered", "% of a core",
        less_is_better=True),
    Row("the same, at most", "window", "sampling_worst", "% of a core", less_is_better=True),
    Row("what an open window costs pairs that talk, among 10,000", "window", "10000_pairs_cost", "%", less_is_better=True),
    Row("the same among 1,000,000", "window", "1000000_pairs_cost", "%", less_is_better=True),
    Row("what it costs spawns and exits, among 10,000", "window", "10000_spawn_exit_cost", "%",
        less_is_better=True),
    Row("the same among 1,000,000", "window", "1000000_spawn_exit_cost", "%", less_is_better=True),
    Row("the program, from its start until its table is painted", "window", "program_first_table", "ms",
        less_is_better=True),
    Row("the program, from SIGTERM until its end", "window", "program_end", "ms", less_is_better=True),
    Row("headless, from its start until its processes run", "window", "headless_start", "ms", less_is_better=True),
    Row("headless, from SIGTERM until its end", "window", "headless_end", "ms", less_is_better=True),
    Row("CPU of 5 s, the program over 100 idle processes", "window", "program_cpu_over_5s", "ms", less_is_better=True),
    Row("the same, headless", "window", "headless_cpu_over_5s", "ms", less_is_better=True),
]
