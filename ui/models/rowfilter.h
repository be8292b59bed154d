// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"

#include <orrery/export.h>

#include <QtCore/QSortFilterProxyModel>

namespace orrery::ui {

/// Sorts and filters any model of this library; which columns an expression may speak of it asks
/// of the model's header. Sorts by SortRole and follows changes; rows that are equal keep the
/// model's order.
class ORRERY_UI_EXPORT RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_PROPERTY(QString expression READ expression WRITE setExpression NOTIFY expressionChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
public:
    explicit RowFilter(QObject *parent = nullptr);
    ~RowFilter() override;

    void setSourceModel(QAbstractItemModel *model) override;

    /// As it was typed last, right or wrong.
    QString expression() const { return m_text; }
    /// What is wrong with it and what is allowed; empty where it is right.
    QString error() const { return m_error; }
    /// The keys an expression may use, for help and completion.
    QStringList keys() const;
    const QList<FilterField> &fields() const { return m_fields; }

    /// The row here of what has this id there; -1 where it is not shown.
    int rowOfId(quint64 id) const;
    /// The first row, at any level, whose value of this role is that; invalid where none is shown.
    QModelIndex rowOf(int role, const QVariant &value, const QModelIndex &parent = {}) const;

public Q_SLOTS:
    /// An erroneous expression keeps the last good one in force.
    void setExpression(const QString &text);

Q_SIGNALS:
    void expressionChanged(const QString &expression);
    void errorChanged(const QString &error);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:

    void parse();

    QList<int> m_columns; // of m_fields
    QList<FilterField> m_fields;
    FilterExpression m_filter;
    QString m_text;
    QString m_error;
};

} // namespace orrery::ui
