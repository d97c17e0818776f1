// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/certificatepanel.h"

#include "models/timetext.h"
#include "ui/roomybutton.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
/// Two digits and a colon each.
constexpr int groupCharacters = 8 * 3;
} // namespace

CertificatePanel::CertificatePanel(QWidget *parent)
    : QFrame(parent)
    , m_trust(new RoomyButton(this))
{
    setObjectName(u"certificatePanel"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_subject = addLine(grid, &m_subjectLabel, u"certificateSubject"_s);
    m_issuer = addLine(grid, &m_issuerLabel, u"certificateIssuer"_s);
    m_validity = addLine(grid, &m_validityLabel, u"certificateValidity"_s);
    m_fingerprint = addLine(grid, &m_fingerprintLabel, u"certificateFingerprint"_s);
    m_fingerprint->setWordWrap(false); // it would be broken at any colon
    m_fingerprint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setMonospaced();
    m_trust->setObjectName(u"trustCertificate"_s);
    m_trust->setAutoDefault(false);
    grid->addWidget(m_trust, grid->rowCount(), 1, Qt::AlignRight);
    setVisible(false);
    connect(m_trust, &QPushButton::clicked, this, &CertificatePanel::trustRequested);
    retranslate();
}

QLabel *CertificatePanel::addLine(QGridLayout *grid, QLabel **label, const QString &name)
{
    const int row = grid->rowCount();
    *label = new QLabel(this);
    (*label)->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new QLabel(this);
    value->setObjectName(name);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    (*label)->setBuddy(value);
    grid->addWidget(*label, row, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(value, row, 1);
    return value;
}

void CertificatePanel::show(const CertificateFacts &certificate)
{
    m_certificate = certificate;
    retranslate();
    setVisible(true);
}

void CertificatePanel::clear()
{
    m_certificate = {};
    setVisible(false);
}

QString CertificatePanel::grouped(const QString &fingerprint, int inLine)
{
    QStringList groups;
    for (qsizetype at = 0; at < fingerprint.size(); at += groupCharacters) {
        QString group = fingerprint.mid(at, groupCharacters);
        if (group.endsWith(u':'))
            group.chop(1);
        groups.append(group);
    }
    QString lines;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i > 0)
            lines += i % inLine == 0 ? u'\n' : u' ';
        lines += groups.at(i);
    }
    return lines;
}

void CertificatePanel::retranslate()
{
    m_subjectLabel->setText(tr("Issued to:"));
    m_issuerLabel->setText(tr("Issued by:"));
    m_validityLabel->setText(tr("Valid:"));
    m_fingerprintLabel->setText(tr("SHA-256:"));
    m_subject->setText(m_certificate.subject);
    m_issuer->setText(m_certificate.issuer);
    m_validity->setText(
        tr("from %1 until %2").arg(momentText(m_certificate.validFrom), momentText(m_certificate.validUntil)));
    fitFingerprint();
    m_subject->setAccessibleName(tr("The certificate was issued to %1").arg(m_certificate.subject));
    m_issuer->setAccessibleName(tr("The certificate was issued by %1").arg(m_certificate.issuer));
    m_validity->setAccessibleName(tr("The certificate is valid %1").arg(m_validity->text()));
    m_fingerprint->setAccessibleName(tr("SHA-256 fingerprint of the certificate: %1").arg(m_certificate.fingerprint));
    m_trust->setText(tr("&Trust this certificate"));
    m_trust->setToolTip(tr("Only after comparing the fingerprint with one that reached you in another way. "
                           "Another certificate of this server will be refused."));
    m_trust->setAccessibleDescription(m_trust->toolTip());
}

void CertificatePanel::fitFingerprint()
{
    const QString wide = grouped(m_certificate.fingerprint);
    const bool fits = m_fingerprint->fontMetrics().size(0, wide).width() <= m_fingerprint->width();
    m_fingerprint->setText(fits ? wide : grouped(m_certificate.fingerprint, 1));
}

void CertificatePanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layout()->activate();
    fitFingerprint();
}

void CertificatePanel::setMonospaced()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_fingerprint->setFont(fixed);
}

void CertificatePanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::hairline(palette()));
    painter.setBrush(Theme::surface(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void CertificatePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_fingerprint)
        setMonospaced();
}

} // namespace Switchback
