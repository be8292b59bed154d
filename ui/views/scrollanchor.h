// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPersistentModelIndex>

class QAbstractItemView;

namespace orrery::ui {

/// Keeps the rows that a person reads where they are while others come and go above them. Not at the very top, where
/// what is new is to be seen, and not where the rows in sight change places, as in an order by rates: then the view
/// stays at the same place of the table.
///
/// For a view that scrolls by rows, over a model that changes its rows by layoutChanged().
class ScrollAnchor : public QObject
{
    Q_OBJECT
public:
    explicit ScrollAnchor(QAbstractItemView *view);
    ~ScrollAnchor() override;

private:
    void note();
    void hold();
    int shift() const;

    QAbstractItemView *m_view;
    int m_top = 0;
    QList<QPersistentModelIndex> m_inSight; // from the top, while the rows change
};

} // namespace orrery::ui
