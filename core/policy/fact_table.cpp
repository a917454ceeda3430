// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/facts.h"

#include <algorithm>

namespace tongdang::policy {

const Fact* findFact(QStringView name)
{
    static const std::vector<Fact> facts = [] {
        std::vector<Fact> all;
        for (std::vector<Fact>& family : std::vector<std::vector<Fact>>{
                 calendarFacts(), familyFacts(), recordFacts(), levelFacts(), ruleFacts(),
                 careFacts(), problemFacts(), dossierFacts(), schoolingFacts(), organisationFacts(),
                 qualityFacts(), pairingFacts()})
            std::move(family.begin(), family.end(), std::back_inserter(all));
        return all;
    }();
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const Fact& fact) { return fact.name == name; });
    return found == facts.end() ? nullptr : &*found;
}

} // namespace tongdang::policy
