// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"

#include <orrery/export.h>

#include <QtCore/QObject>

class QAbstractItemModel;

namespace orrery::ui {

/// What a person typed to see fewer rows, and what it means for the columns of one model. An erroneous text keeps the
/// last good expression in force.
class ORRERY_UI_EXPORT FilterText : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString expression READ expression WRITE setExpression NOTIFY expressionChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
public:
    using QObject::QObject;
    ~FilterText() override;

    /// Asks the header which columns may be spoken of; null for none.
    void setColumnsOf(const QAbstractItemModel *model);

    /// As it was typed last, right or wrong.
    QString expression() const { return m_text; }
    /// What is wrong with it and what is allowed; empty where it is right.
    QString error() const { return m_error; }
    /// The keys an expression may use, for help and completion.
    QStringList keys() const;
    const QList<FilterField> &fields() const { return m_fields; }
    /// Of a field, by its place in fields().
    int columnOf(qsizetype field) const { return m_columns[field]; }
    const QList<int> &columns() const { return m_columns; }
    /// That is in force.
    const FilterExpression &filter() const { return m_filter; }

public Q_SLOTS:
    void setExpression(const QString &text);

Q_SIGNALS:
    void expressionChanged(const QString &expression);
    void errorChanged(const QString &error);
    /// Another one is in force.
    void filterChanged();

private:
    void parse();

    QList<int> m_columns; // of m_fields
    QList<FilterField> m_fields;
    FilterExpression m_filter;
    QString m_text;
    QString m_error;
};

} // namespace orrery::ui
