# SPDX-License-Identifier: MIT
"""Who is measured, and on what."""
from dataclasses import dataclass, field

SHARED = ("spawn_exit idle_memory ping_pong fan_in ring skynet whereis register_unregister send_named name_reap "
          "timers timers_late timers_late_after timers_idle shutdown").split()
OWN = "idle_memory_16 fairness observer".split()
WINDOW = ("window_sampler window_table window_idle window_million window_throughput window_program "
          "window_program_idle").split()
WORKLOADS = SHARED + OWN + WINDOW
NAMES = "orrery tokio tokio_ahash erlang erlang_small_heap caf".split()


@dataclass
class System:
    name: str
    program: list
    workloads: list
    environment: dict = field(default_factory=dict)

    def command(self, workload):
        return [*self.program, workload]


def erlang(name, peers, flags, workloads):
    program = ["erl", "+P", "2000000", *flags, "-noshell", "-pa", str(peers / "erlang"), "-run", "workloads", "main"]
    return System(name, program, workloads, {"ERL_CRASH_DUMP": "/dev/null"})


def all_of(orrery, peers):
    return [
        System("orrery", [str(orrery), "--only"], SHARED + OWN),
        System("tokio", [str(peers / "tokio-siphash/release/tokio-workloads")], SHARED),
        System("tokio_ahash", [str(peers / "tokio-ahash/release/tokio-workloads")], SHARED),
        erlang("erlang", peers, [], SHARED),
        # The least heap there is, where processes do next to nothing.
        erlang("erlang_small_heap", peers, ["+hms", "12"], "spawn_exit idle_memory name_reap shutdown".split()),
        System("caf", [str(peers / "caf_workloads")],
               "spawn_exit idle_memory ping_pong fan_in ring skynet shutdown".split()),
        System("orrery", [str(orrery.with_name("orrery_window_bench")), "--only"], WINDOW),
    ]
