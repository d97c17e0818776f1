// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/linematcher.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype longestLine = 16 * 1024; ///< bytes
constexpr qsizetype mostLines = 5;           ///< kept for one expression
constexpr int mostGroups = 9;                ///< as texts have places
constexpr int linesBetweenLooks = 4096;
/// RE2 builds its automaton as it goes; with less room it starts again and again, which takes time and nothing else.
constexpr qint64 room = 64LL << 20;

RE2::Options options()
{
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(room);
    return options;
}

QStringList groupsOf(const RE2 &expression, const re2::StringPiece &line)
{
    const int count = std::min(expression.NumberOfCapturingGroups(), mostGroups);
    std::array<re2::StringPiece, mostGroups> pieces;
    std::array<RE2::Arg, mostGroups> arguments;
    std::array<const RE2::Arg *, mostGroups> pointers{};
    for (size_t i = 0; i < mostGroups; ++i) {
        arguments.at(i) = RE2::Arg(&pieces.at(i));
        pointers.at(i) = &arguments.at(i);
    }
    QStringList groups;
    if (!RE2::PartialMatchN(line, expression, pointers.data(), count))
        return groups;
    for (int i = 0; i < count; ++i) {
        const re2::StringPiece &piece = pieces.at(size_t(i));
        groups.append(QString::fromUtf8(piece.data(), qsizetype(piece.size())));
    }
    return groups;
}

} // namespace

struct LineMatcher::Set {
    Set()
        : all(options(), RE2::UNANCHORED)
    {
    }

    /// The numbers of those that fit.
    void match(const re2::StringPiece &line, std::vector<int> &fitting) const
    {
        fitting.clear();
        RE2::Set::ErrorInfo error{};
        if (isUsable && (all.Match(line, &fitting, &error) || error.kind == RE2::Set::kNoError))
            return;
        // Without room for all of them at once, one by one: slower, and none is missed.
        fitting.clear();
        for (size_t i = 0; i < each.size(); ++i)
            if (RE2::PartialMatch(line, *each.at(i)))
                fitting.push_back(int(i));
    }

    RE2::Set all;
    bool isUsable = false; ///< false: they are too many for one automaton
    std::vector<std::unique_ptr<RE2>> each;
};

LineMatcher::LineMatcher(const QStringList &patterns)
    : m_patterns(patterns)
    , m_set(std::make_unique<Set>())
{
    m_patterns.removeDuplicates();
    std::string error;
    for (const QString &pattern : std::as_const(m_patterns)) {
        m_set->all.Add(pattern.toStdString(), &error);
        m_set->each.push_back(std::make_unique<RE2>(pattern.toStdString(), options()));
    }
    m_set->isUsable = m_set->all.Compile();
}

LineMatcher::~LineMatcher() = default;

QHash<QString, LineMatcher::Hit> LineMatcher::find(const QByteArray &text, const std::stop_token &stop) const
{
    QHash<QString, Hit> hits;
    if (m_patterns.isEmpty())
        return hits;
    std::vector<int> fitting;
    int counted = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const re2::StringPiece line(text.constData() + begin, size_t(std::min(end - begin, longestLine)));
        begin = end + 1;
        if (++counted % linesBetweenLooks == 0 && stop.stop_requested())
            return {};
        m_set->match(line, fitting);
        if (fitting.empty())
            continue;
        const QString shown = QString::fromUtf8(line.data(), qsizetype(line.size())).trimmed();
        for (const int index : fitting) {
            Hit &hit = hits[m_patterns.at(index)];
            if (hit.lines.isEmpty())
                hit.groups = groupsOf(*m_set->each.at(size_t(index)), line);
            if (hit.lines.size() < mostLines && !hit.lines.contains(shown))
                hit.lines.append(shown);
        }
    }
    return hits;
}

} // namespace Switchback
