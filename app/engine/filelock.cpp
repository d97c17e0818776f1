// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/filelock.h"

#include <QLockFile>

namespace Switchback {

namespace {

class HeldFile final : public TargetLock {
public:
    explicit HeldFile(std::unique_ptr<QLockFile> file)
        : m_file(std::move(file))
    {
    }

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace

Result<std::unique_ptr<TargetLock>> lockByFile(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file);
    lock->setStaleLockTime(0); // as long as its holder lives; a dead one's is taken
    if (!lock->tryLock(0))
        return Failure(
            Problem{.kind = ProblemKind::Conflict,
                    .owner = Owner::You,
                    .code = QStringLiteral("operation.running"),
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "Another operation works on this environment.")),
                    .remedy = Text(QT_TRANSLATE_NOOP("Text", "Wait for its end; the activity log shows it.")),
                    .details = {}});
    return std::make_unique<HeldFile>(std::move(lock));
}

} // namespace Switchback
