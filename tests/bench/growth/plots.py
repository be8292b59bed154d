# SPDX-License-Identifier: MIT
"""The curves as SVG, the same bytes for the same figures."""
import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({
    "svg.hashsalt": "orrery",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "grid.color": "#dddddd",
    "grid.linewidth": 0.6,
    "legend.frameon": False,
    "legend.fontsize": 7.5,
})

# pylint: disable=wrong-import-position # the backend comes first
from matplotlib import pyplot, ticker  # noqa: E402

import curves  # noqa: E402

# Told apart by who sees no red or no green as well (Okabe and Ito).
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#555555", "#000000"]


def points_of(results, axis, curve, suffix):
    points = [(point, results.median(axis.key(point), curve.workload, curve.metric + suffix)) for point in axis.points]
    return [(point, value) for point, value in points if value is not None]


def panel(axes, results, axis, title, some):
    for curve, colour in zip(some, COLOURS):
        for suffix, line, label in (("_cpu", "-", curve.title), ("_wall", ":", None)):
            points = points_of(results, axis, curve, suffix)
            if points:
                axes.plot(*zip(*points), line, color=colour, label=label, linewidth=1.4,
                          marker="o" if suffix == "_cpu" else None, markersize=3)
    axes.set_title(title, loc="left", fontweight="bold")
    axes.set_yscale("log")
    scale_x(axes, axis.points, axis.label)
    axes.set_ylabel("ns an operation")
    finish_y(axes)


def scale_x(axes, points, label):
    axes.set_xscale("log")
    axes.set_xticks(points, [f"{point:,}" for point in points])
    axes.minorticks_off()
    axes.set_xlabel(label)


def finish_y(axes):
    """At least a decade, so that what is flat looks flat; and room below for the legend."""
    low, high = axes.get_ylim()
    low = min(low, high / 10)
    entries = sum(not line.get_label().startswith("_") for line in axes.lines)
    if not entries:
        return
    below = 0.05 + 0.065 * entries  # of the height
    axes.set_ylim(low / (high / low) ** (below / (1 - below)), high * 1.3)
    axes.yaxis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:,g}"))
    axes.legend(loc="lower left")


def lanes(axes, results):
    for metric, unit, colour in (("memory", "bytes of a process", COLOURS[0]),
                                 ("round_trip", "ns of processor time, round trip", COLOURS[1])):
        suffix = "_cpu" if metric == "round_trip" else ""
        points = [(count, results.median(curves.LANES_KEY, "lanes", f"{metric}_{count}{suffix}")) for count in curves.LANES]
        points = [(count, value) for count, value in points if value is not None]
        if points:
            axes.plot(*zip(*points), "o-", color=colour, label=unit, linewidth=1.4, markersize=3)
    axes.set_title("a mailbox", loc="left", fontweight="bold")
    axes.set_yscale("log")
    scale_x(axes, curves.LANES, "threads that have sent into it, and live")
    finish_y(axes)


def draw(results, axis, path, extra=None):
    """A panel a theme: solid the processor time of all workers together, dotted the time until it was done."""
    count = len(axis.panels) + bool(extra)
    columns = 3 if count > 4 else 2
    rows = -(-count // columns)
    figure, grid = pyplot.subplots(rows, columns, figsize=(4.2 * columns, 3.7 * rows), squeeze=False)
    places = list(grid.flat)
    for place, (title, some) in zip(places, axis.panels.items()):
        panel(place, results, axis, title, some)
    if extra:
        extra(places[len(axis.panels)], results)
    for place in places[count:]:
        place.remove()
    figure.tight_layout(rect=(0, 0.03, 1, 1))
    figure.text(0.01, 0.01, "solid: processor time of an operation; dotted: time")
    path.parent.mkdir(exist_ok=True)
    figure.savefig(path, metadata={"Date": None, "Creator": None}, facecolor="white")
    pyplot.close(figure)
