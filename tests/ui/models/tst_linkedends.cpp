// SPDX-License-Identifier: MIT
#include "models/linkedends.h"

#include "support/frames.h"

#include <QtTest/QTest>

using namespace orrery;
using namespace orrery::ui;

namespace {

void link(FrameMaker &maker, quint64 a, quint64 b)
{
    maker.process(a).links.append(Pid(b));
    maker.process(b).links.append(Pid(a));
}

} // namespace

class TestLinkedEnds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyGoFromLinkToLinkUntilSomebodyTrapsExits()
    {
        // 1 — 2 — 3 — 4(traps) — 5,   1 — 6,   7
        FrameMaker maker;
        for (quint64 pid = 1; pid <= 7; ++pid)
            maker.spawn(pid);
        link(maker, 2, 3);
        link(maker, 1, 2);
        link(maker, 3, 4);
        link(maker, 4, 5);
        link(maker, 1, 6);
        maker.process(4).trapExit = true;
        const FramePtr frame = maker.take();
        QCOMPARE(linkedEnds(*frame, {Pid(1)}), (QList<Pid>{Pid(2), Pid(3), Pid(6)}));
        QCOMPARE(linkedEnds(*frame, {Pid(1), Pid(6)}), (QList<Pid>{Pid(2), Pid(3)}));
        QCOMPARE(linkedEnds(*frame, {Pid(5)}), QList<Pid>());
        QCOMPARE(linkedEnds(*frame, {Pid(4)}), (QList<Pid>{Pid(1), Pid(2), Pid(3), Pid(5), Pid(6)}));
        QCOMPARE(linkedEnds(*frame, {Pid(7)}), QList<Pid>());
        QCOMPARE(linkedEnds(*frame, {Pid(99)}), QList<Pid>());
        QCOMPARE(linkedEnds(*frame, {}), QList<Pid>());
    }

    void aRingEnds()
    {
        FrameMaker maker;
        for (quint64 pid = 1; pid <= 3; ++pid)
            maker.spawn(pid);
        link(maker, 1, 2);
        link(maker, 2, 3);
        link(maker, 3, 1);
        QCOMPARE(linkedEnds(*maker.take(), {Pid(2)}), (QList<Pid>{Pid(1), Pid(3)}));
    }

    void aLongChainIsFollowedToItsEnd()
    {
        FrameMaker maker;
        constexpr quint64 Length = 20'000;
        for (quint64 pid = 1; pid <= Length; ++pid) {
            ProcessInfo info;
            info.pid = Pid(pid);
            if (pid > 1)
                info.links.append(Pid(pid - 1));
            if (pid < Length)
                info.links.append(Pid(pid + 1));
            maker.frame().processes.append(info);
        }
        QCOMPARE(linkedEnds(*maker.take(), {Pid(1)}).size(), static_cast<qsizetype>(Length - 1));
    }
};

QTEST_GUILESS_MAIN(TestLinkedEnds)
#include "tst_linkedends.moc"
