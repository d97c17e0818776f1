// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/remedyreader.h"

#include "app/remedies/versionrange.h"

#include <re2/re2.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// An alias (*name) makes much out of few bytes, so what people write by hand bounds what is read.
constexpr std::size_t mostSignatures = 200;
constexpr std::size_t mostPatterns = 20;
constexpr std::size_t mostSteps = 50;
constexpr std::size_t mostActions = 20;
constexpr qsizetype mostFaults = 100;

std::optional<Owner> ownerOf(const QString &name)
{
    static const QHash<QString, Owner> owners{{u"you"_s, Owner::You},
                                              {u"platform"_s, Owner::Platform},
                                              {u"network"_s, Owner::Network},
                                              {u"switchback"_s, Owner::Switchback}};
    const auto found = owners.constFind(name);
    return found == owners.cend() ? std::nullopt : std::optional(*found);
}

int greatestPlace(const QString &text)
{
    int greatest = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text.at(i) == u'%' && text.at(i + 1) >= u'1' && text.at(i + 1) <= u'9')
            greatest = std::max(greatest, text.at(i + 1).digitValue());
    return greatest;
}

} // namespace

RemedyReader::RemedyReader(QString name, RemedyFile *file)
    : m_name(std::move(name))
    , m_file(file)
{
}

/// A remedy for one that is misspelt would never be found.
const QStringList &RemedyReader::platforms()
{
    static const QStringList all{u"local"_s, u"magnolia"_s, u"umbraco"_s, u"octopus"_s, u"magento"_s};
    return all;
}

void RemedyReader::fault(const YAML::Node &node, const Text &sentence)
{
    const int line = node.IsDefined() && node.Mark().line >= 0 ? node.Mark().line + 1 : 0;
    m_file->faults.append({.file = m_name, .line = line, .sentence = sentence});
}

void RemedyReader::read(const YAML::Node &root)
{
    if (!root.IsMap() || !root["remedies"] || !root["remedies"].IsSequence()) {
        fault(root, Text(QT_TRANSLATE_NOOP("Text", "A file of remedies needs a list called “remedies”.")));
        return;
    }
    onlyKeys(root, {"platform", "remedies"});
    const QString platform = root["platform"] ? line(root["platform"]) : QString();
    if (!platform.isEmpty() && !platforms().contains(platform))
        fault(root["platform"], Text(QT_TRANSLATE_NOOP("Text", "There is no platform “%1”; there are %2."),
                                     {platform, platforms().join(u", "_s)}));
    for (const YAML::Node &node : root["remedies"]) {
        if (m_file->faults.size() >= mostFaults) {
            fault(node, Text(QT_TRANSLATE_NOOP("Text", "There are too many mistakes; what follows was not read.")));
            return;
        }
        readEntry(node, platform);
    }
}

void RemedyReader::readEntry(const YAML::Node &node, const QString &platform)
{
    const qsizetype faultsBefore = m_file->faults.size();
    if (!node.IsMap()) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "Each remedy has to be a mapping.")));
        return;
    }
    onlyKeys(node, {"id", "when", "versions", "owner", "sentence", "explanation", "steps", "actions", "source"});
    m_places = 0;
    RemedyEntry entry;
    Remedy &remedy = entry.remedy;
    remedy.platform = platform;
    remedy.id = required(node, "id");
    if (m_ids.contains(remedy.id))
        fault(node["id"], Text(QT_TRANSLATE_NOOP("Text", "The id %1 is there twice."), {remedy.id}));
    m_ids.insert(remedy.id);
    if (node["versions"]) {
        remedy.versions = line(node["versions"]);
        if (!VersionRange::parse(remedy.versions))
            fault(node["versions"], Text(QT_TRANSLATE_NOOP("Text", "“%1” is no range of versions, as “>=2.4 <2.5” is."),
                                         {remedy.versions}));
    }
    const std::optional<Owner> owner = ownerOf(required(node, "owner"));
    if (!owner && node["owner"])
        fault(node["owner"],
              Text(QT_TRANSLATE_NOOP("Text", "The owner has to be you, platform, network or switchback.")));
    remedy.owner = owner.value_or(Owner::You);
    remedy.sentence = text(node, "sentence", true);
    remedy.explanation = text(node, "explanation", false);
    if (!node["steps"] || !node["steps"].IsSequence() || node["steps"].size() == 0)
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "The remedy needs at least one step.")));
    else
        for (const YAML::Node &step : list(node["steps"], mostSteps))
            remedy.steps.append(text(step));
    for (const YAML::Node &action : list(node["actions"], mostActions))
        readAction(action, entry);
    if (node["source"])
        readSource(node["source"], entry);
    if (!node["when"] || !node["when"].IsSequence() || node["when"].size() == 0)
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "The remedy needs a list “when” of what it is found by.")));
    else
        for (const YAML::Node &signature : list(node["when"], mostSignatures))
            readSignature(signature, entry);
    checkPlaces(node, entry);
    if (m_file->faults.size() == faultsBefore)
        m_file->entries.append(entry);
}

void RemedyReader::readSignature(const YAML::Node &node, RemedyEntry &entry)
{
    if (!node.IsMap() || node.size() == 0) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "What a remedy is found by has to be a mapping.")));
        return;
    }
    onlyKeys(node, {"code", "kind", "exit", "http", "text", "texts"});
    Signature signature;
    if (node["code"])
        signature.code = line(node["code"]);
    if (node["kind"]) {
        signature.kind = enumFromName<ProblemKind>(line(node["kind"]));
        if (!signature.kind)
            fault(node["kind"], Text(QT_TRANSLATE_NOOP("Text", "There is no such kind of failure.")));
    }
    if (node["exit"])
        signature.exitCode = number(node["exit"]);
    if (node["http"])
        signature.httpStatus = number(node["http"]);
    if (node["text"] && isPattern(node["text"], line(node["text"])))
        signature.patterns.append(line(node["text"]));
    for (const YAML::Node &pattern : list(node["texts"], mostPatterns))
        if (isPattern(pattern, line(pattern)))
            signature.patterns.append(line(pattern));
    entry.signatures.append(signature);
    for (const QString &sign : {signature.code, signature.kind ? enumName(*signature.kind) : QString()})
        if (!sign.isEmpty())
            entry.remedy.signs.append(sign);
    if (signature.exitCode)
        entry.remedy.signs.append(u"exit %1"_s.arg(*signature.exitCode));
    if (signature.httpStatus)
        entry.remedy.signs.append(u"HTTP %1"_s.arg(*signature.httpStatus));
    entry.remedy.signs += signature.patterns;
}

bool RemedyReader::isPattern(const YAML::Node &node, const QString &pattern)
{
    // RE2 refuses what it could not match in linear time: references back, looking ahead or behind.
    RE2::Options options;
    options.set_log_errors(false);
    const RE2 compiled(pattern.toStdString(), options);
    if (compiled.ok() && !pattern.isEmpty())
        return true;
    fault(node, Text(QT_TRANSLATE_NOOP("Text", "The expression cannot be matched in linear time, or is not valid: %1"),
                     {QString::fromStdString(compiled.error())}));
    return false;
}

void RemedyReader::readAction(const YAML::Node &node, RemedyEntry &entry)
{
    if (!node.IsMap()) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "An action has to be a mapping.")));
        return;
    }
    onlyKeys(node, {"open", "diagnose", "prepare", "copy", "label"});
    RemedyAction action;
    if (node["label"])
        action.label = text(node["label"]);
    if (node["open"]) {
        action.page = page(node["open"]);
    } else if (node["diagnose"]) {
        action.kind = RemedyActionKind::Diagnose;
    } else if (node["prepare"]) {
        action.kind = RemedyActionKind::Prepare;
        const auto operation = enumFromName<OperationKind>(line(node["prepare"]));
        if (!operation)
            fault(node["prepare"], Text(QT_TRANSLATE_NOOP("Text", "There is no such operation.")));
        action.operation = operation.value_or(OperationKind::Restore);
    } else if (node["copy"]) {
        action.kind = RemedyActionKind::CopyCommand;
        action.command = line(node["copy"]);
        m_places = std::max(m_places, greatestPlace(action.command));
    } else {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "An action is one of open, diagnose, prepare and copy.")));
    }
    entry.remedy.actions.append(action);
}

void RemedyReader::readSource(const YAML::Node &node, RemedyEntry &entry)
{
    if (!node.IsMap()) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "The source has to be a mapping.")));
        return;
    }
    onlyKeys(node, {"document", "section", "page"});
    entry.remedy.source.document = required(node, "document");
    if (node["section"])
        entry.remedy.source.section = line(node["section"]);
    if (node["page"])
        entry.remedy.source.page = page(node["page"]);
}

/// A place that nothing fills would leave a hole in a sentence.
void RemedyReader::checkPlaces(const YAML::Node &node, const RemedyEntry &entry)
{
    if (m_places == 0)
        return;
    for (const Signature &signature : entry.signatures) {
        const int groups =
            signature.patterns.isEmpty() ? 0 : RE2(signature.patterns.first().toStdString()).NumberOfCapturingGroups();
        if (groups < m_places)
            fault(node, Text(QT_TRANSLATE_NOOP(
                                 "Text", "A text has %%1, and not all that the remedy is found by has so many groups."),
                             {QString::number(m_places)}));
    }
}

Text RemedyReader::text(const YAML::Node &parent, const char *key, bool isRequired)
{
    if (parent[key])
        return text(parent[key]);
    if (isRequired)
        fault(parent, Text(QT_TRANSLATE_NOOP("Text", "The key “%1” is missing."), {QString::fromLatin1(key)}));
    return {};
}

Text RemedyReader::text(const YAML::Node &node)
{
    if (!node.IsMap() || !node["en"]) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "A text has to have “en”, and one entry for each other language.")));
        return {};
    }
    const QString english = line(node["en"]);
    if (english.isEmpty())
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "The text is empty.")));
    const int places = greatestPlace(english);
    m_places = std::max(m_places, places);
    for (const auto &entry : node) {
        const QString language = line(entry.first);
        const QString words = line(entry.second);
        if (language == "en"_L1)
            continue;
        if (words.isEmpty() || greatestPlace(words) != places)
            fault(entry.second,
                  Text(QT_TRANSLATE_NOOP("Text", "The text is empty, or has other places (%%1) than the English one."),
                       {u"1"_s}));
        m_file->translations[language].insert(english.toUtf8(), words);
    }
    return Text::fromData(english);
}

/// A scalar, its line ends and spaces at the ends taken away.
QString RemedyReader::line(const YAML::Node &node)
{
    if (!node.IsScalar()) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "A text is expected here.")));
        return {};
    }
    return QString::fromStdString(node.Scalar()).trimmed();
}

QString RemedyReader::required(const YAML::Node &parent, const char *key)
{
    if (parent[key])
        return line(parent[key]);
    fault(parent, Text(QT_TRANSLATE_NOOP("Text", "The key “%1” is missing."), {QString::fromLatin1(key)}));
    return {};
}

QUrl RemedyReader::page(const YAML::Node &node)
{
    const QUrl url(line(node), QUrl::StrictMode);
    if (url.scheme() != "https"_L1 || url.host().isEmpty())
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "An address has to begin with https://.")));
    return url;
}

std::optional<int> RemedyReader::number(const YAML::Node &node)
{
    bool isNumber = false;
    const int value = line(node).toInt(&isNumber);
    if (isNumber)
        return value;
    fault(node, Text(QT_TRANSLATE_NOOP("Text", "A whole number is expected here.")));
    return std::nullopt;
}

std::vector<YAML::Node> RemedyReader::list(const YAML::Node &node, std::size_t most)
{
    if (!node)
        return {};
    if (!node.IsSequence()) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "A list is expected here.")));
        return {};
    }
    if (node.size() > most) {
        fault(node, Text(QT_TRANSLATE_NOOP("Text", "The list has more than %1 entries."), {QString::number(most)}));
        return {};
    }
    std::vector<YAML::Node> nodes;
    for (const YAML::Node &one : node)
        nodes.push_back(one);
    return nodes;
}

void RemedyReader::onlyKeys(const YAML::Node &node, std::initializer_list<const char *> known)
{
    QSet<QString> seen;
    for (const auto &entry : node) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        const QString name = QString::fromStdString(key);
        if (seen.contains(name))
            fault(entry.first, Text(QT_TRANSLATE_NOOP("Text", "The key “%1” is there twice."), {name}));
        seen.insert(name);
        if (std::none_of(known.begin(), known.end(), [&key](const char *one) { return key == one; }))
            fault(entry.first, Text(QT_TRANSLATE_NOOP("Text", "The key “%1” is not known."), {name}));
    }
}

} // namespace Switchback
