// SPDX-License-Identifier: MIT
#include "models/exportcolumns.h"

#include "models/filterexpression.h"
#include "models/format.h"
#include "models/roles.h"

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

QString keyOf(const QAbstractItemModel &model, int column)
{
    if (const QString key = model.headerData(column, Qt::Horizontal, ExportKeyRole).toString(); !key.isEmpty())
        return key;
    const QVariant field = model.headerData(column, Qt::Horizontal, FilterFieldRole);
    if (!field.isValid())
        return model.headerData(column, Qt::Horizontal).toString();
    const auto known = field.value<FilterField>();
    return known.kind == FilterField::Kind::Duration ? known.key + u"_ms"_s : known.key;
}

QVariant valueOf(const QModelIndex &cell)
{
    if (const QVariant value = cell.data(ExportRole); value.isValid())
        return value;
    const QVariant field = cell.model()->headerData(cell.column(), Qt::Horizontal, FilterFieldRole);
    if (!field.isValid()) {
        const QString text = cell.data().toString();
        return text == Format::none() ? QVariant() : QVariant(text);
    }
    const QVariant value = cell.data(FilterRole);
    // A figure and the words that hold for it, or a word in English and in the language of the window: the first.
    if (value.typeId() == QMetaType::QVariantList)
        return value.toList().value(0);
    if (value.typeId() == QMetaType::QStringList && !field.value<FilterField>().allowed.isEmpty())
        return value.toStringList().value(0);
    return value == QVariant(Format::none()) ? QVariant() : value;
}

} // namespace

QStringList exportKeys(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList keys;
    for (const int column : columns)
        keys.append(keyOf(model, column));
    return keys;
}

QVariantList exportValues(const QModelIndex &row, const QList<int> &columns)
{
    QVariantList values;
    values.reserve(columns.size());
    for (const int column : columns)
        values.append(valueOf(row.siblingAtColumn(column)));
    return values;
}

} // namespace orrery::ui
