// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/preferencesstore.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QMap<ThemeChoice, QString> &themeNames()
{
    static const QMap<ThemeChoice, QString> names{
        {ThemeChoice::System, u"system"_s}, {ThemeChoice::Light, u"light"_s}, {ThemeChoice::Dark, u"dark"_s}};
    return names;
}

QMap<QString, QByteArray> readGroup(QSettings &settings, const QString &group)
{
    QMap<QString, QByteArray> values;
    settings.beginGroup(group);
    const QStringList keys = settings.childKeys();
    for (const QString &key : keys)
        values.insert(key, settings.value(key).toByteArray());
    settings.endGroup();
    return values;
}

void writeGroup(QSettings &settings, const QString &group, const QMap<QString, QByteArray> &values)
{
    settings.beginGroup(group);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        settings.setValue(it.key(), it.value());
    settings.endGroup();
}

} // namespace

PreferencesStore::PreferencesStore(QObject *parent)
    : QObject(parent)
    , m_file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/switchback/cockpit.ini"_L1)
{
    m_thread.setObjectName(u"preferences"_s);
    m_writer.moveToThread(&m_thread);
    m_thread.start();
}

PreferencesStore::~PreferencesStore()
{
    // What was asked for last is still written: the request stands in the writer's queue before this one.
    QMetaObject::invokeMethod(
        &m_writer, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

Preferences PreferencesStore::load() const
{
    QSettings settings(m_file, QSettings::IniFormat);
    Preferences preferences;
    preferences.language = settings.value("language"_L1).toString();
    preferences.theme = themeNames().key(settings.value("theme"_L1).toString(), ThemeChoice::System);
    preferences.recovery = enumFromName<Recovery>(settings.value("recovery"_L1).toString()).value_or(Recovery::Ask);
    preferences.geometry = settings.value("window/geometry"_L1).toByteArray();
    preferences.windowState = settings.value("window/state"_L1).toByteArray();
    preferences.selectedProject = settings.value("window/project"_L1).toString();
    preferences.comparesPictures = settings.value("verification/pictures"_L1).toBool();
    preferences.headers = readGroup(settings, u"headers"_s);
    preferences.splitters = readGroup(settings, u"splitters"_s);
    return preferences;
}

void PreferencesStore::save(const Preferences &preferences)
{
    QMetaObject::invokeMethod(
        &m_writer,
        [file = m_file, preferences] {
            QSettings settings(file, QSettings::IniFormat);
            settings.setValue("language"_L1, preferences.language);
            settings.setValue("theme"_L1, themeNames().value(preferences.theme));
            settings.setValue("recovery"_L1, enumName(preferences.recovery));
            settings.setValue("window/geometry"_L1, preferences.geometry);
            settings.setValue("window/state"_L1, preferences.windowState);
            settings.setValue("window/project"_L1, preferences.selectedProject);
            settings.setValue("verification/pictures"_L1, preferences.comparesPictures);
            writeGroup(settings, u"headers"_s, preferences.headers);
            writeGroup(settings, u"splitters"_s, preferences.splitters);
        },
        Qt::QueuedConnection);
}

} // namespace Switchback
