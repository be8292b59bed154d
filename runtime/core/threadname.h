// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#ifdef Q_OS_LINUX
#    include <pthread.h>
#endif

namespace orrery::detail {

/// For debuggers and top: at most 15 characters.
inline void nameThisThread(const char *name) noexcept
{
#ifdef Q_OS_LINUX
    pthread_setname_np(pthread_self(), name);
#else
    Q_UNUSED(name)
#endif
}

} // namespace orrery::detail
