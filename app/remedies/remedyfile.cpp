// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/remedyfile.h"

#include "app/remedies/remedyreader.h"

using namespace Qt::StringLiterals;

namespace Switchback {

RemedyFile readRemedyFile(const QByteArray &bytes, const QString &name)
{
    RemedyFile file;
    if (bytes.size() > mostRemedyBytes) {
        file.faults.append(
            {.file = name, .sentence = Text(QT_TRANSLATE_NOOP("Text", "It is too large for a file of remedies."))});
        return file;
    }
    try {
        RemedyReader(name, &file).read(YAML::Load(bytes.toStdString()));
    } catch (const YAML::Exception &error) {
        file.faults.append({.file = name,
                            .line = error.mark.line + 1,
                            .sentence = Text(QT_TRANSLATE_NOOP("Text", "It is not valid YAML here: %1"),
                                             {QString::fromStdString(error.msg)})});
    }
    return file;
}

} // namespace Switchback
