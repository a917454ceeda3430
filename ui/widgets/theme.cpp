// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/style_sheet.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>

namespace tongdang::widgets {

namespace {

constexpr auto systemDarkProperty = "tongdangSystemIsDark";

bool looksDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

const Theme& Theme::light()
{
    static const Theme theme{
        .window = QColor(0xF3F5F4),
        .card = QColor(0xFFFFFF),
        .line = QColor(0xD5DCD9),
        .field = QColor(0x84918C),
        .text = QColor(0x1B2522),
        .secondary = QColor(0x55635E),
        .primary = QColor(0x0B6B57),
        .onPrimary = QColor(0xFFFFFF),
        .primarySoft = QColor(0xE2F1ED),
        .danger = QColor(0xB3261E),
        .dangerSoft = QColor(0xFCEBE9),
        .soon = QColor(0x8A5300),
        .soonSoft = QColor(0xFFF3DC),
        .good = QColor(0x1E6B2E),
        .goodSoft = QColor(0xE5F4E8),
        .navigation = QColor(0xFFFFFF),
        .navigationText = QColor(0x33403C),
        .dark = false,
    };
    return theme;
}

const Theme& Theme::night()
{
    static const Theme theme{
        .window = QColor(0x1A1F1E),
        .card = QColor(0x232A28),
        .line = QColor(0x3A4441),
        .field = QColor(0x77857F),
        .text = QColor(0xECF1EF),
        .secondary = QColor(0xA9B5B1),
        .primary = QColor(0x4FC3A9),
        .onPrimary = QColor(0x062019),
        .primarySoft = QColor(0x1F3B35),
        .danger = QColor(0xFF8A80),
        .dangerSoft = QColor(0x4A2523),
        .soon = QColor(0xFFC56B),
        .soonSoft = QColor(0x45361A),
        .good = QColor(0x8FD89B),
        .goodSoft = QColor(0x203A26),
        .navigation = QColor(0x202624),
        .navigationText = QColor(0xD2DBD8),
        .dark = true,
    };
    return theme;
}

const Theme& Theme::of(const QPalette& palette)
{
    return looksDark(palette) ? night() : light();
}

QColor Theme::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
        return text;
    case Tone::Good:
        return good;
    case Tone::Soon:
        return soon;
    case Tone::Danger:
        return danger;
    }
    return text;
}

QColor Theme::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
        return window;
    case Tone::Good:
        return goodSoft;
    case Tone::Soon:
        return soonSoft;
    case Tone::Danger:
        return dangerSoft;
    }
    return window;
}

QPalette Theme::palette() const
{
    QPalette made;
    made.setColor(QPalette::Window, window);
    made.setColor(QPalette::WindowText, text);
    made.setColor(QPalette::Base, card);
    made.setColor(QPalette::AlternateBase, window);
    made.setColor(QPalette::Text, text);
    made.setColor(QPalette::PlaceholderText, secondary);
    made.setColor(QPalette::Button, card);
    made.setColor(QPalette::ButtonText, text);
    made.setColor(QPalette::Highlight, primary);
    made.setColor(QPalette::HighlightedText, onPrimary);
    made.setColor(QPalette::ToolTipBase, card);
    made.setColor(QPalette::ToolTipText, text);
    made.setColor(QPalette::Link, primary);
    made.setColor(QPalette::Mid, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, field);
    return made;
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    // Qt 6.4 does not tell the desktop's colour scheme: its palette does, before ours replaces it.
    if (!application.property(systemDarkProperty).isValid())
        application.setProperty(systemDarkProperty, looksDark(application.palette()));
    const bool dark =
        choice == ThemeChoice::Dark
        || (choice == ThemeChoice::System && application.property(systemDarkProperty).toBool());
    const Theme& theme = dark ? Theme::night() : Theme::light();
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(theme.palette());
    QFont font = application.font();
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei")});
    font.setPixelSize(letter::body);
    application.setFont(font);
    application.setStyleSheet(styleSheet(theme));
}

QFont sizedFont(const QFont& font, int pixels, bool strong)
{
    QFont sized = font;
    sized.setPixelSize(pixels);
    sized.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return sized;
}

} // namespace tongdang::widgets
