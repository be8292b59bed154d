// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QStringListModel;

namespace orrery::ui {

class FieldNote;
class LatestFrame;

/// Where a person says who something is for: a pid, or a name, which it completes. Says under the
/// field whom that is at present, and when that process has ended.
class TargetField : public QWidget
{
    Q_OBJECT
public:
    enum class Accepts : quint8 { PidOrName, PidOnly };

    TargetField(const LatestFrame &latest, Accepts accepts, QWidget *parent = nullptr);

    void setText(const QString &text);
    Parsed<Target> target() const;
    bool isValid() const { return static_cast<bool>(target()); }

Q_SIGNALS:
    void changed();

private:
    void update();
    void updateNames();

    const LatestFrame &m_latest;
    Accepts m_accepts;
    QLineEdit *m_edit;
    FieldNote *m_note;
    QStringListModel *m_names = nullptr;
    Pid m_seenLive; // the pid in the field, once it was seen to live
};

} // namespace orrery::ui
