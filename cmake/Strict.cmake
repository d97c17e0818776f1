# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

option(SWITCHBACK_WERROR "Treat warnings as errors" OFF)
option(SWITCHBACK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

# What every target of the project is built with. Link to it privately.
add_library(switchback_strict INTERFACE)
target_include_directories(switchback_strict INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(switchback_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_QLIST_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_CONTEXTLESS_CONNECT
    SWITCHBACK_VERSION="${PROJECT_VERSION}"
    $<$<CONFIG:Debug>:QT_FORCE_ASSERTS QT_MESSAGELOGCONTEXT _GLIBCXX_ASSERTIONS>)
target_compile_options(switchback_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wnull-dereference -Wold-style-cast -Werror=switch -Werror=return-type
    $<$<BOOL:${SWITCHBACK_WERROR}>:-Werror>)

if(SWITCHBACK_SANITIZE)
    target_compile_options(switchback_strict INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(switchback_strict INTERFACE -fsanitize=address,undefined)
elseif(CMAKE_BUILD_TYPE MATCHES "Rel")
    target_compile_options(switchback_strict INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
    target_link_options(switchback_strict INTERFACE -Wl,-z,relro,-z,now -pie)
endif()
