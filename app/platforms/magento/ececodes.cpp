// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/ececodes.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Meaning {
    QList<int> codes; ///< one error has a code of its own in each stage
    const char *text;
};

const QList<Meaning> &errors()
{
    static const QList<Meaning> all{
        {{1}, QT_TRANSLATE_NOOP("Text", "An error that has no code of its own.")},
        {{2, 102, 202}, QT_TRANSLATE_NOOP("Text", "app/etc/env.php cannot be written.")},
        {{3, 103, 203, 243}, QT_TRANSLATE_NOOP("Text", "A variable is configured that ece-tools does not know.")},
        {{4, 104, 204, 244}, QT_TRANSLATE_NOOP("Text", ".magento.env.yaml is not valid YAML.")},
        {{5, 105, 205, 245}, QT_TRANSLATE_NOOP("Text", ".magento.env.yaml cannot be read.")},
        {{6, 106, 206, 246}, QT_TRANSLATE_NOOP("Text", "The schema that comes with ece-tools cannot be read.")},
        {{7}, QT_TRANSLATE_NOOP("Text", "app/etc/config.php cannot be written.")},
        {{8}, QT_TRANSLATE_NOOP("Text", "composer.json cannot be read.")},
        {{9}, QT_TRANSLATE_NOOP("Text", "composer.json lacks the autoload section that is needed.")},
        {{10},
         QT_TRANSLATE_NOOP("Text", ".magento.env.yaml has an option that is not known, or a value that is not valid.")},
        {{11}, QT_TRANSLATE_NOOP("Text", "The modules could not be enabled (module:enable --all).")},
        {{12}, QT_TRANSLATE_NOOP("Text", "A patch could not be applied.")},
        {{13}, QT_TRANSLATE_NOOP("Text", "pub/errors/local.xml cannot be written.")},
        {{14}, QT_TRANSLATE_NOOP("Text", "The sample data could not be copied.")},
        {{15}, QT_TRANSLATE_NOOP("Text", "The code could not be compiled (setup:di:compile).")},
        {{16}, QT_TRANSLATE_NOOP("Text", "Composer could not write its autoloader (composer dump-autoload).")},
        {{17}, QT_TRANSLATE_NOOP("Text", "Baler, which bundles JavaScript, could not be run.")},
        {{18, 118}, QT_TRANSLATE_NOOP("Text", "A program that is needed is missing (timeout, bash).")},
        {{19, 119}, QT_TRANSLATE_NOOP("Text", "Static content could not be made (setup:static-content:deploy).")},
        {{20, 120}, QT_TRANSLATE_NOOP("Text", "Static content could not be compressed.")},
        {{21}, QT_TRANSLATE_NOOP("Text", "Static content could not be copied to the folder “init”.")},
        {{22}, QT_TRANSLATE_NOOP("Text", "Folders that are written to could not be copied to the folder “init”.")},
        {{23}, QT_TRANSLATE_NOOP("Text", "ece-tools could not open its log.")},
        {{24}, QT_TRANSLATE_NOOP("Text", "The folder init/pub/static could not be cleaned.")},
        {{25}, QT_TRANSLATE_NOOP("Text", "A Composer package cannot be found.")},
        {{26, 133}, QT_TRANSLATE_NOOP("Text", "Braintree is configured, which is no part of Commerce since 2.4.")},
        {{101}, QT_TRANSLATE_NOOP("Text", "The cache is configured without host or port.")},
        {{107}, QT_TRANSLATE_NOOP("Text", "The cache in Redis could not be cleaned.")},
        {{108}, QT_TRANSLATE_NOOP("Text", "Maintenance mode could not be begun.")},
        {{109}, QT_TRANSLATE_NOOP("Text", "The configuration of the database is wrong (DATABASE_CONFIGURATION).")},
        {{110}, QT_TRANSLATE_NOOP("Text", "The configuration of sessions is wrong (SESSION_CONFIGURATION).")},
        {{111}, QT_TRANSLATE_NOOP("Text", "The configuration of the search is wrong (SEARCH_CONFIGURATION).")},
        {{112}, QT_TRANSLATE_NOOP("Text", "The configuration of resources is wrong (RESOURCE_CONFIGURATION).")},
        {{113}, QT_TRANSLATE_NOOP("Text", "ElasticSuite is installed, and there is no Elasticsearch.")},
        {{114}, QT_TRANSLATE_NOOP("Text", "ElasticSuite is installed, and another search engine is configured.")},
        {{115}, QT_TRANSLATE_NOOP("Text", "A query to the database failed.")},
        {{116}, QT_TRANSLATE_NOOP("Text", "Commerce could not be installed (setup:install).")},
        {{117}, QT_TRANSLATE_NOOP("Text", "The configuration could not be imported (app:config:import).")},
        {{121}, QT_TRANSLATE_NOOP("Text", "pub/static/deployed_version.txt cannot be written.")},
        {{122}, QT_TRANSLATE_NOOP("Text", "Older static content could not be removed.")},
        {{123}, QT_TRANSLATE_NOOP("Text", "The database could not be split (setup:db-schema:split).")},
        {{124}, QT_TRANSLATE_NOOP("Text", "The folder var/view_preprocessed could not be cleaned.")},
        {{125}, QT_TRANSLATE_NOOP("Text", "var/credentials_email.txt cannot be written.")},
        {{126}, QT_TRANSLATE_NOOP("Text", "The database could not be upgraded (setup:upgrade).")},
        {{127, 227}, QT_TRANSLATE_NOOP("Text", "The cache could not be flushed (cache:flush).")},
        {{128}, QT_TRANSLATE_NOOP("Text", "Maintenance mode could not be ended.")},
        {{129}, QT_TRANSLATE_NOOP("Text", "The template of the mail about new passwords cannot be read.")},
        {{130}, QT_TRANSLATE_NOOP("Text", "The caches could not be enabled (cache:enable).")},
        {{131}, QT_TRANSLATE_NOOP("Text", "The key with which Commerce encrypts is missing (crypt/key, CRYPT_KEY).")},
        {{132}, QT_TRANSLATE_NOOP("Text", "Elasticsearch does not answer.")},
        {{134}, QT_TRANSLATE_NOOP("Text", "Commerce needs Elasticsearch since 2.4.0, and there is none.")},
        {{135}, QT_TRANSLATE_NOOP("Text", "A search engine is configured that this version does not know.")},
        {{136}, QT_TRANSLATE_NOOP("Text", "The database is split, which Commerce cannot do since 2.5.")},
        {{137}, QT_TRANSLATE_NOOP("Text", "OpenSearch does not answer.")},
        {{138},
         QT_TRANSLATE_NOOP("Text", "Commerce needs OpenSearch or Elasticsearch since 2.4.4, and there is neither.")},
        {{139}, QT_TRANSLATE_NOOP("Text", "OpenSearch is configured, and this version is too old for it.")},
        {{140}, QT_TRANSLATE_NOOP("Text", "The cache in Valkey could not be cleaned.")},
        {{201}, QT_TRANSLATE_NOOP("Text", "The deployment had failed before, so what follows it was left out.")},
        {{207}, QT_TRANSLATE_NOOP("Text", "Some pages could not be warmed up.")},
        {{208}, QT_TRANSLATE_NOOP("Text", "How fast the first byte comes could not be measured.")},
        {{247, 248}, QT_TRANSLATE_NOOP("Text", "The module for events could not be made or enabled.")},
        {{249, 250}, QT_TRANSLATE_NOOP("Text", "The module for webhooks could not be made or enabled.")}};
    return all;
}

const QList<Meaning> &warnings()
{
    static const QList<Meaning> all{
        {{1001}, QT_TRANSLATE_NOOP("Text", "app/etc/config.php is missing.")},
        {{1002}, QT_TRANSLATE_NOOP("Text", "There is a build_options.ini, which is not read any more.")},
        {{1003}, QT_TRANSLATE_NOOP("Text", "app/etc/config.php has no section “modules”.")},
        {{1004, 2012, 2017},
         QT_TRANSLATE_NOOP("Text", "Something that is configured does not fit this version of Commerce.")},
        {{1005, 2013}, QT_TRANSLATE_NOOP("Text", "Options for static content are ignored.")},
        {{1006, 2002},
         QT_TRANSLATE_NOOP("Text", "The configuration is not ideal: deployments take longer than they must.")},
        {{1007}, QT_TRANSLATE_NOOP("Text", "Baler cannot be used to bundle JavaScript.")},
        {{1008}, QT_TRANSLATE_NOOP("Text", "PHP's opcache is not configured as the vendor advises.")},
        {{2001}, QT_TRANSLATE_NOOP("Text", "A cache in Redis is configured, and there is no Redis.")},
        {{2003}, QT_TRANSLATE_NOOP("Text", "How deep error reports are nested is not configured.")},
        {{2004}, QT_TRANSLATE_NOOP("Text", "pub/errors/local.xml is not valid.")},
        {{2005}, QT_TRANSLATE_NOOP("Text", "The variables with data of an admin only count when a shop is installed.")},
        {{2006}, QT_TRANSLATE_NOOP("Text", "No admin was made, since ADMIN_EMAIL is not set.")},
        {{2007}, QT_TRANSLATE_NOOP("Text", "PHP should be updated to the version that is recommended.")},
        {{2008, 2009}, QT_TRANSLATE_NOOP("Text", "Solr is configured, which Commerce does not support any more.")},
        {{2010}, QT_TRANSLATE_NOOP("Text", "Elasticsearch is installed and not used.")},
        {{2011}, QT_TRANSLATE_NOOP("Text", "The version of Elasticsearch does not fit the module that Commerce uses.")},
        {{2014}, QT_TRANSLATE_NOOP("Text", "A variable is configured that is deprecated.")},
        {{2015}, QT_TRANSLATE_NOOP("Text", "The configuration of the environment is not valid.")},
        {{2016}, QT_TRANSLATE_NOOP("Text", "A variable is not valid JSON.")},
        {{2018}, QT_TRANSLATE_NOOP("Text", "A service is past the end of its support.")},
        {{2019}, QT_TRANSLATE_NOOP("Text", "The database is configured as search engine, which is deprecated.")},
        {{2020}, QT_TRANSLATE_NOOP("Text", "app/etc/env.php was missing or empty, and was made anew.")},
        {{2021, 2022, 2023, 2024, 2025, 2029},
         QT_TRANSLATE_NOOP("Text", "Something is wrong with the split database, or with its configuration.")},
        {{2026}, QT_TRANSLATE_NOOP("Text", "Some of what was built could not be put back into the mounted folders.")},
        {{2027}, QT_TRANSLATE_NOOP("Text", "MAGE_MODE has a value that the cloud does not support.")},
        {{2028, 2031}, QT_TRANSLATE_NOOP("Text", "The remote storage could not be enabled.")},
        {{2030}, QT_TRANSLATE_NOOP("Text", "Elasticsearch and OpenSearch are both installed.")},
        {{2032}, QT_TRANSLATE_NOOP("Text", "A cache in Valkey is configured, and there is no Valkey.")},
        {{3001}, QT_TRANSLATE_NOOP("Text", "The debug log is on, which fills the disk.")},
        {{3002, 3003},
         QT_TRANSLATE_NOOP("Text", "The address of a store could not be read, so its pages were not warmed up.")},
        {{3004}, QT_TRANSLATE_NOOP("Text", "The configuration could not be copied aside.")},
        {{4001}, QT_TRANSLATE_NOOP("Text", "How many processors there are could not be read.")}};
    return all;
}

} // namespace

Text deployMeaning(int code)
{
    const QList<Meaning> &all = isDeployWarning(code) ? warnings() : errors();
    for (const Meaning &meaning : all)
        if (meaning.codes.contains(code))
            return Text(meaning.text);
    return {};
}

Text deployConsequence(int code)
{
    constexpr int lastOfBuild = 99;
    constexpr int lastOfDeploy = 199;
    constexpr int lastOfPostDeploy = 242;
    if (isDeployWarning(code))
        return Text(QT_TRANSLATE_NOOP("Text", "It only warns: the deployment goes on."));
    if (code > 1 && code <= lastOfBuild)
        return Text(QT_TRANSLATE_NOOP("Text", "It stops the build: what ran before goes on."));
    if (code > lastOfBuild && code <= lastOfDeploy)
        return Text(QT_TRANSLATE_NOOP("Text", "It stops the deployment: the shop may stay in maintenance mode."));
    if (code > lastOfDeploy && code <= lastOfPostDeploy)
        return Text(QT_TRANSLATE_NOOP("Text", "It stops what follows a deployment."));
    return {};
}

QUrl deployCodesPage()
{
    return QUrl(
        u"https://experienceleague.adobe.com/en/docs/commerce-on-cloud/user-guide/dev-tools/ece-tools/error-reference"_s);
}

} // namespace Switchback
