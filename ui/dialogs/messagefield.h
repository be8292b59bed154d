// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;

namespace orrery::ui {

class FieldNote;
class MessageEdit;

/// A message as a person types it: text, bytes in hex, or JSON. Says under the field what is wrong with it.
class MessageField : public QWidget
{
    Q_OBJECT
public:
    explicit MessageField(QWidget *parent = nullptr);

    void setMessage(MessageFormat format, const QString &text);
    MessageFormat format() const;
    /// As it is typed.
    QString text() const;
    Parsed<Message> message() const;
    bool isValid() const { return static_cast<bool>(message()); }

Q_SIGNALS:
    void changed();
    /// Return, where it does not begin a line, or Ctrl+Return.
    void submitted();

private:
    void update();
    void lay();

    QComboBox *m_format;
    MessageEdit *m_edit;
    QPushButton *m_layOut;
    FieldNote *m_note;
};

} // namespace orrery::ui
