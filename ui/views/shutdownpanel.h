// SPDX-License-Identifier: MIT
#pragma once

#include "views/shutdownflow.h"

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace orrery::ui {

class FieldNote;
class LatestFrame;
class PhaseSteps;
class StragglerTable;

/// The console of a shutdown: its phases, how many are still there, and who, each to be killed if wanted; in the end
/// what it did, to be copied or saved. It is part of the window, so that everything else can still be looked at.
class ShutdownPanel : public QFrame
{
    Q_OBJECT
public:
    ShutdownPanel(ShutdownFlow &shutdown, const LatestFrame &latest, QWidget *parent = nullptr);

private:
    void makeButtons(QHBoxLayout *layout);
    void showStage();
    void begin();
    void follow();
    void finish(const ShutdownRecord &record);
    void showStragglers();
    void showTimes(Phase phase);
    void copy();
    void save();
    QString stillThere(qsizetype live, Phase phase) const;

    ShutdownFlow &m_shutdown;
    const LatestFrame &m_latest;
    ShutdownFlow::Stage m_stage = ShutdownFlow::Stage::Idle;
    QLabel *m_headline;
    PhaseSteps *m_steps;
    QProgressBar *m_bar;
    QLabel *m_detail;
    StragglerTable *m_stragglers;
    FieldNote *m_receipt;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_restart;
    QPushButton *m_hide;
    Phase m_phase = Phase::Running;
    std::chrono::milliseconds m_phaseBegan{0}; // since the shutdown did
    qsizetype m_total = 0;
};

} // namespace orrery::ui
