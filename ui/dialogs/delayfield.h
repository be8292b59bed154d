// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace orrery::ui {

class FieldNote;

/// A span of time as a person types it, with its unit.
class DelayField : public QWidget
{
    Q_OBJECT
public:
    explicit DelayField(QWidget *parent = nullptr);

    void setText(const QString &text);
    Parsed<std::chrono::nanoseconds> delay() const;
    bool isValid() const { return static_cast<bool>(delay()); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    QLineEdit *m_edit;
    FieldNote *m_note;
};

} // namespace orrery::ui
