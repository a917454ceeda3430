// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "policy/child_records.h"
#include "policy/rule_set.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace tongdang {

enum class CheckSeverity {
    Error,   ///< blocks saving or closing
    Warning, ///< may stay, with a reason
    Info,    ///< for lists only
};

/// One of the checks of domain.md §11, and who carries it out: each has one place.
struct QualityCheck {
    QString id; ///< "Q01"
    CheckSeverity severity = CheckSeverity::Warning;
    QString title;           ///< plain words
    QString todo;            ///< what is to be done about it
    QStringList catalogue;   ///< codes of the catalogue's findings, told while typing as well
    QStringList rules;       ///< rules of the policy: their findings, and their duties once overdue
    QStringList elsewhere;   ///< told at another place only: while importing, on a page of its own
    QStringList words;       ///< not to stand in fields that everybody reads
    QStringList toldBefore;  ///< of `rules`: their duties are told as well while they are only due
    QStringList informing;   ///< of `rules`: they only inform, whatever the check is else
    bool forStation = false; ///< the supervisor's: a village is not told
    bool hasAreaCodes = false;   ///< which area codes identity numbers begin with
    bool acrossDossiers = false; ///< found by comparing dossiers (policy/quality_across.h)
    QString missing;             ///< what of it the program cannot tell yet; empty: nothing
    bool hasConditions = false;  ///< of its own, over the records of a child
    /// An error all the same may stay with a reason ("with_reason"), as every warning may.
    bool mayStayWithReason = false;

    [[nodiscard]] bool hasCarrier() const
    {
        return hasConditions || !catalogue.isEmpty() || !rules.isEmpty() || !elsewhere.isEmpty()
               || !words.isEmpty() || hasAreaCodes || acrossDossiers;
    }
};

/// What a check found, and the place to which one key leads.
struct QualityFinding {
    QString check;
    CheckSeverity severity = CheckSeverity::Warning;
    QString words;
    QString todo;
    TypeNo type = 0;                ///< of the record, or of the one that is lacking
    std::optional<RecordId> record; ///< nothing: there is none
    FieldNo field = 0;              ///< 0: the record as a whole
    bool isInForm = false; ///< about a value of which a form and saving say it in their own words
    bool isOfChildAlone = false; ///< no other record than the child's makes a difference to it
    bool mayStay = false;        ///< it waits for a reason only, should it be right
    QString explained = {};      ///< why it may stay (policy/quality_reasons.h); empty: nobody said
};

/// A record that is being saved, as the guards see it.
struct GuardedSave {
    TypeNo type = 0;
    RecordId record;
    bool takesStep = false; ///< it was saved before, and its state changes
    std::vector<FieldNo> touched;
};

/// What a save must not bring about (domain.md §7: guards; §11: "E blocks saving or closing").
struct GuardFinding {
    size_t guard = 0; ///< which one, in the order of the file
    RecordId record;  ///< what it is about
    TypeNo type = 0;
    FieldNo field = 0;
    QString words;

    [[nodiscard]] bool isSameAs(const GuardFinding& other) const
    {
        return guard == other.guard && record == other.record;
    }
};

/// The checks as data, over the rules in force on a day. Immutable; copying is cheap.
class QualityChecks {
public:
    /// Loads DIR/checks/quality.json. Damaged, "policy.broken": as RuleSet::load.
    [[nodiscard]] static Result<QualityChecks>
    load(const QString& directory, const Catalogue& catalogue, const RuleSet& rules, QDate today);

    /// In their order.
    [[nodiscard]] const std::vector<QualityCheck>& checks() const;
    [[nodiscard]] const QualityCheck* check(QStringView id) const;
    /// The check that a rule belongs to; null if none.
    [[nodiscard]] const QualityCheck* ofRule(QStringView rule) const;
    /// All that is looked at of a child.
    [[nodiscard]] const FieldsRead& fieldsRead() const;

    /// In the order of the checks. Pure; the order of the records does not matter. Words never say
    /// what a restricted record holds. `catalogue`, `rules`: those it was loaded with.
    [[nodiscard]] std::vector<QualityFinding>
    findings(const Catalogue& catalogue, const RuleSet& rules, const ChildRecords& records,
             const StaffPosts& posts, QDate today, qint64 now) const;

    /// What the guards look at that such a save concerns; without types: none is concerned.
    [[nodiscard]] FieldsRead readByGuards(const GuardedSave& save) const;
    /// What the guards that it concerns find in these records. Asked of the records before and
    /// after: what is found only after keeps it from being saved. Of a record that belongs to no
    /// child `records.child` is its own id. Pure.
    [[nodiscard]] std::vector<GuardFinding>
    guardFindings(const RuleSet& rules, const GuardedSave& save, const ChildRecords& records,
                  const StaffPosts& posts, QDate today, qint64 now) const;

    struct Contents;
    [[nodiscard]] const Contents& contents() const { return *m_contents; }

private:
    QualityChecks() = default;
    std::shared_ptr<const Contents> m_contents;
};

} // namespace tongdang
