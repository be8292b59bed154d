// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commanddialog.h"
#include "dialogs/messagehistory.h"
#include "dialogs/recipient.h"
#include "dialogs/timingfield.h"

class QComboBox;
class QPushButton;

namespace orrery::ui {

class MessageField;
class RecipientField;

/// A message to a process, a name, a group or several processes: now, after a delay, or again and again. It stays
/// for the next one, and says what became of this. A timer that it has just armed can be cancelled from it.
class Composer : public CommandDialog
{
    Q_OBJECT
public:
    Composer(Control &control, const LatestFrame &latest, QWidget *parent);

    /// Begins a message: leaves what is typed, but for who it is to and when.
    void begin(const Recipient &recipient, TimingField::Kind when);
    /// The runtime is another one: its pids and timers mean nothing any more. What is typed stays.
    void forget();

private:
    void perform() override;
    void validate();
    void remember();
    void fillHistory();
    void recall(int index);
    void deliver(const Message &message);
    void schedule(const Message &message, const Timing &timing);
    void cancelTimers();
    void showDelivery(const Outcome &outcome, const Recipient &to);
    void showTimers(const Outcome &outcome, const Recipient &to, const Timing &timing);
    void showRefusal(const Outcome &outcome, const Recipient &to);
    void setArmed(const QList<quint64> &timers);
    /// Who it went to, as it is named in a sentence.
    QString nameOf(const Recipient &recipient, const Outcome &outcome) const;

    RecipientField *m_recipient;
    MessageField *m_message;
    TimingField *m_timing;
    QComboBox *m_recent;
    QPushButton *m_cancel;
    MessageHistory m_history;
    QList<quint64> m_armed; // the timers of the last message
};

} // namespace orrery::ui
