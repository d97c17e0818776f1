// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/remedies/remedyfile.h"

#include <QSet>

#include <yaml-cpp/yaml.h>

#include <vector>

namespace Switchback {

/// Reads parts of a file of remedies. What is wrong becomes a fault with its line; the reading goes on, so that all
/// mistakes of a file are told at once.
class RemedyReader {
public:
    RemedyReader(QString name, RemedyFile *file);

    /// A whole file. Throws what yaml-cpp throws.
    void read(const YAML::Node &root);

private:
    void readEntry(const YAML::Node &node, const QString &platform);
    void readSignature(const YAML::Node &node, RemedyEntry &entry);
    void readAction(const YAML::Node &node, RemedyEntry &entry);
    void readSource(const YAML::Node &node, RemedyEntry &entry);
    void checkPlaces(const YAML::Node &node, const RemedyEntry &entry);
    [[nodiscard]] Text text(const YAML::Node &parent, const char *key, bool isRequired);
    [[nodiscard]] Text text(const YAML::Node &node);
    [[nodiscard]] QString line(const YAML::Node &node);
    [[nodiscard]] QString required(const YAML::Node &parent, const char *key);
    [[nodiscard]] QUrl page(const YAML::Node &node);
    [[nodiscard]] std::optional<int> number(const YAML::Node &node);
    [[nodiscard]] bool isPattern(const YAML::Node &node, const QString &pattern);
    /// The nodes of a list, which is missing or has no more than \a most; otherwise a fault.
    [[nodiscard]] std::vector<YAML::Node> list(const YAML::Node &node, std::size_t most);
    void onlyKeys(const YAML::Node &node, std::initializer_list<const char *> known);
    [[nodiscard]] static const QStringList &platforms();
    void fault(const YAML::Node &node, const Text &sentence);

    QString m_name;
    RemedyFile *m_file;
    int m_places = 0; ///< the greatest %n that a text of the entry has
    QSet<QString> m_ids;
};

} // namespace Switchback
