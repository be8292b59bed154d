// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/pid.h>

#include <QtCore/QList>
#include <QtWidgets/QMessageBox>

namespace orrery::ui {

class Control;
class LatestFrame;

/// Asks before all members of a group are killed; names the group, and how many are in it at present.
class KillGroupQuestion : public QMessageBox
{
    Q_OBJECT
public:
    KillGroupQuestion(const QString &group, Control &control, const LatestFrame &latest, QWidget *parent);

Q_SIGNALS:
    void agreed();

private:
    void count();
    void foresee();

    const QString m_group;
    Control &m_control;
    const LatestFrame &m_latest;
    QList<Pid> m_members; // about whom was asked last
    qsizetype m_along = 0; // how many others end with these
    bool m_isAsking = false;
    QPushButton *m_kill;
};

} // namespace orrery::ui
