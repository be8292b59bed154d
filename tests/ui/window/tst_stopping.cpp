// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QDialog>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

class TestStopping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"stopping"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        for (quint64 number = 1; number <= 9; ++number)
            f->script.process(number, u"p%1"_s.arg(number));
        f->script.frame().processes[4].names = {u"logger"_s};
        f->script.frame().processes[4].timersPending = 3;
        f->script.frame().processes[4].mailboxDepth = 2;
        f->feed->give(f->script.next());
        table = f->table("processes");
    }
    void cleanup() { f.reset(); }

    void theDeleteKeyAsksAndNamesWhatGoesAlong()
    {
        f->click(table, u"<0.5>"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(f->control->commands.isEmpty());
        auto *dialog = f->find<QDialog>("stopDialog");
        QVERIFY(dialog);
        QVERIFY(f->find<QLabel>("question", dialog)->text().contains(u"<0.5> logger"_s));
        const QString along = f->find<QLabel>("along", dialog)->text();
        QVERIFY2(along.contains(u"logger"_s) && along.contains(u'3') && along.contains(u'2'), qPrintable(along));
        f->press(dialog, "cancel");
        QVERIFY(f->control->commands.isEmpty());
    }

    void whoIsLinkedToItIsSaidToEndAlong()
    {
        f->script.link(5, 6).link(6, 7).link(7, 8);
        f->script.info(8).trapExit = true;
        f->feed->give(f->script.next());
        f->click(table, u"<0.5>"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        auto *dialog = f->find<QDialog>("stopDialog");
        QVERIFY(dialog);
        const QString along = f->find<QLabel>("along", dialog)->text();
        QVERIFY2(along.contains(u"<0.6> p6"_s) && along.contains(u"<0.7> p7"_s), qPrintable(along));
        QVERIFY2(!along.contains(u"<0.8>"_s), qPrintable(along));
    }

    void aStopHitsTheProcessItNamedThoughRowsMoveUnderTheDialog()
    {
        table->sortByColumn(4, Qt::DescendingOrder);
        f->click(table, u"<0.5>"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        auto *dialog = f->find<QDialog>("stopDialog");
        QVERIFY(dialog);
        f->script.frame().processes[0].mailboxDepth = 99;
        f->script.without(4).process(12, u"new"_s);
        f->feed->give(f->script.next());
        f->press(dialog, "stop");
        QCOMPARE(f->control->commands, QStringList{u"stop <0.5>"_s});
    }

    void aProcessThatEndsUnderTheDialogIsSaidSoAndNobodyElseIsHit()
    {
        f->click(table, u"<0.5>"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        auto *dialog = f->find<QDialog>("stopDialog");
        QVERIFY(dialog);
        f->script.without(5);
        f->feed->give(f->script.next());
        QVERIFY(!f->find<QPushButton>("stop", dialog)->isEnabled());
        QVERIFY(!f->find<QPushButton>("kill", dialog)->isEnabled());
        QVERIFY(f->find("progress", dialog)->isVisible());
        f->press(dialog, "cancel");
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(f->control->commands.isEmpty());
    }

    void killComesSecond()
    {
        f->click(table, u"<0.5>"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        auto *dialog = f->find<QDialog>("stopDialog");
        QVERIFY(dialog);
        QVERIFY(!f->find<QPushButton>("kill", dialog)->isEnabled());
        const int asked = f->feed->samplesAsked;
        f->press(dialog, "stop");
        QTRY_VERIFY(f->feed->samplesAsked > asked); // it has the answer, and wants to see
        f->feed->give(f->script.next());            // still there: it traps exits
        QVERIFY(f->find<QPushButton>("kill", dialog)->isEnabled());
        f->press(dialog, "kill");
        QCOMPARE(f->control->commands, (QStringList{u"stop <0.5>"_s, u"kill <0.5>"_s}));
        const QPointer<QDialog> watched(dialog);
        f->script.without(5);
        f->feed->give(f->script.next());
        QTRY_VERIFY(!watched);
        QVERIFY2(f->reported().contains(u"<0.5>"_s), qPrintable(f->reported()));
    }

    void severalAreStoppedTogether()
    {
        f->click(table, u"<0.2>"_s);
        f->click(table, u"<0.4>"_s, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Delete);
        auto *dialog = f->find<QDialog>("stopDialog");
        QVERIFY(dialog);
        f->press(dialog, "stop");
        QStringList asked = f->control->commands;
        asked.sort();
        QCOMPARE(asked, (QStringList{u"stop <0.2>"_s, u"stop <0.4>"_s}));
    }

    void withNothingSelectedThereIsNothingToStop()
    {
        table->setFocus();
        QVERIFY(!f->action("stop")->isEnabled());
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(!f->find<QDialog>("stopDialog"));
    }

    void anOutcomeThatComesAfterTheWindowIsGoneHarmsNobody()
    {
        f->control->held = {u"stop"_s};
        f->click(table, u"<0.5>"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        f->press(f->find<QDialog>("stopDialog"), "stop");
        const QList<std::shared_ptr<QPromise<Outcome>>> waiting = f->control->waiting;
        QCOMPARE(waiting.size(), 1);
        f.reset();
        waiting.first()->addResult(Outcome());
        waiting.first()->finish();
        QCoreApplication::processEvents();
        QVERIFY(waiting.first()->future().isFinished());
    }

private:
    std::unique_ptr<WindowFixture> f;
    QTableView *table = nullptr;
};

QTEST_MAIN(TestStopping)
#include "tst_stopping.moc"
