// SPDX-License-Identifier: MIT
#include "system/demosystem.h"

#include "behaviours/table.h"

#include <cmath>
#include <initializer_list>
#include <utility>

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PlannedProcess planned(const QString &behaviour, const QString &name, const QString &label,
                       std::initializer_list<std::pair<QString, QVariant>> options = {})
{
    OptionValues values(findBehaviour(behaviour)->options);
    for (const auto &[key, value] : options)
        values.set(key, value);
    PlannedProcess process;
    process.behaviour = behaviour;
    process.label = label;
    process.name = name;
    process.options = values;
    return process;
}

/// A planet: a ticker with a period of so many years, ten seconds each.
PlannedProcess orbit(const QString &name, double years, const QString &kind)
{
    PlannedProcess planet = planned(u"ticker"_s, name, u"orbit"_s,
                                    {{u"period"_s, static_cast<qint64>(std::llround(years * 10'000))},
                                     {u"to"_s, u"echo"_s},
                                     {u"say"_s, name + u", orbit"_s}});
    planet.groups = {u"planets"_s, kind};
    return planet;
}

PlannedChild permanent(const PlannedProcess &process)
{
    return {.id = process.name, .process = process};
}

/// A telescope tower: a probe that crashes every eight seconds and is started again alone; a line of three that are
/// started again from whoever ended onwards; and a pool of assistants. One supervisor is above them all.
PlannedSupervisor tower()
{
    PlannedProcess probe = planned(u"crasher"_s, u"probe"_s, u"crashes, is started again"_s, {{u"after"_s, 4}});
    probe.groups = {u"tower"_s};
    const PlannedSupervisor probes{.label = u"one for one: keeps the probe up"_s,
                                   .name = u"probes"_s,
                                   .mostRestarts = 5,
                                   .window = 30s,
                                   .children = {permanent(probe)}};

    const PlannedSupervisor line{
        .label = u"rest for one: keeps the line up"_s,
        .name = u"line"_s,
        .strategy = Strategy::RestForOne,
        .mostRestarts = 5,
        .window = 1min,
        .children = {
            permanent(planned(u"echo"_s, u"archive"_s, u"end of the line"_s, {{u"to"_s, u""_s}})),
            permanent(planned(u"echo"_s, u"darkroom"_s, u"crash it, and the shutter starts again too"_s,
                              {{u"to"_s, u"archive"_s}})),
            permanent(planned(u"ticker"_s, u"shutter"_s, u"exposure"_s,
                              {{u"period"_s, 3000}, {u"to"_s, u"darkroom"_s}, {u"say"_s, u"plate"_s}})),
        }};

    PlannedProcess assistant = planned(u"clerk"_s, u"assistant"_s, u"assistant"_s, {{u"pace"_s, 50}});
    assistant.groups = {u"tower"_s, u"assistants"_s};
    assistant.messages = {"good evening"};
    const PlannedSupervisor assistants{.label = u"pool: can be made larger"_s,
                                       .name = u"assistants"_s,
                                       .strategy = Strategy::Pool,
                                       .poolSize = 3,
                                       .children = {permanent(assistant)}};

    PlannedSupervisor top{.label = u"supervises the tower"_s, .name = u"tower"_s};
    for (const PlannedSupervisor &supervisor : {probes, line, assistants})
        top.children.append(
            {.id = supervisor.name, .supervisor = std::make_shared<const PlannedSupervisor>(supervisor)});
    return top;
}

} // namespace

SystemPlan demoSystem()
{
    SystemPlan plan;
    plan.title = u"demo system"_s;
    const QString inner = u"inner planets"_s;
    const QString outer = u"outer planets"_s;
    plan.processes = {
        planned(u"logger"_s, u"logger"_s, u"log"_s),
        planned(u"echo"_s, u"echo"_s, u"echo"_s),
        planned(u"counter"_s, u"counter"_s, u"counter"_s),
        orbit(u"mercury"_s, 0.241, inner),
        orbit(u"venus"_s, 0.615, inner),
        orbit(u"earth"_s, 1.0, inner),
        orbit(u"mars"_s, 1.881, inner),
        orbit(u"jupiter"_s, 11.86, outer),
        orbit(u"saturn"_s, 29.45, outer),
        orbit(u"uranus"_s, 84.0, outer),
        orbit(u"neptune"_s, 164.8, outer),
        planned(u"ticker"_s, u"moon"_s, u"orbit"_s, {{u"period"_s, 748}, {u"to"_s, u"counter"_s}, {u"say"_s, u"moon"_s}}),
        planned(u"ticker"_s, u"pulsar"_s, u"beat"_s,
                {{u"period"_s, 33}, {u"to"_s, u"counter"_s}, {u"say"_s, u"pulse"_s}}),
        planned(u"pingpong"_s, u"tennis"_s, u"ping"_s, {{u"interval"_s, 100}}),
        planned(u"pingpong"_s, u"table tennis"_s, u"ping"_s, {{u"interval"_s, 7}}),
        planned(u"keeper"_s, u"keeper"_s, u"keeper"_s, {{u"child"_s, u"meteor"_s}, {u"after"_s, 6}, {u"pause"_s, 2000}}),
        planned(u"ticker"_s, u"gravity"_s, u"pull"_s,
                {{u"period"_s, 2500}, {u"to"_s, u"meteor"_s}, {u"say"_s, u"pull"_s}}),
        planned(u"ticker"_s, u"knock"_s, u"wears the probe out"_s,
                {{u"period"_s, 2000}, {u"to"_s, u"probe"_s}, {u"say"_s, u"knock"_s}}),
        planned(u"blocker"_s, u"photograph"_s, u"blocks a thread of its own"_s,
                {{u"pause"_s, 10'000}, {u"block"_s, 60}}),
        planned(u"shower"_s, u"perseids"_s, u"shower"_s,
                {{u"period"_s, 9000}, {u"lifetime"_s, 6000}, {u"burst"_s, 30}, {u"to"_s, u"observatory"_s},
                 {u"group"_s, u"shooting stars"_s}}),
    };
    // Too slow for a shower: what its mailbox has no room for is refused.
    PlannedProcess observatory = planned(u"clerk"_s, u"observatory"_s, u"sightings"_s, {{u"pace"_s, 12}});
    observatory.mailboxCapacity = 16;
    plan.processes.append(observatory);
    PlannedProcess asteroids = planned(u"crowd"_s, QString(), u"asteroid"_s);
    asteroids.count = 80;
    plan.processes.append(asteroids);
    plan.supervisors = {tower()};
    plan.names = {{.name = u"evening star"_s, .process = u"venus"_s}};
    plan.links = {{.process = u"earth"_s, .with = u"moon"_s}};
    plan.timers = {
        {.to = u"counter"_s, .after = 15s, .message = u"report"_s, .repeats = true},
        {.to = u"logger"_s, .after = 45s, .message = u"three quarters of a minute have passed"_s},
        {.to = u"meteor"_s, .after = 60s, .message = u"crash"_s},
        {.to = u"logger"_s, .after = 1h, .message = u"time for a break"_s},
        {.to = u"halley"_s, .after = 760s, .message = u"nobody has this name yet"_s},
    };
    return plan;
}

} // namespace orrery::app
