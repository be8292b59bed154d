// SPDX-License-Identifier: MIT
#include "models/processmodel.h"

#include "models/format.h"
#include "support/frames.h"
#include "support/modelmirror.h"
#include "support/seed.h"

#include <QtCore/QItemSelectionModel>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

QString text(const ProcessModel &model, quint64 pid, int column)
{
    return model.index(model.rowOf(Pid(pid)), column).data().toString();
}

bool isEnded(const ProcessModel &model, quint64 pid)
{
    return model.index(model.rowOf(Pid(pid)), 0).data(EndedRole).toBool();
}

} // namespace

class TestProcessModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandInOrderOfPid()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(7);
        maker.spawn(3);
        maker.spawn(12);
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data(PidRole).value<Pid>(), Pid(3));
        QCOMPARE(model.index(2, 0).data(PidRole).value<Pid>(), Pid(12));
        QCOMPARE(model.rowOf(Pid(7)), 1);
        QCOMPARE(model.rowOf(Pid(8)), -1);
        QCOMPARE(model.info(Pid(12))->pid, Pid(12));
        QVERIFY(!model.info(Pid(4)));
    }

    void aBoundedMailboxShowsItsRoomAndWhetherItIsFull()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1).mailboxDepth = 3;
        maker.spawn(2);
        maker.process(2).mailboxDepth = 3;
        maker.process(2).mailboxCapacity = 8;
        const auto mark = [&model](quint64 pid, int column) {
            return model.index(model.rowOf(Pid(pid)), column).data(MarkRole);
        };
        model.apply(maker.take());
        QCOMPARE(text(model, 1, ProcessModel::MailboxColumn), QStringLiteral("3"));
        QCOMPARE(text(model, 2, ProcessModel::MailboxColumn), QStringLiteral("3 / 8"));
        QVERIFY(!mark(2, ProcessModel::MailboxColumn).isValid());

        maker.process(2).mailboxDepth = 8;
        ModelMirror mirror(model);
        model.apply(maker.advance(250ms).take());
        QCOMPARE(text(model, 2, ProcessModel::MailboxColumn), QStringLiteral("8 / 8 full"));
        QCOMPARE(mark(2, ProcessModel::MailboxColumn).toInt(), static_cast<int>(Mark::Refusing));
        QVERIFY(!mark(2, ProcessModel::StateColumn).isValid());
        QVERIFY(mirror.isRight());

        // Drained between two frames, but it has refused some: that is seen, too.
        maker.process(2).mailboxDepth = 0;
        maker.process(2).messagesRefused = 12;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(text(model, 2, ProcessModel::MailboxColumn), QStringLiteral("0 / 8 refusing"));
        QCOMPARE(mark(2, ProcessModel::MailboxColumn).toInt(), static_cast<int>(Mark::Refusing));
        QCOMPARE(text(model, 2, ProcessModel::RefusedColumn), QStringLiteral("12"));
        const QString tip = model.index(1, ProcessModel::MailboxColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u'8') && tip.contains(QStringLiteral("12")), qPrintable(tip));

        model.apply(maker.advance(250ms).take());
        QCOMPARE(text(model, 2, ProcessModel::MailboxColumn), QStringLiteral("0 / 8"));
        QVERIFY(!mark(2, ProcessModel::MailboxColumn).isValid());
        QVERIFY(mirror.isRight());

        maker.process(2).mailboxDepth = 8;
        model.apply(maker.advance(250ms).take());
        model.apply(maker.advance(250ms).end(2).take());
        QCOMPARE(text(model, 2, ProcessModel::MailboxColumn), Format::none());
        QVERIFY(!mark(2, ProcessModel::MailboxColumn).isValid());
    }

    void theSuspendedStateIsMarked()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1).state = State::Suspended;
        model.apply(maker.take());
        const QModelIndex state = model.index(0, ProcessModel::StateColumn);
        QCOMPARE(state.data().toString(), Format::state(State::Suspended));
        QCOMPARE(state.data(MarkRole).toInt(), static_cast<int>(Mark::Suspended));
        maker.process(1).state = State::Waiting;
        model.apply(maker.advance(250ms).take());
        QVERIFY(!state.data(MarkRole).isValid());
    }

    void whomAProcessIsTiedToIsCounted()
    {
        ProcessModel model;
        FrameMaker maker;
        ProcessInfo &info = maker.spawn(1);
        info.groups = {QStringLiteral("a"), QStringLiteral("b")};
        info.links = {Pid(2), Pid(3)};
        info.monitors = {Pid(4), Pid(4), Pid(5)};
        info.monitoredBy = {Pid(6)};
        model.apply(maker.take());
        QCOMPARE(text(model, 1, ProcessModel::GroupsColumn), QStringLiteral("a, b"));
        QCOMPARE(text(model, 1, ProcessModel::LinksColumn), QStringLiteral("2"));
        QCOMPARE(text(model, 1, ProcessModel::MonitorsColumn), QStringLiteral("3"));
        QCOMPARE(text(model, 1, ProcessModel::MonitoredByColumn), QStringLiteral("1"));
        ModelMirror mirror(model);
        maker.process(1).links.removeLast();
        maker.process(1).groups = {QStringLiteral("c")};
        model.apply(maker.advance(250ms).take());
        QCOMPARE(text(model, 1, ProcessModel::LinksColumn), QStringLiteral("1"));
        QVERIFY(mirror.isRight());
    }

    void aFrameThatChangesNothingSaysNothing()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2);
        model.apply(maker.take());
        maker.advance(250ms);
        model.apply(maker.take()); // now the rates are known
        maker.advance(250ms);
        ModelMirror mirror(model);
        model.apply(maker.take());
        QCOMPARE(mirror.inserted + mirror.removed + mirror.changed + mirror.moved + mirror.resets, 0);
    }

    void aChangeTouchesItsCellAlone()
    {
        ProcessModel model;
        FrameMaker maker;
        for (quint64 pid = 1; pid <= 50; ++pid)
            maker.spawn(pid);
        model.apply(maker.take());
        model.apply(maker.advance(250ms).take());
        maker.process(20).mailboxDepth = 4;
        ModelMirror mirror(model);
        model.apply(maker.advance(250ms).take());
        QCOMPARE(mirror.changed, 1);
        QCOMPARE(mirror.cellsChanged, 1);
        QVERIFY(mirror.isRight());
    }

    void uptimeIsOneSignalOfOneColumn()
    {
        ProcessModel model;
        FrameMaker maker;
        for (quint64 pid = 1; pid <= 50; ++pid)
            maker.spawn(pid);
        model.apply(maker.take());
        model.apply(maker.advance(250ms).take());
        ModelMirror mirror(model);
        model.apply(maker.advance(1s).take());
        QCOMPARE(mirror.changed, 1);
        QCOMPARE(mirror.cellsChanged, 50);
        QCOMPARE(text(model, 9, ProcessModel::UptimeColumn), QStringLiteral("00:01"));
    }

    void ratesComeFromTwoFrames()
    {
        ProcessModel model;
        FrameMaker maker;
        ProcessInfo &info = maker.spawn(1);
        info.messagesReceived = 1000;
        model.apply(maker.take());
        QCOMPARE(text(model, 1, ProcessModel::ReceivedColumn), Format::none());

        maker.process(1).messagesReceived += 100;
        maker.process(1).messagesSent += 10;
        maker.process(1).cpuTime += 125ms;
        ProcessInfo &born = maker.spawn(2); // since the last frame: its counters began at 0
        born.messagesReceived = 50;
        model.apply(maker.advance(500ms).take());
        QCOMPARE(text(model, 1, ProcessModel::ReceivedColumn), Format::rate(200));
        QCOMPARE(text(model, 1, ProcessModel::SentColumn), Format::rate(20));
        QCOMPARE(text(model, 1, ProcessModel::CpuColumn), Format::percent(0.25));
        QCOMPARE(text(model, 2, ProcessModel::ReceivedColumn), Format::rate(100));
    }

    void twoFramesOfOneMomentKeepTheRates()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1);
        model.apply(maker.take());
        maker.process(1).messagesSent = 10;
        model.apply(maker.advance(1s).take());
        maker.process(1).messagesSent = 20;
        model.apply(maker.take());
        QCOMPARE(text(model, 1, ProcessModel::SentColumn), Format::rate(10));
    }

    void anEndedProcessLingersGreyedWithItsReason()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2).mailboxDepth = 3;
        model.apply(maker.take());
        model.apply(maker.advance(1s).end(2, ExitReason::crashed(QStringLiteral("out of paper"))).take());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.liveCount(), 1);
        QCOMPARE(model.endedCount(), 1);
        QVERIFY(isEnded(model, 2) && !isEnded(model, 1));
        QVERIFY(text(model, 2, ProcessModel::StateColumn).contains(QStringLiteral("out of paper")));
        QCOMPARE(text(model, 2, ProcessModel::MailboxColumn), Format::none());
        QCOMPARE(model.exitReason(Pid(2)), std::optional(ExitReason::Crashed));
        QVERIFY(!model.exitReason(Pid(1)));

        model.apply(maker.advance(4999ms).take());
        QCOMPARE(model.rowCount(), 2);
        model.apply(maker.advance(1ms).take());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(Pid(2)), -1);
    }

    void theReasonMayComeBeforeOrAfterTheEnd()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2);
        maker.spawn(3);
        model.apply(maker.take());
        model.apply(maker.advance(100ms).tellEnd(1, ExitReason::Killed).take()); // it is still being reaped
        QVERIFY(!isEnded(model, 1));
        ModelMirror mirror(model);
        model.apply(maker.advance(100ms).vanish(1).vanish(2).vanish(3).take());
        QCOMPARE(model.exitReason(Pid(1)), std::optional(ExitReason::Killed));
        QVERIFY(!model.exitReason(Pid(2)));
        QCOMPARE(text(model, 2, ProcessModel::StateColumn), Format::ended());
        model.apply(maker.advance(100ms).tellEnd(2, ExitReason::Shutdown).take());
        QCOMPARE(model.exitReason(Pid(2)), std::optional(ExitReason::Shutdown));
        QVERIFY(mirror.isRight());
    }

    void lingeringIsBounded()
    {
        ProcessModel model;
        FrameMaker maker;
        const quint64 many = ProcessModel::MaxLingering + 500;
        for (quint64 pid = 1; pid <= many; ++pid)
            maker.spawn(pid);
        model.apply(maker.take());
        maker.frame().processes.clear();
        ModelMirror mirror(model);
        model.apply(maker.advance(250ms).take());
        QCOMPARE(model.rowCount(), static_cast<int>(ProcessModel::MaxLingering));
        QCOMPARE(model.rowOf(Pid(501)), 0);
        QCOMPARE(mirror.removed, 1);
        QVERIFY(mirror.isRight());
    }

    void scatteredEndsAreFewSignals()
    {
        ProcessModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameMaker maker;
        for (quint64 pid = 1; pid <= 4000; ++pid)
            maker.spawn(pid);
        model.apply(maker.take());
        const QPersistentModelIndex survivor = model.index(model.rowOf(Pid(3333)), 0);
        maker.frame().processes.removeIf([](const ProcessInfo &info) { return info.pid.number() % 2 == 0; });
        ModelMirror mirror(model);
        model.apply(maker.advance(250ms).take());
        QCOMPARE(model.liveCount(), 2000);
        QVERIFY(mirror.isRight());
        QVERIFY(mirror.removed <= 32 && mirror.moved <= 1 && mirror.changed < 5);
        QCOMPARE(survivor.data(PidRole).value<Pid>(), Pid(3333));
    }

    void onlyAnotherRuntimeResets()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1);
        model.apply(maker.take());
        ModelMirror mirror(model);
        model.clear();
        QCOMPARE(mirror.resets, 1);
        QCOMPARE(model.rowCount(), 0);
        FrameMaker another;
        another.spawn(1).messagesSent = 7;
        model.apply(another.take());
        QCOMPARE(text(model, 1, ProcessModel::SentColumn), Format::none());
    }

    void aFeedThatBreaksItsPromisesDoesNoHarm()
    {
        ProcessModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Frame frame;
        for (const quint64 pid : {9, 2, 9, 4}) {
            ProcessInfo info;
            info.pid = Pid(pid);
            frame.processes.append(info);
        }
        model.apply(std::make_shared<Frame>(frame));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOf(Pid(9)), 2);
        frame.processes.clear();
        model.apply(std::make_shared<Frame>(frame));
        frame.takenAt = -1h; // and its clock goes back
        model.apply(std::make_shared<Frame>(frame));
        QCOMPARE(model.rowCount(), 0);
        model.apply(nullptr);
    }

    void anyLifeIsToldInOrderAndInFewSignals()
    {
        QRandomGenerator random(testSeed());
        ProcessModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ModelMirror mirror(model);
        QItemSelectionModel selection(&model);
        FrameMaker maker;
        quint64 nextPid = 1;
        Pid selected;
        for (int round = 0; round < 300; ++round) {
            // Mostly a few, now and then very many at once.
            const int births = random.bounded(round % 50 == 49 ? 400 : 6);
            for (int i = 0; i < births; ++i)
                maker.spawn(nextPid += 1 + random.bounded(2U));
            const int deathOdds = round % 60 == 59 ? 2 : 20;
            for (qsizetype i = maker.frame().processes.size(); i-- > 0;) {
                const quint64 pid = maker.frame().processes[i].pid.number();
                ProcessInfo &info = maker.frame().processes[i];
                if (random.bounded(deathOdds) == 0) {
                    if (random.bounded(2) == 0)
                        maker.end(pid, ExitReason::Killed);
                    else
                        maker.vanish(pid);
                } else if (random.bounded(3) == 0) {
                    info.mailboxDepth = random.bounded(5);
                    info.messagesReceived += random.bounded(3U);
                    info.state = static_cast<State>(random.bounded(4));
                    info.label = QString::number(random.bounded(3));
                    info.names = random.bounded(5) == 0 ? QStringList{QStringLiteral("n%1").arg(pid)} : QStringList();
                }
            }
            maker.advance(std::chrono::milliseconds{random.bounded(1500)});
            mirror.startCounting();
            model.apply(maker.take());
            QVERIFY(mirror.isRight());
            QVERIFY2(mirror.changed < 5, qPrintable(QString::number(mirror.changed)));
            QCOMPARE(mirror.resets, 0);
            QCOMPARE(model.liveCount(), static_cast<int>(maker.frame().processes.size()));

            const QModelIndexList rows = selection.selectedRows();
            if (!rows.isEmpty()) {
                QCOMPARE(rows.size(), 1);
                QCOMPARE(rows.constFirst().data(PidRole).value<Pid>(), selected);
            } else {
                QCOMPARE(model.rowOf(selected), -1);
                if (model.rowCount() > 0) {
                    const int row = random.bounded(model.rowCount());
                    const QModelIndex index = model.index(row, 0);
                    selection.select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                    selected = index.data(PidRole).value<Pid>();
                }
            }
        }
    }

    void everyColumnHasATitleAndAToolTip()
    {
        const ProcessModel model;
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestProcessModel)
#include "tst_processmodel.moc"
