// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <vector>

/// A copy of a model that is kept by its signals alone: where it differs from the model in the end, a
/// signal was missing, wrong, or told the wrong range.
class ModelMirror : public QObject
{
public:
    explicit ModelMirror(QAbstractItemModel &model) : m_model(model)
    {
        reload();
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &parent, int first, int last) {
                    ++inserted;
                    check(!parent.isValid() && first >= 0 && first <= last && last < m_model.rowCount(), "rowsInserted");
                    for (int row = first; row <= last; ++row)
                        m_rows.insert(m_rows.begin() + row, read(row));
                });
        connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &parent, int first, int last) {
                    check(!parent.isValid() && first >= 0 && first <= last && last < m_model.rowCount(), "rowsRemoved");
                });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            ++removed;
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        });
        connect(&model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                    ++changed;
                    check(topLeft.isValid() && bottomRight.isValid() && topLeft.row() <= bottomRight.row()
                              && topLeft.column() <= bottomRight.column() && bottomRight.row() < m_model.rowCount()
                              && bottomRight.column() < m_model.columnCount(),
                          "dataChanged");
                    const int columns = bottomRight.column() - topLeft.column() + 1;
                    cellsChanged += (bottomRight.row() - topLeft.row() + 1) * columns;
                    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
                        for (int column = topLeft.column(); column <= bottomRight.column(); ++column)
                            m_rows[static_cast<std::size_t>(row)][column] = cell(row, column);
                    }
                });
        connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
            m_persistent.clear();
            for (int row = 0; row < m_model.rowCount(); ++row)
                m_persistent.push_back(m_model.index(row, 0));
        });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] {
            ++moved;
            std::vector<QStringList> rows(m_rows.size());
            for (std::size_t old = 0; old < m_persistent.size(); ++old) {
                if (m_persistent[old].isValid()) // or it is about to be removed, at the end
                    rows[static_cast<std::size_t>(m_persistent[old].row())] = m_rows[old];
            }
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (rows[row].isEmpty())
                    rows[row] = read(static_cast<int>(row));
            }
            m_rows = std::move(rows);
            m_persistent.clear();
        });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] {
            ++resets;
            reload();
        });
    }

    /// Whether the copy is right, and no signal was ever out of range.
    bool isRight() const
    {
        if (!m_wrong.isEmpty()) {
            qWarning("%s", m_wrong.constData());
            return false;
        }
        if (static_cast<int>(m_rows.size()) != m_model.rowCount()) {
            qWarning("%zu rows by the signals, %d in the model", m_rows.size(), m_model.rowCount());
            return false;
        }
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QStringList now = read(row);
            if (m_rows[static_cast<std::size_t>(row)] != now) {
                qWarning() << "row" << row << "by the signals" << m_rows[static_cast<std::size_t>(row)]
                           << "in the model" << now;
                return false;
            }
        }
        return true;
    }

    void startCounting() { inserted = removed = changed = moved = resets = cellsChanged = 0; }

    int inserted = 0, removed = 0, changed = 0, moved = 0, resets = 0, cellsChanged = 0;

private:
    QString cell(int row, int column) const
    {
        const QModelIndex index = m_model.index(row, column);
        return index.data().toString() + u'|' + index.data(orrery::ui::EndedRole).toString();
    }
    QStringList read(int row) const
    {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells.append(cell(row, column));
        return cells;
    }
    void reload()
    {
        m_rows.clear();
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_rows.push_back(read(row));
    }
    void check(bool right, const char *what)
    {
        if (!right && m_wrong.isEmpty())
            m_wrong = QByteArray(what) + " out of range";
    }

    QAbstractItemModel &m_model;
    std::vector<QStringList> m_rows;
    std::vector<QPersistentModelIndex> m_persistent;
    QByteArray m_wrong;
};
