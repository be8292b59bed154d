// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <QtCore/QPoint>

using namespace orrery;
using namespace orrery::test;

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOfBytesOrText();
    void keepsEveryByte();
    void carriesOneValue();
    void comparesByBytesAndValue();
    void copiesAndMoves();
    void aPreviewIsNeverLongerThanAskedFor_data();
    void aPreviewIsNeverLongerThanAskedFor();
    void aShortTextIsItsOwnPreview();
    void aCutPreviewEndsInAnEllipsis();
    void aPreviewIsOneReadableLine();
    void aPreviewDoesNotCutACharacterInTwo();
    void aValueHasAPreview();
};

void TestMessage::isMadeOfBytesOrText()
{
    const Message bytes = QByteArray("raw");
    const Message text = "plain";
    const Message unicode = QStringLiteral("gr\u00fc\u00df \u4f60\u597d");
    const char *nothing = nullptr;
    const Message null = nothing;
    QCOMPARE(bytes.bytes(), QByteArray("raw"));
    QCOMPARE(text.bytes(), QByteArray("plain"));
    QCOMPARE(unicode.bytes(), QStringLiteral("gr\u00fc\u00df \u4f60\u597d").toUtf8());
    QVERIFY(null.bytes().isEmpty());
    QVERIFY(Message().bytes().isEmpty());
    QVERIFY(Message(QString()).bytes().isEmpty());
}

void TestMessage::keepsEveryByte()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    QCOMPARE(Message(all).bytes(), all);
}

void TestMessage::carriesOneValue()
{
    QVERIFY(!Message("x").hasValue());
    QVERIFY(!Message("x").value().isValid());

    const Message number = Message::fromValue(QVariant(42));
    QVERIFY(number.hasValue());
    QCOMPARE(number.value().toInt(), 42);
    QVERIFY(number.bytes().isEmpty());

    const Message point = Message::fromValue(QPoint(1, 2));
    QCOMPARE(point.value().value<QPoint>(), QPoint(1, 2));
    const Message pid = Message::fromValue(Pid(7));
    QCOMPARE(pid.value().value<Pid>(), Pid(7));
}

void TestMessage::comparesByBytesAndValue()
{
    QVERIFY(Message("a") == Message(QByteArray("a")));
    QVERIFY(Message("a") != Message("b"));
    QVERIFY(Message::fromValue(1) == Message::fromValue(1));
    QVERIFY(Message::fromValue(1) != Message::fromValue(2));
    QVERIFY(Message() != Message::fromValue(1));
    QVERIFY(Message() == Message(""));
}

void TestMessage::copiesAndMoves()
{
    Message first = Message::fromValue(QStringLiteral("value"));
    const Message copy = first;
    QVERIFY(copy == first);
    const Message moved = std::move(first);
    QVERIFY(moved == copy);
    Message assigned;
    assigned = copy;
    QVERIFY(assigned == copy);
    assigned = Message("other");
    QCOMPARE(assigned.bytes(), QByteArray("other"));
    QVERIFY(!assigned.hasValue());
}

void TestMessage::aPreviewIsNeverLongerThanAskedFor_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("short") << QByteArray("hi");
    QTest::newRow("long") << QByteArray(1000, 'x');
    QTest::newRow("lines") << QByteArray("a\nb\r\nc\td");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x01\x80", 5);
    QTest::newRow("long binary") << QByteArray(1000, '\xff');
    QTest::newRow("beyond the basic plane") << QString::fromUcs4(U"\U0001F600\U0001F600\U0001F600").toUtf8();
    QTest::newRow("cut UTF-8") << QByteArray("gr\xc3");
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'm');
}

void TestMessage::aPreviewIsNeverLongerThanAskedFor()
{
    QFETCH(const QByteArray, bytes);
    const Message message(bytes);
    for (int most = -2; most <= 100; ++most) {
        const QString preview = message.preview(most);
        QVERIFY2(preview.size() <= std::max(most, 0),
                 qPrintable(QStringLiteral("%1 characters for %2: %3").arg(preview.size()).arg(most).arg(preview)));
    }
    QVERIFY(message.preview(0).isEmpty());
    QVERIFY(message.preview(-1).isEmpty());
}

void TestMessage::aShortTextIsItsOwnPreview()
{
    QCOMPARE(Message("hello").preview(), QStringLiteral("hello"));
    QCOMPARE(Message("hello").preview(5), QStringLiteral("hello"));
    QCOMPARE(Message(QStringLiteral("\u4f60\u597d")).preview(2), QStringLiteral("\u4f60\u597d"));
}

void TestMessage::aCutPreviewEndsInAnEllipsis()
{
    QCOMPARE(Message("hello").preview(4), QStringLiteral("hel\u2026"));
    QCOMPARE(Message("hello").preview(1), QStringLiteral("\u2026"));
    QVERIFY(Message(QByteArray(1000, 'x')).preview(80).endsWith(QChar(0x2026)));
    QVERIFY(Message(QByteArray(1000, '\xff')).preview(20).endsWith(QChar(0x2026)));
}

void TestMessage::aPreviewIsOneReadableLine()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    const QByteArray controls("a\nb\r\nc\td\x1b[1m\x7f");
    for (const QByteArray &bytes : {all, QByteArray("\x00\x01\x02", 3), controls}) {
        const QString preview = Message(bytes).preview(200);
        QVERIFY(!preview.isEmpty());
        for (const QChar character : preview)
            QVERIFY2(character.isPrint(), qPrintable(preview));
    }
}

void TestMessage::aPreviewDoesNotCutACharacterInTwo()
{
    const Message message(QString::fromUcs4(U"\U0001F600\U0001F601\U0001F602\U0001F603"));
    for (int most = 1; most <= 10; ++most)
        QVERIFY2(message.preview(most).isValidUtf16(), qPrintable(QString::number(most)));
}

void TestMessage::aValueHasAPreview()
{
    QVERIFY(Message::fromValue(42).preview().contains(QStringLiteral("42")));
    QVERIFY(!Message::fromValue(QPoint(1, 2)).preview().isEmpty()); // no text of its own, but a type
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
