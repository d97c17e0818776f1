// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/secret.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <new>
#include <utility>

namespace Switchback {

namespace {

size_t wholePages(qsizetype size)
{
    const auto page = size_t(::sysconf(_SC_PAGESIZE));
    return (size_t(size) + page - 1) / page * page;
}

/// Pages of their own, because what keeps memory out of core files and swap works on whole pages.
char *allocate(qsizetype size)
{
    const size_t length = wholePages(size);
    void *memory = ::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    // Both may be refused (an old kernel, the limit on locked memory); the secret is then merely less well kept.
    (void)::madvise(memory, length, MADV_DONTDUMP);
    (void)::mlock(memory, length);
    return static_cast<char *>(memory);
}

} // namespace

Secret::Secret(QByteArrayView bytes)
    : m_size(bytes.size())
{
    if (bytes.isEmpty())
        return;
    m_bytes = allocate(m_size);
    std::memcpy(m_bytes, bytes.data(), size_t(m_size));
}

Secret::~Secret()
{
    release();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        release();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret Secret::taken(QString &text)
{
    QByteArray bytes = text.toUtf8();
    wipe(text);
    return taken(bytes);
}

Secret Secret::taken(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

Secret Secret::copy() const
{
    return Secret(view());
}

void Secret::use(const std::function<void(QByteArrayView)> &reader) const
{
    reader(view());
}

void Secret::release() noexcept
{
    if (!m_bytes)
        return;
    explicit_bzero(m_bytes, size_t(m_size));
    ::munmap(m_bytes, wholePages(m_size));
    m_bytes = nullptr;
    m_size = 0;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        explicit_bzero(bytes.data(), size_t(bytes.size()));
    bytes = QByteArray();
}

void wipe(QString &text)
{
    if (text.isDetached())
        explicit_bzero(text.data(), size_t(text.size()) * sizeof(QChar));
    text = QString();
}

} // namespace Switchback
