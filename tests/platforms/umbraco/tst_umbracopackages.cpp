// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packageraise.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

using Files = QMap<QString, QByteArray>;

const QByteArray umbracoFile("[project]\nbase = \"src/UmbracoProject\"\ncsproj = \"UmbracoProject.csproj\"\n");
const QString projectPath = u"src/UmbracoProject/UmbracoProject.csproj"_s;
const QString centralPath = u"Directory.Packages.props"_s;
const QByteArray mark("\xEF\xBB\xBF");

const ProductVersions target{
    {UmbracoProduct::Cms, u"17.5.0"_s}, {UmbracoProduct::Forms, u"17.2.1"_s}, {UmbracoProduct::Deploy, u"17.1.0"_s}};

/// As the cloud makes it, with what people add.
const QByteArray realProject(
    "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n"
    "  <PropertyGroup>\n"
    "    <TargetFramework>net10.0</TargetFramework>\n"
    "    <CompressionEnabled>false</CompressionEnabled> <!-- E.g. for \xF0\x9F\x98\x80 files > 1 MB -->\n"
    "  </PropertyGroup>\n\n"
    "  <ItemGroup>\n"
    "    <!-- <PackageReference Include=\"Umbraco.Cms\" Version=\"17.0.0\" /> was before -->\n"
    "    <PackageReference Include=\"Umbraco.Cloud.Cms\" Version=\"17.0.1\" />\n"
    "    <PackageReference Include=\"Umbraco.Cms\" Version=\"17.1.0\" />\n"
    "\t<PackageReference   Include='Umbraco.Cms.DevelopmentMode.Backoffice'\n\t\tVersion = '17.1.0'/>\n"
    "    <PackageReference Include=\"Umbraco.Deploy.Cloud\" Version=\"17.0.1\"></PackageReference>\n"
    "    <PackageReference Include=\"Umbraco.Forms\"><Version>17.1.2</Version></PackageReference>\n"
    "    <PackageReference Include=\"Umbraco.Forms.Deploy\" Version=\"17.0.0\" />\n"
    "    <PackageReference Include=\"Umbraco.Cms.Integrations.Crm.Hubspot\" Version=\"6.0.0\" />\n"
    "    <PackageReference Include=\"Contoso.Umbraco.Cms\" Version=\"17.1.0\" />\n"
    "  </ItemGroup>\n\n"
    "  <ItemGroup>\n"
    "    <RuntimeHostConfigurationOption Include=\"System.Globalization.AppLocalIcu\" Value=\"72.1.0.3\" "
    "Condition=\"$(RuntimeIdentifier.StartsWith('linux')) or ('$(RuntimeIdentifier)' == '' and 1 &lt; 2)\" />\n"
    "  </ItemGroup>\n"
    "</Project>\n");

QByteArray raisedProject()
{
    QByteArray project = realProject;
    project.replace("Include=\"Umbraco.Cms\" Version=\"17.1.0\"", "Include=\"Umbraco.Cms\" Version=\"17.5.0\"");
    project.replace("Version = '17.1.0'", "Version = '17.5.0'");
    project.replace("\"Umbraco.Deploy.Cloud\" Version=\"17.0.1\"", "\"Umbraco.Deploy.Cloud\" Version=\"17.1.0\"");
    project.replace("<Version>17.1.2</Version>", "<Version>17.2.1</Version>");
    return project;
}

/// A project with these lines in it, the first of them line 3.
QByteArray project(const QByteArray &lines)
{
    return "<Project>\n<ItemGroup>\n" + lines + "\n</ItemGroup>\n</Project>\n";
}

Files filesOf(const QByteArray &csproj, const Files &others = {})
{
    Files files{{u".umbraco"_s, umbracoFile}, {projectPath, csproj}};
    files.insert(others);
    return files;
}

Result<SourceTree> treeOf(const Files &files)
{
    return readSourceTree(readFrom(files), files.keys());
}

Result<RaisedSources> raise(const Files &files, const ProductVersions &versions = target)
{
    const Result<SourceTree> tree = treeOf(files);
    return tree ? raiseVersions(*tree, versions) : Failure(tree.error());
}

/// All files, as they are after the raise.
Files after(Files files, const RaisedSources &raised)
{
    files.insert(raised.files);
    return files;
}

QByteArray utf16(const QString &text, bool isBig)
{
    QStringEncoder encoder(isBig ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
    const QByteArray bytes = encoder.encode(text);
    return QByteArray(isBig ? "\xFE\xFF" : "\xFF\xFE", 2) + bytes;
}

QString problemOf(const Result<RaisedSources> &raised)
{
    return raised ? QString() : raised.error().code + u' ' + raised.error().sentence.english() + raised.error().details;
}

/// "no problem", or its code.
template <typename T>
QString codeOf(const Result<T> &outcome)
{
    return outcome ? u"no problem"_s : outcome.error().code;
}

} // namespace

/// Where the versions of a project's packages stand, and how they are raised there.
class TestUmbracoPackages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileSaysWhereTheProjectIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("path");
        QTest::newRow("as it comes") << umbracoFile << projectPath;
        QByteArray windows = umbracoFile;
        windows.replace("\n", "\r\n");
        QTest::newRow("Windows") << QByteArray(mark + windows) << projectPath;
        QTest::newRow("tight") << QByteArray("[project]\nbase=\"src/A\"\ncsproj='A.csproj'") << u"src/A/A.csproj"_s;
        QTest::newRow("comments") << QByteArray("# ours\n[build]\nbase = \"x\"\n[project] \n# base = \"y\"\n"
                                                "base = \"src/A\" # here\ncsproj = \"A.csproj\"\n")
                                  << u"src/A/A.csproj"_s;
        QTest::newRow("without quotes") << QByteArray("[project]\nbase = src/A\ncsproj = A.csproj\n")
                                        << u"src/A/A.csproj"_s;
        QTest::newRow("a slash at the end")
            << QByteArray("[project]\nbase = \"src/A/\"\ncsproj = \"A.csproj\"\n") << u"src/A/A.csproj"_s;
        QTest::newRow("the root") << QByteArray("[project]\nbase = \"\"\ncsproj = \"A.csproj\"\n") << u"A.csproj"_s;
        QTest::newRow("a dot") << QByteArray("[project]\nbase = \".\"\ncsproj = \"A.csproj\"\n") << u"A.csproj"_s;
    }
    void theFileSaysWhereTheProjectIs()
    {
        QFETCH(const QByteArray, bytes);
        const Result<ProjectPlace> place = readProjectPlace(bytes);
        QVERIFY(place);
        QTEST(place->path(), "path");
    }

    void whatSaysNoPlaceIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto with = [](const QByteArray &base, const QByteArray &csproj) {
            return QByteArray("[project]\nbase = \"" + base + "\"\ncsproj = \"" + csproj + "\"\n");
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>\n<body base=\"x\">\n</html>");
        QTest::newRow("no section") << QByteArray("base = \"src/A\"\ncsproj = \"A.csproj\"\n");
        QTest::newRow("no base") << QByteArray("[project]\ncsproj = \"A.csproj\"\n");
        QTest::newRow("no project") << QByteArray("[project]\nbase = \"src/A\"\n");
        QTest::newRow("another file") << with("src/A", "A.txt");
        QTest::newRow("twice") << QByteArray(with("src/A", "A.csproj") + "base = \"src/B\"\n");
        QTest::newRow("backslashes") << with("src\\A", "A.csproj");
        QTest::newRow("out of it") << with("../A", "A.csproj");
        QTest::newRow("out of it on a way") << with("src/../../A", "A.csproj");
        QTest::newRow("out of it by the name") << with("src", "../../A.csproj");
        QTest::newRow("absolute") << with("/etc", "A.csproj");
        QTest::newRow("a drive") << with("C:/inetpub", "A.csproj");
        QTest::newRow("no text") << with("src/\xC3\x28", "A.csproj");
        QTest::newRow("far too long") << QByteArray(with("src/A", "A.csproj") + QByteArray(50 << 20, '#'));
    }
    void whatSaysNoPlaceIsAProblem()
    {
        QFETCH(const QByteArray, bytes);
        const Result<ProjectPlace> place = readProjectPlace(bytes);
        QVERIFY(!place);
        QCOMPARE(place.error().code, u"umbraco.bad-umbraco-file"_s);
        QVERIFY(!place.error().remedy.isEmpty());
    }

    void whatIsMissingIsNamed()
    {
        Files files = filesOf(realProject);
        files.remove(u".umbraco"_s);
        QCOMPARE(codeOf(treeOf(files)), u"umbraco.no-umbraco-file"_s);
        files = filesOf(realProject);
        files.remove(projectPath);
        const Result<SourceTree> tree = treeOf(files);
        QVERIFY(!tree);
        QCOMPARE(tree.error().code, u"umbraco.source"_s);
        QVERIFY(tree.error().sentence.english().contains(projectPath));
    }

    void aFailedReadIsHandedOn()
    {
        const Problem lost = umbracoProblem(ProblemKind::Network, Owner::Network, u"http.timeout"_s, {}, {});
        for (const QString &lostPath :
             {u".umbraco"_s, projectPath, centralPath, u"src/UmbracoProject/packages.lock.json"_s}) {
            const ReadSource all = readFrom(filesOf(realProject));
            const Result<SourceTree> tree =
                readSourceTree([&](const QString &path) -> Result<std::optional<QByteArray>> {
                    return path == lostPath ? Failure(lost) : all(path);
                });
            QVERIFY2(!tree, qPrintable(lostPath));
            QCOMPARE(tree.error().code, u"http.timeout"_s);
        }
    }

    void theRepositorySaysWhatItHas()
    {
        const Result<SourceTree> tree = treeOf(filesOf(realProject));
        QVERIFY(tree);
        const ProductVersions expected{{UmbracoProduct::Cms, u"17.1.0"_s},
                                       {UmbracoProduct::Forms, u"17.1.2"_s},
                                       {UmbracoProduct::Deploy, u"17.0.1"_s},
                                       {UmbracoProduct::FormsDeploy, u"17.0.0"_s},
                                       {UmbracoProduct::CloudCms, u"17.0.1"_s}};
        QCOMPARE(statedVersions(*tree), expected);
        QVERIFY(!tree->isCentral());
        QVERIFY(sourceVerdicts(*tree).isEmpty());
    }

    void everythingElseStaysByteForByte_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const auto &written) {
            QTest::newRow(name) << QByteArray(written(realProject)) << QByteArray(written(raisedProject()));
        };
        const auto windows = [](QByteArray bytes) { return QByteArray(bytes.replace("\n", "\r\n")); };
        row("Unix", [](const QByteArray &bytes) { return bytes; });
        row("Windows", windows);
        row("Windows, with a mark", [&](const QByteArray &bytes) { return QByteArray(mark + windows(bytes)); });
        row("a Mac of old", [](QByteArray bytes) { return QByteArray(bytes.replace('\n', '\r')); });
        row("without a line end", [](const QByteArray &bytes) { return bytes.trimmed(); });
        row("declared", [&](const QByteArray &bytes) {
            return QByteArray(mark + "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n" + windows(bytes));
        });
        row("of old MSBuild", [](QByteArray bytes) {
            return QByteArray(bytes.replace("<Project ",
                                            "<Project ToolsVersion=\"15.0\" "
                                            "xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\" "));
        });
        row("UTF-16", [&](const QByteArray &bytes) { return utf16(QString::fromUtf8(windows(bytes)), false); });
        row("UTF-16 the other way round", [&](const QByteArray &bytes) {
            return utf16(u"<?xml version=\"1.0\" encoding=\"utf-16\"?>\n"_s + QString::fromUtf8(bytes), true);
        });
    }
    void everythingElseStaysByteForByte()
    {
        QFETCH(const QByteArray, before);
        const Files files = filesOf(before);
        const Result<RaisedSources> raised = raise(files);
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        QCOMPARE(raised->files.keys(), QStringList{projectPath});
        QTEST(raised->files.value(projectPath), "expected");
        QCOMPARE(raised->changes.size(), 4);
        // What is raised already stays as it is.
        const Result<RaisedSources> again = raise(after(files, *raised));
        QVERIFY(again);
        QVERIFY(again->files.isEmpty() && again->changes.isEmpty());
    }

    void changesNameFileAndLine()
    {
        const Result<RaisedSources> raised = raise(filesOf(realProject));
        QVERIFY(raised);
        QStringList lines;
        for (const RaisedVersion &change : raised->changes)
            lines.append(raisedLine(change));
        QCOMPARE(lines,
                 QStringList({projectPath + u", line 10: Umbraco.Cms 17.1.0 → 17.5.0"_s,
                              projectPath + u", line 12: Umbraco.Cms.DevelopmentMode.Backoffice 17.1.0 → 17.5.0"_s,
                              projectPath + u", line 13: Umbraco.Deploy.Cloud 17.0.1 → 17.1.0"_s,
                              projectPath + u", line 14: Umbraco.Forms 17.1.2 → 17.2.1"_s}));
    }

    void eachWayToWriteAVersionIsRaised_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &line, const QByteArray &expected) {
            QTest::newRow(name) << line << expected;
        };
        row("an element between lines",
            "<PackageReference Include=\"Umbraco.Cms\">\r\n <Version>\r\n 17.1.0\r\n </Version></PackageReference>",
            "<PackageReference Include=\"Umbraco.Cms\">\r\n <Version>\r\n 17.5.0\r\n </Version></PackageReference>");
        row("blanks", "<PackageReference Include=\" Umbraco.Cms \" Version=\" 17.1.0 \" />",
            "<PackageReference Include=\" Umbraco.Cms \" Version=\" 17.5.0 \" />");
        row("the version first", "<PackageReference Version=\"17.1.0\" Include=\"Umbraco.Cms\" />",
            "<PackageReference Version=\"17.5.0\" Include=\"Umbraco.Cms\" />");
        row("in other cases", "<packagereference Include=\"umbraco.cms\" version=\"17.1.0\" />",
            "<packagereference Include=\"umbraco.cms\" version=\"17.5.0\" />");
        row("two of one product", "<PackageReference Include=\"Umbraco.Cms;Umbraco.Cms.Core\" Version=\"17.1.0\" />",
            "<PackageReference Include=\"Umbraco.Cms;Umbraco.Cms.Core\" Version=\"17.5.0\" />");
        row("exactly", "<PackageReference Include=\"Umbraco.Cms\" Version=\"[17.1.0]\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"[17.5.0]\" />");
        row("exactly, twice", "<PackageReference Include=\"Umbraco.Cms\" Version=\"[17.1.0,17.1.0]\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"[17.5.0]\" />");
        row("a range", "<PackageReference Include=\"Umbraco.Cms\" Version=\"[17.1.0, 18.0.0)\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"[17.5.0, 18.0.0)\" />");
        row("floating", "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.*\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" />");
        row("floating patches", "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.1.*\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" />");
        row("floating prereleases", "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.1.0-*\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" />");
        row("a prerelease", "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0-rc2\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" />");
        row("short", "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.1\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" />");
        row("adjusted",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" /><PackageReference Update=\"Umbraco.Cms\" "
            "Version=\"17.1.0\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" /><PackageReference Update=\"Umbraco.Cms\" "
            "Version=\"17.5.0\" />");
        row("adjusted otherwise",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.1.0\" /><PackageReference Update=\"Umbraco.Cms\" "
            "PrivateAssets=\"all\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" /><PackageReference Update=\"Umbraco.Cms\" "
            "PrivateAssets=\"all\" />");
        row("removed",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.1.0\" /><PackageReference Remove=\"Umbraco.Forms\" "
            "/>",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" /><PackageReference Remove=\"Umbraco.Forms\" "
            "/>");
        row("conditional",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.1.0\" Condition=\"'$(A)' == 'b'\" />",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" Condition=\"'$(A)' == 'b'\" />");
        row("a group with a condition",
            "</ItemGroup><ItemGroup Condition=\"'$(F)' == 'net8.0'\"><PackageReference Include=\"Umbraco.Cms\" "
            "Version=\"13.4.0\" />"
            "</ItemGroup><ItemGroup Condition=\"'$(F)' == 'net10.0'\"><PackageReference Include=\"Umbraco.Cms\" "
            "Version=\"17.1.0\" />",
            "</ItemGroup><ItemGroup Condition=\"'$(F)' == 'net8.0'\"><PackageReference Include=\"Umbraco.Cms\" "
            "Version=\"13.4.0\" />"
            "</ItemGroup><ItemGroup Condition=\"'$(F)' == 'net10.0'\"><PackageReference Include=\"Umbraco.Cms\" "
            "Version=\"17.5.0\" />");
        row("a choice",
            "</ItemGroup><Choose><When Condition=\"'$(F)' == ''\"><ItemGroup><PackageReference Include=\"Umbraco.Cms\" "
            "Version=\"17.1.0\" /></ItemGroup></When>"
            "<Otherwise><ItemGroup><PackageReference Include=\"Umbraco.Cms\" Version=\"17.0.0\" "
            "/></ItemGroup></Otherwise></Choose><ItemGroup>",
            "</ItemGroup><Choose><When Condition=\"'$(F)' == ''\"><ItemGroup><PackageReference Include=\"Umbraco.Cms\" "
            "Version=\"17.5.0\" /></ItemGroup></When>"
            "<Otherwise><ItemGroup><PackageReference Include=\"Umbraco.Cms\" Version=\"17.5.0\" "
            "/></ItemGroup></Otherwise></Choose><ItemGroup>");
        row("a property of the file",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"$(UmbracoVersion)\" /><PackageReference "
            "Include=\"Umbraco.Cms.Core\" Version=\"$( umbracoversion )\" />"
            "</ItemGroup><PropertyGroup><UmbracoVersion>17.1.0</UmbracoVersion></PropertyGroup><ItemGroup>",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"$(UmbracoVersion)\" /><PackageReference "
            "Include=\"Umbraco.Cms.Core\" Version=\"$( umbracoversion )\" />"
            "</ItemGroup><PropertyGroup><UmbracoVersion>17.5.0</UmbracoVersion></PropertyGroup><ItemGroup>");
        row("a property that can be set from outside",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"$(V)\" /></ItemGroup><PropertyGroup><V "
            "Condition=\"'$(V)' == ''\">17.1.0</V></PropertyGroup><ItemGroup>",
            "<PackageReference Include=\"Umbraco.Cms\" Version=\"$(V)\" /></ItemGroup><PropertyGroup><V "
            "Condition=\"'$(V)' == ''\">17.5.0</V></PropertyGroup><ItemGroup>");
    }
    void eachWayToWriteAVersionIsRaised()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, expected);
        const Result<RaisedSources> raised = raise(filesOf(project(before)));
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        QCOMPARE(raised->files.value(projectPath), project(expected));
    }

    void whatCannotBeRaisedSafelyNamesItsLine_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &lines, int line, const QString &words) {
            QTest::newRow(name) << lines << line << words;
        };
        const auto version = [](const QByteArray &text) {
            return QByteArray("\n<PackageReference Include=\"Umbraco.Cms\" Version=\"" + text + "\" />");
        };
        row("newer", version("17.6.0"), 4, u"newer"_s);
        row("newer beginning of a floating one", version("17.6.*"), 4, u"newer"_s);
        row("another major version", version("16.4.0"), 4, u"another major"_s);
        row("a range that ends before", version("[17.1.0,17.4.0]"), 4, u"does not let"_s);
        row("a range with an open begin", version("(17.1.0,18.0.0)"), 4, u"no version"_s);
        row("only an end", version("(,18.0.0)"), 4, u"no version"_s);
        row("a star alone", version("*"), 4, u"another major"_s);
        row("no version", version("latest"), 4, u"no version"_s);
        row("empty", version(""), 4, u"No version"_s);
        row("parts", version("$(Major).1.0"), 4, u"parts"_s);
        row("a function", version("$([MSBuild]::Add(1,2))"), 4, u"parts"_s);
        row("an unknown property", version("$(Elsewhere)"), 4, u"Elsewhere"_s);
        row("a property with two values",
            version("$(V)") + "</ItemGroup><PropertyGroup><V>17.1.0</V><V>17.2.0</V></PropertyGroup><ItemGroup>", 4,
            u"several places"_s);
        row("a property of two products",
            version("$(V)") + "<PackageReference Include=\"Umbraco.Forms\" Version=\"$(V)\" />"
                + "</ItemGroup><PropertyGroup><V>17.1.0</V></PropertyGroup><ItemGroup>",
            4, u"Umbraco.Forms"_s);
        row("a property of another's package",
            version("$(V)") + "<PackageReference Include=\"Contoso.Shop\" Version=\"$(V)\" />"
                + "</ItemGroup><PropertyGroup><V>17.1.0</V></PropertyGroup><ItemGroup>",
            4, u"Contoso.Shop"_s);
        row("a property that is no version",
            version("$(V)") + "</ItemGroup><PropertyGroup>\n<V>$(W)</V></PropertyGroup><ItemGroup>", 5,
            u"no version"_s);
        row("written with an entity", version("17&#46;1.0"), 4, u"plain text"_s);
        row("in CDATA",
            "<PackageReference Include=\"Umbraco.Cms\"><Version><![CDATA[17.1.0]]></Version></PackageReference>", 3,
            u"plain text"_s);
        row("with a comment in it",
            "<PackageReference Include=\"Umbraco.Cms\"><Version>17.<!-- minor -->1.0</Version></PackageReference>", 3,
            u"plain text"_s);
        row("shared with others", "<PackageReference Include=\"Umbraco.Cms;Umbraco.Forms\" Version=\"17.1.0\" />", 3,
            u"share"_s);
        row("shared with strangers", "<PackageReference Include=\"Umbraco.Cms;Contoso.Shop\" Version=\"17.1.0\" />", 3,
            u"share"_s);
        row("without a version", "<PackageReference Include=\"Umbraco.Cms\" />", 3, u"No version"_s);
        row("one of many", version("17.1.0") + version("17.2.0") + version("16.0.0"), 6, u"another major"_s);
    }
    void whatCannotBeRaisedSafelyNamesItsLine()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const int, line);
        QFETCH(const QString, words);
        const Result<RaisedSources> raised = raise(filesOf(project(before)));
        QVERIFY(!raised);
        QCOMPARE(raised.error().code, u"umbraco.raise"_s);
        const QString sentence = raised.error().sentence.english();
        QVERIFY2(sentence.startsWith(u"%1, line %2: "_s.arg(projectPath).arg(line)), qPrintable(sentence));
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(!raised.error().remedy.isEmpty() && raised.error().details.contains(sentence));
    }

    void centralVersionsAreRaisedWhereTheyAre()
    {
        const QByteArray central(
            "\xEF\xBB\xBF<Project>\r\n  <PropertyGroup>\r\n    <ManagePackageVersionsCentrally>true"
            "</ManagePackageVersionsCentrally>\r\n  </PropertyGroup>\r\n  <ItemGroup>\r\n"
            "    <!-- Umbraco -->\r\n"
            "    <PackageVersion Include=\"Umbraco.Cms\" Version=\"17.1.0\" />\r\n"
            "    <PackageVersion Include=\"Umbraco.Cms.Core\" Version=\"17.1.0\" />\r\n"
            "    <PackageVersion Include=\"Umbraco.Deploy.OnPrem\" Version=\"17.0.1\" />\r\n"
            "    <PackageVersion Include=\"Umbraco.AI\" Version=\"1.10.1\" />\r\n"
            "    <GlobalPackageReference Include=\"Umbraco.Forms\" Version=\"17.1.2\" />\r\n"
            "  </ItemGroup>\r\n</Project>");
        const QByteArray csproj =
            project("<PackageReference Include=\"Umbraco.Cms\" />\n"
                    "<PackageReference Include=\"Umbraco.Cms.Core\" VersionOverride=\"17.0.0\" />");
        const Files files = filesOf(csproj, {{centralPath, central}});
        const Result<SourceTree> tree = treeOf(files);
        QVERIFY(tree);
        QVERIFY(tree->isCentral());
        // Deploy has a version, and nothing uses it.
        const ProductVersions stated{{UmbracoProduct::Cms, u"17.1.0"_s}, {UmbracoProduct::Forms, u"17.1.2"_s}};
        QCOMPARE(statedVersions(*tree), stated);
        const Result<RaisedSources> raised = raise(files);
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        QByteArray expected = central;
        expected.replace("Include=\"Umbraco.Cms\" Version=\"17.1.0\"", "Include=\"Umbraco.Cms\" Version=\"17.5.0\"");
        expected.replace("Cms.Core\" Version=\"17.1.0\"", "Cms.Core\" Version=\"17.5.0\"");
        expected.replace("OnPrem\" Version=\"17.0.1\"", "OnPrem\" Version=\"17.1.0\"");
        expected.replace("17.1.2", "17.2.1");
        QCOMPARE(raised->files.value(centralPath), expected);
        QByteArray project = csproj;
        QCOMPARE(raised->files.value(projectPath), project.replace("17.0.0", "17.5.0"));
    }

    void onlyTheNearestCentralFileCounts()
    {
        const auto central = [](const QByteArray &version, const QByteArray &more = {}) {
            return QByteArray(
                "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>"
                "</PropertyGroup>"
                + more + "<ItemGroup><PackageVersion Include=\"Umbraco.Cms\" Version=\"" + version
                + "\" /></ItemGroup></Project>");
        };
        const QString near = u"src/Directory.Packages.props"_s;
        const QByteArray csproj = project("<PackageReference Include=\"Umbraco.Cms\" />");
        Result<RaisedSources> raised =
            raise(filesOf(csproj, {{near, central("17.1.0")}, {centralPath, central("16.0.0")}}));
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        QCOMPARE(raised->files.keys(), QStringList{near});
        // Unless it takes the one above in.
        const QByteArray import("<Import Project=\"$([MSBuild]::GetPathOfFileAbove(Directory.Packages.props, "
                                "$(MSBuildThisFileDirectory)..))\" />");
        raised = raise(filesOf(csproj, {{near, central("17.1.0", import)}, {centralPath, central("17.2.0")}}));
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        QCOMPARE(raised->files.keys(), QStringList({centralPath, near}));
    }

    void aPropertyIsFoundWhereMSBuildFindsIt()
    {
        const QByteArray csproj = project("<PackageReference Include=\"Umbraco.Cms\" Version=\"$(UmbracoVersion)\" />");
        const QByteArray props(
            "<Project><PropertyGroup><UmbracoVersion>17.1.0</UmbracoVersion></PropertyGroup></Project>");
        QByteArray expected = props;
        expected.replace("17.1.0", "17.5.0");
        Files files = filesOf(csproj, {{u"Directory.Build.props"_s, props}});
        Result<RaisedSources> raised = raise(files);
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        QCOMPARE(raised->files, Files({{u"Directory.Build.props"_s, expected}}));
        QCOMPARE(raised->changes.first().id, u"UmbracoVersion"_s);
        QCOMPARE(statedVersions(*treeOf(files)).value(UmbracoProduct::Cms), u"17.1.0"_s);

        QByteArray importing = csproj;
        importing.replace("<ItemGroup>", "<Import Project=\"..\\build\\versions.props\" /><ItemGroup>");
        files = filesOf(importing, {{u"src/build/versions.props"_s, props}});
        raised = raise(files);
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        QCOMPARE(raised->files, Files({{u"src/build/versions.props"_s, expected}}));
    }

    void allThatIsBuiltWithItIsRaised()
    {
        const QByteArray csproj = project("<ProjectReference Include=\"..\\core\\Core.csproj\" />\n"
                                          "<ProjectReference Include=\"..\\..\\..\\..\\outside\\X.csproj\" />\n"
                                          "<PackageReference Include=\"Umbraco.Cms\" Version=\"17.1.0\" />");
        const QByteArray core = project("<PackageReference Include=\"Umbraco.Cms.Core\" Version=\"17.1.0\" />");
        const QByteArray orphan = project("<PackageReference Include=\"Umbraco.Cms.Web.Common\" Version=\"17.0.0\" />");
        const Files files = filesOf(csproj, {{u"src/Core/Core.csproj"_s, core}, {u"old/Orphan.csproj"_s, orphan}});
        Result<RaisedSources> raised = raise(files);
        QVERIFY2(raised, qPrintable(problemOf(raised)));
        // The cloud compares what nobody refers to, too; and Windows does not care for "core" or "Core".
        QCOMPARE(raised->files.keys(), QStringList({u"old/Orphan.csproj"_s, u"src/Core/Core.csproj"_s, projectPath}));

        // Where files cannot be listed, references lead on.
        Files exact = files;
        exact.insert(u"src/core/Core.csproj"_s, core);
        const Result<SourceTree> tree = readSourceTree(readFrom(exact));
        QVERIFY(tree);
        raised = raiseVersions(*tree, target);
        QVERIFY(raised);
        QCOMPARE(raised->files.keys(), QStringList({projectPath, u"src/core/Core.csproj"_s}));
    }

    void whatLiesAsideNeedNotBeAProject()
    {
        const Files files = filesOf(realProject, {{u"templates/{{name}}.csproj"_s, "{{header}}<Project>"}});
        QCOMPARE(raise(files)->files.keys(), QStringList{projectPath});
        QByteArray referring = realProject;
        referring.replace("<ItemGroup>", "<ItemGroup><ProjectReference Include=\"../../templates/{{name}}.csproj\" />");
        Files needed = files;
        needed.insert(projectPath, referring);
        QCOMPARE(codeOf(treeOf(needed)), u"umbraco.source"_s);
    }

    void projectsThatReferToEachOtherAreReadOnce()
    {
        const QByteArray one = project("<ProjectReference Include=\"../Core/Core.csproj\" /><PackageReference "
                                       "Include=\"Umbraco.Cms\" Version=\"17.1.0\" />");
        const QByteArray other = project("<ProjectReference Include=\"../UmbracoProject/UmbracoProject.csproj\" />");
        const Result<SourceTree> tree = treeOf(filesOf(one, {{u"src/Core/Core.csproj"_s, other}}));
        QVERIFY(tree);
        QCOMPARE(tree->files.size(), 2);
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("csproj");
        QByteArray laughs("<?xml version=\"1.0\"?>\n<!DOCTYPE Project [<!ENTITY a \"ha\">");
        for (char name = 'b'; name <= 'k'; ++name) {
            const QByteArray ten = QByteArray("&") + char(name - 1) + ';';
            laughs += QByteArray("<!ENTITY ") + name + " \"" + ten.repeated(10) + "\">";
        }
        QTest::newRow("a billion laughs") << QByteArray(laughs + "]>\n<Project>&k;</Project>");
        QTest::newRow("a file of the machine") << QByteArray(
            "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project><A>&x;</A></Project>");
        QTest::newRow("an entity of nowhere") << QByteArray("<Project><A>&x;</A></Project>");
        QTest::newRow("50 MB") << QByteArray("<Project><!--" + QByteArray(50 << 20, 'x') + "--></Project>");
        QTest::newRow("very deep") << QByteArray("<Project>" + QByteArray("<a>").repeated(5000)
                                                 + QByteArray("</a>").repeated(5000) + "</Project>");
        QTest::newRow("very many") << QByteArray("<Project>" + QByteArray("<a/>").repeated(100'000) + "</Project>");
        QTest::newRow("no UTF-8") << QByteArray("<Project><!-- Gr\xFC\xDF\x65 --></Project>");
        QTest::newRow("UTF-16 without a mark") << utf16(u"<Project></Project>"_s, false).sliced(2);
        QTest::newRow("half a UTF-16") << utf16(u"<Project></Project>"_s, false).chopped(1);
        QTest::newRow("cut off") << realProject.chopped(20);
        QTest::newRow("merged badly") << QByteArray("<<<<<<< HEAD\n" + realProject);
        QTest::newRow("a page") << QByteArray("<!doctype html><html><body>Sign in</body></html>");
        QTest::newRow("other XML") << QByteArray("<configuration></configuration>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("an attribute twice")
            << QByteArray("<Project><PackageReference Version=\"1\" Version=\"2\"/></Project>");
    }
    void hostileFilesAreRefused()
    {
        QFETCH(const QByteArray, csproj);
        const Result<SourceTree> tree = treeOf(filesOf(csproj));
        QVERIFY(!tree);
        QCOMPARE(tree.error().code, u"umbraco.source"_s);
        QVERIFY(tree.error().sentence.english().contains(projectPath));
        QVERIFY(tree.error().details.size() < 500);
    }

    void whatSpoilsDeploymentsIsSaid()
    {
        QByteArray csproj = realProject;
        csproj.replace("</TargetFramework>",
                       "</TargetFramework><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>");
        const auto verdicts = [](const Files &files) { return sourceVerdicts(*treeOf(files)); };
        QCOMPARE(verdicts(filesOf(csproj)).size(), 1);
        QVERIFY(verdicts(filesOf(csproj)).first().reason.english().contains("RestorePackagesWithLockFile"_L1));
        const QString lock = u"src/UmbracoProject/packages.lock.json"_s;
        const QList<GuardVerdict> locked = verdicts(filesOf(realProject, {{lock, "{}"}}));
        QCOMPARE(locked.size(), 1);
        QCOMPARE(locked.first().severity, Severity::Warning);
        QVERIFY(locked.first().reason.english().contains(lock));
    }

    void partsOfAProductAreTold_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("product");
        constexpr int none = -1;
        const auto row = [](const char *id, std::optional<UmbracoProduct> product) {
            QTest::newRow(id) << QString::fromLatin1(id) << (product ? int(*product) : none);
        };
        row("Umbraco.Cms", UmbracoProduct::Cms);
        row("umbraco.cms.web.common", UmbracoProduct::Cms);
        row("Umbraco.Forms.Core.Providers", UmbracoProduct::Forms);
        row("Umbraco.Deploy.Infrastructure", UmbracoProduct::Deploy);
        row("Umbraco.Deploy.Contrib", UmbracoProduct::DeployContrib);
        row("Umbraco.Deploy.Forms", UmbracoProduct::FormsDeploy);
        row("Umbraco.Forms.Deploy", UmbracoProduct::FormsDeploy);
        row("Umbraco.Cloud.Cms", UmbracoProduct::CloudCms);
        row("Umbraco.Cloud.Identity.Cms", UmbracoProduct::CloudIdentity);
        row("Umbraco.Cloud.StorageProviders.AzureBlob", UmbracoProduct::CloudStorage);
        row("Umbraco.Cms.Integrations.Crm.Hubspot", std::nullopt);
        row("Umbraco.AI", std::nullopt);
        row("Umbraco.Licenses", std::nullopt);
        row("Contoso.Umbraco.Cms", std::nullopt);
        row("", std::nullopt);
    }
    void partsOfAProductAreTold()
    {
        QFETCH(const QString, id);
        QFETCH(const int, product);
        const std::optional<UmbracoProduct> found = productOfPackage(id);
        QCOMPARE(found ? int(*found) : -1, product);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoPackages)
#include "tst_umbracopackages.moc"
