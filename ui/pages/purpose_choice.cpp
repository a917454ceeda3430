// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/purpose_choice.h"

#include "catalogue/catalogue.h"

namespace tongdang::pages {

PurposeChoice::PurposeChoice(QWidget* parent)
    : ComboBox(parent)
{
    setAccessibleName(tr("What for"));
    setToolTip(tr("Stands in the list of who looked at what. You may leave it open."));
}

void PurposeChoice::offer(const Catalogue& catalogue)
{
    clear();
    addItem(tr("What for: not said"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const CodeList* const list = catalogue.codeList(u"PURP");
    if (list == nullptr)
        return;
    for (const Code& code : list->items)
        addItem(tr("What for: %1").arg(code.zh), code.code);
}

void PurposeChoice::forget()
{
    setCurrentIndex(0);
}

QString PurposeChoice::purpose() const
{
    return currentData().toString();
}

} // namespace tongdang::pages
