// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QDialog>
#include <QtWidgets/QTreeView>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
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
        const auto *along = f->find<QLabel>("along", dialog);
        QTRY_VERIFY2(along->text().contains(u"1 name"_s), qPrintable(along->text()));
        QVERIFY2(along->text().contains(u"3 timer"_s) && along->text().contains(u"2 message"_s),
                 qPrintable(along->text()));
        QVERIFY(inTree(dialog, u"Names that become free"_s).contains(u"logger | held by <0.5>"_s));
        QVERIFY(inTree(dialog, u"Timers that are cancelled"_s).contains(u"<0.5> logger | 3 timer(s)"_s));
        f->press(dialog, "cancel");
        QVERIFY(f->control->commands.isEmpty());
    }

    void itOpensAtOnceAndFillsInWhenTheAnswerComes()
    {
        f->control->heldForesight = std::make_shared<QPromise<Foresight>>();
        f->control->heldForesight->start();
        QDialog *dialog = ask();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(f->find<QPushButton>("stop", dialog)->isEnabled());
        QCOMPARE(f->control->foreseen, QList<QList<Pid>>{{Pid(5)}});
        const auto *tree = f->find<QAbstractItemView>("foresight", dialog);
        QCOMPARE(tree->model()->rowCount(), 0);
        Foresight late;
        late.endings.append({f->script.info(5), Foresight::Cause::Asked, {}, false});
        f->control->heldForesight->addResult(late);
        f->control->heldForesight->finish();
        QTRY_VERIFY(tree->model()->rowCount() > 0);
    }

    void whatGoesAlongIsListedByKind()
    {
        Foresight &foresight = f->control->foresight;
        f->script.info(5).trapExit = true;
        f->script.info(6).groups = {u"planets"_s};
        foresight.endings.append({f->script.info(5), Foresight::Cause::Asked, {}, false});
        foresight.endings.append({f->script.info(6), Foresight::Cause::Linked, Pid(5), false});
        foresight.endings.append({f->script.info(7), Foresight::Cause::Supervised, Pid(6), false});
        foresight.told.append(f->script.info(8));
        foresight.restarts.append({Pid(5), Restart::Permanent, u"five"_s, Pid(9), u"boss"_s, Strategy::OneForAll, 2, false});
        foresight.restarts.append({Pid(6), Restart::Transient, u"six"_s, Pid(9), u"boss"_s, Strategy::OneForAll, 2, false});
        foresight.restarts.append({Pid(7), Restart::Permanent, u"seven"_s, Pid(4), {}, Strategy::OneForOne, 0, true});
        foresight.isComplete = false;
        QDialog *dialog = ask();
        QVERIFY(dialog);
        const auto *along = f->find<QLabel>("along", dialog);
        QTRY_VERIFY2(along->text().contains(u"2 more process"_s), qPrintable(along->text()));
        for (const QString &part : {u"1 of them"_s, u"too many restarts"_s, u"10,000"_s})
            QVERIFY2(along->text().contains(part), qPrintable(along->text()));
        QVERIFY(inTree(dialog, u"Asked to end"_s).first().contains(u"traps exits"_s));
        QCOMPARE(inTree(dialog, u"Linked, and end along"_s), QStringList{u"<0.6> p6 | linked to <0.5>"_s});
        QCOMPARE(inTree(dialog, u"Children that end with their supervisor"_s), QStringList{u"<0.7> p7 | child of <0.6>"_s});
        QCOMPARE(inTree(dialog, u"Linked, are told and stay"_s), QStringList{u"<0.8> p8 | traps exits"_s});
        QCOMPARE(inTree(dialog, u"Groups that are left"_s), QStringList{u"planets | <0.6> p6"_s});
        const QStringList restarts = inTree(dialog, u"Started again"_s);
        QCOMPARE(restarts.size(), 3);
        QCOMPARE(restarts.at(0), u"<0.5> five | by <0.9> boss, with 2 other(s) that it stops"_s);
        QVERIFY(restarts.at(1).contains(u"only where it has to be killed"_s));
        QVERIFY(restarts.at(2).contains(u"it ends instead"_s));
    }

    void timersAreListedBelowWhomTheyAreFor()
    {
        Foresight::Ending ending{f->script.info(5), Foresight::Cause::Asked, {}, false};
        ending.info.timersPending = 33;
        for (const auto &[preview, remaining, period] :
             {std::tuple(u"now"_s, 0ms, 0ms), std::tuple(u"soon"_s, 2500ms, 0ms),
              std::tuple(u"again"_s, 125000ms, 5000ms)}) {
            TimerInfo timer;
            timer.target = Pid(5);
            timer.preview = preview;
            timer.remaining = remaining;
            timer.period = period;
            ending.timers.append(timer);
        }
        f->control->foresight.endings.append(ending);
        f->control->foresight.endings.append({f->script.info(6), Foresight::Cause::Linked, Pid(5), false});
        f->control->foresight.endings.last().info.timersPending = 2; // none of them is listed any more
        QDialog *dialog = ask();
        QVERIFY(dialog);
        const auto *tree = f->find<QTreeView>("foresight", dialog);
        QTRY_COMPARE(inTree(dialog, u"Timers that are cancelled"_s),
                     (QStringList{u"<0.5> logger | 33 timer(s)"_s, u"<0.6> p6 | 2 timer(s)"_s}));
        const QModelIndex heading = tree->model()->index(tree->model()->rowCount() - 2, 0);
        QCOMPARE(heading.data().toString(), u"Timers that are cancelled"_s);
        QCOMPARE(heading.siblingAtColumn(1).data().toString(), u"35"_s);
        const QModelIndex process = tree->model()->index(0, 0, heading);
        QCOMPARE(rows(process), (QStringList{u"now | due"_s, u"soon | due in 2.5 s"_s,
                                             u"again | due in 02:05, every 5 s"_s, u"and 30 more | "_s}));
        QVERIFY(tree->isExpanded(heading) && tree->isExpanded(process));
        QCOMPARE(tree->model()->rowCount(tree->model()->index(1, 0, heading)), 0);
    }

    void aLongMessageOfATimerIsCut()
    {
        Foresight::Ending ending{f->script.info(5), Foresight::Cause::Asked, {}, false};
        TimerInfo timer;
        timer.preview = QString(200, u'x') + u'\n';
        ending.timers = {timer};
        f->control->foresight.endings.append(ending);
        QDialog *dialog = ask();
        QVERIFY(dialog);
        const auto *tree = f->find<QTreeView>("foresight", dialog);
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"xxx"_s, 1,
                                                           Qt::MatchStartsWith | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().data().toString().size() == 60 && found.first().data().toString().endsWith(u'…'));
        QCOMPARE(found.first().data(Qt::ToolTipRole).toString(), timer.preview);
    }

    void ofManyTheFirstAreListedAndTheRestCounted()
    {
        for (quint64 number = 100; number < 400; ++number) {
            ProcessInfo info;
            info.pid = Pid(number);
            f->control->foresight.endings.append({info, Foresight::Cause::Linked, Pid(5), false});
        }
        QDialog *dialog = ask();
        QVERIFY(dialog);
        QTRY_COMPARE(inTree(dialog, u"Linked, and end along"_s).size(), 201);
        QVERIFY(inTree(dialog, u"Linked, and end along"_s).last().startsWith(u"and 100 more"_s));
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
        QTRY_VERIFY(!f->find<QPushButton>("stop", dialog)->isEnabled());
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
        QTRY_VERIFY(f->find<QPushButton>("kill", dialog)->isEnabled());
        f->press(dialog, "kill");
        QCOMPARE(f->control->commands, (QStringList{u"stop <0.5>"_s, u"kill <0.5>"_s}));
        const QPointer<QDialog> watched(dialog);
        f->script.without(5);
        QTRY_VERIFY2(f->feed->samplesAsked > asked + 1, "it has the answer to the kill as well");
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
        QCOMPARE(f->control->commands, QStringList{u"stop <0.2> <0.4>"_s});
        QTRY_VERIFY(!f->find<QPushButton>("stop", dialog)->isEnabled());
    }

    void aRefusalIsSaidAndStopOfferedAgain()
    {
        f->control->outcomes[u"stop"_s] = Outcome(Outcome::Reason::ShuttingDown);
        QDialog *dialog = ask();
        QVERIFY(dialog);
        f->press(dialog, "stop");
        const auto *progress = f->find("progress", dialog);
        QTRY_VERIFY2(progress->accessibleName().contains(u"shutting down"_s), qPrintable(progress->accessibleName()));
        QVERIFY(f->find<QPushButton>("stop", dialog)->isEnabled());
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
    /// Of the fifth process.
    QDialog *ask() const
    {
        f->click(table, u"<0.5>"_s);
        QTest::keyClick(table, Qt::Key_Delete);
        return f->find<QDialog>("stopDialog");
    }
    /// The rows below a heading, as "what | why".
    QStringList inTree(QDialog *dialog, const QString &heading) const
    {
        const QAbstractItemModel *model = f->find<QAbstractItemView>("foresight", dialog)->model();
        QStringList texts;
        for (int top = 0; top < model->rowCount(); ++top) {
            if (const QModelIndex parent = model->index(top, 0); parent.data().toString() == heading)
                texts.append(rows(parent));
        }
        return texts;
    }
    static QStringList rows(const QModelIndex &parent)
    {
        const QAbstractItemModel *model = parent.model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(parent); ++row)
            texts.append(model->index(row, 0, parent).data().toString() + u" | "_s
                         + model->index(row, 1, parent).data().toString());
        return texts;
    }

    std::unique_ptr<WindowFixture> f;
    QTableView *table = nullptr;
};

QTEST_MAIN(TestStopping)
#include "tst_stopping.moc"
