// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QApplication;
class QFont;
class QPalette;
class QString;

namespace tongdang::widgets {

/// How urgent something is; decides its colours.
enum class Tone { Plain, Good, Soon, Danger };

/// The colours of the window (ecosystem.md §3): one accent, white cards with a line on pale grey,
/// red for overdue and wrong only, amber for soon. Texts reach a contrast of 4.5, borders 3.
struct Theme {
    QColor window;
    QColor card;
    QColor line;
    QColor field; ///< border of what can be typed into
    QColor text;
    QColor secondary;
    QColor primary;
    QColor onPrimary;
    QColor primarySoft;
    QColor danger;
    QColor dangerSoft;
    QColor soon;
    QColor soonSoft;
    QColor good;
    QColor goodSoft;
    QColor navigation;
    QColor navigationText;
    bool dark = false;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& night();
    /// The one that a palette was made from: widgets and delegates ask with theirs.
    [[nodiscard]] static const Theme& of(const QPalette& palette);

    [[nodiscard]] QColor ink(Tone tone) const;
    [[nodiscard]] QColor soft(Tone tone) const;
    [[nodiscard]] QPalette palette() const;
};

/// The steps of letter size, in pixels.
namespace letter {
inline constexpr int title = 25;
inline constexpr int heading = 18;
inline constexpr int body = 16;
inline constexpr int small = 15;
} // namespace letter

enum class ThemeChoice { Light, Dark, System };

/// Style (Fusion), palette and style sheet. May be called again while the window stands.
/// System: what the desktop's palette looks like at the first call.
void applyTheme(QApplication& application, ThemeChoice choice);

/// A font of this application in another size and weight.
[[nodiscard]] QFont sizedFont(const QFont& font, int pixels, bool strong = false);

} // namespace tongdang::widgets
