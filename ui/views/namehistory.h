// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/pid.h>

#include <QtWidgets/QWidget>

class QSettings;
class QToolButton;

namespace orrery::ui {

class NameHistoryModel;
class NameHistoryRows;
class RowTable;
class TablePage;

/// What became of names, below the table of those that are held: of the selected one, or of all. Folded away until a person
/// asks for it.
class NameHistory : public QWidget
{
    Q_OBJECT
public:
    /// Stands in that page, goes by its filter and its selection.
    NameHistory(NameHistoryModel &model, TablePage *page);

    /// Why it tells nothing, where that is so; what is refused for want of a name it tells all the same.
    void setJournalOff(const QString &why);

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

Q_SIGNALS:
    void processActivated(orrery::Pid pid);

private:
    void unfold(bool unfolded);
    void follow();
    void showCaption();

    TablePage *m_page;
    QToolButton *m_fold;
    RowTable *m_table;
    NameHistoryRows *m_rows;
};

} // namespace orrery::ui
