// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFont>
#include <QString>

#include <memory>

namespace tongdang::paper {

struct WidthCache;

/// What a piece of text on paper is, which decides its typeface.
enum class Face {
    Title, ///< Song bold
    Head,  ///< Hei: heads of columns, labels
    Body,  ///< Song: printed words
    Value, ///< Kai: what is filled in, so that it differs from the printed words
};

/// The typefaces that the program brings along, so that pages break alike on every PC. They are
/// loaded into the application once; a page that is drawn without them would look wrong, therefore
/// everything that draws asks for this object.
class Fonts {
public:
    /// One unit of the fonts' pixel size, in millimetres: fonts are made in hundredths of a
    /// millimetre.
    static constexpr double unit = 0.01;

    /// Needs a QGuiApplication (offscreen will do). Loads *.otf and *.ttf of the folder; by default
    /// those compiled into the program. Refused: "paper.no_gui". Damaged: "paper.fonts_missing"
    /// (argument: the family that is not there).
    [[nodiscard]] static Result<Fonts> load(const QString& folder = QString());

    /// A font whose pixel size counts hundredths of a millimetre; `points` of 1/72 inch.
    [[nodiscard]] QFont font(Face face, double points) const;

    /// What Measure remembers; shared by all copies of this object.
    [[nodiscard]] WidthCache& widths() const { return *m_widths; }

private:
    Fonts();
    std::shared_ptr<WidthCache> m_widths;
};

} // namespace tongdang::paper
