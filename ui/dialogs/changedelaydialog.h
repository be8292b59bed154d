// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

#include <QtCore/QList>

namespace orrery::ui {

class DelayField;

/// Lets timers that are pending be due at another time, counted from when it is asked for.
class ChangeDelayDialog : public CommandDialog
{
    Q_OBJECT
public:
    ChangeDelayDialog(const QList<quint64> &ids, Control &control, const LatestFrame &latest, QWidget *parent);

private:
    void perform() override;
    void validate();
    /// Which timers it is about, for a person.
    QString subject() const;

    const QList<quint64> m_ids;
    DelayField *m_delay;
};

} // namespace orrery::ui
