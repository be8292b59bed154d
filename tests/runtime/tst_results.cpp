// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <QtCore/QSet>

using namespace orrery;
using namespace orrery::test;

/// What the library answers with, as a truth and in words.
class TestResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheGoodOneIsTrue();
    void eachSaysItInWordsOfItsOwn();
    void aTakenNameTellsWhoHasIt();
    void anEndTellsTheReason();
    void theyCanBeWrittenToALog();
};

namespace {

const QList<SendResult::Reason> sendReasons{SendResult::Delivered, SendResult::NoProcess, SendResult::NoName,
                                            SendResult::MailboxFull};
const QList<RegisterResult::Reason> registerReasons{RegisterResult::Registered, RegisterResult::NameTaken,
                                                    RegisterResult::NoProcess, RegisterResult::BadName};
const QList<CallResult::Reason> callReasons{CallResult::Replied, CallResult::TimedOut, CallResult::NoProcess,
                                            CallResult::NoName,  CallResult::MailboxFull, CallResult::Ended,
                                            CallResult::CallingSelf};

template <typename Result, typename Reasons>
bool areTold(const Reasons &reasons)
{
    QSet<QString> texts;
    for (const auto reason : reasons)
        texts.insert(Result(reason).toString());
    return texts.size() == reasons.size() && !texts.contains(QString());
}

template <typename Result, typename Reasons>
bool isTrueAlone(const Reasons &reasons, typename Result::Reason good)
{
    for (const auto reason : reasons) {
        const Result result(reason);
        if (bool(result) != (reason == good) || result.reason() != reason || !(result == reason))
            return false;
    }
    return true;
}

template <typename T>
QString logged(const T &what)
{
    QString text;
    QDebug(&text) << what;
    return text.trimmed();
}

} // namespace

void TestResults::onlyTheGoodOneIsTrue()
{
    QVERIFY(isTrueAlone<SendResult>(sendReasons, SendResult::Delivered));
    QVERIFY(isTrueAlone<RegisterResult>(registerReasons, RegisterResult::Registered));
    QVERIFY(isTrueAlone<CallResult>(callReasons, CallResult::Replied));
}

void TestResults::eachSaysItInWordsOfItsOwn()
{
    QVERIFY(areTold<SendResult>(sendReasons));
    QVERIFY(areTold<RegisterResult>(registerReasons));
    QVERIFY(areTold<CallResult>(callReasons));
}

void TestResults::aTakenNameTellsWhoHasIt()
{
    Runtime runtime;
    const Pid holder = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("taken")});
    const RegisterResult result = runtime.registerName(QStringLiteral("taken"), runtime.spawn(parked));
    QVERIFY(result == RegisterResult::NameTaken);
    QCOMPARE(result.holder(), holder);
    QVERIFY2(result.toString().contains(holder.toString()), qPrintable(result.toString()));
}

void TestResults::anEndTellsTheReason()
{
    const CallResult result(ExitReason::custom(QStringLiteral("out of ink")));
    QVERIFY(result == CallResult::Ended);
    QVERIFY2(result.toString().contains(QStringLiteral("out of ink")), qPrintable(result.toString()));
}

void TestResults::theyCanBeWrittenToALog()
{
    QCOMPARE(logged(ExitReason::Killed), QStringLiteral("killed"));
    QCOMPARE(logged(ExitReason::crashed(QStringLiteral("boom"))), QStringLiteral("crashed (boom)"));
    QVERIFY(logged(Message("hello")).contains(QStringLiteral("hello")));
    QCOMPARE(logged(Pid()), Pid().toString());
}

QTEST_GUILESS_MAIN(TestResults)
#include "tst_results.moc"
