// SPDX-License-Identifier: MIT
#include "models/supervisionmodel.h"

#include "models/rowfilter.h"
#include "support/frames.h"
#include "support/seed.h"

#include <QtCore/QPersistentModelIndex>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

using Model = SupervisionModel;

ChildInfo child(const QString &id, quint64 pid, quint64 restarts = 0)
{
    ChildInfo info;
    info.id = id;
    info.pid = pid == 0 ? Pid() : Pid(pid);
    info.restarts = restarts;
    return info;
}

SupervisorInfo supervisor(quint64 pid, QList<ChildInfo> children)
{
    SupervisorInfo info;
    info.pid = Pid(pid);
    info.mostRestarts = 3;
    info.window = 5s;
    info.children = std::move(children);
    return info;
}

/// "a(b c(d))": the ids, in their order.
QString shape(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        const QString below = shape(model, at);
        texts.append(at.data().toString() + (below.isEmpty() ? QString() : u'(' + below + u')'));
    }
    return texts.join(u' ');
}

struct Fixture
{
    void show() { model.apply(maker.advance(250ms).take()); }
    QList<SupervisorInfo> &supervisors() { return maker.frame().supervisors; }
    QModelIndex top() const { return model.index(0, 0); }

    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    FrameMaker maker;
};

} // namespace

class TestSupervisionModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<Fixture>(); }
    void cleanup() { f.reset(); }

    void restartsOfTheLastMinuteAreHeat()
    {
        f->maker.spawn(1, u"root"_s);
        f->maker.spawn(2, u"a"_s);
        f->supervisors() = {supervisor(1, {child(u"a"_s, 2, 4)})};
        f->show();
        const QPersistentModelIndex cell = f->model.index(0, Model::RestartsColumn, f->top());
        QVERIFY(!cell.data(HeatRole).isValid()); // when those before were, nobody knows
        f->supervisors()[0].children[0].restarts = 6;
        f->show();
        QCOMPARE(cell.data(HeatRole).toDouble(), 0.2);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(u"2 "_s));
        f->model.apply(f->maker.advance(30s).take());
        f->supervisors()[0].children[0].restarts = 100;
        f->show();
        QCOMPARE(cell.data(HeatRole).toDouble(), 1.0);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(u"96 "_s));
        f->changed.clear();
        f->model.apply(f->maker.advance(30s).take()); // the first two are over
        QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(u"94 "_s));
        QCOMPARE(f->changed.size(), 1);
        f->model.apply(f->maker.advance(60s).take());
        QVERIFY(!cell.data(HeatRole).isValid());
    }

    void aSupervisorsToolTipTellsItsStrategyAndItsLimit()
    {
        f->maker.spawn(1, u"root"_s);
        f->supervisors() = {supervisor(1, {})};
        f->supervisors()[0].restartsInWindow = 1;
        f->show();
        for (const int column : {int(Model::ChildColumn), int(Model::StrategyColumn), int(Model::LimitColumn)}) {
            const QString tip = f->model.index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY2(tip.startsWith(u"one for one: 3 restart(s) within 5 s, 1 used"_s), qPrintable(tip));
        }
    }

    void ofLongListsTheFirstAreShownAndTheRestCounted()
    {
        QList<ChildInfo> many;
        for (quint64 i = 1; i <= SupervisionTree::MostChildren + 5; ++i)
            many.append(child(u"c%1"_s.arg(i), 1000 + i));
        f->supervisors() = {supervisor(1, many), supervisor(2, {child(u"a"_s, 9)})};
        f->supervisors()[1].childCount = 100; // of which one was fetched
        f->show();
        QCOMPARE(f->model.rowCount(f->top()), int(SupervisionTree::MostChildren));
        QCOMPARE(f->top().siblingAtColumn(Model::ChildrenColumn).data(FilterRole).toLongLong(), many.size());
        QCOMPARE(f->model.index(1, Model::ChildrenColumn).data(FilterRole).toLongLong(), 100);
        QCOMPARE(f->model.notShown(), 5 + 99);
        f->supervisors().removeLast();
        f->supervisors()[0].children.resize(3);
        f->show();
        QCOMPARE(f->model.notShown(), 0);
        f->model.clear();
        QCOMPARE(f->model.notShown(), 0);
    }

    void ofVeryManySupervisorsSomeAreShown()
    {
        FrameMaker maker; // and a model that nobody walks through after each signal
        QList<SupervisorInfo> &supervisors = maker.frame().supervisors;
        constexpr int Supervisors = 21, Children = 1000;
        quint64 pid = 0;
        for (int i = 0; i < Supervisors; ++i) {
            QList<ChildInfo> children;
            for (int each = 0; each < Children; ++each)
                children.append(child(u"c%1"_s.arg(each), ++pid));
            supervisors.append(supervisor(100'000 + quint64(i), children));
        }
        Model model;
        model.apply(maker.advance(250ms).take());
        qsizetype rows = model.rowCount();
        for (int top = 0; top < model.rowCount(); ++top)
            rows += model.rowCount(model.index(top, 0));
        QCOMPARE(rows, SupervisionTree::MostRows);
        QCOMPARE(rows + model.notShown(), Supervisors * (Children + 1));

        // Many tops, each with a child that is a supervisor.
        constexpr quint64 Tops = 3000;
        supervisors.clear();
        for (quint64 i = 0; i < Tops; ++i) {
            supervisors.append(supervisor(1 + i, {child(u"inner"_s, 10'000 + i)}));
            supervisors.last().children[0].isSupervisor = true;
        }
        for (quint64 i = 0; i < Tops; ++i)
            supervisors.append(supervisor(10'000 + i, {child(u"leaf"_s, 20'000 + i)}));
        model.apply(maker.advance(250ms).take());
        QCOMPARE(model.rowCount(), int(SupervisionTree::MostChildren));
        QCOMPARE(model.notShown(), 3 * (qsizetype(Tops) - SupervisionTree::MostChildren));
    }

    void aSupervisorBeyondThoseThatWereFetchedIsNoTop()
    {
        SupervisorInfo inner = supervisor(2, {});
        inner.parent = Pid(1);
        f->supervisors() = {supervisor(1, {child(u"a"_s, 9)}), inner};
        f->supervisors()[0].childCount = 2;
        f->show();
        QCOMPARE(f->model.rowCount(), 1);
        // Whose supervisor has ended a moment ago, or was never told of, is one.
        f->supervisors().removeFirst();
        f->show();
        QCOMPARE(f->model.rowCount(), 1);
        QCOMPARE(f->top().data(PidRole).value<Pid>(), Pid(2));
    }

    void childrenStandBelowTheirSupervisorInTheirOrder()
    {
        f->maker.spawn(1, u"root"_s);
        f->maker.spawn(2, u"inner"_s);
        f->supervisors() = {supervisor(1, {child(u"z"_s, 5), child(u"inner"_s, 2), child(u"a"_s, 6)}),
                            supervisor(2, {child(u"deep"_s, 7)}), supervisor(9, {})};
        f->show();
        QCOMPARE(shape(f->model), u"root(z inner(deep) a) <0.9>"_s);
        const auto cell = [this](int column) { return f->top().siblingAtColumn(column).data().toString(); };
        QCOMPARE(cell(Model::LimitColumn), u"0 of 3 in 5 s"_s);
        QCOMPARE(cell(Model::StrategyColumn), u"one for one"_s);
        QCOMPARE(cell(Model::ChildrenColumn), u"3"_s);
        QCOMPARE(f->model.index(1, 0, f->top()).data(PidRole).value<Pid>(), Pid(2));
    }

    void aChildKeepsItsRowWhenItIsRestartedAndIsMarkedForAWhile()
    {
        f->supervisors() = {supervisor(1, {child(u"a"_s, 5), child(u"b"_s, 6)})};
        f->show();
        const QPersistentModelIndex b = f->model.index(1, 0, f->top());
        const QVariant id = b.data(IdRole);
        const auto restarts = [&] { return b.sibling(b.row(), Model::RestartsColumn); };
        const auto state = [&] { return b.sibling(b.row(), Model::StateColumn).data().toString(); };
        QVERIFY(!restarts().data(MarkRole).isValid());

        ChildInfo &child = f->supervisors()[0].children[1];
        child.pid = {};
        child.isWaiting = true;
        f->inserted.clear();
        f->show();
        QVERIFY(state().contains(u"waits"_s));
        QVERIFY(!b.data(PidRole).isValid());

        child.pid = Pid(8);
        child.isWaiting = false;
        child.restarts = 1;
        f->changed.clear();
        f->show();
        QCOMPARE(f->changed.size(), 1);
        QCOMPARE(b.data(IdRole), id);
        QCOMPARE(b.data(PidRole).value<Pid>(), Pid(8));
        QCOMPARE(restarts().data(MarkRole).toInt(), static_cast<int>(Mark::Restarted));

        f->changed.clear();
        f->maker.advance(4s);
        f->show();
        QVERIFY(restarts().data(MarkRole).isValid());
        f->maker.advance(1s);
        f->show();
        QVERIFY(!restarts().data(MarkRole).isValid());
        QCOMPARE(f->changed.size(), 1);
        QCOMPARE(f->inserted.size() + f->removed.size() + f->resets.size(), 0);
    }

    void theChildrenOfARestartedSupervisorAreOthers()
    {
        f->supervisors() = {supervisor(1, {child(u"inner"_s, 2)}), supervisor(2, {child(u"a"_s, 3)})};
        f->show();
        const QPersistentModelIndex inner = f->model.index(0, 0, f->top());
        const QPersistentModelIndex a = f->model.index(0, 0, inner);
        f->supervisors() = {supervisor(1, {child(u"inner"_s, 7, 1)}), supervisor(7, {child(u"a"_s, 8)})};
        f->show();
        QVERIFY(inner.isValid());
        QVERIFY(!a.isValid());
        QCOMPARE(f->model.index(0, 0, inner).data(PidRole).value<Pid>(), Pid(8));
    }

    void aChildThatIsNotStartedAgainIsGrey()
    {
        f->supervisors() = {supervisor(1, {child(u"a"_s, 0)})};
        f->show();
        QVERIFY(f->model.index(0, 0, f->top()).data(EndedRole).toBool());
    }

    void nothingIsToldWhereNothingChanges()
    {
        f->supervisors() = {supervisor(1, {child(u"a"_s, 5), child(u"b"_s, 6)})};
        f->show();
        f->changed.clear();
        f->inserted.clear();
        f->show();
        QCOMPARE(f->changed.size() + f->inserted.size() + f->removed.size() + f->moved.size(), 0);
    }

    void aPoolGrowsAndShrinksInOneSignalEach()
    {
        f->supervisors() = {supervisor(1, {})};
        f->show();
        f->inserted.clear();
        for (quint64 each = 1; each <= 500; ++each)
            f->supervisors()[0].children.append(child(u"worker.%1"_s.arg(each), 100 + each));
        f->show();
        QCOMPARE(f->inserted.size(), 1);
        f->supervisors()[0].children.remove(10, 400);
        f->show();
        QCOMPARE(f->removed.size(), 1);
        f->changed.clear();
        for (ChildInfo &each : f->supervisors()[0].children)
            ++each.restarts;
        f->show();
        QVERIFY(f->changed.size() <= 2);
        QCOMPARE(f->resets.size(), 0);
    }

    void aFeedThatTellsOfACircleEnds()
    {
        f->supervisors() = {supervisor(1, {child(u"a"_s, 2)}), supervisor(2, {child(u"b"_s, 3)}),
                            supervisor(3, {child(u"c"_s, 2), child(u"c"_s, 4)})};
        f->show();
        QCOMPARE(f->model.rowCount(), 1);
    }

    void aFilterKeepsTheBranchThatLeadsToAMatch()
    {
        RowFilter filter;
        filter.setRecursiveFilteringEnabled(true);
        filter.setAutoAcceptChildRows(true);
        filter.setSourceModel(&f->model);
        f->supervisors() = {supervisor(1, {child(u"inner"_s, 2), child(u"other"_s, 9)}),
                            supervisor(2, {child(u"deep"_s, 3)})};
        f->show();
        filter.text().setExpression(u"deep"_s);
        QCOMPARE(filter.text().error(), QString());
        QCOMPARE(shape(filter), u"<0.1>(inner(deep))"_s);
        QVERIFY(rowWith(filter, NameRole, u"deep"_s).isValid());
        filter.text().setExpression(QString());
        QCOMPARE(shape(filter), u"<0.1>(inner(deep) other)"_s);
    }

    void anyTreesFollowEachOther()
    {
        QRandomGenerator random(testSeed());
        RowFilter filter;
        filter.setRecursiveFilteringEnabled(true);
        filter.setAutoAcceptChildRows(true);
        filter.setSourceModel(&f->model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 100; ++round) {
            // Pids 1 to 5 supervise: the next one, and others in any order.
            f->supervisors().clear();
            QString wanted;
            QString closing;
            for (quint64 pid = 1; pid <= 5; ++pid) {
                QStringList ids{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
                std::shuffle(ids.begin(), ids.end(), random);
                ids.resize(random.bounded(5));
                QList<ChildInfo> children;
                for (const QString &id : ids)
                    children.append(child(id, random.bounded(3) == 0 ? 0 : 100 + random.bounded(1000), random.bounded(4)));
                const bool goesOn = pid < 5 && random.bounded(4) != 0;
                if (goesOn)
                    children.append(child(u"inner"_s, pid + 1));
                f->supervisors().append(supervisor(pid, children));
                wanted += pid == 1 ? u"<0.1>"_s : QString();
                wanted += children.isEmpty() ? QString() : u"("_s + ids.join(u' ') + (goesOn ? (ids.isEmpty() ? u""_s : u" "_s) + u"inner"_s : QString());
                closing += children.isEmpty() ? QString() : u")"_s;
                if (!goesOn)
                    break;
            }
            f->show();
            QCOMPARE(shape(f->model), wanted + closing);
            QCOMPARE(shape(filter), wanted + closing);
        }
        QCOMPARE(f->resets.size(), 0);
    }

private:
    std::unique_ptr<Fixture> f;
};

QTEST_GUILESS_MAIN(TestSupervisionModel)
#include "tst_supervisionmodel.moc"
