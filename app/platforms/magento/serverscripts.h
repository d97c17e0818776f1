// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

/// What runs on an environment's server, in bash. Exit codes of our own begin at 89.
namespace Switchback::ServerScripts {

/// The folder of the application: "/app" on the cloud, told by a variable whose name depends on the vendor.
inline constexpr QByteArrayView enter = R"sh(cd "${MAGENTO_CLOUD_APP_DIR:-${PLATFORM_APP_DIR:-$HOME}}" || exit 97
)sh";

/// A line for each fact: packages of the lock, flags, composer.json.
inline constexpr QByteArrayView look = R"sh(
[ -f composer.lock ] && php -r '$lock = json_decode(file_get_contents("composer.lock"), true);
foreach ($lock["packages"] ?? [] as $one) echo "package ", $one["name"], " ", $one["version"], "\n";'
[ -f var/.maintenance.flag ] && echo maintenance
[ -f var/.deploy_is_failed ] && echo failed
[ -f composer.json ] && sed 's/^/json /' composer.json
exit 0
)sh";

/// Reads the login from the variable that the cloud gives its containers; the password goes by an environment variable, so
/// that nobody sees it in the list of processes.
inline constexpr QByteArrayView database = R"sh(
set -o pipefail
umask 077
login=$(php -r '$all = json_decode(base64_decode(getenv("MAGENTO_CLOUD_RELATIONSHIPS") ?: getenv("PLATFORM_RELATIONSHIPS")), true);
foreach (["host", "port", "username", "password", "path"] as $key)
    echo "db_", $key, "=", escapeshellarg((string) ($all["database"][0][$key] ?? "")), "\n";
echo "db_split=", escapeshellarg(implode(" ", array_intersect(array_keys((array) $all), ["database-quote", "database-sales"]))), "\n";') || exit 90
eval "$login"
[ -z "$db_split" ] || { echo "The server has a split database: $db_split." >&2; exit 89; }
[ -n "$db_path" ] || { echo "The server has no relationship called database." >&2; exit 91; }
export MYSQL_PWD=$db_password
client=$(command -v mariadb || command -v mysql) || exit 92
dumper=$(command -v mariadb-dump || command -v mysqldump) || exit 92
connect="--no-defaults --host=$db_host --port=$db_port --user=$db_username"
file=${TMPDIR:-/tmp}/switchback-$1.sql.gz
)sh";

/// One moment of all tables, counted as they stand in the dump; proven whole before it counts: an unpacking that succeeds
/// and the line with which a dump ends (sheet, 6.3).
inline constexpr QByteArrayView dump = R"sh(
"$dumper" $connect --single-transaction --no-tablespaces --quick --routines "$db_path" | gzip -c > "$file" || exit 93
gzip -t "$file" || exit 94
gzip -dc "$file" | tail -n 1 | grep -q '^-- Dump completed' || exit 94
echo "bytes $(stat -c %s "$file")"
echo "tables $(gzip -dc "$file" | grep -ac -e '^-- Table structure for table ' -e '^-- Final view structure for view ')"
echo "file $file"
)sh";

/// What an upgrade added would survive an import over it (sheet, 6.3), so the database begins empty, with the character set
/// that it had. Users that made views may not be there (5.3), and clients of another make choke on the first line of a dump.
/// Lines with data are left alone: what looks like such a user in there is what a customer typed.
inline constexpr QByteArrayView load = R"sh(
gzip -t "$file" || exit 94
charset=$("$client" $connect -N -B -e "SELECT CONCAT('CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name) FROM information_schema.schemata WHERE schema_name = '$db_path'") || exit 95
"$client" $connect -e "DROP DATABASE IF EXISTS \`$db_path\`; CREATE DATABASE \`$db_path\` $charset" || exit 95
gzip -dc "$file" | sed -e '1{/enable the sandbox mode/d}' -e '/^INSERT /!s/DEFINER[ ]*=[ ]*[^*]*\*/\*/' | "$client" $connect "$db_path" || exit 96
echo "tables $("$client" $connect -N -B -e "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()" "$db_path")"
)sh";

/// What ece-tools wrote down of the last deployment, and the end of the first log that can be read (sheet, 4.2), as many lines
/// of it as the argument says.
inline constexpr QByteArrayView report = R"sh(
[ -f var/log/cloud.error.log ] && sed 's/^/error /' var/log/cloud.error.log
for log in /var/log/deploy.log /var/log/platform/*/deploy.log var/log/cloud.log; do
    [ -r "$log" ] && { tail -n "$1" "$log" | sed 's/^/log /'; break; }
done
exit 0
)sh";

} // namespace Switchback::ServerScripts
