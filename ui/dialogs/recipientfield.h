// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"
#include "dialogs/recipient.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;

namespace orrery::ui {

class LatestFrame;
class TargetField;

/// Where a person says who a message is for: a pid or a name, a group, or those who were selected when it was
/// opened.
class RecipientField : public QWidget
{
    Q_OBJECT
public:
    RecipientField(Control &control, const LatestFrame &latest, QWidget *parent = nullptr);

    /// Offers a selection once there is one.
    void setRecipient(const Recipient &recipient);
    /// As it stands, with its pids where it is the selection.
    Recipient recipient() const;
    Recipient::Kind kind() const;
    /// Whether it can be understood.
    bool isValid() const;
    /// Of Kind::Address.
    Parsed<Target> target() const;
    /// Whether nothing is typed where something could be.
    bool isEmpty() const;

Q_SIGNALS:
    void changed();

private:
    void choose();
    void describeSelection();

    const LatestFrame &m_latest;
    QComboBox *m_kind;
    TargetField *m_target;
    TargetField *m_group;
    QLabel *m_selected;
    QList<Pid> m_pids;
};

} // namespace orrery::ui
