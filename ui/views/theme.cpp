// SPDX-License-Identifier: MIT
#include "views/theme.h"

#include "views/contrast.h"
#include "views/settings.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

const QLatin1StringView themeKey("theme");

struct Original
{
    QString style;
    QPalette palette;
};

/// What the application had before its first theme of ours; empty while it still has it.
std::optional<Original> &original()
{
    static std::optional<Original> kept;
    return kept;
}

/// A whole palette out of its few deciding colours.
struct Shades
{
    QColor window, base, alternate, button, text, dimmed, highlight, highlightedText, link;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(shades.button, shades.window);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::ToolTipBase, shades.button);
    palette.setColor(QPalette::PlaceholderText, shades.dimmed);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, shades.highlightedText);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, shades.text);
        palette.setColor(QPalette::Disabled, role, shades.dimmed);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.alternate);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, shades.dimmed);
    return palette;
}

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xf2f3f5),
                      .base = QColor(0xffffff),
                      .alternate = QColor(0xf6f7f9),
                      .button = QColor(0xeceef1),
                      .text = QColor(0x1d2127),
                      .dimmed = QColor(0x636b78),
                      .highlight = QColor(0x2f6fd0),
                      .highlightedText = QColor(0xffffff),
                      .link = QColor(0x1f5fc0)});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x2d3139),
                      .base = QColor(0x1c1f25),
                      .alternate = QColor(0x23272e),
                      .button = QColor(0x3a3f49),
                      .text = QColor(0xe4e7ec),
                      .dimmed = QColor(0xa3acb8),
                      .highlight = QColor(0x3a73cf),
                      .highlightedText = QColor(0xffffff),
                      .link = QColor(0x7db0ff)});
}

QColor between(const QColor &from, const QColor &to, double share)
{
    const auto mixed = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

} // namespace

Theme savedTheme()
{
    const QString name = Settings().value(themeKey).toString();
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void saveTheme(Theme theme)
{
    Settings().setValue(themeKey, theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : u"system"_s);
}

void applyTheme(Theme theme)
{
    if (theme == Theme::System) {
        if (const std::optional<Original> kept = std::exchange(original(), std::nullopt)) {
            QApplication::setStyle(kept->style);
            // A palette that resolves nothing asks the platform for its own again.
            QApplication::setPalette(kept->palette.resolveMask() == 0 ? QPalette() : kept->palette);
        }
        return;
    }
    if (!original())
        original() = Original{QApplication::style()->objectName(), QApplication::palette()};
    QApplication::setStyle(u"fusion"_s);
    QApplication::setPalette(theme == Theme::Light ? lightPalette() : darkPalette());
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QColor attentionColor(const QPalette &palette, QPalette::ColorRole ground)
{
    const QColor on = palette.color(ground);
    // As vivid as the ground allows: a dark red is brown, and one on a dark ground is lit up.
    const QColor red = QColor::fromHslF(0.015F, 0.75F, on.lightness() < 128 ? 0.68F : 0.4F);
    // Every other row may stand on another ground; the one that is asked for has the last word.
    if (ground == QPalette::Base)
        return standingOut(standingOut(red, palette.color(QPalette::AlternateBase), TextContrast), on, TextContrast);
    return standingOut(red, on, TextContrast);
}

QColor heatColor(const QPalette &palette, double heat)
{
    constexpr double Least = 0.12;
    constexpr double Most = 0.5;
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor hot = attentionColor(palette);
    double share = (Least + (Most - Least) * std::clamp(heat, 0.0, 1.0)) * (isDark(palette) ? 0.8 : 1);
    const double wanted = std::min(TextContrast, contrastOf(text, base));
    QColor color = between(base, hot, share);
    while (contrastOf(text, color) < wanted && share > 0) {
        share = std::max(share - 0.02, 0.0);
        color = between(base, hot, share);
    }
    return color;
}

QColor hintColor(const QPalette &palette, QPalette::ColorRole ground)
{
    const QColor on = palette.color(ground);
    const QColor dimmed = palette.color(QPalette::PlaceholderText); // often the text's, half transparent
    return standingOut(between(on, dimmed, dimmed.alphaF()), on, TextContrast);
}

QColor shapeColor(const QPalette &palette, QPalette::ColorRole ground)
{
    return standingOut(palette.color(QPalette::Highlight), palette.color(ground), ShapeContrast);
}

} // namespace orrery::ui
