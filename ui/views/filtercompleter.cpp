// SPDX-License-Identifier: MIT
#include "views/filtercompleter.h"

#include "models/filtercompletion.h"
#include "models/filtertext.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>

namespace orrery::ui {

FilterCompleter::FilterCompleter(QLineEdit *field) : QObject(field), m_field(field)
{
    m_completer.setModel(&m_found);
    m_completer.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer.setWidget(field);
    m_completer.popup()->setObjectName(QStringLiteral("filterCompletions"));
    m_completer.popup()->setAccessibleName(tr("What the filter may go on with"));
    m_completer.popup()->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, &FilterCompleter::offer);
    connect(&m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterCompleter::insert);
}

FilterCompleter::~FilterCompleter() = default;

void FilterCompleter::setRows(const FilterText *rows)
{
    m_rows = rows;
    m_completer.popup()->hide();
}

bool FilterCompleter::eventFilter(QObject *watched, QEvent *event)
{
    // Escape closes the list; it is not yet the window's key for clearing the filter.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FilterCompleter::offer()
{
    const FilterTerm term = FilterTerm::before(m_field->text(), m_field->cursorPosition());
    const QStringList found
        = m_rows ? filterCompletions(m_field->text().sliced(term.begin, term.length), m_rows->fields()) : QStringList();
    if (found.isEmpty()) {
        m_completer.popup()->hide();
        return;
    }
    m_found.setStringList(found);
    QRect at = m_field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    at.setWidth(m_completer.popup()->sizeHintForColumn(0) + m_field->fontMetrics().averageCharWidth() * 4);
    m_completer.complete(at);
}

void FilterCompleter::insert(const QString &completion)
{
    const FilterTerm term = FilterTerm::before(m_field->text(), m_field->cursorPosition());
    QString text = m_field->text();
    text.replace(term.begin, term.length, completion);
    m_field->setText(text);
    m_field->setCursorPosition(static_cast<int>(term.begin + completion.size()));
    offer(); // a key's values
}

} // namespace orrery::ui
