// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What the deployments API of Umbraco Cloud says, version 2. Names and meanings: sheet, 1.3.
namespace Switchback {

/// A package that was uploaded.
struct UmbracoArtifact {
    QString id;
    QString fileName;
    qint64 bytes = 0;
    QDateTime createdAt; ///< UTC
    QString description;
    QString version;
};

/// A package that is to be uploaded.
struct UmbracoUpload {
    QString file;     ///< absolute; a zip
    QString fileName; ///< what the cloud is told; the last part of \a file when empty
    QString description;
    QString version;
};

/// Which deployment is asked for.
struct UmbracoOrder {
    QString alias; ///< of the environment, in any case
    QString artifactId;
    QString commitMessage;
    bool noBuildAndRestore = false;
    bool skipVersionCheck = false; ///< lets packages go down in version
    bool runSchemaExtraction = true;
    bool skipPreserveUmbracoCloudJson = false;
};

struct UmbracoMessage {
    QString text; ///< safe to show; one line, without signatures of download links
    QDateTime at; ///< UTC; may be invalid
};

/// Unknown: a state that came after this version of Switchback. It is waited out.
enum class UmbracoStage { Pending, Queued, InProgress, Completed, Failed, Unknown };

struct UmbracoDeployment {
    QString id;
    QString alias;
    QString artifactId; ///< only in the list
    UmbracoStage stage = UmbracoStage::Unknown;
    QString stateName;                     ///< as the cloud writes it
    QDateTime createdAt;                   ///< UTC
    QDateTime completedAt;                 ///< UTC; invalid: it has not ended
    QString modified;                      ///< as the cloud writes it, to ask for what is newer
    std::optional<bool> repositoryUpdated; ///< nothing: the cloud does not say
    QList<UmbracoMessage> messages;        ///< not in the list

    [[nodiscard]] bool isFinished() const
    {
        return stage == UmbracoStage::Completed || stage == UmbracoStage::Failed
               || (stage == UmbracoStage::Unknown && completedAt.isValid());
    }
};

} // namespace Switchback
