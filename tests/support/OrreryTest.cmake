# SPDX-License-Identifier: MIT
# orrery_test(<name> [SOURCES <file>…] [LIBRARIES <target>…] [INCLUDES <folder>…] [LABELS <label>…]
#             [ARGS <argument>…] [ENVIRONMENT <NAME=value>…] [TIMEOUT <seconds>] [PROCESSORS <n>] [SERIAL])
#
# A Qt Test program that ctest runs. SOURCES defaults to <name>.cpp. TIMEOUT is for a plain build (120 s by
# default); under a sanitizer it grows. PROCESSORS says how many cores the test keeps busy, so that
# `ctest --parallel` does not overload the machine; SERIAL keeps every other test out meanwhile.
# The target orrery_tests_<label> builds all tests of that label; `ctest -L <label>` runs them.
#
# orrery_test_environment(<test> [<NAME=value>…]) gives the same surroundings to a test made with add_test().

set(_orrery_test_support "${CMAKE_CURRENT_LIST_DIR}")

set(_orrery_test_timeout_factor 1)
if(ORRERY_SANITIZE MATCHES "thread")
    set(_orrery_test_timeout_factor 10)
elseif(ORRERY_SANITIZE)
    set(_orrery_test_timeout_factor 5)
endif()

function(orrery_test_environment test)
    # Each test has settings and a runtime folder of its own: tests that run at the same time share nothing,
    # and none reads or writes what the person who runs them has set.
    set(home "${PROJECT_BINARY_DIR}/tests/home/${test}")
    file(MAKE_DIRECTORY "${home}/config" "${home}/run")
    file(CHMOD "${home}/run" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set(environment
        "QT_QPA_PLATFORM=offscreen"
        "LC_ALL=C.UTF-8"
        "XDG_CONFIG_HOME=${home}/config"
        "XDG_RUNTIME_DIR=${home}/run")
    if(ORRERY_SANITIZE MATCHES "thread")
        list(APPEND environment
            # Quoted: the options are split at blanks, and a path may have some.
            "TSAN_OPTIONS=suppressions='${_orrery_test_support}/tsan.supp':halt_on_error=1:second_deadlock_stack=1")
    endif()
    if(ORRERY_SANITIZE MATCHES "address")
        list(APPEND environment
            "ASAN_OPTIONS=strict_string_checks=1:check_initialization_order=1:detect_stack_use_after_return=1"
            "LSAN_OPTIONS=suppressions='${_orrery_test_support}/lsan.supp':print_suppressions=0")
    endif()
    set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT ${environment} ${ARGN})
endfunction()

# Most of what a test costs is its compilation, and of that much is to optimise and to describe what runs once. What it
# tests is built as ever.
function(_orrery_test_options target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O1> $<$<CONFIG:RelWithDebInfo>:-g1>)
endfunction()

# Those of one folder with the same libraries are compiled alike, and share what is precompiled.
function(_orrery_test_precompile name libraries)
    if(NOT ORRERY_PRECOMPILE)
        return()
    endif()
    string(MD5 key "${CMAKE_CURRENT_SOURCE_DIR} ${libraries}")
    set(shared "orrery_tests_precompiled_${key}")
    if(NOT TARGET ${shared})
        file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${shared}.cpp" CONTENT "")
        add_library(${shared} OBJECT EXCLUDE_FROM_ALL "${CMAKE_CURRENT_BINARY_DIR}/${shared}.cpp")
        orrery_target(${shared})
        _orrery_test_options(${shared})
        target_link_libraries(${shared} PRIVATE ${libraries} Qt6::Test)
        set(headers <algorithm> <atomic> <chrono> <functional> <memory> <mutex> <optional> <thread> <vector>
            <QtCore/QDateTime> <QtCore/QSettings> <QtTest/QSignalSpy> <QtTest/QTest>)
        if("orrery_ui" IN_LIST libraries OR "orrery_host_window" IN_LIST libraries)
            list(APPEND headers <QtWidgets/QApplication> <QtWidgets/QComboBox> <QtWidgets/QDialog> <QtWidgets/QLabel>
                <QtWidgets/QMenu> <QtWidgets/QPlainTextEdit> <QtWidgets/QTableView>)
        endif()
        orrery_precompile(${shared} ${headers})
    endif()
    target_precompile_headers(${name} REUSE_FROM ${shared})
endfunction()

function(orrery_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg
        "SERIAL" "TIMEOUT;PROCESSORS" "SOURCES;LIBRARIES;INCLUDES;LABELS;ARGS;ENVIRONMENT")
    if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR
            "orrery_test(${name}): not understood: ${arg_UNPARSED_ARGUMENTS} ${arg_KEYWORDS_MISSING_VALUES}")
    endif()
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    math(EXPR timeout "${arg_TIMEOUT} * ${_orrery_test_timeout_factor}")

    add_executable(${name} ${arg_SOURCES})
    orrery_target(${name})
    _orrery_test_options(${name})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${arg_INCLUDES})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} Qt6::Test)

    _orrery_test_precompile(${name} "${arg_LIBRARIES}")

    add_test(NAME ${name} COMMAND ${name} ${arg_ARGS})
    orrery_test_environment(${name} ${arg_ENVIRONMENT})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout})
    if(arg_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
        foreach(label IN LISTS arg_LABELS)
            if(NOT TARGET orrery_tests_${label})
                add_custom_target(orrery_tests_${label})
            endif()
            add_dependencies(orrery_tests_${label} ${name})
        endforeach()
    endif()
    if(arg_PROCESSORS)
        set_tests_properties(${name} PROPERTIES PROCESSORS ${arg_PROCESSORS})
    endif()
    if(arg_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()
