// SPDX-License-Identifier: MIT
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

class TestExitReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theConstantsDiffer();
    void onlyNormalAndShutdownAreNoCause();
    void saysItInWords();
    void aCustomReasonIsItsText();
    void aCrashIsACrashWhateverItsDetail();
    void travelsInAVariant();
    void isThereBeforeMainIs();
};

namespace {
// Static initialisation must not decide whether a constant is what it says.
const ExitReason copiedEarly = ExitReason::Killed;
} // namespace

void TestExitReason::theConstantsDiffer()
{
    const QList<ExitReason> all{ExitReason::Normal, ExitReason::Killed, ExitReason::Shutdown, ExitReason::Crashed,
                                ExitReason::NoProcess, ExitReason::custom(QStringLiteral("own"))};
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = 0; j < all.size(); ++j)
            QCOMPARE(all[i] == all[j], i == j);
    }
    QCOMPARE(ExitReason(), ExitReason::Normal);
}

void TestExitReason::onlyNormalAndShutdownAreNoCause()
{
    QVERIFY(!ExitReason::Normal.isAbnormal());
    QVERIFY(!ExitReason::Shutdown.isAbnormal());
    QVERIFY(ExitReason::Killed.isAbnormal());
    QVERIFY(ExitReason::Crashed.isAbnormal());
    QVERIFY(ExitReason::NoProcess.isAbnormal());
    QVERIFY(ExitReason::custom(QStringLiteral("own")).isAbnormal());
}

void TestExitReason::saysItInWords()
{
    QCOMPARE(ExitReason::Normal.toString(), QStringLiteral("normal"));
    QCOMPARE(ExitReason::Killed.toString(), QStringLiteral("killed"));
    QCOMPARE(ExitReason::Shutdown.toString(), QStringLiteral("shutdown"));
    QCOMPARE(ExitReason::Crashed.toString(), QStringLiteral("crashed"));
    QCOMPARE(ExitReason::NoProcess.toString(), QStringLiteral("no process"));
    QCOMPARE(ExitReason::custom(QStringLiteral("out of ink")).toString(), QStringLiteral("out of ink"));
}

void TestExitReason::aCustomReasonIsItsText()
{
    QCOMPARE(ExitReason::custom(QStringLiteral("a")), ExitReason::custom(QStringLiteral("a")));
    QVERIFY(!(ExitReason::custom(QStringLiteral("a")) == ExitReason::custom(QStringLiteral("b"))));
    // A text that reads like one of the constants is still the user's own.
    QVERIFY(!(ExitReason::custom(QStringLiteral("normal")) == ExitReason::Normal));
    QVERIFY(ExitReason::custom(QString()).isAbnormal());
    QCOMPARE(ExitReason::custom(QString()), ExitReason::custom(QString()));
    QVERIFY(ExitReason::custom(QStringLiteral("a")).detail().isEmpty());
}

void TestExitReason::aCrashIsACrashWhateverItsDetail()
{
    const ExitReason boom = ExitReason::crashed(QStringLiteral("boom"));
    QCOMPARE(boom, ExitReason::Crashed);
    QCOMPARE(boom, ExitReason::crashed(QStringLiteral("bang")));
    QCOMPARE(boom.detail(), QStringLiteral("boom"));
    QCOMPARE(boom.toString(), QStringLiteral("crashed"));
    QVERIFY(ExitReason::Crashed.detail().isEmpty());
}

void TestExitReason::travelsInAVariant()
{
    const QVariant variant = QVariant::fromValue(ExitReason::custom(QStringLiteral("x")));
    QCOMPARE(variant.value<ExitReason>(), ExitReason::custom(QStringLiteral("x")));
}

void TestExitReason::isThereBeforeMainIs()
{
    QCOMPARE(copiedEarly, ExitReason::Killed);
    QCOMPARE(copiedEarly.kind(), ExitReason::Kind::Killed);
}

QTEST_GUILESS_MAIN(TestExitReason)
#include "tst_exitreason.moc"
