// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_factory.h"

#include "pages/children/children_page.h"
#include "pages/print/print_page.h"
#include "pages/today/today_page.h"

namespace tongdang::shell {

using pages::Place;

pages::Page* makePage(Place place, models::Desk& desk, models::Preferences& preferences)
{
    Q_UNUSED(preferences)
    switch (place) {
    case Place::Today:
        return new pages::TodayPage(desk);
    case Place::Children:
        return new pages::ChildrenPage(desk);
    case Place::Print:
        return new pages::PrintPage(desk);
    case Place::Sheets:
    case Place::Exchange:
    case Place::Station:
    case Place::Settings:
    case Place::Dossier:
        break;
    }
    return nullptr;
}

} // namespace tongdang::shell
