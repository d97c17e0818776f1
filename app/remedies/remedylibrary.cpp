// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/remedylibrary.h"

#include "app/process/shellquote.h"
#include "app/remedies/linematcher.h"
#include "app/remedies/versionrange.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

/// Resources of a static library have to be asked for; the macro wants the global name space.
static void initRemedies()
{
    Q_INIT_RESOURCE(remedies);
}

namespace Switchback {

namespace {

/// How sure it is, by what it was found by: a code says it, words of a message may be meant otherwise, an exit code or a
/// status is used for many things, and the kind of a failure is only where to begin.
constexpr int byCode = 400;
constexpr int byText = 300;
constexpr int byNumber = 200;
constexpr int byFamily = 100;
constexpr int byKind = 1;
/// The more has to hold, the surer.
constexpr int forEachPart = 10;
constexpr int forOwnPlatform = 5;

/// Stands in a text where a message would say it.
const QString hole = u"…"_s;

Text filled(const Text &text, const QStringList &groups)
{
    if (groups.isEmpty())
        return text;
    QVariantList arguments;
    for (const QString &group : groups)
        arguments.append(group);
    return text.isEmpty() ? Text() : Text::fromData(text.toJson().value("source"_L1).toString(), arguments);
}

/// A remedy with its places filled.
Remedy filled(Remedy remedy, const QStringList &groups)
{
    remedy.sentence = filled(remedy.sentence, groups);
    remedy.explanation = filled(remedy.explanation, groups);
    for (Text &step : remedy.steps)
        step = filled(step, groups);
    // They come from output that anybody may have written, and go into a command.
    QVariantList words;
    for (const QString &group : groups)
        words.append(group == hole ? hole : QString::fromUtf8(shellQuoted(group)));
    if (!groups.isEmpty())
        for (RemedyAction &action : remedy.actions)
            action.command = Text::fromData(action.command, words).english();
    return remedy;
}

/// What a signature makes of a symptom; a rank of 0 when it does not fit.
struct Fit {
    int rank = 0;
    Text reason;
    QStringList lines;
    QStringList groups;
};

bool isFamily(const QString &code)
{
    return code.endsWith(".*"_L1);
}

bool fitsCode(const QString &code, const QString &pattern)
{
    return isFamily(pattern) ? code.startsWith(pattern.chopped(1)) : code == pattern;
}

using Hits = QHash<QString, LineMatcher::Hit>;

void takeText(const Signature &signature, const Hits &hits, Fit &fit)
{
    fit.rank += byText + forEachPart * int(signature.patterns.size());
    for (const QString &pattern : signature.patterns)
        fit.lines += hits.value(pattern).lines;
    fit.lines.removeDuplicates();
    fit.groups = hits.value(signature.patterns.first()).groups;
    fit.reason = Text(QT_TRANSLATE_NOOP("Text", "The output says “%1”."), {fit.lines.first()});
}

Fit fitOf(const Signature &signature, const Symptom &symptom, const Hits &hits)
{
    Fit fit;
    const bool fits = (signature.code.isEmpty() || fitsCode(symptom.code, signature.code))
                      && (!signature.kind || signature.kind == symptom.kind)
                      && (!signature.exitCode || signature.exitCode == symptom.exitCode)
                      && (!signature.httpStatus || signature.httpStatus == symptom.httpStatus)
                      && std::all_of(signature.patterns.cbegin(), signature.patterns.cend(),
                                     [&hits](const QString &pattern) { return hits.contains(pattern); });
    if (!fits)
        return fit;
    if (signature.kind) {
        fit.rank += byKind;
        fit.reason = Text(QT_TRANSLATE_NOOP("Text", "It is a failure of that sort."));
    }
    if (signature.httpStatus) {
        fit.rank += byNumber;
        fit.reason = Text(QT_TRANSLATE_NOOP("Text", "The server answered with HTTP %1."),
                          {QString::number(*signature.httpStatus)});
    }
    if (signature.exitCode) {
        fit.rank += byNumber;
        fit.reason =
            Text(QT_TRANSLATE_NOOP("Text", "The command ended with code %1."), {QString::number(*signature.exitCode)});
    }
    if (!signature.patterns.isEmpty())
        takeText(signature, hits, fit);
    if (!signature.code.isEmpty()) {
        fit.rank += isFamily(signature.code) ? byFamily : byCode;
        if (signature.patterns.isEmpty())
            fit.reason = Text(QT_TRANSLATE_NOOP("Text", "The failure has the code %1."), {symptom.code});
    }
    return fit;
}

bool isMeantFor(const Remedy &remedy, const Symptom &symptom)
{
    if (!remedy.platform.isEmpty() && !symptom.platform.isEmpty() && remedy.platform != symptom.platform)
        return false;
    if (remedy.versions.isEmpty() || symptom.version.isEmpty())
        return true;
    const auto range = VersionRange::parse(remedy.versions);
    return range && range->contains(symptom.version);
}

} // namespace

RemedyLibrary::RemedyLibrary(QString ownFolder)
    : m_ownFolder(std::move(ownFolder))
{
}

RemedyLibrary::RemedyLibrary(const QList<std::pair<QString, QByteArray>> &files)
{
    for (const auto &[name, bytes] : files)
        add(bytes, name);
    finish();
}

RemedyLibrary::~RemedyLibrary() = default;

void RemedyLibrary::add(const QByteArray &bytes, const QString &name) const
{
    RemedyFile file = readRemedyFile(bytes, name);
    const bool isOwn = !m_ownFolder.isEmpty() && name.startsWith(m_ownFolder);
    for (const RemedyEntry &entry : std::as_const(file.entries)) {
        const QString other = m_ownFiles.value(entry.remedy.id);
        if (!other.isEmpty())
            m_content.faults.append(
                {.file = name,
                 .sentence =
                     Text(QT_TRANSLATE_NOOP("Text", "The remedy %1 is in %2, too. The one of this file counts."),
                          {entry.remedy.id, other})});
        if (isOwn)
            m_ownFiles.insert(entry.remedy.id, name);
        // One's own remedy counts instead of ours of the same name.
        m_content.entries.removeIf([&entry](const RemedyEntry &one) { return one.remedy.id == entry.remedy.id; });
        m_content.entries.append(entry);
    }
    m_content.faults += file.faults;
    for (auto language = file.translations.cbegin(); language != file.translations.cend(); ++language)
        m_content.translations[language.key()].insert(language.value());
}

void RemedyLibrary::addFolder(const QString &folder) const
{
    const bool isOwn = folder == m_ownFolder;
    const auto cannotBeRead = [this](const QString &path, const QString &why) {
        m_content.faults.append(
            {.file = path, .sentence = Text(QT_TRANSLATE_NOOP("Text", "It cannot be read: %1"), {why})});
    };
    // Links that lead nowhere and folders called so are mistakes that somebody should hear of, too.
    const QFileInfoList entries =
        QDir(folder).entryInfoList({u"*.yaml"_s}, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString path = folder + u'/' + entry.fileName();
        if (!entry.isFile()) { // nor is a pipe, which would be waited for
            cannotBeRead(path, entry.exists() ? qt_error_string(entry.isDir() ? EISDIR : EINVAL)
                                              : qt_error_string(entry.isSymLink() ? ENOENT : EINVAL));
            continue;
        }
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            add(file.read(mostRemedyBytes + 1), isOwn ? path : entry.fileName());
        else
            cannotBeRead(path, file.errorString());
    }
}

void RemedyLibrary::load() const
{
    const QMutexLocker lock(&m_mutex);
    if (m_isLoaded)
        return;
    initRemedies();
    addFolder(u":/remedies"_s);
    if (!m_ownFolder.isEmpty())
        addFolder(m_ownFolder);
    finish();
}

void RemedyLibrary::finish() const
{
    std::sort(m_content.entries.begin(), m_content.entries.end(),
              [](const RemedyEntry &one, const RemedyEntry &other) { return one.remedy.id < other.remedy.id; });
    QStringList patterns;
    for (const RemedyEntry &entry : std::as_const(m_content.entries))
        for (const Signature &signature : entry.signatures)
            patterns += signature.patterns;
    m_matcher = std::make_unique<const LineMatcher>(patterns);
    m_isLoaded = true;
}

QList<Remedy> RemedyLibrary::all() const
{
    load();
    const QStringList holes(9, hole);
    QList<Remedy> remedies;
    for (const RemedyEntry &entry : std::as_const(m_content.entries))
        remedies.append(filled(entry.remedy, holes));
    return remedies;
}

QList<RemedyFault> RemedyLibrary::faults() const
{
    load();
    return m_content.faults;
}

QList<RemedyMatch> RemedyLibrary::match(const Symptom &symptom, const std::stop_token &stop) const
{
    load();
    const Hits hits = m_matcher->find(symptom.text, stop);
    QList<RemedyMatch> matches;
    for (const RemedyEntry &entry : std::as_const(m_content.entries)) {
        if (stop.stop_requested())
            return {};
        if (!isMeantFor(entry.remedy, symptom))
            continue;
        Fit best;
        for (const Signature &signature : entry.signatures)
            if (const Fit fit = fitOf(signature, symptom, hits); fit.rank > best.rank)
                best = fit;
        if (best.rank == 0)
            continue;
        if (!entry.remedy.platform.isEmpty() && entry.remedy.platform == symptom.platform)
            best.rank += forOwnPlatform;
        matches.append({.remedy = filled(entry.remedy, best.groups),
                        .reason = best.reason,
                        .lines = best.lines,
                        .rank = best.rank});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const RemedyMatch &one, const RemedyMatch &other) { return one.rank > other.rank; });
    // What is only where to begin says nothing beside what is known.
    if (!matches.isEmpty() && matches.first().rank >= byFamily)
        matches.removeIf([](const RemedyMatch &match) { return match.rank < byFamily; });
    return matches;
}

QString RemedyLibrary::translation(const QString &language, const QByteArray &source) const
{
    return m_isLoaded ? m_content.translations.value(language).value(source) : QString();
}

} // namespace Switchback
