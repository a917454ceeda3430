// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "policy/fields_read.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tongdang {

class Catalogue;
namespace policy {
struct RuleBook;
}

/// What people are told about one loaded rule file.
struct RuleBookInfo {
    QString id; ///< "eshan-2024"
    QString title;
    int version = 0;
    QDate from;
    QDate until;      ///< last day; invalid: open
    QDate replacedOn; ///< first day of the file that takes over; invalid: none is loaded
};

/// The policy as data (ARCHITECTURE §7): every rule file of a folder, checked and compiled against
/// the catalogue. Immutable and without state, so it may be shared between threads; copying is
/// cheap.
class RuleSet {
public:
    /// Loads DIR/policy/*.json (":/tongdang" in the program). Field keys, parameters, facts and
    /// links are resolved here, so that evaluation looks up no names.
    /// Refuses a broken file: Damaged, "policy.broken", arguments = file, line, reason with place;
    /// or "policy.none" if there is no file at all.
    [[nodiscard]] static Result<RuleSet> load(const QString& directory, const Catalogue& catalogue);

    /// The file whose rules apply on that day: of those that have begun the one that began last
    /// (an expired one goes on until another is loaded), else the first to begin.
    [[nodiscard]] RuleBookInfo inForce(QDate today) const;
    /// The last day of the file in force if that day has passed (domain.md §1.3): people are told,
    /// and the duties go on.
    [[nodiscard]] std::optional<QDate> ranOutOn(QDate today) const;
    /// What people are reminded of on that day (flood season, holidays), in the order of the file.
    [[nodiscard]] QStringList seasonNotes(QDate today) const;
    /// Ids of the rules in force, in the order of the file.
    [[nodiscard]] QStringList ruleIds(QDate today) const;

    /// Whether a rule in force asks what time it is: its answers hold for that moment only.
    [[nodiscard]] bool readsMoment(QDate today) const;
    /// All that the rules in force look at.
    [[nodiscard]] const FieldsRead& fieldsRead(QDate today) const;

    [[nodiscard]] const policy::RuleBook& book(QDate today) const;

private:
    RuleSet() = default;
    std::vector<std::shared_ptr<const policy::RuleBook>> m_books; ///< by the day they begin
};

} // namespace tongdang
