// SPDX-License-Identifier: MIT
#include "chaos.h"

using namespace Qt::StringLiterals;

namespace orrery::soak {

namespace {

constexpr std::chrono::milliseconds Short{2};
constexpr std::chrono::milliseconds Request{200};
constexpr qsizetype MostDedicated = 12;
constexpr qsizetype MostTimers = 20'000;

} // namespace

void Chaos::run()
{
    while (m_world.goesOn()) {
        for (int left = 32; left > 0 && m_world.goesOn(); --left)
            actOnOne();
        add(tally().steps);
        m_world.rest(std::chrono::milliseconds(1 + m_random.below(5)));
        resumeSome(std::size_t(m_random.below(8)));
    }
    resumeSome(m_held.size());
}

void Chaos::actOnOne()
{
    const Pid pid = m_world.somebody(m_random);
    switch (m_random.below(24)) {
    case 0:
    case 1:
        end(pid);
        break;
    case 2:
        suspendOne();
        break;
    case 3:
    case 4:
        nameSomebody();
        break;
    case 5:
        group();
        break;
    case 6:
    case 7:
        tie();
        break;
    case 8:
        if (m_random.oneIn(20))
            armAndCancel();
        break;
    case 9:
        if (m_random.oneIn(4))
            repeat();
        break;
    case 10:
        if (m_random.oneIn(40))
            askSupervisors();
        break;
    case 11:
        if (m_random.oneIn(40))
            endSupervisor();
        break;
    case 12:
        spawnOne();
        break;
    case 13:
        if (m_random.oneIn(10))
            flood();
        break;
    case 14: {
        Witness &one = m_witnesses[std::size_t(m_random.below(int(m_witnesses.size())))];
        if (m_random.oneIn(4) && m_runtime.suspend(one.pid))
            m_held.push_back(one.pid);
        for (int left = m_random.below(20); left > 0; --left)
            add(one.accepted, m_sender.send(one.pid) ? 1 : 0);
        break;
    }
    default:
        if (m_world.hasRoom())
            m_sender.send(pid, m_random.oneIn(4) ? Command::Act : Command::Nothing);
    }
}

void Chaos::end(Pid pid)
{
    switch (m_random.below(6)) {
    case 0:
        m_runtime.kill(pid);
        break;
    case 1:
        m_runtime.exit(pid, ExitReason::Shutdown);
        break;
    case 2:
        m_runtime.exit(pid, ExitReason::custom(u"soak"_s));
        break;
    case 3:
        m_runtime.exit(pid, ExitReason::Normal);
        break;
    case 4:
        m_sender.send(pid, Command::Throw);
        break;
    default:
        m_sender.send(pid, Command::Return);
    }
}

void Chaos::flood()
{
    const Pid pid = m_world.somebody(m_random);
    for (int left = m_random.below(3000); left > 0 && m_world.hasRoom(); --left) {
        if (m_sender.send(pid) == SendResult::NoProcess)
            return;
    }
}

void Chaos::nameSomebody()
{
    const QString name = World::someName(m_random);
    switch (m_random.below(4)) {
    case 0:
        m_runtime.unregisterName(name);
        break;
    case 1:
        m_runtime.registerName(name, m_world.somebody(m_random));
        break;
    case 2:
        m_sender.sendNamed(name);
        break;
    default:
        if (m_random.oneIn(50))
            m_runtime.whenRegistered(name, Short);
        else
            m_runtime.whereis(name);
    }
}

void Chaos::group()
{
    const QString name = World::someGroup(m_random);
    const int what = m_random.below(100);
    if (what == 0)
        m_runtime.killGroup(name);
    else if (what < 40)
        m_runtime.joinGroup(name, m_world.somebody(m_random));
    else if (what < 60)
        m_runtime.leaveGroup(name, m_world.somebody(m_random));
    else if (m_world.hasRoom())
        m_sender.sendGroup(name);
}

void Chaos::tie()
{
    const Pid a = m_world.somebody(m_random);
    const Pid b = m_world.somebody(m_random);
    switch (m_random.below(5)) {
    case 0:
        m_runtime.link(a, b);
        break;
    case 1:
        m_runtime.unlink(a, b);
        break;
    case 2:
        m_runtime.monitor(a, b);
        break;
    case 3:
        m_runtime.demonitor(m_runtime.monitor(a, b));
        break;
    default:
        m_runtime.setTrapExit(a, m_random.oneIn(2));
    }
}

/// Thousands at a time. In an exact era only those are cancelled that cannot have fired.
void Chaos::armAndCancel()
{
    if (m_runtime.statistics().timersPending > MostTimers)
        return;
    for (int left = m_random.below(3000); left > 0 && m_world.goesOn(); --left) {
        const bool far = m_random.oneIn(2);
        const std::chrono::milliseconds delay(far ? 3'600'000 : m_random.below(200));
        const auto parcel = m_sender.parcel(Kind::OneShot);
        parcel->notBefore = std::chrono::steady_clock::now() + delay;
        add(tally().timersArmed);
        TimerRef timer = m_random.oneIn(4)
            ? m_runtime.sendAfter(World::someName(m_random), delay, Sender::wrap(parcel))
            : m_runtime.sendAfter(m_world.somebody(m_random), delay, Sender::wrap(parcel));
        if (far || (!m_world.exact && m_random.oneIn(2)))
            m_armed.emplace_back(std::move(timer), parcel);
    }
    m_world.rest(std::chrono::milliseconds(m_random.below(100)));
    for (auto &[timer, parcel] : m_armed) {
        if (!timer.cancel())
            continue;
        add(tally().timersCancelled);
        parcel->revoked = true;
        if (parcel->taken)
            add(tally().revived);
    }
    m_armed.clear();
}

void Chaos::repeat()
{
    if (m_world.exact) // to cancel one revokes what waits
        return;
    const std::chrono::milliseconds period(1 + m_random.below(50));
    add(tally().timersArmed);
    Message message = m_sender.message(Kind::Repeating);
    m_repeating.push_back(m_random.oneIn(3)
                              ? m_runtime.sendEvery(World::someName(m_random), period, std::move(message))
                              : m_runtime.sendEvery(m_world.somebody(m_random), period, std::move(message)));
    if (m_repeating.size() < 30)
        return;
    add(tally().timersCancelled, m_repeating.front().cancel() ? 1 : 0);
    m_repeating.pop_front();
}

/// Children come, go, and are started again, on request. Those that may be stopped so have ids of "r.".
void Chaos::askSupervisors()
{
    const QList<SupervisorInfo> supervisors = m_runtime.supervisors();
    for (int left = 5; left > 0 && !supervisors.isEmpty() && m_world.goesOn(); --left) {
        const SupervisorInfo &one = supervisors.at(m_random.below(int(supervisors.size())));
        add(tally().requests, 2);
        if (one.strategy == Strategy::Pool) {
            m_runtime.resizePool(one.pid, 1 + m_random.below(40), Request);
            m_runtime.startChild(one.pid, Request);
            continue;
        }
        ChildSpec child{.id = u"t.%1"_s.arg(m_random.next()), .body = Worker(m_world), .restart = Restart::Temporary};
        if (m_random.oneIn(2)) {
            m_runtime.startChild(one.pid, child, Request);
            m_runtime.stopChild(one.pid, child.id, Request);
            continue;
        }
        for (const ChildInfo &info : one.children) {
            if (!info.id.startsWith(u"r."))
                continue;
            m_runtime.stopChild(one.pid, info.id, Request);
            m_runtime.restartChild(one.pid, info.id, Request);
            break;
        }
    }
}

void Chaos::endSupervisor()
{
    const Pid pid = m_world.someSupervisor(m_random);
    if (m_random.oneIn(2))
        m_runtime.kill(pid);
    else
        m_runtime.exit(pid, ExitReason::Shutdown);
}

void Chaos::spawnOne()
{
    SpawnOptions options;
    if (m_random.oneIn(4))
        options.name = World::someName(m_random);
    if (m_random.oneIn(4))
        options.mailboxCapacity = 1 + m_random.below(32);
    const Statistics now = m_runtime.statistics();
    options.dedicatedThread = m_random.oneIn(10) && now.dedicatedThreads < MostDedicated;
    if (now.live > m_world.processes + m_world.processes / 4)
        return;
    if (m_random.oneIn(2))
        m_runtime.spawn(Worker(m_world, m_random.oneIn(4)), options);
    else
        m_runtime.spawnLink(m_world.somebody(m_random), Worker(m_world), options);
}

void Chaos::suspendOne()
{
    const Pid pid = m_random.oneIn(20) ? m_world.someSupervisor(m_random) : m_world.somebody(m_random);
    if (m_held.size() < 100 && m_runtime.suspend(pid))
        m_held.push_back(pid);
}

void Chaos::resumeSome(std::size_t atMost)
{
    for (; atMost > 0 && !m_held.empty(); --atMost) {
        std::swap(m_held[std::size_t(m_random.below(int(m_held.size())))], m_held.back());
        m_runtime.resume(m_held.back());
        m_held.pop_back();
    }
}

} // namespace orrery::soak
