// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/themedicon.h"

#include "ui/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE declares a function and therefore must not stand in a namespace.
static void initialiseIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace Switchback {

namespace {

/// Strong enough to be read, a little less than the text beside it.
constexpr double inkStrength = 0.8;
constexpr double disabledOpacity = 0.38;

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return Theme::mixed(palette.color(QPalette::Button), palette.color(QPalette::ButtonText), inkStrength);
}

class SvgEngine final : public QIconEngine {
public:
    explicit SvgEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        QPixmap picture = pixmap(rect.size() * ratio, mode, state);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor ink = inkFor(mode);
        const QString key =
            u"switchback/%1/%2x%3/%4/%5"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(ink.name()).arg(mode);
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QByteArray drawing = file.readAll();
            drawing.replace("currentColor", ink.name().toLatin1());
            QSvgRenderer renderer(drawing);
            QPainter painter(&result);
            if (mode == QIcon::Disabled)
                painter.setOpacity(disabledOpacity);
            renderer.render(&painter);
        }
        QPixmapCache::insert(key, result);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SvgEngine(m_name); }
    bool isNull() override { return false; }

private:
    QString m_name;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new SvgEngine(name));
}

QPixmap themedPixmap(const QString &name, int side, qreal devicePixelRatio)
{
    return themedIcon(name).pixmap(QSize(side, side), devicePixelRatio);
}

void initialiseIcons()
{
    initialiseIconResource();
}

} // namespace Switchback
