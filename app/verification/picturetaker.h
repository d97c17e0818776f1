// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/headlessbrowser.h"
#include "app/verification/pagefacts.h"
#include "app/verification/sitepictures.h"

#include <functional>

namespace Switchback {

/// Which pages are to be pictured.
struct PictureTask {
    BrowserSetting browser; ///< without a program: none is installed
    QList<PageFacts> pages; ///< as they answered; those that are no good page of the site are passed over
    int most = 0;           ///< so many of them
    std::chrono::milliseconds perPage{10'000};
    std::chrono::milliseconds inAll{120'000};
    std::function<void(qint64 done, qint64 all)> onProgress{};
};

/// Pictures, and what there was to say of those that could not be taken.
struct TakenPictures {
    SitePictures pictures;
    QList<Text> troubles;
};

/// Has each page drawn. That there is no browser, or that a page cannot be drawn, is no Problem: it is told in the troubles.
/// Blocks a worker thread; ends within 4 s of \a stop, with what there is by then.
[[nodiscard]] TakenPictures takePictures(const PictureTask &task, const std::stop_token &stop);

} // namespace Switchback
