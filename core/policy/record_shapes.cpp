// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/record_shapes.h"

#include "catalogue/catalogue.h"
#include "policy/common_records.h"

#include <initializer_list>

namespace tongdang {

namespace policy {

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
    shape.from = firstOf(type, {u"from_on", u"granted_from"});
    shape.to = firstOf(type, {u"to_on", u"granted_to"});
    shape.state = numberOf(type, u"state");
    shape.stateOn = numberOf(type, u"state_on");
    shape.consent = numberOf(type, u"guardian_agreed");
    const Field* state = type.field(u"state");
    const CodeList* list = state ? catalogue.codeList(state->codeList) : nullptr;
    if (!list)
        return shape;
    shape.canBeVoid = list->find(u"void") != nullptr;
    for (const Code& code : list->items) {
        if (shape.stateOn && !code.before.isEmpty())
            shape.stateBefore.insert(code.code, Value(code.before));
    }
    return shape;
}

} // namespace
} // namespace policy

std::vector<StateFields> typesJudgedBackwards(const Catalogue& catalogue)
{
    std::vector<StateFields> types;
    for (const RecordType& type : catalogue.types()) {
        const policy::RecordShape shape = policy::shapeOf(type, catalogue);
        if (!shape.stateBefore.isEmpty())
            types.push_back({type.number, shape.state, shape.stateOn});
    }
    return types;
}

namespace policy {

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

} // namespace policy

} // namespace tongdang
