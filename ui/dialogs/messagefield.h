// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace orrery::ui {

class FieldNote;

/// A message as a person types it: text, or bytes in hex.
class MessageField : public QWidget
{
    Q_OBJECT
public:
    explicit MessageField(QWidget *parent = nullptr);

    Parsed<Message> message() const;
    bool isValid() const { return static_cast<bool>(message()); }

Q_SIGNALS:
    void changed();

private:
    void update();

    QComboBox *m_format;
    QLineEdit *m_edit;
    FieldNote *m_note;
};

} // namespace orrery::ui
