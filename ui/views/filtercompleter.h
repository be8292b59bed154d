// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QStringListModel>
#include <QtWidgets/QCompleter>

class QLineEdit;

namespace orrery::ui {

class FilterText;

/// Offers what the term before the cursor may become: of a filter expression each term is completed by itself, which
/// QLineEdit::setCompleter() does not do. Only while a person types.
class FilterCompleter : public QObject
{
    Q_OBJECT
public:
    explicit FilterCompleter(QLineEdit *field);
    ~FilterCompleter() override;

    void setRows(const FilterText *rows);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void insert(const QString &completion);

    QLineEdit *m_field;
    QPointer<const FilterText> m_rows;
    QStringListModel m_found;
    QCompleter m_completer;
};

} // namespace orrery::ui
