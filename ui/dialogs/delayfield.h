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
    /// Refuses a shorter one, as the period of something that repeats; zero for any.
    void setLeast(std::chrono::nanoseconds least);
    Parsed<std::chrono::nanoseconds> delay() const;
    bool isValid() const { return static_cast<bool>(delay()); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    std::chrono::nanoseconds m_least{0};
    QLineEdit *m_edit;
    FieldNote *m_note;
};

} // namespace orrery::ui
