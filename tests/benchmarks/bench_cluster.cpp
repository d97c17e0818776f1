// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What a person with 1,000 environments in one cluster waits for, against a real API server: until all of them are in the
// window, until they have been read again, and until the window shows what somebody else changed in the cluster.

#include "app/platforms/magnolia/magnoliaplatform.h"
#include "app/storage/sqlitejournal.h"
#include "models/projectcatalog.h"
#include "tests/accounts/scene.h"
#include "tests/benchmarks/sitting.h"
#include "tests/kubernetes/clusterclient.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextStream>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Benchmark;
using Tests::AccountScene;

namespace {

constexpr int packageCount = 200;
constexpr int podCount = 5'000;
constexpr int rounds = 5;
constexpr int fillers = 6;
/// As the location of a package has them.
const QList<std::pair<QString, QString>> stages{{u"dev"_s, u"Integration"_s},
                                                {u"int"_s, u"Integration"_s},
                                                {u"test"_s, u"Uat"_s},
                                                {u"uat"_s, u"Uat"_s},
                                                {u"live"_s, u"Live"_s}};
const auto environmentCount = int(packageCount * stages.size());
const QString podSpace = u"pods"_s;

const KubeResource statefulSets{u"apps"_s, u"v1"_s, u"statefulsets"_s};
const KubeResource ingresses{u"networking.k8s.io"_s, u"v1"_s, u"ingresses"_s};
KubeResource core(const QString &plural)
{
    return {{}, u"v1"_s, plural};
}

QString nameSpaceOf(int package, const QString &stage)
{
    return u"shop-%1-%2"_s.arg(package, 3, 10, QLatin1Char('0')).arg(stage);
}

template <typename T>
T sure(const Result<T> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().details));
    return *result;
}

/// Everything the controllers would say of a StatefulSet that has been rolled out.
QJsonObject rolledOut(const QJsonObject &set)
{
    const int replicas = set[u"spec"_s].toObject()[u"replicas"_s].toInt();
    return {{u"status"_s, QJsonObject{{u"observedGeneration"_s, 1},
                                      {u"replicas"_s, replicas},
                                      {u"readyReplicas"_s, replicas},
                                      {u"updatedReplicas"_s, replicas},
                                      {u"currentReplicas"_s, replicas},
                                      {u"currentRevision"_s, u"web-1"_s},
                                      {u"updateRevision"_s, u"web-1"_s}}}};
}

/// Author and public of the chart, without the databases. All services are headless: the cluster has 254 addresses. The
/// visitors' address is one at which nobody answers, at once.
void layOut(KubeClient &client, const QString &nameSpace, const QString &version)
{
    (void)sure(client.create({core(u"namespaces"_s)}, coreObject(u"Namespace"_s, nameSpace)));
    for (QJsonObject object : magnoliaRelease(nameSpace, u"shop"_s, version)) {
        const QString kind = object[u"kind"_s].toString();
        const QJsonObject metadata = object[u"metadata"_s].toObject();
        QJsonObject spec = object[u"spec"_s].toObject();
        if (metadata[u"labels"_s].toObject()[u"tier"_s] == "database"_L1 || kind == "ConfigMap"_L1)
            continue;
        if (kind == "Service"_L1) {
            spec.insert(u"clusterIP"_s, u"None"_s);
            object.insert(u"spec"_s, spec);
            (void)sure(client.create({core(u"services"_s), nameSpace}, object));
        } else if (kind == "Ingress"_L1) {
            QJsonArray rules = spec[u"rules"_s].toArray();
            QJsonObject rule = rules.first().toObject();
            rule.insert(u"host"_s, u"localhost"_s);
            spec.insert(u"rules"_s, QJsonArray{rule});
            object.insert(u"spec"_s, spec);
            (void)sure(client.create({ingresses, nameSpace}, object));
        } else {
            (void)sure(client.create({statefulSets, nameSpace}, object));
            const KubeRef status{statefulSets, nameSpace, metadata[u"name"_s].toString(), u"status"_s};
            (void)sure(client.mergePatch(status, rolledOut(object)));
        }
    }
}

QJsonObject pod(int number)
{
    QJsonArray settings;
    for (int i = 0; i < 10; ++i)
        settings.append(QJsonObject{{u"name"_s, u"SETTING_%1"_s.arg(i)}, {u"value"_s, QString(40, u'x')}});
    QJsonArray containers;
    for (const QString &name : {u"tomcat"_s, u"sidecar"_s})
        containers.append(
            QJsonObject{{u"name"_s, name}, {u"image"_s, u"registry.example.org/shop:1"_s}, {u"env"_s, settings}});
    QJsonObject whole = coreObject(
        u"Pod"_s, {},
        {{u"spec"_s, QJsonObject{{u"containers"_s, containers}, {u"automountServiceAccountToken"_s, false}}}});
    whole.insert(u"metadata"_s, QJsonObject{{u"name"_s, u"shop-%1"_s.arg(number)},
                                            {u"labels"_s, QJsonObject{{u"release"_s, u"shop"_s}}}});
    return whole;
}

/// Does \a work for each number below \a count, several at once.
void inParallel(const QString &kubeconfig, int count, const std::function<void(KubeClient &, int)> &work)
{
    SystemClock clock;
    std::atomic<int> next = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < fillers; ++i) {
        threads.emplace_back([&] {
            const auto client = clientOf(kubeconfig, clock);
            for (int number = next++; number < count; number = next++)
                work(*client, number);
        });
    }
}

void fill(const QString &kubeconfig)
{
    inParallel(kubeconfig, environmentCount, [](KubeClient &client, int number) {
        const auto stage = number % stages.size();
        layOut(client, nameSpaceOf(number / int(stages.size()), stages.at(stage).first), u"6.2.%1"_s.arg(40 + stage));
    });
    SystemClock clock;
    const auto client = clientOf(kubeconfig, clock);
    (void)sure(client->create({core(u"namespaces"_s)}, coreObject(u"Namespace"_s, podSpace)));
    (void)sure(client->create({core(u"serviceaccounts"_s), podSpace}, coreObject(u"ServiceAccount"_s, u"default"_s)));
    inParallel(kubeconfig, podCount, [](KubeClient &worker, int number) {
        (void)sure(worker.create({core(u"pods"_s), podSpace}, pod(number)));
    });
}

/// In MB: "VmRSS", "VmHWM".
double memory(const QString &what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QRegularExpression line(what + u":\\s*(\\d+) kB"_s);
    return line.match(QString::fromUtf8(status.readAll())).captured(1).toDouble() / 1024;
}

/// VmHWM begins anew at what is resident now.
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("the peak of the memory cannot be measured");
}

/// A workspace with one account that has all the packages.
void addProjects(const AccountScene &scene, const TestCluster &cluster)
{
    Account account;
    account.id = u"magnolia-1"_s;
    account.platform = u"magnolia"_s;
    account.name = u"Cluster"_s;
    account.values = {{u"kubeconfig"_s, cluster.kubeconfig()}, {u"context"_s, u"admin"_s}};
    (void)sure(scene.parts.accounts->put(account).map([] { return true; }));
    const MagnoliaPlatform platform(nullptr);
    for (int package = 0; package < packageCount; ++package) {
        QStringList members;
        for (const auto &[stage, role] : stages)
            members.append(u"%1/shop@%2"_s.arg(nameSpaceOf(package, stage), role));
        const QString location = u"Shop %1=%2"_s.arg(package).arg(members.join(u','));
        (void)sure(scene.parts.projects->add(platform.entryOf(account, location)).map([] { return true; }));
    }
}

struct Readings {
    std::vector<double> seconds;
    std::vector<double> stalls;

    void print(QTextStream &out, const QString &what) const
    {
        out << what.leftJustified(28)
            << QString::asprintf(
                   "median %.2f s, worst %.2f s; longest stall of the window: median %.1f ms, worst %.1f ms\n",
                   median(seconds), *std::max_element(seconds.begin(), seconds.end()), median(stalls),
                   *std::max_element(stalls.begin(), stalls.end()));
        out.flush();
    }
};

void measure(Sitting &sitting, const std::function<void()> &ask, Readings &readings)
{
    sitting.fresh = sitting.troubled = 0;
    sitting.isRefreshed = false;
    QCoreApplication::processEvents(); // the window has been painted
    const StallWatch stall;
    ask();
    readings.seconds.push_back(secondsUntil([&] { return sitting.isRefreshed; }));
    readings.stalls.push_back(stall.longestMilliseconds());
    if (sitting.troubled > 0 || sitting.fresh < packageCount)
        qFatal("not all could be read");
}

bool isProtected(const Sitting &sitting, const QString &nameSpace)
{
    for (const Project &project : sitting.window.catalog()->projects())
        if (const Environment *environment = project.environment(nameSpace + u".shop"_s))
            return environment->terminationProtected;
    return false;
}

/// From the answer of the cluster that something is changed, until it is in the window.
double secondsUntilShown(const Sitting &sitting, KubeClient &client, int package)
{
    const QString nameSpace = nameSpaceOf(package, u"live"_s);
    const QJsonObject annotations{{u"switchback.org/protected"_s, u"true"_s}};
    (void)sure(client.mergePatch({core(u"services"_s), nameSpace, u"shop-public-svc"_s},
                                 {{u"metadata"_s, QJsonObject{{u"annotations"_s, annotations}}}}));
    return secondsUntil([&] { return isProtected(sitting, nameSpace); });
}

EngineParts withNewPlatform(EngineParts parts)
{
    parts.platforms = {std::make_shared<MagnoliaPlatform>(nullptr)};
    return parts;
}

/// What a person has who sits before it all the time.
void measureSitting(const EngineParts &parts, const TestCluster &cluster, QTextStream &out)
{
    Sitting sitting(withNewPlatform(parts));
    Readings first;
    measure(
        sitting, [&] { sitting.cockpit.watch(std::chrono::hours(1), false); }, first);
    SystemClock clock;
    const auto client = clientOf(cluster, clock);
    (void)secondsUntilShown(sitting, *client, rounds); // by now it is followed
    Readings again;
    for (int round = 0; round < rounds; ++round)
        measure(
            sitting, [&] { sitting.cockpit.refresh(); }, again);
    again.print(out, u"read again while followed"_s);
    std::vector<double> shown;
    for (int round = 0; round < rounds; ++round)
        shown.push_back(secondsUntilShown(sitting, *client, round));
    out << QString::asprintf("change until it is shown    median %.2f s, worst %.2f s\n", median(shown),
                             *std::max_element(shown.begin(), shown.end()));
    out << QString::asprintf("memory then                 %.0f MB, at most %.0f MB\n", memory(u"VmRSS"_s),
                             memory(u"VmHWM"_s));
    out.flush();
}

void measureStarts(const EngineParts &parts, QTextStream &out)
{
    Readings followed;
    Readings unfollowed;
    for (int round = 0; round < rounds; ++round) {
        {
            Sitting sitting(withNewPlatform(parts));
            measure(
                sitting, [&] { sitting.cockpit.watch(std::chrono::hours(1), false); }, followed);
        }
        Sitting asking(withNewPlatform(parts));
        measure(
            asking, [&] { asking.cockpit.refresh(); }, unfollowed);
    }
    followed.print(out, u"full list at the start"_s);
    unfollowed.print(out, u"the same without following"_s);
}

void measureList(const TestCluster &cluster, QTextStream &out)
{
    SystemClock clock;
    std::vector<double> seconds;
    std::vector<double> growths;
    for (int round = 0; round < rounds; ++round) {
        const auto client = clientOf(cluster, clock);
        forgetPeak();
        const double before = memory(u"VmRSS"_s);
        QElapsedTimer time;
        time.start();
        const KubeList list = sure(client->list({core(u"pods"_s)}));
        seconds.push_back(double(time.nsecsElapsed()) / 1e9);
        growths.push_back(memory(u"VmHWM"_s) - before);
        if (list.items.size() != podCount)
            qFatal("%lld pods", static_cast<long long>(list.items.size()));
    }
    out << QString::asprintf("list of %d pods           median %.2f s, worst %.2f s; memory grows by %.0f MB at most\n",
                             podCount, median(seconds), *std::max_element(seconds.begin(), seconds.end()),
                             *std::max_element(growths.begin(), growths.end()));
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    // In a process of its own: the memory that it takes is none of the window's.
    const QString filling = u"--fill"_s;
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.value(1) == filling) {
        fill(arguments.value(2));
        return 0;
    }
    if (!TestCluster::isBuilt()) {
        out << "skipped: " << TestCluster::howToBuild << '\n';
        return 0;
    }
    TestCluster cluster(TestCluster::Parts::Api);
    if (QProcess::execute(QCoreApplication::applicationFilePath(), {filling, cluster.kubeconfig()}) != 0)
        qFatal("the cluster could not be filled");
    AccountScene scene;
    addProjects(scene, cluster);
    scene.parts.openJournal = [file = scene.folder.filePath(u"switchback.db"_s)] { return SqliteJournal::open(file); };
    scene.parts.isAlive = [](const Lease &) { return true; };
    scene.parts.self = {u"host"_s, 1, 1, u"boot"_s};
    out << QString::asprintf("%d environments in %d packages of one cluster, %d pods\n", environmentCount, packageCount,
                             podCount);
    out.flush();
    measureSitting(scene.parts, cluster, out);
    measureStarts(scene.parts, out);
    measureList(cluster, out);
    return 0;
}
