// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sitechecksedit.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int pathLines = 6;
constexpr int longestSeconds = 24 * 60 * 60;
} // namespace

SiteChecksEdit::SiteChecksEdit(Fields fields, QWidget *parent)
    : SitePartEdit(parent)
    , m_fields(fields)
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_pathsLabel(new QLabel(this))
    , m_paths(new QPlainTextEdit(this))
    , m_secondsLabel(new QLabel(this))
    , m_seconds(new QSpinBox(this))
{
    m_name->setObjectName(u"siteName"_s);
    m_paths->setObjectName(u"siteCheckPaths"_s);
    m_paths->setTabChangesFocus(true);
    m_paths->setMinimumHeight(fontMetrics().lineSpacing() * pathLines);
    m_seconds->setObjectName(u"siteObservation"_s);
    m_seconds->setRange(0, longestSeconds);
    m_nameLabel->setBuddy(m_name);
    m_pathsLabel->setBuddy(m_paths);
    m_secondsLabel->setBuddy(m_seconds);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (fields == Fields::NameAndChecks)
        form->addRow(m_nameLabel, m_name);
    form->addRow(m_pathsLabel, m_paths);
    form->addRow(m_secondsLabel, m_seconds);
    m_nameLabel->setVisible(fields == Fields::NameAndChecks);
    m_name->setVisible(fields == Fields::NameAndChecks);
    connect(m_name, &QLineEdit::textChanged, this, &SitePartEdit::edited);
    connect(m_paths, &QPlainTextEdit::textChanged, this, &SitePartEdit::edited);
    connect(m_seconds, &QSpinBox::valueChanged, this, &SitePartEdit::edited);
    SiteChecksEdit::retranslate();
}

void SiteChecksEdit::setSettings(const SiteSettings &settings)
{
    m_name->setText(settings.name);
    m_paths->setPlainText(settings.checkPaths.join(u'\n'));
    m_seconds->setValue(settings.observationSeconds);
}

QStringList SiteChecksEdit::paths() const
{
    QStringList paths;
    const QStringList lines = m_paths->toPlainText().split(u'\n');
    for (const QString &line : lines)
        if (!line.trimmed().isEmpty())
            paths.append(line.trimmed());
    return paths;
}

void SiteChecksEdit::addTo(SiteSettings &settings) const
{
    if (m_fields == Fields::NameAndChecks)
        settings.name = m_name->text().trimmed();
    settings.checkPaths = paths();
    settings.observationSeconds = m_seconds->value();
}

QString SiteChecksEdit::name() const
{
    return m_fields == Fields::Checks ? tr("Checks") : tr("General");
}

QString SiteChecksEdit::title() const
{
    return tr("Which pages show that the site is well?");
}

QString SiteChecksEdit::subtitle() const
{
    return tr("They are compared before every switch, old version against new.");
}

QString SiteChecksEdit::complaint() const
{
    if (m_fields == Fields::NameAndChecks && m_name->text().trimmed().isEmpty())
        return tr("Give the site a name.");
    const QStringList written = paths();
    if (written.isEmpty())
        return tr("Name at least one page: / is the start page.");
    for (const QString &path : written)
        if (!path.startsWith(u'/') || path.contains(u' '))
            return tr("A page is a path that begins with / and holds no blanks: “%1” is none.").arg(path);
    return {};
}

QWidget *SiteChecksEdit::firstField() const
{
    return m_fields == Fields::Checks ? static_cast<QWidget *>(m_paths) : m_name;
}

void SiteChecksEdit::retranslate()
{
    m_nameLabel->setText(tr("&Name:"));
    m_pathsLabel->setText(tr("&Pages to check:"));
    m_paths->setToolTip(tr("One path in each line, such as / or /cart."));
    m_paths->setAccessibleName(tr("Pages to check"));
    m_paths->setAccessibleDescription(m_paths->toolTip());
    m_secondsLabel->setText(tr("&Watch after a switch:"));
    //: After a number of seconds in a field
    m_seconds->setSuffix(tr(" seconds"));
    m_seconds->setSpecialValueText(tr("not at all"));
    m_seconds->setAccessibleName(tr("Watch after a switch"));
    m_seconds->findChild<QLineEdit *>()->setAccessibleName(m_seconds->accessibleName());
    m_seconds->setToolTip(tr("When the new version answers worse than the one before, visitors are switched back."));
}

} // namespace Switchback
