// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <mutex>

namespace Switchback {

/// Looks for a planted secret where no secret may be: in files, and in the command lines and environments of this
/// process and of all that descend from it. Finds it plain, as UTF-16, URL-encoded, in base64 and in
/// JSON. Plant something long
/// and random, with characters that encodings change.
class SecretHunt {
public:
    explicit SecretHunt(const QByteArray &secret);

    /// Runs \a work while the processes are looked at over and over. A program that ends
    /// within a few milliseconds may be missed.
    void watch(const std::function<void()> &work);
    /// All files under \a folder, hidden ones too, with their names. Also says when the folder cannot be read.
    void search(const QString &folder);
    /// Anything else: the output of a program, a clipboard.
    void search(const QString &what, const QByteArray &bytes);

    /// Where it was found; empty is good. Does not repeat the secret. Any thread, also during watch().
    [[nodiscard]] QStringList findings() const;
    /// How many files were read: a test that looked at none proves nothing.
    [[nodiscard]] int filesRead() const { return m_filesRead; }

private:
    void lookAtProcesses();
    void report(const QString &where);

    QList<QByteArray> m_spellings;
    mutable std::mutex m_mutex;
    QStringList m_findings;
    int m_filesRead = 0;
};

} // namespace Switchback
