// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"

#include <orrery/info.h>

namespace orrery::ui {

/// state: in a filter expression; the English words and those of the present language.
FilterField stateField();
/// What a process in this state, or an ended one, is compared by.
QStringList stateWords(State state);
QStringList endedWords();

} // namespace orrery::ui
