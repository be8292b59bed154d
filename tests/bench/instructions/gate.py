# SPDX-License-Identifier: MIT
"""Compares what the hot paths take with the record of it. instructions.sh starts this."""
import argparse
import pathlib
import sys

import counting
from record import FILE, Record

# By how much a count may differ from its record, in either direction.
TOLERANCE = 0.05
# How often a path is counted before it is said to differ, and for the record.
TRIES = 3

RENEW = "tests/bench/instructions.sh --record"


def change(count, recorded):
    return count / recorded - 1


def differing(record, counts):
    return [name for name, count in counts.items()
            if abs(count - record.counts[name]) > TOLERANCE * record.counts[name]]


def comparable(record, counter):
    """What makes counts and record no pair, as lines; none if they are one."""
    reasons = []
    if record.built_with != counter.built_with:
        reasons += ["The record is of another compiler or library, so its counts say nothing about these:",
                    f"  recorded: {record.built_with}", f"  here:     {counter.built_with}"]
    reasons += [f"{name}: not in the record" for name in counter.paths if name not in record.counts]
    reasons += [f"{name}: in the record, but no path" for name in record.counts if name not in counter.paths]
    return reasons


def check(record, counter, say=print):
    """Whether no path takes more than it may."""
    if reasons := comparable(record, counter):
        for line in reasons:
            say(line)
        say(f"To record what is here: {RENEW}")
        return False

    counts = counter.costs(list(counter.paths), 1)
    # What is noise is not there in every try.
    if again := differing(record, counts):
        counts.update(counter.costs(again, TRIES - 1))

    say(f"{'instructions for one':<22}{'recorded':>10}{'now':>10}{'change':>10}")
    for name, count in counts.items():
        say(f"{name:<22}{record.counts[name]:>10}{count:>10.0f}{change(count, record.counts[name]):>+10.1%}")

    grown = [name for name in differing(record, counts) if counts[name] > record.counts[name]]
    for name in differing(record, counts):
        if name not in grown:
            say(f"{name} takes over {TOLERANCE:.0%} less than recorded; for the gate to hold it there: {RENEW}")
    for name in grown:
        say(f"{name} takes over {TOLERANCE:.0%} more than recorded. Where it went:")
        say(f"  callgrind_annotate {counter.output(name, counter.paths[name])}")
    if grown:
        say(f"If that is the price of what this commit is for, it changes the record as well: {RENEW}")
    return not grown


def main():
    parser = argparse.ArgumentParser(prog="instructions.sh", description="Counts the instructions of hot paths.")
    parser.add_argument("--program", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--outputs", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--record", action="store_true", help="write the record anew instead of comparing with it")
    options = parser.parse_args()

    try:
        counter = counting.Counter(options.program, options.outputs)
        if options.record:
            taken = Record(counter.built_with, counter.costs(list(counter.paths), TRIES)).text()
            FILE.write_text(taken)
            print(taken, end="")
            return 0
        if not FILE.exists():
            print(f"There is no record. To take one: {RENEW}")
            return 1
        return 0 if check(Record.parse(FILE.read_text()), counter) else 1
    except counting.Failed as failure:
        print(failure, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
