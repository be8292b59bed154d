// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/growingdialog.h"

#include <orrery/pid.h>

#include <QtCore/QList>

class QLabel;
class QPushButton;

namespace orrery::ui {

class Control;
class ForesightTree;
struct Foresight;
class LatestFrame;

/// Asks before all members of a group are killed; names the group, how many are in it at present, and, once the
/// control has told, what goes with them. It keeps to the group: as members come and go it asks anew.
class KillGroupQuestion : public GrowingDialog
{
    Q_OBJECT
public:
    KillGroupQuestion(const QString &group, Control &control, const LatestFrame &latest, QWidget *parent);
    ~KillGroupQuestion() override;

Q_SIGNALS:
    void agreed();

private:
    void count();
    void foresee();
    void describe(const Foresight &foresight);

    const QString m_group;
    Control &m_control;
    const LatestFrame &m_latest;
    QList<Pid> m_members; // about whom was asked last
    bool m_isAsking = false;

    QLabel *m_question;
    QLabel *m_meaning;
    QLabel *m_along;
    ForesightTree *m_tree;
    QPushButton *m_kill;
};

} // namespace orrery::ui
