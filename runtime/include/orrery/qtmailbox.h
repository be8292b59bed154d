// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/exitreason.h>
#include <orrery/export.h>
#include <orrery/message.h>
#include <orrery/options.h>
#include <orrery/pid.h>
#include <orrery/received.h>

#include <QtCore/QObject>

#include <memory>

namespace orrery {

class Runtime;

namespace detail {
class QtBridge;
}

/// A QObject that is a process: what is sent to its pid arrives as signals, in the object's own thread.
///
///     orrery::QtMailbox mailbox(runtime, {.name = "window"});
///     connect(&mailbox, &orrery::QtMailbox::messageReceived, this, &Window::show);
///     runtime.sendEvery(mailbox.pid(), 1s, "refresh");
///
/// It is named, linked, monitored, put into groups, suspended and looked at like any other process; timers are aimed at
/// it, and requests answered with Runtime::reply. It traps exits unless told otherwise: a window is not to vanish with
/// what it watches.
///
/// **Threads.** The signals are emitted by the event loop of the thread that the object lives in, in the order in which
/// everything was received. moveToThread() takes along what is under way. Where that thread has no event loop, or does not
/// return to it, what is sent waits. Constructor, destructor and exit() do not block, whatever the processes do.
///
/// **The backlog stays in the mailbox.** The object takes 64 items at most at a time, and takes on only when those have
/// been emitted: more than that waits in its mailbox, where ProcessInfo shows it, a capacity bounds it, suspend() holds it
/// and TimerRef::cancel() revokes it. A slot that runs an event loop of its own gets what follows in there.
///
/// **Its end.** The object's destruction is its process's end, for the reason Normal unless exit() chose another. Ended by
/// others, or by a shutdown, it emits ended() and stays, without a process. Either way nothing is emitted any more of what
/// it had not emitted by then. A slot may delete the object. Runtime and object may be destroyed in either order, in the
/// thread of each.
class ORRERY_RUNTIME_EXPORT QtMailbox : public QObject
{
    Q_OBJECT

public:
    /// Spawns its process, with the options of Runtime::spawn; see pid() for where it was refused.
    explicit QtMailbox(Runtime &runtime, const SpawnOptions &options = {}, QObject *parent = nullptr);
    /// Its process is told to end, and has ended a little later: who needs its name waits for that by a monitor, or by
    /// Runtime::join.
    ~QtMailbox() override;

    /// The same for good, also after its end; null where there was no process: its name was taken, or shutdown had
    /// begun. Any thread.
    Pid pid() const noexcept;
    /// False once it has ended, or was told to by exit(). Any thread.
    bool isOpen() const;

    /// Ends its process for this reason, as if it were that of a body; nothing is received after it. No effect on one that
    /// has ended. Any thread.
    void exit(const ExitReason &reason = {});
    /// As Runtime::setTrapExit; true at first. Where it does not trap, a link ends its process too. Any thread.
    void setTrapExit(bool trap);

Q_SIGNALS:
    void messageReceived(const orrery::Message &message);
    /// A linked process ended, or somebody asked it to end: a graceful shutdown does, too, and waits its grace for
    /// exit() or the destructor. (In the object's own thread that shutdown would keep this from being emitted.)
    void exitReceived(const orrery::Exit &signal);
    void downReceived(const orrery::Down &signal);
    /// Its process has ended, whoever did it, and its names are free. Emitted once, and nothing after it.
    void ended(const orrery::ExitReason &reason);

protected:
    bool event(QEvent *event) override;

private:
    const std::shared_ptr<detail::QtBridge> m_bridge;
    const Pid m_pid;
};

} // namespace orrery
