# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# The Debian package: `cpack --config build/release/CPackConfig.cmake`. Included after install.cmake.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME switchback)
set(CPACK_PACKAGE_VENDOR "Switchback Authors")
set(CPACK_PACKAGE_CONTACT "Switchback Authors <authors@switchback.example>")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/package")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CPACK_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "upgrade environments of web platforms and roll them back")
set(CPACK_PACKAGE_DESCRIPTION
"Switchback is a desktop cockpit for people who look after web platforms. It
shows which environment runs which release, what is due and what stands in the
way, and upgrades blue/green: the new release is built beside the old one,
checked, and only then gets the traffic.

The previous installation stays as an upgrade backup, and one click goes back
to it. Every step is written down before it starts, so that closing or killing
the program loses nothing.

Sites on this machine work with nothing else installed but the recommended
packages. The package also contains switchbackctl, which does the same from the
command line.")

# The linked libraries are found by dpkg-shlibdeps; plug-ins that no link shows are named here.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, haproxy, openssh-client, python3, qt6-translations-l10n")
# Pictures of pages; upgrades of Adobe Commerce.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "chromium, composer, git")

include(CPack)
