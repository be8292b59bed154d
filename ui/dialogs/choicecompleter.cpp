// SPDX-License-Identifier: MIT
#include "dialogs/choicecompleter.h"

namespace orrery::ui {

ChoiceCompleter::ChoiceCompleter(QObject *parent) : QCompleter(parent)
{
    setModel(&m_rows);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
}

ChoiceCompleter::~ChoiceCompleter()
{
    setModel(nullptr); // before it is gone
}

void ChoiceCompleter::setChoices(const QList<Choice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    m_rows.clear();
    for (const Choice &choice : choices) {
        auto *item = new QStandardItem(choice.shown);
        item->setData(choice.value, Qt::UserRole);
        m_rows.appendRow(item);
    }
}

QString ChoiceCompleter::pathFromIndex(const QModelIndex &index) const
{
    return index.data(Qt::UserRole).toString();
}

} // namespace orrery::ui
