// SPDX-License-Identifier: MIT
// Tables of more rows than all is known of: processes, names, groups and timers.
#include "models/groupbook.h"
#include "models/groupmodel.h"
#include "support/frames.h"
#include "support/longtables.h"
#include "support/seed.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;
using namespace orrery::ui::longtables;

class TestLongTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byARateTheyAreInOrderFromTheSecondLookOn()
    {
        FrameMaker maker;
        for (quint64 pid = 1; pid <= Many; ++pid)
            maker.spawn(pid);
        ProcessBook book;
        book.setQuery(sortedBy(ProcessColumns::PidColumn, Qt::AscendingOrder, 1));
        const FramePtr plain = maker.take();
        const QList<Pid> before = keysOf(book.take(*plain)->order);
        QCOMPARE(before.size(), qsizetype(Many));

        // The order of before stays until there is something to tell.
        book.setQuery(sortedBy(ProcessColumns::CpuColumn, Qt::DescendingOrder, 2));
        FrameSource source(*plain);
        QCOMPARE(keysOf(book.again(source, plain->takenAt)->order), before);
        QVERIFY(book.wantsAgain());

        maker.advance(250ms).process(2500).cpuTime = 100ms;
        maker.process(700).cpuTime = 50ms;
        const FramePtr later = maker.take();
        const QList<Pid> after = keysOf(book.take(*later)->order);
        QVERIFY(!book.wantsAgain());
        QCOMPARE(after.first(3), (QList<Pid>{Pid(2500), Pid(700), Pid(1)}));

        // One that goes by rates again much later does not go by means of all the time since.
        book.setQuery(sortedBy(ProcessColumns::PidColumn, Qt::DescendingOrder, 3));
        const FramePtr much = maker.advance(1h).take();
        QCOMPARE(book.take(*much)->order.at(0), Pid(Many));
        book.setQuery(sortedBy(ProcessColumns::CpuColumn, Qt::DescendingOrder, 4));
        FrameSource again(*much);
        QCOMPARE(book.again(again, much->takenAt)->order.at(0), Pid(Many));
        QVERIFY(book.wantsAgain());
    }

    void ratesAreOfTheTimeSinceTheLastLookWhoeverCameAndWent()
    {
        FrameMaker maker;
        for (quint64 pid = 1; pid <= Many; ++pid)
            maker.spawn(pid);
        std::chrono::nanoseconds used{0}; // each look takes a second: none comes that is not asked for
        ProcessBook book(std::make_shared<const LookAccount>([&used] { return used += 1s; }));
        book.setQuery(sortedBy(ProcessColumns::CpuColumn, Qt::DescendingOrder, 1));
        book.take(*maker.take());
        maker.process(2500).cpuTime = 100ms;
        QCOMPARE(book.take(*maker.advance(250ms).take())->order.at(0), Pid(2500));

        // Between looks: who comes has no rate yet, and is below all who have one.
        maker.end(10);
        maker.spawn(Many + 1).cpuTime = 1s;
        ProcessTablePtr table = book.take(*maker.advance(250ms).take());
        QCOMPARE(table->order.at(0), Pid(2500));
        QVERIFY(table->order.rowOf(Pid(Many + 1)) >= int(Many) - 1);

        maker.process(700).cpuTime = 50ms;
        maker.process(Many).cpuTime = 40ms;
        book.lookAgain();
        table = book.take(*maker.advance(250ms).take());
        QCOMPARE(keysOf(table->order).first(3), (QList<Pid>{Pid(700), Pid(Many), Pid(1)}));

        // From its second look on it has.
        maker.process(Many + 1).cpuTime += 60ms;
        maker.process(700).cpuTime += 50ms;
        book.lookAgain();
        table = book.take(*maker.advance(250ms).take());
        QCOMPARE(keysOf(table->order).first(3), (QList<Pid>{Pid(Many + 1), Pid(700), Pid(1)}));
    }

    void whoComesAndGoesIsFollowedBetweenLooks()
    {
        QRandomGenerator random(testSeed());
        FrameMaker maker;
        quint64 last = 0;
        QHash<Pid, qsizetype> depths;
        const auto spawn = [&] {
            ProcessInfo &info = maker.spawn(++last);
            info.mailboxDepth = random.bounded(50);
            depths.insert(info.pid, info.mailboxDepth);
        };
        while (last < Many)
            spawn();
        ProcessBook book;
        const Qt::SortOrder direction = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
        book.setQuery(sortedBy(ProcessColumns::MailboxColumn, direction, 1));
        for (int step = 0; step < 40; ++step) {
            for (int i = random.bounded(20); i > 0; --i)
                spawn();
            for (int i = random.bounded(20); i > 0; --i) {
                const quint64 pid = 1 + quint64(random.bounded(int(last)));
                if (depths.remove(Pid(pid)))
                    maker.end(pid);
            }
            const FramePtr frame = maker.advance(250ms).take();
            QList<Pid> live;
            for (const Pid pid : keysOf(book.take(*frame)->order)) {
                if (depths.contains(pid)) // the others have ended, and are shown for a while
                    live.append(pid);
            }
            QList<Pid> expected = depths.keys();
            std::sort(expected.begin(), expected.end(), [&](Pid a, Pid b) {
                const qsizetype one = depths[a], other = depths[b];
                if (one != other)
                    return direction == Qt::AscendingOrder ? one < other : one > other;
                return a < b;
            });
            QCOMPARE(live, expected);
        }
    }

    void whatIsAskedForIsKnownWhereverItStands()
    {
        FrameMaker maker;
        for (quint64 pid = 1; pid <= Many; ++pid)
            maker.spawn(pid, QStringLiteral("label"));
        ProcessBook book;
        book.setQuery(sortedBy(ProcessColumns::PidColumn, Qt::AscendingOrder, 1));
        book.setView({{0, 9}, {Pid(2999), Pid(5)}});
        ProcessTablePtr table = book.take(*maker.take());
        QCOMPARE(table->rows.size(), std::size_t(11));
        QVERIFY(table->find(Pid(2999)) && table->find(Pid(2999))->isKnown);
        QVERIFY(!table->find(Pid(2998)));

        // One that has gone is asked for no more, nor is it among the live.
        maker.end(2999);
        table = book.take(*maker.advance(250ms).take());
        QVERIFY(table->find(Pid(2999))->ended);
        table = book.take(*maker.advance(ProcessBook::Lingering).take());
        QVERIFY(!table->find(Pid(2999)));
        QVERIFY(!table->isLive(Pid(2999)));
    }

    void namesThatAreAskedForHaveTheirHolders()
    {
        Facts facts = manyFacts();
        NameBook book;
        book.setQuery(sortedBy(NameColumns::NameColumn, Qt::AscendingOrder, 1));
        book.setView({{0, 4}, {QStringLiteral("name 02000"), QStringLiteral("nobody's")}});
        const NameTablePtr table = book.take(facts.names(), 1s);
        QCOMPARE(table->order.size(), int(Many));
        QCOMPARE(table->rows.size(), std::size_t(6));
        const NameRow *row = table->find(QStringLiteral("name 02000"));
        QVERIFY(row && row->holder);
        QCOMPARE(row->holder->label, QStringLiteral("label 2001"));
    }

    void groupsTellOfTheMembersThatAreInSight()
    {
        QList<GroupInfo> groups;
        for (quint64 i = 0; i < Many; ++i) {
            GroupInfo info;
            info.name = QStringLiteral("group %1").arg(i, 5, 10, QLatin1Char('0'));
            for (quint64 member = 0; member <= i % 50; ++member)
                info.members.append(Pid(i * 50 + member + 1));
            groups.append(info);
        }
        const NamedSource<GroupInfo> source{
            .count = groups.size(), .list = [&] { return groups; }, .processes = labelled};
        GroupBook book;
        book.setQuery(sortedBy(GroupColumns::NameColumn, Qt::AscendingOrder, 1));
        book.setView({{0, 4}, {QStringLiteral("group 02049"), QStringLiteral("nobody's")}});
        GroupTablePtr table = book.take(source, 1s);
        QCOMPARE(table->order.size(), int(Many));
        QCOMPARE(table->rows.size(), std::size_t(6));
        const GroupRow *row = table->find(QStringLiteral("group 02049"));
        QVERIFY(row);
        QCOMPARE(row->info.members.size(), 50);
        QCOMPARE(row->members.size(), GroupRow::Told);
        QCOMPARE(row->members.constFirst(), QStringLiteral("<0.102451> label 102451"));

        // Sorted by how many, and filtered by a member beyond those that are told.
        book.setQuery(sortedBy(GroupColumns::CountColumn, Qt::DescendingOrder, 2));
        table = book.take(source, 2s);
        QCOMPARE(table->order.at(0), QStringLiteral("group 00049"));
        TableQuery query = sortedBy(GroupColumns::CountColumn, Qt::DescendingOrder, 3);
        GroupModel model;
        model.text().setExpression(QStringLiteral("process=\"<0.102500> label 102500\""));
        QVERIFY2(model.text().error().isEmpty(), qPrintable(model.text().error()));
        query.filter = model.query().filter;
        query.columns = model.query().columns;
        book.setQuery(query);
        QCOMPARE(keysOf(book.take(source, 3s)->order), QList<QString>{QStringLiteral("group 02049")});
    }

    void timersThatAreAskedForAreToldInFull()
    {
        Facts facts = manyFacts();
        TimerBook book;
        book.setQuery(sortedBy(TimerColumns::DueColumn, Qt::AscendingOrder, 1));
        book.setView({{0, 4}, {7, Many + 1}});
        const TimerTablePtr table = book.take(facts, 1s);
        QCOMPARE(table->order.at(0), Many);
        QCOMPARE(table->rows.size(), std::size_t(6));
        QVERIFY(table->find(7));
        QCOMPARE(table->find(7)->info.preview, QStringLiteral("message 7"));
        QVERIFY(!table->find(8));
    }

    void togetherTheyTakeNoMoreThanOneShareOfACore()
    {
        FrameMaker maker;
        for (quint64 pid = 1; pid <= Many; ++pid)
            maker.spawn(pid);
        const FramePtr frame = maker.take();
        Processes processes(*frame);
        Facts facts = manyFacts();
        processes.takes = 900ms;
        facts.namesTake = 30ms;
        facts.timersTake = 400ms;

        const auto used = [&] { return processes.used + facts.used; };
        const auto account = std::make_shared<const LookAccount>(used);
        ProcessBook processBook(account);
        NameBook nameBook(account);
        TimerBook timerBook(account);
        processBook.setQuery(sortedBy(ProcessColumns::MailboxColumn, Qt::DescendingOrder, 1));
        nameBook.setQuery(sortedBy(NameColumns::NameColumn, Qt::DescendingOrder, 1));
        timerBook.setQuery(sortedBy(TimerColumns::DueColumn, Qt::DescendingOrder, 1));
        processBook.take(*frame);

        std::chrono::nanoseconds now = frame->takenAt;
        struct Looks
        {
            int atProcesses = 0, atNames = 0, atTimers = 0;
        };
        /// Samples for so long, the names among them or not; none of them is asked for by a person.
        const auto sample = [&](std::chrono::seconds span, bool withNames) {
            Looks looks;
            for (const std::chrono::nanoseconds end = now + span; now < end; now += 250ms) {
                if (withNames)
                    nameBook.take(facts.names(), now);
                timerBook.take(facts, now);
                processBook.again(processes, now);
                looks.atProcesses += processBook.lookCost() > 0ns;
                looks.atNames += withNames && nameBook.lookCost() > 0ns;
                looks.atTimers += timerBook.lookCost() > 0ns;
            }
            return looks;
        };
        const std::chrono::nanoseconds once = processes.takes + facts.namesTake + facts.timersTake;
        sample(1s, true); // each is looked at for the first time, whatever it costs

        std::chrono::nanoseconds before = used();
        const Looks all = sample(1000s, true);
        QVERIFY2(used() - before <= 1000s / LookAccount::Share + once,
                 qPrintable(QStringLiteral("%1 ms").arg((used() - before) / 1ms)));
        // Evenly: who costs less is looked at more often, and nobody waits for good.
        for (const auto &[looks, cost] : {std::pair(all.atProcesses, processes.takes),
                                          std::pair(all.atNames, facts.namesTake),
                                          std::pair(all.atTimers, facts.timersTake)}) {
            const std::chrono::milliseconds paidFor = looks * cost * LookAccount::Share * 3;
            QVERIFY2(paidFor >= 890s && paidFor <= 1110s, qPrintable(QStringLiteral("%1 ms").arg(paidFor.count())));
        }

        // What one leaves is the others'.
        nameBook.clear();
        before = used();
        const Looks others = sample(1000s, false);
        QVERIFY(used() - before <= 1000s / LookAccount::Share + once);
        QVERIFY(others.atProcesses > all.atProcesses);
        QVERIFY(others.atTimers > all.atTimers);

        // One that needs no looks leaves its part, too.
        processBook.setQuery(sortedBy(ProcessColumns::PidColumn, Qt::AscendingOrder, 2));
        const Looks alone = sample(1000s, false);
        QCOMPARE(alone.atProcesses, 0);
        QVERIFY(alone.atTimers > others.atTimers);
        QVERIFY(alone.atTimers * facts.timersTake <= 1000s / LookAccount::Share + facts.timersTake);
    }
};

QTEST_GUILESS_MAIN(TestLongTables)
#include "tst_longtables.moc"
