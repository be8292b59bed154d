// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QListWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

/// What the details say of the inside of a process, and when they ask for it.
class TestProcessInside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"processinside"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(1, u"star"_s, {u"sun"_s}).process(2, u"orbit"_s);
        f->script.info(1).mailboxDepth = 4;
        f->feed->inspection.result = Inspection::Result::Done;
        f->feed->inspection.wait.kind = WaitInfo::Kind::Message;
        give();
    }
    void cleanup() { f.reset(); }

    void whatWaitsIsShownInItsOrder()
    {
        f->feed->inspection.mailbox = {{MailboxItem::Kind::Message, u"first"_s, {}, {}, 0},
                                       {MailboxItem::Kind::Request, u"ask"_s, Pid(2), {}, 0},
                                       {MailboxItem::Kind::Down, {}, Pid(9), ExitReason::Killed, 0}};
        select(u"<0.1>"_s);
        QTRY_COMPARE(items(), (QStringList{u"first"_s, u"request of <0.2>: ask"_s, u"end of <0.9>: killed"_s,
                                           u"and 1 more"_s}));
        QVERIFY(list()->isVisible());
        f->feed->inspection.mailbox.clear();
        f->script.info(1).mailboxDepth = 0;
        give();
        QTRY_COMPARE(items(), QStringList());
        QVERIFY(!list()->isVisible());
    }

    void whatItWaitsForIsSaid_data()
    {
        QTest::addColumn<Inspection>("inspection");
        QTest::addColumn<QString>("text");
        const auto of = [](WaitInfo wait) { return Inspection{Inspection::Result::Done, std::move(wait), {}}; };
        using Kind = WaitInfo::Kind;
        QTest::newRow("message") << of({Kind::Message, {}, {}, {}}) << u"a message"_s;
        QTest::newRow("in time") << of({Kind::Message, {}, {}, 3s}) << u"a message, 3.0 s to go"_s;
        QTest::newRow("never") << of({Kind::Time, {}, {}, std::chrono::hours(24 * 3650)}) << u"a time"_s;
        QTest::newRow("match") << of({Kind::MatchingMessage, {}, {}, {}}) << u"a message that matches"_s;
        QTest::newRow("end") << of({Kind::ProcessEnd, Pid(2), {}, {}}) << u"the end of <0.2> orbit"_s;
        QTest::newRow("reply") << of({Kind::Reply, Pid(2), {}, {}}) << u"a reply from <0.2> orbit"_s;
        QTest::newRow("name") << of({Kind::Name, {}, u"moon"_s, {}}) << u"somebody to register moon"_s;
        QTest::newRow("busy") << Inspection{Inspection::Result::DoesNotSuspend, {}, {}} << u"nothing: it is busy"_s;
    }
    void whatItWaitsForIsSaid()
    {
        QFETCH(Inspection, inspection);
        QFETCH(QString, text);
        f->feed->inspection = inspection;
        select(u"<0.1>"_s);
        QTRY_COMPARE(f->find<QLabel>("details.wait")->text(), text);
    }

    void sinceWhenItIsQuietIsTold()
    {
        select(u"<0.1>"_s);
        for (int i = 0; i < 20; ++i)
            give();
        QTRY_COMPARE(f->find<QLabel>("details.wait")->text(), u"a message, for at least 00:05"_s);
        f->script.info(1).cpuTime += 1ms;
        give();
        QTRY_COMPARE(f->find<QLabel>("details.wait")->text(), u"a message"_s);
    }

    void oneThatDoesNotSuspendSaysSinceWhen()
    {
        f->feed->inspection.result = Inspection::Result::DoesNotSuspend;
        f->script.frame().statistics.longRunning = {{Pid(1), {}, {}, 3s, 0}};
        select(u"<0.1>"_s);
        QTRY_VERIFY2(f->find<QLabel>("details.wait")->text().contains(u"has not suspended for 3"_s),
                     qPrintable(f->find<QLabel>("details.wait")->text()));
    }

    void itIsAskedForOnceAFrameAndOneAtATime()
    {
        QVERIFY(f->feed->inspected.isEmpty()); // nobody is selected
        f->feed->holdsInspections = true;
        select(u"<0.1>"_s);
        QCOMPARE(f->feed->inspected, QList<Pid>{Pid(1)});
        give();
        give();
        QCOMPARE(f->feed->inspected.size(), 1);
        f->feed->finishInspection();
        QTRY_COMPARE(f->find<QLabel>("details.wait")->text(), u"a message"_s);
        give();
        QCOMPARE(f->feed->inspected.size(), 2);
    }

    void whatComesForAnotherIsNotShown()
    {
        f->feed->holdsInspections = true;
        select(u"<0.1>"_s);
        f->click(f->table("processes"), u"<0.2>"_s);
        f->feed->finishInspection();
        QCoreApplication::processEvents();
        QVERIFY(f->find<QLabel>("details.wait")->text() != u"a message"_s);
    }

    void nothingIsAskedForWhileHiddenOrPaused()
    {
        select(u"<0.1>"_s);
        QTRY_COMPARE(f->find<QLabel>("details.wait")->text(), u"a message"_s);
        const qsizetype asked = f->feed->inspected.size();
        f->action("pause")->trigger();
        give();
        QCOMPARE(f->feed->inspected.size(), asked);
        f->action("pause")->trigger();
        f->window->hide();
        give();
        QCOMPARE(f->feed->inspected.size(), asked);
    }

private:
    void give() { f->feed->give(f->script.next()); }
    void select(const QString &pid)
    {
        f->click(f->table("processes"), pid);
        give();
    }
    QListWidget *list() const { return f->find<QListWidget>("details.mailboxItems"); }
    QStringList items() const
    {
        QStringList texts;
        for (int row = 0; row < list()->count(); ++row)
            texts.append(list()->item(row)->text());
        return texts;
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestProcessInside)
#include "tst_processinside.moc"
