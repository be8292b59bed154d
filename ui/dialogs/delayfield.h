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
    /// As it is typed.
    QString text() const;
    /// What kind of span it is, for who does not see it.
    void setCaption(const QString &caption);
    /// Where there is more than one in a dialog.
    void setFieldName(const QString &name);
    /// Refuses a shorter one, as the period of something that repeats; zero for any. The refusal has %1 for the least.
    void setLeast(std::chrono::nanoseconds least, const QString &refusal = {});
    Parsed<std::chrono::nanoseconds> delay() const;
    bool isValid() const { return static_cast<bool>(delay()); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    std::chrono::nanoseconds m_least{0};
    QString m_refusal;
    QLineEdit *m_edit;
    FieldNote *m_note;
};

} // namespace orrery::ui
