// SPDX-License-Identifier: MIT
#include "models/ratehistory.h"

#include <QtTest/QTest>

#include <numeric>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

ProcessInfo counted(quint64 pid, quint64 received, quint64 sent = 0, std::chrono::nanoseconds cpu = 0ns)
{
    ProcessInfo info;
    info.pid = Pid(pid);
    info.messagesReceived = received;
    info.messagesSent = sent;
    info.cpuTime = cpu;
    return info;
}

} // namespace

class TestRateHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ratesComeFromTheSecondTimeOn()
    {
        RateHistory history;
        history.note(counted(1, 100), 10s);
        QVERIFY(!history.latest(Pid(1)));
        QVERIFY(history.course(Pid(1)).isEmpty());
        history.note(counted(1, 110, 40, 100ms), 10s + 500ms);
        QCOMPARE(history.latest(Pid(1))->received, 20.0);
        QCOMPARE(history.latest(Pid(1))->sent, 80.0);
        QCOMPARE(history.latest(Pid(1))->cpu, 0.2);
        QCOMPARE(history.course(Pid(1)).size(), 1);
        // The same moment once more says nothing.
        history.note(counted(1, 500), 10s + 500ms);
        QCOMPARE(history.latest(Pid(1))->received, 20.0);
        QVERIFY(!history.latest(Pid(2)));
    }

    void aSecondHasTheMeanOfItsParts()
    {
        RateHistory history;
        history.note(counted(1, 0), 10s);
        history.note(counted(1, 10), 10s + 250ms); // 40 a second
        history.note(counted(1, 10), 11s);         // none
        history.note(counted(1, 16), 12s);
        const QList<RateHistory::Rates> course = history.course(Pid(1));
        QCOMPARE(course.size(), 2);
        QCOMPARE(course[0].received, 10.0);
        QCOMPARE(course[1].received, 6.0);
    }

    void ofATimeInWhichNobodyLookedItHasTheMean()
    {
        RateHistory history;
        history.note(counted(1, 0), 1s);
        history.note(counted(1, 100), 11s);
        const QList<RateHistory::Rates> course = history.course(Pid(1));
        QCOMPARE(course.size(), 10);
        for (const RateHistory::Rates &each : course)
            QCOMPARE(each.received, 10.0);
        // Much longer than is kept.
        history.note(counted(1, 100 + 7200), 11s + 2h);
        QCOMPARE(history.course(Pid(1)).size(), RateHistory::Seconds);
        for (const RateHistory::Rates &each : history.course(Pid(1)))
            QVERIFY(qFuzzyCompare(each.received, 1.0));
    }

    void nothingIsLostHoweverOftenItIsLookedAt()
    {
        RateHistory history;
        quint64 received = 0;
        std::chrono::nanoseconds at = 5s;
        history.note(counted(1, 0), at);
        for (int i = 0; i < 999; ++i) {
            received += quint64(i % 7);
            history.note(counted(1, received), at += 137ms);
        }
        const QList<RateHistory::Rates> course = history.course(Pid(1));
        double sum = 0;
        for (qsizetype i = 0; i + 1 < course.size(); ++i)
            sum += course[i].received;
        sum += course.constLast().received * std::chrono::duration<double>(at - std::chrono::floor<std::chrono::seconds>(at)).count();
        QVERIFY2(qAbs(sum - double(received)) < 0.01, qPrintable(QString::number(sum)));
    }

    void thoseThatWereLookedAtLatelyAreKept()
    {
        RateHistory history;
        for (quint64 pid = 1; pid <= RateHistory::MostProcesses; ++pid) {
            history.note(counted(pid, 0), 1s);
            history.note(counted(pid, pid), 2s);
        }
        history.note(counted(1, 3), 3s); // used once more
        history.note(counted(1000, 0), 3s);
        QVERIFY(history.latest(Pid(1)));
        QVERIFY(!history.latest(Pid(2)));
        QVERIFY(history.latest(Pid(3)));
        history.clear();
        QVERIFY(!history.latest(Pid(1)));
    }

    void aCounterThatGoesBackIsNoRate()
    {
        RateHistory history;
        history.note(counted(1, 100, 100, 1s), 1s);
        history.note(counted(1, 50, 50, 500ms), 2s);
        QCOMPARE(history.latest(Pid(1))->received, 0.0);
        QCOMPARE(history.latest(Pid(1))->cpu, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestRateHistory)
#include "tst_ratehistory.moc"
