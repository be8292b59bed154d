// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/pid.h>

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace orrery::ui {

class ChartHistory;
class FiredModel;
class LatenessChart;
class LatestFrame;

/// Under the pending timers: those that fired last, and how late they are. Its body can be folded away, which is remembered.
/// Does nothing while it is not in sight.
class FiredPanel : public QWidget
{
    Q_OBJECT
public:
    FiredPanel(const LatestFrame &shown, const ChartHistory &history, QWidget *parent = nullptr);

Q_SIGNALS:
    /// To be gone to.
    void processWanted(orrery::Pid pid);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void unfold(bool open);
    void update();

    const LatestFrame &m_shown;
    const ChartHistory &m_history;
    FiredModel *m_model;
    QToolButton *m_fold;
    QLabel *m_text;
    QWidget *m_body;
    LatenessChart *m_chart;
};

} // namespace orrery::ui
