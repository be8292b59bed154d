// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"
#include "dialogs/recipient.h"
#include "dialogs/timingfield.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QSet>

#include <functional>

class QDialog;
class QWidget;

namespace orrery::ui {

class CommandDialog;
class Composer;
class LatestFrame;

/// Does what a person asks for beyond looking: opens the dialogs, hands commands to the control,
/// and says what came of them.
class Commands : public QObject
{
    Q_OBJECT
public:
    Commands(Control &control, const LatestFrame &latest, QWidget *window);
    ~Commands() override;

    void spawn();
    /// The recipient's text may be empty. Both open the same composer, whatever it was opened for before.
    void send(const Recipient &recipient);
    void schedule(const Recipient &recipient);
    void registerName(Pid pid);
    /// Asks before.
    void unregisterNames(const QStringList &names);
    void cancelTimers(const QList<quint64> &ids);
    void fireTimers(const QList<quint64> &ids);
    /// Asks for the new delay.
    void changeDelay(const QList<quint64> &ids);
    /// Those of them that are not suspended; those that are.
    void suspend(const QList<Pid> &pids);
    void resume(const QList<Pid> &pids);
    void link(const QList<Pid> &pids);
    void unlink(Pid one, Pid other);
    /// Asks which process to go to.
    void jump();
    void joinGroup(const QList<Pid> &pids, const QString &group);
    void leaveGroup(const QString &group, const QList<Pid> &pids);
    /// Asks before, and says how many are in it.
    void killGroup(const QString &group);
    /// Asks before.
    void stop(const QList<Pid> &pids);

    /// The runtime is another one: what dialogs are about is no more. A message that is being written stays.
    void forget();

    bool hasOpenDialogs() const { return !m_open.isEmpty(); }

Q_SIGNALS:
    /// What was done, or why not, for the status bar.
    void reported(const QString &text);
    void spawned(orrery::Pid pid);
    /// To be gone to.
    void processWanted(orrery::Pid pid);
    void frameWanted();
    void openDialogsChanged();

private:
    void open(QDialog *dialog, bool modal);
    void openForm(CommandDialog *dialog);
    void compose(const Recipient &recipient, TimingField::Kind when);
    /// Waits, without waiting, and reports what `text` makes of the outcome.
    void tell(const QFuture<Outcome> &future, std::function<QString(const Outcome &)> text);
    void unregister(const QStringList &names);
    QList<Pid> inState(const QList<Pid> &pids, bool suspended) const;

    Control &m_control;
    const LatestFrame &m_latest;
    QWidget *m_window;
    QPointer<Composer> m_composer;
    QSet<QDialog *> m_open;
};

} // namespace orrery::ui
