# SPDX-License-Identifier: MIT
# cmake -P check.cmake: holds every source against the rules of the tree. Prints each breach and fails if there is one.
#
#   app → ui → runtime, and never upwards; the runtime on Qt Core alone; feed, control and models of the window
#   without Gui or Widgets; a runtime behind its two doors only.
cmake_minimum_required(VERSION 3.25)

get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
set(breaches 0)

function(breach file what)
    message("${file}: ${what}")
    math(EXPR breaches "${breaches} + 1")
    set(breaches ${breaches} PARENT_SCOPE)
endfunction()

# What any layer may include: the standard library (a bare word) and what the system itself offers.
set(standard "[a-z_0-9]+")
set(system "(pthread|sched|unistd|time|signal|fcntl|poll|malloc|cxxabi|execinfo|emmintrin|immintrin)\\.h|(sys|linux|sanitizer)/.*")
set(c_headers "(assert|ctype|errno|float|limits|locale|math|setjmp|stdarg|stddef|stdint|stdio|stdlib|string|wchar)\\.h")
# Qt's headers are named with their module, which is how a layer shows here what it stands on.
set(core "QtCore/.*")
set(gui "Qt(Core|Gui)/.*")
set(widgets "Qt(Core|Gui|Svg|Widgets)/.*")

# layer(<folder> QT <regex> [FILES <pattern>…] [ROOTS <folder>…] [MAY <regex>…] [NEVER <regex>…])
#   FILES  those meant, *.h and *.cpp by default
#   QT     which of Qt's headers it may include
#   ROOTS  where its "quoted" includes may lead, besides the file's own folder
#   MAY    further <headers> that are fine, besides the standard library and orrery/
#   NEVER  what it may not include whatever else says so
function(layer folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "QT" "FILES;ROOTS;MAY;NEVER")
    if(NOT arg_FILES)
        set(arg_FILES *.h *.cpp)
    endif()
    list(TRANSFORM arg_FILES PREPEND "${root}/${folder}/")
    file(GLOB_RECURSE sources RELATIVE "${root}" ${arg_FILES})
    foreach(source IN LISTS sources)
        file(STRINGS "${root}/${source}" lines REGEX "^[ \t]*#[ \t]*include")
        foreach(line IN LISTS lines)
            foreach(never IN LISTS arg_NEVER)
                if(line MATCHES "[<\"]${never}[>\"]")
                    breach("${source}" "${folder} may not include ${CMAKE_MATCH_0}")
                endif()
            endforeach()
            if(line MATCHES "<([^>]+)>")
                set(header "${CMAKE_MATCH_1}")
                string(JOIN "|" fine ${standard} ${system} ${c_headers} ${arg_QT} ${arg_MAY} "orrery/.*")
                if(NOT header MATCHES "^(${fine})$")
                    breach("${source}" "${folder} does not include <${header}>")
                endif()
            elseif(line MATCHES "\"([^\"]+)\"")
                set(header "${CMAKE_MATCH_1}")
                get_filename_component(here "${source}" DIRECTORY)
                set(found FALSE)
                foreach(place IN ITEMS ${here} ${arg_ROOTS})
                    if(EXISTS "${root}/${place}/${header}")
                        set(found TRUE)
                    endif()
                endforeach()
                if(header MATCHES "^(moc_.*\\.cpp|.*\\.moc|ui_.*\\.h)$")
                    set(found TRUE)
                endif()
                if(header MATCHES "^\\.\\./" OR NOT found)
                    breach("${source}" "\"${header}\" leads out of ${folder}")
                endif()
            endif()
        endforeach()
    endforeach()
    set(breaches ${breaches} PARENT_SCOPE)
endfunction()

# Nothing of the window or the program beneath it; no Qt but Core; the queue inside, never in a public header.
layer(runtime QT "${core}" ROOTS runtime MAY "concurrentqueue\\.h")
layer(runtime/include QT "${core}" NEVER "concurrentqueue\\.h")

# The parts of the runtime do not know each other upwards: what is pure stays pure.
layer(runtime/timer QT "${core}" ROOTS runtime NEVER "(process|registry|schedule|observe)/.*")
# The wheel is told the time: it has no clock, no thread and no lock.
layer(runtime/timer FILES wheel*.h wheel*.cpp QT "${core}" ROOTS runtime
    NEVER "(core|process|registry|schedule|observe)/.*" "(atomic|condition_variable|mutex|shared_mutex|thread)"
    "QtCore/Q(Atomic|Mutex|ReadWriteLock|Thread|Timer|ElapsedTimer|WaitCondition).*" ".*clock\\.h" "timerservice\\.h")

layer(ui QT "${widgets}" ROOTS ui NEVER "concurrentqueue\\.h")
foreach(folder ui/feed ui/control ui/models)
    layer(${folder} QT "${core}" ROOTS ui NEVER "(views|dialogs)/.*" "orrery/monitorwindow\\.h")
endforeach()
# The two doors, and no third: only what feeds and controls knows a runtime.
foreach(folder ui/models ui/views ui/dialogs)
    layer(${folder} QT "${widgets}" ROOTS ui NEVER "orrery/(orrery|runtime|context|process|task|timerref|qtmailbox)\\.h")
endforeach()

layer(app QT "${widgets}" ROOTS app ui NEVER "concurrentqueue\\.h")

# Files above this have usually found a second concept. One that has not is named here, with the reason.
set(longest 400)
set(long_files)
foreach(folder runtime ui app)
    file(GLOB_RECURSE sources RELATIVE "${root}" "${root}/${folder}/*.h" "${root}/${folder}/*.cpp")
    foreach(source IN LISTS sources)
        file(READ "${root}/${source}" text)
        string(REGEX MATCHALL "\n" newlines "${text}")
        list(LENGTH newlines lines)
        if(lines GREATER longest AND NOT source IN_LIST long_files)
            breach("${source}" "${lines} lines; at most ${longest} unless it is named in tests/layers/check.cmake")
        endif()
    endforeach()
endforeach()

# Every source and script says its licence at its top, below a #! at most.
file(GLOB_RECURSE sources RELATIVE "${root}"
    "${root}/app/*" "${root}/resources/*" "${root}/runtime/*" "${root}/tests/*" "${root}/translations/*" "${root}/ui/*"
    "${root}/.ci/*")
list(APPEND sources CMakeLists.txt)
foreach(source IN LISTS sources)
    if(source MATCHES "\\.(h|cpp|cmake|in|sh|qrc|desktop)$|CMakeLists\\.txt$|^\\.ci/|\\.supp$")
        file(READ "${root}/${source}" top LIMIT 400)
        if(NOT top MATCHES "^(#![^\n]*\n|<[^\n]*>\n)?[^\n]*SPDX-License-Identifier: MIT")
            breach("${source}" "no SPDX line at its top")
        endif()
    endif()
    if(source MATCHES "\\.h$")
        file(READ "${root}/${source}" top LIMIT 400)
        if(NOT top MATCHES "\n#pragma once\n")
            breach("${source}" "no #pragma once")
        endif()
    endif()
endforeach()

if(breaches)
    message(FATAL_ERROR "${breaches} breaches")
endif()
message("The tree keeps its layers.")
