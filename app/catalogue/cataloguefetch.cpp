// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/catalogue/cataloguefetch.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem fetchProblem(ProblemKind kind, Owner owner, const char *code, const Text &sentence, const Text &remedy,
                     const QString &details = {})
{
    return {.kind = kind,
            .owner = owner,
            .code = QString::fromLatin1(code),
            .sentence = sentence,
            .remedy = remedy,
            .details = details};
}

/// How an address is named in sentences: a query may hold a secret.
QString shown(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Problem tooLarge(const QString &what, qint64 mostBytes)
{
    return fetchProblem(ProblemKind::InvalidInput, Owner::You, "catalogue.too-large",
                        Text(QT_TRANSLATE_NOOP("Text", "%1 is larger than %2, which no release catalogue is."),
                             {what, QVariant::fromValue(Bytes{mostBytes})}),
                        Text(QT_TRANSLATE_NOOP("Text", "Check that it is the catalogue file itself.")));
}

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<void> checkAddress(const QUrl &url)
{
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisMachine(url.host()));
    if (url.isValid() && !url.host().isEmpty() && isSafe && url.userInfo().isEmpty())
        return {};
    return Failure(fetchProblem(
        ProblemKind::InvalidInput, Owner::You, "catalogue.unsafe-address",
        Text(QT_TRANSLATE_NOOP("Text", "A catalogue is not fetched from %1."), {shown(url)}),
        Text(QT_TRANSLATE_NOOP("Text", "Give an address that begins with https:// and holds no user name or password. "
                                       "Plain http:// is for this machine only."))));
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Switchback/" SWITCHBACK_VERSION ""_s);
    request.setRawHeader("Accept", "application/json");
    return request;
}

/// One answer being read.
class Download {
public:
    Download(const QUrl &url, const FetchLimits &limits, std::stop_token stop)
        : m_url(url)
        , m_limits(limits)
        , m_stop(std::move(stop))
        , m_reply(m_network.get(requestFor(url)))
    {
        m_reply->setReadBufferSize(limits.bytes + 1);
    }

    Result<QByteArray> run()
    {
        QTimer deadline;
        deadline.setSingleShot(true);
        QTimer stopCheck;
        QObject::connect(&deadline, &QTimer::timeout, m_reply.get(), [this] { end(End::TooLate); });
        QObject::connect(&stopCheck, &QTimer::timeout, m_reply.get(), [this] {
            if (m_stop.stop_requested())
                end(End::Stopped);
        });
        QObject::connect(m_reply.get(), &QIODevice::readyRead, m_reply.get(), [this] { take(); });
        QObject::connect(m_reply.get(), &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
        deadline.start(m_limits.time);
        stopCheck.start(stopInterval);
        m_loop.exec();
        take();
        return outcome();
    }

private:
    enum class End { Answered, TooLate, TooLarge, Stopped };
    static constexpr auto stopInterval = std::chrono::milliseconds(100);

    void take()
    {
        if (m_end != End::Answered || !m_reply->isOpen())
            return;
        m_body += m_reply->read(m_limits.bytes + 1 - m_body.size());
        if (m_body.size() > m_limits.bytes)
            end(End::TooLarge);
    }

    void end(End how)
    {
        m_end = how;
        m_reply->abort();
    }

    [[nodiscard]] Result<QByteArray> outcome() const
    {
        switch (m_end) {
        case End::Stopped:
            return Failure(cancelledProblem());
        case End::TooLarge:
            return Failure(tooLarge(shown(m_url), m_limits.bytes));
        case End::TooLate:
            return Failure(
                fetchProblem(ProblemKind::Timeout, Owner::Network, "catalogue.timeout",
                             Text(QT_TRANSLATE_NOOP("Text", "%1 did not answer in full within %2."),
                                  {shown(m_url), QVariant::fromValue(Duration{m_limits.time.count()})}),
                             Text(QT_TRANSLATE_NOOP(
                                 "Text", "Try again later, or fetch it with a browser and refresh from the file."))));
        case End::Answered:
            break;
        }
        return judged();
    }

    [[nodiscard]] Result<QByteArray> judged() const
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        constexpr int ok = 200;
        if (m_reply->error() == QNetworkReply::NoError && status == ok)
            return m_body;
        const Text remedy(QT_TRANSLATE_NOOP("Text", "Check the address in a browser."));
        if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
            return Failure(fetchProblem(
                ProblemKind::Network, Owner::Network, "catalogue.tls",
                Text(QT_TRANSLATE_NOOP("Text", "The certificate of %1 could not be trusted."), {m_url.host()}), remedy,
                m_reply->errorString()));
        if (status != 0 && status != ok)
            return Failure(
                fetchProblem(ProblemKind::Remote, Owner::Network, "catalogue.status",
                             Text(QT_TRANSLATE_NOOP("Text", "%1 answered with status %2 instead of a catalogue."),
                                  {shown(m_url), status}),
                             remedy, m_reply->errorString()));
        return Failure(fetchProblem(ProblemKind::Network, Owner::Network, "catalogue.network",
                                    Text(QT_TRANSLATE_NOOP("Text", "%1 could not be read."), {shown(m_url)}), remedy,
                                    m_reply->errorString()));
    }

    QUrl m_url;
    FetchLimits m_limits;
    std::stop_token m_stop;
    QByteArray m_body;
    End m_end = End::Answered;
    QEventLoop m_loop;
    QNetworkAccessManager m_network;
    std::unique_ptr<QNetworkReply> m_reply; // last: goes before the manager it belongs to
};

} // namespace

Result<QByteArray> fetchUrl(const QUrl &url, const FetchLimits &limits, const std::stop_token &stop)
{
    if (const Result<void> safe = checkAddress(url); !safe)
        return Failure(safe.error());
    return Download(url, limits, stop).run();
}

Result<QByteArray> readLimitedFile(const QString &path, qint64 mostBytes)
{
    const auto unreadable = [&path](ProblemKind kind, const QString &why) {
        return Failure(fetchProblem(kind, Owner::You, "catalogue.unreadable-file",
                                    Text(QT_TRANSLATE_NOOP("Text", "%1 could not be read."), {path}),
                                    Text(QT_TRANSLATE_NOOP("Text", "Check that it is there and that you may read it.")),
                                    why));
    };
    // A pipe or a device would be waited for.
    if (!QFileInfo(path).isFile())
        return unreadable(ProblemKind::NotFound, u"not an ordinary file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(ProblemKind::Permission, file.errorString());
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(ProblemKind::Local, file.errorString());
    if (bytes.size() > mostBytes)
        return Failure(tooLarge(path, mostBytes));
    return bytes;
}

} // namespace Switchback
