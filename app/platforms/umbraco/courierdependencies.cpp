// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/courierdependencies.h"

#include "app/platforms/umbraco/umbracoproblem.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Far more than anybody writes; what is longer is not searched through.
constexpr qsizetype maximumTextBytes = 8 << 20;
constexpr qsizetype maximumAssemblyBytes = 128 << 20;

QString nameOf(const QString &path)
{
    return path.section(u'/', -1).section(u'\\', -1).toLower();
}

bool isAssembly(const QString &path)
{
    return nameOf(path).endsWith(".dll"_L1);
}

bool isMarkup(const QString &path)
{
    const QString name = nameOf(path);
    return name.endsWith("proj"_L1) || name == "packages.config"_L1;
}

bool isCode(const QString &path)
{
    const QString name = nameOf(path);
    return name.endsWith(".cs"_L1) || name.endsWith(".vb"_L1) || name.endsWith(".cshtml"_L1);
}

/// As Umbraco as a Service put them into bin: the upgrade takes them out again.
bool isShipped(const QString &path)
{
    static const QSet<QString> shipped{u"umbraco.courier.cacheresolvers.dll"_s,
                                       u"umbraco.courier.core.dll"_s,
                                       u"umbraco.courier.dataresolvers.dll"_s,
                                       u"umbraco.courier.persistence.v4.nhibernate.dll"_s,
                                       u"umbraco.courier.persistence.v6.nhibernate.dll"_s,
                                       u"umbraco.courier.providers.dll"_s,
                                       u"umbraco.courier.repositoryproviders.dll"_s,
                                       u"umbraco.courier.ui.dll"_s};
    return shipped.contains(nameOf(path));
}

/// Old projects are in all sorts of encodings; what is looked for is ASCII in all of them.
QString textIn(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    return decoder.decode(bytes);
}

/// Blanks out what the pattern finds, and keeps the lines as they are.
QString without(const QRegularExpression &pattern, QString text)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at)
            if (text.at(at) != u'\n')
                text[at] = u' ';
    }
    return text;
}

QString withoutComments(const QString &path, const QString &text)
{
    static const QRegularExpression markup(u"<!--.*?(?:-->|\\z)"_s, QRegularExpression::DotMatchesEverythingOption);
    // Texts first, so that the "//" of an address in one begins no comment; none of the repetitions can be read in two
    // ways.
    static const QRegularExpression code(
        u"@\"[^\"]*+(?:\"\"[^\"]*+)*+\"|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'(?:[^'\\\\\\n]|\\\\.){1,8}'"
        "|//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|\\z)|@\\*[\\s\\S]*?(?:\\*@|\\z)"_s);
    static const QRegularExpression basic(u"\"[^\"\\n]*\"|'[^\\n]*"_s);
    if (isMarkup(path))
        return without(markup, text);
    return without(nameOf(path).endsWith(".vb"_L1) ? basic : code, text);
}

QList<CourierFinding> findingsInText(const QString &path, const QString &text)
{
    static const QRegularExpression courier(u"\\bUmbraco\\.?Courier(?:\\.[A-Za-z_]\\w*)*"_s);
    QList<CourierFinding> findings;
    QSet<QString> known;
    int line = 1;
    qsizetype counted = 0;
    auto matches = courier.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        line += int(QStringView(text).sliced(counted, match.capturedStart() - counted).count(u'\n'));
        counted = match.capturedStart();
        QString name = match.captured();
        if (name.endsWith(".dll"_L1)) // of a HintPath
            name.chop(4);
        if (known.contains(name))
            continue;
        known.insert(name);
        findings.append({.sort = isMarkup(path) ? CourierFinding::Project : CourierFinding::Code,
                         .file = path,
                         .line = line,
                         .name = name});
    }
    return findings;
}

/// An assembly names what it uses in its table of names, each with a zero before and after it.
QList<CourierFinding> findingsInAssembly(const QString &path, const QByteArray &bytes)
{
    static const QByteArray sign("\0Umbraco.Courier.", 17);
    QStringList names;
    for (qsizetype at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
        constexpr qsizetype longest = 200;
        const qsizetype end = bytes.indexOf('\0', at + 1);
        if (end < 0 || end - at > longest)
            continue;
        const QByteArray name = bytes.mid(at + 1, end - at - 1);
        const bool isPlain = std::all_of(name.cbegin(), name.cend(), [](char one) { return one > ' ' && one < 127; });
        if (isPlain)
            names.append(QString::fromLatin1(name));
    }
    names.removeDuplicates();
    names.sort();
    QList<CourierFinding> findings;
    for (const QString &name : std::as_const(names))
        findings.append({.sort = CourierFinding::Assembly, .file = path, .line = 0, .name = name});
    return findings;
}

} // namespace

bool mayNameCourier(const QString &path)
{
    return isMarkup(path) || isCode(path) || (isAssembly(path) && !isShipped(path));
}

QList<CourierFinding> courierDependencies(const QString &path, const QByteArray &bytes)
{
    if (!mayNameCourier(path) || bytes.size() > (isAssembly(path) ? maximumAssemblyBytes : maximumTextBytes))
        return {};
    if (isAssembly(path))
        return findingsInAssembly(path, bytes);
    return findingsInText(path, withoutComments(path, textIn(bytes)));
}

QList<CourierFinding> courierAssemblies(const QStringList &paths)
{
    QList<CourierFinding> findings;
    for (const QString &path : paths)
        if (isAssembly(path) && !isShipped(path) && nameOf(path).contains("courier"_L1))
            findings.append({.sort = CourierFinding::Assembly,
                             .file = path,
                             .line = 0,
                             .name = path.section(u'/', -1).section(u'\\', -1).chopped(4)});
    return findings;
}

QString courierLine(const CourierFinding &finding)
{
    return finding.line > 0 ? u"%1, line %2: %3"_s.arg(finding.file, QString::number(finding.line), finding.name)
                            : u"%1: %2"_s.arg(finding.file, finding.name);
}

Problem courierProblem(const QList<CourierFinding> &findings)
{
    QStringList lines;
    for (const CourierFinding &finding : findings)
        lines.append(courierLine(finding));
    return umbracoProblem(
        ProblemKind::Refused, Owner::You, u"umbraco.courier"_s,
        Text(QT_TRANSLATE_NOOP(
            "Text", "The site cannot be upgraded as it depends on Umbraco Courier, which Umbraco Deploy replaces from "
                    "version 7.6 on.")),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Remove what refers to Courier, and push. Resolvers become value connectors of Deploy; "
                               "Umbraco.Deploy.Contrib has those for well-known packages.")),
        lines.join(u'\n'));
}

} // namespace Switchback
