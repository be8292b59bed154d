// SPDX-License-Identifier: MIT
#include "models/journalmodel.h"

#include "models/format.h"
#include "support/frames.h"
#include "support/modelmirror.h"
#include "support/seed.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

JournalEvent spawned(quint64 pid, const QString &label)
{
    JournalEvent event;
    event.kind = JournalEvent::Kind::Spawned;
    event.pid = Pid(pid);
    event.text = label;
    return event;
}

void tellMany(FrameMaker &maker, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        maker.tell(spawned(static_cast<quint64>(i) + 1, {}));
}

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventsAreAppendedInOrder()
    {
        JournalModel model;
        FrameMaker maker;
        maker.tell(spawned(1, QStringLiteral("echo"))).tellEnd(1, ExitReason::Killed);
        model.apply(maker.take());
        ModelMirror mirror(model);
        JournalEvent registered;
        registered.kind = JournalEvent::Kind::Registered;
        registered.pid = Pid(2);
        registered.text = QStringLiteral("logger");
        model.apply(maker.tell(registered).take());
        QCOMPARE(mirror.inserted, 1);
        QVERIFY(mirror.isRight());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, JournalModel::TextColumn).data().toString(), QStringLiteral("echo"));
        QCOMPARE(model.index(1, JournalModel::TextColumn).data().toString(), Format::exitReason(ExitReason::Killed));
        QCOMPARE(model.index(2, 0).data(NameRole).toString(), QStringLiteral("logger"));
        QCOMPARE(model.index(2, 0).data(IdRole).toULongLong(), 3U);
        QCOMPARE(model.index(2, 0).data(PidRole).value<Pid>(), Pid(2));
    }

    void whatTimersAndDeadLettersAreAbout()
    {
        JournalModel model;
        FrameMaker maker;
        JournalEvent armed;
        armed.kind = JournalEvent::Kind::TimerArmed;
        armed.timer = 12;
        armed.text = QStringLiteral("logger");
        JournalEvent fired;
        fired.kind = JournalEvent::Kind::TimerFired;
        fired.timer = 13;
        fired.pid = Pid(2);
        JournalEvent lost;
        lost.kind = JournalEvent::Kind::DeadLetter;
        lost.refusal = DeadLetter::Reason::MailboxFull;
        lost.pid = Pid(3);
        model.apply(maker.tell(armed).tell(fired).tell(lost).take());
        const auto textOf = [&model](int row) { return model.index(row, JournalModel::TextColumn).data().toString(); };
        QCOMPARE(textOf(0), QStringLiteral("#12 · logger"));
        QCOMPARE(model.index(0, 0).data(NameRole).toString(), QStringLiteral("logger"));
        QCOMPARE(textOf(1), QStringLiteral("#13"));
        QCOMPARE(textOf(2), Format::lossReason(DeadLetter::Reason::MailboxFull));
        for (int row = 0; row < 3; ++row)
            QVERIFY(model.index(row, JournalModel::KindColumn).data().toString() != Format::none());
    }

    void aRestartSaysOfWhichChildAndWhatItsEndWas()
    {
        JournalModel model;
        FrameMaker maker;
        JournalEvent event;
        event.kind = JournalEvent::Kind::Restarted;
        event.pid = Pid(8);
        event.text = QStringLiteral("reader");
        event.reason = ExitReason::Killed;
        JournalEvent late;
        late.kind = JournalEvent::Kind::LongRunning;
        late.pid = Pid(9);
        late.text = QStringLiteral("greedy");
        model.apply(maker.tell(event).tell(late).take());
        const auto textOf = [&model](int row) { return model.index(row, JournalModel::TextColumn).data().toString(); };
        QCOMPARE(textOf(0), QStringLiteral("reader · ") + Format::exitReason(ExitReason::Killed));
        QCOMPARE(textOf(1), QStringLiteral("greedy"));
        for (int row = 0; row < 2; ++row)
            QCOMPARE(model.index(row, 0).data(NameRole).toString(), QString()); // neither is a name
    }

    void theOldestMakeRoom()
    {
        JournalModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameMaker maker;
        tellMany(maker, JournalModel::Capacity - 1);
        model.apply(maker.take());
        tellMany(maker, 1);
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), static_cast<int>(JournalModel::Capacity));
        QCOMPARE(model.index(0, 0).data(IdRole).toULongLong(), 1U);
        ModelMirror mirror(model);
        tellMany(maker, 3);
        model.apply(maker.take());
        QCOMPARE(mirror.removed, 1);
        QCOMPARE(mirror.inserted, 1);
        QVERIFY(mirror.isRight());
        QCOMPARE(model.rowCount(), static_cast<int>(JournalModel::Capacity));
        QCOMPARE(model.index(0, 0).data(IdRole).toULongLong(), 4U);
        QCOMPARE(model.dropped(), 0U);
    }

    void whatWasLostIsCounted()
    {
        JournalModel model;
        QSignalSpy dropped(&model, &JournalModel::droppedChanged);
        FrameMaker maker;
        maker.frame().eventsDropped = 5;
        model.apply(maker.take());
        QCOMPARE(model.dropped(), 5U);
        tellMany(maker, JournalModel::Capacity + 7);
        model.apply(maker.take());
        QCOMPARE(model.dropped(), 12U);
        QCOMPARE(model.rowCount(), static_cast<int>(JournalModel::Capacity));
        QCOMPARE(model.index(0, 0).data(IdRole).toULongLong(), 8U);
        QCOMPARE(dropped.size(), 2);
        model.clear();
        QCOMPARE(model.dropped(), 0U);
        QCOMPARE(model.rowCount(), 0);
    }

    void anyFlowIsToldInFewSignals()
    {
        QRandomGenerator random(testSeed());
        JournalModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ModelMirror mirror(model);
        FrameMaker maker;
        for (int round = 0; round < 20; ++round) {
            tellMany(maker, random.bounded(2000));
            mirror.startCounting();
            model.apply(maker.advance(250ms).take());
            QVERIFY(mirror.inserted <= 1 && mirror.removed <= 1 && mirror.changed == 0);
        }
        QVERIFY(mirror.isRight());
    }
};

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
