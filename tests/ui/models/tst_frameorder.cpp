// SPDX-License-Identifier: MIT
#include "feed/frameorder.h"

#include "support/frames.h"

#include <QtTest/QTest>

using namespace orrery;
using namespace orrery::ui;

class TestFrameOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFrameInOrderIsHandedOnAsItIs()
    {
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2);
        maker.name(QStringLiteral("a"), 1).name(QStringLiteral("b"), 1);
        maker.group(QStringLiteral("g"), {1}).group(QStringLiteral("h"), {2});
        maker.timer(1);
        maker.timer(4);
        const FramePtr frame = maker.take();
        QCOMPARE(inOrder(frame), frame);
        QCOMPARE(inOrder(nullptr), nullptr);
    }

    void anotherIsPutInOrder()
    {
        Frame frame;
        frame.number = 7;
        for (const char *name : {"b", "a", "b"})
            frame.names.append({QString::fromLatin1(name), Pid(static_cast<quint64>(frame.names.size()) + 1), {}});
        for (const quint64 id : {3, 1, 2}) {
            TimerInfo timer;
            timer.id = id;
            frame.timers.append(timer);
        }
        frame.groups = {{QStringLiteral("late"), {}}, {QStringLiteral("early"), {}}};
        const FramePtr ordered = inOrder(std::make_shared<Frame>(frame));
        QCOMPARE(ordered->number, 7U);
        QCOMPARE(ordered->names.size(), 2);
        QCOMPARE(ordered->names[0].name, QStringLiteral("a"));
        QCOMPARE(ordered->names[1].pid, Pid(1)); // of twins the first
        QCOMPARE(ordered->groups[0].name, QStringLiteral("early"));
        QCOMPARE(ordered->timers[0].id, 1U);
        QCOMPARE(ordered->timers[2].id, 3U);
    }
};

QTEST_GUILESS_MAIN(TestFrameOrder)
#include "tst_frameorder.moc"
