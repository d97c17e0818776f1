// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/sampleaccounts.h"

#include "models/credentialproblems.h"
#include "models/requestrecord.h"
#include "tests/fakes/sampledata.h"

using namespace Qt::StringLiterals;

namespace Switchback::Fakes {

AccountForm octopusForm()
{
    return {.platform = u"octopus"_s,
            .name = u"Octopus Server"_s,
            .summary =
                Text("Upgrades by deploying releases of Octopus projects, and rolls back to the release before."),
            .fields = {{.id = u"address"_s,
                        .label = Text("Address"),
                        .help = Text("The address of the server, as in the browser."),
                        .kind = FieldKind::Address,
                        .example = u"https://octopus.example.org"_s,
                        .suggestion = {},
                        .choices = {}},
                       {.id = u"apiKey"_s,
                        .label = Text("API key"),
                        .help = Text("Made in Octopus under your profile, “My API Keys”."),
                        .kind = FieldKind::Secret,
                        .example = u"API-…"_s,
                        .suggestion = {},
                        .choices = {}},
                       {.id = u"space"_s,
                        .label = Text("Space"),
                        .help = Text("Empty for the default space."),
                        .required = false,
                        .example = {},
                        .suggestion = {},
                        .choices = {}},
                       {.id = u"authorities"_s,
                        .label = Text("Certificate authorities"),
                        .help = Text("A PEM file with the authorities of your company, if it has its own."),
                        .kind = FieldKind::File,
                        .required = false,
                        .example = {},
                        .suggestion = {},
                        .choices = {}}}};
}

AccountForm magnoliaForm()
{
    return {
        .platform = u"magnolia"_s,
        .name = u"Magnolia"_s,
        .summary = Text("Upgrades Magnolia PaaS environments and restores their backups."),
        .fields = {{.id = u"address"_s,
                    .label = Text("Address"),
                    .help = Text("The address of the cockpit."),
                    .kind = FieldKind::Address,
                    .example = {},
                    .suggestion = u"https://cockpit.example.org"_s,
                    .choices = {}},
                   {.id = u"region"_s,
                    .label = Text("Region"),
                    .help = {},
                    .kind = FieldKind::Choice,
                    .example = {},
                    .suggestion = u"us"_s,
                    .choices = {u"eu"_s, u"us"_s}},
                   {.id = u"user"_s, .label = Text("User"), .help = {}, .example = {}, .suggestion = {}, .choices = {}},
                   {.id = u"password"_s,
                    .label = Text("Password"),
                    .help = {},
                    .kind = FieldKind::Secret,
                    .example = {},
                    .suggestion = {},
                    .choices = {}}}};
}

Account octopusAccount()
{
    Account account;
    account.id = u"octopus-1"_s;
    account.platform = u"octopus"_s;
    account.name = u"Octopus Server on octopus.example.org"_s;
    account.values = {{u"address"_s, u"https://octopus.example.org"_s}};
    account.storedSecrets = {u"apiKey"_s};
    return account;
}

AccountFinding octopusFinding()
{
    return {.product = u"Octopus Server 2026.2.1"_s,
            .signedInAs = u"ada"_s,
            .projects = {{.location = u"web"_s, .name = u"Website"_s, .note = Text("3 environments")},
                         {.location = u"shop"_s, .name = u"Web shop"_s, .note = Text("2 environments")},
                         {.location = u"docs"_s, .name = u"Documentation"_s, .note = {}}}};
}

AccountTrouble untrustedCertificate()
{
    return {.part = ConnectionPart::Certificate,
            .fieldId = u"address"_s,
            .problem = {.kind = ProblemKind::Refused,
                        .owner = Owner::You,
                        .code = u"http.tls.untrusted"_s,
                        .sentence =
                            Text("The certificate of octopus.example.org was issued by nobody this computer trusts."),
                        .remedy = Text("Compare its fingerprint with the one your administrator tells you."),
                        .details = {}},
            .certificate = CertificateFacts{.subject = u"octopus.example.org"_s,
                                            .issuer = u"Example Company Internal CA"_s,
                                            .validFrom = sampleNow().addDays(-20),
                                            .validUntil = sampleNow().addDays(345),
                                            .fingerprint = u"3F:8A:91:0C:D2:77:E4:5B:18:6E:A3:F0:29:BC:5D:41:"
                                                           "70:9E:C6:12:8B:FD:34:A7:E9:50:1B:6C:D8:23:97:4E"_s}};
}

AccountTrouble refusedKey()
{
    return {.part = ConnectionPart::SignIn,
            .fieldId = u"apiKey"_s,
            .problem = {.kind = ProblemKind::Permission,
                        .owner = Owner::You,
                        .code = u"http.unauthorized"_s,
                        .sentence = Text("octopus.example.org does not accept the API key."),
                        .remedy = Text("Make a new key in Octopus and type it here."),
                        .details = {}},
            .certificate = {}};
}

AccountTrouble keyringRefuses(KeyringTrouble trouble)
{
    return {
        .part = ConnectionPart::Keyring, .fieldId = u"apiKey"_s, .problem = keyringProblem(trouble), .certificate = {}};
}

QList<OutputLine> sampleRequests()
{
    RequestRecord record;
    record.sentAt = sampleNow().addMSecs(1250);
    record.method = u"GET"_s;
    record.origin = u"https://octopus.example.org:8443"_s;
    record.path = u"/api/spaces?take=30"_s;
    record.status = 200;
    record.milliseconds = 84;
    record.receivedBytes = 1234;
    record.requestHeaders = {u"Accept: application/json"_s, u"X-Octopus-ApiKey: ‹secret›"_s};
    record.responseHeaders = {u"Content-Type: application/json"_s, u"Server: Octopus"_s};
    RequestRecord refused = record;
    refused.sentAt = record.sentAt.addMSecs(400);
    refused.method = u"POST"_s;
    refused.path = u"/api/Spaces-1/deployments"_s;
    refused.status = 403;
    refused.code = u"http.forbidden"_s;
    refused.milliseconds = 1430;
    RequestRecord silent = refused;
    silent.sentAt = refused.sentAt.addMSecs(1500);
    silent.path = u"/api/Spaces-1/tasks/ServerTasks-1"_s;
    silent.status = 0;
    silent.code = u"http.timeout"_s;
    silent.milliseconds = 30'000;
    silent.retries = 2;
    silent.responseHeaders.clear();
    QList<OutputLine> lines;
    for (const RequestRecord &each : {record, refused, silent})
        lines.append({.number = lines.size() + 1,
                      .at = each.sentAt,
                      .stepId = {},
                      .stream = Stream::Request,
                      .note = {},
                      .text = each.toLine()});
    return lines;
}

} // namespace Switchback::Fakes
