// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/child_overview.h"
#include "desk/session.h"
#include "policy/common_records.h"
#include "policy/national.h"

#include <optional>
#include <span>

namespace tongdang::desk {

/// The national system with what this office knows besides the mapping: names of divisions, and the
/// words that are computed. Reads nothing of a child.
class NationalOffice {
public:
    [[nodiscard]] static Result<NationalOffice> of(Session& session);
    /// Names of the computed words that the mapping may use.
    [[nodiscard]] static const QStringList& facts();

    [[nodiscard]] const NationalSystem& system() const { return m_system; }
    /// All that is looked at of a child.
    [[nodiscard]] FieldsRead fieldsRead() const;

    /// Pure: children are shared out among threads.
    [[nodiscard]] NationalState stateOf(const Surroundings& around, const Record& child,
                                        std::span<const Record> records, const Record* household,
                                        Classification classification) const;
    /// The same where nobody has classified the child yet.
    [[nodiscard]] NationalState stateOf(const Surroundings& around, const Record& child,
                                        std::span<const Record> records,
                                        const Record* household) const;

private:
    explicit NationalOffice(NationalSystem system)
        : m_system(std::move(system))
    {
    }
    NationalSystem m_system;
    QHash<QString, QString> m_divisions;
    QHash<RecordId, QString> m_schools; ///< names of those that have a record
};

/// Whether anything was ever noted as typed there: else nothing can differ.
[[nodiscard]] Result<bool> hasNationalEntries(Session& session);

/// The first day on which what stands there differs from the dossier: the day on which the first of
/// the values that differ was written. Where no change of a record tells, today: who is to type has
/// the whole time from then on.
[[nodiscard]] Result<QDate> differsSince(Session& session, const NationalState& state,
                                         std::span<const Record> records, QDate today);

/// CommonRecords::national for all children of the files, which were read with `fieldsRead` of a
/// NationalOffice. Nobody was ever entered: empty, and nothing is read.
[[nodiscard]] Result<NationalDifferences>
nationalDifferences(Session& session, const Surroundings& around, const ChildFiles& files);
/// The same as it stood at the end of a day in the past: entries by their own day, the dossiers as
/// they were written by then, which the log tells. `around`: of today.
[[nodiscard]] Result<NationalDifferences>
nationalDifferencesOn(Session& session, Surroundings around, const ChildFiles& files, QDate day);
/// The same for one child.
[[nodiscard]] Result<std::optional<NationalDifference>>
nationalDifferenceOf(Session& session, const Surroundings& around, const Record& child,
                     std::span<const Record> records, const Record* household);

} // namespace tongdang::desk
