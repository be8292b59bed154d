// SPDX-License-Identifier: MIT
#include "views/namehistory.h"

#include "models/format.h"
#include "models/namehistorymodel.h"
#include "models/roles.h"
#include "models/rowfilter.h"
#include "views/rowtable.h"
#include "views/tablepage.h"

#include <QtCore/QSettings>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

/// Of one name alone, where one is set.
class NameHistoryRows final : public RowFilter
{
public:
    using RowFilter::RowFilter;

    const QString &name() const { return m_name; }
    void setName(const QString &name)
    {
        if (std::exchange(m_name, name) != name)
            invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override
    {
        if (!m_name.isEmpty() && sourceModel()->index(sourceRow, 0, sourceParent).data(NameRole).toString() != m_name)
            return false;
        return RowFilter::filterAcceptsRow(sourceRow, sourceParent);
    }

private:
    QString m_name;
};

NameHistory::NameHistory(NameHistoryModel &model, TablePage *page)
    : QWidget(page), m_page(page), m_fold(new QToolButton(this)), m_table(new RowTable(this)),
      m_rows(new NameHistoryRows(this))
{
    setObjectName(u"nameHistory"_s);
    m_fold->setObjectName(u"nameHistoryFold"_s);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setToolTip(tr("Who held a name before, who was refused it, and what was sent to names that nobody holds"));
    m_rows->setSourceModel(&model);
    m_table->setObjectName(u"nameHistoryTable"_s);
    m_table->setAccessibleName(tr("History of names"));
    m_table->setModel(m_rows);
    setJournalOff({});
    const int character = fontMetrics().averageCharWidth();
    const QList<int> widths{20, 22, 18, 11, 36};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths[column] * character);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->sortByColumn(NameHistoryModel::TimeColumn, Qt::DescendingOrder);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_fold);
    layout->addWidget(m_table);
    page->layout()->addWidget(this);

    connect(m_fold, &QToolButton::toggled, this, &NameHistory::unfold);
    connect(page, &TablePage::selectionChanged, this, &NameHistory::follow);
    connect(page->filter(), &FilterText::filterChanged, this, &NameHistory::follow);
    connect(m_table, &RowTable::chosen, this, [this](const QModelIndex &index) {
        if (const Pid pid = index.data(PidRole).value<Pid>(); !pid.isNull())
            Q_EMIT processActivated(pid);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows, signal, this, &NameHistory::showCaption);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &NameHistory::showCaption);
    unfold(false);
    follow();
}

void NameHistory::unfold(bool unfolded)
{
    m_fold->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
    m_table->setVisible(unfolded);
}

void NameHistory::follow()
{
    m_rows->setName(m_page->selectedCount() == 1 ? m_page->currentName() : QString());
    // What it says of columns that are not here leaves these rows as they are.
    m_rows->text().setExpression(m_page->filter()->expression());
    showCaption();
}

void NameHistory::showCaption()
{
    const QString count = Format::number(qint64{m_rows->rowCount()});
    m_fold->setText(m_rows->name().isEmpty() ? tr("History: %1").arg(count)
                                             : tr("History of %1: %2").arg(m_rows->name(), count));
    m_fold->setAccessibleName(m_fold->text());
}

void NameHistory::setJournalOff(const QString &why)
{
    m_table->setEmptyText(why.isEmpty() ? tr("Nothing has happened to names, or nothing that matches.") : why);
}

void NameHistory::save(QSettings &settings) const
{
    settings.setValue("nameHistory"_L1, m_fold->isChecked());
}

void NameHistory::restore(const QSettings &settings)
{
    m_fold->setChecked(settings.value("nameHistory"_L1).toBool());
}

} // namespace orrery::ui
