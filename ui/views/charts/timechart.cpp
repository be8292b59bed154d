// SPDX-License-Identifier: MIT
#include "views/charts/timechart.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QAccessibleWidget>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

using std::chrono::nanoseconds;

namespace {

/// More lines than these are told as one crowd.
constexpr qsizetype MostEntries = 8;
constexpr int ManyBins = 10;

QAccessibleInterface *chartInterface(const QString &className, QObject *object)
{
    auto *chart = className == "orrery::ui::TimeChart"_L1 ? static_cast<QWidget *>(object) : nullptr;
    return chart ? new QAccessibleWidget(chart, QAccessible::Chart) : nullptr;
}

} // namespace

TimeChart::TimeChart(const ChartHistory &history, ChartSpec spec, QWidget *parent)
    : QWidget(parent), m_history(history), m_spec(std::move(spec))
{
    [[maybe_unused]] static const bool known = [] {
        QAccessible::installFactory(chartInterface);
        return true;
    }();
    setAccessibleName(m_spec.title);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TimeChart::setSeries(const QList<ChartSpec::Series> &series)
{
    m_spec.series = series;
    update();
}

void TimeChart::setSpan(ChartHistory::Span span)
{
    m_span = span;
    update();
}

void TimeChart::setCursor(std::optional<nanoseconds> time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    update();
}

void TimeChart::followPointer()
{
    if (m_pointerX)
        pointAt(*m_pointerX);
}

bool TimeChart::isCrowded() const
{
    return m_spec.series.size() > MostEntries;
}

int TimeChart::binInFocus() const
{
    return m_cursor ? tier().nearest(*m_cursor) : tier().size() - 1;
}

float TimeChart::valueOf(int series, int bin) const
{
    if (bin < 0)
        return HistoryTier::Unknown;
    const ChartSpec::Series &one = m_spec.series[series];
    const HistoryTier::Band &band = tier().band(bin, one.figure);
    return one.isMost ? band.most : band.mean;
}

QString TimeChart::entryText(int series, int bin, Range range) const
{
    const ChartSpec::Series &one = m_spec.series[series];
    QString text = chartValue(static_cast<double>(valueOf(series, bin)), m_spec.unit);
    const HistoryTier::Band band = bin < 0 ? HistoryTier::Band() : tier().band(bin, one.figure);
    if (range == Range::Told && m_cursor && !one.isMost && band.least < band.most) // of a mean, what it is of
        text = tr("%1 (%2 to %3)", "mean, least and most of a chart's bin")
                   .arg(text, chartValue(static_cast<double>(band.least), m_spec.unit),
                        chartValue(static_cast<double>(band.most), m_spec.unit));
    return one.name.isEmpty() ? text : tr("%1 %2", "what a line is of, its value").arg(one.name, text);
}

/// Of lines that are too many to be named.
QString TimeChart::crowdText(int bin) const
{
    double least = HistoryTier::Unknown;
    double most = HistoryTier::Unknown;
    double sum = 0;
    int known = 0;
    for (const ChartSpec::Series &one : m_spec.series) {
        const double value = bin < 0 ? HistoryTier::Unknown : static_cast<double>(tier().band(bin, one.figure).mean);
        if (std::isnan(value))
            continue;
        least = std::fmin(least, value);
        most = std::fmax(most, value);
        sum += value;
        ++known;
    }
    const double mean = known > 0 ? sum / known : HistoryTier::Unknown;
    return tr("mean %1, least %2, most %3")
        .arg(chartValue(mean, m_spec.unit), chartValue(least, m_spec.unit), chartValue(most, m_spec.unit));
}

QString TimeChart::summary() const
{
    const int bin = binInFocus();
    if (isCrowded())
        return crowdText(bin);
    QStringList texts;
    for (int series = 0; series < m_spec.series.size(); ++series)
        texts.append(entryText(series, bin, Range::Told));
    return texts.join(u", "_s);
}

double TimeChart::greatest() const
{
    double most = 0;
    for (int bin = std::max(0, tier().firstFrom(oldest()) - 1); bin < tier().size(); ++bin) {
        for (const ChartSpec::Series &one : m_spec.series)
            // Of what is no number, the other.
            most = std::fmax(most, static_cast<double>(tier().band(bin, one.figure).most));
    }
    return most;
}

double TimeChart::xOf(nanoseconds time, const QRectF &plot) const
{
    const std::chrono::duration<double> ago = m_history.newest() - time;
    const std::chrono::duration<double> span = ChartHistory::lengthOf(m_span);
    return plot.right() - plot.width() * (ago / span);
}

void TimeChart::pointAt(double x)
{
    m_pointerX = x;
    const QRectF area = plot();
    if (tier().size() == 0 || area.width() <= 0) {
        Q_EMIT cursorWanted(std::nullopt);
        return;
    }
    const std::chrono::duration<double> span = ChartHistory::lengthOf(m_span);
    const double share = std::clamp((area.right() - x) / area.width(), 0.0, 1.0);
    const nanoseconds time = m_history.newest() - std::chrono::duration_cast<nanoseconds>(span * share);
    Q_EMIT cursorWanted(tier().time(tier().nearest(time)));
}

/// From where the crosshair stands, or from the newest on.
void TimeChart::step(int bins)
{
    if (tier().size() == 0)
        return;
    const int first = std::min(tier().firstFrom(oldest()), tier().size() - 1);
    const int bin = std::clamp(binInFocus() + (m_cursor || bins > 0 ? bins : std::min(bins + 1, 0)), first,
        tier().size() - 1);
    Q_EMIT cursorWanted(tier().time(bin));
}

bool TimeChart::event(QEvent *event)
{
    // Escape takes the crosshair away first, and only then what it does elsewhere.
    if (event->type() == QEvent::ShortcutOverride && m_cursor
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const int pace = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier) ? ManyBins : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-pace);
    case Qt::Key_Right:
        return step(pace);
    case Qt::Key_PageUp:
        return step(-ManyBins);
    case Qt::Key_PageDown:
        return step(ManyBins);
    case Qt::Key_Home:
        return step(-tier().size() - 1);
    case Qt::Key_End:
        return step(tier().size());
    case Qt::Key_Escape:
        if (m_cursor) {
            Q_EMIT cursorWanted(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    pointAt(event->position().x());
}

void TimeChart::leaveEvent(QEvent *event)
{
    m_pointerX.reset();
    Q_EMIT cursorWanted(std::nullopt);
    QWidget::leaveEvent(event);
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_pointerX)
        pointAt(*m_pointerX);
}

QSize TimeChart::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 70, metrics.height() * 10};
}

QSize TimeChart::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 40, metrics.height() * 7};
}

} // namespace orrery::ui
