// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/accountfields.h"

#include "ui/theme.h"
#include "ui/themedicon.h"
#include "ui/wizards/formchoice.h"
#include "ui/wizards/secretedit.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

enum GridColumn { EditorColumn, MarkColumn };
/// Label, editor, help and the room below.
constexpr int rowsPerField = 4;
constexpr int fieldGap = 8;

} // namespace

AccountFields::AccountFields(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"accountFields"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(EditorColumn, 1);
}

void AccountFields::setSurroundings(QLabel *above, QWidget *aboveEditor, QLabel *below, QWidget *belowEditor)
{
    m_below = below;
    m_belowEditor = belowEditor;
    m_grid->addWidget(above, 0, EditorColumn);
    m_grid->addWidget(aboveEditor, 1, EditorColumn);
    m_grid->setRowMinimumHeight(rowsPerField - 1, fieldGap);
}

void AccountFields::setForm(const AccountForm &form, const Account &account)
{
    for (const Row &row : m_rows) {
        for (QWidget *part : std::initializer_list<QWidget *>{row.label, row.help, row.mark, row.browse})
            delete part;
        delete row.line;
        delete row.choice;
        delete row.secret;
    }
    m_rows.clear();
    m_marked.clear();
    m_touched = false;
    for (const AccountField &field : form.fields)
        addRow(field, account);
    const int last = (int(m_rows.size()) + 1) * rowsPerField;
    m_grid->addWidget(m_below, last, EditorColumn);
    m_grid->addWidget(m_belowEditor, last + 1, EditorColumn);
}

void AccountFields::addRow(const AccountField &field, const Account &account)
{
    Row row{.field = field};
    const int line = (int(m_rows.size()) + 1) * rowsPerField;
    row.label = new QLabel(this);
    row.label->setObjectName(QString(u"accountLabel_"_s + field.id));
    row.label->setWordWrap(true);
    row.help = new QLabel(this);
    row.help->setObjectName(QString(u"accountHelp_"_s + field.id));
    row.help->setWordWrap(true);
    row.help->setTextFormat(Qt::PlainText);
    row.help->setForegroundRole(QPalette::PlaceholderText);
    row.mark = new QLabel(this);
    row.mark->setObjectName(QString(u"accountMark_"_s + field.id));
    row.mark->setFixedWidth(fontMetrics().height());
    QWidget *editor = build(row, account);
    editorOf(row)->setObjectName(QString(u"account_"_s + field.id));
    row.label->setBuddy(editorOf(row));
    m_grid->addWidget(row.label, line, EditorColumn);
    if (row.browse) {
        auto *both = new QHBoxLayout;
        both->setSpacing(6);
        both->addWidget(editor, 1);
        both->addWidget(row.browse);
        m_grid->addLayout(both, line + 1, EditorColumn);
    } else {
        m_grid->addWidget(editor, line + 1, EditorColumn);
    }
    m_grid->addWidget(row.mark, line + 1, MarkColumn);
    m_grid->addWidget(row.help, line + 2, EditorColumn);
    m_grid->setRowMinimumHeight(line + 3, fieldGap);
    listen(row);
    translateRow(row);
    m_rows.push_back(row);
}

QWidget *AccountFields::build(Row &row, const Account &account)
{
    const AccountField &field = row.field;
    const QString value = account.values.value(field.id, field.suggestion);
    switch (field.kind) {
    case FieldKind::Secret:
        row.secret = new SecretEdit(this);
        row.isKept = account.hasSecret(field.id);
        row.isSession = account.sessionSecrets.contains(field.id);
        return row.secret;
    case FieldKind::Choice:
        row.choice = new FormChoice(this);
        for (const QString &choice : field.choices)
            row.choice->addItem(QCoreApplication::translate("Text", choice.toUtf8().constData()), choice);
        row.choice->setCurrentIndex(qMax(0, row.choice->findData(value)));
        return row.choice;
    case FieldKind::File:
        row.browse = new QToolButton(this);
        row.browse->setObjectName(QString(u"accountBrowse_"_s + field.id));
        row.browse->setFocusPolicy(Qt::StrongFocus);
        break;
    case FieldKind::Address:
    case FieldKind::Line:
        break;
    }
    row.line = new QLineEdit(value, this);
    row.line->setPlaceholderText(field.example);
    if (field.kind == FieldKind::Address)
        row.line->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    return row.line;
}

void AccountFields::listen(const Row &row)
{
    const auto tell = [this, id = row.field.id] {
        m_touched = true;
        if (id == m_marked)
            mark({});
        Q_EMIT edited(id);
    };
    if (row.line)
        connect(row.line, &QLineEdit::textChanged, this, tell);
    else if (row.choice)
        connect(row.choice, &QComboBox::currentIndexChanged, this, tell);
    else
        connect(row.secret, &SecretEdit::changed, this, tell);
    if (row.browse)
        connect(row.browse, &QToolButton::clicked, this, [this, row] { browse(row); });
}

void AccountFields::browse(const Row &row)
{
    //: Title of a file dialog; %1 is what the file is for: "Certificate authorities"
    auto *dialog = new QFileDialog(this, tr("Choose a file: %1").arg(row.field.label.translated()));
    dialog->setObjectName(u"accountFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, row.line, &QLineEdit::setText);
    dialog->open();
}

QMap<QString, QString> AccountFields::values() const
{
    QMap<QString, QString> values;
    for (const Row &row : m_rows)
        if (const QString value = valueOf(row); !row.secret && !value.isEmpty())
            values.insert(row.field.id, value);
    return values;
}

TypedSecrets AccountFields::typed() const
{
    TypedSecrets typed;
    for (const Row &row : m_rows)
        if (row.secret && !row.secret->isEmpty())
            typed.emplace(row.field.id, std::make_shared<const Secret>(row.secret->secret()));
    return typed;
}

QString AccountFields::address() const
{
    for (const Row &row : m_rows)
        if (row.field.kind == FieldKind::Address)
            return valueOf(row);
    return {};
}

QWidget *AccountFields::editor(const QString &fieldId) const
{
    for (const Row &row : m_rows)
        if (row.field.id == fieldId)
            return editorOf(row);
    return nullptr;
}

QWidget *AccountFields::secretEditor() const
{
    for (const Row &row : m_rows)
        if (row.secret)
            return editorOf(row);
    return nullptr;
}

QList<QWidget *> AccountFields::editors() const
{
    QList<QWidget *> editors;
    for (const Row &row : m_rows) {
        editors.append(editorOf(row));
        if (row.browse)
            editors.append(row.browse);
        if (row.secret)
            editors.append(row.secret->findChild<QToolButton *>());
    }
    return editors;
}

void AccountFields::mark(const QString &fieldId)
{
    m_marked = fieldId;
    refreshMarks();
}

void AccountFields::refreshMarks()
{
    const int side = fontMetrics().height();
    for (const Row &row : m_rows) {
        const bool isMarked = row.field.id == m_marked;
        row.mark->setPixmap(isMarked ? themedPixmap(u"failed"_s, side, devicePixelRatioF()) : QPixmap());
        const QString help = row.field.help.translated();
        //: What a screen reader says of a field with which something is wrong; %1 is its help.
        editorOf(row)->setAccessibleDescription(isMarked ? tr("Something is wrong here. %1").arg(help) : help);
        row.mark->setToolTip(isMarked ? tr("Something is wrong here.") : QString());
    }
}

void AccountFields::retranslate()
{
    for (const Row &row : m_rows)
        translateRow(row);
    refreshMarks();
}

void AccountFields::translateRow(const Row &row)
{
    const QString label = row.field.label.translated();
    const QString help = row.field.help.translated();
    // An ampersand in it is no mnemonic.
    const QString shown = QString(label).replace(u'&', "&&"_L1);
    //: A field that may stay empty: "Space (optional):"
    row.label->setText(row.field.required ? tr("%1:").arg(shown) : tr("%1 (optional):").arg(shown));
    row.help->setText(help);
    row.help->setVisible(!help.isEmpty());
    QWidget *editor = editorOf(row);
    editor->setAccessibleName(label);
    editor->setAccessibleDescription(help);
    if (row.browse) {
        row.browse->setText(tr("Browse…"));
        row.browse->setAccessibleName(tr("Browse for “%1”").arg(label));
    }
    if (!row.secret)
        return;
    row.secret->setSpoken(label, help);
    if (!row.isKept)
        row.secret->setPlaceholder(row.field.example);
    else
        row.secret->setPlaceholder(row.isSession ? tr("kept for this session") : tr("stored in the keyring"));
}

QWidget *AccountFields::editorOf(const Row &row)
{
    if (row.secret)
        return row.secret->line();
    return row.choice ? static_cast<QWidget *>(row.choice) : row.line;
}

QString AccountFields::valueOf(const Row &row)
{
    if (row.choice)
        return row.choice->currentData().toString();
    return row.line ? row.line->text().trimmed() : QString();
}

} // namespace Switchback
