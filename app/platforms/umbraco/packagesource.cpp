// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packagesource.h"

#include "app/archive/archiveguard.h"
#include "app/archive/archivereader.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "app/process/localcommands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

// The cloud takes packages of 256 MB (sheet, 1.1); code packs well, and what unpacks to more is meant to fill a disk.
constexpr qint64 mostBytes = 4LL << 30;
constexpr int mostEntries = 300'000;
constexpr auto gitDeadline = std::chrono::minutes(10);

Problem badPackage(const QString &zip, const Text &why)
{
    return umbracoProblem(ProblemKind::InvalidInput, Owner::You, u"umbraco.package"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The package %1 cannot be used: %2"),
                               {QFileInfo(zip).fileName(), QVariant::fromValue(why)}),
                          Text(QT_TRANSLATE_NOOP("Text", "Download or pack it again, and name the new file in the "
                                                         "account.")));
}

class PackageReader {
public:
    PackageReader(QString zip, QString folder, std::stop_token stop)
        : m_zip(std::move(zip))
        , m_folder(std::move(folder))
        , m_stop(std::move(stop))
        , m_guard(QFileInfo(m_zip).fileName(), [this](const Text &sentence) { return unsafe(sentence); })
    {
    }
    Q_DISABLE_COPY_MOVE(PackageReader)

    Result<void> run()
    {
        const auto damage = [this](const QString &reason) { return damaged(reason); };
        Result<ArchiveReader> reader = ArchiveReader::open(m_zip, ArchiveFormat::Zip, damage, m_stop);
        if (!reader)
            return Failure(reader.error());
        for (;;) {
            const Result<archive_entry *> entry = reader->next();
            if (!entry)
                return Failure(entry.error());
            if (*entry == nullptr)
                return m_entries > 0 ? Result<void>() : Failure(damaged({}));
            if (++m_entries > mostEntries)
                return Failure(tooMuch());
            if (const Result<void> taken = take(*reader, *entry); !taken)
                return taken;
        }
    }

private:
    [[nodiscard]] Problem damaged(const QString &reason) const
    {
        Problem problem = badPackage(m_zip, Text(QT_TRANSLATE_NOOP("Text", "it is damaged, or not a zip file.")));
        problem.details = reason;
        return problem;
    }

    [[nodiscard]] Problem unsafe(const Text &sentence) const
    {
        Problem problem = badPackage(m_zip, {});
        problem.sentence = sentence;
        return problem;
    }

    [[nodiscard]] Problem tooMuch() const
    {
        return badPackage(m_zip, Text(QT_TRANSLATE_NOOP("Text", "it holds more than code does.")));
    }

    [[nodiscard]] Problem strange(const QString &path) const
    {
        return badPackage(m_zip,
                          Text(QT_TRANSLATE_NOOP("Text", "“%1” in it is no plain file below its root."), {path}));
    }

    /// Null for one that is no UTF-8: it would have another name on the environment.
    [[nodiscard]] static QString nameOf(archive_entry *entry)
    {
        // In a locale without letters of others there is only the one or the other.
        const char *utf8 = archive_entry_pathname_utf8(entry);
        const char *plain = utf8 == nullptr ? archive_entry_pathname(entry) : utf8;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString name = decoder(QByteArrayView(plain));
        // Older tools of Windows write '\'.
        return decoder.hasError() ? QString() : QString(name).replace(u'\\', u'/');
    }

    Result<void> take(ArchiveReader &reader, archive_entry *entry)
    {
        const QString name = nameOf(entry);
        if (name.isEmpty() || name.contains(u':')) // which Windows takes for a drive, or for a stream of a file
            return Failure(strange(name));
        archive_entry_copy_pathname(entry, name.toUtf8().constData());
        archive_entry_set_perm(entry, 0); // only names and contents are taken
        const Result<QByteArray> admitted = m_guard.admit(entry);
        if (!admitted)
            return Failure(admitted.error());
        const QString path = QString::fromUtf8(*admitted);
        if (path.split(u'/').contains(".git"_L1, Qt::CaseInsensitive)) // which the cloud ignores, too
            return {};
        if (archive_entry_filetype(entry) == AE_IFDIR || name.endsWith(u'/'))
            return {};
        if (archive_entry_filetype(entry) != AE_IFREG || path.isEmpty())
            return Failure(strange(name));
        return write(reader, path);
    }

    Result<void> write(ArchiveReader &reader, const QString &path)
    {
        QFile file(m_folder + u'/' + path);
        if (file.exists()) // and two of one name are as many meanings
            return Failure(strange(path));
        const auto unwritten = [&] {
            return umbracoProblem(ProblemKind::DiskFull, Owner::You, u"umbraco.package"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "“%1” could not be written."), {path}),
                                  Text(QT_TRANSLATE_NOOP("Text", "Free some space, then try again.")),
                                  file.errorString());
        };
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly))
            return Failure(unwritten());
        const Result<void> read = reader.read([&](const void *block, size_t size, qint64 offset) -> Result<void> {
            m_bytes += qint64(size);
            if (m_bytes > mostBytes)
                return Failure(tooMuch());
            if (!file.seek(offset) || file.write(static_cast<const char *>(block), qint64(size)) != qint64(size))
                return Failure(unwritten());
            return {};
        });
        if (!read)
            return read;
        return file.flush() ? Result<void>() : Failure(unwritten());
    }

    QString m_zip;
    QString m_folder;
    std::stop_token m_stop;
    ArchiveGuard m_guard;
    int m_entries = 0;
    qint64 m_bytes = 0;
};

/// A repository beside a folder.
class SourceCommit {
public:
    SourceCommit(QString folder, Context &context)
        : m_folder(std::move(folder))
        , m_context(context)
    {
    }

    /// Also what was made is gone with it.
    Result<void> make(const QByteArray &patch, const QString &message)
    {
        if (const auto made = git({u"init"_s, u"--quiet"_s, u"--bare"_s, address()}, false); !made)
            return Failure(made.error());
        if (const Result<void> raw = keepBytes(); !raw)
            return raw;
        // Whoever packed it has chosen, whatever a .gitignore in it says.
        if (const auto added = git({u"add"_s, u"--all"_s, u"--force"_s, u"--"_s, u"."_s}); !added)
            return Failure(added.error());
        if (const Result<void> applied = apply(patch); !applied)
            return applied;
        const Result<QString> tree = git({u"write-tree"_s});
        if (!tree)
            return Failure(tree.error());
        const Result<QString> commit = git({u"commit-tree"_s, *tree, u"-m"_s, message});
        if (!commit)
            return Failure(commit.error());
        const auto hung = git({u"update-ref"_s, QString("refs/heads/"_L1 + umbracoBranch), *commit});
        return hung ? Result<void>() : Failure(hung.error());
    }

    [[nodiscard]] QString address() const { return m_scratch.filePath(u"code.git"_s); }

private:
    /// What people's own git and .gitattributes do to line ends does not reach the cloud, which takes packages as they are.
    Result<void> keepBytes() const
    {
        const QByteArray rules = "* -text -filter -ident\n";
        QDir().mkpath(address() + "/info"_L1);
        QFile file(address() + "/info/attributes"_L1);
        if (file.open(QIODevice::WriteOnly) && file.write(rules) == rules.size())
            return {};
        return Failure(umbracoProblem(ProblemKind::DiskFull, Owner::You, u"umbraco.package"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "“%1” could not be written."), {file.fileName()}),
                                      Text(QT_TRANSLATE_NOOP("Text", "Free some space, then try again.")),
                                      file.errorString()));
    }

    /// As the vendor's own script goes about it: first whether it is in there already (sheet, 6.1).
    Result<void> apply(const QByteArray &patch)
    {
        if (patch.isEmpty() || git({u"apply"_s, u"--cached"_s, u"--reverse"_s, u"--check"_s, u"-"_s}, true, patch))
            return {};
        const auto applied = git({u"apply"_s, u"--cached"_s, u"--whitespace=nowarn"_s, u"-"_s}, true, patch);
        if (applied || applied.error().code != "git.failed"_L1)
            return applied ? Result<void>() : Failure(applied.error());
        return Failure(umbracoProblem(
            ProblemKind::Conflict, Owner::You, u"umbraco.patch"_s,
            Text(QT_TRANSLATE_NOOP("Text", "What the cloud committed itself since the last deployment does not go with "
                                           "this code.")),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Bring its changes into the code by hand, or give the account an Umbraco ID, "
                                   "with which the code is read from the cloud.")),
            applied.error().details));
    }

    Result<QString> git(const QStringList &arguments, bool isInside = true, const QByteArray &input = {})
    {
        Command command;
        command.program = u"git"_s;
        if (isInside)
            command.arguments = {u"--git-dir"_s,          address(), u"--work-tree"_s,        m_folder, u"-c"_s,
                                 u"core.excludesFile="_s, u"-c"_s,   u"core.safecrlf=false"_s};
        command.arguments += arguments;
        command.workingDirectory = m_folder;
        command.deadline = gitDeadline;
        if (!input.isEmpty())
            command.input = input;
        for (const QString &who : {u"AUTHOR"_s, u"COMMITTER"_s}) {
            command.environment.insert(u"GIT_%1_NAME"_s.arg(who), u"Switchback"_s);
            command.environment.insert(u"GIT_%1_EMAIL"_s.arg(who), u"switchback@localhost"_s);
        }
        command.environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        const LocalCommands host(m_context.account->redactor());
        const Result<Printed> printed = runPrinted(host, command, m_context.stop);
        if (!printed)
            return Failure(printed.error());
        if (printed->outcome.succeeded())
            return printed->output.value(0).trimmed();
        return Failure(umbracoProblem(ProblemKind::Remote, Owner::You, u"git.failed"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "git ended with exit code %1: %2"),
                                           {printed->outcome.exitCode, printed->error.value(0)}),
                                      Text(QT_TRANSLATE_NOOP("Text", "Look at what it says.")),
                                      printed->lastWords().join(u'\n')));
    }

    QString m_folder;
    Context &m_context;
    QTemporaryDir m_scratch;
};

} // namespace

Result<void> layOutPackage(const QString &zip, const QString &folder, const std::stop_token &stop)
{
    return PackageReader(zip, folder, stop).run();
}

Result<QString> takeSource(const QString &folder, const QByteArray &patch, const QString &message,
                           const std::function<CodeStore(GitRemote)> &store, Context &context)
{
    SourceCommit source(folder, context);
    if (const Result<void> made = source.make(patch, message); !made)
        return Failure(made.error());
    return store({.address = source.address()}).fetch(umbracoBranch, context);
}

} // namespace Switchback
