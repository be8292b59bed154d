// SPDX-License-Identifier: MIT
#include "views/pages.h"

#include "views/firedpanel.h"
#include "views/frameflow.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Pages)
};

TablePage *makeProcessesPage(ProcessModel *model)
{
    return new TablePage({.key = u"processes"_s,
                          .title = Text::tr("Processes"),
                          .noRows = Text::tr("No process lives here.\nCtrl+N spawns one."),
                          .noMatch = Text::tr("No process matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: echo, state:suspended, mailbox:full, group:name"),
                          .widths = {13, 17, 22, 18, 17, 11, 10, 9, 8, 15, 8, 20, 8, 10, 13, 10, 10, 11},
                          .hidden = {ProcessModel::GroupsColumn, ProcessModel::LinksColumn,
                                     ProcessModel::MonitorsColumn, ProcessModel::MonitoredByColumn,
                                     ProcessModel::RefusedColumn, ProcessModel::RestartsColumn,
                                     ProcessModel::SupervisorColumn},
                          .widest = ProcessModel::LabelColumn,
                          .sortColumn = ProcessModel::PidColumn,
                          .sortOrder = Qt::AscendingOrder},
                         model);
}

TablePage *makeNamesPage(NameModel *model)
{
    return new TablePage({.key = u"names"_s,
                          .title = Text::tr("Names"),
                          .noRows = Text::tr("No process has a name.\nCtrl+R gives the selected process one."),
                          .noMatch = Text::tr("No name matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: echo, state:waiting"),
                          .widths = {22, 13, 24, 12, 20},
                          .hidden = {},
                          .widest = NameModel::LabelColumn,
                          .sortColumn = NameModel::NameColumn,
                          .sortOrder = Qt::AscendingOrder},
                         model);
}

TablePage *makeTimersPage(TimerModel *model)
{
    return new TablePage({.key = u"timers"_s,
                          .title = Text::tr("Timers"),
                          .noRows = Text::tr("No timer is pending.\nCtrl+T schedules a message."),
                          .noMatch = Text::tr("No timer matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: echo, due<5s"),
                          .widths = {18, 16, 30, 12, 19, 12},
                          .hidden = {},
                          .widest = TimerModel::MessageColumn,
                          .sortColumn = TimerModel::DueColumn,
                          .sortOrder = Qt::AscendingOrder},
                         model);
}

TablePage *makeGroupsPage(GroupModel *model)
{
    return new TablePage({.key = u"groups"_s,
                          .title = Text::tr("Groups"),
                          .noRows = Text::tr("No process is in a group.\nCtrl+Shift+J puts the selected processes into one."),
                          .noMatch = Text::tr("No group matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: echo, members>3"),
                          .widths = {24, 12, 60},
                          .hidden = {},
                          .widest = GroupModel::MembersColumn,
                          .sortColumn = GroupModel::NameColumn,
                          .sortOrder = Qt::AscendingOrder},
                         model);
}

TablePage *makeJournalPage(JournalModel *model)
{
    return new TablePage({.key = u"journal"_s,
                          .title = Text::tr("Journal"),
                          .noRows = Text::tr("Nothing has happened since this window was opened.\n"
                                             "Processes that start and end appear here."),
                          .noMatch = Text::tr("No event matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: exited, crashed"),
                          .widths = {20, 18, 11, 40},
                          .hidden = {},
                          .widest = JournalModel::TextColumn,
                          .sortColumn = JournalModel::TimeColumn,
                          .sortOrder = Qt::DescendingOrder},
                         model);
}

TablePage *makeSupervisionPage(SupervisionModel *model)
{
    return new TablePage({.key = u"supervision"_s,
                          .title = Text::tr("Supervision"),
                          .noRows = Text::tr("No supervisor lives here.\n"
                                             "Runtime::supervise() starts one; a system file names its children."),
                          .noMatch = Text::tr("No child matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: echo, restarts>0, strategy:pool"),
                          .widths = {28, 14, 18, 24, 15, 11, 20, 20, 11},
                          .hidden = {},
                          .widest = SupervisionModel::ChildColumn,
                          .isTree = true},
                         model);
}

TablePage *makeDeadLettersPage(DeadLetterModel *model)
{
    return new TablePage({.key = u"deadLetters"_s,
                          .title = Text::tr("Dead Letters"),
                          .noRows = Text::tr("No message was refused.\n"
                                             "What is sent to nobody, or to a full mailbox, appears here."),
                          .noMatch = Text::tr("No dead letter matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: full, target:logger"),
                          .widths = {20, 24, 20, 22, 40},
                          .hidden = {},
                          .widest = DeadLetterModel::MessageColumn,
                          .sortColumn = DeadLetterModel::TimeColumn,
                          .sortOrder = Qt::DescendingOrder},
                         model);
}

} // namespace

Pages::Pages(FrameFlow &flow)
    : processes(makeProcessesPage(&flow.processes())), names(makeNamesPage(&flow.names())),
      timers(makeTimersPage(&flow.timers())), groups(makeGroupsPage(&flow.groups())),
      supervision(makeSupervisionPage(&flow.supervision())), journal(makeJournalPage(&flow.journal())),
      deadLetters(makeDeadLettersPage(&flow.deadLetters()))
{
    auto *fired = new FiredPanel(flow.shown(), flow.history(), timers);
    timers->layout()->addWidget(fired);
    QObject::connect(fired, &FiredPanel::processWanted, timers, &TablePage::processActivated);
}

} // namespace orrery::ui
