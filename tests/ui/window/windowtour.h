// SPDX-License-Identifier: MIT
#pragma once

#include "windowfixture.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>

#include <functional>

namespace orrery::ui {

using namespace Qt::StringLiterals;

/// One of all that the window shows: a page, or something that opens from one.
struct Stop
{
    QByteArray name;
    bool opensDialog;
    std::function<void(WindowFixture &)> go;
};

/// Something of each kind, with numbers that take their room.
inline void furnish(WindowFixture &f)
{
    f.script.process(1, u"star"_s, {u"sun"_s}).process(2, u"orbit"_s, {u"earth"_s}).link(1, 2).monitor(1, 2);
    f.script.info(2).mailboxDepth = 123'456;
    f.script.info(2).state = State::Suspended;
    f.script.group(u"planets"_s, {2});
    f.script.timer(7, Pid(1), {}, std::chrono::seconds(5), u"tick"_s);
    f.script.info(2).timersPending = 31; // of which one is listed
    f.script.event(JournalEvent::Kind::Spawned, Pid(1), u"star"_s);
    DeadLetter letter;
    letter.sequence = 1;
    letter.at = QDateTime::currentDateTime();
    letter.target = Pid(9);
    letter.preview = u"lost"_s;
    f.script.frame().deadLetters = {letter};
    SupervisorInfo supervisor;
    supervisor.pid = Pid(1);
    supervisor.children.resize(1);
    supervisor.children[0].id = u"kid"_s;
    f.script.frame().supervisors = {supervisor};
    f.script.frame().statistics.messagesWaiting = 123'456;
    f.feed->give(f.script.next());
}

/// Each of them on a window that is furnished, and on the page of the processes.
inline QList<Stop> windowTour()
{
    QList<Stop> tour;
    for (int page = 0; page < 8; ++page) {
        tour.append({"page " + QByteArray::number(page), false, [page](WindowFixture &f) {
                         f.click(f.table("processes"), u"<0.2>"_s);
                         f.turnTo(page);
                     }});
    }
    tour.append({"first steps", false, [](WindowFixture &f) { f.action("firstSteps")->trigger(); }});
    tour.append({"wrong filter", false, [](WindowFixture &f) {
                     f.type(f.window.get(), "filterField", u"mailbox>many"_s);
                     QTRY_VERIFY(f.find("filterError") && f.find("filterError")->isVisible());
                 }});
    const auto open = [&tour](const char *action, int page, const char *row, const char *table) {
        tour.append({action, true, [=](WindowFixture &f) {
                         f.turnTo(page);
                         f.click(f.find<QTableView>(table), QString::fromLatin1(row));
                         f.action(action)->trigger();
                     }});
    };
    for (const char *action : {"spawn", "send", "schedule", "registerName", "link", "joinGroup", "jump", "shutdown",
                               "keys", "columns", "about", "exportRows"})
        open(action, 0, "<0.1>", "processesTable");
    open("unregisterName", 1, "sun", "namesTable");
    open("changeDelay", 2, "tick", "timersTable");
    const auto foresee = [&tour](const char *action, int page, const char *row, const char *table) {
        tour.append({action, true, [=](WindowFixture &f) {
                         f.control->foresight.endings.append({f.script.info(2), Foresight::Cause::Asked, {}, false});
                         f.control->foresight.endings.last().timers = f.script.frame().timers;
                         f.turnTo(page);
                         f.click(f.find<QTableView>(table), QString::fromLatin1(row));
                         f.action(action)->trigger();
                         const auto *tree = f.find<QAbstractItemView>("foresight");
                         QTRY_VERIFY(tree && tree->model()->rowCount() > 0);
                     }});
    };
    foresee("stop", 0, "<0.2>", "processesTable");
    foresee("killGroup", 3, "planets", "groupsTable");
    tour.append({"a name that is taken", true, [](WindowFixture &f) {
                     f.action("spawn")->trigger();
                     f.type(f.find("spawnDialog"), "name", u"sun"_s);
                     QVERIFY(f.find("nameNote", f.find("spawnDialog"))->isVisible());
                 }});
    tour.append({"charts to export", true, [](WindowFixture &f) {
                     f.turnTo(7);
                     f.action("exportRows")->trigger();
                 }});
    const auto shutDown = [](WindowFixture &f) {
        Stragglers still;
        still.isKnown = true;
        still.live = 12;
        for (quint64 number = 1; number <= 9; ++number)
            still.some.append({Pid(number), u"star"_s, {u"sun"_s}, State::Waiting, 0, 0, false, {}});
        f.control->stillThere = still;
        f.action("shutdown")->trigger();
        f.press(f.find<QDialog>("shutdownQuestion"), "shutDown");
        f.feed->give(f.script.phase(Phase::Grace).next());
        QTRY_COMPARE(f.find<QTableView>("stragglers")->model()->rowCount(), 9);
    };
    const auto stopped = [shutDown](WindowFixture &f) {
        shutDown(f);
        f.control->finishShutdown({.stopped = 2, .finishedInGrace = 1, .killed = 1, .timersCancelled = 0, .stuck = {},
                                   .elapsed = std::chrono::milliseconds(400)});
        QTRY_VERIFY(f.find<QPushButton>("saveReportButton")->isVisible());
    };
    tour.append({"shutting down", false, shutDown});
    tour.append({"stopped", false, stopped});
    tour.append({"report to save", true, [stopped](WindowFixture &f) {
                     stopped(f);
                     f.press(f.window.get(), "saveReportButton");
                 }});
    return tour;
}

inline Stop stopNamed(const QByteArray &name)
{
    for (const Stop &stop : windowTour()) {
        if (stop.name == name)
            return stop;
    }
    qFatal("no such stop: %s", name.constData());
}

/// The window, and the dialogs that are in sight.
inline QList<QWidget *> inSight(const WindowFixture &f)
{
    QList<QWidget *> tops{f.window.get()};
    for (QDialog *dialog : f.window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            tops.append(dialog);
    }
    return tops;
}

} // namespace orrery::ui
