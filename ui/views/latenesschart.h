// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/timerlateness.h>

#include <QtWidgets/QWidget>

namespace orrery::ui {

/// How many timers fired how late, as bars over a logarithmic scale. Colours and size come from the palette and the font.
class LatenessChart : public QWidget
{
    Q_OBJECT
public:
    explicit LatenessChart(QWidget *parent = nullptr);

    void setLateness(const TimerLateness &lateness);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TimerLateness m_lateness;
};

/// "p50 0.2 ms · p90 0.3 ms · p99 1.1 ms · max 2.4 ms"; what to say where none fired.
QString latenessText(const TimerLateness &lateness);

} // namespace orrery::ui
