// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubeconfigreader.h"

#include "app/kubernetes/kubeconfigproblem.h"
#include "app/kubernetes/kubefile.h"
#include "app/net/httpproxy.h"
#include "app/net/httpurl.h"
#include "models/strictjson.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Failure refused(const QString &code, const Text &sentence, const Text &remedy)
{
    return Failure(kubeconfigProblem(ProblemKind::InvalidInput, code, sentence, remedy));
}

/// Relative paths start from the file's folder.
Result<QString> resolved(const KubeconfigPart &part, const QString &path)
{
    if (path.isEmpty() || QDir::isAbsolutePath(path))
        return path;
    if (part.folder.isEmpty()) {
        return refused(u"kubeconfig.file"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "%1 names the file %2, which belongs to a folder that is not "
                                                      "known here."),
                            {part.file, path}),
                       Text(QT_TRANSLATE_NOOP("Text", "Name the kubeconfig as a file instead of pasting it.")));
    }
    return QDir::cleanPath(part.folder + u'/' + path);
}

/// What stands in KEY-data, or in the file that KEY names; empty when there is neither.
Result<QByteArray> pemOf(const KubeconfigPart &part, StrictJson &json, const QString &key)
{
    const QString data = json.optionalString(key + u"-data"_s);
    const QString named = json.optionalString(key);
    if (!data.isEmpty()) {
        const auto decoded =
            QByteArray::fromBase64Encoding(data.simplified().remove(u' ').toLatin1(),
                                           QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            json.refuse(key + u"-data"_s, Text(QT_TRANSLATE_NOOP("Text", "must be base64")));
        return *decoded;
    }
    if (named.isEmpty())
        return QByteArray();
    return resolved(part, named).and_then([](const QString &path) { return readKubeFile(path); });
}

Result<QUrl> readProxy(const KubeconfigPart &part, StrictJson &json)
{
    const QUrl proxy(json.optionalString(u"proxy-url"_s));
    if (proxy.isEmpty() || isUsableProxy(proxy))
        return proxy;
    // Not the address itself, which may carry a password.
    return refused(
        u"kubeconfig.proxy"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The proxy of the cluster “%1” is of a kind that cannot be used."), {part.name}),
        Text(QT_TRANSLATE_NOOP("Text", "Name one as http://host:port or socks5://host:port.")));
}

Result<void> refuseUnsupported(const KubeconfigPart &part)
{
    static const QStringList unsupported{u"auth-provider"_s, u"as"_s, u"as-uid"_s, u"as-groups"_s, u"as-user-extra"_s};
    const auto found = std::find_if(unsupported.cbegin(), unsupported.cend(),
                                    [&part](const QString &key) { return part.object.contains(key); });
    if (found == unsupported.cend())
        return {};
    return refused(u"kubeconfig.unsupported"_s,
                   Text(QT_TRANSLATE_NOOP("Text", "The user “%1” of the kubeconfig signs in by “%2”, which Switchback "
                                                  "does not do."),
                        {part.name, *found}),
                   Text(QT_TRANSLATE_NOOP("Text", "Use a token, a client certificate or an exec plugin instead.")));
}

QProcessEnvironment readVariables(const QJsonObject &exec, const KubeconfigPart &part, StrictJson &json)
{
    QProcessEnvironment environment;
    const QJsonArray items = exec.value(u"env"_s).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        StrictJson item(items.at(i).toObject(), part.file, u"%1exec.env[%2]."_s.arg(part.path).arg(i));
        const QString name = item.requiredString(u"name"_s);
        environment.insert(name, item.optionalString(u"value"_s));
        json.take(item);
    }
    return environment;
}

Result<KubeExec> readExec(const KubeconfigPart &part, StrictJson &json)
{
    const QJsonObject object = part.object.value(u"exec"_s).toObject();
    StrictJson inner(object, part.file, part.path + u"exec."_s);
    KubeExec exec;
    exec.apiVersion = inner.requiredString(u"apiVersion"_s);
    exec.command = inner.requiredString(u"command"_s);
    exec.arguments = inner.optionalStrings(u"args"_s, {});
    exec.environment = readVariables(object, part, inner);
    exec.installHint = inner.optionalString(u"installHint"_s);
    exec.provideClusterInfo = inner.optionalBool(u"provideClusterInfo"_s, false);
    exec.needsTerminal = inner.optionalString(u"interactiveMode"_s) == "Always"_L1;
    json.take(inner);
    if (exec.command.contains(u'/')) {
        const Result<QString> path = resolved(part, exec.command);
        if (!path)
            return Failure(path.error());
        exec.command = *path;
    }
    if (!json.problem() && exec.apiVersion != "client.authentication.k8s.io/v1"_L1
        && exec.apiVersion != "client.authentication.k8s.io/v1beta1"_L1) {
        return refused(u"kubeconfig.unsupported"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "The program %1 is to be asked for credentials in the format %2, "
                                                      "which Switchback does not know."),
                            {exec.command, exec.apiVersion}),
                       Text(QT_TRANSLATE_NOOP("Text", "Update the program, and have it write a new kubeconfig.")));
    }
    return exec;
}

Result<void> readClientCertificate(const KubeconfigPart &part, StrictJson &json, const QDateTime &now, KubeUser &user)
{
    const Result<QByteArray> certificate = pemOf(part, json, u"client-certificate"_s);
    if (!certificate)
        return Failure(certificate.error());
    Result<QByteArray> key = pemOf(part, json, u"client-key"_s);
    if (!key)
        return Failure(key.error());
    if (json.problem() || (certificate->isEmpty() && key->isEmpty()))
        return {};
    const auto pair = readKubeKeyPair(part.name, *certificate, *key, now);
    wipe(*key);
    if (!pair)
        return Failure(pair.error());
    user.clientCertificate = pair->certificate;
    user.clientKey = pair->key;
    return {};
}

std::shared_ptr<const Secret> readSecret(StrictJson &json, const QString &key)
{
    QString text = json.optionalString(key);
    return text.isEmpty() ? nullptr : std::make_shared<const Secret>(Secret::taken(text));
}

} // namespace

Problem wrongValue(Problem problem)
{
    problem.code = u"kubeconfig.wrong-value"_s;
    problem.remedy = correctTheKubeconfig();
    return problem;
}

Result<KubeCluster> readKubeCluster(const KubeconfigPart &part, bool isPinned)
{
    StrictJson json(part.object, part.file, part.path);
    KubeCluster cluster;
    cluster.name = part.name;
    cluster.server = QUrl(json.requiredString(u"server"_s), QUrl::StrictMode);
    cluster.tlsServerName = json.optionalString(u"tls-server-name"_s);
    const bool isUnchecked = json.optionalBool(u"insecure-skip-tls-verify"_s, false);
    if (isUnchecked && !isPinned) {
        return refused(u"kubeconfig.insecure"_s,
                       Text(QT_TRANSLATE_NOOP("Text", "The kubeconfig asks not to check the certificate of the cluster "
                                                      "“%1”; Switchback always checks it."),
                            {part.name}),
                       Text(QT_TRANSLATE_NOOP("Text", "Trust the certificate by its fingerprint in the account, or put "
                                                      "the cluster's certificate-authority into the kubeconfig.")));
    }
    const Result<QByteArray> authority = pemOf(part, json, u"certificate-authority"_s);
    const Result<QUrl> proxy = readProxy(part, json);
    if (json.problem())
        return Failure(wrongValue(*json.problem()));
    if (const auto problem = whyNotSendable(cluster.server))
        return Failure(*problem);
    if (!authority)
        return Failure(authority.error());
    if (!proxy)
        return Failure(proxy.error());
    cluster.proxy = *proxy;
    if (!authority->isEmpty()) {
        const auto authorities = readKubeAuthorities(part.name, *authority);
        if (!authorities)
            return Failure(authorities.error());
        cluster.authorities = *authorities;
    }
    return cluster;
}

Result<KubeUser> readKubeUser(const KubeconfigPart &part, const QDateTime &now)
{
    if (const auto supported = refuseUnsupported(part); !supported)
        return Failure(supported.error());
    StrictJson json(part.object, part.file, part.path);
    KubeUser user;
    user.name = part.name;
    user.token = readSecret(json, u"token"_s);
    user.userName = json.optionalString(u"username"_s);
    user.password = readSecret(json, u"password"_s);
    const Result<QString> tokenFile = resolved(part, json.optionalString(u"tokenFile"_s));
    if (!tokenFile)
        return Failure(tokenFile.error());
    user.tokenFile = *tokenFile;
    if (const auto read = readClientCertificate(part, json, now, user); !read)
        return Failure(read.error());
    if (json.contains(u"exec"_s)) {
        const Result<KubeExec> exec = readExec(part, json);
        if (!exec)
            return Failure(exec.error());
        user.exec = *exec;
    }
    // As kubectl: nobody could say which of them is meant.
    if (user.token && !user.userName.isEmpty())
        json.refuse(u"username"_s, Text(QT_TRANSLATE_NOOP("Text", "cannot be there beside a token")));
    if (json.problem())
        return Failure(wrongValue(*json.problem()));
    return user;
}

} // namespace Switchback
