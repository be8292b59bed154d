// SPDX-License-Identifier: MIT
#pragma once

#include "models/charthistory.h"
#include "models/chartscale.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace orrery::ui {

struct ChartSpec
{
    struct Series
    {
        QString name; ///< in the legend; empty where the title says it
        int figure;   ///< of the history
        /// It is a maximum: of a bin the most is shown, as the mean of maxima says little.
        bool isMost = false;
    };

    QString title; ///< also for who does not see it
    ChartUnit unit = ChartUnit::Count;
    QList<Series> series;
};

/// Figures of a history over its last minutes, as lines; where a bin is a mean, its least and its most as a band
/// around. The lines stop where nothing is known. Who points at it, or moves through it by the arrow keys, gets the
/// time and the values there. Colours and sizes come from the palette and the font. Looks at the history only to
/// paint itself.
class ORRERY_UI_EXPORT TimeChart : public QWidget
{
    Q_OBJECT
public:
    TimeChart(const ChartHistory &history, ChartSpec spec, QWidget *parent = nullptr);

    const ChartSpec &spec() const { return m_spec; }
    void setSeries(const QList<ChartSpec::Series> &series);
    void setSpan(ChartHistory::Span span);
    /// Where the crosshair stands; none for nowhere.
    void setCursor(std::optional<std::chrono::nanoseconds> time);
    /// The history has grown: what is under the pointer is of another time now.
    void followPointer();

    /// The values at the crosshair, or else the newest: "started 12/s, ended 3/s".
    QString summary() const;
    /// The bin at the crosshair, or else the newest; -1 where there is none.
    int binInFocus() const;
    /// Where a time stands, in the widget's coordinates.
    double xOf(std::chrono::nanoseconds time) const { return xOf(time, plot()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person wants the crosshair there, in all charts.
    void cursorWanted(std::optional<std::chrono::nanoseconds> time);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const HistoryTier &tier() const { return m_history.tier(m_span); }
    std::chrono::nanoseconds oldest() const { return m_history.newest() - ChartHistory::lengthOf(m_span); }
    QRectF plot() const;
    /// To find out what plot() is takes text to be measured.
    double xOf(std::chrono::nanoseconds time, const QRectF &plot) const;
    int headerLines() const;
    /// Where the entries of the legend begin, each with room for its widest value: beside the title where all of them
    /// fit there, else on lines of their own below it.
    QList<QPointF> legend() const;
    float valueOf(int series, int bin) const;
    enum class Range : bool { Left, Told };
    QString entryText(int series, int bin, Range range) const;
    QString crowdText(int bin) const;
    bool isCrowded() const;
    double greatest() const;
    void pointAt(double x);
    void step(int bins);
    void paintHeader(QPainter &painter, const QList<QColor> &colors) const;
    void paintLegend(QPainter &painter, const QList<QColor> &colors) const;
    void paintGrid(QPainter &painter, const QRectF &plot, const ChartScale &scale) const;
    void paintSeries(QPainter &painter, const QRectF &plot, double top, int series, const QColor &color) const;
    void paintCursor(QPainter &painter, const QRectF &plot, double top, const QList<QColor> &colors) const;

    const ChartHistory &m_history;
    ChartSpec m_spec;
    ChartHistory::Span m_span = ChartHistory::Span::Minute;
    std::optional<std::chrono::nanoseconds> m_cursor;
    std::optional<double> m_pointerX; // while the pointer is over it
};

} // namespace orrery::ui
