// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"
#include "dialogs/growingdialog.h"

#include <QtCore/QList>
#include <QtCore/QSet>

class QLabel;
class QPushButton;

namespace orrery::ui {

class FieldNote;
class LatestFrame;

/// Asks before processes are stopped, and names them and what goes with them. Stop asks them to end;
/// whoever is still there after that can be killed. It keeps to the pids it was opened with.
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

    void describe();
    void noteEnds();
    void perform(Step step);
    void noteOutcome(Pid pid, const Outcome &outcome);
    QString whatGoesWithThem() const;
    /// One below the other; of many, the first ones.
    QString listed(const QList<Pid> &pids) const;

    const QList<Pid> m_pids;
    QSet<Pid> m_left; // of m_pids, those not known to have ended
    Control &m_control;
    const LatestFrame &m_latest;
    Step m_step = Step::Asking;
    int m_awaited = 0;

    QLabel *m_question;
    QLabel *m_along;
    FieldNote *m_progress;
    QPushButton *m_stop, *m_kill, *m_cancel;
};

} // namespace orrery::ui
