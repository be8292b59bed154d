// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <QtCore/QSet>

#include <thread>

using namespace orrery;
using namespace orrery::test;

class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameLeadsToItsHolder();
    void aTakenNameSaysByWhom();
    void aBadNameOrADeadHolderIsRefused();
    void oneProcessMayHoldSeveralNames();
    void namesAreToldApartToTheLetter();
    void aNameIsFreeOnceItsHolderIsGone_data();
    void aNameIsFreeOnceItsHolderIsGone();
    void aNameIsFreeAsSoonAsItsHolderIsNotAlive();
    void aNameCanBeGivenUp();
    void anOldHoldersEndLeavesANewHolderAlone();
    void aSendToANameReachesItsHolder();
    void aSendToANameKeepsTheOrder();
    void aSendToANameSaysWhyNot();
    void aSingletonIsSpawnedOnce();
    void ofManyThreadsOneSpawnsTheSingleton();
    void aSingletonIsSpawnedAnewAfterItsEnd();
    void aSingletonNeedsAName();
    void aProcessMayRegisterItself();
    void allNamesAreListed();
    void thousandsOfNamesGoWithTheirHolder();
};

void TestRegistry::aNameLeadsToItsHolder()
{
    Runtime runtime;
    QVERIFY(!runtime.whereis(QStringLiteral("logger")).has_value());
    const Pid pid = runtime.spawn(parked);
    const RegisterResult result = runtime.registerName(QStringLiteral("logger"), pid);
    QVERIFY(bool(result));
    QCOMPARE(result.reason(), RegisterResult::Registered);
    QCOMPARE(result.holder(), pid);
    QVERIFY(runtime.whereis(QStringLiteral("logger")) == pid);
    QCOMPARE(runtime.info(pid)->names, QStringList{QStringLiteral("logger")});
    QCOMPARE(runtime.statistics().names, qsizetype(1));
}

void TestRegistry::aTakenNameSaysByWhom()
{
    Runtime runtime;
    const Pid first = runtime.spawn(parked);
    const Pid second = runtime.spawn(parked);
    QVERIFY(runtime.registerName(QStringLiteral("name"), first));
    const RegisterResult result = runtime.registerName(QStringLiteral("name"), second);
    QVERIFY(!result);
    QCOMPARE(result.reason(), RegisterResult::NameTaken);
    QCOMPARE(result.holder(), first);
    QVERIFY(!result.toString().isEmpty());
    QVERIFY(runtime.whereis(QStringLiteral("name")) == first);
    QVERIFY(runtime.info(second)->names.isEmpty());

    const RegisterResult again = runtime.registerName(QStringLiteral("name"), first);
    QCOMPARE(again.holder(), first);
    QCOMPARE(runtime.info(first)->names.size(), qsizetype(1));
    QCOMPARE(runtime.statistics().names, qsizetype(1));
}

void TestRegistry::aBadNameOrADeadHolderIsRefused()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(parked);
    QVERIFY(runtime.registerName(QString(), pid) == RegisterResult::BadName);
    QVERIFY(runtime.registerName(QStringLiteral(""), pid) == RegisterResult::BadName);
    QVERIFY(runtime.registerName(QStringLiteral("name"), Pid()) == RegisterResult::NoProcess);
    QVERIFY(runtime.registerName(QStringLiteral("name"), Pid(4711)) == RegisterResult::NoProcess);
    QVERIFY(runtime.kill(pid));
    QVERIFY(runtime.join(pid, Patience));
    const RegisterResult late = runtime.registerName(QStringLiteral("name"), pid);
    QVERIFY(late == RegisterResult::NoProcess);
    QVERIFY(late.holder().isNull());
    QVERIFY(!late.toString().isEmpty());
    QVERIFY(!runtime.whereis(QStringLiteral("name")).has_value());
    QVERIFY(!runtime.whereis(QString()).has_value());
    QCOMPARE(runtime.statistics().names, qsizetype(0));
}

void TestRegistry::oneProcessMayHoldSeveralNames()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("a")});
    QVERIFY(runtime.registerName(QStringLiteral("b"), pid));
    QVERIFY(runtime.registerName(QStringLiteral("c"), pid));
    QStringList names = runtime.info(pid)->names;
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(runtime.kill(pid));
    QVERIFY(runtime.join(pid, Patience));
    for (const QString &name : names)
        QVERIFY(!runtime.whereis(name).has_value());
    QCOMPARE(runtime.statistics().names, qsizetype(0));
}

void TestRegistry::namesAreToldApartToTheLetter()
{
    Runtime runtime;
    const QStringList names{QStringLiteral("name"), QStringLiteral("Name"), QStringLiteral("name "),
                            QStringLiteral("\u4f60\u597d"), QString::fromUcs4(U"\U0001F600"),
                            QString(10'000, QLatin1Char('n')), QString(QChar(0))};
    QList<Pid> pids;
    for (const QString &name : names)
        pids.append(runtime.spawn(parked, {.label = {}, .name = name}));
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY(runtime.whereis(names[i]) == pids[i]);
}

void TestRegistry::aNameIsFreeOnceItsHolderIsGone_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("it returned") << 0;
    QTest::newRow("it threw") << 1;
    QTest::newRow("it was killed") << 2;
    QTest::newRow("it was told to exit") << 3;
}

void TestRegistry::aNameIsFreeOnceItsHolderIsGone()
{
    QFETCH(const int, how);
    Runtime runtime;
    const Pid pid = runtime.spawn(
        [how](Context self) -> Process {
            co_await self.receive();
            if (how == 1)
                throw 1;
        },
        {.label = {}, .name = QStringLiteral("name")});
    QVERIFY(runtime.waitIdle(Patience));
    if (how < 2)
        QVERIFY(runtime.send(pid, "go"));
    else if (how == 2)
        QVERIFY(runtime.kill(pid));
    else
        QVERIFY(runtime.exit(pid, ExitReason::Shutdown));
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(!runtime.whereis(QStringLiteral("name")).has_value());
    QVERIFY(runtime.names().isEmpty());
    const Pid next = runtime.spawn(parked);
    QVERIFY(runtime.registerName(QStringLiteral("name"), next));
}

void TestRegistry::aNameIsFreeAsSoonAsItsHolderIsNotAlive()
{
    Runtime runtime;
    for (int i = 0; i < 1000; ++i) {
        const Pid pid = runtime.spawn(brief, {.label = {}, .name = QStringLiteral("name")});
        QVERIFY2(!pid.isNull(), qPrintable(QString::number(i)));
        while (runtime.isAlive(pid)) // no longer than it takes to end at once
            std::this_thread::yield();
    }
}

void TestRegistry::aNameCanBeGivenUp()
{
    Runtime runtime;
    QVERIFY(!runtime.unregisterName(QStringLiteral("name")));
    QVERIFY(!runtime.unregisterName(QString()));
    const Pid pid = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("name")});
    QVERIFY(runtime.unregisterName(QStringLiteral("name")));
    QVERIFY(!runtime.unregisterName(QStringLiteral("name")));
    QVERIFY(!runtime.whereis(QStringLiteral("name")).has_value());
    QVERIFY(runtime.info(pid)->names.isEmpty());
    QVERIFY(runtime.isAlive(pid));
    QCOMPARE(runtime.statistics().names, qsizetype(0));
}

void TestRegistry::anOldHoldersEndLeavesANewHolderAlone()
{
    Runtime runtime;
    for (int i = 0; i < 100; ++i) {
        const Pid first = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("name")});
        QVERIFY(!first.isNull());
        QVERIFY(runtime.unregisterName(QStringLiteral("name")));
        const Pid second = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("name")});
        QVERIFY(!second.isNull());
        QVERIFY(runtime.kill(first));
        QVERIFY(runtime.join(first, Patience));
        QVERIFY(runtime.whereis(QStringLiteral("name")) == second);
        QVERIFY(runtime.kill(second));
        QVERIFY(runtime.join(second, Patience));
    }
}

void TestRegistry::aSendToANameReachesItsHolder()
{
    Runtime runtime;
    QByteArray seen;
    const Pid pid = runtime.spawn(
        [&seen](Context self) -> Process {
            Received item = co_await self.receive();
            seen = textOf(item);
        },
        {.label = {}, .name = QStringLiteral("name")});
    QVERIFY(runtime.sendNamed(QStringLiteral("name"), "hello"));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, QByteArray("hello"));
}

void TestRegistry::aSendToANameKeepsTheOrder()
{
    Runtime runtime;
    std::vector<int> seen;
    const Pid pid = runtime.spawn(
        [&seen](Context self) -> Process {
            for (int i = 0; i < 1000; ++i) {
                Received item = co_await self.receive();
                seen.push_back(textOf(item).toInt());
            }
        },
        {.label = {}, .name = QStringLiteral("name")});
    for (int i = 0; i < 1000; ++i) {
        if (i % 2)
            QVERIFY(runtime.sendNamed(QStringLiteral("name"), QByteArray::number(i)));
        else
            QVERIFY(runtime.send(pid, QByteArray::number(i)));
    }
    QVERIFY(runtime.join(pid, Patience));
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(seen[static_cast<std::size_t>(i)], i);
}

void TestRegistry::aSendToANameSaysWhyNot()
{
    Runtime runtime;
    QVERIFY(runtime.sendNamed(QStringLiteral("nobody"), "x") == SendResult::NoName);
    QVERIFY(runtime.sendNamed(QString(), "x") == SendResult::NoName);
    const Pid pid = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("name")});
    runtime.kill(pid);
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(runtime.sendNamed(QStringLiteral("name"), "x") == SendResult::NoName);
    QCOMPARE(runtime.statistics().messagesDropped, quint64(3));
}

void TestRegistry::aSingletonIsSpawnedOnce()
{
    Runtime runtime;
    std::atomic<int> callables = 0;
    const Pid first = runtime.whereisOrSpawn(QStringLiteral("one"), parked);
    QVERIFY(!first.isNull());
    QVERIFY(runtime.whereis(QStringLiteral("one")) == first);
    auto spare = [counted = Counted(callables)](Context) -> Process { co_return; };
    const Pid second = runtime.whereisOrSpawn(QStringLiteral("one"), std::move(spare));
    QCOMPARE(second, first);
    QCOMPARE(callables.load(), 1); // what was not needed is gone
    QCOMPARE(runtime.statistics().spawned, quint64(1));
}

void TestRegistry::ofManyThreadsOneSpawnsTheSingleton()
{
    Runtime runtime;
    for (int round = 0; round < 50; ++round) {
        const QString name = QString::number(round);
        Log<Pid> seen;
        Gate start;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                start.pass();
                seen.append(runtime.whereisOrSpawn(name, parked));
            });
        }
        QVERIFY(start.waitForArrivals(8, Patience));
        start.open();
        for (std::thread &thread : threads)
            thread.join();
        const std::vector<Pid> pids = seen.values();
        QCOMPARE(pids.size(), std::size_t(8));
        QVERIFY(!pids.front().isNull());
        for (const Pid pid : pids)
            QCOMPARE(pid, pids.front());
        QVERIFY(runtime.whereis(name) == pids.front());
        QCOMPARE(runtime.statistics().spawned, quint64(round + 1));
    }
}

void TestRegistry::aSingletonIsSpawnedAnewAfterItsEnd()
{
    Runtime runtime;
    Pid last;
    for (int i = 0; i < 200; ++i) {
        const Pid pid = runtime.whereisOrSpawn(QStringLiteral("one"), brief);
        QVERIFY(!pid.isNull());
        QVERIFY(last <= pid);
        last = pid;
        QVERIFY(runtime.join(pid, Patience));
    }
    QCOMPARE(runtime.statistics().spawned, quint64(200));
}

void TestRegistry::aSingletonNeedsAName()
{
    Runtime runtime;
    QVERIFY(runtime.whereisOrSpawn(QString(), parked).isNull());
    QCOMPARE(runtime.statistics().spawned, quint64(0));
    runtime.shutdown();
    QVERIFY(runtime.whereisOrSpawn(QStringLiteral("one"), parked).isNull());
    QCOMPARE(runtime.statistics().spawned, quint64(0));
    QCOMPARE(runtime.statistics().names, qsizetype(0));
}

void TestRegistry::aProcessMayRegisterItself()
{
    Runtime runtime;
    bool done = false;
    const Pid pid = runtime.spawn([&done](Context self) -> Process {
        done = bool(self.runtime().registerName(QStringLiteral("self"), self.pid()))
            && self.runtime().whereis(QStringLiteral("self")) == self.pid();
        co_return;
    });
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(done);
}

void TestRegistry::allNamesAreListed()
{
    Runtime runtime;
    const QDateTime before = QDateTime::currentDateTime();
    QSet<QString> expected;
    QHash<QString, Pid> holders;
    for (int i = 0; i < 500; ++i) {
        const QString name = QStringLiteral("name %1").arg(i);
        expected.insert(name);
        holders.insert(name, runtime.spawn(parked, {.label = {}, .name = name}));
    }
    const QList<NameInfo> names = runtime.names();
    const QDateTime after = QDateTime::currentDateTime();
    QCOMPARE(names.size(), expected.size());
    for (const NameInfo &info : names) {
        QVERIFY(expected.remove(info.name));
        QCOMPARE(info.pid, holders.value(info.name));
        QVERIFY(info.since.isValid());
        QVERIFY2(info.since >= before.addSecs(-1) && info.since <= after.addSecs(1),
                 qPrintable(info.since.toString(Qt::ISODateWithMs)));
    }
    QVERIFY(expected.isEmpty());
}

void TestRegistry::thousandsOfNamesGoWithTheirHolder()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(parked);
    const Pid other = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("stays")});
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(runtime.registerName(QString::number(i), pid));
    QCOMPARE(runtime.statistics().names, qsizetype(10'001));
    runtime.kill(pid);
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(runtime.statistics().names, qsizetype(1));
    QVERIFY(runtime.whereis(QStringLiteral("stays")) == other);
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
