// SPDX-License-Identifier: MIT
#include "dialogs/messagefield.h"

#include "control/jsontext.h"
#include "dialogs/messageedit.h"
#include "models/format.h"
#include "views/fieldnote.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace orrery::ui {

MessageField::MessageField(QWidget *parent)
    : QWidget(parent), m_format(new QComboBox(this)), m_edit(new MessageEdit(this)),
      m_layOut(new QPushButton(tr("&Lay Out"), this)), m_note(new FieldNote(this))
{
    m_edit->setObjectName(u"message"_s);
    m_edit->setAccessibleName(tr("Message"));
    m_note->setObjectName(u"messageNote"_s);
    m_format->setObjectName(u"format"_s);
    m_format->setAccessibleName(tr("How the message is written"));
    m_format->addItem(tr("Text"), static_cast<int>(MessageFormat::Text));
    m_format->addItem(tr("Hex"), static_cast<int>(MessageFormat::Hex));
    m_format->addItem(tr("JSON"), static_cast<int>(MessageFormat::Json));
    m_layOut->setObjectName(u"layOut"_s);
    m_layOut->setToolTip(tr("Break the JSON into indented lines; what goes out stays the same"));
    m_layOut->setAutoDefault(false);
    setFocusProxy(m_edit);
    setTabOrder(m_edit, m_format);
    setTabOrder(m_format, m_layOut);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 0, 0, 3, 1);
    layout->addWidget(m_format, 0, 1);
    layout->addWidget(m_layOut, 1, 1);
    layout->addWidget(m_note, 3, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setRowStretch(2, 1);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &MessageField::update);
    connect(m_edit, &MessageEdit::submitted, this, &MessageField::submitted);
    connect(m_format, &QComboBox::currentIndexChanged, this, &MessageField::update);
    connect(m_layOut, &QPushButton::clicked, this, &MessageField::lay);
    update();
}

void MessageField::setMessage(MessageFormat format, const QString &text)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
    m_edit->setPlainText(text);
}

MessageFormat MessageField::format() const
{
    return static_cast<MessageFormat>(m_format->currentData().toInt());
}

QString MessageField::text() const
{
    return m_edit->text();
}

Parsed<Message> MessageField::message() const
{
    return parseMessage(m_edit->text(), format());
}

void MessageField::lay()
{
    // As one step that can be undone, unlike setPlainText().
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(prettyJson(m_edit->text()));
    m_edit->setFocus();
}

void MessageField::update()
{
    const bool isJson = format() == MessageFormat::Json;
    switch (format()) {
    case MessageFormat::Text:
        m_edit->setPlaceholderText(tr("Text; empty is a message too"));
        break;
    case MessageFormat::Hex:
        m_edit->setPlaceholderText(tr("Bytes, such as de ad be ef"));
        break;
    case MessageFormat::Json:
        m_edit->setPlaceholderText(tr("JSON, such as {\"key\": 1}"));
        break;
    }
    m_edit->setReturnSubmits(!isJson);
    m_edit->setToolTip(isJson ? tr("Ctrl+Return sends; Return begins a new line")
                              : tr("Return sends; Shift+Return begins a new line"));
    const Parsed<Message> parsed = message();
    m_layOut->setVisible(isJson);
    m_layOut->setEnabled(static_cast<bool>(parsed));
    if (!parsed && !m_edit->text().trimmed().isEmpty())
        m_note->setError(parsed.error());
    else if (parsed && isJson)
        m_note->setHint(tr("Goes out without white space, in %Ln byte(s).", nullptr,
                           Format::plural(qint64{parsed->bytes().size()})));
    else
        m_note->clear();
    Q_EMIT changed();
}

} // namespace orrery::ui
