// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QtGlobal>

namespace orrery {

/// Whom a supervisor starts again when a child has to be.
enum class Strategy : quint8 {
    OneForOne,  ///< that child alone
    OneForAll,  ///< all of them: the others are stopped first, the last one first
    RestForOne, ///< that child and those that were started after it
    Pool,       ///< that child alone; all are of one template, and come and go (simple_one_for_one)
};

/// Which end of a child makes its supervisor start it again.
enum class Restart : quint8 {
    Permanent, ///< any
    Transient, ///< an abnormal one: any but Normal and Shutdown
    Temporary, ///< none; it is forgotten with its end
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::Strategy)
Q_DECLARE_METATYPE(orrery::Restart)
