// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace Switchback {

/// Certificates of every sort a server may show, made on the spot by the `openssl` program.
class TestCertificates {
public:
    /// An authority of its own. Check isValid(): without `openssl` there is nothing to test with.
    TestCertificates();

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] QSslCertificate authority() const;
    /// For a server; \a alternativeName as openssl writes it ("DNS:localhost"), \a days until it expires, which may be
    /// negative. Signed by the authority.
    [[nodiscard]] QSslConfiguration issued(const QString &alternativeName, int days = 30);
    [[nodiscard]] QSslConfiguration selfSigned(const QString &alternativeName);

    /// Where programs that take files find one; they go with this object. Both PEM.
    struct Files {
        QString certificate;
        QString key;
    };
    [[nodiscard]] QString authorityFile() const { return path(QStringLiteral("authority.pem")); }
    /// As issued(), for \a subject as openssl writes it ("/O=system:masters/CN=admin"). Without an alternative name it is
    /// for a client only. Empty when openssl failed.
    [[nodiscard]] Files issuedFiles(const QString &subject, const QString &alternativeName = {}, int days = 30);

private:
    bool run(const QStringList &arguments);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static QSslConfiguration loaded(const Files &files);

    QTemporaryDir m_folder;
    bool m_isValid = false;
    int m_count = 0;
};

} // namespace Switchback
