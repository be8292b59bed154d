// SPDX-License-Identifier: MIT
#pragma once

#include "control/stragglers.h"
#include "dialogs/growingdialog.h"

#include <orrery/options.h>

class QLabel;
class QPushButton;

namespace orrery::ui {

class Control;
class DelayField;
class LatestFrame;

/// Asks before everything is stopped, with the numbers of what lives and, once the control has told, who traps exits;
/// and how patient to be.
class ShutdownQuestion : public GrowingDialog
{
    Q_OBJECT
public:
    enum class Occasion : quint8 {
        Asked,             ///< the person wants the runtime to end
        Closing,           ///< the person closes the window, and the runtime ends with it
        ClosingEmbedded,   ///< the same, but the runtime may go on without the window
    };

    ShutdownQuestion(Occasion occasion, Control &control, const LatestFrame &latest, QWidget *parent);

    /// From what is in the settings, and remembered there when it is agreed to. What is typed has to be valid.
    ShutdownOptions options() const;

Q_SIGNALS:
    void agreed();
    void closeOnlyWanted();

private:
    void count();
    void agree();
    void validate();
    void noteTrapping(const Stragglers &stragglers);

    const LatestFrame &m_latest;
    QLabel *m_counts;
    QLabel *m_trapping;
    DelayField *m_grace;
    DelayField *m_deadline;
    QPushButton *m_shutDown;
};

} // namespace orrery::ui
