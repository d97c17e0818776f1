// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracopages.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int ok = 200;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int serverError = 500;
constexpr int unavailable = 503;

UmbracoReply page(const QString &title, const QString &body, int status)
{
    return UmbracoReply::html(
        u"<!DOCTYPE html>\r\n<html>\r\n<head>\r\n    <title>%1</title>\r\n</head>\r\n<body>\r\n%2\r\n</body>\r\n</html>\r\n"_s
            .arg(title, body)
            .toUtf8(),
        status);
}

/// \a apostrophe: .NET Framework and .NET write it in different ways.
QString escaped(const QString &text, QLatin1StringView apostrophe)
{
    return text.toHtmlEscaped().replace(u'\'', apostrophe);
}

QString shortName(const UmbracoFailure &failure)
{
    return failure.exception.section(u'.', -1);
}

} // namespace

UmbracoReply UmbracoPages::ipFilter()
{
    return page(u"Web App - Unavailable"_s,
                u"<h1 id=\"unavailable\">Error 403 - Forbidden</h1>\r\n<p>The web app you have attempted to reach has "
                "blocked your access.</p>"_s,
                forbidden);
}

UmbracoReply UmbracoPages::siteDisabled()
{
    return page(
        u"Microsoft Azure App Service - Error 403 - Site Disabled"_s,
        u"<h1>Error 403 - This web app is stopped.</h1>\r\n<p>The web app you have attempted to reach is currently "
        "stopped and does not accept any requests.</p>"_s,
        forbidden);
}

UmbracoReply UmbracoPages::signIn()
{
    UmbracoReply reply =
        page(u"401 - Unauthorized: Access is denied due to invalid credentials."_s,
             u"<h1>Server Error</h1>\r\n<h2>401 - Unauthorized: Access is denied due to invalid credentials.</h2>"_s,
             unauthorized);
    reply.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"site\"");
    return reply;
}

UmbracoReply UmbracoPages::noAdmin()
{
    return page(
        u"403 - Forbidden: Access is denied."_s,
        u"<h1>Server Error</h1>\r\n<h2>403 - Forbidden: Access is denied.</h2>\r\n<h3>You do not have permission to "
        "view this directory or page using the credentials that you supplied.</h3>"_s,
        forbidden);
}

UmbracoReply UmbracoPages::home(const QString &version)
{
    return page(u"Home"_s, u"<!-- %1 -->\r\n<h1>Welcome to the shop</h1>"_s.arg(version), ok);
}

UmbracoReply UmbracoPages::backOffice()
{
    return page(u"Umbraco"_s, u"<umb-app></umb-app>"_s, ok);
}

UmbracoReply UmbracoPages::maintenance()
{
    return page(
        u"Website is Under Maintenance"_s,
        u"<h1>Website is Under Maintenance</h1>\r\n<p>This website is currently under maintenance. Please come back "
        "later.</p>"_s,
        unavailable);
}

UmbracoReply UmbracoPages::installer()
{
    return page(u"Install Umbraco"_s,
                u"<div id=\"installer\"><h1>Upgrading Umbraco</h1>\r\n<p>To continue, sign in and click "
                "<em>Continue</em>.</p></div>"_s,
                ok);
}

UmbracoReply UmbracoPages::authorizeUpgrade()
{
    return page(u"Umbraco"_s, u"<umb-login></umb-login>\r\n<h1>Sign in to upgrade</h1>"_s, ok);
}

UmbracoReply UmbracoPages::bootFailed()
{
    return page(
        u"Boot Failed"_s,
        u"<h1>Boot Failed</h1>\r\n<p>Umbraco failed to boot, if you are the owner of the website please see the log "
        "file for more details.</p>"_s,
        serverError);
}

UmbracoReply UmbracoPages::failure(const UmbracoFailure &failure, int majorVersion)
{
    constexpr int firstOnCore = 9;
    if (majorVersion < firstOnCore)
        return yellow(failure);
    return failure.isShown ? developers(failure) : startFailed();
}

UmbracoReply UmbracoPages::yellow(const UmbracoFailure &failure)
{
    const QString message = escaped(failure.message, "&#39;"_L1);
    const bool isLoad =
        failure.exception.endsWith("FileLoadException"_L1) || failure.exception.endsWith("FileNotFoundException"_L1);
    const QString trace = u"            <b>Assembly Load Trace:</b> The following information can be helpful to "
                          u"determine why the assembly "
                          "&#39;%1&#39; could not be loaded.\r\n            <br><br>\r\n"_s.arg(failure.assembly);
    const QString body =
        u"            <span><H1>Server Error in &#39;/&#39; Application.<hr width=100% size=1 "
        u"color=silver></H1>\r\n\r\n"
        "            <h2> <i>%1</i> </h2></span>\r\n\r\n"
        "            <font face=\"Arial, Helvetica, Geneva, SunSans-Regular, sans-serif \">\r\n\r\n"
        "            <b> Description: </b>An unhandled exception occurred during the execution of the current web "
        "request. "
        "Please review the stack trace for more information about the error and where it originated in the "
        "code.\r\n\r\n"
        "            <br><br>\r\n\r\n"
        "            <b> Exception Details: </b>%2: %1<br><br>\r\n\r\n%3"
        "            <b>Stack Trace:</b> <br><br>\r\n\r\n"
        "            <table width=100% bgcolor=\"#ffffcc\">\r\n               <tr>\r\n                  <td>\r\n"
        "                      <code><pre>\r\n\r\n[%4: %1]\r\n   %5.Startup.ApplicationStarted(UmbracoApplicationBase "
        "umbracoApplication, ApplicationContext applicationContext) +42\r\n</pre></code>\r\n\r\n"
        "                  </td>\r\n               </tr>\r\n            </table>\r\n\r\n"
        "            <b>Version Information:</b>&nbsp;Microsoft .NET Framework Version:4.0.30319; ASP.NET "
        "Version:4.8.4330.0\r\n            </font>"_s.arg(message, failure.exception, isLoad ? trace : QString(),
                                                          shortName(failure), failure.assembly);
    return page(message, body, serverError);
}

UmbracoReply UmbracoPages::developers(const UmbracoFailure &failure)
{
    const QString message = escaped(failure.message, "&#x27;"_L1);
    return page(u"Internal Server Error"_s,
                u"    <h1>An error occurred while starting the application.</h1>\r\n"
                "    <div class=\"titleerror\">%1: %2</div>\r\n"
                "    <p class=\"location\">%3.ShopComposer.Compose(IUmbracoBuilder builder)</p>\r\n"
                "    <div class=\"rawExceptionBlock\">\r\n        <div class=\"rawExceptionDetails\">\r\n"
                "            <pre class=\"rawExceptionStackTrace\">%4: %2\r\n"
                "   at %3.ShopComposer.Compose(IUmbracoBuilder builder)\r\n"
                "   at Umbraco.Cms.Core.Composing.ComposerGraph.Compose()\r\n"
                "   at Program.&lt;Main&gt;$(String[] args)</pre>\r\n        </div>\r\n    </div>"_s.arg(
                    shortName(failure), message, failure.assembly, failure.exception),
                serverError);
}

UmbracoReply UmbracoPages::startFailed()
{
    return page(
        u"HTTP Error 500.30 - ASP.NET Core app failed to start"_s,
        u"<div class = \"content\">\r\n    <h1>HTTP Error 500.30 - ASP.NET Core app failed to start</h1>\r\n"
        "    <h2>Common solutions to this issue:</h2>\r\n    <ul>\r\n        <li>The app failed to start</li>\r\n"
        "        <li>The app started but then stopped</li>\r\n"
        "        <li>The app started but threw an exception during startup</li>\r\n    </ul>\r\n</div>"_s,
        serverError);
}

} // namespace Switchback
