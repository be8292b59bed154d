// SPDX-License-Identifier: MIT
#include "chartpicture.h"
#include "models/charthistory.h"
#include "views/charts/chartcolors.h"
#include "views/charts/chartspage.h"
#include "views/charts/timechart.h"
#include "views/contrast.h"
#include "windowfixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

/// Counts how often a widget is painted.
class Paints : public QObject
{
public:
    explicit Paints(QWidget *widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"charts"_s);
        QLocale::setDefault(QLocale::c());
    }
    void init()
    {
        QSettings().clear();
        f.emplace();
        QVERIFY(f->show());
        f->window->resize(1200, 900);
        page = f->find<ChartsPage>("charts");
        QVERIFY(page);
    }
    void cleanup() { f.reset(); }

    void aKeyLeadsHereAndBack()
    {
        QVERIFY(!page->isVisible());
        QTest::keyClick(f->window.get(), Qt::Key_8, Qt::AltModifier);
        QVERIFY(page->isVisible());
        QVERIFY(page == QApplication::focusWidget() || page->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(f->window.get(), Qt::Key_1, Qt::AltModifier);
        QVERIFY(!page->isVisible());
        QCOMPARE(QApplication::focusWidget(), f->table("processes"));
    }

    void thePageHasAChartOfEach()
    {
        turnToCharts();
        QStringList titles;
        for (const TimeChart *chart : page->charts())
            titles.append(chart->accessibleName());
        QCOMPARE(titles, (QStringList{u"Live processes"_s, u"Processes a second"_s, u"Messages a second"_s, u"Messages that wait"_s,
                                      u"Pending timers"_s, u"Timers fired a second"_s, u"Lateness of timers"_s,
                                      u"Load of the workers"_s}));
        giveFrames(3);
        QCOMPARE(chart("chartMessages")->summary(), u"sent 400/s, received 200/s"_s);
        QCOMPARE(chart("chartBacklog")->summary(), u"2"_s);
        QCOMPARE(chart("chartLoad")->summary(), u"worker 1 50 %, worker 2 0 %"_s);
    }

    void latenessIsToldByItsPercentilesAndItsMost()
    {
        turnToCharts();
        giveFrames(1);
        giveLatenesses({1ms, 8ms, 64ms, 512ms});
        TimeChart *lateness = chart("chartLateness");
        const QStringList values = lateness->summary().split(u", "_s);
        QCOMPARE(values.size(), 4);
        for (const auto &[place, start] : {std::pair(0, u"p50 1"_s), std::pair(1, u"p90 8"_s), std::pair(2, u"p99 6"_s),
                                           std::pair(3, u"max 5"_s)})
            QVERIFY2(values.at(place).startsWith(start), qPrintable(lateness->summary()));
        // Of seconds the most is that of all of them, and no mean.
        page->setSpan(ChartHistory::Span::Hour);
        const QString most = lateness->summary().split(u", "_s).last();
        giveLatenesses({1ms, 1ms, 2ms, 2ms});
        QCOMPARE(lateness->summary().split(u", "_s).last(), most);
        lateness->setFocus();
        QTest::keyClick(lateness, Qt::Key_Home);
        QVERIFY2(lateness->summary().contains(u" to "_s), qPrintable(lateness->summary()));
        QCOMPARE(lateness->summary().split(u", "_s).last(), most);
    }

    void aLegendTakesAsManyLinesAsItNeeds()
    {
        turnToCharts();
        giveFrames(2);
        const auto samples = [this](int characters) {
            TimeChart one(historyOf(), chart("chartLateness")->spec());
            one.resize(one.fontMetrics().averageCharWidth() * characters, 400);
            return hueCount(one);
        };
        // None of them is lost where the chart is narrow. No timer has fired: there are no other lines.
        for (const int characters : {200, 80, 42})
            QCOMPARE(samples(characters), 4);
    }

    void onThemThereIsNoProcessToActOn()
    {
        f->script.process(1, u"a"_s);
        giveFrames(2);
        f->click(f->table("processes"), u"<0.1>"_s);
        QVERIFY(f->action("stop")->isEnabled());
        turnToCharts();
        for (const char *name : {"stop", "suspend", "copy", "goToProcess", "filter"})
            QVERIFY2(!f->action(name)->isEnabled(), name);
        QVERIFY(!f->find<QLineEdit>("filter") || !f->find<QLineEdit>("filter")->isEnabled());
        f->turnTo(0);
        QVERIFY(f->action("stop")->isEnabled());
        QVERIFY(f->action("filter")->isEnabled());
    }

    void thePointerTellsTimeAndValuesInAllCharts()
    {
        turnToCharts();
        giveFrames(20);
        TimeChart *messages = chart("chartMessages");
        const ChartHistory &history = historyOf();
        const HistoryTier &tier = history.tier(ChartHistory::Span::Minute);
        const int bin = tier.size() - 9;
        point(messages, messages->xOf(tier.time(bin)));
        for (const TimeChart *each : page->charts())
            QCOMPARE(each->binInFocus(), bin);
        const auto *readout = f->find<QLabel>("chartsReadout");
        QVERIFY2(readout->text().contains(u"2.0 s before the newest"_s), qPrintable(readout->text()));
        QCOMPARE(chart("chartBacklog")->summary(), QString::number(bin));
        QVERIFY(chart("chartBacklog")->accessibleDescription().endsWith(u": "_s + QString::number(bin)));
        // Time goes on: what is under the pointer is of a later time.
        giveFrames(4);
        QCOMPARE(messages->binInFocus(), bin + 4);
        // Beyond the edges it is the first and the last.
        point(messages, messages->width() - 1);
        QCOMPARE(messages->binInFocus(), tier.size() - 1);
        point(messages, 1);
        QCOMPARE(messages->binInFocus(), 0);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(messages, &leave);
        QCOMPARE(messages->binInFocus(), tier.size() - 1);
        QVERIFY(readout->text().isEmpty());
    }

    void arrowKeysGoFromFrameToFrame()
    {
        turnToCharts();
        giveFrames(30);
        TimeChart *messages = chart("chartMessages");
        messages->setFocus();
        const int last = historyOf().tier(ChartHistory::Span::Minute).size() - 1;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(messages, key, modifiers);
            return chart("chartLoad")->binInFocus(); // another one
        };
        QCOMPARE(press(Qt::Key_Left), last);
        QCOMPARE(press(Qt::Key_Left), last - 1);
        QCOMPARE(press(Qt::Key_Left, Qt::ShiftModifier), last - 11);
        QCOMPARE(press(Qt::Key_Right), last - 10);
        QCOMPARE(press(Qt::Key_Home), 0);
        QCOMPARE(press(Qt::Key_Left), 0);
        QCOMPARE(press(Qt::Key_End), last);
        QCOMPARE(press(Qt::Key_Right), last);
        QCOMPARE(press(Qt::Key_PageUp), last - 10);
        // Where it stands by the keys it stays, though time goes on.
        giveFrames(2);
        QCOMPARE(chart("chartLoad")->binInFocus(), last - 10);
        QVERIFY(!f->find<QLabel>("chartsReadout")->text().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(f->find<QLabel>("chartsReadout")->text().isEmpty());
        QCOMPARE(chart("chartLoad")->binInFocus(), last + 2);
    }

    void aPauseIsAGapAndNoLine()
    {
        turnToCharts();
        // A level line, with a pause in the middle of the span.
        f->script.frame().statistics.messagesWaiting = 50;
        giveLevel(20);
        f->action("pause")->setChecked(true);
        f->script.frame().takenAt += 20s;
        f->action("pause")->setChecked(false);
        giveLevel(20);
        TimeChart *backlog = chart("chartBacklog");
        const ChartHistory &history = historyOf();
        const HistoryTier &tier = history.tier(ChartHistory::Span::Minute);
        QVERIFY(tier.isApart(20));
        const QImage picture = backlog->grab().toImage();
        QVERIFY(isLineAt(picture, *backlog, tier.time(10)));
        QVERIFY(isLineAt(picture, *backlog, tier.time(30)));
        QVERIFY(!isLineAt(picture, *backlog, tier.time(19) + 10s));
    }

    void aRestartKeepsWhatWas()
    {
        turnToCharts();
        giveFrames(4);
        f->feed->restart();
        giveFrames(4);
        QCOMPARE(historyOf().tier(ChartHistory::Span::Minute).size(), 8);
        QVERIFY(historyOf().tier(ChartHistory::Span::Minute).isApart(4));
    }

    void outOfSightNothingIsPainted()
    {
        giveFrames(2);
        Paints paints(chart("chartMessages"));
        giveFrames(5);
        QCoreApplication::processEvents();
        QCOMPARE(paints.count, 0);
        QCOMPARE(historyOf().tier(ChartHistory::Span::Minute).size(), 7); // but it is all known
        turnToCharts();
        QTRY_VERIFY(paints.count > 0);
        QVERIFY(!chart("chartMessages")->accessibleDescription().isEmpty());
    }

    void theSpanIsChosenAndRemembered()
    {
        turnToCharts();
        giveFrames(5);
        auto *spans = f->find<QComboBox>("chartsSpan");
        QCOMPARE(page->span(), ChartHistory::Span::Minute);
        spans->setFocus();
        QTest::keyClick(spans, Qt::Key_Down);
        QCOMPARE(page->span(), ChartHistory::Span::TenMinutes);
        QCOMPARE(chart("chartMessages")->binInFocus(), historyOf().tier(ChartHistory::Span::TenMinutes).size() - 1);
        // What stands there is a mean: of what is told beside it.
        giveFrames(8);
        chart("chartBacklog")->setFocus();
        QTest::keyClick(chart("chartBacklog"), Qt::Key_Home);
        QVERIFY2(chart("chartBacklog")->summary().contains(u" (0 to "_s), qPrintable(chart("chartBacklog")->summary()));
        f.emplace();
        QVERIFY(f->show());
        page = f->find<ChartsPage>("charts");
        QCOMPARE(page->span(), ChartHistory::Span::TenMinutes);
        QCOMPARE(f->find<QComboBox>("chartsSpan")->currentIndex(), 1);
    }

    void whatIsShownIsExported()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"charts.csv"_s);
        turnToCharts();
        giveFrames(3);
        f->press(page, "chartsExport");
        auto *dialog = f->find<QFileDialog>("exportDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY2(f->reported().contains(QDir::toNativeSeparators(path)), qPrintable(f->reported()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 5); // names, three frames, the end
        QVERIFY(lines.first().startsWith("time,spawns_per_s,"));
    }

    void whyAFileCannotBeWrittenIsTold()
    {
        turnToCharts();
        giveFrames(1);
        page->exportTo(u"/no/such/folder/charts.csv"_s);
        QTRY_VERIFY2(f->reported().startsWith(u"The charts could not be written to"_s), qPrintable(f->reported()));
        QVERIFY(f->reported().size() > u"The charts could not be written to /no/such/folder/charts.csv: ."_s.size());
    }

    void linesStandOutInEachTheme()
    {
        for (const QString &theme : {u"&Light"_s, u"&Dark"_s}) {
            choose(theme);
            const QPalette palette = QApplication::palette();
            const QList<QColor> colors = chartColors(palette, 8);
            for (int i = 0; i < colors.size(); ++i) {
                QVERIFY(contrastOf(colors[i], palette.color(QPalette::Base)) >= 3);
                for (int j = 0; j < i; ++j)
                    QVERIFY(colors[i] != colors[j]);
            }
        }
        choose(u"As the &System"_s);
        QPalette grey;
        grey.setColor(QPalette::Base, Qt::white);
        grey.setColor(QPalette::Highlight, QColor(200, 200, 200));
        const QList<QColor> colors = chartColors(grey, 3);
        for (const QColor &color : colors)
            QVERIFY(contrastOf(color, Qt::white) >= 3);
        QVERIFY(colors[1].hslSaturation() > 100);
        QCOMPARE(qRound(contrastOf(Qt::black, Qt::white)), 21);
    }

    void manyWorkersAreToldAsOne()
    {
        turnToCharts();
        f->script.frame().statistics.workers.resize(64);
        giveFrames(2);
        QCOMPARE(chart("chartLoad")->spec().series.size(), 64);
        QVERIFY2(chart("chartLoad")->summary().startsWith(u"mean "_s), qPrintable(chart("chartLoad")->summary()));
        QVERIFY(!chart("chartLoad")->grab().isNull());
    }

    void theKeyThatExportsRowsExportsThem()
    {
        giveFrames(3);
        turnToCharts();
        f->action("exportRows")->trigger();
        QTRY_VERIFY(page->findChild<QFileDialog *>());
        page->findChild<QFileDialog *>()->reject();
    }

private:
    void choose(const QString &theme) const
    {
        for (QAction *action : f->window->findChildren<QAction *>()) {
            if (action->text() == theme)
                action->trigger();
        }
    }
    void turnToCharts() { f->turnTo(f->find<QTabWidget>("pages")->count() - 1); }
    TimeChart *chart(const char *name) const { return f->find<TimeChart>(name); }
    const ChartHistory &historyOf() const { return page->history(); }

    /// Each 250 ms after the one before; as many messages wait as there were frames before.
    void giveFrames(int count)
    {
        Statistics &statistics = f->script.frame().statistics;
        for (int i = 0; i < count; ++i) {
            statistics.messagesWaiting = historyOf().tier(ChartHistory::Span::Minute).size();
            statistics.messagesSent += 100;
            statistics.messagesReceived += 50;
            statistics.workers[0].busyTime += 125ms;
            f->feed->give(f->script.next());
        }
    }
    /// A frame after which a hundred timers have fired: sixty so late, then 35, four and one.
    void giveLatenesses(const std::array<std::chrono::milliseconds, 4> &latenesses)
    {
        TimerLateness &lateness = f->script.frame().statistics.timerLateness;
        for (int i = 0; i < 100; ++i)
            lateness.add(latenesses[i < 60 ? 0 : i < 95 ? 1 : i < 99 ? 2 : 3]);
        f->feed->give(f->script.next());
    }
    void giveLevel(int count)
    {
        for (int i = 0; i < count; ++i)
            f->feed->give(f->script.next());
    }
    static void point(QWidget *widget, double x)
    {
        const QPointF at(x, widget->height() / 2.0);
        QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &move);
    }
    std::optional<WindowFixture> f;
    ChartsPage *page = nullptr;
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
