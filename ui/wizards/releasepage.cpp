// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/releasepage.h"

#include "models/guards.h"
#include "models/releasemodel.h"
#include "models/releaseversion.h"
#include "ui/operationguards.h"
#include "ui/roomybutton.h"
#include "ui/tableheader.h"
#include "ui/themedicon.h"
#include "ui/wizards/releasechoices.h"
#include "ui/wizards/releasedelegate.h"
#include "ui/wizards/releasedetails.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/wording.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int fewestRows = 4;
constexpr int mostRows = 8;

QStringList namesRunning(const Project &project, const QString &version)
{
    QStringList names;
    for (const Environment &environment : project.environments)
        if (!environment.version.isEmpty()
            && compareVersions(environment.version, version) == std::strong_ordering::equal)
            names.append(environment.name);
    return names;
}

} // namespace

ReleasePage::ReleasePage(ProjectCatalog *catalog, OperationKind kind, QWidget *parent)
    : WizardPage(parent)
    , m_catalog(catalog)
    , m_kind(kind)
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_releases(new ReleaseModel(catalog, this))
    , m_choices(new ReleaseChoices(this))
    , m_views(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_details(new ReleaseDetails(this))
    , m_refusal(new WizardMessage(this))
    , m_rehearse(new RoomyButton(this))
{
    m_choices->setSourceModel(m_releases);
    m_refusal->setObjectName(u"environmentRefusal"_s);
    buildTable();
    auto *chooser = new QWidget(this);
    auto *halves = new QVBoxLayout(chooser);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(10);
    halves->addWidget(m_refusal);
    halves->addWidget(m_table);
    halves->addWidget(m_details, 1);
    m_rehearse->setObjectName(u"rehearseFirst"_s);
    halves->addWidget(m_rehearse, 0, Qt::AlignLeft);
    connect(m_rehearse, &QPushButton::clicked, this, &ReleasePage::rehearsalRequested);
    m_views->addWidget(chooser);
    m_views->addWidget(buildEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_views);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReleasePage::onSelected);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &WizardPage::nextRequested);
    const auto follow = [this](const QString &projectId) {
        if (projectId == m_environment.projectId)
            refresh();
    };
    connect(catalog, &ProjectCatalog::projectChanged, this, follow);
    connect(catalog, &ProjectCatalog::projectRemoved, this, follow);
    connect(catalog, &ProjectCatalog::runningChanged, this,
            [follow](const EnvironmentRef &ref) { follow(ref.projectId); });
    ReleasePage::retranslate();
}

void ReleasePage::buildTable()
{
    m_table->setObjectName(u"releaseTable"_s);
    m_table->setHorizontalHeader(new TableHeader(m_table));
    m_table->setModel(m_choices);
    m_table->setItemDelegate(new ReleaseDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setColumnHidden(ReleaseModel::ComesFrom, true);
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
}

QWidget *ReleasePage::buildEmpty()
{
    auto *empty = new QWidget(this);
    empty->setObjectName(u"noNewVersion"_s);
    auto *sign = new QLabel(empty);
    const int side = fontMetrics().height() * 3;
    sign->setPixmap(themedPixmap(u"succeeded"_s, side, devicePixelRatioF()));
    sign->setAlignment(Qt::AlignHCenter);
    m_emptyTitle = new QLabel(empty);
    m_emptyTitle->setObjectName(u"noNewVersionTitle"_s);
    QFont big = m_emptyTitle->font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    big.setBold(true);
    m_emptyTitle->setFont(big);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(u"noNewVersionText"_s);
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(empty);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(sign);
    column->addSpacing(4);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addStretch(3);
    return empty;
}

void ReleasePage::setEnvironment(const EnvironmentRef &ref)
{
    if (ref == m_environment)
        return;
    m_environment = ref;
    if (m_kind == OperationKind::SetUp)
        m_releases->setSetUpOf(ref);
    else if (m_kind == OperationKind::Rehearse)
        m_releases->setRehearsalOf(ref);
    else
        m_releases->setUpgradeOf(ref);
    m_preferred.clear();
    m_table->selectionModel()->clear();
    refresh();
}

void ReleasePage::prefer(const QString &version)
{
    const QModelIndex index = m_choices->mapFromSource(m_releases->indexOf(version));
    if (!index.isValid() || !index.data(UsableRole).toBool())
        return;
    m_preferred = version;
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString ReleasePage::version() const
{
    const QModelIndex index = current();
    return index.data(UsableRole).toBool() ? index.data(IdRole).toString() : QString();
}

QString ReleasePage::stepName() const
{
    return tr("Release");
}

QString ReleasePage::title() const
{
    const Environment *environment = m_catalog->environment(m_environment);
    if (!environment)
        return tr("Which release?");
    if (isEmpty() && m_kind != OperationKind::SetUp && !environment->version.isEmpty())
        return tr("%1 is up to date").arg(environment->name);
    if (m_kind == OperationKind::Upgrade && !environment->unfinishedVersion.isEmpty())
        return tr("Finish the upgrade of %1").arg(environment->name);
    if (m_kind == OperationKind::Rehearse)
        return tr("Which release’s upgrade do you want to rehearse on %1?").arg(environment->name);
    return m_kind == OperationKind::SetUp ? tr("Which release do you want to set up on %1?").arg(environment->name)
                                          : tr("Which release do you want to install on %1?").arg(environment->name);
}

QString ReleasePage::subtitle() const
{
    const Environment *environment = m_catalog->environment(m_environment);
    if (!environment || environment->version.isEmpty() || m_kind == OperationKind::SetUp || isEmpty())
        return {};
    if (!environment->unfinishedVersion.isEmpty())
        return tr("The upgrade to %1 stopped half-way. What it left to do is done before anything else is installed.")
            .arg(environment->unfinishedVersion);
    return tr("%1 runs %2 now. Read the notes of a release before you choose it.")
        .arg(environment->name, environment->version);
}

void ReleasePage::setClock(std::function<QDateTime()> clock)
{
    m_clock = std::move(clock);
    refresh();
}

void ReleasePage::enter()
{
    refresh();
    fitTable();
}

void ReleasePage::fitTable()
{
    m_table->resizeColumnsToContents();
    for (int column = 0; column < ReleaseModel::Notes; ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + fontMetrics().averageCharWidth());
    // As high as its rows, within limits: what is left belongs to the notes.
    const int rows = std::clamp(m_choices->rowCount(), fewestRows, mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
}

QWidget *ReleasePage::firstField() const
{
    return isEmpty() ? nullptr : m_table;
}

bool ReleasePage::isComplete() const
{
    return !version().isEmpty();
}

QString ReleasePage::incompleteReason() const
{
    if (!m_catalog->environment(m_environment))
        return tr("The environment is not there any more.");
    if (isEmpty())
        return tr("There is nothing to install.");
    if (!m_refusal->text().isEmpty())
        return m_refusal->text().section(u'\n', 0, 0);
    const QModelIndex index = current();
    return index.isValid() ? tr("Release %1 cannot be installed here. The reason stands with it.")
                                 .arg(index.data(IdRole).toString())
                           : tr("Choose a release.");
}

void ReleasePage::retranslate()
{
    m_releases->retranslate();
    Q_EMIT m_choices->headerDataChanged(Qt::Horizontal, 0, ReleaseModel::ColumnCount - 1);
    m_table->setAccessibleName(tr("Releases"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_details->retranslate();
    m_rehearse->setText(tr("Re&hearse first…"));
    m_rehearse->setToolTip(tr("Tries the upgrade and the way back out on a copy, and says how long they take."));
    refresh();
}

void ReleasePage::refresh()
{
    const Project *project = m_catalog->project(m_environment.projectId);
    const Environment *environment = m_catalog->environment(m_environment);
    m_releases->setNow(m_clock());
    m_views->setCurrentIndex(isEmpty() ? 1 : 0);
    if (project && environment) {
        refreshEmpty(*project, *environment);
        refreshRefusal(*project);
    }
    choosePreferred();
    onSelected();
    Q_EMIT titleChanged();
}

void ReleasePage::refreshEmpty(const Project &project, const Environment &environment)
{
    if (m_kind == OperationKind::SetUp) {
        m_emptyTitle->setText(tr("No release available"));
        m_emptyText->setText(tr("%1 has no release yet. Add one to the project, then refresh it.").arg(project.name));
        return;
    }
    m_emptyTitle->setText(tr("No new version available"));
    m_emptyText->setText(
        environment.version.isEmpty()
            ? tr("It is not known which release runs on %1.").arg(environment.name)
            : tr("%1 runs %2, the newest release of %3.").arg(environment.name, environment.version, project.name));
}

void ReleasePage::refreshRefusal(const Project &project)
{
    // What refuses every release is said once, above the table.
    QString refusal;
    if (m_kind != OperationKind::SetUp) {
        OperationRequest any;
        any.kind = m_kind;
        any.environment = m_environment;
        refusal = Wording::refusal(guardsOf(project, any, m_catalog->openOn(m_environment), nullptr, m_clock()));
    }
    m_refusal->say(WizardMessage::Weight::Warning, refusal.section(u'\n', 0, 0), refusal.section(u'\n', 1));
}

/// Before Live's upgrade, where that can be tried out.
void ReleasePage::refreshRehearsal()
{
    const Project *project = m_catalog->project(m_environment.projectId);
    const Environment *environment = m_catalog->environment(m_environment);
    m_rehearse->setVisible(m_kind == OperationKind::Upgrade && project && project->rehearsable && environment
                           && environment->role == Role::Live && environment->unfinishedVersion.isEmpty());
    m_rehearse->setEnabled(!version().isEmpty());
}

void ReleasePage::choosePreferred()
{
    if (current().isValid() || isEmpty())
        return;
    // Where none can be installed the first one is there to be read about.
    const QModelIndex newest = m_releases->newestUsable();
    const QModelIndex index = newest.isValid() ? m_choices->mapFromSource(newest) : m_choices->index(0, 0);
    m_preferred = index.data(IdRole).toString();
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ReleasePage::onSelected()
{
    const QModelIndex index = current();
    const Project *project = m_catalog->project(m_environment.projectId);
    if (index.isValid() && project) {
        const auto release = index.data(ValueRole).value<Release>();
        if (release.version != m_preferred)
            m_touched = true;
        // The bar above has said already what refuses them all.
        const QString reason = m_refusal->text().isEmpty() ? index.data(ReasonRole).toString() : QString();
        m_details->setRelease(release, namesRunning(*project, release.version), reason, m_clock().toLocalTime().date());
    } else {
        m_details->clear();
    }
    refreshRehearsal();
    Q_EMIT completeChanged();
}

bool ReleasePage::isEmpty() const
{
    return m_choices->rowCount() == 0;
}

QModelIndex ReleasePage::current() const
{
    return m_table->selectionModel()->currentIndex();
}

} // namespace Switchback
