// SPDX-License-Identifier: MIT
#include "views/fieldnote.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

namespace orrery::ui {

FieldNote::FieldNote(QWidget *parent) : QWidget(parent), m_sign(new QLabel(this)), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sign->setAccessibleName(tr("Error"));
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void FieldNote::setError(const QString &text)
{
    show(text, !text.isEmpty());
}

void FieldNote::setHint(const QString &text)
{
    show(text, false);
}

void FieldNote::clear()
{
    show({}, false);
}

QString FieldNote::text() const
{
    return m_text->text();
}

void FieldNote::show(const QString &text, bool isError)
{
    if (text == m_text->text() && isError == m_isError)
        return;
    m_isError = isError;
    m_text->setText(text);
    m_sign->setVisible(isError);
    if (isError) {
        const int side = fontMetrics().height();
        m_sign->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(side));
    }
    setVisible(!text.isEmpty());
    setAccessibleName(text);
    if (isError) {
        QAccessibleEvent spoken(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}

} // namespace orrery::ui
