# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# Both are optional: they make builds faster and change nothing else.
find_program(SWITCHBACK_CCACHE ccache)
if(SWITCHBACK_CCACHE)
    # The sloppiness lets ccache work with precompiled headers; the base folder lets another checkout hit.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${PROJECT_SOURCE_DIR};CCACHE_NOHASHDIR=1;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;${SWITCHBACK_CCACHE}")
endif()
find_program(SWITCHBACK_MOLD mold)
if(SWITCHBACK_MOLD)
    # Some two hundred programs hold the same debug information: compressed, they take half the disk and less time.
    add_link_options(-fuse-ld=mold -Wl,--compress-debug-sections=zstd)
endif()

# A small precompiled header of the classes nearly every source uses. Whole module headers would cost more than
# they save.
function(switchback_precompile target)
    target_precompile_headers(${target} PRIVATE
        <QDateTime> <QHash> <QJsonObject> <QList> <QObject> <QString> <QUrl> <QVariant> <tl/expected.hpp>
        <memory> <optional> <vector>)
endfunction()
function(switchback_precompile_widgets target)
    target_precompile_headers(${target} PRIVATE
        <QAbstractItemModel> <QDateTime> <QHash> <QLabel> <QList> <QPushButton> <QString> <QVBoxLayout> <QWidget>
        <memory> <optional>)
endfunction()
