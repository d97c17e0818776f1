// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/remedies.h"
#include "app/remedies/remedyfile.h"

#include <QMutex>

#include <atomic>
#include <memory>

namespace Switchback {

class LineMatcher;

/// The remedies that come with Switchback, and those of the person's own folder. Read at the first use, which may be on any
/// thread; they do not change after that. Nothing is asked of anybody: it all works offline.
class RemedyLibrary final : public Remedies {
public:
    /// \a ownFolder: `*.yaml` in it are read, too; it need not be there.
    explicit RemedyLibrary(QString ownFolder = {});
    /// Of these files alone: their names, and what they hold.
    explicit RemedyLibrary(const QList<std::pair<QString, QByteArray>> &files);
    ~RemedyLibrary() override;

    [[nodiscard]] QList<Remedy> all() const override;
    [[nodiscard]] QList<RemedyFault> faults() const override;
    /// Takes time in proportion to the text, whatever is in it.
    [[nodiscard]] QList<RemedyMatch> match(const Symptom &symptom, const std::stop_token &stop) const override;

    [[nodiscard]] QString translation(const QString &language, const QByteArray &source) const override;

private:
    void load() const;
    void add(const QByteArray &bytes, const QString &name) const;
    void addFolder(const QString &folder) const;
    void finish() const;

    QString m_ownFolder;
    mutable QMutex m_mutex;
    mutable std::atomic<bool> m_isLoaded = false;
    mutable RemedyFile m_content;
    mutable QHash<QString, QString> m_ownFiles; ///< by the remedy's id
    mutable std::unique_ptr<const LineMatcher> m_matcher;
};

} // namespace Switchback
