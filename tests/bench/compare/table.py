# SPDX-License-Identifier: MIT
"""The results as a page."""
import rows

BEGIN = "<!-- compare.sh writes what follows -->"
END = "<!-- to here -->"
DISTURBED = 0.05


def number(value):
    if value is None:
        return ""
    for factor, unit in ((1e6, " M"), (1e3, " k")):
        if abs(value) >= 10 * factor:
            return f"{value / factor:,.1f}{unit}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def peers_best(results, row, peer):
    values = [results.median(system, row.workload, metric)
              for system in rows.PEERS[peer] for metric in [row.metric, *row.alternatives.get(peer, [])]]
    values = [value for value in values if value is not None]
    return (min if row.less_is_better else max)(values) if values else None


def ratio(row, own, other):
    if own is None or other is None or not own or not other:
        return None
    return other / own if row.less_is_better else own / other


def verdict(row, own, against):
    """What is to be reached, and whether it is."""
    if own is None:
        return ""
    if row.ratio:
        return f"≥ {row.ratio:g} × {'✓' if against is not None and against >= row.ratio else '✗'}"
    if row.bound or row.metric.endswith("fired_early"):
        return f"≤ {row.bound:g} {'✓' if own <= row.bound else '✗'}"
    return ""


def compared(results):
    yield "| workload | unit | Orrery | Tokio | Tokio, ahash | Erlang | CAF | × the best | × without ahash | to reach |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|---:|---|"
    for row in rows.COMPARED:
        own = results.median("orrery", row.workload, row.metric)
        of_peers = {peer: peers_best(results, row, peer) for peer in rows.PEERS}
        if own is None and not any(of_peers.values()):
            continue
        ratios = {peer: ratio(row, own, value) for peer, value in of_peers.items()}
        best = min((value for value in ratios.values() if value is not None), default=None)
        plain = min((value for peer, value in ratios.items() if value is not None and peer != "tokio_ahash"),
                    default=None)
        cells = [row.title, row.unit, number(own), *(number(of_peers[peer]) for peer in rows.PEERS),
                 f"{best:.2f}" if best else "", f"{plain:.2f}" if plain else "", verdict(row, own, best)]
        yield "| " + " | ".join(cells) + " |"


def alone(results):
    yield "| Orrery alone | unit | median | from least to most | to reach |"
    yield "|---|---|---:|---:|---|"
    for row in rows.OWN:
        own = results.median("orrery", row.workload, row.metric)
        if own is None:
            continue
        spread = f"{100 * results.spread('orrery', row.workload, row.metric):.0f} %"
        yield f"| {row.title} | {row.unit} | {number(own)} | {spread} | {verdict(row, own, None)} |"


def markdown(results, facts):
    count, disturbed = results.disturbed(DISTURBED)
    parts = [f"| | |\n|---|---|\n" + "\n".join(f"| {what} | {which} |" for what, which in facts),
             "\n".join(compared(results)), "\n".join(alone(results)),
             f"Medians of {count} figures in all; during {disturbed} of them others used more than "
             f"{100 * DISTURBED:.0f} % of the machine."]
    if results.failed:
        parts.append("Failed, and not counted: " + ", ".join(results.failed) + ".")
    return "\n\n".join(parts)


def write(path, text, begin=BEGIN):
    """Replaces what stands between that mark and the next END; what was written by hand, or by others, stays."""
    page = path.read_text() if path.exists() else "# What the runtime reaches\n"
    if begin not in page:
        page += f"\n{begin}\n{END}\n"
    head, _, rest = page.partition(begin)
    _, _, tail = rest.partition(END)
    path.write_text(f"{head}{begin}\n{text}\n{END}{tail}")
