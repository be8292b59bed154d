// SPDX-License-Identifier: MIT
#include "dialogs/columnsdialog.h"

#include "views/tablepage.h"

#include <QtCore/QAbstractItemModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

constexpr int ColumnRole = Qt::UserRole;

} // namespace

ColumnsDialog::ColumnsDialog(TablePage *page, QWidget *parent)
    : QDialog(parent), m_page(page), m_list(new QListWidget(this)), m_up(new QPushButton(tr("Move &Up"), this)),
      m_down(new QPushButton(tr("Move &Down"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"columnsDialog"_s);
    setWindowTitle(tr("Columns of %1").arg(page->spec().title));

    auto *label = new QLabel(tr("&Shown, from left to right:"), this);
    label->setBuddy(m_list);
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->installEventFilter(this);
    m_up->setObjectName(u"columnUp"_s);
    m_up->setToolTip(tr("To the left (Alt+Up)"));
    m_down->setObjectName(u"columnDown"_s);
    m_down->setToolTip(tr("To the right (Alt+Down)"));
    auto *reset = new QPushButton(tr("&Reset"), this);
    reset->setObjectName(u"columnReset"_s);
    reset->setToolTip(tr("Columns, order and widths as they were at the first start"));
    for (QPushButton *each : {m_up, m_down, reset})
        each->setAutoDefault(false);

    auto *side = new QVBoxLayout;
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addWidget(reset);
    side->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setObjectName(u"close"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::takeOver);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsDialog::takeOverOrder);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_page->resetColumns();
        fill();
    });
    fill();
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 60, metrics.height() * 26);
}

void ColumnsDialog::fill()
{
    m_isFilling = true;
    m_list->clear();
    const QHeaderView *header = m_page->header();
    const QAbstractItemModel *rows = m_page->shownRows();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        auto *item = new QListWidgetItem(rows->headerData(column, Qt::Horizontal).toString(), m_list);
        item->setData(ColumnRole, column);
        item->setToolTip(rows->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(header->isSectionHidden(column) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(0);
    m_isFilling = false;
    updateButtons();
}

int ColumnsDialog::shownCount() const
{
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row)
        count += m_list->item(row)->checkState() == Qt::Checked;
    return count;
}

void ColumnsDialog::takeOver(QListWidgetItem *item)
{
    if (m_isFilling)
        return;
    // One column has to stay, or there is nothing left to see rows in.
    if (shownCount() == 0) {
        item->setCheckState(Qt::Checked);
        return;
    }
    m_page->showColumn(item->data(ColumnRole).toInt(), item->checkState() == Qt::Checked);
}

void ColumnsDialog::takeOverOrder()
{
    if (m_isFilling)
        return;
    QHeaderView *header = m_page->header();
    for (int row = 0; row < m_list->count(); ++row)
        header->moveSection(header->visualIndex(m_list->item(row)->data(ColumnRole).toInt()), row);
    updateButtons();
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_isFilling = true;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentItem(item);
    m_isFilling = false;
    takeOverOrder();
}

void ColumnsDialog::updateButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
}

bool ColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMove = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (isMove && key->modifiers().testFlag(Qt::AltModifier)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace orrery::ui
