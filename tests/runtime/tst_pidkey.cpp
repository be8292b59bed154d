// SPDX-License-Identifier: MIT
// Where pids stand in their shard's table; the library's own, all of it in its header.
#include "process/pidkey.h"

#include <QtTest/QTest>

#include <algorithm>
#include <cstddef>
#include <vector>

using orrery::detail::PidKey;

class TestPidKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursStandTogether();
    void aCrowdLeavesNoLongRuns_data();
    void aCrowdLeavesNoLongRuns();
};

namespace {

constexpr std::size_t Places = std::size_t(1) << 15;

/// How many places in a row are taken, at most, where each number goes to the next free place from its own on.
std::size_t longestRun(quint64 first, quint64 count, quint64 apart)
{
    std::vector<bool> taken(Places);
    for (quint64 i = 0; i < count; ++i) {
        std::size_t place = qHash(PidKey(first + i * apart)) % Places;
        while (taken[place])
            place = (place + 1) % Places;
        taken[place] = true;
    }
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const bool is : taken) {
        run = is ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

void TestPidKey::neighboursStandTogether()
{
    for (quint64 first = 0; first < 800'000; first += 8) {
        const std::size_t place = qHash(PidKey(first));
        for (quint64 i = 1; i < 8; ++i)
            QCOMPARE(qHash(PidKey(first + i)), place + i);
    }
}

void TestPidKey::aCrowdLeavesNoLongRuns_data()
{
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("apart");
    QTest::newRow("the first ones") << quint64(0) << quint64(1);
    QTest::newRow("late ones") << (quint64(1) << 40) << quint64(1);
    QTest::newRow("every second") << quint64(12345) << quint64(2);
    QTest::newRow("every tenth") << quint64(777) << quint64(10);
    QTest::newRow("every sixty-fourth") << quint64(3) << quint64(64);
}

void TestPidKey::aCrowdLeavesNoLongRuns()
{
    QFETCH(quint64, first);
    QFETCH(quint64, apart);
    // As full as the table ever is. A tenth of a per cent of it in one run is what random places would have as well.
    const std::size_t longest = longestRun(first, Places / 2, apart);
    QVERIFY2(longest <= 256, qPrintable(QString::number(longest)));
}

QTEST_APPLESS_MAIN(TestPidKey)
#include "tst_pidkey.moc"
