// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/growingdialog.h"

#include <orrery/options.h>

class QLabel;
class QPushButton;
class QSpinBox;

namespace orrery::ui {

class LatestFrame;

/// Asks before everything is stopped, with the numbers of what lives, and how patient to be.
class ShutdownQuestion : public GrowingDialog
{
    Q_OBJECT
public:
    enum class Occasion : quint8 {
        Asked,             ///< the person wants the runtime to end
        Closing,           ///< the person closes the window, and the runtime ends with it
        ClosingEmbedded,   ///< the same, but the runtime may go on without the window
    };

    ShutdownQuestion(Occasion occasion, const LatestFrame &latest, QWidget *parent);

    /// From what is in the settings, and remembered there when it is agreed to.
    ShutdownOptions options() const;

Q_SIGNALS:
    void agreed();
    void closeOnlyWanted();

private:
    void count();
    void agree();

    const LatestFrame &m_latest;
    QLabel *m_counts;
    QSpinBox *m_grace;
    QSpinBox *m_deadline;
};

} // namespace orrery::ui
