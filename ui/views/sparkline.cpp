// SPDX-License-Identifier: MIT
#include "views/sparkline.h"

#include "models/samplering.h"
#include "views/theme.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace orrery::ui {

namespace {

double penWidth(const QWidget &widget)
{
    return std::max(1.0, widget.fontMetrics().lineWidth() * 1.2);
}

} // namespace

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

void Sparkline::setValues(const SampleRing &values)
{
    const std::size_t shown = std::min(values.size(), static_cast<std::size_t>(m_capacity));
    m_values.clear();
    m_values.reserve(m_capacity);
    for (std::size_t i = values.size() - shown; i < values.size(); ++i)
        m_values.append(std::max(values.at(i), 0.0));
    update();
}

void Sparkline::setValues(const QList<double> &values)
{
    m_values = values.last(std::min(values.size(), m_capacity));
    for (double &value : m_values)
        value = std::max(value, 0.0);
    update();
}

bool Sparkline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_readout || m_values.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRectF inside = area();
    const double step = inside.width() / static_cast<double>(m_capacity - 1);
    const auto ago = static_cast<qsizetype>(std::lround((inside.right() - help->pos().x()) / step));
    const qsizetype shown = std::clamp<qsizetype>(ago, 0, m_values.size() - 1);
    QToolTip::showText(help->globalPos(), toolTip() + u'\n' + m_readout(m_values[m_values.size() - 1 - shown], shown), this);
    return true;
}

QRectF Sparkline::area() const
{
    const double pen = penWidth(*this);
    return QRectF(rect()).adjusted(pen, pen, -pen, -pen);
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

    const double pen = penWidth(*this);
    const QRectF area = this->area();
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
