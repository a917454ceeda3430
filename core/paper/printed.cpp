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

Result<Document> printForm(const Form& form, const FormData& data, const Catalogue& catalogue,
                           const Fonts& fonts)
{
    TONGDANG_TRY(const FilledForm filled, fillForm(form, data, catalogue));
    return Document(layOut(filled, fonts));
}

} // namespace tongdang::paper
