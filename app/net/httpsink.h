// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>

namespace Switchback {

struct HttpResponse;

/// Where the body of a 2xx answer goes. Lives for one call, through its repetitions.
class HttpSink {
public:
    HttpSink() = default;
    virtual ~HttpSink() = default;
    Q_DISABLE_COPY_MOVE(HttpSink)

    /// The head of an answer arrived; its body starts now.
    [[nodiscard]] virtual Result<void> begin(const HttpResponse &head) = 0;
    [[nodiscard]] virtual Result<void> write(const QByteArray &piece) = 0;
    /// All of it came. May set what it knows in \a response.
    [[nodiscard]] virtual Result<void> finish(HttpResponse &response) = 0;
    /// Whether the call can still be repeated after what was written.
    [[nodiscard]] virtual bool mayRepeat() const = 0;
};

} // namespace Switchback
