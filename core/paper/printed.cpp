// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/printed.h"

#include "paper/fill.h"
#include "paper/form.h"
#include "paper/form_data.h"
#include "paper/layout.h"
#include "paper/packed_page.h"

namespace tongdang::paper {

Document::Document(const std::vector<Page>& pages)
{
    m_pages.reserve(static_cast<qsizetype>(pages.size()));
    for (const Page& page : pages)
        m_pages.append(packPage(page));
}

Page Document::page(int index) const
{
    return unpackPage(m_pages.at(index));
}

namespace {

constexpr double a4Height = 297;

bool isHalfPage(const Page& page)
{
    return page.size.height() < page.size.width() && page.size.height() * 2 <= a4Height;
}

/// Puts the half page below the one that is there, behind a line to cut along.
void addLowerHalf(Page& page, const Page& half)
{
    const QPointF down(0, a4Height / 2);
    for (TextRun run : half.texts) {
        run.baseline += down;
        page.texts.push_back(std::move(run));
    }
    for (const Stroke& stroke : half.strokes)
        page.strokes.push_back({stroke.line.translated(down), stroke.width});
    for (const TickBox& box : half.boxes)
        page.boxes.push_back({box.square.translated(down), box.ticked});
    for (SquareCode code : half.codes) {
        code.place.translate(down);
        page.codes.push_back(std::move(code));
    }
}

void addCutLine(Page& page)
{
    constexpr double dash = 2;
    constexpr double gap = 1.5;
    for (double x = 8; x < page.size.width() - 8; x += dash + gap)
        page.strokes.push_back({QLineF(x, a4Height / 2, x + dash, a4Height / 2), 0.15});
}

} // namespace

int Document::append(const Document& other)
{
    const auto first = static_cast<int>(m_pages.size());
    if (other.m_pages.isEmpty() || !isHalfPage(other.page(0))) {
        m_pages.append(other.m_pages);
        m_hasRoom = false;
        return first;
    }
    const int begin = m_hasRoom ? first - 1 : first;
    for (int index = 0; index < other.pageCount(); ++index) {
        Page half = other.page(index);
        if (m_hasRoom) {
            Page whole = page(pageCount() - 1);
            addLowerHalf(whole, half);
            m_pages.last() = packPage(whole);
        } else {
            half.size.setHeight(a4Height);
            addCutLine(half);
            m_pages.append(packPage(half));
        }
        m_hasRoom = !m_hasRoom;
    }
    return begin;
}

Result<Document> printForm(const Form& form, const FormData& data, const Catalogue& catalogue,
                           const Fonts& fonts)
{
    TONGDANG_TRY(const FilledForm filled, fillForm(form, data, catalogue));
    return Document(layOut(filled, fonts));
}

} // namespace tongdang::paper
