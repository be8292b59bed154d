// SPDX-License-Identifier: MIT
#pragma once

#include "models/charthistory.h"

#include <QtWidgets/QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QScrollArea;
class QTimer;

namespace orrery::ui {

struct ChartSpec;
class TimeChart;

/// The course of the runtime's figures, as charts that share their span of time and their crosshair. Does nothing
/// while it is not in sight.
class ORRERY_UI_EXPORT ChartsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsPage(const ChartHistory &history, QWidget *parent = nullptr);

    const ChartHistory &history() const { return m_history; }
    const QList<TimeChart *> &charts() const { return m_charts; }
    ChartHistory::Span span() const { return m_span; }
    void setSpan(ChartHistory::Span span);

    /// Writes what is shown, elsewhere, and reports what came of it.
    void exportTo(const QString &path);

    /// Writes all figures of the span into a file that a person names.
    void askForFile();

Q_SIGNALS:
    /// What was done, or why not.
    void reported(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addCharts();
    TimeChart *addChart(ChartSpec spec, const QString &name);
    void nameWorkers();
    void moveCursor(std::optional<std::chrono::nanoseconds> time);
    void advance();
    void advanceNext();
    void describe();

    const ChartHistory &m_history;
    ChartHistory::Span m_span = ChartHistory::Span::Minute;
    std::optional<std::chrono::nanoseconds> m_cursor;
    QComboBox *m_spans;
    QLabel *m_readout;
    QWidget *m_body;
    QList<TimeChart *> m_charts;
    TimeChart *m_load = nullptr;
    QTimer *m_describing;
    QTimer *m_advancing; // the charts, after a frame
    qsizetype m_next = 0, m_outdated = 0; // what is heard changes seldom, and not with each frame
};

} // namespace orrery::ui
