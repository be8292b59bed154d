// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

// ORRERY_STATIC is defined for whoever links the static libraries (the CMake package does it).
#if defined(ORRERY_STATIC)
#    define ORRERY_RUNTIME_EXPORT
#    define ORRERY_UI_EXPORT
#else
#    if defined(ORRERY_BUILD_RUNTIME)
#        define ORRERY_RUNTIME_EXPORT Q_DECL_EXPORT
#    else
#        define ORRERY_RUNTIME_EXPORT Q_DECL_IMPORT
#    endif
#    if defined(ORRERY_BUILD_UI)
#        define ORRERY_UI_EXPORT Q_DECL_EXPORT
#    else
#        define ORRERY_UI_EXPORT Q_DECL_IMPORT
#    endif
#endif
