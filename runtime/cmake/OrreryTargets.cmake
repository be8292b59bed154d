# SPDX-License-Identifier: MIT
# What every target of this project is built with.

list(APPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
file(RELATIVE_PATH _orrery_bin_to_lib
    "/${CMAKE_INSTALL_BINDIR}" "/${CMAKE_INSTALL_LIBDIR}")
set(CMAKE_INSTALL_RPATH "$ORIGIN;$ORIGIN/${_orrery_bin_to_lib}")

if(ORRERY_SANITIZE)
    # Frame pointers, for stacks that can be read.
    add_compile_options("-fsanitize=${ORRERY_SANITIZE}" -fno-omit-frame-pointer)
    add_link_options("-fsanitize=${ORRERY_SANITIZE}")
    if(ORRERY_SANITIZE STREQUAL "thread")
        add_compile_definitions(ORRERY_THREAD_SANITIZER=1)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            # GCC warns that it does not model atomic_thread_fence, which concurrentqueue uses.
            add_compile_options(-Wno-tsan)
        endif()
    endif()
endif()

if(ORRERY_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "ORRERY_FUZZ needs Clang: -DCMAKE_CXX_COMPILER=clang++")
    endif()
    # Clang 14 cannot check calls through pointers in a file with coroutines ("difference across sections").
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=function
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

if(ORRERY_COVERAGE)
    # Hardly optimised, so that lines stay apart; atomic counters, as many threads count the same lines.
    add_compile_options(--coverage -O1 -fprofile-update=atomic)
    add_link_options(--coverage)
endif()

function(orrery_target target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES
        CXX_EXTENSIONS OFF
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON)
    target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # -O2 of GCC 12 suspects moved-from QString and std::variant of being used unset.
        target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        # C++14's sized operator delete, which Clang leaves out before version 19.
        target_compile_options(${target} PRIVATE -fsized-deallocation)
    endif()
    if(ORRERY_ASSERTIONS)
        target_compile_definitions(${target} PRIVATE QT_FORCE_ASSERTS)
    endif()
    if(ORRERY_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()

# orrery_precompile(<target> <header>…): headers that most files of the target take in, of Qt and the standard library
# alone. To read those takes the compiler half of its time. Each file includes what it needs all the same: builds along with
# another project, and those of the fuzzers, do without.
function(orrery_precompile target)
    if(ORRERY_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
