// SPDX-License-Identifier: MIT
#include "views/stragglertable.h"

#include "models/format.h"
#include "models/roles.h"
#include "models/stragglermodel.h"
#include "views/buttondelegate.h"
#include "views/rowtable.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// So many rows are seen without scrolling, where there are so many; on a low screen some less.
constexpr int RowsShown = 6;
constexpr int LeastRowsShown = 2;

} // namespace

StragglerTable::StragglerTable(QWidget *parent)
    : QWidget(parent), m_model(new StragglerModel(this)), m_rows(new QSortFilterProxyModel(this)),
      m_table(new RowTable(this)), m_more(new QLabel(this)), m_killAll(new QPushButton(tr("&Kill All"), this))
{
    m_rows->setSourceModel(m_model);
    m_rows->setSortRole(SortRole);
    m_table->setObjectName(u"stragglers"_s);
    m_table->setAccessibleName(tr("Processes that are still there"));
    m_table->setModel(m_rows);
    m_table->sortByColumn(StragglerModel::PidColumn, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(StragglerModel::LabelColumn, QHeaderView::Stretch);
    using Rows = StragglerModel;
    for (const auto &[column, characters] :
         {std::pair(Rows::PidColumn, 12), std::pair(Rows::NamesColumn, 24), std::pair(Rows::MailboxColumn, 12),
          std::pair(Rows::TimersColumn, 12), std::pair(Rows::RunningColumn, 22), std::pair(Rows::KillColumn, 14)}) {
        const int header = m_table->horizontalHeader()->sectionSizeHint(column);
        m_table->setColumnWidth(column, std::max(characters * fontMetrics().averageCharWidth(), header));
    }
    auto *buttons = new ButtonDelegate(m_table);
    m_table->setItemDelegateForColumn(StragglerModel::KillColumn, buttons);
    m_table->setToolTip(tr("Delete kills the selected processes"));

    m_more->setObjectName(u"moreStragglers"_s);
    m_killAll->setObjectName(u"killAll"_s);
    m_killAll->setToolTip(tr("Ends the grace: whoever is still there is killed now"));
    auto *below = new QHBoxLayout;
    below->addWidget(m_more);
    below->addStretch(1);
    below->addWidget(m_killAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(below);

    connect(buttons, &ButtonDelegate::pressed, this, [this](const QModelIndex &index) {
        Q_EMIT killWanted({index.data(PidRole).value<Pid>()});
    });
    m_table->installEventFilter(this);
    connect(m_killAll, &QPushButton::clicked, this, &StragglerTable::killAllWanted);
    setCanKill(false);
    hide();
}

void StragglerTable::setStragglers(const Stragglers &stragglers)
{
    m_model->setStragglers(stragglers.some);
    const qint64 more = stragglers.live - stragglers.some.size();
    m_more->setText(more > 0 ? tr("and %Ln more", nullptr, Format::plural(more)) : QString());
    m_more->setVisible(more > 0);
    const auto heightOf = [this](int rows) {
        return m_table->verticalHeader()->defaultSectionSize() * rows
            + m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    };
    const int rows = std::clamp(static_cast<int>(stragglers.some.size()), 1, RowsShown);
    m_table->setMinimumHeight(heightOf(std::min(rows, LeastRowsShown)));
    m_table->setMaximumHeight(heightOf(rows));
    setVisible(!stragglers.some.isEmpty());
}

void StragglerTable::setCanKill(bool can)
{
    m_canKill = can;
    m_model->setCanKill(can);
    m_killAll->setEnabled(can);
    m_killAll->setVisible(can);
}

bool StragglerTable::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Delete || key->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    // Here it is this table's, not the window's, which would stop what is selected on a page.
    event->accept();
    if (!isOverride)
        killSelected();
    return true;
}

void StragglerTable::killSelected()
{
    QList<Pid> pids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        pids.append(index.data(PidRole).value<Pid>());
    if (m_canKill && !pids.isEmpty())
        Q_EMIT killWanted(pids);
}

} // namespace orrery::ui
