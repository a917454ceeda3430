// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/write_parts.h"

#include "catalogue/catalogue.h"

#include <algorithm>
#include <map>

namespace tongdang::archive {
namespace {

constexpr int specialSensitivity = 4;

/// Fields that are written together: the members of a group that have the same class, or a single
/// field.
struct Bunch {
    quint8 sensitivityClass = 0;
    std::map<FieldNo, Value> values;
    std::vector<Dot> seen;
    bool isSeenGiven = false;
};

quint8 classOf(const RecordType* type, FieldNo number)
{
    // Of the record itself, not of what it says about the child.
    if (number == withdrawnField || number == sameAsField || number == sameAsReasonField
        || number == purgeOrderField)
        return 0;
    const Field* field = type != nullptr ? type->field(number) : nullptr;
    // A field that the catalogue does not know counts as special.
    return field == nullptr || field->sensitivity >= specialSensitivity ? 1 : 0;
}

Value shownValue(const FoldedRecord* present, FieldNo number)
{
    const FieldState* state = present != nullptr ? present->field(number) : nullptr;
    return state != nullptr ? state->shown() : Value();
}

class Bunches {
public:
    Bunches(const RecordType* type, const FoldedRecord* present)
        : m_type(type)
        , m_present(present)
    {
    }

    void add(const FieldInput& input)
    {
        Bunch& bunch = bunchOf(input.field);
        bunch.values.insert_or_assign(input.field, input.value);
        if (input.seen) {
            bunch.isSeenGiven = true;
            bunch.seen.insert(bunch.seen.end(), input.seen->begin(), input.seen->end());
        }
    }

    [[nodiscard]] std::vector<WritePart> take()
    {
        WritePart ordinary{0, {}};
        WritePart special{1, {}};
        for (Bunch& bunch : m_bunches) {
            if (!bunch.isSeenGiven)
                bunch.seen = seenOf(bunch);
            std::sort(bunch.seen.begin(), bunch.seen.end());
            bunch.seen.erase(std::unique(bunch.seen.begin(), bunch.seen.end()), bunch.seen.end());
            WritePart& part = bunch.sensitivityClass == 0 ? ordinary : special;
            for (auto& [field, value] : bunch.values)
                part.writes.push_back({field, std::move(value), bunch.seen});
        }
        std::vector<WritePart> parts;
        for (WritePart* part : {&ordinary, &special}) {
            if (!part->writes.empty())
                parts.push_back(std::move(*part));
        }
        return parts;
    }

private:
    Bunch& bunchOf(FieldNo number)
    {
        if (const auto known = m_index.find(number); known != m_index.end())
            return m_bunches[known->second];
        const quint8 sensitivityClass = classOf(m_type, number);
        const Field* field = m_type != nullptr ? m_type->field(number) : nullptr;
        std::vector<FieldNo> members{number};
        if (field != nullptr && !field->group.isEmpty())
            members = m_type->groupMembers(field->group);
        Bunch bunch;
        bunch.sensitivityClass = sensitivityClass;
        for (const FieldNo member : members) {
            if (classOf(m_type, member) != sensitivityClass)
                continue;
            m_index.emplace(member, m_bunches.size());
            bunch.values.emplace(member, shownValue(m_present, member));
        }
        return m_bunches.emplace_back(std::move(bunch));
    }

    [[nodiscard]] std::vector<Dot> seenOf(const Bunch& bunch) const
    {
        std::vector<Dot> seen;
        for (const auto& [field, value] : bunch.values) {
            const std::vector<Dot> heads = seenDots(m_present, field);
            seen.insert(seen.end(), heads.begin(), heads.end());
        }
        return seen;
    }

    const RecordType* m_type;
    const FoldedRecord* m_present;
    std::vector<Bunch> m_bunches;
    std::map<FieldNo, std::size_t> m_index;
};

} // namespace

std::vector<WritePart> writeParts(const WriteRequest& request, const FoldedRecord* present,
                                  const Catalogue& catalogue)
{
    Bunches bunches(catalogue.type(request.type), present);
    for (const FieldInput& input : request.fields)
        bunches.add(input);
    return bunches.take();
}

} // namespace tongdang::archive
