// SPDX-License-Identifier: MIT
// By what the rows of long tables are sorted and filtered.
#include "support/longtables.h"

#include "models/textranks.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;
using namespace orrery::ui::longtables;

namespace {

TableQuery filtered(TableQuery query, const QString &text, int column)
{
    const auto parsed = FilterExpression::parse(text, {{QStringLiteral("column"), FilterField::Kind::Text, true}});
    query.filter = std::get<FilterExpression>(parsed);
    query.columns = {column};
    return query;
}

} // namespace

class TestLongOrders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsAreRankedAsAPersonSortsThem()
    {
        TextRanks ranks;
        QCOMPARE(ranks.add(QStringLiteral("pear")), 0U);
        QCOMPARE(ranks.add(QStringLiteral("Apple")), 1U);
        QCOMPARE(ranks.add(QStringLiteral("pear")), 0U);
        QCOMPARE(ranks.add(QStringLiteral("PEAR")), 2U);
        QCOMPARE(ranks.rank(), (std::vector<quint32>{2, 1, 2}));
        QCOMPARE(ranks.rankOf(QStringLiteral("apple")), 1.0);
        QCOMPARE(ranks.rankOf(QStringLiteral("Banana")), 1.5);
        QCOMPARE(ranks.rankOf(QStringLiteral("plum")), 2.5);
    }

    void processesAreSortedByLabelAndThoseWhoComeGoBetween()
    {
        FrameMaker maker;
        for (quint64 pid = 1; pid <= Many; ++pid)
            maker.spawn(pid);
        maker.process(5).label = QStringLiteral("pear");
        maker.process(700).label = QStringLiteral("Apple");
        maker.process(9).label = QStringLiteral("pear");
        ProcessBook book;
        book.setQuery(sortedBy(ProcessColumns::LabelColumn, Qt::DescendingOrder, 1));
        QCOMPARE(keysOf(book.take(*maker.take())->order).first(4), (QList<Pid>{Pid(5), Pid(9), Pid(700), Pid(1)}));
        maker.advance(1ms).spawn(Many + 1).label = QStringLiteral("banana");
        QCOMPARE(keysOf(book.take(*maker.take())->order).first(5),
                 (QList<Pid>{Pid(5), Pid(9), Pid(Many + 1), Pid(700), Pid(1)}));
    }

    void whoHasEndedUnknownComesLastByUptimeInEitherOrder()
    {
        FrameMaker maker;
        for (quint64 pid = 1; pid <= Many; ++pid)
            maker.spawn(pid);
        const FramePtr first = maker.take();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            FrameMaker later = maker;
            ProcessBook book;
            book.take(*first);
            later.advance(1s).end(17);
            book.setQuery(sortedBy(ProcessColumns::UptimeColumn, order, 2));
            const QList<Pid> keys = keysOf(book.take(*later.take())->order);
            QCOMPARE(keys.size(), qsizetype(Many));
            QCOMPARE(keys.constLast(), Pid(17));
        }
    }

    void timersAreSortedByTheNumberOfTheirTarget()
    {
        Facts facts = manyFacts();
        facts.timersThere[1].target = Pid(Many * 10);
        facts.timersThere[2].target = Pid();
        facts.targetNames.insert(3, QStringLiteral("zebra"));
        facts.timersThere[3].target = Pid();
        facts.targetNames.insert(4, QStringLiteral("Ape"));
        TimerBook book;
        book.setQuery(sortedBy(TimerColumns::TargetColumn, Qt::AscendingOrder, 1));
        QList<quint64> ids = keysOf(book.take(facts, 1s)->order);
        QCOMPARE(ids.first(3), (QList<quint64>{1, 5, 6}));
        QCOMPARE(ids.last(4), (QList<quint64>{Many, 2, 4, 3}));
        // Nobody's message had to be read for that.
        QCOMPARE(facts.mostInfos, 2);
        book.setQuery(sortedBy(TimerColumns::TargetColumn, Qt::DescendingOrder, 2));
        QCOMPARE(keysOf(book.take(facts, 1s)->order).first(4), (QList<quint64>{3, 4, 2, Many}));
    }

    void timersAreFoundByWhatTheirColumnsSay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QList<quint64>>("ids");
        QTest::newRow("pid") << "\"<0.1234>\"" << int{TimerColumns::TargetColumn} << QList<quint64>{1234};
        QTest::newRow("part of a pid") << "0.299>" << int{TimerColumns::ResolvesColumn} << QList<quint64>{299};
        QTest::newRow("expression") << "/^<0[.]12>$/" << int{TimerColumns::ResolvesColumn} << QList<quint64>{12};
        QTest::newRow("name") << "zeb" << int{TimerColumns::TargetColumn} << QList<quint64>{3};
        QTest::newRow("message") << "\"MESSAGE 1234\"" << int{TimerColumns::MessageColumn} << QList<quint64>{1234};
        QTest::newRow("not") << "-column:message" << int{TimerColumns::MessageColumn} << QList<quint64>{};
        QTest::newRow("word that is in no pid") << "word" << int{TimerColumns::ResolvesColumn} << QList<quint64>{};
    }
    void timersAreFoundByWhatTheirColumnsSay()
    {
        QFETCH(const QString, text);
        QFETCH(const int, column);
        QFETCH(const QList<quint64>, ids);
        Facts facts = manyFacts();
        facts.timersThere[2].target = Pid();
        facts.targetNames.insert(3, QStringLiteral("zebra"));
        TimerBook book;
        book.setQuery(filtered(sortedBy(TimerColumns::KindColumn, Qt::AscendingOrder, 1), text, column));
        QCOMPARE(keysOf(book.take(facts, 1s)->order), ids);
    }
};

QTEST_GUILESS_MAIN(TestLongOrders)
#include "tst_longorders.moc"
