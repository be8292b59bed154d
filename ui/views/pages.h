// SPDX-License-Identifier: MIT
#pragma once

#include "views/tablepage.h"

namespace orrery::ui {

class JournalModel;
class NameModel;
class ProcessModel;
class TimerModel;

// The pages of the window, each over its model.
TablePage *makeProcessesPage(ProcessModel *model);
TablePage *makeNamesPage(NameModel *model);
TablePage *makeTimersPage(TimerModel *model);
TablePage *makeJournalPage(JournalModel *model);

} // namespace orrery::ui
