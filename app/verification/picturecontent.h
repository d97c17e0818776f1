// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/fingerprint.h"

#include <QImage>

namespace Switchback {

/// What is drawn in \a picture as numbers: it is cut into eight columns, each of them where its background shows all across
/// into pieces such as lines of text, and a piece that does not end soon into strips. So what has only moved up or down is
/// the same, and what differs at every request spoils no more than its own column. Empty where there is one colour only.
[[nodiscard]] Fingerprint contentOf(const QImage &picture);

/// \a picture for a report: half as wide, without the empty part below, as JPEG.
[[nodiscard]] QByteArray shownSmall(const QImage &picture);

} // namespace Switchback
