// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/layout.h"

#include "paper/row_layout.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

// Millimetres, and points for sizes of type.
constexpr double titlePoints = 17;
constexpr double titleSpacing = 0.07; ///< share of a sign's width
constexpr double codeSide = 22;       ///< the square code with its quiet zone
constexpr double codeTop = 4.5;       ///< below the upper edge of the sheet
constexpr double numberPoints = 10.5;
constexpr double footPoints = 8;
constexpr double continuedPoints = 10;
constexpr double frameLine = 0.45;
constexpr double smallestScale = 0.60;

class Layouter {
public:
    Layouter(const FilledForm& filled, const Fonts& fonts)
        : m_filled(filled)
        , m_form(*filled.form)
        , m_measure(fonts)
        , m_width(m_form.pageSize.width() - m_form.left - m_form.right)
        , m_bottom(m_form.pageSize.height() - m_form.bottom)
    {
    }

    [[nodiscard]] std::vector<Page> run()
    {
        const Flow note = flowItems(m_filled.note, m_width, footPoints, m_measure);
        m_bottom -= note.lines.empty() ? 0 : note.height + 0.8;
        beginPage();
        placeHead();
        m_counts.all =
            static_cast<int>(std::count_if(m_filled.rows.begin(), m_filled.rows.end(),
                                           [](const FilledRow& row) { return row.counts; }));
        chooseScale();
        placeRows();
        for (Page& page : m_pages)
            placeFlow(note, {m_form.left, m_bottom + 0.8}, m_width, false, page);
        placePageNumbers();
        return std::move(m_pages);
    }

private:
    [[nodiscard]] Page& page() { return m_pages.back(); }

    void beginPage()
    {
        m_pages.push_back({});
        page().size = m_form.pageSize;
        m_y = m_form.top;
    }

    void placeText(const QString& text, Face face, double points, double centre, double top,
                   double spacing = 0)
    {
        const double em = millimetres(points);
        const double width =
            m_measure.width(face, points, text)
            + millimetres(spacing) * std::max(0.0, static_cast<double>(text.size()) - 1);
        page().texts.push_back(
            {{centre - width / 2, top + ascent * em}, text, face, points, spacing});
    }

    /// Title, the line below it, and the square code with its number in the upper right corner.
    void placeHead()
    {
        const double right = m_form.left + m_width;
        const double centre = m_form.left + m_width / 2;
        double room = m_width;
        double textWidth = m_width;
        double codeBottom = 0;
        if (m_filled.code) {
            const QRectF place(right - codeSide, codeTop, codeSide, codeSide);
            page().codes.push_back({place, *m_filled.code});
            placeText(m_filled.number, Face::Head, numberPoints, place.center().x(),
                      place.bottom());
            codeBottom = place.bottom() + millimetres(numberPoints);
            room = 2 * (place.left() - centre);
            textWidth = m_width - codeSide - 1;
        }
        double points = titlePoints;
        while (points > 6
               && m_measure.width(Face::Title, points, m_filled.title) * (1 + titleSpacing) > room)
            points -= 0.5;
        placeText(m_filled.title, Face::Title, points, centre, m_y, titleSpacing);
        m_y += millimetres(points) * 1.1 + 2;
        const Flow sub = flowItems(m_filled.sub, textWidth, m_form.points + 0.5, m_measure);
        m_y = std::max(m_y, codeBottom - sub.height);
        placeFlow(sub, {m_form.left, m_y}, textWidth, false, page());
        m_y += sub.height + 0.9;
    }

    [[nodiscard]] std::vector<LaidRow> layOutRows(double scale)
    {
        const double highest = m_bottom - m_form.top - 40;
        std::vector<LaidRow> rows;
        rows.reserve(m_filled.rows.size());
        for (const FilledRow& row : m_filled.rows)
            rows.push_back(layOutRow(row, m_form.points, scale, highest, m_counts, m_measure));
        return rows;
    }

    [[nodiscard]] static double heightOf(const std::vector<LaidRow>& rows)
    {
        return std::accumulate(rows.begin(), rows.end(), 0.0,
                               [](double sum, const LaidRow& row) { return sum + row.height; });
    }

    /// The largest of 20 scales at which a form of one page fits; 1 if it need not, or cannot.
    void chooseScale()
    {
        constexpr int steps = 20;
        const auto scaleOf = [](int step) { return 1 - (1 - smallestScale) * step / steps; };
        const auto fits = [&](int step) {
            m_rows = layOutRows(scaleOf(step));
            return m_y + heightOf(m_rows) <= m_bottom;
        };
        if (fits(0) || !m_form.onePage)
            return;
        if (!fits(steps)) {
            m_rows = layOutRows(1);
            return;
        }
        int tooLarge = 0;
        int fitting = steps;
        while (fitting - tooLarge > 1) {
            const int middle = (fitting + tooLarge) / 2;
            (fits(middle) ? fitting : tooLarge) = middle;
        }
        m_rows = layOutRows(scaleOf(fitting));
    }

    [[nodiscard]] double footHeight() const
    {
        return std::accumulate(m_rows.begin(), m_rows.end(), 0.0,
                               [](double sum, const LaidRow& row) {
                                   return sum + (row.filled->row->foot ? row.height : 0);
                               });
    }

    /// Rows of a form stand in a frame, running text outside of it.
    void place(const LaidRow& row, double height)
    {
        if (row.filled->row->plain)
            closeFrame();
        else if (!m_frameTop)
            m_frameTop = m_y;
        placeRow(row, {m_form.left, m_y}, height, page());
        m_y += height;
    }

    void endFrame()
    {
        for (const LaidRow& row : m_rows) {
            if (row.filled->row->foot)
                place(layOutRow(*row.filled, m_form.points, 1, row.height, m_counts, m_measure),
                      row.height);
        }
        closeFrame();
        m_counts.onPage = 0;
    }

    void closeFrame()
    {
        if (!m_frameTop)
            return;
        const QRectF frame(m_form.left, *m_frameTop, m_width, m_y - *m_frameTop);
        page().strokes.push_back({QLineF(frame.topLeft(), frame.topRight()), frameLine});
        page().strokes.push_back({QLineF(frame.topRight(), frame.bottomRight()), frameLine});
        page().strokes.push_back({QLineF(frame.bottomRight(), frame.bottomLeft()), frameLine});
        page().strokes.push_back({QLineF(frame.bottomLeft(), frame.topLeft()), frameLine});
        m_frameTop.reset();
    }

    /// `next`: the row that begins the page. Captions of columns, and what the list is called, are
    /// repeated above the entries they belong to, and above nothing else.
    void continueOnNextPage(std::size_t next)
    {
        endFrame();
        beginPage();
        // A row that begins a page has its own title.
        if (m_rows[next].filled->row->newPage)
            return;
        placeText(m_filled.title + u"（续）"_s, Face::Head, continuedPoints,
                  m_form.left + m_width / 2, m_y);
        m_y += millimetres(continuedPoints) * linePitch + 1;
        if (m_rows[next].filled->row->repeat.isEmpty())
            return;
        const auto [above, first] = titlesOfList(next);
        for (std::size_t i = 0; i < next; ++i) {
            const bool isWanted =
                above < first ? i >= above && i < first : m_rows[i].filled->row->head;
            if (isWanted)
                place(m_rows[i], m_rows[i].height);
        }
    }

    /// The rows right above the list of this row, from the first to behind the last: what it is
    /// called, and the captions of its columns.
    [[nodiscard]] std::pair<std::size_t, std::size_t> titlesOfList(std::size_t row) const
    {
        std::size_t first = row;
        while (first > 0 && m_rows[first - 1].filled->row == m_rows[row].filled->row)
            --first;
        std::size_t above = first;
        const auto isTitle = [](const Row& one) {
            return one.repeat.isEmpty() && (one.keepNext || one.head);
        };
        while (above > 0 && isTitle(*m_rows[above - 1].filled->row))
            --above;
        return {above, first};
    }

    /// Whether this and the few rows of its list that follow are empty ones, the list having
    /// others above: they are worth no page of their own.
    [[nodiscard]] bool canBeLeftOut(std::size_t index) const
    {
        constexpr std::size_t most = 3;
        const Row* const list = m_rows[index].filled->row;
        if (list->repeat.isEmpty() || index == 0 || m_rows[index - 1].filled->row != list)
            return false;
        std::size_t left = 0;
        for (std::size_t i = index; i < m_rows.size() && m_rows[i].filled->row == list; ++i) {
            if (m_rows[i].filled->counts)
                return false;
            ++left;
        }
        return left <= most;
    }

    /// Height of the row and of those that must stay with it.
    [[nodiscard]] double heightWithNext(std::size_t index) const
    {
        double height = m_rows[index].height;
        while (index + 1 < m_rows.size() && m_rows[index].filled->keepNext) {
            ++index;
            height += m_rows[index].filled->row->foot ? 0 : m_rows[index].height;
        }
        return height;
    }

    void placeRows()
    {
        const double slack = m_bottom - m_y - heightOf(m_rows);
        const double shares =
            std::accumulate(m_rows.begin(), m_rows.end(), 0.0, [](double sum, const LaidRow& row) {
                return sum + row.filled->row->flex;
            });
        const double share = shares > 0 && slack > 0 ? slack / shares : 0;
        const double limit = m_bottom - footHeight() + 0.01;
        bool isFirst = true; // a row that is too high even for an empty page is placed all the same
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const LaidRow& row = m_rows[i];
            if (row.filled->row->foot)
                continue;
            const double height = row.height + row.filled->row->flex * share;
            const bool isFull = m_y + height > limit || m_y + heightWithNext(i) > limit;
            if (!isFirst && isFull && canBeLeftOut(i))
                continue;
            if (!isFirst && (isFull || row.filled->row->newPage)) {
                continueOnNextPage(i);
                isFirst = true;
            }
            if (row.filled->counts) {
                ++m_counts.onPage;
                ++m_counts.soFar;
            }
            place(row, height);
            isFirst = isFirst && row.filled->row->head;
        }
        endFrame();
    }

    void placePageNumbers()
    {
        const double em = millimetres(footPoints);
        const double baseline = m_form.pageSize.height() - m_form.bottom + 2.5 + ascent * em;
        const auto total = static_cast<int>(m_pages.size());
        for (int i = 0; i < total; ++i) {
            const QString number = u"第 %1 页 共 %2 页"_s.arg(i + 1).arg(total);
            const double width = m_measure.width(Face::Body, footPoints, number);
            Page& current = m_pages[static_cast<std::size_t>(i)];
            current.texts.push_back(
                {{m_form.left + m_width - width, baseline}, number, Face::Body, footPoints});
            // The note gives way to the page number, which must stay readable.
            const double noteWidth = m_measure.width(Face::Body, footPoints, m_filled.footNote);
            const double fit = std::min(1.0, (m_width - width - 4) / std::max(noteWidth, 1.0));
            current.texts.push_back(
                {{m_form.left, baseline}, m_filled.footNote, Face::Body, footPoints * fit});
        }
    }

    const FilledForm& m_filled;
    const Form& m_form;
    Measure m_measure;
    double m_width;
    double m_bottom;
    double m_y = 0;
    std::optional<double> m_frameTop; ///< while a frame is open
    std::vector<LaidRow> m_rows;
    std::vector<Page> m_pages;
    PageCounts m_counts;
};

} // namespace

std::vector<Page> layOut(const FilledForm& form, const Fonts& fonts)
{
    return Layouter(form, fonts).run();
}

} // namespace tongdang::paper
