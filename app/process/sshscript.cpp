// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshscript.h"

#include "app/process/processidentity.h"
#include "app/process/shellquote.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

// sb_end TAG TENTHS CONDITION: ends everything that carries the tag, and goes on as long as CONDITION says that more can
// come. Each process is asked once, with the group that it leads if it leads one, and killed when the time is over.
constexpr auto ending = R"(
sb_end() {
    sb_asked=' ' sb_i=0
    while sb_f=$(grep -lsF "SWITCHBACK_PROCESS=$1" /proc/[0-9]*/environ); [ -n "$sb_f" ] || $3; do
        sb_i=$((sb_i + 1))
        [ "$sb_i" -le $(($2 + 100)) ] || return 1
        for sb_p in $sb_f; do
            sb_p=${sb_p#/proc/} sb_p=${sb_p%/environ}
            if [ "$sb_i" -gt "$2" ]; then
                kill -s KILL -- "-$sb_p" || kill -s KILL "$sb_p"
                continue
            fi
            case $sb_asked in *" $sb_p "*) continue ;; esac
            sb_asked="$sb_asked$sb_p "
            kill -s TERM -- "-$sb_p" || kill -s TERM "$sb_p"
        done 2>/dev/null
        sleep 0.1 2>/dev/null || { sleep 1; sb_i=$((sb_i + 9)); }
    done
}
)";

// Expects sb_t (tag), sb_m (marker), sb_n (bytes of input), sb_g (grace in tenths of a second), sb_launch() and the command
// as "$@". The command is fed by a process in the background, which ends it when the script's input ends; another looks
// after sshd while that one may be stuck.
constexpr auto body = R"(
for sb_p in setsid head grep sleep; do
    command -v "$sb_p" >/dev/null || { echo "$sb_m unsuitable $sb_p" >&2; exit 1; }
done
sb_lives() { kill -s 0 $$ 2>/dev/null; }
sb_feed() {
    if [ "$sb_n" -gt 0 ]; then
        head -c "$sb_n" 2>/dev/null
        echo "$sb_m fed" >&2
        read -r sb_p || sb_n=-1
    fi
    exec 2>/dev/null
    [ "$sb_n" -lt 0 ] || { exec >/dev/null; cat; }
    sb_end "$sb_t" "$sb_g" sb_lives
}
exec 4<&0
if [ "$sb_n" -gt 0 ]; then
    (
        while sb_lives && kill -s 0 "$PPID"; do sleep 1; done
        sb_end "$sb_t" "$sb_g" sb_lives
    ) </dev/null >/dev/null 2>&1 4<&- &
fi
{ sb_feed <&4 4<&- & } | (sb_launch "$@" 4<&-)
sb_code=$?
exec </dev/null >/dev/null 4<&-
sb_end "$sb_t" "$sb_g" false
echo "$sb_m exit $sb_code" >&2
)";

// The first process of the command: says that it starts, and becomes it. Its $0 is the marker. `command -v`
// would find what is built into the shell first, and that cannot be become.
constexpr auto starter = R"(case $1 in
*/*) sb_p=$1 ;;
*)
    set -f
    IFS=:
    for sb_p in $PATH; do
        sb_p=${sb_p:-.}/$1
        [ -f "$sb_p" ] && [ -x "$sb_p" ] && break
    done
    ;;
esac
[ -f "$sb_p" ] || { echo "$0 missing" >&2; exit 127; }
[ -x "$sb_p" ] || { echo "$0 denied" >&2; exit 126; }
echo "$0 started"; echo "$0 started" >&2; exec "$@")";

QByteArray randomWord()
{
    return QUuid::createUuid().toString(QUuid::Id128).toLatin1();
}

qint64 tenths(std::chrono::milliseconds time)
{
    return time / std::chrono::milliseconds(100);
}

void addVariable(QByteArray &text, const QString &name, const QByteArray &quoted)
{
    text += "    export " + name.toLatin1() + '=' + quoted + '\n';
}

/// Adds a quoted secret without leaving copies of it behind.
void addSecret(QByteArray &text, const SecretVariable &variable)
{
    variable.value->use([&](QByteArrayView bytes) {
        QByteArray quoted = shellQuoted(bytes);
        QByteArray longer;
        longer.reserve(text.size() + quoted.size() + variable.name.size() + 32);
        longer.append(text);
        addVariable(longer, variable.name, quoted);
        wipe(quoted);
        wipe(text);
        text = std::move(longer);
    });
}

} // namespace

SshScript::SshScript(const Command &command, qint64 inputSize)
    : m_tag(randomWord())
    , m_marker(randomWord())
    , m_grace(command.grace)
    , m_hasInput(inputSize > 0)
{
    QByteArray text = "set --";
    for (const QString &word : QStringList{command.program} + command.arguments)
        text += ' ' + shellQuoted(word);
    text += "\nsb_t=" + m_tag + " sb_m=" + m_marker + " sb_n=" + QByteArray::number(inputSize)
            + " sb_g=" + QByteArray::number(tenths(m_grace)) + "\nsb_launch() {\n";
    if (!command.workingDirectory.isEmpty())
        text += "    cd -- " + shellQuoted(command.workingDirectory)
                + " >/dev/null 2>&1 || { echo \"$sb_m no-folder\" >&2; exit 126; }\n";
    const QStringList names = command.environment.keys();
    for (const QString &name : names)
        addVariable(text, name, shellQuoted(command.environment.value(name)));
    for (const SecretVariable &variable : command.secretVariables)
        addSecret(text, variable);
    QByteArray end;
    addVariable(end, QString::fromLatin1(processTagVariable), m_tag);
    end += "    exec setsid sh -c " + shellQuoted(QByteArrayView(starter)) + " \"$sb_m\" \"$@\"\n}\n" + ending + body
           + m_tag + '\n';
    QByteArray whole;
    whole.reserve(text.size() + end.size());
    whole.append(text).append(end);
    wipe(text);
    m_program = std::make_shared<const Secret>(Secret::taken(whole));
}

QString SshScript::bootstrap() const
{
    // No newline and no exclamation mark: csh would mind. A program that did not come whole is not run.
    return u"exec sh -c 'sb_l=$(printf \"\\n.\"); sb_l=${sb_l%.}; sb_p=; while IFS= read -r sb_r; do "
           "[ \"$sb_r\" = \"$0\" ] && break; sb_p=$sb_p$sb_r$sb_l; done; "
           "[ \"$sb_r\" = \"$0\" ] && eval \"$sb_p\"' "_s
           + QString::fromLatin1(m_tag);
}

Command SshScript::ender() const
{
    constexpr std::chrono::seconds margin(10);
    return {.program = u"sh"_s,
            .arguments = {u"-c"_s, QString::fromLatin1(ending) + u"sb_end \"$1\" \"$2\" false"_s, u"sh"_s,
                          QString::fromLatin1(m_tag), QString::number(tenths(m_grace))},
            .workingDirectory = {},
            .environment = {},
            .deadline = m_grace + margin};
}

} // namespace Switchback
