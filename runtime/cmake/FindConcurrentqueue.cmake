# SPDX-License-Identifier: MIT
# Finds moodycamel's ConcurrentQueue (headers only) and gives concurrentqueue::concurrentqueue, so that
# <concurrentqueue.h> is found. Distributions, vcpkg and upstream's own install put the headers into different
# folders and offer different CMake packages, or none: the folder of the header itself is what they share.
# Whoever has the sources already defines the target, or sets Concurrentqueue_INCLUDE_DIR.

if(TARGET concurrentqueue::concurrentqueue)
    set(Concurrentqueue_FOUND TRUE)
    return()
endif()

find_path(Concurrentqueue_INCLUDE_DIR NAMES concurrentqueue.h
    PATH_SUFFIXES concurrentqueue/moodycamel concurrentqueue moodycamel)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Concurrentqueue REQUIRED_VARS Concurrentqueue_INCLUDE_DIR)
if(Concurrentqueue_FOUND)
    add_library(concurrentqueue::concurrentqueue INTERFACE IMPORTED)
    target_include_directories(concurrentqueue::concurrentqueue SYSTEM INTERFACE "${Concurrentqueue_INCLUDE_DIR}")
endif()
mark_as_advanced(Concurrentqueue_INCLUDE_DIR)
