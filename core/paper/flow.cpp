// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/flow.h"

#include "paper/flow_atoms.h"

#include <algorithm>
#include <cmath>

namespace tongdang::paper {

namespace {

/// Keeps the line to write on away from the edge of the cell.
constexpr double writingLift = 0.35;
/// Depth of a line to write on below the base line, in heights of the type.
constexpr double ruleDepth = 0.15;

class LineFiller {
public:
    LineFiller(double width, double points, Spacing spacing)
        : m_width(width)
        , m_points(points)
        , m_spacing(spacing)
    {
    }

    void add(const Atom& atom)
    {
        constexpr double rounding = 0.01;
        if (!m_line.pieces.empty() && m_x + atom.width > m_width + rounding)
            finish();
        for (Piece piece : atom.pieces) {
            piece.x += m_x;
            if (m_line.pieces.empty() || !continues(m_line.pieces.back(), piece))
                m_line.pieces.push_back(std::move(piece));
        }
        if (atom.stretches)
            m_stretch = static_cast<qsizetype>(m_line.pieces.size()) - 1;
        m_line.isForWriting = m_line.isForWriting || atom.isForWriting;
        m_line.width = m_x + atom.width;
        m_x = m_line.width + atom.trailing;
    }

    /// A break with nothing in front of it comes from a value that is missing: no line is lost to
    /// it.
    void breakLine()
    {
        if (!m_line.pieces.empty() || !m_flow.lines.empty())
            finish();
    }

    void finish()
    {
        const double extra = m_width - m_line.width;
        if (m_stretch >= 0 && extra > 0) {
            m_line.pieces[static_cast<std::size_t>(m_stretch)].width += extra;
            for (std::size_t i = static_cast<std::size_t>(m_stretch) + 1; i < m_line.pieces.size();
                 ++i)
                m_line.pieces[i].x += extra;
            m_line.width = m_width;
        }
        const double pitch = m_spacing.pitch * millimetres(m_points);
        m_line.height = m_line.isForWriting ? std::max(pitch, m_spacing.writing) : pitch;
        m_flow.height += m_line.height;
        m_flow.lines.push_back(std::move(m_line));
        m_line = {};
        m_x = 0;
        m_stretch = -1;
    }

    [[nodiscard]] Flow take()
    {
        if (!m_line.pieces.empty())
            finish();
        m_flow.points = m_points;
        return std::move(m_flow);
    }

private:
    /// Hangs text onto the text it touches: words stay words in the PDF, and there is less to draw.
    [[nodiscard]] static bool continues(Piece& last, const Piece& next)
    {
        constexpr double rounding = 0.001;
        if (last.kind != Piece::Kind::Text || next.kind != Piece::Kind::Text
            || last.face != next.face || std::abs(last.points - next.points) > rounding
            || std::abs(last.x + last.width - next.x) > rounding)
            return false;
        last.text += next.text;
        last.width += next.width;
        return true;
    }

    double m_width;
    double m_points;
    Spacing m_spacing;
    Flow m_flow;
    FlowLine m_line;
    double m_x = 0;
    qsizetype m_stretch = -1; ///< piece that takes the rest of the line
};

void placePiece(const Piece& piece, double x, double baseline, Page& page)
{
    const double em = millimetres(piece.points);
    switch (piece.kind) {
    case Piece::Kind::Text:
        page.texts.push_back({{x, baseline}, piece.text, piece.face, piece.points});
        break;
    case Piece::Kind::Box:
        page.boxes.push_back(
            {QRectF(x, baseline - 0.76 * em, piece.width, piece.width), piece.ticked});
        break;
    case Piece::Kind::Rule: {
        const double y = baseline + ruleDepth * em;
        page.strokes.push_back({QLineF(x, y, x + piece.width, y), 0.15});
        break;
    }
    }
}

} // namespace

Flow flowItems(const std::vector<Item>& items, double width, double points, Measure& measure,
               Spacing spacing)
{
    LineFiller filler(width, points, spacing);
    for (const Atom& atom : atomsOf(items, width, points, measure)) {
        if (atom.endsLine)
            filler.breakLine();
        else
            filler.add(atom);
    }
    return filler.take();
}

void placeFlow(const Flow& flow, QPointF corner, double width, bool centred, Page& page)
{
    const double em = millimetres(flow.points);
    double y = corner.y();
    for (const FlowLine& line : flow.lines) {
        const double x = corner.x() + (centred ? (width - line.width) / 2 : 0);
        const double baseline = y + line.height - ((linePitch - 1) / 2 + descent) * em
                                - (line.isForWriting ? writingLift : 0);
        for (const Piece& piece : line.pieces)
            placePiece(piece, x + piece.x, baseline, page);
        y += line.height;
    }
}

} // namespace tongdang::paper
