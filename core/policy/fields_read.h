// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/field.h"

#include <map>
#include <set>
#include <vector>

namespace tongdang {

/// Which fields of which record types a rule looks at. Nothing else of a child's records makes a
/// difference to its duties and flags, so lists of many children need to read no more.
class FieldsRead {
public:
    /// Its existence is looked at, and its day of entry.
    void add(TypeNo type) { m_fields[type]; }
    /// 0, no field, is passed over.
    void add(TypeNo type, std::initializer_list<FieldNo> fields);
    void add(const FieldsRead& others);
    /// Records of that type are not looked at.
    void leaveOut(TypeNo type) { m_fields.erase(type); }

    [[nodiscard]] bool includes(TypeNo type) const { return m_fields.contains(type); }
    /// Ascending; empty as well for a type of which only the existence is looked at.
    [[nodiscard]] std::vector<FieldNo> of(TypeNo type) const;
    [[nodiscard]] std::vector<TypeNo> types() const;

private:
    std::map<TypeNo, std::set<FieldNo>> m_fields;
};

namespace policy {
class RecordShapes;

/// What facts, clocks and reasons read whatever a rule says. packaging/lint/policy-fields holds it
/// against the sources of this folder.
[[nodiscard]] FieldsRead readByTheProgram();
/// The same for rules about organisations.
[[nodiscard]] FieldsRead readOfOrganisations();
/// Looked at where the dossiers of siblings are compared (Q53).
[[nodiscard]] FieldsRead readOfSiblings();
/// What facts about pairings look at; only where they are asked for.
[[nodiscard]] FieldsRead readOfPairings();
/// What a record of these types is sorted and judged by.
void addShapes(FieldsRead& fields, const RecordShapes& shapes);
} // namespace policy

} // namespace tongdang
