// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/record_shapes.h"

#include "catalogue/catalogue.h"

#include <initializer_list>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

FieldNo numberOf(const RecordType& type, QStringView key)
{
    const Field* field = type.field(key);
    return field ? field->number : 0;
}

FieldNo firstOf(const RecordType& type, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        if (const FieldNo number = numberOf(type, key))
            return number;
    }
    return 0;
}

RecordShape shapeOf(const RecordType& type, const Catalogue& catalogue)
{
    RecordShape shape;
    shape.day = firstOf(type, {u"date", u"found_on", u"found_at"});
    if (type.key == u"spot_check")
        shape.day = numberOf(type, u"to_on"); // it counts once it is finished
    shape.time = numberOf(type, u"time_from");
    shape.from = numberOf(type, u"from_on");
    shape.to = numberOf(type, u"to_on");
    shape.state = numberOf(type, u"state");
    shape.stateOn = numberOf(type, u"state_on");
    if (const Field* state = type.field(u"state")) {
        const CodeList* list = catalogue.codeList(state->codeList);
        shape.canBeVoid = list && list->find(u"void");
    }
    if (type.key == u"agreement") {
        shape.stateBefore = u"in_force"_s;
        shape.settledStates = {u"ended"_s, u"replaced"_s};
    } else if (type.key == u"problem") {
        shape.stateBefore = u"in_progress"_s;
        shape.settledStates = {u"solved"_s, u"verified"_s};
    } else if (type.key == u"incident") {
        shape.stateBefore = u"handling"_s;
        shape.settledStates = {u"ended"_s};
    }
    return shape;
}

} // namespace

RecordShapes::RecordShapes(const Catalogue& catalogue)
{
    for (const RecordType& type : catalogue.types())
        m_shapes.insert(type.number, shapeOf(type, catalogue));
}

const RecordShape& RecordShapes::of(TypeNo type) const
{
    static const RecordShape unknown;
    const auto found = m_shapes.constFind(type);
    return found == m_shapes.cend() ? unknown : *found;
}

} // namespace tongdang::policy
