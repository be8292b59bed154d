// SPDX-License-Identifier: MIT
// Timers that are fired before their time, or given another one, at random.
#include "support/processes.h"
#include "support/seed.h"

#include <QtCore/QRandomGenerator>

#include <map>
#include <vector>

using namespace orrery;
using namespace orrery::test;

class TestTimerSteeringModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomCommandsAgreeWithAModel();
};

/// Against a list of what is due when: each command at random, time between them, all messages in their order.
void TestTimerSteeringModel::randomCommandsAgreeWithAModel()
{
    struct Pending
    {
        TimerRef timer;
        std::chrono::nanoseconds due;
        std::chrono::nanoseconds period;
    };
    QRandomGenerator random(announcedSeed());
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    std::map<int, Pending> pending; // by number, which is the order of arming
    std::vector<QByteArray> expected;
    std::chrono::nanoseconds now{0};
    const auto delay = [&] {
        // All levels of the wheel, and many that are equal.
        const int bits = random.bounded(1, 26);
        const qint64 span = random.bounded(1 << bits);
        return std::chrono::nanoseconds(1 + (random.bounded(2) ? span / 1000 * 1000 : span * 1000));
    };
    const auto passTo = [&](std::chrono::nanoseconds until) {
        for (;;) {
            auto next = pending.end();
            for (auto one = pending.begin(); one != pending.end(); ++one) {
                if (one->second.due <= until && (next == pending.end() || one->second.due < next->second.due))
                    next = one;
            }
            if (next == pending.end())
                break;
            expected.push_back(QByteArray::number(next->first));
            if (next->second.period.count() > 0)
                next->second.due += next->second.period;
            else
                pending.erase(next);
        }
        now = until;
    };
    for (int i = 0; i < 3000; ++i) {
        const int what = random.bounded(10);
        if (what < 3 || pending.empty()) {
            const std::chrono::nanoseconds due = delay();
            const bool repeats = pending.size() < 4 && random.bounded(4) == 0;
            const std::chrono::nanoseconds period = repeats ? due + 100ms : 0ns;
            TimerRef timer = repeats ? time.runtime.sendEvery(pid, period, QByteArray::number(i))
                                     : time.runtime.sendAfter(pid, due, QByteArray::number(i));
            pending.emplace(i, Pending{std::move(timer), now + (repeats ? period : due), period});
        } else if (what < 6) {
            const std::chrono::nanoseconds by = delay() / 4;
            time.clock->advance(by);
            passTo(now + by);
        } else {
            auto chosen = std::next(pending.begin(), random.bounded(int(pending.size())));
            if (what == 6) {
                QVERIFY(chosen->second.timer.cancel());
                // What it had sent of a repeating one is revoked as well: a reader has to have read it.
                std::erase(expected, QByteArray::number(chosen->first));
                pending.erase(chosen);
            } else if (what == 7) {
                QVERIFY(chosen->second.timer.fire());
                expected.push_back(QByteArray::number(chosen->first));
                if (chosen->second.period.count() == 0)
                    pending.erase(chosen);
            } else {
                const std::chrono::nanoseconds due = delay();
                QVERIFY(chosen->second.timer.reschedule(due));
                chosen->second.due = now + due;
            }
        }
        QCOMPARE(time.runtime.statistics().timersPending, qsizetype(pending.size()));
    }
    for (auto &[number, one] : pending)
        QVERIFY(one.timer.isPending());
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(heard.values(), expected);
    for (auto &[number, one] : pending)
        QVERIFY(!one.timer.fire());
}

QTEST_GUILESS_MAIN(TestTimerSteeringModel)
#include "tst_timersteeringmodel.moc"
