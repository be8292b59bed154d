// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

namespace orrery {

/// What a person at a MonitorWindow may do to the runtime.
enum class Access : quint8 {
    Full,
    /// Look, and nothing else: no command reaches the runtime, and none of its settings is changed.
    ReadOnly,
};

} // namespace orrery
