// SPDX-License-Identifier: MIT
// How a chart looks.
#include "views/charts/chartcolors.h"
#include "views/charts/timechart.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QStyleOptionFocusRect>
#include <QtWidgets/QStylePainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace orrery::ui {

using std::chrono::nanoseconds;

namespace {

double penWidth(const QFontMetricsF &metrics)
{
    return std::max(1.0, metrics.lineWidth() * 1.4);
}

/// Beside their colours, lines differ in their dashes.
Qt::PenStyle dashOf(int series, bool crowded)
{
    constexpr std::array Styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return crowded ? Qt::SolidLine : Styles[static_cast<std::size_t>(series) % Styles.size()];
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

/// Two where title and legend do not fit into one line.
int TimeChart::headerLines() const
{
    const QFontMetricsF metrics(fontMetrics());
    const double gap = metrics.averageCharWidth();
    double width = metrics.horizontalAdvance(m_spec.title) * 1.1 + 4 * gap;
    if (isCrowded())
        width += metrics.horizontalAdvance(crowdText(-1)) + 12 * gap;
    else
        for (const ChartSpec::Series &one : m_spec.series)
            width += metrics.horizontalAdvance(one.name + u' ' + widest(m_spec.unit)) + 6 * gap;
    return width > this->width() ? 2 : 1;
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

    const bool below = headerLines() == 2;
    const double top = gap / 2 + (below ? line : 0);
    double x = below ? gap : gap * 3 + QFontMetricsF(bold).horizontalAdvance(m_spec.title);
    const int bin = binInFocus();
    if (isCrowded()) {
        painter.drawText(QRectF(x, top, width() - x - gap, line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(crowdText(bin), Qt::ElideRight, width() - x - gap));
        return;
    }
    for (int series = 0; series < m_spec.series.size() && x < width() - gap; ++series) {
        const double middle = top + line / 2;
        painter.setPen(QPen(colors[series], penWidth(metrics) * 1.5, dashOf(series, false)));
        painter.drawLine(QPointF(x, middle), QPointF(x + 2.5 * gap, middle));
        painter.setPen(palette().color(QPalette::Text));
        x += 3.5 * gap;
        const QString text = entryText(series, bin);
        painter.drawText(QRectF(x, top, std::max(0.0, width() - x - gap), line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, width() - x - gap));
        const QString reserved = m_spec.series[series].name + u' ' + widest(m_spec.unit);
        x += std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(reserved)) + 2 * gap;
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
    const bool hasBand = m_span != ChartHistory::Span::Minute && !isCrowded();
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
                painter.drawPolygon(upper + lower);
            }
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color, width, dashOf(series, isCrowded()), Qt::FlatCap, Qt::RoundJoin));
            painter.drawPolyline(line);
        }
        line.clear();
        upper.clear();
        lower.clear();
    };
    // From one beyond the left edge on, so that the line goes up to it.
    for (int bin = std::max(0, tier().firstFrom(oldest()) - 1); bin < tier().size(); ++bin) {
        const HistoryTier::Band &band = tier().band(bin, figure);
        const bool known = !std::isnan(band.mean);
        if (tier().isApart(bin) || !known)
            finish();
        if (!known)
            continue;
        const double x = xOf(tier().time(bin), plot);
        line.append({x, yOf(band.mean)});
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
        const float value = tier().band(bin, m_spec.series[series].figure).mean;
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
