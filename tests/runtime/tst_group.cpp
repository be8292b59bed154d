// SPDX-License-Identifier: MIT
#include "support/processes.h"


using namespace orrery;
using namespace orrery::test;

namespace {

const QString &crew()
{
    static const QString name = QStringLiteral("crew");
    return name;
}

} // namespace

class TestGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void itsMembersAreListedInOrder();
    void joiningTwiceIsJoiningOnce();
    void leavingIsForMembers();
    void isRefusedWhereTheProcessIsNotLiveOrTheNameIsEmpty();
    void isLeftAtTheEnd_data();
    void isLeftAtTheEnd();
    void aProcessMayBeInMany();
    void existsAsLongAsItHasMembers();
    void hasNothingToDoWithNames();
    void namesAreToldApartToTheLetter();
    void aSendReachesEveryMember();
    void aSendSaysHowManyTookIt();
    void aSendKeepsTheOrderOfTheSender();
    void aMemberMaySendToItsOwnGroup();
    void aKillStopsEveryMember();
    void aMemberMayKillItsOwnGroup();
    void allGroupsAreListedInOrder();
    void thousandsOfMembersAreOneGroup();
    void thousandsOfGroupsAreLeftAtTheEnd();

private:
    QList<Pid> spawnMembers(int count, const QString &group = crew())
    {
        QList<Pid> pids;
        for (int i = 0; i < count; ++i) {
            pids.append(m_runtime->spawn(parked));
            m_runtime->joinGroup(group, pids.last());
        }
        return pids;
    }

    std::optional<Runtime> m_runtime;
};

void TestGroup::init()
{
    m_runtime.emplace(RuntimeOptions{.workers = 2});
}

void TestGroup::cleanup()
{
    m_runtime.reset();
}

void TestGroup::itsMembersAreListedInOrder()
{
    QVERIFY(m_runtime->groupMembers(crew()).isEmpty());
    QList<Pid> pids;
    for (int i = 0; i < 5; ++i)
        pids.append(m_runtime->spawn(parked));
    for (const int i : {3, 0, 4, 2})
        QVERIFY(m_runtime->joinGroup(crew(), pids[i]));
    QCOMPARE(m_runtime->groupMembers(crew()), (QList<Pid>{pids[0], pids[2], pids[3], pids[4]}));
    QCOMPARE(m_runtime->info(pids[2])->groups, QStringList{crew()});
    QVERIFY(m_runtime->info(pids[1])->groups.isEmpty());
}

void TestGroup::joiningTwiceIsJoiningOnce()
{
    const Pid pid = m_runtime->spawn(parked);
    QVERIFY(m_runtime->joinGroup(crew(), pid));
    QVERIFY(m_runtime->joinGroup(crew(), pid));
    QCOMPARE(m_runtime->groupMembers(crew()), QList<Pid>{pid});
    QCOMPARE(m_runtime->info(pid)->groups, QStringList{crew()});
    QCOMPARE(m_runtime->sendGroup(crew(), "once"), qsizetype(1));
    QVERIFY(m_runtime->leaveGroup(crew(), pid));
    QVERIFY(m_runtime->groupMembers(crew()).isEmpty());
}

void TestGroup::leavingIsForMembers()
{
    const QList<Pid> pids = spawnMembers(3);
    const Pid other = m_runtime->spawn(parked);
    QVERIFY(m_runtime->leaveGroup(crew(), pids[1]));
    QCOMPARE(m_runtime->groupMembers(crew()), (QList<Pid>{pids[0], pids[2]}));
    QVERIFY(m_runtime->info(pids[1])->groups.isEmpty());
    QVERIFY(!m_runtime->leaveGroup(crew(), pids[1]));
    QVERIFY(!m_runtime->leaveGroup(crew(), other));
    QVERIFY(!m_runtime->leaveGroup(crew(), Pid()));
    QVERIFY(!m_runtime->leaveGroup(crew(), Pid(4711)));
    QVERIFY(!m_runtime->leaveGroup(QStringLiteral("other"), pids[0]));
    QVERIFY(!m_runtime->leaveGroup(QString(), pids[0]));
    QVERIFY(m_runtime->joinGroup(crew(), pids[1])); // and back again
    QCOMPARE(m_runtime->groupMembers(crew()), pids);
}

void TestGroup::isRefusedWhereTheProcessIsNotLiveOrTheNameIsEmpty()
{
    const Pid gone = m_runtime->spawn(brief);
    QVERIFY(m_runtime->join(gone, Patience));
    for (const Pid nobody : {gone, Pid(), Pid(4711)})
        QVERIFY(!m_runtime->joinGroup(crew(), nobody));
    const Pid pid = m_runtime->spawn(parked);
    QVERIFY(!m_runtime->joinGroup(QString(), pid));
    QVERIFY(!m_runtime->joinGroup(QStringLiteral(""), pid));
    QVERIFY(m_runtime->groups().isEmpty());
    QVERIFY(m_runtime->groupMembers(QString()).isEmpty());
    QCOMPARE(m_runtime->sendGroup(QString(), "x"), qsizetype(0));
    QCOMPARE(m_runtime->killGroup(QString()), qsizetype(0));
    QVERIFY(m_runtime->isAlive(pid));
}

void TestGroup::isLeftAtTheEnd_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("by a return") << 0;
    QTest::newRow("by a kill") << 1;
    QTest::newRow("by an exit signal") << 2;
}

void TestGroup::isLeftAtTheEnd()
{
    QFETCH(const int, how);
    const Pid stays = m_runtime->spawn(parked);
    const Pid goes = m_runtime->spawn(untilMessage);
    for (const Pid pid : {stays, goes}) {
        QVERIFY(m_runtime->joinGroup(crew(), pid));
        QVERIFY(m_runtime->joinGroup(QStringLiteral("other"), pid));
    }
    if (how == 0)
        m_runtime->send(goes, "end");
    else if (how == 1)
        m_runtime->kill(goes);
    else
        m_runtime->exit(goes, ExitReason::Shutdown);
    QVERIFY(m_runtime->join(goes, Patience));
    QCOMPARE(m_runtime->groupMembers(crew()), QList<Pid>{stays});
    QCOMPARE(m_runtime->groupMembers(QStringLiteral("other")), QList<Pid>{stays});
    QVERIFY(!m_runtime->leaveGroup(crew(), goes));
}

void TestGroup::aProcessMayBeInMany()
{
    const Pid pid = m_runtime->spawn(parked);
    const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    for (const QString &name : names)
        QVERIFY(m_runtime->joinGroup(name, pid));
    QStringList groups = m_runtime->info(pid)->groups;
    groups.sort();
    QCOMPARE(groups, names);
    QVERIFY(m_runtime->leaveGroup(QStringLiteral("b"), pid));
    groups = m_runtime->info(pid)->groups;
    groups.sort();
    QCOMPARE(groups, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
}

void TestGroup::existsAsLongAsItHasMembers()
{
    const Pid first = m_runtime->spawn(parked);
    const Pid second = m_runtime->spawn(parked);
    QVERIFY(m_runtime->joinGroup(crew(), first));
    QVERIFY(m_runtime->joinGroup(crew(), second));
    QCOMPARE(m_runtime->statistics().groups, qsizetype(1));
    QVERIFY(m_runtime->leaveGroup(crew(), first));
    QCOMPARE(m_runtime->groups().size(), qsizetype(1));
    m_runtime->kill(second);
    QVERIFY(m_runtime->join(second, Patience));
    QVERIFY(m_runtime->groups().isEmpty());
    QCOMPARE(m_runtime->statistics().groups, qsizetype(0));
    QVERIFY(m_runtime->joinGroup(crew(), first)); // and begins anew
    QCOMPARE(m_runtime->groupMembers(crew()), QList<Pid>{first});
}

void TestGroup::hasNothingToDoWithNames()
{
    const QString same = QStringLiteral("same");
    const Pid member = m_runtime->spawn(parked);
    const Pid holder = m_runtime->spawn(asleep);
    QVERIFY(m_runtime->joinGroup(same, member));
    QVERIFY(!m_runtime->whereis(same).has_value());
    QVERIFY(m_runtime->sendNamed(same, "x") == SendResult::NoName);
    QVERIFY(!m_runtime->unregisterName(same));
    QVERIFY(m_runtime->registerName(same, holder));
    QCOMPARE(m_runtime->groupMembers(same), QList<Pid>{member});
    QVERIFY(m_runtime->sendNamed(same, "x"));
    QCOMPARE(depthOf(*m_runtime, holder), qsizetype(1));
    QVERIFY(m_runtime->leaveGroup(same, member));
    QVERIFY(m_runtime->whereis(same) == holder);
    QVERIFY(m_runtime->info(holder)->groups.isEmpty());
}

void TestGroup::namesAreToldApartToTheLetter()
{
    const QStringList names{QStringLiteral("crew"), QStringLiteral("Crew"), QStringLiteral("crew "),
                            QStringLiteral("\u4f60\u597d"), QString(QChar(0))};
    QList<Pid> pids;
    for (const QString &name : names)
        pids += spawnMembers(1, name);
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(m_runtime->groupMembers(names[i]), QList<Pid>{pids[i]});
}

void TestGroup::aSendReachesEveryMember()
{
    Log<QByteArray> heard;
    QList<Pid> pids;
    for (int i = 0; i < 20; ++i) {
        pids.append(m_runtime->spawn([&heard](Context self) -> Process {
            Received item = co_await self.receive();
            heard.append(textOf(item) + std::get<Message>(item).value().toByteArray());
        }));
        QVERIFY(m_runtime->joinGroup(crew(), pids.last()));
    }
    const Pid outsider = m_runtime->spawn(asleep);
    QCOMPARE(m_runtime->sendGroup(crew(), Message::fromValue(QByteArray("hear me"))), qsizetype(20));
    for (const Pid pid : pids)
        QVERIFY(m_runtime->join(pid, Patience));
    QCOMPARE(heard.values(), std::vector<QByteArray>(20, "hear me"));
    QCOMPARE(depthOf(*m_runtime, outsider), qsizetype(0));
    QCOMPARE(m_runtime->statistics().messagesSent, quint64(20));
}

void TestGroup::aSendSaysHowManyTookIt()
{
    QCOMPARE(m_runtime->sendGroup(crew(), "x"), qsizetype(0));
    QList<Pid> pids;
    for (const qsizetype room : {0, 1, 2}) {
        const SpawnOptions options{.label = {}, .name = {}, .mailboxCapacity = room};
        pids.append(m_runtime->spawn(asleep, options));
        QVERIFY(m_runtime->joinGroup(crew(), pids.last()));
    }
    QCOMPARE(m_runtime->sendGroup(crew(), "x"), qsizetype(3));
    QCOMPARE(m_runtime->sendGroup(crew(), "x"), qsizetype(2));
    QCOMPARE(m_runtime->sendGroup(crew(), "x"), qsizetype(1));
    QCOMPARE(depthOf(*m_runtime, pids[0]), qsizetype(3));
    QCOMPARE(depthOf(*m_runtime, pids[1]), qsizetype(1));
    QCOMPARE(depthOf(*m_runtime, pids[2]), qsizetype(2));
    QCOMPARE(m_runtime->statistics().messagesDropped, quint64(3));
}

void TestGroup::aSendKeepsTheOrderOfTheSender()
{
    Log<QByteArray> heard;
    const Pid reader = m_runtime->spawn(ReaderOf(heard));
    QVERIFY(m_runtime->joinGroup(crew(), reader));
    const Pid sender = m_runtime->spawn([reader](Context self) -> Process {
        for (int i = 0; i < 300; ++i) {
            if (i % 3 == 0)
                self.runtime().send(reader, QByteArray::number(i));
            else
                self.runtime().sendGroup(crew(), QByteArray::number(i));
            if (i % 7 == 0)
                co_await self.yield();
        }
        self.runtime().sendGroup(crew(), "read");
    });
    QVERIFY(m_runtime->join(sender, Patience));
    QVERIFY(m_runtime->join(reader, Patience));
    const std::vector<QByteArray> seen = heard.values();
    QCOMPARE(seen.size(), std::size_t(300));
    for (int i = 0; i < 300; ++i)
        QCOMPARE(seen[static_cast<std::size_t>(i)].toInt(), i);
}

void TestGroup::aMemberMaySendToItsOwnGroup()
{
    qsizetype took = 0;
    QByteArray heard;
    const Pid other = spawnMembers(1).front();
    const Pid pid = m_runtime->spawn([&](Context self) -> Process {
        self.runtime().joinGroup(crew(), self.pid());
        took = self.runtime().sendGroup(crew(), "to all of us");
        Received item = co_await self.receive();
        heard = textOf(item);
    });
    QVERIFY(m_runtime->join(pid, Patience));
    QCOMPARE(took, qsizetype(2));
    QCOMPARE(heard, QByteArray("to all of us"));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_runtime->info(other)->messagesReceived, quint64(1));
}

void TestGroup::aKillStopsEveryMember()
{
    QCOMPARE(m_runtime->killGroup(crew()), qsizetype(0));
    const Pid outsider = m_runtime->spawn(parked);
    const QList<Pid> pids = spawnMembers(20);
    m_runtime->setTrapExit(pids[3], true); // of no use against a kill
    QCOMPARE(m_runtime->killGroup(crew()), qsizetype(20));
    for (const Pid pid : pids)
        QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(m_runtime->isAlive(outsider));
    QVERIFY(m_runtime->groupMembers(crew()).isEmpty());
    QCOMPARE(m_runtime->killGroup(crew()), qsizetype(0));
}

void TestGroup::aMemberMayKillItsOwnGroup()
{
    const QList<Pid> others = spawnMembers(3);
    qsizetype killed = 0;
    bool passed = false;
    const Pid pid = m_runtime->spawn([&](Context self) -> Process {
        self.runtime().joinGroup(crew(), self.pid());
        killed = self.runtime().killGroup(crew());
        co_await self.yield();
        passed = true;
    });
    QVERIFY(m_runtime->join(pid, Patience));
    QCOMPARE(killed, qsizetype(4));
    QVERIFY(!passed);
    for (const Pid other : others)
        QVERIFY(m_runtime->join(other, Patience));
}

void TestGroup::allGroupsAreListedInOrder()
{
    QVERIFY(m_runtime->groups().isEmpty());
    const QList<Pid> pids{m_runtime->spawn(parked), m_runtime->spawn(parked), m_runtime->spawn(parked)};
    m_runtime->joinGroup(QStringLiteral("b"), pids[2]);
    m_runtime->joinGroup(QStringLiteral("c"), pids[0]);
    m_runtime->joinGroup(QStringLiteral("a"), pids[1]);
    m_runtime->joinGroup(QStringLiteral("b"), pids[0]);
    const QList<GroupInfo> groups = m_runtime->groups();
    QCOMPARE(groups.size(), qsizetype(3));
    QCOMPARE(groups[0].name, QStringLiteral("a"));
    QCOMPARE(groups[0].members, QList<Pid>{pids[1]});
    QCOMPARE(groups[1].name, QStringLiteral("b"));
    QCOMPARE(groups[1].members, (QList<Pid>{pids[0], pids[2]}));
    QCOMPARE(groups[2].name, QStringLiteral("c"));
    QCOMPARE(groups[2].members, QList<Pid>{pids[0]});
    QCOMPARE(m_runtime->statistics().groups, qsizetype(3));
}

void TestGroup::thousandsOfMembersAreOneGroup()
{
    constexpr int count = Sanitized ? 2000 : 20'000;
    const QList<Pid> pids = spawnMembers(count);
    QCOMPARE(m_runtime->groupMembers(crew()), pids);
    for (int i = 0; i < count; i += 2)
        QVERIFY(m_runtime->leaveGroup(crew(), pids[i]));
    QCOMPARE(m_runtime->groupMembers(crew()).size(), qsizetype(count / 2));
    QCOMPARE(m_runtime->sendGroup(crew(), "x"), qsizetype(count / 2));
    QCOMPARE(m_runtime->killGroup(crew()), qsizetype(count / 2));
    QTRY_COMPARE_WITH_TIMEOUT(m_runtime->groups().size(), qsizetype(0), PatienceMs.count());
    QCOMPARE(m_runtime->shutdown(), qsizetype(count / 2));
}

void TestGroup::thousandsOfGroupsAreLeftAtTheEnd()
{
    constexpr int count = Sanitized ? 1000 : 10'000;
    const Pid pid = m_runtime->spawn(parked);
    const Pid other = m_runtime->spawn(parked);
    for (int i = 0; i < count; ++i) {
        QVERIFY(m_runtime->joinGroup(QString::number(i), pid));
        if (i % 100 == 0)
            QVERIFY(m_runtime->joinGroup(QString::number(i), other));
    }
    QCOMPARE(m_runtime->statistics().groups, qsizetype(count));
    m_runtime->kill(pid);
    QVERIFY(m_runtime->join(pid, Patience));
    QCOMPARE(m_runtime->statistics().groups, qsizetype(count / 100));
    for (const GroupInfo &group : m_runtime->groups())
        QCOMPARE(group.members, QList<Pid>{other});
}

QTEST_GUILESS_MAIN(TestGroup)
#include "tst_group.moc"
