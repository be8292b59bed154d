// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <atomic>
#include <limits>
#include <thread>
#include <vector>

using namespace orrery;
using namespace orrery::test;

namespace {

/// A value whose destructor asks for a lock that the ring's readers and writers take: it must not run under it.
struct Nosy
{
    Runtime *runtime = nullptr;
    std::shared_ptr<std::atomic<int>> destroyed;

    ~Nosy()
    {
        if (runtime && destroyed) {
            runtime->deadLetters();
            ++*destroyed;
        }
    }
};

QList<quint64> sequencesOf(const QList<DeadLetter> &letters)
{
    QList<quint64> sequences;
    for (const DeadLetter &letter : letters)
        sequences.append(letter.sequence);
    return sequences;
}

} // namespace

Q_DECLARE_METATYPE(Nosy)

/// How dead letters are kept and read.
class TestDeadLetterRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastAreKept();
    void theyCanBeReadOn();
    void withoutACapacityTheyAreCountedOnly();
    void previewsAreThoseOfMessages_data();
    void previewsAreThoseOfMessages();
    void aValueOfTheUsersIsNotAskedForItsText();
    void aLargeMessageIsNotKept();
    void destructorsRunUnderNoLock();
    void aFloodIsCountedAndItsEndIsKept();
};

void TestDeadLetterRing::theLastAreKept()
{
    Runtime standard;
    for (int i = 1; i <= 1001; ++i)
        standard.send(Pid(), QByteArray::number(i));
    QCOMPARE(standard.deadLetters().size(), qsizetype(1000));
    QCOMPARE(standard.deadLetters().first().sequence, quint64(2));
    QCOMPARE(standard.deadLetters().first().preview, QStringLiteral("2"));
    QCOMPARE(standard.deadLetters().last().preview, QStringLiteral("1001"));

    RuntimeOptions options;
    options.deadLetterCapacity = 3;
    Runtime small(options);
    for (int i = 1; i <= 7; ++i)
        small.sendNamed(QStringLiteral("nobody called %1").arg(i), QByteArray::number(i));
    QCOMPARE(sequencesOf(small.deadLetters()), (QList<quint64>{5, 6, 7}));
    QCOMPARE(small.deadLetters().first().targetName, QStringLiteral("nobody called 5"));
    QCOMPARE(small.statistics().messagesDropped, quint64(7));
}

void TestDeadLetterRing::theyCanBeReadOn()
{
    RuntimeOptions options;
    options.deadLetterCapacity = 4;
    Runtime runtime(options);
    QVERIFY(runtime.deadLetters(5).isEmpty());
    for (int i = 0; i < 3; ++i)
        runtime.send(Pid(), "x");
    QCOMPARE(sequencesOf(runtime.deadLetters(1)), (QList<quint64>{2, 3}));
    QVERIFY(runtime.deadLetters(3).isEmpty());
    QVERIFY(runtime.deadLetters(4).isEmpty());
    QVERIFY(runtime.deadLetters(std::numeric_limits<quint64>::max()).isEmpty());
    for (int i = 0; i < 5; ++i)
        runtime.send(Pid(), "x");
    // The fourth was overwritten before it was read: the gap says so.
    QCOMPARE(sequencesOf(runtime.deadLetters(3)), (QList<quint64>{5, 6, 7, 8}));
    QCOMPARE(sequencesOf(runtime.deadLetters(7)), (QList<quint64>{8}));
}

void TestDeadLetterRing::withoutACapacityTheyAreCountedOnly()
{
    for (const qsizetype capacity : {0, -1}) {
        RuntimeOptions options;
        options.deadLetterCapacity = capacity;
        Runtime runtime(options);
        runtime.send(Pid(), "x");
        QVERIFY(runtime.deadLetters().isEmpty());
        QCOMPARE(runtime.statistics().droppedNoProcess, quint64(1));
    }
}

void TestDeadLetterRing::previewsAreThoseOfMessages_data()
{
    QTest::addColumn<Message>("message");
    QTest::newRow("nothing") << Message();
    QTest::newRow("text") << Message("hello\nworld");
    QTest::newRow("umlauts") << Message(QStringLiteral("\u00e4\u00f6\u00fc").repeated(20));
    QTest::newRow("exactly as long") << Message(QByteArray(80, 'x'));
    QTest::newRow("one too long") << Message(QByteArray(81, 'x'));
    QTest::newRow("long") << Message(QByteArray(100'000, 'x'));
    QTest::newRow("wide and long") << Message(QStringLiteral("\U0001F600").repeated(1000));
    QTest::newRow("bytes") << Message(QByteArray::fromHex("00ff17"));
    QTest::newRow("many bytes") << Message(QByteArray(10'000, '\x01'));
    QTest::newRow("a number") << Message::fromValue(42);
    QTest::newRow("a string") << Message::fromValue(QStringLiteral("a  string"));
    QTest::newRow("a long string") << Message::fromValue(QStringLiteral("word ").repeated(10'000));
    QTest::newRow("a map") << Message::fromValue(QVariantMap{{QStringLiteral("a"), 1}});
    QTest::newRow("no value") << Message::fromValue(QVariant());
}

void TestDeadLetterRing::previewsAreThoseOfMessages()
{
    QFETCH(const Message, message);
    Runtime runtime;
    runtime.send(Pid(), message);
    QCOMPARE(runtime.deadLetters().first().preview, message.preview());
}

void TestDeadLetterRing::aValueOfTheUsersIsNotAskedForItsText()
{
    static int asked = 0;
    QMetaType::registerConverter<Nosy, QString>([](const Nosy &) {
        ++asked;
        return QStringLiteral("text");
    });
    Runtime runtime;
    runtime.send(Pid(), Message::fromValue(Nosy{}));
    QCOMPARE(runtime.deadLetters().first().preview, QString::fromLatin1(QMetaType::fromType<Nosy>().name()));
    QCOMPARE(asked, 0);
    QMetaType::unregisterConverterFunction(QMetaType::fromType<Nosy>(), QMetaType::fromType<QString>());
}

void TestDeadLetterRing::aLargeMessageIsNotKept()
{
    Runtime runtime;
    QByteArray large(1'000'000, 'x');
    const char *const there = large.constData();
    runtime.send(Pid(), large);
    // Nobody else has a share in it: it may be changed in place.
    large[0] = 'y';
    QCOMPARE(static_cast<const void *>(large.constData()), static_cast<const void *>(there));
}

void TestDeadLetterRing::destructorsRunUnderNoLock()
{
    RuntimeOptions options;
    options.deadLetterCapacity = 1; // all meet at one slot
    Runtime runtime(options);
    const auto destroyed = std::make_shared<std::atomic<int>>(0);
    for (int i = 0; i < 3; ++i)
        runtime.send(Pid(), Message::fromValue(Nosy{&runtime, destroyed}));
    QVERIFY(*destroyed >= 3);
}

void TestDeadLetterRing::aFloodIsCountedAndItsEndIsKept()
{
    constexpr int Threads = 4;
    constexpr int Each = 5000;
    Runtime runtime;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back([&runtime, thread] {
            for (int i = 0; i < Each; ++i)
                runtime.sendNamed(QStringLiteral("nobody %1").arg(thread), QByteArray::number(i));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const QList<DeadLetter> letters = runtime.deadLetters();
    QCOMPARE(letters.size(), qsizetype(1000));
    QCOMPARE(letters.last().sequence, quint64(Threads * Each));
    QCOMPARE(runtime.statistics().droppedNoName, quint64(Threads * Each));
    // Of each sender those that are kept are in its order.
    QHash<QString, int> last;
    for (const DeadLetter &letter : letters) {
        const int number = letter.preview.toInt();
        QVERIFY(number > last.value(letter.targetName, -1));
        last.insert(letter.targetName, number);
    }
}

QTEST_GUILESS_MAIN(TestDeadLetterRing)
#include "tst_deadletterring.moc"
