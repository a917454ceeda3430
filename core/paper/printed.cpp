// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/printed.h"

#include "paper/fill.h"
#include "paper/form.h"
#include "paper/form_data.h"
#include "paper/layout.h"

#include <iterator>

namespace tongdang::paper {

void Document::append(Document other)
{
    m_pages.insert(m_pages.end(), std::make_move_iterator(other.m_pages.begin()),
                   std::make_move_iterator(other.m_pages.end()));
}

Result<Document> printForm(const Form& form, const FormData& data, const Catalogue& catalogue,
                           const Fonts& fonts)
{
    TONGDANG_TRY(const FilledForm filled, fillForm(form, data, catalogue));
    return Document(layOut(filled, fonts));
}

} // namespace tongdang::paper
