# SPDX-License-Identifier: MIT
"""Runs the workloads of Orrery and its peers alternately and makes the table of it. compare.sh starts this."""
import argparse
import pathlib
import sys

import machine
import results
import systems
import table

HERE = pathlib.Path(__file__).resolve().parent

def main():
    parser = argparse.ArgumentParser(prog="compare.sh", description="Measures Orrery beside its peers.")
    parser.add_argument("--orrery", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--peers", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run (3)")
    parser.add_argument("--tries", type=int, default=3, help="how often at most where others disturb it (3)")
    parser.add_argument("--only", help="the workloads, with commas between them")
    parser.add_argument("--systems", help="the systems, with commas between them: " + ", ".join(systems.NAMES))
    parser.add_argument("--raw", type=pathlib.Path, help="where the lines go; they can be summed up again by --from")
    parser.add_argument("--from", dest="source", type=pathlib.Path, help="sums up such a file instead of measuring")
    options = parser.parse_args()

    everyone = systems.all_of(options.orrery, options.peers)
    if options.systems:
        wanted = options.systems.split(",")
        if unknown := set(wanted) - set(systems.NAMES):
            parser.error("no system " + ", ".join(unknown))
        everyone = [system for system in everyone if system.name in wanted]
    workloads = options.only.split(",") if options.only else systems.WORKLOADS
    if unknown := set(workloads) - set(systems.WORKLOADS):
        parser.error("no workload " + ", ".join(unknown))

    if options.source:
        collected = results.Results.read(options.source)
    else:
        collected = results.Results()
        raw = options.raw or options.peers / "raw.txt"
        with raw.open("w") as lines:
            for number in range(options.rounds):
                for workload in workloads:
                    # Who begins changes from round to round.
                    turn = number % len(everyone)
                    for system in everyone[turn:] + everyone[:turn]:
                        if workload not in system.workloads:
                            continue
                        run = machine.calmest(system.command(workload), system.environment, options.tries)
                        for line in run.lines or [f"{system.name} {workload} failed 1 status"]:
                            figure = line.partition(" ")[2]
                            kept = f"{number + 1} {run.foreign:.3f} {system.name} {figure}"
                            collected.add(kept)
                            print(kept, file=lines, flush=True)
                            print(kept, file=sys.stderr, flush=True)

    text = table.markdown(collected, machine.facts(options.peers))
    print(text)
    complete = not options.only and not options.systems
    if complete or options.source:
        table.write(HERE.parent / "RESULTS.md", text)


main()
