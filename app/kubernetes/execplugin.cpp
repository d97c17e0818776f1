// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/execplugin.h"

#include "app/net/httpservermessage.h"
#include "app/process/commandrunner.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Switchback {

namespace {

/// A credential is a few thousand bytes.
constexpr qsizetype mostOutput = 1 << 20;
constexpr qsizetype keptError = 4096;

Problem made(ProblemKind kind, const char *code, const Text &sentence, const Text &remedy, const QString &details = {})
{
    return {.kind = kind,
            .owner = Owner::You,
            .code = QString::fromLatin1(code),
            .sentence = sentence,
            .remedy = remedy,
            .details = details};
}

Text signInByHand()
{
    return Text(QT_TRANSLATE_NOOP("Text", "Run the program in a terminal and sign in there, then try again."));
}

Problem needsTerminal(const KubeExec &exec)
{
    return made(
        ProblemKind::Refused, "kube.plugin.terminal",
        Text(QT_TRANSLATE_NOOP("Text", "The program %1, which fetches the credentials, wants to ask questions in a "
                                       "terminal, and there is none."),
             {exec.command}),
        Text(QT_TRANSLATE_NOOP("Text", "Use a kubeconfig with a token, or set the program's interactiveMode to "
                                       "IfAvailable.")));
}

Problem missing(const KubeExec &exec)
{
    const QString hint = safeToShow(exec.installHint).simplified().left(300);
    return made(ProblemKind::Missing, "kube.plugin.missing",
                Text(QT_TRANSLATE_NOOP("Text", "The program %1, which fetches the credentials, cannot be started."),
                     {exec.command}),
                hint.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Install it, or use a kubeconfig with a token."))
                               : Text(QT_TRANSLATE_NOOP("Text", "The kubeconfig says: “%1”"), {hint}));
}

Problem late(const KubeExec &exec, std::chrono::milliseconds limit, const QString &details)
{
    return made(
        ProblemKind::Timeout, "kube.plugin.late",
        Text(QT_TRANSLATE_NOOP("Text", "The program %1, which fetches the credentials, was not done within %2; it "
                                       "may be waiting for somebody to sign in."),
             {exec.command, QVariant::fromValue(Duration{limit.count()})}),
        signInByHand(), details);
}

Problem failed(const KubeExec &exec, int exitCode, const QString &details)
{
    return made(
        ProblemKind::Permission, "kube.plugin.failed",
        Text(QT_TRANSLATE_NOOP("Text", "The program %1, which fetches the credentials, failed with exit code %2."),
             {exec.command, exitCode}),
        signInByHand(), details);
}

Problem garbage(const KubeExec &exec, const QString &why)
{
    return made(
        ProblemKind::Remote, "kube.plugin.garbage",
        Text(QT_TRANSLATE_NOOP("Text", "The program %1, which fetches the credentials, printed something else "
                                       "than credentials."),
             {exec.command}),
        Text(QT_TRANSLATE_NOOP("Text", "Run it in a terminal and look at what it prints; it may need an update.")),
        why);
}

Problem expired(const KubeExec &exec, const QDateTime &when)
{
    return made(ProblemKind::Permission, "kube.plugin.expired",
                Text(QT_TRANSLATE_NOOP("Text", "The program %1 gave credentials that had expired on %2."),
                     {exec.command, when}),
                signInByHand());
}

/// ExecCredential with what the plugin may know, for KUBERNETES_EXEC_INFO.
QString execInfo(const KubeTarget &target, const KubeExec &exec)
{
    QJsonObject spec{{u"interactive"_s, false}};
    if (exec.provideClusterInfo) {
        QJsonObject cluster{{u"server"_s, target.cluster.server.toString()}};
        if (!target.cluster.tlsServerName.isEmpty())
            cluster.insert(u"tls-server-name"_s, target.cluster.tlsServerName);
        if (!target.cluster.proxy.isEmpty())
            cluster.insert(u"proxy-url"_s, target.cluster.proxy.toString());
        QByteArray authorities;
        for (const QSslCertificate &authority : target.cluster.authorities)
            authorities += authority.toPem();
        if (!authorities.isEmpty())
            cluster.insert(u"certificate-authority-data"_s, QString::fromLatin1(authorities.toBase64()));
        spec.insert(u"cluster"_s, cluster);
    }
    const QJsonObject info{{u"kind"_s, u"ExecCredential"_s}, {u"apiVersion"_s, exec.apiVersion}, {u"spec"_s, spec}};
    return QString::fromUtf8(QJsonDocument(info).toJson(QJsonDocument::Compact));
}

/// All that shells put into the environment; what is no proper variable, as bash's functions, is none for a plugin.
QProcessEnvironment environmentFor(const KubeTarget &target, const KubeExec &exec)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    QProcessEnvironment environment;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    const QStringList keys = system.keys();
    for (const QString &key : keys)
        if (name.match(key).hasMatch())
            environment.insert(key, system.value(key));
    environment.insert(exec.environment);
    environment.insert(u"KUBERNETES_EXEC_INFO"_s, execInfo(target, exec));
    return environment;
}

/// What a plugin printed. The output is overwritten when it goes.
struct Printed {
    QByteArray output;
    QByteArray error;

    Printed() { output.reserve(mostOutput); } // so that it never moves and leaves a copy
    ~Printed() { wipe(output); }
    Q_DISABLE_COPY_MOVE(Printed)

    void takeError(const QByteArray &piece)
    {
        error += piece;
        if (error.size() > keptError)
            error = error.right(keptError);
    }
    [[nodiscard]] QString lastWords(const ExecPluginRun &run) const
    {
        QString text = QString::fromLocal8Bit(error).trimmed();
        if (run.redactor)
            text = run.redactor->redacted(text);
        QStringList lines = text.split(u'\n');
        for (QString &line : lines)
            line = safeToShow(line);
        return lines.join(u'\n');
    }
};

std::shared_ptr<const Secret> secretOf(const QJsonObject &status, const QString &key, const ExecPluginRun &run)
{
    QString text = status.value(key).toString();
    if (text.isEmpty())
        return nullptr;
    auto secret = std::make_shared<const Secret>(Secret::taken(text));
    if (run.redactor)
        run.redactor->add(*secret);
    return secret;
}

Result<ExecCredential> credentialOf(const KubeTarget &target, const KubeExec &exec, const QJsonObject &status,
                                    const ExecPluginRun &run)
{
    ExecCredential credential;
    credential.token = secretOf(status, u"token"_s, run);
    const QString certificate = status.value(u"clientCertificateData"_s).toString();
    if (const auto key = secretOf(status, u"clientKeyData"_s, run); key || !certificate.isEmpty()) {
        QByteArray pem;
        if (key)
            key->use([&pem](QByteArrayView bytes) { pem = bytes.toByteArray(); });
        const auto pair = readKubeKeyPair(target.user.name, certificate.toLatin1(), pem, run.now);
        wipe(pem);
        if (!pair)
            return Failure(pair.error());
        credential.pair = *pair;
    }
    if (!credential.token && !credential.pair)
        return Failure(garbage(exec, u"neither a token nor a certificate"_s));
    const QJsonValue expiry = status.value(u"expirationTimestamp"_s);
    if (expiry.isUndefined() || expiry.isNull())
        return credential;
    const QDateTime when = QDateTime::fromString(expiry.toString(), Qt::ISODateWithMs);
    if (!when.isValid())
        return Failure(garbage(exec, u"expirationTimestamp is no time"_s));
    if (when <= run.now)
        return Failure(expired(exec, when));
    credential.expiresAt = when.toUTC();
    return credential;
}

Result<ExecCredential> readCredential(const KubeTarget &target, const KubeExec &exec, const QByteArray &output,
                                      const ExecPluginRun &run)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(output, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Failure(garbage(exec, u"%1 bytes: %2"_s.arg(output.size()).arg(error.errorString())));
    if (object.value(u"kind"_s) != "ExecCredential"_L1 || object.value(u"apiVersion"_s) != exec.apiVersion)
        return Failure(garbage(exec, u"no ExecCredential of %1"_s.arg(exec.apiVersion)));
    return credentialOf(target, exec, object.value(u"status"_s).toObject(), run);
}

} // namespace

Result<ExecCredential> runExecPlugin(const KubeTarget &target, const ExecPluginRun &run, const std::stop_token &stop)
{
    const KubeExec &exec = target.user.exec.value();
    if (exec.needsTerminal)
        return Failure(needsTerminal(exec));
    Printed printed;
    std::stop_source tooMuch;
    const std::stop_callback forward(stop, [&tooMuch] { tooMuch.request_stop(); });
    const auto takeOutput = [&](const QByteArray &piece) {
        if (printed.output.size() + piece.size() <= mostOutput)
            printed.output += piece;
        else
            tooMuch.request_stop();
    };
    const Command command{.program = exec.command,
                          .arguments = exec.arguments,
                          .workingDirectory = {},
                          .environment = environmentFor(target, exec),
                          .grace = 1000ms,
                          .deadline = run.deadline,
                          .redactor = run.redactor};
    const auto outcome = runCommandRaw(command, tooMuch.get_token(), takeOutput,
                                       [&printed](const QByteArray &piece) { printed.takeError(piece); });
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    if (tooMuch.stop_requested())
        return Failure(garbage(exec, u"more than %1 bytes"_s.arg(mostOutput)));
    if (!outcome && outcome.error().code == "process.not-started"_L1)
        return Failure(missing(exec));
    if (!outcome && outcome.error().code == "process.deadline"_L1)
        return Failure(late(exec, run.deadline, printed.lastWords(run)));
    if (!outcome)
        return Failure(outcome.error());
    if (!outcome->succeeded())
        return Failure(failed(exec, outcome->exitCode, printed.lastWords(run)));
    return readCredential(target, exec, printed.output, run);
}

} // namespace Switchback
