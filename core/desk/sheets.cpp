// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/drafts.h"
#include "desk/names.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"

#include <set>

namespace tongdang::desk {

namespace {

Result<std::optional<Record>> findRecord(Session& session, TypeNo type, FieldNo field,
                                         const QString& number)
{
    archive::RecordQuery query;
    query.type = type;
    query.where = {{field, Value(number)}};
    TONGDANG_TRY(auto found, session.archive().reader().records(query));
    return found.empty() ? std::optional<Record>() : std::optional(std::move(found.front()));
}

} // namespace

Result<paper::SheetNumber> newSheetNumber(Session& session)
{
    std::set<QString>& given = session.parts().givenSheetNumbers;
    for (;;) {
        paper::SheetNumber number = paper::SheetNumber::create(session.environment().randomness);
        if (given.contains(number.toString()))
            continue;
        TONGDANG_TRY(const bool isNoted, isSheetNoted(session, number.toString()));
        if (isNoted)
            continue;
        given.insert(number.toString());
        return number;
    }
}

Result<bool> isSheetNoted(Session& session, const QString& number)
{
    TONGDANG_TRY(const auto known,
                 findRecord(session, fields::sheet::type, fields::sheet::no, number));
    return known.has_value();
}

archive::WriteRequest sheetRequest(Session& session, const PrintedSheet& printed)
{
    using namespace fields::sheet;
    const QDate today = workingDay(session);
    DraftBuilder sheet(RecordId::create(session.environment().randomness), type, printed.child);
    sheet.set(no, printed.sheet)
        .set(form, printed.form)
        .set(form_version, QString::number(printed.formVersion))
        .set(printed_on, today)
        .set(printed_by, session.profile().person)
        .set(state, printed.visit ? u"2" : u"1")
        .set(state_on, today);
    if (printed.child)
        sheet.set(child, *printed.child);
    if (printed.pairing)
        sheet.set(pairing, *printed.pairing);
    if (printed.due.isValid())
        sheet.set(due_on, printed.due);
    return createRequest(session, sheet.take());
}

Result<SheetInfo> findSheet(Session& session, const QString& typedOrScanned)
{
    const auto number = paper::readSheetNumber(typedOrScanned);
    if (!number)
        return failure(ErrorKind::Refused, "desk.sheet_check");
    TONGDANG_TRY(const auto sheet,
                 findRecord(session, fields::sheet::type, fields::sheet::no, number->toString()));
    if (!sheet)
        return failure(ErrorKind::Refused, "desk.sheet_unknown");
    SheetInfo info{sheet->id,
                   sheet->value(fields::sheet::form).toText(),
                   sheet->value(fields::sheet::child).toRecordId(),
                   {},
                   std::nullopt,
                   sheet->value(fields::sheet::printed_on).toDate(),
                   {}};
    TONGDANG_TRY(const auto visit, findRecord(session, fields::visit::type, fields::visit::sheet_no,
                                              number->toString()));
    if (visit) {
        info.visit = visit->id;
        info.enteredOn = Clock::dayOf(visit->createdAt);
        // A blank sheet stands for the child whose visit was written on it.
        info.child = visit->child;
    }
    if (info.child) {
        TONGDANG_TRY(const auto child, session.archive().reader().record(*info.child));
        if (child)
            TONGDANG_CHECK(checkOpenHere(session, *child));
        Names names(session);
        TONGDANG_TRY(info.childName, names.child(*info.child));
    }
    return info;
}

} // namespace tongdang::desk
