// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/catalogue/cataloguefetch.h"
#include "app/engine/catalogues.h"
#include "app/engine/clock.h"

#include <functional>
#include <memory>

class QLockFile;

namespace Switchback {

/// The catalogues that are compiled into the program, and what a workspace has of its own beside them: refreshed
/// copies (`<id>.json`) and the person's own entries (`<id>.user.json`). Of a shipped and a refreshed one the newer is in
/// use, so that an update of Switchback is not held back by an old copy. Each change is one atomic replacement under a
/// lock file; several programs may use the folder at once. Any thread.
class CatalogueStore final : public Catalogues {
public:
    /// \a folder: made when the first file is written. \a limits: tests make them small.
    CatalogueStore(QString folder, std::shared_ptr<Clock> clock, const FetchLimits &limits = {});

    [[nodiscard]] QList<ReleaseCatalogue> all() const override;
    [[nodiscard]] Result<ReleaseCatalogue> find(const QString &id) const override;
    [[nodiscard]] Result<ReleaseCatalogue> refresh(const QString &id, const QString &source,
                                                   const std::stop_token &stop) const override;
    [[nodiscard]] Result<ReleaseCatalogue> putRelease(const QString &id, const ReleaseFacts &facts) const override;
    [[nodiscard]] Result<ReleaseCatalogue> removeRelease(const QString &id, const QString &version) const override;

private:
    [[nodiscard]] QString refreshedFile(const QString &id) const;
    [[nodiscard]] QString ownFile(const QString &id) const;
    [[nodiscard]] Result<QList<ReleaseFacts>> readOwn(const QString &id) const;
    [[nodiscard]] Result<void> take(QLockFile &lock) const;
    [[nodiscard]] Result<ReleaseCatalogue> read(const QString &path, const QString &id) const;
    [[nodiscard]] Result<QByteArray> fetch(const QString &source, const std::stop_token &stop) const;
    [[nodiscard]] Result<ReleaseCatalogue> changeOwn(
        const QString &id, const std::function<Result<void>(QList<ReleaseFacts> &)> &edit) const;
    [[nodiscard]] Result<void> write(const QString &path, const QJsonObject &json) const;

    QString m_folder;
    std::shared_ptr<Clock> m_clock;
    FetchLimits m_limits;
};

} // namespace Switchback
