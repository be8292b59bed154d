// SPDX-License-Identifier: MIT
#include "models/namefields.h"

namespace orrery::ui {

double NameFields::sortNumber(const NameRow &row, int column)
{
    switch (column) {
    case NameColumns::PidColumn:
        return static_cast<double>(row.info.pid.number());
    case NameColumns::StateColumn:
        return row.holder ? static_cast<double>(row.holder->state) : -1;
    case NameColumns::SinceColumn:
        return static_cast<double>(row.info.since.toMSecsSinceEpoch());
    default:
        return 0;
    }
}

QString NameFields::sortText(const NameRow &row, int column)
{
    if (column == NameColumns::NameColumn)
        return row.info.name;
    return row.holder ? row.holder->label : QString();
}

FilterValue NameFields::filterValue(const NameRow &row, int column, const FilterWords &words)
{
    switch (column) {
    case NameColumns::NameColumn:
        return row.info.name;
    case NameColumns::PidColumn:
        return row.info.pid;
    case NameColumns::LabelColumn:
        return row.holder ? row.holder->label : QString();
    case NameColumns::StateColumn:
        return row.holder ? words.of(row.holder->state) : words.ended;
    default:
        return {};
    }
}

QVariant NameFields::exportValue(const NameRow &row, int column, const FilterWords &words)
{
    if (column == NameColumns::StateColumn)
        return row.holder ? words.of(row.holder->state).value(0) : words.ended.value(0);
    if (column == NameColumns::SinceColumn)
        return row.info.since;
    return filterValue(row, column, words).toVariant();
}

void NameFields::fill(std::vector<NameRow> &rows, const ProcessLookup &lookup, bool)
{
    const auto use = [](Pid, NameRow *row, const ProcessInfo *holder) {
        row->holder = holder ? std::optional(*holder) : std::nullopt;
    };
    ProcessQuestions<NameRow *, decltype(use)> questions(lookup, use);
    for (NameRow &row : rows)
        questions.ask(row.info.pid, &row);
    questions.answer();
}

} // namespace orrery::ui
