// SPDX-License-Identifier: MIT
#include "behaviours/table.h"

#include "behaviours/behaviours.h"

#include <orrery/runtime.h>

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <utility>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

using Body = ChildBody::Callable;

constexpr qint64 hour = 3'600'000;
constexpr qint64 year = 366 * 24 * hour;
constexpr qint64 manyMessages = 1'000'000'000'000;

QString ownThreadKey()
{
    return u"ownThread"_s;
}

OptionSpec toOption()
{
    return {.key = u"to"_s, .kind = OptionSpec::Kind::Name, .preset = u"logger"_s};
}

Body echoBody(const OptionValues &values)
{
    return [to = values.text(u"to"_s)](Context self) { return echo(self, to); };
}

Body counterBody(const OptionValues &values)
{
    return [to = values.text(u"to"_s)](Context self) { return counter(self, to); };
}

Body loggerBody(const OptionValues &)
{
    return &logger;
}

Body tickerBody(const OptionValues &values)
{
    const TickerSettings settings{.period = values.duration(u"period"_s),
                                  .to = values.text(u"to"_s),
                                  .say = values.text(u"say"_s)};
    return [settings](Context self) { return ticker(self, settings); };
}

Body pingPongBody(const OptionValues &values)
{
    return [interval = values.duration(u"interval"_s)](Context self) { return pingPong(self, interval); };
}

Body crasherBody(const OptionValues &values)
{
    return [after = values.number(u"after"_s)](Context self) { return crasher(self, after); };
}

Body keeperBody(const OptionValues &values)
{
    const KeeperSettings settings{.child = values.text(u"child"_s),
                                  .after = values.number(u"after"_s),
                                  .pause = values.duration(u"pause"_s)};
    return [settings](Context self) { return keeper(self, settings); };
}

Body showerBody(const OptionValues &values)
{
    const ShowerSettings settings{.period = values.duration(u"period"_s),
                                  .lifetime = values.duration(u"lifetime"_s),
                                  .count = values.number(u"burst"_s),
                                  .to = values.text(u"to"_s),
                                  .group = values.text(u"group"_s)};
    return [settings](Context self) { return shower(self, settings); };
}

Body clerkBody(const OptionValues &values)
{
    return [pace = values.duration(u"pace"_s)](Context self) { return clerk(self, pace); };
}

Body blockerBody(const OptionValues &values)
{
    const BlockerSettings settings{.pause = values.duration(u"pause"_s), .block = values.duration(u"block"_s)};
    return [settings](Context self) { return blocker(self, settings); };
}

Body parkedBody(const OptionValues &)
{
    return &parked;
}

QList<BehaviourKind> makeKinds()
{
    const OptionSpec after{
        .key = u"after"_s, .kind = OptionSpec::Kind::Number, .preset = 0, .least = 0, .most = manyMessages};
    return {
        {.id = u"echo"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Echo"),
         .descriptionText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Repeats each message to the logger."),
         .options = {toOption()},
         .body = echoBody},
        {.id = u"counter"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Counter"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Counts messages in its label; understands “add 5”, “reset” and “report”."),
         .options = {toOption()},
         .body = counterBody},
        {.id = u"logger"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Logger"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Shows the last message in its label; asked to end, it first finishes what it was sent."),
         .options = {},
         .body = loggerBody},
        {.id = u"ticker"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Ticker"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Wakes itself by a timer, once a second at first; understands “pause”, “resume” and “period 250”."),
         .options = {{.key = u"period"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 1000,
                      .least = 1,
                      .most = 100 * year},
                     toOption(),
                     {.key = u"say"_s, .kind = OptionSpec::Kind::Text, .preset = u"tick"_s}},
         .body = tickerBody},
        {.id = u"pingpong"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Ping-pong pair"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Plays with a partner that it brings along; “interval 0” makes the two as fast as they can be."),
         .options = {{.key = u"interval"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 100,
                      .least = 0,
                      .most = hour}},
         .body = pingPongBody},
        {.id = u"crasher"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Crasher"),
         .descriptionText = QT_TRANSLATE_NOOP("orrery::app::Behaviours",
                                              "Ends with an exception on the message “crash”."),
         .options = {after},
         .body = crasherBody},
        {.id = u"keeper"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Keeper"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Keeps a crasher alive: starts it again whenever it ends, and passes on what it is sent."),
         .options = {{.key = u"child"_s, .kind = OptionSpec::Kind::OwnName, .preset = QString()},
                     after,
                     {.key = u"pause"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 1000,
                      .least = 0,
                      .most = hour}},
         .body = keeperBody},
        {.id = u"shower"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Shower"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Every few seconds spawns some processes that soon end by themselves; “burst 100” brings a hundred at once."),
         .options = {{.key = u"period"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 8000,
                      .least = 10,
                      .most = 100 * year},
                     {.key = u"lifetime"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 4000,
                      .least = 1,
                      .most = hour},
                     {.key = u"burst"_s,
                      .kind = OptionSpec::Kind::Number,
                      .preset = 20,
                      .least = 0,
                      .most = mostAtOnce},
                     {.key = u"to"_s, .kind = OptionSpec::Kind::Name, .preset = QString()},
                     {.key = u"group"_s, .kind = OptionSpec::Kind::Text, .preset = QString()}},
         .body = showerBody},
        {.id = u"clerk"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Clerk"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Takes its time over each message; a bounded mailbox refuses what comes in too fast."),
         .options = {{.key = u"pace"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 100,
                      .least = 0,
                      .most = hour}},
         .body = clerkBody},
        {.id = u"blocker"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Blocker"),
         .descriptionText = QT_TRANSLATE_NOOP(
             "orrery::app::Behaviours",
             "Blocks now and then, on a thread of its own where it keeps nobody waiting; understands “block 500”."),
         .options = {{.key = u"pause"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 5000,
                      .least = 1,
                      .most = 100 * year},
                     {.key = u"block"_s,
                      .kind = OptionSpec::Kind::Duration,
                      .preset = 100,
                      .least = 0,
                      .most = longestBlock.count()},
                     {.key = ownThreadKey(), .kind = OptionSpec::Kind::Flag, .preset = true}},
         .body = blockerBody},
        {.id = u"crowd"_s,
         .titleText = QT_TRANSLATE_NOOP("orrery::app::Behaviours", "Crowd"),
         .descriptionText = QT_TRANSLATE_NOOP("orrery::app::Behaviours",
                                              "As many parked processes as you like; they wait and do nothing."),
         .takesCount = true,
         .options = {},
         .body = parkedBody},
    };
}

/// Ends what it was given unless that is taken out again: of a request that fails half-way nothing is left.
struct KillUnlessKept
{
    explicit KillUnlessKept(Runtime &where) : runtime(where) {}
    KillUnlessKept(const KillUnlessKept &) = delete;
    KillUnlessKept &operator=(const KillUnlessKept &) = delete;
    ~KillUnlessKept()
    {
        for (const Pid pid : std::as_const(pids))
            runtime.kill(pid);
    }

    Runtime &runtime;
    QList<Pid> pids;
};

Pid spawnOne(Runtime &runtime, const Body &body, const SpawnOptions &options)
{
    // A plain function as such: a million of it need no million copies of a callable.
    if (const auto *function = body.target<Process (*)(Context)>())
        return runtime.spawn(*function, options);
    return runtime.spawn(Body(body), options);
}

} // namespace

QString BehaviourKind::title() const
{
    return QCoreApplication::translate("orrery::app::Behaviours", titleText);
}

QString BehaviourKind::description() const
{
    return QCoreApplication::translate("orrery::app::Behaviours", descriptionText);
}

const OptionSpec *BehaviourKind::option(const QString &key) const
{
    const auto found = std::ranges::find(options, key, &OptionSpec::key);
    return found == options.end() ? nullptr : &*found;
}

const QList<BehaviourKind> &behaviourKinds()
{
    static const QList<BehaviourKind> kinds = makeKinds();
    return kinds;
}

const BehaviourKind *findBehaviour(const QString &id)
{
    const QList<BehaviourKind> &kinds = behaviourKinds();
    const auto found = std::ranges::find(kinds, id, &BehaviourKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

QStringList numberedNames(const QString &name, int count)
{
    if (name.isEmpty())
        return {};
    if (count == 1)
        return {name};
    QStringList names;
    names.reserve(count);
    for (int i = 1; i <= count; ++i)
        names.append(name + u'-' + QString::number(i));
    return names;
}

bool hasOwnThread(const OptionValues &values)
{
    return values.flag(ownThreadKey());
}

SpawnedProcesses spawnMany(Runtime &runtime, const BehaviourKind &kind, const SpawnOptions &spawnOptions,
                           const OptionValues &values, int count)
{
    SpawnedProcesses result;
    KillUnlessKept spawned(runtime);
    spawned.pids.reserve(count);
    const QStringList names = numberedNames(spawnOptions.name, count);
    SpawnOptions options = spawnOptions;
    options.dedicatedThread = hasOwnThread(values);
    const Body body = kind.body(values);
    for (int i = 0; i < count; ++i) {
        if (!names.isEmpty())
            options.name = names.at(i);
        if (const Pid pid = spawnOne(runtime, body, options)) {
            spawned.pids.append(pid);
            continue;
        }
        result.problem = SpawnedProcesses::Problem::ShuttingDown;
        if (runtime.phase() == Phase::Running) {
            result.problem = SpawnedProcesses::Problem::NameTaken;
            result.name = options.name;
            result.holder = runtime.whereis(options.name).value_or(Pid());
        }
        return result;
    }
    result.pids.swap(spawned.pids);
    return result;
}

} // namespace orrery::app
