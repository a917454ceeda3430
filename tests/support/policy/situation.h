// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "policy/child_records.h"
#include "policy/classify.h"
#include "policy/common_records.h"
#include "policy/duties.h"
#include "policy/organisation.h"
#include "policy/rule_set.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tongdang::test {

/// The records of one child, written as in truths.json: {"child":[{..}], "visit":[{..}], ..}.
/// References are names; what is left out means the one child. A record without `created_at` was
/// known from its own day on, a family member always.
struct Situation {
    RecordId child;
    std::vector<Record> records;
    StaffPosts posts;
    const Catalogue* catalogue = nullptr;
    std::vector<Record> organisation; ///< what belongs to no child, posts among it
    std::shared_ptr<const CommonRecords> common;

    [[nodiscard]] ChildRecords view() const;
    [[nodiscard]] Record& record(QStringView type, size_t index = 0);
};

[[nodiscard]] Situation situation(const Catalogue& catalogue, const QJsonObject& facts);
/// From JSON text; a director "s1" is added if there are no posts.
[[nodiscard]] Situation situation(const char* facts);

/// The product's own catalogue and rules.
[[nodiscard]] const Catalogue& productCatalogue();
[[nodiscard]] const RuleSet& productRules();

[[nodiscard]] QDate day(const char* iso);
/// Noon of a day, or the moment of "2026-11-20T15:00" (UTC+08:00).
[[nodiscard]] qint64 moment(const QString& text);

[[nodiscard]] std::vector<Duty> dutiesOf(const Situation& situation, const char* today);
[[nodiscard]] Classification classified(const Situation& situation, const char* today);
/// What is asked of the organisation with these digits.
[[nodiscard]] std::vector<OrganisationDuty>
organisationDutiesOf(const Situation& situation, const QString& division, const char* today);
/// The duty of an act; nothing if there is none.
[[nodiscard]] std::optional<Duty> dutyOf(const Situation& situation, const char* today,
                                         QStringView act);
/// What a rule demands for an act; nothing if it does not.
[[nodiscard]] std::optional<Demand> demandOf(const std::vector<Duty>& duties, QStringView rule,
                                             QStringView act);
[[nodiscard]] QString word(DutyState state);

/// A name as the id of a record: the same name is the same record.
[[nodiscard]] RecordId named(const QString& name);

} // namespace tongdang::test
