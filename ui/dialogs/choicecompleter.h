// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCompleter>

namespace orrery::ui {

/// What a person may choose, and what of it goes into the field: of a process "<0.7> its label", the pid.
struct Choice
{
    QString shown;
    QString value;

    bool operator==(const Choice &) const = default;
};

/// Completes a field from choices that have what is typed anywhere in them.
class ChoiceCompleter : public QCompleter
{
    Q_OBJECT
public:
    explicit ChoiceCompleter(QObject *parent = nullptr);
    ~ChoiceCompleter() override;

    void setChoices(const QList<Choice> &choices);

    QString pathFromIndex(const QModelIndex &index) const override;

private:
    QList<Choice> m_choices;
    QStandardItemModel m_rows;
};

} // namespace orrery::ui
