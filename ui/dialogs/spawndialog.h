// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace orrery::ui {

/// Starts a process of one of the behaviours that the control offers.
class SpawnDialog : public CommandDialog
{
    Q_OBJECT
public:
    SpawnDialog(Control &control, const LatestFrame &latest, QWidget *parent);

Q_SIGNALS:
    void spawned(orrery::Pid pid);

private:
    void perform() override;
    void showBehaviour();
    void showNameHolder();

    QList<Behaviour> m_behaviours;
    QComboBox *m_behaviour;
    QLabel *m_description;
    QLineEdit *m_label;
    QLineEdit *m_name;
    FieldNote *m_nameNote;
    QSpinBox *m_count;
    QSpinBox *m_capacity;
};

} // namespace orrery::ui
