// SPDX-License-Identifier: MIT
#include "generator.h"

#include "support/random.h"

#include <initializer_list>
#include <span>

namespace orrery::modelcheck {

namespace {

struct Weight
{
    Kind kind;
    int weight;
};

// What anybody may do at any time.
constexpr Weight Acts[] = {
    {Kind::Spawn, 8},        {Kind::SpawnLink, 6},      {Kind::WhereisOrSpawn, 4}, {Kind::Send, 14},
    {Kind::SendNamed, 6},    {Kind::Kill, 3},           {Kind::Exit, 8},           {Kind::SetTrapExit, 5},
    {Kind::SetLabel, 1},     {Kind::IsAlive, 2},        {Kind::Suspend, 4},        {Kind::Resume, 5},
    {Kind::Link, 9},         {Kind::Unlink, 3},         {Kind::Monitor, 8},        {Kind::Demonitor, 4},
    {Kind::RegisterName, 7}, {Kind::UnregisterName, 2}, {Kind::Whereis, 2},        {Kind::JoinGroup, 5},
    {Kind::LeaveGroup, 2},   {Kind::GroupMembers, 1},   {Kind::SendGroup, 3},      {Kind::KillGroup, 1},
    {Kind::SendAfter, 8},    {Kind::SendAfterNamed, 4}, {Kind::SendEvery, 4},      {Kind::SendEveryNamed, 2},
    {Kind::Cancel, 8},       {Kind::LookAtTimer, 2},    {Kind::Reply, 8},          {Kind::Forward, 2},
};
constexpr Weight Awaits[] = {
    {Kind::Receive, 14}, {Kind::ReceiveFor, 10}, {Kind::Match, 6}, {Kind::MatchFor, 5}, {Kind::Sleep, 5},
    {Kind::Yield, 6},    {Kind::Join, 4},        {Kind::Call, 9},  {Kind::CallNamed, 4},
};

// What processes do to become part of a system.
constexpr Weight Settling[] = {
    {Kind::SetTrapExit, 5}, {Kind::Link, 6},      {Kind::Monitor, 5},
    {Kind::RegisterName, 4}, {Kind::JoinGroup, 4}, {Kind::SendAfter, 1},
};

class Generator
{
public:
    explicit Generator(quint64 seed) : m_random(seed) { m_program.seed = seed; }

    Program program()
    {
        m_program.schedule = m_random.next();
        m_program.capacity = m_random.oneIn(4) ? 1 + m_random.below(3) : 0;
        m_program.shards = m_random.oneIn(4) ? 1 : 0;
        m_program.scripts.resize(static_cast<std::size_t>(1 + m_random.below(MostProcesses)));
        m_first = 1 + m_random.below(6);
        for (Script &script : m_program.scripts)
            fill(script);
        fillOutside();
        return std::move(m_program);
    }

private:
    void fill(Script &script)
    {
        for (int left = m_random.below(5); left > 0; --left) {
            Operation settling = operation(draw(Settling));
            settling.target = Self;
            settling.flag = true;
            script.body.push_back(settling);
        }
        for (int left = m_random.below(10); left > 0; --left) {
            const int drawn = m_random.below(100);
            if (drawn < 50)
                script.body.push_back(operation(draw(Awaits)));
            else if (drawn < 94)
                script.body.push_back(operation(draw(Acts)));
            else if (drawn < 96)
                script.body.push_back(operation(Kind::Advance));
            else if (drawn < 99 || !m_random.oneIn(4))
                script.body.push_back(operation(oneOf({Kind::EnterTask, Kind::Return, Kind::Throw})));
            else
                script.body.push_back(operation(Kind::Shutdown));
        }
        // Many go on and serve, so that there is somebody to deal with.
        const bool replies = m_random.oneIn(2);
        for (int left = m_random.below(6); left > 0; --left) {
            script.body.push_back(operation(m_random.oneIn(4) ? draw(Awaits) : Kind::Receive));
            if (replies) {
                script.body.push_back(operation(Kind::Reply));
                script.body.back().slot = 0;
            }
        }
        if (m_random.oneIn(4)) {
            for (int left = 1 + m_random.below(3); left > 0; --left)
                script.farewell.push_back(operation(draw(Acts)));
        }
    }

    void fillOutside()
    {
        auto &outside = m_program.outside;
        m_isOutside = true;
        for (int left = m_first; left > 0; --left)
            outside.push_back(operation(Kind::Spawn));
        for (int left = 15 + m_random.below(70); left > 0; --left) {
            const int drawn = m_random.below(100);
            if (drawn < 60)
                outside.push_back(operation(Kind::Step));
            else if (drawn < 88)
                outside.push_back(operation(draw(Acts)));
            else if (drawn < 97)
                outside.push_back(operation(Kind::Advance));
            else
                outside.push_back(operation(Kind::Settle));
        }
        outside.push_back(operation(Kind::Settle));
        const int last = m_random.below(12);
        if (last > 3)
            return;
        // The graceful form ends what could be compared; the other one may be followed to the end.
        outside.push_back(operation(last == 0 ? Kind::GracefulShutdown : Kind::Shutdown));
        for (int left = m_random.below(5); left > 0; --left)
            outside.push_back(operation(m_random.oneIn(4) ? Kind::Shutdown : draw(Acts)));
    }

    Operation operation(Kind kind)
    {
        Operation made;
        made.kind = kind;
        made.id = m_next++;
        made.target = process();
        made.other = process();
        made.flag = m_random.oneIn(2);
        made.slot = m_random.below(m_random.oneIn(2) ? 1 : Slots);
        made.script = m_random.below(static_cast<int>(m_program.scripts.size()));
        made.time = oneOf({-4, 0, 1, 2, 3, 4, 4, 6, 8, 12, 20, 40});
        made.pattern = oneOf({Pattern::Anything, Pattern::Nothing, Pattern::Letter, Pattern::Letter, Pattern::Letter,
                              Pattern::AnyExit, Pattern::AnyExit, Pattern::ExitFrom, Pattern::AnyDown,
                              Pattern::AnyDown, Pattern::DownOf, Pattern::Throws});
        made.reason = reason();
        const bool ofGroup = kind == Kind::JoinGroup || kind == Kind::LeaveGroup || kind == Kind::GroupMembers
            || kind == Kind::SendGroup || kind == Kind::KillGroup;
        const int names = static_cast<int>(ofGroup ? Groups.size() : Names.size());
        made.name = m_random.oneIn(30) ? names - 1 : m_random.below(m_random.oneIn(2) ? 1 : names - 1);
        if (kind == Kind::Call || kind == Kind::CallNamed) {
            made.time = oneOf({-4, 0, 4, 8, 20, 40, 400, 400, 400});
            if (made.target == Self && !m_random.oneIn(4))
                made.target = m_random.below(m_first);
        } else if (kind == Kind::Spawn || kind == Kind::SpawnLink) {
            made.flag = m_random.oneIn(4);
            made.capacity = m_random.oneIn(4) ? m_random.below(3) : RuntimesCapacity;
        } else if (kind == Kind::SetTrapExit) {
            made.flag = !m_random.oneIn(4);
        } else if (kind == Kind::SendEvery || kind == Kind::SendEveryNamed) {
            made.time = oneOf({-4, 0, 4, 4, 8, 12, 20}); // whole milliseconds: how a period is rounded is open
        } else if (kind == Kind::GracefulShutdown) {
            made.time = m_random.oneIn(8) ? 4 : 0; // of real time
        }
        return made;
    }

    /// Those more often that are there from the start.
    int process()
    {
        if (m_random.oneIn(m_isOutside ? 40 : 5))
            return Self;
        if (m_random.oneIn(40))
            return Nobody;
        return m_random.below(m_random.oneIn(5) ? MostProcesses : m_first);
    }

    Reason reason()
    {
        Reason made{oneOf({Reason::Kind::Normal, Reason::Kind::Killed, Reason::Kind::Shutdown, Reason::Kind::Crashed,
                           Reason::Kind::NoProcess, Reason::Kind::Custom, Reason::Kind::Custom})};
        if (made.kind == Reason::Kind::Crashed || made.kind == Reason::Kind::Custom)
            made.text.push_back(m_random.oneIn(2) ? 'x' : 'y');
        return made;
    }

    Kind draw(std::span<const Weight> weights)
    {
        int sum = 0;
        for (const Weight &weight : weights)
            sum += weight.weight;
        int drawn = m_random.below(sum);
        for (const Weight &weight : weights) {
            drawn -= weight.weight;
            if (drawn < 0)
                return weight.kind;
        }
        return weights.front().kind;
    }

    template <typename T>
    T oneOf(std::initializer_list<T> values)
    {
        return values.begin()[m_random.below(static_cast<int>(values.size()))];
    }

    stress::Random m_random;
    Program m_program;
    int m_first = 1; ///< how many are spawned before anything else happens
    bool m_isOutside = false;
    int m_next = 1;
};

} // namespace

Program generate(quint64 seed)
{
    return Generator(seed).program();
}

} // namespace orrery::modelcheck
