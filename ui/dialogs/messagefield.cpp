// SPDX-License-Identifier: MIT
#include "dialogs/messagefield.h"

#include "views/fieldnote.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace orrery::ui {

MessageField::MessageField(QWidget *parent)
    : QWidget(parent), m_format(new QComboBox(this)), m_edit(new QLineEdit(this)), m_note(new FieldNote(this))
{
    m_edit->setObjectName(u"message"_s);
    m_edit->setAccessibleName(tr("Message"));
    m_note->setObjectName(u"messageNote"_s);
    m_format->setObjectName(u"format"_s);
    m_format->setAccessibleName(tr("How the message is written"));
    m_format->addItem(tr("Text"), static_cast<int>(MessageFormat::Text));
    m_format->addItem(tr("Hex"), static_cast<int>(MessageFormat::Hex));
    setFocusProxy(m_edit);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 0, 0);
    layout->addWidget(m_format, 0, 1);
    layout->addWidget(m_note, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);

    connect(m_edit, &QLineEdit::textChanged, this, &MessageField::update);
    connect(m_format, &QComboBox::currentIndexChanged, this, &MessageField::update);
    update();
}

Parsed<Message> MessageField::message() const
{
    return parseMessage(m_edit->text(), static_cast<MessageFormat>(m_format->currentData().toInt()));
}

void MessageField::update()
{
    const bool hex = static_cast<MessageFormat>(m_format->currentData().toInt()) == MessageFormat::Hex;
    m_edit->setPlaceholderText(hex ? tr("Bytes, such as de ad be ef") : tr("Text; empty is a message too"));
    const Parsed<Message> parsed = message();
    m_note->setError(parsed ? QString() : parsed.error());
    Q_EMIT changed();
}

} // namespace orrery::ui
