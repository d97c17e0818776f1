// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// How fast TreeCopy is beside `cp -a --reflink=auto`, on the same tree, taking turns. Prints the ratio of the medians:
// above 1 we are the faster.
//
//     bench_copy [--folder DIR] [--files N] [--large MIB] [--rounds N]

#include "app/platforms/local/treecopy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QFile &opened(QFile &file)
{
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the tree");
    return file;
}

/// Small files as a site has them, all of them some time old.
void makeSmallFiles(const QString &folder, int files)
{
    constexpr int filesPerFolder = 200;
    quint32 seed = 7;
    const auto random = [&seed] { return seed = seed * 1664525U + 1013904223U; };
    for (int i = 0; i < files; ++i) {
        const QString part = folder + u"/part-%1"_s.arg(i / filesPerFolder);
        QDir().mkpath(part);
        QFile file(part + u"/file-%1"_s.arg(i));
        opened(file).write(QByteArray(int(random() >> 19), char('a' + i % 26)));
    }
}

/// Four files that take so much together.
void makeLargeFiles(const QString &folder, int mebibytes)
{
    constexpr int files = 4;
    constexpr int block = 1024 * 1024;
    QDir().mkpath(folder);
    for (int i = 0; i < files; ++i) {
        QFile file(folder + u"/large-%1"_s.arg(i));
        opened(file);
        for (int written = 0; written < mebibytes / files; ++written)
            file.write(QByteArray(block, char('a' + i)));
    }
}

void clear(const QString &folder)
{
    std::filesystem::remove_all(QFile::encodeName(folder).toStdString());
}

qint64 timeOf(const std::function<bool()> &work)
{
    QElapsedTimer timer;
    timer.start();
    if (!work())
        qFatal("a copy failed");
    return timer.nsecsElapsed();
}

double median(QList<qint64> times)
{
    std::sort(times.begin(), times.end());
    return double(times.at(times.size() / 2)) / 1e6;
}

double compare(const QString &name, const QString &source, const QString &work, int rounds)
{
    QList<qint64> ours;
    QList<qint64> theirs;
    for (int round = 0; round < rounds; ++round) {
        const QString target = work + u"/copy"_s;
        theirs.append(timeOf([&] {
            return QProcess::execute(u"cp"_s, {u"-a"_s, u"--reflink=auto"_s, source, target}) == 0;
        }));
        clear(target);
        ours.append(timeOf([&] { return TreeCopy(source, target).run([](qint64) {}, {}).has_value(); }));
        clear(target);
    }
    const double ratio = median(theirs) / median(ours);
    out() << name << ": cp -a " << median(theirs) << " ms, TreeCopy " << median(ours) << " ms (verified), ratio "
          << ratio << Qt::endl;
    return ratio;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"folder"_s, u"Where to work; tmpfs gives steady figures."_s, u"DIR"_s, u"/dev/shm"_s});
    parser.addOption({u"files"_s, u"How many small files."_s, u"N"_s, u"20000"_s});
    parser.addOption({u"large"_s, u"How much in four large files."_s, u"MIB"_s, u"512"_s});
    parser.addOption({u"rounds"_s, u"How often each copies."_s, u"N"_s, u"7"_s});
    parser.process(app);
    const int files = parser.value(u"files"_s).toInt();
    const int large = parser.value(u"large"_s).toInt();
    const int rounds = std::max(1, parser.value(u"rounds"_s).toInt());
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/switchback-bench-XXXXXX"_s);
    if (!folder.isValid() || files < 1 || large < 4)
        return 2;
    const QString source = folder.filePath(u"source"_s);
    makeSmallFiles(source, files);
    QThread::msleep(50); // a site's data is older than a tick of the file system's clock
    const double small = compare(u"%1 small files"_s.arg(files), source, folder.path(), rounds);
    clear(source);
    makeLargeFiles(source, large);
    QThread::msleep(50);
    return compare(u"4 files, %1 MiB"_s.arg(large), source, folder.path(), rounds) >= 1.0 && small >= 1.0 ? 0 : 1;
}
