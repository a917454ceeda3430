// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fill_in.h"

#include "base/id_number.h"
#include "catalogue/fields.h"

namespace tongdang::desk {

namespace {

void setIfEmpty(Record& record, FieldNo field, Value value)
{
    if (record.value(field).isEmpty() && !value.isEmpty())
        record.set(field, std::move(value));
}

void readIdNumber(Record& child)
{
    using namespace fields::child;
    const IdNumber number = parseIdNumber(child.value(idno).toText());
    if (!number.isValid())
        return;
    if (child.value(birth).isEmpty()) {
        child.set(birth, Value(number.birth));
        child.set(birth_precision, Value(QStringLiteral("1")));
    }
    setIfEmpty(child, sex, number.sexCode());
}

} // namespace

void fillIn(const Profile& profile, const RecordType& type, bool isNew, Record& record)
{
    if (type.isChild)
        readIdNumber(record);
    if (!isNew)
        return;
    if (type.childField != 0 && record.child)
        setIfEmpty(record, type.childField, *record.child);
    switch (type.number) {
    case fields::child::type:
        setIfEmpty(record, fields::child::village, profile.orgCode);
        setIfEmpty(record, fields::child::director, profile.person);
        break;
    case fields::visit::type:
        setIfEmpty(record, fields::visit::by, profile.person);
        break;
    case fields::contact::type:
        setIfEmpty(record, fields::contact::by, profile.person);
        break;
    case fields::level_assessment::type:
        setIfEmpty(record, fields::level_assessment::proposed_by, profile.person);
        break;
    case fields::work_log::type:
        setIfEmpty(record, fields::work_log::by, profile.person);
        setIfEmpty(record, fields::work_log::village, profile.orgCode);
        break;
    default:
        break;
    }
}

} // namespace tongdang::desk
