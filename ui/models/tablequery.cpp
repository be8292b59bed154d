// SPDX-License-Identifier: MIT
#include "models/tablequery.h"

#include "models/mailboxfilter.h"
#include "models/statefilter.h"

namespace orrery::ui {

FilterWords FilterWords::ofPresentLanguage()
{
    FilterWords words;
    for (const State state : {State::Runnable, State::Running, State::Waiting, State::Suspended, State::Exiting})
        words.states[static_cast<std::size_t>(state)] = stateWords(state);
    words.ended = endedWords();
    words.full = fullWords();
    words.refusing = refusingWords();
    return words;
}

} // namespace orrery::ui
