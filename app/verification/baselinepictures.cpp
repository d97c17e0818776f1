// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/baselinepictures.h"

namespace Switchback {

void keepPicturePairs(SiteBaseline &baseline)
{
    SitePictures &first = baseline.look.pictures;
    SitePictures &second = baseline.again.pictures;
    const bool isOneBrowser = first.browser == second.browser;
    QStringList paths = first.pages.keys();
    paths += second.pages.keys();
    for (const QString &path : paths) {
        if (isOneBrowser && first.pages.contains(path) && second.pages.contains(path))
            continue;
        first.pages.remove(path);
        second.pages.remove(path);
    }
}

void carryPictures(SiteBaseline &next, const SiteBaseline &before)
{
    SitePictures &first = next.look.pictures;
    SitePictures &second = next.again.pictures;
    if (first.isEmpty())
        first.browser = second.browser = before.look.pictures.browser;
    if (first.browser != before.look.pictures.browser)
        return;
    for (const PageFacts &page : next.look.pages) {
        const auto was = before.look.pictures.pages.constFind(page.path);
        const auto again = before.again.pictures.pages.constFind(page.path);
        if (first.pages.contains(page.path) || was == before.look.pictures.pages.cend()
            || again == before.again.pictures.pages.cend())
            continue;
        first.pages.insert(page.path, *was);
        second.pages.insert(page.path, *again);
    }
}

} // namespace Switchback
