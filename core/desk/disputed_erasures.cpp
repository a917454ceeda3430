// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/disputed_erasures.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/custody.h"

namespace tongdang::desk {
namespace {

/// A closed copy of a dossier that another place has now is shown to nobody.
Result<bool> isOpenHere(Session& session, const Record& record)
{
    const Result<void> checked = checkOpenHere(session, record);
    if (!checked && checked.error().kind != ErrorKind::Refused)
        return failure(checked.error());
    return checked.has_value();
}

Result<DisputedErasure> disputedErasure(Session& session, const RecordId& id)
{
    DisputedErasure disputed{.record = id};
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto record, reader.record(id));
    if (!record)
        return disputed;
    TONGDANG_TRY(disputed.isKnown, isOpenHere(session, *record));
    if (!disputed.isKnown)
        return disputed;
    disputed.isDossier = record->type == fields::child::type;
    if (const RecordType* type = session.catalogue().type(record->type))
        disputed.typeName = type->zh;
    TONGDANG_TRY(const auto child, reader.childOf(id));
    if (!child)
        return disputed;
    TONGDANG_TRY(const RecordId shown, reader.representative(*child));
    TONGDANG_TRY(const auto whose, reader.record(shown));
    if (whose) {
        disputed.childName = whose->value(fields::child::name).toText();
        disputed.dossierNumber = whose->value(fields::child::dossier_no).toText();
    }
    return disputed;
}

} // namespace

Result<std::vector<DisputedErasure>> disputedErasures(Session& session,
                                                      const std::vector<RecordId>& records)
{
    std::vector<DisputedErasure> all;
    for (const RecordId& record : records) {
        TONGDANG_TRY(auto disputed, disputedErasure(session, record));
        all.push_back(std::move(disputed));
    }
    return all;
}

} // namespace tongdang::desk
