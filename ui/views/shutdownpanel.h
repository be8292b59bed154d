// SPDX-License-Identifier: MIT
#pragma once

#include "views/shutdownflow.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace orrery::ui {

class LatestFrame;

/// How a shutdown goes: its phase, how many are still there and who, and in the end what it did. A
/// strip in the window, so that everything else can still be looked at.
class ShutdownPanel : public QFrame
{
    Q_OBJECT
public:
    ShutdownPanel(ShutdownFlow &shutdown, const LatestFrame &latest, QWidget *parent = nullptr);

private:
    void showStage();
    void begin();
    void follow();
    void finish(const ShutdownReport &report);
    QString stillThere() const;

    ShutdownFlow &m_shutdown;
    const LatestFrame &m_latest;
    ShutdownFlow::Stage m_stage = ShutdownFlow::Stage::Idle;
    QLabel *m_headline;
    QLabel *m_detail;
    QProgressBar *m_bar;
    QPushButton *m_restart;
    QPushButton *m_hide;
    QElapsedTimer m_since;
    qsizetype m_total = 0;
};

} // namespace orrery::ui
