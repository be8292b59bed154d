# SPDX-License-Identifier: MIT
"""The record of instruction counts: a line a path, and what the program was built with when it was taken."""
import pathlib

FILE = pathlib.Path(__file__).resolve().parent / "record.txt"

HEAD = """\
# What one operation of each path takes, in instructions. Written by tests/bench/instructions.sh --record, in the commit
# that changes the counts.
"""


class Record:
    def __init__(self, built_with, counts):
        self.built_with = built_with
        self.counts = counts

    @classmethod
    def parse(cls, text):
        built_with, counts = "", {}
        for line in text.splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("built with: "):
                built_with = line.partition(": ")[2]
            else:
                name, count = line.split()
                counts[name] = int(count)
        return cls(built_with, counts)

    def text(self):
        width = max(map(len, self.counts))
        lines = [f"{name:<{width}} {round(count):>6}\n" for name, count in self.counts.items()]
        return f"{HEAD}built with: {self.built_with}\n{''.join(lines)}"
