// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

#include <QtCore/QList>

namespace orrery::ui {

class TargetField;

/// Puts a process, or several that were selected, into a group.
class JoinGroupDialog : public CommandDialog
{
    Q_OBJECT
public:
    /// Where there is one pid or none, it can be changed.
    JoinGroupDialog(const QList<Pid> &pids, Control &control, const LatestFrame &latest, QWidget *parent);

    void setGroup(const QString &group);

private:
    void perform() override;
    void validate();
    /// Empty where what stands in the field is no pid.
    QList<Pid> pids() const;

    const QList<Pid> m_several; // empty where the field counts
    TargetField *m_group;
    TargetField *m_process = nullptr;
};

} // namespace orrery::ui
