// SPDX-License-Identifier: MIT
#include "dialogs/messageedit.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QTextDocument>

namespace orrery::ui {

MessageEdit::MessageEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    // Tab leads on to the next field, as everywhere in a dialog.
    setTabChangesFocus(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setVerticalStretch(1);
    setSizePolicy(policy);
}

QString MessageEdit::text() const
{
    QString raw = document()->toRawText();
    return raw.replace(QChar::ParagraphSeparator, u'\n');
}

QSize MessageEdit::sizeOfLines(int lines) const
{
    const int frame = static_cast<int>(2 * document()->documentMargin()) + 2 * frameWidth();
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().lineSpacing() * lines + frame};
}

QSize MessageEdit::sizeHint() const
{
    return sizeOfLines(5);
}

QSize MessageEdit::minimumSizeHint() const
{
    return sizeOfLines(3);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier || (modifiers == Qt::NoModifier && m_returnSubmits))
        Q_EMIT submitted();
    else
        insertPlainText(QStringLiteral("\n"));
    event->accept();
}

} // namespace orrery::ui
