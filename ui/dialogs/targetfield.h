// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLineEdit;

namespace orrery::ui {

class ChoiceCompleter;
class FieldNote;
class LatestFrame;

/// Where a person says who something is for: a pid, or a name or a group, which it completes; a
/// process is found by its label too. Says under the field who that is at present, and when that process has ended.
class TargetField : public QWidget
{
    Q_OBJECT
public:
    enum class Accepts : quint8 { PidOrName, PidOnly, Group };

    TargetField(const LatestFrame &latest, Accepts accepts, QWidget *parent = nullptr);

    /// Asks the control about a pid that is not among those the window knows.
    void lookUpBy(Control &control);

    void setText(const QString &text);
    /// As it is typed.
    QString text() const;
    /// A pid, or the name of a name's holder or of a group.
    Parsed<Target> target() const;
    bool isValid() const { return static_cast<bool>(target()); }

Q_SIGNALS:
    void changed();

private:
    void update();
    void offer(const QString &typed);
    void describe(Pid pid);
    void describe(const QString &name);
    void describe(Pid pid, const ProcessInfo *info);
    void lookUp(Pid pid);

    const LatestFrame &m_latest;
    Accepts m_accepts;
    QLineEdit *m_edit;
    FieldNote *m_note;
    ChoiceCompleter *m_completer;
    Pid m_seenLive; // the pid in the field, once it was seen to live
    QPointer<Control> m_control;
    Pid m_lookedUp; // whom an answer is awaited about
};

} // namespace orrery::ui
