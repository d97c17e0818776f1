#!/usr/bin/env php
<?php
// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for bin/magento: the few commands that matter when a shop is looked at and upgraded, in its words. What the
// code is, composer.lock says; what the database is, a real one says. PHP, as the original, because people call it by
// its name and as "php bin/magento".

$root = dirname(realpath(__FILE__), 2);
$scene = dirname($root, 2); // a release lies in <scene>/releases
$flag = "$root/var/.maintenance.flag";
$exempt = "$root/var/.maintenance.ip";

function fail(string $message, int $code = 1): void
{
    fwrite(STDERR, "$message\n");
    exit($code);
}

function productVersion(string $root): string
{
    $lock = json_decode((string)@file_get_contents("$root/composer.lock"), true);
    foreach ($lock['packages'] ?? [] as $package) {
        if ($package['name'] === 'magento/product-enterprise-edition') {
            return $package['version'];
        }
    }
    fail('The composer.lock file has no magento/product-enterprise-edition.');
}

/// The first column of what the database answers; ends as the original does when it cannot be reached.
function query(string $sql): array
{
    $relationships = json_decode(base64_decode((string)getenv('MAGENTO_CLOUD_RELATIONSHIPS')), true);
    $database = $relationships['database'][0] ?? null;
    if ($database === null) {
        fail("No information is available: the Magento application is not installed.");
    }
    putenv('MYSQL_PWD=' . $database['password']); // not for everybody's eyes in the list of processes
    $command = ['mariadb', '--no-defaults', '-N', '-B', '-h', $database['host'], '-P', (string)$database['port'],
        '-u', $database['username'], '-e', $sql, $database['path']];
    $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes);
    $printed = stream_get_contents($pipes[1]);
    $complaint = trim(stream_get_contents($pipes[2]));
    if (proc_close($process) !== 0) {
        fail("SQLSTATE[HY000] [2002] $complaint");
    }
    return array_values(array_filter(explode("\n", $printed), 'strlen'));
}

function upgrade(string $root, string $scene): void
{
    $version = productVersion($root);
    $table = 'commerce_' . str_replace('.', '_', explode('-', $version)[0]);
    echo "Cache types config flushed successfully\nSchema creation/updates:\n";
    query("CREATE TABLE IF NOT EXISTS $table (id INT AUTO_INCREMENT PRIMARY KEY, value VARCHAR(80))");
    echo "Module 'Magento_Sales':\n";
    if (file_exists("$scene/fail-deploy")) {
        fail("SQLSTATE[42S22]: Column not found: 1054 Unknown column 'loyalty_points' in 'field list', query was: "
            . 'ALTER TABLE `sales_order` ADD INDEX `SALES_ORDER_POINTS` (`loyalty_points`)');
    }
    query("CREATE TABLE IF NOT EXISTS setup_version (version VARCHAR(40) PRIMARY KEY); DELETE FROM setup_version;"
        . " INSERT INTO setup_version VALUES ('$version')");
    echo "Nothing to import.\n";
}

function databaseStatus(string $root): void
{
    $version = productVersion($root);
    $current = query('SELECT version FROM setup_version')[0] ?? 'none';
    if ($current === $version) {
        echo "All modules are up to date.\n";
        exit(0);
    }
    echo "The module code base doesn't match the DB schema and data.\n";
    echo sprintf("%-20s %10s: %11s  -> %-11s\n", 'Magento_Sales', 'schema', $current, $version);
    echo "Declarative Schema is not up to date\n";
    echo "Run 'setup:upgrade' to update your DB schema and data.\n";
    exit(2);
}

function words(array $list): string
{
    return $list === [] ? 'none' : implode(', ', $list);
}

function option(array $arguments, string $name): ?string
{
    foreach ($arguments as $argument) {
        if (str_starts_with($argument, "--$name=")) {
            return substr($argument, strlen($name) + 3);
        }
    }
    return null;
}

$arguments = array_slice($argv, 1);
$command = '';
foreach ($arguments as $argument) {
    if ($argument === '--version' || $argument === '-V') {
        echo 'Magento CLI ' . productVersion($root) . "\n";
        exit(0);
    }
    if ($command === '' && !str_starts_with($argument, '-')) {
        $command = $argument;
    }
}
switch ($command) {
    case 'setup:upgrade':
        upgrade($root, $scene);
        break;
    case 'setup:db:status':
        databaseStatus($root);
        break;
    case 'maintenance:enable':
        touch($flag);
        echo "Enabled maintenance mode\n";
        $addresses = option($arguments, 'ip');
        if ($addresses !== null) {
            file_put_contents($exempt, $addresses);
            echo 'Set exempt IP-addresses: ' . words(explode(',', $addresses)) . "\n";
        }
        break;
    case 'maintenance:disable':
        @unlink($flag);
        echo "Disabled maintenance mode\n";
        break;
    case 'maintenance:status':
        echo 'Status: maintenance mode is ' . (file_exists($flag) ? 'active' : 'not active') . "\n";
        $addresses = array_filter(explode(',', (string)@file_get_contents($exempt)), 'strlen');
        echo 'List of exempt IP-addresses: ' . words($addresses) . "\n";
        break;
    case 'cache:flush':
        echo "Flushed cache types:\nconfig\nlayout\nblock_html\nfull_page\n";
        break;
    case 'module:status':
        echo "List of enabled modules:\nMagento_Store\nMagento_Catalog\nMagento_Sales\nAcme_Loyalty\n\n"
            . "List of disabled modules:\nNone\n";
        break;
    default:
        fail("\n  Command \"$command\" is not defined.\n");
}
