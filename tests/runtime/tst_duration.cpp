// SPDX-License-Identifier: MIT
#include <orrery/detail/duration.h>

#include <QtTest/QTest>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace std::chrono_literals;
using orrery::detail::toNanoseconds;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

template <typename Rep, typename Period>
constexpr std::int64_t count(std::chrono::duration<Rep, Period> duration)
{
    return toNanoseconds(duration).count();
}

using Picoseconds = std::chrono::duration<std::int64_t, std::pico>;
using Thirds = std::chrono::duration<std::int64_t, std::ratio<1, 3>>;
using TwoThirds = std::chrono::duration<std::int64_t, std::ratio<2, 3>>;

// What is constant is checked by the compiler, which also proves that nothing overflows on the way.
static_assert(count(0s) == 0);
static_assert(count(1ns) == 1);
static_assert(count(1us) == 1'000);
static_assert(count(1ms) == 1'000'000);
static_assert(count(90min) == 5'400'000'000'000);
static_assert(count(-1s) == -1'000'000'000);
static_assert(count(std::chrono::years(1)) == 31'556'952'000'000'000);
static_assert(count(std::chrono::years(292)) == 9'214'629'984'000'000'000);

// Rounded up: a delay is never cut short.
static_assert(count(Picoseconds(1)) == 1);
static_assert(count(Picoseconds(999)) == 1);
static_assert(count(Picoseconds(1000)) == 1);
static_assert(count(Picoseconds(1001)) == 2);
static_assert(count(Picoseconds(-1)) == 0);
static_assert(count(Picoseconds(-1999)) == -1);
static_assert(count(Picoseconds::max()) == most / 1000 + 1);
static_assert(count(Picoseconds::min()) == least / 1000);
static_assert(count(Thirds(1)) == 333'333'334);
static_assert(count(Thirds(3)) == 1'000'000'000);
static_assert(count(Thirds(-1)) == -333'333'333);

// Clamped, from above and from below.
static_assert(count(std::chrono::nanoseconds::max()) == most);
static_assert(count(std::chrono::nanoseconds::min()) == least);
static_assert(count(std::chrono::microseconds::max()) == most);
static_assert(count(std::chrono::microseconds::min()) == least);
static_assert(count(std::chrono::milliseconds::max()) == most);
static_assert(count(std::chrono::seconds::max()) == most);
static_assert(count(std::chrono::seconds::min()) == least);
static_assert(count(std::chrono::hours::max()) == most);
static_assert(count(std::chrono::years::max()) == most);
static_assert(count(std::chrono::years::min()) == least);
static_assert(count(std::chrono::years(293)) == most);
static_assert(count(std::chrono::years(-293)) == least);
static_assert(count(std::chrono::microseconds(most / 1000)) == most / 1000 * 1000);
static_assert(count(std::chrono::microseconds(most / 1000 + 1)) == most);
static_assert(count(std::chrono::microseconds(least / 1000 - 1)) == least);
static_assert(count(Thirds::max()) == most);
static_assert(count(Thirds::min()) == least);
static_assert(count(TwoThirds::max()) == most);
static_assert(count(TwoThirds::min()) == least);
static_assert(count(TwoThirds((least / 2'000'000'000) * 3 - 2)) == least);

// Counts of other types.
static_assert(count(std::chrono::duration<std::uint64_t>(2)) == 2'000'000'000);
static_assert(count(std::chrono::duration<std::uint64_t>(std::numeric_limits<std::uint64_t>::max())) == most);
static_assert(count(std::chrono::duration<std::uint64_t, std::nano>(std::uint64_t(most) + 1)) == most);
static_assert(count(std::chrono::duration<std::int8_t, std::milli>(-128)) == -128'000'000);
static_assert(count(std::chrono::duration<unsigned char>(255)) == 255'000'000'000);

} // namespace

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fractionsAreRoundedUp_data();
    void fractionsAreRoundedUp();
    void whatFitsIsExact();
};

void TestDuration::fractionsAreRoundedUp_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("a second and a half") << 1.5 << qint64(1'500'000'000);
    QTest::newRow("more than can be") << 1e300 << qint64(most);
    QTest::newRow("less than can be") << -1e300 << qint64(least);
    QTest::newRow("a half nanosecond") << 0.5e-9 << qint64(1);
    QTest::newRow("the smallest") << std::numeric_limits<double>::denorm_min() << qint64(1);
    QTest::newRow("minus a half nanosecond") << -0.5e-9 << qint64(0);
    QTest::newRow("zero") << 0.0 << qint64(0);
    QTest::newRow("minus zero") << -0.0 << qint64(0);
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << qint64(most);
    QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity() << qint64(least);
    QTest::newRow("not a number") << std::nan("") << qint64(0);
    QTest::newRow("the first beyond") << 9223372036.8547759 << qint64(most);
}

void TestDuration::fractionsAreRoundedUp()
{
    QFETCH(const double, seconds);
    QFETCH(const qint64, nanoseconds);
    QCOMPARE(qint64(count(std::chrono::duration<double>(seconds))), nanoseconds);
}

void TestDuration::whatFitsIsExact()
{
    for (std::int64_t edge = 1; edge > 0 && edge < most / 4; edge *= 3) {
        for (const std::int64_t value : {edge - 1, edge, edge + 1, -edge}) {
            QCOMPARE(qint64(count(std::chrono::nanoseconds(value))), qint64(value));
            if (value < most / 1'000'000 && value > least / 1'000'000)
                QCOMPARE(qint64(count(std::chrono::milliseconds(value))), qint64(value * 1'000'000));
        }
    }
}

QTEST_GUILESS_MAIN(TestDuration)
#include "tst_duration.moc"
