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
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${arg_INCLUDES})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} Qt6::Test)

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
