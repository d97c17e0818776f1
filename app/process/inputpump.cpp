// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/inputpump.h"

#include "app/process/quietwrite.h"

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem unreadable(const QFile &file)
{
    return {.kind = ProblemKind::Local,
            .owner = Owner::You,
            .code = u"process.input-file"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The file %1 could not be read: %2."),
                             {file.fileName(), file.errorString()}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that the file is there, that it may be read, and that "
                                                     "nothing changes it meanwhile.")),
            .details = {}};
}

} // namespace

Result<qint64> InputPump::append(const CommandInput &input)
{
    Part part;
    qint64 size = 0;
    if (const auto *bytes = std::get_if<QByteArray>(&input)) {
        part.bytes = *bytes;
        size = bytes->size();
    } else if (const auto *secret = std::get_if<std::shared_ptr<const Secret>>(&input)) {
        part.secret = *secret;
        size = *secret ? (*secret)->size() : 0;
    } else if (const auto *source = std::get_if<FileInput>(&input)) {
        part.file = std::make_unique<QFile>(source->path);
        if (!part.file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return Failure(unreadable(*part.file));
        part.handedOver = source->handedOver;
        part.left = size = part.file->size();
    }
    if (size > 0)
        m_parts.push_back(std::move(part));
    return size;
}

void InputPump::prepend(const std::shared_ptr<const Secret> &secret)
{
    Part part;
    part.secret = secret;
    m_parts.push_front(std::move(part));
}

void InputPump::end()
{
    m_parts.clear();
    m_keepsOpen = false;
}

Result<void> InputPump::writeSome(const FileDescriptor &target)
{
    while (hasMore()) {
        const Result<Progress> progress = write(target, m_parts.front());
        if (!progress)
            return Failure(progress.error());
        if (*progress == Progress::Blocked)
            return {};
        if (*progress == Progress::Broken)
            end();
        else
            m_parts.pop_front();
    }
    return {};
}

Result<InputPump::Progress> InputPump::write(const FileDescriptor &target, Part &part)
{
    constexpr qint64 pieceSize = 64 * 1024;
    if (part.secret) {
        Progress progress = Progress::Broken;
        part.secret->use([&](QByteArrayView bytes) { progress = write(target, part, bytes); });
        return progress;
    }
    while (true) {
        if (const Progress progress = write(target, part, part.bytes); progress != Progress::PartDone || part.left == 0)
            return progress;
        // Never more than was promised, also when the file grows.
        part.bytes = part.file->read(std::min(pieceSize, part.left));
        if (part.bytes.isEmpty())
            return Failure(unreadable(*part.file));
        part.done = 0;
        part.left -= part.bytes.size();
    }
}

InputPump::Progress InputPump::write(const FileDescriptor &target, Part &part, QByteArrayView bytes)
{
    while (part.done < bytes.size()) {
        const ssize_t written = writeQuietly(target, bytes.sliced(part.done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno == EAGAIN ? Progress::Blocked : Progress::Broken;
        part.done += written;
        if (part.handedOver)
            part.handedOver(written);
    }
    return Progress::PartDone;
}

} // namespace Switchback
