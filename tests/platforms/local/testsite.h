// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/local/localplatform.h"
#include "app/platforms/local/sitelayout.h"
#include "tests/fakes/claimedport.h"

#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <list>
#include <memory>

namespace Switchback::Tests {

/// Collects what steps say.
class RecordingLog final : public StepLog {
public:
    void note(const Text &sentence) override { notes.append(sentence.english()); }
    void line(Stream, const QString &text) override { lines.append(text); }
    void progress(const Progress &progress) override { last = progress; }

    QStringList notes;
    QStringList lines;
    Progress last;
};

/// A clock that runs as the machine's does and is ahead of it by as much as a test wants.
class ShiftedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now().addSecs(shiftSeconds); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override { return m_system.monotonic(); }
    bool wait(std::chrono::milliseconds span, const std::stop_token &stop) override
    {
        return m_system.wait(span, stop);
    }

    qint64 shiftSeconds = 0;

private:
    SystemClock m_system;
};

/// What a release of the test site does; see site.py in testsite.cpp.
struct SiteBehaviour {
    int health = 200;
    bool exits = false;       ///< ends at once, with some last words
    int failEvery = 0;        ///< every n-th request is answered with 500
    int slowMilliseconds = 0; ///< what every answer takes, but for that about its health
    bool breaksOff = false;   ///< no write is answered
    QString migration{};      ///< the `release:` line; empty for none
    QString emptyPath{};      ///< answered with an empty page
    QString brokenPath{};     ///< "/shop/cart" or "/shop/help", to which "/shop" has links: answered with an error
    int startSeconds = 20;
    QString releaseId{}; ///< what its health answer says that it is; empty: it does not say
};

/// A project in a folder of its own, with a small Python site in as many releases as a test adds. Everything that it
/// started is ended with the object, by the numbers that were written down, whatever became of the test.
class TestSite {
public:
    explicit TestSite(int observationSeconds = 1);
    ~TestSite();
    Q_DISABLE_COPY_MOVE(TestSite)

    /// From now on its secret variables are there.
    void useVault(const std::shared_ptr<const Vault> &vault);
    void addRelease(const QString &version, const SiteBehaviour &behaviour = {});
    void writeProjectFile(const QJsonObject &json);
    /// Beside Integration, which is always there; on a port of its own. \a role as project.json has it.
    void addEnvironment(const QString &name, const QString &role);
    [[nodiscard]] QJsonObject projectFile() const;

    [[nodiscard]] const LocalPlatform &platform() const { return *m_platform; }
    [[nodiscard]] const ProjectEntry &entry() const { return m_entry; }
    [[nodiscard]] SiteLayout layout() const { return SiteLayout(m_entry.location); }
    [[nodiscard]] quint16 port() const { return m_ports.front().number(); }
    [[nodiscard]] Project observe();
    [[nodiscard]] Environment environment();
    [[nodiscard]] SiteRunner runner() const;

    [[nodiscard]] Result<PreparedOperation> prepare(OperationKind kind, const QString &version = {},
                                                    const QString &wantedBackup = {});
    [[nodiscard]] Result<PreparedOperation> prepare(const OperationRequest &request);
    /// Prepares and carries out as the engine does: probes, runs, takes back in reverse when a step fails.
    /// \a failAfter: a step id after which a failure is made up; empty for none.
    [[nodiscard]] Result<void> operate(OperationKind kind, const QString &version = {}, const QString &failAfter = {});

    /// "GET path" through the public port; the body, or "status N" when it is not 200.
    [[nodiscard]] QString get(const QString &path) const;
    /// POST to /entries through the public port; the status, 0 when there was no answer.
    [[nodiscard]] int post(const QString &text) const;

    /// The port of an environment other than the first.
    [[nodiscard]] quint16 port(const QString &environment) const;

    /// What the functions above are about; with a second environment a test says which.
    QString environmentId{QStringLiteral("integration")};
    QString sourceId;           ///< of a copy of content
    QString backupId;           ///< where a test means a certain one
    QString cutOffAt;           ///< a step that begins and does nothing, as after a kill; then all is taken back
    QList<Activity> unfinished; ///< what the engine says is under way in the project

    RecordingLog log;
    ShiftedClock clock;
    QJsonObject outputs;
    QJsonObject measures;
    std::stop_source stop;
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const QString &environment)
    {
        Context now = context();
        return platform().lock(entry(), environment, now);
    }
    [[nodiscard]] Context context() { return {stop.get_token(), clock, log, outputs, measures}; }

private:
    QTemporaryDir m_folder;
    std::list<Tests::ClaimedPort> m_ports{1}; ///< of the environments
    std::unique_ptr<LocalPlatform> m_platform;
    ProjectEntry m_entry;
};

/// For Platform::tend(): no interrupted operation waits to be taken up.
[[nodiscard]] inline bool nobodyWaits(const QString &)
{
    return false;
}

/// Ends whatever was started below a folder, by the pid files in it.
void endEverythingBelow(const QString &folder);

/// One HTTP request on a connection of its own. Returns the status, 0 when there was no whole answer.
struct RawAnswer {
    int status = 0;
    QByteArray head;
    QByteArray body;
};
[[nodiscard]] RawAnswer request(quint16 port, const QByteArray &method, const QByteArray &path,
                                const QByteArray &body = {}, int limitMilliseconds = 15000);

} // namespace Switchback::Tests
