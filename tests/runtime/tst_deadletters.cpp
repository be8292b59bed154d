// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <atomic>

using namespace orrery;
using namespace orrery::test;

namespace {

using Reason = DeadLetter::Reason;

} // namespace

class TestDeadLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreNoneAtFirst();
    void aSendToTheDeadLeavesOne();
    void aSendToAnUnknownNameLeavesOne();
    void aSendToAFullMailboxLeavesOne();
    void theSenderIsTheProcessThatSends();
    void aMemberThatIsFullLeavesOneOfAGroup();
    void aTimerThatFiresInVainLeavesOne();
    void aRepeatingTimerLeavesOneEachTime();
    void aTimerThatEndsWithItsTargetLeavesNone();
    void aCallThatIsNotSentLeavesOne();
    void aLateReplyLeavesOne();
    void anAnswerToNoRequestLeavesOne();
    void whatIsDroppedIsTheSumOfItsReasons();
};

void TestDeadLetters::thereAreNoneAtFirst()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(parked);
    QVERIFY(runtime.send(pid, "taken"));
    QVERIFY(runtime.deadLetters().isEmpty());
    QCOMPARE(runtime.statistics().messagesDropped, quint64(0));
}

void TestDeadLetters::aSendToTheDeadLeavesOne()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(brief);
    QVERIFY(runtime.join(pid, Patience));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QCOMPARE(runtime.send(pid, "too late"), SendResult::NoProcess);

    const QList<DeadLetter> letters = runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(1));
    const DeadLetter &letter = letters.first();
    QCOMPARE(letter.sequence, quint64(1));
    QCOMPARE(letter.reason, Reason::NoProcess);
    QCOMPARE(letter.target, pid);
    QVERIFY(letter.targetName.isEmpty());
    QVERIFY(letter.sender.isNull());
    QCOMPARE(letter.timer, quint64(0));
    QCOMPARE(letter.preview, QStringLiteral("too late"));
    // The clock of the last tick may be some milliseconds behind.
    QVERIFY(letter.at.msecsTo(before) < 1000);
    QVERIFY(letter.at <= QDateTime::currentDateTimeUtc());
    QCOMPARE(runtime.statistics().droppedNoProcess, quint64(1));
}

void TestDeadLetters::aSendToAnUnknownNameLeavesOne()
{
    Runtime runtime;
    QCOMPARE(runtime.sendNamed(QStringLiteral("nobody"), "hello"), SendResult::NoName);
    const QList<DeadLetter> letters = runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(1));
    QCOMPARE(letters.first().reason, Reason::NoName);
    QVERIFY(letters.first().target.isNull());
    QCOMPARE(letters.first().targetName, QStringLiteral("nobody"));
    QCOMPARE(letters.first().preview, QStringLiteral("hello"));
    QCOMPARE(runtime.statistics().droppedNoName, quint64(1));
}

void TestDeadLetters::aSendToAFullMailboxLeavesOne()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("full"), .mailboxCapacity = 1});
    QVERIFY(runtime.send(pid, "fits"));
    QCOMPARE(runtime.send(pid, "no room"), SendResult::MailboxFull);
    QCOMPARE(runtime.sendNamed(QStringLiteral("full"), "none either"), SendResult::MailboxFull);
    const QList<DeadLetter> letters = runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(2));
    for (const DeadLetter &letter : letters) {
        QCOMPARE(letter.reason, Reason::MailboxFull);
        QCOMPARE(letter.target, pid);
    }
    QCOMPARE(letters[0].preview, QStringLiteral("no room"));
    QCOMPARE(letters[1].preview, QStringLiteral("none either"));
    QCOMPARE(runtime.statistics().droppedMailboxFull, quint64(2));
    QCOMPARE(runtime.info(pid)->messagesRefused, quint64(2));
}

void TestDeadLetters::theSenderIsTheProcessThatSends()
{
    Runtime runtime;
    const Pid dead = runtime.spawn(brief);
    QVERIFY(runtime.join(dead, Patience));
    const Pid sender = runtime.spawn([dead](Context self) -> Process {
        self.runtime().send(dead, "from inside");
        co_return;
    });
    QVERIFY(runtime.join(sender, Patience));
    QCOMPARE(runtime.deadLetters().size(), qsizetype(1));
    QCOMPARE(runtime.deadLetters().first().sender, sender);

    // To this runtime a process of another one is a thread outside.
    Runtime other;
    QVERIFY(other.join(other.spawn([&runtime, dead](Context) -> Process {
        runtime.send(dead, "from elsewhere");
        co_return;
    }), Patience));
    QCOMPARE(runtime.deadLetters().size(), qsizetype(2));
    QVERIFY(runtime.deadLetters().last().sender.isNull());
    QVERIFY(other.deadLetters().isEmpty());
}

void TestDeadLetters::aMemberThatIsFullLeavesOneOfAGroup()
{
    Runtime runtime;
    const Pid full = runtime.spawn(asleep, {.label = {}, .name = {}, .mailboxCapacity = 1});
    const Pid free = runtime.spawn(asleep);
    for (const Pid member : {full, free})
        QVERIFY(runtime.joinGroup(QStringLiteral("group"), member));
    QCOMPARE(runtime.sendGroup(QStringLiteral("group"), "one"), qsizetype(2));
    QCOMPARE(runtime.sendGroup(QStringLiteral("group"), "two"), qsizetype(1));
    QCOMPARE(runtime.deadLetters().size(), qsizetype(1));
    QCOMPARE(runtime.deadLetters().first().target, full);
    QCOMPARE(runtime.deadLetters().first().preview, QStringLiteral("two"));
}

void TestDeadLetters::aTimerThatFiresInVainLeavesOne()
{
    ManualTime time(2, 1);
    Runtime &runtime = time.runtime;
    const TimerRef unknown = runtime.sendAfter(QStringLiteral("nobody"), 1s, "anyone?");
    const Pid full = runtime.spawn(asleep);
    QVERIFY(runtime.send(full, "fits"));
    std::atomic<quint64> id = 0;
    const Pid maker = runtime.spawn([&](Context self) -> Process {
        id = self.runtime().sendAfter(full, 2s, "no room").id();
        co_return;
    });
    QVERIFY(runtime.join(maker, Patience));
    QVERIFY(time.advanceAndSettle(3s));

    const QList<DeadLetter> letters = runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(2));
    QCOMPARE(letters[0].reason, Reason::NoName);
    QCOMPARE(letters[0].targetName, QStringLiteral("nobody"));
    QCOMPARE(letters[0].timer, unknown.id());
    QVERIFY(letters[0].sender.isNull());
    QCOMPARE(letters[0].preview, QStringLiteral("anyone?"));
    QCOMPARE(letters[1].reason, Reason::MailboxFull);
    QCOMPARE(letters[1].target, full);
    QCOMPARE(letters[1].timer, id.load());
    QCOMPARE(letters[1].sender, maker);
    QCOMPARE(runtime.statistics().timersFired, quint64(2));
    QCOMPARE(runtime.statistics().messagesDropped, quint64(2));
}

void TestDeadLetters::aRepeatingTimerLeavesOneEachTime()
{
    ManualTime time;
    TimerRef timer = time.runtime.sendEvery(QStringLiteral("nobody"), 1s, "again");
    QVERIFY(time.advanceAndSettle(3s));
    QVERIFY(timer.cancel());
    QVERIFY(time.advanceAndSettle(3s));
    const QList<DeadLetter> letters = time.runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(3));
    for (const DeadLetter &letter : letters) {
        QCOMPARE(letter.timer, timer.id());
        QCOMPARE(letter.preview, QStringLiteral("again"));
    }
    QCOMPARE(time.runtime.statistics().droppedNoName, quint64(3));
}

void TestDeadLetters::aTimerThatEndsWithItsTargetLeavesNone()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(parked);
    time.runtime.sendAfter(pid, 1s, "never");
    QVERIFY(time.runtime.kill(pid));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(!time.runtime.sendAfter(pid, 1s, "not armed").isPending());
    QVERIFY(time.advanceAndSettle(2s));
    QVERIFY(time.runtime.deadLetters().isEmpty());
    QCOMPARE(time.runtime.statistics().timersCancelled, quint64(1));
}

void TestDeadLetters::aCallThatIsNotSentLeavesOne()
{
    Runtime runtime;
    const Pid dead = runtime.spawn(brief);
    QVERIFY(runtime.join(dead, Patience));
    const Pid caller = runtime.spawn([dead](Context self) -> Process {
        co_await self.call(dead, "to the dead", 1s);
        co_await self.call(QStringLiteral("nobody"), "to nobody", 1s);
    });
    QVERIFY(runtime.join(caller, Patience));
    const QList<DeadLetter> letters = runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(2));
    QCOMPARE(letters[0].reason, Reason::NoProcess);
    QCOMPARE(letters[0].target, dead);
    QCOMPARE(letters[0].preview, QStringLiteral("to the dead"));
    QCOMPARE(letters[1].reason, Reason::NoName);
    QCOMPARE(letters[1].targetName, QStringLiteral("nobody"));
    for (const DeadLetter &letter : letters)
        QCOMPARE(letter.sender, caller);
}

void TestDeadLetters::aLateReplyLeavesOne()
{
    Runtime runtime;
    Log<Message> requests;
    const Pid callee = runtime.spawn([&requests](Context self) -> Process {
        for (;;) {
            const Received item = co_await self.receive();
            requests.append(std::get<Message>(item));
        }
    });
    const Pid caller = runtime.spawn([callee](Context self) -> Process { co_await self.call(callee, "question", 0s); });
    QVERIFY(runtime.join(caller, Patience));
    QTRY_COMPARE_WITH_TIMEOUT(requests.values().size(), std::size_t(1), PatienceMs.count());
    QVERIFY(!runtime.reply(requests.values().front(), "answer"));
    const QList<DeadLetter> letters = runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(1));
    QCOMPARE(letters.first().reason, Reason::LateReply);
    QCOMPARE(letters.first().target, caller);
    QCOMPARE(letters.first().preview, QStringLiteral("answer"));
    QCOMPARE(runtime.statistics().droppedLateReplies, quint64(1));
}

void TestDeadLetters::anAnswerToNoRequestLeavesOne()
{
    Runtime runtime;
    QVERIFY(!runtime.reply("no request", "answer"));
    QCOMPARE(runtime.deadLetters().size(), qsizetype(1));
    QCOMPARE(runtime.deadLetters().first().reason, Reason::LateReply);
    QVERIFY(runtime.deadLetters().first().target.isNull());
}

void TestDeadLetters::whatIsDroppedIsTheSumOfItsReasons()
{
    Runtime runtime;
    const Pid full = runtime.spawn(asleep, {.label = {}, .name = {}, .mailboxCapacity = 1});
    runtime.send(full, "fits");
    runtime.send(full, "x");
    for (int i = 0; i < 2; ++i)
        runtime.send(Pid(), "x");
    for (int i = 0; i < 3; ++i)
        runtime.sendNamed(QStringLiteral("nobody"), "x");
    for (int i = 0; i < 4; ++i)
        runtime.reply("no request", "x");
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.droppedMailboxFull, quint64(1));
    QCOMPARE(statistics.droppedNoProcess, quint64(2));
    QCOMPARE(statistics.droppedNoName, quint64(3));
    QCOMPARE(statistics.droppedLateReplies, quint64(4));
    QCOMPARE(statistics.messagesDropped, quint64(10));
    QCOMPARE(runtime.deadLetters().last().sequence, quint64(10));
}

QTEST_GUILESS_MAIN(TestDeadLetters)
#include "tst_deadletters.moc"
