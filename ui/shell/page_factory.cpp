// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_factory.h"

#include "pages/checks/checks_page.h"
#include "pages/children/children_page.h"
#include "pages/comparison/comparison_page.h"
#include "pages/dossier/dossier_page.h"
#include "pages/duplicates/duplicates_page.h"
#include "pages/exchange/exchange_page.h"
#include "pages/national/national_page.h"
#include "pages/print/print_page.h"
#include "pages/registers/registers_page.h"
#include "pages/reports/reports_page.h"
#include "pages/settings/settings_page.h"
#include "pages/station/station_page.h"
#include "pages/today/today_page.h"
#include "pages/visits/visits_page.h"

namespace tongdang::shell {

using pages::Place;

pages::Page* makePage(Place place, models::Desk& desk, models::Preferences& preferences)
{
    switch (place) {
    case Place::Today:
        return new pages::TodayPage(desk);
    case Place::Children:
        return new pages::ChildrenPage(desk);
    case Place::Exchange:
        return new pages::ExchangePage(desk);
    case Place::Station:
        // A village has nobody below it.
        return desk.profile().role == desk::Role::Village ? nullptr : new pages::StationPage(desk);
    case Place::Registers:
        return new pages::RegistersPage(desk);
    case Place::Reports:
        return new pages::ReportsPage(desk);
    case Place::Settings:
        return new pages::SettingsPage(desk, preferences);
    case Place::Print:
        return new pages::PrintPage(desk);
    case Place::Sheets:
        return new pages::VisitsPage(desk);
    case Place::Dossier:
        return new pages::DossierPage(desk);
    case Place::Duplicates:
        return new pages::DuplicatesPage(desk);
    case Place::National:
        return new pages::NationalPage(desk);
    case Place::Comparison:
        // Lists of other offices are compared at the station.
        return desk.profile().role == desk::Role::Village ? nullptr
                                                          : new pages::ComparisonPage(desk);
    case Place::Checks:
        return new pages::ChecksPage(desk);
    }
    return nullptr;
}

} // namespace tongdang::shell
