// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace orrery::ui {

class DelayField;

/// When a message goes out: now, after a delay, or again and again.
class TimingField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind : quint8 { Now, After, Every };

    explicit TimingField(QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const;
    /// As it is typed.
    void setSpan(const QString &text);
    QString span() const;
    bool isValid() const;
    /// Of After and Every.
    Parsed<Timing> timing() const;

Q_SIGNALS:
    void changed();

private:
    void update();

    QComboBox *m_kind;
    DelayField *m_span;
};

} // namespace orrery::ui
