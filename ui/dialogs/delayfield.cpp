// SPDX-License-Identifier: MIT
#include "dialogs/delayfield.h"

#include "models/format.h"
#include "views/fieldnote.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

DelayField::DelayField(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_note(new FieldNote(this))
{
    m_edit->setObjectName(u"delay"_s);
    m_edit->setAccessibleName(tr("Delay"));
    m_edit->setPlaceholderText(tr("Such as 250 ms, 1.5 s, 1 h 30 min"));
    m_note->setObjectName(u"delayNote"_s);
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    connect(m_edit, &QLineEdit::textChanged, this, &DelayField::update);
}

void DelayField::setText(const QString &text)
{
    m_edit->setText(text);
}

QString DelayField::text() const
{
    return m_edit->text();
}

void DelayField::setCaption(const QString &caption)
{
    m_edit->setAccessibleName(caption);
}

void DelayField::setFieldName(const QString &name)
{
    m_edit->setObjectName(name);
    m_note->setObjectName(name + u"Note"_s);
}

void DelayField::setLeast(std::chrono::nanoseconds least, const QString &refusal)
{
    m_least = least;
    m_refusal = refusal;
    update();
}

Parsed<std::chrono::nanoseconds> DelayField::delay() const
{
    const Parsed<std::chrono::nanoseconds> parsed = parseDelay(m_edit->text());
    if (!parsed || *parsed >= m_least)
        return parsed;
    return Parsed<std::chrono::nanoseconds>::failed(
        (m_refusal.isEmpty() ? tr("A period is %1 or longer.") : m_refusal).arg(Format::delay(m_least)));
}

void DelayField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        update();
}

void DelayField::update()
{
    const Parsed<std::chrono::nanoseconds> parsed = delay();
    // It does not matter what is wrong with a delay that is not asked for.
    const bool silent = parsed || m_edit->text().trimmed().isEmpty() || !isEnabled();
    m_note->setError(silent ? QString() : parsed.error());
    Q_EMIT changed();
}

} // namespace orrery::ui
