// SPDX-License-Identifier: MIT
#include "dialogs/keysdialog.h"

#include "views/actiontext.h"

#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

QString plainText(const QString &text)
{
    return withoutMnemonic(text).remove(u'…');
}

} // namespace

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keys"));

    auto *table = new QTableWidget(static_cast<int>(actions.size()), 3, this);
    table->setObjectName(u"keysTable"_s);
    table->setAccessibleName(tr("Keys"));
    table->setHorizontalHeaderLabels({tr("Key"), tr("Action"), tr("What it does")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    int row = 0;
    for (const QAction *action : actions) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        table->setItem(row, 0, new QTableWidgetItem(key));
        table->setItem(row, 1, new QTableWidgetItem(plainText(action->text())));
        table->setItem(row, 2, new QTableWidgetItem(action->statusTip()));
        ++row;
    }
    table->resizeColumnsToContents();

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setObjectName(u"close"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);

    // As wide as the longest line; on a narrow screen, lines are wrapped.
    const QHeaderView *header = table->horizontalHeader();
    const QMargins margins = layout->contentsMargins();
    const int around = margins.left() + margins.right() + 2 * table->frameWidth()
        + table->verticalScrollBar()->sizeHint().width();
    const QSize most = screen()->availableSize() * 9 / 10;
    const int excess = std::max(0, header->length() + around - most.width());
    table->setColumnWidth(2, std::max(header->sectionSizeHint(2), header->sectionSize(2) - excess));
    table->resizeRowsToContents();
    const QSize wanted(header->length() + around, fontMetrics().height() * 30);
    table->horizontalHeader()->setStretchLastSection(true);
    resize(wanted.boundedTo(most));
}

} // namespace orrery::ui
