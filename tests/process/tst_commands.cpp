// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/hosts.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;

/// Lines of hexadecimal digits.
QByteArray manyLines(qsizetype size)
{
    QByteArray bytes;
    bytes.reserve(size);
    while (bytes.size() < size)
        bytes += QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(31, '0') + '\n';
    return bytes;
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

/// What holds of every host that commands run on: arguments, input, output, exit codes.
class CommandsTest : public QObject {
    Q_OBJECT

private:
    Hosts m_hosts;

    Result<CommandOutcome> run(const Command &command, const LineSink &sink = {}) const
    {
        return m_hosts.current().run(command, {}, sink);
    }
    Result<CommandOutcome> run(const Command &command, Lines &lines) const { return run(command, lines.sink()); }

private Q_SLOTS:
    void argumentsArriveAsTheyAre_data() { Hosts::rows(); }
    void argumentsArriveAsTheyAre()
    {
        QString everyCharacter;
        for (char16_t unit = 1; unit < 0x250; ++unit)
            everyCharacter += QChar(unit);
        const QStringList arguments{u"two words"_s,
                                    u"it's \"quoted\" `id`"_s,
                                    u"two\nlines\n"_s,
                                    u"$(id) $HOME ${x} !! \\n \\"_s,
                                    {},
                                    u"-n"_s,
                                    u"--"_s,
                                    u"* ? [a] ~ # & | ; < >"_s,
                                    u"Grüße, 漢字, 🦉"_s,
                                    everyCharacter,
                                    QString(50'000, u'x')};
        Lines lines;
        const Result<CommandOutcome> outcome = run(command(u"printf"_s, QStringList{u"%s|"_s} + arguments), lines);
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(outcome->exitCode, 0);
        QCOMPARE(lines.output.join(u'\n'), arguments.join(u'|') + u'|');
        QCOMPARE(lines.error, QStringList());
    }

    void variablesAndFolderArriveAsTheyAre_data() { Hosts::rows(); }
    void variablesAndFolderArriveAsTheyAre()
    {
        const QString folder = m_hosts.server().path(u"it's a \"folder\" $(id)"_s);
        QVERIFY(QDir().mkpath(folder));
        Command command = shell(u"pwd; printf '%s\\n' \"$PLAIN\" \"$HIDDEN\""_s);
        command.workingDirectory = folder;
        command.environment.insert(u"PLAIN"_s, u"it's\ntwo lines, $(id), 漢字"_s);
        command.secretVariables.push_back({u"HIDDEN"_s, std::make_shared<const Secret>("it's \"hidden\" $x")});
        Lines lines;
        QVERIFY(run(command, lines));
        QCOMPARE(lines.output, (QStringList{folder, u"it's"_s, u"two lines, $(id), 漢字"_s, u"it's \"hidden\" $x"_s}));
    }

    void aCommandWithoutInputSeesItsEnd_data() { Hosts::rows(); }
    void aCommandWithoutInputSeesItsEnd()
    {
        Lines lines;
        QVERIFY(run(shell(u"wc -c"_s), lines));
        QCOMPARE(lines.output, QStringList{u"0"_s});
    }

    void muchInputArrivesWhole_data() { Hosts::rows(); }
    void muchInputArrivesWhole()
    {
        const QByteArray input = manyLines(5 * megabyte);
        Command command = Switchback::command(u"sha256sum"_s);
        command.input = input;
        Lines lines;
        QVERIFY(run(command, lines));
        QCOMPARE(lines.output, QStringList{sha256(input) + u"  -"_s});
    }

    void inputAndOutputDoNotWaitForEachOther_data() { Hosts::rows(); }
    void inputAndOutputDoNotWaitForEachOther()
    {
        const QByteArray input = manyLines(5 * megabyte);
        Command command = Switchback::command(u"cat"_s);
        command.input = input;
        Lines lines;
        QVERIFY(run(command, lines));
        QCOMPARE(sha256(lines.output.join(u'\n').toUtf8() + '\n'), sha256(input));
    }

    void inputThatNobodyReadsIsNoProblem_data() { Hosts::rows(); }
    void inputThatNobodyReadsIsNoProblem()
    {
        Command command = shell(u"head -c 3; exit 4"_s);
        command.input = manyLines(5 * megabyte);
        Lines lines;
        const Result<CommandOutcome> outcome = run(command, lines);
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(outcome->exitCode, 4);
        QCOMPARE(lines.output, QStringList{u"000"_s});
    }

    void aSecretIsRead_data() { Hosts::rows(); }
    void aSecretIsRead()
    {
        Command command = Switchback::command(u"cat"_s);
        command.input = std::make_shared<const Secret>("correct horse\nbattery 'staple'");
        Lines lines;
        QVERIFY(run(command, lines));
        QCOMPARE(lines.output, (QStringList{u"correct horse"_s, u"battery 'staple'"_s}));
    }

    void aFileIsRead_data() { Hosts::rows(); }
    void aFileIsRead()
    {
        const QString path = m_hosts.server().path(u"input"_s);
        const QByteArray bytes = manyLines(megabyte);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        qint64 handedOver = 0;
        Command command = Switchback::command(u"sha256sum"_s);
        command.input = FileInput{path, [&handedOver](qint64 size) { handedOver += size; }};
        Lines lines;
        QVERIFY(run(command, lines));
        QCOMPARE(lines.output, QStringList{sha256(bytes) + u"  -"_s});
        QCOMPARE(handedOver, bytes.size());

        command.input = FileInput{m_hosts.server().path(u"not there"_s)};
        QCOMPARE(codeOf(run(command)), u"process.input-file"_s);
    }

    void bothStreamsComeAsLines_data() { Hosts::rows(); }
    void bothStreamsComeAsLines()
    {
        Lines lines;
        QVERIFY(run(shell(u"printf a; printf x >&2; printf 'b\\r\\n\\n'; printf 'y\\nz' >&2; printf end"_s), lines));
        QCOMPARE(lines.output, (QStringList{u"ab"_s, {}, u"end"_s}));
        QCOMPARE(lines.error, (QStringList{u"xy"_s, u"z"_s}));
    }

    void theLastWordIsNeverLost_data() { Hosts::rows(); }
    void theLastWordIsNeverLost()
    {
        for (const QChar digit : u"0123456789abcdef"_s) {
            Lines lines;
            QVERIFY(run(shell(u"printf \"$1\"; printf \"$1\" >&2"_s, {digit}), lines));
            QCOMPARE(lines.output, QStringList{digit});
            QCOMPARE(lines.error, QStringList{digit});
        }
    }

    void linesComeAsTheyAreWritten_data() { Hosts::rows(); }
    void linesComeAsTheyAreWritten()
    {
        // Goes on only when the line before was seen.
        const QString sign = m_hosts.server().path(u"sign"_s);
        QFile::remove(sign);
        QStringList seen;
        const LineSink sink = [&](Stream, const QString &text) {
            seen.append(text);
            QFile file(sign);
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        QVERIFY(run(shell(u"echo one; until [ -e \"$1\" ]; do sleep 0.05; done; echo two"_s, {sign}), sink));
        QCOMPARE(seen, (QStringList{u"one"_s, u"two"_s}));
    }

    void exitCodesAreTheCommands_data()
    {
        QTest::addColumn<bool>("isFar");
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        for (const bool isFar : {false, true}) {
            const auto add = [isFar](const char *name, const QString &script, int exitCode, const QString &code) {
                QTest::addRow("%s, %s", name, isFar ? "over ssh" : "this machine")
                    << isFar << script << exitCode << code;
            };
            add("success", u"exit 0"_s, 0, u"no problem"_s);
            add("failure", u"exit 3"_s, 3, u"process.failed"_s);
            add("what ssh itself would say", u"exit 255"_s, 255, u"process.failed"_s);
            add("what a shell would say", u"exit 127"_s, 127, u"process.failed"_s);
            add("killed", u"kill -s KILL $$"_s, 137, u"process.killed"_s);
            add("terminated", u"kill -s TERM $$"_s, 143, u"process.killed"_s);
        }
    }
    void exitCodesAreTheCommands()
    {
        QFETCH(QString, script);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const Command command = shell(script);
        const Result<CommandOutcome> outcome = run(command);
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(outcome->exitCode, exitCode);
        QCOMPARE(codeOf(judged(command, *outcome, {})), code);
    }

    void whatCannotBeStartedIsNamed_data() { Hosts::rows(); }
    void whatCannotBeStartedIsNamed()
    {
        const QString plain = m_hosts.server().path(u"no program"_s);
        QFile file(plain);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n") > 0);
        file.close();
        for (const QString &program : {u"switchback-no-such-program"_s, u"/nowhere/program"_s, plain}) {
            const Result<CommandOutcome> outcome = run(command(program));
            QCOMPARE(codeOf(outcome), u"process.not-started"_s);
            QVERIFY(outcome.error().sentence.english().contains(program));
        }
        Command lost = command(u"true"_s);
        lost.workingDirectory = u"/nowhere/folder"_s;
        const Result<CommandOutcome> outcome = run(lost);
        QCOMPARE(codeOf(outcome), u"process.no-folder"_s);
        QVERIFY(outcome.error().sentence.english().contains(u"/nowhere/folder"_s));
    }

    void whatCannotBeHandedOverIsRefused_data() { Hosts::rows(); }
    void whatCannotBeHandedOverIsRefused()
    {
        QCOMPARE(codeOf(run(command(u"echo"_s, {u"a"_s + QChar::Null + u"b"_s}))), u"process.invalid"_s);
        QCOMPARE(codeOf(run(command({}))), u"process.invalid"_s);
        Command badName = command(u"true"_s);
        badName.environment.insert(u"A;touch x"_s, u"1"_s);
        QCOMPARE(codeOf(run(badName)), u"process.invalid"_s);
        Command badSecret = command(u"true"_s);
        badSecret.secretVariables.push_back({u"A"_s, std::make_shared<const Secret>(QByteArrayView("a\0b", 3))});
        QCOMPARE(codeOf(run(badSecret)), u"process.invalid"_s);
    }

    void secretsAreTakenOut_data() { Hosts::rows(); }
    void secretsAreTakenOut()
    {
        const auto secret = std::make_shared<const Secret>("hunter2-hunter2");
        const auto redactor = std::make_shared<Redactor>();
        QVERIFY(redactor->add(*secret));
        Command command = shell(u"echo \"it is $HIDDEN\"; echo \"no, $HIDDEN\" >&2; exit 1"_s);
        command.secretVariables.push_back({u"HIDDEN"_s, secret});
        command.redactor = redactor;
        Lines lines;
        const Result<CommandOutcome> outcome = run(command, lines);
        QVERIFY(outcome);
        QCOMPARE(lines.output.size(), 1);
        QVERIFY(lines.output.constFirst().startsWith(u"it is "_s));
        QVERIFY(!lines.output.constFirst().contains(u"hunter2"_s));
        QCOMPARE(lines.error.size(), 1);
        QVERIFY(!lines.error.constFirst().contains(u"hunter2"_s));

        const Result<void> verdict = judged(command, *outcome, {u"it was hunter2-hunter2"_s});
        QCOMPARE(codeOf(verdict), u"process.failed"_s);
        QVERIFY(verdict.error().details.startsWith(u"it was "_s));
        QVERIFY(!verdict.error().details.contains(u"hunter2"_s));
        Command wrong = Switchback::command(u"/nowhere/login"_s, {u"--password=hunter2-hunter2"_s});
        wrong.redactor = redactor;
        const Result<CommandOutcome> failed = run(wrong);
        QCOMPARE(codeOf(failed), u"process.not-started"_s);
        QVERIFY(failed.error().details.contains(u"--password="_s));
        QVERIFY(!failed.error().details.contains(u"hunter2"_s));
    }

    void aSecretAcrossTheCutOfALongLineIsTakenOut_data() { Hosts::rows(); }
    void aSecretAcrossTheCutOfALongLineIsTakenOut()
    {
        const auto secret = std::make_shared<const Secret>("hunter2-hunter2");
        const auto redactor = std::make_shared<Redactor>();
        QVERIFY(redactor->add(*secret));
        // The cut is at 64 KiB.
        for (const int before : {65'522, 65'529, 65'535, 65'536}) {
            Command command = Switchback::command(u"cat"_s);
            command.input = QByteArray(before, '.') + "hunter2-hunter2" + QByteArray(100'000, '.') + '\n';
            command.redactor = redactor;
            Lines lines;
            QVERIFY(run(command, lines));
            QVERIFY(lines.output.size() > 1); // it is still cut
            const QString whole = lines.output.join(QString());
            for (const QString &part : {u"hunter2"_s, u"unter"_s, u"-h"_s})
                QVERIFY2(!whole.contains(part), qPrintable(QString::number(before)));
            QCOMPARE(whole.left(before).count(u'.'), before);
        }
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
