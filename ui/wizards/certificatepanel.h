// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/account.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Switchback {

/// A certificate that nobody vouches for, as a person compares it, and the button that trusts it. Hidden while there is
/// none. The button is never the default and never gets the focus by itself.
class CertificatePanel : public QFrame {
    Q_OBJECT

public:
    explicit CertificatePanel(QWidget *parent = nullptr);

    void show(const CertificateFacts &certificate);
    void clear();
    [[nodiscard]] const QString &fingerprint() const { return m_certificate.fingerprint; }
    [[nodiscard]] QPushButton *trustButton() const { return m_trust; }
    void retranslate();

    /// In groups of eight bytes, so that the eye finds its place again; so many \a inLine.
    [[nodiscard]] static QString grouped(const QString &fingerprint, int inLine = 2);

Q_SIGNALS:
    void trustRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QLabel *addLine(QGridLayout *grid, QLabel **label, const QString &name);
    void setMonospaced();
    void fitFingerprint();

    CertificateFacts m_certificate;
    QLabel *m_subjectLabel = nullptr;
    QLabel *m_subject = nullptr;
    QLabel *m_issuerLabel = nullptr;
    QLabel *m_issuer = nullptr;
    QLabel *m_validityLabel = nullptr;
    QLabel *m_validity = nullptr;
    QLabel *m_fingerprintLabel = nullptr;
    QLabel *m_fingerprint = nullptr;
    QPushButton *m_trust;
};

} // namespace Switchback
