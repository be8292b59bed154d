// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <QtCore/QSet>

#include <limits>
#include <unordered_set>

using namespace orrery;
using namespace orrery::test;

class TestPid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDefaultOneIsNull();
    void comparesAndHashesByNumber();
    void writesItselfAsErlangDoes();
    void readsWhatItWrites();
    void readsNothingElse_data();
    void readsNothingElse();
    void travelsInAVariant();
    void pidsOnlyGrowAndAreNeverUsedAgain();
};

void TestPid::aDefaultOneIsNull()
{
    constexpr Pid null;
    static_assert(null.isNull());
    QVERIFY(!null);
    QCOMPARE(null.number(), quint64(0));
    QCOMPARE(Pid(0), null);
    QVERIFY(!Pid(1).isNull());
    QVERIFY(bool(Pid(1)));
}

void TestPid::comparesAndHashesByNumber()
{
    QVERIFY(Pid(3) == Pid(3));
    QVERIFY(Pid(3) != Pid(4));
    QVERIFY(Pid(3) < Pid(4));
    QVERIFY(!(Pid(4) < Pid(3)));
    QCOMPARE(qHash(Pid(7)), qHash(Pid(7)));
    const QSet<Pid> set{Pid(1), Pid(2), Pid(1)};
    QCOMPARE(set.size(), qsizetype(2));
    const std::unordered_set<Pid> standard{Pid(1), Pid(2), Pid(1)};
    QCOMPARE(standard.size(), std::size_t(2));
}

void TestPid::writesItselfAsErlangDoes()
{
    QCOMPARE(Pid(42).toString(), QStringLiteral("<0.42>"));
    QCOMPARE(Pid().toString(), QStringLiteral("<0.0>"));
}

void TestPid::readsWhatItWrites()
{
    for (const quint64 number : {quint64(1), quint64(42), quint64(9'999'999'999), std::numeric_limits<quint64>::max()})
        QCOMPARE(Pid::fromString(Pid(number).toString()), Pid(number));
    QCOMPARE(Pid::fromString(u"  <0.42>\n"), Pid(42));
}

void TestPid::readsNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("white space") << QStringLiteral("  ");
    QTest::newRow("null pid") << QStringLiteral("<0.0>");
    QTest::newRow("bare number") << QStringLiteral("42");
    QTest::newRow("no brackets") << QStringLiteral("0.42");
    QTest::newRow("open end") << QStringLiteral("<0.42");
    QTest::newRow("another node") << QStringLiteral("<1.42>");
    QTest::newRow("three parts") << QStringLiteral("<0.42.0>");
    QTest::newRow("minus") << QStringLiteral("<0.-42>");
    QTest::newRow("plus") << QStringLiteral("<0.+42>");
    QTest::newRow("hex") << QStringLiteral("<0.0x2a>");
    QTest::newRow("letters") << QStringLiteral("<0.forty>");
    QTest::newRow("space inside") << QStringLiteral("<0. 42>");
    QTest::newRow("text behind") << QStringLiteral("<0.42> x");
    QTest::newRow("one too large") << QStringLiteral("<0.18446744073709551616>");
    QTest::newRow("much too large") << QStringLiteral("<0.99999999999999999999999999999999>");
    QTest::newRow("no number") << QStringLiteral("<0.>");
    QTest::newRow("other digits") << QStringLiteral("<0.\u0664\u0662>");
}

void TestPid::readsNothingElse()
{
    QFETCH(const QString, text);
    QCOMPARE(Pid::fromString(text), Pid());
}

void TestPid::travelsInAVariant()
{
    const QVariant variant = QVariant::fromValue(Pid(42));
    QCOMPARE(variant.value<Pid>(), Pid(42));
}

void TestPid::pidsOnlyGrowAndAreNeverUsedAgain()
{
    Runtime runtime;
    Pid last;
    for (int i = 0; i < 1000; ++i) {
        const Pid pid = runtime.spawn(brief);
        QVERIFY(last < pid);
        last = pid;
        if (i % 7 == 0)
            QVERIFY(runtime.join(pid, Patience));
    }
}

QTEST_GUILESS_MAIN(TestPid)
#include "tst_pid.moc"
