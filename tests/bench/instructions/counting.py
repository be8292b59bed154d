# SPDX-License-Identifier: MIT
"""Counts the instructions that one operation of a path takes."""
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

LIMIT = 300  # seconds a run may take


class Failed(Exception):
    """It could not be counted; says why."""


class Counter:
    """Runs the program of the paths under callgrind."""

    def __init__(self, program, outputs):
        self.program = program
        self.outputs = outputs
        self.totals = {}  # (name, operations) -> instructions of a whole run
        outputs.mkdir(parents=True, exist_ok=True)
        self.built_with = self._said("--built-with").strip()
        # name -> the most operations that a run of it does
        self.paths = {}
        for line in self._said("--list").splitlines():
            name, most, _what = line.split(maxsplit=2)
            self.paths[name] = int(most)

    def _said(self, argument):
        try:
            return subprocess.run([self.program, argument], stdout=subprocess.PIPE, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            raise Failed(f"{self.program} {argument}: {error}") from error

    def output(self, name, operations):
        """Where callgrind writes what it has counted."""
        return self.outputs / f"{name}.{operations}.out"

    def _run(self, name, operations):
        output = self.output(name, operations)
        output.unlink(missing_ok=True)
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", self.program, name,
                   str(operations)]
        try:
            run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=LIMIT,
                                 check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Failed(f"{name}: {error}") from error
        total = output.exists() and re.search(r"^(?:summary|totals): (\d+)", output.read_text(), re.MULTILINE)
        if run.returncode != 0 or not total:
            raise Failed(f"{name} ended with {run.returncode}:\n{run.stdout}")
        return int(total[1])

    def costs(self, names, tries):
        """name -> instructions an operation takes, of these tries and all before.

        The difference of two runs is of the operations alone: what comes before and after them is the same in both.
        What other threads add, where they are scheduled in another way, only ever adds: of all tries of a run the
        least is the path's own.
        """
        runs = [(name, operations) for name in names for operations in (self.paths[name] // 2, self.paths[name])]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            # One try after the other: those of one run write to the same file.
            for _ in range(tries):
                for run, total in zip(runs, pool.map(lambda run: self._run(*run), runs)):
                    self.totals[run] = min(self.totals.get(run, total), total)
        result = {}
        for name in names:
            most = self.paths[name]
            half = most // 2
            result[name] = (self.totals[name, most] - self.totals[name, half]) / (most - half)
        return result
