// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

namespace orrery::ui {

class TargetField;

/// Links two processes.
class LinkDialog : public CommandDialog
{
    Q_OBJECT
public:
    LinkDialog(Control &control, const LatestFrame &latest, QWidget *parent);

    void setPids(Pid one, Pid other);

private:
    void perform() override;
    void validate();

    TargetField *m_one;
    TargetField *m_other;
};

} // namespace orrery::ui
