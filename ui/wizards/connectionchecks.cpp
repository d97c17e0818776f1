// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/connectionchecks.h"

#include "ui/linkbutton.h"
#include "ui/themedicon.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Switchback {

ConnectionChecks::ConnectionChecks(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_stop(new LinkButton(this))
{
    setObjectName(u"connectionChecks"_s);
    m_heading->setObjectName(u"connectionHeading"_s);
    m_heading->setWordWrap(true);
    m_stop->setObjectName(u"stopTest"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_heading, 0, 0, 1, 2);
    grid->setRowMinimumHeight(0, fontMetrics().height() + 6);
    for (int part = 0; part < partCount; ++part) {
        Line &line = m_lines.at(size_t(part));
        line.icon = new QLabel(this);
        line.name = new QLabel(this);
        line.name->setObjectName(QString(u"connection"_s + enumName(ConnectionPart(part))));
        grid->addWidget(line.icon, part + 1, 0);
        grid->addWidget(line.name, part + 1, 1);
    }
    grid->addWidget(m_stop, partCount + 1, 0, 1, 2, Qt::AlignLeft);
    grid->setRowStretch(partCount + 2, 1);
    connect(m_stop, &QPushButton::clicked, this, &ConnectionChecks::stopRequested);
    retranslate();
}

void ConnectionChecks::reset()
{
    m_state = State::Untried;
    refresh();
}

void ConnectionChecks::begin()
{
    m_state = State::Testing;
    refresh();
}

void ConnectionChecks::fail(ConnectionPart part)
{
    m_state = State::Failed;
    m_failed = int(part);
    refresh();
}

void ConnectionChecks::succeed()
{
    m_state = State::Succeeded;
    refresh();
}

QString ConnectionChecks::partName(int part)
{
    switch (ConnectionPart(part)) {
    case ConnectionPart::Form:
        return tr("What was filled in");
    case ConnectionPart::Keyring:
        return tr("Keyring");
    case ConnectionPart::Name:
        return tr("Name of the server");
    case ConnectionPart::Way:
        return tr("Way to it");
    case ConnectionPart::Certificate:
        return tr("Certificate");
    case ConnectionPart::SignIn:
        return tr("Sign-in");
    case ConnectionPart::Permission:
        return tr("Permission");
    case ConnectionPart::Product:
        return tr("Product");
    case ConnectionPart::Release:
        return tr("Release");
    }
    return {};
}

void ConnectionChecks::refresh()
{
    switch (m_state) {
    case State::Untried:
        m_heading->setText(tr("Next tries the connection:"));
        break;
    case State::Testing:
        m_heading->setText(tr("Trying the connection…"));
        break;
    case State::Failed:
        m_heading->setText(tr("It does not work yet:"));
        break;
    case State::Succeeded:
        m_heading->setText(tr("The connection works:"));
        break;
    }
    for (int part = 0; part < partCount; ++part)
        refreshLine(part);
    m_stop->setVisible(m_state == State::Testing);
}

void ConnectionChecks::refreshLine(int part)
{
    const bool isGood = m_state == State::Succeeded || (m_state == State::Failed && part < m_failed);
    const bool isBad = m_state == State::Failed && part == m_failed;
    const Line &line = m_lines.at(size_t(part));
    const QString name = partName(part);
    const QString icon = isGood ? u"succeeded"_s : isBad ? u"failed"_s : u"step-pending"_s;
    line.icon->setPixmap(themedPixmap(icon, fontMetrics().height(), devicePixelRatioF()));
    line.name->setText(name);
    QFont font = this->font();
    font.setBold(isBad);
    line.name->setFont(font);
    line.name->setForegroundRole(isGood || isBad ? QPalette::WindowText : QPalette::PlaceholderText);
    if (isGood)
        line.name->setAccessibleName(tr("%1: good").arg(name));
    else
        line.name->setAccessibleName(isBad ? tr("%1: failed").arg(name) : tr("%1: not tried").arg(name));
}

void ConnectionChecks::retranslate()
{
    setAccessibleName(tr("Parts of the connection"));
    m_stop->setText(tr("Stop trying"));
    refresh();
}

} // namespace Switchback
