// SPDX-License-Identifier: MIT
#include "views/charts/chartcolors.h"
#include "views/theme.h"

#include <QtGui/QPalette>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace orrery::ui;

namespace {

/// As WCAG 2.1 writes it down, and not as the window has it.
double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        double sum = 0;
        const double parts[] = {color.redF(), color.greenF(), color.blueF()};
        const double weights[] = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; ++i)
            sum += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92 : std::pow((parts[i] + 0.055) / 1.055, 2.4));
        return sum;
    };
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QPalette custom(QRgb window, QRgb base, QRgb alternate, QRgb text, QRgb highlight)
{
    QPalette palette{QColor(window)};
    palette.setColor(QPalette::Window, QColor(window));
    palette.setColor(QPalette::Base, QColor(base));
    palette.setColor(QPalette::AlternateBase, QColor(alternate));
    palette.setColor(QPalette::Text, QColor(text));
    palette.setColor(QPalette::WindowText, QColor(text));
    palette.setColor(QPalette::Highlight, QColor(highlight));
    QColor placeholder(text);
    placeholder.setAlpha(128);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    return palette;
}

void contrastIsAtLeast(double least, const QColor &color, const QColor &ground)
{
    QVERIFY2(contrast(color, ground) >= least,
             qPrintable(u"%1 on %2: %3"_s.arg(color.name(), ground.name()).arg(contrast(color, ground))));
}

} // namespace

/// Whatever the palette: what has a colour of ours can be read, or seen, on its ground.
class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrast(QColor(0x767676), Qt::white) * 100), 454); // the usual example
    }
    void cleanup() { applyTheme(Theme::System); }

    void palettes_data()
    {
        QTest::addColumn<QPalette>("palette");
        const auto themed = [](Theme theme) {
            applyTheme(theme);
            const QPalette palette = QApplication::palette();
            applyTheme(Theme::System);
            return palette;
        };
        QTest::newRow("light") << themed(Theme::Light);
        QTest::newRow("dark") << themed(Theme::Dark);
        QTest::newRow("Fusion") << std::unique_ptr<QStyle>(QStyleFactory::create(u"fusion"_s))->standardPalette();
        QTest::newRow("sepia") << custom(0xeee8d5, 0xfdf6e3, 0xf5efdc, 0x586e75, 0x268bd2);
        QTest::newRow("night blue") << custom(0x073642, 0x002b36, 0x04303b, 0x93a1a1, 0x268bd2);
        QTest::newRow("black") << custom(0x000000, 0x000000, 0x000000, 0xffffff, 0x1aebff);
        QTest::newRow("middle grey") << custom(0x808080, 0x777777, 0x7b7b7b, 0x000000, 0x888888);
        QTest::newRow("red") << custom(0xb3261e, 0xb3261e, 0xaa2018, 0xffffff, 0xcc4444);
        QTest::newRow("yellow") << custom(0xffe600, 0xffee55, 0xffea30, 0x000000, 0xffd000);
    }

    void attentionCanBeRead_data() { palettes_data(); }
    void attentionCanBeRead()
    {
        QFETCH(QPalette, palette);
        for (const auto ground : {QPalette::Base, QPalette::Window})
            contrastIsAtLeast(4.5, attentionColor(palette, ground), palette.color(ground));
    }

    void attentionIsRed_data() { palettes_data(); }
    void attentionIsRed()
    {
        QFETCH(QPalette, palette);
        const QColor color = attentionColor(palette);
        const int hue = color.hslHue();
        // On a ground of such a red, all that is left is a paler one.
        QVERIFY2(hue < 20 || hue > 340, qPrintable(color.name()));
    }

    void textCanBeReadOnHeat_data() { palettes_data(); }
    void textCanBeReadOnHeat()
    {
        QFETCH(QPalette, palette);
        const QColor text = palette.color(QPalette::Text);
        const double least = std::min(4.5, contrast(text, palette.color(QPalette::Base)));
        for (const double heat : {0.0, 0.3, 0.7, 1.0})
            contrastIsAtLeast(least, text, heatColor(palette, heat));
    }

    void hintsCanBeRead_data() { palettes_data(); }
    void hintsCanBeRead()
    {
        QFETCH(QPalette, palette);
        for (const auto ground : {QPalette::Base, QPalette::Window})
            contrastIsAtLeast(4.5, hintColor(palette, ground), palette.color(ground));
    }

    void linesAndBarsCanBeSeen_data() { palettes_data(); }
    void linesAndBarsCanBeSeen()
    {
        QFETCH(QPalette, palette);
        for (const auto ground : {QPalette::Base, QPalette::Window})
            contrastIsAtLeast(3, shapeColor(palette, ground), palette.color(ground));
        for (const QColor &color : chartColors(palette, 8))
            contrastIsAtLeast(3, color, palette.color(QPalette::Base));
    }

    void ourPalettesCanBeRead_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(Theme::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Dark);
    }
    void ourPalettesCanBeRead()
    {
        QFETCH(int, theme);
        applyTheme(static_cast<Theme>(theme));
        const QPalette palette = QApplication::palette();
        using P = QPalette;
        for (const auto ground : {P::Window, P::Base, P::AlternateBase, P::Button}) {
            for (const auto role : {P::WindowText, P::Text, P::ButtonText, P::PlaceholderText, P::Link})
                contrastIsAtLeast(4.5, palette.color(role), palette.color(ground));
        }
        contrastIsAtLeast(4.5, palette.color(P::HighlightedText), palette.color(P::Highlight));
        contrastIsAtLeast(4.5, palette.color(P::ToolTipText), palette.color(P::ToolTipBase));
        // An index that is selected, and what has the focus, stand out.
        contrastIsAtLeast(3, palette.color(P::Highlight), palette.color(P::Base));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
