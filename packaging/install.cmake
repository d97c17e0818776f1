# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# What goes where when Switchback is installed. Included by the top CMakeLists.txt after all targets exist.
include(GNUInstallDirs)
find_program(SWITCHBACK_GZIP gzip REQUIRED)

set(application_id org.switchback.Switchback)

install(TARGETS switchback switchbackctl RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

install(FILES "${CMAKE_CURRENT_LIST_DIR}/${application_id}.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${CMAKE_CURRENT_LIST_DIR}/${application_id}.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/switchback.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
    RENAME "${application_id}.svg")

# The version in the changelog and in the manual pages is the project's, written down once.
set(compressed)
function(switchback_compress source name)
    set(plain "${CMAKE_CURRENT_BINARY_DIR}/packaging/${name}")
    configure_file("${source}" "${plain}" @ONLY)
    # -n keeps name and time out, so that the same sources give the same bytes.
    add_custom_command(OUTPUT "${plain}.gz"
        COMMAND "${SWITCHBACK_GZIP}" -9nkf "${plain}"
        DEPENDS "${plain}"
        COMMENT "Compressing ${name}"
        VERBATIM)
    set(compressed ${compressed} "${plain}.gz" PARENT_SCOPE)
endfunction()

foreach(page switchback.1 switchbackctl.1)
    switchback_compress("${CMAKE_CURRENT_LIST_DIR}/man/${page}" ${page})
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/packaging/${page}.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endforeach()
switchback_compress("${CMAKE_CURRENT_LIST_DIR}/changelog" changelog.Debian)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/packaging/changelog.Debian.gz" "${CMAKE_CURRENT_LIST_DIR}/copyright"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}")
add_custom_target(switchback_documents ALL DEPENDS ${compressed})
