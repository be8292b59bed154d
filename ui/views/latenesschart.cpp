// SPDX-License-Identifier: MIT
#include "views/latenesschart.h"

#include "models/format.h"
#include "views/theme.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

// A bar is half of a power of two, from 16 µs to a minute; what is beyond stands in the first or the last one.
constexpr int BucketsOfBar = 4;
constexpr int FirstBucket = TimerLateness::bucketOf(std::chrono::microseconds(16));
constexpr int LastBucket = TimerLateness::bucketOf(std::chrono::minutes(1));
constexpr int Bars = (LastBucket - FirstBucket) / BucketsOfBar + 1;

std::vector<quint64> barsOf(const TimerLateness &lateness)
{
    std::vector<quint64> bars(Bars, 0);
    for (int bucket = 0; bucket < TimerLateness::Buckets; ++bucket) {
        const int bar = std::clamp((bucket - FirstBucket) / BucketsOfBar, 0, Bars - 1);
        bars[static_cast<std::size_t>(bucket < FirstBucket ? 0 : bar)] += lateness.count(bucket);
    }
    return bars;
}

} // namespace

LatenessChart::LatenessChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void LatenessChart::setLateness(const TimerLateness &lateness)
{
    if (lateness == m_lateness)
        return;
    m_lateness = lateness;
    update();
}

QSize LatenessChart::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 44, metrics.height() * 5};
}

QSize LatenessChart::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 24, metrics.height() * 4};
}

void LatenessChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QFontMetricsF metrics(fontMetrics());
    const double gap = metrics.averageCharWidth();
    const QRectF area = QRectF(rect()).adjusted(gap, gap, -gap, -metrics.height() - gap / 2);
    const std::vector<quint64> bars = barsOf(m_lateness);
    const quint64 most = std::max<quint64>(*std::max_element(bars.begin(), bars.end()), 1);
    const double width = area.width() / Bars;
    const QColor fill = shapeColor(palette(), QPalette::Base);
    for (int bar = 0; bar < Bars; ++bar) {
        const quint64 count = bars[static_cast<std::size_t>(bar)];
        if (count == 0)
            continue;
        // However few, they are to be seen.
        const double height = std::max(area.height() * static_cast<double>(count) / static_cast<double>(most), 2.0);
        painter.fillRect(QRectF(area.left() + bar * width + 0.5, area.bottom() - height, std::max(width - 1, 1.0),
            height), fill);
    }
    QColor text = palette().color(QPalette::Text);
    text.setAlphaF(0.3F);
    painter.setPen(QPen(text, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    text.setAlphaF(0.8F);
    painter.setPen(text);
    // At each tenfold, where there is room.
    double free = 0;
    using namespace std::chrono_literals;
    for (const std::chrono::nanoseconds tick : 
         std::initializer_list<std::chrono::nanoseconds>{100us, 1ms, 10ms, 100ms, 1s, 10s}) {
        const QString label = tick < 1ms ? Format::elapsed(tick) : Format::delay(tick);
        const double size = metrics.horizontalAdvance(label);
        const double x = area.left() + width * (TimerLateness::bucketOf(tick) - FirstBucket) / BucketsOfBar;
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + gap / 2));
        if (x - size / 2 < free || x + size / 2 > this->width())
            continue;
        painter.drawText(QPointF(x - size / 2, area.bottom() + gap / 2 + metrics.ascent()), label);
        free = x + size / 2 + gap;
    }
}

QString latenessText(const TimerLateness &lateness)
{
    if (lateness.total() == 0)
        return LatenessChart::tr("No timer fired in the last minute.");
    const auto text = [&lateness](double share) { return Format::elapsed(lateness.percentile(share)); };
    return LatenessChart::tr("Late by p50 %1 · p90 %2 · p99 %3 · at most %4", "percentiles")
        .arg(text(0.5), text(0.9), text(0.99), text(1));
}

} // namespace orrery::ui
