// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/quietsession.h"
#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/magentoplatform.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/fakes/stepwalk.h"
#include "tests/platforms/magento/commerceshop.h"

#include <QTest>

/// Ends the test function with what went wrong.
#define VERIFY_SUCCESS(expression)                                                                                     \
    do {                                                                                                               \
        auto &&outcome = (expression);                                                                                 \
        QVERIFY2(outcome.has_value(),                                                                                  \
                 qPrintable(outcome.has_value()                                                                        \
                                ? QString()                                                                            \
                                : outcome.error().code + QStringLiteral(": ") + outcome.error().sentence.english()     \
                                      + QLatin1Char('\n') + outcome.error().details));                                 \
    } while (false)

namespace Switchback {

/// An account for a made-up cloud, and the platform that looks after it. Waiting is short, and \a clock tells what it takes.
class MagentoAccountScene {
public:
    explicit MagentoAccountScene(const QUrl &cloud, Clock &clock, const QString &sshConfig = {});

    void useSecret(const QString &field, const QByteArray &secret);
    /// Calls \a work with a Context of the account.
    template <typename Work>
    auto with(const Work &work, const std::stop_token &stop = {})
    {
        AccountAccess access(account, m_vault, m_typed);
        Session session(m_clock, stop, &access, printed);
        Context context = session.context();
        return work(context);
    }
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore();

    Account account;
    QTemporaryDir workspace;
    QStringList printed; ///< what steps noted and printed so far
    MagentoTools tools;
    std::unique_ptr<MagentoPlatform> platform;

private:
    class Session final : public QuietSession {
    public:
        Session(Clock &clock, const std::stop_token &stop, AccountAccess *access, QStringList &printed)
            : QuietSession(clock, stop, access)
            , m_printed(printed)
        {
        }
        void note(const Text &sentence) override { m_printed.append(sentence.english()); }
        void line(Stream, const QString &text) override { m_printed.append(text); }

    private:
        QStringList &m_printed;
    };

    Clock &m_clock;
    std::shared_ptr<const Vault> m_vault;
    TypedSecrets m_typed;
};

/// All that an operation may change, as it is at one moment.
struct ShopImage {
    QByteArray lock; ///< of the branch
    QString deployed;
    QString databaseVersion;
    QStringList tables;
    QStringList orders;
    bool isInMaintenance = false;
    bool isCronDisabled = false;
    qsizetype cloudBackups = 0;
    QList<Backup> backups; ///< of ours
    QStringList files;     ///< in the environment's folder of the workspace

    friend bool operator==(const ShopImage &, const ShopImage &) = default;
    [[nodiscard]] QString text() const;
};

/// A shop in the cloud that runs 2.4.6 and can be upgraded.
class MagentoScene : public MagentoAccountScene {
public:
    static constexpr QLatin1StringView older{"2.4.6"};
    static constexpr QLatin1StringView newer{"2.4.7-p3"};

    MagentoScene();

    [[nodiscard]] Project observe();
    [[nodiscard]] Environment integration();
    [[nodiscard]] Result<PreparedOperation> prepare(OperationKind kind, const QString &version = {},
                                                    const QString &backupId = {});
    /// Prepares and carries out; a refusal is a Problem "refused" with its sentence.
    [[nodiscard]] Walked operate(OperationKind kind, const QString &version = {}, const QString &backupId = {},
                                 const QString &failAfter = {});
    [[nodiscard]] Walked walk(const Result<PreparedOperation> &prepared, const QString &failAfter = {});
    [[nodiscard]] ShopImage image();

    ProjectEntry entry;
    QString environmentId = CommerceShop::original; ///< what the next operations are about

private:
    /// The base needs both, so they are held apart.
    struct Parts {
        CommerceShop shop;
        SystemClock clock;
    };
    explicit MagentoScene(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;

public:
    CommerceShop &shop;
};

} // namespace Switchback
