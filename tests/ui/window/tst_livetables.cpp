// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <array>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;
using namespace std::chrono_literals;

namespace {

constexpr quint64 Rows = 200;
constexpr int Middle = 100;
constexpr std::array Tables{"processes", "names", "timers", "groups"};

} // namespace

/// Tables that a person reads while their rows change. Every second number is there at the start: others come between
/// them, and each has a name, a label, a timer and a group, which stand in the same order.
class TestLiveTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"livetables"_s);
    }
    void init()
    {
        QSettings().clear();
        f.emplace();
        QVERIFY(f->show());
        f->window->resize(1200, 600);
        for (quint64 number = 2; number <= 2 * Rows; number += 2)
            add(number);
        f->feed->give(f->script.next());
    }
    void cleanup() { f.reset(); }

    void whatIsReadStaysInItsPlace_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::newRow("processes, plain") << 0 << 0 << Qt::AscendingOrder;
        QTest::newRow("processes, the other way round") << 0 << 0 << Qt::DescendingOrder;
        QTest::newRow("processes by label") << 0 << 2 << Qt::AscendingOrder;
        QTest::newRow("names, plain") << 1 << 0 << Qt::AscendingOrder;
        QTest::newRow("names by process") << 1 << 1 << Qt::DescendingOrder;
        QTest::newRow("groups, plain") << 3 << 0 << Qt::AscendingOrder;
        QTest::newRow("groups, the other way round") << 3 << 0 << Qt::DescendingOrder;
        QTest::newRow("timers by when they are due") << 2 << 3 << Qt::AscendingOrder;
        QTest::newRow("timers by target") << 2 << 0 << Qt::DescendingOrder;
    }
    void whatIsReadStaysInItsPlace()
    {
        QFETCH(int, page);
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        f->turnTo(page);
        QTableView *table = f->table(Tables.at(static_cast<std::size_t>(page)));
        table->sortByColumn(column, order);
        QCOMPARE(table->model()->rowCount(), int(Rows));
        QScrollBar *bar = table->verticalScrollBar();
        QVERIFY(scrollTo(table, Middle));
        const QString read = top(table);
        QVERIFY(!read.isEmpty());
        const QModelIndex chosen = table->indexAt({0, table->rowHeight(0) * 3});
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(chosen).center());
        const QStringList selected = keys(table->selectionModel()->selectedRows());
        QCOMPARE(selected.size(), 1);

        const bool isUp = order == Qt::AscendingOrder;
        const auto stays = [&](int above) {
            f->feed->give(f->script.next());
            QTRY_COMPARE(bar->value(), Middle + above);
            QCOMPARE(top(table), read);
            QCOMPARE(keys(table->selectionModel()->selectedRows()), selected);
        };
        // Some come below it, and then some above it.
        for (const quint64 number : {1, 3, 5, 7})
            add(isUp ? 2 * Rows - number : number);
        stays(0);
        for (const quint64 number : {1, 3, 5, 7})
            add(isUp ? number : 2 * Rows - number);
        stays(4);
        QCOMPARE(table->model()->rowCount(), int(Rows) + 8);
        // And go again: below and above.
        for (const quint64 number : {1, 3, 5, 7})
            remove(isUp ? 2 * Rows - number : number);
        letGo();
        stays(4);
        for (const quint64 number : {1, 3, 5, 7})
            remove(isUp ? number : 2 * Rows - number);
        letGo();
        stays(0);
        QCOMPARE(table->model()->rowCount(), int(Rows));
    }

    void whoReadsTheTopSeesWhatIsNew()
    {
        QTableView *table = f->table("processes");
        table->sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(top(table), pid(2 * Rows).toString());
        add(2 * Rows + 1);
        f->feed->give(f->script.next());
        QCOMPARE(top(table), pid(2 * Rows + 1).toString());
        QCoreApplication::processEvents();
        QCOMPARE(table->verticalScrollBar()->value(), 0);
    }

    void anOrderThatIsShuffledLeavesTheViewWhereItIs()
    {
        QTableView *table = f->table("processes");
        table->sortByColumn(4, Qt::AscendingOrder); // by mailbox
        QVERIFY(scrollTo(table, Middle));
        for (int frame = 1; frame < 10; ++frame) {
            for (quint64 number = 2; number <= 2 * Rows; number += 2)
                f->script.info(pid(number).number()).mailboxDepth = qsizetype(number * 7919 * quint64(frame) % 401);
            f->feed->give(f->script.next());
            QCoreApplication::processEvents();
            QCOMPARE(table->verticalScrollBar()->value(), Middle);
        }
    }

    void whenTheTopmostRowGoesTheOthersStay()
    {
        QTableView *table = f->table("names");
        f->turnTo(1);
        QVERIFY(scrollTo(table, Middle));
        const QString second = table->indexAt({0, table->rowHeight(0) * 3 / 2}).data().toString();
        remove(2 * (Middle + 1));
        f->feed->give(f->script.next());
        QTRY_COMPARE(table->verticalScrollBar()->value(), Middle - 1);
        QCOMPARE(table->indexAt({0, table->rowHeight(0) * 3 / 2}).data().toString(), second);
    }

    void aColumnThatIsBeingResizedGoesOn()
    {
        QTableView *table = f->table("processes");
        QHeaderView *header = table->horizontalHeader();
        const int before = header->sectionSize(1);
        const QPoint edge(header->sectionViewportPosition(1) + before - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(header->viewport(), edge + QPoint(20, 0));
        QCOMPARE(header->sectionSize(1), before + 20);
        for (quint64 number = 1; number < 20; number += 2) {
            add(number);
            f->feed->give(f->script.next());
            QCOMPARE(header->sectionSize(1), before + 20);
        }
        QTest::mouseMove(header->viewport(), edge + QPoint(40, 0));
        QCOMPARE(header->sectionSize(1), before + 40);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
        f->feed->give(f->script.next());
        QCOMPARE(header->sectionSize(1), before + 40);
        // It was no click, which would have sorted.
        QCOMPARE(header->sortIndicatorSection(), 0);
    }

private:
    /// Sorted as texts they stand in the order of their numbers, too.
    static Pid pid(quint64 number) { return Pid(1000 + number); }
    static QString numbered(quint64 number) { return QString::number(number).rightJustified(4, u'0'); }
    void add(quint64 number)
    {
        const QString name = u"n"_s + numbered(number);
        f->script.process(pid(number).number(), numbered(number), {name});
        f->script.group(u"g"_s + numbered(number), {pid(number).number()});
        f->script.timer(number, pid(number), {}, 1h + std::chrono::seconds(number));
    }
    void remove(quint64 number) { f->script.without(pid(number).number()); }
    /// Processes that have ended are shown for a while.
    void letGo()
    {
        f->feed->give(f->script.next());
        f->script.frame().takenAt += 10s;
    }
    /// Once the view has laid out its rows.
    static bool scrollTo(QTableView *table, int row)
    {
        QScrollBar *bar = table->verticalScrollBar();
        if (!QTest::qWaitFor([bar, row] { return bar->maximum() > row; }))
            return false;
        bar->setValue(row);
        return bar->value() == row;
    }
    static QString top(const QTableView *table) { return table->indexAt({0, 0}).siblingAtColumn(0).data().toString(); }
    static QStringList keys(const QModelIndexList &rows)
    {
        QStringList texts;
        for (const QModelIndex &each : rows)
            texts.append(each.siblingAtColumn(0).data().toString());
        return texts;
    }

    std::optional<WindowFixture> f;
};

QTEST_MAIN(TestLiveTables)
#include "tst_livetables.moc"
