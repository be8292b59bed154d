// SPDX-License-Identifier: MIT
#include "views/logtools.h"

#include "models/format.h"
#include "models/logmodel.h"
#include "views/icons.h"
#include "views/tablepage.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// Of both logs.
constexpr int TimeColumn = 0;

} // namespace

LogTools::LogTools(TablePage *page, LogModelBase &log)
    : QWidget(page), m_page(page), m_log(log), m_table(qobject_cast<QTableView *>(page->table())),
      m_bar(m_table->verticalScrollBar())
{
    setObjectName(page->spec().key + u"Tools"_s);
    auto *layout = new QHBoxLayout(this);
    const int margin = fontMetrics().averageCharWidth() / 2;
    layout->setContentsMargins(margin, margin, margin, margin);
    m_follow = addButton(u"Follow"_s, u"follow"_s, tr("Follow"), tr("Keep the newest in sight; scrolling away ends it"));
    m_pause = addButton(u"Pause"_s, u"pause"_s, tr("Pause"),
                        tr("Let the rows of this page stand still; what happens meanwhile waits"));
    m_clear = addButton(u"Clear"_s, u"clear"_s, tr("Clear"), tr("Take away all rows of this page; new ones come as before"));
    m_waiting = new QLabel(this);
    m_waiting->setObjectName(page->spec().key + u"Waiting"_s);
    layout->addWidget(m_waiting);
    layout->addStretch(1);
    page->addTools(this);

    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_pause->setCheckable(true);
    m_pause->setChecked(log.isPaused());
    connect(m_follow, &QToolButton::toggled, this, &LogTools::setFollowing);
    connect(m_pause, &QToolButton::toggled, &log, &LogModelBase::setPaused);
    connect(m_clear, &QToolButton::clicked, &log, &LogModelBase::clear);
    connect(&log, &LogModelBase::pausedChanged, this, &LogTools::showWaiting);
    connect(&log, &LogModelBase::waitingChanged, this, &LogTools::showWaiting);

    const QAbstractItemModel *rows = page->shownRows();
    for (const auto signal : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(rows, signal, this, [this] { m_isChanging = true; });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(rows, signal, this, &LogTools::keepPlaceSoon);
    connect(rows, &QAbstractItemModel::modelReset, this, &LogTools::keepPlaceSoon);
    connect(rows, &QAbstractItemModel::layoutChanged, this, &LogTools::keepPlaceSoon);
    connect(m_bar, &QScrollBar::rangeChanged, this, &LogTools::keepPlace);
    connect(m_bar, &QScrollBar::valueChanged, this, &LogTools::noteScrolled);
    connect(page->header(), &QHeaderView::sortIndicatorChanged, this, &LogTools::noteOrder);
    noteOrder();
    showWaiting();
}

QToolButton *LogTools::addButton(const QString &name, const QString &icon, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(m_page->spec().key + name);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

bool LogTools::isFollowing() const
{
    return m_follow->isChecked() && m_follow->isEnabled();
}

void LogTools::setFollowing(bool following)
{
    m_follow->setChecked(following);
    if (following)
        m_top = QPersistentModelIndex();
    else if (!m_top.isValid())
        m_top = m_table->indexAt(QPoint(0, 0));
    keepPlace();
}

/// 1 where the newest stand at the bottom, -1 where they do at the top, 0 where it is another order.
int LogTools::timeOrder() const
{
    const QHeaderView *header = m_page->header();
    if (header->sortIndicatorSection() != TimeColumn)
        return 0;
    return header->sortIndicatorOrder() == Qt::AscendingOrder ? 1 : -1;
}

int LogTools::newestEnd() const
{
    return timeOrder() > 0 ? m_bar->maximum() : m_bar->minimum();
}

void LogTools::noteOrder()
{
    m_follow->setEnabled(timeOrder() != 0);
    m_follow->setToolTip(timeOrder() != 0 ? m_follow->accessibleDescription() : tr("Sort by time to follow the newest"));
    keepPlaceSoon();
}

/// By a person, unless it is ourselves or the view that makes room.
void LogTools::noteScrolled()
{
    if (m_isAdjusting || m_isChanging)
        return;
    if (isFollowing() && m_bar->value() == newestEnd())
        return;
    m_top = m_table->indexAt(QPoint(0, 0));
    if (isFollowing())
        m_follow->setChecked(false);
}

void LogTools::keepPlaceSoon()
{
    // The view lays its rows out anew only when it gets to it.
    m_isChanging = true;
    QMetaObject::invokeMethod(this, &LogTools::keepPlace, Qt::QueuedConnection);
}

void LogTools::keepPlace()
{
    m_isChanging = false;
    if (isFollowing())
        scrollTo(newestEnd());
    else if (m_top.isValid())
        scrollTo(m_top.row());
}

void LogTools::scrollTo(int value)
{
    m_isAdjusting = true;
    m_bar->setValue(value);
    m_isAdjusting = false;
}

void LogTools::showWaiting()
{
    m_waiting->setText(!m_log.isPaused() ? QString()
                       : m_log.waiting() == 0
                           ? tr("Paused")
                           : tr("Paused: %Ln wait(s)", "entries of a log", Format::plural(qint64{m_log.waiting()})));
    m_waiting->setVisible(m_log.isPaused());
    m_pause->setChecked(m_log.isPaused());
}

} // namespace orrery::ui
