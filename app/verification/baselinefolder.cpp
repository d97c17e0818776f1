// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/baselinefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// More than the pages of any site that is looked at take.
constexpr qint64 mostBytes = 256LL << 20;
constexpr QLatin1StringView damagedCode{"verification.baseline-unreadable"};

/// Readable for whoever looks into the folder; what tells two of them apart is the hash.
QString readable(const QString &id)
{
    constexpr qsizetype enough = 40;
    QString name;
    for (const QChar c : id.left(enough)) {
        const bool isPlain =
            (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
        name += isPlain ? c : QChar(u'-');
    }
    return name;
}

Problem notKept(const QString &path, int error)
{
    return {.kind = error == ENOSPC || error == EDQUOT ? ProblemKind::DiskFull : ProblemKind::Permission,
            .owner = Owner::You,
            .code = u"verification.baseline-not-kept"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "What the site is like now cannot be written down for the next "
                                                       "time, in %1."),
                             {path}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that the disk of the workspace has room and is writable.")),
            .details = qt_error_string(error)};
}

Problem closed(const QString &path, const QString &details)
{
    return {.kind = ProblemKind::Permission,
            .owner = Owner::You,
            .code = u"verification.baseline-closed"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "What the site was like the last time cannot be opened, so that "
                                                       "there is nothing to compare with: %1."),
                             {path}),
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "Make the file readable for yourself, or remove it to begin anew.")),
            .details = details};
}

Problem damaged(const QString &path, const QString &details)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = damagedCode,
            .sentence =
                Text(QT_TRANSLATE_NOOP("Text", "What the site was like the last time cannot be read from %1."), {path}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "It is written anew when the site is next looked at.")),
            .details = details};
}

/// The new name of a file is on the disk, too.
bool syncFolder(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const auto close = qScopeGuard([file] { ::close(file); });
    return fsync(file) == 0;
}

} // namespace

QString BaselineFolder::fileOf(const EnvironmentRef &environment) const
{
    constexpr qsizetype hashLength = 12;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(environment.projectId.toUtf8() + '\0' + environment.environmentId.toUtf8()));
    // A site that is looked at on its own is in no project.
    const QString project = environment.projectId.isEmpty() ? QString() : readable(environment.projectId) + u'-';
    return m_folder + u'/' + project + readable(environment.environmentId) + u'-'
           + QString::fromLatin1(hash.result().toHex().left(hashLength)) + u".json"_s;
}

Result<std::optional<SiteBaseline>> BaselineFolder::read(const EnvironmentRef &environment) const
{
    QFile file(fileOf(environment));
    // QFile::exists() also says no where one may not look.
    std::error_code unseen;
    if (std::filesystem::status(file.filesystemFileName(), unseen).type() == std::filesystem::file_type::not_found)
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return Failure(closed(file.fileName(), file.errorString()));
    const QByteArray bytes = file.read(mostBytes);
    if (file.error() != QFile::NoError)
        return Failure(closed(file.fileName(), file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return Failure(damaged(file.fileName(), error.errorString()));
    SiteBaseline baseline = SiteBaseline::fromJson(document.object());
    if (baseline.look.pages.isEmpty() || !baseline.side.at.isValid())
        return Failure(damaged(file.fileName(), {}));
    return baseline;
}

bool isDamagedBaseline(const Problem &problem)
{
    return problem.code == damagedCode;
}

Result<void> BaselineFolder::write(const EnvironmentRef &environment, const SiteBaseline &baseline) const
{
    if (!QDir().mkpath(m_folder)
        || !QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Failure(notKept(m_folder, errno));
    QSaveFile file(fileOf(environment));
    const QByteArray bytes = QJsonDocument(baseline.toJson()).toJson(QJsonDocument::Compact);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(bytes) == bytes.size() && file.commit() && syncFolder(m_folder);
    if (!written)
        return Failure(notKept(file.fileName(), errno));
    return {};
}

} // namespace Switchback
