// SPDX-License-Identifier: MIT
#include "era.h"

#include "chaos.h"
#include "forest.h"
#include "machine.h"
#include "watchdog.h"
#include "windows.h"

#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace orrery::soak {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds Patience{60};
constexpr int ChaosThreads = 3;
constexpr int Witnesses = 16;

/// Polls until it holds, or a deadline that only a failure reaches.
template <typename Condition>
bool eventually(Condition condition)
{
    for (const auto deadline = Steady::now() + Patience; Steady::now() < deadline;) {
        if (condition())
            return true;
        std::this_thread::sleep_for(2ms);
    }
    return condition();
}

std::array<quint64, Kinds> copied(const std::array<Count, Kinds> &counts)
{
    std::array<quint64, Kinds> result{};
    for (std::size_t i = 0; i < Kinds; ++i)
        result[i] = counts[i].load();
    return result;
}

/// What keeps a supervisor's children from being as they have to be; empty where nothing does.
QString amiss(Runtime &runtime)
{
    for (const SupervisorInfo &supervisor : runtime.supervisors()) {
        for (const ChildInfo &child : supervisor.children) {
            if (child.restart != Restart::Permanent || child.id.startsWith(u"r."))
                continue;
            if (child.pid.isNull() || !runtime.isAlive(child.pid))
                return u"the permanent child %1 of %2 does not run (pid %3, %4 restarts, waiting %5)"_s
                    .arg(child.id, supervisor.pid.toString(), child.pid.toString())
                    .arg(child.restarts)
                    .arg(child.isWaiting);
            if (child.id.startsWith(u"c.") && runtime.whereis(child.id) != child.pid)
                return u"the name %1 is not its child's, %2, but %3's"_s.arg(
                    child.id, child.pid.toString(), runtime.whereis(child.id).value_or(Pid()).toString());
        }
    }
    return {};
}

} // namespace

Era::Before Era::countsNow()
{
    const Tally &now = tally();
    return {copied(now.created), copied(now.accepted), copied(now.received), now.requests.load(), now.planted.load(),
            now.outOfOrder.load(), now.early.load(), now.revived.load()};
}

void Era::run(std::chrono::milliseconds length, Steady::time_point since, const std::function<bool()> &stopped)
{
    const int threadsBefore = threadCount();
    if (m_totals.eras == 0)
        m_totals.threadsAtFirst = threadsBefore;
    const Before before = countsNow();
    Random random(m_seed);
    World world(random.next(), m_options.processes, random.oneIn(3));
    RuntimeOptions options;
    options.workers = 2 + random.below(3);
    options.journalCapacity = 1'000'000;
    options.journalKinds = {JournalEvent::Kind::Exited, JournalEvent::Kind::Restarted};
    const int how = random.below(8) == 0 ? 3 : random.below(3);
    ++m_totals.shutdowns[std::size_t(how)];

    std::deque<Witness> witnesses(Witnesses);
    std::optional<Runtime> runtime(std::in_place, options);
    std::optional<Windows> windows(std::in_place, world, *runtime);
    {
        for (int i = 0; i < Witnesses; ++i) {
            Witness &one = witnesses[std::size_t(i)];
            SpawnOptions apart{.label = u"witness"_s, .dedicatedThread = i % 8 == 0};
            if (i % 4 == 1)
                apart.mailboxCapacity = i;
            one.pid = runtime->spawn([&one](Context self) { return witness(self, one); }, apart);
        }
        Forest forest(world, *runtime);
        for (int left = m_options.processes / 20; left > 0; --left)
            runtime->spawn(Worker(world, random.oneIn(4)));
        let(*runtime, world, forest, witnesses, length, since, stopped);
        m_totals.replanted += forest.replanted();
    }
    nowAt("what was suspended, to be resumed");
    for (const ProcessInfo &info : runtime->processInfos()) {
        while (runtime->resume(info.pid)) { }
    }
    Sender sender(*runtime);
    checkWitnesses(*runtime, witnesses, sender);
    checkSupervision(*runtime);
    if (how == 3) {
        nowAt("the runtime's destructor");
        readJournal(*runtime);
    } else {
        shutDown(*runtime, how);
        checkNothingLeft(*runtime, before, world.exact);
    }
    runtime.reset();
    nowAt("the thread of the QtMailboxes");
    windows->finish();
    if (windows->silent())
        broken(u"%1 QtMailboxes outlived their runtime and were not told of their end"_s.arg(windows->silent()));
    windows.reset();
    checkNothingLeaked(before, threadsBefore);
    ++m_totals.eras;
    trimMemory();
    m_totals.resident.push_back(residentBytes());
    m_totals.allocated.push_back(allocatedBytes());
}

void Era::let(Runtime &runtime, World &world, Forest &forest, std::deque<Witness> &witnesses,
              std::chrono::milliseconds length, Steady::time_point since, const std::function<bool()> &stopped)
{
    nowAt("an era's time");
    std::vector<std::thread> threads;
    for (int i = 0; i < ChaosThreads; ++i)
        threads.emplace_back(
            [&world, &runtime, &witnesses, i] { Chaos(world, runtime, witnesses, quint64(100 + i)).run(); });
    const auto until = Steady::now() + length;
    auto nextReport = Steady::now() + m_options.report;
    while (Steady::now() < until && !stopped()) {
        world.rest(std::min(std::chrono::milliseconds(100),
                            std::chrono::duration_cast<std::chrono::milliseconds>(until - Steady::now()) + 1ms));
        forest.tend();
        readJournal(runtime);
        if (Steady::now() >= nextReport) {
            nextReport += m_options.report;
            printFigures(std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - since),
                         m_totals.eras + 1, runtime.statistics());
        }
    }
    printFigures(std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - since), m_totals.eras + 1,
                 runtime.statistics());
    nowAt("the threads of chaos");
    world.end();
    for (std::thread &thread : threads)
        thread.join();
}

void Era::readJournal(Runtime &runtime)
{
    for (const JournalEvent &event : runtime.journal(m_journalRead)) {
        m_journalRead = event.sequence;
        if (event.kind == JournalEvent::Kind::Exited) {
            ++m_exited;
            ++m_totals.ended[std::size_t(event.reason.kind())];
        } else {
            ++m_restarted;
            ++m_totals.restarts;
            m_restartedSupervisors += event.text.startsWith(u"s.") ? 1 : 0;
        }
    }
}

void Era::checkWitnesses(Runtime &runtime, std::deque<Witness> &witnesses, Sender &sender)
{
    nowAt("witnesses, who have to receive all that was accepted");
    for (Witness &one : witnesses) {
        const bool told = eventually([&] { return bool(sender.send(one.pid, Command::Return)); });
        add(one.accepted, told ? 1 : 0);
        const bool ended = runtime.join(one.pid, Patience);
        if (!ended || !one.returned || one.received != one.accepted)
            broken(u"a witness, %1, received %2 of %3 accepted messages (ended %4, returned %5)"_s.arg(one.pid.toString())
                       .arg(one.received.load())
                       .arg(one.accepted.load())
                       .arg(ended)
                       .arg(one.returned.load()));
        add(tally().steps);
    }
}

void Era::checkSupervision(Runtime &runtime)
{
    nowAt("supervisors, whose permanent children have to run under their names");
    QString what;
    if (!eventually([&] {
            what = amiss(runtime);
            return what.isEmpty();
        }))
        broken(what);
    quint64 restarts = 0;
    for (const SupervisorInfo &supervisor : runtime.supervisors())
        restarts += supervisor.restarts;
    readJournal(runtime);
    m_totals.endedUntold += runtime.statistics().journalOverwritten;
}

void Era::shutDown(Runtime &runtime, int how)
{
    if (how == 0) {
        nowAt("shutdown()");
        runtime.shutdown();
    } else if (how == 1) {
        nowAt("shutdown(grace, deadline)");
        const ShutdownReport report = runtime.shutdown({.grace = 1s, .deadline = 90s});
        if (!report.stuck.isEmpty())
            broken(u"%1 processes are stuck after the deadline, %2 the first"_s.arg(report.stuck.size())
                       .arg(report.stuck.first().toString()));
    } else {
        nowAt("a shutdown from inside");
        runtime.spawn([](Context self) -> Process {
            self.runtime().shutdown();
            co_return;
        });
        if (!eventually([&] { return runtime.phase() == Phase::Stopped; }))
            broken(u"a shutdown from inside is not over after %1 s"_s.arg(Patience.count()));
    }
}

void Era::checkNothingLeft(Runtime &runtime, const Before &before, bool exact)
{
    nowAt("what a stopped runtime may not have any more");
    Statistics last = runtime.statistics();
    const auto none = [](const char *what, quint64 count) {
        if (count)
            broken(u"%1 %2 after the shutdown"_s.arg(count).arg(QLatin1StringView(what)));
    };
    none("processes", quint64(runtime.processes().size()) + quint64(last.live));
    none("names", quint64(runtime.names().size()) + quint64(last.names));
    none("groups", quint64(runtime.groups().size()) + quint64(last.groups));
    none("timers", quint64(runtime.timers().size()) + quint64(last.timersPending));
    none("supervisors", quint64(runtime.supervisors().size()));
    if (last.spawned != last.finished)
        broken(u"spawned %1, finished %2"_s.arg(last.spawned).arg(last.finished));
    // What a late sender put in goes with the record, which its worker may be about to let go of.
    const bool settled = eventually([&] {
        last = runtime.statistics();
        const quint64 gone = last.messagesReceived + last.messagesDiscarded;
        return last.messagesSent == gone + last.messagesRevoked && (!exact || last.messagesRevoked == 0);
    });
    if (!settled)
        broken(u"sent %1 is not received %2, discarded %3 and revoked %4 (exact %5)"_s.arg(last.messagesSent)
                   .arg(last.messagesReceived)
                   .arg(last.messagesDiscarded)
                   .arg(last.messagesRevoked)
                   .arg(exact));
    readJournal(runtime);
    if (last.journalOverwritten == 0 && m_exited != last.finished)
        broken(u"the journal told %1 ends of %2, and nothing was overwritten"_s.arg(m_exited).arg(last.finished));
    checkMessages(last, before, exact);
    m_totals.spawned += last.spawned;
    m_totals.finished += last.finished;
    m_totals.sent += last.messagesSent;
    m_totals.received += last.messagesReceived;
    m_totals.discarded += last.messagesDiscarded;
    m_totals.revoked += last.messagesRevoked;
    m_totals.noProcess += last.droppedNoProcess;
    m_totals.noName += last.droppedNoName;
    m_totals.mailboxFull += last.droppedMailboxFull;
    m_totals.lateReplies += last.droppedLateReplies;
    m_totals.fired += last.timersFired;
    m_totals.cancelled += last.timersCancelled;
}

/// What the senders and the receivers counted against what the runtime did.
void Era::checkMessages(const Statistics &last, const Before &before, bool exact)
{
    const Before now = countsNow();
    const auto accepted = [&](Kind kind) { return now.accepted[std::size_t(kind)] - before.accepted[std::size_t(kind)]; };
    const auto received = [&](Kind kind) { return now.received[std::size_t(kind)] - before.received[std::size_t(kind)]; };
    const auto created = [&](Kind kind) { return now.created[std::size_t(kind)] - before.created[std::size_t(kind)]; };
    quint64 lost = 0;
    for (const Kind kind : {Kind::Plain, Kind::Group, Kind::Reply}) {
        if (received(kind) > accepted(kind))
            broken(u"%1 received of %2 accepted, kind %3"_s.arg(received(kind)).arg(accepted(kind)).arg(int(kind)));
        lost += accepted(kind) - received(kind);
    }
    if (received(Kind::Call) > created(Kind::Call))
        broken(u"%1 requests received of %2"_s.arg(received(Kind::Call)).arg(created(Kind::Call)));
    const quint64 fromTimers = received(Kind::OneShot) + received(Kind::Repeating);
    if (fromTimers > last.timersFired)
        broken(u"%1 messages of timers received, %2 fired"_s.arg(fromTimers).arg(last.timersFired));
    const quint64 revoked = last.messagesRevoked;
    if (revoked > last.timersFired - fromTimers)
        broken(u"%1 messages went without a trace, %2 at most were revoked"_s.arg(revoked).arg(last.timersFired - fromTimers));
    // What supervisors tell each other, and what was asked of them, may be discarded as well.
    const quint64 ofSupervisors = now.requests - before.requests + now.planted - before.planted
        + m_restarted + m_restartedSupervisors;
    const quint64 most = lost + created(Kind::Call) - received(Kind::Call) + last.timersFired - fromTimers
        + accepted(Kind::Window) + ofSupervisors;
    if (last.messagesDiscarded < lost || last.messagesDiscarded > most)
        broken(u"discarded %1, but by its senders and receivers between %2 and %3 (exact %4)"_s.arg(last.messagesDiscarded)
                   .arg(lost)
                   .arg(most)
                   .arg(exact));
}

void Era::checkNothingLeaked(const Before &before, int threadsBefore)
{
    nowAt("threads and values that have to be gone with the runtime");
    const auto gone = [](const char *what, const std::atomic<qint64> &count) {
        if (!eventually([&] { return count == 0; }))
            broken(u"%1 %2 outlive their runtime"_s.arg(count.load()).arg(QLatin1StringView(what)));
    };
    gone("messages", tally().parcels);
    gone("frames", tally().frames);
    gone("captures", tally().captures);
    if (!eventually([&] { return threadCount() <= threadsBefore; }))
        broken(u"%1 threads, %2 before"_s.arg(threadCount()).arg(threadsBefore));
    m_totals.threadsAtLast = threadCount();
    const Before now = countsNow();
    if (now.outOfOrder != before.outOfOrder)
        broken(u"%1 messages overtook another one of their sender"_s.arg(now.outOfOrder - before.outOfOrder));
    if (now.early != before.early)
        broken(u"%1 timers fired early"_s.arg(now.early - before.early));
    if (now.revived != before.revived)
        broken(u"%1 messages were received though cancel() gave true"_s.arg(now.revived - before.revived));
}

} // namespace orrery::soak
