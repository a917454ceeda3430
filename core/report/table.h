// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "policy/child_records.h"
#include "policy/rule_book.h"
#include "report/helpers.h"
#include "report/period.h"
#include "report/table_parts.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tongdang::report {

/// Row of a block by values where the value is empty.
const inline QString noValue = QStringLiteral("-");

/// One child's part of a table.
struct Tally {
    struct Entry {
        std::size_t column = 0;
        std::size_t block = 0;
        QString row; ///< a village's code, or the key of a kind; empty: all kinds together
        qint64 amount = 1;
    };
    std::optional<RecordId> child; ///< nothing: of the organisations
    std::vector<Entry> entries;
};

/// A statistics table of domain.md §10 for one period, ready to count. Immutable; may be shared
/// between threads.
class Table {
public:
    /// Reads DIR/reports/NO.json with the definitions of DIR/reports/common.json. The rule set in
    /// force on the cut-off day says what its conditions mean. Refused: "report.unknown_table";
    /// "report.not_at_this_level"; Damaged "policy.broken" if a file is broken.
    [[nodiscard]] static Result<Table> load(const QString& directory, const QString& number,
                                            const RuleSet& rules, const Catalogue& catalogue,
                                            const Period& period, Level level);
    /// The tables that a folder has and a level may see, in their order.
    struct Title {
        QString number; ///< "T01"
        QString title;
    };
    [[nodiscard]] static Result<std::vector<Title>> titles(const QString& directory, Level level);

    /// The fields that counting looks at; other records and fields make no difference.
    [[nodiscard]] const FieldsRead& fieldsRead() const { return m_book.reads; }
    /// Pure. `records`: all of one child.
    [[nodiscard]] Tally tally(const ChildRecords& records, const StaffPosts& posts) const;
    /// What the child's pairings tell of its helpers on the cut-off day, whatever became of them
    /// since.
    [[nodiscard]] HelperWorks helpersOf(const ChildRecords& records) const;
    /// The same of the records that belong to organisations; there is only one such part.
    [[nodiscard]] Tally tallyOfOrganisations(std::span<const Record> records) const;

    [[nodiscard]] const QString& number() const { return m_number; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& unit() const { return m_unit; }
    /// What is counted and how, with the numbers of the rule set.
    [[nodiscard]] const QString& definition() const { return m_definition; }
    /// It may leave the office: then small numbers of its sensitive columns are not given away.
    [[nodiscard]] bool leavesTheOffice() const { return m_leavesTheOffice; }
    /// Parameter `small_cell`: smaller numbers of sensitive columns are not given away.
    [[nodiscard]] int smallestShown() const { return m_smallestShown; }
    [[nodiscard]] const Period& period() const { return m_period; }
    [[nodiscard]] const RuleBookInfo& rules() const { return m_book.info; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_blocks; }
    [[nodiscard]] const std::vector<Equation>& equations() const { return m_equations; }

private:
    friend class TableReader;
    Table() = default;
    QString m_number;
    QString m_title;
    QString m_unit;
    QString m_definition;
    bool m_leavesTheOffice = false;
    int m_smallestShown = 3;
    Period m_period;
    policy::RuleBook m_book; ///< the rules, with the days of the period among the parameters
    policy::Node m_population;
    std::vector<Column> m_columns;
    std::vector<Block> m_blocks;
    std::vector<Equation> m_equations;
};

} // namespace tongdang::report
