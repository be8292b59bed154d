// SPDX-License-Identifier: MIT
// The columns of a page: their widths, their order, and which of them are shown.
#include "views/tablepage.h"

#include "views/rowtable.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

void TablePage::sortAs(int column, Qt::SortOrder order)
{
    if (auto *table = qobject_cast<RowTable *>(m_table))
        table->sortByColumn(column, order);
}

void TablePage::save(QSettings &settings) const
{
    settings.setValue(u"columns/"_s + m_spec.key, m_header->saveState());
    settings.setValue(u"fitted/"_s + m_spec.key, m_widthsAreOurs);
}

void TablePage::restore(const QSettings &settings)
{
    QHeaderView *header = m_header;
    const QByteArray usual = header->saveState();
    const int columns = header->count();
    const QByteArray saved = settings.value(u"columns/"_s + m_spec.key).toByteArray();
    // What another version of the program saved may not fit the columns of this one.
    if (!saved.isEmpty() && (!header->restoreState(saved) || header->count() != columns
                             || header->hiddenSectionCount() == columns))
        header->restoreState(usual);
    else if (!saved.isEmpty())
        m_widthsAreOurs = settings.value(u"fitted/"_s + m_spec.key).toBool();
    if (m_widthsAreOurs)
        takeUsualWidths(); // of another language or font the headers are of another width
    header->setSectionsMovable(true);
    fitColumns();
    sortAs(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void TablePage::showColumn(int column, bool shown)
{
    // Hiding tells of a width of 0, which is no width that a person has set.
    m_fitting = true;
    m_header->setSectionHidden(column, !shown);
    m_fitting = false;
    fitColumns();
}

void TablePage::resetColumns()
{
    m_fitting = true;
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        m_header->showSection(column);
    }
    takeUsualWidths();
    m_fitting = true;
    for (const int column : m_spec.hidden)
        m_header->hideSection(column);
    m_fitting = false;
    m_widthsAreOurs = true;
    fitColumns();
}

void TablePage::takeUsualWidths()
{
    const int character = fontMetrics().averageCharWidth();
    m_fitting = true;
    for (int column = 0; column < std::min<int>(m_header->count(), static_cast<int>(m_spec.widths.size())); ++column)
        m_header->resizeSection(column, std::max(m_spec.widths[column] * character, m_header->sectionSizeHint(column)));
    m_fitting = false;
}

void TablePage::fitColumns()
{
    QHeaderView *header = m_header;
    if (!m_widthsAreOurs || header->isSectionHidden(m_spec.widest))
        return;
    const int others = header->length() - header->sectionSize(m_spec.widest);
    const int least = m_spec.widths[m_spec.widest] * fontMetrics().averageCharWidth();
    m_fitting = true;
    // A scroll bar may come and go: it must not bring another one with it.
    const int room = m_table->width() - 2 * m_table->frameWidth() - m_table->verticalScrollBar()->sizeHint().width();
    header->resizeSection(m_spec.widest, std::max(least, room - others));
    m_fitting = false;
}

void TablePage::chooseColumns(const QPoint &at)
{
    QHeaderView *header = m_header;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columns"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *action = menu->addAction(m_rows->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // One column has to stay, or there is no header left to choose from.
        action->setEnabled(header->isSectionHidden(column) || header->hiddenSectionCount() < header->count() - 1);
        connect(action, &QAction::toggled, header,
                [this, column](bool shown) { showColumn(column, shown); });
    }
    menu->popup(header->viewport()->mapToGlobal(at));
}

} // namespace orrery::ui
