# SPDX-License-Identifier: MIT
"""Runs a program and tells how much of the machine others used meanwhile; and what machine it is."""
import datetime
import os
import pathlib
import platform
import re
import resource
import subprocess
import time
from dataclasses import dataclass

LIMIT = 180  # seconds a workload may take

# A run during which others used more than this share of the machine is done again.
FOREIGN = 0.05


@dataclass
class Run:
    lines: list
    foreign: float


def busy_seconds():
    """Of all cores since the start of the machine, what its host took away included."""
    fields = pathlib.Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]
    user, nice, system, _idle, _wait, irq, softirq, steal = map(int, fields)
    return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")


def own_seconds():
    used = [resource.getrusage(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def run(command, environment):
    busy, own, start = busy_seconds(), own_seconds(), time.monotonic()
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=LIMIT, check=False,
                              env={**os.environ, **environment})
        lines = done.stdout.splitlines() if done.returncode == 0 else []
    except subprocess.TimeoutExpired:
        lines = []
    elapsed = time.monotonic() - start
    # The kernel counts in ticks, of which some at either end are none of ours.
    foreign = (busy_seconds() - busy) - (own_seconds() - own) - 0.03
    return Run(lines, max(0.0, foreign / (elapsed * os.cpu_count())))


def calmest(command, environment, tries):
    """The least disturbed of some tries, which ends with the first that is not disturbed at all."""
    best = None
    for attempt in range(tries):
        if attempt:
            time.sleep(5)
        done = run(command, environment)
        if best is None or done.foreign < best.foreign:
            best = done
        if best.foreign <= FOREIGN:
            break
    return best


def first_line(*command):
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False).stdout.strip().split("\n")[0]
    except OSError:
        return "?"


def package(name):
    return first_line("dpkg-query", "-W", "-f", "${Version}", name)


def facts(peers):
    """What the figures are of, as (what, which)."""
    cpu = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())
    here = pathlib.Path(__file__).resolve().parent
    return [
        ("date", datetime.date.today().isoformat()),
        ("machine", f"{os.cpu_count()} cores of {cpu[1] if cpu else platform.machine()}, "
                    f"{int(memory[1]) / 2**20:.0f} GiB"),
        ("system", f"{system[1] if system else platform.system()}, Linux {platform.release()}"),
        ("Orrery", first_line("git", "-C", str(here), "describe", "--always", "--dirty")
         + f", {first_line('c++', '--version')}, Qt {package('qt6-base-dev')}"),
        ("Tokio", f"{package('librust-tokio-dev')}, DashMap {package('librust-dashmap-dev')}, "
                  f"{first_line('rustc', '--version')}"),
        ("Erlang/OTP", package("erlang-base")),
        ("CAF", package("libcaf-dev")),
    ]
