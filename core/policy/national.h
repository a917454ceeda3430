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
#include <vector>

namespace tongdang {

/// What has to be done in 全国儿童福利信息系统 about a child (S6.4).
enum class NationalList {
    None,
    Enter,  ///< 待录入: belongs there and is not there
    Update, ///< 待更新: is there and differs
    Remove, ///< 待注销: is there and no longer belongs there
};

/// One item as the national system asks for it.
struct NationalItem {
    QString key;
    QString label;
    QString entered; ///< as typed there the last time; empty: nothing, or not known
    QString present; ///< as the dossier says it now
    /// `present` with divisions as digits: so it was kept while their names were not known.
    QString presentDigits;
    /// Where the words may have come from, now or at the entry: whatever record of that kind.
    struct Origin {
        RecordId record;
        std::vector<FieldNo> fields;
    };
    std::vector<Origin> origins;
    bool isComputed = false; ///< some of the words were computed by the caller

    [[nodiscard]] bool differs() const { return entered != present && entered != presentDigits; }
};

/// How a child stands to the national system on a day. Computed, never stored.
struct NationalState {
    NationalList list = NationalList::None;
    QString because; ///< why it belongs there, or no longer does; empty: neither was found
    QDate since;     ///< Enter, Remove: since when it should be done; Update: the day of the entry
                     ///< that differs (`desk` knows when it began to)
    bool isIn = false;      ///< it is there now
    bool isMarked = false;  ///< the last act itself was written down as unfinished
    bool isUnknown = false; ///< it is there, but what was typed was not kept in a readable form
    QDate enteredOn;        ///< of the last act; invalid: there was none
    qint64 notedAt = 0;     ///< moment at which the last act was noted, milliseconds UTC
    QString state;          ///< NSYS after it
    QString number;         ///< in the national system
    std::vector<NationalItem> items; ///< in the order of the national system

    [[nodiscard]] QStringList differing() const; ///< labels
};

/// Which items the national system holds, from which fields they are made, and when a child belongs
/// there: all of it data (national/mapping.json). Immutable; copying is cheap.
///
/// What was typed there stands in `national_entry.snapshot` and is compared as text, item by item.
/// It is not rebuilt from the history as of the day of entry: that would say what the dossier knew
/// by then and not what somebody typed, and would change when a bundle brings an older change
/// later.
class NationalSystem {
public:
    /// `facts`: names of the computed words that the caller of `stateOf` brings. Damaged,
    /// "policy.broken": as RuleSet::load; a field of class 4 among the items.
    [[nodiscard]] static Result<NationalSystem> load(const QString& directory,
                                                     const Catalogue& catalogue,
                                                     const RuleSet& rules, QDate today,
                                                     const QStringList& facts);

    [[nodiscard]] const QString& version() const; ///< for `national_entry.mapping`
    [[nodiscard]] const QString& form() const;    ///< code of the sheet to type from
    /// All that is looked at of a child, the household's among it.
    [[nodiscard]] const FieldsRead& fieldsRead() const;

    struct Subject {
        const ChildRecords& records;
        const Record* household = nullptr; ///< null: not known
        QHash<QString, QString> facts;
        QHash<QString, QString> divisions; ///< names of them by code; others show as digits
    };
    /// Pure; the order of the records does not matter. `catalogue`, `rules`: those it was loaded
    /// with.
    [[nodiscard]] NationalState stateOf(const Catalogue& catalogue, const RuleSet& rules,
                                        const Subject& subject, const StaffPosts& posts,
                                        QDate today, qint64 now) const;

    struct Contents;

private:
    NationalSystem() = default;
    std::shared_ptr<const Contents> m_contents;
};

/// The items as they are now, for `national_entry.snapshot`: canonical JSON, key and words.
[[nodiscard]] QString nationalSnapshot(const NationalState& state);

} // namespace tongdang
