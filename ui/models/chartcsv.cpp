// SPDX-License-Identifier: MIT
#include "models/chartcsv.h"

#include <QtCore/QDateTime>

#include <array>
#include <cmath>

namespace orrery::ui {

namespace {

struct Column
{
    const char *name;
    double scale; ///< from what the history counts in
};

constexpr std::array<Column, ChartHistory::FirstWorker> Columns{{{"spawns_per_s", 1},
                                                                 {"exits_per_s", 1},
                                                                 {"messages_sent_per_s", 1},
                                                                 {"messages_received_per_s", 1},
                                                                 {"processes_live", 1},
                                                                 {"messages_waiting", 1},
                                                                 {"timers_pending", 1},
                                                                 {"timers_fired_per_s", 1},
                                                                 {"timer_lateness_p50_ms", 1e-6},
                                                                 {"timer_lateness_p90_ms", 1e-6},
                                                                 {"timer_lateness_p99_ms", 1e-6},
                                                                 {"timer_lateness_max_ms", 1e-6}}};

QByteArray nameOf(int figure)
{
    return figure < ChartHistory::FirstWorker
        ? QByteArray(Columns[static_cast<std::size_t>(figure)].name)
        : "worker_" + QByteArray::number(figure - ChartHistory::FirstWorker + 1) + "_load";
}

void addValue(QByteArray &line, float value, int figure)
{
    line += ',';
    if (std::isnan(value))
        return;
    const double scale = figure < ChartHistory::FirstWorker ? Columns[static_cast<std::size_t>(figure)].scale : 1;
    line += QByteArray::number(static_cast<double>(value) * scale, 'g', 7);
}

} // namespace

ChartExcerpt excerptOf(const ChartHistory &history, ChartHistory::Span span)
{
    const std::chrono::nanoseconds newest = history.newest();
    return {span, history.tier(span), history.figureCount(), newest, history.wallTime(newest)};
}

QByteArray chartCsv(const ChartExcerpt &excerpt)
{
    const HistoryTier &tier = excerpt.tier;
    const bool isBinned = excerpt.span != ChartHistory::Span::Minute;
    QByteArray text = "time";
    for (int figure = 0; figure < excerpt.figures; ++figure) {
        const QByteArray name = nameOf(figure);
        text += ',' + name;
        if (isBinned)
            text += ',' + name + "_min," + name + "_max";
    }
    text += "\r\n"; // as RFC 4180 has it
    for (int bin = tier.firstFrom(excerpt.newest - ChartHistory::lengthOf(excerpt.span)); bin < tier.size(); ++bin) {
        const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(excerpt.newest - tier.time(bin));
        text += excerpt.newestWall.addMSecs(-ago.count()).toUTC().toString(Qt::ISODateWithMs).toLatin1();
        for (int figure = 0; figure < excerpt.figures; ++figure) {
            const HistoryTier::Band &band = tier.band(bin, figure);
            addValue(text, band.mean, figure);
            if (isBinned) {
                addValue(text, band.least, figure);
                addValue(text, band.most, figure);
            }
        }
        text += "\r\n";
    }
    return text;
}

} // namespace orrery::ui
