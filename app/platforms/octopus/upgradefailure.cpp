// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/upgradefailure.h"

#include "app/platforms/octopus/octopusproblem.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Rule {
    const char *code; ///< after "octopus.upgrade."
    const char *words;
    const char *sentence;
    const char *remedy;
};

/// The more telling before the more general.
constexpr Rule rules[] = {
    {"eula", "accept the EULA", // the container's own page on troubleshooting
     QT_TRANSLATE_NOOP("Text", "The container does not start without the variable ACCEPT_EULA."),
     QT_TRANSLATE_NOOP("Text", "Make the container anew with ACCEPT_EULA=Y, then upgrade.")},
    {"nodes-running", "nodes? (?:is|are) (?:still )?running|shut ?down all (?:other )?nodes", // issue 8241
     QT_TRANSLATE_NOOP("Text", "Another node still runs on the database."),
     QT_TRANSLATE_NOOP("Text", "Stop every node on every host, then try again.")},
    {"licence", "would not be compliant with your license|[Nn]o license|license has expired", // 5093, 4703, 9828, 7427
     QT_TRANSLATE_NOOP("Text", "The licence does not let this version run."),
     QT_TRANSLATE_NOOP("Text", "Enter a licence that covers it, then try again.")},
    {"node-limit", "license only allows", // high-availability/troubleshooting
     QT_TRANSLATE_NOOP("Text", "The licence allows fewer nodes than the database knows."),
     QT_TRANSLATE_NOOP("Text", "Delete nodes that are no more under Configuration, Nodes.")},
    {"hop", "Invalid column name '(?:DataVersion|LastModified)'", // 10126
     QT_TRANSLATE_NOOP("Text", "This version cannot be reached from the one before in one step."),
     QT_TRANSLATE_NOOP("Text", "Go by way of a release newer than 2024.3.600 and older than 2025.4.10666.")},
    {"newer-database", "Unexpected upgrade history detected|Extra upgrade script", // 7790
     QT_TRANSLATE_NOOP("Text", "The database has been upgraded by a newer version than this one."),
     QT_TRANSLATE_NOOP("Text", "Choose a newer version.")},
    {"sql-too-old", "Failed running always run pre scripts", // 6458, 6320: the text misleads
     QT_TRANSLATE_NOOP("Text", "The SQL Server is too old for this version."),
     QT_TRANSLATE_NOOP("Text", "Upgrade SQL Server first.")},
    {"collation", "default collation|collation conflict", // 7132, 3069, 2976, 3623
     QT_TRANSLATE_NOOP("Text", "The database mixes collations."),
     QT_TRANSLATE_NOOP("Text", "Have them made the same first, as Octopus documents it.")},
    {"log-full", "transaction log for database .* is full|ACTIVE_TRANSACTION", // 6983
     QT_TRANSLATE_NOOP("Text", "The transaction log of the database is full."),
     QT_TRANSLATE_NOOP("Text", "Let the transaction log grow, or make room for it, then try again.")},
    {"timeout", "Execution Timeout Expired", // 5059, 4786, 5038
     QT_TRANSLATE_NOOP("Text", "The database was too slow for its upgrade."),
     QT_TRANSLATE_NOOP("Text",
                       "Give the database more power meanwhile, or a longer time-out in the connection string.")},
    {"missing-index", "Missing item: IDX", // 7077, 5913
     QT_TRANSLATE_NOOP("Text", "The database lacks an index that it should have."),
     QT_TRANSLATE_NOOP("Text", "Ask Octopus support for the script that adds it.")},
    {"precondition", "pre-conditions to safely upgrade your database has failed|^FAIL:", // 7266, 2668
     QT_TRANSLATE_NOOP("Text", "A condition for upgrading the database is not met."),
     QT_TRANSLATE_NOOP("Text", "Put right what the line with FAIL says, then try again.")},
    {"rolled-back", "Failed upgrading database schema", // 4742
     QT_TRANSLATE_NOOP("Text", "The upgrade of the database failed and was taken back by itself."),
     QT_TRANSLATE_NOOP("Text", "Send the log to Octopus support.")},
    {"certificate", "certificate chain was issued by an authority|RemoteCertificateValidationCallback", // 6899, 7650
     QT_TRANSLATE_NOOP("Text", "The new version does not believe the certificate of the SQL Server."),
     QT_TRANSLATE_NOOP("Text",
                       "Give SQL Server a valid certificate, or add TrustServerCertificate=True to the connection "
                       "string.")},
    {"master-key", "Octopus.Storage.MasterKey|valid master key", // 7271, 6507, 3563
     QT_TRANSLATE_NOOP("Text", "The master key is missing or is not the one of this database."),
     QT_TRANSLATE_NOOP("Text", "Give the container the right MASTER_KEY.")},
    {"permission", "Login failed for user|permission was denied", // 3565, 3317
     QT_TRANSLATE_NOOP("Text", "The database does not let the new version in."),
     QT_TRANSLATE_NOOP("Text", "The user of the connection string has to own the database.")},
    {"path", "Could not find a part of the path|Access to the path", // high-availability/troubleshooting
     QT_TRANSLATE_NOOP("Text", "The new version does not reach one of its folders."),
     QT_TRANSLATE_NOOP("Text", "Check the volumes of the container and the rights on them.")},
    {"data", "DependencyResolutionException", // 9145, 9251
     QT_TRANSLATE_NOOP("Text", "The new version stumbles over old data in the database."),
     QT_TRANSLATE_NOOP("Text", "Try a newer patch of the same release, or ask Octopus support.")},
};

} // namespace

Problem upgradeFailure(const QStringList &log, int exitCode)
{
    constexpr qsizetype enough = 60;
    const QString details = log.mid(std::max<qsizetype>(0, log.size() - enough)).join(u'\n');
    for (const Rule &rule : rules) {
        const QRegularExpression words(QString::fromLatin1(rule.words), QRegularExpression::MultilineOption);
        if (words.match(log.join(u'\n')).hasMatch())
            return octopusProblem(ProblemKind::Remote, Owner::Platform,
                                  "octopus.upgrade."_L1 + QLatin1StringView(rule.code), Text(rule.sentence),
                                  Text(rule.remedy), details);
    }
    return octopusProblem(
        ProblemKind::Remote, Owner::Platform, u"octopus.upgrade.unknown"_s,
        exitCode == 0
            ? Text(QT_TRANSLATE_NOOP("Text", "The new version ended while it started."))
            : Text(QT_TRANSLATE_NOOP("Text", "The new version ended with exit code %1 while it started."), {exitCode}),
        Text(QT_TRANSLATE_NOOP("Text", "Its last lines are in the details; send them to Octopus support.")), details);
}

} // namespace Switchback
