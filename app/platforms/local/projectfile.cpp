// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/projectfile.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/sitevariables.h"
#include "app/process/loopbackport.h"
#include "models/releasecatalogue.h"
#include "models/strictjson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Role readRole(StrictJson &json)
{
    const QString word = json.requiredString(u"role"_s);
    if (word == "integration"_L1)
        return Role::Integration;
    if (word == "uat"_L1)
        return Role::Uat;
    if (word == "live"_L1)
        return Role::Live;
    if (word != "other"_L1)
        json.refuse(u"role"_s, Text(QT_TRANSLATE_NOOP("Text", "must be one of integration, uat, live and other")));
    return Role::Other;
}

quint16 readPort(StrictJson &json, int firstPort)
{
    constexpr int highest = 65535;
    const int port = json.requiredInteger(u"port"_s, 1, highest);
    if (port < firstPort) {
        json.refuse(u"port"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "is %1, but without privileges only ports from %2 to 65535 can "
                                                   "be used"),
                         {port, firstPort}));
    }
    return quint16(port);
}

/// The object is optional, in the project and in each environment.
Guardrails readLimits(StrictJson &json, const Guardrails &standard)
{
    std::optional<StrictJson> part = json.optionalObject(u"guardrails"_s);
    if (!part)
        return standard;
    const Guardrails limits = readGuardrails(*part, standard);
    json.take(*part);
    return limits;
}

SiteEnvironment readEnvironment(StrictJson &json, const QJsonObject &raw, int firstPort, const Guardrails &standard)
{
    SiteEnvironment environment;
    environment.name = json.requiredString(u"name"_s);
    environment.id = environmentIdOf(environment.name);
    if (environment.id.isEmpty())
        json.refuse(u"name"_s, Text(QT_TRANSLATE_NOOP("Text", "must hold at least one letter or digit")));
    environment.role = readRole(json);
    environment.port = readPort(json, firstPort);
    environment.release = json.optionalString(u"release"_s);
    environment.guardrails = readLimits(json, standard);
    environment.variables = readSiteVariables(json, raw);
    return environment;
}

void refuseDuplicate(StrictJson &json, const SiteEnvironment &candidate, const QList<SiteEnvironment> &earlier)
{
    for (const SiteEnvironment &other : earlier) {
        if (other.id == candidate.id) {
            json.refuse(u"name"_s,
                        Text(QT_TRANSLATE_NOOP("Text", "is “%1”, which is too much like the environment “%2”"),
                             {candidate.name, other.name}));
        }
        if (other.port == candidate.port) {
            json.refuse(u"port"_s, Text(QT_TRANSLATE_NOOP("Text", "is %1, which the environment “%2” uses already"),
                                        {candidate.port, other.name}));
        }
    }
}

QStringList readCheckPaths(StrictJson &json)
{
    const QStringList paths = json.optionalStrings(u"checkPaths"_s, {u"/"_s});
    const bool good = !paths.isEmpty() && std::all_of(paths.begin(), paths.end(), [](const QString &path) {
        return path.startsWith(u'/') && std::none_of(path.begin(), path.end(), [](QChar character) {
                   return character.isSpace() || character.category() == QChar::Other_Control;
               });
    });
    if (!good) {
        json.refuse(u"checkPaths"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "must be a list of paths that begin with / and hold no "
                                                   "blanks")));
    }
    return paths;
}

} // namespace

const SiteEnvironment *ProjectFile::environment(const QString &id) const
{
    for (const SiteEnvironment &candidate : environments)
        if (candidate.id == id)
            return &candidate;
    return nullptr;
}

QString environmentIdOf(const QString &name)
{
    QString id;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar character : plain) {
        const bool keeps = (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
        if (keeps)
            id += character;
        else if (character.category() != QChar::Mark_NonSpacing && !id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

Result<ProjectFile> parseProjectFile(const QByteArray &bytes, int firstPort)
{
    constexpr int longestProof = 60 * 24 * 60;
    Result<StrictJson> parsed = StrictJson::parse(bytes, u"project.json"_s);
    if (!parsed)
        return Failure(parsed.error());
    StrictJson &json = *parsed;
    ProjectFile project;
    project.name = json.requiredString(u"name"_s);
    Guardrails standard;
    standard.observationSeconds =
        json.optionalInteger(u"observationSeconds"_s, 0, longestObservationSeconds, standard.observationSeconds);
    project.guardrails = readLimits(json, standard);
    const QJsonObject raw = QJsonDocument::fromJson(bytes).object();
    const QJsonArray rawEnvironments = raw.value("environments"_L1).toArray();
    QList<StrictJson> parts = json.requiredObjects(u"environments"_s);
    for (StrictJson &part : parts) {
        const QJsonObject rawPart = rawEnvironments.at(project.environments.size()).toObject();
        const SiteEnvironment environment = readEnvironment(part, rawPart, firstPort, project.guardrails);
        refuseDuplicate(part, environment, project.environments);
        json.take(part);
        project.environments.append(environment);
    }
    project.checkPaths = readCheckPaths(json);
    project.pages = readPageSettings(json);
    project.provenMinutes = json.optionalInteger(u"provenMinutes"_s, 0, longestProof, defaultProvenMinutes);
    project.catalogue = json.optionalString(u"catalogue"_s);
    if (!project.catalogue.isEmpty() && !isCatalogueId(project.catalogue))
        json.refuse(u"catalogue"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "must be made of small letters, digits and hyphens")));
    project.variables = readSiteVariables(json, raw);
    project.database = readDatabaseServer(bytes, json);
    if (json.problem())
        return Failure(*json.problem());
    std::stable_sort(project.environments.begin(), project.environments.end(),
                     [](const SiteEnvironment &left, const SiteEnvironment &right) { return left.role < right.role; });
    return project;
}

Result<ProjectFile> readProjectFile(const QString &folder)
{
    const Result<QByteArray> bytes = readWholeFile(folder + u"/project.json"_s);
    if (!bytes && bytes.error().kind == ProblemKind::NotFound) {
        return Failure(localProblem(
            ProblemKind::NotFound, Owner::You, u"local.no-project-file"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The folder %1 holds no project.json."), {folder}),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Choose the folder of a site's project, or write a project.json as the README "
                                   "describes it."))));
    }
    if (!bytes)
        return Failure(bytes.error());
    return parseProjectFile(*bytes, firstUnprivilegedPort());
}

} // namespace Switchback
