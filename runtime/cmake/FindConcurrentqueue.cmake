# SPDX-License-Identifier: MIT
# Finds moodycamel's ConcurrentQueue: as the CMake package that upstream and vcpkg install, or as
# the bare headers of a distribution. Gives concurrentqueue::concurrentqueue.

find_package(concurrentqueue CONFIG QUIET)
if(TARGET concurrentqueue::concurrentqueue)
    set(Concurrentqueue_FOUND TRUE)
    return()
endif()
if(TARGET unofficial::concurrentqueue::concurrentqueue)
    add_library(concurrentqueue::concurrentqueue ALIAS unofficial::concurrentqueue::concurrentqueue)
    set(Concurrentqueue_FOUND TRUE)
    return()
endif()

find_path(Concurrentqueue_INCLUDE_DIR NAMES moodycamel/concurrentqueue.h PATH_SUFFIXES concurrentqueue)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Concurrentqueue REQUIRED_VARS Concurrentqueue_INCLUDE_DIR)
if(Concurrentqueue_FOUND)
    add_library(concurrentqueue::concurrentqueue INTERFACE IMPORTED)
    target_include_directories(concurrentqueue::concurrentqueue SYSTEM INTERFACE "${Concurrentqueue_INCLUDE_DIR}")
endif()
mark_as_advanced(Concurrentqueue_INCLUDE_DIR)
