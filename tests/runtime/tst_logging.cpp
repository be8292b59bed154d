// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <QtCore/QLoggingCategory>

#include <mutex>
#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

namespace {

/// What is logged while it lives.
class Heard
{
public:
    struct Line
    {
        QtMsgType type;
        QByteArray category;
        QString text;
    };

    Heard()
    {
        s_heard = this;
        m_before = qInstallMessageHandler(&Heard::hear);
    }
    ~Heard()
    {
        qInstallMessageHandler(m_before);
        s_heard = nullptr;
    }
    Heard(const Heard &) = delete;
    Heard &operator=(const Heard &) = delete;

    std::vector<Line> of(const char *category) const
    {
        std::vector<Line> lines;
        for (const Line &line : m_lines.values()) {
            if (line.category == category)
                lines.push_back(line);
        }
        return lines;
    }

private:
    static void hear(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        s_heard->m_lines.append({type, context.category, text});
        // Whoever handles messages may ask the runtime: it is never called under a lock.
        if (s_asked)
            s_asked->statistics();
    }

public:
    static inline Runtime *s_asked = nullptr;

private:
    static inline Heard *s_heard = nullptr;
    QtMessageHandler m_before = nullptr;
    Log<Line> m_lines;
};

/// Sets these rules while it lives.
struct Rules
{
    explicit Rules(const QString &rules) { QLoggingCategory::setFilterRules(rules); }
    ~Rules() { QLoggingCategory::setFilterRules({}); }
};

Process crashing(Context self)
{
    co_await self.receive();
    throw std::runtime_error("boom");
}

} // namespace

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCrashIsAWarningThatSaysWho();
    void aCrashOfANamelessProcessHasItsPid();
    void eachCrashIsLogged();
    void aCategoryCanBeSwitchedOff();
    void anOrdinaryEndSaysNothing();
    void aDeadLetterIsToldToWhoAsks();
    void aNameThatIsRefusedIsToldToWhoAsks();
    void aTimerThatIsNotArmedIsToldToWhoAsks();
    void whatTheJournalLosesIsToldToWhoAsks();
    void nobodyIsToldWhoDoesNotAsk();
};

void TestLogging::aCrashIsAWarningThatSaysWho()
{
    Runtime runtime;
    const Heard heard;
    Heard::s_asked = &runtime;
    const Pid pid = runtime.spawn(crashing, {.label = QStringLiteral("the label"), .name = QStringLiteral("first")});
    QVERIFY(runtime.registerName(QStringLiteral("second"), pid));
    runtime.send(pid, "go");
    QVERIFY(runtime.join(pid, Patience));
    Heard::s_asked = nullptr;
    const std::vector<Heard::Line> lines = heard.of("orrery.process");
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines[0].type, QtWarningMsg);
    QCOMPARE(lines[0].text,
             QStringLiteral("process %1 \"the label\" (first, second) crashed: boom").arg(pid.toString()));
}

void TestLogging::aCrashOfANamelessProcessHasItsPid()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(crashing);
    const QString line = QStringLiteral("process %1 crashed: boom").arg(pid.toString());
    QTest::ignoreMessage(QtWarningMsg, qUtf8Printable(line));
    runtime.send(pid, "go");
    QVERIFY(runtime.join(pid, Patience));
}

void TestLogging::eachCrashIsLogged()
{
    constexpr int Count = 50;
    Runtime runtime;
    const Heard heard;
    for (int i = 0; i < Count; ++i) {
        const Pid pid = runtime.spawn(crashing);
        runtime.send(pid, "go");
        QVERIFY(runtime.join(pid, Patience));
    }
    QCOMPARE(heard.of("orrery.process").size(), std::size_t(Count));
}

void TestLogging::aCategoryCanBeSwitchedOff()
{
    const Rules rules(QStringLiteral("orrery.process.warning=false"));
    Runtime runtime;
    const Heard heard;
    const Pid pid = runtime.spawn(crashing);
    runtime.send(pid, "go");
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(heard.of("orrery.process").empty());
}

void TestLogging::anOrdinaryEndSaysNothing()
{
    Runtime runtime;
    const Heard heard;
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    const Pid killed = runtime.spawn(parked);
    runtime.kill(killed);
    QVERIFY(runtime.join(killed, Patience));
    QVERIFY(heard.of("orrery.process").empty());
}

void TestLogging::aDeadLetterIsToldToWhoAsks()
{
    const Rules rules(QStringLiteral("orrery.deadletter.debug=true"));
    Runtime runtime;
    const Heard heard;
    runtime.sendNamed(QStringLiteral("nobody"), "hello");
    const std::vector<Heard::Line> lines = heard.of("orrery.deadletter");
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines[0].type, QtDebugMsg);
    QVERIFY2(lines[0].text.contains(QStringLiteral("\"nobody\"")), qUtf8Printable(lines[0].text));
    QVERIFY2(lines[0].text.contains(QStringLiteral("nobody holds the name")), qUtf8Printable(lines[0].text));
    QVERIFY2(lines[0].text.contains(QStringLiteral("hello")), qUtf8Printable(lines[0].text));
}

void TestLogging::aNameThatIsRefusedIsToldToWhoAsks()
{
    const Rules rules(QStringLiteral("orrery.registry.debug=true"));
    Runtime runtime;
    const Heard heard;
    const Pid pid = runtime.spawn(parked);
    QVERIFY(runtime.registerName(QStringLiteral("one"), pid));
    QVERIFY(!runtime.registerName(QStringLiteral("one"), runtime.spawn(parked)));
    QVERIFY(!runtime.registerName(QStringLiteral("two"), Pid()));
    QCOMPARE(heard.of("orrery.registry").size(), std::size_t(2));
}

void TestLogging::aTimerThatIsNotArmedIsToldToWhoAsks()
{
    const Rules rules(QStringLiteral("orrery.timer.debug=true"));
    Runtime runtime;
    const Heard heard;
    const Pid pid = runtime.spawn(parked);
    runtime.sendAfter(pid, 1h, "armed");
    QVERIFY(heard.of("orrery.timer").empty());
    runtime.sendAfter(Pid(), 1h, "to nobody");
    runtime.sendEvery(pid, 0s, "without a period");
    runtime.sendEvery(QStringLiteral("name"), 0s, "without a period");
    QCOMPARE(heard.of("orrery.timer").size(), std::size_t(3));
}

void TestLogging::whatTheJournalLosesIsToldToWhoAsks()
{
    const Rules rules(QStringLiteral("orrery.journal.debug=true"));
    Runtime runtime;
    const Heard heard;
    runtime.setJournalCapacity(4);
    for (int i = 0; i < 100; ++i)
        runtime.send(Pid(), "x");
    Heard::s_asked = &runtime;
    runtime.journal();
    Heard::s_asked = nullptr;
    QCOMPARE(heard.of("orrery.journal").size(), std::size_t(1));
}

void TestLogging::nobodyIsToldWhoDoesNotAsk()
{
    Runtime runtime;
    const Heard heard;
    runtime.sendNamed(QStringLiteral("nobody"), "hello");
    runtime.registerName(QStringLiteral("two"), Pid());
    runtime.sendAfter(Pid(), 1h, "to nobody");
    runtime.shutdown();
    for (const char *category : {"deadletter", "registry", "timer", "shutdown", "scheduler", "journal", "process"})
        QVERIFY(heard.of(QByteArray("orrery.").append(category).constData()).empty());
}

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
