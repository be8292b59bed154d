// SPDX-License-Identifier: MIT
#include "views/pages.h"

#include "models/journalmodel.h"
#include "models/namemodel.h"
#include "models/processmodel.h"
#include "models/timermodel.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Pages)
};

} // namespace

TablePage *makeProcessesPage(ProcessModel *model)
{
    return new TablePage({.key = u"processes"_s,
                          .title = Text::tr("Processes"),
                          .noRows = Text::tr("No process lives here.\nCtrl+N spawns one."),
                          .noMatch = Text::tr("No process matches the filter.\nEsc shows all of them again."),
                          .filterHint = Text::tr("Filter: echo, state:waiting, mailbox>10"),
                          .widths = {9, 18, 20, 22, 10, 11, 11, 9, 8, 12, 9},
                          .hidden = {},
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
                          .widths = {22, 11, 24, 12, 20},
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
                          .widths = {18, 16, 30, 12, 14, 12},
                          .hidden = {},
                          .widest = TimerModel::MessageColumn,
                          .sortColumn = TimerModel::DueColumn,
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

} // namespace orrery::ui
