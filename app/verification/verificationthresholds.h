// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace Switchback {

/// From where on a difference counts.
struct VerificationThresholds {
    /// How many pages may be worse before the whole has failed.
    int toleratedWorse = 0;
    /// A page is slower when it takes this many times as long as the slower of two looks before, and at least so many
    /// milliseconds longer.
    double slowFactor = 2.0;
    qint64 slowMilliseconds = 500;
    /// A page that is shorter than this part of the shorter of two looks before has lost something.
    double shortPart = 0.5;
    /// Of what is drawn on a page, in percent: from where on it has changed, and from where on a person should look.
    double picturePercentChanged = 1;
    double picturePercentReview = 20;
    /// Days before the end of a certificate from which on it is named.
    int certificateDays = 14;
};

} // namespace Switchback
