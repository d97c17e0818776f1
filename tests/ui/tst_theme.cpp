// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/housestyle.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyleOption>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textAndMeaningfulColoursCanBeRead_data();
    void textAndMeaningfulColoursCanBeRead();
    void theFrameOfACheckBoxIsSeen_data() { textAndMeaningfulColoursCanBeRead_data(); }
    void theFrameOfACheckBoxIsSeen();
    void buttonsOfDialogsHaveNoPictures();
    void theDesktopsLookComesBack();
};

void TestTheme::textAndMeaningfulColoursCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

void TestTheme::textAndMeaningfulColoursCanBeRead()
{
    QFETCH(const QPalette, palette);
    constexpr double readable = 4.5; // WCAG 2.1, 1.4.3
    const SemanticColours colours = Theme::colours(palette);
    const QList<QColor> inks{colours.ok,
                             colours.warning,
                             colours.error,
                             colours.muted,
                             colours.running,
                             palette.color(QPalette::WindowText),
                             palette.color(QPalette::PlaceholderText),
                             palette.color(QPalette::Link)};
    const QColor highlight = palette.color(QPalette::Highlight);
    const QList<QColor> grounds{palette.color(QPalette::Window), palette.color(QPalette::Base), Theme::surface(palette),
                                // A selected card, and the tinted ground of a message.
                                Theme::mixed(Theme::surface(palette), highlight, 0.05)};
    for (const QColor &ground : grounds)
        for (const QColor &ink : inks)
            QVERIFY2(Theme::contrast(ground, ink) >= readable,
                     qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), ground.name()).arg(Theme::contrast(ground, ink))));
    QVERIFY(Theme::contrast(highlight, palette.color(QPalette::HighlightedText)) >= readable);
    // Text on the tint of a selected row.
    QVERIFY(Theme::contrast(Theme::mixed(palette.color(QPalette::Base), highlight, 0.22), palette.color(QPalette::Text))
            >= readable);
}

void TestTheme::theFrameOfACheckBoxIsSeen()
{
    QFETCH(const QPalette, palette);
    HouseStyle style;
    constexpr double visible = 3; // WCAG 2.1, 1.4.11
    for (const QStyle::PrimitiveElement element : {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorRadioButton}) {
        QStyleOptionButton option;
        option.palette = palette;
        option.state = QStyle::State_Enabled | QStyle::State_Off;
        option.rect = QRect(4, 4, 14, 14);
        QImage image(22, 22, QImage::Format_RGB32);
        const QColor ground = palette.color(QPalette::Window);
        image.fill(ground);
        QPainter painter(&image);
        style.drawPrimitive(element, &option, &painter, nullptr);
        painter.end();
        double best = 1;
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, Theme::contrast(ground, image.pixelColor(x, 11)));
        QVERIFY2(best >= visible, qPrintable(QString::number(best)));
    }
}

void TestTheme::buttonsOfDialogsHaveNoPictures()
{
    Theme theme;
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.apply(choice);
        const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        QVERIFY(box.button(QDialogButtonBox::Ok)->icon().isNull());
        QVERIFY(box.button(QDialogButtonBox::Cancel)->icon().isNull());
    }
}

void TestTheme::theDesktopsLookComesBack()
{
    Theme theme;
    theme.apply(ThemeChoice::System);
    const auto style = [] {
        const auto *house = qobject_cast<HouseStyle *>(QApplication::style());
        return house ? house->baseStyle()->name() : QApplication::style()->name();
    };
    const QString desktops = style();
    const QPalette before = QApplication::palette();
    theme.apply(ThemeChoice::Dark);
    QVERIFY(Theme::isDark(QApplication::palette()));
    theme.apply(ThemeChoice::Light);
    QVERIFY(!Theme::isDark(QApplication::palette()));
    theme.apply(ThemeChoice::System);
    QCOMPARE(style(), desktops);
    QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    QCOMPARE(QApplication::palette().color(QPalette::Text), before.color(QPalette::Text));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
