// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/common_records.h"

#include "policy/dossier.h"

namespace tongdang {

struct CommonRecords::Contents {
    Contents(const policy::RuleBook& book, std::vector<Record> all, const FieldsRead& reads)
        : records(std::move(all))
        , sorted(book, records, reads)
    {
    }
    const std::vector<Record> records;
    const policy::Dossier sorted; ///< points into `records`
};

CommonRecords::CommonRecords(const RuleSet& rules, std::vector<Record> records, QDate today,
                             const FieldsRead& more)
{
    const policy::RuleBook& book = rules.book(today);
    FieldsRead reads = book.reads;
    reads.add(more);
    m_contents = std::make_shared<const Contents>(book, std::move(records), reads);
}

std::span<const policy::Row> CommonRecords::rows(TypeNo type) const
{
    return m_contents->sorted.rows(type);
}

} // namespace tongdang
