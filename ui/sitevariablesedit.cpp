// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sitevariablesedit.h"

#include "ui/wizards/secretedit.h"
#include "ui/wizards/tickdelegate.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int nameCharacters = 28;
constexpr int secretCharacters = 14;
} // namespace

SiteVariablesEdit::SiteVariablesEdit(QWidget *parent)
    : SitePartEdit(parent)
    , m_scopeLabel(new QLabel(this))
    , m_scope(new QComboBox(this))
    , m_table(new QTableWidget(0, 3, this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_secretLabel(new QLabel(this))
    , m_secret(new SecretEdit(this))
    , m_hint(new QLabel(this))
{
    m_scope->setObjectName(u"variableScope"_s);
    m_scopeLabel->setBuddy(m_scope);
    m_table->setObjectName(u"siteVariables"_s);
    dress(m_table);
    m_table->setItemDelegate(new TickDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(NameColumn, fontMetrics().averageCharWidth() * nameCharacters);
    m_table->setColumnWidth(SecretColumn, fontMetrics().averageCharWidth() * secretCharacters);
    m_add->setObjectName(u"addVariable"_s);
    m_remove->setObjectName(u"removeVariable"_s);
    for (QPushButton *button : {m_add, m_remove})
        button->setAutoDefault(false);
    m_secret->line()->setObjectName(u"variableSecret"_s);
    m_secretLabel->setBuddy(m_secret->line());
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *scope = new QHBoxLayout;
    scope->setSpacing(16);
    scope->addWidget(m_scopeLabel);
    scope->addWidget(m_scope, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addSpacing(16);
    buttons->addWidget(m_secretLabel);
    buttons->addWidget(m_secret, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(scope);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &SiteVariablesEdit::fill);
    connect(m_table, &QTableWidget::cellChanged, this, &SiteVariablesEdit::onItemChanged);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SiteVariablesEdit::onRowChanged);
    connect(m_secret, &SecretEdit::changed, this, &SiteVariablesEdit::onSecretTyped);
    connect(m_add, &QPushButton::clicked, this, &SiteVariablesEdit::add);
    connect(m_remove, &QPushButton::clicked, this, &SiteVariablesEdit::remove);
    SiteVariablesEdit::retranslate();
    refresh();
}

/// The first entry of the scopes is the whole site.
QList<SiteVariable> &SiteVariablesEdit::shown()
{
    const int index = m_scope->currentIndex() - 1;
    return index < 0 || index >= m_settings.environments.size() ? m_settings.variables
                                                                : m_settings.environments[index].variables;
}

QString SiteVariablesEdit::keyOf(const QString &variable, int environment) const
{
    if (environment < 0 || environment >= m_settings.environments.size())
        return variable;
    const SiteEnvironmentSettings &owner = m_settings.environments.at(environment);
    return (owner.id.isEmpty() ? owner.name : owner.id) + u'/' + variable;
}

QString SiteVariablesEdit::keyOf(const QString &variable) const
{
    return keyOf(variable, m_scope->currentIndex() - 1);
}

void SiteVariablesEdit::keepSecretsOf(const QList<SiteVariable> &variables, int environment)
{
    for (const SiteVariable &variable : variables)
        if (variable.isSecret)
            m_kept.append(keyOf(variable.name, environment));
}

/// New environments have no id yet: what was typed for one is under its name, which may be another now.
void SiteVariablesEdit::renameKeys(const QList<SiteEnvironmentSettings> &environments)
{
    if (environments.size() != m_settings.environments.size())
        return;
    for (int index = 0; index < environments.size(); ++index) {
        const SiteEnvironmentSettings &before = m_settings.environments.at(index);
        const QString &name = environments.at(index).name;
        if (!before.id.isEmpty() || !environments.at(index).id.isEmpty() || before.name == name)
            continue;
        for (const SiteVariable &variable : before.variables)
            if (auto typed = m_typed.extract(keyOf(variable.name, index)); !typed.empty()) {
                typed.key() = name + u'/' + variable.name;
                m_typed.insert(std::move(typed));
            }
    }
}

void SiteVariablesEdit::setSettings(const SiteSettings &settings)
{
    renameKeys(settings.environments);
    const bool isFirst = m_settings == SiteSettings();
    m_settings = settings;
    const int scope = qBound(0, m_scope->currentIndex(), int(settings.environments.size()));
    {
        const QSignalBlocker quiet(m_scope);
        m_scope->clear();
        m_scope->addItem(tr("All environments"));
        for (const SiteEnvironmentSettings &environment : settings.environments)
            m_scope->addItem(environment.name);
        if (isFirst) {
            m_kept.clear();
            keepSecretsOf(settings.variables, -1);
            for (int index = 0; index < settings.environments.size(); ++index)
                keepSecretsOf(settings.environments.at(index).variables, index);
        }
        m_scope->setCurrentIndex(scope);
    }
    fill();
}

void SiteVariablesEdit::putRow(int row, const SiteVariable &variable)
{
    const QString key = keyOf(variable.name);
    auto *value = new QTableWidgetItem(variable.value);
    if (variable.isSecret) {
        value->setText(m_typed.contains(key)  ? tr("will be kept in the keyring")
                       : m_kept.contains(key) ? tr("is kept in the keyring")
                                              : tr("type it below"));
        value->setFlags(value->flags() & ~Qt::ItemIsEditable);
        QFont slanted = font();
        slanted.setItalic(true);
        value->setFont(slanted);
    }
    auto *secret = new QTableWidgetItem;
    secret->setFlags((secret->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsEditable);
    secret->setCheckState(variable.isSecret ? Qt::Checked : Qt::Unchecked);
    secret->setData(Qt::AccessibleTextRole, tr("Secret"));
    const QSignalBlocker quiet(m_table);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(variable.name));
    m_table->setItem(row, ValueColumn, value);
    m_table->setItem(row, SecretColumn, secret);
}

void SiteVariablesEdit::fill()
{
    const QList<SiteVariable> &variables = shown();
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(int(variables.size()));
    }
    for (int row = 0; row < m_table->rowCount(); ++row)
        putRow(row, variables.at(row));
    if (m_table->rowCount() > 0 && m_table->currentRow() < 0)
        m_table->setCurrentCell(0, NameColumn);
    onRowChanged();
}

void SiteVariablesEdit::onItemChanged(int row, int column)
{
    SiteVariable &variable = shown()[row];
    if (column == NameColumn) {
        const QString before = keyOf(variable.name);
        variable.name = m_table->item(row, NameColumn)->text().trimmed();
        if (const auto found = m_typed.find(before); found != m_typed.end()) {
            Secret moved = std::move(found->second);
            m_typed.erase(found);
            m_typed.insert_or_assign(keyOf(variable.name), std::move(moved));
        }
        if (m_exposed.removeAll(before) > 0)
            m_exposed.append(keyOf(variable.name));
    } else if (column == ValueColumn && !variable.isSecret) {
        variable.value = m_table->item(row, ValueColumn)->text();
        m_exposed.removeAll(keyOf(variable.name));
    } else if (column == SecretColumn) {
        variable.isSecret = m_table->item(row, SecretColumn)->checkState() == Qt::Checked;
        // What stands there already is what is to be kept from now on.
        if (variable.isSecret && !variable.value.isEmpty())
            m_typed.insert_or_assign(keyOf(variable.name), Secret::taken(variable.value));
        variable.value.clear();
        m_exposed.removeAll(keyOf(variable.name));
        if (!variable.isSecret) {
            m_typed.erase(keyOf(variable.name));
            // Its value does not come out of the keyring: who goes on without it is to say so.
            if (m_kept.contains(keyOf(variable.name)))
                m_exposed.append(keyOf(variable.name));
        }
    }
    putRow(row, variable);
    onRowChanged();
    Q_EMIT edited();
}

void SiteVariablesEdit::onSecretTyped()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= shown().size() || !shown().at(row).isSecret)
        return;
    const QString key = keyOf(shown().at(row).name);
    if (m_secret->isEmpty())
        m_typed.erase(key);
    else
        m_typed.insert_or_assign(key, m_secret->secret());
    putRow(row, shown().at(row));
    Q_EMIT edited();
}

/// What was typed for another variable is put away, and never shown again.
void SiteVariablesEdit::onRowChanged()
{
    const QSignalBlocker quiet(m_secret);
    m_secret->wipeText();
    refresh();
}

void SiteVariablesEdit::add()
{
    shown().append(SiteVariable());
    const int row = m_table->rowCount();
    {
        const QSignalBlocker quiet(m_table);
        m_table->insertRow(row);
    }
    putRow(row, shown().last());
    m_table->setCurrentCell(row, NameColumn);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, NameColumn));
    refresh();
    Q_EMIT edited();
}

void SiteVariablesEdit::remove()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_typed.erase(keyOf(shown().at(row).name));
    m_exposed.removeAll(keyOf(shown().at(row).name));
    shown().removeAt(row);
    {
        const QSignalBlocker quiet(m_table);
        m_table->removeRow(row);
    }
    onRowChanged();
    Q_EMIT edited();
}

void SiteVariablesEdit::refresh()
{
    const int row = m_table->currentRow();
    const bool hasRow = row >= 0 && row < shown().size();
    const bool isSecret = hasRow && shown().at(row).isSecret;
    m_remove->setEnabled(hasRow);
    m_secret->setEnabled(isSecret);
    m_secretLabel->setEnabled(isSecret);
    m_secret->setPlaceholder(isSecret && m_kept.contains(keyOf(shown().at(row).name)) ? tr("unchanged") : QString());
}

void SiteVariablesEdit::addTo(SiteSettings &settings) const
{
    settings.variables = m_settings.variables;
    // The environments are those of the settings: another tab may have added and removed some.
    for (SiteEnvironmentSettings &environment : settings.environments)
        for (const SiteEnvironmentSettings &mine : m_settings.environments)
            if (mine.id == environment.id && mine.name == environment.name)
                environment.variables = mine.variables;
}

NamedSecrets SiteVariablesEdit::typed() const
{
    NamedSecrets secrets;
    for (const auto &[key, secret] : m_typed)
        secrets.push_back({key, secret.copy()});
    return secrets;
}

QString SiteVariablesEdit::name() const
{
    return tr("Variables");
}

QString SiteVariablesEdit::title() const
{
    return tr("What do the site's programs find in their environment?");
}

QString SiteVariablesEdit::complaintAbout(const QList<SiteVariable> &variables, int environment) const
{
    static const QRegularExpression good(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    QStringList names;
    for (const SiteVariable &variable : variables) {
        if (variable.name.isEmpty())
            return tr("Give every variable a name.");
        if (!good.match(variable.name).hasMatch())
            return tr("The name of a variable is made of letters, digits and underscores: “%1” is none.")
                .arg(variable.name);
        if (names.contains(variable.name))
            return tr("There are two variables “%1”.").arg(variable.name);
        names.append(variable.name);
        const QString key = keyOf(variable.name, environment);
        if (variable.isSecret && !m_typed.contains(key) && !m_kept.contains(key))
            return tr("Type the secret value of %1.").arg(variable.name);
        if (!variable.isSecret && m_exposed.contains(key))
            return tr("Type the value of %1: what the keyring has of it is not shown.").arg(variable.name);
    }
    return {};
}

QString SiteVariablesEdit::subtitle() const
{
    return tr("Leave it empty when they need nothing. Variables can be set later, too.");
}

QString SiteVariablesEdit::complaint() const
{
    QString complaint = complaintAbout(m_settings.variables, -1);
    for (int index = 0; index < m_settings.environments.size() && complaint.isEmpty(); ++index)
        complaint = complaintAbout(m_settings.environments.at(index).variables, index);
    return complaint;
}

QWidget *SiteVariablesEdit::firstField() const
{
    return m_table;
}

void SiteVariablesEdit::retranslate()
{
    m_scopeLabel->setText(tr("&For:"));
    m_scope->setAccessibleName(tr("Environments that get the variables"));
    if (m_scope->count() > 0)
        m_scope->setItemText(0, tr("All environments"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Secret")});
    m_table->setAccessibleName(tr("Variables"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_add->setText(tr("&Add"));
    m_add->setAccessibleName(tr("Add a variable"));
    m_remove->setText(tr("Re&move"));
    m_remove->setAccessibleName(tr("Remove the variable"));
    m_secretLabel->setText(tr("Secret &value:"));
    for (int row = 0; row < m_table->rowCount(); ++row)
        putRow(row, shown().at(row));
    m_secret->setSpoken(tr("Secret value"), tr("Goes to the keyring and is not shown again."));
    m_hint->setText(tr("Programs get them when they are started again. Secret values are in the keyring and nowhere "
                       "else."));
}

} // namespace Switchback
