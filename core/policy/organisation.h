// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/child_records.h"
#include "policy/classify.h"
#include "policy/done_duties.h"
#include "policy/duties.h"
#include "policy/rule_set.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace tongdang {

/// What the rules may look at of an organisation: the records that belong to no child, in any
/// order, and what only its office knows. All of it outlives the call.
struct OrganisationRecords {
    /// The digits that say where it is: 6 of a county, 9 of a township, 12 of a village. Villages,
    /// schools and staff of other places are passed over.
    QString division;
    QString name; ///< "大湾村"
    std::span<const Record> records;
    QHash<QString, int> servedChildren; ///< by village (facts.md §7, served_children)
    QDate auditDoneOn;                  ///< of the local access log; invalid: never
    /// When the program came into use here: calendar duties of the years before are no debts
    /// (facts.md §7.13). Invalid: as the rules say.
    QDate inUseFrom;
};

/// Whom or what a duty of an organisation is about.
struct OrganisationSubject {
    QString type;                   ///< "county", "township", "village", "staff", "school", ...
    QString division;               ///< of a county, township or village
    std::optional<RecordId> record; ///< nothing: there is no record of it
    QString name;                   ///< of a person, school, village; may be empty
};

/// Something to be done by or for an organisation; or, where it has no due day, what a rule finds
/// wanting. Computed, never stored.
struct OrganisationDuty : Demand {
    OrganisationSubject subject;
    QString act;         ///< of a finding its code: "NO_DIRECTOR"
    QString actor;       ///< "乡镇(街道)"
    QStringList details; ///< codes: the roles, the topics that are missing

    [[nodiscard]] bool isFinding() const { return !dueOn.isValid(); }
};

/// Duties by due day, then findings, in the order of the rules. Pure.
[[nodiscard]] std::vector<OrganisationDuty> organisationDuties(const RuleSet& rules,
                                                               const OrganisationRecords& records,
                                                               const StaffPosts& posts, QDate today,
                                                               qint64 now);
/// What of an organisation's duties was done, as `doneDuties` of a child.
struct OrganisationDone {
    DoneDuty duty; ///< `about`: the record of its subject
    OrganisationSubject subject;
};
/// Which duties of an organisation that come back were done, and which deadlines were met, from a
/// day until another, by day and then in the order of the rules. Pure.
[[nodiscard]] std::vector<OrganisationDone> organisationDone(const RuleSet& rules,
                                                             const OrganisationRecords& records,
                                                             const StaffPosts& posts, QDate from,
                                                             QDate until);
/// What `organisationDuties` looks at.
[[nodiscard]] const FieldsRead& organisationFieldsRead(const RuleSet& rules, QDate today);

/// Whether a child counts in its village's number of children served.
[[nodiscard]] bool isServed(const Record& child, const Classification& classification);

} // namespace tongdang
