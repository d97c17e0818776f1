// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/testplace.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

template <typename Answer>
std::function<Answer(Context &)> in(const QString &environmentId, const std::function<Answer(Context &)> &work)
{
    if (!work)
        return {};
    return [environmentId, work](Context &context) { return inEnvironment(environmentId, context, work); };
}

} // namespace

Account testAccount(const Account &account)
{
    const auto first = [&account](const QString &field) {
        return account.values.value(field).section(u',', 0, 0).trimmed();
    };
    const auto either = [](const QString &said, const QString &otherwise) { return said.isEmpty() ? otherwise : said; };
    const QString name = first(u"container"_s);
    Account test = account;
    test.values[u"address"_s] = account.values.value(u"testAddress"_s);
    test.values[u"host"_s] = either(first(u"testHost"_s), first(u"host"_s));
    test.values[u"sqlHost"_s] = either(first(u"sqlHost"_s), first(u"host"_s));
    test.values[u"container"_s] = either(name, u"OctopusServer"_s) + u"-test"_s;
    test.values[u"database"_s] = account.values.value(u"database"_s).trimmed() + u"_test"_s;
    test.values.remove(u"testAddress"_s);
    test.values.remove(u"testPort"_s);
    test.values.remove(u"testHost"_s);
    return test;
}

std::vector<Step> stepsIn(const QString &environmentId, std::vector<Step> steps)
{
    for (Step &step : steps) {
        step.probe = in(environmentId, step.probe);
        step.run = in(environmentId, step.run);
        step.undo = in(environmentId, step.undo);
        step.takeUp = in(environmentId, step.takeUp);
        step.holds = in(environmentId, step.holds);
    }
    return steps;
}

} // namespace Switchback
