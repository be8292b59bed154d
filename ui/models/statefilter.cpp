// SPDX-License-Identifier: MIT
#include "models/statefilter.h"

#include "models/format.h"

namespace orrery::ui {

namespace {

QString englishWord(State state)
{
    switch (state) {
    case State::Runnable:
        return QStringLiteral("runnable");
    case State::Running:
        return QStringLiteral("running");
    case State::Waiting:
        return QStringLiteral("waiting");
    case State::Suspended:
        return QStringLiteral("suspended");
    case State::Exiting:
        return QStringLiteral("exiting");
    }
    return {};
}

} // namespace

FilterField stateField()
{
    FilterField field{QStringLiteral("state"), FilterField::Kind::Text, false, {}};
    for (const State state : {State::Runnable, State::Running, State::Waiting, State::Suspended, State::Exiting})
        field.allowed += stateWords(state);
    field.allowed += endedWords();
    return field;
}

QStringList stateWords(State state)
{
    return Format::withEnglish(englishWord(state), Format::state(state));
}

QStringList endedWords()
{
    return Format::withEnglish(QStringLiteral("ended"), Format::ended());
}

} // namespace orrery::ui
