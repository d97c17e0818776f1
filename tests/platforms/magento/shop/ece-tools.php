#!/usr/bin/env php
<?php
// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for vendor/bin/ece-tools: cron, and the errors of the last deployment.

$root = dirname(realpath(__FILE__), 3);
$disabled = "$root/var/.cron_disabled";
$words = array_values(array_filter(array_slice($argv, 1), fn ($word) => !str_starts_with($word, '-')));
$isJson = array_intersect(['-j', '--json'], $argv) !== [];

function showErrors(string $file, ?string $code, bool $isJson): int
{
    $errors = [];
    foreach (@file($file, FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) ?: [] as $line) {
        $error = json_decode($line, true);
        if ($code === null || (string)$error['errorCode'] === $code) {
            $errors[$error['errorCode']] = $error;
        }
    }
    if ($errors === []) {
        echo $code === null ? "The error log is empty\n" : "Error with code $code is not defined in the error log\n";
        return 1;
    }
    if ($isJson) {
        echo json_encode($errors) . "\n";
        return 0;
    }
    foreach ($errors as $error) {
        foreach ($error as $key => $value) {
            echo "$key: $value\n";
        }
        echo "---------------\n";
    }
    return 0;
}

switch ($words[0] ?? '') {
    case 'cron:disable':
        touch($disabled);
        break;
    case 'cron:enable':
        @unlink($disabled);
        break;
    case 'error:show':
        exit(showErrors("$root/var/log/cloud.error.log", $words[1] ?? null, $isJson));
    default:
        fwrite(STDERR, "\n  Command \"" . ($words[0] ?? '') . "\" is not defined.\n");
        exit(1);
}
