// SPDX-License-Identifier: MIT
#include "parsedsystem.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery::app;

/// The supervisors and messages of a system file.
class TestSystemTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorInATreeSaysWhereItIs_data();
    void anErrorInATreeSaysWhereItIs();
    void everythingInATreeIsInThePlan();
    void messagesAreTextOrBytes();
};

void TestSystemTree::anErrorInATreeSaysWhereItIs_data()
{
    // Each stands in the second line, behind a supervisor with or without a list of children before it.
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    const auto supervisor = [](const char *name, const QByteArray &text, int column, const QString &message) {
        QTest::newRow(name) << "{ \"supervisors\": [\n" + text + "] }" << column << message;
    };
    const auto child = [](const char *name, const QByteArray &text, int column, const QString &message) {
        QTest::newRow(name) << "{ \"supervisors\": [ { \"strategy\": \"one-for-all\", \"children\": [\n" + text + "] } ] }"
                            << column << message;
    };
    supervisor("no strategy", "{ \"children\": [] }", 1, u"a supervisor has no \"strategy\", which it needs"_s);
    supervisor("no children", "{ \"strategy\": \"one-for-one\" }", 1,
               u"a supervisor has no \"children\", which it needs"_s);
    supervisor("no such strategy", "{ \"strategy\": \"oneForOne\" }", 15,
               u"there is no strategy \"oneForOne\"; there are \"one-for-one\", \"one-for-all\", \"rest-for-one\" and "
               "\"pool\""_s);
    supervisor("unknown key", "{ \"kids\": [] }", 3,
               u"\"kids\" is no key of a supervisor; allowed: \"name\", \"label\", \"strategy\", \"intensity\", "
               "\"backOff\", \"size\" and \"children\""_s);
    supervisor("half an intensity", "{ \"strategy\": \"pool\", \"intensity\": { \"restarts\": 3 } }", 36,
               u"intensity has no \"within\", which it needs"_s);
    supervisor("negative restarts", "{ \"strategy\": \"pool\", \"intensity\": { \"restarts\": -1, \"within\": 1 } }", 50,
               u"\"restarts\" has to be a whole number from 0 to 1000000, not -1"_s);
    supervisor("shrinking back-off", "{ \"strategy\": \"pool\", \"backOff\": { \"factor\": 0.5 } }", 46,
               u"\"factor\" has to be a number from 1 to 1000, not 0.5"_s);
    supervisor("a pool without size", "{ \"strategy\": \"pool\" }", 1, u"a supervisor has no \"size\", which it needs"_s);
    supervisor("a size without pool", "{ \"strategy\": \"one-for-one\", \"size\": 2 }", 30,
               u"only a pool has a \"size\""_s);
    supervisor("a pool of nothing", "{ \"strategy\": \"pool\", \"size\": 2, \"children\": [] }", 46,
               u"a pool has one child, of which all are made, not 0"_s);
    supervisor("a pool of supervisors",
               "{ \"strategy\": \"pool\", \"size\": 2, \"children\": [ { \"supervisor\": {} } ] }", 50,
               u"the child of a pool is a process, not a supervisor"_s);
    supervisor("too many in pools",
               QByteArray("{ \"strategy\": \"pool\", \"size\": 1000000, \"children\": [ { \"behaviour\": \"crowd\" } ] },").repeated(4)
                   + "{ \"strategy\": \"one-for-one\", \"children\": [] }",
               300, u"that makes 4000004 processes; a file may describe 4000000"_s);
    child("no object", "7", 1,
          u"a child has to be an object with the keys \"id\", \"restart\", \"grace\", \"behaviour\", \"label\", \"name\", "
          "\"mailboxCapacity\", \"groups\", \"options\" and \"messages\", not 7"_s);
    child("no behaviour", "{ \"id\": \"a\" }", 1, u"a child has no \"behaviour\", which it needs"_s);
    child("many", "{ \"behaviour\": \"echo\", \"count\": 2 }", 24,
          u"\"count\" is no key of a child; allowed: \"id\", \"restart\", \"grace\", \"behaviour\", \"label\", \"name\", "
          "\"mailboxCapacity\", \"groups\", \"options\" and \"messages\""_s);
    child("both", "{ \"supervisor\": {}, \"behaviour\": \"echo\" }", 21,
          u"\"behaviour\" is no key of a child; allowed: \"id\", \"restart\", \"grace\" and \"supervisor\""_s);
    child("no such restart", "{ \"behaviour\": \"echo\", \"restart\": \"always\" }", 35,
          u"there is no restart \"always\"; there are \"permanent\", \"transient\" and \"temporary\""_s);
    child("an empty id", "{ \"behaviour\": \"echo\", \"id\": \"\" }", 30, u"\"id\" must not be empty"_s);
    child("an id twice", "{ \"id\": \"a\", \"behaviour\": \"echo\" }, { \"id\": \"a\", \"behaviour\": \"echo\" }", 45,
          u"another child of this supervisor has the id \"a\""_s);
    child("a name twice", "{ \"behaviour\": \"echo\", \"name\": \"a\" }, { \"behaviour\": \"echo\", \"name\": \"a\" }", 70,
          u"the name \"a\" is taken in line 2; a name belongs to one process"_s);
    child("a grace of words", "{ \"behaviour\": \"echo\", \"grace\": \"ages\" }", 33, {});
    child("a thread of its own", "{ \"behaviour\": \"blocker\" }", 1,
          u"a child of a supervisor gets no thread of its own; give it the option \"ownThread\": false"_s);
    child("flag as text", "{ \"behaviour\": \"blocker\", \"options\": { \"ownThread\": \"no\" } }", 53,
          u"\"ownThread\" has to be true or false, not \"no\""_s);
    child("half a byte", "{ \"behaviour\": \"echo\", \"messages\": [ { \"hex\": \"0a f\" } ] }", 47,
          u"\"hex\" has to be pairs of hexadecimal digits, like \"de ad be ef\"; character 4 begins none"_s);
    child("text and bytes", "{ \"behaviour\": \"echo\", \"messages\": [ { \"hex\": \"0a\", \"text\": \"\" } ] }", 38,
          u"a message has either \"text\" or \"hex\""_s);
    child("a number as a message", "{ \"behaviour\": \"echo\", \"messages\": [ 7 ] }", 38,
          u"a message has to be a text, or an object with \"text\" or \"hex\""_s);
    child("more than the mailbox holds",
          "{ \"behaviour\": \"echo\", \"mailboxCapacity\": 1, \"messages\": [ \"\", \"\" ] }", 58,
          u"2 messages do not go into a mailbox for 1"_s);

    QByteArray deep = "{ \"strategy\": \"one-for-one\", \"children\": [] }";
    for (int level = 1; level < 9; ++level)
        deep = "{ \"strategy\": \"one-for-one\", \"children\": [ { \"supervisor\": " + deep + " } ] }";
    supervisor("too deep", deep, 1 + 8 * 59, u"supervisors stand in one another 8 deep at most"_s);
}

void TestSystemTree::anErrorInATreeSaysWhereItIs()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, column);
    QFETCH(const QString, message);
    const SystemFileError error = errorOf(text);
    if (message.isEmpty())
        QVERIFY(!error.message.isEmpty() && error.message != u"no error"_s);
    else
        QCOMPARE(error.message, message);
    QCOMPARE(error.at, (TextPosition{2, column}));
}

void TestSystemTree::everythingInATreeIsInThePlan()
{
    const SystemPlan plan = planOf(R"({
        "supervisors": [ {
            "name": "top", "label": "the top", "strategy": "rest-for-one",
            "intensity": { "restarts": 7, "within": "9 s" },
            "backOff": { "first": "1 s", "factor": 1.5, "most": "1 min", "quiet": "2 min" },
            "children": [
                { "id": "first", "behaviour": "logger", "name": "log", "label": "a log", "groups": [ "g" ],
                  "mailboxCapacity": 9, "restart": "transient", "grace": "3 s", "messages": [ "hello" ] },
                { "behaviour": "crowd", "grace": 0 },
                { "supervisor": { "strategy": "pool", "size": 3, "children": [ { "behaviour": "echo", "name": "e",
                  "restart": "temporary", "options": { "to": "log" } } ] }, "grace": "endless" }
            ] } ],
        "names": [ { "name": "diary", "process": "log" } ],
        "links": [ { "process": "e.3", "with": "top" } ]
    })");
    QCOMPARE(plan.supervisors.size(), 1);
    const PlannedSupervisor &top = plan.supervisors.constFirst();
    QCOMPARE(top.name, u"top"_s);
    QCOMPARE(top.label, u"the top"_s);
    QVERIFY(top.strategy == orrery::Strategy::RestForOne);
    QCOMPARE(top.mostRestarts, 7);
    QCOMPARE(top.window, 9s);
    QCOMPARE(top.backOff.first, 1s);
    QCOMPARE(top.backOff.factor, 1.5);
    QCOMPARE(top.backOff.most, 1min);
    QCOMPARE(top.backOff.quiet, 2min);
    QCOMPARE(top.children.size(), 3);
    const PlannedChild &log = top.children.at(0);
    QCOMPARE(log.id, u"first"_s);
    QVERIFY(log.restart == orrery::Restart::Transient);
    QCOMPARE(log.grace.value(), 3s);
    QCOMPARE(log.process.name, u"log"_s);
    QCOMPARE(log.process.groups, QStringList{u"g"_s});
    QCOMPARE(log.process.mailboxCapacity.value(), 9);
    QCOMPARE(log.process.messages, QList<QByteArray>{"hello"});
    QCOMPARE(top.children.at(1).id, u"crowd-2"_s);
    QCOMPARE(top.children.at(1).grace.value(), 0s);
    QVERIFY(top.children.at(1).restart == orrery::Restart::Permanent);
    QCOMPARE(top.children.at(2).grace.value(), orrery::ChildSpec::Endless);
    QVERIFY(top.children.at(2).supervisor);
    const PlannedSupervisor &pool = *top.children.at(2).supervisor;
    QVERIFY(pool.strategy == orrery::Strategy::Pool);
    QCOMPARE(pool.poolSize, 3);
    QCOMPARE(pool.mostRestarts, 3);
    QCOMPARE(pool.window, 5s);
    QCOMPARE(pool.children.constFirst().id, u"e"_s);
}

void TestSystemTree::messagesAreTextOrBytes()
{
    const SystemPlan plan = planOf(R"({ "processes": [ { "behaviour": "crowd",
        "messages": [ "ö", { "text": "" }, { "hex": "00 fF" }, { "hex": "" } ] } ] })");
    QCOMPARE(plan.processes.size(), 1);
    QCOMPARE(plan.processes.constFirst().messages,
             (QList<QByteArray>{"ö", "", QByteArray("\x00\xff", 2), ""}));
}

QTEST_GUILESS_MAIN(TestSystemTree)
#include "tst_systemtree.moc"
