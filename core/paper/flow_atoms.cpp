// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/flow_atoms.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

// In heights of the type.
constexpr double boxSide = 0.80;
constexpr double keySize = 0.70;
constexpr double gapAfterBox = 0.14;
constexpr double gapAfterKey = 0.08;
constexpr double gapBetweenBoxes = 0.50;
/// Kai looks smaller than Song of the same size.
constexpr double valueSize = 1.06;
constexpr double blankIndent = 0.4; ///< millimetres

qsizetype trailingSpaces(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text[text.size() - 1 - count].isSpace())
        ++count;
    return count;
}

/// Nothing but ordinary spaces; wide ones are room to write that was asked for.
bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar sign) { return sign == u' '; });
}

bool mayNotBeginLine(QChar sign)
{
    return QStringView(u"，。、；：？！）〕】》〉”’％℃,.;:?!)%").contains(sign);
}

bool mayNotEndLine(QChar sign)
{
    return QStringView(u"：（〔【《〈“‘(").contains(sign);
}

class AtomBuilder {
public:
    AtomBuilder(double width, double points, Measure& measure)
        : m_width(width)
        , m_points(points)
        , m_measure(measure)
    {
    }

    void add(const Item& item)
    {
        switch (item.kind) {
        case Item::Kind::Text:
            addText(item, false);
            break;
        case Item::Kind::Box:
            addBox(item);
            break;
        case Item::Kind::Blank:
            addBlank(item);
            break;
        case Item::Kind::Break:
            addBreak();
            break;
        case Item::Kind::CountPage:
        case Item::Kind::CountSoFar:
        case Item::Kind::CountAll:
            Q_ASSERT_X(false, "AtomBuilder", "counts are written out when a page is full");
            break;
        }
    }
    [[nodiscard]] std::vector<Atom> take() { return std::move(m_atoms); }

private:
    [[nodiscard]] double size(Face face) const
    {
        return face == Face::Value ? m_points * valueSize : m_points;
    }
    [[nodiscard]] double em() const { return millimetres(m_points); }

    [[nodiscard]] Piece textPiece(const QString& text, Face face, double points)
    {
        return {
            Piece::Kind::Text, 0, m_measure.width(face, points, text), text, face, points, false};
    }

    void addBreak()
    {
        Atom end;
        end.endsLine = true;
        m_atoms.push_back(end);
        m_gluesNext = false;
    }

    /// Puts the atom behind the last one, or hangs it onto it if the two must not part and a line
    /// can hold both.
    void push(Atom atom, bool glued)
    {
        if ((glued || m_gluesNext) && !m_atoms.empty() && !m_atoms.back().endsLine) {
            Atom& last = m_atoms.back();
            const double at = last.width + last.trailing;
            if (at + atom.width <= m_width && !last.stretches) {
                for (Piece& piece : atom.pieces) {
                    piece.x += at;
                    last.pieces.push_back(std::move(piece));
                }
                last.width = at + atom.width;
                last.trailing = atom.trailing;
                last.stretches = atom.stretches;
                last.isForWriting = last.isForWriting || atom.isForWriting;
                m_gluesNext = false;
                return;
            }
        }
        m_gluesNext = false;
        m_atoms.push_back(std::move(atom));
    }

    void addText(const Item& item, bool underlined)
    {
        const QStringList paragraphs = item.text.split(u'\n');
        for (qsizetype i = 0; i < paragraphs.size(); ++i) {
            if (i > 0)
                addBreak();
            if (!paragraphs[i].isEmpty())
                addParagraph(paragraphs[i], item, underlined);
        }
    }

    void addParagraph(const QString& text, const Item& item, bool underlined)
    {
        if (item.together && m_measure.width(item.face, size(item.face), text) <= m_width) {
            addSegment(text, item.face, underlined, mayNotBeginLine(text.front()));
        } else {
            QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
            qsizetype from = 0;
            for (qsizetype to = finder.toNextBoundary(); to > 0;
                 from = to, to = finder.toNextBoundary())
                addSegment(text.sliced(from, to - from), item.face, underlined,
                           from == 0 && mayNotBeginLine(text.front()));
        }
        m_gluesNext = mayNotEndLine(text.back());
    }

    void addSegment(const QString& text, Face face, bool underlined, bool glued)
    {
        if (isBlank(text)) {
            // Between two values of which one may be missing: never at the beginning of a line.
            if (!m_atoms.empty() && !m_atoms.back().endsLine)
                m_atoms.back().trailing += m_measure.width(face, m_points, text);
            return;
        }
        const qsizetype spaces = trailingSpaces(text);
        const QString word = spaces == text.size() ? text : text.chopped(spaces);
        const double points = size(face);
        if (m_measure.width(face, points, word) > m_width) {
            addSigns(text, face, underlined);
            return;
        }
        Atom atom;
        atom.pieces.push_back(textPiece(word, face, points));
        atom.width = atom.pieces.back().width;
        atom.trailing = m_measure.width(face, points, text) - atom.width;
        if (underlined)
            atom.pieces.push_back(
                {Piece::Kind::Rule, 0, atom.width, QString(), face, m_points, false});
        push(std::move(atom), glued);
    }

    /// A word that no line can hold, sign by sign.
    void addSigns(const QString& text, Face face, bool underlined)
    {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        qsizetype from = 0;
        for (qsizetype to = finder.toNextBoundary(); to > 0;
             from = to, to = finder.toNextBoundary()) {
            Atom atom;
            atom.pieces.push_back(textPiece(text.sliced(from, to - from), face, size(face)));
            atom.width = atom.pieces.back().width;
            if (underlined)
                atom.pieces.push_back(
                    {Piece::Kind::Rule, 0, atom.width, QString(), face, m_points, false});
            push(std::move(atom), false);
        }
    }

    void addBox(const Item& item)
    {
        Atom atom;
        Piece box{Piece::Kind::Box, 0, boxSide * em(), QString(), item.face, m_points, item.ticked};
        atom.width = box.width + gapAfterBox * em();
        atom.pieces.push_back(box);
        if (!item.key.isEmpty()) {
            Piece key = textPiece(item.key, Face::Head, m_points * keySize);
            key.x = atom.width;
            atom.width += key.width + gapAfterKey * em();
            atom.pieces.push_back(std::move(key));
        }
        Piece label = textPiece(item.text, item.face, m_points);
        const bool isTooWide = atom.width + label.width > m_width;
        if (!item.text.isEmpty() && !isTooWide) {
            label.x = atom.width;
            atom.width += label.width;
            atom.pieces.push_back(std::move(label));
        }
        if (!isTooWide)
            atom.trailing = gapBetweenBoxes * em();
        push(std::move(atom), false);
        if (isTooWide) {
            m_gluesNext = true;
            addParagraph(item.text, item, false);
            m_atoms.back().trailing = gapBetweenBoxes * em();
        }
    }

    void addBlank(const Item& item)
    {
        const double least = std::min(item.width, m_width);
        if (!item.text.isEmpty()
            && m_measure.width(Face::Value, size(Face::Value), item.text) + 2 * blankIndent
                   > least) {
            Item text = item;
            text.face = Face::Value;
            addText(text, true);
            return;
        }
        Atom atom;
        if (!item.text.isEmpty()) {
            atom.pieces.push_back(textPiece(item.text, Face::Value, size(Face::Value)));
            atom.pieces.back().x = blankIndent;
        }
        atom.pieces.push_back(
            {Piece::Kind::Rule, 0, least, QString(), Face::Body, m_points, false});
        atom.width = least;
        atom.trailing = 0.25 * em();
        atom.stretches = item.toLineEnd;
        atom.isForWriting = item.text.isEmpty();
        push(std::move(atom), false);
    }

    double m_width;
    double m_points;
    Measure& m_measure;
    std::vector<Atom> m_atoms;
    bool m_gluesNext = false;
};

} // namespace

std::vector<Atom> atomsOf(const std::vector<Item>& items, double width, double points,
                          Measure& measure)
{
    AtomBuilder builder(width, points, measure);
    for (const Item& item : items)
        builder.add(item);
    return builder.take();
}

} // namespace tongdang::paper
