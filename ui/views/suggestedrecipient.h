// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/recipient.h"

namespace orrery::ui {

struct Pages;
class TablePage;

/// Who a message is likely to be for, by what is selected on the page: a group, several processes, a name, or the
/// current row's process. An empty target where nothing is.
Recipient suggestedRecipient(const TablePage &page, const Pages &pages);

} // namespace orrery::ui
