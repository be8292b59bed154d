// SPDX-License-Identifier: MIT
#include "views/loadbar.h"

#include "views/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <utility>

namespace orrery::ui {

namespace {

/// Of a bar with a caption, and the gap to the next.
constexpr int BarCharacters = 6;

} // namespace

LoadBar::LoadBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void LoadBar::setLoads(const QList<double> &loads, const QStringList &captions)
{
    if (loads.size() != m_loads.size() || captions != m_captions)
        updateGeometry();
    m_loads = loads;
    m_captions = captions;
    update();
}

/// With the gap behind it; 0 where there are none.
int LoadBar::captionWidth() const
{
    int widest = 0;
    for (const QString &caption : m_captions)
        widest = std::max(widest, fontMetrics().horizontalAdvance(caption) + fontMetrics().averageCharWidth());
    return widest;
}

int LoadBar::captionedWidth() const
{
    const int each = captionWidth() + fontMetrics().averageCharWidth() * BarCharacters;
    return each * static_cast<int>(m_captions.size());
}

void LoadBar::setCaptioned(bool captioned)
{
    if (std::exchange(m_isCaptioned, captioned) == captioned)
        return;
    updateGeometry();
    update();
}

QSize LoadBar::sizeHint() const
{
    return m_isCaptioned ? QSize(captionedWidth(), fontMetrics().height()) : minimumSizeHint();
}

/// A window that gets narrower does without captions before it comes to that.
QSize LoadBar::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int columns = static_cast<int>(std::clamp<qsizetype>(m_loads.size(), 2, 16));
    return {metrics.averageCharWidth() * columns * 3 / 2, metrics.height()};
}

QColor LoadBar::ground() const
{
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.12F);
    return ground;
}

void LoadBar::paintEvent(QPaintEvent *)
{
    if (m_loads.isEmpty())
        return;
    QPainter painter(this);
    if (m_isCaptioned && m_captions.size() == m_loads.size())
        paintBars(painter);
    else
        paintColumns(painter);
}

void LoadBar::paintBars(QPainter &painter) const
{
    const int character = fontMetrics().averageCharWidth();
    const int caption = captionWidth();
    const int each = caption + character * BarCharacters;
    const int tall = fontMetrics().xHeight() + 2;
    for (qsizetype i = 0; i < m_loads.size(); ++i) {
        const QRect slot(each * static_cast<int>(i), 0, each, height());
        // Right to left, the caption stands to the right of its bar.
        const auto mirrored = [this](const QRect &left) { return QStyle::visualRect(layoutDirection(), rect(), left); };
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(mirrored({slot.left(), 0, caption, height()}),
                         Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft), m_captions[i]);
        const QRect bar(slot.left() + caption, (height() - tall) / 2, character * (BarCharacters - 1), tall);
        painter.fillRect(mirrored(bar), ground());
        const int full = qRound(bar.width() * std::clamp(m_loads[i], 0.0, 1.0));
        painter.fillRect(mirrored({bar.left(), bar.top(), full, tall}), shapeColor(palette(), QPalette::Window));
    }
}

void LoadBar::paintColumns(QPainter &painter) const
{
    // Wide enough to be seen, not so wide that a few of them fill the window.
    const double most = fontMetrics().averageCharWidth() * 4;
    const double each = std::min(width() / static_cast<double>(m_loads.size()), most);
    const double gap = each > 4 ? each / 5 : 0;
    const QColor load = shapeColor(palette(), QPalette::Window);
    for (qsizetype i = 0; i < m_loads.size(); ++i) {
        const QRectF column(each * static_cast<double>(i), 0, each - gap, height());
        painter.fillRect(column, ground());
        const double tall = column.height() * std::clamp(m_loads[i], 0.0, 1.0);
        painter.fillRect(QRectF(column.left(), column.bottom() - tall, column.width(), tall), load);
    }
}

} // namespace orrery::ui
