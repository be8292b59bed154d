// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

class QLineEdit;

namespace orrery::ui {

class TargetField;

/// Gives a process a name; a refusal says who holds it.
class RegisterDialog : public CommandDialog
{
    Q_OBJECT
public:
    RegisterDialog(Control &control, const LatestFrame &latest, QWidget *parent);

    void setPid(Pid pid);

private:
    void perform() override;
    void validate();

    QLineEdit *m_name;
    FieldNote *m_nameNote;
    TargetField *m_process;
};

} // namespace orrery::ui
