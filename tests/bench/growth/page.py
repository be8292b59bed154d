# SPDX-License-Identifier: MIT
"""The growth as a section of RESULTS.md."""
import curves
import table

BEGIN = "<!-- growth.sh writes what follows -->"


def times(last, first):
    return f"{last / first:.2f}" if first and last is not None else ""


def headed(*cells):
    yield "| " + " | ".join(cells) + " |"
    yield "|---|" + "---:|" * (len(cells) - 1)


def costs(results, axis):
    points = [f"{point:,}" for point in axis.points]
    yield from headed("ns an operation", *(f"{point}, CPU" for point in points), "last ÷ first",
                      *(f"{point}, time" for point in points), "last ÷ first")
    for title, some in axis.panels.items():
        for curve in some:
            cells = [f"{title}: {curve.title}"]
            for suffix in ("_cpu", "_wall"):
                values = [results.median(axis.key(point), curve.workload, curve.metric + suffix) for point in axis.points]
                cells += [*(table.number(value) for value in values), times(values[-1], values[0])]
            if any(cells[1:]):
                yield "| " + " | ".join(cells) + " |"


def figures(results, axis):
    yield from headed("figure", "unit", *(f"{point:,}" for point in axis.points))
    for figure in axis.figures:
        values = [results.median(axis.key(point), figure.workload, figure.metric) for point in axis.points]
        if any(value is not None for value in values):
            yield f"| {figure.title} | {figure.unit} | " + " | ".join(table.number(value) for value in values) + " |"


def lanes(results):
    yield from headed("a mailbox that so many threads have sent into", *map(str, curves.LANES))
    for title, metric in (("bytes of its process", "memory_{}"), ("ns of processor time, round trip", "round_trip_{}_cpu")):
        values = [results.median(curves.LANES_KEY, "lanes", metric.format(count)) for count in curves.LANES]
        yield f"| {title} | " + " | ".join(table.number(value) for value in values) + " |"


# Where two workers at a computation need more than this of the time of one, the machine had no second core to give.
CROWDED = 0.9


def with_a_second(results, curve):
    """How much of its time alone an operation takes with two workers at it, and that time in nanoseconds."""
    alone, two = (results.median(curves.WORKERS.key(count), curve.workload, curve.metric + "_wall") for count in (1, 2))
    return (two / alone, two) if alone and two else None


def waiting(results):
    """What workers wait for each other, the worst first."""
    free = with_a_second(results, curves.FREE)
    found = [(curve, both) for curve in curves.APART if (both := with_a_second(results, curve))]
    if not free or not found:
        return
    ideal = free[0]
    if ideal > CROWDED:
        yield "While this was measured the machine gave two workers no more than one: what they wait for is not told."
        return
    yield from headed("each worker with its own", "time with 2 workers ÷ with 1", "done one at a time",
                      "so at most, on any number of cores", "what they share")
    for curve, (share, nanoseconds) in sorted(found, key=lambda one: -one[1][0]):
        # Amdahl: share = serial + (1 - serial) × ideal.
        serial = min(1.0, max(0.0, (share - ideal) / (1 - ideal)))
        most = "" if serial < 0.05 else f"{table.number(1e9 / (serial * nanoseconds / share))}/s"
        yield f"| {curve.title} | {share:.2f} | {100 * serial:.0f} % | {most} | {curve.shared} |"
    yield f"| nothing shared: {curves.FREE.title} | {ideal:.2f} | 0 % | | |"


def first_to_bend(results):
    found = [(both, curve) for curve in curves.APART if (both := with_a_second(results, curve))]
    free = with_a_second(results, curves.FREE)
    if not found or not free or free[0] > CROWDED:
        return
    (share, nanoseconds), curve = max(found, key=lambda one: one[0][0])
    yield (f"**First on a machine of 64 cores: {curve.title}.** Two workers that do it side by side, each with what is its own, "
           f"need {share:.2f} of the time that one needs for the same number; with nothing shared it would be {free[0]:.2f}. "
           f"What they share is {curve.shared}. So the measurement knows it already on two cores, and the workers axis "
           f"shows the same: what more workers add to its processor time is waiting.")
    number = with_a_second(results, curves.NUMBER)
    spawn = with_a_second(results, next(one for one in curves.APART if one.metric == "spawn_exit"))
    if number and spawn:
        yield (f"**A number that all add to**, as the last pid given, costs {number[1]:.1f} ns an addition with two workers at it: "
               f"that alone bounds spawning at {table.number(1e9 / number[1])} processes a second. Two workers reach "
               f"{table.number(1e9 / spawn[1])}, {spawn[1] / number[1]:.0f} times fewer: this bends later, though the sooner "
               f"the longer a cache line takes from core to core.")
    memory = {count: results.median(curves.LANES_KEY, "lanes", f"memory_{count}") for count in (1, 64)}
    receive = {count: results.median(curves.LANES_KEY, "lanes", f"round_trip_{count}_cpu") for count in (1, 64)}
    if all(memory.values()) and all(receive.values()):
        yield (f"**Memory of a mailbox** is not among it: all senders share one lane. A process that has heard from 64 threads "
               f"takes {memory[64]:,.0f} bytes, one that has heard from one {memory[1]:,.0f}, {(memory[64] - memory[1]) / 63:.1f} "
               f"a thread, what the program has for the threads themselves included; a round trip with it takes "
               f"{receive[64] / receive[1]:.2f} times the processor time.")


def markdown(results, facts, plots):
    count, disturbed = results.disturbed(table.DISTURBED)
    workers, population = curves.AXES
    parts = [
        "## Growth",
        "What an operation costs where there is more of everything; `growth.sh` measures and writes it. CPU is the processor "
        "time of all threads, time is what passed until it was done. " + "; ".join(f"{what}: {which}" for what, which in facts) + ".",
        "### More workers",
        "The suite, a tenth of it, with more workers than the machine has cores: what grows is what the count costs, and "
        "time cannot fall below that of as many workers as cores.",
        f"![Cost of an operation by workers]({plots[workers.name]})",
        "\n".join(costs(results, workers)),
        "\n".join(figures(results, workers)),
        "### More processes, names and timers",
        "What grows here is the share of what is not in the cache: the same operation meets another process, name or timer "
        "each time. “Beside them” touches few, “one of them at random” all, each cold; what the machine itself takes for "
        "one cold line among as many is the row that is no message.",
        f"![Cost of an operation by population]({plots[population.name]})",
        "\n".join(costs(results, population)),
        "\n".join(figures(results, population)),
        "### What would bend first",
        "\n".join(waiting(results)),
        "\n\n".join(first_to_bend(results)),
        "\n".join(lanes(results)),
        f"Medians of {count} figures in all; during {disturbed} of them others used more than "
        f"{100 * table.DISTURBED:.0f} % of the machine.",
    ]
    if results.failed:
        parts.append("Failed, and not counted: " + ", ".join(results.failed) + ".")
    return "\n\n".join(part for part in parts if part)
