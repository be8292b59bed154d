// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"
#include "dialogs/growingdialog.h"

#include <QtCore/QList>

class QLabel;
class QPushButton;

namespace orrery::ui {

class FieldNote;
class ForesightTree;
class LatestFrame;

/// Asks before processes are stopped, and names them and, once the control has told, what goes with them. Stop asks
/// them to end; whoever is still there after that can be killed. It keeps to the pids it was opened with.
class StopDialog : public GrowingDialog
{
    Q_OBJECT
public:
    StopDialog(const QList<Pid> &pids, Control &control, const LatestFrame &latest, QWidget *parent);
    ~StopDialog() override;

Q_SIGNALS:
    void reported(const QString &text);
    /// An answer is waited for that only a frame can give.
    void frameWanted();

private:
    enum class Step : quint8 { Asking, Stopping, Killing };

    void describe(const Foresight &foresight);
    /// Asks who is left of them, one question at a time.
    void look();
    void noteLeft(const QList<Pid> &left);
    void perform(Step step);
    void noteOutcome(const Outcome &outcome);

    const QList<Pid> m_pids;
    QList<Pid> m_left; // of m_pids, those not known to have ended
    Control &m_control;
    const LatestFrame &m_latest;
    Step m_step = Step::Asking;
    bool m_isLooking = false;
    bool m_isAwaited = false; // an answer to a stop or a kill

    QLabel *m_question;
    QLabel *m_along;
    ForesightTree *m_tree;
    FieldNote *m_progress;
    QPushButton *m_stop, *m_kill, *m_cancel;
};

} // namespace orrery::ui
