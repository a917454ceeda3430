// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/villages.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/names.h"

#include <map>

namespace tongdang::desk {

namespace {

using VillageNames = std::map<QString, QString>; ///< by code

/// The villages whose children are kept here. A name is looked up by whoever needs it.
Result<void> addVillagesOfChildren(Session& session, VillageNames& villages)
{
    using namespace fields;
    constexpr qsizetype villageDigits = 12;
    archive::RecordQuery query;
    query.type = child::type;
    query.columns = {child::village};
    return session.archive().reader().forEach(query, [&](const Record& child) -> Result<void> {
        const QString code = child.value(child::village).toText();
        if (code.size() == villageDigits && isKeptHere(session.profile(), code.toLongLong()))
            villages.emplace(code, QString());
        return {};
    });
}

Record standIn(const QString& code, const QString& name)
{
    using namespace fields;
    Record village{
        *RecordId::fromBytes(QByteArray(Id::size, '\0')), village::type, {}, 0, false, {}};
    village.set(village::code, Value(code));
    village.set(village::name, Value(name));
    return village;
}

} // namespace

Result<void> addMissingVillages(Session& session, std::vector<Record>& records)
{
    using namespace fields;
    const Profile& profile = session.profile();
    VillageNames villages;
    if (profile.role == Role::Village) {
        villages.emplace(profile.orgCode, profile.orgName);
    } else {
        TONGDANG_TRY(const auto below, villagesBelow(session));
        for (const VillageBelow& village : below)
            villages.emplace(village.org, village.name);
        TONGDANG_CHECK(addVillagesOfChildren(session, villages));
    }
    for (const Record& record : records) {
        if (record.type == village::type)
            villages.erase(record.value(village::code).toText());
    }
    for (auto& [code, name] : villages) {
        if (name.isEmpty()) {
            TONGDANG_TRY(name, organisationName(session, code));
        }
        records.push_back(standIn(code, name));
    }
    return {};
}

} // namespace tongdang::desk
