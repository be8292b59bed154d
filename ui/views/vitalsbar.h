// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace orrery::ui {

class LoadBar;
class SampleRing;
class Sparkline;
class Vitals;

/// The runtime as a whole in one line: numbers with their recent course, and the workers' load.
class VitalsBar : public QWidget
{
    Q_OBJECT
public:
    explicit VitalsBar(const Vitals &vitals, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Gauge
    {
        QLabel *text = nullptr;
        Sparkline *course = nullptr;
    };

    Gauge addGauge(const QString &name, const QString &tip, bool hasNext = true);
    void addLine();
    void update();
    void updateWorkers();
    void placeWorkers();
    static QStringList captionsOf(int workers);
    static void set(const Gauge &gauge, const QString &text, const SampleRing &ring);

    const Vitals &m_vitals;
    Gauge m_live, m_rate, m_backlog, m_timers, m_memory;
    QLabel *m_workers;
    LoadBar *m_loads;
};

} // namespace orrery::ui
