// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packageraise.h"

#include "app/platforms/umbraco/packageversion.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What becomes of a version that is written somewhere.
struct Rewriting {
    std::optional<QString> text; ///< nothing: it stays as it is
    Text hindrance;              ///< why it cannot be raised; empty: it can, or need not be
};

Rewriting hindered(const Text &why)
{
    return {.text = std::nullopt, .hindrance = why};
}

Rewriting leftAlone()
{
    return {.text = std::nullopt, .hindrance = {}};
}

Rewriting replaced(const QString &from, qsizetype at, qsizetype length, const QString &to)
{
    return {.text = QString(from).replace(at, length, to), .hindrance = {}};
}

/// \a version is no property.
Rewriting rewriting(const QString &version, const PackageVersion &target, bool isConditional)
{
    const std::optional<PackageRange> range = PackageRange::parse(version);
    if (!range || !range->minimum() || !range->takesMinimum())
        return hindered(Text(QT_TRANSLATE_NOOP("Text", "“%1” is no version that can be raised."), {version}));
    const PackageVersion &now = *range->minimum();
    if (now.line() != target.line())
        return isConditional ? leftAlone()
                             : hindered(Text(QT_TRANSLATE_NOOP("Text", "%1 is of another major version than %2."),
                                             {version, target.text()}));
    if (range->maximum() && !range->admits(target) && *range->minimum() != *range->maximum())
        return hindered(Text(QT_TRANSLATE_NOOP("Text", "“%1” does not let %2 in."), {version, target.text()}));
    if (now > target)
        return hindered(Text(QT_TRANSLATE_NOOP("Text", "%1 is newer than %2."), {version, target.text()}));
    if (!range->floats() && now == target)
        return leftAlone();
    static const QRegularExpression number(u"[0-9*][0-9A-Za-z.*+-]*"_s);
    const QRegularExpressionMatch match = number.match(version);
    // "[17.1.0,17.1.0]" takes one version, and says so twice.
    if (range->maximum() && *range->minimum() == *range->maximum())
        return {.text = u"[%1]"_s.arg(target.text()), .hindrance = {}};
    return replaced(version, match.capturedStart(), match.capturedLength(), target.text());
}

/// Where something is written: edits of one place that is met twice are one edit.
struct Edit {
    qsizetype length = 0;
    QString text;
    RaisedVersion change;
};

class Raiser {
public:
    Raiser(const SourceTree &tree, const ProductVersions &targets)
        : m_tree(tree)
        , m_targets(targets)
    {
    }

    Result<RaisedSources> raise()
    {
        for (const BuildFile &file : m_tree.files)
            for (const PackageMention &mention : file.mentions)
                visit(file, mention);
        if (!m_hindrances.isEmpty())
            return Failure(umbracoProblem(
                ProblemKind::Refused, Owner::You, u"umbraco.raise"_s, m_hindrances.first(),
                Text(QT_TRANSLATE_NOOP("Text", "Change that line by hand, push it, and prepare the upgrade again.")),
                details()));
        return written();
    }

private:
    std::optional<QString> targetOf(const QString &id) const
    {
        const std::optional<UmbracoProduct> product = productOfPackage(id);
        return product && m_targets.contains(*product) ? std::optional(m_targets.value(*product)) : std::nullopt;
    }

    void hinder(const QString &file, int line, const QString &id, const Text &why)
    {
        m_hindrances.append(Text(QT_TRANSLATE_NOOP("Text", "%1, line %2: the version of %3 cannot be raised. %4"),
                                 {file, line, id, QVariant::fromValue(why)}));
    }

    QString details() const
    {
        QStringList lines;
        for (const Text &hindrance : m_hindrances)
            lines.append(hindrance.english());
        return lines.join(u'\n');
    }

    void visit(const BuildFile &file, const PackageMention &mention)
    {
        QStringList wanted;
        for (const QString &id : mention.ids)
            if (const auto target = targetOf(id))
                wanted.append(*target);
        if (wanted.isEmpty())
            return;
        const QString id = mention.ids.join(u';');
        if (wanted.size() < mention.ids.size() || wanted.count(wanted.first()) < wanted.size())
            return hinder(
                file.path, mention.line, id,
                Text(QT_TRANSLATE_NOOP("Text", "Several packages that need different versions share the line.")));
        const std::optional<PackageVersion> target = PackageVersion::parse(wanted.first());
        if (!target)
            return hinder(file.path, mention.line, id,
                          Text(QT_TRANSLATE_NOOP("Text", "“%1” is no version that can be raised."), {wanted.first()}));
        if (mention.version.isEmpty()) {
            if (mention.kind == PackageMention::Central || (!mention.adjusts && !m_tree.isCentral()))
                hinder(file.path, mention.line, id, Text(QT_TRANSLATE_NOOP("Text", "No version is written there.")));
            return;
        }
        if (mention.version.contains("$("_L1))
            return visitProperty(file, mention, id, *target);
        const Rewriting rewriting = Switchback::rewriting(mention.version, *target, mention.isConditional);
        note(file.path, mention.line, id, mention.version, mention.place, rewriting);
    }

    void visitProperty(const BuildFile &file, const PackageMention &mention, const QString &id,
                       const PackageVersion &target)
    {
        static const QRegularExpression whole(u"\\A\\$\\(\\s*([\\w.-]+)\\s*\\)\\z"_s);
        const QRegularExpressionMatch match = whole.match(mention.version);
        if (!match.hasMatch())
            return hinder(file.path, mention.line, id,
                          Text(QT_TRANSLATE_NOOP("Text", "“%1” is put together from parts."), {mention.version}));
        const QString name = match.captured(1);
        const Text other = otherUse(name, target);
        if (!other.isEmpty())
            return hinder(file.path, mention.line, id, other);
        int count = 0;
        for (const BuildFile &candidate : m_tree.files)
            for (const BuildProperty &property : candidate.properties)
                count += property.name.compare(name, Qt::CaseInsensitive) == 0 ? 1 : 0;
        if (count != 1)
            return hinder(file.path, mention.line, id,
                          count == 0
                              ? Text(QT_TRANSLATE_NOOP("Text", "The repository does not say what “%1” is."), {name})
                              : Text(QT_TRANSLATE_NOOP("Text", "“%1” is set in several places."), {name}));
        for (const BuildFile &candidate : m_tree.files)
            if (const BuildProperty *property = candidate.property(name))
                note(candidate.path, property->line, property->name, property->value, property->place,
                     rewriting(property->value, target, mention.isConditional));
    }

    /// What else has its version from the property, and is to have another.
    Text otherUse(const QString &name, const PackageVersion &target) const
    {
        const QString written = u"$(%1)"_s.arg(name);
        for (const BuildFile &file : m_tree.files)
            for (const PackageMention &mention : file.mentions)
                for (const QString &id : mention.ids)
                    if (mention.version.contains(written, Qt::CaseInsensitive)
                        && PackageVersion::parse(targetOf(id).value_or(QString())) != target)
                        return Text(QT_TRANSLATE_NOOP("Text", "“%1” is also the version of %2, which needs another."),
                                    {name, id});
        return {};
    }

    void note(const QString &file, int line, const QString &id, const QString &from,
              const std::optional<TextPlace> &place, const Rewriting &rewriting)
    {
        if (!rewriting.hindrance.isEmpty())
            return hinder(file, line, id, rewriting.hindrance);
        if (!rewriting.text)
            return;
        if (!place)
            return hinder(
                file, line, id,
                Text(QT_TRANSLATE_NOOP("Text", "It is not written as plain text, so it cannot be replaced in place.")));
        m_edits[file][place->at] = {
            .length = place->length,
            .text = *rewriting.text,
            .change = {.file = file, .line = line, .id = id, .from = from, .to = *rewriting.text}};
    }

    Result<RaisedSources> written() const
    {
        RaisedSources raised;
        SourceTree after = m_tree;
        for (BuildFile &file : after.files) {
            const auto edits = m_edits.find(file.path);
            if (edits == m_edits.end())
                continue;
            for (const auto &[at, edit] : edits->second)
                raised.changes.append(edit.change);
            std::for_each(edits->second.crbegin(), edits->second.crend(), [&file](const auto &edit) {
                file.source.replace(edit.first, edit.second.length, edit.second.text);
            });
            const QByteArray bytes = file.source.encode();
            const Result<BuildFile> again = readBuildFile(file.path, bytes);
            if (!again)
                return Failure(again.error());
            file = *again;
            raised.files.insert(file.path, bytes);
        }
        if (const std::optional<Problem> wrong = whatIsWrong(after))
            return Failure(*wrong);
        return raised;
    }

    /// What was written is read again: it has to say what was asked for.
    std::optional<Problem> whatIsWrong(const SourceTree &after) const
    {
        const ProductVersions stated = statedVersions(m_tree);
        for (auto target = m_targets.cbegin(); target != m_targets.cend(); ++target)
            if (stated.contains(target.key()) && !isStated(after, target.key(), target.value()))
                return umbracoProblem(
                    ProblemKind::Refused, Owner::You, u"umbraco.raise"_s,
                    Text(QT_TRANSLATE_NOOP("Text",
                                           "The version of %1 is decided in a place that Switchback cannot change."),
                         {productName(target.key())}),
                    Text(QT_TRANSLATE_NOOP("Text", "Raise it by hand, push that, and prepare the upgrade again.")),
                    u"it is %1"_s.arg(stated.value(target.key())));
        return std::nullopt;
    }

    static bool isStated(const SourceTree &tree, UmbracoProduct product, const QString &version)
    {
        for (const BuildFile &file : tree.files)
            for (const PackageMention &mention : file.mentions)
                for (const QString &id : mention.ids) {
                    const std::optional<PackageRange> range = PackageRange::parse(tree.resolved(mention.version));
                    if (productOfPackage(id) == product && range && range->minimum()
                        && range->minimum() == PackageVersion::parse(version))
                        return true;
                }
        return false;
    }

    const SourceTree &m_tree;
    const ProductVersions &m_targets;
    std::map<QString, std::map<qsizetype, Edit>> m_edits; ///< by file and place
    QList<Text> m_hindrances;
};

} // namespace

Result<RaisedSources> raiseVersions(const SourceTree &tree, const ProductVersions &targets)
{
    return Raiser(tree, targets).raise();
}

QString raisedLine(const RaisedVersion &change)
{
    return u"%1, line %2: %3 %4 → %5"_s.arg(change.file, QString::number(change.line), change.id, change.from,
                                            change.to);
}

} // namespace Switchback
