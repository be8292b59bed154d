// SPDX-License-Identifier: MIT
// How a chart looks.
#include "views/charts/chartcolors.h"
#include "views/charts/timechart.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QStyleOptionFocusRect>
#include <QtWidgets/QStylePainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace orrery::ui {

using std::chrono::nanoseconds;

namespace {

/// Of a line in the legend, and the space up to its name; in characters.
constexpr double SampleWidth = 3.5;

double penWidth(const QFontMetricsF &metrics)
{
    return std::max(1.0, metrics.lineWidth() * 1.4);
}

/// Beside their colours, lines differ in their dashes: lengths of dash and gap, in widths of the pen; none for a whole
/// line. Each of them is seen in the sample that the legend has of it.
const std::vector<double> &dashOf(qsizetype series, bool crowded)
{
    static const std::array<std::vector<double>, 4> Dashes{{{}, {4, 2}, {1.5, 1.5}, {4, 1.5, 1.5, 1.5}}};
    return Dashes[crowded ? 0 : static_cast<std::size_t>(series) % Dashes.size()];
}

/// Dashes are measured along the time, and not along the line as a pen does: one that goes up and down from bin to bin
/// has thousands of those, and to paint them takes longer than all else.
void drawLine(QPainter &painter, const QPolygonF &line, const std::vector<double> &dashes)
{
    if (dashes.empty()) {
        painter.drawPolyline(line);
        return;
    }
    const double unit = painter.pen().widthF();
    const double origin = line.first().x();
    double end = origin;
    std::size_t next = 0;
    bool isDash = false;
    QPolygonF dash;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF from = line[i];
        const QPointF to = line[i + 1];
        while (end < to.x()) {
            const QPointF at = from + (to - from) * ((end - from.x()) / (to.x() - from.x()));
            if (isDash)
                painter.drawPolyline(dash << at);
            isDash = !isDash;
            dash = {at};
            end += unit * dashes[next];
            next = (next + 1) % dashes.size();
        }
        if (isDash)
            dash.append(to);
    }
    if (isDash && dash.size() > 1)
        painter.drawPolyline(dash);
}

/// As wide as a value gets, so that the legend does not move about while values change.
QString widest(ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::PerSecond:
        return chartValue(999.4e3, unit);
    case ChartUnit::Count:
        return chartValue(999.4e3, unit);
    case ChartUnit::Nanoseconds:
        return chartValue(999e6, unit);
    case ChartUnit::Share:
        break;
    }
    return chartValue(1, unit);
}

/// Between the text and the background: what is to be seen but not to stand out.
QColor faint(const QPalette &palette, float share)
{
    QColor color = palette.color(QPalette::Text);
    color.setAlphaF(share);
    return color;
}

} // namespace

int TimeChart::headerLines() const
{
    const QFontMetricsF metrics(fontMetrics());
    if (isCrowded()) {
        const double gap = metrics.averageCharWidth();
        return metrics.horizontalAdvance(m_spec.title) * 1.1 + metrics.horizontalAdvance(crowdText(-1)) + 16 * gap
                > width()
            ? 2
            : 1;
    }
    const QList<QPointF> places = legend();
    return places.isEmpty() ? 1 : 1 + qRound(places.last().y() / metrics.height());
}

QList<QPointF> TimeChart::legend() const
{
    const QFontMetricsF metrics(fontMetrics());
    const double gap = metrics.averageCharWidth();
    QList<double> widths;
    for (const ChartSpec::Series &one : m_spec.series)
        widths.append(SampleWidth * gap + metrics.horizontalAdvance(one.name + u' ' + widest(m_spec.unit)) + 2 * gap);
    double x = 3 * gap + metrics.horizontalAdvance(m_spec.title) * 1.1; // which is bold
    double y = 0;
    if (x + std::accumulate(widths.begin(), widths.end(), 0.0) > width()) {
        x = gap;
        y = metrics.height();
    }
    QList<QPointF> places;
    for (const double each : std::as_const(widths)) {
        if (x > gap && x + each - 2 * gap > width()) {
            x = gap;
            y += metrics.height();
        }
        places.append({x, y});
        x += each;
    }
    return places;
}

QRectF TimeChart::plot() const
{
    const QFontMetricsF metrics(fontMetrics());
    const double gap = metrics.averageCharWidth();
    // The same in all charts of a column, whatever their units: so that a time stands at the same place in each.
    const double scaleWidth = metrics.horizontalAdvance(u"000.0 ms"_s);
    // Half a line of it is the uppermost tick's.
    const double header = metrics.height() * (headerLines() + 0.6) + gap;
    return QRectF(rect()).adjusted(scaleWidth + 1.5 * gap, header, -1.5 * gap, -metrics.height() - gap);
}

void TimeChart::paintHeader(QPainter &painter, const QList<QColor> &colors) const
{
    const QFontMetricsF metrics(fontMetrics());
    const double gap = metrics.averageCharWidth();
    const double line = metrics.height();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(gap, gap / 2, width() - 2 * gap, line),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(bold).elidedText(m_spec.title, Qt::ElideRight, width() - 2 * gap));
    painter.setFont(font());

    if (!isCrowded())
        return paintLegend(painter, colors);
    const bool below = headerLines() == 2;
    const double top = gap / 2 + (below ? line : 0);
    const double x = below ? gap : gap * 3 + QFontMetricsF(bold).horizontalAdvance(m_spec.title);
    painter.drawText(QRectF(x, top, width() - x - gap, line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(crowdText(binInFocus()), Qt::ElideRight, width() - x - gap));
}

void TimeChart::paintLegend(QPainter &painter, const QList<QColor> &colors) const
{
    const QFontMetricsF metrics(fontMetrics());
    const double gap = metrics.averageCharWidth();
    const double line = metrics.height();
    const int bin = binInFocus();
    const QList<QPointF> places = legend();
    for (qsizetype first = 0, end = 0; first < places.size(); first = end) {
        while (end < places.size() && places[end].y() == places[first].y())
            ++end;
        // What a mean is of is told where that leaves room for the values of all that stand on this line.
        QStringList texts;
        for (const Range range : {Range::Told, Range::Left}) {
            texts.clear();
            double room = width() - gap - places[first].x();
            for (qsizetype series = first; series < end; ++series) {
                texts.append(entryText(static_cast<int>(series), bin, range));
                room -= SampleWidth * gap + metrics.horizontalAdvance(texts.last()) + (series + 1 < end ? 2 * gap : 0);
            }
            if (room >= 0)
                break;
        }
        double x = 0;
        for (qsizetype series = first; series < end; ++series) {
            x = std::max(x, places[series].x());
            const double top = gap / 2 + places[series].y();
            const double middle = top + line / 2;
            painter.setPen(QPen(colors[series], penWidth(metrics) * 1.5, Qt::SolidLine, Qt::FlatCap));
            drawLine(painter, {{x, middle}, {x + (SampleWidth - 1) * gap, middle}}, dashOf(series, false));
            painter.setPen(palette().color(QPalette::Text));
            x += SampleWidth * gap;
            const QString &text = texts[series - first];
            const double room = std::max(0.0, width() - x - gap);
            painter.drawText(QRectF(x, top, room, line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(text, Qt::ElideRight, room));
            x += metrics.horizontalAdvance(text) + 2 * gap;
        }
    }
}

void TimeChart::paintGrid(QPainter &painter, const QRectF &plot, const ChartScale &scale) const
{
    const QFontMetricsF metrics(fontMetrics());
    const double gap = metrics.averageCharWidth();
    const QColor grid = faint(palette(), 0.14F);
    const QColor text = faint(palette(), 0.8F);
    for (const double tick : scale.ticks) {
        const double y = plot.bottom() - plot.height() * tick / scale.top;
        painter.setPen(QPen(grid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(text);
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - gap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, chartTick(tick, m_spec.unit));
    }
    const std::chrono::seconds span = ChartHistory::lengthOf(m_span);
    const double room = metrics.horizontalAdvance(chartTimeTick(span, span)) + 3 * gap;
    const std::chrono::seconds step = chartTimeStep(span, static_cast<int>(plot.width() / room));
    for (std::chrono::seconds ago{0}; ago <= span; ago += step) {
        const double x = plot.right() - plot.width() * (std::chrono::duration<double>(ago) / span);
        painter.setPen(QPen(grid, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(text);
        // Not beyond the right edge, where the newest stands.
        const double left = std::min(x - room / 2, width() - gap / 2 - room);
        painter.drawText(QRectF(left, plot.bottom() + gap / 2, room, metrics.height()),
                         int(ago.count() == 0 ? Qt::AlignRight : Qt::AlignHCenter) | int(Qt::AlignTop)
                             | int(Qt::TextSingleLine),
                         chartTimeTick(ago, span));
    }
}

void TimeChart::paintSeries(QPainter &painter, const QRectF &plot, double top, int series, const QColor &color) const
{
    const int figure = m_spec.series[series].figure;
    const double width = penWidth(QFontMetricsF(fontMetrics()));
    const auto yOf = [&](float value) { return plot.bottom() - plot.height() * static_cast<double>(value) / top; };
    const bool hasBand = m_span != ChartHistory::Span::Minute && !isCrowded() && !m_spec.series[series].isMost;
    QPolygonF line;
    QPolygonF upper;
    QPolygonF lower;
    const auto finish = [&] {
        if (line.size() == 1) { // alone between two gaps
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(line.first(), width, width);
        } else if (line.size() > 1) {
            if (hasBand) {
                std::reverse(lower.begin(), lower.end());
                QColor fill = color;
                fill.setAlphaF(0.22F);
                painter.setPen(Qt::NoPen);
                painter.setBrush(fill);
                // Smooth edges of what is so faint are not seen, and take most of the time that a chart does.
                painter.setRenderHint(QPainter::Antialiasing, false);
                painter.drawPolygon(upper + lower);
                painter.setRenderHint(QPainter::Antialiasing);
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            drawLine(painter, line, dashOf(series, isCrowded()));
        }
        line.clear();
        upper.clear();
        lower.clear();
    };
    // From one beyond the left edge on, so that the line goes up to it.
    for (int bin = std::max(0, tier().firstFrom(oldest()) - 1); bin < tier().size(); ++bin) {
        const HistoryTier::Band &band = tier().band(bin, figure);
        const float value = valueOf(series, bin);
        const bool known = !std::isnan(value);
        if (tier().isApart(bin) || !known)
            finish();
        if (!known)
            continue;
        const double x = xOf(tier().time(bin), plot);
        line.append({x, yOf(value)});
        if (hasBand) {
            upper.append({x, yOf(band.most)});
            lower.append({x, yOf(band.least)});
        }
    }
    finish();
}

void TimeChart::paintCursor(QPainter &painter, const QRectF &plot, double top, const QList<QColor> &colors) const
{
    if (!m_cursor || tier().size() == 0)
        return;
    const int bin = binInFocus();
    const double x = xOf(tier().time(bin), plot);
    if (x < plot.left() - 1)
        return;
    const double width = penWidth(QFontMetricsF(fontMetrics()));
    painter.setPen(QPen(faint(palette(), 0.7F), 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (int series = 0; series < m_spec.series.size(); ++series) {
        const float value = valueOf(series, bin);
        if (std::isnan(value))
            continue;
        painter.setPen(QPen(palette().color(QPalette::Base), width));
        painter.setBrush(colors[series]);
        const double y = plot.bottom() - plot.height() * static_cast<double>(value) / top;
        painter.drawEllipse(QPointF(x, y), width * 2.2, width * 2.2);
    }
}

void TimeChart::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QList<QColor> colors = chartColors(palette(), static_cast<int>(m_spec.series.size()));
    const QRectF area = plot();
    const ChartScale scale = chartScale(greatest(), static_cast<int>(area.height() / (fontMetrics().height() * 1.6)),
        m_spec.unit);
    paintHeader(painter, colors);
    if (area.width() > 0 && area.height() > 0) {
        paintGrid(painter, area, scale);
        painter.save();
        painter.setClipRect(area.adjusted(0, -2, 1, 2));
        for (int series = 0; series < m_spec.series.size(); ++series)
            paintSeries(painter, area, scale.top, series, colors[series]);
        painter.restore();
        paintCursor(painter, area, scale.top, colors);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.backgroundColor = palette().color(QPalette::Base);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}

} // namespace orrery::ui
