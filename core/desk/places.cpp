// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/places.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/working_day.h"

#include <map>

namespace tongdang::desk {

namespace {

using PlaceNames = std::map<QString, QString>; ///< by code

Result<void> addVillageRecords(Session& session, PlaceNames& names)
{
    using namespace fields;
    archive::RecordQuery query;
    query.type = village::type;
    query.columns = {village::code, village::name, village::to_on};
    const QDate today = workingDay(session);
    return session.archive().reader().forEach(query, [&](const Record& one) -> Result<void> {
        const QString code = one.value(village::code).toText();
        const QString name = one.value(village::name).toText();
        const QDate ended = one.value(village::to_on).toDate();
        if (!code.isEmpty() && !name.isEmpty() && !(ended.isValid() && ended < today))
            names.emplace(code, name);
        return {};
    });
}

/// The code list has 9 digits of a township, a field of a record 12.
void addTownships(const Session& session, PlaceNames& names)
{
    if (session.profile().role != Role::County)
        return;
    const CodeList* const divisions = session.catalogue().codeList(u"DIV");
    for (const Code& code : divisions ? divisions->items : std::vector<Code>())
        names.emplace(code.code + QStringLiteral("000"), code.zh);
}

} // namespace

Result<std::vector<KnownPlace>> knownPlaces(Session& session)
{
    const Profile& profile = session.profile();
    PlaceNames names;
    TONGDANG_CHECK(addVillageRecords(session, names));
    if (profile.role != Role::Village) {
        TONGDANG_TRY(const auto below, villagesBelow(session));
        for (const VillageBelow& village : below)
            names.emplace(village.org, village.name);
    }
    addTownships(session, names);
    names.erase(profile.orgCode);
    std::vector<KnownPlace> places{{profile.orgCode, profile.orgName}};
    for (const auto& [code, name] : names)
        places.push_back({code, name});
    return places;
}

} // namespace tongdang::desk
