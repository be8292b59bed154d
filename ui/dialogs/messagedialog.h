// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

class QCheckBox;

namespace orrery::ui {

class DelayField;
class MessageField;
class TargetField;

/// A message to a process or a name. Send: now, or after a delay where wanted; the dialog stays for
/// the next one and shows what became of this. Schedule: after a delay; the timer then stands among
/// the timers, and the dialog closes.
class MessageDialog : public CommandDialog
{
    Q_OBJECT
public:
    enum class Mode : quint8 { Send, Schedule };

    MessageDialog(Mode mode, Control &control, const LatestFrame &latest, QWidget *parent);

    /// "<0.7>" or a name.
    void setTarget(const QString &text);

private:
    void perform() override;
    void validate();
    bool isDelayed() const;
    void send(const Target &target, const Message &message);
    void schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message);

    Mode m_mode;
    TargetField *m_target;
    MessageField *m_message;
    QCheckBox *m_later = nullptr;
    DelayField *m_delay;
};

} // namespace orrery::ui
