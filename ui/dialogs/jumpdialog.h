// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

namespace orrery::ui {

class TargetField;

/// Asks which process to go to, by its pid or by a name that it holds.
class JumpDialog : public CommandDialog
{
    Q_OBJECT
public:
    JumpDialog(Control &control, const LatestFrame &latest, QWidget *parent);

Q_SIGNALS:
    void chosen(orrery::Pid pid);

private:
    void perform() override;

    TargetField *m_process;
};

} // namespace orrery::ui
