// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"

class QCheckBox;
class QLabel;

namespace orrery::ui {

class DelayField;
class MessageField;
class TargetField;

/// A message to a process or a name. Send: now, or after a delay where wanted; the dialog stays for
/// the next one and shows what became of this. SendToGroup: the same, now, to all members of a group.
/// Schedule: after a delay, once or again and again; the timer then stands among the timers, and the dialog
/// closes.
class MessageDialog : public CommandDialog
{
    Q_OBJECT
public:
    enum class Mode : quint8 { Send, SendToGroup, Schedule };

    MessageDialog(Mode mode, Control &control, const LatestFrame &latest, QWidget *parent);

    /// "<0.7>" or a name; of SendToGroup a group.
    void setTarget(const QString &text);

private:
    void perform() override;
    void validate();
    void addDelay();
    bool isDelayed() const;
    bool isRepeated() const;
    void send(const Target &target, const Message &message);
    void sendToGroup(const QString &group, const Message &message);
    void schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message);

    Mode m_mode;
    TargetField *m_target;
    MessageField *m_message;
    QCheckBox *m_later = nullptr;
    QCheckBox *m_repeat = nullptr;
    QLabel *m_delayCaption = nullptr;
    DelayField *m_delay;
};

} // namespace orrery::ui
