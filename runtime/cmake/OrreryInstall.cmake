# SPDX-License-Identifier: MIT
# What `cmake --install` puts where: libraries, public headers, the CMake package, the program and what a
# Linux desktop wants to know about it.

include(CMakePackageConfigHelpers)

set(_orrery_qt_version 6.4)
# What whoever links Orrery::Ui needs of Qt; a shared library keeps what it draws icons with to itself.
set(_orrery_ui_modules "Gui Widgets")
set(_orrery_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/Orrery")

function(orrery_install_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "EXPORT" "INCLUDES")
    # Before 1.0 any minor version may change the binary interface.
    set_target_properties(${target} PROPERTIES
        VERSION ${PROJECT_VERSION}
        SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
    install(TARGETS ${target} EXPORT ${arg_EXPORT}
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
        INCLUDES DESTINATION ${arg_INCLUDES})
    install(EXPORT ${arg_EXPORT} NAMESPACE Orrery:: DESTINATION "${_orrery_package_dir}")
endfunction()

set_target_properties(orrery_runtime PROPERTIES EXPORT_NAME Runtime)
orrery_install_library(orrery_runtime EXPORT OrreryRuntimeTargets INCLUDES "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/runtime/include/orrery" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
    FILES_MATCHING PATTERN "*.h")

if(TARGET orrery_ui)
    set_target_properties(orrery_ui PROPERTIES EXPORT_NAME Ui)
    get_target_property(ui_type orrery_ui TYPE)
    if(ui_type STREQUAL "STATIC_LIBRARY")
        string(APPEND _orrery_ui_modules " Svg")
    endif()
    orrery_install_library(orrery_ui EXPORT OrreryUiTargets
        INCLUDES "${CMAKE_INSTALL_INCLUDEDIR}" "${CMAKE_INSTALL_INCLUDEDIR}/orrery/ui")
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/ui/include/orrery" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
        FILES_MATCHING PATTERN "*.h")
endif()

if(TARGET orrery)
    install(TARGETS orrery RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    if(UNIX AND NOT APPLE)
        install(FILES "${PROJECT_SOURCE_DIR}/resources/orrery.desktop"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
        install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/orrery.svg"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
    endif()
endif()

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/OrreryConfig.cmake.in"
    "${PROJECT_BINARY_DIR}/OrreryConfig.cmake"
    INSTALL_DESTINATION "${_orrery_package_dir}"
    NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/OrreryConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
        "${PROJECT_BINARY_DIR}/OrreryConfig.cmake"
        "${PROJECT_BINARY_DIR}/OrreryConfigVersion.cmake"
    DESTINATION "${_orrery_package_dir}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
