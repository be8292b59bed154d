// SPDX-License-Identifier: MIT
#include "support/seed.h"
#include "timer/wheel.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <utility>

using orrery::detail::TickScale;
using orrery::detail::Wheel;
using orrery::detail::WheelNode;
using orrery::test::announcedSeed;

namespace {

constexpr quint64 Never = std::numeric_limits<quint64>::max();

/// A wheel beside a sorted map that is right because it is simple. Every difference is a failure.
class Compared
{
public:
    WheelNode *insert(quint64 due)
    {
        auto node = std::make_unique<WheelNode>();
        node->due = due;
        node->order = ++m_order;
        WheelNode *raw = node.get();
        m_wheel.insert(*raw);
        m_expected.emplace(std::pair(due, m_order), std::move(node));
        return raw;
    }

    void remove(WheelNode *node)
    {
        m_wheel.remove(*node);
        m_expected.erase({node->due, node->order});
    }

    /// A node among those that are in it, by a number from anywhere.
    WheelNode *any(quint64 number) const
    {
        // The map is walked from the nearer end of the keys: cheap enough and fair enough.
        auto it = m_expected.lower_bound({number, 0});
        if (it == m_expected.end())
            it = m_expected.begin();
        return it == m_expected.end() ? nullptr : it->second.get();
    }

    bool isEmpty() const { return m_expected.empty(); }
    std::size_t size() const { return m_expected.size(); }
    quint64 elapsed() const { return m_wheel.elapsed(); }
    quint64 earliest() const { return m_expected.begin()->first.first; }
    quint64 last() const { return m_expected.rbegin()->first.first; }

    /// Whether what it says comes next is neither late nor wrong.
    bool saysWhatIsNext()
    {
        const std::optional<quint64> next = m_wheel.nextEvent();
        if (m_expected.empty())
            return !next.has_value();
        return next.has_value() && *next <= std::max(earliest(), m_wheel.elapsed()) && *next >= m_wheel.elapsed();
    }

    /// Takes out all that is due by then; whether it was the right ones in the right order.
    bool advance(quint64 now)
    {
        std::vector<WheelNode *> batch;
        while (m_wheel.take(now, batch)) {
            if (batch.empty())
                return false;
            const quint64 floor = batch.front()->due;
            for (WheelNode *node : batch) {
                if (m_expected.empty() || m_expected.begin()->second.get() != node || node->isLinked())
                    return false;
                if (node->due > now || (node->due != floor && node->due > m_wheel.elapsed()))
                    return false;
                m_expected.erase(m_expected.begin());
            }
        }
        return m_wheel.elapsed() == std::max(now, m_wheel.elapsed()) && (m_expected.empty() || earliest() > now);
    }

private:
    Wheel m_wheel;
    std::map<std::pair<quint64, quint64>, std::unique_ptr<WheelNode>> m_expected;
    quint64 m_order = 0;
};

} // namespace

class TestWheel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneHasNothingToSay();
    void equalDuesComeInTheOrderOfArming();
    void whatIsOverdueComesNext();
    void everyLevelsEdgesAreRight_data();
    void everyLevelsEdgesAreRight();
    void theLastTickThereIsCanBeReached();
    void oneTickAtATimeMissesNothing();
    void whatIsInsertedWhileTakingKeepsItsPlace();
    void whatIsNextIsExactWhenItIsNear();
    void anEmptiedSlotDoesNotMislead();
    void whatIsDeferredComesWithTheNextTick();
    void aScaleRoundsUpAndKeepsTheOrderWithinATick();
    void agreesWithASortedMap_data();
    void agreesWithASortedMap();
};

void TestWheel::anEmptyOneHasNothingToSay()
{
    Compared wheel;
    QVERIFY(wheel.saysWhatIsNext());
    QVERIFY(wheel.advance(0));
    QVERIFY(wheel.advance(12'345));
    QCOMPARE(wheel.elapsed(), quint64(12'345));
    QVERIFY(wheel.saysWhatIsNext());
}

void TestWheel::equalDuesComeInTheOrderOfArming()
{
    // The same tick, seen from further and further near: each stands at another level when it is
    // inserted and is moved down at another time.
    for (const quint64 due : {quint64(100), quint64(4096), quint64(1) << 30}) {
        Compared wheel;
        for (quint64 distance = due; distance > 1; distance = distance * 3 / 4) {
            QVERIFY(wheel.advance(due - distance));
            wheel.insert(due);
            wheel.insert(due);
        }
        QVERIFY(wheel.advance(due));
        QVERIFY(wheel.isEmpty());
    }
}

void TestWheel::whatIsOverdueComesNext()
{
    Compared wheel;
    QVERIFY(wheel.advance(1000));
    wheel.insert(1001);
    wheel.insert(1000);
    wheel.insert(3);
    wheel.insert(0);
    QVERIFY(wheel.saysWhatIsNext());
    QVERIFY(wheel.advance(1000));
    QCOMPARE(wheel.size(), std::size_t(1));
    QVERIFY(wheel.advance(1001));
    QVERIFY(wheel.isEmpty());

    wheel.remove(wheel.insert(5)); // overdue and taken back
    QVERIFY(wheel.saysWhatIsNext());
    QVERIFY(wheel.advance(1002));
}

void TestWheel::everyLevelsEdgesAreRight_data()
{
    QTest::addColumn<int>("bits");
    for (int bits = 0; bits < 64; ++bits)
        QTest::addRow("2^%d", bits) << bits;
}

void TestWheel::everyLevelsEdgesAreRight()
{
    QFETCH(const int, bits);
    const quint64 edge = quint64(1) << bits;
    for (const quint64 start : {quint64(0), quint64(1), edge - 1, edge, edge + 1, edge / 2}) {
        for (const int offset : {-2, -1, 0, 1, 2}) {
            const quint64 delay = edge + quint64(offset);
            if (delay == 0 || delay > Never - start)
                continue;
            const quint64 due = start + delay;
            Compared wheel;
            QVERIFY(wheel.advance(start));
            wheel.insert(due);
            QVERIFY(wheel.saysWhatIsNext());
            QVERIFY(wheel.advance(due - 1));
            QCOMPARE(wheel.size(), std::size_t(1)); // never early
            QVERIFY(wheel.saysWhatIsNext());
            QVERIFY(wheel.advance(due));
            QVERIFY(wheel.isEmpty()); // never late
        }
    }
}

void TestWheel::theLastTickThereIsCanBeReached()
{
    Compared wheel;
    wheel.insert(Never);
    wheel.insert(Never - 1);
    wheel.insert(Never / 2);
    QVERIFY(wheel.advance(Never - 2));
    QCOMPARE(wheel.size(), std::size_t(2));
    QVERIFY(wheel.advance(Never - 1));
    QVERIFY(wheel.advance(Never));
    QVERIFY(wheel.isEmpty());
    wheel.insert(Never); // overdue now
    QVERIFY(wheel.saysWhatIsNext());
    QVERIFY(wheel.advance(Never));
    QVERIFY(wheel.isEmpty());
}

void TestWheel::oneTickAtATimeMissesNothing()
{
    Compared wheel;
    for (quint64 due = 1; due < 10'000; due += 3)
        wheel.insert(due);
    for (quint64 now = 1; now < 10'000; ++now) {
        QVERIFY(wheel.saysWhatIsNext());
        QVERIFY(wheel.advance(now));
    }
    QVERIFY(wheel.isEmpty());
}

void TestWheel::whatIsInsertedWhileTakingKeepsItsPlace()
{
    Wheel wheel;
    WheelNode nodes[4];
    const quint64 dues[] = {10, 20, 15, 20};
    for (std::size_t i = 0; i < 4; ++i) {
        nodes[i].due = dues[i];
        nodes[i].order = i;
    }
    wheel.insert(nodes[0]);
    wheel.insert(nodes[1]);
    std::vector<WheelNode *> batch;
    QVERIFY(wheel.take(30, batch));
    QCOMPARE(batch, std::vector<WheelNode *>{&nodes[0]});
    wheel.insert(nodes[2]); // due after what was taken, before what is left
    wheel.insert(nodes[3]);
    QVERIFY(wheel.take(30, batch));
    QCOMPARE(batch, std::vector<WheelNode *>{&nodes[2]});
    QVERIFY(wheel.take(30, batch));
    QCOMPARE(batch, (std::vector<WheelNode *>{&nodes[1], &nodes[3]}));
    QVERIFY(!wheel.take(30, batch));
    QVERIFY(batch.empty());
    QCOMPARE(wheel.elapsed(), quint64(30));
}

void TestWheel::whatIsNextIsExactWhenItIsNear()
{
    Wheel wheel;
    std::vector<WheelNode *> batch;
    QVERIFY(!wheel.take(64, batch)); // at the start of a span of 64
    WheelNode node;
    node.due = 64 + 63;
    wheel.insert(node);
    QVERIFY(wheel.nextEvent() == quint64(64 + 63));
    wheel.remove(node);
    QVERIFY(!node.isLinked());

    // For what is far, it takes few looks to get there.
    node.due = quint64(1) << 50;
    wheel.insert(node);
    int looks = 0;
    while (node.isLinked()) {
        const std::optional<quint64> next = wheel.nextEvent();
        QVERIFY(next.has_value());
        QVERIFY(*next <= node.due);
        wheel.take(*next, batch);
        QVERIFY(++looks < 20);
    }
    QCOMPARE(wheel.elapsed(), node.due);
}

void TestWheel::anEmptiedSlotDoesNotMislead()
{
    Compared wheel;
    WheelNode *near = wheel.insert(5);
    WheelNode *far = wheel.insert(5000);
    wheel.insert(70'000);
    wheel.remove(near);
    wheel.remove(far);
    QVERIFY(wheel.saysWhatIsNext());
    QVERIFY(wheel.advance(6000));
    wheel.insert(6003);
    QVERIFY(wheel.saysWhatIsNext());
    QVERIFY(wheel.advance(6003));
    QCOMPARE(wheel.size(), std::size_t(1));
    QVERIFY(wheel.advance(70'000));
    QVERIFY(wheel.isEmpty());
}

void TestWheel::whatIsDeferredComesWithTheNextTick()
{
    // Where the next tick is one of the same slots, and where it begins one of a level further up.
    for (const quint64 now : {quint64(10), quint64(63), quint64(4095), (quint64(1) << 48) - 1}) {
        Wheel wheel;
        std::vector<WheelNode *> batch;
        QVERIFY(!wheel.take(now, batch));
        WheelNode late;
        late.due = now - 1;
        late.order = 2;
        WheelNode early;
        early.due = now + 1;
        early.order = 1;
        QCOMPARE(wheel.insert(early), now + 1);
        QCOMPARE(wheel.defer(late), now + 1);
        QVERIFY(!wheel.take(now, batch));
        QVERIFY(wheel.nextEvent() == now + 1);
        QVERIFY(wheel.take(now + 1, batch));
        QCOMPARE(batch, (std::vector<WheelNode *>{&late, &early})); // the one that was due before comes first
        QVERIFY(!wheel.take(now + 1, batch));
    }
}

void TestWheel::aScaleRoundsUpAndKeepsTheOrderWithinATick()
{
    constexpr quint64 tick = quint64(1) << 18;
    Wheel wheel(TickScale::machine());
    WheelNode nodes[4];
    const quint64 dues[] = {2 * tick, 2 * tick - 1, tick + 1, 2 * tick + 1};
    const quint64 ticks[] = {2, 2, 2, 3};
    for (std::size_t i = 0; i < 4; ++i) {
        nodes[i].due = dues[i];
        nodes[i].order = i;
        QCOMPARE(wheel.insert(nodes[i]), ticks[i]);
    }
    std::vector<WheelNode *> batch;
    QVERIFY(!wheel.take(1, batch)); // never early
    QVERIFY(wheel.take(3, batch));
    QCOMPARE(batch, (std::vector<WheelNode *>{&nodes[0], &nodes[1], &nodes[2]}));
    QVERIFY(wheel.take(3, batch));
    QCOMPARE(batch, std::vector<WheelNode *>{&nodes[3]});
    QCOMPARE(wheel.elapsed(), quint64(3));
}

void TestWheel::agreesWithASortedMap_data()
{
    QTest::addColumn<quint64>("span");
    QTest::addColumn<int>("steps");
    QTest::newRow("crowded") << quint64(100) << 200'000;
    QTest::newRow("a second of 1 ms ticks") << quint64(1000) << 200'000;
    QTest::newRow("an hour") << quint64(3'600'000) << 200'000;
    QTest::newRow("25 years") << quint64(25) * 31'556'952'000 << 200'000;
    QTest::newRow("25 years of 1 us ticks") << quint64(25) * 31'556'952'000'000 << 100'000;
    QTest::newRow("all there is") << Never / 4 << 100'000;
}

void TestWheel::agreesWithASortedMap()
{
    QFETCH(const quint64, span);
    QFETCH(const int, steps);
    QRandomGenerator random(announcedSeed());
    // Uniform in the exponent: near and far are equally frequent.
    const auto delay = [&random, span] {
        const quint64 value = random.generate64() >> random.bounded(0, 64);
        return value % span;
    };

    Compared wheel;
    for (int step = 0; step < steps; ++step) {
        const int what = random.bounded(100);
        if (what < 55) {
            const quint64 room = Never - wheel.elapsed();
            wheel.insert(wheel.elapsed() + std::min(delay(), room));
        } else if (what < 60 && !wheel.isEmpty()) {
            wheel.insert(wheel.any(random.generate64() % span + wheel.elapsed())->due); // an equal due
        } else if (what < 80) {
            if (WheelNode *node = wheel.any(wheel.elapsed() + delay()))
                wheel.remove(node);
        } else if (what < 90 && !wheel.isEmpty()) {
            const quint64 target = std::max(wheel.earliest(), wheel.elapsed()); // exactly there, one before, one after
            const quint64 now = target + quint64(random.bounded(3)) - (target > 0 ? 1 : 0);
            QVERIFY2(wheel.advance(std::max(now, wheel.elapsed())), qPrintable(QString::number(step)));
        } else {
            const quint64 room = Never - wheel.elapsed();
            QVERIFY2(wheel.advance(wheel.elapsed() + std::min(delay() / 16, room)), qPrintable(QString::number(step)));
        }
        QVERIFY2(wheel.saysWhatIsNext(), qPrintable(QString::number(step)));
    }
    if (!wheel.isEmpty())
        QVERIFY(wheel.advance(std::max(wheel.last(), wheel.elapsed())));
    QVERIFY(wheel.isEmpty());
}

QTEST_GUILESS_MAIN(TestWheel)
#include "tst_wheel.moc"
