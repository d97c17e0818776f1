// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/keyfile/keyfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr QByteArrayView head("Switchback key file 1. Open it with: switchbackctl keys show FILE\n");
constexpr qint64 longest = 1024 * 1024;

Problem problem(ProblemKind kind, const QString &code, const Text &sentence, const Text &remedy)
{
    return {.kind = kind, .owner = Owner::You, .code = code, .sentence = sentence, .remedy = remedy, .details = {}};
}

Problem notWritten(const QString &path, int error)
{
    const bool isFull = error == ENOSPC || error == EDQUOT;
    return problem(
        isFull ? ProblemKind::DiskFull : ProblemKind::Local, u"keyfile.not-written"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The key file %1 could not be written: %2."), {path, qt_error_string(error)}),
        Text(QT_TRANSLATE_NOOP("Text", "Choose another folder.")));
}

/// Each secret in lines of its own: name, value in base64.
Secret textOf(const NamedSecrets &secrets)
{
    qsizetype size = 0;
    for (const NamedSecret &one : secrets)
        size += one.name.size() * 3 + one.secret.size() * 2 + 8;
    QByteArray text;
    text.reserve(size); // so that no half of it stays behind in memory
    for (const NamedSecret &one : secrets)
        one.secret.use([&](QByteArrayView bytes) {
            QByteArray value = QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64();
            text.append(one.name.toUtf8()).append('\n').append(value).append('\n');
            wipe(value);
        });
    return Secret::taken(text);
}

NamedSecrets secretsIn(const Secret &text)
{
    NamedSecrets secrets;
    text.use([&secrets](QByteArrayView all) {
        const auto line = [&all] {
            const auto end = std::find(all.begin(), all.end(), '\n');
            const QByteArrayView found = all.first(end - all.begin());
            all = all.sliced(std::min<qsizetype>(all.size(), found.size() + 1));
            return found;
        };
        while (!all.isEmpty()) {
            const QString name = QString::fromUtf8(line());
            const QByteArrayView value = line();
            QByteArray bytes = QByteArray::fromBase64(QByteArray::fromRawData(value.data(), value.size()));
            secrets.push_back({.name = name, .secret = Secret::taken(bytes)});
        }
    });
    return secrets;
}

QByteArray inLines(const QByteArray &base64)
{
    constexpr qsizetype width = 76;
    QByteArray lines;
    for (qsizetype from = 0; from < base64.size(); from += width)
        lines += base64.mid(from, width) + '\n';
    return lines;
}

/// Written whole and brought to the disk, or an errno.
int writeAll(QTemporaryFile &file, const QByteArray &bytes)
{
    errno = 0;
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush() && ::fsync(file.handle()) == 0;
    return isWritten ? 0 : (errno == 0 ? EIO : errno);
}

/// Never over a file that is there.
int giveName(const QString &part, const QString &path)
{
    const QByteArray from = QFile::encodeName(part);
    const QByteArray to = QFile::encodeName(path);
    int named = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (named != 0 && errno == EINVAL) // file systems of memory sticks do not know it
        named = QFileInfo::exists(path) ? (errno = EEXIST, -1) : ::rename(from.constData(), to.constData());
    if (named != 0)
        return errno;
    // The name has to be on the disk, too: the stick is pulled out next.
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    const int error = folder >= 0 && ::fsync(folder) == 0 ? 0 : errno;
    if (folder >= 0)
        ::close(folder);
    return error == EINVAL ? 0 : error; // where folders cannot be synced
}

bool isSame(const NamedSecrets &one, const NamedSecrets &other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const NamedSecret &a, const NamedSecret &b) { return a.name == b.name && a.secret == b.secret; });
}

Problem exists(const QString &path)
{
    return problem(ProblemKind::Conflict, u"keyfile.exists"_s,
                   Text(QT_TRANSLATE_NOOP("Text", "There is a file %1 already, which is left alone."), {path}),
                   Text(QT_TRANSLATE_NOOP("Text", "Choose another name.")));
}

} // namespace

Result<void> writeKeyFile(const QString &path, const NamedSecrets &secrets, const Secret &passphrase,
                          const SealCost &cost)
{
    if (passphrase.size() < shortestPassphrase)
        return Failure(problem(
            ProblemKind::InvalidInput, u"keyfile.passphrase"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The passphrase is shorter than %1 characters."), {int(shortestPassphrase)}),
            Text(QT_TRANSLATE_NOOP("Text", "Take several words."))));
    if (QFileInfo::exists(path))
        return Failure(exists(path));
    const std::optional<QByteArray> sealed = seal(textOf(secrets), passphrase, cost);
    if (!sealed)
        return Failure(problem(ProblemKind::Local, u"keyfile.no-memory"_s,
                               Text(QT_TRANSLATE_NOOP("Text", "There is not enough memory to encrypt the key file.")),
                               Text(QT_TRANSLATE_NOOP("Text", "Close other programs, then try again."))));
    // Beside it, under a name that nobody has; readable by its owner only, and gone again unless all goes well.
    QTemporaryFile part(path + u".XXXXXX"_s);
    if (!part.open())
        return Failure(notWritten(path, errno));
    if (const int error = writeAll(part, head.toByteArray() + inLines(sealed->toBase64())); error != 0)
        return Failure(notWritten(path, error));
    const Result<NamedSecrets> back = readKeyFile(part.fileName(), passphrase);
    const int named = back && isSame(*back, secrets) ? giveName(part.fileName(), path) : EIO;
    if (named != 0)
        return Failure(named == EEXIST ? exists(path) : notWritten(path, named));
    part.setAutoRemove(false);
    return {};
}

Result<NamedSecrets> readKeyFile(const QString &path, const Secret &passphrase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(problem(
            ProblemKind::Local, u"keyfile.not-read"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The key file %1 could not be read: %2."), {path, file.errorString()}),
            Text(QT_TRANSLATE_NOOP("Text", "Check that it is there and that it may be read."))));
    const QByteArray all = file.read(longest);
    if (!all.startsWith(head))
        return Failure(
            problem(ProblemKind::InvalidInput, u"keyfile.unknown"_s,
                    Text(QT_TRANSLATE_NOOP("Text", "%1 is no key file, or one of a newer Switchback."), {path}),
                    Text(QT_TRANSLATE_NOOP("Text", "Check that it is the right file."))));
    QByteArray body = all.sliced(head.size());
    body.replace('\n', QByteArray()).replace('\r', QByteArray());
    const auto sealed = QByteArray::fromBase64Encoding(body, QByteArray::AbortOnBase64DecodingErrors);
    const std::optional<Secret> text = sealed ? unseal(sealed.decoded, passphrase) : std::nullopt;
    if (!text)
        return Failure(problem(
            ProblemKind::Permission, u"keyfile.closed"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 does not open: it has another passphrase, or it was damaged."), {path}),
            Text(QT_TRANSLATE_NOOP("Text", "Try the passphrase again; a damaged file cannot be mended."))));
    return secretsIn(*text);
}

} // namespace Switchback
