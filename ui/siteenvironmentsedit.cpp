// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/siteenvironmentsedit.h"

#include "ui/siteenvironmentdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
using Delegate = SiteEnvironmentDelegate;
constexpr int firstPort = 20'000;
constexpr int roleCharacters = 24;
constexpr int portCharacters = 16;
} // namespace

SiteEnvironmentsEdit::SiteEnvironmentsEdit(QWidget *parent)
    : SitePartEdit(parent)
    , m_table(new QTableWidget(0, 3, this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    m_table->setObjectName(u"siteEnvironments"_s);
    m_table->setItemDelegate(new Delegate(m_table));
    dress(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(Delegate::NameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(Delegate::RoleColumn, fontMetrics().averageCharWidth() * roleCharacters);
    m_table->setColumnWidth(Delegate::PortColumn, fontMetrics().averageCharWidth() * portCharacters);
    m_add->setObjectName(u"addEnvironment"_s);
    m_remove->setObjectName(u"removeEnvironment"_s);
    for (QPushButton *button : {m_add, m_remove})
        button->setAutoDefault(false);
    m_hint->setObjectName(u"environmentsHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    connect(m_table, &QTableWidget::itemChanged, this, &SitePartEdit::edited);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SiteEnvironmentsEdit::refresh);
    connect(m_add, &QPushButton::clicked, this, &SiteEnvironmentsEdit::add);
    connect(m_remove, &QPushButton::clicked, this, &SiteEnvironmentsEdit::remove);
    SiteEnvironmentsEdit::retranslate();
    refresh();
}

void SiteEnvironmentsEdit::putRow(int row, const SiteEnvironmentSettings &environment)
{
    auto *role = new QTableWidgetItem(displayName(environment.role));
    role->setData(Qt::UserRole, QVariant::fromValue(environment.role));
    auto *port = new QTableWidgetItem;
    port->setData(Qt::EditRole, environment.port);
    m_table->setItem(row, Delegate::NameColumn, new QTableWidgetItem(environment.name));
    m_table->setItem(row, Delegate::RoleColumn, role);
    m_table->setItem(row, Delegate::PortColumn, port);
}

void SiteEnvironmentsEdit::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        putRow(row, m_rows.at(row));
}

void SiteEnvironmentsEdit::setSettings(const SiteSettings &settings)
{
    m_rows = settings.environments;
    fill();
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, Delegate::NameColumn);
    refresh();
}

SiteEnvironmentSettings SiteEnvironmentsEdit::atRow(int row) const
{
    SiteEnvironmentSettings environment = m_rows.at(row);
    environment.name = m_table->item(row, Delegate::NameColumn)->text().trimmed();
    environment.role = m_table->item(row, Delegate::RoleColumn)->data(Qt::UserRole).value<Role>();
    environment.port = m_table->item(row, Delegate::PortColumn)->data(Qt::EditRole).toInt();
    return environment;
}

QList<SiteEnvironmentSettings> SiteEnvironmentsEdit::environments() const
{
    QList<SiteEnvironmentSettings> environments;
    for (int row = 0; row < m_table->rowCount(); ++row)
        environments.append(atRow(row));
    return environments;
}

void SiteEnvironmentsEdit::addTo(SiteSettings &settings) const
{
    settings.environments = environments();
}

void SiteEnvironmentsEdit::add()
{
    int port = firstPort;
    const QList<SiteEnvironmentSettings> present = environments();
    for (const SiteEnvironmentSettings &environment : present)
        port = std::max(port, environment.port + 1);
    m_rows.append({.id = {}, .name = tr("New"), .role = Role::Other, .port = port, .variables = {}});
    const int row = m_table->rowCount();
    {
        const QSignalBlocker quiet(m_table);
        m_table->insertRow(row);
        putRow(row, m_rows.last());
    }
    m_table->setCurrentCell(row, Delegate::NameColumn);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, Delegate::NameColumn));
    Q_EMIT edited();
}

void SiteEnvironmentsEdit::remove()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_rows.removeAt(row);
    m_table->removeRow(row);
    refresh();
    Q_EMIT edited();
}

void SiteEnvironmentsEdit::refresh()
{
    m_hint->setVisible(std::any_of(m_rows.cbegin(), m_rows.cend(),
                                   [](const SiteEnvironmentSettings &one) { return !one.id.isEmpty(); }));
    m_remove->setEnabled(m_table->currentRow() >= 0);
}

QString SiteEnvironmentsEdit::name() const
{
    return tr("Environments");
}

QString SiteEnvironmentsEdit::title() const
{
    return tr("Which environments does the site have?");
}

QString SiteEnvironmentsEdit::subtitle() const
{
    return tr("Releases are promoted from one to the next. Each answers on a port of its own of this machine.");
}

QString SiteEnvironmentsEdit::complaint() const
{
    const QList<SiteEnvironmentSettings> written = environments();
    if (written.isEmpty())
        return tr("A site needs at least one environment.");
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written.at(i).name.isEmpty())
            return tr("Give every environment a name.");
        for (qsizetype other = 0; other < i; ++other) {
            if (written.at(i).name.compare(written.at(other).name, Qt::CaseInsensitive) == 0)
                return tr("Two environments are called “%1”.").arg(written.at(i).name);
            if (written.at(i).port == written.at(other).port)
                return tr("%1 and %2 have the same port.").arg(written.at(other).name, written.at(i).name);
        }
    }
    return {};
}

QWidget *SiteEnvironmentsEdit::firstField() const
{
    return m_table;
}

void SiteEnvironmentsEdit::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Role"), tr("Port")});
    m_table->setAccessibleName(tr("Environments"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_add->setText(tr("&Add"));
    m_add->setAccessibleName(tr("Add an environment"));
    m_remove->setText(tr("Re&move"));
    m_remove->setAccessibleName(tr("Remove the environment"));
    m_hint->setText(tr("One that is set up keeps its name, and its port while it runs."));
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, Delegate::RoleColumn)->setText(displayName(atRow(row).role));
}

} // namespace Switchback
