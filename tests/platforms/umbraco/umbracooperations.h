// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/operationrunner.h"
#include "app/platforms/umbraco/umbracoplatform.h"
#include "tests/engine/fakejournal.h"
#include "tests/engine/script.h"
#include "tests/platforms/umbraco/umbracoscene.h"

/// Ends the test function with the activity's story. Evaluates \a expression once.
#define VERIFY_STATE(expression, wanted)                                                                               \
    do {                                                                                                               \
        const Activity seen = (expression);                                                                            \
        QVERIFY2(seen.state == OperationState::wanted, qPrintable(storyOf(seen)));                                     \
    } while (false)

namespace Switchback {

/// All that an operation may change in one environment, as it is at one moment.
struct UmbracoImage {
    UmbracoVersions repository;
    UmbracoVersions deployed;
    QString level;
    QStringList markers;
    QList<KeptState> kept;

    friend bool operator==(const UmbracoImage &, const UmbracoImage &) = default;
    [[nodiscard]] QString text() const;
};

/// A project in which operations are carried out as the engine does it.
class UmbracoOperations : public UmbracoScene {
public:
    explicit UmbracoOperations(const UmbracoSetup &setup = {});

    [[nodiscard]] Result<PreparedOperation> prepare(OperationKind kind, const QString &version = {},
                                                    const QString &backupId = {});
    /// Prepares and carries out, until it ends or waits. One that is refused has ended with the refusal as its problem.
    [[nodiscard]] Activity operate(OperationKind kind, const QString &version = {}, const QString &backupId = {});
    [[nodiscard]] Activity carryOut(const PreparedOperation &prepared);
    /// With the steps made again, as another program does it.
    [[nodiscard]] Activity takeUp(const Activity &waiting, Recovery way);
    /// As whoever died in that step of the last operation left it: what was written down when the step began.
    [[nodiscard]] Activity leftIn(const QString &step) const;
    [[nodiscard]] UmbracoImage image();
    /// With what \a tools says from now on.
    void takeTools() { platform = std::make_unique<UmbracoPlatform>(nullptr, tools); }

    QString alias = QStringLiteral("development"); ///< what the next operations are about
    OnFailure onFailure = OnFailure::TakeBack;
    std::function<void()> whenFailed;      ///< called when a step failed, before anything is taken back
    std::function<void()> whenAtThePortal; ///< called once, when it waits for what a person does there
    std::unique_ptr<UmbracoPlatform> platform;

private:
    SystemClock m_clock;
    FakeJournal m_journal;
    Recorder m_recorder;
};

/// Where it stands and why, for a test that fails.
[[nodiscard]] QString storyOf(const Activity &activity);

} // namespace Switchback
