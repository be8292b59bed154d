# SPDX-License-Identifier: MIT
"""Runs the suite along two axes, workers and population, and draws what one operation costs. growth.sh starts this."""
import argparse
import pathlib
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(1, str(HERE.parent / "compare"))

# pylint: disable=wrong-import-position # the two below are found by the line above
import curves  # noqa: E402
import machine  # noqa: E402
import page  # noqa: E402
import plots  # noqa: E402
import results  # noqa: E402
import table  # noqa: E402


def plan(rounds):
    """All there is to run, as (round, key, workload, options)."""
    for number in range(1, rounds + 1):
        for axis in curves.AXES:
            for workload, options in axis.workloads.items():
                if number > 1 and workload in axis.once:
                    continue
                for point in axis.points:
                    yield number, axis.key(point), workload, [*options, axis.option, str(point)]
        for count in curves.LANES:  # each in a program of its own: memory figures begin clean
            yield number, curves.LANES_KEY, f"lanes_{count}", ["--quick"]


def measure(options, raw):
    collected = results.Results()
    start = time.monotonic()
    for number, key, workload, arguments in plan(options.rounds):
        if options.only and workload not in options.only:
            continue
        late = time.monotonic() - start > 60 * options.minutes
        if late and number > 1:
            break
        run = machine.calmest([str(options.orrery), "--only", workload, *arguments], {}, 1 if late else options.tries)
        for line in run.lines or [f"orrery {workload} failed 1 status"]:
            kept = f"{number} {run.foreign:.3f} {key} {line.partition(' ')[2]}"
            collected.add(kept)
            print(kept, file=raw, flush=True)
            print(kept, file=sys.stderr, flush=True)
    return collected


def main():
    parser = argparse.ArgumentParser(prog="growth.sh", description="Measures how the costs of an operation grow.")
    parser.add_argument("--orrery", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--raw", type=pathlib.Path, required=True, help="where the lines go")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run (3)")
    parser.add_argument("--tries", type=int, default=2, help="how often at most where others disturb it (2)")
    parser.add_argument("--minutes", type=float, default=10,
                        help="after so many it neither begins what it has figures of nor repeats what was disturbed (10)")
    parser.add_argument("--only", type=lambda text: text.split(","),
                        help="workloads, with commas between them; RESULTS.md stays as it is")
    parser.add_argument("--from", dest="source", type=pathlib.Path, help="sums up such lines instead of measuring")
    options = parser.parse_args()
    known = {workload for axis in curves.AXES for workload in axis.workloads} | {f"lanes_{count}" for count in curves.LANES}
    if unknown := set(options.only or []) - known:
        parser.error("no workload " + ", ".join(sorted(unknown)))

    if options.source:
        collected = results.Results.read(options.source)
    else:
        with options.raw.open("w") as raw:
            collected = measure(options, raw)

    folder = HERE.parent / "plots"
    drawn = {axis.name: f"plots/growth-{axis.name}.svg" for axis in curves.AXES}
    facts = [(what, which) for what, which in machine.facts(None) if what in ("date", "machine", "system", "Orrery")]
    text = page.markdown(collected, facts, drawn)
    print(text)
    if options.only:
        return
    for axis in curves.AXES:
        plots.draw(collected, axis, folder.parent / drawn[axis.name], plots.lanes if axis is curves.WORKERS else None)
    table.write(HERE.parent / "RESULTS.md", text, page.BEGIN)


main()
