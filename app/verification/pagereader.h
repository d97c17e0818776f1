// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpresponse.h"
#include "app/verification/htmlpage.h"
#include "app/verification/ignorerules.h"
#include "app/verification/pagefacts.h"

namespace Switchback {

/// Fills in \a facts what the last answer to a page says: status, type, title, content, errors, names of headers. Returns
/// the page where it is one, for its links and forms. The cookies it sets come on top of those known.
HtmlPage readPage(const HttpResponse &answer, const IgnoreRules &rules, PageFacts &facts);
/// Adds the names of the cookies that \a answer sets.
void readCookies(const HttpResponse &answer, PageFacts &facts);

} // namespace Switchback
