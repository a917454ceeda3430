// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "paper/fonts.h"
#include "paper/page.h"

#include <vector>

class QPainter;

namespace tongdang {
class Catalogue;
}

namespace tongdang::paper {

struct Form;
struct FormData;

/// Laid-out pages, ready to be drawn on any device. Cheap to move, holds no device and no font
/// file.
class Document {
public:
    Document() = default;
    explicit Document(std::vector<Page> pages)
        : m_pages(std::move(pages))
    {
    }

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const Page& page(int index) const
    {
        return m_pages.at(static_cast<std::size_t>(index));
    }
    /// Puts another form's pages behind these; each form keeps its own "第 1 页 共 4 页".
    void append(Document other);

private:
    std::vector<Page> m_pages;
};

/// Fills the form and breaks it into pages. Refused: "paper.unknown_value" (the data names a source
/// that the form does not have; argument: the source), "paper.number_missing" (a numbered form
/// without a sheet number).
[[nodiscard]] Result<Document> printForm(const Form& form, const FormData& data,
                                         const Catalogue& catalogue, const Fonts& fonts);

} // namespace tongdang::paper
