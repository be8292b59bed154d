// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/pid.h>
#include <orrery/process.h>
#include <orrery/task.h>

#include <QtCore/QString>

#include <chrono>

// The bodies of the built-in processes. All of them end normally on the message "stop".
namespace orrery::app {

/// Repeats what it hears. A message that carries a Pid as its value is sent back to that process
/// as it is; any other goes to the holder of the name `to`, with "echo: " before it.
Process echo(Context self, QString to);

/// Counts messages and shows the count in its label. "add N" adds N instead of one, "reset" begins
/// again at 0, "report" sends "count N" to the holder of the name `to` and is not counted.
Process counter(Context self, QString to);

/// Writes each message to the logging category "orrery.logger" and shows the last one in its
/// label. "clear" forgets it. Traps exits: asked to end, it first writes what it was sent before.
Process logger(Context self);

struct TickerSettings
{
    std::chrono::milliseconds period{1000};
    QString to;  ///< a name; empty for nobody
    QString say; ///< what each tick tells `to`, with the number of the tick after it
};

/// Wakes itself by a repeating timer and tells `to`. "tick" is that timer's message, and may be sent by
/// anyone; "pause" and "resume"; "period N" changes the period to N milliseconds.
Process ticker(Context self, TickerSettings settings);

/// Plays with a partner that it spawns and is linked to: "ping" there, "pong" back, a pause, and again. With
/// a pause of 0 they play as fast as they can. "interval N" changes the pause to N milliseconds; the
/// partner leaves with it. It traps exits: a partner that is gone is replaced.
Process pingPong(Context self, std::chrono::milliseconds interval);

/// Crashes: with an exception, on the message "crash", or on the `after`th message of any kind
/// where that is above 0.
Process crasher(Context self, qint64 after);
/// What a crasher does, as a part of another body.
Task<> crashSometime(Context self, qint64 after);

struct KeeperSettings
{
    QString child; ///< the name that the crasher is to have
    qint64 after = 0;
    std::chrono::milliseconds pause{1000}; ///< before a crasher that is gone is replaced
};

/// Keeps one crasher alive: starts it under its name, monitors it, and starts it again a while after each of
/// its ends. Whatever it is sent it passes on to the crasher.
Process keeper(Context self, KeeperSettings settings);

struct ShowerSettings
{
    std::chrono::milliseconds period{8000};
    std::chrono::milliseconds lifetime{4000};
    qint64 count = 20;
    QString to;    ///< a name; empty for nobody
    QString group; ///< that its processes are in; empty for none
};

/// Each period spawns `count` processes that end by themselves after some part of the lifetime; ten
/// times a second each of them tells `to`. "burst" brings some at once, "burst N" as many as that. Its
/// processes leave with it.
Process shower(Context self, ShowerSettings settings);

/// Works for so long on each message, one after the other, and counts them in its label. What its mailbox has
/// no room for meanwhile is refused, where that is bounded.
Process clerk(Context self, std::chrono::milliseconds pace);

struct BlockerSettings
{
    std::chrono::milliseconds pause{5000};
    std::chrono::milliseconds block{100};
};

/// The longest that a blocker blocks at a time; so long an end of it may have to wait.
constexpr std::chrono::milliseconds longestBlock = std::chrono::minutes{1};

/// Blocks its thread for so long, again and again with a pause between, as a library that waits would, and counts the
/// times in its label. "block" does it at once, "block N" for N milliseconds.
Process blocker(Context self, BlockerSettings settings);

/// Waits and does nothing with what it is sent.
Process parked(Context self);

} // namespace orrery::app
