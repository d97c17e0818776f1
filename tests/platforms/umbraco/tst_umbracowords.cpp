// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/assemblyfile.h"
#include "app/platforms/umbraco/bindingredirects.h"
#include "app/platforms/umbraco/cloudsymptoms.h"
#include "app/platforms/umbraco/courierdependencies.h"
#include "app/platforms/umbraco/deployedpackages.h"
#include "app/platforms/umbraco/legacysite.h"
#include "app/platforms/umbraco/upgradestand.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

Q_DECLARE_METATYPE(Switchback::VersionSources)
Q_DECLARE_METATYPE(Switchback::ProductVersions)

namespace {

using Names = QMap<QString, QString>;

ProductVersions versions(const QString &cms, const QString &forms = {}, const QString &deploy = {})
{
    ProductVersions all{{UmbracoProduct::Cms, cms}};
    if (!forms.isEmpty())
        all.insert(UmbracoProduct::Forms, forms);
    if (!deploy.isEmpty())
        all.insert(UmbracoProduct::Deploy, deploy);
    return all;
}

QByteArray wide(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

/// A string of a version resource: its lengths, its name, what fills up to four bytes, its value.
QByteArray resourceString(const QString &name, const QString &value)
{
    const QByteArray key = wide(name) + QByteArray(2, '\0');
    const QByteArray filling((6 + key.size()) % 4 == 0 ? 0 : 2, '\0');
    return QByteArray("\x44\0\x10\0\1\0", 6) + key + filling + wide(value) + QByteArray(2, '\0');
}

QByteArray dll(const QString &fileVersion, const QString &assemblyVersion, const QByteArray &names = {})
{
    return QByteArray("MZ\x90\0\3\0\0\0", 8) + QByteArray(512, '\x7f') + '\0' + names + '\0'
           + resourceString(u"FileDescription"_s, u"FileVersion of nothing"_s)
           + resourceString(u"FileVersion"_s, fileVersion) + resourceString(u"LegalCopyright"_s, u"(c) us"_s)
           + resourceString(u"Assembly Version"_s, assemblyVersion) + QByteArray(64, '\0');
}

QByteArray webConfig(const QByteArray &settings, const QByteArray &bindings = {})
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<configuration>\r\n  <appSettings>\r\n" + settings
           + "\r\n  </appSettings>\r\n  <runtime>\r\n"
             "    <assemblyBinding xmlns=\"urn:schemas-microsoft-com:asm.v1\">\r\n"
           + bindings + "\r\n    </assemblyBinding>\r\n  </runtime>\r\n</configuration>\r\n";
}

QByteArray binding(const QByteArray &assembly, const QByteArray &version)
{
    return "<dependentAssembly>\r\n<assemblyIdentity name=\"" + assembly
           + "\" publicKeyToken=\"30ad4fe6b2a6aeed\" culture=\"neutral\" />\r\n<bindingRedirect oldVersion=\"0.0.0.0-"
           + version + "\" newVersion=\"" + version + "\" />\r\n</dependentAssembly>\r\n";
}

QStringList linesOf(const QList<CourierFinding> &findings)
{
    QStringList lines;
    for (const CourierFinding &finding : findings)
        lines.append(courierLine(finding));
    return lines;
}

/// "no problem", or its code.
template <typename T>
QString codeOf(const Result<T> &outcome)
{
    return outcome ? u"no problem"_s : outcome.error().code;
}

} // namespace

/// What lies in an environment's folders, and what the cloud and its logs say.
class TestUmbracoWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPublishedSiteListsItsPackages()
    {
        const QByteArray deps(
            "{\"runtimeTarget\": {\"name\": \".NETCoreApp,Version=v10.0\", \"signature\": \"\"}, \"targets\": "
            "{\".NETCoreApp,Version=v10.0\": {\"UmbracoProject/1.0.0\": {\"dependencies\": {\"Umbraco.Cms\": "
            "\"17.1.0\"}}}}, "
            "\"libraries\": {\"UmbracoProject/1.0.0\": {\"type\": \"project\", \"serviceable\": false, \"sha512\": "
            "\"\"}, "
            "\"Umbraco.Cms/17.1.0\": {\"type\": \"package\", \"serviceable\": true, \"path\": \"umbraco.cms/17.1.0\"}, "
            "\"Umbraco.Deploy.Cloud/17.0.1\": {\"type\": \"package\"}, \"Umbraco.Forms.Core/17.1.2\": {\"type\": "
            "\"package\"}, "
            "\"Umbraco.Cms.Integrations.Crm.Hubspot/6.0.0\": {\"type\": \"package\"}, \"odd\": {\"type\": "
            "\"package\"}, "
            "\"a/b/c\": {\"type\": \"package\"}}}");
        const Result<Names> packages = packagesInDepsJson(deps, u"UmbracoProject.deps.json"_s);
        QVERIFY(packages);
        const Names expected{{u"Umbraco.Cms"_s, u"17.1.0"_s},
                             {u"Umbraco.Deploy.Cloud"_s, u"17.0.1"_s},
                             {u"Umbraco.Forms.Core"_s, u"17.1.2"_s},
                             {u"Umbraco.Cms.Integrations.Crm.Hubspot"_s, u"6.0.0"_s}};
        QCOMPARE(*packages, expected);
        QCOMPARE(productsAmong(*packages), versions(u"17.1.0"_s, u"17.1.2"_s, u"17.0.1"_s));
        QCOMPARE(packagesInDepsJson("\xEF\xBB\xBF" + deps, {}), packages);
    }

    void productsAreSeenByTheirBestSign()
    {
        // Packages without files of their own may be left out; names are in any case.
        QCOMPARE(productsAmong({{u"umbraco.cms.core"_s, u"17.1.0"_s}, {u"Umbraco.Deploy.Core"_s, u"17.0.1"_s}}),
                 versions(u"17.1.0"_s, {}, u"17.0.1"_s));
        QCOMPARE(productsAmong({{u"Umbraco.Cms.Core"_s, u"17.0.0"_s}, {u"Umbraco.Cms"_s, u"17.1.0"_s}}),
                 versions(u"17.1.0"_s));
        QVERIFY(productsAmong({{u"Umbraco.Cms.Integrations.Crm.Hubspot"_s, u"6.0.0"_s}}).isEmpty());
    }

    void whatIsNoListIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html></html>");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("without libraries") << QByteArray("{\"targets\":{}}");
        QTest::newRow("libraries of another form") << QByteArray("{\"libraries\":[\"Umbraco.Cms/17.1.0\"]}");
        QTest::newRow("cut off") << QByteArray("{\"libraries\":{\"Umbraco.Cms/17.1.0\":{\"type\":\"pack");
        QTest::newRow("50 MB") << QByteArray("{\"libraries\":{}, \"x\": \"" + QByteArray(50 << 20, 'x') + "\"}");
        QTest::newRow("no UTF-8") << QByteArray("{\"libraries\":{\"\xFF\xFE\":{}}}");
    }
    void whatIsNoListIsAProblem()
    {
        QFETCH(const QByteArray, bytes);
        const Result<Names> packages = packagesInDepsJson(bytes, u"Site.deps.json"_s);
        QVERIFY(!packages);
        QCOMPARE(packages.error().code, u"umbraco.deployed-list"_s);
        QVERIFY(packages.error().sentence.english().contains("Site.deps.json"_L1));
    }

    void theSitesOwnListIsChosen()
    {
        const QStringList two{u"Shop.Web.deps.json"_s, u"Tool.deps.json"_s, u"web.config"_s};
        QCOMPARE(depsJsonOf(two, u"Shop.Web.csproj"_s), u"Shop.Web.deps.json"_s);
        QCOMPARE(depsJsonOf(two, u"shop.web.csproj"_s), u"Shop.Web.deps.json"_s);
        QCOMPARE(depsJsonOf(two, u"Renamed.csproj"_s), QString());
        QCOMPARE(depsJsonOf({u"appsettings.json"_s, u"Shop.deps.json"_s}, u"Renamed.csproj"_s), u"Shop.deps.json"_s);
        QCOMPARE(depsJsonOf({u"appsettings.json"_s}, u"Shop.csproj"_s), QString());
    }

    void anOldSiteSaysHowFarItsDatabaseIs_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("version");
        QTest::newRow("8") << QByteArray("<add key=\"Umbraco.Core.ConfigurationStatus\" value=\"8.18.5\" />") << 8
                           << u"8.18.5"_s;
        QTest::newRow("7") << QByteArray(
            "<add key=\"x\" value=\"y\"/><add key='umbracoConfigurationStatus' value='7.15.10'/>")
                           << 7 << u"7.15.10"_s;
        QTest::newRow("to be installed") << QByteArray("<add value=\"\" key=\"Umbraco.Core.ConfigurationStatus\" />")
                                         << 8 << QString();
        QTest::newRow("none") << QByteArray("<add key=\"Umbraco.Core.Path\" value=\"~/umbraco\" />") << 0 << QString();
        QTest::newRow("a comment") << QByteArray(
            "<!-- <add key=\"Umbraco.Core.ConfigurationStatus\" value=\"8.0.0\" /> -->")
                                   << 0 << QString();
    }
    void anOldSiteSaysHowFarItsDatabaseIs()
    {
        QFETCH(const QByteArray, settings);
        QFETCH(const int, line);
        const auto status = legacyStatus(webConfig(settings));
        QVERIFY(status);
        QCOMPARE(status->has_value(), line > 0);
        QCOMPARE(status->value_or(LegacyStatus()).line, line);
        QTEST(status->value_or(LegacyStatus()).version, "version");
    }

    void anOldSiteListsItsPackages()
    {
        const QByteArray config(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<packages>\n"
            "  <package id=\"UmbracoCms\" version=\"8.18.5\" targetFramework=\"net472\" />\n"
            "  <package id=\"UmbracoCms.Core\" version=\"8.18.4\" targetFramework=\"net472\" />\n"
            "  <package id=\"UmbracoForms\" version=\"8.13.16\" targetFramework=\"net472\" />\n"
            "  <package id=\"UmbracoDeploy\" version=\"4.10.0\" targetFramework=\"net472\" />\n"
            "  <package id=\"Newtonsoft.Json\" version=\"12.0.1\" targetFramework=\"net472\" />\n</packages>");
        QCOMPARE(legacyPackages(config), Result<ProductVersions>(versions(u"8.18.5"_s, u"8.13.16"_s, u"4.10.0"_s)));
        QCOMPARE(codeOf(legacyPackages("<configuration/>")), u"umbraco.source"_s);
        QCOMPARE(codeOf(legacyPackages("<!DOCTYPE packages [<!ENTITY x \"8.18.5\">]><packages/>")),
                 u"umbraco.source"_s);
        QCOMPARE(codeOf(legacyStatus(webConfig({}).chopped(30))), u"umbraco.source"_s);
        const Problem refused = legacyPackagesProblem(u"8.18.5"_s);
        QCOMPARE(refused.code, u"umbraco.legacy-packages"_s);
        QVERIFY(refused.sentence.english().contains("8.18.5"_L1) && !refused.remedy.isEmpty());
    }

    void anAssemblyCarriesItsVersions()
    {
        const QByteArray core = dll(u"8.18.5"_s, u"8.0.0.0"_s);
        QCOMPARE(fileVersionIn(core), std::optional(u"8.18.5"_s));
        QCOMPARE(assemblyVersionIn(core), std::optional(u"8.0.0.0"_s));
        QCOMPARE(legacyProducts({{u"umbraco.core.dll"_s, core},
                                 {u"Umbraco.Deploy.dll"_s, dll(u"4.10.0"_s, {})},
                                 {u"Other.dll"_s, core}}),
                 versions(u"8.18.5"_s, {}, u"4.10.0"_s));
        QCOMPARE(fileVersionIn(dll(u"next week"_s, {})), std::nullopt);
        QCOMPARE(fileVersionIn({}), std::nullopt);
        QCOMPARE(assemblyVersionIn(QByteArray(1 << 20, '\0')), std::nullopt);
        // Cut off anywhere.
        const qsizetype whole = core.indexOf(wide(u"8.0.0.0"_s)) + 14;
        for (qsizetype length = 0; length < whole - 1; ++length)
            QVERIFY(assemblyVersionIn(core.left(length)) != std::optional(u"8.0.0.0"_s));
    }

    void whereAnUpgradeStoppedIsTold_data()
    {
        QTest::addColumn<VersionSources>("sources");
        QTest::addColumn<ProductVersions>("target");
        QTest::addColumn<UpgradeStand>("stand");
        QTest::addColumn<QString>("words");
        const ProductVersions old = versions(u"17.4.1"_s, u"17.1.0"_s, u"17.0.2"_s);
        const ProductVersions target = versions(u"17.5.0"_s, u"17.2.0"_s, u"17.1.0"_s);
        const auto row = [](const char *name, const VersionSources &sources, const ProductVersions &aim,
                            UpgradeStand stand,
                            const QString &words) { QTest::newRow(name) << sources << aim << stand << words; };
        const auto sources = [](const ProductVersions &repository, const ProductVersions &deployed,
                                ServerLevel level = ServerLevel::Run, const QString &running = {}) {
            return VersionSources{
                .repository = repository, .deployed = deployed, .level = level, .running = running, .database = {}};
        };
        row("not begun", sources(old, old, ServerLevel::Run, u"17.4.1"_s), target, UpgradeStand::NotBegun, u"17.5.0"_s);
        row("one product of them not begun",
            sources(versions(u"17.5.0"_s, u"17.1.0"_s), versions(u"17.4.1"_s, u"17.1.0"_s)),
            versions(u"17.5.0"_s, u"17.2.0"_s), UpgradeStand::NotBegun, u"Umbraco Forms 17.2.0"_s);
        row("not begun, nothing known of the site", sources(old, {}, ServerLevel::Unknown), target,
            UpgradeStand::NotBegun, u"17.4.1"_s);
        row("pushed", sources(target, old, ServerLevel::Run, u"17.4.1"_s), target, UpgradeStand::NotDeployed,
            u"17.4.1"_s);
        row("pushed, without an aim", sources(target, old), {}, UpgradeStand::NotDeployed, u"17.5.0"_s);
        row("only Forms is not deployed", sources(target, versions(u"17.5.0"_s, u"17.1.0"_s, u"17.1.0"_s)), target,
            UpgradeStand::NotDeployed, u"Umbraco Forms 17.1.0 is still"_s);
        row("waits", sources(target, target, ServerLevel::Upgrade), target, UpgradeStand::DatabaseBehind, u"waits"_s);
        row("upgrades itself", sources(target, target, ServerLevel::Upgrading), target, UpgradeStand::DatabaseBehind,
            u"now"_s);
        row("does not start", sources(target, target, ServerLevel::BootFailed), target, UpgradeStand::DoesNotStart,
            u"not start"_s);
        row("done", sources(target, target, ServerLevel::Run, u"17.5.0"_s), target, UpgradeStand::Done, u"17.5.0"_s);
        row("done, written differently",
            sources(versions(u"17.5"_s), versions(u"17.5.0"_s), ServerLevel::Run, u"17.5.0+a1b2c3"_s),
            versions(u"17.5.0"_s), UpgradeStand::Done, u"17.5.0"_s);
        row("done, floating", sources(versions(u"17.*"_s), versions(u"17.5.0"_s)), {}, UpgradeStand::Done, u"17.5.0"_s);
        row("newer than what floats", sources(versions(u"17.*"_s), versions(u"18.0.0"_s)), {},
            UpgradeStand::Contradictory, u"only has"_s);
        row("done, the number is not told", sources(target, target), target, UpgradeStand::Done, u"runs"_s);
        row("more deployed than compared", sources(versions(u"17.5.0"_s), target), {}, UpgradeStand::Done, u"17.2.0"_s);
        row("the old one runs", sources(target, target, ServerLevel::Run, u"17.4.1"_s), target,
            UpgradeStand::Contradictory, u"17.4.1"_s);
        row("the repository is behind", sources(old, target, ServerLevel::Run, u"17.5.0"_s), {},
            UpgradeStand::Contradictory, u"only has"_s);
        row("the same, with an aim", sources(old, target, ServerLevel::Run, u"17.5.0"_s), target,
            UpgradeStand::Contradictory, u"only has"_s);
        row("wants to be installed", sources(target, target, ServerLevel::Install), target, UpgradeStand::Contradictory,
            u"no database"_s);
        row("nobody answers", sources(target, target, ServerLevel::Unknown), target, UpgradeStand::DatabaseUnknown,
            u"not known"_s);
        row("nothing is known", sources({}, {}), {}, UpgradeStand::Unknown, u"not known"_s);
        row("no Kudu", sources(target, {}), target, UpgradeStand::Unknown, u"not known"_s);
        row("no git", sources({}, target), {}, UpgradeStand::Unknown, u"not known"_s);

        const auto legacy = [](const QString &database) {
            return VersionSources{.repository = versions(u"8.18.5"_s),
                                  .deployed = versions(u"8.18.5"_s),
                                  .level = ServerLevel::Unknown,
                                  .running = {},
                                  .database = database};
        };
        row("8, done", legacy(u"8.18.5"_s), {}, UpgradeStand::Done, u"8.18.5"_s);
        row("8, behind", legacy(u"8.17.0"_s), {}, UpgradeStand::DatabaseBehind, u"waits"_s);
        row("8, to be installed", legacy(u""_s), {}, UpgradeStand::DatabaseBehind, u"waits"_s);
        row("8, ahead", legacy(u"8.18.6"_s), {}, UpgradeStand::Contradictory, u"8.18.6"_s);
        row("8, nonsense", legacy(u"latest"_s), {}, UpgradeStand::DatabaseUnknown, u"not known"_s);
    }
    void whereAnUpgradeStoppedIsTold()
    {
        QFETCH(const VersionSources, sources);
        QFETCH(const ProductVersions, target);
        QFETCH(const QString, words);
        const UpgradeStanding standing = upgradeStanding(sources, target);
        QTEST(standing.stand, "stand");
        QVERIFY2(standing.sentence.english().contains(words), qPrintable(standing.sentence.english()));
        const bool isFine = standing.stand == UpgradeStand::Done || sources.repository.isEmpty();
        QVERIFY(isFine || !standing.remedy.isEmpty());
    }

    void courierIsFoundWhereItIsUsed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const QString &path, const QByteArray &bytes, const QStringList &lines) {
            QTest::newRow(name) << path << bytes << lines;
        };
        const QString code = u"src/Resolver.cs"_s;
        row("a resolver", code,
            "using System;\r\nusing Umbraco.Courier.Core;\r\nusing Umbraco.Courier.DataResolvers;\r\n"
            "namespace Shop {\r\n  class Canvas : Umbraco.Courier.DataResolvers.PropertyDataResolver {}\r\n}\r\n",
            {u"src/Resolver.cs, line 2: Umbraco.Courier.Core"_s,
             u"src/Resolver.cs, line 3: Umbraco.Courier.DataResolvers"_s,
             u"src/Resolver.cs, line 5: Umbraco.Courier.DataResolvers.PropertyDataResolver"_s});
        row("after a mark", code, "\xEF\xBB\xBFusing Umbraco.Courier.Core;",
            {u"src/Resolver.cs, line 1: Umbraco.Courier.Core"_s});
        row("in an old encoding", code, "// Gr\xFC\xDF\x65\nusing Umbraco.Courier.Core;",
            {u"src/Resolver.cs, line 2: Umbraco.Courier.Core"_s});
        row("in UTF-16", code, "\xFF\xFE" + wide(u"\nusing Umbraco.Courier.Core;"_s),
            {u"src/Resolver.cs, line 2: Umbraco.Courier.Core"_s});
        row("in comments and texts", code,
            "// using Umbraco.Courier.Core;\n/* Umbraco.Courier.Core\n Umbraco.Courier.UI */ var a = "
            "\"Umbraco.Courier.Core\";\n"
            "var b = @\"C:\\\"\"Umbraco.Courier.Core\"; var c = '\"'; // Umbraco.Courier.Core\n",
            {});
        row("after an address in a text", code, "var a = \"http://x\"; Umbraco.Courier.Core.Item b;",
            {u"src/Resolver.cs, line 1: Umbraco.Courier.Core.Item"_s});
        row("after a comment that never ends", code, "/* Umbraco.Courier.Core", {});
        row("another name", code, "using Umbraco.Core;\nusing MyUmbraco.CourierService;\nusing Our.Umbraco.Delivery;",
            {});
        row("Visual Basic", u"a.vb"_s, "' Imports Umbraco.Courier.UI\nImports Umbraco.Courier.Core",
            {u"a.vb, line 2: Umbraco.Courier.Core"_s});
        row("a view", u"Views/a.cshtml"_s, "@* Umbraco.Courier.UI *@\n@using Umbraco.Courier.Core",
            {u"Views/a.cshtml, line 2: Umbraco.Courier.Core"_s});
        row("a project", u"Shop.csproj"_s,
            "<Project>\n<!-- <Reference Include=\"Umbraco.Courier.UI\" /> -->\n<Reference "
            "Include=\"Umbraco.Courier.Core, Version=3.1.0.0, Culture=neutral\">\n"
            "<HintPath>..\\lib\\Umbraco.Courier.Core.dll</HintPath></Reference>\n</Project>",
            {u"Shop.csproj, line 3: Umbraco.Courier.Core"_s});
        row("a package", u"Shop/packages.config"_s,
            "<packages>\n<package id=\"UmbracoCourier.Core\" version=\"2.52.1\" /></packages>",
            {u"Shop/packages.config, line 2: UmbracoCourier.Core"_s});
        row("other settings", u"Web.config"_s, "<add assembly=\"Umbraco.Courier.Core\" />", {});
        row("an assembly", u"bin/Shop.dll"_s,
            dll(u"1.0"_s, u"1.0.0.0"_s,
                QByteArray("Shop\0Umbraco.Courier.Core\0mscorlib\0Umbraco.Courier.Core.ProviderModel\0", 70)),
            {u"bin/Shop.dll: Umbraco.Courier.Core"_s, u"bin/Shop.dll: Umbraco.Courier.Core.ProviderModel"_s});
        row("an assembly that does without", u"bin/Shop.dll"_s,
            dll(u"1.0"_s, u"1.0.0.0"_s, QByteArray("MyUmbraco.Courier.Core\0mscorlib\0", 32)), {});
        row("the vendor's own", u"bin/Umbraco.Courier.UI.dll"_s,
            dll(u"3.1"_s, u"3.1.0.0"_s, QByteArray("\0Umbraco.Courier.Core\0", 22)), {});
        row("an assembly of zeros", u"bin/Shop.dll"_s, QByteArray("\0Umbraco.Courier.", 17) + QByteArray(1 << 20, 'x'),
            {});
        row("far too long", code, "using Umbraco.Courier.Core;" + QByteArray(50 << 20, ' '), {});
    }
    void courierIsFoundWhereItIsUsed()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QStringList, lines);
        QCOMPARE(linesOf(courierDependencies(path, bytes)), lines);
    }

    void courierIsFoundByName()
    {
        const QStringList names{u"bin/Umbraco.Courier.Core.dll"_s,
                                u"bin/umbraco.courier.ui.dll"_s,
                                u"bin\\Umbraco.Courier.Contrib.Resolvers.dll"_s,
                                u"bin/Canvas.Courier.dll"_s,
                                u"bin/Umbraco.Core.dll"_s,
                                u"courier.config"_s};
        const QList<CourierFinding> found = courierAssemblies(names);
        QCOMPARE(linesOf(found),
                 QStringList({u"bin\\Umbraco.Courier.Contrib.Resolvers.dll: Umbraco.Courier.Contrib.Resolvers"_s,
                              u"bin/Canvas.Courier.dll: Canvas.Courier"_s}));
        QVERIFY(mayNameCourier(u"a/B.CS"_s) && mayNameCourier(u"bin/X.dll"_s));
        QVERIFY(!mayNameCourier(u"bin/Umbraco.Courier.Core.dll"_s) && !mayNameCourier(u"a/readme.md"_s));
        const Problem problem = courierProblem(found);
        QCOMPARE(problem.code, u"umbraco.courier"_s);
        QVERIFY(problem.details.contains("Canvas.Courier"_L1)
                && problem.remedy.english().contains("value connectors"_L1));
    }

    void staleBindingsAreFound()
    {
        const auto redirects = bindingRedirects(
            webConfig({}, binding("Newtonsoft.Json", "12.0.0.0") + binding("System.Net.Http", "4.2.0.0")
                              + binding("log4net", "2.0.8.0")
                              + "<dependentAssembly><assemblyIdentity name=\"x\"/></dependentAssembly>"));
        QVERIFY(redirects);
        QCOMPARE(redirects->size(), 3);
        const QList<BindingFinding> stale = staleBindings(
            *redirects,
            {{u"newtonsoft.json"_s, u"11.0.0.0"_s}, {u"log4net"_s, u"2.0.8"_s}, {u"Other"_s, u"1.0.0.0"_s}});
        QCOMPARE(stale.size(), 1);
        QCOMPARE(stale.first().fault, BindingFault::Stale);
        QCOMPARE(stale.first().line, 10);
        QVERIFY(stale.first().sentence.english().contains("line 10: Newtonsoft.Json"_L1));
        QVERIFY(stale.first().remedy.english().contains(u"“0.0.0.0-11.0.0.0”"_s));
        QCOMPARE(codeOf(bindingRedirects("<configuration><runtime>")), u"umbraco.source"_s);
        QCOMPARE(codeOf(bindingRedirects("<!DOCTYPE c SYSTEM \"http://x/y\"><c/>")), u"umbraco.source"_s);
    }

    void whatIsBehindAFailedLoadIsFound_data()
    {
        QTest::addColumn<QString>("assembly");
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("fault"); ///< -1: bindings are not the reason
        QTest::addColumn<int>("line");
        QTest::newRow("bound to what is gone")
            << u"Newtonsoft.Json"_s << u"12.0.0.0"_s << int(BindingFault::Stale) << 10;
        QTest::newRow("asked for an older one")
            << u"newtonsoft.json"_s << u"9.0.0.0"_s << int(BindingFault::Stale) << 10;
        QTest::newRow("beyond the redirect")
            << u"Newtonsoft.Json"_s << u"13.0.0.0"_s << int(BindingFault::Missing) << 0;
        QTest::newRow("not bound") << u"AutoMapper"_s << u"9.0.0.0"_s << int(BindingFault::Missing) << 0;
        QTest::newRow("just right") << u"AutoMapper"_s << u"8.0.0.0"_s << -1 << 0;
        QTest::newRow("bound and not there") << u"log4net"_s << u"1.2.11.0"_s << int(BindingFault::NotThere) << 14;
        QTest::newRow("not there") << u"Umbraco.Courier.Core"_s << u"3.1.0.0"_s << int(BindingFault::NotThere) << 0;
        QTest::newRow("not there, no version")
            << u"Umbraco.Courier.Core"_s << QString() << int(BindingFault::NotThere) << 0;
        QTest::newRow("there, no version") << u"AutoMapper"_s << QString() << -1 << 0;
    }
    void whatIsBehindAFailedLoadIsFound()
    {
        QFETCH(const QString, assembly);
        QFETCH(const QString, version);
        QFETCH(const int, fault);
        QFETCH(const int, line);
        const auto redirects =
            bindingRedirects(webConfig({}, binding("Newtonsoft.Json", "12.0.0.0") + binding("log4net", "2.0.8.0")));
        QVERIFY(redirects);
        const auto found = bindingBehind(assembly, version, *redirects,
                                         {{u"Newtonsoft.Json"_s, u"11.0.0.0"_s}, {u"AutoMapper"_s, u"8.0.0.0"_s}});
        QCOMPARE(found ? int(found->fault) : -1, fault);
        if (found) {
            QCOMPARE(found->line, line);
            QVERIFY(found->sentence.english().contains(assembly, Qt::CaseInsensitive) && !found->remedy.isEmpty());
        }
    }

    void whatTheCloudSaysIsExplained_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const QString &said, const QString &id, const QString &remedy) {
            QTest::newRow(qPrintable(said.left(40))) << said << id << remedy;
        };
        row(u"Unable to upgrade as the site has custom Courier dependencies"_s, u"CourierDependencies"_s,
            u"value connectors"_s);
        row(u"Error: unable to run the umbraco installer."_s, u"InstallerFailed"_s, u"web.config"_s);
        row(u"Failed: BuildAndDeployFailed"_s, u"BuildAndDeployFailed"_s, u"Kudu"_s);
        row(u"BuildAndDeployFailedUnhandledError"_s, u"BuildAndDeployFailedUnhandledError"_s, u"Kudu"_s);
        row(u"PingWebsiteFailed."_s, u"PingWebsiteFailed"_s, u"umbraco/Logs"_s);
        row(u"DeployExtractionFailed"_s, u"DeployExtractionFailed"_s, u"deploy-failed"_s);
        row(u"(MergeFromRemoteFailed)"_s, u"MergeFromRemoteFailed"_s, u"merge"_s);
        row(u"DeploymentUpdateSiteExtensionIsTargetBusy"_s, u"DeploymentUpdateSiteExtensionIsTargetBusy"_s, u"Wait"_s);
        row(u"DeploymentUpdateSiteExtensionExtractionFailed"_s, u"DeploymentUpdateSiteExtensionExtractionFailed"_s,
            u"deploy-failed"_s);
        row(u"DeploymentUpdateSiteExtensionGitPushFailed"_s, u"DeploymentUpdateSiteExtensionGitPushFailed"_s,
            u"Kudu"_s);
        row(u"DeploymentUpdateDeploymentTimedOut"_s, u"DeploymentUpdateDeploymentTimedOut"_s, u"Only then"_s);
        row(u"<title>HTTP Error 500.30 - ASP.NET Core app failed to start</title>"_s, u"StartFailure"_s,
            u"umbraco/Logs"_s);
        row(u"Location: /umbraco/authorizeupgrade?redir=%2f"_s, u"AuthorizeUpgradeWithoutUmbracoId"_s,
            u"UpgradeUnattended"_s);
        row(u"PingWebsiteFailedTwice"_s, {}, {});
        row(u"XBuildAndDeployFailed"_s, {}, {});
        row(u"HTTP Error 500x30"_s, {}, {});
        row(u"Deployment successful"_s, {}, {});
        row({}, {}, {});
    }
    void whatTheCloudSaysIsExplained()
    {
        QFETCH(const QString, said);
        QFETCH(const QString, id);
        QFETCH(const QString, remedy);
        const std::optional<CloudSymptom> symptom = cloudSymptom(said);
        QCOMPARE(symptom ? symptom->id : QString(), id);
        const std::optional<Problem> problem = cloudSymptomProblem(said);
        QCOMPARE(problem.has_value(), symptom.has_value());
        if (!symptom)
            return;
        QVERIFY(symptom->remedy.english().contains(remedy));
        QCOMPARE(problem->code, u"umbraco.symptom"_s);
        QCOMPARE(problem->details, said);
        QVERIFY(!symptom->sentence.isEmpty());
    }

    void whatMayBeFalseIsMarked()
    {
        QVERIFY(cloudSymptom(u"DeploymentUpdateSiteExtensionUnableToGetDeployExtractionStatus"_s)->mayBeFalse);
        QVERIFY(cloudSymptom(u"PingWebsiteFailed"_s)->mayBeFalse);
        QVERIFY(!cloudSymptom(u"BuildAndDeployFailed"_s)->mayBeFalse);
        QVERIFY(cloudSymptom(u"DeploymentUpdateSiteExtensionIsSourceBusy"_s)->isPassing);
        QVERIFY(!cloudSymptom(u"MergeFromRemoteFailed"_s)->isPassing);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoWords)
#include "tst_umbracowords.moc"
