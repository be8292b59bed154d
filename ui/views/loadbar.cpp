// SPDX-License-Identifier: MIT
#include "views/loadbar.h"

#include "views/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace orrery::ui {

LoadBar::LoadBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void LoadBar::setLoads(const QList<double> &loads)
{
    if (loads.size() != m_loads.size())
        updateGeometry();
    m_loads = loads;
    update();
}

QSize LoadBar::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int columns = static_cast<int>(std::clamp<qsizetype>(m_loads.size(), 2, 16));
    return {metrics.averageCharWidth() * columns * 3 / 2, metrics.height()};
}

QSize LoadBar::minimumSizeHint() const
{
    return sizeHint();
}

void LoadBar::paintEvent(QPaintEvent *)
{
    if (m_loads.isEmpty())
        return;
    QPainter painter(this);
    // Wide enough to be seen, not so wide that a few of them fill the window.
    const double most = fontMetrics().averageCharWidth() * 4;
    const double each = std::min(width() / static_cast<double>(m_loads.size()), most);
    const double gap = each > 4 ? each / 5 : 0;
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.12F);
    const QColor load = shapeColor(palette(), QPalette::Window);
    for (qsizetype i = 0; i < m_loads.size(); ++i) {
        const QRectF column(each * static_cast<double>(i), 0, each - gap, height());
        painter.fillRect(column, ground);
        const double tall = column.height() * std::clamp(m_loads[i], 0.0, 1.0);
        painter.fillRect(QRectF(column.left(), column.bottom() - tall, column.width(), tall), load);
    }
}

} // namespace orrery::ui
