// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "paper/fonts.h"
#include "paper/page.h"

#include <QByteArray>
#include <QList>

#include <vector>

class QPainter;

namespace tongdang {
class Catalogue;
}

namespace tongdang::paper {

struct Form;
struct FormData;

/// Laid-out pages, ready to be drawn on any device. Cheap to move and to copy: pages wait packed
/// and are shared. Holds no device and no font file.
class Document {
public:
    Document() = default;
    explicit Document(const std::vector<Page>& pages);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// Unpacks it: keep it while it is drawn.
    [[nodiscard]] Page page(int index) const;
    /// Puts another form's pages behind these; each form keeps its own "第 1 页 共 4 页". Half
    /// pages stand two on a sheet of A4. The page on which the first of them stands.
    int append(const Document& other);

private:
    QList<QByteArray> m_pages; ///< packed_page.h
    bool m_hasRoom = false;    ///< the lower half of the last page is empty
};

/// Fills the form and breaks it into pages. Refused: "paper.unknown_value" (the data names a source
/// that the form does not have; argument: the source), "paper.number_missing" (a numbered form
/// without a sheet number).
[[nodiscard]] Result<Document> printForm(const Form& form, const FormData& data,
                                         const Catalogue& catalogue, const Fonts& fonts);

} // namespace tongdang::paper
