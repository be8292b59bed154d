// SPDX-License-Identifier: MIT
#include "views/sparkline.h"

#include "models/samplering.h"
#include "views/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace orrery::ui {

Sparkline::Sparkline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Sparkline::setCapacity(qsizetype values)
{
    m_capacity = std::max<qsizetype>(values, 2);
    if (m_values.size() > m_capacity)
        m_values.remove(0, m_values.size() - m_capacity);
    update();
}

void Sparkline::append(double value)
{
    if (m_values.size() == m_capacity)
        m_values.removeFirst();
    m_values.append(std::max(value, 0.0));
    update();
}

void Sparkline::setValues(const SampleRing &values)
{
    const std::size_t shown = std::min(values.size(), static_cast<std::size_t>(m_capacity));
    m_values.clear();
    m_values.reserve(m_capacity);
    for (std::size_t i = values.size() - shown; i < values.size(); ++i)
        m_values.append(std::max(values.at(i), 0.0));
    update();
}

void Sparkline::clear()
{
    m_values.clear();
    update();
}

QSize Sparkline::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 12, metrics.height()};
}

QSize Sparkline::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * 6, metrics.height()};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const double pen = std::max(1.0, fontMetrics().lineWidth() * 1.2);
    const QRectF area = QRectF(rect()).adjusted(pen, pen, -pen, -pen);
    const double top = std::max(*std::max_element(m_values.begin(), m_values.end()), 1e-9);
    const double step = area.width() / static_cast<double>(m_capacity - 1);
    const double left = area.right() - step * static_cast<double>(m_values.size() - 1);

    QPolygonF line;
    line.reserve(m_values.size());
    for (qsizetype i = 0; i < m_values.size(); ++i)
        line.append({left + step * static_cast<double>(i), area.bottom() - area.height() * m_values[i] / top});

    QColor fill = shapeColor(palette(), QPalette::Window);
    painter.setPen(QPen(fill, pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath below;
    below.addPolygon(line);
    below.lineTo(area.right(), area.bottom());
    below.lineTo(left, area.bottom());
    below.closeSubpath();
    fill.setAlphaF(0.22F);
    painter.fillPath(below, fill);
    painter.drawPolyline(line);
}

} // namespace orrery::ui
