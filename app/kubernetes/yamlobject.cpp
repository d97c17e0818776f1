// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/yamlobject.h"

#include <QJsonArray>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct TooLarge { };

Problem malformed(const QString &name, const QString &details)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = u"yaml.malformed"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 is not valid YAML."), {name}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that it is the right file, and correct it.")),
            .details = details};
}

Problem tooLarge(const QString &name)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = u"yaml.too-large"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 holds more than is taken from such a file."), {name}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that it is the right file.")),
            .details = {}};
}

/// Copies nodes, counting what it makes of them. Throws what yaml-cpp throws, and TooLarge.
class YamlCopy {
public:
    explicit YamlCopy(const YamlLimits &limits)
        : m_limits(limits)
    {
    }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as the limit
    [[nodiscard]] QJsonValue value(const YAML::Node &node, int depth)
    {
        if (depth > m_limits.depth || ++m_values > m_limits.values)
            throw TooLarge();
        if (node.IsMap())
            return object(node, depth);
        if (node.IsSequence())
            return array(node, depth);
        if (!node.IsScalar())
            return {};
        const QString text = counted(node.Scalar());
        // Quoted ones have the tag "!".
        if (node.Tag() != "!" && (text == "true"_L1 || text == "false"_L1))
            return text == "true"_L1;
        return text;
    }

    // NOLINTNEXTLINE(misc-no-recursion)
    [[nodiscard]] QJsonObject object(const YAML::Node &node, int depth)
    {
        QJsonObject object;
        for (const auto &entry : node) {
            const QString key = counted(entry.first.as<std::string>());
            const QJsonValue inner = value(entry.second, depth + 1);
            if (!inner.isNull() && !object.contains(key))
                object.insert(key, inner);
        }
        return object;
    }

private:
    // NOLINTNEXTLINE(misc-no-recursion)
    [[nodiscard]] QJsonArray array(const YAML::Node &node, int depth)
    {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(value(item, depth + 1));
        return array;
    }

    [[nodiscard]] QString counted(const std::string &text)
    {
        m_characters += qsizetype(text.size());
        if (m_characters > m_limits.characters)
            throw TooLarge();
        return QString::fromStdString(text);
    }

    YamlLimits m_limits;
    int m_values = 0;
    qsizetype m_characters = 0;
};

} // namespace

Result<QJsonObject> yamlObject(const QByteArray &bytes, const QString &name, const YamlLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return Failure(tooLarge(name));
    try {
        const YAML::Node root = YAML::Load(bytes.toStdString());
        if (root.IsNull())
            return QJsonObject();
        if (!root.IsMap())
            return Failure(malformed(name, u"the document is no mapping"_s));
        return YamlCopy(limits).object(root, 0);
    } catch (const TooLarge &) {
        return Failure(tooLarge(name));
    } catch (const YAML::Exception &error) {
        // Not the message: some of yaml-cpp's repeat what stands in the file.
        return Failure(malformed(name, u"line %1, column %2"_s.arg(error.mark.line + 1).arg(error.mark.column + 1)));
    }
}

} // namespace Switchback
