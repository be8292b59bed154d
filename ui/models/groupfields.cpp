// SPDX-License-Identifier: MIT
#include "models/groupfields.h"

#include "models/format.h"

namespace orrery::ui {

double GroupFields::sortNumber(const GroupRow &row, int column)
{
    return column == GroupColumns::CountColumn ? static_cast<double>(row.info.members.size()) : 0;
}

QString GroupFields::sortText(const GroupRow &row, int column)
{
    return column == GroupColumns::NameColumn ? row.info.name : row.named().join(u' ');
}

FilterValue GroupFields::filterValue(const GroupRow &row, int column, const FilterWords &)
{
    switch (column) {
    case GroupColumns::NameColumn:
        return row.info.name;
    case GroupColumns::CountColumn:
        return qint64{row.info.members.size()};
    case GroupColumns::MembersColumn:
        return row.members;
    default:
        return {};
    }
}

void GroupFields::fill(std::vector<GroupRow> &rows, const ProcessLookup &lookup, bool whole)
{
    const auto use = [](Pid pid, QString *text, const ProcessInfo *info) { *text = Format::process(pid, info); };
    ProcessQuestions<QString *, decltype(use)> questions(lookup, use);
    for (GroupRow &row : rows) {
        const qsizetype told = whole ? row.info.members.size() : std::min(row.info.members.size(), GroupRow::Told);
        row.members.resize(told);
        for (qsizetype member = 0; member < told; ++member)
            questions.ask(row.info.members[member], &row.members[member]);
    }
    questions.answer();
}

} // namespace orrery::ui
