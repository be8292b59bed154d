// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QEvent>
#include <QtCore/QObject>
#include <QtWidgets/QTableView>

#include <functional>
#include <utility>

namespace orrery::bench {

/// Calls, once, when a window's table of processes has been painted with at least so many rows. GUI thread; `window`
/// has to be made and not shown yet.
class Painted : public QObject
{
public:
    Painted(const QWidget &window, int rows, std::function<void()> then)
        : m_table(window.findChild<QTableView *>(QStringLiteral("processesTable"))), m_rows(rows), m_then(std::move(then))
    {
        Q_ASSERT(m_table);
        m_table->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // A filter is before the event: what is queued now comes after the painting.
        if (event->type() == QEvent::Paint && m_then && m_table->model()->rowCount() >= m_rows)
            QMetaObject::invokeMethod(this, std::exchange(m_then, nullptr), Qt::QueuedConnection);
        return false;
    }

private:
    QTableView *m_table;
    int m_rows;
    std::function<void()> m_then;
};

} // namespace orrery::bench
