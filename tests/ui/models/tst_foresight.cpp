// SPDX-License-Identifier: MIT
#include "control/runtimequeries.h"

#include "support/processes.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;
using Cause = Foresight::Cause;

namespace {

constexpr int Deadline = 20'000;

QList<Pid> endingBy(const Foresight &foresight, Cause cause)
{
    QList<Pid> pids;
    for (const Foresight::Ending &each : foresight.endings) {
        if (each.cause == cause)
            pids.append(each.info.pid);
    }
    std::sort(pids.begin(), pids.end());
    return pids;
}

ChildSpec child(const QString &id, Restart restart = Restart::Permanent)
{
    // Who is stopped and does not end is killed after the grace: none, so that nobody waits for it here.
    return {.id = id, .body = sink, .name = id, .restart = restart, .grace = 0ms};
}

} // namespace

/// What is told before a stop, by a real runtime; and that a stop then does what was told.
class TestForesight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linksAreFollowedUntilSomebodyTrapsExits()
    {
        // 0 — 1 — 2 — 3(traps) — 4,   0 — 5,   6
        Runtime runtime({.workers = 1});
        QList<Pid> p;
        for (int i = 0; i < 7; ++i)
            p.append(runtime.spawn(sink));
        for (const auto &[a, b] : {std::pair(0, 1), std::pair(1, 2), std::pair(2, 3), std::pair(3, 4), std::pair(0, 5)})
            QVERIFY(runtime.link(p[a], p[b]));
        runtime.setTrapExit(p[3], true);
        const Foresight one = foreseen(runtime, {p[0]});
        QCOMPARE(endingBy(one, Cause::Asked), QList<Pid>{p[0]});
        QCOMPARE(endingBy(one, Cause::Linked), (QList<Pid>{p[1], p[2], p[5]}));
        QCOMPARE(one.told.size(), 1);
        QCOMPARE(one.told.first().pid, p[3]);
        QVERIFY(one.isComplete);
        const auto two = std::find_if(one.endings.begin(), one.endings.end(),
                                      [&](const Foresight::Ending &each) { return each.info.pid == p[2]; });
        QCOMPARE(two->through, p[1]);
        QCOMPARE(endingBy(foreseen(runtime, {p[0], p[5]}), Cause::Linked), (QList<Pid>{p[1], p[2]}));
        QCOMPARE(endingBy(foreseen(runtime, {p[3]}), Cause::Linked), (QList<Pid>{p[0], p[1], p[2], p[4], p[5]}));
        QVERIFY(foreseen(runtime, {p[6]}).endings.size() == 1 && foreseen(runtime, {}).endings.isEmpty());
        QVERIFY(foreseen(runtime, {Pid(9999)}).endings.isEmpty());

        QVERIFY(runtime.exit(p[0], ExitReason::Shutdown));
        for (const Foresight::Ending &each : one.endings)
            QVERIFY(runtime.join(each.info.pid, std::chrono::milliseconds(Deadline)));
        QVERIFY(runtime.waitIdle(std::chrono::milliseconds(Deadline)));
        QVERIFY(runtime.isAlive(p[3]) && runtime.isAlive(p[4]) && runtime.isAlive(p[6]));
    }

    void namesGroupsTimersAndMessagesAreTold()
    {
        Runtime runtime({.workers = 1});
        const Pid pid = runtime.spawn(sink, {.label = u"l"_s, .name = u"n"_s});
        QVERIFY(runtime.waitIdle(std::chrono::milliseconds(Deadline)));
        QVERIFY(runtime.registerName(u"m"_s, pid) && runtime.joinGroup(u"g"_s, pid) && runtime.suspend(pid));
        const TimerRef timer = runtime.sendAfter(pid, 1h, "x");
        runtime.send(pid, "waits");
        const ProcessInfo info = foreseen(runtime, {pid}).endings.first().info;
        QStringList names = info.names;
        names.sort();
        QCOMPARE(names, (QStringList{u"m"_s, u"n"_s}));
        QCOMPARE(info.groups, QStringList{u"g"_s});
        QCOMPARE(info.timersPending, 1);
        QCOMPARE(info.mailboxDepth, 1);
    }

    void timersAreListedOneByOneAsTheyComeDue()
    {
        Runtime runtime({.workers = 1});
        const Pid pid = runtime.spawn(sink);
        const Pid other = runtime.spawnLink(pid, sink);
        QVERIFY(runtime.waitIdle(std::chrono::milliseconds(Deadline)));
        const TimerRef late = runtime.sendAfter(pid, 3h, "late");
        const TimerRef soon = runtime.sendAfter(pid, 1h, "soon");
        const TimerRef again = runtime.sendEvery(other, 2h, "again");
        const Foresight few = foreseen(runtime, {pid});
        QCOMPARE(few.endings.size(), 2);
        const auto previews = [](const Foresight::Ending &ending) {
            QStringList texts;
            for (const TimerInfo &timer : ending.timers)
                texts.append(timer.preview);
            return texts;
        };
        QCOMPARE(previews(few.endings.first()), (QStringList{u"soon"_s, u"late"_s}));
        QCOMPARE(few.endings.first().timers.first().period, 0ms);
        QVERIFY(few.endings.first().timers.first().remaining > 59min);
        QCOMPARE(previews(few.endings.last()), QStringList{u"again"_s});
        QCOMPARE(few.endings.last().timers.first().period, 2h);

        // Of many the first, of each process and in all.
        for (int i = 0; i < 50; ++i)
            runtime.sendAfter(pid, 1h, "one of many");
        const Foresight::Ending many = foreseen(runtime, {pid}).endings.first();
        QCOMPARE(many.timers.size(), Foresight::MostTimers);
        QCOMPARE(many.info.timersPending, 52);
        QList<Pid> crowd;
        for (qsizetype i = 0; i < Foresight::MostTimersInAll; ++i) {
            crowd.append(runtime.spawn(sink));
            runtime.sendAfter(crowd.last(), 1h, "a");
            runtime.sendAfter(crowd.last(), 1h, "b");
        }
        qsizetype listed = 0, pending = 0;
        for (const Foresight::Ending &each : foreseen(runtime, crowd).endings) {
            listed += each.timers.size();
            pending += each.info.timersPending;
        }
        QCOMPARE(listed, Foresight::MostTimersInAll);
        QCOMPARE(pending, 2 * Foresight::MostTimersInAll);
    }

    void whoIsKilledCannotSeeToItsChildren()
    {
        Runtime runtime({.workers = 1});
        const Pid top = runtime.supervise({.children = {child(u"plain"_s), child(u"trapping"_s)}});
        const std::optional<Pid> trapping = runtime.whenRegistered(u"trapping"_s, 20s);
        const std::optional<Pid> plain = runtime.whereis(u"plain"_s);
        QVERIFY(plain && trapping);
        runtime.setTrapExit(*trapping, true);
        QCOMPARE(endingBy(foreseen(runtime, {top}), Cause::Supervised).size(), 2);
        const Foresight killed = foreseen(runtime, {top}, Foresight::Way::Kill);
        QVERIFY(killed.way == Foresight::Way::Kill);
        QVERIFY(endingBy(killed, Cause::Supervised).isEmpty());
        QCOMPARE(endingBy(killed, Cause::Linked), QList<Pid>{*plain});
        QCOMPARE(killed.told.size(), 1);
        QCOMPARE(killed.told.first().pid, *trapping);
        QVERIFY(runtime.kill(top));
        QVERIFY(runtime.join(top, 20s) && runtime.join(*plain, 20s));
        QVERIFY(runtime.waitIdle(std::chrono::milliseconds(Deadline)));
        QVERIFY(runtime.isAlive(*trapping));
    }

    void aKillHasTransientChildrenStartedAgain()
    {
        Runtime runtime({.workers = 1});
        runtime.supervise({.mostRestarts = 0, .children = {child(u"if it fails"_s, Restart::Transient)}});
        const std::optional<Pid> pid = runtime.whenRegistered(u"if it fails"_s, 20s);
        QVERIFY(pid);
        QVERIFY(!foreseen(runtime, {*pid}).restarts.first().isOneTooMany);
        QVERIFY(foreseen(runtime, {*pid}, Foresight::Way::Kill).restarts.first().isOneTooMany);
    }

    void aSupervisorTakesItsChildrenAlong()
    {
        Runtime runtime({.workers = 1});
        const Pid top = runtime.supervise(
            {.mostRestarts = 5,
             .children = {child(u"a"_s),
                          {.id = u"inner"_s, .body = SupervisorSpec{.children = {child(u"b"_s)}}, .name = u"inner"_s}}});
        const std::optional<Pid> a = runtime.whenRegistered(u"a"_s, 20s);
        const std::optional<Pid> b = runtime.whenRegistered(u"b"_s, 20s);
        const std::optional<Pid> inner = runtime.whereis(u"inner"_s);
        QVERIFY(a && b && inner);
        runtime.setTrapExit(*b, true); // which does not keep it from ending with its supervisor

        const Foresight all = foreseen(runtime, {top});
        QCOMPARE(endingBy(all, Cause::Supervised).size(), 3);
        QVERIFY(endingBy(all, Cause::Supervised).contains(*b));
        QVERIFY(all.endings.first().isSupervisor && all.told.isEmpty() && all.restarts.isEmpty());

        const Foresight one = foreseen(runtime, {*inner});
        QCOMPARE(endingBy(one, Cause::Supervised), QList<Pid>{*b});
        QCOMPARE(one.told.size(), 1); // its own supervisor, which starts it again
        QCOMPARE(one.restarts.size(), 1);
        QCOMPARE(one.restarts.first().pid, *inner);
        QCOMPARE(one.restarts.first().supervisor, top);
        QVERIFY(!one.restarts.first().isOneTooMany);
        QVERIFY(runtime.exit(*inner, ExitReason::Shutdown));
        QVERIFY(runtime.join(*inner, 20s));
        const std::optional<Pid> again = runtime.whenRegistered(u"b"_s, 20s);
        QVERIFY(again && *again != *b);
    }

    void aStrangerLinkedToASupervisorEndsIt()
    {
        Runtime runtime({.workers = 1});
        const Pid top = runtime.supervise({.children = {child(u"c"_s)}});
        const std::optional<Pid> c = runtime.whenRegistered(u"c"_s, 20s);
        const Pid stranger = runtime.spawn(sink);
        QVERIFY(c && runtime.link(stranger, top));
        const Foresight foresight = foreseen(runtime, {stranger});
        QCOMPARE(endingBy(foresight, Cause::Linked), QList<Pid>{top});
        QCOMPARE(endingBy(foresight, Cause::Supervised), QList<Pid>{*c});
        QVERIFY(runtime.exit(stranger, ExitReason::Shutdown));
        QVERIFY(runtime.join(top, 20s) && runtime.join(*c, 20s));
    }

    void whoIsStartedAgainAndWithWhomIsTold()
    {
        Runtime runtime({.workers = 1});
        runtime.supervise({.strategy = Strategy::RestForOne,
                           .mostRestarts = 0,
                           .children = {child(u"first"_s), child(u"second"_s), child(u"third"_s)}},
                          {.name = u"chain"_s});
        runtime.supervise({.children = {child(u"if it fails"_s, Restart::Transient), child(u"once"_s, Restart::Temporary)}});
        QVERIFY(runtime.whenRegistered(u"third"_s, 20s) && runtime.whenRegistered(u"once"_s, 20s));
        const auto of = [&](const QString &name) { return foreseen(runtime, {*runtime.whereis(name)}).restarts; };
        QCOMPARE(of(u"first"_s).size(), 1);
        const Foresight::Restarting first = of(u"first"_s).first();
        QCOMPARE(first.childId, u"first"_s);
        QCOMPARE(first.supervisorKnownAs, u"chain"_s);
        QCOMPARE(first.others, 2);
        QVERIFY(first.isOneTooMany); // it makes none
        QCOMPARE(of(u"third"_s).first().others, 0);
        QVERIFY(of(u"if it fails"_s).first().restart == Restart::Transient);
        QVERIFY(!of(u"if it fails"_s).first().isOneTooMany);
        QVERIFY(of(u"once"_s).isEmpty());
    }

    void severalChildrenOfOneSupervisorCountTogether()
    {
        Runtime runtime({.workers = 1});
        runtime.supervise({.mostRestarts = 1, .children = {child(u"x"_s), child(u"y"_s)}});
        QVERIFY(runtime.whenRegistered(u"y"_s, 20s));
        const Pid x = *runtime.whereis(u"x"_s);
        const Pid y = *runtime.whereis(u"y"_s);
        QVERIFY(!foreseen(runtime, {x}).restarts.first().isOneTooMany);
        const Foresight both = foreseen(runtime, {x, y});
        QCOMPARE(both.restarts.size(), 2);
        QVERIFY(both.restarts.first().isOneTooMany && both.restarts.last().isOneTooMany);
    }

    void aLongChainIsFollowedToTheBoundAndNoFurther()
    {
        Runtime runtime({.workers = 1});
        constexpr qsizetype Length = Foresight::MostFollowed + 5;
        QList<Pid> p{runtime.spawn(sink)};
        while (p.size() < Length)
            p.append(runtime.spawnLink(p.last(), sink));
        const Foresight all = foreseen(runtime, {p.first()});
        QCOMPARE(all.endings.size(), Foresight::MostFollowed);
        QVERIFY(!all.isComplete);
        const Foresight many = foreseen(runtime, p);
        QCOMPARE(many.endings.size(), Foresight::MostFollowed);
        QVERIFY(!many.isComplete);
        QVERIFY(foreseen(runtime, {p.first()}).told.isEmpty());
        runtime.unlink(p[9], p[10]);
        QCOMPARE(foreseen(runtime, {p.first()}).endings.size(), 10);
    }
};

QTEST_GUILESS_MAIN(TestForesight)
#include "tst_foresight.moc"
