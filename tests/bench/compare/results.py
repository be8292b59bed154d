# SPDX-License-Identifier: MIT
"""The lines that were measured: `ROUND FOREIGN SYSTEM WORKLOAD METRIC VALUE UNIT`."""
import statistics


class Results:
    def __init__(self):
        self.values = {}  # (system, workload, metric) to [(value, foreign share)]
        self.failed = []

    @staticmethod
    def read(path):
        results = Results()
        for line in path.read_text().splitlines():
            results.add(line)
        return results

    def add(self, line):
        parts = line.split()
        if len(parts) != 7:
            return
        _round, foreign, system, workload, metric, value, _unit = parts
        if metric == "failed":
            self.failed.append(f"{system} {workload}")
            return
        self.values.setdefault((system, workload, metric), []).append((float(value), float(foreign)))

    def median(self, system, workload, metric):
        values = self.values.get((system, workload, metric))
        return statistics.median(value for value, _ in values) if values else None

    def spread(self, system, workload, metric):
        """The widest of them against their median: 0.1 is ten per cent from the least to the most."""
        values = [value for value, _ in self.values.get((system, workload, metric), [])]
        middle = statistics.median(values) if values else 0
        return (max(values) - min(values)) / middle if middle else 0.0

    def disturbed(self, share):
        """How many runs there were, and in how many others used more than that share of the machine."""
        shares = [foreign for values in self.values.values() for _, foreign in values]
        return len(shares), sum(foreign > share for foreign in shares)
