// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// What the address of a page says about it before anybody asks for it. A path is one of SiteAddress::pathOf().

/// True for what following might do something: log out, delete, put into a basket, `?action=…`. A GET should not, but on
/// real sites it does.
[[nodiscard]] bool looksLikeAct(const QString &path);
/// True for the page where one logs in.
[[nodiscard]] bool looksLikeLogin(const QString &path);
/// The same for all paths that differ in numbers, dates and random ids only: "/day/#/#", so that an endless calendar is
/// known for what it is.
[[nodiscard]] QString shapeOf(const QString &path);

} // namespace Switchback
