// SPDX-License-Identifier: MIT
#include "host/unixsignals.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace orrery::app;

class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSignalArrivesInTheEventLoop_data();
    void eachSignalArrivesInTheEventLoop();
    void aRepetitionTooSoonIsNone();
    void aRepetitionEndsTheProgramAtOnce_data();
    void aRepetitionEndsTheProgramAtOnce();
};

void TestSignals::eachSignalArrivesInTheEventLoop_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestSignals::eachSignalArrivesInTheEventLoop()
{
    QFETCH(int, signal);
    UnixSignals watcher;
    QSignalSpy spy(&watcher, &UnixSignals::terminationRequested);
    QVERIFY(!UnixSignals::raised());
    ::raise(signal);
    QVERIFY(UnixSignals::raised());
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().toInt(), signal);
}

void TestSignals::aRepetitionTooSoonIsNone()
{
    UnixSignals watcher(24h);
    QSignalSpy spy(&watcher, &UnixSignals::terminationRequested);
    ::raise(SIGTERM);
    ::raise(SIGTERM);
    ::raise(SIGINT);
    QTRY_COMPARE(spy.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(spy.size(), 1);
}

void TestSignals::aRepetitionEndsTheProgramAtOnce_data()
{
    eachSignalArrivesInTheEventLoop_data();
}

void TestSignals::aRepetitionEndsTheProgramAtOnce()
{
    QFETCH(int, signal);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const UnixSignals watcher(0ns);
        ::raise(SIGTERM);
        ::raise(signal); // without an event loop in between: the busy case
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 128 + signal);
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
