// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/composer.h"

#include "app/platforms/magento/magentoproblem.h"
#include "app/process/localcommands.h"
#include "app/process/printed.h"
#include "models/releaseversion.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Where keys for the vendor's packages are meant for, when the account has some.
const QString vendorRepository = u"repo.magento.com"_s;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(
            magentoProblem(ProblemKind::Local, Owner::You, u"magento.composer"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be read: %2."), {path, file.errorString()}), {}));
    return file.readAll();
}

/// As Composer's COMPOSER_AUTH has it: of the account, else of the file that Composer itself would have read, had it not
/// been given a folder of its own. Null: neither is there.
Result<std::shared_ptr<const Secret>> keys(Context &context)
{
    const QString user = context.account->value(u"composerUser"_s);
    if (!user.isEmpty()) {
        const auto password = context.account->secret(u"composerPassword"_s, context.stop);
        if (!password)
            return password;
        QJsonObject pair{{u"username"_s, user}};
        (*password)->use(
            [&](QByteArrayView bytes) { pair.insert(u"password"_s, QString::fromUtf8(bytes.toByteArray())); });
        QByteArray json = QJsonDocument(QJsonObject{{u"http-basic"_s, QJsonObject{{vendorRepository, pair}}}}).toJson();
        return std::make_shared<const Secret>(Secret::taken(json));
    }
    QStringList places{qEnvironmentVariable("COMPOSER_HOME"), QDir::homePath() + "/.config/composer"_L1,
                       QDir::homePath() + "/.composer"_L1};
    for (const QString &place : std::as_const(places)) {
        QFile file(place + "/auth.json"_L1);
        if (place.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        QByteArray json = file.readAll();
        const QJsonObject basic = QJsonDocument::fromJson(json).object().value("http-basic"_L1).toObject();
        for (const QJsonValue &pair : basic)
            context.account->redactor()->add(Secret(pair.toObject().value("password"_L1).toString().toUtf8()));
        return std::make_shared<const Secret>(Secret::taken(json));
    }
    return std::shared_ptr<const Secret>();
}

/// What stands between "Problem 1" and the end: sentences that name packages.
QStringList conflictsIn(const QStringList &words)
{
    constexpr qsizetype enough = 6;
    QStringList found;
    for (const QString &line : words) {
        const QString text = line.trimmed();
        if (text.startsWith("- "_L1) && found.size() < enough)
            found.append(text.mid(2));
    }
    return found;
}

Problem unresolvable(const QString &version, const QStringList &words)
{
    const QStringList conflicts = conflictsIn(words);
    return magentoProblem(
        ProblemKind::Refused, Owner::You, u"magento.unresolvable"_s,
        conflicts.isEmpty()
            ? Text(QT_TRANSLATE_NOOP("Text", "Composer finds no set of packages with Adobe Commerce %1."), {version})
            : Text(QT_TRANSLATE_NOOP("Text", "Composer finds no set of packages with Adobe Commerce %1: %2"),
                   {version, conflicts.join(u' ')}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Update or remove the package that stands in the way, or choose another version.")),
        words.join(u'\n'));
}

Problem composerProblem(const Printed &printed)
{
    const QString words = printed.lastWords().join(u'\n');
    // 255 for 401, also with wrong keys (sheet, 6.1).
    if (words.contains("HTTP 401"_L1) || words.contains("HTTP 403"_L1) || words.contains("authentication"_L1))
        return magentoProblem(
            ProblemKind::Permission, Owner::You, u"magento.composer-sign-in"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The repository of the packages did not let Composer in.")),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Type the access keys of the marketplace into the account: the public one is "
                                   "the user, the private one the password. Keys of somebody who has left may "
                                   "have been disabled.")),
            words);
    return magentoProblem(
        ProblemKind::Remote, Owner::You, u"magento.composer"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Composer ended with exit code %1."), {printed.outcome.exitCode}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at what it says: often a repository cannot be reached.")), words);
}

/// For Composer, of the PHP that the server has: this machine may have another, or one without its extensions.
bool writeConfiguration(const QString &folder, const QString &php)
{
    QFile file(folder + "/config.json"_L1);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QJsonObject config;
    if (!php.isEmpty()) {
        constexpr int parts = 3;
        QStringList number = php.split(u'.');
        while (number.size() < parts)
            number.append(u"99"_s); // the newest of its line, which is what the cloud runs
        config.insert(u"platform"_s, QJsonObject{{u"php"_s, number.join(u'.')}});
    }
    return file.write(QJsonDocument(QJsonObject{{u"config"_s, config}}).toJson()) > 0;
}

/// The lock says for which PHP it was worked out when that was forced; the build must not be.
QByteArray withoutOverrides(const QByteArray &lock)
{
    const qsizetype begin = lock.indexOf(",\n    \"platform-overrides\": {");
    const qsizetype end = begin < 0 ? -1 : lock.indexOf("\n    }", begin + 1);
    return end < 0 ? lock : lock.left(begin) + lock.mid(end + qsizetype(strlen("\n    }")));
}

bool isCommerceVersion(const QString &version)
{
    static const QRegularExpression number(u"\\A2\\.\\d+\\.\\d+(-p\\d+)?\\z"_s);
    return number.match(version).hasMatch();
}

} // namespace

QString rangeOf(const QString &version)
{
    const QString line = version.section(u'-', 0, 0);
    const int last = line.section(u'.', -1).toInt();
    return u">=%1 <%2.%3"_s.arg(line, line.section(u'.', 0, -2)).arg(last + 1);
}

Result<Printed> Composer::run(const QString &folder, const QStringList &arguments, bool isLogged,
                              Context &context) const
{
    const QTemporaryDir home; // as long as it runs; it also has what it caches
    const auto secret = keys(context);
    if (!secret)
        return Failure(secret.error());
    if (!writeConfiguration(home.path(), m_php))
        return Failure(magentoProblem(ProblemKind::Local, Owner::You, u"magento.composer"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be written."), {home.path()}), {}));
    Command command;
    command.program = u"composer"_s;
    command.arguments = arguments + QStringList{u"--no-interaction"_s, u"--no-ansi"_s, u"--no-plugins"_s};
    command.workingDirectory = folder;
    command.deadline = m_patience.composer;
    command.environment.insert(u"COMPOSER_HOME"_s, home.path());
    command.environment.insert(u"COMPOSER_ALLOW_SUPERUSER"_s, u"1"_s);
    command.environment.insert(u"COMPOSER_MEMORY_LIMIT"_s, u"-1"_s);
    command.environment.insert(u"COLUMNS"_s, u"400"_s); // what it says is cut at 80 otherwise
    command.environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (*secret)
        command.secretVariables.push_back({u"COMPOSER_AUTH"_s, *secret});
    const LineSink log = [&context](Stream stream, const QString &text) { context.log.line(stream, text); };
    const Result<Printed> printed =
        runPrinted(LocalCommands(context.account->redactor()), command, context.stop, isLogged ? log : LineSink());
    if (!printed && printed.error().code == "process.not-started"_L1)
        return Failure(magentoProblem(ProblemKind::Missing, Owner::You, u"magento.no-composer"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "Composer is not installed on this machine.")),
                                      Text(QT_TRANSLATE_NOOP("Text", "Install it (Debian: composer); upgrades of Adobe "
                                                                     "Commerce are worked out with it.")),
                                      printed.error().details));
    if (!printed)
        return Failure(printed.error());
    return printed;
}

Result<Resolution> Composer::raise(const QString &folder, const QString &version, Context &context) const
{
    const QString jsonFile = folder + "/composer.json"_L1;
    const QString lockFile = folder + "/composer.lock"_L1;
    const Result<Packages> before = contentOf(lockFile).and_then(packagesInLock);
    if (!before)
        return Failure(before.error());
    const Result<Printed> required = run(folder,
                                         {u"require"_s, QString(commerceMetapackage + u':' + rangeOf(version)),
                                          QString(commerceEdition + u':' + version), u"--no-update"_s},
                                         false, context);
    if (!required)
        return Failure(required.error());
    if (!required->outcome.succeeded())
        return Failure(composerProblem(*required));
    const Result<Printed> updated = run(folder,
                                        {u"update"_s, u"--no-install"_s, u"--no-scripts"_s, u"--no-progress"_s,
                                         u"--no-audit"_s, u"--ignore-platform-req=ext-*"_s},
                                        true, context);
    if (!updated)
        return Failure(updated.error());
    constexpr int noSet = 2;
    if (updated->outcome.exitCode == noSet)
        return Failure(unresolvable(version, updated->lastWords()));
    if (!updated->outcome.succeeded())
        return Failure(composerProblem(*updated));
    const Result<QByteArray> json = contentOf(jsonFile);
    const Result<QByteArray> lock = contentOf(lockFile);
    if (!json || !lock)
        return Failure(json ? lock.error() : json.error());
    Resolution resolution{.composerJson = *json, .composerLock = withoutOverrides(*lock), .changes = {}};
    const Result<Packages> after = packagesInLock(resolution.composerLock);
    if (!after)
        return Failure(after.error());
    if (after->value(commerceEdition) != version)
        return Failure(unresolvable(version, updated->lastWords()));
    resolution.changes = packageChanges(*before, *after);
    return resolution;
}

Result<Packages> Composer::newer(const QString &folder, Context &context) const
{
    const Result<Printed> shown = run(folder, {u"outdated"_s, u"--locked"_s, u"--format=json"_s}, false, context);
    if (!shown)
        return Failure(shown.error());
    if (!shown->outcome.succeeded())
        return Failure(composerProblem(*shown));
    const QJsonObject json = QJsonDocument::fromJson(shown->output.join(u'\n').toUtf8()).object();
    Packages newer;
    const QJsonArray all = json.value("locked"_L1).toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject package = value.toObject();
        newer.insert(package.value("name"_L1).toString(), package.value("latest"_L1).toString());
    }
    return newer;
}

Result<QStringList> Composer::versions(const QByteArray &composerJson, Context &context) const
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"composer.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(composerJson) < 0 || !file.flush())
        return Failure(magentoProblem(ProblemKind::Local, Owner::You, u"magento.composer"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be written."), {file.fileName()}), {}));
    const Result<Printed> shown =
        run(folder.path(), {u"show"_s, u"--all"_s, u"--format=json"_s, QString(commerceEdition)}, false, context);
    if (!shown)
        return Failure(shown.error());
    if (!shown->outcome.succeeded())
        return Failure(composerProblem(*shown));
    const QJsonObject json = QJsonDocument::fromJson(shown->output.join(u'\n').toUtf8()).object();
    QStringList versions;
    const QJsonArray all = json.value("versions"_L1).toArray();
    for (const QJsonValue &value : all)
        if (isCommerceVersion(value.toString()))
            versions.append(value.toString());
    std::sort(versions.begin(), versions.end(), isNewer);
    return versions;
}

} // namespace Switchback
